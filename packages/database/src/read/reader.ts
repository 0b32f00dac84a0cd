import type { AppendRights } from '../append/write-events.ts';
import type { Database } from '../engines/database.ts';
import { StoreError } from '../errors.ts';
import type { Cursor, EventRecord } from '../event-record.ts';
import { type EventQuery, type ReadPage, createQuery } from './event-query.ts';
import { type EventRow, type Upcast, readRecord } from './read-record.ts';
import {
  type EventFilter,
  type Order,
  SELECT_BY_IDS,
  SELECT_VERSIONS,
  SELECT_VISIBLE_VERSIONS,
  type Statement,
  countMatching,
  isUuid,
  selectPage,
  selectStream,
} from './statements.ts';

export interface LimitOptions {
  /** At most so many events; 0 gives none. */
  readonly limit?: number | undefined;
}

export interface EventStreamOptions extends LimitOptions {
  /** The table, where streams of several tables may have the same id. */
  readonly table?: string | undefined;
  readonly fromVersion?: number | undefined;
  /** Inclusive. */
  readonly toVersion?: number | undefined;
  readonly eventTypes?: readonly string[] | undefined;
}

export interface UserStreamOptions extends LimitOptions {
  /** Recorded in so many days until now, by the clock of the database; by default 7. */
  readonly days?: number | undefined;
  readonly eventTypes?: readonly string[] | undefined;
  /** Tables of the streams. */
  readonly subjectTypes?: readonly string[] | undefined;
  readonly order?: Order | undefined;
}

export interface OrderOptions extends LimitOptions {
  /** By default `newest-first`. */
  readonly order?: Order | undefined;
}

export interface SearchFilter extends EventFilter, OrderOptions {
  /** Goes on after this record of the same search. */
  readonly after?: Cursor | undefined;
}

/** The reads of a repository. */
export interface EventReader {
  /** Null where there is none, or none that this user may see. */
  findById(id: string): Promise<EventRecord | null>;
  /** The events of one row, in the order of their versions; all of them, unless a limit is given. */
  getAggregateStream(id: string, options?: EventStreamOptions): EventQuery;
  /** How many events the stream has had, those that have left by retention, too; 0 where there is none. A user counts what it may see. */
  getAggregateVersion(id: string, options?: { readonly table?: string | undefined }): Promise<number>;
  /** What a user caused, newest first; awaited, 1,000 events unless another limit is given. */
  getUserStream(userId: string, options?: UserStreamOptions): EventQuery;
  /** The events of one piece of work, in the order of appends; all of them, unless a limit is given. */
  getCorrelatedEvents(correlationId: string, options?: LimitOptions): EventQuery;
  /** Newest first; awaited, 100 events unless another limit is given, by itself or in options. */
  getEventsByType(type: string, options?: number | OrderOptions): EventQuery;
  /** Newest first; awaited, 100 events unless another limit is given. The next page is `after` the last record. */
  searchEvents(filter?: SearchFilter): EventQuery;
  countEvents(filter?: EventFilter): Promise<number>;
}

export interface Reader extends EventReader {
  /** As they are stored, without upcasting, in no order. */
  findStored(ids: readonly string[]): Promise<EventRecord[]>;
}

export function createReader(
  open: () => Promise<Database>,
  upcast: Upcast | undefined,
  rights: AppendRights = 'role',
): Reader {
  const selectVersions = rights === 'user' ? SELECT_VISIBLE_VERSIONS : SELECT_VERSIONS;
  const select = async (statement: Statement): Promise<EventRecord[]> => {
    const database = await open();
    const rows = await database.query<EventRow>(statement.text, statement.parameters);
    return rows.map((row) => readRecord(row, upcast));
  };
  const search = (filter: EventFilter, paging: Paging): EventQuery => {
    const order = paging.order ?? 'newest-first';
    if (order !== 'oldest-first' && order !== 'newest-first') {
      throw new StoreError(
        'invalid-argument',
        `order is 'oldest-first' or 'newest-first', not ${JSON.stringify(order)}`,
      );
    }
    const { after } = paging;
    if (after !== undefined && !(Number.isSafeInteger(after.transactionId) && Number.isSafeInteger(after.position))) {
      throw new StoreError('invalid-argument', 'after has to be a record, or { transactionId, position } of one');
    }
    const readPage: ReadPage = (last, limit) => select(selectPage(filter, { order, after: last ?? after, limit }));
    return createQuery(readPage, { limit: checkLimit(paging.limit), defaultLimit: paging.defaultLimit });
  };

  return {
    async findStored(ids) {
      const database = await open();
      const rows = await database.query<EventRow>(SELECT_BY_IDS, [JSON.stringify(ids)]);
      return rows.map((row) => readRecord(row, undefined));
    },
    async findById(id) {
      if (!isUuid(id)) return null;
      const [record] = await select({ text: SELECT_BY_IDS, parameters: [JSON.stringify([id])] });
      return record ?? null;
    },
    getAggregateStream(id, { limit, ...range } = {}) {
      requireText('id', id);
      const readPage: ReadPage = (last, size) =>
        select(selectStream({ id, ...range }, { after: last?.stream ?? undefined, limit: size }));
      return createQuery(readPage, { limit: checkLimit(limit), defaultLimit: Number.POSITIVE_INFINITY });
    },
    async getAggregateVersion(id, { table } = {}) {
      const database = await open();
      const found = await database.query<{ stream_table: string; version: number }>(selectVersions, [
        id,
        table ?? null,
      ]);
      if (found.length > 1) {
        const tables = found.map(({ stream_table }) => stream_table).sort();
        throw new StoreError(
          'invalid-argument',
          `streams of ${tables.join(' and ')} have the id ${JSON.stringify(id)}; say which by { table }`,
        );
      }
      return found[0]?.version ?? 0;
    },
    getUserStream(userId, { days = 7, eventTypes, subjectTypes, ...paging } = {}) {
      requireText('userId', userId);
      const filter = { userId, types: eventTypes, tables: subjectTypes, days };
      return search(filter, { ...paging, defaultLimit: 1_000 });
    },
    getCorrelatedEvents(correlationId, { limit } = {}) {
      requireText('correlationId', correlationId);
      const paging = { limit, order: 'oldest-first', defaultLimit: Number.POSITIVE_INFINITY } as const;
      return search({ correlationId }, paging);
    },
    getEventsByType(type, options = {}) {
      const paging = typeof options === 'number' ? { limit: options } : options;
      return search({ types: [type] }, { ...paging, defaultLimit: 100 });
    },
    searchEvents({ limit, order, after, ...filter } = {}) {
      return search(filter, { limit, order, after, defaultLimit: 100 });
    },
    async countEvents(filter = {}) {
      const { text, parameters } = countMatching(filter);
      const database = await open();
      const [row] = await database.query<{ count: number }>(text, parameters);
      return row?.count ?? 0;
    },
  };
}

interface Paging extends OrderOptions {
  readonly after?: Cursor | undefined;
  readonly defaultLimit: number;
}

/** Without it the events would be everyone's. */
function requireText(name: string, value: unknown): void {
  if (typeof value !== 'string') throw new StoreError('invalid-argument', `${name} has to be a string`);
}

function checkLimit(limit: number | undefined): number | undefined {
  if (limit === undefined || limit === Number.POSITIVE_INFINITY) return limit;
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw new StoreError('invalid-argument', `limit has to be a whole number from 0 up, not ${limit}`);
  }
  return limit;
}
