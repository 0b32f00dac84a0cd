import type { Fault } from './check-event.ts';
import type { Place, ReplayedEvent } from './replay-source.ts';

/** Which events there were, and what is wrong with the first that do not pass. */
export interface CensusResult {
  /** By type and data version, both ascending; what has no type comes last. */
  readonly census: readonly CensusRow[];
  /** In the order of the events. */
  readonly failures: readonly Failure[];
  readonly summary: CensusSummary;
}

export interface CensusRow {
  /** Null for what is no event. */
  readonly type: string | null;
  readonly dataVersion: number | null;
  /** Whether the catalog has the type. */
  readonly isKnown: boolean;
  readonly events: number;
  readonly invalid: number;
}

export interface Failure {
  readonly place: Place;
  readonly type: string | null;
  readonly dataVersion: number | null;
  /** The first of them. */
  readonly faults: readonly Fault[];
  /** How many there are. */
  readonly faultCount: number;
}

export interface CensusSummary {
  readonly events: number;
  readonly valid: number;
  readonly invalid: number;
  /** Of a type that is not in the catalog. */
  readonly unknown: number;
  /** Of an older data version, and judged as what the upcasters made of them. */
  readonly upcast: number;
  /** Events that the census has no row for: it ends at so many rows, for what comes in may name any number of types. */
  readonly unlisted: number;
}

export interface Census {
  add(event: ReplayedEvent): void;
  events(): number;
  result(): CensusResult;
}

const MAX_ROWS = 10_000;
const MAX_TYPE = 200;
const MAX_FAULTS = 20;

/** Counts in memory that does not grow with the number of events. `limit` is how many failures are kept. */
export function createCensus({ limit }: { limit: number }): Census {
  const rows = new Map<string, Counted>();
  const failures: Failure[] = [];
  const summary = { events: 0, valid: 0, invalid: 0, unknown: 0, upcast: 0, unlisted: 0 };
  return {
    add({ place, type, isKnown, dataVersion, isUpcast, faults }) {
      const isValid = faults.length === 0;
      const shown = type === null ? null : shorten(type);
      summary.events += 1;
      summary[isValid ? 'valid' : 'invalid'] += 1;
      summary.unknown += type !== null && !isKnown ? 1 : 0;
      summary.upcast += isUpcast ? 1 : 0;
      const row = findRow(rows, { type: shown, dataVersion, isKnown });
      if (row === undefined) {
        summary.unlisted += 1;
      } else {
        row.events += 1;
        row.invalid += isValid ? 0 : 1;
      }
      if (!isValid && failures.length < limit) {
        failures.push({
          place,
          type: shown,
          dataVersion,
          faults: faults.slice(0, MAX_FAULTS).map(({ path, code, message }) => ({ path, code, message })),
          faultCount: faults.length,
        });
      }
    },
    events: () => summary.events,
    result: () => ({ census: [...rows.values()].sort(compareRows), failures, summary }),
  };
}

type Counted = { -readonly [Key in keyof CensusRow]: CensusRow[Key] };

function findRow(
  rows: Map<string, Counted>,
  { type, dataVersion, isKnown }: Pick<CensusRow, 'type' | 'dataVersion' | 'isKnown'>,
): Counted | undefined {
  // A type may hold anything, so it comes last, behind a sign that null has not.
  const key = `${dataVersion ?? ''} ${type === null ? '' : `=${type}`}`;
  const found = rows.get(key);
  if (found !== undefined || rows.size >= MAX_ROWS) {
    return found;
  }
  const row = { type, dataVersion, isKnown, events: 0, invalid: 0 };
  rows.set(key, row);
  return row;
}

/** Names are short; what is no name need not be kept whole. */
const shorten = (type: string): string => (type.length > MAX_TYPE ? `${type.slice(0, MAX_TYPE)}...` : type);

function compareRows(one: CensusRow, other: CensusRow): number {
  if (one.type === other.type) {
    return (one.dataVersion ?? 0) - (other.dataVersion ?? 0);
  }
  if (one.type === null || other.type === null) {
    return one.type === null ? 1 : -1;
  }
  return one.type < other.type ? -1 : 1;
}
