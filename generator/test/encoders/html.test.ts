import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { encodeHtml, encodeHtmlAttribute } from '../../src/encoders/html.ts';
import { revealInvisible } from '../../src/encoders/invisible.ts';
import { encodeMdxAttribute } from '../../src/encoders/mdx.ts';
import { PAYLOADS } from './payloads.ts';

/** One paragraph, its attribute and its text; null where the fragment is anything else. */
function readParagraph(html: string): { title: string | undefined; text: string } | null {
  const [element, ...rest] = parseFragment(html).childNodes;
  if (element === undefined || rest.length > 0 || !('tagName' in element) || element.tagName !== 'p') return null;
  const [text, ...others] = element.childNodes;
  if (others.length > 0 || (text !== undefined && !('value' in text))) return null;
  if (element.attrs.length > 1) return null;
  return { title: element.attrs[0]?.value, text: text === undefined ? '' : text.value };
}

/** A parser of HTML reads a carriage return as a line feed, before anything else. */
const normalizeNewlines = (text: string): string => text.replace(/\r\n?/g, '\n');

describe('encodeHtml', () => {
  test('every payload is one text and one attribute', () => {
    for (const value of PAYLOADS) {
      const want = revealInvisible(value);
      expect(
        readParagraph(`<p title=${encodeHtmlAttribute(value)}>${encodeHtml(value)}</p>`),
        JSON.stringify(value),
      ).toEqual({
        title: want,
        text: normalizeNewlines(want),
      });
    }
  });

  test('control: the bare text makes other elements and attributes', () => {
    const wrong = PAYLOADS.filter((value) => readParagraph(`<p title="${value}">${value}</p>`)?.title !== value);
    expect(wrong.length).toBeGreaterThan(10);
  });
});

describe('encodeMdxAttribute', () => {
  test('every payload is one attribute', () => {
    for (const value of PAYLOADS) {
      expect(readAttribute(`<Tile title=${encodeMdxAttribute(value)} />`), JSON.stringify(value)).toBe(
        revealInvisible(value),
      );
    }
  });

  test('control: the bare text breaks the element', () => {
    expect(PAYLOADS.filter((value) => readAttribute(`<Tile title="${value}" />`) !== value).length).toBeGreaterThan(10);
  });
});

function readAttribute(mdx: string): unknown {
  try {
    const tree = fromMarkdown(mdx, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
    const [element, ...rest] = tree.children;
    if (element?.type !== 'mdxJsxFlowElement' || rest.length > 0 || element.attributes.length !== 1) return null;
    return element.attributes[0]?.value;
  } catch {
    return null;
  }
}
