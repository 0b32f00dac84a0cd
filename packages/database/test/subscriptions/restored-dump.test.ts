import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { SynapEvent } from '@synap/types';
import postgresClient from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EventRecord, type EventRepository, createEventRepository } from '../../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres, withClient } from '../postgres-server.ts';
import { sampleEvents } from './sample-events.ts';

const programs = findPostgres();
if (programs === undefined) console.warn(`skipped, for ${NO_POSTGRES}: a dump that was restored`);

describe.skipIf(programs === undefined)('a dump, restored into a cluster whose transactions have lower numbers', () => {
  let old: PostgresServer;
  let fresh: PostgresServer;
  beforeAll(async () => {
    [old, fresh] = await Promise.all([startPostgres(), startPostgres()]);
  });
  afterAll(async () => {
    await Promise.all([old?.remove(), fresh?.remove()]);
  });

  const events = sampleEvents(60, { seed: 1 });
  const ids = events.map(({ id }) => id);

  test('is read from where the subscriber was, and goes on, with streams and order kept', async () => {
    const oldUrl = await old.createDatabase();
    const before = createEventRepository({ url: oldUrl });
    await useTransactions(oldUrl, 3_000);
    await before.appendBatch(events.slice(0, 20));
    const seen: string[] = [];
    const handler = (records: readonly EventRecord[]): void => void seen.push(...records.map(idOf));
    const first = before.subscribe('projection', handler, { pollInterval: 20 });
    await vi.waitFor(() => expect(seen).toHaveLength(20), { timeout: 5_000 });
    await first.stop();
    await before.appendBatch(events.slice(20, 40));
    await before.close();

    const url = await fresh.createDatabase();
    const dump = execFileSync(join(programs as string, 'pg_dump'), ['-Fc', '-d', oldUrl], { maxBuffer: 2 ** 28 });
    execFileSync(join(programs as string, 'pg_restore'), ['--exit-on-error', '-d', url], { input: dump });
    expect(await numbers(url)).toMatchObject({ isBehind: true });

    const after = createEventRepository({ url });
    const again = after.subscribe('projection', handler, { pollInterval: 20 });
    await vi.waitFor(() => expect(seen).toEqual(ids.slice(0, 40)), { timeout: 5_000 });
    for (const event of events.slice(40)) await after.append(event);
    await vi.waitFor(() => expect(seen).toEqual(ids), { timeout: 5_000 });
    expect(await numbers(url)).toMatchObject({ isBehind: false });

    const all: EventRecord[] = [];
    for await (const record of after.readAll()) all.push(record);
    expect(all.map(idOf)).toEqual(ids);
    const stream = all.find((record) => record.stream !== null)?.stream;
    expect(await after.getAggregateVersion(stream?.id ?? '', { table: stream?.table })).toBe(1);
    await again.stop();
    await after.close();

    // Its dump brings its shift along, here to a cluster that needs none.
    const thirdUrl = await old.createDatabase();
    const second = execFileSync(join(programs as string, 'pg_dump'), ['-Fc', '-d', url], { maxBuffer: 2 ** 28 });
    execFileSync(join(programs as string, 'pg_restore'), ['--exit-on-error', '-d', thirdUrl], { input: second });
    const third = createEventRepository({ url: thirdUrl });
    const extra = sampleEvents(1, { seed: 1_000 });
    await third.appendBatch(extra);
    const read: string[] = [];
    for await (const record of third.readAll()) read.push(idOf(record));
    expect(read).toEqual([...ids, ...extra.map(({ id }) => id)]);
    await third.close();
  });

  test('without being rebased shows nothing of it (the control), and takes nothing', async () => {
    const oldUrl = await old.createDatabase();
    const before = createEventRepository({ url: oldUrl });
    await useTransactions(oldUrl, 3_000);
    await before.appendBatch(events.slice(0, 20));
    await before.close();
    const url = await fresh.createDatabase();
    const dump = execFileSync(join(programs as string, 'pg_dump'), ['-Fc', '-d', oldUrl], { maxBuffer: 2 ** 28 });
    execFileSync(join(programs as string, 'pg_restore'), ['--exit-on-error', '-d', url], { input: dump });

    const sql = postgresClient(url, { max: 1 });
    const readable = await sql`select from synap.events where transaction_id < synap.oldest_transaction()`;
    await sql.end();
    expect(readable).toHaveLength(0);

    const repository = createEventRepository({ url, migrate: false });
    await expect(repository.append(events[20] as SynapEvent)).rejects.toThrow('were restored from another cluster');
    await repository.migrate();
    await repository.append(events[20] as SynapEvent);
    const found: EventRecord[] = [];
    for await (const record of repository.readAll()) found.push(record);
    expect(found).toHaveLength(21);
    await repository.close();
  });

  const restore = async (oldUrl: string): Promise<string> => {
    const url = await fresh.createDatabase();
    const dump = execFileSync(join(programs as string, 'pg_dump'), ['-Fc', '-d', oldUrl], { maxBuffer: 2 ** 28 });
    execFileSync(join(programs as string, 'pg_restore'), ['--exit-on-error', '-d', url], { input: dump });
    return url;
  };

  test('with a subscription that stood ahead of the newest event, misses nothing that is appended to it', async () => {
    const oldUrl = await old.createDatabase();
    await using before = createEventRepository({ url: oldUrl });
    await before.migrate();
    await useTransactions(oldUrl, 3_000);
    const first = before.subscribe('projection', () => {}, { from: 'now', pollInterval: 20 });
    await vi.waitFor(async () => expect(await countCheckpoints(oldUrl)).toBe(1), { timeout: 5_000 });
    await first.stop();

    await using after = createEventRepository({ url: await restore(oldUrl) });
    await after.append(events[0] as SynapEvent);
    const seen: string[] = [];
    const again = after.subscribe('projection', (records) => void seen.push(...records.map(idOf)), {
      pollInterval: 20,
    });
    await vi.waitFor(() => expect(seen).toEqual([ids[0]]), { timeout: 3_000 });
    await again.stop();
  });

  test('of which all events have left by retention, is ahead all the same, for every role', async () => {
    for (const server of [old, fresh]) {
      await withClient(server.url(), (sql) => sql.unsafe('create role dump_reader login'));
    }
    const oldUrl = await old.createDatabase();
    await using before = createEventRepository({ url: oldUrl });
    await before.migrate();
    await before.grantUserAccess('dump_reader');
    await useTransactions(oldUrl, 3_000);
    const { last } = await withMovedClock(oldUrl, async (repository, moveTo) => {
      const records = await repository.appendBatch(events.slice(0, 2));
      await repository.createPartitions();
      await moveTo('2026-06-01T00:00:00Z');
      expect(await repository.detachPartitions({ olderThan: new Date('2026-06-01') })).toContain(
        'events_until_2026_04',
      );
      return { last: records.at(-1) as EventRecord };
    });

    const url = await restore(oldUrl);
    const readerUrl = url.replace(new URL(url).username, 'dump_reader');
    const reader = createEventRepository({ url: readerUrl, migrate: false });
    await expect(reader.countEvents()).rejects.toThrow('were restored from another cluster');
    await using after = createEventRepository({ url });
    const record = await after.append(events[2] as SynapEvent);
    expect(record.transactionId).toBeGreaterThan(last.transactionId);
    expect(await reader.countEvents()).toBe(0);
    await reader.close();
    const found: string[] = [];
    for await (const next of after.readAll({ after: last })) found.push(idOf(next));
    expect(found).toEqual([ids[2]]);
  });

  test('is not what a transaction looks like that has appended and opens the store again (the control)', async () => {
    const url = await fresh.createDatabase();
    await using owner = createEventRepository({ url });
    await owner.migrate();
    const sql = postgresClient(url, { max: 1 });
    await sql.begin(async (transaction) => {
      await createEventRepository({ sql: transaction, migrate: false }).append(events[0] as SynapEvent);
      expect(await createEventRepository({ sql: transaction, migrate: false }).countEvents()).toBe(1);
    });
    await sql.end();
  });
});

/** The database's clock stands in March until it is moved: its now() is found before that of pg_catalog. */
async function withMovedClock<Result>(
  url: string,
  work: (repository: EventRepository, moveTo: (time: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const sql = postgresClient(url, { max: 1, onnotice: () => {} });
  const moveTo = async (time: string): Promise<void> => {
    await sql.unsafe(
      `create or replace function clock.now() returns timestamptz language sql stable as $$select timestamptz '${time}'$$`,
    );
  };
  await sql.unsafe('create schema clock; set search_path = clock, pg_catalog');
  await moveTo('2026-03-15T12:00:00Z');
  try {
    return await work(createEventRepository({ sql }), moveTo);
  } finally {
    await sql.unsafe('drop schema clock cascade');
    await sql.end();
  }
}

const countCheckpoints = (url: string): Promise<number> =>
  withClient(url, async (sql) => (await sql`select from synap.checkpoints`).length);

const idOf = ({ event }: EventRecord): string => event.id;

/** Lets the counter of a cluster go ahead. */
async function useTransactions(url: string, count: number): Promise<void> {
  const sql = postgresClient(url, { max: 1 });
  await sql.unsafe(`do $$ begin for i in 1..${count} loop perform pg_current_xact_id(); commit; end loop; end $$`);
  await sql.end();
}

async function numbers(url: string): Promise<{ isBehind: boolean }> {
  const sql = postgresClient(url, { max: 1 });
  const [row] = await sql<{ isBehind: boolean }[]>`
    select max(transaction_id) >= synap.next_transaction() as "isBehind" from synap.events`;
  await sql.end();
  return { isBehind: row?.isBehind ?? false };
}
