/** Long mode: SYNAP_KSYNC_LONG=1 compiles with TypeScript 5.9 too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { writeFiles } from '../output/temporary-folder.ts';
import { compile, compilers, createKSyncProject } from './project.ts';

const isLong = process.env['SYNAP_KSYNC_LONG'] === '1';

const SCHEMAS = `import { z } from 'zod';
import * as z3 from 'zod/v3';
import * as v from 'valibot';
import { type } from 'arktype';
import { defineVersions } from '@klastra/ksync';

export enum Colour { Red = 'red', Green = 'green' }
export class Money { amount = 1; isFree(): boolean { return this.amount === 0; } }

const optional = z.object({ a: z.string().optional(), b: z.number().default(3), c: z.string().transform((s) => s.length) });
export const schemas = {
  'zod-optional': optional,
  'zod-list': z.object({ 'a-b': z.array(z.union([z.string(), z.number()])), roles: z.array(z.enum(['user', 'admin'])) }),
  'zod-record': z.object({ of: z.record(z.string(), z.unknown()), by: z.record(z.enum(['x', 'y']), z.boolean()) }),
  'zod-tuple': z.object({ point: z.tuple([z.number(), z.number().optional()]).rest(z.boolean()) }),
  'zod-nullable': z.object({ a: z.string().nullable(), b: z.boolean().nullish() }),
  'zod-union': z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), from: z.string() }),
    z.object({ type: z.literal(['system', 'other']), level: z.literal([1, 10, 2]) }),
  ]),
  'zod-readonly': z.object({ list: z.array(z.string()).readonly(), inner: z.object({ a: z.string() }).readonly() }),
  'zod-other': z.object({ at: z.date(), big: z.bigint(), any: z.any(), text: z.templateLiteral(['a-', z.number()]) }),
  'zod-instance': z.object({ money: z.instanceof(Money), bytes: z.instanceof(Uint8Array), map: z.map(z.string(), z.date()) }),
  'zod-enum': z.object({ colour: z.enum(Colour), red: z.literal(Colour.Red), maybe: z.enum(Colour).nullable() }),
  'zod-loose': z.looseObject({ a: z.string(), b: z.number().optional() }),
  'zod-catchall': z.object({ a: z.string() }).catchall(z.number()),
  'zod-and': z.object({ a: z.string() }).and(z.object({ b: z.string() })),
  'zod-null': z.null(),
  'zod3-object': z3.object({ a: z3.string().optional(), m: z3.record(z3.string()), n: z3.number().default(1) }),
  'valibot-object': v.object({
    a: v.optional(v.string(), 'x'),
    b: v.exactOptional(v.number()),
    c: v.nullable(v.variant('t', [v.object({ t: v.literal('a') }), v.object({ t: v.literal('b'), n: v.number() })])),
  }),
  'arktype-object': type({ a: 'string', 'b?': 'number[]', c: "'x' | 'y' | null", d: type('string.numeric.parse') }),
};
export const Category = z.object({ name: z.string(), get children() { return z.array(Category); } });
export const Payment = z.object({ currency: z.string().brand('Currency'), note: z.string().default('') });
export const V1 = z.object({ text: z.string() });
export const V2 = z.object({ text: z.string(), tags: z.array(z.string()).default([]) });
export const versions = defineVersions({ versions: [V1, V2], upcast: [(data) => data] });
`;

const NAMES = [...SCHEMAS.matchAll(/^ {2}'([\w-]+)':/gm)].map(([, name]) => name as string);

const MAIN = `import { createKSync } from '@klastra/ksync';
import { Category, Payment, schemas, V1, V2, versions } from './schemas.js';
const ksync = createKSync();
${NAMES.map((name) => `ksync.defineSchema('${name}', schemas['${name}']);`).join('\n')}
ksync.defineSchema('category-made', Category);
ksync.defineSchema('payment-made', Payment);
ksync.defineSchema('versions-literal', { versions: [V1, V2], upcast: [(data) => data] });
ksync.defineSchema('versions-defined', versions);
`;

/** What the libraries say themselves that goes in and comes out, against what was written. */
const PROOF = `import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { InputOf, OutputOf } from '@klastra/ksync';
import type { Category, Payment, schemas, V2 } from './schemas.js';
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type All = typeof schemas & {
  'category-made': typeof Category;
  'payment-made': typeof Payment;
  'versions-literal': typeof V2;
  'versions-defined': typeof V2;
};
type Wrong = {
  [Type in keyof All]: Same<InputOf<object, Type>, StandardSchemaV1.InferInput<All[Type]>> extends true
    ? Same<OutputOf<object, Type>, StandardSchemaV1.InferOutput<All[Type]>> extends true
      ? never
      : Type
    : Type;
}[keyof All];
export const wrong: { readonly [Type in Wrong]: never } = {};
`;

test('what is written is what Zod 4, Zod 3, Valibot and ArkType say of their schemas, by the compilers', async () => {
  const cwd = createKSyncProject(
    { 'schemas.ts': SCHEMAS, 'main.ts': MAIN, 'proof.ts': PROOF },
    { options: { skipLibCheck: true, exactOptionalPropertyTypes: true } },
  );
  expect(await runCli(['ksync', 'tsconfig.json'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  const written = readFileSync(join(cwd, 'ksync-events.d.ts'), 'utf8');
  expect(written).not.toContain(cwd);
  await expect(written).toMatchFileSnapshot('libraries.expected.d.ts.txt');
  for (const compiler of isLong ? compilers : compilers.slice(0, 1))
    expect(compile(cwd, compiler), compiler).toEqual([]);

  // The control: a place and a key that may be absent or not.
  const spoilt = written
    .replace('point: [number, (number | undefined)?, ...boolean[]]', 'point: [number, number, ...boolean[]]')
    .replace('{ a: string; b: string }', '{ a: string; b?: string }');
  expect(spoilt).not.toBe(written);
  writeFiles(cwd, { 'ksync-events.d.ts': spoilt });
  const [fault] = compile(cwd, 'TypeScript 7');
  expect(fault).toMatch(/^proof\.ts:18 .*: "zod-and", "zod-tuple"$/);
});

test('what cannot be spelt out is refused where it is not exported, and says what to do', async () => {
  const cwd = createKSyncProject({
    'main.ts': `import { z } from 'zod';
import { createKSync } from '@klastra/ksync';
const ksync = createKSync();
enum Colour { Red = 'red', Green = 'green' }
const Tree = z.object({ name: z.string(), get children() { return z.array(Tree); } });
ksync.defineSchema('tree-grown', Tree);
ksync.defineSchema('money-paid', z.object({ list: z.array(z.object({ currency: z.string().brand('Currency') })) }));
ksync.defineSchema('colour-chosen', z.object({ colour: z.enum(Colour) }));
ksync.defineSchema('work-done', z.object({ work: z.custom<() => void>() }));
ksync.defineSchema('thing-lost', z.object({ thing: z.custom<Missing>() }));
`,
  });
  const { code, stderr } = await runCli(['ksync', 'tsconfig.json'], { cwd });
  expect(code).toBe(2);
  expect(stderr.split('\n').map((line) => line.split(';')[0])).toEqual([
    'main.ts:6:34 UNNAMEABLE_TYPE the schema of "tree-grown": data.children[] contains itself',
    'main.ts:7:34 UNNAMEABLE_TYPE the schema of "money-paid": data.list[].currency is a value with something added to its type, as brands do',
    'main.ts:8:37 UNNAMEABLE_TYPE the schema of "colour-chosen": data.colour is of the enum Colour, which its module does not export',
    'main.ts:9:33 UNNAMEABLE_TYPE the schema of "work-done": data.work is a function',
    'main.ts:10:34 UNREADABLE_SCHEMA the schema of "thing-lost": data.thing has no type that the compiler can tell',
    '5 faults',
    '',
  ]);
});
