import { indexedDbStorage, type IndexedDbStorageOptions } from '../../../src/storage/indexeddb.ts';
import { memoryStorage } from '../../../src/storage/memory.ts';
import type { KSyncStorage, StoredEvent } from '../../../src/storage/storage.ts';

/** The last two are broken on purpose: they have a transaction for every event, all begun at once or one after another. */
export type StorageKind = 'memory' | 'indexeddb' | 'event-by-event' | 'one-after-another';

export function openStorage(kind: StorageKind, database: string, options?: IndexedDbStorageOptions): KSyncStorage {
  if (kind === 'memory') return memoryStorage();
  const storage = indexedDbStorage(database, options);
  switch (kind) {
    case 'indexeddb':
      return storage;
    case 'event-by-event':
      return {
        ...storage,
        async append(events) {
          await Promise.all(events.map((event) => storage.append([event])));
        },
      };
    case 'one-after-another':
      return {
        ...storage,
        async append(events) {
          for (const event of events) await storage.append([event]);
        },
      };
  }
}

export const makeEvents = (clientId: string, version: number, count: number): StoredEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    dataVersion: 1,
    event: {
      id: crypto.randomUUID(),
      type: 'message-sent',
      data: { content: `message ${version + index}` },
      timestamp: 1_703_123_456_789,
      clientId,
      version: version + index,
    },
  }));

export async function readVersions(storage: KSyncStorage): Promise<number[]> {
  const versions: number[] = [];
  for await (const page of storage.read()) versions.push(...page.map(({ event }) => event.version));
  return versions;
}
