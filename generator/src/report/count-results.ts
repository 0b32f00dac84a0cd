import type { Result, Severity } from './result.ts';

/** How many findings count, by severity, and how many are suppressed. */
export type Counts = Readonly<Record<Severity | 'suppressed', number>>;

export function countResults(results: readonly Result[]): Counts {
  const counts = { error: 0, warning: 0, note: 0, suppressed: 0 };
  for (const { severity, suppressed } of results) {
    counts[suppressed === null ? severity : 'suppressed'] += 1;
  }
  return counts;
}

/** Whether the command fails: an error that is not suppressed. */
export const hasErrors = (results: readonly Result[]): boolean => countResults(results).error > 0;

/** `2 errors, 1 warning, 1 suppressed`; `no findings` where there is nothing. */
export function summarizeCounts({ error, warning, note, suppressed }: Counts): string {
  const parts = [
    ...[count(error, 'error'), count(warning, 'warning'), count(note, 'note')].filter((part) => !part.startsWith('0 ')),
    ...(suppressed === 0 ? [] : [`${suppressed} suppressed`]),
  ];
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/** `1 event`, `2 events` */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
