/*
 * Orderly restarts of the server, below an idle pool and under load. Longer: SYNAP_SERVER_RESTARTS=30.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SynapEvent } from '@synap/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventRepository, UnavailableError, createEventRepository } from '../../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres, withClient } from '../postgres-server.ts';
import { createEventSource } from './events.ts';
import { NONE, compareWithDatabase, createLedger } from './ledger.ts';
import { createRandom } from './random.ts';

const RESTARTS = Number(process.env['SYNAP_SERVER_RESTARTS'] ?? 3);
const SEED = 20_270;
const CONNECTIONS = 10;

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: restarts of the server`);

describe.skipIf(!hasPostgres)(`a restart of the server, ${RESTARTS} times, seed ${SEED}`, () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres({ durable: true });
  });
  afterAll(async () => {
    await server?.remove();
  });

  test(
    'below an idle pool: the next calls work or are unavailable, the ones after them work',
    async () => {
      const url = await server.createDatabase();
      const repository = createEventRepository({ url, maxConnections: CONNECTIONS, timeout: 5_000 });
      const createEvent = createEventSource(createRandom(SEED));
      const useAll = () =>
        Promise.allSettled(Array.from({ length: CONNECTIONS }, () => repository.appendBatch([createEvent()])));
      try {
        await repository.migrate();
        for (let restart = 0; restart < RESTARTS; restart += 1) {
          await useAll();
          const before = await findSessions(url);
          // The control: the pool has connections, all of which the restart ends.
          expect(before.length).toBeGreaterThan(1);
          await server.stop();
          // While there is no server, a call says so at once.
          const start = performance.now();
          await expect(repository.append(createEvent())).rejects.toMatchObject({ code: 'unavailable', retry: 'later' });
          expect(performance.now() - start).toBeLessThan(2_000);
          await server.start();
          expect(await findSessions(url)).not.toEqual(before);

          const reasons = (await useAll()).flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
          expect(reasons.filter((reason) => !(reason instanceof UnavailableError && reason.retry === 'later'))).toEqual(
            [],
          );
          expect((await useAll()).map(({ status }) => status)).toEqual(Array(CONNECTIONS).fill('fulfilled'));
        }
      } finally {
        await repository.close();
      }
    },
    30_000 + RESTARTS * 10_000,
  );

  test(
    'under load: every call works or is unavailable, and nothing acknowledged is lost',
    async () => {
      const url = await server.createDatabase();
      const repository = createEventRepository({ url, timeout: 5_000 });
      const ledger = createLedger();
      const createEvent = createEventSource(createRandom(SEED));
      const unexpected: unknown[] = [];
      let isOver = false;
      const write = async (): Promise<void> => {
        while (!isOver) {
          const event = createEvent();
          if (!(await ledger.send([event], () => repository.append(event)))) await sleep(10);
        }
      };
      const read = async (): Promise<void> => {
        while (!isOver) {
          await readAll(repository).catch(async (error: unknown) => {
            if (!(error instanceof UnavailableError)) unexpected.push(error);
            await sleep(10);
          });
        }
      };
      const load = [write(), write(), write(), write(), read(), read()];
      try {
        for (let restart = 0; restart < RESTARTS; restart += 1) {
          const acknowledged = ledger.acknowledged.size;
          while (ledger.acknowledged.size < acknowledged + 100) await sleep(10);
          await server.stop();
          await server.start();
        }
        const acknowledged = ledger.acknowledged.size;
        while (ledger.acknowledged.size < acknowledged + 100) await sleep(10);
      } finally {
        isOver = true;
        await Promise.all(load);
      }
      // The control: the restarts were noticed.
      expect(ledger.unanswered.size).toBeGreaterThan(0);
      expect(ledger.unexpected).toEqual([]);
      expect(unexpected).toEqual([]);
      expect(await compareWithDatabase(ledger, url)).toEqual(NONE);
      await repository.close();
    },
    30_000 + RESTARTS * 10_000,
  );

  test('before the first use: a repository that was made without a server opens when there is one', async () => {
    const url = await server.createDatabase();
    const repository = createEventRepository({ url, timeout: 5_000 });
    const event = createEventSource(createRandom(SEED))();
    await server.stop();
    await expect(repository.append(event)).rejects.toMatchObject({ code: 'unavailable', outcome: 'not-done' });
    await server.start();
    expect((await repository.append(event)).event.id).toBe(event.id);
    await repository.close();
  });
});

/** Of the repository's pool. */
const findSessions = (url: string): Promise<number[]> =>
  withClient(url, async (sql) => {
    const rows = await sql<{ pid: number }[]>`select pid from pg_stat_activity
      where datname = current_database() and application_name = 'synap-database' order by pid`;
    return rows.map(({ pid }) => pid);
  });

async function readAll(repository: EventRepository): Promise<SynapEvent[]> {
  const events: SynapEvent[] = [];
  for await (const { event } of repository.searchEvents({ limit: 300 })) events.push(event);
  return events;
}
