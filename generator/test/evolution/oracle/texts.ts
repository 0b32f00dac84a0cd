/** Texts for the oracle: made from patterns by fast-check, which knows nothing of the automata that are under test. */
import fc from 'fast-check';

/** What a JSON Schema says of a text. */
export interface TextRules {
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Whether the text keeps the rules; lengths are of code points, as JSON Schema has them. */
export const keepsRules = (text: string, { pattern, minLength = 0, maxLength = Infinity }: TextRules): boolean => {
  const length = [...text].length;
  return length >= minLength && length <= maxLength && (pattern === undefined || compile(pattern).test(text));
};

/** Texts that tell the rules of some schemas apart, or may: of their lengths, by their patterns, and what nearly matches. */
export function textsAround(rules: readonly TextRules[], values: readonly string[]): readonly string[] {
  const lengths = [
    ...new Set(
      rules.flatMap(({ minLength, maxLength }) =>
        [minLength, maxLength].flatMap((length) =>
          length === undefined ? [] : [length - 1, length, length + 1].filter((each) => each >= 0 && each <= 5_000),
        ),
      ),
    ),
  ];
  const patterns = [...new Set(rules.flatMap(({ pattern }) => pattern ?? []))];
  const matching = [...new Set(patterns.flatMap(textsOf))];
  const near = matching.slice(0, 12).flatMap(nearMisses);
  const fitted = lengths.flatMap((length) => matching.slice(0, 8).map((text) => fitTo(text, length)));
  const texts = [
    ...PLAIN,
    ...values,
    ...values.flatMap(nearMisses),
    ...lengths.flatMap((length) => ['a', '7', '🦜'].map((character) => character.repeat(length))),
    ...matching,
    ...fitted,
    ...near,
  ];
  return [...new Set(texts)];
}

const PLAIN = ['text', '', ' ', 'A', 'é', '🦜', 'two words', '0', '-7', '1.50', 'true', '\n', 'a\u2028b', '2026-01-15'];

const compile = (pattern: string): RegExp => {
  const known = COMPILED.get(pattern);
  if (known !== undefined) return known;
  const compiled = new RegExp(pattern, 'u');
  COMPILED.set(pattern, compiled);
  return compiled;
};

const COMPILED = new Map<string, RegExp>();

/** A pool of matching texts: the same one for a pattern, whoever asks. */
const textsOf = (pattern: string): readonly string[] => {
  const known = POOLS.get(pattern);
  if (known !== undefined) return known;
  const made = fc.sample(fc.stringMatching(compile(pattern)), { numRuns: 40, seed: 7 });
  const pool = [...new Set([...made, ...LIKELY])].filter((text) => compile(pattern).test(text));
  POOLS.set(pattern, pool);
  return pool;
};

const POOLS = new Map<string, readonly string[]>();

/** Of formats and their likes: what a random text of a pattern hits too seldom. */
const LIKELY = [
  '123e4567-e89b-42d3-a456-426614174000',
  '123E4567-E89B-42D3-A456-426614174000',
  '00000000-0000-0000-0000-000000000000',
  '2026-01-15T09:30:00.000Z',
  '2026-01-15T09:30:00Z',
  '2026-01-15T09:30:00.123456789+02:00',
  '2024-02-29',
  '2024-02-29T00:00:00.000Z',
  '0',
  '-1',
  '9',
  '10',
  '99.9',
  '99.99',
  '999.99',
  '12345678901234567890',
  '0.5',
  'aGk=',
  'aGkh',
  'ada@example.com',
  'https://example.com/',
  'http://example.com/a?b#c',
  '#3b82f6',
  '#3B82F6',
  'abc',
  'ABC',
];

const nearMisses = (text: string): readonly string[] => {
  const characters = [...text];
  const middle = characters.length >> 1;
  const put = (index: number, character: string) =>
    [...characters.slice(0, index), character, ...characters.slice(index + 1)].join('');
  const insert = (index: number, character: string) =>
    [...characters.slice(0, index), character, ...characters.slice(index)].join('');
  const repeat = (count: number) => [...characters, ...Array<string>(count).fill(characters.at(-1) ?? 'a')].join('');
  return [
    characters.slice(1).join(''),
    characters.slice(0, -1).join(''),
    put(middle, 'x'),
    put(middle, '9'),
    put(0, 'X'),
    put(characters.length - 1, '~'),
    insert(middle, '-'),
    insert(0, '-'),
    insert(1, '0'),
    text.toUpperCase(),
    text.toLowerCase(),
    `${text}\n`,
    `${text}🦜`,
    ...[1, 3, 12, 30, 300].map(repeat),
  ];
};

/** Cut or continued to that many characters. */
const fitTo = (text: string, length: number): string => {
  const characters = [...text];
  const last = characters.at(-1) ?? 'a';
  return characters.length >= length
    ? characters.slice(0, length).join('')
    : [...characters, ...Array<string>(length - characters.length).fill(last)].join('');
};
