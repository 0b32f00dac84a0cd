import { describe, expect, test } from 'vitest';
import { parseJson, type JsonNode } from '../../src/playground/parse-json.ts';
import { createPositions, findNode, placePath, renderPath, type Path } from '../../src/playground/place.ts';
import { createRandom, makeJson, pick } from './random.ts';

// PLAYGROUND_SEEDS=20000 tries that many random texts instead of a few hundred.
const SEEDS = Number(process.env['PLAYGROUND_SEEDS'] ?? 400);

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Each value of the tree with its path. */
function* walk(node: JsonNode, path: Path = []): Generator<{ node: JsonNode; path: Path }> {
  yield { node, path };
  for (const [name, child] of node.properties) yield* walk(child, [...path, name]);
  for (const [index, child] of node.elements.entries()) yield* walk(child, [...path, index]);
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => Object.getOwnPropertyDescriptor(at, key)?.value, value);

/** Changes a few characters, so that most texts are no JSON any more, and many only just. */
function damage(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const length = Math.floor(random() * 3);
  return text.slice(0, at) + pick(random, INSERTED) + text.slice(at + length);
}

const INSERTED = [
  '',
  ',',
  '}',
  ']',
  '"',
  '1',
  '0',
  '-',
  '.',
  'e',
  'null',
  '//',
  '/**/',
  '\\',
  '\ufeff',
  '\u00a0',
  "'",
  ':',
  '\u0001',
  '\n',
];

/** Seeds for which the parser and `JSON.parse` disagree on what is JSON. */
const disagreements = (parses: (text: string) => boolean): readonly number[] =>
  Array.from({ length: SEEDS }, (_, seed) => seed).filter((seed) => {
    const random = createRandom(seed);
    const text = damage(JSON.stringify(makeJson(random, 3), null, pick(random, [0, 1, '\t'])), random);
    return parses(text) !== isJson(text);
  });

describe('parseJson', () => {
  test('every value stands where the tree says, whatever the JSON', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const random = createRandom(seed);
      const value = makeJson(random, 4);
      const text = JSON.stringify(value, null, pick(random, [0, 2, '\t']));
      const { root, fault } = parseJson(text);
      expect(fault, `seed ${seed}`).toBeNull();
      for (const { node, path } of root === null ? [] : walk(root)) {
        expect(JSON.parse(text.slice(node.from, node.to)), `seed ${seed} at ${renderPath(path)}`).toEqual(
          valueAt(JSON.parse(text), path),
        );
      }
    }
  });

  test('it takes for JSON what JSON.parse takes, and nothing else', () => {
    expect(disagreements((text) => parseJson(text).fault === null)).toEqual([]);
  });

  test('control: a parser that takes comments and trailing commas is found out', () => {
    const lenient = (text: string): boolean => isJson(text.replace(/\/\*\*\/|,(?=\s*[}\]])/g, ''));
    expect(disagreements(lenient)).not.toEqual([]);
  });

  test('a text of nothing but brackets overflows no stack', () => {
    const text = '['.repeat(100_000);
    expect(parseJson(text).fault).toMatchObject({ from: 100_000, problem: 'the text ends too early' });
    expect(parseJson(text + ']'.repeat(100_000)).fault).toBeNull();
  });

  test.each([
    { text: '', at: 0, problem: 'the text ends too early', advice: /example/ },
    { text: '{"a": 1', at: 7, problem: 'the text ends too early', advice: /add } at the end/ },
    { text: '{"a": [1, 2', at: 11, problem: 'the text ends too early', advice: /add \] } at the end/ },
    { text: '{"a": 1,}', at: 8, problem: 'expected a key in double quotes', advice: /comma before it/ },
    { text: '[1, ]', at: 4, problem: 'expected a value', advice: /comma before it/ },
    { text: '{"a": 1 "b": 2}', at: 8, problem: 'expected a comma', advice: /comma after the value before/ },
    { text: "{'a': 1}", at: 1, problem: 'expected a key in double quotes or }', advice: /double quotes/ },
    { text: '{a: 1}', at: 1, problem: 'expected a key in double quotes or }', advice: /key in double quotes/ },
    { text: '{"a" 1}', at: 5, problem: 'expected a colon', advice: /colon/ },
    { text: '{"a": True}', at: 6, problem: 'expected a value', advice: /true, false and null/ },
    { text: '{"a": 1} {"a": 2}', at: 9, problem: 'expected the end of the text', advice: /One event at a time/ },
    { text: '{"a": 1} // why', at: 9, problem: 'expected the end of the text', advice: /no comments/ },
    { text: '{"a": "b\n"}', at: 6, problem: 'expected a value', advice: /same line/ },
    { text: '{"a": "\\x"}', at: 6, problem: 'expected a value', advice: /backslash/ },
    { text: '{"a": "\t"}', at: 6, problem: 'expected a value', advice: /tab/ },
    { text: '{"a": 1.}', at: 6, problem: 'expected a value', advice: /number/ },
    { text: '{"a": 1]', at: 7, problem: 'expected a comma', advice: /Close with }/ },
  ])('$text: $problem', ({ text, at, problem, advice }) => {
    const { root, fault } = parseJson(text);
    expect(root).toBeNull();
    expect(fault).toMatchObject({ from: at, problem: expect.stringContaining(problem) as string });
    expect(fault?.advice).toMatch(advice);
  });

  test('a fault is described without the text, which may hold secrets', () => {
    const { fault } = parseJson('{"apiKey": hunter2}');
    expect(JSON.stringify(fault)).not.toContain('hunter2');
  });

  test('a key that stands twice is named with both places, however it is written', () => {
    const text = '{"data": [{"n": 1}, {"name": 1, "\\u006eame": 2}], "__proto__": 1, "__proto__": 2}';
    const { duplicates } = parseJson(text);
    expect(
      duplicates.map(({ path, from, to, first }) => [path, text.slice(from, to), text.slice(first.from, first.to)]),
    ).toEqual([
      [['data', 1, 'name'], '"\\u006eame"', '"name"'],
      [['__proto__'], '"__proto__"', '"__proto__"'],
    ]);
  });
});

describe('placePath', () => {
  const text = '{\n  "data": {\n    "tags": ["a", 5],\n    "odd key": 1\n  },\n  "x": 1, "x": 2\n}';
  const { root } = parseJson(text);
  const placed = (path: Path, at: 'key' | 'value' = 'value') => {
    if (root === null) throw new Error('no JSON');
    const { from, to } = placePath(root, path, { at });
    const { line, column } = createPositions(text)(from);
    return `${line}:${column} ${text.slice(from, to)}`;
  };

  test('a wrong value is underlined, at its line and column', () => {
    expect(placed(['data', 'tags', 1])).toBe('3:19 5');
  });

  test('a missing key leads to the object that lacks it', () => {
    expect(placed(['data', 'name'])).toBe('2:11 {');
    expect(placed(['userId'])).toBe('1:1 {');
  });

  test('a key that is wrong is underlined itself', () => {
    expect(placed(['data', 'odd key'], 'key')).toBe('4:5 "odd key"');
  });

  test('of a key that stands twice the last counts, as for JSON.parse', () => {
    expect(placed(['x'])).toBe('6:16 2');
  });

  test('no path leads into the prototype of objects', () => {
    expect(placed(['data', 'constructor', 'name'])).toBe('2:11 {');
    expect(placed(['__proto__', 'x'])).toBe('1:1 {');
    if (root !== null) expect(findNode(root, ['data', 'toString']).isWhole).toBe(false);
  });

  test('every offset of a text has the line and column that counting gives', () => {
    const positionOf = createPositions(text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      const before = text.slice(0, offset).split('\n');
      expect(positionOf(offset)).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1 });
    }
  });
});
