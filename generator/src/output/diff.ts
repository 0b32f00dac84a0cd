import { structuredPatch } from 'diff';

interface DiffInput {
  readonly path: string;
  /** On disk. */
  readonly actual: string;
  /** What it should be. */
  readonly expected: string;
  /** Lines to show at most; what is beyond is counted. */
  readonly limit?: number;
}

/** From what is on disk to what should be, as a unified diff. Long ones are cut at a hunk and say what is left out. */
export function renderDiff({ path, actual, expected, limit = 40 }: DiffInput): string {
  const header = `--- ${path} (on disk)\n+++ ${path} (expected)\n`;
  // The search is quadratic in the number of differing lines: past this bound a diff would be no help to read either.
  const patch = structuredPatch(path, path, actual, expected, '', '', {
    context: 3,
    maxEditLength: 4000,
    timeout: 300,
  });
  if (patch === undefined) {
    return `${header}@@ too different to show: ${countLines(actual)} lines on disk, ${countLines(expected)} expected @@\n`;
  }
  const shown: string[] = [];
  let hunksShown = 0;
  for (const hunk of patch.hunks) {
    const room = limit - shown.length;
    if (room < hunk.lines.length && hunksShown > 0) {
      break;
    }
    const lines = hunk.lines.slice(0, Math.max(room, 1)).map(renderLine);
    const cut = hunk.lines.length - lines.length;
    shown.push(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`, ...lines);
    if (cut > 0) {
      shown.push(`... ${cut} more lines of this hunk`);
    }
    hunksShown += 1;
  }
  const hidden = patch.hunks.length - hunksShown;
  return `${header}${shown.join('\n')}\n${hidden > 0 ? `... ${hidden} more hunks\n` : ''}`;
}

const MAX_LINE = 200;

/** One line of generated JSON or of minified code can be megabytes. */
function renderLine(line: string): string {
  return line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}... (${line.length - 1} characters)` : line;
}

const countLines = (text: string): number => text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0);
