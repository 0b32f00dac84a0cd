import { stringWidth } from './string-width.ts';

/** A GitHub table, aligned as Prettier aligns it. Cells are Markdown already: see `encodeTableCell`, `encodeCellCode`. */
export function encodeTable({
  header,
  rows,
}: {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}): string {
  const widths = header.map((title, column) =>
    Math.max(MINIMUM_WIDTH, ...[title, ...rows.map((row) => row[column] ?? '')].map(stringWidth)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Of the dashes under a heading. */
const MINIMUM_WIDTH = 3;

const pad = (cell: string, width: number): string => cell + ' '.repeat(width - stringWidth(cell));
