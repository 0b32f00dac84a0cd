import { setTimeout as sleep } from 'node:timers/promises';
import { createTestEvent } from '@synap/types/testing';
import postgresClient from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EventRecord, type Lag, createEventRepository } from '../../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres } from '../postgres-server.ts';

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: readers that an open transaction holds up`);

describe.skipIf(!hasPostgres)('a reader that an open transaction holds up', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  test.each([
    { where: 'the same database', pick: (url: string) => url },
    { where: 'another database', pick: () => server.url() },
  ])('of $where says by whom within 5 s, skips nothing, and goes on within 1 s of its end', async ({ pick }) => {
    const url = await server.createDatabase();
    const repository = createEventRepository({ url });
    await repository.migrate();
    const blocker = postgresClient(pick(url), { max: 1, connection: { application_name: 'blocker' } });
    const seen: EventRecord[] = [];
    const stalls: { lag: Lag; at: number }[] = [];
    const subscription = repository.subscribe('held', (records) => void seen.push(...records), {
      // Notifications and this are not what it goes on by.
      pollInterval: 60_000,
      onStall: (lag) => stalls.push({ lag, at: Date.now() }),
    });
    const read = async (): Promise<string[]> => {
      const ids: string[] = [];
      for await (const { event } of repository.readAll()) ids.push(event.id);
      return ids;
    };

    await blocker`begin`;
    const [held] = await blocker<{ pid: number }[]>`select pg_backend_pid() as pid, pg_current_xact_id()::text`;
    const event = createTestEvent('tags.create.requested', {}, { seed: 1 });
    const begin = Date.now();
    await repository.append(event);
    await vi.waitFor(() => expect(stalls.length).toBeGreaterThan(1), { timeout: 10_000, interval: 20 });

    expect((stalls[0]?.at ?? Number.POSITIVE_INFINITY) - begin).toBeLessThan(5_000);
    const expected = {
      events: 1,
      milliseconds: expect.any(Number) as number,
      blocker: {
        pid: held?.pid,
        database: new URL(pick(url)).pathname.slice(1),
        role: 'synap',
        application: 'blocker',
        openFor: expect.any(Number) as number,
      },
    };
    expect(stalls[0]?.lag).toEqual(expected);
    expect(stalls[0]?.lag.milliseconds).toBeGreaterThan(1_000);
    expect(await subscription.getLag()).toEqual(expected);
    expect(seen).toEqual([]);
    expect(await read()).toEqual([]);

    const end = Date.now();
    await blocker`commit`;
    await vi.waitFor(() => expect(seen).toHaveLength(1), { timeout: 5_000, interval: 10 });
    expect(Date.now() - end).toBeLessThan(1_000);
    expect(await read()).toEqual([event.id]);
    const told = stalls.length;
    await vi.waitFor(async () => expect(await subscription.getLag()).toEqual(NO_LAG), { timeout: 2_000 });
    await sleep(300);
    expect(stalls.length).toBe(told);
    await blocker.end();
    await repository.close();
  });

  test('is not held up by one that only reads, nor by another subscription that is at work', async () => {
    const url = await server.createDatabase();
    const repository = createEventRepository({ url });
    await repository.migrate();
    const reader = postgresClient(url, { max: 1 });
    await reader`begin isolation level repeatable read`;
    await reader`select count(*) from synap.events`;
    const [event] = [createTestEvent('tags.create.requested', {}, { seed: 1 })];
    let release: () => void = () => {};
    const isBusy = new Promise<void>((resolve) => (release = resolve));
    const busy = vi.fn<() => Promise<void>>(() => isBusy);
    repository.subscribe('busy', busy);
    await repository.append(event);
    await vi.waitFor(() => expect(busy).toHaveBeenCalled(), { timeout: 5_000 });

    const later = createTestEvent('tags.create.requested', {}, { seed: 2 });
    await repository.append(later);
    const seen: string[] = [];
    repository.subscribe('free', (records) => void seen.push(...records.map((record) => record.event.id)));
    await vi.waitFor(() => expect(seen).toEqual([event.id, later.id]), { timeout: 5_000 });
    release();
    await reader`commit`;
    await reader.end();
    await repository.close();
  });

  test('is told of a prepared transaction that nobody ends', async () => {
    const prepared = await startPostgres({ settings: { max_prepared_transactions: '2' } });
    try {
      const repository = createEventRepository({ url: prepared.url() });
      await repository.migrate();
      const other = postgresClient(prepared.url(), { max: 1 });
      await other`begin`;
      await other`select pg_current_xact_id()::text`;
      await other`prepare transaction 'forgotten'`;
      await repository.append(createTestEvent('tags.create.requested', {}, { seed: 1 }));
      const stalls: Lag[] = [];
      const seen = vi.fn<() => void>();
      repository.subscribe('held', seen, { stallInterval: 200, onStall: (lag) => stalls.push(lag) });
      await vi.waitFor(() => expect(stalls.length).toBeGreaterThan(0), { timeout: 5_000 });
      expect(stalls[0]).toMatchObject({ events: 1, blocker: { pid: null } });
      expect(seen).not.toHaveBeenCalled();
      await other`rollback prepared 'forgotten'`;
      await vi.waitFor(() => expect(seen).toHaveBeenCalled(), { timeout: 1_000, interval: 10 });
      await other.end();
      await repository.close();
    } finally {
      await prepared.remove();
    }
  });
});

const NO_LAG: Lag = { events: 0, milliseconds: 0, blocker: null };
