import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { encodeCodeBlock } from '../../src/encoders/code-block.ts';
import { encodeCellCode, encodeCodeSpan } from '../../src/encoders/code-span.ts';
import { encodeMarkdown, encodeTableCell } from '../../src/encoders/markdown.ts';
import { encodeMdx } from '../../src/encoders/mdx.ts';
import { revealInvisible } from '../../src/encoders/invisible.ts';
import { PAYLOADS } from './payloads.ts';

const parseGfm = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const parseMdx = (text: string): Root =>
  fromMarkdown(text, { extensions: [mdxjs(), gfm()], mdastExtensions: [mdxFromMarkdown(), gfmFromMarkdown()] });

const formatMarkdown = (text: string): Promise<string> =>
  prettier.format(text, { parser: 'markdown', singleQuote: true, printWidth: 120 });

/** What a reader should see: hidden characters revealed, whitespace as a browser collapses it. */
const seen = (text: string): string =>
  revealInvisible(text)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();

const VISIBLE = PAYLOADS.filter((payload) => seen(payload) !== '');

/** The node types and texts of a tree; an address that links to itself is text. */
function outline(node: Nodes): unknown {
  if (node.type === 'link' && isAutolink(node)) return outlineText(node);
  if (!('children' in node)) return 'value' in node ? `${node.type}: ${node.value}` : node.type;
  const children: unknown[] = [];
  for (const child of node.children.map(outline)) {
    const last = children.at(-1);
    if (isText(child) && isText(last)) children[children.length - 1] = last + child.slice('text: '.length);
    else children.push(child);
  }
  return { [node.type]: children };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.startsWith('text: ');

const isAutolink = (node: Nodes & { type: 'link' }): boolean =>
  [node.url, node.url.replace(/^(mailto:|http:\/\/)/, '')].includes(outlineText(node).slice('text: '.length));

const outlineText = (node: Nodes & { type: 'link' }): string =>
  `text: ${node.children.map((child) => ('value' in child ? child.value : '')).join('')}`;

const paragraph = (text: string) => ({ root: [{ paragraph: [`text: ${text}`] }] });

const table = (cells: readonly string[]) => ({
  root: [
    {
      table: [
        { tableRow: [{ tableCell: ['text: a'] }, { tableCell: ['text: b'] }] },
        { tableRow: cells.map((cell) => ({ tableCell: [cell] })) },
      ],
    },
  ],
});

describe('encodeMarkdown', () => {
  test('every payload is one paragraph of exactly that text', () => {
    for (const text of VISIBLE) {
      expect(outline(parseGfm(encodeMarkdown(text))), JSON.stringify(text)).toEqual(paragraph(seen(text)));
    }
  });

  test('every payload is one paragraph in MDX', () => {
    for (const text of VISIBLE) {
      expect(outline(parseMdx(encodeMdx(text))), JSON.stringify(text)).toEqual(paragraph(seen(text)));
    }
  });

  test('every payload stays in its table cell', () => {
    for (const text of VISIBLE) {
      const row = `| a | b |\n| --- | --- |\n| ${encodeTableCell(text)} | end |`;
      expect(outline(parseGfm(row)), JSON.stringify(text)).toEqual(table([`text: ${seen(text)}`, 'text: end']));
    }
  });

  test('every payload stays in its list item and heading', () => {
    for (const text of VISIBLE) {
      expect(
        outline(parseGfm(`# ${encodeMarkdown(text)}\n\n- ${encodeMarkdown(text)}\n`)),
        JSON.stringify(text),
      ).toEqual({
        root: [
          { heading: [`text: ${seen(text)}`] },
          { list: [{ listItem: [{ paragraph: [`text: ${seen(text)}`] }] }] },
        ],
      });
    }
  });

  test('nothing is left that a Vue or Handlebars template would run', () => {
    for (const text of PAYLOADS) expect(encodeMarkdown(text)).not.toMatch(/[{}<>]/);
  });

  test('Prettier leaves each unchanged', async () => {
    const page = `${VISIBLE.map(encodeMarkdown).join('\n\n')}\n`;
    expect(await formatMarkdown(page)).toBe(page);
  });

  test.for([
    [
      'The user_id of a note, 100% (see https://example.com/a).',
      'The user_id of a note, 100% (see https://example.com/a).',
    ],
    ['Array<string> | null', 'Array&lt;string&gt; &#124; null'],
    ['{{x}}', '&#123;&#123;x&#125;&#125;'],
    ['- a', '&#45; a'],
    ['1. a', '1&#46; a'],
  ] as const)('%j is written %j', ([text, want]) => {
    expect(encodeMarkdown(text)).toBe(want);
  });

  test('control: the bare text is read as markup', () => {
    const wrong = VISIBLE.filter(
      (text) => JSON.stringify(outline(parseGfm(text))) !== JSON.stringify(paragraph(seen(text))),
    );
    expect(wrong.length).toBeGreaterThan(100);
  });

  test('control: backslashes alone do not stop a cell from splitting or a template from running', () => {
    const row = '| a | b |\n| --- | --- |\n| x | y | end |';
    expect(outline(parseGfm(row))).not.toEqual(table(['text: x | y', 'text: end']));
    expect(outline(parseMdx('\\{{x}}'))).not.toEqual(paragraph('{{x}}'));
  });
});

describe('encodeCodeSpan', () => {
  test('every payload is code, or plain text where code would be run', () => {
    for (const text of VISIBLE) {
      const kind = seen(text).includes('{{') ? 'text' : 'inlineCode';
      expect(outline(parseGfm(`x ${encodeCodeSpan(text)}`)), JSON.stringify(text)).toEqual(
        kind === 'text'
          ? paragraph(`x ${seen(text)}`)
          : { root: [{ paragraph: ['text: x ', `inlineCode: ${seen(text)}`] }] },
      );
    }
  });

  test('every payload is the same in a table', () => {
    for (const text of VISIBLE) {
      const kind = seen(text).includes('{{') || text.includes('\\|') ? 'text' : 'inlineCode';
      const row = `| a | b |\n| --- | --- |\n| ${encodeCellCode(text)} | end |`;
      expect(outline(parseGfm(row)), JSON.stringify(text)).toEqual(table([`${kind}: ${seen(text)}`, 'text: end']));
    }
  });

  test('Prettier leaves each unchanged', async () => {
    const page = `${VISIBLE.map((text) => `x ${encodeCodeSpan(text)}`).join('\n\n')}\n`;
    expect(await formatMarkdown(page)).toBe(page);
  });

  test('control: one backtick on each side is not enough', () => {
    const wrong = VISIBLE.filter(
      (text) =>
        JSON.stringify(outline(parseGfm(`\`${text}\``))) !==
        JSON.stringify({ root: [{ paragraph: [`inlineCode: ${seen(text)}`] }] }),
    );
    expect(wrong.length).toBeGreaterThan(20);
  });
});

describe('encodeCodeBlock', () => {
  test('every payload is one block of code', () => {
    for (const code of VISIBLE) {
      const tree = parseGfm(`${encodeCodeBlock({ language: 'text', code })}\n\nend\n`);
      expect(
        tree.children.map(({ type }) => type),
        JSON.stringify(code),
      ).toEqual(['code', 'paragraph']);
    }
  });

  test('code keeps its lines', () => {
    const code = 'a\n```\n\n  b';
    expect(outline(parseGfm(encodeCodeBlock({ language: 'text', code })))).toEqual({ root: [`code: ${code}`] });
  });

  test('control: a fence of three is closed by its content', () => {
    expect(parseGfm('```\na\n```\n\n# b\n```').children.map(({ type }) => type)).not.toEqual(['code']);
  });
});
