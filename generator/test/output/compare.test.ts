import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareOutput, isUpToDate } from '../../src/output/compare.ts';
import { LOCK_PATH } from '../../src/output/paths.ts';
import { withLock } from '../../src/output/lock.ts';
import { readOutput } from '../../src/output/read.ts';
import { writeOutput } from '../../src/output/write.ts';
import { createFolder, toFiles, writeFiles } from './temporary-folder.ts';

const given = withLock(
  toFiles({
    'types/src/tags.ts': 'export const tags = 1;\n',
    'types/package.json': '{}\n',
    'json-schema/2020-12/reader/tags.json': '{ "type": "object" }\n',
    'docs/tags.md': '# tags \uFFFD\n',
    'model.json': '{}\n',
  }),
);

const compare = (folder: string) => compareOutput({ expected: given, actual: readOutput(folder) });

function writeGiven(): string {
  const folder = createFolder();
  writeOutput({ folder, expected: given });
  return folder;
}

test('nothing differs right after writing', () => {
  expect(isUpToDate(compare(writeGiven()))).toBe(true);
});

test.each(given.map((file) => file.path))('one flipped bit in %s is a change', (path) => {
  const folder = writeGiven();
  const bytes = Buffer.from(given.find((file) => file.path === path)?.contents ?? '');
  bytes[2] = (bytes[2] ?? 0) ^ 1;
  writeFileSync(join(folder, path), bytes);
  expect(compare(folder)).toEqual({ missing: [], changed: [path], lineEndings: [], orphaned: [] });
});

test('a damaged byte is not hidden by the character that stands for damage', () => {
  const folder = writeGiven();
  writeFileSync(join(folder, 'docs/tags.md'), Buffer.from('# tags \xff\n', 'latin1'));
  expect(compare(folder).changed).toEqual(['docs/tags.md']);
});

test('added and deleted files are found, the lock among them, and each is in one list', () => {
  const folder = createFolder({ 'docs/old.md': '', 'types/src/tags.ts': 'export const tags = 1;\n' });
  const want = {
    missing: ['docs/tags.md', 'json-schema/2020-12/reader/tags.json', 'model.json', LOCK_PATH, 'types/package.json'],
    changed: [],
    lineEndings: [],
    orphaned: ['docs/old.md'],
  };
  expect(compare(folder)).toEqual(want);
});

test('what is built, installed or staged below output is not compared', () => {
  const folder = writeGiven();
  writeFiles(folder, { 'types/dist/a.mjs': '', 'types/node_modules/zod/a.js': '', '.staging/1.a@b/0': '' });
  expect(isUpToDate(compare(folder))).toBe(true);
});

test('a file that a checkout gave other line endings is changed, and named as such', () => {
  const folder = writeGiven();
  writeFiles(folder, { 'model.json': '{}\r\n', 'docs/tags.md': '# tagz \uFFFD\r\n' });
  const want = { missing: [], changed: ['docs/tags.md', 'model.json'], lineEndings: ['model.json'], orphaned: [] };
  expect(compare(folder)).toEqual(want);
});

test('what Finder and Explorer leave is nobody’s; control: a file of a like name is', () => {
  const folder = writeGiven();
  writeFiles(folder, { '.DS_Store': '', 'docs/.DS_Store': '', 'docs/Thumbs.db': '' });
  expect(isUpToDate(compare(folder))).toBe(true);
  writeFiles(folder, { 'docs/thumbs.md': '' });
  expect(compare(folder).orphaned).toEqual(['docs/thumbs.md']);
});

test('a symbolic link is not followed, whatever it leads to', () => {
  const folder = writeGiven();
  const elsewhere = createFolder({ 'secret.md': 'secret' });
  symlinkSync(elsewhere, join(folder, 'docs/link'));
  expect(compare(folder).orphaned).toEqual(['docs/link']);
});

test('a folder that is not there is empty', () => {
  expect(compare(join(createFolder(), 'none')).missing).toHaveLength(given.length);
});
