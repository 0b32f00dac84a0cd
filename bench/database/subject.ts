import type { Measurement as AnyMeasurement, Subject as AnySubject } from '../measure.ts';

export type Subject = AnySubject<SuiteId>;
export type Measurement = AnyMeasurement<SuiteId>;

export type SuiteId = keyof typeof SUITES;

export const SUITES = {
  single: 'Append one event after another, each awaited',
  batch: 'Append batches of 100, each awaited',
  concurrent: 'Append by 8 at once, an event each',
  stream: 'Read a stream of 100 events',
  find: 'Find an event by its id',
  all: 'Read every event in order',
  subscribe: 'Follow every event, with a checkpoint a batch',
} as const;

/** What a database has been filled for: it is closed with `close`. */
export interface Competitor {
  readonly subjects: readonly Subject[];
  close(): Promise<void>;
}
