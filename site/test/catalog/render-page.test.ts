import { resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { renderMarkdown } from '../../src/catalog/render-page.ts';

beforeAll(() => {
  process.env['SYNAP_OUTPUT'] ??= resolve(import.meta.dirname, '../../../output');
});
afterEach(() => vi.restoreAllMocks());

const SOURCE = 'docs/events/tags.create.requested.md';
const HEAD = '---\ntitle: Page\n---\n\n';

const render = async (markdown: string): Promise<string> => {
  vi.spyOn(console, 'warn').mockReturnValue();
  return (await renderMarkdown(HEAD + markdown, { source: SOURCE })).html.trim();
};

/** What was said at the build. */
const warnings = (): readonly string[] => vi.mocked(console.warn).mock.calls.map(([said]) => String(said).trim());

describe('the links of a page of the catalog', () => {
  test.each([
    { markdown: '[x](tags.create.validated.md#data)', href: '/events/tags.create.validated/#data' },
    { markdown: '<a href="tags.create.validated.md">x</a>', href: '/events/tags.create.validated/' },
    { markdown: '<p>see <a href="../tables/tags.md">x</a></p>', href: '/tables/tags/' },
    { markdown: '[x](../../json-schema/index.json)', href: '/json-schema/index.json' },
    { markdown: '[x](/guides/evolve/)', href: '/guides/evolve/' },
    { markdown: '[x](https://elsewhere.example/)', href: 'https://elsewhere.example/' },
  ])('$markdown leads to $href', async ({ markdown, href }) => {
    expect(await render(markdown)).toContain(`href="${href}"`);
    expect(warnings()).toEqual([]);
  });

  test.each([
    '[x](../../../README.md)',
    '[x](gone.md)',
    '[x]( )',
    '[x](%zz)',
    '[x](/events/gone/)',
    '[x](/gone/)',
    '[x](javascript:alert%281%29)',
    '<a href="java\tscript:alert(1)">x</a>',
    '![x](../../picture.png)',
    '![x](../../graph/gone.svg)',
  ])('%s is only its text, and the build says so with the page', async (markdown) => {
    expect(await render(markdown)).toBe('<p>x</p>');
    expect(warnings()).toEqual([expect.stringMatching(/^docs\/events\/tags\.create\.requested\.md: the link to "/)]);
  });
});

describe('the HTML of a note', () => {
  test.each(['<script>alert(1)</script>', '<p onclick="alert(1)">x</p>', '<svg><script>alert(1)</script></svg>'])(
    '%s is refused with the page that holds it',
    async (markdown) => {
      vi.spyOn(console, 'error').mockReturnValue();
      await expect(render(markdown)).rejects.toThrow(
        /docs\/events\/tags\.create\.requested\.md: holds .*notes cannot have scripts/,
      );
    },
  );

  test('control: other HTML stands in the page as it is', async () => {
    expect(await render('<details><summary>More</summary>x</details>')).toContain('<summary>More</summary>');
  });
});

test('each table is called as the heading before it', async () => {
  const table = '| a |\n| - |\n| b |\n\n';
  const html = await render(`${table}## Data\n\n${table}### The \`columns\`\n\n${table}`);
  expect([...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual(['Table', 'Data', 'The columns']);
});

test('an error names the file of the page', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await expect(render('<script>x</script>')).rejects.toThrow(/output\/docs\/events\/tags\.create\.requested\.md/);
});
