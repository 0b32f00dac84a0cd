import fc from 'fast-check';

/** What JSON.parse may give. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/**
 * Text of any kind: empty, outside the Basic Multilingual Plane, half a surrogate pair, or what other languages take
 * for an end of line.
 */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  fc.constantFrom('', ' ', '🦜', '👩‍👩‍👧', '\u{10ffff}', '\ud800', '\udc00', '\u0000', '\u2028', 'é', 'e\u0301', '\n'),
);

/** Keys that some object of JavaScript has by itself, or that mean something to a validator. `__proto__` is refused elsewhere. */
export const oddKeys: readonly string[] = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'length',
  '$ref',
  '$id',
  '',
  '0',
  'a b',
  '🦜',
  'x',
];

export const keys: fc.Arbitrary<string> = fc
  .oneof({ weight: 2, arbitrary: fc.string({ maxLength: 6 }) }, fc.constantFrom(...oddKeys))
  .filter((key) => key !== '__proto__');

const numbers: fc.Arbitrary<number> = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 0.1, 2 ** 53, -(2 ** 53), Number.MAX_VALUE, Number.MIN_VALUE),
);

/** Any JSON value, now and then a deep one. */
export const values: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    numbers,
    texts,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    fc.nat(60).map(nested),
  ),
})).value;

/** An array in an array, and so on. */
export function nested(depth: number): Json {
  return depth === 0 ? [] : [nested(depth - 1)];
}
