import type { KSyncEvent } from '../event.ts';

/** An event, and the version of the structure of its data, which is kept beside it. */
export interface StoredEvent {
  readonly event: KSyncEvent;
  /** 1 where the type has only ever had one. */
  readonly dataVersion: number;
}

/**
 * A place in a storage, to go on from; only that storage can say what it means. The empty text is before the first event, in
 * all of them. Any other says of which storage it is, so that it is refused by one that has not given it, and by its own once
 * the event that it stands for is lost, such as with a file that was deleted: to go on from there would skip events.
 */
export type Cursor = string;

export interface PositionedEvent extends StoredEvent {
  /** The place of this event: what follows is after it. */
  readonly cursor: Cursor;
}

export interface ReadOptions {
  /** The events that follow this place; by default all. */
  readonly after?: Cursor | undefined;
  /** Events of one client, in the order of their versions. */
  readonly clientId?: string | undefined;
  /** With `clientId`: those of a higher version. */
  readonly afterVersion?: number | undefined;
  /** At most so many. */
  readonly limit?: number | undefined;
  /**
   * Reads no further than where nothing can appear any more before what was read, so that a reader who goes on from a
   * cursor misses nothing. Without it every event that is stored is read. It differs where several write at once.
   */
  readonly resumable?: boolean | undefined;
}

/**
 * Where events are kept. A storage holds events of any number of clients; of one client, every version once. What an
 * implementation has to keep is in `storageConformance` of `@klastra/ksync/testing`, as cases to run.
 */
export interface KSyncStorage {
  /**
   * Stores the events, all or none, in their order, and resolves when they are as durable as they will be. They belong to one
   * client and have contiguous versions; where one of these is taken already, it rejects and stores nothing.
   * Calls for different clients may overlap. It answers in any case, in time: the client waits for it, and so does its `close`.
   * After a rejection the caller reads what has become of the events; then it may append events of the same versions.
   * Where they may yet appear after that, since a server has not answered, the error has `outcome: 'unknown'`.
   * Where one event is the reason, the error has its position in the batch as `index`; the client refuses that one and tries
   * the others again.
   */
  append(events: readonly StoredEvent[]): Promise<void>;
  /**
   * The events that are stored, page by page, oldest first. What is appended meanwhile may be among them. Where `after` is not
   * a place in this storage, rejects with a `KSyncError` of code `unknown-cursor`, and gives nothing.
   */
  read(options?: ReadOptions): AsyncIterable<readonly PositionedEvent[]>;
  /** The highest version of the client; 0 where it has none. */
  lastVersion(clientId: string): Promise<number>;
  /** The place after the last event. Events whose append begins after this call are after it. */
  end(): Promise<Cursor>;
  /** Calls `onAppend` when someone else has appended; returns what ends it. Not there where there is nobody else. */
  watch?(onAppend: () => void): () => void;
  /** Not there where snapshots cannot be kept. */
  readonly snapshots?: SnapshotStore;
  /** Ends what the storage has opened. */
  close(): Promise<void>;
}

/** The state that a materializer has folded events into, up to a place. */
export interface Snapshot {
  /** Of the materializer. */
  readonly version: number;
  /** Of the last event that is in the state. */
  readonly cursor: Cursor;
  /** JSON. */
  readonly state: unknown;
}

export interface SnapshotStore {
  load(name: string): Promise<Snapshot | undefined>;
  /** Replaces the one of this name: whole, or not at all. */
  save(name: string, snapshot: Snapshot): Promise<void>;
  delete(name: string): Promise<void>;
}
