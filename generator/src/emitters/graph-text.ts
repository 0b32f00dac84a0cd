import { revealInvisible } from '../encoders/invisible.ts';
import { collapseWhitespace } from '../encoders/markdown.ts';

/** How a text is set: its size in pixels, and whether all letters are as wide as each other. */
export interface Type {
  readonly size: number;
  readonly monospaced: boolean;
}

/**
 * About how wide a text is, rather too wide than too narrow, since no one knows the reader's fonts. In em: a monospaced
 * letter is 0.61 (Menlo, DejaVu Sans Mono: 0.602); of the others capitals and `m` are wide, `i` and `.` narrow; what
 * comes after U+1100 (East Asian letters, emoji) 1.3.
 */
export function estimateWidth(text: string, { size, monospaced }: Type): number {
  let width = 0;
  for (const character of text) width += monospaced && character < '\u0080' ? 0.61 : widthOf(character);
  return width * size;
}

function widthOf(character: string): number {
  if (character >= '\u1100') return 1.3;
  if (character >= '\u0080') return 0.8;
  if (/[mwMW@%]/.test(character)) return 0.94;
  if (/[A-Z&#$+<=>~^_]/.test(character)) return 0.72;
  return /[ijl.,:;'|! ()[\]tfr`/\\-]/.test(character) ? 0.4 : 0.6;
}

/**
 * The lines of a text in a box of that width: broken at spaces and before dots, within a word where it is too long
 * itself. What is more than `lines` ends in an ellipsis.
 */
export function fitText(
  text: string,
  { width, lines: most, type }: { width: number; lines: number; type: Type },
): string[] {
  const shown = collapseWhitespace(revealInvisible(text)).slice(0, LONGEST);
  const lines: string[] = [];
  let line = '';
  for (const word of shown.split(/(?<= )|(?=\.[A-Za-z])/)) {
    if (line !== '' && estimateWidth((line + word).trimEnd(), type) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
    while (estimateWidth(line.trimEnd(), type) > width && lines.length <= most) {
      const start = cut(line, { width, type });
      lines.push(start);
      line = line.slice(start.length);
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const last = cut(lines[most - 1] ?? '', { width: width - estimateWidth('…', type), type });
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** No box shows more, and what is cut off need not be measured. */
const LONGEST = 400;

/** As much of the start as fits, at least one character. Marks and joiners stay with what they belong to. */
function cut(text: string, { width, type }: { width: number; type: Type }): string {
  let start = '';
  for (const [character] of text.matchAll(/.(?:\p{M}|\u200d)*(?:(?<=\u200d).(?:\p{M}|\u200d)*)*/gsu)) {
    if (start !== '' && estimateWidth(start + character, type) > width) return start;
    start += character;
  }
  return start;
}
