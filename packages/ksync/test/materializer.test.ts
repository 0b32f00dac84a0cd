import { describe, expect, test, vi } from 'vitest';
import { createKSync } from '../src/create-ksync.ts';
import { type MaterializerOptions, materialize } from '../src/materializer.ts';
import type { KSyncStorage } from '../src/storage/storage.ts';
import { type RecordingStorage, recordingStorage } from './recording-storage.ts';

const open = (storage: KSyncStorage = recordingStorage(), clientId = 'alice') =>
  createKSync({ storage, clientId, unknownTypes: 'allow' });
type Client = ReturnType<typeof open>;

/** The sum of the numbers that were sent, and how many folds that took. */
function sumOf(ksync: Client, options: Partial<MaterializerOptions<object, number>> = {}) {
  let folds = 0;
  const sum = materialize(ksync, {
    name: 'sum',
    initial: () => 0,
    on: {
      'number-sent': (state: number, { data }: { data: number }) => {
        folds += 1;
        return state + data;
      },
    } as MaterializerOptions<object, number>['on'],
    ...options,
  });
  return { sum, folds: () => folds };
}

const sendAll = (ksync: Client, numbers: readonly number[]): Promise<unknown> =>
  Promise.all(numbers.map((n) => ksync.send('number-sent', n)));

describe('the state', () => {
  test('has every event in it that is stored, right after it was sent', async () => {
    const ksync = open();
    await sendAll(ksync, [1, 2]);
    const { sum } = sumOf(ksync);
    expect(sum.get()).toBe(0);
    expect(await sum.current()).toBe(3);
    for (let n = 1; n <= 20; n += 1) {
      await ksync.send('number-sent', 1);
      expect(await sum.current()).toBe(3 + n);
    }
    await ksync.send('other-sent', 100);
    expect(await sum.current()).toBe(23);
    expect(sum.get()).toBe(23);
  });

  test('has them also where it is asked for while it is reading, from many places', async () => {
    const ksync = open();
    const { sum, folds } = sumOf(ksync);
    const states = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        await ksync.send('number-sent', 1);
        return { least: index + 1, state: await sum.current() };
      }),
    );
    expect(states.filter(({ least, state }) => state < least)).toEqual([]);
    expect(await sum.current()).toBe(100);
    expect(folds()).toBe(100);
  });

  test('follows by itself, and tells listeners once for many events, until they are removed', async () => {
    const ksync = open();
    const { sum } = sumOf(ksync);
    await sum.current();
    const told: number[] = [];
    const stop = sum.on((state) => told.push(state));
    await sendAll(ksync, [1, 2, 3]);
    await vi.waitFor(() => expect(told).toEqual([6]));
    await ksync.send('other-sent', 5);
    await sum.current();
    stop();
    await ksync.send('number-sent', 1);
    await sum.current();
    expect(told).toEqual([6]);
  });

  test('is told to every listener, though one throws', async () => {
    const ksync = open();
    const errors: unknown[] = [];
    const { sum } = sumOf(ksync, { onError: (error) => errors.push(error) });
    const told: number[] = [];
    const thrown = new Error('from a listener');
    sum.on(() => {
      throw thrown;
    });
    sum.on((state) => told.push(state));
    await ksync.send('number-sent', 1);
    expect(await sum.current()).toBe(1);
    expect(told).toEqual([1]);
    expect(errors).toEqual([thrown]);
  });

  test('has the events of other clients of the storage', async () => {
    const storage = recordingStorage();
    const alice = open(storage);
    const bob = open(storage, 'bob');
    const { sum } = sumOf(alice);
    await sendAll(bob, [1, 2]);
    expect(await sum.current()).toBe(3);
    await alice.send('number-sent', 4);
    await bob.send('number-sent', 8);
    expect(await sum.current()).toBe(15);
  });

  test.each(['constructor', 'toString', '__proto__'])('takes no notice of a type that is named %s', async (type) => {
    const ksync = createKSync({ unknownTypes: 'allow', rules: { eventNames: 'off' } });
    const { sum } = sumOf(ksync);
    await ksync.send(type, 1);
    expect(await sum.current()).toBe(0);
  });
});

describe('snapshots', () => {
  const keeping = (storage: RecordingStorage) => {
    const saves: number[] = [];
    const inner = storage.snapshots;
    const snapshots = {
      ...inner,
      async save(name: string, snapshot: Parameters<typeof inner.save>[1]) {
        saves.push(snapshot.state as number);
        await inner.save(name, snapshot);
      },
    };
    return { saves, storage: { ...storage, snapshots } };
  };

  test('are kept every so many events and on close, and a restart folds only what is new', async () => {
    const { saves, storage } = keeping(recordingStorage());
    const first = open(storage);
    const { sum } = sumOf(first, { snapshots: { every: 10 } });
    for (let n = 1; n <= 25; n += 1) {
      await first.send('number-sent', 1);
      await sum.current();
    }
    expect(saves).toEqual([10, 20]);
    await sum.close();
    await first.close();
    expect(saves).toEqual([10, 20, 25]);

    const second = open(storage);
    await sendAll(second, [1, 1, 1]);
    const again = sumOf(second, { snapshots: { every: 10 } });
    expect(await again.sum.current()).toBe(28);
    expect(again.folds()).toBe(3);
    await again.sum.close();
    expect(saves).toEqual([10, 20, 25, 28]);

    // After a kill, without close: from the last that was kept.
    const third = open(storage);
    await sendAll(third, [1, 1]);
    const killed = sumOf(third);
    expect(await killed.sum.current()).toBe(30);
    const restarted = sumOf(open(storage));
    expect(await restarted.sum.current()).toBe(30);
    expect(restarted.folds()).toBe(2);
  });

  test('of another version count for nothing: all is folded', async () => {
    const storage = recordingStorage();
    const ksync = open(storage);
    await sendAll(ksync, [1, 2, 3]);
    const { sum } = sumOf(ksync);
    await sum.current();
    await sum.close();
    const raised = sumOf(ksync, { version: 2 });
    expect(await raised.sum.current()).toBe(6);
    expect(raised.folds()).toBe(3);
    await raised.sum.close();
    const again = sumOf(ksync, { version: 2 });
    expect(await again.sum.current()).toBe(6);
    expect(again.folds()).toBe(0);
  });

  test('are not kept where they are not wanted', async () => {
    const { saves, storage } = keeping(recordingStorage());
    const ksync = open(storage);
    await sendAll(ksync, [1, 2, 3]);
    const { sum } = sumOf(ksync, { snapshots: false });
    await sum.current();
    await sum.close();
    expect(saves).toEqual([]);
  });

  test('that the state cannot be kept as is told, and the state goes on', async () => {
    const ksync = open();
    const errors: unknown[] = [];
    const seen = materialize(ksync, {
      name: 'seen',
      initial: () => new Map<string, number>(),
      on: {
        'number-sent': (state: Map<string, number>, { id, data }: { id: string; data: number }) =>
          new Map(state).set(id, data),
      },
      snapshots: { every: 2 },
      onError: (error) => errors.push(error),
    } as MaterializerOptions<object, Map<string, number>>);
    await sendAll(ksync, [1, 2, 3]);
    expect((await seen.current()).size).toBe(3);
    expect(errors.length).toBeGreaterThan(0);
    expect(String(errors[0])).toMatch(/seen.*not JSON/);
    await seen.close();
  });

  test('that cannot be saved are told, and are saved later', async () => {
    const storage = recordingStorage();
    const { saves, storage: kept } = keeping(storage);
    let isFull = true;
    const { snapshots } = kept;
    const errors: unknown[] = [];
    const ksync = open({
      ...kept,
      snapshots: {
        ...snapshots,
        async save(name, snapshot) {
          if (isFull) throw new Error('the disk is full');
          await snapshots.save(name, snapshot);
        },
      },
    });
    const { sum } = sumOf(ksync, { snapshots: { every: 2 }, onError: (error) => errors.push(error) });
    await sendAll(ksync, [1, 2]);
    expect(await sum.current()).toBe(3);
    expect(errors).toHaveLength(1);
    isFull = false;
    await ksync.send('number-sent', 1);
    await sum.current();
    expect(saves).toEqual([4]);
  });
});

describe('a fold that throws', () => {
  test('leaves the state as it was, says which event it was, and goes on after it was mended and rebuilt', async () => {
    const ksync = open();
    let isBroken = true;
    const errors: unknown[] = [];
    const thrown = new Error('cannot add');
    const { sum } = sumOf(ksync, {
      onError: (error) => errors.push(error),
      on: {
        'number-sent': (state: number, { data }: { data: number }) => {
          if (isBroken && data === 3) throw thrown;
          return state + data;
        },
      } as MaterializerOptions<object, number>['on'],
    });
    await sendAll(ksync, [1, 2]);
    const bad = await ksync.send('number-sent', 3);
    await sendAll(ksync, [4]);
    const error: unknown = await sum.current().catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ code: 'fold-failed', cause: thrown });
    expect((error as Error).message).toContain(bad.id);
    expect(sum.get()).toBe(3);
    await ksync.send('number-sent', 5);
    await expect(sum.current()).rejects.toBe(error);
    expect(sum.get()).toBe(3);
    // Once, however many events came after it.
    expect(errors.length).toBeLessThanOrEqual(1);
    isBroken = false;
    expect(await sum.rebuild()).toBe(15);
    expect(await sum.current()).toBe(15);
    await ksync.send('number-sent', 6);
    expect(await sum.current()).toBe(21);
  });

  test('keeps what came before it, for the next start', async () => {
    const ksync = open();
    await sendAll(ksync, [1, 2, 3]);
    const broken = sumOf(ksync, {
      onError() {},
      on: {
        'number-sent': (state: number, { data }: { data: number }) => {
          if (data === 3) throw new Error('cannot add');
          return state + data;
        },
      } as MaterializerOptions<object, number>['on'],
    });
    await expect(broken.sum.current()).rejects.toMatchObject({ code: 'fold-failed' });
    await broken.sum.close();
    const mended = sumOf(ksync);
    expect(await mended.sum.current()).toBe(6);
    expect(mended.folds()).toBe(1);
  });
});

describe('rebuild', () => {
  test('folds all again, and forgets what was kept', async () => {
    const ksync = open();
    await sendAll(ksync, [1, 2, 3]);
    const { sum, folds } = sumOf(ksync, { snapshots: { every: 1 } });
    await sum.current();
    expect(await sum.rebuild()).toBe(6);
    expect(folds()).toBe(6);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'misses nothing that is sent meanwhile, nor folds anything twice: %d turns later',
    async (turns) => {
      const storage = recordingStorage();
      const { snapshots } = storage;
      const ksync = open({
        ...storage,
        async *read(options) {
          for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
          yield* storage.read(options);
        },
        snapshots: {
          ...snapshots,
          async delete(name) {
            for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
            await snapshots.delete(name);
          },
        },
      });
      await sendAll(ksync, [1, 2, 3]);
      const { sum } = sumOf(ksync);
      await sum.current();
      const rebuilt = sum.rebuild();
      const sent: Promise<unknown>[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        sent.push(ksync.send('number-sent', 10));
        await new Promise((resolve) => setImmediate(resolve));
      }
      await Promise.all([rebuilt, ...(turns % 2 === 0 ? [sum.rebuild()] : []), ...sent]);
      expect(await sum.current()).toBe(6 + 10 * turns);
    },
  );
});

describe('close', () => {
  test('ends the following; the state stays', async () => {
    const ksync = open();
    const { sum } = sumOf(ksync);
    await sendAll(ksync, [1, 2]);
    await sum.current();
    await sum.close();
    await ksync.send('number-sent', 3);
    expect(await sum.current()).toBe(3);
    await ksync.close();
    await sum.close();
  });

  test('right after it was made keeps what was there', async () => {
    const storage = recordingStorage();
    const ksync = open(storage);
    await sendAll(ksync, [1, 2]);
    const { sum } = sumOf(ksync);
    await sum.close();
    expect(await storage.snapshots.load('sum')).toMatchObject({ state: 3 });
  });
});

test('a storage that fails for a while stops it no longer than that', async () => {
  const storage = recordingStorage();
  const ksync = open(storage);
  await sendAll(ksync, [1, 2]);
  const errors: unknown[] = [];
  storage.readFailure = new Error('the connection is gone');
  const { sum } = sumOf(ksync, { onError: (error) => errors.push(error) });
  await expect(sum.current()).rejects.toBe(storage.readFailure);
  storage.readFailure = undefined;
  expect(await sum.current()).toBe(3);
  expect(errors.length).toBeLessThanOrEqual(1);
});
