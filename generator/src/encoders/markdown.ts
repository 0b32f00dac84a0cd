import { revealInvisible } from './invisible.ts';

/**
 * Text inside a line of Markdown: it renders as exactly that text (a run of whitespace as one space), in
 * GitHub's Markdown, in MDX and on a site whose pages are Vue templates, at the start of a line and in a table cell. What
 * could be markup becomes a character reference, because backslashes do not help against `{{`, `|` in a table or MDX.
 */
export function encodeMarkdown(text: string): string {
  return collapseWhitespace(revealInvisible(text))
    .split(PLAIN_URL)
    .map((part, index) => (index % 2 === 1 ? part : encodeWords(part)))
    .join('')
    .replace(BLOCK_START, (start) => reference(start[0] ?? '') + start.slice(1))
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, (_, digits: string, delimiter: string) => digits + reference(delimiter));
}

/** Text of a table cell. The pipe is already a character reference; an empty cell stays empty. */
export const encodeTableCell = (text: string): string => encodeMarkdown(text);

/** One space for every run of whitespace, none at the ends. */
export const collapseWhitespace = (text: string): string => text.replace(/[\s\u0085]+/g, ' ').trim();

/** An address that every renderer links as it stands; any other one is text, so that nothing in it is read twice. */
const PLAIN_URL = /(?<![^\s(])(https?:\/\/[A-Za-z0-9.-]+(?:\/[A-Za-z0-9./?=%#-]*[A-Za-z0-9/])?)(?=[.,;:)]*(?:\s|$))/;

/** At the start of a line: heading, list, underline of a heading, directive, and what MDX takes for a module. */
const BLOCK_START = /^(?:#{1,6}(?=\s|$)|[+-](?=\s|$)|-{2,}|=+$|:{2,}|(?:import|export)(?=\s))/;

const encodeWords = (text: string): string =>
  text
    .replace(/[&<>{}[\]\\`*|~$]/g, reference)
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, reference)
    .replace(/(?<=https?):(?=\/\/)|(?<=www)\./gi, reference);

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const reference = (character: string): string => NAMED[character] ?? `&#${character.charCodeAt(0)};`;
