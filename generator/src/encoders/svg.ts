import { escapeUnits, revealInvisible } from './invisible.ts';
import { collapseWhitespace } from './markdown.ts';

/**
 * Text of an SVG element, which is read as XML in a file of its own and as HTML where a page inlines it. A run of
 * whitespace is one space. XML 1.0 has no form at all for most control characters, U+FFFE and U+FFFF
 * (https://www.w3.org/TR/xml/#charsets): they become their escapes, as text.
 */
export const encodeSvg = (text: string): string =>
  collapseWhitespace(revealInvisible(text))
    .replace(/[\ufffe\uffff]/g, escapeUnits)
    .replace(/[&<>"'{}]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A whole attribute value with its double quotes. */
export const encodeSvgAttribute = (value: string): string => `"${encodeSvg(value)}"`;
