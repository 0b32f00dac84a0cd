import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { ksync } from '../../src/cli/ksync.ts';
import { runCli } from '../cli/run-cli.ts';
import { compile, compilers, createKSyncProject } from './project.ts';

const SCHEMAS = `import type { StandardSchemaV1 } from '@standard-schema/spec';
export declare const text: StandardSchemaV1<{ text: string }>;
export declare const count: StandardSchemaV1<{ count: number }>;
`;
const START = `import { createKSync, type KSync } from '@klastra/ksync';
import { count, text } from './schemas.js';
`;

const create = (main: string, files: { readonly [path: string]: string } = {}): string =>
  createKSyncProject({ 'schemas.ts': SCHEMAS, 'main.ts': START + main, ...files });

const readTypes = (cwd: string): string[] | null => {
  const path = join(cwd, 'ksync-events.d.ts');
  return existsSync(path)
    ? [...readFileSync(path, 'utf8').matchAll(/^ {4}'(.*?)':/gm)].map(([, type = '']) => type)
    : null;
};

const run = async (main: string, files: { readonly [path: string]: string } = {}) => {
  const cwd = create(main, files);
  const { code, stderr } = await runCli(['ksync', 'tsconfig.json'], { cwd });
  return { code, stderr, types: readTypes(cwd) };
};

test('a call counts where nobody uses what it returns: the client that comes back would know the type', async () => {
  expect(
    await run(`const ksync = createKSync();
ksync.defineSchema('statement-done', text);
ksync.defineSchema('chain-one-done', text).defineSchema('chain-two-done', count);
void ksync.defineSchema('void-done', text);
(ksync.defineSchema('sent-done', text)).send('sent-done', { text: '' });
ksync && ksync.defineSchema('and-done', text);
createKSync({ unknownTypes: 'allow' }).defineSchema('allowing-done', text);
function register(client: KSync): void { client.defineSchema('parameter-done', text); }
register(ksync);

const assigned = createKSync().defineSchema('assigned-done', text);
const twice = createKSync().defineSchema('twice-one-done', text).defineSchema('twice-two-done', text);
const returned = () => createKSync().defineSchema('returned-done', text);
register(createKSync().defineSchema('passed-done', text));
await createKSync().defineSchema('awaited-done', text).send('awaited-done', { text: '' });
export const object = { client: createKSync().defineSchema('property-done', text), assigned, twice, returned };
`),
  ).toEqual({
    code: 0,
    stderr: '',
    types: [
      'allowing-done',
      'and-done',
      'chain-one-done',
      'chain-two-done',
      'parameter-done',
      'sent-done',
      'statement-done',
      'void-done',
    ],
  });
});

test('a client that has types of its own gives none to others, in statements either', async () => {
  expect(
    await run(`const known = createKSync({ schemas: { 'schemas-done': text } });
known.defineSchema('known-done', text);
createKSync({ schemas: { 'schemas-done': text } }).defineSchema('temporary-done', text);
const chained = createKSync().defineSchema('chained-done', text);
chained.defineSchema('later-done', text).defineSchema('last-done', count);
const { defineSchema } = chained;
defineSchema('destructured-done', text);
export function register(client: KSync<{ 'own-done': never }>): void { client.defineSchema('own-two-done', text); }
const { defineSchema: define } = createKSync();
define('control-done', text);
`),
  ).toEqual({ code: 0, stderr: '', types: ['control-done'] });
});

test('after the command a client with its own types still refuses those of others', async () => {
  const cwd = create(`const chat = createKSync();
chat.defineSchema('message-sent', text);
chat.send('message-sent', { text: '' });
chat.send('message-sent', { text: 1 });
const billing = createKSync().defineSchema('invoice-paid', count);
billing.send('invoice-paid', { count: 1 });
billing.send('message-sent', { text: '' });
const taxes = createKSync({ schemas: { 'tax-paid': count } });
taxes.send('message-sent', { text: '' });
chat.send('invoice-paid', { count: 1 });
`);
  expect(await runCli(['ksync', 'tsconfig.json'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  expect(readTypes(cwd)).toEqual(['message-sent']);
  for (const compiler of compilers) {
    expect(
      compile(cwd, compiler).map((line) => line.slice(0, 'main.ts:12 TS2345'.length)),
      compiler,
    ).toEqual(['main.ts:6 TS2322:', 'main.ts:9 TS2345:', 'main.ts:11 TS2345', 'main.ts:12 TS2345']);
  }
});

test('one name for two structures is no conflict where the clients know their own', async () => {
  const { code, stderr, types } = await run(
    `const ksync = createKSync();
ksync.defineSchema('message-sent', text);
export const other = createKSync().defineSchema('message-sent', count);
export const another = createKSync({ schemas: { 'message-sent': count } });
`,
    {
      'main.test.ts': `${START}const fake = createKSync().defineSchema('message-sent', count);
fake.send('message-sent', { count: 1 });
const name: string = 'computed';
export const computed = createKSync().defineSchema(name, count);
`,
    },
  );
  expect({ code, stderr, types }).toEqual({ code: 0, stderr: '', types: ['message-sent'] });
});

test('a project whose clients all know their types is told that it needs no file', async () => {
  const { code, stderr, types } = await run(`export const one = createKSync().defineSchema('one-done', text);
export const two = createKSync().defineSchema('two-done', text);
`);
  expect({ code, stderr, types }).toEqual({
    code: 2,
    types: null,
    stderr:
      'tsconfig.json:1:1 NO_SCHEMAS nothing in this project calls defineSchema of @klastra/ksync in a statement, on a client without types of its own: the types of all 2 calls are known by their own clients; no ksync-events.d.ts is needed: remove it if it is there\n1 fault\n',
  });
});

test('--exclude leaves files out by globs that are relative to the tsconfig, and the file says so', async () => {
  const cwd = create("createKSync().defineSchema('message-sent', text);\n", {
    'main.test.ts': `${START}createKSync().defineSchema('message-sent', count);\n`,
    'fixtures/deep/made.ts': `${START.replace('./', '../../')}createKSync().defineSchema('fixture-made', count);
declare module '@klastra/ksync' { interface KSyncEvents { 'message-sent': never } }\n`,
    'below/a.txt': '',
  });
  expect(await runWith({}, cwd)).toMatchObject({ error: expect.stringContaining('CONFLICTING_SCHEMAS') });
  const exclude = ['**/*.test.ts', 'fixtures', 'none/**/*'];
  expect(await runWith({ exclude }, join(cwd, 'below'), '..')).toEqual({
    code: 0,
    stdout: '../ksync-events.d.ts written: 1 event type\n',
  });
  expect(readTypes(cwd)).toEqual(['message-sent']);
  expect(readFileSync(join(cwd, 'ksync-events.d.ts'), 'utf8').split('\n')[0]).toBe(
    "// Written from the calls of defineSchema by `synap ksync tsconfig.json --exclude '**/*.test.ts' fixtures 'none/**/*'`; do not edit it, run that again.",
  );
  expect(await runWith({ exclude, check: true }, cwd)).toMatchObject({ code: 0 });
  expect(await runWith({ exclude: exclude.slice(0, 2), check: true }, cwd)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("\nrun: synap ksync . --exclude '**/*.test.ts' fixtures\n"),
  });
  expect(await runWith({ exclude: ['**'] }, cwd)).toEqual({
    error: expect.stringMatching(/^--exclude \*\*: .*; write it as in the "exclude" of a tsconfig$/),
  });
});

/** The command itself: what its flags are called is for the command line. */
async function runWith(flags: { exclude?: readonly string[]; check?: boolean }, cwd: string, argument = '.') {
  let stdout = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      stdout += chunk.toString('utf8');
      done();
    },
  });
  const output = Object.assign(stream, { isTTY: false });
  const io = { stdin: process.stdin, stdout: output, stderr: output, cwd, env: {} };
  try {
    return { code: await ksync(argument, { format: 'text', ...flags }, io), stdout };
  } catch (error) {
    return { error: (error as Error).message };
  }
}
