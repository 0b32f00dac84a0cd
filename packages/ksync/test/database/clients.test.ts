/**
 * Clients on PostgreSQL, through restarts of theirs and of the server, and through faults of the network. Quick by default;
 * longer: KSYNC_KILLS=20. KSYNC_SEED sets the seed, which is printed.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createEventRepository } from '@synap/database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRandom } from '../../../database/test/faults/random.ts';
import { type TcpProxy, startProxy, through } from '../../../database/test/faults/tcp-proxy.ts';
import {
  NO_POSTGRES,
  type PostgresServer,
  findPostgres,
  startPostgres,
  withClient,
} from '../../../database/test/postgres-server.ts';
import { type KSync, createKSync } from '../../src/index.ts';
import { StorageError } from '../../src/errors.ts';
import type { KSyncEvent } from '../../src/event.ts';
import { openStorage } from './storages.ts';

const KILLS = Number(process.env['KSYNC_KILLS'] ?? 2);
const SEED = Number(process.env['KSYNC_SEED'] ?? 20_266);

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: ksync clients through faults of PostgreSQL`);

describe.skipIf(!hasPostgres)(`ksync clients on PostgreSQL, seed ${SEED}`, () => {
  let server: PostgresServer;
  let url: string;
  const opened: KSync[] = [];
  beforeAll(async () => {
    // It is killed: what was acknowledged has to be there.
    server = await startPostgres({ durable: true });
  });
  afterAll(() => server?.remove());
  beforeEach(async () => {
    url = await server.createDatabase();
    // Where time is short, the schema is there already.
    const repository = createEventRepository({ url });
    await repository.migrate();
    await repository.close();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((ksync) => ksync.close()));
  });

  const open = (clientId: string, { at = url, timeout = 5_000 } = {}): KSync => {
    const storage = openStorage({ url: at, timeout }, { pollInterval: 100 });
    const ksync = createKSync({ clientId, storage, unknownTypes: 'allow' });
    opened.push(ksync);
    return ksync;
  };

  test('go on after a restart where they were, and read what they and others have sent', async () => {
    const first = open('alice');
    await Promise.all([1, 2, 3].map((number) => first.send('message-sent', { number })));
    await first.close();
    const [second, bob] = [open('alice'), open('bob')];
    expect(await second.getLastVersion()).toBe(3);
    const seen = collect(bob);
    await second.send('message-sent', { number: 4 });
    await bob.send('message-sent', { number: 5 });
    await seen.until(5);
    expect(seen.events.map(({ clientId, version }) => `${clientId} ${version}`)).toEqual([
      'alice 1',
      'alice 2',
      'alice 3',
      'alice 4',
      'bob 1',
    ]);
    expect(await second.getEvents()).toEqual(seen.events);
  });

  test('of one id in two places take versions in turn, and every send is stored once', async () => {
    const clients = [open('alice'), open('alice')];
    const sent = await Promise.all(
      clients.flatMap((ksync, place) =>
        Array.from({ length: 20 }, async (_, number) => {
          await sleep(number * 5);
          return ksync.send('message-sent', { place, number });
        }),
      ),
    );
    const stored = await clients[0]?.getEvents({ clientId: 'alice' });
    expect(stored?.map(({ version }) => version)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(stored?.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => id).sort());
    // The versions that the sends were answered with are those that are stored.
    const versions = new Map(stored?.map(({ id, version }) => [id, version]));
    expect(sent.filter(({ id, version }) => versions.get(id) !== version)).toEqual([]);
  });

  test(
    `through ${KILLS} kills of the server lose nothing and double nothing`,
    async () => {
      const random = createRandom(SEED);
      const clients = [open('alice'), open('bob'), open('carol')];
      const sent = new Map<string, KSyncEvent>();
      const told: string[] = [];
      let failures = 0;
      let isOver = false;
      const write = async (ksync: KSync): Promise<void> => {
        ksync.on('*', ({ id }) => told.push(id));
        for (let number = 0; !isOver; number += 1) {
          const sends = Array.from({ length: random.between(1, 5) }, () => ksync.send('message-sent', { number }));
          for (const event of await Promise.all(sends.map((send) => insist(send, () => (failures += 1))))) {
            sent.set(event.id, event);
          }
          await sleep(random.between(0, 10));
        }
      };
      const load = clients.map(write);
      try {
        for (let kill = 0; kill < KILLS; kill += 1) {
          await sleep(random.between(200, 500));
          await server.kill();
          await server.start();
        }
        await sleep(300);
      } finally {
        isOver = true;
        await Promise.all(load);
      }
      const stored = (await clients[0]?.getEvents()) ?? [];
      console.log(`${KILLS} kills: ${sent.size} events sent, ${failures} attempts failed and were made again`);
      // The control: the kills were noticed.
      expect(failures).toBeGreaterThan(0);
      expect(stored.map(({ id }) => id).sort()).toEqual([...sent.keys()].sort());
      expect(told.sort()).toEqual([...sent.keys()].sort());
      for (const { clientId } of clients) {
        const versions = stored.filter((event) => event.clientId === clientId).map(({ version }) => version);
        expect(versions).toEqual(versions.map((_, index) => index + 1));
      }
    },
    60_000 + KILLS * 10_000,
  );

  test('are not told that a write has failed which the server may yet do, and hear of it when it has', async () => {
    const ksync = open('alice', { timeout: 1_000 });
    await ksync.send('message-sent', { number: 1 });
    const told: number[] = [];
    ksync.on('message-sent', ({ version }) => told.push(version));
    const retry = await withClient(url, (sql) =>
      sql.begin(async (transaction) => {
        await transaction`update synap.streams set version = version`;
        const error = await ksync.send('message-sent', { number: 2 }).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(StorageError);
        expect(error).toMatchObject({ outcome: 'unknown', cause: { code: 'unavailable' } });
        // The control: it is not there.
        expect(await ksync.getLastVersion()).toBe(1);
        return { again: (error as StorageError).retry };
      }),
    );
    while ((await ksync.getLastVersion()) < 2) await sleep(10);
    expect(await ksync.send('message-sent', { number: 3 })).toMatchObject({ version: 3 });
    expect(await retry.again()).toMatchObject({ version: 2, data: { number: 2 } });
    expect(told).toEqual([2, 3]);
    expect((await ksync.getEvents()).map(({ data }) => data)).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
  });

  describe('through a network', () => {
    let proxy: TcpProxy;
    beforeEach(async () => {
      proxy = await startProxy(server.port);
    });
    afterEach(async () => {
      proxy.end();
      await Promise.all(opened.splice(0).map((ksync) => ksync.close()));
      await proxy.close();
    });
    const countStored = (): Promise<number> =>
      withClient(url, async (sql) => {
        const [row] = await sql<{ count: number }[]>`select count(*)::int as count from synap.events`;
        return row?.count ?? 0;
      });
    const waitForStored = async (count: number): Promise<void> => {
      while ((await countStored()) < count) await sleep(10);
    };

    test('that loses the answers: what was stored is found, and is stored once', async () => {
      const ksync = open('alice', { at: through(proxy, url), timeout: 1_000 });
      await ksync.send('message-sent', { number: 1 });
      const told: number[] = [];
      ksync.on('message-sent', ({ version }) => told.push(version));
      proxy.begin({ kind: 'swallow-answers' });
      const sent = ksync.send('message-sent', { number: 2 });
      const failed = sent.catch((error: unknown) => error);
      await waitForStored(2);
      const error = (await failed) as StorageError;
      expect(error).toBeInstanceOf(StorageError);
      expect(error).toMatchObject({ outcome: 'unknown', cause: { code: 'unavailable' } });
      proxy.end();
      const event = await insist(Promise.reject(error), () => {});
      expect(event).toMatchObject({ version: 2, data: { number: 2 } });
      expect(await insist(ksync.send('message-sent', { number: 3 }), () => {})).toMatchObject({ version: 3 });
      expect(await countStored()).toBe(3);
      expect(told).toEqual([2, 3]);
    });

    test('that loses one answer: the send resolves with what was stored', async () => {
      const ksync = open('alice', { at: through(proxy, url), timeout: 1_000 });
      await ksync.send('message-sent', { number: 1 });
      proxy.begin({ kind: 'swallow-answers' });
      const sent = ksync.send('message-sent', { number: 2 });
      await waitForStored(2);
      // Connections that were there stay as they are; the one to read back by is new.
      proxy.end();
      expect(await sent).toMatchObject({ version: 2, data: { number: 2 } });
      expect(await countStored()).toBe(2);
    });
  });
});

/** Retries until it is stored. */
async function insist(send: Promise<KSyncEvent>, onFailure: () => void): Promise<KSyncEvent> {
  try {
    return await send;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    onFailure();
    await sleep(50);
    return insist(error.retry(), onFailure);
  }
}

/** Follows a subscription from the start. */
function collect(ksync: KSync) {
  const events: KSyncEvent[] = [];
  const subscription = ksync.subscribe({ from: 'start' });
  void (async () => {
    for await (const event of subscription) events.push(event);
  })();
  return {
    events,
    async until(count: number): Promise<void> {
      const deadline = Date.now() + 10_000;
      while (events.length < count && Date.now() < deadline) await sleep(10);
    },
  };
}
