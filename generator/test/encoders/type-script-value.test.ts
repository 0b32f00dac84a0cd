import * as prettier from 'prettier';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeTypeScriptValue } from '../../src/encoders/type-script-value.ts';
import { PAYLOADS } from './payloads.ts';
import { jsonValues } from './json-values.ts';

const formatTypeScript = (text: string): Promise<string> =>
  prettier.format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });

const evaluate = (code: string): unknown => new Function(`return (${code})`)();

describe('encodeTypeScriptValue', () => {
  test('hostile keys and values are the same when the code runs', () => {
    const value = Object.fromEntries(PAYLOADS.map((payload) => [payload, [payload]]));
    expect(evaluate(encodeTypeScriptValue(value))).toEqual(value);
  });

  test('Prettier leaves any value unchanged, and it is the same when the code runs', async () => {
    await fc.assert(
      fc.asyncProperty(jsonValues, async (value) => {
        const code = encodeTypeScriptValue(value, { indent: '  ', before: '  data: ', after: ',' });
        expect(evaluate(code)).toEqual(value);
        const call = `create({\n  data: ${code},\n});\n`;
        // A lone long string moves below `data:`, which whoever places the value decides.
        if (typeof value !== 'string') expect(await formatTypeScript(call)).toBe(call);
      }),
      { numRuns: 300, seed: 20260115 },
    );
  });

  test.for([1, 2, 3, 4, 5, 6, 7])(
    'a long string beside a key of %i letters is placed as Prettier places it',
    async (length) => {
      for (const width of [
        95, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 130,
      ]) {
        const code = `create(${encodeTypeScriptValue({ ['k'.repeat(length)]: 'x'.repeat(width), last: 1 })});\n`;
        expect(await formatTypeScript(code)).toBe(code);
      }
    },
  );

  test('control: JSON is not what Prettier leaves in TypeScript', async () => {
    const code = `create(${JSON.stringify({ title: 'a', tags: ['b'] }, null, 2)});\n`;
    expect(await formatTypeScript(code)).not.toBe(code);
  });
});
