import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { StoredEvent } from '../../src/storage/storage.ts';

/** The part of a storage that the controls use. */
export interface NaiveStorage {
  append(events: readonly StoredEvent[]): Promise<void>;
  readAll(): Promise<StoredEvent[]>;
}

/** Control: writes in place, line after line, and neither marks its batches nor looks at what a crash has left. */
export const naiveStorage = (path: string): NaiveStorage => ({
  async append(events) {
    for (const { event } of events) appendFileSync(path, `${JSON.stringify(event)}\n`);
  },
  readAll: async () =>
    !existsSync(path)
      ? []
      : readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => ({ event: JSON.parse(line) as StoredEvent['event'], dataVersion: 1 })),
});
