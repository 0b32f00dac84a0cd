/*
 * Storages that fail. Longer: SYNAP_KSYNC_SENDS=1000000 (by default 100,000). SYNAP_SEED sets the seed, which is printed.
 */
import { describe, expect, test } from 'vitest';
import { createKSync } from '../src/create-ksync.ts';
import { StorageError } from '../src/errors.ts';
import type { KSyncEvent } from '../src/event.ts';
import { memoryStorage } from '../src/storage/memory.ts';
import type { KSyncStorage } from '../src/storage/storage.ts';
import { faultyStorage } from './faulty-storage.ts';
import { createNaiveClient } from './naive-client.ts';
import { createRandom } from './random.ts';
import { recordingStorage } from './recording-storage.ts';

const SENDS = Number(process.env['SYNAP_KSYNC_SENDS'] ?? 100_000);
const SEED = Number(process.env['SYNAP_SEED'] ?? 20_260_801);

describe(`a storage that fails 10 % of its writes, seed ${SEED}`, () => {
  test(`${SENDS} sends are each stored once, in order, and told once, when those that failed are retried`, async () => {
    const inner = memoryStorage();
    const random = createRandom(SEED);
    const storage = faultyStorage(inner, 0.1, random);
    const ksync = createKSync({
      clientId: 'alice',
      storage,
      unknownTypes: 'allow',
      batching: { maxEvents: 8 },
      limits: { queuedEvents: Number.POSITIVE_INFINITY },
    });
    const told: KSyncEvent[] = [];
    ksync.on('*', (event) => told.push(event));

    const run = await sendAll(ksync.send, SENDS, random);

    expect(Object.values(storage.faults).every((count) => count > SENDS / 8 / 100)).toBe(true);
    expect(storage.lateWrites()).toBeGreaterThan(0);
    expect(run.retried.size).toBeGreaterThan(SENDS / 100);
    expect(run.errors.filter((error) => !(error instanceof StorageError))).toEqual([]);
    expect(await audit(inner, told, run)).toEqual(CLEAN);
  });

  test('control: a client that takes every failure for nothing stored doubles events and leaves out versions', async () => {
    const inner = memoryStorage();
    const random = createRandom(SEED);
    const client = createNaiveClient('alice', faultyStorage(inner, 0.1, random));
    const told: KSyncEvent[] = [];
    client.onStored = (event) => told.push(event);

    const run = await sendAll(client.send, 5_000, random);

    const found = await audit(inner, told, run);
    expect(found.doubled).toBeGreaterThan(100);
    expect(found.gaps).toBeGreaterThan(100);
  });
});

describe('a write that fails', () => {
  const open = (storage: KSyncStorage) =>
    createKSync({ clientId: 'alice', storage, unknownTypes: 'allow', batching: { maxEvents: 2 } });

  test('rejects its own sends, and no others', async () => {
    const inner = memoryStorage();
    let writes = 0;
    const ksync = open({
      ...inner,
      async append(events) {
        writes += 1;
        if (writes === 2) throw new Error('the disk is full');
        await inner.append(events);
      },
    });
    const settled = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((n) => ksync.send('note-taken', { n })));
    expect(settled.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'rejected', 'rejected', 'fulfilled', 'fulfilled'],
    ]);
    expect((await ksync.getEvents()).map(({ version, data }) => [version, data.n])).toEqual([
      [1, 1],
      [2, 2],
      [3, 5],
      [4, 6],
    ]);
  });

  test('says what was not stored, why, and that it was not', async () => {
    const storage = recordingStorage();
    storage.failure = new Error('the disk is full');
    const error = await failureOf(open(storage).send('note-taken', {}));
    expect(error.message).toMatch(/"note-taken" \([0-9a-f-]{36}\).*the disk is full/);
    expect(error).toMatchObject({ code: 'storage-failed', outcome: 'not-stored', cause: storage.failure });
  });

  test('has an unknown outcome where the storage cannot be read either', async () => {
    const storage = recordingStorage();
    const ksync = open(storage);
    await ksync.send('note-taken', {});
    storage.failure = new Error('the connection is gone');
    storage.readFailure = storage.failure;
    expect(await failureOf(ksync.send('note-taken', {}))).toMatchObject({ outcome: 'unknown' });
    // This one was not written at all.
    expect(await failureOf(ksync.send('note-taken', {}))).toMatchObject({ outcome: 'not-stored' });
  });

  test('is retried with the same id and time, once, however often that is asked', async () => {
    const storage = recordingStorage();
    let now = 1_000;
    const ksync = createKSync({ storage, unknownTypes: 'allow', clock: () => (now += 1) });
    storage.failure = new Error('the disk is full');
    const error = await failureOf(ksync.send('note-taken', { n: 1 }));
    const again = await failureOf(error.retry());
    storage.failure = undefined;
    const events = await Promise.all([error.retry(), again.retry(), error.retry()]);
    events.push(await error.retry());
    expect(new Set(events).size).toBe(1);
    expect(await ksync.getEvents()).toEqual([events[0]]);
    expect(events[0]).toMatchObject({ timestamp: 1_001, version: 1 });
    expect(error.message).toContain(events[0]?.id);
  });

  test('is told of once its events turn out to be stored, and its retry stores nothing', async () => {
    const storage = recordingStorage();
    const ksync = open(storage);
    const told: number[] = [];
    ksync.on('*', ({ version }) => told.push(version));
    await ksync.send('note-taken', { n: 1 });
    storage.lostAnswer = new Error('the connection is gone');
    storage.readFailure = storage.lostAnswer;
    const error = await failureOf(ksync.send('note-taken', { n: 2 }));
    storage.lostAnswer = undefined;
    storage.readFailure = undefined;
    await ksync.send('note-taken', { n: 3 });
    expect(told).toEqual([1, 2, 3]);
    const writes = storage.writes.length;
    expect(await error.retry()).toMatchObject({ version: 2, data: { n: 2 } });
    expect(storage.writes).toHaveLength(writes);
  });

  test('is told of once, where looking at what it stored breaks off half-way', async () => {
    const inner = memoryStorage();
    let isBroken = true;
    const storage: KSyncStorage = {
      ...inner,
      async append(events) {
        await inner.append(events);
        if (isBroken) throw new Error('the connection is gone');
      },
      async *read(options) {
        for await (const page of inner.read(options)) {
          yield page.slice(0, 2);
          if (isBroken) throw new Error('the connection is gone');
          yield page.slice(2);
        }
      },
    };
    const ksync = createKSync({ storage, unknownTypes: 'allow' });
    const told: number[] = [];
    ksync.on('*', ({ version }) => told.push(version));
    const settled = await Promise.allSettled([1, 2, 3].map((n) => ksync.send('note-taken', { n })));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    isBroken = false;
    await ksync.send('note-taken', { n: 4 });
    expect(told).toEqual([1, 2, 3, 4]);
  });

  test('cannot be retried once the client is closed', async () => {
    const storage = recordingStorage();
    const ksync = open(storage);
    storage.failure = new Error('the disk is full');
    const error = await failureOf(ksync.send('note-taken', {}));
    await ksync.close();
    storage.failure = undefined;
    await expect(error.retry()).rejects.toMatchObject({ code: 'closed' });
  });
});

test('what could not be stored for long is never given up: 5,000 events through 10 rounds of failures', async () => {
  const storage = recordingStorage();
  storage.failure = new Error('the server is down');
  const ksync = createKSync({ storage, unknownTypes: 'allow' });
  const told: number[] = [];
  ksync.on('*', ({ data }) => told.push(data.n));
  const numbers = Array.from({ length: 5_000 }, (_, n) => n);
  let errors = await Promise.all(numbers.map((n) => failureOf(ksync.send('note-taken', { n }))));
  for (let round = 0; round < 10; round += 1) errors = await Promise.all(errors.map(({ retry }) => failureOf(retry())));
  storage.failure = undefined;
  await Promise.all(errors.map(({ retry }) => retry()));
  expect(told).toEqual(numbers);
  const events = await ksync.getEvents();
  expect(events.map(({ data }) => data.n)).toEqual(numbers);
  expect(events.every(({ version }, index) => version === index + 1)).toBe(true);
});

type Send = (type: string, data: unknown) => Promise<KSyncEvent>;

interface Retryable {
  readonly retry: () => Promise<KSyncEvent>;
}

interface Run {
  /** What was resolved, by the number that was sent. */
  readonly events: readonly KSyncEvent[];
  readonly retried: ReadonlySet<number>;
  readonly errors: readonly unknown[];
}

/** Sends the numbers from 0, in bursts; retries what fails, some at once and some at the end, until all are resolved. */
async function sendAll(send: Send, count: number, random: () => number): Promise<Run> {
  const events: KSyncEvent[] = [];
  const retried = new Set<number>();
  const errors: unknown[] = [];
  let waiting: { readonly n: number; readonly retry: Retryable['retry'] }[] = [];

  const settle = async (n: number, answer: Promise<KSyncEvent>): Promise<void> => {
    try {
      events[n] = await answer;
    } catch (error) {
      retried.add(n);
      errors.push(error);
      const { retry } = error as Retryable;
      if (random() < 0.3) return settle(n, retry());
      waiting.push({ n, retry });
    }
  };
  const running: Promise<void>[] = [];
  for (let n = 0; n < count; n += 1) {
    running.push(settle(n, send('number-sent', { n })));
    if (random() < 0.01) await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(running);
  while (waiting.length > 0) {
    const again = waiting;
    waiting = [];
    await Promise.all(again.map(({ n, retry }) => settle(n, retry())));
  }
  return { events, retried, errors };
}

const CLEAN = { lost: 0, doubled: 0, gaps: 0, outOfOrder: 0, toldWrong: 0, answeredWrong: 0 };

/** How many of the events are not as they should be: looked at in the storage itself. */
async function audit(storage: KSyncStorage, told: readonly KSyncEvent[], { events, retried }: Run) {
  const stored: KSyncEvent[] = [];
  for await (const page of storage.read()) stored.push(...page.map(({ event }) => event));
  const numberOf = ({ data }: KSyncEvent): number => (data as { n: number }).n;
  const numbers = stored.map(numberOf);
  const inOrder = numbers.filter((n) => !retried.has(n));
  const count = (items: readonly unknown[], isWrong: (item: never, index: number) => boolean): number =>
    items.filter((item, index) => isWrong(item as never, index)).length;
  return {
    lost: events.length - new Set(numbers).size,
    doubled: numbers.length - new Set(numbers).size + (stored.length - new Set(stored.map(({ id }) => id)).size),
    gaps: count(stored, ({ version }: KSyncEvent, index) => version !== index + 1),
    outOfOrder: count(inOrder, (n: number, index) => index > 0 && n < (inOrder[index - 1] as number)),
    toldWrong:
      Math.abs(told.length - stored.length) +
      count(
        told,
        ({ id, version }: KSyncEvent, index) => id !== stored[index]?.id || version !== stored[index].version,
      ),
    answeredWrong: count(
      events,
      ({ id, version }: KSyncEvent, n) => stored[version - 1]?.id !== id || numbers[version - 1] !== n,
    ),
  };
}

/** What a send is rejected with. */
async function failureOf(answer: Promise<unknown>): Promise<StorageError> {
  const error: unknown = await answer.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error instanceof StorageError) return error;
  throw new Error(`expected a StorageError, not ${String(error)}`);
}
