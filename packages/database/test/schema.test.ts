// Migrations and partitions. The clock of the database is moved by a schema `clock` that stands before pg_catalog in the
// search path of its sessions: the functions of the schema `synap` then take its now().
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventRepository, createEventRepository } from '../src/index.ts';
import { EVENTS_MIGRATION } from '../src/schema/events.sql.ts';
import { type OpenStore, STORES, collect, createDatabase, errorOf, makeUnknown } from './stores.ts';
import { findPostgres, withClient } from './postgres-server.ts';

describe.each(STORES)('migrations on $name', ({ open }) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const versions = async (): Promise<unknown[]> =>
    (await store.query('select version from synap.migrations order by version')).map(({ version }) => version);

  test('a schema of a lower version is brought up to date, with what it holds', async () => {
    await store.query('create schema synap');
    await store.query(
      'create table synap.migrations (version integer primary key, name text not null, applied_at timestamptz not null default now())',
    );
    await runAll(store, EVENTS_MIGRATION);
    await store.query(`insert into synap.migrations (version, name) values (1, 'events')`);
    const id = randomUUID();
    await store.query(
      `select synap.append_event($1::uuid, 'probe.old', 1, '{"a": 1}', 'ann', 'api', now(), null, null, null, null, 'probe', 's', null, null, null)::text`,
      [id],
    );
    const repository = store.createRepository();
    expect((await repository.findById(id))?.event.data).toEqual({ a: 1 });
    expect(await versions()).toEqual([1, 2, 3]);
    expect((await repository.append(makeUnknown({}, { subjectId: randomUUID() }))).stream?.version).toBe(1);
  });

  test('migrating again, and by another repository, changes nothing', async () => {
    const before = await store.query('select * from synap.migrations order by version');
    const repository = store.createRepository();
    await repository.migrate();
    await repository.migrate();
    expect(await store.query('select * from synap.migrations order by version')).toEqual(before);
  });

  test('a newer schema is refused, and what to do is said; nothing is written', async () => {
    await store.query(`insert into synap.migrations (version, name) values (99, 'from the future')`);
    const old = store.createRepository();
    for (const work of [() => old.append(makeUnknown()), () => old.countEvents(), () => old.migrate()]) {
      const error = await errorOf(work());
      expect(error).toMatchObject({ code: 'newer-schema', retry: 'never' });
      expect(error.message).toContain('upgrade @synap/database');
    }
    await store.query('delete from synap.migrations where version = 99');
    // The next call tries again.
    expect(await old.countEvents()).toBeGreaterThan(0);
  });

  test('with migrate: false a schema that is there is used as it is', async () => {
    const repository = store.createRepository({ migrate: false });
    expect(await repository.countEvents()).toBeGreaterThan(0);
  });
});

describe.runIf(findPostgres() !== undefined)('migrations by many at once', () => {
  test('eight repositories that start together on an empty database all work', async () => {
    for (let round = 0; round < 5; round += 1) {
      const url = await createDatabase();
      const repositories = Array.from({ length: 8 }, () => createEventRepository({ url, maxConnections: 2 }));
      const records = await Promise.all(repositories.map((repository) => repository.append(makeUnknown())));
      expect(new Set(records.map(({ position }) => position)).size).toBe(8);
      expect(await repositories[0]!.countEvents()).toBe(8);
      const rows = await withClient(url, (sql) => sql`select version from synap.migrations order by version`);
      expect(rows.map(({ version }) => version)).toEqual([1, 2, 3]);
      await Promise.all(repositories.map((repository) => repository.close()));
    }
  });

  test('without migration an empty database is an error of the database, and creates nothing', async () => {
    const url = await createDatabase();
    await using repository = createEventRepository({ url, migrate: false });
    expect(await errorOf(repository.append(makeUnknown()))).toMatchObject({ code: 'database' });
    expect(await withClient(url, (sql) => sql`select 1 from pg_namespace where nspname = 'synap'`)).toHaveLength(0);
  });
});

describe.each(STORES)('partitions on $name', ({ open }) => {
  let store: OpenStore;
  let repository: EventRepository;
  const at = async (time: string): Promise<void> =>
    void (await store.query('update clock.time set at = $1::text::timestamptz', [time]));
  const append = async (events = 3) =>
    repository.appendBatch(
      Array.from({ length: events }, () => makeUnknown({}, { subjectId: STREAM, correlationId: WORK })),
    );
  const contents = async (): Promise<Record<string, number>> => {
    const rows = await store.query(
      `select relname, count(*)::float8 as count from synap.events join pg_class on pg_class.oid = events.tableoid group by 1 order by 1`,
    );
    return Object.fromEntries(rows.map(({ relname, count }) => [relname, count as number]));
  };
  const [STREAM, WORK] = [randomUUID(), randomUUID()];
  let [ofMarch, ofApril]: Awaited<ReturnType<typeof append>>[] = [];

  beforeAll(async () => {
    store = await open();
    await store.query('create schema clock');
    await store.query(`create table clock.time as select timestamptz '2026-03-15 12:00:00Z' as at`);
    await store.query(
      `create function clock.now() returns timestamptz language sql stable as 'select at from clock.time'`,
    );
    if (store.url === undefined) await store.query('set search_path = clock, pg_catalog, public');
    else {
      const name = new URL(store.url).pathname.slice(1);
      await store.query(`alter database ${name} set search_path = clock, pg_catalog, public`);
    }
    repository = store.createRepository();
  });
  afterAll(() => store.close());

  test('what came before partitions stands in the first one, and those of the coming months are made', async () => {
    ofMarch = await append();
    expect(ofMarch[0]!.recordedAt.toISOString()).toBe('2026-03-15T12:00:00.000Z');
    expect(await contents()).toEqual({ events_default: 3 });
    expect(await repository.createPartitions({ monthsAhead: 2 })).toEqual([
      'events_until_2026_04',
      'events_2026_04',
      'events_2026_05',
    ]);
    expect(await contents()).toEqual({ events_until_2026_04: 3 });
  });

  test('made again, there is nothing to make', async () => {
    expect(await repository.createPartitions({ monthsAhead: 2 })).toEqual([]);
    expect(await repository.createPartitions({ monthsAhead: 3 })).toEqual(['events_2026_06']);
    await Promise.all([repository.createPartitions(), repository.createPartitions()]);
  });

  test('an append goes to the partition of its time', async () => {
    await at('2026-03-31T23:59:59.999Z');
    await append(1);
    await at('2026-04-01T00:00:00Z');
    ofApril = await append(2);
    await at('2026-05-31T12:00:00Z');
    await append(1);
    expect(await contents()).toEqual({ events_until_2026_04: 4, events_2026_04: 2, events_2026_05: 1 });
  });

  test('where no partition was made in time, events are kept, and the next call sorts them out', async () => {
    await at('2026-09-10T00:00:00Z');
    await append(2);
    expect(await contents()).toMatchObject({ events_default: 2 });
    expect(await repository.createPartitions({ monthsAhead: 1 })).toEqual(['events_until_2026_10', 'events_2026_10']);
    expect(await contents()).toMatchObject({ events_until_2026_10: 2 });
    expect(await contents()).not.toHaveProperty('events_default');
    await append(1);
    expect(await contents()).toMatchObject({ events_until_2026_10: 3 });
  });

  test('reads, versions and order go over all partitions', async () => {
    const stream = await repository.getAggregateStream(STREAM);
    expect(stream.map((record) => record.stream?.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await collect(repository.getCorrelatedEvents(WORK))).toEqual(stream);
    expect(
      await repository.countEvents({ since: new Date('2026-04-01T00:00:00Z'), until: new Date('2026-05-01') }),
    ).toBe(2);
  });

  test('retention detaches only what is older as a whole, and reads and appends go on', async () => {
    expect(await repository.detachPartitions({ olderThan: new Date('2026-03-31T23:59:59Z') })).toEqual([]);
    expect(await repository.detachPartitions({ olderThan: new Date('2026-04-01T00:00:00Z') })).toEqual([
      'events_until_2026_04',
    ]);
    const stream = await repository.getAggregateStream(STREAM);
    expect(stream.map((record) => record.stream?.version)).toEqual([5, 6, 7, 8, 9, 10]);
    expect(await collect(repository.readAll())).toHaveLength(6);
    const [archived] = await store.query('select count(*)::float8 as count from synap_archive.events_until_2026_04');
    expect(archived?.['count']).toBe(4);
    expect((await append(1))[0]?.stream?.version).toBe(11);
    expect(await repository.getAggregateVersion(STREAM)).toBe(11);
  });

  test('the id of an event that has left stays known, and nothing takes its place', async () => {
    const [gone] = ofMarch!;
    expect(await repository.findById(gone!.event.id)).toBeNull();
    for (const work of [
      () => repository.append(gone!.event),
      () => repository.append({ ...gone!.event, userId: 'another' }),
      () => repository.appendBatch([gone!.event]),
      () => repository.appendBatch([makeUnknown(), gone!.event]),
    ]) {
      expect(await errorOf(work())).toMatchObject({ name: 'DuplicateEventError', id: gone!.event.id, differs: [] });
    }
    // Control: one that is still here gives its record.
    expect(await repository.append(ofApril![0]!.event)).toEqual(ofApril![0]);
  });

  test.each([
    `update synap_archive.events_until_2026_04 set user_id = 'x'`,
    'delete from synap_archive.events_until_2026_04',
    'truncate synap_archive.events_until_2026_04',
    'insert into synap_archive.events_until_2026_04 select * from synap.events',
  ])('what has left is append-only as before: %s', async (statement) => {
    expect(await errorOf(store.attempt([statement]))).toMatchObject({ code: 'SY003' });
  });

  test('an expected version goes on from before the events that have left', async () => {
    const error = await errorOf(repository.append(makeUnknown({}, { subjectId: STREAM }), { expectedVersion: 'none' }));
    expect(error).toMatchObject({ name: 'ConflictError', actualVersion: 11 });
  });

  test('a stream of which all events have left keeps its version', async () => {
    const subjectId = randomUUID();
    await at('2026-09-11T00:00:00Z');
    await repository.append(makeUnknown({}, { subjectId }));
    await at('2026-11-02T00:00:00Z');
    await repository.createPartitions({ monthsAhead: 1 });
    await repository.detachPartitions({ olderThan: new Date('2026-10-01T00:00:00Z') });
    expect(await repository.getAggregateStream(subjectId)).toEqual([]);
    expect(await repository.getAggregateVersion(subjectId)).toBe(1);
    const error = await errorOf(repository.append(makeUnknown({}, { subjectId }), { expectedVersion: 'none' }));
    expect(error).toMatchObject({ name: 'ConflictError', actualVersion: 1 });
    expect((await repository.append(makeUnknown({}, { subjectId }), { expectedVersion: 1 })).stream?.version).toBe(2);
  });

  test('what ended less than a day ago stays, for transactions that began in it', async () => {
    await at('2027-01-01T12:00:00Z');
    await repository.createPartitions({ monthsAhead: 1 });
    expect(await repository.detachPartitions({ olderThan: new Date('2027-01-01') })).not.toContain('events_2026_12');
    await at('2027-01-02T00:00:00Z');
    expect(await repository.detachPartitions({ olderThan: new Date('2027-01-01') })).toContain('events_2026_12');
  });

  test('what comes in late, for a partition that has left, is kept, and partitions are made as before', async () => {
    await at('2026-12-31T23:00:00Z');
    await append(2);
    await at('2027-01-02T00:00:00Z');
    expect(await repository.createPartitions({ monthsAhead: 3 })).toEqual(['events_2027_03', 'events_2027_04']);
    // Also where those of the coming months stand in the default partition with them.
    await at('2027-06-10T00:00:00Z');
    await append(3);
    expect(await contents()).toMatchObject({ events_default: 5 });
    expect(await repository.createPartitions({ monthsAhead: 1 })).toEqual(['events_until_2027_07', 'events_2027_07']);
    expect(await contents()).toMatchObject({ events_default: 2, events_until_2027_07: 3 });
    for (const statement of ['delete from synap.events', 'truncate synap.events_until_2027_07']) {
      expect(await errorOf(store.attempt([statement]))).toMatchObject({ code: 'SY003' });
    }
  });

  test('a clock that has gone back is said, and its events are kept', async () => {
    await at('2027-12-10T00:00:00Z');
    await append(1);
    await at('2027-06-11T00:00:00Z');
    expect(await errorOf(repository.createPartitions())).toMatchObject({ sqlState: 'SY004' });
    await at('2027-12-10T00:00:00Z');
    expect(await repository.createPartitions({ monthsAhead: 1 })).toEqual(['events_until_2028_01', 'events_2028_01']);
  });

  test('what a subscription has yet to handle does not leave, unless that is asked for', async () => {
    await at('2028-01-02T00:00:00Z');
    const records = await append(2);
    await at('2028-06-01T00:00:00Z');
    const olderThan = new Date('2028-02-01');
    const { transactionId, position } = records.at(-1)!;
    const stand = (transaction: number, place: number) =>
      store.query(
        `insert into synap.checkpoints values ('mail', $1::text::bigint, $2::text::bigint)
          on conflict (subscriber) do update set transaction_id = excluded.transaction_id, position = excluded.position`,
        [String(transaction), String(place)],
      );
    await stand(transactionId, position - 1);
    const before = await contents();
    const error = await errorOf(repository.detachPartitions({ olderThan }));
    expect(error).toMatchObject({ code: 'refused', sqlState: 'SY003' });
    expect(error.message).toMatch(/events_2028_01.*"mail"/);
    expect(await contents()).toEqual(before);
    await stand(transactionId, position);
    expect(await repository.detachPartitions({ olderThan })).toContain('events_2028_01');

    await stand(-1, -1);
    await repository.createPartitions({ monthsAhead: 1 });
    await append(1);
    await at('2028-08-01T00:00:00Z');
    await repository.createPartitions({ monthsAhead: 1 });
    await at('2028-12-01T00:00:00Z');
    const next = { olderThan: new Date('2028-12-01') };
    expect(await errorOf(repository.detachPartitions(next))).toMatchObject({ code: 'refused' });
    const detached = await repository.detachPartitions({ ...next, regardlessOfSubscriptions: true });
    expect(detached).toContain('events_2028_06');
  });

  test('an id is known from another partition, to an event alone and to batches', async () => {
    const [one, two, fresh] = [makeUnknown({}, { subjectId: STREAM }), makeUnknown(), makeUnknown()];
    await repository.createPartitions({ monthsAhead: 1 });
    const [first, second] = await repository.appendBatch([one, two]);
    await at('2029-01-15T00:00:00Z');
    await repository.createPartitions({ monthsAhead: 1 });
    expect(await repository.append(one)).toEqual(first);
    expect(await repository.append(two)).toEqual(second);
    expect((await repository.appendBatch([two, fresh, one])).slice(0, 1)).toEqual([second]);
    expect((await Promise.all([one, makeUnknown(), two].map((event) => repository.append(event))))[0]).toEqual(first);
    const partitions = await store.query(
      `select count(distinct tableoid)::float8 as count from synap.events where id in ($1::uuid, $2::uuid, $3::uuid)`,
      [one.id, two.id, fresh.id],
    );
    expect(partitions[0]?.['count']).toBe(2);
    expect(await errorOf(repository.appendBatch([makeUnknown(), { ...one, userId: 'x' }]))).toMatchObject({
      name: 'DuplicateEventError',
      differs: ['userId'],
    });
  });

  test.each([0, -1, 1.5, 121, Number.NaN])('%d months ahead are refused', async (monthsAhead) => {
    expect(await errorOf(repository.createPartitions({ monthsAhead }))).toMatchObject({ code: 'invalid-argument' });
  });

  test('an invalid date for retention is refused', async () => {
    for (const olderThan of [new Date(Number.NaN), '2026-01-01', undefined]) {
      expect(await errorOf(repository.detachPartitions({ olderThan: olderThan as Date }))).toMatchObject({
        code: 'invalid-argument',
      });
    }
  });
});

describe.runIf(findPostgres() !== undefined)('partitions, while a transaction reads the table', () => {
  test('making and detaching them gives up soon, and whoever waited behind goes on', async () => {
    const url = await createDatabase();
    await using repository = createEventRepository({ url });
    await repository.append(makeUnknown());
    // A partition that may leave.
    await repository.createPartitions({ monthsAhead: 1 });
    await withClient(url, async (owner) => {
      await owner`update synap.partitions set upper_bound = '2020-01-01' where lower_bound is null`;
      for (const work of [
        () => repository.createPartitions({ monthsAhead: 9 }),
        () => repository.detachPartitions({ olderThan: new Date() }),
      ]) {
        await withClient(url, async (reader) => {
          await reader`begin`;
          await reader`select count(*) from synap.events`;
          const began = performance.now();
          const waiting = errorOf(work());
          const appended = repository.append(makeUnknown());
          expect(await waiting).toMatchObject({ code: 'contention', retry: 'now', sqlState: '55P03' });
          await appended;
          expect(performance.now() - began).toBeLessThan(6_000);
          expect(performance.now() - began).toBeGreaterThan(1_500);
          await repository.append(makeUnknown());
          await reader`rollback`;
        });
        expect((await work()).length).toBeGreaterThan(0);
      }
    });
  }, 30_000);
});

/** Statement after statement, as a migration is run. */
async function runAll(store: OpenStore, statements: string): Promise<void> {
  await store.query(`do $run$ begin execute $sql$${statements}$sql$; end $run$`);
}
