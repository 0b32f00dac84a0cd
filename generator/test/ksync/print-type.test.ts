/** Long mode: SYNAP_KSYNC_TYPES=3000 says how many types are made up (200 by default), SYNAP_KSYNC_SEED=7 which. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { writeFiles } from '../output/temporary-folder.ts';
import { compile, createKSyncProject } from './project.ts';

const COUNT = Number(process.env['SYNAP_KSYNC_TYPES'] ?? 200);
const SEED = Number(process.env['SYNAP_KSYNC_SEED'] ?? 1);

const KEYS = ['a', 'b', 'c', "'d-e'", "'it\\'s'", "'\"'", '7', "'__x'", "'ü'", 'type'];
const ATOMS = [
  ...['string', 'number', 'boolean', 'bigint', 'null', 'undefined', 'unknown', 'any', 'Date', 'object', '{}'],
  ...[
    "'x'",
    "'y'",
    "'it\\'s'",
    "'a\\nb'",
    '1',
    '-2.5',
    '1e21',
    'true',
    'false',
    '12n',
    '`a-${number}`',
    '`\\`${string}`',
  ],
  ...['Named', 'Page<string>', 'Tree', 'Uppercase<string>', 'Record<string, number>', 'Map<string, Date[]>'],
];

/** TypeScript of what JSON data is made of, and of a little more. */
const { type: typeTexts } = fc.letrec<{ type: string; object: string }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 5, arbitrary: fc.constantFrom(...ATOMS) },
    {
      weight: 2,
      arbitrary: fc.array(tie('type'), { minLength: 2, maxLength: 4 }).map((parts) => `(${parts.join(' | ')})`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('', 'readonly '), tie('type'))
        .map(([readonly, of]) => `(${readonly}(${of})[])`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.array(tie('type'), { maxLength: 2 }), fc.array(tie('type'), { maxLength: 2 }), fc.option(tie('type')))
        .map(([required, optional, rest]) =>
          [...required, ...optional.map((each) => `(${each})?`), ...(rest === null ? [] : [`...(${rest})[]`])].join(
            ', ',
          ),
        )
        .map((elements) => `[${elements}]`),
    },
    { weight: 4, arbitrary: tie('object') },
    { weight: 1, arbitrary: tie('type').map((of) => `{ [key: string]: ${of} }`) },
  ),
  object: fc
    .uniqueArray(
      fc.record({
        key: fc.constantFrom(...KEYS),
        readonly: fc.constantFrom('', 'readonly '),
        mark: fc.constantFrom('', '?'),
        of: tie('type'),
      }),
      { maxLength: 4, selector: ({ key }) => key },
    )
    .map(
      (members) => `{ ${members.map(({ key, readonly, mark, of }) => `${readonly}${key}${mark}: ${of}`).join('; ')} }`,
    ),
}));

const NAMED = `export interface Named { text: string; readonly size?: number }
export interface Page<Of> { of: Of[]; next?: Page<Of> }
export interface Tree { leaf: string | null; children: Tree[] }
`;

test('a type that is printed is the same type to the compiler, whatever it is made of', async () => {
  const texts = fc.sample(typeTexts, { numRuns: COUNT, seed: SEED });
  const cwd = createKSyncProject(
    {
      'named.ts': NAMED,
      'main.ts': `import { createKSync } from '@klastra/ksync';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Named, Page, Tree } from './named.js';
const ksync = createKSync();
${texts.map((text, index) => `export type Type${index} = ${text};`).join('\n')}
${texts.map((_, index) => `ksync.defineSchema('type-${index}', {} as StandardSchemaV1<Type${index}>);`).join('\n')}
`,
      'proof.ts': `import type { InputOf } from '@klastra/ksync';
import type * as main from './main.js';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
${texts.map((_, index) => `export const same${index}: Same<InputOf<object, 'type-${index}'>, main.Type${index}> = true;`).join('\n')}
`,
    },
    { options: { exactOptionalPropertyTypes: true, skipLibCheck: false } },
  );
  const said = `SYNAP_KSYNC_SEED=${SEED}`;
  expect(await runCli(['ksync', 'tsconfig.json', '-q'], { cwd }), said).toEqual({ code: 0, stdout: '', stderr: '' });
  const faults = compile(cwd, 'TypeScript 7');
  const lines = readFileSync(join(cwd, 'proof.ts'), 'utf8').split('\n');
  const wrong = faults.map((fault) => {
    const line = lines[Number(/^proof\.ts:(\d+)/.exec(fault)?.[1] ?? 0) - 1] ?? '';
    return `${texts[Number(/same(\d+)/.exec(line)?.[1] ?? -1)] ?? ''} ${fault}`;
  });
  expect(wrong, said).toEqual([]);

  // The control: a union that lacks a part, a key that is optional, an `any`.
  const written = readFileSync(join(cwd, 'ksync-events.d.ts'), 'utf8');
  for (const [from, to] of [
    [' | null', ''],
    ['a: ', 'a?: '],
    ['unknown', 'any'],
  ] as const) {
    expect(written).toContain(from);
    writeFiles(cwd, { 'ksync-events.d.ts': written.replace(from, to) });
    expect(compile(cwd, 'TypeScript 7'), to).not.toEqual([]);
  }
});
