/**
 * Text of the catalog within a line of Markdown, where it renders as exactly that text: what could be markup becomes a
 * character reference, and what no reader sees becomes its escape, such as `\u202e`.
 */
export const encodeMarkdown = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, escapeUnits)
    .replaceAll(/[&<>{}[\]`*|~$]|\\(?!u[\da-f]{4})|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, reference);

const escapeUnits = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const reference = (character: string): string => NAMED[character] ?? `&#${character.charCodeAt(0)};`;
