import { createHash, randomUUID } from 'node:crypto';
import type { EventRecord, EventRepository, Cursor as Place } from '@synap/database';
import { KSyncError } from '../errors.ts';
import type { Cursor, KSyncStorage, PositionedEvent, StoredEvent } from './storage.ts';

export interface RepositoryStorageOptions {
  /** Whose events these are: those that are appended have it, and events of other users are not read. */
  readonly userId: string;
  /** By default `api`. */
  readonly source?: EventRecord['event']['source'] | undefined;
  /** Milliseconds between two looks for what others have appended, while somebody watches; by default 1,000. */
  readonly pollInterval?: number | undefined;
}

/**
 * Keeps events in an event repository, on PGlite or on PostgreSQL, beside any others. Its owner closes it, after the storage.
 *
 * ```ts
 * const repository = createEventRepository({ url });
 * const ksync = createKSync({ clientId, storage: repositoryStorage(repository, { userId: 'user-123' }) });
 * ```
 *
 * An event of the type `message-sent` is stored as one of the type `ksync.message-sent`, in the stream of its client: table
 * `ksync`, id `toStreamId({ userId, clientId })`, whose versions are those of the client. So no event of a client is checked
 * as, or taken for, one that the system publishes, whatever it is called; the repository has to allow unknown types. To
 * publish one, append an event of the system with the id of the client's event as its `causationId`.
 *
 * - Data comes back equal; the keys of its objects come back in the order of PostgreSQL.
 * - What PostgreSQL cannot hold, such as NUL in a text, is refused by the repository with an `InvalidEventError`.
 * - Clients of two users may have one id: each has a stream of its own, and sees nothing of the other.
 * - Read with `resumable`, other events of the store are passed over one by one, once for each storage.
 * - `watch` hears at once of what this repository appends for others, and by polling of what other processes do. (A named
 *   subscription would be told sooner, but leaves a checkpoint behind, and of all that have its name one alone is told.)
 * - There are no snapshots: a repository keeps nothing but events.
 */
export function repositoryStorage(repository: EventRepository, options: RepositoryStorageOptions): KSyncStorage {
  const { userId, source, pollInterval } = check(options);
  const origin = randomUUID();
  const reader = createReader(repository, userId);
  const watching = createWatching(repository, {
    pollInterval,
    isForeign: (record) => isOfClient(record, userId) && record.metadata?.['origin'] !== origin,
    userId,
  });
  let appends = 0;
  /** An append that was called later has to be later, on whichever connection. */
  let looking: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  return {
    async append(events) {
      if (isClosed) throw new Error('the storage was closed; open another one');
      const [first] = events;
      if (first === undefined) return;
      await looking;
      appends += 1;
      const append = appends;
      const records = await repository.appendBatch(
        events.map((stored, index) => toEnvelope(stored, { userId, source, index })),
        { expectedVersion: first.event.version - 1, metadata: { origin, append } },
      );
      // To the repository a batch that is stored already is done. Here its versions are taken.
      const known = records.find(({ metadata }) => metadata?.['origin'] !== origin || metadata['append'] !== append);
      if (known !== undefined) {
        throw new Error(`event ${known.event.id} is stored already, as version ${known.stream?.version} of its client`);
      }
    },
    async *read({ after = '', clientId, afterVersion = 0, limit = Number.POSITIVE_INFINITY, resumable = false } = {}) {
      const place = toPlace(after);
      const records =
        clientId !== undefined
          ? reader.readClient(clientId, { after: place, afterVersion, limit })
          : resumable
            ? reader.readSettled(place)
            : reader.readStored(place);
      yield* toPages(records, { userId, limit });
    },
    lastVersion: (clientId) => repository.getAggregateVersion(toStreamId({ userId, clientId }), { table: TABLE }),
    async end() {
      const found = findNewest(repository, userId);
      looking = Promise.allSettled([looking, found]).then(() => {});
      const newest = await found;
      return newest === undefined ? '' : toCursor(newest);
    },
    watch: watching.watch,
    async close() {
      isClosed = true;
      watching.end();
    },
  };
}

/**
 * The id of the stream of a client: the UUID of version 5 that the JSON text `["user-123","alice"]` has in a namespace of ours.
 * The user is in it, for whoever is a user may choose any client id, also that of somebody else. It is JSON since that joins
 * any two texts into one that no other two give. A client id that is a UUID is no exception: two users may have it, too.
 */
export function toStreamId({ userId, clientId }: { readonly userId: string; readonly clientId: string }): string {
  const name = JSON.stringify([userId, clientId]);
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const NAMESPACE = Buffer.from('0e3073c5f8864dc08081e9622e427e72', 'hex');

/** What the repository makes of a type that it does not know: what comes before the first dot. */
const TABLE = 'ksync';
const PREFIX = `${TABLE}.`;

const PAGE_SIZE = 1_000;

function check({ userId, source = 'api', pollInterval = 1_000 }: RepositoryStorageOptions) {
  if (typeof userId !== 'string' || userId === '') {
    throw new KSyncError('invalid-option', 'repositoryStorage: userId has to say whose events these are');
  }
  if (!(pollInterval > 0 && pollInterval < 2 ** 31)) {
    throw new KSyncError('invalid-option', `repositoryStorage: pollInterval has to be above 0, not ${pollInterval}`);
  }
  return { userId, source, pollInterval };
}

/** The data of the stored event. The repository's column for data versions says 1, which is the version of this shape. */
interface ClientData {
  readonly clientId: string;
  readonly version: number;
  /** Left out where it is 1. It stands here since a batch of the repository has one version, and one of a client may have several. */
  readonly dataVersion?: number;
  /** Any JSON, while the repository's own is always an object. */
  readonly data: unknown;
}

function toEnvelope(
  { event: { id, type, data, timestamp, clientId, version }, dataVersion }: StoredEvent,
  { userId, source, index }: Required<Pick<EventRecord['event'], 'userId' | 'source'>> & { index: number },
): EventRecord['event'] {
  const date = new Date(timestamp);
  if (date.getTime() !== timestamp) {
    const message = `event ${id}: the timestamp ${timestamp} is no whole number of milliseconds; let the clock give one`;
    // As the repository's own refusals have it.
    throw Object.assign(new Error(message), { index });
  }
  const content: ClientData = { clientId, version, ...(dataVersion === 1 ? {} : { dataVersion }), data };
  const subjectId = toStreamId({ userId, clientId });
  return {
    id,
    version: 'v1',
    type: `${PREFIX}${type}`,
    data: { ...content },
    userId,
    source,
    timestamp: date,
    subjectId,
  };
}

function toPositioned(record: EventRecord, userId: string): PositionedEvent {
  const { event, stream } = record;
  const { clientId, version, dataVersion = 1, data } = event.data as Partial<ClientData>;
  const isWritten =
    event.type.startsWith(PREFIX) &&
    event.userId === userId &&
    typeof clientId === 'string' &&
    stream?.id === toStreamId({ userId, clientId }) &&
    stream.version === version &&
    Number.isSafeInteger(dataVersion) &&
    data !== undefined;
  if (!isWritten) {
    throw new Error(
      `event ${event.id} (${event.type}) is where events of ksync clients are, and is not as a client writes it; events of others need types that do not begin with "${PREFIX}"`,
    );
  }
  const type = event.type.slice(PREFIX.length);
  return {
    event: { id: event.id, type, data, timestamp: event.timestamp.getTime(), clientId, version },
    dataVersion,
    cursor: toCursor(record),
  };
}

const toCursor = ({ transactionId, position }: Place): Cursor => `${transactionId}:${position}`;

function toPlace(cursor: Cursor): Place {
  if (cursor === '') return START;
  const [, transactionId, position] = /^(\d{1,16}):(\d{1,16})$/.exec(cursor) ?? [];
  if (transactionId === undefined) {
    throw new KSyncError(
      'unknown-cursor',
      `the cursor ${JSON.stringify(cursor)} is not of this storage; take it from an event, or from end()`,
    );
  }
  return { transactionId: Number(transactionId), position: Number(position) };
}

/** Before the first event. */
const START: Place = { transactionId: -1, position: -1 };

const isAfter = (one: Place, other: Place): boolean =>
  one.transactionId > other.transactionId ||
  (one.transactionId === other.transactionId && one.position > other.position);

const isOfClient = ({ event, stream }: EventRecord, userId: string): boolean =>
  stream?.table === TABLE && event.userId === userId;

async function* toPages(
  records: AsyncIterable<EventRecord>,
  { userId, limit }: { userId: string; limit: number },
): AsyncGenerator<PositionedEvent[]> {
  let left = limit;
  let page: PositionedEvent[] = [];
  if (left <= 0) return;
  for await (const record of records) {
    page.push(toPositioned(record, userId));
    left -= 1;
    if (left === 0) break;
    if (page.length === PAGE_SIZE) {
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}

function createReader(repository: EventRepository, userId: string) {
  /** Between these places nothing of the user's clients is, nor can be any more. */
  let passed: { readonly from: Place; readonly to: Place } = { from: START, to: START };

  return {
    /** Within one stream, versions become visible in their order: its readers can always go on from where they are. */
    async *readClient(
      clientId: string,
      { after, afterVersion, limit }: { after: Place; afterVersion: number; limit: number },
    ): AsyncGenerator<EventRecord> {
      const id = toStreamId({ userId, clientId });
      const records =
        after === START
          ? repository.getAggregateStream(id, { table: TABLE, fromVersion: afterVersion + 1, limit })
          : repository.searchEvents({ tables: [TABLE], subjectId: id, after, order: 'oldest-first' });
      for await (const record of records) {
        if (record.stream !== null && record.stream.version > afterVersion) yield record;
      }
    },
    readStored: (after: Place): AsyncIterable<EventRecord> =>
      repository.searchEvents({ tables: [TABLE], userId, after, order: 'oldest-first' }),
    /** All before the oldest open transaction. The repository finds it for reads of the whole store alone. */
    async *readSettled(after: Place): AsyncGenerator<EventRecord> {
      let last = isAfter(passed.from, after) || isAfter(after, passed.to) ? after : passed.to;
      let lastOfClient = last === after ? after : passed.from;
      for await (const record of repository.readAll({ after: last })) {
        last = record;
        if (!isOfClient(record, userId)) continue;
        lastOfClient = record;
        yield record;
      }
      passed = { from: toBare(lastOfClient), to: toBare(last) };
    },
  };
}

/** Without the record that it may be. */
const toBare = ({ transactionId, position }: Place): Place => ({ transactionId, position });

/** Of all events of the user: they have an index, which leads to it at once. */
async function findNewest(repository: EventRepository, userId: string): Promise<Place | undefined> {
  const [newest] = await repository.searchEvents({ userId, order: 'newest-first', limit: 1 });
  return newest;
}

function createWatching(
  repository: EventRepository,
  {
    pollInterval,
    isForeign,
    userId,
  }: { pollInterval: number; isForeign: (record: EventRecord) => boolean; userId: string },
) {
  const watchers = new Set<{ readonly onAppend: () => void }>();
  let polling: { readonly timer?: NodeJS.Timeout } | undefined;
  /** The newest event at a look, when nothing could appear before it any more. */
  let settled: Place = START;
  let lastTransaction: number | undefined;
  let isEnded = false;

  const wake = (): void => {
    for (const { onAppend } of watchers) onAppend();
  };
  const hook = (record: EventRecord): void => {
    // Once for all events of an append.
    if (!isForeign(record) || record.transactionId === lastTransaction) return;
    lastTransaction = record.transactionId;
    wake();
  };
  /** Whether there may be something to read. What waits for an open transaction wakes at every look until that has ended. */
  const look = async (): Promise<boolean> => {
    const newest = await findNewest(repository, userId);
    if (newest === undefined || !(isAfter(newest, settled) || isAfter(settled, newest))) return false;
    if (await isSettled(repository, newest)) settled = newest;
    return true;
  };
  const start = (): void => {
    const poll: { timer?: NodeJS.Timeout } = {};
    const schedule = (): void => {
      poll.timer = setTimeout(async () => {
        // Without an answer there is nothing to tell; whoever reads hears of it from the read.
        const isNew = await look().catch(() => false);
        // It was ended meanwhile, and maybe begun anew.
        if (polling !== poll) return;
        schedule();
        if (isNew) wake();
      }, pollInterval).unref();
    };
    polling = poll;
    repository.addEventHook(hook);
    schedule();
  };
  const stop = (): void => {
    clearTimeout(polling?.timer);
    polling = undefined;
    repository.removeEventHook(hook);
  };

  return {
    watch(onAppend: () => void): () => void {
      if (isEnded) return () => {};
      const watcher = { onAppend };
      watchers.add(watcher);
      if (polling === undefined) start();
      return () => {
        if (watchers.delete(watcher) && watchers.size === 0) stop();
      };
    },
    end(): void {
      isEnded = true;
      watchers.clear();
      stop();
    },
  };
}

/** Only what nothing can appear before any more is read by `readAll`. */
async function isSettled(repository: EventRepository, { transactionId, position }: Place): Promise<boolean> {
  for await (const record of repository.readAll({ after: { transactionId, position: position - 1 } })) {
    return record.position === position;
  }
  return false;
}
