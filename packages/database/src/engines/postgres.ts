import postgres, { type Sql, type TransactionSql } from 'postgres';
import { StoreError, UnavailableError, toStoreError } from '../errors.ts';
import { type Database, type Parameter, type Session, type TransactionSession, oneByOne } from './database.ts';

export interface PostgresOptions {
  /** Milliseconds after which a statement counts as lost. */
  readonly timeout: number;
  readonly maxConnections: number;
}

/**
 * PostgreSQL at a URL, with a pool of its own. A statement that is lost, or gets no answer in time, takes its pool with it:
 * a half-open connection would hold its place for ever, nothing tells which one it is, and what postgres.js sends over a
 * connection that it has opened anew may wait for the answer to what was lost.
 */
export function openPostgres(url: string, { timeout, maxConnections }: PostgresOptions): Database {
  const connect = (max: number): Sql =>
    postgres(url, {
      max,
      connect_timeout: Math.max(1, Math.ceil(timeout / 1000)),
      // Nothing here reads arrays. The client looks their types up on each new connection, and where that is lost
      // meanwhile it leaves a rejection that nobody handles, which ends the process.
      fetch_types: false,
      // Of notices such as "schema exists, skipping" nobody wants to hear.
      onnotice: () => {},
      backoff: (retries: number) => Math.min(1, 0.05 * 2 ** retries),
      connection: { application_name: 'synap-database' },
    });
  const open = () => ({ pool: connect(maxConnections), steady: connect(1) });
  let clients = refuseBadUrl(open);
  // A new pool has to listen anew.
  const listeners: Listener[] = [];
  const retire = (lost: Client): void => {
    const old = clients;
    if (old.pool !== lost && old.steady !== lost) return;
    clients = open();
    for (const client of Object.values(old)) void client.end({ timeout: RETIREMENT_SECONDS }).catch(() => {});
    for (const { channel, onNotify } of listeners) clients.pool.listen(channel, onNotify, onNotify).catch(() => {});
  };
  return createDatabase({
    client: () => clients.pool,
    steady: () => clients.steady,
    timeout,
    onLoss: retire,
    onListen: (listener) => listeners.push(listener),
    // Of a connection that was lost the client waits for an answer that will not come: so nothing is left to wait for.
    async close() {
      await Promise.all(Object.values(clients).map((client) => client.end({ timeout: 0 })));
    },
  });
}

/** What Node says of such a URL has the password in it. */
function refuseBadUrl<Clients>(open: () => Clients): Clients {
  try {
    return open();
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_INVALID_URL') throw error;
    throw new StoreError('invalid-argument', 'url is no URL; it has to be one such as postgres://user@localhost/app');
  }
}

interface Listener {
  readonly channel: string;
  readonly onNotify: () => void;
}

/** How long the other statements of a pool may take to end. */
const RETIREMENT_SECONDS = 5;

/** PostgreSQL through a client that its owner configures and closes; a transaction of one will do, too. */
export function usePostgres(client: Sql | TransactionSql, { timeout }: Pick<PostgresOptions, 'timeout'>): Database {
  if (!isPool(client) && !('savepoint' in client)) {
    throw new StoreError(
      'invalid-argument',
      'sql is a client of postgres.js or a transaction of one; a reserved connection begins no transactions',
    );
  }
  return createDatabase({
    client: () => client,
    steady: () => client,
    timeout,
    onLoss: () => {},
    onListen: () => {},
    close: async () => {},
  });
}

type Client = Sql | TransactionSql;

const isPool = (client: Client): client is Sql => 'begin' in client;

/** What becomes of a client of which a statement got no answer, or of which a connection ended. */
interface Losses {
  readonly onTimeout: (client: Client) => void;
  readonly onLost: (client: Client) => void;
}

function createDatabase(given: {
  client: () => Client;
  steady: () => Client;
  timeout: number;
  /** A statement of the client was lost. */
  onLoss: (client: Client) => void;
  onListen: (listener: Listener) => void;
  close: () => Promise<void>;
}): Database {
  const { timeout } = given;
  const pending = new Set<Promise<unknown>>();
  const keep = <Result>(work: Promise<Result>): Promise<Result> => {
    pending.add(work);
    const forget = (): boolean => pending.delete(work);
    work.then(forget, forget);
    return work;
  };
  const sessionOf = (pick: () => Client, losses: Losses): Session => {
    const answer = <Result>(client: Client, statement: PromiseLike<Result>): Promise<Result> =>
      keep(
        withTimeout(statement, {
          timeout,
          onTimeout: () => losses.onTimeout(client),
          onLost: () => losses.onLost(client),
        }),
      );
    return {
      async query<Row>(text: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
        const client = pick();
        const prepare = (client as { options?: { prepare?: boolean } }).options?.prepare ?? true;
        const rows = await answer(client, client.unsafe(text, [...parameters], { prepare }).execute());
        return rows as unknown as Row[];
      },
      async run(text) {
        const client = pick();
        await answer(client, client.unsafe(text).simple().execute());
      },
      get client() {
        return pick();
      },
    };
  };
  // By the client's own savepoints: it ends a transaction in which a statement outside of them has failed.
  const transactionOf = (client: TransactionSql, lifeline: Lifeline, losses: Losses): TransactionSession => ({
    ...lifeline.watchOver(sessionOf(() => client, losses)),
    client: lifeline.refuseAfterLoss(client),
    async savepoint<Result>(work: (session: TransactionSession) => Promise<Result>): Promise<Result> {
      lifeline.check();
      try {
        const run = (inner: TransactionSql) => lifeline.run(() => work(transactionOf(inner, lifeline, losses)));
        return (await Promise.race([client.savepoint(run), lifeline.lost])) as Result;
      } catch (error) {
        throw toStoreError(error);
      }
    },
  });
  const isTransaction = !isPool(given.client());
  const database: Database = {
    ...sessionOf(given.client, { onTimeout: given.onLoss, onLost: given.onLoss }),
    get client() {
      return given.client();
    },
    steady: sessionOf(given.steady, { onTimeout: given.onLoss, onLost: given.onLoss }),
    engine: 'postgres',
    isTransaction,
    ownsTransactions: !isTransaction,
    async transaction<Result>(work: (session: TransactionSession) => Promise<Result>): Promise<Result> {
      const client = given.client();
      const lifeline = createLifeline();
      // What the caller does in it takes as long as it takes; its beginning and its end do not.
      const watch = createWatch({ timeout, onTimeout: () => given.onLoss(client) });
      const run = (transaction: TransactionSql): Promise<Result> =>
        lifeline.run(async () => {
          watch.stop();
          try {
            // A statement without an answer ends all: the rollback would be waited for on the same connection.
            const losses = { onTimeout: watch.expire, onLost: () => given.onLoss(client) };
            return await work(oneByOne(transactionOf(transaction, lifeline, losses)));
          } finally {
            watch.start();
          }
        });
      watch.start();
      try {
        const done = Promise.resolve(isPool(client) ? client.begin(run) : client.savepoint(run));
        done.catch(lifeline.lose);
        return (await keep(Promise.race([done, watch.expired, lifeline.lost]))) as Result;
      } catch (error) {
        lifeline.lose(error);
        if (!(error instanceof StoreError) && toStoreError(error) instanceof UnavailableError) given.onLoss(client);
        // Nothing of it goes on in the background, where the caller may have begun anew.
        await lifeline.settled();
        throw toStoreError(error);
      } finally {
        watch.stop();
      }
    },
    async listen(channel, onNotify) {
      const client = given.client();
      if (!('listen' in client)) return async () => {};
      given.onListen({ channel, onNotify });
      try {
        const limits = { timeout, onTimeout: () => given.onLoss(client) };
        const { unlisten } = await withTimeout(client.listen(channel, onNotify, onNotify), limits);
        return () => withTimeout(Promise.resolve(unlisten()), limits);
      } catch (error) {
        throw toStoreError(error);
      }
    },
    async close() {
      await Promise.allSettled(pending);
      await given.close();
    },
  };
  if (!isTransaction) return database;
  const { query, run, savepoint } = oneByOne({ ...database, savepoint: database.transaction });
  return { ...database, query, run, steady: { client: given.client(), query, run }, transaction: savepoint };
}

/**
 * What a transaction's work does after its connection is lost: nothing. postgres.js would write its next statement, were it
 * only the rollback, to a socket that is gone, and throw where nobody can catch it.
 */
interface Lifeline {
  /** Rejects when the connection is lost. */
  readonly lost: Promise<never>;
  lose(error: unknown): void;
  /** @throws what the loss was. */
  check(): void;
  /**
   * Runs part of the transaction's work. After its connection has ended it never resolves: so nothing follows it. After a
   * statement that took too long the transaction is rolled back, on a connection that may yet answer.
   */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when no work is under way. */
  settled(): Promise<unknown>;
  watchOver(session: Session): Session;
  refuseAfterLoss(client: TransactionSql): TransactionSql;
}

function createLifeline(): Lifeline {
  let loss: { error: unknown } | undefined;
  let reject: (error: unknown) => void;
  const lost = new Promise<never>((_, fail) => {
    reject = fail;
  });
  lost.catch(() => {});
  let outermost: Promise<unknown> | undefined;
  const lose = (error: unknown): void => {
    loss ??= { error };
    reject(loss.error);
  };
  const check = (): void => {
    if (loss !== undefined) throw toStoreError(loss.error);
  };
  const watch = async <Result>(statement: () => Promise<Result>): Promise<Result> => {
    check();
    try {
      return await statement();
    } catch (error) {
      if (error instanceof UnavailableError) lose(error);
      throw error;
    }
  };
  return {
    lost,
    lose,
    check,
    async run(work) {
      // It has begun too late: whoever wanted it has been told so.
      check();
      const running = work();
      outermost ??= running;
      try {
        return await running;
      } catch (error) {
        // Where a statement failed because the connection was lost, that is known a moment later.
        await new Promise((resolve) => setImmediate(resolve));
        throw error;
      } finally {
        if (loss !== undefined && !timeouts.has(loss.error as object)) await new Promise<never>(() => {});
      }
    },
    settled: () => Promise.allSettled([outermost]),
    watchOver: (session) => ({
      ...session,
      query: (text, parameters) => watch(() => session.query(text, parameters)),
      run: (text) => watch(() => session.run(text)),
    }),
    refuseAfterLoss: (client) =>
      new Proxy(client, {
        apply(target, self, parameters) {
          check();
          return Reflect.apply(target, self, parameters);
        },
        get(target, name, receiver) {
          check();
          return Reflect.get(target, name, receiver);
        },
      }),
  };
}

/** Settles in time, whatever becomes of the connection. One promise and one timer: every statement pays for them. */
function withTimeout<Result>(work: PromiseLike<Result>, { timeout, onTimeout, onLost }: Limits): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      onTimeout();
      onLost?.();
      reject(noAnswer(timeout));
    }, timeout);
    work.then(
      (result) => {
        clearTimeout(timer);
        resolve(result);
      },
      (error: unknown) => {
        clearTimeout(timer);
        const known = toStoreError(error);
        if (known instanceof UnavailableError && known.outcome === 'unknown') onLost?.();
        reject(known);
      },
    );
  });
}

function noAnswer(timeout: number): UnavailableError {
  const error = new UnavailableError(`the database did not answer in ${timeout} ms`, { outcome: 'unknown' });
  timeouts.add(error);
  return error;
}

interface Limits {
  readonly timeout: number;
  readonly onTimeout: () => void;
  /** It is not known what became of the work: also after `onTimeout`. */
  readonly onLost?: () => void;
}

interface Watch {
  /** Rejects when time is up. */
  readonly expired: Promise<never>;
  /** Time is up now. */
  expire(): void;
  start(): void;
  stop(): void;
}

/** Errors that say nothing of the connection but that it was too slow. */
const timeouts = new WeakSet<object>();

function createWatch({ timeout, onTimeout }: Limits): Watch {
  let timer: NodeJS.Timeout | undefined;
  let fail: (error: UnavailableError) => void;
  const expired = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const expire = (): void => {
    onTimeout();
    fail(noAnswer(timeout));
  };
  return {
    expired,
    expire,
    start() {
      clearTimeout(timer);
      timer = setTimeout(expire, timeout);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
