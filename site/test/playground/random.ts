/** Numbers of [0, 1) that follow from a seed: the same in every run. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <Item>(random: () => number, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
};

/** JSON of any shape, up to so many levels. */
export function makeJson(random: () => number, levels: number): unknown {
  const size = Math.floor(random() * 4);
  const kind = levels === 0 ? pick(random, ['text', 'number', 'word'] as const) : pick(random, KINDS);
  if (kind === 'text') return makeText(random);
  if (kind === 'number') return pick(random, [0, -1, 1.5, 1e21, -2.5e-7, 123456789]);
  if (kind === 'word') return pick(random, [true, false, null]);
  const items = Array.from({ length: size }, () => makeJson(random, levels - 1));
  return kind === 'array' ? items : Object.fromEntries(items.map((item) => [makeText(random), item]));
}

const KINDS = ['text', 'number', 'word', 'array', 'object', 'object'] as const;

export const makeText = (random: () => number): string =>
  Array.from({ length: Math.floor(random() * 6) }, () => pick(random, LETTERS)).join('');

const LETTERS = [
  'a',
  'Z',
  '"',
  '\\',
  '\n',
  '\t',
  'é',
  '\u2028',
  '😀',
  '\u0000',
  ' ',
  '{',
  '}',
  '[',
  ',',
  ':',
  '/',
  '__proto__',
];
