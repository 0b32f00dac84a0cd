import type { PGlite } from '@electric-sql/pglite';
import type { UnknownTypes } from '@synap/types';
import type { Sql, TransactionSql } from 'postgres';
import { type Access, createAccess, restrictToUser } from './access.ts';
import { type Appender, createAppender } from './append/append-events.ts';
import type { PublisherPolicy } from './append/prepare-event.ts';
import type { AppendRights } from './append/write-events.ts';
import type { Database } from './engines/database.ts';
import { openPGlite, usePGlite } from './engines/pglite.ts';
import { openPostgres, usePostgres } from './engines/postgres.ts';
import { StoreError, UnavailableError } from './errors.ts';
import type { EventRecord } from './event-record.ts';
import { type EventHook, createHooks } from './hooks.ts';
import { type Maintenance, createMaintenance } from './maintenance.ts';
import type { Upcast } from './read/read-record.ts';
import { type EventReader, createReader } from './read/reader.ts';
import { migrate, refuseBehind } from './schema/migrate.ts';
import { type Subscriptions, createSubscriptions } from './subscriptions/subscriptions.ts';
import { createSignal } from './subscriptions/signal.ts';

/** Where the events are: in one of four places, or in none, where they are gone with the process. */
export interface EventRepositoryOptions {
  /** A PostgreSQL server, 15 or newer. The pool is the repository's own. */
  readonly url?: string;
  /** A client of postgres.js, or a transaction of one, in which everything then happens. Its owner closes it. */
  readonly sql?: Sql | TransactionSql;
  /** An instance of PGlite. Its owner closes it. */
  readonly pglite?: PGlite;
  /** A folder for PGlite, PostgreSQL inside the process. It belongs to one process at a time. */
  readonly dataDir?: string;
  /** Whether events of types that the catalog does not have may be appended; by default they may, as envelopes. */
  readonly unknownTypes?: UnknownTypes | undefined;
  /** Says who may publish what; `onlySystemValidates` is one. */
  readonly policy?: PublisherPolicy | undefined;
  /** Turns data of older versions into the current one, as it is read. */
  readonly upcast?: Upcast | undefined;
  /**
   * Milliseconds in which every statement has an answer, or an `UnavailableError`; by default 30,000. A call makes one
   * statement; more where a batch is large, or something is stored already.
   */
  readonly timeout?: number | undefined;
  /** Of the pool for `url`; by default 10. Appends have one more, and so does what listens. */
  readonly maxConnections?: number | undefined;
  /** Of payload, metadata and further fields together, as JSON; by default 8 MiB. */
  readonly maxEventBytes?: number | undefined;
  /** Told of what a hook has thrown; by default it becomes a warning of the process. */
  readonly onHookError?: ((error: unknown, record: EventRecord) => void) | undefined;
  /** Whether the schema is brought up to date at the first use; by default it is. */
  readonly migrate?: boolean | undefined;
}

/** An append-only store of events. */
export interface EventRepository extends Appender, EventReader, Subscriptions, Maintenance, Access {
  /** Calls the hook with every event that this repository appends from now on, after it is stored. */
  addEventHook(hook: EventHook): void;
  removeEventHook(hook: EventHook): void;
  /** Resolves when every hook has had all of its events. */
  drainHooks(): Promise<void>;
  /**
   * The same store with the eyes and the rights of one user, by row-level security: other users' events are not there.
   * `role` is the role to act as, which `grantUserAccess` was called for; it is needed unless the connection is its own.
   */
  forUser(userId: string, options?: { readonly role?: string | undefined }): UserEventRepository;
  /**
   * Waits for appends, hooks and subscriptions, then closes what the repository has opened itself. A hook that waited for it
   * would wait for itself.
   */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What a user may do. */
export interface UserEventRepository extends Appender, EventReader {}

/** Opens the store when it is first used. */
export function createEventRepository(options: EventRepositoryOptions = {}): EventRepository {
  const { upcast, onHookError = warn } = options;
  let migrates = options.migrate ?? true;
  const timeout = positive('timeout', options.timeout, 30_000);
  const policies = {
    unknownTypes: options.unknownTypes ?? 'allow',
    policy: options.policy,
    maxEventBytes: positive('maxEventBytes', options.maxEventBytes, 8 * 1024 * 1024),
    timeout,
  } as const;
  const connect = toConnect(options, timeout);
  let opened: Promise<Database> | undefined;
  let isOpen = false;
  let isClosed = false;

  const open = (): Promise<Database> => {
    if (isClosed) return Promise.reject(new StoreError('closed', 'the repository was closed; create another one'));
    opened ??= start().then(
      (database) => {
        isOpen = true;
        return database;
      },
      (error: unknown) => {
        // The next call tries again.
        opened = undefined;
        throw error;
      },
    );
    // The schema takes many statements: the call has its answer in time, whatever they take.
    return isOpen ? opened : withDeadline(opened, timeout);
  };
  const start = async (): Promise<Database> => {
    const database = await connect();
    try {
      await (migrates ? migrate(database) : refuseBehind(database));
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  };

  const hooks = createHooks({ onError: onHookError });
  const signal = createSignal(open);
  const onAppended = (records: readonly EventRecord[]): void => {
    hooks.tell(records);
    signal.raise();
  };
  const appends = new Set<Promise<unknown>>();
  const track = <Result>(append: Promise<Result>): Promise<Result> => {
    appends.add(append);
    const forget = (): boolean => appends.delete(append);
    append.then(forget, forget);
    return append;
  };
  const build = (from: () => Promise<Database>, rights: AppendRights) => {
    const reader = createReader(from, upcast, rights);
    const appender = createAppender({ open: from, reader, policies: { ...policies, rights }, onAppended, track });
    return { reader, appender };
  };
  const { reader, appender } = build(open, 'role');
  const subscriptions = createSubscriptions({
    open,
    signal,
    upcast,
    policies: { ...policies, rights: 'role' },
    onAppended,
  });
  const end = async (): Promise<void> => {
    await subscriptions.stopAll();
    do {
      await Promise.allSettled(appends);
      // They may append, too.
      await hooks.drain();
    } while (appends.size > 0);
    await signal.close();
    isClosed = true;
    await (await opened?.catch(() => undefined))?.close();
  };
  let ending: Promise<void> | undefined;
  const close = (): Promise<void> => (ending ??= end());

  return {
    ...reader,
    ...appender,
    ...(isEnclosed(options) ? { ...subscriptions.api, subscribe: refuseEnclosed } : subscriptions.api),
    ...createMaintenance(open),
    async migrate() {
      migrates = true;
      await migrate(await open());
    },
    ...createAccess(open),
    addEventHook: isEnclosed(options) ? refuseEnclosed : hooks.add,
    removeEventHook: hooks.remove,
    drainHooks: hooks.drain,
    forUser(userId, { role } = {}) {
      if (typeof userId !== 'string' || userId === '') {
        throw new StoreError('invalid-argument', 'forUser takes the id of a user, which is not empty');
      }
      const user = build(restrictToUser(open, { userId, role }), 'user');
      const { findStored: _, ...reads } = user.reader;
      return { ...reads, ...user.appender };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function withDeadline<Result>(work: Promise<Result>, timeout: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new UnavailableError(`the database was not open in ${timeout} ms`, { outcome: 'not-done' })),
      timeout,
    );
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}

const warn = (error: unknown, { event }: EventRecord): void => {
  process.emitWarning(`a hook threw for the event ${event.id} (${event.type}): ${String(error)}`, 'EventHookWarning');
};

function toConnect(options: EventRepositoryOptions, timeout: number): () => Promise<Database> {
  const { url, sql, pglite, dataDir } = options;
  const given = PLACES.filter((name) => name in options);
  if (given.length > 1) {
    throw new StoreError('invalid-argument', `${given.join(' and ')} are different places; give one of them`);
  }
  // As a variable of the environment that is not set would be: in memory, events would be gone with the process.
  const [place] = given;
  if (place !== undefined && (options[place] === undefined || options[place] === '')) {
    throw new StoreError('invalid-argument', `${place} is given and has no value; is a variable not set?`);
  }
  if (url !== undefined) {
    const maxConnections = positive('maxConnections', options.maxConnections, 10);
    return async () => openPostgres(url, { timeout, maxConnections });
  }
  if (sql !== undefined) return async () => usePostgres(sql, { timeout });
  if (pglite !== undefined) return async () => usePGlite(pglite);
  return () => openPGlite(dataDir);
}

const PLACES = ['url', 'sql', 'pglite', 'dataDir'] as const;

/** In a transaction of the caller. */
const isEnclosed = ({ sql }: EventRepositoryOptions): boolean => sql !== undefined && !('begin' in sql);

const refuseEnclosed = (): never => {
  throw new StoreError(
    'invalid-argument',
    'a repository in a transaction cannot know whether that commits: hooks and subscriptions are for one with a client of its own',
  );
};

function positive(name: string, value: number | undefined, standard: number): number {
  if (value === undefined) return standard;
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new StoreError('invalid-argument', `${name} has to be a whole number above 0, not ${value}`);
}
