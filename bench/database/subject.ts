/** One way to append, read or follow events, that takes its turn with the others. */
export interface Subject {
  readonly id: string;
  readonly suite: SuiteId;
  /** As tables name it. */
  readonly name: string;
  /** Works for about so many milliseconds, and says what that came to. */
  run(milliseconds: number): Promise<Work> | Work;
}

export interface Work {
  readonly events: number;
  readonly milliseconds: number;
}

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

/** Repeats `step`, which says how many events it was, until time is up. */
export async function repeat(milliseconds: number, step: () => Promise<number>): Promise<Work> {
  const start = performance.now();
  let events = 0;
  for (;;) {
    events += await step();
    const spent = performance.now() - start;
    if (spent >= milliseconds) return { events, milliseconds: spent };
  }
}
