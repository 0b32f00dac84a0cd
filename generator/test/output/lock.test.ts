import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLockedPaths, withLock } from '../../src/output/lock.ts';
import { LOCK_PATH } from '../../src/output/paths.ts';
import { toFiles } from './temporary-folder.ts';

const readLock = (files: { readonly [path: string]: string }) =>
  JSON.parse(withLock(toFiles(files)).at(-1)?.contents ?? '');

test('the lock is the last file and names every other with its hash, by code unit', () => {
  const locked = withLock(toFiles({ 'a/b.md': 'text', 'Z.md': '', 'a.md': '' }));
  expect(locked.at(-1)?.path).toBe(LOCK_PATH);
  const { files } = JSON.parse(locked.at(-1)?.contents ?? '');
  expect(Object.keys(files)).toEqual(['Z.md', 'a.md', 'a/b.md']);
  expect(files['a/b.md']).toBe(createHash('sha256').update('text').digest('hex'));
});

test('the lock does not depend on the order of the files', () => {
  expect(readLock({ a: '1', b: '2' })).toEqual(readLock({ b: '2', a: '1' }));
  expect(readLock({ a: '1' })).not.toEqual(readLock({ a: '2' }));
});

test('the lock has the versions that are installed', () => {
  const version = (url: string) => JSON.parse(readFileSync(new URL(url, import.meta.url), 'utf8')).version;
  const { generator, zod } = readLock({});
  expect(generator).toBe(version('../../package.json'));
  expect(zod).toBe(version('../../node_modules/zod/package.json'));
});

test.each(['', '<<<<<<< ours', '[]', 'null', '{"files":'])('the lock %j names nothing that may be deleted', (text) => {
  expect(readLockedPaths(new Map([[LOCK_PATH, Buffer.from(text)]])).size).toBe(0);
});
