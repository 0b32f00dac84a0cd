import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { Built } from './built.ts';
import { createEvent } from './events.ts';
import { repeat } from '../measure.ts';
import type { Competitor, Subject } from './subject.ts';

/** Fills a database with streams of 100 events, and reads them back: ours, and the same rows by a plain SELECT. */
export async function openReads(
  url: string,
  { streams, built }: { streams: number; built: Built },
): Promise<Competitor> {
  const repository = built.createEventRepository({ url });
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const subjects = Array.from({ length: streams }, () => randomUUID());
  const ids: string[] = [];
  for (const subject of subjects) {
    const events = Array.from({ length: 100 }, () => createEvent(subject));
    await repository.appendBatch(events);
    ids.push(...events.map(({ id }) => id));
  }
  await sql.unsafe('vacuum analyze synap.events; ').simple();
  let turn = 0;
  const subject = (): string => subjects[(turn += 1) % subjects.length]!;
  const id = (): string => ids[((turn += 1) * 7919) % ids.length]!;
  const total = ids.length;

  const pairs: readonly Subject[] = [
    {
      id: 'ours stream',
      suite: 'stream',
      name: '@synap/database, getAggregateStream',
      run: (milliseconds) => repeat(milliseconds, async () => (await repository.getAggregateStream(subject())).length),
    },
    {
      id: 'raw stream',
      suite: 'stream',
      name: 'postgres.js, SELECT * by stream',
      run: (milliseconds) =>
        repeat(milliseconds, async () => {
          const rows = await sql`select * from synap.events where stream_id = ${subject()} order by stream_version`;
          return rows.length;
        }),
    },
    {
      id: 'ours find',
      suite: 'find',
      name: '@synap/database, findById',
      run: (milliseconds) => repeat(milliseconds, async () => ((await repository.findById(id())) === null ? 0 : 1)),
    },
    {
      id: 'raw find',
      suite: 'find',
      name: 'postgres.js, SELECT * by id',
      run: (milliseconds) =>
        repeat(milliseconds, async () => {
          const rows = await sql`
            select event.* from synap.event_keys key join synap.events event using (transaction_id, position, recorded_at)
            where key.id = ${id()}`;
          return rows.length;
        }),
    },
    {
      id: 'ours all',
      suite: 'all',
      name: '@synap/database, readAll',
      run: (milliseconds) =>
        repeat(milliseconds, async () => {
          let count = 0;
          for await (const _ of repository.readAll()) count += 1;
          return count;
        }),
    },
    {
      id: 'raw all',
      suite: 'all',
      name: 'postgres.js, SELECT * by a cursor of 1,000 rows',
      run: (milliseconds) =>
        repeat(milliseconds, async () => {
          let count = 0;
          await sql`select * from synap.events order by transaction_id, position`.cursor(1_000, (rows) => {
            count += rows.length;
          });
          return count;
        }),
    },
    ...[100, 1_000].map((batchSize): Subject => ({
      id: `ours subscribe ${batchSize}`,
      suite: 'subscribe',
      name: `@synap/database, batches of ${batchSize}`,
      run: (milliseconds) => repeat(milliseconds, () => follow(batchSize)),
    })),
  ];

  /** A new subscriber, from the first event to the last. */
  const follow = (batchSize: number): Promise<number> =>
    new Promise((resolve, reject) => {
      let count = 0;
      const subscription = repository.subscribe(
        `bench ${randomUUID()}`,
        (records) => {
          count += records.length;
          if (count >= total) void subscription.stop().then(() => resolve(count), reject);
        },
        { batchSize, onError: reject },
      );
    });

  return {
    subjects: pairs,
    async close() {
      await repository.close();
      await sql.end();
    },
  };
}
