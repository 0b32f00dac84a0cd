import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { z as z3 } from 'zod/v3';
import { type EventShape, type KSync, type KSyncEvent, createKSync, materialize, memoryStorage } from '../src/index.ts';
import type { KSyncStorage, Snapshot, SnapshotStore } from '../src/storage/storage.ts';

/** Rejections that nobody handles would end the process of a user. */
const unhandled: unknown[] = [];
const remember = (error: unknown): void => void unhandled.push(error);

beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', remember);
});
afterEach(async () => {
  // They are told of after a turn.
  await wait(5);
  process.off('unhandledRejection', remember);
  if (unhandled.length > 0) throw new AggregateError(unhandled, 'nobody has handled a rejection');
});

test('control: a rejection that nobody handles is seen', async () => {
  void Promise.reject(new Error('nobody'));
  await wait(5);
  expect(unhandled.splice(0)).toEqual([new Error('nobody')]);
});

describe.each([
  { name: 'Zod 4', of: (check: (id: string) => Promise<boolean>) => z.object({ id: z.string().refine(check) }) },
  { name: 'Zod 3', of: (check: (id: string) => Promise<boolean>) => z3.object({ id: z3.string().refine(check) }) },
  {
    name: 'Zod 4, within',
    of: (check: (id: string) => Promise<boolean>) =>
      z.union([z.object({ id: z.array(z.string()) }), z.lazy(() => z.object({ id: z.string().refine(check) }))]),
  },
])('an asynchronous refinement of $name', ({ of }) => {
  test('that rejects is what send rejects with, and nothing else', async () => {
    const schema = of(async () => {
      throw new Error('the database is down');
    });
    const ksync = createKSync({ schemas: { 'id-taken': schema } });
    await expect(ksync.send('id-taken', { id: 'a' })).rejects.toThrow('the database is down');
    await expect(ksync.send('id-taken', { id: 'b' })).rejects.toThrow('the database is down');
  });

  test('runs once for each send', async () => {
    let calls = 0;
    const schema = of(async () => {
      calls += 1;
      return true;
    });
    const ksync = createKSync({ schemas: { 'id-taken': schema } });
    await ksync.send('id-taken', { id: 'a' });
    await ksync.send('id-taken', { id: 'b' });
    expect(calls).toBe(2);
  });
});

test('what a user gives may throw or reject anywhere, and nothing is stopped by it', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const fail = async (): Promise<never> => {
    throw new Error('late');
  };
  const ksync = createKSync({ unknownTypes: 'allow', onListenerError: fail });
  ksync.on('*', fail);
  ksync.watch(fail);
  const counted = materialize(ksync, {
    name: 'count',
    initial: () => 0,
    on: { 'note-taken': (state) => state + 1 },
    onError: fail,
  });
  counted.on(fail);
  await ksync.send('note-taken', null);
  expect(await counted.current()).toBe(1);
  await ksync.close();
  await wait(5);
  expect(errors.mock.calls.length).toBeGreaterThan(2);
  errors.mockRestore();
});

describe('one event that the storage cannot store', () => {
  test('is refused alone, where the storage knows which', async () => {
    const memory = memoryStorage();
    const ksync = createKSync({
      unknownTypes: 'allow',
      storage: {
        ...memory,
        async append(events) {
          const index = events.findIndex(({ event }) => event.data === 'bad');
          if (index >= 0) throw Object.assign(new Error('not that'), { index });
          await memory.append(events);
        },
      },
    });
    const told: unknown[] = [];
    ksync.on('*', ({ data, version }) => told.push([version, data]));
    const results = await Promise.allSettled(
      ['a', 'bad', 'b', 'bad', 'c'].map((data) => ksync.send('note-taken', data)),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(results[1]).toMatchObject({ reason: { code: 'storage-failed', outcome: 'not-stored' } });
    expect(told).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
  });
});

describe('clients that have a storage in common', () => {
  test('are told of what the others store', async () => {
    const storage = memoryStorage();
    const [one, other] = [
      createKSync({ storage, unknownTypes: 'allow' }),
      createKSync({ storage, unknownTypes: 'allow' }),
    ];
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const { data } of one.subscribe()) {
        seen.push(data);
        if (data === 'last') break;
      }
    })();
    await other.send('note-taken', 'first');
    await wait(1);
    await other.send('note-taken', 'last');
    await reading;
    expect(seen).toEqual(['first', 'last']);
  });

  test('close it when the last of them is closed', async () => {
    const storage = memoryStorage();
    const [one, other] = [
      createKSync({ storage, unknownTypes: 'allow' }),
      createKSync({ storage, unknownTypes: 'allow' }),
    ];
    await one.close();
    await other.send('note-taken', 1);
    await other.close();
    await expect(storage.append([{ event: {} as KSyncEvent, dataVersion: 1 }])).rejects.toThrow('closed');
  });
});

describe('a subscription', () => {
  const open = () => createKSync({ unknownTypes: 'allow' });

  test('ends when it is left while it waits', async () => {
    const ksync = open();
    const iterator = ksync.subscribe()[Symbol.asyncIterator]();
    const waiting = iterator.next();
    await wait(1);
    expect(await iterator.return?.()).toMatchObject({ done: true });
    expect(await waiting).toMatchObject({ done: true });

    const stream = Readable.from(ksync.subscribe());
    stream.resume();
    await wait(1);
    stream.destroy();
    await new Promise((resolve) => stream.once('close', resolve));
  });

  test('lets go of the storage when nobody reads any more', async () => {
    let watchers = 0;
    const storage: KSyncStorage = {
      ...memoryStorage(),
      watch() {
        watchers += 1;
        return () => {
          watchers -= 1;
        };
      },
    };
    const ksync = createKSync({ storage });
    const [one, other] = [ksync.subscribe(), ksync.subscribe()];
    one.close();
    expect(watchers).toBe(1);
    other.close();
    expect(watchers).toBe(0);
    ksync.subscribe().close();
    expect(watchers).toBe(0);
  });

  test('ends in peace when the storage is closed below it', async () => {
    const memory = memoryStorage();
    let isClosed = false;
    const storage: KSyncStorage = {
      ...memory,
      async *read(options) {
        await wait(1);
        if (isClosed) throw new Error('the storage was closed');
        yield* memory.read(options);
      },
      async close() {
        isClosed = true;
      },
    };
    const ksync = createKSync({ storage, unknownTypes: 'allow' });
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const { data } of ksync.subscribe({ from: 'start' })) seen.push(data);
    })();
    await ksync.send('note-taken', 1);
    await wait(10);
    await ksync.send('note-taken', 2);
    await ksync.close();
    await reading;
    expect(seen[0]).toBe(1);
  });
});

describe('a listener', () => {
  const count = async (register: (ksync: ReturnType<typeof open>, handler: () => void) => void): Promise<number> => {
    const ksync = open();
    let calls = 0;
    register(ksync, () => {
      calls += 1;
    });
    for (let n = 0; n < 3; n += 1) await ksync.send('note-taken', n);
    return calls;
  };
  const open = () => createKSync({ unknownTypes: 'allow' });

  test('that was added once and then for good, stays', async () => {
    const calls = await count((ksync, handler) => {
      ksync.once('note-taken', handler);
      ksync.on('note-taken', handler);
    });
    expect(calls).toBe(3);
  });

  test('is not removed by what an earlier `on` has returned', async () => {
    const calls = await count((ksync, handler) => {
      const off = ksync.on('note-taken', handler);
      off();
      ksync.on('note-taken', handler);
      off();
    });
    expect(calls).toBe(3);
  });

  test('is not removed by a variable without a value', async () => {
    const calls = await count((ksync, handler) => {
      ksync.on('note-taken', handler);
      ksync.off('note-taken', undefined);
    });
    expect(calls).toBe(3);
  });
});

describe('an event that cannot be brought to the latest version', () => {
  const V1 = z.object({ n: z.number() });
  const V2 = z.object({ n: z.number(), even: z.literal(true) });

  test('hides none before it, and says how to go on after it', async () => {
    const memory = memoryStorage();
    const storage = { ...memory, close: async () => {} };
    const old = createKSync({ storage, clientId: 'old', schemas: { 'number-drawn': V1 } });
    for (const n of [2, 4, 5, 6]) await old.send('number-drawn', { n });

    const ksync = createKSync({ storage, clientId: 'new' }).defineSchema('number-drawn', {
      versions: [V1, V2],
      upcast: [({ n }) => ({ n, even: (n % 2 === 0) as true })],
    });
    const read = async (after: string | undefined) => {
      const seen: number[] = [];
      let cursor: string | undefined;
      try {
        for await (const { data } of ksync.getEvents({ after })) seen.push(data.n);
      } catch (error) {
        expect(error).toMatchObject({ code: 'upcast-failed' });
        ({ cursor } = error as { cursor?: string });
      }
      return { seen, cursor };
    };
    const first = await read(undefined);
    expect(first.seen).toEqual([2, 4]);
    expect((await read(first.cursor)).seen).toEqual([6]);
  });

  test('is frozen and JSON like any other', async () => {
    const storage = { ...memoryStorage(), close: async () => {} };
    const old = createKSync({ storage, clientId: 'old', schemas: { 'number-drawn': V1 } });
    await old.send('number-drawn', { n: 1 });
    const shared = { inner: [1] };
    const latest = (schema: z.ZodType<unknown>) =>
      createKSync({ storage }).defineSchema('number-drawn', { versions: [V1, schema], upcast: [() => shared] });
    const [event] = await latest(z.any()).getEvents();
    shared.inner.push(2);
    expect(event?.data).toEqual({ inner: [1] });
    expect(Object.isFrozen((event?.data as typeof shared | undefined)?.inner)).toBe(true);
    const dated = latest(z.any().transform(() => ({ at: new Date(0), gone: undefined })));
    await expect(dated.getEvents()).rejects.toThrow('at: an instance of Date is not JSON');
  });
});

describe('a materializer', () => {
  const open = (storage: KSyncStorage) => createKSync({ storage, unknownTypes: 'allow' });
  const sum = (ksync: KSync, store: SnapshotStore) =>
    materialize(ksync, {
      name: 'sum',
      initial: () => 0,
      on: { 'number-drawn': (state, { data }) => state + data },
      snapshots: { store },
    });
  const createStore = (saved?: Snapshot): SnapshotStore => {
    let snapshot = saved;
    return {
      load: async () => snapshot,
      save: async (_, next) => {
        snapshot = next;
      },
      delete: async () => {
        snapshot = undefined;
      },
    };
  };

  test('begins anew where its snapshot is of another storage', async () => {
    const store = createStore();
    const first = open(memoryStorage());
    for (const n of [1, 2, 3]) await first.send('number-drawn', n);
    const before = sum(first, store);
    expect(await before.current()).toBe(6);
    await before.close();

    const second = open(memoryStorage());
    for (const n of [10, 20, 30, 40]) await second.send('number-drawn', n);
    expect(await sum(second, store).current()).toBe(100);
  });

  test('tells its listeners of the state that a snapshot has brought', async () => {
    const store = createStore();
    const ksync = open(memoryStorage());
    await ksync.send('number-drawn', 5);
    const first = sum(ksync, store);
    await first.current();
    await first.close();
    const second = sum(ksync, store);
    const told: number[] = [];
    second.on((state) => told.push(state));
    await second.current();
    expect(told).toEqual([5]);
  });

  test('has one timer, whatever waits for a storage that cannot be read, and none when it is closed', async () => {
    vi.useFakeTimers();
    const memory = memoryStorage();
    let reads = 0;
    const ksync = open({
      ...memory,
      // oxlint-disable-next-line require-yield -- it cannot be read
      async *read() {
        reads += 1;
        throw new Error('down');
      },
    });
    const state = materialize(ksync, { name: 'sum', initial: () => 0, on: {}, snapshots: false, onError: () => {} });
    await Promise.all(Array.from({ length: 10 }, (_, n) => ksync.send('number-drawn', n)));
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(1);
    await state.close();
    expect(vi.getTimerCount()).toBe(0);
    const before = reads;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reads).toBe(before);
    vi.useRealTimers();
  });

  test('catches up by itself when the storage could not be read for a while', async () => {
    vi.useFakeTimers();
    const memory = memoryStorage();
    let isDown = false;
    const ksync = open({
      ...memory,
      async *read(options) {
        if (isDown) throw new Error('blip');
        yield* memory.read(options);
      },
    });
    const errors: unknown[] = [];
    const state = materialize(ksync, {
      name: 'sum',
      initial: () => 0,
      on: { 'number-drawn': (before, { data }) => before + data },
      onError: (error) => errors.push(error),
    });
    await state.current();
    isDown = true;
    await ksync.send('number-drawn', 7);
    await vi.advanceTimersByTimeAsync(500);
    isDown = false;
    expect(state.get()).toBe(0);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.get()).toBe(7);
    expect(errors).toEqual([new Error('blip')]);
    await ksync.close();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

test('a client that could not be created does not keep the storage open', async () => {
  let closed = 0;
  const storage: KSyncStorage = {
    ...memoryStorage(),
    async close() {
      closed += 1;
    },
  };
  expect(() => createKSync({ storage, schemas: { 'note-taken': 5 as never } })).toThrow();
  await createKSync({ storage }).close();
  expect(closed).toBe(1);
});

test('who is told of the end may throw: the client is closed, and its subscriptions end', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const ksync = createKSync({ unknownTypes: 'allow' });
  ksync.watch(
    () => {},
    () => {
      throw new Error('onEnd');
    },
  );
  const reading = (async () => {
    for await (const _ of ksync.subscribe()) continue;
  })();
  await ksync.close();
  await reading;
  expect(errors).toHaveBeenCalledWith(new Error('onEnd'));
  errors.mockRestore();
});

test('who subscribes anew while it is called is called once', async () => {
  const ksync = createKSync({ unknownTypes: 'allow' });
  const state = materialize(ksync, { name: 'count', initial: () => 0, on: { 'note-taken': (count) => count + 1 } });
  const calls = { state: 0, watch: 0 };
  let off = state.on(function again() {
    calls.state += 1;
    off();
    if (calls.state < 100) off = state.on(again);
  });
  let unwatch = ksync.watch(function again() {
    calls.watch += 1;
    unwatch();
    if (calls.watch < 100) unwatch = ksync.watch(again);
  });
  await ksync.send('note-taken', 1);
  await state.current();
  expect(calls).toEqual({ state: 1, watch: 1 });
});

test('a limit below 0 is refused, and versions are those of the client itself where none is named', async () => {
  const storage = memoryStorage();
  const [one, other] = [
    createKSync({ storage, unknownTypes: 'allow' }),
    createKSync({ storage, unknownTypes: 'allow' }),
  ];
  for (let n = 1; n <= 3; n += 1) await one.send('note-taken', n);
  await other.send('note-taken', 4);
  expect((await one.getEvents({ afterVersion: 1 })).map(({ data }) => data)).toEqual([2, 3]);
  await expect(one.getEvents({ limit: -1 })).rejects.toMatchObject({ code: 'invalid-option' });
  await expect(one.getEvents({ types: ['note-taken'], limit: Number.NaN })).rejects.toMatchObject({
    code: 'invalid-option',
  });
});

test.each([
  { unknownTypes: 'alow' },
  { clientId: '' },
  { limits: { queuedEvent: 1 } },
  { batching: { maxEvents: 0 } },
  { limits: { eventBytes: '5' } },
  { rules: { eventNames: 'eror' } },
])('%j is refused', (options) => {
  expect(() => createKSync(options as never)).toThrow(expect.objectContaining({ code: 'invalid-option' }));
});

test('a client is taken wherever any client, or one of fewer events, is', async () => {
  const ksync = createKSync({ schemas: { 'a-a': z.object({ a: z.string() }), 'b-b': z.object({ b: z.number() }) } });
  const any = async (client: KSync): Promise<number> => client.getLastVersion();
  const clients: KSync[] = [ksync, createKSync()];
  const some = async (client: Pick<KSync<{ 'a-a': EventShape<{ a: string }> }>, 'send'>) =>
    client.send('a-a', { a: 'x' });
  expect(await any(ksync)).toBe(0);
  expect(clients).toHaveLength(2);
  expect((await some(ksync)).data.a).toBe('x');
  // @ts-expect-error -- a type that is not its own
  await expect(ksync.send('c-c', {})).rejects.toMatchObject({ code: 'unknown-type' });
  const lax = createKSync({ schemas: { 'a-a': z.object({ a: z.string() }) }, unknownTypes: 'allow' });
  expect((await lax.send('c-c', 1)).data).toBe(1);
  // @ts-expect-error -- one that is known is what it is
  await expect(lax.send('a-a', { a: 1 })).rejects.toBeInstanceOf(z.ZodError);
});
