/** What is bound to a statement: text, which the statement casts; both engines and every client agree on that. */
export type Parameter = string | null;

export interface Session {
  /**
   * One prepared statement. Results hold text, booleans and float8, which every client gives alike; dates, JSON and
   * bigint are cast in the statement.
   */
  query<Row>(text: string, parameters?: readonly Parameter[]): Promise<Row[]>;
  /** Statements without parameters or results, such as a migration. */
  run(text: string): Promise<void>;
  /** The transaction of the client itself, for who writes in it: postgres.js's `TransactionSql` or PGlite's `Transaction`. */
  readonly client: unknown;
}

/** A transaction that is open. */
export interface TransactionSession extends Session {
  /** Work of which nothing stays when it throws, while the transaction goes on: all of it through the session it is given. */
  savepoint<Result>(work: (session: TransactionSession) => Promise<Result>): Promise<Result>;
}

/** A database with the engine's differences behind it. Errors are thrown as typed errors of this package. */
export interface Database extends Session {
  readonly engine: 'postgres' | 'pglite';
  /** Whether all runs in a transaction that the caller has opened: a failed statement then ends it, but for savepoints. */
  readonly isTransaction: boolean;
  /** Whether its transactions are its own, with their settings: not savepoints in one of the caller. */
  readonly ownsTransactions: boolean;
  transaction<Result>(work: (session: TransactionSession) => Promise<Result>): Promise<Result>;
  /**
   * For statements that wait for each other: one connection, whose server process has their plans and pages at hand, where
   * there is a pool; else the same as the database.
   */
  readonly steady: Session;
  /** Calls `onNotify` for each notification; resolves with what ends it. */
  listen(channel: string, onNotify: () => void): Promise<() => Promise<void>>;
  /** Closes what this package has opened itself. */
  close(): Promise<void>;
}

/**
 * Part of a select, in a transaction of our own on a server: how long it may wait for its next statement. Where a client is
 * gone without a word, the server would otherwise keep its locks, and hold up the same events sent again, until the
 * keep-alive of TCP notices, in two hours.
 */
export const LIMIT_IDLENESS = `set_config('idle_in_transaction_session_timeout', '10000', true)`;

/** A transaction that is open already, as a database; transactions in it are savepoints. */
export function inTransaction(session: TransactionSession, engine: Database['engine']): Database {
  return {
    steady: session,
    query: session.query,
    run: session.run,
    client: session.client,
    engine,
    isTransaction: true,
    ownsTransactions: false,
    transaction: session.savepoint,
    listen: async () => async () => {},
    close: async () => {},
  };
}

/**
 * A transaction in which calls that overlap wait for each other. Savepoints are a stack: one that is rolled back takes with
 * it what a call beside it has written meanwhile, and settings such as the role would be those of whoever came last.
 */
export function oneByOne(session: TransactionSession): TransactionSession {
  let last: Promise<unknown> = Promise.resolve();
  const after = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
  return {
    client: session.client,
    query: (text, parameters) => after(() => session.query(text, parameters)),
    run: (text) => after(() => session.run(text)),
    // What runs in it is on a level of its own: it waits for nothing here.
    savepoint: (work) => after(() => session.savepoint((inner) => work(oneByOne(inner)))),
  };
}
