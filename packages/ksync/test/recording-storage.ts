import { memoryStorage } from '../src/storage/memory.ts';
import type { KSyncStorage, Snapshot, SnapshotStore, StoredEvent } from '../src/storage/storage.ts';

export interface RecordingStorage extends KSyncStorage {
  readonly snapshots: SnapshotStore;
  /** What every append was called with. */
  readonly writes: (readonly StoredEvent[])[];
  /** While it is set, appends reject with it and store nothing. */
  failure: Error | undefined;
  /** While it is set, appends store their events, and then reject with it. */
  lostAnswer: Error | undefined;
  /** While it is set, reads reject with it. */
  readFailure: Error | undefined;
  /** Appends wait until what is returned is called. */
  hold(): () => void;
}

/** A storage in memory, with snapshots, that says what it was asked, and waits or fails when it is told to. It survives `close`. */
export function recordingStorage(): RecordingStorage {
  const inner = memoryStorage();
  let gate: Promise<void> = Promise.resolve();
  const storage: RecordingStorage = {
    ...inner,
    snapshots: memorySnapshots(),
    writes: [],
    failure: undefined,
    lostAnswer: undefined,
    readFailure: undefined,
    hold() {
      let release!: () => void;
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    async append(events) {
      storage.writes.push(events);
      await gate;
      if (storage.failure !== undefined) throw storage.failure;
      await inner.append(events);
      if (storage.lostAnswer !== undefined) throw storage.lostAnswer;
    },
    async *read(options) {
      if (storage.readFailure !== undefined) throw storage.readFailure;
      yield* inner.read(options);
    },
    async lastVersion(clientId) {
      if (storage.readFailure !== undefined) throw storage.readFailure;
      return inner.lastVersion(clientId);
    },
    close: async () => {},
  };
  return storage;
}

function memorySnapshots(): SnapshotStore {
  const texts = new Map<string, string>();
  return {
    async load(name) {
      const text = texts.get(name);
      return text === undefined ? undefined : (JSON.parse(text) as Snapshot);
    },
    async save(name, snapshot) {
      texts.set(name, JSON.stringify(snapshot));
    },
    async delete(name) {
      texts.delete(name);
    },
  };
}
