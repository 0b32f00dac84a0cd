import type { Fault } from './check-event.ts';
import type { StoredChecker } from './check-stored.ts';

/** Stored events, wherever they are. */
export interface ReplaySource {
  /** One after another, judged; none is kept. Throws `KnownError` where they cannot be read. */
  read(check: StoredChecker): AsyncIterable<ReplayedEvent>;
  /** How far reading has got, from 0 to 1; null where nobody can tell. */
  progress(): number | null;
}

/** What became of one stored event. */
export interface ReplayedEvent {
  readonly place: Place;
  /** Null where there is none to be found. */
  readonly type: string | null;
  readonly isKnown: boolean;
  /** Null where there is no event, or what it says is no version. */
  readonly dataVersion: number | null;
  /** Whether it was judged as what the upcasters made of it. */
  readonly isUpcast: boolean;
  /** None where it passes. */
  readonly faults: readonly Fault[];
}

/** Where an event stands: in a file, `index` being its position in a list, or in a database. */
export type Place =
  | { readonly file: string; readonly line: number | null; readonly index: number | null }
  | { readonly position: number; readonly id: string };
