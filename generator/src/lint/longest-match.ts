import type { CharacterSet } from '../manifest/character-set.ts';
import { overlaps } from '../manifest/character-set.ts';
import type { Alternatives, Term } from '../manifest/pattern-tree.ts';
import { parsePattern } from '../manifest/pattern-tree.ts';

/** How long a text can be that a pattern takes; both are `Infinity` where it can be of any length. */
export interface Longest {
  readonly characters: number;
  /** As JSON in UTF-8, without the quotes. */
  readonly bytes: number;
}

/** Of a pattern that a parsed manifest has. */
export const longestMatch = (pattern: string): Longest => longestOf(parsePattern(pattern));

/** What JSON needs for one character at most: a control character becomes an escape of six. */
export const MAX_CHARACTER_BYTES = 6;

const NONE: Longest = { characters: 0, bytes: 0 };

const longestOf = (alternatives: Alternatives): Longest =>
  alternatives
    .map((sequence) => sequence.map(longestOfTerm).reduce(add, NONE))
    .reduce(
      (left, right) => ({
        characters: Math.max(left.characters, right.characters),
        bytes: Math.max(left.bytes, right.bytes),
      }),
      NONE,
    );

function longestOfTerm({ node, maximum }: Term): Longest {
  const inner =
    node.is === 'group'
      ? longestOf(node.alternatives)
      : node.is === 'set' && node.set.length > 0
        ? { characters: 1, bytes: bytesOf(node.set) }
        : NONE;
  // 0 * Infinity is not a number.
  return inner.characters === 0 ? NONE : { characters: inner.characters * maximum, bytes: inner.bytes * maximum };
}

const add = (left: Longest, right: Longest): Longest => ({
  characters: left.characters + right.characters,
  bytes: left.bytes + right.bytes,
});

/** RFC 8259, section 7, and UTF-8: the dearest character first. */
const bytesOf = (set: CharacterSet): number => COSTS.find(({ characters }) => overlaps(set, characters))?.bytes ?? 1;

const COSTS: readonly { readonly bytes: number; readonly characters: CharacterSet }[] = [
  {
    bytes: MAX_CHARACTER_BYTES,
    characters: [
      [0, 0x1f],
      [0xd800, 0xdfff],
    ],
  },
  { bytes: 4, characters: [[0x10000, 0x10ffff]] },
  { bytes: 3, characters: [[0x800, 0xffff]] },
  {
    bytes: 2,
    characters: [
      [0x22, 0x22],
      [0x5c, 0x5c],
      [0x80, 0x7ff],
    ],
  },
];
