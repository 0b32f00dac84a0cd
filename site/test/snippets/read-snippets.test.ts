import { describe, expect, test } from 'vitest';
import { readFences, readSnippets } from './read-snippets.ts';

const page = (...lines: readonly string[]): string => lines.join('\n');
const fence = (info: string, ...code: readonly string[]): string => page(`\`\`\`${info}`, ...code, '```', '');

describe('blocks of a page', () => {
  test('have a place, a language, marks and their text', () => {
    const [block] = readFences(page('Text.', '', fence('ts continues', 'one();', '', 'two();')), 'page.md');
    expect(block).toEqual({
      place: 'page.md:3',
      language: 'ts',
      marks: new Set(['continues']),
      text: 'one();\n\ntwo();\n',
      prints: undefined,
    });
  });

  test('lose the indent of a list, and nothing else', () => {
    const [block] = readFences('1. A step:\n\n   ```json\n   {\n     "a": 1\n   }\n   ```\n', 'page.md');
    expect(block?.text).toBe('{\n  "a": 1\n}\n');
  });

  test('print what stands below "It prints:", and only that', () => {
    const fences = readFences(
      page(
        fence('ts', 'a();'),
        'It prints:',
        '',
        fence('text', 'A'),
        fence('ts', 'b();'),
        'It says:',
        '',
        fence('text', 'B'),
      ),
      'page.md',
    );
    expect(fences.map(({ prints }) => prints)).toEqual(['A\n', undefined, undefined, undefined]);
  });

  test('end, and have marks that are known', () => {
    expect(() => readFences('```ts\none();\n', 'page.md')).toThrow('page.md:1 begins a code block that does not end');
    expect(() => readFences(fence('ts expect-eror'), 'page.md')).toThrow('page.md:1 has the mark "expect-eror"');
  });
});

describe('programs of a page', () => {
  const read = (...fences: readonly string[]) => readSnippets(readFences(page(...fences), 'page.md'));

  test('are the blocks of TypeScript, each by itself', () => {
    const snippets = read(fence('ts', 'one();'), fence('sh', 'ls'), fence('tsx', 'two();'));
    expect(snippets.map(({ code, extension }) => [code, extension])).toEqual([
      ['one();\n', 'ts'],
      ['two();\n', 'tsx'],
    ]);
  });

  test('grow by blocks that continue them, and print what all of these print', () => {
    const snippets = read(
      fence('ts', 'one();'),
      'It prints:',
      fence('text', '1'),
      fence('ts continues', 'two();'),
      'It prints:',
      fence('text', '2'),
    );
    expect(snippets).toEqual([
      { place: 'page.md:10', extension: 'ts', code: 'one();\n\ntwo();\n', errorLines: [], prints: '1\n2\n' },
    ]);
  });

  test('stay what they are where the block that continues them is wrong on purpose', () => {
    const snippets = read(fence('ts', 'one();'), fence('ts continues expect-error', 'two(); // error: no such thing'));
    expect(snippets.map(({ code, errorLines }) => [code, errorLines])).toEqual([
      ['one();\n', []],
      ['one();\n\ntwo(); // error: no such thing\n', [3]],
    ]);
  });

  test('say at which lines they are wrong', () => {
    expect(() => read(fence('ts expect-error', 'one();'))).toThrow('page.md:1: a block is marked expect-error where');
    expect(() => read(fence('ts', 'one(); // error: no such thing'))).toThrow('and only there');
  });

  test('continue something', () => {
    expect(() => read(fence('ts continues', 'one();'))).toThrow('page.md:1 continues a block, but none');
  });
});
