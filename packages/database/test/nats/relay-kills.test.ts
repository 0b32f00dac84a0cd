/**
 * `kill -9` of the relay and of nats-server: each event is in the stream exactly once, in order. Quick by default; longer:
 * SYNAP_RELAY_KILLS=30 (of each kind). SYNAP_SEED sets the seed, which is printed.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { SynapEvent } from '@synap/types';
import postgresClient from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { UnavailableError, createEventRepository } from '../../src/index.ts';
import { createJetStreamRelay } from '../../src/nats/index.ts';
import { createRandom } from '../faults/random.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres } from '../postgres-server.ts';
import { type ScriptProcess, runScript } from '../subscriptions/run-script.ts';
import { sampleEvents } from '../subscriptions/sample-events.ts';
import { NO_NATS, type NatsServer, findNatsServer, startNats } from './nats-server.ts';
import type { RelayProcessOptions } from './relay-process.ts';
import { countMessages, readStream } from './stream-messages.ts';

const KILLS = Number(process.env['SYNAP_RELAY_KILLS'] ?? 3);
const SEED = Number(process.env['SYNAP_SEED'] ?? 20_261);
const TIMEOUT = 60_000 + KILLS * 10_000;

const missing = findPostgres() === undefined ? NO_POSTGRES : findNatsServer() === undefined ? NO_NATS : undefined;
if (missing !== undefined) console.warn(`skipped, for ${missing}: kill -9 of the relay and of nats-server`);

describe.skipIf(missing !== undefined)(`kill -9, ${KILLS} times each, seed ${SEED}`, () => {
  let postgres: PostgresServer;
  let nats: NatsServer;
  const processes: ScriptProcess[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.remove());
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((relay) => relay.kill()));
    await nats.remove();
  });

  const startRelay = async (options: RelayProcessOptions): Promise<ScriptProcess> => {
    const relay = runScript(new URL('relay-process.ts', import.meta.url), options);
    processes.push(relay);
    await relay.waitFor('started');
    return relay;
  };

  const readIds = async (): Promise<string[]> =>
    (await readStream(nats.url)).map(({ payload }) => (JSON.parse(payload) as SynapEvent).id);

  const waitForCount = (count: number): Promise<void> =>
    vi.waitFor(async () => expect(await countMessages(nats.url)).toBeGreaterThanOrEqual(count), {
      timeout: 20_000,
      interval: 10,
    });

  /** A stream with nothing in it, a migrated database with nothing in it. */
  async function open() {
    nats = await startNats();
    const url = await postgres.createDatabase();
    const sql = postgresClient(url, { max: 2, onnotice: () => {} });
    const repository = createEventRepository({ url });
    await repository.migrate();
    const connection = await connect({ servers: nats.url });
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: 'SYNAP_EVENTS', subjects: ['synap.events.>'] });
    await connection.close();
    return {
      url,
      sql,
      repository,
      async waitForCheckpoint(): Promise<void> {
        await vi.waitFor(
          async () =>
            expect(
              await sql`select position = (select max(position) from synap.events) as done from synap.checkpoints`,
            ).toEqual([{ done: true }]),
          { timeout: 30_000, interval: 20 },
        );
      },
      async close(): Promise<void> {
        await repository.close();
        await sql.end();
      },
    };
  }

  /** The relay dies when a batch is in the stream and its checkpoint is not in the database. */
  async function killBeforeCheckpoints({ naive }: { naive: boolean }): Promise<{ ids: string[]; stored: string[] }> {
    const { url, sql, repository, waitForCheckpoint, close } = await open();
    const ids: string[] = [];
    const append = async (): Promise<void> => {
      const events = sampleEvents(BATCH_SIZE, { seed: SEED + ids.length });
      ids.push(...events.map(({ id }) => id));
      await repository.appendBatch(events);
    };
    const relaying = { url, servers: nats.url, batchSize: BATCH_SIZE, naive };
    await append();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const relay = await startRelay(relaying);
      await waitForCheckpoint();
      const before = await countMessages(nats.url);
      await sql.begin(async (lock) => {
        // Who reads a checkpoint passes, who writes one waits.
        await lock`lock table synap.checkpoints in share mode`;
        await append();
        await waitForCount(before + BATCH_SIZE);
        await relay.kill();
      });
    }
    const relay = await startRelay(relaying);
    await waitForCheckpoint();
    await relay.kill();
    await close();
    return { ids, stored: await readIds() };
  }

  test(
    'of the relay between a batch and its checkpoint: each event is in the stream once, in order',
    async () => {
      const { ids, stored } = await killBeforeCheckpoints({ naive: false });
      expect(stored).toEqual(ids);
    },
    TIMEOUT,
  );

  test(
    'is what a relay without message ids does not survive: it repeats every batch (the control)',
    async () => {
      const { ids, stored } = await killBeforeCheckpoints({ naive: true });
      expect(new Set(stored)).toEqual(new Set(ids));
      expect(stored.length - ids.length).toBe(KILLS * BATCH_SIZE);
    },
    TIMEOUT,
  );

  test(
    'of the relay while it sends: each event is in the stream once, in order',
    async () => {
      const random = createRandom(SEED);
      const { url, repository, waitForCheckpoint, close } = await open();
      const text = 'x'.repeat(50_000);
      const ids: string[] = [];
      let torn = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        // Large, so that a batch takes its time.
        const events = sampleEvents(200, { seed: SEED + ids.length }).map((event) => ({
          ...event,
          type: 'large',
          data: { text },
        }));
        const before = ids.length;
        ids.push(...events.map(({ id }) => id));
        await repository.appendBatch(events);
        const relay = await startRelay({ url, servers: nats.url, batchSize: 200 });
        await waitForCount(before + random.between(1, 80));
        await relay.kill();
        if ((await countMessages(nats.url)) < ids.length) torn += 1;
      }
      console.log(`${torn} of ${KILLS} relays were killed within a batch, seed ${SEED}`);
      expect(torn).toBeGreaterThan(0);
      const relay = await startRelay({ url, servers: nats.url, batchSize: 200 });
      await waitForCheckpoint();
      await relay.kill();
      await close();
      expect(await readIds()).toEqual(ids);
    },
    TIMEOUT,
  );

  test.each([
    { whose: 'its own', connectTo: undefined },
    {
      whose: 'a given one that reconnects',
      connectTo: (servers: string) => connect({ servers, maxReconnectAttempts: -1, reconnectTimeWait: 50 }),
    },
  ])(
    'of nats-server while it takes a batch, the connection being $whose: each event is in its file store once, in order',
    async ({ connectTo }) => {
      const random = createRandom(SEED);
      const { repository, waitForCheckpoint, close } = await open();
      const ids: string[] = [];
      const errors: unknown[] = [];
      const connection = await connectTo?.(nats.url);
      const relay = createJetStreamRelay({
        repository,
        ...(connection === undefined ? { servers: nats.url } : { connection }),
        batchSize: 50,
        timeout: 1_000,
        onError: (error) => errors.push(error),
      });
      let isOver = false;
      const appending = (async () => {
        while (!isOver) {
          const events = sampleEvents(50, { seed: SEED + ids.length });
          ids.push(...events.map(({ id }) => id));
          await repository.appendBatch(events);
          await sleep(20);
        }
      })();
      for (let kill = 0; kill < KILLS; kill += 1) {
        await waitForCount((await countMessages(nats.url)) + random.between(50, 250));
        const failures = errors.length;
        await nats.kill();
        await vi.waitFor(() => expect(errors.length).toBeGreaterThan(failures), { timeout: 10_000 });
        await nats.start();
      }
      isOver = true;
      await appending;
      await waitForCheckpoint();
      await relay.stop();
      await connection?.close();
      await close();
      expect(errors.filter((error) => !(error instanceof UnavailableError))).toEqual([]);
      const stored = await readIds();
      expect(stored.length).toBe(ids.length);
      expect(stored).toEqual(ids);
      console.log(`${ids.length} events, ${KILLS} kills of nats-server, ${errors.length} failed batches`);
    },
    TIMEOUT,
  );
});

const BATCH_SIZE = 25;
