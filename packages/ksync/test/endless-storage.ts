import type { KSyncStorage, PositionedEvent } from '../src/storage/storage.ts';

/** Holds so many events of alice, each with some 500 bytes of data, and makes their pages when they are read: it keeps none. */
export function endlessStorage(count: number, { pageSize = 1_000 } = {}): KSyncStorage {
  return {
    append: async () => {
      throw new Error('it is for reading');
    },
    async *read({ after = '', limit = Number.POSITIVE_INFINITY } = {}) {
      const end = Math.min(count, Number(after) + limit);
      for (let from = Number(after); from < end; from += pageSize) {
        yield Array.from({ length: Math.min(pageSize, end - from) }, (_, index) => makeEvent(from + index + 1));
      }
    },
    lastVersion: async () => count,
    end: async () => String(count),
    close: async () => {},
  };
}

function makeEvent(version: number): PositionedEvent {
  const id = `00000000-0000-4000-8000-${version.toString(16).padStart(12, '0')}`;
  const data = { n: version, parts: Array.from({ length: 10 }, (_, part) => ({ text: `part ${part} of ${version}` })) };
  const event = {
    id,
    type: version % 2 === 0 ? 'number-even' : 'number-odd',
    data,
    timestamp: version,
    clientId: 'alice',
    version,
  };
  return { event, dataVersion: 1, cursor: String(version) };
}
