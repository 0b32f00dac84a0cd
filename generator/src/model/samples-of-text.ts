import { parsePattern, type Alternatives, type Node, type Term } from '../manifest/pattern-tree.ts';
import type { CharacterSet } from '../manifest/character-set.ts';
import { codePoints } from '../runtime/code-points.ts';

/** What a text is measured by. */
export interface TextFacets {
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Up to `count` different texts that fit, the same in every run; fewer where few are found. */
export function findTexts(facets: TextFacets, count: number): readonly string[] {
  const { minLength = 0, maxLength = Infinity } = facets;
  return findMatching(facets, count, (length) => length >= minLength && length <= maxLength);
}

/** A text that is too short and right otherwise; undefined where the pattern has none. */
export function findShorterText({ pattern, minLength = 0 }: TextFacets): string | undefined {
  if (minLength === 0) return undefined;
  if (pattern === undefined) return 'x'.repeat(minLength - 1);
  return findMatching({ pattern, maxLength: minLength }, 1, (length) => length < minLength)[0];
}

/** A text that is too long and right otherwise; undefined where the pattern has none. */
export function findLongerText({ pattern, maxLength = Infinity }: TextFacets): string | undefined {
  if (maxLength === Infinity) return undefined;
  if (pattern === undefined) return 'x'.repeat(maxLength + 1);
  return findMatching({ pattern, minLength: maxLength }, 1, (length) => length > maxLength)[0];
}

/** A text of the right length that does not match; undefined where every one does. */
export function findOtherText({ pattern, minLength = 0, maxLength = Infinity }: TextFacets): string | undefined {
  if (pattern === undefined) return undefined;
  const expression = new RegExp(pattern, 'u');
  const isOther = (text: string): boolean =>
    codePoints(text) >= minLength && codePoints(text) <= maxLength && !expression.test(text);
  const matching = findTexts({ pattern, minLength, maxLength }, 3);
  const damaged = matching.flatMap((text) => {
    const characters = [...text];
    return ODD_CHARACTERS.flatMap((odd) => [
      [...characters, odd].join(''),
      ...characters.map((_, index) => characters.with(index, odd).join('')),
    ]);
  });
  return ['', '?', ...ODD_CHARACTERS, ...damaged].find(isOther);
}

const ODD_CHARACTERS = ['?', ' ', '-', 'A', 'a', '0', '\n'];

/** How many times a random text is tried: short patterns need few, narrow lengths many. */
const ATTEMPTS = 2000;

/** Of a text that may be as long as it likes. */
const USUAL_LENGTH = 8;

function findMatching(
  { pattern = '^[a-z]*$', minLength = 0, maxLength = Infinity }: TextFacets,
  count: number,
  isLength: (length: number) => boolean,
): readonly string[] {
  const tree = parsePattern(pattern);
  const expression = new RegExp(pattern, 'u');
  const below = createNumbers(pattern);
  const longest = maxLength === Infinity ? minLength + USUAL_LENGTH : maxLength;
  const found = new Set<string>();
  for (let attempt = 0; attempt < ATTEMPTS && found.size < count; attempt += 1) {
    // What repeats without end repeats now seldom, now as often as the text is to be long.
    const most = below(longest * 2 + 2);
    const text = writeAlternatives(tree, { below, most });
    if (isLength(codePoints(text)) && expression.test(text)) found.add(text);
  }
  return [...found];
}

interface Choice {
  /** A number from 0 to below the limit. */
  readonly below: (limit: number) => number;
  /** Repetitions beyond the least ones. */
  readonly most: number;
}

const writeAlternatives = (alternatives: Alternatives, choice: Choice): string =>
  alternatives[choice.below(alternatives.length)]!.map((term) => writeTerm(term, choice)).join('');

function writeTerm({ node, minimum, maximum }: Term, choice: Choice): string {
  const times = minimum + choice.below(Math.min(maximum - minimum, choice.most) + 1);
  return Array.from({ length: times }, () => writeNode(node, choice)).join('');
}

function writeNode(node: Node, choice: Choice): string {
  if (node.is === 'assertion') return '';
  if (node.is === 'group') return writeAlternatives(node.alternatives, choice);
  const characters = readable(node.set);
  return String.fromCodePoint(characters[choice.below(characters.length)]!);
}

/** Letters and digits of the set, else what can be printed, else whatever begins its ranges. */
function readable(set: CharacterSet): readonly number[] {
  const holds = (codePoint: number): boolean => set.some(([first, last]) => first <= codePoint && codePoint <= last);
  const word = WORD.filter(holds);
  if (word.length > 0) return word;
  const printable = PRINTABLE.filter(holds);
  return printable.length > 0 ? printable : set.map(([first]) => first);
}

const toCodePoints = (text: string): readonly number[] => [...text].map((character) => character.codePointAt(0)!);
const WORD = toCodePoints('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const PRINTABLE = Array.from({ length: 95 }, (_, index) => 0x20 + index);

/** Numbers that vary and are the same for the same pattern: a linear congruential generator. */
function createNumbers(pattern: string): (limit: number) => number {
  let state = toCodePoints(pattern).reduce((sum, codePoint) => (Math.imul(sum, 31) + codePoint) >>> 0, 7);
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
