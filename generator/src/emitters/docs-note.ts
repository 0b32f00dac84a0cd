import type { Heading, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * A hand-written note as it stands on a page, under the page's own heading `## Notes`: as it was written, but that its
 * headings lie below that one. They all go down by as many levels, so that the note keeps its own outline.
 */
export function encodeNote(note: string): string {
  const text = note.trim();
  const headings = findHeadings(fromMarkdown(text));
  const down = TOP_LEVEL - Math.min(TOP_LEVEL, ...headings.map(({ depth }) => depth));
  if (down === 0) return text;
  // From the last one up: the places of those before stay what they are.
  return headings.toReversed().reduce((written, heading) => moveDown(written, heading, down), text);
}

/** Of the headings of a note. */
const TOP_LEVEL = 3;
const DEEPEST_LEVEL = 6;

const findHeadings = (node: Nodes): readonly Heading[] => {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap((child) => findHeadings(child)) : [];
};

function moveDown(text: string, { depth, position, children }: Heading, down: number): string {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const marks = '#'.repeat(Math.min(DEEPEST_LEVEL, depth + down));
  if (text[start] === '#') return text.slice(0, start) + marks + text.slice(start + depth);
  // An underlined heading has two levels only. What ends its text is not to be taken for closing marks.
  const words = text
    .slice(children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset)
    .replace(/\\?\n[ \t>]*/g, ' ')
    .replace(/(?<=\s)(?=#+$)/, '\\');
  return `${text.slice(0, start)}${marks} ${words}${text.slice(end)}`;
}
