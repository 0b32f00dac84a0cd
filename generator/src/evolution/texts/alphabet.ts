/**
 * The characters that some patterns tell apart, as few letters as will do: every character of a letter is treated alike
 * by every set that the letters were made from.
 */
import type { CharacterSet } from '../../manifest/character-set.ts';

/** Disjoint, and together every character of well-formed text: halves of surrogate pairs are none. */
export type Alphabet = readonly CharacterSet[];

/** All characters alike. */
export const ONE_LETTER: Alphabet = [
  [
    [0, 0xd7ff],
    [0xe000, 0x10ffff],
  ],
];

/** The coarsest alphabet that can tell all of the sets, and for each set the letters it holds. */
export function alphabetOf(sets: readonly CharacterSet[]): {
  readonly alphabet: Alphabet;
  readonly lettersOf: readonly (readonly number[])[];
} {
  const starts = startsOf([...ONE_LETTER, ...sets]);
  const holders = starts.map((): number[] => []);
  for (const [index, set] of sets.entries()) {
    for (const [first, last] of set) {
      for (let part = indexOfStart(starts, first); part < starts.length && starts[part]! <= last; part += 1) {
        // Ranges of one set may overlap.
        if (holders[part]!.at(-1) !== index) holders[part]!.push(index);
      }
    }
  }
  const letters = new Map<string, { readonly holders: readonly number[]; readonly ranges: [number, number][] }>();
  for (const [part, start] of starts.entries()) {
    if (!isCharacter(start)) continue;
    const key = holders[part]!.join(',');
    const letter = letters.get(key) ?? { holders: holders[part]!, ranges: [] };
    letters.set(key, letter);
    letter.ranges.push([start, starts[part + 1]! - 1]);
  }
  const lettersOf = sets.map((): number[] => []);
  for (const [letter, { holders }] of [...letters.values()].entries()) {
    for (const set of holders) lettersOf[set]!.push(letter);
  }
  return { alphabet: [...letters.values()].map(({ ranges }) => ranges), lettersOf };
}

/** Where something begins or has just ended, ascending, with what comes after the last character at the end. */
const startsOf = (sets: readonly CharacterSet[]): readonly number[] => [
  ...new Set([...sets.flat().flatMap(([first, last]) => [first, last + 1])].sort((left, right) => left - right)),
];

/** By halves: `first` is one of the starts. */
function indexOfStart(starts: readonly number[], first: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isCharacter = (codePoint: number): boolean => codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);

/** The coarsest alphabet that tells what either tells, and for each of its letters the one that it is of on either side. */
export function refine({ left, right }: { readonly left: Alphabet; readonly right: Alphabet }): {
  readonly alphabet: Alphabet;
  readonly toLeft: readonly number[];
  readonly toRight: readonly number[];
} {
  const { alphabet, lettersOf } = alphabetOf([...left, ...right]);
  const toLeft = alphabet.map(() => 0);
  const toRight = alphabet.map(() => 0);
  for (const [index, letters] of lettersOf.entries()) {
    for (const letter of letters) {
      if (index < left.length) toLeft[letter] = index;
      else toRight[letter] = index - left.length;
    }
  }
  return { alphabet, toLeft, toRight };
}

/** One character for each letter, the most readable one, and the letters in that order: the first are to be preferred. */
export function spell(alphabet: Alphabet): {
  readonly characters: readonly string[];
  readonly order: readonly number[];
} {
  const ranks = alphabet.map((letter) => {
    const rank = READABLE.findIndex((codePoint) =>
      letter.some(([first, last]) => first <= codePoint && codePoint <= last),
    );
    return rank < 0 ? READABLE.length : rank;
  });
  const characters = alphabet.map((letter, index) => String.fromCodePoint(READABLE[ranks[index]!] ?? letter[0]![0]));
  const order = [...alphabet.keys()].sort((left, right) => ranks[left]! - ranks[right]! || left - right);
  return { characters, order };
}

/** Letters, digits, then the rest of ASCII that can be printed, then one of several scripts each. */
const READABLE: readonly number[] = [
  ...new Set([
    ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
    ...Array.from({ length: 94 }, (_, index) => String.fromCodePoint(0x21 + index)),
    ...' éßЖλ中😀\n\t',
  ]),
].map((character) => character.codePointAt(0)!);
