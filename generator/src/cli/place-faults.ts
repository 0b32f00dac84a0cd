import type { Fault, Verdict } from './check-event.ts';
import type { FoundEvent } from './read-events.ts';

/** A fault, and where it stands. */
export interface PlacedFault extends Fault {
  readonly file: string;
  readonly line: number | null;
  readonly index: number | null;
  readonly type: string | null;
}

/** The faults of what was found, each with its line. `verdict` is null where there was no event to judge. */
export function placeFaults(
  found: FoundEvent,
  { file, verdict }: { file: string; verdict: Verdict | null },
): readonly PlacedFault[] {
  if ('fault' in found) {
    return [{ ...found.fault, file, line: found.line, index: null, type: null }];
  }
  if (verdict === null || verdict.faults.length === 0) {
    return [];
  }
  const { type, faults } = verdict;
  const lines = found.locate(faults.map((fault) => fault.path));
  return faults.map((fault, position) => ({
    ...fault,
    file,
    line: lines[position] ?? null,
    index: found.index,
    type,
  }));
}
