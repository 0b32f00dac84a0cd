import { isDeepStrictEqual } from 'node:util';
import type { SynapEvent, UnknownTypes } from '@synap/types';
import { type Database, inTransaction } from '../engines/database.ts';
import {
  ConflictError,
  DuplicateEventError,
  type ExpectedVersion,
  StoreError,
  type StreamName,
  UnavailableError,
} from '../errors.ts';
import type { EventRecord } from '../event-record.ts';
import type { Reader } from '../read/reader.ts';
import { SELECT_KNOWN_IDS } from '../read/statements.ts';
import { type AppendQueue, createAppendQueue } from './append-queue.ts';
import { type PreparedEvent, type PublisherPolicy, prepareEvent } from './prepare-event.ts';
import { type AppendRights, type Written, isConflict, writeBatch, writeEvent } from './write-events.ts';

export interface AppendOptions {
  /**
   * The version that the event's stream has to be at: a number, where 0 is `none`, that there is no stream yet. By default
   * `any`. The event has to have a stream: a subject id in its payload, or a `subjectId`. A batch has to have one stream.
   */
  readonly expectedVersion?: ExpectedVersion | undefined;
  /**
   * Whose schema the payload has to pass: the writer's, which knows every key, by default. `reader` is for events that
   * others have written, in a relay or a replay: what a newer, compatible writer has added passes, and is kept.
   */
  readonly as?: 'writer' | 'reader' | undefined;
  /** Of the structure of the payload; by default what the catalog says of the type, else 1. */
  readonly dataVersion?: number | undefined;
  /**
   * JSON to keep beside the event: trace ids, what has imported it. It comes back in `EventRecord.metadata`, and is no part
   * of what is compared when an event is appended again.
   */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

export interface AppendPolicies {
  readonly unknownTypes: UnknownTypes;
  readonly policy: PublisherPolicy | undefined;
  readonly maxEventBytes: number;
  readonly timeout: number;
  readonly rights: AppendRights;
}

export interface Appender {
  /**
   * Stores an event and resolves when it is durable. Appended again, the same event gives the record that is stored.
   * Calls that do not wait for each other are stored in their order, unless an expected version is given.
   *
   * @throws InvalidEventError, ConflictError, DuplicateEventError, UnavailableError or another StoreError.
   */
  append(event: SynapEvent, options?: AppendOptions): Promise<EventRecord>;
  /** All or none, in the order given; any number of them. The same errors. */
  appendBatch(events: readonly SynapEvent[], options?: AppendOptions): Promise<EventRecord[]>;
}

interface AppenderParts {
  readonly open: () => Promise<Database>;
  readonly reader: Reader;
  readonly policies: AppendPolicies;
  /** Told of what is new, not of what was there already. */
  readonly onAppended: (records: readonly EventRecord[]) => void;
  /** Told of every append from its beginning, until it has settled. */
  readonly track?: <Result>(append: Promise<Result>) => Promise<Result>;
}

export function createAppender(parts: AppenderParts): Appender {
  const { track = (append) => append } = parts;
  const { append, appendBatch } = createUntracked(parts);
  return {
    append: (event, options) => track(append(event, options)),
    appendBatch: (events, options) => track(appendBatch(events, options)),
  };
}

function createUntracked(parts: AppenderParts): Appender {
  const { open, reader, policies, onAppended } = parts;
  const { rights } = policies;
  const queue = createQueue(parts);

  return {
    async append(event, options = {}) {
      const prepared = prepare(event, options, policies);
      const expectedVersion = toVersion(options.expectedVersion, [prepared]);
      const written =
        expectedVersion === null
          ? await queue.append(prepared)
          : await writeExpected(prepared, { expectedVersion, options, parts });
      if (written === null) return readBack(prepared, reader);
      const record = toRecord(prepared, written);
      onAppended([record]);
      return record;
    },

    async appendBatch(events, options = {}) {
      if (!Array.isArray(events)) throw new StoreError('invalid-argument', 'appendBatch takes a list of events');
      const prepared = events.map((event, index) => prepare(event, options, { ...policies, index }));
      if (prepared.length === 0) return [];
      const expectedVersion = toVersion(options.expectedVersion, prepared);
      const stored = new Map<string, EventRecord>();
      let fresh = distinct(prepared);
      while (fresh.length > 0) {
        try {
          const database = await open();
          const written = await atomically(database, (inner) => writeBatch(inner, fresh, { expectedVersion, rights }));
          const records = fresh.map((one, index) => toRecord(one, written[index] as Written));
          onAppended(records);
          for (const [index, one] of fresh.entries()) stored.set(keyOf(one), records[index] as EventRecord);
          break;
        } catch (error) {
          if (!isConflict(error)) throw error;
          const known = await findKnown(fresh, open);
          if (known.length === 0) throw await toConflict(fresh, { options, reader, rights, cause: error });
          for (const [key, record] of await findStored(known, reader)) stored.set(key, record);
          fresh = fresh.filter((one) => !stored.has(keyOf(one)));
        }
      }
      return prepared.map((one) => stored.get(keyOf(one)) as EventRecord);
    },
  };
}

function prepare(event: unknown, options: AppendOptions, policies: AppendPolicies & { index?: number }): PreparedEvent {
  const { as = 'writer', dataVersion, metadata } = options;
  if (as !== 'writer' && as !== 'reader') {
    throw new StoreError('invalid-argument', `as is 'writer' or 'reader', not ${JSON.stringify(as)}`);
  }
  if (dataVersion !== undefined && !(Number.isInteger(dataVersion) && dataVersion >= 1 && dataVersion < 2 ** 31)) {
    throw new StoreError('invalid-argument', `dataVersion has to be a whole number from 1 up, not ${dataVersion}`);
  }
  return prepareEvent(event, { ...policies, as, dataVersion, metadata });
}

/** Null: any. */
function toVersion(expected: ExpectedVersion | undefined, events: readonly PreparedEvent[]): number | null {
  if (expected === undefined || expected === 'any') return null;
  const version = expected === 'none' ? 0 : expected;
  if (!Number.isSafeInteger(version) || version < 0) {
    throw new StoreError(
      'invalid-argument',
      `expectedVersion is 'any', 'none' or a whole number from 0 up, not ${JSON.stringify(expected)}`,
    );
  }
  const streams = new Set(events.map(({ stream }) => stream && `${stream.table}/${stream.id}`));
  if (streams.has(null)) {
    throw new StoreError(
      'invalid-argument',
      'an event without a subject has no stream, whose version could be expected; give it a subjectId, or leave expectedVersion out',
    );
  }
  if (streams.size > 1) {
    throw new StoreError(
      'invalid-argument',
      `a batch with an expected version has to be of one stream, not of ${[...streams].slice(0, 3).join(', ')}; append a batch for each`,
    );
  }
  return version;
}

function createQueue({ open, policies: { rights, timeout } }: AppenderParts): AppendQueue {
  const options = { expectedVersion: null, rights };
  return createAppendQueue(
    {
      async one(event) {
        const database = await open();
        return atomically(database, (inner) => writeEvent(inner.steady, event, options));
      },
      async all(events) {
        const database = await open();
        try {
          return await atomically(database, (inner) =>
            writeBatch(inner, events, { ...options, session: inner.steady }),
          );
        } catch (error) {
          // What one event does must not become of the others.
          if (isConflict(error) || (error instanceof StoreError && ONE_EVENTS_FAULT.has(error.code))) return undefined;
          throw error;
        }
      },
      known: (ids) => findKnownIds(ids, open),
    },
    { timeout },
  );
}

const ONE_EVENTS_FAULT: ReadonlySet<string> = new Set<StoreError['code']>(['database', 'refused', 'contention']);

/**
 * In a transaction of the caller a statement that fails may not end it. All goes through the savepoint's own client:
 * postgres.js ends a transaction for any statement of its client that has failed, whoever has caught that. A transaction
 * of its own is tried again when one that began later was first to append to its stream: it then begins later still.
 */
async function atomically<Result>(database: Database, work: (inner: Database) => Promise<Result>): Promise<Result> {
  if (database.isTransaction) {
    return database.transaction((session) => work(inTransaction(session, database.engine)));
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(database);
    } catch (error) {
      const isLate = error instanceof StoreError && error.sqlState === 'SY005' && database.ownsTransactions;
      if (!isLate || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

const MAX_ATTEMPTS = 20;

async function writeExpected(
  event: PreparedEvent,
  { expectedVersion, options, parts }: { expectedVersion: number; options: AppendOptions; parts: AppenderParts },
): Promise<Written | null> {
  const { open, reader, policies } = parts;
  const database = await open();
  try {
    return await atomically(database, (session) =>
      writeEvent(session, event, { expectedVersion, rights: policies.rights }),
    );
  } catch (error) {
    if (!isConflict(error)) throw error;
    throw await toConflict([event], { options, reader, rights: policies.rights, cause: error });
  }
}

async function toConflict(
  [event]: readonly PreparedEvent[],
  given: { options: AppendOptions; reader: Reader; rights: AppendRights; cause: unknown },
): Promise<StoreError> {
  const { options, reader, rights, cause } = given;
  const { expectedVersion = 'any' } = options;
  if (event?.stream == null || expectedVersion === 'any') {
    // Who sees all sees it in the next transaction; a user never does.
    const code = rights === 'user' ? 'duplicate' : 'contention';
    return new StoreError(code, 'an event with one of these ids is stored, and cannot be seen from here', {
      cause,
    });
  }
  const { stream } = event;
  const actualVersion = await reader.getAggregateVersion(stream.id, { table: stream.table });
  if (rights === 'user' && actualVersion === (expectedVersion === 'none' ? 0 : expectedVersion)) {
    return new StoreError('refused', 'the stream has events of other users, which cannot be seen from here', { cause });
  }
  return new ConflictError({ stream, expectedVersion, actualVersion, cause });
}

const keyOf = ({ columns }: PreparedEvent): string => columns.id.toLowerCase();

/** Each id once. The same event twice is one event. */
function distinct(events: readonly PreparedEvent[]): PreparedEvent[] {
  const found = new Map<string, PreparedEvent>();
  for (const event of events) {
    const key = keyOf(event);
    const first = found.get(key);
    if (first === undefined) found.set(key, event);
    else refuseOther(event, first.event);
  }
  return [...found.values()];
}

async function findKnownIds(ids: readonly string[], open: () => Promise<Database>): Promise<ReadonlySet<string>> {
  const database = await open();
  const rows = await database.query<{ id: string }>(SELECT_KNOWN_IDS, [JSON.stringify(ids)]);
  return new Set(rows.map(({ id }) => id));
}

async function findKnown(events: readonly PreparedEvent[], open: () => Promise<Database>): Promise<PreparedEvent[]> {
  const known = await findKnownIds(events.map(keyOf), open);
  return events.filter((event) => known.has(keyOf(event)));
}

/** The records of events that are known already, by their keys. */
async function findStored(events: readonly PreparedEvent[], reader: Reader): Promise<Map<string, EventRecord>> {
  const records = await reader.findStored(events.map(keyOf));
  const stored = new Map(records.map((record) => [record.event.id.toLowerCase(), record]));
  for (const event of events) {
    const record = stored.get(keyOf(event));
    // It has left with its partition, or is another user's.
    if (record === undefined) throw new DuplicateEventError(event.columns.id, []);
    refuseOther(event, record.event);
  }
  return stored;
}

/** It is stored, whatever becomes of reading it. */
async function readBack(event: PreparedEvent, reader: Reader): Promise<EventRecord> {
  try {
    return (await findStored([event], reader)).get(keyOf(event)) as EventRecord;
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    throw new UnavailableError(error.message, { outcome: 'unknown', cause: error.cause });
  }
}

function refuseOther({ event }: PreparedEvent, stored: SynapEvent): void {
  const [given, found] = [toJson(event), toJson(stored)];
  const keys = new Set([...Object.keys(given), ...Object.keys(found)]);
  const differs = [...keys].filter((key) => !isDeepStrictEqual(given[key], found[key]));
  if (differs.length > 0) throw new DuplicateEventError(event.id, differs);
}

const toJson = (event: SynapEvent): Record<string, unknown> => JSON.parse(JSON.stringify(event));

function toRecord({ event, stream, dataVersion, columns }: PreparedEvent, written: Written): EventRecord {
  return {
    event,
    position: written.position,
    transactionId: written.transaction_id,
    recordedAt: new Date(written.recorded_at),
    stream: stream === null ? null : toPosition(stream, written),
    dataVersion,
    metadata: columns.metadata === null ? null : JSON.parse(columns.metadata),
  };
}

const toPosition = ({ table, id }: StreamName, { stream_version }: Written) => ({
  table,
  id,
  version: stream_version as number,
});
