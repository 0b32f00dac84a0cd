/**
 * A reader that goes on from cursors while several clients write misses nothing, when it reads with `resumable`. Quick by
 * default; longer: KSYNC_READ_EVENTS=50000. KSYNC_SEED sets the seed, which is printed.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createEventRepository } from '@synap/database';
import { describe, expect, test } from 'vitest';
import { type Random, createRandom } from '../../../database/test/faults/random.ts';
import { NO_POSTGRES, findPostgres } from '../../../database/test/postgres-server.ts';
import { createClient, createDatabase, makeEvent } from '../../../database/test/stores.ts';
import { repositoryStorage } from '../../src/storage/database.ts';
import type { KSyncStorage, PositionedEvent } from '../../src/storage/storage.ts';
import { USER, idsOf, makeEvents, openStorage, readAll } from './storages.ts';

const EVENTS = Number(process.env['KSYNC_READ_EVENTS'] ?? 2_000);
const SEED = Number(process.env['KSYNC_SEED'] ?? 20_265);
const CLIENTS = 8;

type Sql = ReturnType<typeof createClient>;

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: readers beside ${CLIENTS} clients`);

describe.skipIf(!hasPostgres)(`readers beside ${CLIENTS} clients of ${EVENTS} events, seed ${SEED}`, () => {
  test(
    'miss nothing and repeat nothing, while one without `resumable` misses some (the control)',
    async () => {
      const url = await createDatabase();
      const storage = openStorage({ url });
      await storage.repository.migrate();
      const sql = createClient(url);
      const [resumable, naive] = [follow(storage, { resumable: true }), follow(storage, { resumable: false })];

      const committed = await crossTransactions(sql, { storage, until: () => naive.events.length > 0 });
      const written = await Promise.all([
        ...Array.from({ length: CLIENTS }, (_, client) =>
          write(storage, {
            random: createRandom(SEED + client),
            clientId: `client-${client}`,
            count: EVENTS / CLIENTS,
          }),
        ),
        writeSlowly(sql),
        writeOthers(storage, () => resumable.events.length >= EVENTS / 2),
      ]);
      committed.push(...written.flat());
      await waitUntil(() => resumable.events.length >= committed.length);

      const [events, others] = [await resumable.stop(), await naive.stop()];
      const missed = difference(committed, idsOf(others));
      console.log(`of ${committed.length} events: resumable missed 0, a reader of all that is stored ${missed.length}`);
      expect(difference(committed, idsOf(events))).toEqual([]);
      expect(events.length).toBe(committed.length);
      expectVersionsInOrder(events);
      expect(missed.length).toBeGreaterThan(0);
      await sql.end();
      await storage.close();
    },
    60_000 + EVENTS * 5,
  );

  test('are woken again once they can read what an open transaction has held up', async () => {
    const url = await createDatabase();
    const storage = openStorage({ url }, { pollInterval: 50 });
    await storage.repository.migrate();
    const sql = createClient(url);
    const open = await sql.reserve();
    await open`begin`;
    await open`select pg_current_xact_id()`;
    const sent = makeEvents('alice', { version: 1 });
    let seen: string[] = [];
    const looks: number[] = [];
    storage.watch?.(() => {
      void readAll(storage, { resumable: true }).then((events) => {
        looks.push(events.length);
        if (events.length > 0) seen = idsOf(events);
      });
    });
    await storage.append(sent);
    await waitUntil(() => looks.length >= 3);
    // The control: it was held up.
    expect(seen).toEqual([]);
    expect(idsOf(await readAll(storage))).toEqual(idsOf(sent));
    await open`commit`;
    open.release();
    await waitUntil(() => seen.length > 0);
    expect(seen).toEqual(idsOf(sent));
    await sql.end();
    await storage.close();
  });
});

describe.skipIf(!hasPostgres)('the place that end() gives', () => {
  const ROUNDS = 200;

  test(`is before what is appended once end() was called, in ${ROUNDS} rounds over several connections`, async () => {
    const storage = openStorage({ url: await createDatabase() });
    await storage.repository.migrate();
    await openConnections(storage);
    const expected: string[] = [];
    const found: string[] = [];
    for (let version = 1; version <= ROUNDS; version += 1) {
      const sent = makeEvents('alice', { version });
      const [place] = await Promise.all([storage.end(), storage.append(sent)]);
      expected.push(...idsOf(sent));
      found.push(...idsOf(await readAll(storage, { after: place })));
    }
    expect(found).toEqual(expected);

    // The control: on their own, an append overtakes a look that began before it.
    const { repository } = storage;
    let overtaken = 0;
    for (let version = ROUNDS + 1; version <= 2 * ROUNDS; version += 1) {
      const sent = makeEvents('alice', { version });
      const [[newest]] = await Promise.all([
        repository.searchEvents({ userId: USER, order: 'newest-first', limit: 1 }),
        storage.append(sent),
      ]);
      if (newest?.event.id === sent[0]?.event.id) overtaken += 1;
    }
    console.log(`in ${overtaken} of ${ROUNDS} rounds an append overtook a look that nothing waits for`);
    expect(overtaken).toBeGreaterThan(0);
    await storage.close();
  });
});

/** On one connection, statements would be carried out in their order. */
const openConnections = ({ repository }: ReturnType<typeof openStorage>): Promise<unknown> =>
  Promise.all(Array.from({ length: 4 }, () => repository.searchEvents({ limit: 1 })));

/** Reads on from its cursor, again and again. */
function follow(storage: KSyncStorage, { resumable }: { resumable: boolean }) {
  const events: PositionedEvent[] = [];
  let isOver = false;
  const read = async (): Promise<void> => {
    for await (const page of storage.read({ after: events.at(-1)?.cursor, resumable })) events.push(...page);
  };
  const done = (async () => {
    while (!isOver) {
      await read();
      await sleep(2);
    }
  })();
  return {
    events,
    async stop(): Promise<PositionedEvent[]> {
      isOver = true;
      await done;
      await read();
      return events;
    },
  };
}

/** In a transaction that is still open another one begins, and commits first; the reader passes the first. Happens in every run. */
async function crossTransactions(
  sql: Sql,
  { storage, until }: { storage: KSyncStorage; until: () => boolean },
): Promise<string[]> {
  const [older, younger] = [makeEvents('older', { version: 1 }), makeEvents('younger', { version: 1 })];
  await inTransaction(sql, async (enclosed) => {
    await enclosed.append(older);
    await storage.append(younger);
    await waitUntil(until);
  });
  return idsOf([...older, ...younger]);
}

/** One that is open through a good part of the load, with events at both of its ends. */
async function writeSlowly(sql: Sql): Promise<string[]> {
  const events = makeEvents('slow', { version: 1, count: 40 });
  await inTransaction(sql, async (enclosed) => {
    await enclosed.append(events.slice(0, 20));
    await sleep(500);
    await enclosed.append(events.slice(20));
  });
  return idsOf(events);
}

const inTransaction = (sql: Sql, work: (enclosed: KSyncStorage) => Promise<void>): Promise<unknown> =>
  sql.begin((transaction) =>
    work(repositoryStorage(createEventRepository({ sql: transaction, migrate: false }), { userId: USER })),
  );

async function write(
  storage: KSyncStorage,
  { random, clientId, count }: { random: Random; clientId: string; count: number },
): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const events = makeEvents(clientId, { version: ids.length + 1, count: random.between(1, 20) });
    await storage.append(events);
    ids.push(...idsOf(events));
    if (random.next() < 0.3) await sleep(random.between(1, 10));
  }
  return ids;
}

/** Events of the system in between, which are none of ours. */
async function writeOthers({ repository }: ReturnType<typeof openStorage>, isOver: () => boolean): Promise<string[]> {
  while (!isOver()) {
    await repository.append({ ...makeEvent('tags.create.requested'), id: crypto.randomUUID() });
    await sleep(2);
  }
  return [];
}

function expectVersionsInOrder(events: readonly PositionedEvent[]): void {
  const versions = new Map<string, number>();
  for (const { event } of events) {
    expect(event.version).toBe((versions.get(event.clientId) ?? 0) + 1);
    versions.set(event.clientId, event.version);
  }
  expect(versions.size).toBe(CLIENTS + 3);
}

const difference = (all: readonly string[], some: readonly string[]): string[] => {
  const found = new Set(some);
  return all.filter((id) => !found.has(id));
};

async function waitUntil(isTrue: () => boolean, timeout = 20_000): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error(`waited ${timeout} ms for ${isTrue.toString()}`);
    await sleep(5);
  }
}
