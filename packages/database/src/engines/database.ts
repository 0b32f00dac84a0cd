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

/** A database with the engine's differences behind it. Errors are thrown as typed errors of this package. */
export interface Database extends Session {
  readonly engine: 'postgres' | 'pglite';
  /** Whether all runs in a transaction that the caller has opened: a failed statement then ends it, but for savepoints. */
  readonly isTransaction: boolean;
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** Calls `onNotify` for each notification; resolves with what ends it. */
  listen(channel: string, onNotify: () => void): Promise<() => Promise<void>>;
  /** Closes what this package has opened itself. */
  close(): Promise<void>;
}

/** A transaction that is open already, as a database; transactions in it are savepoints. */
export function inTransaction(session: Session, engine: Database['engine']): Database {
  return {
    query: session.query,
    run: session.run,
    client: session.client,
    engine,
    isTransaction: true,
    async transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
      await session.run('savepoint synap');
      try {
        const result = await work(session);
        await session.run('release savepoint synap');
        return result;
      } catch (error) {
        await session.run('rollback to savepoint synap');
        throw error;
      }
    },
    listen: async () => async () => {},
    close: async () => {},
  };
}
