import type { Parameter } from '../engines/database.ts';
import { StoreError } from '../errors.ts';
import type { Cursor } from '../event-record.ts';
import { EVENT_COLUMNS } from './read-record.ts';

/** Which events; what is left out does not matter. */
export interface EventFilter {
  readonly userId?: string | undefined;
  readonly types?: readonly string[] | undefined;
  /** Of the streams. */
  readonly tables?: readonly string[] | undefined;
  /** The id of a stream: what the payload or the envelope says is its subject. */
  readonly subjectId?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly source?: string | undefined;
  /** Recorded at this time or later, by the clock of the database. */
  readonly since?: Date | undefined;
  /** Recorded before this time. */
  readonly until?: Date | undefined;
  /** Recorded in so many days until now, by the clock of the database. */
  readonly days?: number | undefined;
}

export type Order = 'oldest-first' | 'newest-first';

export interface Statement {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

/** The events of one page, in the order that subscriptions read in. */
export function selectPage(
  filter: EventFilter,
  { order, after, limit }: { order: Order; after: Cursor | undefined; limit: number },
): Statement {
  const { conditions, parameters, bind } = toConditions(filter);
  if (after !== undefined) {
    const place = `(${bind(String(after.transactionId))}::bigint, ${bind(String(after.position))}::bigint)`;
    conditions.push(`(event.transaction_id, event.position) ${order === 'oldest-first' ? '>' : '<'} ${place}`);
  }
  const direction = order === 'oldest-first' ? 'asc' : 'desc';
  const text = `select ${EVENT_COLUMNS} from synap.events event ${where(conditions)}
    order by event.transaction_id ${direction}, event.position ${direction} limit ${bind(String(limit))}::bigint`;
  return { text, parameters };
}

export function countMatching(filter: EventFilter): Statement {
  const { conditions, parameters } = toConditions(filter);
  return { text: `select count(*)::float8 as count from synap.events event ${where(conditions)}`, parameters };
}

export interface StreamRange {
  readonly id: string;
  readonly table?: string | undefined;
  readonly fromVersion?: number | undefined;
  readonly toVersion?: number | undefined;
  readonly eventTypes?: readonly string[] | undefined;
}

/** In the order of versions; streams of several tables with one id come one after another. */
export function selectStream(
  { id, table, fromVersion, toVersion, eventTypes }: StreamRange,
  { after, limit }: { after: { table: string; version: number } | undefined; limit: number },
): Statement {
  const { conditions, parameters, bind } = toConditions({
    subjectId: id,
    types: eventTypes,
    ...(table === undefined ? {} : { tables: [table] }),
  });
  if (fromVersion !== undefined) conditions.push(`event.stream_version >= ${bind(String(fromVersion))}::bigint`);
  if (toVersion !== undefined) conditions.push(`event.stream_version <= ${bind(String(toVersion))}::bigint`);
  if (after !== undefined) {
    conditions.push(
      `(event.stream_table, event.stream_version) > (${bind(after.table)}, ${bind(String(after.version))}::bigint)`,
    );
  }
  const text = `select ${EVENT_COLUMNS} from synap.events event ${where(conditions)}
    order by event.stream_table, event.stream_version limit ${bind(String(limit))}::bigint`;
  return { text, parameters };
}

/** Its key says in which partition an event stands. An array, since for a subquery the planner may read every key. */
export const SELECT_BY_IDS = `select ${EVENT_COLUMNS} from synap.event_keys key
  join synap.events event using (transaction_id, position, recorded_at)
  where key.id = any (array(select jsonb_array_elements_text($1::text::jsonb)::uuid))`;

/** Ids that are known, whether their events are still here or have left with their partition. */
export const SELECT_KNOWN_IDS = `select id::text from synap.event_keys
  where id = any (array(select jsonb_array_elements_text($1::text::jsonb)::uuid))`;

/**
 * The version of the stream of this id in each table that has one. It outlasts events that have left with their partition,
 * for it is what the next append is compared with.
 */
export const SELECT_VERSIONS = `select stream_table, version::float8 as version
  from synap.streams where stream_id = $1::text and ($2::text is null or stream_table = $2::text)`;

/** The same as far as a user may see it: streams have no owner, events do. */
export const SELECT_VISIBLE_VERSIONS = `select stream_table, max(stream_version)::float8 as version
  from synap.events where stream_id = $1::text and ($2::text is null or stream_table = $2::text) group by stream_table`;

interface Conditions {
  readonly conditions: string[];
  readonly parameters: Parameter[];
  /** The placeholder of a further parameter, as text. */
  readonly bind: (value: string) => string;
}

function toConditions(filter: EventFilter): Conditions {
  const conditions: string[] = [];
  const parameters: Parameter[] = [];
  const bind = (value: string): string => `$${parameters.push(value)}::text`;
  for (const [name, value] of Object.entries(filter)) {
    const condition = CONDITIONS[name as keyof EventFilter];
    if (condition === undefined) {
      throw new StoreError(
        'invalid-argument',
        `there is no filter ${JSON.stringify(name)}; there are ${Object.keys(CONDITIONS).join(', ')}`,
      );
    }
    if (value !== undefined) conditions.push(condition(bind, name, value));
  }
  return { conditions, parameters, bind };
}

type ToCondition = (bind: Conditions['bind'], name: string, value: unknown) => string;

const equals =
  (column: string): ToCondition =>
  (bind, name, value) =>
    `${column} = ${bind(text(name, value))}`;

const equalsId =
  (column: string): ToCondition =>
  (bind, name, value) => {
    const id = text(name, value);
    // No event has such an id; PostgreSQL would refuse it.
    return isUuid(id) ? `${column} = ${bind(id)}::uuid` : 'false';
  };

const isOneOf =
  (column: string): ToCondition =>
  (bind, name, value) => {
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) throw wrong(name, 'a list of strings');
    return `${column} = any (array(select jsonb_array_elements_text(${bind(JSON.stringify(value))}::jsonb)))`;
  };

const compares =
  (column: string, operator: '>=' | '<'): ToCondition =>
  (bind, name, value) => {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw wrong(name, 'a valid Date');
    return `${column} ${operator} to_timestamp(${bind(String(value.getTime() / 1000))}::float8)`;
  };

const isRecent: ToCondition = (bind, name, value) => {
  if (typeof value !== 'number' || !(value > 0)) throw wrong(name, 'a number above 0');
  // No event is older than an interval can say.
  return value > 1e6 ? 'true' : `event.recorded_at >= now() - ${bind(String(value))}::float8 * interval '1 day'`;
};

const CONDITIONS: Readonly<Record<keyof EventFilter, ToCondition>> = {
  userId: equals('event.user_id'),
  types: isOneOf('event.type'),
  tables: isOneOf('event.stream_table'),
  subjectId: equals('event.stream_id'),
  correlationId: equalsId('event.correlation_id'),
  causationId: equalsId('event.causation_id'),
  requestId: equalsId('event.request_id'),
  source: equals('event.source'),
  since: compares('event.recorded_at', '>='),
  until: compares('event.recorded_at', '<'),
  days: isRecent,
};

const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;

function text(name: string, value: unknown): string {
  if (typeof value !== 'string') throw wrong(name, 'a string');
  // Text that PostgreSQL cannot hold is in no event.
  return value.replaceAll('\0', '\uFFFD');
}

const wrong = (name: string, what: string): StoreError =>
  new StoreError('invalid-argument', `the filter ${name} has to be ${what}`);

export const isUuid = (value: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
