/** Starts the development server once, which answers by other means than what a build writes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let server: ChildProcess;
let site: string;

beforeAll(async () => {
  const { PATH, HOME } = process.env;
  const output = process.env['SYNAP_OUTPUT'] ?? resolve(root, '../output');
  server = spawn(
    process.execPath,
    [resolve(root, 'node_modules/astro/astro.js'), 'dev', '--host', '127.0.0.1', '--port', '0'],
    // Not all that is here: Vitest sets BASE_URL and more, which Astro would read.
    { cwd: root, env: { PATH, HOME, SYNAP_OUTPUT: output, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' } },
  );
  site = await new Promise<string>((found, failed) => {
    let said = '';
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (url !== undefined) found(url);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', () => failed(new Error(`the development server ended: ${said}`)));
  });
});
afterAll(() => void server.kill());

test.each([
  ['/examples/tags.json', 200],
  ['/events/tags.create.requested.md', 200],
  ['/guides/evolve.md', 200],
  ['/playground/catalog.json', 200],
  ['/json-schema/index.json', 200],
  // The control: not every address is answered.
  ['/examples/gone.json', 404],
])('the development server answers %s with %i', async (path, status) => {
  const response = await fetch(site + path);
  expect(response.status).toBe(status);
  if (status === 200) expect(response.headers.get('content-type')).toMatch(path.endsWith('.md') ? /markdown/ : /json/);
});
