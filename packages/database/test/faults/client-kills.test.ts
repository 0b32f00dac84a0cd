/*
 * `kill -9` of a client in the middle of a batch. Longer: SYNAP_CLIENT_KILLS=100. SYNAP_SEED sets the seed, which is printed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEventRepository } from '../../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres, withClient } from '../postgres-server.ts';
import { type Random, createRandom } from './random.ts';

const KILLS = Number(process.env['SYNAP_CLIENT_KILLS'] ?? 8);
const SEED = Number(process.env['SYNAP_SEED'] ?? 20_263);

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: kill -9 of a client in the middle of a batch`);

describe.skipIf(!hasPostgres)(`kill -9 of a client, ${KILLS} times, seed ${SEED}`, () => {
  let server: PostgresServer;
  let url: string;

  beforeAll(async () => {
    server = await startPostgres({ durable: true });
    url = await server.createDatabase();
    const repository = createEventRepository({ url });
    await repository.migrate();
    await repository.close();
  });
  afterAll(async () => {
    await server?.remove();
  });

  test(
    'leaves all of a batch or nothing, and all of what it was told is stored',
    async () => {
      const random = createRandom(SEED);
      const batches = new Map<string, Batch>();
      let interrupted = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const seen = await killInBatch({ url, random, way: 'together' });
        for (const [id, batch] of seen) batches.set(id, batch);
        interrupted += [...seen.values()].some(({ isDone }) => !isDone) ? 1 : 0;
      }
      const stored = await countByBatch(url);

      expect(findPartial(batches, stored)).toEqual([]);
      expect([...batches].filter(([id, { isDone }]) => isDone && !stored.has(id))).toEqual([]);
      expect([...stored.keys()].filter((id) => !batches.has(id))).toEqual([]);
      // Else the kills came between two batches, and this says nothing.
      expect(interrupted).toBeGreaterThan(KILLS / 2);
      const undone = [...batches].filter(([id, { isDone }]) => !isDone && !stored.has(id)).length;
      console.log(
        `${KILLS} kills, ${interrupted} in a batch: ${undone} left nothing, ${interrupted - undone} left all; ${batches.size} batches`,
      );
    },
    30_000 + KILLS * 6_000,
  );

  test('leaves counters of streams that agree with their events, so that the next append goes on', async () => {
    const wrong = await withClient(
      url,
      (sql) => sql`select stream_id from synap.streams stream where version is distinct from (
        select count(*) from synap.events event where event.stream_id = stream.stream_id)
        or version is distinct from (
        select max(stream_version) from synap.events event where event.stream_id = stream.stream_id)`,
    );
    expect([...wrong]).toEqual([]);
  });

  test('control: a client that appends the same batches event by event leaves parts', async () => {
    const other = await server.createDatabase();
    const repository = createEventRepository({ url: other });
    await repository.migrate();
    await repository.close();
    const batches = await killInBatch({ url: other, random: createRandom(SEED), way: 'one-by-one' });
    expect(findPartial(batches, await countByBatch(other))).toHaveLength(1);
  });
});

interface Batch {
  readonly size: number;
  isDone: boolean;
}

/** Starts a client, kills it a little after the beginning of one of its batches, and waits until the server has noticed. */
async function killInBatch(given: {
  url: string;
  random: Random;
  way: 'together' | 'one-by-one';
}): Promise<Map<string, Batch>> {
  const { url, random, way } = given;
  const client = spawn(
    process.execPath,
    ['--import', 'jiti/register', SCRIPT, url, String(random.between(1, 2 ** 30)), way],
    { cwd: PACKAGE, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  clients.add(client);
  const batches = new Map<string, Batch>();
  const last = way === 'together' ? random.between(1, 3) : 1;
  const ended = once(client, 'close');
  for await (const line of createInterface({ input: client.stdout })) {
    const [what, id = '', size] = line.split(' ');
    const batch = batches.get(id);
    if (what === 'done' && batch !== undefined) batch.isDone = true;
    if (what === 'start') {
      batches.set(id, { size: Number(size), isDone: false });
      // A batch takes from 2 ms to a few hundred, by its size: moments in all of it, and some past it.
      if (batches.size === last) {
        void sleep(way === 'together' ? random.next() * (3 + Number(size) / 8) : 150).then(() =>
          client.kill('SIGKILL'),
        );
      }
    }
  }
  const [, signal] = (await ended) as [number | null, string | null];
  clients.delete(client);
  if (signal !== 'SIGKILL') throw new Error(`the client ended by itself, after ${batches.size} batches`);
  await waitForServer(url);
  return batches;
}

const SCRIPT = fileURLToPath(new URL('append-batches.ts', import.meta.url));

/** Where `jiti` is found. */
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

const clients = new Set<ChildProcess>();
process.on('exit', () => {
  for (const client of clients) client.kill('SIGKILL');
});

/** A statement that has arrived as a whole is carried out, though nobody waits for it. */
async function waitForServer(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  const isGone = () =>
    withClient(url, async (sql) => {
      const rows = await sql`select pid from pg_stat_activity where application_name = 'synap-database'`;
      return rows.length === 0;
    });
  while (!(await isGone())) {
    if (Date.now() > deadline) throw new Error('the sessions of the killed client do not end');
    await sleep(10);
  }
}

const countByBatch = (url: string): Promise<Map<string, number>> =>
  withClient(url, async (sql) => {
    const rows = await sql<{ batch: string; events: number }[]>`select correlation_id::text as batch,
      count(distinct event.id)::float8 as events
      from synap.events event join synap.event_keys key on key.id = event.id group by correlation_id`;
    return new Map(rows.map(({ batch, events }) => [batch, events]));
  });

const findPartial = (batches: ReadonlyMap<string, Batch>, stored: ReadonlyMap<string, number>): string[] =>
  [...batches]
    .filter(([id, { size }]) => stored.has(id) && stored.get(id) !== size)
    .map(([id, { size }]) => `${id}: ${stored.get(id)} of ${size}`);
