import { encodeHtmlAttribute } from './html.ts';
import { encodeMarkdown } from './markdown.ts';

/** Text inside a line of MDX: Markdown text, in which no brace, angle bracket, `import` or `export` is left to run. */
export const encodeMdx = (text: string): string => encodeMarkdown(text);

/** A whole attribute value of a JSX element in MDX, with its quotes; character references are read as in HTML. */
export const encodeMdxAttribute = (value: string): string => encodeHtmlAttribute(value);
