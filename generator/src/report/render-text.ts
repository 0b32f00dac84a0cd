import type { Style } from '../cli/io.ts';
import { countResults, summarizeCounts } from './count-results.ts';
import { knownRules } from './known-rules.ts';
import { oneLine, toLines } from './one-line.ts';
import type { Rendering } from './render.ts';
import type { Place, Result, Severity } from './result.ts';

/** One line a finding, which editors and terminals link to; its details indented below; the counts last. */
export function renderText({ command, results, paint, showSuppressions = false }: Rendering): string {
  const lines = results.flatMap((result) => [
    renderLine(result, paint),
    ...toLines(result.details).map((detail) => `    ${detail}`),
    ...(showSuppressions ? describeEntry(result).map((line) => `    ${line}`) : []),
  ]);
  const counts = countResults(results);
  const style = counts.error > 0 ? 'red' : counts.warning > 0 ? 'yellow' : 'green';
  return `${[...lines, `${command}: ${paint(style, summarizeCounts(counts))}`].join('\n')}\n`;
}

/** `catalog/tables/tags.ts:14:5 error REQUIRED_NO_ADD message; advice` */
export function renderLine({ rule, severity, message, advice, place, suppressed }: Result, paint: Rendering['paint']) {
  const label = suppressed === null ? paint(STYLES[severity], severity) : paint('dim', 'suppressed');
  const parts = [
    ...(place === null ? [] : [renderPlace(place)]),
    label,
    oneLine(rule),
    oneLine(advice === '' ? message : `${message}; ${advice}`),
  ];
  const reason = suppressed === null ? '' : ` (until ${suppressed.expires}: ${oneLine(suppressed.reason)})`;
  return parts.join(' ') + reason;
}

export const renderPlace = ({ file, line, column }: Place): string => `${oneLine(file)}:${line}:${column}`;

/**
 * The line for the suppressions file, of what is worth one. Reason and last day are left open, and the file is refused
 * until they are filled in: whoever suppresses has to say them.
 */
export function describeEntry({ rule, fingerprint, severity, suppressed }: Result): readonly string[] {
  if (suppressed !== null || severity === 'note' || !knownRules().has(rule)) return [];
  return [`suppress with ${JSON.stringify({ rule, fingerprint, reason: '', expires: 'YYYY-MM-DD' })}`];
}

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', note: 'cyan' };
