/**
 * `kill -9` of a subscriber in the middle of a batch. Quick by default; longer: SYNAP_SUBSCRIBER_KILLS=50. SYNAP_SEED sets
 * the seed, which is printed.
 */
import postgresClient, { type Sql } from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createEventRepository } from '../../src/index.ts';
import { createRandom } from '../faults/random.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres } from '../postgres-server.ts';
import { type ScriptProcess, runScript } from './run-script.ts';
import { tagEvents } from './sample-events.ts';
import type { SubscriberProcessOptions } from './subscriber-process.ts';

const KILLS = Number(process.env['SYNAP_SUBSCRIBER_KILLS'] ?? 5);
const SEED = Number(process.env['SYNAP_SEED'] ?? 20_261);
const TIMEOUT = 60_000 + KILLS * 5_000;
const BATCH_SIZE = 20;

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: kill -9 of subscribers`);

describe.skipIf(!hasPostgres)(`kill -9 of a subscriber within a batch, ${KILLS} times, seed ${SEED}`, () => {
  let server: PostgresServer;
  const processes: ScriptProcess[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((subscriber) => subscriber.kill()));
  });

  const start = (options: SubscriberProcessOptions): ScriptProcess => {
    const subscriber = runScript(new URL('subscriber-process.ts', import.meta.url), options);
    processes.push(subscriber);
    return subscriber;
  };

  /** A consumer of events of ten streams: killed, started again, killed again, and in the end left to finish. */
  async function killAndFinish({ careless }: { careless: boolean }): Promise<Consumed> {
    const random = createRandom(SEED);
    const url = await server.createDatabase();
    const sql = postgresClient(url, { max: 1, onnotice: () => {} });
    const repository = createEventRepository({ url });
    const events = tagEvents((KILLS + 2) * 60, { seed: SEED, streams: 10 });
    await repository.appendBatch(events);
    await sql`create table deliveries (number serial primary key, run int, id uuid, stream_id text, version int)`;
    await sql`create table projection (number serial primary key, id uuid)`;
    for (let run = 0; run < KILLS; run += 1) {
      // Never at the end of a batch.
      const standAfter = random.between(0, 2) * BATCH_SIZE + random.between(1, BATCH_SIZE - 1);
      const subscriber = start({ url, run, batchSize: BATCH_SIZE, standAfter, careless });
      await subscriber.waitFor('standing');
      await subscriber.kill();
    }
    start({ url, run: KILLS, batchSize: BATCH_SIZE, careless });
    await vi.waitFor(
      async () =>
        expect(
          await sql`select position = (select max(position) from synap.events) as done from synap.checkpoints`,
        ).toEqual([{ done: true }]),
      { timeout: 20_000, interval: 50 },
    );
    const consumed = await readConsumed(sql);
    await sql.end();
    await repository.close();
    return { ...consumed, ids: events.map(({ id }) => id) };
  }

  test(
    'delivers every event at least once, repeats no more than a batch each time, and keeps the order of streams',
    async () => {
      const { ids, projection, deliveries } = await killAndFinish({ careless: false });

      expect(projection).toEqual(ids);
      expect(new Set(deliveries.map(({ id }) => id))).toEqual(new Set(ids));
      const repeats = deliveries.length - ids.length;
      console.log(`${ids.length} events, ${KILLS} kills, ${repeats} deliveries again`);
      // It was within a batch each time.
      expect(repeats).toBeGreaterThanOrEqual(KILLS);
      expect(repeats).toBeLessThanOrEqual(KILLS * BATCH_SIZE);
      for (let run = 1; run <= KILLS; run += 1) {
        const earlier = new Set(deliveries.filter((delivery) => delivery.run < run).map(({ id }) => id));
        const own = deliveries.filter((delivery) => delivery.run === run).map(({ id }) => id);
        // Repeats come first, then what is new; all of it in the order of the store.
        expect(own.filter((id) => earlier.has(id)).length).toBeLessThan(BATCH_SIZE);
        expect(own).toEqual(ids.slice(ids.indexOf(own[0] as string)).slice(0, own.length));
      }
      for (let run = 0; run <= KILLS; run += 1) {
        const versions = new Map<string, number>();
        for (const { streamId, version } of deliveries.filter((delivery) => delivery.run === run)) {
          expect(version).toBe((versions.get(streamId) ?? version - 1) + 1);
          versions.set(streamId, version);
        }
      }
    },
    TIMEOUT,
  );

  test(
    'shows twice what a handler writes past the transaction of its batch (the control)',
    async () => {
      const { ids, projection } = await killAndFinish({ careless: true });
      expect(projection.length - ids.length).toBeGreaterThanOrEqual(KILLS);
    },
    TIMEOUT,
  );

  test('lets another process of the same name take over', async () => {
    const url = await server.createDatabase();
    const sql = postgresClient(url, { max: 1, onnotice: () => {} });
    const repository = createEventRepository({ url });
    const events = tagEvents(100, { seed: SEED, streams: 10 });
    await repository.appendBatch(events);
    await sql`create table deliveries (number serial primary key, run int, id uuid, stream_id text, version int)`;
    await sql`create table projection (number serial primary key, id uuid)`;

    const first = start({ url, run: 0, batchSize: BATCH_SIZE, standAfter: 30 });
    await first.waitFor('standing');
    const second = start({ url, run: 1, batchSize: BATCH_SIZE });
    await second.waitFor('started');
    await expectStill(async () => (await readConsumed(sql)).deliveries.map(({ run }) => run), Array(30).fill(0));
    await first.kill();
    await vi.waitFor(async () => expect((await readConsumed(sql)).projection).toEqual(events.map(({ id }) => id)), {
      timeout: 10_000,
      interval: 50,
    });
    const { deliveries } = await readConsumed(sql);
    expect(deliveries.filter(({ run }) => run === 1)).toHaveLength(80);
    await sql.end();
    await repository.close();
  });
});

interface Consumed {
  readonly ids: readonly string[];
  /** In the order written. */
  readonly projection: readonly string[];
  readonly deliveries: readonly { run: number; id: string; streamId: string; version: number }[];
}

async function readConsumed(sql: Sql): Promise<Omit<Consumed, 'ids'>> {
  const projection = await sql<{ id: string }[]>`select id::text from projection order by number`;
  const deliveries = await sql<{ run: number; id: string; streamId: string; version: number }[]>`
    select run, id::text, stream_id as "streamId", version from deliveries order by number`;
  return { projection: projection.map(({ id }) => id), deliveries };
}

/** For a second, which is twenty looks of a subscriber. */
async function expectStill(read: () => Promise<unknown>, value: unknown): Promise<void> {
  const end = Date.now() + 1_000;
  while (Date.now() < end) {
    expect(await read()).toEqual(value);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
