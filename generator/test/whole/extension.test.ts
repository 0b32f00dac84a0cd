import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../../../catalog/manifest.ts';
import { runCli } from '../cli/run-cli.ts';
import { createFolder, readFiles } from '../output/temporary-folder.ts';

const GENERATOR = fileURLToPath(new URL('../..', import.meta.url));

/** A project of its own that depends on the generator. */
function createProject(files: { readonly [path: string]: string }): string {
  const project = createFolder({ 'catalog/manifest.json': JSON.stringify(manifest), ...files });
  const link = join(project, 'node_modules/@synap/generator');
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(GENERATOR, link);
  return project;
}

const config = (more: string): string => `
import { defineConfig, type Emitter } from '@synap/generator/define';
${more}`;

test('an emitter is one file, and one line in synap.config.ts', async () => {
  const project = createProject({
    'event-list.ts': `
import type { Emitter } from '@synap/generator/define';

export const eventList: Emitter = {
  name: 'event-list',
  emit: (model) => [{ path: 'events.txt', contents: model.events.map((event) => \`\${event.type}\\n\`).join('') }],
};
`,
    'synap.config.ts': config(`
import { eventList } from './event-list.ts';
export default defineConfig({ manifest: 'catalog/manifest.json', emitters: [eventList], build: false });
`),
  });

  const { code, stderr } = await runCli(['generate'], { cwd: project });

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const output = readFiles(join(project, 'output'));
  expect(output['events.txt']?.split('\n')).toHaveLength(56);
  expect(output['events.txt']).toContain('webhooks.deliver.requested\n');
  // It is guarded like any other file.
  expect(JSON.parse(output['output.lock.json'] ?? '')).toHaveProperty(['files', 'events.txt']);
});

test('a template is overridden by a file of its path, and what it renders is formatted', async () => {
  const project = createProject({
    'synap.config.ts': config(`export default defineConfig({ manifest: 'catalog/manifest.json', build: false });`),
    'templates/docs/system.hbs': '# Our own page\n\n* with a list that Prettier writes otherwise\n',
  });

  const { code } = await runCli(['generate'], { cwd: project });

  const output = readFiles(join(project, 'output'));
  expect(code).toBe(0);
  expect(output['docs/systems/webhooks.md']).toBe('# Our own page\n\n- with a list that Prettier writes otherwise\n');
  expect(output['docs/tables/tags.md']).toContain('Labels that users put on entities.');
});

test('control: a template of a path that no emitter renders changes nothing', async () => {
  const settings = config(`export default defineConfig({ manifest: 'catalog/manifest.json', build: false });`);
  const plain = createProject({ 'synap.config.ts': settings });
  const other = createProject({ 'synap.config.ts': settings, 'templates/docs/sistem.hbs': '# Nobody asks\n' });

  await runCli(['generate'], { cwd: plain });
  await runCli(['generate'], { cwd: other });

  expect(readFiles(join(other, 'output'))).toEqual(readFiles(join(plain, 'output')));
});
