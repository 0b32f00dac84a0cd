import { resolve } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { markdownForAgents } from '../../src/catalog/markdown-for-agents.ts';

beforeAll(() => {
  process.env['SYNAP_OUTPUT'] ??= resolve(import.meta.dirname, '../../../output');
  vi.spyOn(console, 'warn').mockReturnValue();
});

const NOTE = 'docs/events/tags.create.requested.md';
const toMarkdown = (text: string, { source = NOTE as string | null, base = '/' } = {}): string =>
  markdownForAgents(text, { source, base });

test.each([
  ['[a](tags.create.validated.md)', '[a](/events/tags.create.validated.md)'],
  ['[a](tags.create.validated.md "a (title)")', '[a](/events/tags.create.validated.md "a (title)")'],
  ['[a](<../tables/tags.md#columns>)', '[a](/tables/tags.md#columns)'],
  ['[`a` ![b](../../graph/catalog.svg)](../index.md)', '[`a` ![b](/graph/catalog.svg)](/catalog.md)'],
  ['[a][r]\n\n[r]: ../tables/tags.md "t"\n', '[a][r]\n\n[r]: /tables/tags.md "t"\n'],
  ['| [a](../types.md) |\n| - |\n| [b](../envelope.md) |\n', '| [a](/types.md) |\n| - |\n| [b](/envelope.md) |\n'],
  ['- x\n  > [a](../types.md)\n', '- x\n  > [a](/types.md)\n'],
  ['[a](/guides/evolve/#what-breaks-whom)', '[a](/guides/evolve.md#what-breaks-whom)'],
  [
    '[a](/events/?table=tags) [b](/graph/) [c](/playground/#x) [d](/)',
    '[a](/events/?table=tags) [b](/graph/) [c](/playground/#x) [d](/)',
  ],
  [
    '[a](https://x.example/y.md) <https://x.example/> //x.example/',
    '[a](https://x.example/y.md) <https://x.example/> //x.example/',
  ],
])('%s is rewritten where it is a link', (text, want) => {
  expect(toMarkdown(text)).toBe(want);
  expect(toMarkdown(`---\ntitle: '[a](../types.md)'\n---\n\n${text}`)).toBe(
    `---\ntitle: '[a](../types.md)'\n---\n\n${want}`,
  );
});

test.each([
  '~~~md\n[a](../types.md)\n~~~\n',
  '    [a](../types.md)\n',
  '- x\n\n  ```md\n  [a](../types.md)\n  ```\n',
  '`` [a](../types.md) ` ``',
  '\\[a](../types.md)',
])('%j is code or text, and stays', (text) => {
  expect(toMarkdown(text)).toBe(text);
});

test.each([
  ['x [**a** b](gone.md) y', 'x **a** b y'],
  ['x ![a](gone.png) y', 'x a y'],
  ['x [a]( ) y', 'x a y'],
  ['x [a][r] [r] y\n\n[r]: gone.md\n', 'x a r y\n\n\n'],
  ['[![a](gone.png)](gone.md)', 'a'],
])('what %j links is not there, so that only its text stays', (text, want) => {
  expect(toMarkdown(text)).toBe(want);
});

test('a page written by hand links what another catalog has as text, and all else as pages', () => {
  const text = '[a](/events/gone.create.requested/) [b](/tables/tags/) [c](/start/produce/)';
  expect(toMarkdown(text, { source: null })).toBe('a [b](/tables/tags.md) [c](/start/produce.md)');
  expect(toMarkdown('[c](/start/produce/) [d](/)', { source: null, base: '/below/' })).toBe(
    '[c](/below/start/produce.md) [d](/below/)',
  );
});
