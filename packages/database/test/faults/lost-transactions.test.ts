import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createTestEvent } from '@synap/types/testing';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UnavailableError, createEventRepository } from '../../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres, withClient } from '../postgres-server.ts';

// A connection that ends while a transaction is open, with a statement under way or between two. postgres.js 3.4.9 then
// throws from a timer, which ends the process: Vitest reports any such error, and fails.

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped: ${NO_POSTGRES}`);

describe.runIf(hasPostgres)('a transaction whose connection is lost', () => {
  let server: PostgresServer;
  let url: string;
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.createDatabase();
  });
  afterAll(() => server.remove());

  /** Ends the connections that a transaction is open on, as a restart of the server does. */
  const endTransactions = (): Promise<number> =>
    withClient(url, async (sql) => {
      const ended = await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state in ('active', 'idle in transaction')`;
      return ended.length;
    });

  const handlers: [string, (sql: Sql) => Promise<unknown>][] = [
    ['does something else', () => sleep(400)],
    ['waits for a statement', (sql) => sql.unsafe('select pg_sleep(5)')],
    [
      'catches what its statement throws, and goes on to another',
      async (sql) => {
        await sql.unsafe('select pg_sleep(5)').catch(() => {});
        await sleep(10);
        await sql.unsafe('select 1');
      },
    ],
    [
      'writes after it',
      async (sql) => {
        await sleep(400);
        await sql.unsafe('select 1');
      },
    ],
  ];

  test.each(handlers)('while its handler %s leaves the batch to come again', async (name, work) => {
    const repository = createEventRepository({ url });
    const event = createTestEvent('tags.create.requested', { id: crypto.randomUUID() });
    await repository.append(event);
    const errors: unknown[] = [];
    const attempts: number[] = [];
    const subscription = repository.subscribe(
      name,
      async (records, { client }) => {
        attempts.push(records.length);
        if (attempts.length === 1) await work(client as Sql);
      },
      { onError: (error) => errors.push(error), pollInterval: 50 },
    );
    await until(() => attempts.length === 1);
    await sleep(100);
    expect(await endTransactions()).toBe(1);
    await until(() => attempts.length > 1);
    await subscription.stop();
    expect(errors).toEqual([expect.any(UnavailableError)]);
    expect((await subscription.getLag()).events).toBe(0);
    await repository.close();
  });

  test('is over when nothing of its handler is under way any more', async () => {
    const repository = createEventRepository({ url });
    let running = 0;
    let most = 0;
    let count = 0;
    const subscription = repository.subscribe(
      'one at a time',
      async () => {
        most = Math.max(most, ++running);
        if (++count === 1) await sleep(500);
        running -= 1;
      },
      { onError: () => {}, pollInterval: 50 },
    );
    await until(() => count === 1);
    await sleep(50);
    await endTransactions();
    await until(() => count > 1);
    await subscription.stop();
    await repository.close();
    expect(most).toBe(1);
  });

  test('control: of postgres.js alone it ends the process', async () => {
    const program = `
      import postgres from 'postgres';
      const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
      const other = postgres(${JSON.stringify(url)});
      let sql;
      const closed = new Promise((resolve) => (sql = postgres(${JSON.stringify(url)}, { onclose: resolve })));
      await sql.begin(async (transaction) => {
        const [{ pid }] = await transaction\`select pg_backend_pid() as pid\`;
        await other\`select pg_terminate_backend(\${pid})\`;
        await closed;
        await wait(100);
      }).catch(() => console.log('caught'));
      await wait(1000);
      process.exit(0);`;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
    });
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Cannot read properties of null (reading 'write')"),
    });
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error('it did not come to that in 20 s');
    await sleep(10);
  }
}
