import { revealInvisible } from './invisible.ts';
import { collapseWhitespace } from './markdown.ts';

/**
 * A label of a Mermaid flowchart, with its double quotes. It shows exactly this text, a run of whitespace as one space.
 * Mermaid reads a label as Markdown and as HTML, and looks for directives (`%%{`) anywhere. So all but letters, digits
 * and the dots of an event type is an entity code, which Mermaid puts back after it has read everything else.
 */
export const encodeMermaidLabel = (text: string): string =>
  `"${collapseWhitespace(revealInvisible(text)).replace(
    /(?<![A-Za-z0-9])\.|\.(?![A-Za-z0-9])|[^\p{L}\p{M}\p{N} .]/gu,
    (character) => `#${character.codePointAt(0)};`,
  )}"`;
