import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import type { SynapEvent } from '@synap/types';
import pg from 'pg';
import { BATCH, createBatch, createEvent, nextSubject } from './events.ts';
import { together } from './ours.ts';
import { repeat } from '../measure.ts';
import type { Competitor } from './subject.ts';

/** Emmett's store: streams with versions, as ours; its schema is its own. */
export function openEmmett(url: string): Competitor {
  // With a pool of its own making nobody could handle what idle connections say when the server ends.
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', () => {});
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  const append = (subject: string, events: readonly SynapEvent[]) =>
    store.appendToStream(`tags-${subject}`, events.map(toEmmett));
  const one = async (): Promise<number> => {
    const subject = nextSubject();
    await append(subject, [createEvent(subject)]);
    return 1;
  };
  return {
    subjects: [
      { id: 'emmett single', suite: 'single', name: 'Emmett', run: (milliseconds) => repeat(milliseconds, one) },
      {
        id: 'emmett batch',
        suite: 'batch',
        name: 'Emmett, of one stream',
        run: (milliseconds) =>
          repeat(milliseconds, async () => {
            const events = createBatch('one stream');
            await append(events[0]?.subjectId ?? '', events);
            return BATCH;
          }),
      },
      {
        id: 'emmett concurrent',
        suite: 'concurrent',
        name: 'Emmett, 8 callers of one store',
        run: (milliseconds) => together(8, () => repeat(milliseconds, one)),
      },
    ],
    async close() {
      await store.close();
      if (!pool.ended) await pool.end();
    },
  };
}

const toEmmett = ({ type, data, id, userId, source, timestamp, correlationId }: SynapEvent) => ({
  type,
  data,
  metadata: { id, userId, source, timestamp: timestamp.toISOString(), correlationId },
});
