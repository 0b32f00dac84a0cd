/*
 * A client that is gone without a word in the middle of a transaction, whose locks the server keeps. Each test waits for
 * the ten seconds after which the server gives up.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SynapEvent } from '@synap/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventRepository, createEventRepository } from '../../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres, withClient } from '../postgres-server.ts';
import { createEventSource } from './events.ts';
import { createRandom } from './random.ts';
import { createStopwatch } from './stopwatch.ts';
import { startProxy, through } from './tcp-proxy.ts';

const SEED = 20_269;

/** Of the client that is cut off: it has its answer in time, and a margin for one event loop and two cores. */
const TIMEOUT = 1_000;
const MARGIN = 400;

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: transactions whose client is gone without a word`);

describe.skipIf(!hasPostgres).concurrent(`a transaction whose client is gone without a word, seed ${SEED}`, () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
    await withClient(server.url(), (sql) => sql.unsafe('create role reader'));
  });
  afterAll(async () => {
    await server?.remove();
  });

  const ways: readonly {
    name: string;
    size: number;
    append: (from: EventRepository, given: SynapEvent[]) => Promise<unknown>;
  }[] = [
    { name: 'a batch of several statements', size: 4_100, append: (from, given) => from.appendBatch(given) },
    {
      name: 'an append of a user',
      size: 1,
      append: (from, [event]) => from.forUser('somebody', { role: 'reader' }).append(event as SynapEvent),
    },
  ];

  test.each(ways)(
    '$name settles in time, and can be sent again when the server has given the first up',
    async ({ size, append }) => {
      const url = await server.createDatabase();
      const createEvent = createEventSource(createRandom(SEED));
      const events = Array.from({ length: size }, () => ({ ...createEvent(), userId: 'somebody' }));
      const impatient = createEventRepository({ url, timeout: TIMEOUT });
      const patient = createEventRepository({ url });
      const proxy = await startProxy(server.port);
      const lost = createEventRepository({ url: through(proxy, url), timeout: TIMEOUT });
      try {
        await patient.migrate();
        await patient.grantUserAccess('reader');
        await lost.countEvents();
        // Slowly, so that the transaction is seen before it ends.
        proxy.begin({ kind: 'delay', milliseconds: 50 });
        const watch = createStopwatch(TIMEOUT + MARGIN);
        const first = append(lost, events);
        first.catch(() => {});
        await waitForWrites(url);
        proxy.begin({ kind: 'swallow' });
        await expect(watch.time('from the silence on', first)).rejects.toMatchObject({
          code: 'unavailable',
          outcome: 'unknown',
        });
        expect(watch.late()).toEqual([]);

        // The control: the locks are there, so there is something to wait for.
        await expect(append(impatient, events)).rejects.toMatchObject({ code: 'unavailable' });

        const before = performance.now();
        await append(patient, events);
        expect(performance.now() - before).toBeLessThan(15_000);
        expect(await patient.countEvents()).toBe(size);
      } finally {
        await Promise.all([lost, impatient, patient].map((repository) => repository.close()));
        await proxy.close();
      }
    },
    60_000,
  );
});

/** Until the transaction has written something, and so holds a lock. */
async function waitForWrites(url: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  const isWriting = () =>
    withClient(url, async (sql) => {
      const rows = await sql`select pid from pg_stat_activity where datname = current_database()
        and application_name = 'synap-database' and state = 'idle in transaction' and backend_xid is not null`;
      return rows.length > 0;
    });
  while (!(await isWriting())) {
    if (Date.now() > deadline) throw new Error('no transaction has written anything in 10 s');
    await sleep(5);
  }
}
