import { type Database, LIMIT_IDLENESS, type Session } from '../engines/database.ts';
import { StoreError } from '../errors.ts';
import { ACCESS_MIGRATION } from './access.sql.ts';
import { EVENTS_MIGRATION } from './events.sql.ts';
import { PARTITIONS_MIGRATION } from './partitions.sql.ts';

/** In the order of their versions, which start at 1. What has been released is never edited: a change is a new one. */
const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: 'events', sql: EVENTS_MIGRATION },
  { name: 'partitions', sql: PARTITIONS_MIGRATION },
  // It takes all functions from public. This one is for every role that opens the store, and tells a boolean.
  { name: 'access', sql: ACCESS_MIGRATION },
];

/**
 * Brings the schema `synap` up to date; does nothing where it is. Any number of processes may call it at once: they wait
 * for each other. Throws a `StoreError` where the schema is newer than this package.
 */
export async function migrate(database: Database): Promise<void> {
  if ((await findVersion(database)) === MIGRATIONS.length && !(await isBehind(database))) return;
  await database.transaction(async (session) => {
    if (database.ownsTransactions) await session.query(`select ${LIMIT_IDLENESS}`);
    await session.query(`select pg_advisory_xact_lock(hashtextextended('synap.migrations', 0))::text`);
    // What this connection knows of schemas may be from before the wait, and `if not exists` would go by it.
    await session.query('select count(*)::float8 from pg_catalog.pg_namespace');
    await session.query('create schema if not exists synap');
    await session.query(
      'create table if not exists synap.migrations (version integer primary key, name text not null, applied_at timestamptz not null default now())',
    );
    const version = await readVersion(session);
    for (const [index, { name, sql }] of MIGRATIONS.entries()) {
      if (index < version) continue;
      await session.run(sql);
      await session.query('insert into synap.migrations (version, name) values ($1::text::integer, $2::text)', [
        String(index + 1),
        name,
      ]);
    }
    if (await isBehind(session)) await session.query('select synap.rebase_transactions()::float8');
  });
}

/**
 * For who leaves the schema to others. Events that were restored from another cluster come first: what is appended before
 * would stand in front of them, where no subscription looks any more.
 *
 * @throws StoreError where that is to be done yet.
 */
export async function refuseBehind(database: Database): Promise<void> {
  if ((await findVersion(database)) === 0 || !(await isBehind(database))) return;
  throw new StoreError(
    'refused',
    'the events were restored from another cluster, whose transaction numbers were ahead; open the store once with { migrate: true } as the owner of its tables',
  );
}

async function findVersion(session: Session): Promise<number> {
  const [found] = await session.query<{ found: boolean }>(
    `select to_regclass('synap.migrations') is not null as found`,
  );
  return found?.found === true ? readVersion(session) : 0;
}

async function readVersion(session: Session): Promise<number> {
  const [row] = await session.query<{ version: number }>(
    'select coalesce(max(version), 0)::float8 as version from synap.migrations',
  );
  const version = row?.version ?? 0;
  if (version > MIGRATIONS.length) {
    throw new StoreError(
      'newer-schema',
      `The schema synap is at version ${version}, which this release does not know (its own is ${MIGRATIONS.length}); upgrade @synap/database.`,
    );
  }
  return version;
}

/** Whether the events come from a cluster whose transaction counter was ahead of this one's: a dump was restored. */
async function isBehind(session: Session): Promise<boolean> {
  const [row] = await session.query<{ behind: boolean }>('select synap.is_behind() as behind');
  return row?.behind === true;
}
