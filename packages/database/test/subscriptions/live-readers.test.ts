/**
 * Readers that read while others write miss nothing. Quick by default; longer: SYNAP_READ_EVENTS=50000. SYNAP_SEED sets
 * the seed, which is printed.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import postgresClient, { type Sql, type TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cursor, type EventRecord, createEventRepository } from '../../src/index.ts';
import { type Random, createRandom } from '../faults/random.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres } from '../postgres-server.ts';

const EVENTS = Number(process.env['SYNAP_READ_EVENTS'] ?? 5_000);
const SEED = Number(process.env['SYNAP_SEED'] ?? 20_261);
const WRITERS = 16;

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: readers beside writers`);

describe.skipIf(!hasPostgres)(`readers beside ${WRITERS} writers of ${EVENTS} events, seed ${SEED}`, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  test(
    'miss no event and repeat none, and cursors on positions miss some (the controls)',
    async () => {
      const url = await server.createDatabase();
      const repository = createEventRepository({ url });
      const reading = createEventRepository({ url });
      await repository.migrate();
      const sql = postgresClient(url, { max: WRITERS + 6, onnotice: () => {} });

      const subscribed: EventRecord[] = [];
      const subscription = reading.subscribe('live', (records) => void subscribed.push(...records), {
        batchSize: 100,
        pollInterval: 20,
        onError: (error) => expect.unreachable(String(error)),
      });
      const polled = pollReadAll(reading);
      const naive = pollPositions(sql, 'true');
      const filtered = pollPositions(sql, 'transaction_id < synap.oldest_transaction()');

      const committed = await crossTransactions(sql, createRandom(SEED), [naive, filtered]);
      const written = await Promise.all([
        ...Array.from({ length: WRITERS }, (_, writer) =>
          write(sql, { random: createRandom(SEED + 1 + writer), stream: `writer-${writer}`, count: EVENTS / WRITERS }),
        ),
        writeSlowly(sql, createRandom(SEED + 1_000)),
      ]);
      committed.push(...written.flat());

      await until(() => subscribed.length >= committed.length, 20_000);
      await subscription.stop();
      const others = { polled: await polled.stop(), naive: await naive.stop(), filtered: await filtered.stop() };

      for (const records of [subscribed, others.polled]) {
        expect(difference(committed, records.map(idOf))).toEqual([]);
        expect(records.length).toBe(committed.length);
        expectVersionsInOrder(records);
      }
      const missed = { naive: difference(committed, others.naive), filtered: difference(committed, others.filtered) };
      console.log(
        `of ${committed.length} events: subscribe and readAll missed 0, a cursor on position ${missed.naive.length}, with a filter on open transactions ${missed.filtered.length}`,
      );
      expect(missed.naive.length).toBeGreaterThan(0);
      expect(missed.filtered.length).toBeGreaterThan(0);
      await Promise.all([repository.close(), reading.close(), sql.end()]);
    },
    60_000 + EVENTS * 5,
  );
});

const idOf = ({ event }: EventRecord): string => event.id;

const difference = (all: readonly string[], some: readonly string[]): string[] => {
  const found = new Set(some);
  return all.filter((id) => !found.has(id));
};

function expectVersionsInOrder(records: readonly EventRecord[]): void {
  const versions = new Map<string, number>();
  for (const { stream } of records) {
    if (stream === null) continue;
    expect(stream.version).toBe((versions.get(stream.id) ?? 0) + 1);
    versions.set(stream.id, stream.version);
  }
  expect(versions.size).toBe(WRITERS);
}

/**
 * Two transactions, of which the younger has an event before the last of the older, and commits after it: whoever goes by
 * positions has then passed it. Alone, so that it happens in every run.
 */
async function crossTransactions(
  sql: Sql,
  random: Random,
  readers: readonly { readonly position: () => number }[],
): Promise<string[]> {
  const ids: string[] = [];
  const [older, younger] = await Promise.all([sql.reserve(), sql.reserve()]);
  const append = async (transaction: Sql): Promise<number> => {
    const { id, position } = await appendEvent(transaction, { id: random.uuid(), stream: null });
    ids.push(id);
    return position;
  };
  await older`begin`;
  await append(older);
  await younger`begin`;
  await append(younger);
  const last = await append(older);
  await older`commit`;
  await until(() => readers.every(({ position }) => position() >= last), 10_000);
  await younger`commit`;
  older.release();
  younger.release();
  return ids;
}

/** Transactions of one to eight events, of which some wait before their end, and some are rolled back. */
async function write(
  sql: Sql,
  { random, stream, count }: { random: Random; stream: string; count: number },
): Promise<string[]> {
  const committed: string[] = [];
  while (committed.length < count) {
    const ids = Array.from({ length: random.between(1, 8) }, () => random.uuid());
    const isRolledBack = random.next() < 0.1;
    const delay = random.next() < 0.3 ? random.between(1, 20) : 0;
    try {
      await sql.begin(async (transaction) => {
        for (const id of ids) await appendEvent(transaction, { id, stream });
        if (delay > 0) await sleep(delay);
        if (isRolledBack) throw new RolledBack();
      });
      committed.push(...ids);
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
    }
  }
  return committed;
}

class RolledBack extends Error {}

/** One transaction that is open through a good part of the load, with events at both of its ends. */
async function writeSlowly(sql: Sql, random: Random): Promise<string[]> {
  const ids = Array.from({ length: 40 }, () => random.uuid());
  await sleep(300);
  await sql.begin(async (transaction) => {
    for (const id of ids.slice(0, 20)) await appendEvent(transaction, { id, stream: null });
    await sleep(1_000);
    for (const id of ids.slice(20)) await appendEvent(transaction, { id, stream: null });
  });
  return ids;
}

async function appendEvent(
  transaction: Sql | TransactionSql,
  { id, stream }: { id: string; stream: string | null },
): Promise<{ id: string; position: number }> {
  const [row] = await transaction<{ position: number }[]>`
    select position from synap.append_event(${id}::text::uuid, 'load', 1, '{}', 'user', 'system', now(),
      null, null, null, null, ${stream === null ? null : 'loads'}::text, ${stream}::text, null, null, null)`;
  return { id, position: row?.position ?? 0 };
}

/** Reads on from where it is, again and again, through the repository. */
function pollReadAll(repository: ReturnType<typeof createEventRepository>) {
  const records: EventRecord[] = [];
  let after: Cursor | undefined;
  const read = async (): Promise<void> => {
    for await (const record of repository.readAll({ after })) {
      records.push(record);
      after = record;
    }
  };
  const repeated = repeat(read);
  return {
    async stop(): Promise<EventRecord[]> {
      await repeated.end();
      await read();
      return records;
    },
  };
}

/** A reader with a cursor of positions alone. */
function pollPositions(sql: Sql, condition: string) {
  const ids: string[] = [];
  let last = -1;
  const read = async (): Promise<void> => {
    const rows = await sql.unsafe<{ id: string; position: number }[]>(
      `select id, position::float8 from synap.events where position > $1::text::bigint and ${condition} order by position`,
      [String(last)],
    );
    for (const { id, position } of rows) {
      ids.push(id);
      last = position;
    }
  };
  const repeated = repeat(read);
  return {
    position: () => last,
    async stop(): Promise<string[]> {
      await repeated.end();
      await read();
      return ids;
    },
  };
}

function repeat(work: () => Promise<void>): { end(): Promise<void> } {
  let isOver = false;
  const done = (async () => {
    while (!isOver) {
      await work();
      await sleep(2);
    }
  })();
  return {
    async end() {
      isOver = true;
      await done;
    },
  };
}

async function until(isTrue: () => boolean, timeout: number): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!isTrue() && Date.now() < deadline) await sleep(5);
}
