import { describe, expect, test } from 'vitest';
import { memoryStorage } from '../src/storage/memory.ts';
import type { KSyncStorage } from '../src/storage/storage.ts';
import { storageConformance } from '../src/testing.ts';

const cases = storageConformance.filter(({ needs }) => needs === undefined);

describe('memoryStorage', () => {
  test.each(cases)('$name', ({ run }) => run({ open: async () => memoryStorage() }));
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
            yield page.map((event) => ({ ...event, cursor: String(Number(event.cursor) + 1) }));
          }
        },
      };
    });
    expect(found).toContain('goes on from every cursor, page after page');
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
