import { encodeCodeBlock } from '../encoders/code-block.ts';
import { encodeCellCode } from '../encoders/code-span.ts';
import { encodeTableCell } from '../encoders/markdown.ts';
import { countResults, summarizeCounts } from './count-results.ts';
import { toLines } from './one-line.ts';
import type { Rendering } from './render.ts';
import { renderPlace } from './render-text.ts';
import type { Result } from './result.ts';

/** GitHub refuses a comment of more characters. */
export const MAX_COMMENT = 65_536;

/** A comment for a pull request: the verdict, a table of findings, their details to unfold. Short enough for GitHub. */
export function renderMarkdown({ command, results }: Rendering): string {
  const counts = countResults(results);
  const verdict = counts.error > 0 ? 'failed' : 'passed';
  const shown = results.filter(({ suppressed }) => suppressed === null);
  return joinWithinLimit({
    head: [`### synap ${command} ${verdict}: ${summarizeCounts(counts)}`],
    tableHead: '| | Where | Rule | Finding |\n| - | - | - | - |',
    rows: shown.map(renderRow),
    sections: shown.filter(({ details }) => details.length > 0).map(renderDetails),
    tail: [],
  });
}

/** Parts of a comment in the order in which they stand; each is Markdown, and blocks are parted by an empty line. */
export interface CommentParts {
  readonly head: readonly string[];
  readonly tableHead: string;
  readonly rows: readonly string[];
  /** What is left out first. */
  readonly sections: readonly string[];
  readonly tail: readonly string[];
}

/** As many rows as fit, then as many sections; says how many of each were left out. */
export function joinWithinLimit({ head, tableHead, rows, sections, tail }: CommentParts, limit = MAX_COMMENT): string {
  const frame = [...head, tableHead, ...tail].join('\n\n');
  // Two sentences about what was left out, with the empty lines around them.
  const room = limit - size(frame) - 300;
  const rowsShown = takeFitting(rows, { room, gap: 1 });
  const used = rowsShown.reduce((sum, row) => sum + size(row) + 1, 0);
  const sectionsShown = takeFitting(sections, { room: room - used, gap: 2 });
  const left = [
    ...describeLeftOut(rows.length - rowsShown.length, 'finding'),
    ...describeLeftOut(sections.length - sectionsShown.length, 'block of details', 'blocks of details'),
  ];
  const table = rows.length === 0 ? [] : [[tableHead, ...rowsShown].join('\n')];
  return `${[...head, ...table, ...left, ...sectionsShown, ...tail].join('\n\n')}\n`;
}

const describeLeftOut = (number: number, noun: string, nouns = `${noun}s`): readonly string[] =>
  number === 0
    ? []
    : [
        `**${number} more ${number === 1 ? noun : nouns}** left out: a comment has room for no more. The other formats have all.`,
      ];

function takeFitting(parts: readonly string[], { room, gap }: { room: number; gap: number }): readonly string[] {
  let left = room;
  const end = parts.findIndex((part) => {
    left -= size(part) + gap;
    return left < 0;
  });
  return end === -1 ? parts : parts.slice(0, end);
}

/** In bytes: never fewer than characters, however those are counted. */
const size = (text: string): number => Buffer.byteLength(text);

const renderRow = ({ rule, severity, message, advice, place }: Result): string =>
  `| ${severity} | ${place === null ? '' : encodeCellCode(renderPlace(place))} | ${encodeCellCode(rule)} | ${cell(advice === '' ? message : `${message}; ${advice}`)} |`;

const renderDetails = ({ rule, message, details }: Result): string =>
  renderFold({
    summary: `${rule}: ${message}`,
    body: encodeCodeBlock({ language: 'text', code: toLines(details).join('\n') }),
  });

/** A block to unfold; `summary` is plain text, `body` Markdown. */
export const renderFold = ({ summary, body }: { summary: string; body: string }): string =>
  `<details><summary>${cell(summary)}</summary>\n\n${body}\n\n</details>`;

/** Plain text in a table or a heading; an empty comment keeps GitHub from calling people and linking issues by what stands in it. */
export const cell = (text: string): string =>
  encodeTableCell(cut(text)).replace(/@(?=\w)|(?<!&)#(?=\d)/g, '$&<!-- -->');

/** No single text fills the comment. */
const cut = (text: string): string => {
  const characters = [...text.slice(0, 2 * MAX_CELL)];
  return characters.length > MAX_CELL ? `${characters.slice(0, MAX_CELL).join('')}...` : text;
};

const MAX_CELL = 500;
