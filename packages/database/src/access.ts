import { type Database, LIMIT_IDLENESS, type Session, type TransactionSession } from './engines/database.ts';
import { StoreError } from './errors.ts';

export interface Access {
  /** Lets a role append, and read what its user may see: row by row, by the user that each transaction names. */
  grantUserAccess(role: string): Promise<void>;
  /** Lets a role append and read everything, and keep checkpoints. */
  grantService(role: string): Promise<void>;
}

export const createAccess = (open: () => Promise<Database>): Access => ({
  async grantUserAccess(role) {
    await (await open()).query('select synap.grant_user_access($1::text)::text', [role]);
  },
  async grantService(role) {
    await (await open()).query('select synap.grant_service($1::text)::text', [role]);
  },
});

/**
 * The database as one user sees it. Every statement is a transaction that names the user, and takes on the role; that a
 * role is subject to row-level security at all is checked first, for the owner of a table is not.
 */
export function restrictToUser(
  open: () => Promise<Database>,
  { userId, role }: { userId: string; role: string | undefined },
): () => Promise<Database> {
  let checked: Promise<void> | undefined;
  const restrict = (database: Database): Database => {
    const transaction = <Result>(work: (session: TransactionSession) => Promise<Result>): Promise<Result> =>
      database.transaction(async (session) => {
        const before = database.ownsTransactions ? undefined : await readSettings(session);
        const limit = database.ownsTransactions ? `, ${LIMIT_IDLENESS}` : '';
        await session.query(`select set_config('synap.user_id', $1::text, true)${limit}`, [userId]);
        if (role !== undefined) await session.query(`select set_config('role', $1::text, true)`, [role]);
        const result = await work(session);
        // In a transaction of the caller only a savepoint ends here, and what was set would stay.
        if (before !== undefined) await restoreSettings(session, before);
        return result;
      });
    const session: Session = {
      client: undefined,
      query: (text, parameters) => transaction((inner) => inner.query(text, parameters)),
      run: (text) => transaction((inner) => inner.run(text)),
    };
    return {
      ...database,
      ...session,
      steady: session,
      // A statement that fails ends only its own transaction.
      isTransaction: false,
      transaction,
    };
  };
  return async () => {
    const database = restrict(await open());
    checked ??= refuseBypass(database, role).catch((error: unknown) => {
      checked = undefined;
      throw error;
    });
    await checked;
    return database;
  };
}

interface Settings {
  readonly role: string;
  readonly user_id: string;
}

async function readSettings(session: Session): Promise<Settings | undefined> {
  const [settings] = await session.query<Settings>(
    `select current_setting('role') as role, coalesce(current_setting('synap.user_id', true), '') as user_id`,
  );
  return settings;
}

const restoreSettings = (session: Session, { role, user_id }: Settings): Promise<unknown> =>
  session.query(`select set_config('role', $1::text, true), set_config('synap.user_id', $2::text, true)`, [
    role,
    user_id,
  ]);

async function refuseBypass(database: Database, role: string | undefined): Promise<void> {
  const [row] = await database.query<{ active: boolean; name: string }>(
    `select row_security_active('synap.events') as active, current_user::text as name`,
  );
  if (row?.active === true) return;
  throw new StoreError(
    'refused',
    `the role ${row?.name ?? role} sees every user's events, for it owns the tables or bypasses row-level security; give forUser a { role } that grantUserAccess was called for`,
  );
}
