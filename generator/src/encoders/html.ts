import { revealInvisible } from './invisible.ts';

/** Text of an HTML element. Braces are character references too, for pages that a Vue or JSX compiler reads. */
export const encodeHtml = (text: string): string =>
  revealInvisible(text).replace(/[&<>"'{}]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A whole attribute value with its double quotes; whitespace reads back as it was. */
export const encodeHtmlAttribute = (value: string): string =>
  `"${encodeHtml(value).replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, (character) => `&#${character.charCodeAt(0)};`)}"`;
