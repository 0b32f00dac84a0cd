/*
 * No room left: for the tables, and for the log of a server, which then ends. Needs root, to mount small file systems.
 */
import { chownSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SynapEvent } from '@synap/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EventRepository, StoreError, createEventRepository } from '../../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres, withClient } from '../postgres-server.ts';
import { createEventSource } from './events.ts';
import { type Ledger, NONE, compareWithDatabase, createLedger } from './ledger.ts';
import { createRandom } from './random.ts';
import { type SmallDisk, findMountFault, mountSmallDisk } from './small-disk.ts';

const SEED = 20_267;

const fault = findPostgres() === undefined ? NO_POSTGRES : findMountFault();
if (fault !== undefined) console.warn(`skipped, for ${fault}: a full disk`);

describe.skipIf(fault !== undefined)(`a full disk, seed ${SEED}`, () => {
  let server: PostgresServer;
  let disk: SmallDisk;
  let repository: EventRepository;
  let url: string;

  beforeEach(async () => {
    server = await startPostgres({ durable: true });
    disk = mountSmallDisk({ megabytes: 64, owner: statSync(server.directory).uid });
  });
  afterEach(async () => {
    await repository?.close();
    await server.remove();
    disk.unmount();
  });

  test('of the tables is a StoreError that says so, loses nothing, and is over when there is room again', async () => {
    url = await createDatabaseOn(disk, server);
    repository = createEventRepository({ url });
    const ledger = createLedger();
    const createEvent = createEventSource(createRandom(SEED));
    await write({ repository, ledger, createEvent, until: () => ledger.acknowledged.size >= 500 });
    expect(ledger.unexpected).toEqual([]);

    disk.fill(256 * 1024);
    await write({ repository, ledger, createEvent, until: () => ledger.unexpected.length >= 20 });
    expect(new Set(ledger.unexpected.map(describeFault))).toEqual(new Set(['disk-full 53100 later']));
    expect(ledger.unanswered.size).toBe(0);
    // What failed has left nothing, and what was told is there; reads go on.
    expect(await countStored(url)).toBe(ledger.acknowledged.size);
    expect(await compareWithDatabase(ledger, url)).toEqual(NONE);
    expect(await repository.countEvents()).toBe(ledger.acknowledged.size);

    disk.free();
    expect(await sendAgain(ledger, repository)).toBeGreaterThan(0);
    expect(await countStored(url)).toBe(ledger.sent.size);
    expect(await compareWithDatabase(ledger, url)).toEqual(NONE);
  });

  test('of the log ends the server: unavailable, nothing lost, and the same repository goes on after its start', async () => {
    await moveLog(server, disk);
    url = await server.createDatabase();
    repository = createEventRepository({ url, timeout: 5_000 });
    const ledger = createLedger();
    const createEvent = createEventSource(createRandom(SEED));
    await write({ repository, ledger, createEvent, until: () => ledger.acknowledged.size >= 500 });

    disk.fill(1024 * 1024);
    await write({ repository, ledger, createEvent, until: () => ledger.unanswered.size >= 20 });
    expect(ledger.acknowledged.size).toBeGreaterThan(500);
    for (const error of ledger.unexpected) expect(describeFault(error)).toBe('disk-full 53100 later');

    disk.free();
    if (isAlive(server.pid)) await waitForAnswer(repository);
    else await server.start();
    expect(await compareWithDatabase(ledger, url)).toEqual(NONE);
    expect(await sendAgain(ledger, repository)).toBeGreaterThan(0);
    expect(await countStored(url)).toBe(ledger.sent.size);
    expect(await compareWithDatabase(ledger, url)).toEqual(NONE);
  });

  test('control: with room enough, the same work meets no error', async () => {
    url = await createDatabaseOn(disk, server);
    repository = createEventRepository({ url });
    const ledger = createLedger();
    const createEvent = createEventSource(createRandom(SEED));
    const deadline = Date.now() + 1_000;
    await write({ repository, ledger, createEvent, until: () => Date.now() > deadline });
    expect(ledger.acknowledged.size).toBe(ledger.sent.size);
    expect(ledger.unexpected).toEqual([]);
  });
});

/** Its tables are on the disk; all else of the server is not. */
async function createDatabaseOn(disk: SmallDisk, server: PostgresServer): Promise<string> {
  const folder = join(disk.directory, 'tables');
  mkdirSync(folder);
  const { uid, gid } = statSync(server.directory);
  chownSync(folder, uid, gid);
  await withClient(server.url(), async (sql) => {
    await sql.unsafe(`create tablespace small location '${folder}'`);
    await sql.unsafe('create database small tablespace small');
  });
  return server.url('small');
}

/** The log is on the disk; all else of the server is not. */
async function moveLog(server: PostgresServer, disk: SmallDisk): Promise<void> {
  await server.stop();
  const log = join(server.directory, 'data', 'pg_wal');
  const moved = join(disk.directory, 'log');
  execFileSync('cp', ['-a', log, moved]);
  rmSync(log, { recursive: true });
  symlinkSync(moved, log);
  await server.start();
}

/** Six writers, one by one and in batches, in turns. */
async function write(given: {
  repository: EventRepository;
  ledger: Ledger;
  createEvent: () => SynapEvent;
  until: () => boolean;
}): Promise<void> {
  const { repository, ledger, createEvent, until } = given;
  const deadline = Date.now() + 40_000;
  const writers = Array.from({ length: 6 }, async (_, writer) => {
    while (!until()) {
      if (Date.now() > deadline) throw new Error(`after 40 s: ${ledger.acknowledged.size} events acknowledged`);
      const events = Array.from({ length: writer % 2 === 0 ? 1 : 100 }, createEvent);
      const append = () =>
        writer % 2 === 0 ? repository.append(events[0] as SynapEvent) : repository.appendBatch(events);
      if (!(await ledger.send(events, append))) await sleep(20);
    }
  });
  await Promise.all(writers);
}

const describeFault = (error: unknown): string =>
  error instanceof StoreError ? `${error.code} ${error.sqlState} ${error.retry}` : String(error);

/** Everything that has not been acknowledged; resolves with how much it was. */
async function sendAgain(ledger: Ledger, repository: EventRepository): Promise<number> {
  const events = [...ledger.sent.values()].filter(({ id }) => !ledger.acknowledged.has(id));
  const records = await repository.appendBatch(events);
  await ledger.send(events, async () => records);
  return events.length;
}

const countStored = (url: string): Promise<number> =>
  withClient(url, async (sql) => {
    const [row] = await sql<{ count: number }[]>`select count(*)::float8 as count from synap.events`;
    return row?.count ?? 0;
  });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function waitForAnswer(repository: EventRepository): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      await repository.countEvents();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
