import { existsSync, mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimStaging, shareStaging } from '../../src/output/staging.ts';
import { createFolder, writeFiles } from './temporary-folder.ts';

const HERE = encodeURIComponent(hostname());
const list = (parent: string): string[] =>
  existsSync(join(parent, '.staging')) ? readdirSync(join(parent, '.staging')) : [];

/** What a process of that number left. No process has 4194305: Linux stops at 2^22. */
function leave(parent: string, { pid = 4_194_305, host = HERE } = {}): string {
  const name = `${pid}.abc@${host}`;
  writeFiles(parent, { [`.staging/${name}/half`]: 'half a fi' });
  return name;
}

test('a place that is shared stands beside those of live runs, and is gone when it is released', () => {
  const parent = createFolder();
  const [one, two] = [shareStaging(parent), shareStaging(parent)];
  expect(list(parent)).toHaveLength(2);
  one.release();
  two.release();
  expect(existsSync(join(parent, '.staging'))).toBe(false);
});

test('what dead runs left is removed, in whatever form they named it', () => {
  const parent = createFolder();
  leave(parent);
  mkdirSync(join(parent, '.staging/4194305.6f1c0a52-0c0e-4a30-8d6c-4c8c2d6f1e11'));
  const live = leave(parent, { pid: process.ppid });
  shareStaging(parent).release();
  expect(list(parent)).toEqual([live]);
});

test('a run that died under the number that this process has now is dead, as in a container', () => {
  const parent = createFolder();
  leave(parent, { pid: process.pid });
  const claim = claimStaging(parent);
  claim.plan([]);
  claim.release();
  expect(list(parent)).toEqual([]);
});

test('a number that has been there longer than any run belongs to another process', () => {
  const parent = createFolder();
  const name = leave(parent, { pid: process.ppid });
  expect(() => claimStaging(parent)).toThrow('another generate is running');
  const long = new Date('2020-01-01');
  utimesSync(join(parent, '.staging', name), long, long);
  claimStaging(parent).release();
});

test('a claim that plans nothing forgets nothing: what the dead meant to write is still needed', () => {
  const parent = createFolder();
  const name = leave(parent);
  claimStaging(parent).release();
  expect(list(parent)).toEqual([name]);
});
