import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { INVISIBLE } from '../../src/encoders/invisible.ts';
import { encodeJson } from '../../src/encoders/json.ts';
import { jsonValues } from './json-values.ts';
import { PAYLOADS } from './payloads.ts';

const formatJson = (text: string): Promise<string> =>
  prettier.format(text, { parser: 'json', printWidth: 120, singleQuote: true });

describe('encodeJson', () => {
  test('hostile keys and values read back as they were, with nothing hidden', () => {
    const value = Object.fromEntries(PAYLOADS.map((payload) => [payload, [payload]]));
    const text = encodeJson(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text.replaceAll('\n', '').search(INVISIBLE)).toBe(-1);
  });

  test('Prettier leaves any value unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(jsonValues, async (value) => {
        const text = encodeJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(await formatJson(text)).toBe(text);
      }),
      { numRuns: 300, seed: 20260115 },
    );
  });

  test('a line of exactly 120 columns stays, one of 121 breaks', async () => {
    for (const length of [101, 102, 103, 104, 105, 106]) {
      const text = encodeJson({ list: ['x'.repeat(length), 1], last: 1 });
      expect(await formatJson(text)).toBe(text);
    }
  });

  test('keeps a property named __proto__', () => {
    expect(encodeJson(JSON.parse('{"__proto__":1}'))).toBe('{\n  "__proto__": 1\n}\n');
  });

  test('leaves out what is undefined and refuses what JSON cannot hold, with its path', () => {
    expect(encodeJson({ a: undefined, b: 1 })).toBe('{\n  "b": 1\n}\n');
    expect(() => encodeJson({ a: [1, Number.NaN] })).toThrow('$.a[1] is NaN, which JSON cannot hold');
    expect(() => encodeJson({ at: new Date(0) })).toThrow('$.at is a Date');
    expect(() => encodeJson({ n: 1n })).toThrow('$.n is a bigint');
  });

  test('control: JSON.stringify is not what Prettier leaves, and hides characters', async () => {
    const text = `${JSON.stringify({ list: [1, 2], hidden: 'a\u202eb' }, null, 2)}\n`;
    expect(await formatJson(text)).not.toBe(text);
    expect(text.replaceAll('\n', '').search(INVISIBLE)).not.toBe(-1);
  });
});
