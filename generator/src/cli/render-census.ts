import type { CensusResult, CensusRow, CensusSummary, Failure } from './census.ts';
import { createPaint, visible } from './io.ts';
import type { Io, Paint } from './io.ts';
import { renderPath } from './render-path.ts';
import type { Place } from './replay-source.ts';

/** The census as a table, the failures as lines, and a line that sums up. */
export function renderTextCensus({ census, failures, summary }: CensusResult, { stdout, env }: Io): string {
  const paint = createPaint(stdout, env);
  return [
    ...(census.length === 0 ? [] : [renderTable(census, paint)]),
    ...(failures.length === 0 ? [] : [renderFailures(failures, { invalid: summary.invalid, paint })]),
    `${paint(summary.invalid > 0 ? 'red' : 'green', renderSummary(summary))}\n`,
  ].join('\n');
}

/** One document. */
export const renderJsonCensus = (result: CensusResult): string =>
  `${JSON.stringify({ ...result, failures: result.failures.map(flatten) }, null, 2)}\n`;

const flatten = ({ place, ...failure }: Failure) => ({ ...place, ...failure });

const HEAD = ['type', 'data version', 'events', 'invalid'] as const;

function renderTable(census: readonly CensusRow[], paint: Paint): string {
  const rows = census.map(({ type, dataVersion, events, invalid, isKnown }) => ({
    cells: [
      type === null ? '(no event)' : visible(type),
      dataVersion === null ? '-' : String(dataVersion),
      String(events),
      String(invalid),
    ],
    note: type === null || isKnown ? '' : '  not in the catalog',
    isValid: invalid === 0,
  }));
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  // Names to the left, numbers to the right.
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [
    paint('bold', line(HEAD)),
    ...rows.map(({ cells, note, isValid }) => `${isValid ? line(cells) : paint('red', line(cells))}${note}`),
  ]
    .map((text) => `${text}\n`)
    .join('');
}

function renderFailures(failures: readonly Failure[], { invalid, paint }: { invalid: number; paint: Paint }): string {
  const lines = failures.flatMap((failure) => renderFailure(failure, paint));
  const more = invalid - failures.length;
  return [...lines, ...(more > 0 ? [`and ${more} more; --limit says how many are shown`] : [])]
    .map((text) => `${text}\n`)
    .join('');
}

function renderFailure({ place, faults, faultCount }: Failure, paint: Paint): readonly string[] {
  const where = paint('dim', visible(renderPlace(place)));
  const index = 'index' in place && place.index !== null ? [place.index] : [];
  const lines = faults.map(({ path, message }) => {
    const texts = [renderPath([...index, ...path]), message].filter((part) => part !== '').map(visible);
    return [where, ...texts].join(' ');
  });
  const more = faultCount - faults.length;
  return [...lines, ...(more > 0 ? [`${where} and ${more} more faults`] : [])];
}

function renderPlace(place: Place): string {
  if ('position' in place) {
    return `position ${place.position}, ${place.id}`;
  }
  return place.line === null ? place.file : `${place.file}:${place.line}`;
}

function renderSummary({ events, valid, invalid, unknown, upcast, unlisted }: CensusSummary): string {
  return [
    `${events} ${events === 1 ? 'event' : 'events'}, ${valid} valid, ${invalid} invalid`,
    ...(upcast > 0 ? [`${upcast} upcast`] : []),
    ...(unknown > 0 ? [`${unknown} of a type that is not in the catalog`] : []),
    ...(unlisted > 0 ? [`${unlisted} of more types than are listed`] : []),
  ].join(', ');
}
