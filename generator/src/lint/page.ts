/** A hand-written page of Markdown, as far as its claims about the catalog go. */
import type { Place } from '../report/result.ts';

export interface Page {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly spans: readonly Piece[];
  readonly fences: readonly Fence[];
  /** Prose without its code spans, which are blanks here. */
  readonly sentences: readonly Piece[];
  placeOf(offset: number): Place;
}

/** Text of a page, and where in the page it begins. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

export interface Fence extends Piece {
  /** The first word after the fence, in lower case: `ts`. */
  readonly language: string;
}

/**
 * Reads what most pages are made of: paragraphs, items, table rows, headings, code spans and fences. Front matter, comments
 * and indented code are passed over; what stands in HTML or in a quotation counts as prose.
 */
export function readPage(source: string, file: string): Page {
  const text = source.replace(/<!--[^]*?(?:-->|$)/g, blank).replace(/^---\r?\n[^]*?\r?\n---(?=\r?\n)/, blank);
  const { fences, paragraphs } = splitBlocks(text);
  return {
    file,
    fences,
    spans: paragraphs.flatMap(findSpans),
    sentences: paragraphs.flatMap(findSentences),
    placeOf: (offset) => {
      const before = source.slice(0, offset).split('\n');
      return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
    },
  };
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

interface Blocks {
  readonly fences: readonly Fence[];
  readonly paragraphs: readonly Piece[];
}

function splitBlocks(text: string): Blocks {
  const fences: Fence[] = [];
  const paragraphs: Piece[] = [];
  let fence: { mark: string; language: string; start: number } | undefined;
  let paragraph: { start: number; end: number } | undefined;
  let start = 0;
  const close = (): void => {
    if (paragraph !== undefined) {
      paragraphs.push({ text: text.slice(paragraph.start, paragraph.end), offset: paragraph.start });
    }
    paragraph = undefined;
  };
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const [, mark, language = ''] = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?(`{3,}|~{3,})\s*([^\s`]*)[^`]*$/.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark !== undefined && language === '' && mark.startsWith(fence.mark)) {
        fences.push({ text: text.slice(fence.start, start), offset: fence.start, language: fence.language });
        fence = undefined;
      }
    } else if (mark !== undefined) {
      close();
      fence = { mark, language: language.toLowerCase(), start: end + 1 };
    } else if (line.trim() === '' || (paragraph === undefined && /^(?: {4}|\t)/.test(line))) {
      close();
    } else {
      // An item, a row, a heading: each says something of its own.
      if (/^\s*(?:[-*+|#>]|\d+[.)]\s)/.test(line)) close();
      paragraph = { start: paragraph?.start ?? start, end };
    }
    start = end + 1;
  }
  close();
  return { fences, paragraphs };
}

const SPAN = /(?<!`)(`+)(?!`)([^]*?[^`])\1(?!`)/g;

const findSpans = ({ text, offset }: Piece): readonly Piece[] =>
  [...text.matchAll(SPAN)].map(({ 1: marks = '', 2: inner = '', index }) => ({
    text: inner.trim(),
    offset: offset + index + marks.length + (inner.length - inner.trimStart().length),
  }));

function findSentences({ text, offset }: Piece): readonly Piece[] {
  const prose = text.replace(SPAN, blank);
  const sentences: Piece[] = [];
  let start = 0;
  for (const { 0: end, index } of [...prose.matchAll(/[.!?](?=\s)|$/g)]) {
    sentences.push({ text: prose.slice(start, index + end.length), offset: offset + start });
    start = index + end.length;
  }
  return sentences;
}
