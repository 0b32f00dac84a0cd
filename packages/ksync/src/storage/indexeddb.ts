import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction } from 'idb';
import { KSyncError } from '../errors.ts';
import type { Cursor, KSyncStorage, ReadOptions, Snapshot, StoredEvent } from './storage.ts';

export interface IndexedDbStorageOptions {
  /**
   * `strict`, the default: a write is done when it is on the disk. `relaxed`: when the operating system has it, which is
   * quicker, survives a crash of the browser, and may lose the last events when the power fails.
   */
  readonly durability?: 'strict' | 'relaxed' | undefined;
}

/**
 * Keeps events in the browser, in the IndexedDB database of this name, in a page or in a worker. All tabs and workers of
 * an origin may have it open at once: versions stay unique, and `watch` tells of what another has appended.
 *
 * The database is opened by the first call. It closes by itself where it stands in the way of one who deletes it, and where
 * the browser takes it away; the next call opens it again. No space left rejects the append and nothing else.
 *
 * What is here is the browser's: users clear it, and a browser that finds it damaged, such as after it was killed, begins
 * an empty one. What must not be lost is sent on.
 *
 * ```ts
 * const ksync = createKSync({ clientId, storage: indexedDbStorage('messages') });
 * ```
 */
export function indexedDbStorage(name: string, { durability = 'strict' }: IndexedDbStorageOptions = {}): KSyncStorage {
  const connection = connect(name);
  const signal = typeof BroadcastChannel === 'undefined' ? undefined : openSignal(`ksync:${name}`);

  /**
   * One transaction: all that `work` asks for, or nothing. `work` is told the id of the database, and may wait for nothing but
   * its requests.
   */
  async function transact<Store extends StoreName, Mode extends IDBTransactionMode, Result>(
    { store, mode, doing }: { store: Store; mode: Mode; doing: string },
    work: (store: StoreOf<Store, Mode>, id: string) => Promise<Result>,
  ): Promise<Result> {
    let transaction: IDBPTransaction<Contents, [Store], Mode> | undefined;
    try {
      const begun = await connection.begin(({ database, id }) => ({
        transaction: database.transaction(store, mode, { durability }),
        id,
      }));
      transaction = begun.transaction;
      // A failed request is told by `work` with its reason, and after that by `done`, which has none.
      const [result] = await Promise.all([work(transaction.store, begun.id), transaction.done]);
      return result;
    } catch (cause) {
      if (transaction !== undefined) abort(transaction);
      throw cause instanceof DOMException ? explain(cause, { name, doing }) : cause;
    }
  }

  async function* read({ after = '', clientId, afterVersion = 0, limit = Number.POSITIVE_INFINITY }: ReadOptions = {}) {
    const { position } = parseCursor(after);
    // Of what was read last: between two pages the database may be deleted, and another one be made.
    let cursor = after;
    let left = limit;
    let place: Place = clientId === undefined ? { position } : { clientId, version: afterVersion };
    while (left > 0) {
      // Of one client, what is up to `after` is read as well, and left out.
      const count = Math.min(clientId !== undefined && position > 0 ? PAGE_SIZE : left, PAGE_SIZE);
      const { page, id } = await transact(
        { store: 'events', mode: 'readonly', doing: 'reading' },
        async (events, id) => {
          await checkCursor(events, { cursor, id, name });
          return { page: await readPage(events, { place, count }), id };
        },
      );
      const wanted = page.filter((each) => each.position > position).slice(0, left);
      if (wanted.length > 0) {
        yield wanted.map(({ position, event, dataVersion }) => ({
          event,
          dataVersion,
          cursor: toCursor({ id, position, eventId: event.id }),
        }));
      }
      const last = page.at(-1);
      if (last === undefined || page.length < count) return;
      left -= wanted.length;
      cursor = toCursor({ id, position: last.position, eventId: last.event.id });
      place = clientId === undefined ? { position: last.position } : { clientId, version: last.event.version };
    }
  }

  return {
    async append(events) {
      if (events.length === 0) return connection.refuseIfClosed();
      await transact({ store: 'events', mode: 'readwrite', doing: 'appending' }, (store) => addAll(store, events));
      signal?.send();
    },
    read,
    lastVersion: async (clientId) =>
      transact({ store: 'events', mode: 'readonly', doing: 'reading' }, (events) => lastVersionOf(events, clientId)),
    end: async () =>
      transact({ store: 'events', mode: 'readonly', doing: 'reading' }, async (events, id) => {
        const last = await events.openCursor(null, 'prev');
        return last === null ? '' : toCursor({ id, position: last.primaryKey, eventId: last.value.event.id });
      }),
    ...(signal && { watch: signal.watch }),
    snapshots: {
      load: async (of) => transact({ store: 'snapshots', mode: 'readonly', doing: 'reading' }, (all) => all.get(of)),
      async save(of, { version, cursor, state }) {
        await transact({ store: 'snapshots', mode: 'readwrite', doing: 'saving a snapshot' }, (all) =>
          all.put({ version, cursor, state }, of),
        );
      },
      async delete(of) {
        await transact({ store: 'snapshots', mode: 'readwrite', doing: 'deleting a snapshot' }, (all) =>
          all.delete(of),
        );
      },
    },
    async close() {
      signal?.close();
      await connection.close();
    },
  };
}

const PAGE_SIZE = 500;

interface Contents extends DBSchema {
  /** By position, which the database counts up: transactions that write wait for each other, so none appears before another. */
  events: { key: number; value: StoredEvent; indexes: { versions: [clientId: string, version: number] } };
  /** By name. */
  snapshots: { key: string; value: Snapshot };
  /** What is known of the database itself: its id, which is made with it. */
  about: { key: 'id'; value: string };
}

type Database = IDBPDatabase<Contents>;
type StoreName = 'events' | 'snapshots';

const STORES = ['events', 'snapshots', 'about'] as const;
type StoreOf<Name extends StoreName, Mode extends IDBTransactionMode> = IDBPObjectStore<Contents, [Name], Name, Mode>;

const DATABASE_VERSION = 1;

async function addAll(store: StoreOf<'events', 'readwrite'>, events: readonly StoredEvent[]): Promise<void> {
  const { clientId, version } = (events[0] as StoredEvent).event;
  const last = await lastVersionOf(store, clientId);
  if (version <= last) throw new Error(`version ${version} of ${clientId} is stored already; its last is ${last}`);
  // An async function, as `add` throws for what cannot be cloned, when others are under way.
  await Promise.all(events.map(async (stored, index) => add(store, { stored, index })));
}

/** Where this event cannot be cloned, which is no matter of the others, the reason has its index. */
async function add(
  store: StoreOf<'events', 'readwrite'>,
  { stored: { event, dataVersion }, index }: { stored: StoredEvent; index: number },
): Promise<void> {
  try {
    await store.add({ event, dataVersion });
  } catch (cause) {
    const isOfEvent = cause instanceof DOMException && cause.name === 'DataCloneError';
    throw isOfEvent ? Object.assign(cause, { index }) : cause;
  }
}

async function lastVersionOf(store: StoreOf<'events', IDBTransactionMode>, clientId: string): Promise<number> {
  const last = await store.index('versions').openKeyCursor(versionsAfter({ clientId, version: 0 }), 'prev');
  return last === null ? 0 : last.key[1];
}

/** Both ids: a position alone is that of another event where the database was made again, or lost its last events in a crash. */
const toCursor = ({ id, position, eventId }: { id: string; position: number; eventId: string }): Cursor =>
  `${id}:${position}:${eventId}`;

/** Of one that is none of ours the id is empty. */
function parseCursor(cursor: Cursor): { id: string; position: number; eventId: string } {
  const [, id = '', position = '0', eventId = ''] = /^([^:]+):([1-9]\d{0,15}):(.*)$/s.exec(cursor) ?? [];
  return { id, position: Number(position), eventId };
}

/** @throws KSyncError `unknown-cursor`, where its event is not in this database. */
async function checkCursor(
  store: StoreOf<'events', 'readonly'>,
  { cursor, id, name }: { cursor: Cursor; id: string; name: string },
): Promise<void> {
  if (cursor === '') return;
  const place = parseCursor(cursor);
  const stored = place.id === id ? await store.get(place.position) : undefined;
  if (stored?.event.id === place.eventId) return;
  throw new KSyncError(
    'unknown-cursor',
    `${JSON.stringify(cursor)} is not a place in the database "${name}": it is of another storage, or the browser has cleared this one since; read from the beginning`,
  );
}

/** What was read before: the next page follows it. */
type Place = { readonly position: number } | { readonly clientId: string; readonly version: number };

async function readPage(
  store: StoreOf<'events', 'readonly'>,
  { place, count }: { place: Place; count: number },
): Promise<(StoredEvent & { readonly position: number })[]> {
  const [positions, events] =
    'position' in place
      ? await readEach(store, IDBKeyRange.lowerBound(place.position, true), count)
      : await readEach(store.index('versions'), versionsAfter(place), count);
  return events.map(({ event, dataVersion }, index) => ({ event, dataVersion, position: positions[index] as number }));
}

const readEach = async <Range>(
  from: {
    getAllKeys(range: Range, count: number): Promise<number[]>;
    getAll(range: Range, count: number): Promise<StoredEvent[]>;
  },
  range: Range,
  count: number,
): Promise<[number[], StoredEvent[]]> => Promise.all([from.getAllKeys(range, count), from.getAll(range, count)]);

const versionsAfter = ({ clientId, version }: { clientId: string; version: number }): IDBKeyRange =>
  IDBKeyRange.bound([clientId, version], [clientId, Number.POSITIVE_INFINITY], true);

/** The database, opened when it is needed first, and again after it was lost or could not be opened. */
function connect(name: string) {
  let opening: Promise<Opened> | undefined;
  let isClosed = false;

  const refuseIfClosed = (): void => {
    if (isClosed) throw new Error(`the storage "${name}" was closed: open another one`);
  };

  // Not async: who calls first gets the database first, so that transactions begin in the order of the calls.
  function open(): Promise<Opened> {
    refuseIfClosed();
    if (opening !== undefined) return opening;
    const opened = openDatabase(name, { onLost: () => forget(opened) });
    opening = opened;
    opened.catch(() => forget(opened));
    return opened;
  }

  function forget(lost: Promise<Opened>): void {
    if (opening === lost) opening = undefined;
  }

  return {
    refuseIfClosed,
    async begin<Begun>(start: (opened: Opened) => Begun): Promise<Begun> {
      const opened = open();
      const found = await opened;
      try {
        return start(found);
      } catch (error) {
        // Taken away, and the message about that is still on its way.
        if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
        forget(opened);
        return start(await open());
      }
    },
    async close(): Promise<void> {
      isClosed = true;
      const opened = opening;
      opening = undefined;
      // Transactions that have begun are finished by the browser.
      await opened?.then(
        ({ database }) => database.close(),
        () => {},
      );
    },
  };
}

interface Opened {
  readonly database: Database;
  readonly id: string;
}

async function openDatabase(name: string, { onLost }: { onLost: () => void }): Promise<Opened> {
  if (typeof indexedDB === 'undefined') {
    throw new Error(`there is no IndexedDB here to open "${name}" in: use it in a browser, or another storage`);
  }
  const database = await openDB<Contents>(name, DATABASE_VERSION, {
    upgrade(created, _oldVersion, _newVersion, transaction) {
      // Where it fails, the opening says so.
      transaction.done.catch(() => {});
      const events = created.createObjectStore('events', { autoIncrement: true });
      events.createIndex('versions', ['event.clientId', 'event.version'], { unique: true });
      created.createObjectStore('snapshots');
      // Not a UUID: pages without https have none.
      const id = crypto.getRandomValues(new Uint32Array(2)).join('');
      created
        .createObjectStore('about')
        .add(id, 'id')
        .catch(() => {});
    },
    blocking(_oldVersion, _newVersion, event) {
      onLost();
      (event.target as IDBDatabase).close();
    },
    terminated: onLost,
  });
  const isOurs = STORES.every((store) => database.objectStoreNames.contains(store));
  // It stays the same for as long as the database is open: it is not deleted before that was closed.
  const id = isOurs ? await database.get('about', 'id') : undefined;
  if (id !== undefined) return { database, id };
  database.close();
  throw new Error(`the database "${name}" was made by something else, and has no events: use another name`);
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

function explain(cause: DOMException, { name, doing }: { name: string; doing: string }): Error {
  const reason = REASONS[cause.name] ?? `${cause.name}: ${cause.message}`;
  const error = new Error(`${doing} in the database "${name}" failed: ${reason}`, { cause });
  return 'index' in cause ? Object.assign(error, { index: cause.index }) : error;
}

/** By the name of the DOMException. */
const REASONS: Readonly<Record<string, string | undefined>> = {
  QuotaExceededError:
    'the browser gives this site no more space; nothing was changed. Delete what is not needed, or ask for more with navigator.storage.persist(), and try again',
  ConstraintError: 'a version among these events is stored already, or is there twice; nothing was stored',
  DataCloneError: 'the data is not JSON; nothing was stored',
  VersionError: 'it was made by a newer version of this package, or by something else: update, or use another name',
};

/** Tells the other storages of this origin, in whatever tab or worker, that something was appended. */
function openSignal(channelName: string) {
  let channel: BroadcastChannel | undefined;
  const watchers = new Set<() => void>();
  let isClosed = false;

  function end(watcher: () => void): void {
    watchers.delete(watcher);
    channel?.removeEventListener('message', watcher);
    if (watchers.size > 0) return;
    channel?.close();
    channel = undefined;
  }

  return {
    /** A channel does not hear itself: that which watches is that which sends. */
    send(): void {
      const sender = channel ?? new BroadcastChannel(channelName);
      sender.postMessage(null);
      if (sender !== channel) sender.close();
    },
    watch(onAppend: () => void): () => void {
      if (isClosed) return () => {};
      // One of its own for every call: the same function may watch twice.
      const watcher = () => onAppend();
      channel ??= new BroadcastChannel(channelName);
      channel.addEventListener('message', watcher);
      watchers.add(watcher);
      return () => end(watcher);
    },
    close(): void {
      isClosed = true;
      for (const watcher of watchers) end(watcher);
    },
  };
}
