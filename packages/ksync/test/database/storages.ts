import { randomUUID } from 'node:crypto';
import { type EventRepository, createEventRepository } from '@synap/database';
import { repositoryStorage } from '../../src/storage/database.ts';
import type { KSyncStorage, PositionedEvent, ReadOptions, StoredEvent } from '../../src/storage/storage.ts';

export const USER = 'user-123';

/** A storage with a repository of its own, which is closed with it. */
export function openStorage(
  place: Parameters<typeof createEventRepository>[0],
  { pollInterval }: { pollInterval?: number } = {},
): KSyncStorage & { readonly repository: EventRepository } {
  const repository = createEventRepository(place);
  const storage = repositoryStorage(repository, { userId: USER, pollInterval });
  return {
    ...storage,
    repository,
    async close() {
      await storage.close();
      await repository.close();
    },
  };
}

export function makeEvents(
  clientId: string,
  { version, count = 1, data = {} }: { version: number; count?: number; data?: unknown },
): StoredEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    event: {
      id: randomUUID(),
      type: 'message-sent',
      data,
      timestamp: 1_703_123_456_789 + version + index,
      clientId,
      version: version + index,
    },
    dataVersion: 1,
  }));
}

export async function readAll(storage: KSyncStorage, options?: ReadOptions): Promise<PositionedEvent[]> {
  const events: PositionedEvent[] = [];
  for await (const page of storage.read(options)) events.push(...page);
  return events;
}

export const idsOf = (events: readonly StoredEvent[]): string[] => events.map(({ event }) => event.id);
