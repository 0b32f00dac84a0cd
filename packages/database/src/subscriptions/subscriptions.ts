import { type Appender, createAppender, type AppendPolicies } from '../append/append-events.ts';
import { type Database, type Session, type TransactionSession, inTransaction } from '../engines/database.ts';
import { StoreError } from '../errors.ts';
import type { Cursor, EventRecord } from '../event-record.ts';
import type { Upcast } from '../read/read-record.ts';
import { createReader } from '../read/reader.ts';
import { type Lag, START, findLag, readAfter } from './read-after.ts';
import type { Signal } from './signal.ts';

/**
 * Is given the events in their order, a batch at a time. When it returns, the checkpoint is stored with what it has written
 * through its context, in one transaction; when it throws, both are undone, and the batch comes again after a while.
 */
export type SubscriptionHandler = (
  records: readonly EventRecord[],
  context: SubscriptionContext,
) => Promise<void> | void;

/** The transaction of the batch. On PGlite, which has one connection, use nothing but it: the repository would wait for it. */
export interface SubscriptionContext extends Appender {
  /** postgres.js's `TransactionSql`, or PGlite's `Transaction`. */
  readonly client: unknown;
}

export interface SubscriptionOptions {
  /** Events that are handled together; by default 100. After a crash, so many come again at most. */
  readonly batchSize?: number | undefined;
  /** Events of these types only. */
  readonly types?: readonly string[] | undefined;
  /** Where a name that is new begins: at the first event, by default, or with what is appended from now on. */
  readonly from?: 'start' | 'now' | Cursor | undefined;
  /** Milliseconds between two looks where no notification comes; by default 1,000. */
  readonly pollInterval?: number | undefined;
  /** Told of what the handler or the database has thrown; by default it becomes a warning of the process. */
  readonly onError?:
    | ((error: unknown, failed: { readonly attempt: number; readonly records: readonly EventRecord[] }) => void)
    | undefined;
  /**
   * Told when events cannot be read, for an open transaction may yet bring earlier ones, and again every
   * `stallInterval` milliseconds (by default 2,000) while that lasts.
   */
  readonly onStall?: ((lag: Lag) => void) | undefined;
  readonly stallInterval?: number | undefined;
}

export interface Subscription {
  readonly name: string;
  /** Ends after the batch that is being handled; a handler that waited for it would wait for itself. */
  stop(): Promise<void>;
  /** How far it is behind, and what keeps it. */
  getLag(): Promise<Lag>;
}

export interface Subscriptions {
  /**
   * Hands every event to the handler, at least once, in order, from where this name has got to. Of subscriptions with one
   * name, in whatever processes, one works; another takes over when it ends.
   */
  subscribe(name: string, handler: SubscriptionHandler, options?: SubscriptionOptions): Subscription;
  /** Every event that can be read now, in the order that subscriptions read in; with `after` of a record, those that follow it. */
  readAll(options?: ReadAllOptions): AsyncIterable<EventRecord>;
}

export interface ReadAllOptions {
  readonly after?: Cursor | undefined;
  readonly types?: readonly string[] | undefined;
}

interface SubscriptionParts {
  readonly open: () => Promise<Database>;
  readonly signal: Signal;
  readonly upcast: Upcast | undefined;
  readonly policies: AppendPolicies;
  /** Told of what handlers have appended, once it is there for all. */
  readonly onAppended: (records: readonly EventRecord[]) => void;
}

export function createSubscriptions(parts: SubscriptionParts): { api: Subscriptions; stopAll(): Promise<void> } {
  const running = new Set<Subscription>();
  return {
    api: {
      subscribe(name, handler, options = {}) {
        const subscription = start({ name, handler, options: check(name, options), parts });
        running.add(subscription);
        return {
          ...subscription,
          async stop() {
            await subscription.stop();
            running.delete(subscription);
          },
        };
      },
      async *readAll({ after = START, types } = {}) {
        let cursor: Cursor | undefined = after;
        while (cursor !== undefined) {
          const { records, next } = await readAfter(await parts.open(), cursor, {
            limit: PAGE_SIZE,
            types,
            upcast: parts.upcast,
          });
          yield* records;
          cursor = next;
        }
      },
    },
    async stopAll() {
      await Promise.all([...running].map((subscription) => subscription.stop()));
      running.clear();
    },
  };
}

const PAGE_SIZE = 1_000;

interface Checked extends Omit<SubscriptionOptions, 'batchSize' | 'pollInterval' | 'stallInterval' | 'onError'> {
  readonly batchSize: number;
  readonly pollInterval: number;
  readonly stallInterval: number;
  readonly onError: NonNullable<SubscriptionOptions['onError']>;
}

function check(name: string, options: SubscriptionOptions): Checked {
  if (typeof name !== 'string' || name === '' || name.length > 200) {
    throw new StoreError(
      'invalid-argument',
      'a subscription needs a name of 1 to 200 characters, which its checkpoint is kept by',
    );
  }
  const checked = {
    ...options,
    batchSize: options.batchSize ?? 100,
    pollInterval: options.pollInterval ?? 1_000,
    stallInterval: options.stallInterval ?? 2_000,
    onError: options.onError ?? warnFor(name),
  };
  for (const key of ['batchSize', 'pollInterval', 'stallInterval'] as const) {
    if (!Number.isSafeInteger(checked[key]) || checked[key] < 1) {
      throw new StoreError('invalid-argument', `${key} has to be a whole number above 0, not ${checked[key]}`);
    }
  }
  return checked;
}

const warnFor =
  (name: string): NonNullable<SubscriptionOptions['onError']> =>
  (error, { attempt }) => {
    process.emitWarning(`subscription ${name}, attempt ${attempt}: ${String(error)}`, 'EventSubscriptionWarning');
  };

interface Run {
  readonly name: string;
  readonly handler: SubscriptionHandler;
  readonly options: Checked;
  readonly parts: SubscriptionParts;
}

/** What a look for events has come to. */
type Turn = 'handled' | 'nothing' | 'elsewhere';

function start(run: Run): Subscription {
  const { name, options, parts } = run;
  const rest = createRest();
  let isStopping = false;
  let cursor: Cursor | undefined;
  const stopWaking = parts.signal.onRaised(rest.wake);

  const loop = async (): Promise<void> => {
    const stall = createStallReport(run, () => cursor);
    let attempt = 0;
    while (!isStopping) {
      const seen: { records: readonly EventRecord[] } = { records: [] };
      try {
        const turn = await takeTurn(run, { seen, onCursor: (found) => (cursor = found) });
        attempt = 0;
        if (turn === 'handled') stall.end();
        else if (turn === 'elsewhere') await rest.wait(Math.min(options.pollInterval, ELSEWHERE_INTERVAL));
        else await rest.wait((await stall.look()) ? STALLED_INTERVAL : options.pollInterval);
      } catch (error) {
        attempt += 1;
        report(run, error, { attempt, records: seen.records });
        await rest.pause(Math.min(MAX_BACKOFF, 100 * 2 ** (attempt - 1)), () => isStopping);
      }
    }
  };
  const done = loop();

  return {
    name,
    async stop() {
      isStopping = true;
      rest.wake();
      stopWaking();
      await done;
    },
    async getLag() {
      const database = await parts.open();
      return findLag(database, (await readCheckpoint(database, name)) ?? cursor ?? START);
    },
  };
}

/** What listens to errors may fail, too: that does not end the subscription. */
function report(
  { name, options }: Run,
  error: unknown,
  failed: { readonly attempt: number; readonly records: readonly EventRecord[] },
): void {
  try {
    options.onError(error, failed);
  } catch (thrown) {
    warnFor(name)(thrown, failed);
  }
}

/** Milliseconds after which to see whether another subscription of this name, or a lost transaction of this one, has ended. */
const ELSEWHERE_INTERVAL = 1_000;

/** Milliseconds between two looks at events that wait for a transaction. */
const STALLED_INTERVAL = 200;

const MAX_BACKOFF = 10_000;

async function takeTurn(
  { name, handler, options, parts }: Run,
  { seen, onCursor }: { seen: { records: readonly EventRecord[] }; onCursor: (cursor: Cursor) => void },
): Promise<Turn> {
  const database = await parts.open();
  const appended: EventRecord[] = [];
  const turn = await database.transaction<Turn>(async (session) => {
    // Neither this lock nor reading gives the transaction a number: by itself, no subscription holds up another.
    const [lock] = await session.query<{ taken: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('synap.subscription.' || $1::text, 0)) as taken, ${KEEP_ALIVE}`,
      [name],
    );
    if (lock?.taken !== true) return 'elsewhere';
    const checkpoint = await readCheckpoint(session, name);
    const cursor = checkpoint ?? (await findStart(session, options.from));
    onCursor(cursor);
    const { types, batchSize } = options;
    const { records, next } = await readAfter(session, cursor, { limit: batchSize, types, upcast: parts.upcast });
    if (next === undefined && checkpoint !== undefined) return 'nothing';
    seen.records = records;
    if (records.length > 0) await handler(records, createContext(session, { database, parts, appended }));
    await writeCheckpoint(session, name, next ?? cursor);
    return next === undefined ? 'nothing' : 'handled';
  });
  if (appended.length > 0) parts.onAppended(appended);
  return turn;
}

/** A handler may take its time; where its machine is gone, the server notices in a minute, and another one takes over. */
const KEEP_ALIVE = ['idle', 'interval', 'count']
  .map((name, index) => `set_config('tcp_keepalives_${name}', '${[30, 10, 3][index]}', true)`)
  .join(', ');

async function readCheckpoint(session: Session, name: string): Promise<Cursor | undefined> {
  const [row] = await session.query<{ transaction_id: number; position: number }>(
    'select transaction_id::float8, position::float8 from synap.checkpoints where subscriber = $1::text',
    [name],
  );
  return row && { transactionId: row.transaction_id, position: row.position };
}

async function writeCheckpoint(session: Session, name: string, { transactionId, position }: Cursor): Promise<void> {
  await session.query(
    `insert into synap.checkpoints (subscriber, transaction_id, position)
      values ($1::text, $2::text::bigint, $3::text::bigint)
      on conflict (subscriber) do update
      set transaction_id = excluded.transaction_id, position = excluded.position, updated_at = now()`,
    [name, String(transactionId), String(position)],
  );
}

async function findStart(session: Session, from: SubscriptionOptions['from'] = 'start'): Promise<Cursor> {
  if (from === 'start') return START;
  const [row] = await session.query<{ oldest: number; next: number }>(
    'select synap.oldest_transaction()::float8 as oldest, synap.next_transaction()::float8 as next',
  );
  if (from !== 'now') {
    if (from.transactionId <= (row?.next ?? 0)) return from;
    throw new StoreError('invalid-argument', 'from is ahead of every event; take it from a record of this store');
  }
  return { transactionId: (row?.oldest ?? 0) - 1, position: Number.MAX_SAFE_INTEGER };
}

function createContext(
  session: TransactionSession,
  { database, parts, appended }: { database: Database; parts: SubscriptionParts; appended: EventRecord[] },
): SubscriptionContext {
  const open = async (): Promise<Database> => inTransaction(session, database.engine);
  const reader = createReader(open, parts.upcast);
  const { policies } = parts;
  const { append, appendBatch } = createAppender({
    open,
    reader,
    policies,
    onAppended: (records) => appended.push(...records),
  });
  return { client: session.client, append, appendBatch };
}

/** Sleep that a signal ends; one that comes while nobody sleeps is kept. */
function createRest() {
  let isAwake = false;
  let end: (() => void) | undefined;
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => end?.(), milliseconds);
      end = () => {
        clearTimeout(timer);
        end = undefined;
        resolve();
      };
    });
  return {
    wake(): void {
      isAwake = true;
      end?.();
    },
    async wait(milliseconds: number): Promise<void> {
      if (!isAwake) await sleep(milliseconds);
      isAwake = false;
    },
    /** Signals do not cut it short, for nothing is waited for. */
    async pause(milliseconds: number, isOver: () => boolean): Promise<void> {
      const until = Date.now() + milliseconds;
      while (!isOver() && Date.now() < until) await sleep(until - Date.now());
    },
  };
}

/** Says once in a while that events wait for a transaction. */
function createStallReport({ options, parts }: Run, getCursor: () => Cursor | undefined) {
  let reported: number | undefined;
  return {
    end(): void {
      reported = undefined;
    },
    /** Whether there are events that cannot be read yet. */
    async look(): Promise<boolean> {
      const lag = await findLag(await parts.open(), getCursor() ?? START);
      if (lag.events === 0) return false;
      const now = Date.now();
      reported ??= now;
      if (lag.blocker !== null && now - reported >= options.stallInterval) {
        reported = now;
        options.onStall?.(lag);
      }
      return true;
    },
  };
}
