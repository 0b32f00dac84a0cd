import { KSyncError } from '../errors.ts';
import type { Cursor, KSyncStorage, PositionedEvent } from './storage.ts';

/** Keeps events for as long as it lives itself. */
export function memoryStorage(): KSyncStorage {
  const stored: PositionedEvent[] = [];
  // Every storage counts its events from 1. Not a UUID: pages without https have none.
  const own = `${crypto.getRandomValues(new Uint32Array(2)).join('')}:`;
  const lastVersions = new Map<string, number>();
  let isClosed = false;
  const lastVersion = (clientId: string): number => lastVersions.get(clientId) ?? 0;
  const countUpTo = (cursor: Cursor): number => {
    const count = Number(cursor.slice(own.length));
    if (cursor === '' || stored[count - 1]?.cursor === cursor) return count;
    throw new KSyncError(
      'unknown-cursor',
      `${JSON.stringify(cursor)} is not a place in this storage, which is in memory and new; read from the beginning`,
    );
  };

  return {
    async append(events) {
      for (const { event, dataVersion } of events) {
        const { clientId, version } = event;
        // Only that of the first can be taken, and then none is stored.
        if (isClosed || version <= lastVersion(clientId)) {
          throw new Error(isClosed ? 'the storage was closed' : `version ${version} of ${clientId} is taken`);
        }
        lastVersions.set(clientId, version);
        stored.push({ event, dataVersion, cursor: `${own}${stored.length + 1}` });
      }
    },
    async *read({ after = '', clientId, afterVersion = 0, limit = Number.POSITIVE_INFINITY } = {}) {
      const isWanted = ({ event }: PositionedEvent): boolean => !clientId || event.clientId === clientId;
      const isKnown = (stored: PositionedEvent): boolean => isWanted(stored) && stored.event.version <= afterVersion;
      // From the end: who asks for versions has most of them.
      let next = Math.max(countUpTo(after), clientId ? stored.findLastIndex(isKnown) + 1 : 0);
      let left = limit;
      while (next < stored.length && left > 0) {
        const part = stored.slice(next, next + PAGE_SIZE);
        // Not by the size of a page: it may not have been full, and more may be there by now.
        next += part.length;
        const page = part.filter(isWanted).slice(0, left);
        left -= page.length;
        if (page.length > 0) yield page;
      }
    },
    lastVersion: async (clientId) => lastVersion(clientId),
    end: async () => stored.at(-1)?.cursor ?? '',
    async close() {
      isClosed = true;
    },
  };
}

const PAGE_SIZE = 1_000;
