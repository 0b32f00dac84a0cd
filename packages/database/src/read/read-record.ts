import type { SynapEvent } from '@synap/types';
import type { EventRecord } from '../event-record.ts';

/** A row as `EVENT_COLUMNS` selects it. */
export interface EventRow {
  readonly position: number;
  readonly transaction_id: number;
  readonly recorded_at: number;
  readonly id: string;
  readonly type: string;
  readonly data_version: number;
  readonly data: string;
  readonly user_id: string;
  readonly source: string;
  readonly timestamp: number;
  readonly subject_id: string | null;
  readonly correlation_id: string | null;
  readonly causation_id: string | null;
  readonly request_id: string | null;
  readonly stream_table: string | null;
  readonly stream_id: string | null;
  readonly stream_version: number | null;
  readonly metadata: string | null;
  readonly extensions: string | null;
}

/** Times in milliseconds, JSON as text: clients differ in what they make of dates, JSON and bigint. */
export const EVENT_COLUMNS = `event.position::float8, event.transaction_id::float8,
  (extract(epoch from event.recorded_at) * 1000)::float8 as recorded_at,
  event.id::text, event.type, event.data_version, event.data::text, event.user_id, event.source,
  (extract(epoch from event."timestamp") * 1000)::float8 as "timestamp",
  event.subject_id::text, event.correlation_id::text, event.causation_id::text, event.request_id::text,
  event.stream_table, event.stream_id, event.stream_version::float8, event.metadata::text, event.extensions::text`;

/**
 * Turns data of an older version into the current one. It is given what was stored and returns what readers get, with the
 * version that it then has; the same object where nothing is to be done.
 */
export type Upcast = (stored: StoredData) => StoredData;

export interface StoredData {
  readonly type: string;
  readonly dataVersion: number;
  readonly data: Record<string, unknown>;
}

export function readRecord(row: EventRow, upcast: Upcast | undefined): EventRecord {
  const stored: StoredData = { type: row.type, dataVersion: row.data_version, data: JSON.parse(row.data) };
  const { type, dataVersion, data } = upcast === undefined ? stored : upcast(stored);
  return {
    event: {
      id: row.id,
      version: 'v1',
      type,
      data,
      userId: row.user_id,
      source: row.source as SynapEvent['source'],
      timestamp: new Date(row.timestamp),
      ...(row.subject_id === null ? {} : { subjectId: row.subject_id }),
      ...(row.correlation_id === null ? {} : { correlationId: row.correlation_id }),
      ...(row.causation_id === null ? {} : { causationId: row.causation_id }),
      ...(row.request_id === null ? {} : { requestId: row.request_id }),
      ...(row.extensions === null ? {} : JSON.parse(row.extensions)),
    },
    position: row.position,
    transactionId: row.transaction_id,
    recordedAt: new Date(row.recorded_at),
    stream:
      row.stream_id === null
        ? null
        : { table: row.stream_table as string, id: row.stream_id, version: row.stream_version as number },
    dataVersion,
    metadata: row.metadata === null ? null : JSON.parse(row.metadata),
  };
}
