import { revealInvisible } from './invisible.ts';
import { collapseWhitespace, encodeMarkdown } from './markdown.ts';

/**
 * Markdown inline code, with a fence of backticks that the text does not contain. A text that a Vue site would run as an
 * expression even in code (`{{`) is written as plain text, which nothing runs.
 */
export function encodeCodeSpan(text: string): string {
  const code = collapseWhitespace(revealInvisible(text));
  if (code === '') return '';
  return code.includes('{{') ? encodeMarkdown(code) : wrap(code);
}

/**
 * The same in a table, where a pipe needs a backslash even in code. A pipe that already has one is read differently by
 * different renderers, so such a text is written as plain text too.
 */
export function encodeCellCode(text: string): string {
  return text.includes('\\|') ? encodeMarkdown(text) : encodeCodeSpan(text).replaceAll('|', '\\|');
}

function wrap(code: string): string {
  const runs = new Set((code.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = '`'.repeat(length);
  const padding = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return fence + padding + code + padding + fence;
}
