import { describe, expect, it } from 'vitest';
import { complementOf, overlaps } from '../../src/manifest/character-set.ts';
import { parsePattern } from '../../src/manifest/pattern-tree.ts';

/** What a pattern of one atom takes, as the tree has it. */
function setOf(atom: string) {
  const node = parsePattern(`^${atom}$`)[0]?.[1]?.node;
  return node?.is === 'set' ? node.set : [];
}

/** Latin, the odd spaces, surrogates' edges and characters beyond U+FFFF. */
const SAMPLE = [
  ...Array.from({ length: 0x400 }, (_, index) => index),
  ...[0x1680, 0x1681, 0x1fff, 0x2000, 0x200a, 0x200b, 0x2027, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
  ...[0xd7ff, 0xe000, 0xffff, 0x10000, 0x1f600, 0x1f601, 0x10ffff],
];

describe('parsePattern', () => {
  it.each([
    ...[
      'a',
      '.',
      '\\.',
      '\\\\',
      '\\/',
      '\\n',
      '\\0',
      '\\t',
      '\\x41',
      '😀',
      '-',
      '\\d',
      '\\D',
      '\\w',
      '\\W',
      '\\s',
      '\\S',
    ],
    ...['[a-z]', '[^a-z]', '[abc-]', '[-a]', '[a\\-z]', '[\\]\\\\]', '[\\d_]', '[^\\s\\d]', '[\\x00-\\x1f]', '[\\b]'],
    ...['[😀-😁a]', '[^😀]', '[\\W\\d]', '[\\^-a]', '[+--]'],
  ])('takes with %s what the expression itself takes', (atom) => {
    const set = setOf(atom);
    const expression = new RegExp(`^${atom}$`, 'u');
    const taken = (codePoint: number): boolean => overlaps(set, [[codePoint, codePoint]]);
    const differing = SAMPLE.filter(
      (codePoint) => taken(codePoint) !== expression.test(String.fromCodePoint(codePoint)),
    );
    expect(differing).toEqual([]);
  });

  it('control: a set less, or its complement, would be noticed', () => {
    expect(overlaps(setOf('[a-y]'), setOf('z'))).toBe(false);
    expect(overlaps(complementOf(setOf('\\d')), setOf('5'))).toBe(false);
    expect(complementOf(complementOf(setOf('\\w')))).toEqual(setOf('\\w'));
  });

  it('reads how often each part may stand', () => {
    const bounds = parsePattern('^a*b+?c{2}(?:d|e){3,}f{0,4}$')[0]?.map(({ minimum, maximum }) => [minimum, maximum]);
    expect(bounds).toEqual([
      [1, 1],
      [0, Infinity],
      [1, Infinity],
      [2, 2],
      [3, Infinity],
      [0, 4],
      [1, 1],
    ]);
  });
});
