import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createFolder, readFiles } from '../output/temporary-folder.ts';
import { createProject } from './small-project.ts';

const BIN = fileURLToPath(new URL('../../bin/synap.mjs', import.meta.url));
const RECORD = fileURLToPath(new URL('record-loaded.cjs', import.meta.url));

interface Run {
  readonly cwd: string;
  readonly env?: { readonly [name: string]: string };
}

/** The program as people start it, with all of its own emitters. */
function run(argv: readonly string[], { cwd, env = {} }: Run) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

const isOfPackage = (path: string): boolean => path.startsWith('output/types/');

test('generate writes, builds and passes its own check, and the second run is silent work', { timeout: 60_000 }, () => {
  const cwd = createProject();
  const first = run([BIN, 'generate'], { cwd });
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toMatch(/^output: \d+ files written, 0 removed, 0 unchanged\noutput\/types\/dist built\n$/);
  expect(Object.keys(readFiles(cwd)).filter(isOfPackage)).toContain('output/types/dist/index.mjs');

  const before = readFiles(cwd);
  expect(run([BIN, 'generate'], { cwd })).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^output is up to date: \d+ files\n$/),
  });
  expect(run([BIN, 'generate', '--check'], { cwd })).toMatchObject({ status: 0 });
  expect(readFiles(cwd)).toEqual(before);
});

test('what a run loads: no TypeScript, Prettier or bundler where nothing changed', { timeout: 60_000 }, () => {
  const cwd = createProject();
  const load = (...argv: string[]) => {
    const log = join(createFolder(), 'loaded');
    expect(run(['-r', RECORD, BIN, ...argv], { cwd, env: { LOADED: log } })).toMatchObject({ status: 0, stderr: '' });
    return readFileSync(log, 'utf8');
  };
  const slow = /\/node_modules\/(ts-morph\/|tsdown\/|prettier\/index\.)/;
  // Control: where there is something to build, the bundler is seen.
  expect(load('generate')).toMatch(slow);
  expect(load('generate')).not.toMatch(slow);
  expect(load('list')).not.toContain('/handlebars/');
  expect(load('--help')).not.toContain('/zod/');
});
