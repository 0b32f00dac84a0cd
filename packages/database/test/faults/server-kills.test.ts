/*
 * `kill -9` of the server under load. Longer: SYNAP_SERVER_KILLS=50 SYNAP_DUPLICATE_IDS=10000.
 * SYNAP_SEED sets the seed, which is printed.
 *
 * A kill ends processes, not the machine: what is in the cache of the operating system stays. So this finds answers that
 * were given before the log was written, not ones before it was flushed to the disk.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { SynapEvent } from '@synap/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DuplicateEventError,
  type EventRecord,
  type EventRepository,
  StoreError,
  createEventRepository,
} from '../../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres, withClient } from '../postgres-server.ts';
import { createEventSource } from './events.ts';
import { type Ledger, NONE, compareWithDatabase, createLedger } from './ledger.ts';
import { type Random, createRandom } from './random.ts';

const KILLS = Number(process.env['SYNAP_SERVER_KILLS'] ?? 3);
const DUPLICATE_IDS = Number(process.env['SYNAP_DUPLICATE_IDS'] ?? 1_000);
const SEED = Number(process.env['SYNAP_SEED'] ?? 20_261);
const WRITERS = 8;

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: kill -9 of the server, retries, one row an id`);

describe.skipIf(!hasPostgres)(`kill -9 of the server, ${KILLS} times, seed ${SEED}`, () => {
  let server: PostgresServer;
  let repository: EventRepository;
  let url: string;
  const ledger = createLedger();

  beforeAll(async () => {
    server = await startPostgres({ durable: true });
    url = await server.createDatabase();
    repository = createEventRepository({ url, timeout: 5_000 });
  });
  afterAll(async () => {
    await repository?.close();
    await server?.remove();
  });

  test(
    'loses nothing that was acknowledged, and the same repository goes on',
    async () => {
      await writeThroughKills({ server, repository, ledger, kills: KILLS, random: createRandom(SEED) });

      expect(ledger.unexpected).toEqual([]);
      expect(await compareWithDatabase(ledger, url)).toEqual(NONE);
      expect(ledger.acknowledged.size).toBeGreaterThan(KILLS * 50);
      console.log(
        `${KILLS} kills: ${ledger.acknowledged.size} acknowledged, ${count(ledger, 'unknown')} unknown, ${count(ledger, 'not-done')} not done`,
      );
    },
    60_000 + KILLS * 10_000,
  );

  test('sent again, what had no answer is there once', async () => {
    const unanswered = [...ledger.unanswered.keys()].map((id) => ledger.sent.get(id) as SynapEvent);
    // Else this says nothing.
    expect(unanswered.length).toBeGreaterThan(0);
    for (const event of unanswered) await ledger.send([event], () => repository.append(event));

    expect(ledger.unanswered.size).toBe(0);
    expect(ledger.unexpected).toEqual([]);
    expect(ledger.acknowledged.size).toBe(ledger.sent.size);
    expect(await compareWithDatabase(ledger, url)).toEqual(NONE);
  });

  test('control: the ledger tells what was lost, doubled, changed or never sent', async () => {
    const [lost, doubled, changed, unsent] = [...ledger.acknowledged.keys()] as [string, string, string, string];
    const copy = await server.createDatabase();
    const name = new URL(copy).pathname.slice(1);
    await withClient(server.url(), async (sql) => {
      const original = new URL(url).pathname.slice(1);
      await sql.unsafe(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${original}'`);
      await sql.unsafe(`drop database ${name}`);
      await sql.unsafe(`create database ${name} template ${original}`);
    });
    await withClient(copy, async (sql) => {
      // Without the triggers, which would refuse it.
      await sql.unsafe(`set session_replication_role = replica;
        delete from synap.events where id = '${lost}';
        update synap.events set data = '{}' where id = '${changed}'`);
      await sql`insert into synap.events select position + 1000000000, transaction_id, recorded_at, ${doubled}::uuid,
        type, data_version, data, user_id, source, "timestamp", subject_id, correlation_id, causation_id, request_id,
        null, null, null, metadata, extensions from synap.events where id = ${doubled}`;
      await sql`insert into synap.events select position + 1000000001, transaction_id, recorded_at, gen_random_uuid(),
        type, data_version, data, user_id, source, "timestamp", subject_id, correlation_id, causation_id, request_id,
        null, null, null, metadata, extensions from synap.events where id = ${unsent}`;
    });
    const found = await compareWithDatabase(ledger, copy);

    expect(found).toMatchObject({ lost: [lost], doubled: [doubled] });
    expect(found.altered).toContain(changed);
    expect(found.foreign).toHaveLength(1);
    expect(found.keyless).toContain(lost);
  });

  test('control: on a server that answers before the log is written, the kill loses events', async () => {
    const hasty = await startPostgres({
      durable: true,
      settings: { synchronous_commit: 'off', wal_writer_delay: '10s' },
    });
    const own = createEventRepository({ url: hasty.url(), timeout: 5_000 });
    const written = createLedger();
    try {
      await writeThroughKills({
        server: hasty,
        repository: own,
        ledger: written,
        kills: 1,
        random: createRandom(SEED),
      });
      expect((await compareWithDatabase(written, hasty.url())).lost.length).toBeGreaterThan(0);
    } finally {
      await own.close();
      await hasty.remove();
    }
  });
});

describe.skipIf(!hasPostgres)(`one row an id, seed ${SEED}`, () => {
  let server: PostgresServer;
  let url: string;
  let repositories: readonly [EventRepository, EventRepository];

  beforeAll(async () => {
    server = await startPostgres({ durable: true });
    url = await server.createDatabase();
    repositories = [createEventRepository({ url }), createEventRepository({ url })];
  });
  afterAll(async () => {
    for (const repository of repositories ?? []) await repository.close();
    await server?.remove();
  });

  test(
    `${DUPLICATE_IDS} ids, each sent 2 to 5 times at once through two pools, alone and in batches: one row, equal answers`,
    async () => {
      const random = createRandom(SEED);
      const ledger = createLedger();
      const createEvent = createEventSource(random);
      const events = Array.from({ length: DUPLICATE_IDS }, createEvent);
      const answers = new Map<string, EventRecord[]>(events.map(({ id }) => [id, []]));
      // A neighbourhood of 200, so that the copies of an event meet, and meet in batches.
      const sends = events.flatMap((event, index) =>
        Array.from({ length: random.between(2, 5) }, () => ({ event, place: index + random.next() * 200 })),
      );
      sends.sort((one, other) => one.place - other.place);

      const work: Promise<unknown>[] = [];
      while (sends.length > 0) {
        const batch = sends.splice(0, random.next() < 0.7 ? 1 : random.between(2, 8)).map(({ event }) => event);
        const repository = random.pick(repositories);
        work.push(
          ledger.send(batch, async () => {
            const [event] = batch;
            const records =
              batch.length === 1 && event !== undefined
                ? [await repeatContended(() => repository.append(event))]
                : await repeatContended(() => repository.appendBatch(batch));
            for (const record of records) answers.get(record.event.id)?.push(record);
            return records;
          }),
        );
        // Some at once, not all: what waits in one queue is put together there.
        if (work.length % 64 === 0) await Promise.race(work.slice(-32));
      }
      await Promise.all(work);

      expect(ledger.unexpected).toEqual([]);
      expect(await compareWithDatabase(ledger, url)).toEqual(NONE);
      const unequal = [...answers.values()].filter((given) => given.some((one) => !isDeepStrictEqual(one, given[0])));
      expect(unequal).toEqual([]);
      expect([...answers.values()].every((given) => given.length >= 2)).toBe(true);
      expect(ledger.acknowledged.size).toBe(DUPLICATE_IDS);
    },
    60_000 + DUPLICATE_IDS * 10,
  );

  test('the same id with other content is a DuplicateEventError for one of the two, and nothing is overwritten', async () => {
    const random = createRandom(SEED + 1);
    const createEvent = createEventSource(random);
    const pairs = Array.from({ length: 100 }, () => {
      const event = createEvent();
      return [
        event,
        {
          ...event,
          data: { ...event.data, ...('name' in event.data ? { name: 'other' } : { changes: { name: 'other' } }) },
          userId: 'other',
        },
      ] as const;
    });
    const outcomes = await Promise.all(
      pairs.map((pair) =>
        Promise.allSettled(pair.map((event, index) => (repositories[index] as EventRepository).append(event))),
      ),
    );

    const stored = await withClient(
      url,
      (sql) => sql<{ id: string; user_id: string; data: unknown }[]>`select id::text, user_id, data from synap.events`,
    );
    for (const [index, outcome] of outcomes.entries()) {
      const pair = pairs[index] as (typeof pairs)[number];
      const winner = outcome.findIndex(({ status }) => status === 'fulfilled');
      const loser = outcome[1 - winner] as PromiseRejectedResult;
      expect(loser.reason).toBeInstanceOf(DuplicateEventError);
      expect(loser.reason).toMatchObject({ retry: 'never', id: pair[0].id });
      expect((loser.reason as DuplicateEventError).differs).toEqual(['data', 'userId']);
      expect(stored.filter(({ id }) => id === pair[0].id)).toEqual([
        { id: pair[0].id, user_id: pair[winner]?.userId, data: pair[winner]?.data },
      ]);
    }
    // Later, and in a batch, it is the same; the rest of that batch is not stored either.
    const [first] = pairs[0] as (typeof pairs)[number];
    const other = createEvent();
    const changed = { ...first, userId: 'a third one' };
    await expect(repositories[0].appendBatch([other, changed])).rejects.toBeInstanceOf(DuplicateEventError);
    expect(await repositories[0].findById(other.id)).toBeNull();
  });
});

const count = (ledger: Ledger, outcome: 'unknown' | 'not-done'): number =>
  [...ledger.unanswered.values()].filter((one) => one === outcome).length;

/** Writers go on all the time; each kill comes at its own moment, and the next one only when events are acknowledged again. */
async function writeThroughKills(given: {
  server: PostgresServer;
  repository: EventRepository;
  ledger: Ledger;
  kills: number;
  random: Random;
}): Promise<void> {
  const { server, repository, ledger, kills, random } = given;
  let isOver = false;
  const createEvent = createEventSource(random);
  const write = async (writer: number): Promise<void> => {
    while (!isOver) {
      // Half of the writers go through the queue, half have a connection each.
      const events = Array.from({ length: writer % 2 === 0 ? 1 : random.between(1, 20) }, createEvent);
      const append = () =>
        writer % 2 === 0 ? repository.append(events[0] as SynapEvent) : repository.appendBatch(events);
      if (!(await ledger.send(events, append))) await sleep(20);
    }
  };
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer));
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      await waitForMore(ledger, 100);
      await sleep(random.between(50, 400));
      // The postmaster alone, whose processes end when they notice; or all of them in the same moment.
      await (kill % 2 === 0 ? killAll(server) : server.kill());
      await server.start();
    }
    await waitForMore(ledger, 100);
  } finally {
    isOver = true;
    await Promise.all(writers);
  }
}

async function waitForMore(ledger: Ledger, events: number): Promise<void> {
  const before = ledger.acknowledged.size;
  const deadline = Date.now() + 30_000;
  while (ledger.acknowledged.size < before + events) {
    if (Date.now() > deadline) throw new Error(`${ledger.acknowledged.size - before} events acknowledged in 30 s`);
    await sleep(10);
  }
}

async function killAll(server: PostgresServer): Promise<void> {
  const processes = findChildren(server.pid);
  await server.kill();
  for (const pid of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** Empty where there is no /proc. */
function findChildren(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Two transactions in each other's way: what the error advises. */
async function repeatContended<Result>(append: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await append();
    } catch (error) {
      if (!(error instanceof StoreError && error.retry === 'now')) throw error;
    }
  }
}
