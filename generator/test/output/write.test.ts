import fs from 'node:fs';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { compareOutput, isUpToDate } from '../../src/output/compare.ts';
import { withLock } from '../../src/output/lock.ts';
import { LOCK_PATH } from '../../src/output/paths.ts';
import { readOutput } from '../../src/output/read.ts';
import { claimStaging } from '../../src/output/staging.ts';
import { writeOutput } from '../../src/output/write.ts';
import { runElsewhere } from './run-elsewhere.ts';
import type { Ending } from './run-elsewhere.ts';
import { createFolder, readFiles, toFiles, writeFiles } from './temporary-folder.ts';

type Files = { readonly [path: string]: string };

const write = (folder: string, files: Files) => writeOutput({ folder, expected: withLock(toFiles(files)) });
const isComplete = (folder: string, files: Files) =>
  isUpToDate(compareOutput({ expected: withLock(toFiles(files)), actual: readOutput(folder) }));

/** A run in another process; `end` comes before rename number `renames`. */
const writeElsewhere = (
  folder: string,
  files: Files,
  { renames = 0, end = 'none' }: { renames?: number; end?: Ending['end'] } = {},
) =>
  runElsewhere(
    { module: 'write.ts', name: 'writeOutput', argument: { folder, expected: withLock(toFiles(files)) } },
    { call: 'renameSync', before: renames, end },
  );

test('what was asked for is on disk, and nothing else', () => {
  const folder = join(createFolder(), 'output');
  const given = { 'docs/a.md': 'a', 'docs/b/c.md': 'c', 'model.json': '{}' };
  expect(write(folder, given)).toEqual({
    written: ['docs/a.md', 'docs/b/c.md', 'model.json', LOCK_PATH],
    removed: [],
    left: [],
    unchanged: 0,
  });
  const { [LOCK_PATH]: lock, ...files } = readFiles(folder);
  expect(files).toEqual(given);
  expect(JSON.parse(lock ?? '').files).toHaveProperty(['docs/a.md']);
});

test('a second run touches no file', () => {
  const folder = createFolder();
  const given = { 'a.md': 'a', 'b.md': 'b' };
  write(folder, given);
  const long = new Date('2020-01-01');
  for (const path of readdirSync(folder)) {
    utimesSync(join(folder, path), long, long);
  }
  expect(write(folder, given)).toEqual({ written: [], removed: [], left: [], unchanged: 3 });
  expect(readdirSync(folder).map((path) => statSync(join(folder, path)).mtime)).toEqual([long, long, long]);
  expect(write(folder, { ...given, 'b.md': 'B' }).written).toEqual(['b.md', LOCK_PATH]);
  expect(statSync(join(folder, 'a.md')).mtime).toEqual(long);
});

test('orphans that the lock names go, with the folders they empty; others stay and are reported', () => {
  const folder = createFolder();
  write(folder, { 'a.md': '', 'deep/er/b.md': '', 'docs/c.md': '' });
  writeFiles(folder, { 'docs/mine.md': 'mine' });
  const { removed, left } = write(folder, { 'a.md': '' });
  expect({ removed, left }).toEqual({ removed: ['deep/er/b.md', 'docs/c.md'], left: ['docs/mine.md'] });
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'docs', LOCK_PATH]);
  expect(readFiles(folder)['docs/mine.md']).toBe('mine');
});

test('a folder that holds nothing but what Finder left in it goes with its last file', () => {
  const folder = createFolder();
  write(folder, { 'a.md': '', 'api/b.md': '' });
  writeFiles(folder, { 'api/.DS_Store': 'x' });
  expect(write(folder, { 'a.md': '', api: 'a file now' })).toMatchObject({ removed: ['api/b.md'], left: [] });
  expect(readFiles(folder)['api']).toBe('a file now');
});

test('a lock that names files elsewhere deletes none of them', () => {
  const folder = createFolder({ 'precious.md': 'precious', 'output/a.md': '' });
  const lock = { files: { '../precious.md': '', '../../precious.md': '', 'a.md': '' } };
  writeFiles(folder, { [`output/${LOCK_PATH}`]: JSON.stringify(lock) });
  expect(write(join(folder, 'output'), {}).removed).toEqual(['a.md']);
  expect(readFiles(folder)['precious.md']).toBe('precious');
});

test('a file of ours becomes a folder, and a folder a file', () => {
  const folder = createFolder();
  write(folder, { docs: 'a file', 'api/a.md': '', 'Case.md': '' });
  const want = { 'docs/a.md': 'a', api: 'a file', 'case.md': '' };
  write(folder, want);
  expect(isComplete(folder, want)).toBe(true);
});

test('a file of someone else in the way is refused before anything changes', () => {
  const folder = createFolder({ docs: 'mine' });
  expect(() => write(folder, { 'a.md': '', 'docs/a.md': '' })).toThrow(/docs is not ours .* move it away/);
  expect(readFiles(folder)).toEqual({ docs: 'mine' });
});

test('nothing is written through a symbolic link', () => {
  const folder = createFolder();
  const elsewhere = createFolder({ 'a.md': 'theirs' });
  symlinkSync(elsewhere, join(folder, 'docs'));
  expect(() => write(folder, { 'docs/a.md': 'ours' })).toThrow('docs is not ours');
  symlinkSync(join(elsewhere, 'a.md'), join(folder, 'b.md'));
  rmSync(join(folder, 'docs'));
  write(folder, { 'b.md': 'ours' });
  expect(readFiles(elsewhere)).toEqual({ 'a.md': 'theirs' });
  expect(readFiles(folder)['b.md']).toBe('ours');
});

const before = { 'a.md': 'a', 'b.md': 'b', 'gone.md': 'gone' };
const after = { 'a.md': 'A', 'b.md': 'B', 'new/c.md': 'C' };

test.each([0, 1, 2, 3])(
  'a run killed before rename %i leaves whole files, is detected, and is finished by the next',
  async (renames) => {
    const folder = createFolder();
    write(folder, before);
    expect(await writeElsewhere(folder, after, { renames, end: 'kill' })).toBe('SIGKILL');

    const { [LOCK_PATH]: _, ...left } = readFiles(folder);
    for (const [path, contents] of Object.entries(left).filter(([path]) => !path.startsWith('.staging'))) {
      expect([before, after].map((files: Files) => files[path])).toContain(contents);
    }
    expect(isComplete(folder, after)).toBe(false);
    write(folder, after);
    expect(isComplete(folder, after)).toBe(true);
    expect(existsSync(join(folder, '.staging'))).toBe(false);
  },
);

test('what a killed run wrote is cleaned up, even where the next run wants the old output again', async () => {
  const folder = createFolder();
  write(folder, before);
  await writeElsewhere(folder, after, { renames: 3, end: 'kill' });
  expect(readFiles(folder)['new/c.md']).toBe('C');
  expect(write(folder, before)).toMatchObject({ removed: ['new/c.md'], left: [] });
  expect(isComplete(folder, before)).toBe(true);
});

test('control: without the plan of the killed run its file would be left alone', async () => {
  const folder = createFolder();
  write(folder, before);
  await writeElsewhere(folder, after, { renames: 3, end: 'kill' });
  rmSync(join(folder, '.staging'), { recursive: true });
  expect(write(folder, before).left).toEqual(['new/c.md']);
});

test('a full disk is a clear fault, and the old lock keeps the mix detectable', async () => {
  const folder = createFolder();
  write(folder, before);
  const said = await writeElsewhere(folder, after, { renames: 1, end: 'ENOSPC' });
  expect(said).toMatch(
    /^KnownError: .*b\.md could not be put in place: no space left on the device\n1 of 4 files are in place/,
  );
  expect(isComplete(folder, after) || isComplete(folder, before)).toBe(false);
  expect(existsSync(join(folder, '.staging'))).toBe(false);
});

test('a disk that is full while files are staged leaves the old output as it was', () => {
  const folder = createFolder();
  write(folder, before);
  const files = readFiles(folder);
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
  const spy = vi.spyOn(fs, 'writeFileSync').mockImplementationOnce(() => {
    throw full;
  });
  try {
    expect(() => write(folder, after)).toThrow(
      /could not be written: no space left on the device\nnothing was changed/,
    );
  } finally {
    spy.mockRestore();
  }
  expect(readFiles(folder)).toEqual(files);
});

test('an output folder that cannot be is a clear fault', () => {
  const folder = createFolder({ output: 'a file' });
  expect(() => write(join(folder, 'output'), before)).toThrow(
    /output could not be read: a part of the path is not a folder/,
  );
});

test('while another run is alive, this one is refused and changes nothing', () => {
  const folder = createFolder();
  write(folder, before);
  const other = claimStaging(folder);
  expect(() => write(folder, after)).toThrow(
    /^another generate is running on .* \(process \d+\); wait for it, or remove /,
  );
  other.release();
  write(folder, after);
  expect(isComplete(folder, after)).toBe(true);
});

test('a run on another machine is respected while it can still be alive', () => {
  const folder = createFolder();
  const foreign = join(folder, '.staging', '1.abc@elsewhere');
  mkdirSync(foreign, { recursive: true });
  expect(() => write(folder, after)).toThrow('another generate is running');
  const long = new Date('2020-01-01');
  utimesSync(foreign, long, long);
  write(folder, after);
  expect(existsSync(foreign)).toBe(false);
});

test('the staging of a dead process is taken over', () => {
  const folder = createFolder();
  // No process has this number: Linux stops at 2^22.
  const stale = join(folder, '.staging', `4194305.abc@${encodeURIComponent(hostname())}`);
  mkdirSync(stale, { recursive: true });
  writeFileSync(join(stale, '0'), 'half a fi');
  write(folder, after);
  expect(isComplete(folder, after)).toBe(true);
  expect(existsSync(join(folder, '.staging'))).toBe(false);
});

test('of several runs at once each is refused or whole, and the output is never a mix', async () => {
  const folder = createFolder();
  const files = (run: number) =>
    Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.md`, `run ${run}`]));
  const said = await Promise.all([0, 1, 2, 3].map((run) => writeElsewhere(folder, files(run))));
  expect(said.filter((text) => !/"written"|another generate is running/.test(text))).toEqual([]);
  expect(said.some((text) => text.includes('"written"'))).toBe(true);
  expect([0, 1, 2, 3].filter((run) => isComplete(folder, files(run)))).toHaveLength(1);
});
