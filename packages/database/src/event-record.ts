import type { SynapEvent } from '@synap/types';
import type { StreamName } from './errors.ts';

/** Where an event stands in its stream. Versions start at 1 and have no gaps. */
export interface StreamPosition extends StreamName {
  readonly version: number;
}

/** Where an event stands among all: what a reader goes on from. */
export interface Cursor {
  readonly transactionId: number;
  readonly position: number;
}

/** An event as it was appended, and what the store knows of it. */
export interface EventRecord {
  /** All of it, with what it held beyond the envelope that is known here. */
  readonly event: SynapEvent;
  /** Rises in the order of appends; has gaps. */
  readonly position: number;
  /** Of the transaction that appended it: all its events become visible at once. */
  readonly transactionId: number;
  /** When the database took it, by its own clock; `event.timestamp` is by the clock of whoever made it. */
  readonly recordedAt: Date;
  /** Null where the event is about no row: there is neither a subject id in its payload nor a `subjectId`. */
  readonly stream: StreamPosition | null;
  /** Version of the structure of `event.data`. */
  readonly dataVersion: number;
  /** What was given beside the event when it was appended. */
  readonly metadata: Readonly<Record<string, unknown>> | null;
}
