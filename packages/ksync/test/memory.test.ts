import { describe, expect, test } from 'vitest';
import { memoryStorage } from '../src/storage/memory.ts';
import type { KSyncStorage } from '../src/storage/storage.ts';
import { storageConformance } from '../src/testing.ts';
import { makeEvents as makeEventsOf, readAll } from './file/events.ts';

const makeEvents = (count: number) => makeEventsOf('alice', 1, count);

const cases = storageConformance.filter(({ needs }) => needs === undefined);

describe('memoryStorage', () => {
  test.each(cases)('$name', ({ run }) => run({ open: async () => memoryStorage() }));
});

test('a memory storage refuses the cursors of another, though it has as many events', async () => {
  const [one, other] = [memoryStorage(), memoryStorage()];
  for (const storage of [one, other]) await storage.append(makeEvents(3));
  const cursors = [await one.end(), ...(await readAll(one)).map(({ cursor }) => cursor)];
  for (const after of cursors) {
    await expect(readAll(other, { after })).rejects.toMatchObject({ code: 'unknown-cursor' });
    await expect(readAll(other, { after, clientId: 'alice' })).rejects.toMatchObject({ code: 'unknown-cursor' });
  }
  expect(await readAll(one, { after: cursors[2] })).toHaveLength(1);
});

test('a memory storage refuses a count that it has not come to', async () => {
  const storage = memoryStorage();
  await storage.append(makeEvents(3));
  const after = (await storage.end()).replace(/3$/, '4');
  await expect(readAll(storage, { after })).rejects.toMatchObject({ code: 'unknown-cursor' });
});

describe('control: the suite refuses', () => {
  const failures = async (open: () => KSyncStorage): Promise<string[]> => {
    const results = await Promise.all(
      cases.map(async ({ name, run }) =>
        run({ open: async () => open() }).then(
          () => [],
          () => [name],
        ),
      ),
    );
    return results.flat();
  };

  test('a storage that stores a part of a batch', async () => {
    const found = await failures(() => {
      const storage = memoryStorage();
      return { ...storage, append: async (events) => storage.append(events.slice(0, 2)) };
    });
    expect(found).toContain('gives back what was appended, in its order, with its data versions');
  });

  test('a storage that takes a version twice', async () => {
    const found = await failures(() => {
      const storage = memoryStorage();
      return { ...storage, append: async (events) => storage.append(events).catch(() => {}) };
    });
    expect(found).toContain('stores nothing of a batch that has a version which is taken, and goes on');
  });

  test('a storage whose cursor is one too far', async () => {
    const found = await failures(() => {
      const storage = memoryStorage();
      return {
        ...storage,
        async *read(options) {
          for await (const page of storage.read(options)) {
            yield page.map((event) => ({
              ...event,
              cursor: event.cursor.replace(/\d+$/, (count) => String(Number(count) + 1)),
            }));
          }
        },
      };
    });
    expect(found).toContain('goes on from every cursor, page after page');
  });

  test('a storage that reads on from any cursor', async () => {
    const found = await failures(() => {
      const storage = memoryStorage();
      return {
        ...storage,
        async *read(options) {
          const all = await readAll(storage);
          const from = all.findIndex(({ cursor }) => cursor === options?.after) + 1;
          yield* storage.read({ ...options, after: all[from - 1]?.cursor });
        },
      };
    });
    expect(found).toEqual(['refuses a cursor that it has not given']);
  });

  test('a storage that forgets the data version', async () => {
    const found = await failures(() => {
      const storage = memoryStorage();
      return {
        ...storage,
        append: async (events) => storage.append(events.map(({ event }) => ({ event, dataVersion: 1 }))),
      };
    });
    expect(found).toContain('gives back what was appended, in its order, with its data versions');
  });
});
