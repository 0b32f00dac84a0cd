// What the database, its client and the network say, as errors of this package: made by the real parts.
import { type Server, createServer } from 'node:net';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoreError, UnavailableError, createEventRepository } from '../src/index.ts';
import { toStoreError } from '../src/errors.ts';
import { createClient, createDatabase, errorOf, makeUnknown } from './stores.ts';
import { findPostgres, findPort, withClient } from './postgres-server.ts';

describe.runIf(findPostgres() !== undefined)('errors of PostgreSQL', () => {
  let sql: postgres.Sql;
  let url: string;
  beforeAll(async () => {
    url = await createDatabase();
    sql = createClient(url, { max: 4 });
    await createEventRepository({ sql }).migrate();
    await sql`create table cells (id int primary key, value int)`;
    await sql`insert into cells values (1, 0), (2, 0)`;
    await sql`create role limited login connection limit 0`;
  });
  afterAll(() => sql.end({ timeout: 1 }));

  /** What two transactions end with, which wait for each other between their two steps. */
  const meet = async (
    steps: (tx: postgres.TransactionSql, own: number, other: number, together: () => Promise<void>) => Promise<unknown>,
    mode = '',
  ) => {
    let arrived = 0;
    let go = (): void => {};
    const both = new Promise<void>((resolve) => (go = resolve));
    const together = (): Promise<void> => {
      arrived += 1;
      if (arrived === 2) go();
      return both;
    };
    const run = (own: number, other: number) => sql.begin(mode, (tx) => steps(tx, own, other, together));
    const outcomes = await Promise.allSettled([run(1, 2), run(2, 1)]);
    return outcomes.find((outcome) => outcome.status === 'rejected')?.reason as unknown;
  };

  const cases: readonly [string, StoreError['code'], StoreError['retry'], () => Promise<unknown>][] = [
    [
      '40001',
      'contention',
      'now',
      () =>
        meet(async (tx, own, other, together) => {
          await tx`select sum(value) from cells where id = ${other}`;
          await together();
          await tx`update cells set value = value + 1 where id = ${own}`;
        }, 'isolation level serializable'),
    ],
    [
      '40P01',
      'contention',
      'now',
      () =>
        meet(async (tx, own, other, together) => {
          await tx`update cells set value = value + 1 where id = ${own}`;
          await together();
          await tx`update cells set value = value + 1 where id = ${other}`;
        }),
    ],
    [
      '55P03',
      'contention',
      'now',
      () =>
        sql.begin(async (tx) => {
          await tx`select * from cells where id = 1 for update`;
          return errorOf(sql`select * from cells where id = 1 for update nowait`);
        }),
    ],
    [
      '57014',
      'contention',
      'now',
      () => errorOf(sql.begin((tx) => tx.unsafe(`set local statement_timeout = 20; select pg_sleep(5)`))),
    ],
    ['25006', 'refused', 'never', () => errorOf(sql.begin('read only', (tx) => tx`update cells set value = 1`))],
    [
      '42501',
      'refused',
      'never',
      () => errorOf(sql.begin((tx) => tx.unsafe('set local role limited; select * from synap.events'))),
    ],
    ['SY003', 'refused', 'never', () => errorOf(sql`truncate synap.events`)],
    [
      '53300',
      'unavailable',
      'later',
      () => errorOf(withClient(url.replace('synap@', 'limited@'), (own) => own`select 1`)),
    ],
    ['3D000', 'database', 'never', () => errorOf(withClient(`${url}_not_there`, (own) => own`select 1`))],
    ['22P02', 'database', 'never', () => errorOf(sql`select ${'x'}::text::uuid`)],
    ['23505', 'database', 'never', () => errorOf(sql`insert into cells values (1, 1)`)],
  ];

  test.each(cases)('%s is %s, retry %s', async (sqlState, code, retry, make) => {
    const cause = await make();
    expect(cause).toMatchObject({ code: sqlState });
    const error = toStoreError(cause) as StoreError;
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code, retry, sqlState });
    expect(error.cause).toBe(cause);
    expect(toStoreError(error)).toBe(error);
  });

  test('a statement whose connection the server ends is unavailable, and may have been carried out', async () => {
    const sleeping = createClient(url, { max: 1 });
    const [row] = await sleeping`select pg_backend_pid() as pid`;
    const query = errorOf(sleeping`select pg_sleep(30)`);
    await sql`select pg_terminate_backend(${row?.['pid'] as number})`;
    expect(toStoreError(await query)).toMatchObject({ code: 'unavailable', retry: 'later', outcome: 'unknown' });
    await sleeping.end({ timeout: 1 });
  });

  test('a client that has ended, or is ended in the middle, is unavailable', async () => {
    const ended = createClient(url);
    await ended`select 1`;
    await ended.end();
    expect(toStoreError(await errorOf(ended`select 1`))).toMatchObject({ code: 'unavailable', outcome: 'unknown' });
    // Else a connection may be destroyed while it asks for the types of arrays, which the client rejects to nobody.
    const destroyed = createClient(url, { fetch_types: false });
    const query = errorOf(destroyed`select pg_sleep(5)`);
    await destroyed`select 1`;
    await destroyed.end({ timeout: 0 });
    expect(toStoreError(await query)).toMatchObject({ code: 'unavailable', outcome: 'unknown' });
  });

  test('a repository survives that the server ends its connections', async () => {
    await using repository = createEventRepository({ url });
    await repository.append(makeUnknown());
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'synap-database'`;
    const event = makeUnknown();
    const record = await repository.append(event).catch(async (error: unknown) => {
      expect(error).toMatchObject({ code: 'unavailable', retry: 'later' });
      return repository.append(event);
    });
    expect(record.event).toEqual(event);
    expect(await sql`select 1 from synap.events where id = ${event.id}`).toHaveLength(1);
  });
});

describe('errors of the network', () => {
  const servers: Server[] = [];
  afterAll(() => servers.forEach((server) => server.close()));

  test('nobody listens: nothing was done', async () => {
    await using repository = createEventRepository({ url: `postgres://127.0.0.1:${await findPort()}/x` });
    const error = await errorOf(repository.append(makeUnknown()));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error).toMatchObject({ outcome: 'not-done', retry: 'later', sqlState: undefined });
    expect((error.cause as { code?: string }).code).toBe('ECONNREFUSED');
  });

  test('somebody listens and says nothing: every call has its answer in time', async () => {
    const port = await findPort();
    await new Promise<void>((resolve) => servers.push(createServer(() => {}).listen(port, '127.0.0.1', resolve)));
    const repository = createEventRepository({ url: `postgres://127.0.0.1:${port}/x`, timeout: 500 });
    const start = Date.now();
    const outcomes = await Promise.allSettled([
      repository.append(makeUnknown()),
      repository.appendBatch([makeUnknown()]),
      repository.countEvents(),
      repository.searchEvents(),
    ]);
    expect(Date.now() - start).toBeLessThan(3_000);
    for (const outcome of outcomes) {
      expect(outcome.status === 'rejected' && outcome.reason).toMatchObject({ code: 'unavailable', retry: 'later' });
    }
    await repository.close();
  });
});

describe('errors that cannot be made here', () => {
  // A full disk takes a file system of its own; the other two, a server in the middle of its start or its crash.
  test.each([
    ['53100', { code: 'disk-full', retry: 'later' }],
    ['57P03', { code: 'unavailable', outcome: 'not-done' }],
    ['57P02', { code: 'unavailable', outcome: 'unknown' }],
    ['08006', { code: 'unavailable', outcome: 'unknown' }],
  ])('%s is mapped', (code, expected) => {
    const cause = Object.assign(new Error('as PostgreSQL says it'), { code });
    expect(toStoreError(cause)).toMatchObject({
      ...expected,
      sqlState: code,
      message: expect.stringContaining('as PostgreSQL says it'),
    });
  });

  test.each([
    [new TypeError('a fault of ours')],
    [Object.assign(new Error('x'), { code: 'ERR_SOMETHING' })],
    ['text'],
    [undefined],
  ])('%s is none of the database, and stays what it is', (error) => {
    expect(toStoreError(error)).toBe(error);
  });
});
