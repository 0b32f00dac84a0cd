import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { committed, makeFolder, removeFolder } from '../parity/packages.ts';
import { examplesOf, writeExamples } from './examples.ts';

/** Validators are compiled when the package is generated: nothing is left to compile where code may not be made of text. */
const FOLDER = makeFolder();
const { model, types } = committed();
const RUN_ALL = fileURLToPath(new URL('run-all.mjs', import.meta.url));
const WANT = { payloads: 110, events: 55, refused: 110 };

afterAll(() => removeFolder(FOLDER));

describe('node --disallow-code-generation-from-strings', () => {
  const run = (...flags: string[]): unknown =>
    JSON.parse(
      execFileSync(process.execPath, [...flags, RUN_ALL, types, writeExamples(model, FOLDER)], { encoding: 'utf8' }),
    );

  test('all 55 examples are parsed, checked and decoded, where `new Function` throws', () => {
    expect(run('--disallow-code-generation-from-strings')).toEqual({ ...WANT, evaluates: false });
  });

  test('control: without the flag the same process may make code of text', () => {
    expect(run()).toEqual({ ...WANT, evaluates: true });
  });
});

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const isThere = existsSync(CHROMIUM);
if (!isThere) console.log(`skipped: no Chromium at ${CHROMIUM}; install it, or set CHROMIUM to where it is`);

describe.skipIf(!isThere)("Chromium under `script-src 'self'`", () => {
  let server: Server;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    server = createServer(({ url = '/' }, response) => {
      const { status, type, body } = serve(url);
      response.writeHead(status, {
        'content-type': type,
        'content-security-policy': "default-src 'self'; script-src 'self'",
      });
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
        ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** What the page wrote into its title, and everything that it complained of. */
  async function open(path: string): Promise<{ title: string; complaints: readonly string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}${path}`);
    await page.waitForFunction('document.title !== ""');
    const title = await page.title();
    await page.close();
    return { title, complaints };
  }

  test('all 55 examples are parsed, checked and decoded, and the console stays empty', async () => {
    const { title, complaints } = await open('/validators.html');
    expect(complaints).toEqual([]);
    expect(JSON.parse(title)).toEqual({ events: 55, payloads: 55 });
  });

  test('control: a page that evaluates text is blocked', async () => {
    const { title, complaints } = await open('/evaluates.html');
    expect(title).toBe('blocked: EvalError');
    expect(complaints.join('\n')).toMatch(/Content Security Policy|unsafe-eval/u);
  });
});

const modulesOf = (group: 'tables' | 'systems'): readonly string[] =>
  Object.values(
    (
      JSON.parse(readFileSync(join(types, 'package.json'), 'utf8')) as {
        exports: Record<string, { import?: { default: string } }>;
      }
    ).exports,
  )
    .flatMap((target) => target.import?.default ?? [])
    .filter((path) => path.startsWith(`./dist/validators/${group}/`))
    .map((path) => path.slice(1));

const PAGES: Readonly<Record<string, { readonly type: string; readonly body: string }>> = {
  '/validators.html': {
    type: 'text/html',
    body: '<!doctype html><title></title><script type="module" src="/validators.js"></script>',
  },
  '/evaluates.html': { type: 'text/html', body: '<!doctype html><title></title><script src="/evaluates.js"></script>' },
  '/favicon.ico': { type: 'image/x-icon', body: '' },
  '/evaluates.js': {
    type: 'text/javascript',
    body: 'try { new Function("return 1")(); document.title = "ran"; } catch (error) { document.title = `blocked: ${error.name}`; throw error; }',
  },
  '/validators.js': {
    type: 'text/javascript',
    body: `import * as whole from '/dist/validators/index.mjs';
${[...modulesOf('tables'), ...modulesOf('systems')].map((path, index) => `import * as group${index} from '${path}';`).join('\n')}
const namespaces = Object.assign({}, ${[...modulesOf('tables'), ...modulesOf('systems')].map((_, index) => `group${index}`).join(', ')});
const counts = { events: 0, payloads: 0 };
for (const { namespace, event } of ${JSON.stringify(examplesOf(model))}) {
  namespaces[namespace].assert(namespaces[namespace].parse(event.data));
  if (namespaces[namespace + 'Writer'].is(event.data)) counts.payloads += 1;
  if (whole.isEvent(whole.decodeEventJson(JSON.stringify(event)))) counts.events += 1;
}
document.title = JSON.stringify(counts);`,
  },
};

function serve(url: string): { status: number; type: string; body: string | Buffer } {
  const page = PAGES[url];
  if (page !== undefined) return { status: 200, ...page };
  const path = join(types, normalize(url));
  const isModule = path.startsWith(join(types, 'dist/')) && path.endsWith('.mjs') && existsSync(path);
  if (!isModule) return { status: 404, type: 'text/plain', body: `no ${url}` };
  return { status: 200, type: 'text/javascript', body: readFileSync(path) };
}
