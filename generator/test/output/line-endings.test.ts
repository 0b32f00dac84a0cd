import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generateFiles } from '../../src/generate.ts';
import { createFolder } from './temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCES = ['generator/src', 'generator/bin', 'generator/package.json', 'templates', 'catalog', 'synap.config.ts'];

/** Everything that a run reads, as a checkout that converts line endings has it. */
function checkOutWithCrLf(): string {
  const folder = createFolder({ 'package.json': '{ "type": "module" }' });
  for (const path of SOURCES) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  for (const file of listFiles(folder)) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  for (const path of ['node_modules', 'generator/node_modules']) symlinkSync(join(ROOT, path), join(folder, path));
  return folder;
}

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('a checkout with Windows line endings generates the same bytes', async () => {
  const folder = checkOutWithCrLf();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'generator/bin/synap.mjs'), 'generate', '--no-build'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });

  const want = await generateFiles({}, { cwd: ROOT });
  expect(want.length).toBeGreaterThan(300);
  const different = want.filter(
    ({ path, contents }) => readFileSync(join(folder, 'output', path), 'utf8') !== contents,
  );
  expect(different.map(({ path }) => path)).toEqual([]);
  // Control: what was read had other line endings.
  const read = [
    'generator/src/runtime/codec.ts',
    'templates/docs/event.hbs',
    'catalog/notes/webhooks.deliver.requested.md',
  ];
  for (const path of read) expect(readFileSync(join(folder, path), 'utf8')).toContain('\r\n');
});
