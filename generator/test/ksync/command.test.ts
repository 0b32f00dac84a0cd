import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { PRETTIER_OPTIONS } from '../../src/output/format.ts';
import { runCli } from '../cli/run-cli.ts';
import { writeFiles } from '../output/temporary-folder.ts';
import { createKSyncProject } from './project.ts';

const MAIN = `import { createKSync } from '@klastra/ksync';
import type { StandardSchemaV1 } from '@standard-schema/spec';
declare const text: StandardSchemaV1<{ text: string; size?: number }>;
const ksync = createKSync();
ksync.defineSchema('text-sent', text);
ksync.defineSchema('text-edited', text);
`;

const GOLDEN = `// Written from the calls of defineSchema by \`synap ksync tsconfig.json\`; do not edit it, run that again.
import type { EventShape } from '@klastra/ksync';

declare module '@klastra/ksync' {
  interface KSyncEvents {
    'text-edited': EventShape<{ text: string; size?: number }>;
    'text-sent': EventShape<{ text: string; size?: number }>;
  }
}
`;

const create = (files: { readonly [path: string]: string } = {}, config: object = {}): string =>
  createKSyncProject({ 'main.ts': MAIN, ...files }, { config });
const readTypes = (cwd: string, name = 'ksync-events.d.ts'): string => readFileSync(join(cwd, name), 'utf8');

test('what is written is sorted, as Prettier leaves it, and not touched where it is right', async () => {
  const cwd = create();
  await runCli(['ksync', 'tsconfig.json'], { cwd });
  expect(readTypes(cwd)).toBe(GOLDEN);
  expect(await format(GOLDEN, { ...PRETTIER_OPTIONS, parser: 'typescript' })).toBe(GOLDEN);
  const path = join(cwd, 'ksync-events.d.ts');
  utimesSync(path, 1, 1);
  const again = await runCli(['ksync', 'tsconfig.json'], { cwd });
  expect(again).toEqual({ code: 0, stdout: 'ksync-events.d.ts is up to date: 2 event types\n', stderr: '' });
  expect(statSync(path).mtimeMs).toBe(1000);
  expect(await runCli(['ksync', 'tsconfig.json', '-q'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('the result is the same from another folder, by the folder of the tsconfig, and over a stale or broken file', async () => {
  const cwd = create();
  const stale = GOLDEN.replace("'text-edited': EventShape<{ text: string", "'text-gone': EventShape<{ text: number");
  for (const before of [
    stale,
    `${GOLDEN.slice(0, 120)}<<<<<<< {{{`,
    GOLDEN.replaceAll('string', 'import("./none.js").None'),
  ]) {
    writeFiles(cwd, { 'ksync-events.d.ts': before, 'below/a.txt': '' });
    const run = await runCli(['ksync', '..'], { cwd: join(cwd, 'below') });
    expect(run).toEqual({ code: 0, stdout: '../ksync-events.d.ts written: 2 event types\n', stderr: '' });
    expect(readTypes(cwd)).toBe(GOLDEN);
  }
});

test('--check writes nothing, prints the diff and the command, and exits 1 where the file is stale or missing', async () => {
  const cwd = create();
  expect(await runCli(['ksync', 'tsconfig.json', '--check'], { cwd })).toEqual({
    code: 1,
    stdout: 'missing  ksync-events.d.ts\nrun: synap ksync tsconfig.json\n',
    stderr: '',
  });
  expect(readdirSync(cwd)).not.toContain('ksync-events.d.ts');

  const stale = GOLDEN.replace('size?: number', 'size: number');
  writeFiles(cwd, { 'ksync-events.d.ts': stale });
  expect(await runCli(['ksync', 'tsconfig.json', '--check'], { cwd })).toEqual({
    code: 1,
    stderr: '',
    stdout: `changed  ksync-events.d.ts
--- ksync-events.d.ts (on disk)
+++ ksync-events.d.ts (expected)
@@ -3,7 +3,7 @@
 
 declare module '@klastra/ksync' {
   interface KSyncEvents {
-    'text-edited': EventShape<{ text: string; size: number }>;
+    'text-edited': EventShape<{ text: string; size?: number }>;
     'text-sent': EventShape<{ text: string; size?: number }>;
   }
 }
run: synap ksync tsconfig.json
`,
  });
  expect(readTypes(cwd)).toBe(stale);
});

test('--check passes on a fresh file, with the line ends of Windows too', async () => {
  const cwd = create({ 'ksync-events.d.ts': GOLDEN.replaceAll('\n', '\r\n') });
  expect(await runCli(['ksync', 'tsconfig.json', '--check'], { cwd })).toEqual({
    code: 0,
    stdout: 'ksync-events.d.ts is up to date: 2 event types\n',
    stderr: '',
  });
});

test('--format json says what was done as data', async () => {
  const cwd = create();
  const run = async (...flags: string[]) => {
    const { code, stdout } = await runCli(['ksync', '.', '--format', 'json', ...flags], { cwd });
    return { code, ...(JSON.parse(stdout) as object) };
  };
  const said = { file: 'ksync-events.d.ts', types: ['text-edited', 'text-sent'] };
  expect(await run('--check')).toEqual({ code: 1, upToDate: false, ...said });
  expect(await run()).toEqual({ code: 0, written: true, ...said });
  expect(await run()).toEqual({ code: 0, written: false, ...said });
  expect(await run('--check')).toEqual({ code: 0, upToDate: true, ...said });
});

test('--out writes elsewhere, with imports and the command as seen from there', async () => {
  const enums = 'export enum Colour { Red = "red", Green = "green" }\n';
  const main = MAIN.replace('text: string', "text: import('./enums.js').Colour");
  const cwd = create({ 'main.ts': main, 'enums.ts': enums });
  expect(await runCli(['ksync', 'tsconfig.json', '--out', 'types/events.d.ts'], { cwd })).toMatchObject({
    code: 0,
    stderr: '',
  });
  expect(readTypes(cwd, 'types/events.d.ts')).toBe(
    GOLDEN.replace('`synap ksync tsconfig.json`', '`synap ksync ../tsconfig.json --out events.d.ts`').replaceAll(
      'text: string',
      "text: import('../enums.js').Colour",
    ),
  );
  const refused = await runCli(['ksync', 'tsconfig.json', '--out', 'events.ts'], { cwd });
  expect(refused).toMatchObject({
    code: 2,
    stderr: 'error --out events.ts has to end in .d.ts (or .d.mts or .d.cts): it holds types alone\n',
  });
});

test('a file that somebody else wrote is not replaced', async () => {
  const cwd = create({ 'ksync-events.d.ts': 'export type Mine = 1;\n' });
  const run = await runCli(['ksync', 'tsconfig.json'], { cwd });
  expect(run).toMatchObject({
    code: 2,
    stderr: 'error ksync-events.d.ts was not written by synap ksync; move it, or give another --out\n',
  });
  expect(readTypes(cwd)).toBe('export type Mine = 1;\n');
});

test('a project that would not take the file in is warned of it; one that refers to it is not', async () => {
  const warning = 'warning tsconfig.json does not include ksync-events.d.ts: add it to its "include" or "files"\n';
  const alone = create({}, { files: ['main.ts'] });
  expect(await runCli(['ksync', 'tsconfig.json', '-q'], { cwd: alone })).toEqual({
    code: 0,
    stdout: '',
    stderr: warning,
  });
  const main = `/// <reference path="./ksync-events.d.ts" />\n${MAIN}`;
  const referring = create({ 'main.ts': main }, { files: ['main.ts'] });
  expect(await runCli(['ksync', 'tsconfig.json', '-q'], { cwd: referring })).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
});

test('a file that cannot be put in place is said so, and nothing is left behind', async () => {
  const cwd = create();
  mkdirSync(join(cwd, 'taken.d.ts'));
  const run = await runCli(['ksync', 'tsconfig.json', '--out', 'taken.d.ts'], { cwd });
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/^error .*taken\.d\.ts could not be read: it is a folder\n$/);
  rmSync(join(cwd, 'taken.d.ts'), { recursive: true });
  writeFiles(cwd, { file: '' });
  const below = await runCli(['ksync', 'tsconfig.json', '--out', 'file/events.d.ts'], { cwd });
  expect(below.code).toBe(2);
  expect(below.stderr).toMatch(/could not be (read|written): a part of the path is not a folder/);
});
