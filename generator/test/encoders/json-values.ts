import fc from 'fast-check';
import type { JsonValue } from '../../src/manifest/types.ts';

/** JSON values of all layouts: long and short lists, numbers, nested lists, wide characters. */
export const jsonValues = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<JsonValue>(
      null,
      true,
      0,
      -1,
      1e21,
      1e-7,
      123456789,
      'short',
      'x'.repeat(70),
      '日本語の文字列',
      '👩‍👧',
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.integer(), { maxLength: 60 }),
    fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 12 }),
    fc
      .array(
        fc.tuple(fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('a', 'title', 'ab-c', '1')), tie('value')),
        { maxLength: 4 },
      )
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;
