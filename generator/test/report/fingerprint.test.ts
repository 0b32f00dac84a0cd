import { expect, test } from 'vitest';
import { fingerprint } from '../../src/report/fingerprint.ts';

test('is the same in every run: suppressions outlive them', () => {
  expect(fingerprint(['REQUIRED_NO_ADD', { is: 'table', name: 'tags' }, ['color']])).toBe('8e7d327030d6f317');
  expect(fingerprint([])).toMatch(/^[0-9a-f]{16}$/);
});

test('does not depend on the order of keys, nor on keys that are undefined', () => {
  expect(fingerprint([{ a: 1, b: { c: [2], d: null } }])).toBe(
    fingerprint([{ b: { d: null, c: [2], e: undefined }, a: 1 }]),
  );
});

test('differs wherever the parts do', () => {
  const different: readonly (readonly unknown[])[] = [
    [],
    [''],
    ['', ''],
    ['ab', 'c'],
    ['a', 'bc'],
    ['a","bc'],
    [['a'], 'bc'],
    [['a', 'bc']],
    ['bc', 'a'],
    [1],
    ['1'],
    [true],
    ['true'],
    [null],
    ['null'],
    [{}],
    [[]],
    [{ a: 1 }],
    [{ a: '1' }],
    [{ b: 1 }],
    [{ a: { b: 1 } }],
    [{ a: 1, b: 1 }],
    ['\u2028'],
    ['\\u2028'],
  ];
  const prints = different.map((parts) => fingerprint(parts));
  expect(new Set(prints).size).toBe(different.length);
});
