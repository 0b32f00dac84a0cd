import fc from 'fast-check';
import prettier from 'prettier';
import { expect, test } from 'vitest';
import { printDataConstant, type Data } from '../../src/emitters/types/testing/print-data.ts';

const format = (text: string): Promise<string> =>
  prettier.format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });

const print = (value: Data, type = 'Data'): string => `${printDataConstant({ name: 'value', type, value })}\n`;

/** Data of every depth, with names that need quotes, long texts, and lists that Prettier lays out as tables or fills. */
const data: fc.Arbitrary<Data> = fc.letrec<{ value: Data }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', maxDepth: 6 },
    fc.constantFrom<Data>(null, true, 'text', 'it\u2019s', "it's", 1, -0.5, 1e21, '🦜'),
    fc.nat(130).map((length) => 'x'.repeat(length)),
    fc.array(fc.integer(), { maxLength: 40 }),
    fc.array(fc.constantFrom('read', 'write', 'a longer word'), { maxLength: 20 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'name', 'two words', 'longerName', 'é'), tie('value'), {
      noNullPrototype: true,
    }),
  ),
})).value;

test('what is printed is what Prettier leaves unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(data, async (value) => {
      const text = print(value);
      expect(await format(text)).toBe(text);
    }),
    { seed: 20_260_115, numRuns: 500 },
  );
});

test('a long declaration begins its value on the next line', async () => {
  for (let length = 80; length < 120; length += 1) {
    const text = print({ a: 1, b: [1] }, 'T'.repeat(length));
    expect(await format(text)).toBe(text);
  }
});

test('small objects stay on one line, larger ones have a line for each property', () => {
  expect(print({ a: 1, b: { c: [] } })).toBe('export const value: Data = { a: 1, b: { c: [] } };\n');
  expect(print({ a: 'x'.repeat(60), b: 'y'.repeat(60) })).toBe(
    `export const value: Data = {\n  a: '${'x'.repeat(60)}',\n  b: '${'y'.repeat(60)}',\n};\n`,
  );
});

test('control: Prettier would notice a value on one line that is too long for it', async () => {
  const text = `export const value: Data = { a: '${'x'.repeat(60)}', b: '${'y'.repeat(60)}' };\n`;
  expect(await format(text)).not.toBe(text);
});
