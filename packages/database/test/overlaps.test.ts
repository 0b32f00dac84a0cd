import { setTimeout as sleep } from 'node:timers/promises';
import type { SynapEvent } from '@synap/types';
import { createTestEvent } from '@synap/types/testing';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventRepository, createEventRepository } from '../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres } from './postgres-server.ts';

// Calls that overlap where there is one connection or one stream, and calls that are lost there.

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped: ${NO_POSTGRES}`);

describe.runIf(hasPostgres)('calls that overlap', () => {
  let server: PostgresServer;
  let url: string;
  let sql: Sql;
  let repository: EventRepository;
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.createDatabase();
    sql = postgres(url, { onnotice: () => {} });
    repository = createEventRepository({ url });
    await repository.migrate();
    await sql`create role application`;
    await sql`create role service`;
    await repository.grantUserAccess('application');
    await repository.grantService('service');
  });
  afterAll(async () => {
    await repository?.close();
    await sql?.end();
    await server?.remove();
  });

  const update = (entityId: string, userId = 'user-1'): SynapEvent =>
    createTestEvent('entities.update.requested', { userId, id: crypto.randomUUID(), data: { entityId, title: 'a' } });

  const inTransaction = <Result>(work: (inner: EventRepository, tx: TransactionSql) => Promise<Result>) =>
    sql.begin((tx) => work(createEventRepository({ sql: tx }), tx));

  test('in a transaction keep what was acknowledged, though one of them fails', async () => {
    const id = crypto.randomUUID();
    const [first, second, third] = [update(id), update(id), update(crypto.randomUUID())];
    const settled = await inTransaction((inner) =>
      Promise.allSettled([inner.append(first), inner.append(second, { expectedVersion: 7 }), inner.append(third)]),
    );
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await repository.findById(first.id)).not.toBeNull();
    expect(await repository.findById(second.id)).toBeNull();
    expect(await repository.findById(third.id)).not.toBeNull();
  });

  test('control: savepoints of postgres.js that overlap undo each other', async () => {
    const note = (savepoint: TransactionSql, text: string) =>
      savepoint`insert into synap.checkpoints values (${text}, 1, 1)`;
    const settled = sql.begin((tx) =>
      Promise.allSettled([
        tx.savepoint((savepoint) => note(savepoint, 'first')),
        tx.savepoint(async (savepoint) => {
          await note(savepoint, 'second');
          throw new Error('for a reason of its own');
        }),
      ]),
    );
    const statuses = await settled.then(
      (results) => results.map(({ status }) => status),
      () => ['rejected', 'rejected'],
    );
    const kept = await sql`select from synap.checkpoints where subscriber = 'first'`;
    expect([...statuses, kept.length]).not.toEqual(['fulfilled', 'rejected', 1]);
  });

  test('in a transaction keep users apart', async () => {
    const users = ['user-a', 'user-b', 'user-c'];
    await repository.appendBatch(users.map((user) => update(crypto.randomUUID(), user)));
    const found = await inTransaction((inner) =>
      Promise.all(users.map((user) => inner.forUser(user, { role: 'application' }).searchEvents())),
    );
    expect(found.map((records) => records.map(({ event }) => event.userId))).toEqual(users.map((user) => [user]));
  });

  test('for a user leave the caller’s role and settings as they were', async () => {
    const user = `user-${crypto.randomUUID()}`;
    await repository.append(update(crypto.randomUUID(), user));
    await inTransaction(async (inner, tx) => {
      await tx`select set_config('role', 'application', true), set_config('synap.user_id', ${user}, true)`;
      expect(await inner.forUser('someone else').countEvents()).toBe(0);
      const [after] = await tx`select current_user::text as role, current_setting('synap.user_id') as user,
        current_setting('idle_in_transaction_session_timeout') as idle`;
      expect(after).toEqual({ role: 'application', user, idle: '0' });
      expect(await inner.countEvents()).toBe(1);
    });
  });

  test('for a user by a role that sees everything see that user’s events only', async () => {
    const user = `user-${crypto.randomUUID()}`;
    await repository.append(update(crypto.randomUUID(), user));
    const service = createEventRepository({ url, migrate: false });
    const own = service.forUser(user, { role: 'service' });
    expect(await own.countEvents()).toBe(1);
    await own.append(update(crypto.randomUUID(), user));
    expect(await own.countEvents()).toBe(2);
    expect(await service.forUser('nobody', { role: 'service' }).countEvents()).toBe(0);
    expect(() => service.forUser('')).toThrow('not empty');
    await service.close();
  });

  test('on one stream are read in the order of its versions', async () => {
    const id = crypto.randomUUID();
    const others = Array.from({ length: 4 }, () => createEventRepository({ url }));
    await Promise.all(
      others.map(async (other) => {
        for (let index = 0; index < 100; index += 1) {
          if (index % 3 === 0) await other.appendBatch([update(id), update(id)]);
          else await other.append(update(id));
        }
      }),
    );
    await Promise.all(others.map((other) => other.close()));
    const versions: number[] = [];
    for await (const { stream } of repository.readAll()) if (stream?.id === id) versions.push(stream.version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
    expect(versions.length).toBe(4 * (100 + 34));
  });

  test('in a transaction that is older than the stream’s last append are refused, not put before it', async () => {
    const id = crypto.randomUUID();
    await inTransaction(async (inner, tx) => {
      await tx`select pg_current_xact_id()`;
      await repository.append(update(id));
      await expect(inner.append(update(id), { expectedVersion: 1 })).rejects.toMatchObject({
        code: 'contention',
        retry: 'now',
      });
      await expect(inner.appendBatch([update(id), update(id)])).rejects.toMatchObject({ code: 'contention' });
      // Also where it is one of several streams, of which the others are free.
      const several = [update(crypto.randomUUID()), update(id), update(crypto.randomUUID())];
      await expect(inner.appendBatch(several)).rejects.toMatchObject({ code: 'contention', sqlState: 'SY005' });
    });
    expect(await repository.getAggregateVersion(id)).toBe(1);
  });

  test('of a user on another user’s stream are told that it cannot be seen', async () => {
    const id = crypto.randomUUID();
    await repository.append(update(id, 'user-1'));
    const other = repository.forUser('user-2', { role: 'application' });
    await expect(other.append(update(id, 'user-2'), { expectedVersion: 'none' })).rejects.toMatchObject({
      code: 'refused',
      retry: 'never',
    });
  });
});

describe.runIf(hasPostgres)('a statement that takes too long, of a client that is not the repository’s', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  test('neither keeps its connection nor ends a subscription', async () => {
    const url = await server.createDatabase();
    const [sql, other] = [postgres(url, { max: 2, onnotice: () => {} }), postgres(url, { max: 1 })];
    const repository = createEventRepository({ sql, timeout: 300 });
    const event = createTestEvent('tags.create.requested', { id: crypto.randomUUID() });
    await repository.append(event);
    let seen = 0;
    const subscription = repository.subscribe('slow', () => void (seen += 1), { pollInterval: 50, onError: () => {} });
    while (seen === 0) await sleep(10);
    await sleep(100);

    await other`begin`;
    await other`lock table synap.checkpoints in access exclusive mode`;
    await repository.append(createTestEvent('tags.create.requested', { id: crypto.randomUUID() }));
    await sleep(1_000);
    await other`rollback`;
    await expect.poll(async () => (await subscription.getLag()).events, { timeout: 5_000 }).toBe(0);
    await subscription.stop();
    expect(await other`select pid from pg_stat_activity where state like 'idle in transaction%'`).toEqual([]);
    await repository.close();
    await Promise.all([sql.end(), other.end()]);
  });

  test('whose transaction begins when nobody waits for it any more rolls that back', async () => {
    const url = await server.createDatabase();
    const sql = postgres(url, { max: 1, onnotice: () => {} });
    const repository = createEventRepository({ sql, timeout: 300 });
    await repository.migrate();
    const busy = sql`select pg_sleep(1)`.execute();
    const events = Array.from({ length: 2_001 }, () =>
      createTestEvent('tags.create.requested', { id: crypto.randomUUID() }),
    );
    await expect(repository.appendBatch(events)).rejects.toMatchObject({ code: 'unavailable' });
    await busy;
    await sleep(200);
    expect(await repository.countEvents()).toBe(0);
    const [{ state } = { state: '' }] = await sql`select state from pg_stat_activity where pid = pg_backend_pid()`;
    expect(state).toBe('active');
    await repository.close();
    await sql.end();
  });
});

describe('a place without a value', () => {
  test.each(['url', 'dataDir', 'sql', 'pglite'])('%s is refused, not taken for memory', (place) => {
    expect(() => createEventRepository({ [place]: undefined })).toThrow(`${place} is given and has no value`);
  });

  test('is not needed: nothing at all is memory', async () => {
    await using repository = createEventRepository();
    expect(() => repository.getUserStream(undefined as unknown as string)).toThrow('userId has to be a string');
    expect(() => repository.getAggregateStream(undefined as unknown as string)).toThrow('id has to be a string');
    expect(await repository.countEvents()).toBe(0);
  });

  test('that is no URL is named without its password', async () => {
    const repository = createEventRepository({ url: 'postgres://user:secret@local host/x y' });
    const error: unknown = await repository.countEvents().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'invalid-argument', message: expect.stringContaining('url is no URL') });
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain('secret');
  });
});
