import type { Session } from '../engines/database.ts';
import type { Cursor, EventRecord } from '../event-record.ts';
import { EVENT_COLUMNS, type EventRow, type Upcast, readRecord } from '../read/read-record.ts';

/** Before the first event. */
export const START: Cursor = { transactionId: -1, position: -1 };

export interface Page {
  readonly records: readonly EventRecord[];
  /** Where to go on, past what was read and what was passed over; undefined where there is nothing yet. */
  readonly next: Cursor | undefined;
}

/**
 * The events after the cursor, in the order of (transaction id, position). It stops before the oldest transaction that is
 * still open: a number below it may yet appear, and a reader that had passed it would never see it. A cursor of positions
 * alone would miss events, for they are given out in another order than transactions commit in.
 */
export async function readAfter(
  session: Session,
  cursor: Cursor,
  { limit, types, upcast }: { limit: number; types: readonly string[] | undefined; upcast: Upcast | undefined },
): Promise<Page> {
  const rows = await session.query<EventRow & { wanted: boolean }>(READ_AFTER, [
    String(cursor.transactionId),
    String(cursor.position),
    String(limit),
    types === undefined ? null : JSON.stringify(types),
  ]);
  const last = rows.at(-1);
  return {
    records: rows.filter(({ wanted }) => wanted).map((row) => readRecord(row, upcast)),
    next: last && { transactionId: last.transaction_id, position: last.position },
  };
}

// Of events of other types nothing but their place is sent.
const READ_AFTER = `select ${EVENT_COLUMNS.replace('event.data::text', 'case when wanted then event.data::text end as data')}, wanted
  from (
    select *, $4::text is null or type = any (array(select jsonb_array_elements_text($4::text::jsonb))) as wanted
    from synap.events
    where (transaction_id, position) > ($1::text::bigint, $2::text::bigint)
      and transaction_id < synap.oldest_transaction()
    order by transaction_id, position limit $3::text::bigint
  ) event order by event.transaction_id, event.position`;

/** What keeps a reader from going on. */
export interface Blocker {
  /** Of the server process; null for a prepared transaction. */
  readonly pid: number | null;
  readonly database: string | null;
  readonly role: string | null;
  readonly application: string | null;
  /** For how many milliseconds its transaction has been open, as far as this role may see it. */
  readonly openFor: number | null;
}

/** How far a reader is behind. */
export interface Lag {
  /** Events after the cursor, counted up to 10,000. */
  readonly events: number;
  /** Milliseconds since the oldest of them was recorded; 0 where there is none. */
  readonly milliseconds: number;
  /** The open transaction that the next of them waits for; null where they can be read. */
  readonly blocker: Blocker | null;
}

export async function findLag(session: Session, cursor: Cursor): Promise<Lag> {
  const [row] = await session.query<{ events: number; milliseconds: number | null; readable: boolean | null }>(
    FIND_LAG,
    [String(cursor.transactionId), String(cursor.position)],
  );
  const events = row?.events ?? 0;
  return {
    events,
    milliseconds: Math.max(0, row?.milliseconds ?? 0),
    blocker: events === 0 || row?.readable === true ? null : await findBlocker(session),
  };
}

const FIND_LAG = `select count(*)::float8 as events,
    (extract(epoch from clock_timestamp() - min(recorded_at)) * 1000)::float8 as milliseconds,
    min(transaction_id) < synap.oldest_transaction() as readable
  from (
    select recorded_at, transaction_id from synap.events
    where (transaction_id, position) > ($1::text::bigint, $2::text::bigint)
    order by transaction_id, position limit 10000
  ) waiting`;

async function findBlocker(session: Session): Promise<Blocker | null> {
  const [row] = await session.query<{
    pid: number | null;
    datname: string | null;
    usename: string | null;
    application_name: string | null;
    open_for: number | null;
  }>(FIND_BLOCKER);
  if (row === undefined) return null;
  const { pid, datname, usename, application_name, open_for } = row;
  return { pid, database: datname, role: usename, application: application_name, openFor: open_for };
}

// Every transaction that has a number holds a lock on it, which anyone may see, whatever the database.
const FIND_BLOCKER = `select lock.pid::float8, activity.datname::text, activity.usename::text, activity.application_name::text,
    (extract(epoch from clock_timestamp() - activity.xact_start) * 1000)::float8 as open_for
  from pg_locks lock left join pg_stat_activity activity on activity.pid = lock.pid
  where lock.locktype = 'transactionid' and lock.mode = 'ExclusiveLock' and lock.granted
    and lock.transactionid::text::bigint = pg_snapshot_xmin(pg_current_snapshot())::text::bigint % 4294967296`;
