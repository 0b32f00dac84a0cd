import { revealInvisible } from './invisible.ts';

/**
 * The lines of a JSDoc block, without the ` * ` that goes before each; none for an empty text. Lines are not wrapped.
 * The text cannot end the comment, start a tag (`@deprecated`, `{@link}`) or hide anything. A line is safe after `//` too.
 */
export function encodeComment(text: string): string[] {
  const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).map(encodeLine);
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** `*\/` and `\@` are how TSDoc writes these two. */
const encodeLine = (line: string): string =>
  revealInvisible(line.replaceAll('\t', '  '))
    .replaceAll('*/', '*\\/')
    .replace(/(^|[^\w])@/gu, '$1\\@')
    .trimEnd();
