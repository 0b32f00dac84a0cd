import { type Database, LIMIT_IDLENESS, type Session } from '../engines/database.ts';
import { StoreError, type StreamName } from '../errors.ts';
import type { PreparedEvent } from './prepare-event.ts';

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

/** A stream at another version (SY001), or in a batch an id that is known already (23505, of the keys of events). */
export const isConflict = (error: unknown): boolean =>
  error instanceof StoreError && (error.sqlState === 'SY001' || error.sqlState === '23505');

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
  const { parameters, places } = toBatch(events);
  const [row] = await session.query<WrittenBatch>(APPEND_BATCH[rights], [
    ...parameters,
    expectedVersion === null ? null : String(expectedVersion),
  ]);
  const { positions, stream_versions, transaction_id, recorded_at } = row as WrittenBatch;
  const before: number[] = stream_versions === null ? [] : JSON.parse(stream_versions);
  return (JSON.parse(positions) as number[]).map((position, index) => {
    const { number, step } = places[index] as StreamPlace;
    const stream_version = number === 0 ? null : (before[number - 1] as number) + step;
    return { position, transaction_id, recorded_at, stream_version };
  });
}

interface WrittenBatch extends Pick<Written, 'transaction_id' | 'recorded_at'> {
  /** A list of JSON, in the order of the events. */
  readonly positions: string;
  /** A list of JSON, in the order of the streams: their versions before the batch. Null where there is none. */
  readonly stream_versions: string | null;
}

const APPEND_BATCH: Readonly<Record<AppendRights, string>> = {
  role: appendBatchStatement('role'),
  user: appendBatchStatement('user'),
};

function appendBatchStatement(rights: AppendRights): string {
  const types =
    'uuid[] text[] integer[] jsonb text[] text[] timestamptz[] uuid[] uuid[] uuid[] uuid[] jsonb jsonb text[] text[] bigint[] integer[] integer[] bigint';
  const values = types.split(' ').map((type, index) => `$${index + 1}::text::${type}`);
  return `select * from synap.${FUNCTIONS[rights].batch}(${values.join(', ')})`;
}

/** Which stream of the batch an event is of, from 1 up, and the how many'th of it; 0 and 0 where it is of none. */
interface StreamPlace {
  readonly number: number;
  readonly step: number;
}

const NO_STREAM: StreamPlace = { number: 0, step: 0 };

/** The parameters of `synap.append_batch`, but for the expected version. */
function toBatch(events: readonly PreparedEvent[]): {
  parameters: (string | null)[];
  places: readonly StreamPlace[];
} {
  const { streams, places } = countStreams(events);
  const columns = events.map((event) => event.columns);
  const numbers = listOfAll(places, ({ number }) => String(number));
  const parameters = [
    list(columns, ({ id }) => id),
    listOfAll(columns, ({ type }) => type, quote),
    listOfAll(events, ({ dataVersion }) => String(dataVersion)),
    `[${columns.map(({ data }) => data).join(',')}]`,
    listOfAll(columns, ({ user_id }) => user_id, quote),
    listOfAll(columns, ({ source }) => source),
    list(columns, ({ timestamp }) => timestamp),
    listOfAny(columns, ({ subject_id }) => subject_id),
    listOfAny(columns, ({ correlation_id }) => correlation_id),
    listOfAny(columns, ({ causation_id }) => causation_id),
    listOfAny(columns, ({ request_id }) => request_id),
    jsonOfAny(columns, ({ metadata }) => metadata),
    jsonOfAny(columns, ({ extensions }) => extensions),
    list(streams, ({ table }) => quote(table)),
    list(streams, ({ id }) => quote(id)),
    list(streams, ({ events: count }) => String(count)),
    numbers,
    // Where all are of one stream, or of none, it is the place in the batch.
    streams.length <= 1 && isOfOne(numbers) ? null : list(places, ({ step }) => String(step)),
  ];
  return { parameters, places };
}

interface CountedStream extends StreamName {
  readonly number: number;
  events: number;
}

function countStreams(events: readonly PreparedEvent[]): {
  streams: readonly CountedStream[];
  places: readonly StreamPlace[];
} {
  const streams = new Map<string, CountedStream>();
  const places = events.map(({ stream }): StreamPlace => {
    if (stream === null) return NO_STREAM;
    const { table, id } = stream;
    const key = `${table}\n${id}`;
    let counted = streams.get(key);
    if (counted === undefined) streams.set(key, (counted = { table, id, number: streams.size + 1, events: 0 }));
    counted.events += 1;
    return { number: counted.number, step: counted.events };
  });
  return { streams: [...streams.values()], places };
}

/** A list as PostgreSQL reads it. Ids, sources, timestamps and numbers need no quotes: each was checked against its own pattern. */
function list<Item>(items: readonly Item[], toText: (item: Item) => string): string {
  return `{${items.map(toText).join(',')}}`;
}

/** Of what every item has: a list of one where it is the same for all. */
function listOfAll<Item>(
  items: readonly Item[],
  select: (item: Item) => string,
  toText: (text: string) => string = (text) => text,
): string {
  const [first, ...others] = items.map(select);
  if (first === undefined) return '{}';
  return others.every((other) => other === first) ? `{${toText(first)}}` : list([first, ...others], toText);
}

const isOfOne = (text: string): boolean => !text.includes(',');

/** Of what an item may be without: null where all are. */
function listOfAny<Item>(items: readonly Item[], select: (item: Item) => string | null): string | null {
  return items.every((item) => select(item) === null) ? null : list(items, (item) => select(item) ?? 'NULL');
}

/** JSON as it is: no column holds JSON's own null. */
function jsonOfAny<Item>(items: readonly Item[], select: (item: Item) => string | null): string | null {
  return items.every((item) => select(item) === null)
    ? null
    : `[${items.map((item) => select(item) ?? 'null').join(',')}]`;
}

/** Text in a list may hold what separates its items. */
const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
