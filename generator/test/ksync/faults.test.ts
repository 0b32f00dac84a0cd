import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { createKSyncProject } from './project.ts';

const SCHEMAS = `import type { StandardSchemaV1 } from '@standard-schema/spec';
export declare const text: StandardSchemaV1<{ text: string }>;
export declare const count: StandardSchemaV1<{ count: number }>;
`;
const START = `import { createKSync } from '@klastra/ksync';
import { count, text } from './schemas.js';
const ksync = createKSync();
`;

const check = async (main: string, files: { readonly [path: string]: string } = {}) => {
  const cwd = createKSyncProject({ 'schemas.ts': SCHEMAS, 'main.ts': START + main, ...files });
  const run = await runCli(['ksync', 'tsconfig.json'], { cwd });
  const path = join(cwd, 'ksync-events.d.ts');
  return { ...run, types: existsSync(path) ? readFileSync(path, 'utf8').match(/^ {4}[^\s].*$/gm) : null };
};

test('all faults are reported at once, each with its place, and nothing is written', async () => {
  const { code, stderr, types } = await check(`declare const name: string;
declare const either: 'one-done' | 'two-done';
declare const unknowable: any;
ksync.defineSchema(name, text);
ksync.defineSchema(either, text);
ksync.defineSchema('any-done', unknowable);
ksync.defineSchema('typo-done', count.foo);
ksync.defineSchema('number-done', 5 as never);
ksync.defineSchema('same-done', text);
ksync.defineSchema('same-done', count);
`);
  expect({ code, types, stderr }).toEqual({
    code: 2,
    types: null,
    stderr: `main.ts:7:20 TYPE_NOT_LITERAL the event type is string, not one text; write it as a literal or as a const, one call a type; or pass the schemas to createKSync({ schemas })
main.ts:8:20 TYPE_NOT_LITERAL the event type is "one-done" | "two-done", not one text; write it as a literal or as a const, one call a type; or pass the schemas to createKSync({ schemas })
main.ts:9:32 UNREADABLE_SCHEMA the schema of "any-done" is of type any; correct what tsc says about it, and give it the type of a Standard Schema, or { versions: [...], upcast: [...] }
main.ts:10:33 UNREADABLE_SCHEMA the schema of "typo-done" is of type any; correct what tsc says about it, and give it the type of a Standard Schema, or { versions: [...], upcast: [...] }
main.ts:11:35 UNREADABLE_SCHEMA the schema of "number-done" is of type never; correct what tsc says about it, and give it the type of a Standard Schema, or { versions: [...], upcast: [...] }
main.ts:13:20 CONFLICTING_SCHEMAS "same-done" has another structure at main.ts:12:20; the types are those of every client without its own: give one of them another name, or pass its schema to createKSync({ schemas })
6 faults
`,
  });
});

test('with --format json, faults are data on stdout', async () => {
  const cwd = createKSyncProject({
    'schemas.ts': SCHEMAS,
    'main.ts': `${START}ksync.defineSchema(String(1), text);\n`,
  });
  const { code, stdout } = await runCli(['ksync', '.', '--format', 'json'], { cwd });
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code: 'SOURCES' },
    diagnostics: [{ file: 'main.ts', line: 4, column: 20, code: 'TYPE_NOT_LITERAL' }],
  });
});

test('a type that is defined again with the same structure is fine, here or by another client', async () => {
  const { code, types } = await check(`ksync.defineSchema('text-done', text);
const other = createKSync();
other.defineSchema('text-done', text);
other.defineSchema('count-done', count);
`);
  expect({ code, types }).toEqual({
    code: 0,
    types: ["    'count-done': EventShape<{ count: number }>;", "    'text-done': EventShape<{ text: string }>;"],
  });
});

test('two clients cannot have two structures of one name', async () => {
  const { code, stderr } = await check(`ksync.defineSchema('text-done', text);
createKSync().defineSchema('text-done', count);
`);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^main\.ts:5:28 CONFLICTING_SCHEMAS "text-done" has another structure at main\.ts:4:20; /);
});

test('what somebody declared by hand counts as a definition', async () => {
  const declare = (type: string) => ({
    'by-hand.ts': `import type { EventShape } from '@klastra/ksync';
declare module '@klastra/ksync' { interface KSyncEvents { 'text-done': EventShape<${type}> } }\n`,
  });
  const call = "ksync.defineSchema('text-done', text);\n";
  expect(await check(call, declare('{ text: string }'))).toMatchObject({ code: 0 });
  const { code, stderr } = await check(call, declare('{ text: number }'));
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('another structure at by-hand.ts:2:59'),
  });
});

test('calls are found by the interface of ksync, however they are made, and not by their name', async () => {
  const { code, types } = await check(
    `import { register } from './other.js';
const { defineSchema: define } = ksync;
define('destructured-done', text);
ksync['defineSchema']('element-done', text);
ksync.defineSchema('chained-done', text).defineSchema('chained-twice-done', count);
const NAME = 'const-done';
(ksync!).defineSchema(NAME, text);
register(ksync);
`,
    {
      // The control: none of these is of ksync.
      'other.ts': `import type { KSync } from '@klastra/ksync';
import { text } from './schemas.js';
interface KSyncLike { defineSchema(type: string, schema: unknown): void }
declare const another: KSyncLike;
another.defineSchema('another-done', text);
class Registry { defineSchema(type: string, schema: unknown): void {} }
new Registry().defineSchema('registry-done', text);
function defineSchema(type: string, schema: unknown): void {}
defineSchema('function-done', text);
namespace Own { export interface KSync { defineSchema(type: string, schema: unknown): void } }
declare const own: Own.KSync;
own.defineSchema('own-done', text);
export function register(client: KSync): void { client.defineSchema('parameter-done', text); }
`,
    },
  );
  expect({ code, types: types?.map((line) => /'(.*?)'/.exec(line)?.[1]) }).toEqual({
    code: 0,
    types: ['chained-done', 'chained-twice-done', 'const-done', 'destructured-done', 'element-done', 'parameter-done'],
  });
});

test('a project without a call is refused, and so is one without the package', async () => {
  const empty = await check('');
  expect(empty).toMatchObject({
    code: 2,
    types: null,
    stderr: expect.stringMatching(/^tsconfig\.json:1:1 NO_SCHEMAS /),
  });
  expect(empty.stderr).toBe(
    'tsconfig.json:1:1 NO_SCHEMAS nothing in this project calls defineSchema of @klastra/ksync in a statement, on a client without types of its own; name the tsconfig that has the sources with the calls, and exclude none of those\n1 fault\n',
  );
  const cwd = createKSyncProject({ 'main.ts': 'export {};\n', 'below/tsconfig.json': '{ "include": ["../main.ts"] }' });
  const run = await runCli(['ksync', 'below', '--out', '/nowhere/events.d.ts'], { cwd });
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('PACKAGE_NOT_FOUND') });
});

test('a tsconfig that cannot be read is refused with its place', async () => {
  const cwd = createKSyncProject({
    'main.ts': 'export {};\n',
    'broken.json': '{ "compilerOptions": {\n  "strict" true } }',
    'references.json': '{ "files": [], "references": [{ "path": "." }] }',
    'nothing.json': '{ "include": ["none"] }',
    'missing.json': '{ "files": ["gone.ts"] }',
    'newer.json': '{ "compilerOptions": { "target": "es2099", "someday": true }, "files": ["main.ts"] }',
  });
  const run = async (name: string) => (await runCli(['ksync', name], { cwd })).stderr;
  expect(await run('broken.json')).toMatch(/^broken\.json:2:12 BAD_TSCONFIG /);
  expect(await run('missing.json')).toBe(
    'missing.json:1:13 BAD_TSCONFIG it names gone.ts, and there is no such file; correct its "files"\n1 fault\n',
  );
  expect(await run('references.json')).toMatch(/BAD_TSCONFIG .*name the one that has the sources/);
  expect(await run('nothing.json')).toMatch(/BAD_TSCONFIG the tsconfig names no files; correct its "include"/);
  expect(await run('absent.json')).toMatch(/^error .*absent\.json could not be read: no such file/);
  // Options of compilers to come are theirs.
  expect(await run('newer.json')).toMatch(/^newer\.json:1:1 NO_SCHEMAS /);
});
