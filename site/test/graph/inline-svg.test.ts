import { expect, test } from 'vitest';
import { inlineSvg } from '../../src/graph/inline-svg.ts';
import { readPicture } from './pictures.ts';

const tags = readPicture('tables/tags.svg');
const same = (href: string): string => href;

test('links go where they are told, read from and written to XML', () => {
  const asked: string[] = [];
  const svg = inlineSvg(tags, {
    rewrite: (href) => {
      asked.push(href);
      return `/x/?a="b"&c`;
    },
  });
  expect(asked.length).toBe(7);
  expect(asked[0]).toBe('../../docs/tables/tags.md');
  expect(svg.match(/ href="\/x\/\?a=&#34;b&#34;&#38;c"/g)).toHaveLength(7);
  expect(svg).not.toContain('.md"');
});

test('the picture is a group with a name, whose links can be read out', () => {
  const svg = inlineSvg(tags, { rewrite: same });
  expect(svg).toMatch(/^<svg [^>]*role="group" aria-label="Event graph of the table tags"[^>]*>/);
  expect(svg).not.toMatch(/role="img"|aria-labelledby|<desc| id="/);
  expect(svg).toContain('<title>tags.create.requested: handled by Tags Worker; leads to tags.create.validated</title>');
});

test('shapes stay the generator’s, colours become the page’s', () => {
  const svg = inlineSvg(tags, { rewrite: same });
  expect(tags).toMatch(/--graph-ink:#.*prefers-color-scheme/s);
  expect(svg).not.toMatch(/--graph-ink:#|prefers-color-scheme/);
  expect(svg).toContain('fill:var(--graph-ink)');
  expect(svg).toContain('stroke-dasharray');
});

test('what the generator did not write is refused', () => {
  expect(() => inlineSvg('<svg><script>alert(1)</script></svg>', { rewrite: same })).toThrow('run `pnpm generate`');
  expect(() => inlineSvg(`${tags}<p>`, { rewrite: same })).toThrow('run `pnpm generate`');
});
