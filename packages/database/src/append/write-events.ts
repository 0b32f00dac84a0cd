import { type Database, LIMIT_IDLENESS, type Session } from '../engines/database.ts';
import { StoreError } from '../errors.ts';
import type { EventColumns, PreparedEvent } from './prepare-event.ts';

/** What the database says of an event that it has taken. */
export interface Written {
  readonly position: number;
  readonly transaction_id: number;
  readonly recorded_at: number;
  readonly stream_version: number | null;
}

/** Whose rights an append uses: those of the role itself, or those of a user, whom the transaction names. */
export type AppendRights = 'role' | 'user';

const FUNCTIONS: Readonly<Record<AppendRights, { readonly event: string; readonly batch: string }>> = {
  role: { event: 'append_event', batch: 'append_batch' },
  user: { event: 'append_event_as_user', batch: 'append_batch_as_user' },
};

/** Null: nothing was written, for the id is known already. Throws what `isConflict` tells. */
export async function writeEvent(
  session: Session,
  { columns, stream, dataVersion }: PreparedEvent,
  { expectedVersion, rights }: { expectedVersion: number | null; rights: AppendRights },
): Promise<Written | null> {
  const [row] = await session.query<Written & { outcome: string }>(APPEND_EVENT[rights], [
    columns.id,
    columns.type,
    String(dataVersion),
    columns.data,
    columns.user_id,
    columns.source,
    columns.timestamp,
    columns.subject_id,
    columns.correlation_id,
    columns.causation_id,
    columns.request_id,
    stream?.table ?? null,
    stream?.id ?? null,
    columns.metadata,
    columns.extensions,
    expectedVersion === null ? null : String(expectedVersion),
  ]);
  return row === undefined || row.outcome === 'duplicate' ? null : row;
}

const APPEND_EVENT: Readonly<Record<AppendRights, string>> = {
  role: appendEventStatement('role'),
  user: appendEventStatement('user'),
};

function appendEventStatement(rights: AppendRights): string {
  const types = 'uuid text integer jsonb text text timestamptz uuid uuid uuid uuid text text jsonb jsonb bigint';
  const values = types
    .split(' ')
    .map((type, index) => (type === 'text' ? `$${index + 1}::text` : `$${index + 1}::text::${type}`));
  return `select * from synap.${FUNCTIONS[rights].event}(${values.join(', ')})`;
}

/**
 * All or none, in the order given. Throws what `isConflict` tells where an id is known already or a stream is at another
 * version. Ids are distinct; an expected version is for a batch of one stream.
 */
export async function writeBatch(
  database: Database,
  events: readonly PreparedEvent[],
  options: {
    expectedVersion: number | null;
    rights: AppendRights;
    /** For what is one statement; by default the database. */
    session?: Session;
  },
): Promise<Written[]> {
  const chunks = toChunks(events);
  if (chunks.length === 1) return writeChunk(options.session ?? database, events, options);
  return database.transaction(async (session) => {
    // In a transaction of the caller it would hold for what the caller does, too.
    if (database.ownsTransactions) await session.query(`select ${LIMIT_IDLENESS}`);
    const written: Written[] = [];
    for (const chunk of chunks) {
      const expectedVersion = options.expectedVersion === null ? null : options.expectedVersion + written.length;
      for (const one of await writeChunk(session, chunk, { ...options, expectedVersion })) written.push(one);
    }
    return written;
  });
}

/** A stream at another version, or in a batch an id that is known already, too. */
export const isConflict = (error: unknown): boolean => error instanceof StoreError && error.sqlState === 'SY001';

/** Bounds what either side holds of a statement at once. */
const MAX_CHUNK = { events: 2_000, characters: 8_000_000 };

function toChunks(events: readonly PreparedEvent[]): PreparedEvent[][] {
  const chunks: PreparedEvent[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const event of events) {
    const { data, metadata, extensions } = event.columns;
    const size = data.length + (metadata?.length ?? 0) + (extensions?.length ?? 0);
    if (characters + size > MAX_CHUNK.characters || (chunks.at(-1)?.length ?? 0) >= MAX_CHUNK.events) {
      chunks.push([]);
      characters = 0;
    }
    chunks.at(-1)?.push(event);
    characters += size;
  }
  return chunks;
}

async function writeChunk(
  session: Session,
  events: readonly PreparedEvent[],
  { expectedVersion, rights }: { expectedVersion: number | null; rights: AppendRights },
): Promise<Written[]> {
  const { batch, streams } = toBatch(events);
  const [row] = await session.query<WrittenBatch>(
    `select * from synap.${FUNCTIONS[rights].batch}($1::text::jsonb, $2::text::jsonb, $3::text::bigint)`,
    [batch, streams, expectedVersion === null ? null : String(expectedVersion)],
  );
  const { positions, stream_versions, transaction_id, recorded_at } = row as WrittenBatch;
  const versions: (number | null)[] = JSON.parse(stream_versions);
  return (JSON.parse(positions) as number[]).map((position, index) => ({
    position,
    transaction_id,
    recorded_at,
    stream_version: versions[index] ?? null,
  }));
}

interface WrittenBatch extends Pick<Written, 'transaction_id' | 'recorded_at'> {
  /** Lists of JSON, in the order of the events. */
  readonly positions: string;
  readonly stream_versions: string;
}

/** As JSON of the columns' names. `remaining` says how many events of its stream come after an event. */
function toBatch(events: readonly PreparedEvent[]): { batch: string; streams: string } {
  const counts = new Map<string, { stream_id: string; stream_table: string; events: number; left: number }>();
  for (const { stream } of events) {
    if (stream === null) continue;
    const key = `${stream.table}\n${stream.id}`;
    const count = counts.get(key);
    if (count === undefined) counts.set(key, { stream_id: stream.id, stream_table: stream.table, events: 1, left: 0 });
    else count.events += 1;
  }
  for (const count of counts.values()) count.left = count.events;
  const rows = events.map(({ columns, stream, dataVersion }) => {
    const count = stream === null ? undefined : counts.get(`${stream.table}\n${stream.id}`);
    const place =
      count === undefined
        ? ''
        : `,"stream_table":${JSON.stringify(count.stream_table)},"stream_id":${JSON.stringify(count.stream_id)},"remaining":${--count.left}`;
    const version = dataVersion === 1 ? '' : `,"data_version":${dataVersion}`;
    return `{${toRow(columns)}${version}${place}}`;
  });
  return { batch: `[${rows.join(',')}]`, streams: JSON.stringify([...counts.values()]) };
}

/** Ids, sources and timestamps need no escapes: each was checked against its own pattern. */
function toRow(columns: EventColumns): string {
  const { id, type, data, user_id, source, timestamp, metadata, extensions } = columns;
  let row = `"id":"${id}","type":${JSON.stringify(type)},"data":${data},"user_id":${JSON.stringify(user_id)}`;
  row += `,"source":"${source}","timestamp":"${timestamp}"`;
  for (const name of UUID_COLUMNS) if (columns[name] !== null) row += `,"${name}":"${columns[name]}"`;
  if (metadata !== null) row += `,"metadata":${metadata}`;
  if (extensions !== null) row += `,"extensions":${extensions}`;
  return row;
}

const UUID_COLUMNS = ['subject_id', 'correlation_id', 'causation_id', 'request_id'] as const;
