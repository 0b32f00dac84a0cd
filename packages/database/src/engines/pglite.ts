import { join } from 'node:path';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { toStoreError } from '../errors.ts';
import { lockFolder } from './lock-folder.ts';
import { type Database, type Parameter, type Session, type TransactionSession, oneByOne } from './database.ts';

/**
 * PostgreSQL inside the process: in a folder, or in memory where there is none. It is loaded when it is first needed, for
 * it is large. A folder belongs to one process at a time.
 */
export async function openPGlite(dataDir: string | undefined): Promise<Database> {
  const unlock = dataDir === undefined ? () => {} : lockFolder(dataDir);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const client = await PGlite.create(dataDir === undefined ? {} : { dataDir: join(dataDir, 'pglite') });
    return {
      ...usePGlite(client),
      async close() {
        await client.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** An instance that its owner configures and closes. */
export function usePGlite(client: PGlite): Database {
  const session = sessionOf(client);
  return {
    ...session,
    steady: session,
    engine: 'pglite',
    isTransaction: false,
    ownsTransactions: true,
    async transaction<Result>(work: (session: TransactionSession) => Promise<Result>): Promise<Result> {
      try {
        return await client.transaction((transaction) => work(oneByOne(transactionOf(transaction))));
      } catch (error) {
        throw toStoreError(error);
      }
    },
    async listen(channel, onNotify) {
      return client.listen(channel, onNotify);
    },
    close: async () => {},
  };
}

function transactionOf(client: Transaction): TransactionSession {
  const session: TransactionSession = {
    ...sessionOf(client),
    async savepoint(work) {
      await session.run('savepoint synap');
      try {
        const result = await work(session);
        await session.run('release savepoint synap');
        return result;
      } catch (error) {
        // Rolled back to, it is still there; released, savepoints around it have the name again.
        await session.run('rollback to savepoint synap; release savepoint synap');
        throw error;
      }
    },
  };
  return session;
}

const sessionOf = (client: PGlite | Transaction): Session => ({
  async query<Row>(text: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    try {
      const { rows } = await client.query<Row>(text, [...parameters]);
      return rows;
    } catch (error) {
      throw toStoreError(hideParameters(error));
    }
  },
  async run(text) {
    try {
      await client.exec(text);
    } catch (error) {
      throw toStoreError(error);
    }
  },
  client,
});

/** What an event holds is not for logs: with postgres.js, too, it is there for who asks, but not printed. */
function hideParameters(error: unknown): unknown {
  if (error instanceof Error && 'params' in error) Object.defineProperty(error, 'params', { enumerable: false });
  return error;
}
