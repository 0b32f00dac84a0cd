import postgres, { type Sql, type TransactionSql } from 'postgres';
import { UnavailableError, toStoreError } from '../errors.ts';
import type { Database, Parameter, Session } from './database.ts';

export interface PostgresOptions {
  /** Milliseconds after which a statement counts as lost. */
  readonly timeout: number;
  readonly maxConnections: number;
}

/**
 * PostgreSQL at a URL, with a pool of its own. A statement that gets no answer in time takes its pool with it: a half-open
 * connection would hold its place for ever, and nothing tells which one it is.
 */
export function openPostgres(url: string, { timeout, maxConnections }: PostgresOptions): Database {
  const open = (): Sql =>
    postgres(url, {
      max: maxConnections,
      connect_timeout: Math.max(1, Math.ceil(timeout / 1000)),
      // Of notices such as "schema exists, skipping" nobody wants to hear.
      onnotice: () => {},
      backoff: (retries: number) => Math.min(1, 0.05 * 2 ** retries),
      connection: { application_name: 'synap-database' },
    });
  let client = open();
  const retire = (lost: Sql): void => {
    if (client !== lost) return;
    client = open();
    void lost.end({ timeout: RETIREMENT_SECONDS }).catch(() => {});
  };
  return createDatabase({
    client: () => client,
    timeout,
    onTimeout: (lost) => retire(lost as Sql),
    close: () => client.end({ timeout: RETIREMENT_SECONDS }),
  });
}

/** How long the other statements of a pool may take to end. */
const RETIREMENT_SECONDS = 5;

/** PostgreSQL through a client that its owner configures and closes; a transaction of one will do, too. */
export function usePostgres(client: Sql | TransactionSql, { timeout }: Pick<PostgresOptions, 'timeout'>): Database {
  return createDatabase({ client: () => client, timeout, onTimeout: () => {}, close: async () => {} });
}

type Client = Sql | TransactionSql;

function createDatabase(given: {
  client: () => Client;
  timeout: number;
  onTimeout: (client: Client) => void;
  close: () => Promise<void>;
}): Database {
  const { timeout } = given;
  const limit = <Result>(work: Promise<Result>, client: Client): Promise<Result> =>
    withTimeout(work, { timeout, onTimeout: () => given.onTimeout(client) });
  const sessionOf = (pick: () => Client): Session => ({
    async query<Row>(text: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
      const client = pick();
      const prepare = (client as { options?: { prepare?: boolean } }).options?.prepare ?? true;
      const rows = await limit(client.unsafe(text, [...parameters], { prepare }).execute(), client);
      return rows as unknown as Row[];
    },
    async run(text) {
      const client = pick();
      await limit(client.unsafe(text).simple().execute(), client);
    },
    get client() {
      return pick();
    },
  });
  const isTransaction = !('begin' in given.client());
  return {
    ...sessionOf(given.client),
    get client() {
      return given.client();
    },
    engine: 'postgres',
    isTransaction,
    async transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
      const client = given.client();
      // What the caller does in it takes as long as it takes; its beginning and its end do not.
      const watch = createWatch({ timeout, onTimeout: () => given.onTimeout(client) });
      const run = async (transaction: TransactionSql): Promise<Result> => {
        watch.stop();
        try {
          return await work(sessionOf(() => transaction));
        } finally {
          watch.start();
        }
      };
      watch.start();
      try {
        const done = 'begin' in client ? client.begin(run) : client.savepoint(run);
        return (await Promise.race([done, watch.expired])) as Result;
      } catch (error) {
        throw toStoreError(error);
      } finally {
        watch.stop();
      }
    },
    async listen(channel, onNotify) {
      const client = given.client();
      if (!('listen' in client)) return async () => {};
      try {
        const { unlisten } = await limit(client.listen(channel, onNotify, onNotify), client);
        return unlisten;
      } catch (error) {
        throw toStoreError(error);
      }
    },
    close: given.close,
  };
}

/** Settles in time, whatever becomes of the connection. */
async function withTimeout<Result>(work: Promise<Result>, limits: Limits): Promise<Result> {
  const watch = createWatch(limits);
  watch.start();
  try {
    return await Promise.race([work, watch.expired]);
  } catch (error) {
    throw toStoreError(error);
  } finally {
    watch.stop();
  }
}

interface Limits {
  readonly timeout: number;
  readonly onTimeout: () => void;
}

interface Watch {
  /** Rejects when time is up. */
  readonly expired: Promise<never>;
  start(): void;
  stop(): void;
}

function createWatch({ timeout, onTimeout }: Limits): Watch {
  let timer: NodeJS.Timeout | undefined;
  let expire: () => void;
  const expired = new Promise<never>((_, reject) => {
    expire = () => {
      onTimeout();
      reject(new UnavailableError(`the database did not answer in ${timeout} ms`, { outcome: 'unknown' }));
    };
  });
  return {
    expired,
    start() {
      clearTimeout(timer);
      timer = setTimeout(() => expire(), timeout);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
