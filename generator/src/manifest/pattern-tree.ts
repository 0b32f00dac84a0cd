import { complementOf } from './character-set.ts';
import type { CharacterSet } from './character-set.ts';

/** A regular expression, as far as it matters what it takes and how often. */
export type Alternatives = readonly Sequence[];
export type Sequence = readonly Term[];

export interface Term {
  readonly node: Node;
  readonly minimum: number;
  /** `Infinity` where it is unbounded. */
  readonly maximum: number;
}

export type Node =
  { readonly is: 'set'; readonly set: CharacterSet } | { readonly is: 'assertion'; readonly text: string } | Group;

export interface Group {
  readonly is: 'group';
  readonly alternatives: Alternatives;
}

/**
 * The tree of a pattern that compiles with the `u` flag and has neither look-around, back-references, named groups, flags
 * nor Unicode properties: those are refused before.
 */
export function parsePattern(pattern: string): Alternatives {
  const open: Term[][][] = [[[]]];
  for (const { kind, text } of readTokens(pattern)) {
    const alternatives = open.at(-1)!;
    const sequence = alternatives.at(-1)!;
    if (kind === 'open') open.push([[]]);
    else if (kind === 'alternative') alternatives.push([]);
    else if (kind === 'assertion') sequence.push(once({ is: 'assertion', text }));
    else if (kind === 'atom') sequence.push(once({ is: 'set', set: setOf(text) }));
    else if (kind === 'quantifier') sequence.push({ ...sequence.pop()!, ...readQuantifier(text) });
    else {
      open.pop();
      open
        .at(-1)!
        .at(-1)!
        .push(once({ is: 'group', alternatives }));
    }
  }
  return open[0]!;
}

const once = (node: Node): Term => ({ node, minimum: 1, maximum: 1 });

// A character beyond U+FFFF may be written as the escapes of its two halves.
const ATOM = /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[^]|[^]/u
  .source;

// Only ever run on a pattern that compiled, so every construct is whole.
const TOKEN = new RegExp(
  '(?<open>\\((?:\\?:)?)|(?<close>\\))|(?<alternative>\\|)|(?<assertion>\\^|\\$|\\\\[bB])|' +
    `(?<quantifier>(?:[*+?]|\\{\\d+(?:,\\d*)?\\})\\??)|(?<atom>\\[(?:\\\\[^]|[^\\]\\\\])*\\]|${ATOM})`,
  'gu',
);

interface Token {
  readonly kind: 'open' | 'close' | 'alternative' | 'assertion' | 'quantifier' | 'atom';
  readonly text: string;
}

const readTokens = (pattern: string): readonly Token[] =>
  [...pattern.matchAll(TOKEN)].map(({ 0: text, groups = {} }) => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    return { kind: kind as Token['kind'], text };
  });

function readQuantifier(text: string): { minimum: number; maximum: number } {
  const [, low, comma, high] = /^\{(\d+)(,?)(\d*)\}/.exec(text) ?? [];
  if (low === undefined) return { minimum: text.startsWith('+') ? 1 : 0, maximum: text.startsWith('?') ? 1 : Infinity };
  return { minimum: Number(low), maximum: comma === '' ? Number(low) : high === '' ? Infinity : Number(high) };
}

/** What an atom takes: a character, an escape, `.` or a class. */
function setOf(atom: string): CharacterSet {
  if (atom === '.') return complementOf(LINE_ENDS);
  if (!/^\[[^]/.test(atom)) return setOfMember(atom);
  const isNegated = atom.startsWith('[^');
  const members = atom.slice(isNegated ? 2 : 1, -1).match(new RegExp(ATOM, 'gu')) ?? [];
  const set: (readonly [number, number])[] = [];
  for (let index = 0; index < members.length; index += 1) {
    const first = setOfMember(members[index]!, { inClass: true });
    // A dash between two members makes a range of them; of `\w-a` the `u` flag makes a syntax error.
    const isRange = members[index + 1] === '-' && index + 2 < members.length;
    const last = isRange ? setOfMember(members[index + 2]!, { inClass: true }) : first;
    set.push(...(isRange ? [[first[0]![0], last[0]![1]] as const] : first));
    if (isRange) index += 2;
  }
  return isNegated ? complementOf(set) : set;
}

function setOfMember(text: string, { inClass = false } = {}): CharacterSet {
  const letter = text[1] ?? '';
  if (text[0] !== '\\' || text.length === 1) return single(text.codePointAt(0)!);
  if (letter === 'u') {
    const units = (text.match(/[0-9a-fA-F]{4}/g) ?? []).map((hex) => Number.parseInt(hex, 16));
    return single(String.fromCharCode(...units).codePointAt(0)!);
  }
  if (letter === 'x' && text.length > 2) return single(Number.parseInt(text.slice(2), 16));
  if (letter === 'b' && inClass) return single(8);
  const shorthand = SHORTHANDS[letter.toLowerCase()];
  if (shorthand !== undefined) return letter === letter.toLowerCase() ? shorthand : complementOf(shorthand);
  return single(CONTROLS[letter] ?? text.codePointAt(1)!);
}

const single = (codePoint: number): CharacterSet => [[codePoint, codePoint]];

const LINE_ENDS: CharacterSet = [0x0a, 0x0d, 0x2028, 0x2029].flatMap(single);

const CONTROLS: Readonly<Record<string, number>> = { '0': 0, t: 9, n: 10, v: 11, f: 12, r: 13 };

/** ECMA-262, CharacterClassEscape. */
const SHORTHANDS: Readonly<Record<string, CharacterSet>> = {
  d: [[0x30, 0x39]],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  s: [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
};
