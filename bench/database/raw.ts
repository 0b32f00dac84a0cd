import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SynapEvent } from '@synap/types';
import postgres from 'postgres';
import { BATCH, createBatch, createEvent, nextSubject } from './events.ts';
import { repeat } from '../measure.ts';
import type { Competitor } from './subject.ts';

/** The client that we use ourselves, and nothing else: no check, no version, no answer but that it is done. */
export function openRaw(url: string): Competitor {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const insert = insertText(1);
  const insertMany = insertText(BATCH);
  const insertEight = insertText(CALLERS);
  return {
    subjects: [
      {
        id: 'raw single',
        suite: 'single',
        name: 'postgres.js, INSERT: same columns, 6 indexes',
        run: (milliseconds) =>
          repeat(milliseconds, async () => {
            await sql.unsafe(insert, toRow(createEvent(nextSubject())), { prepare: true });
            return 1;
          }),
      },
      {
        id: 'raw batch insert',
        suite: 'batch',
        name: 'postgres.js, INSERT of 100 rows: same columns, 6 indexes',
        run: (milliseconds) =>
          repeat(milliseconds, async () => {
            await sql.unsafe(insertMany, createBatch('one stream').flatMap(toRow), { prepare: true });
            return BATCH;
          }),
      },
      {
        id: 'raw batch recordset',
        suite: 'batch',
        name: 'postgres.js, jsonb_to_recordset: same columns, 6 indexes',
        run: (milliseconds) =>
          repeat(milliseconds, async () => {
            await sql.unsafe(INSERT_RECORDSET, [toJson(createBatch('one stream'))], { prepare: true });
            return BATCH;
          }),
      },
      {
        id: 'raw batch copy',
        suite: 'batch',
        name: `postgres.js, COPY of ${COPIED} rows: same columns, 6 indexes`,
        run: (milliseconds) =>
          repeat(milliseconds, async () => {
            const lines = Array.from({ length: COPIED / BATCH }, () => createBatch('one stream'))
              .flat()
              .map(toLine);
            await pipeline(Readable.from([lines.join('')]), await sql.unsafe(COPY).writable());
            return COPIED;
          }),
      },
      {
        id: 'raw concurrent',
        suite: 'concurrent',
        name: `postgres.js, INSERT of ${CALLERS} rows, each awaited: same columns, 6 indexes`,
        run: (milliseconds) =>
          repeat(milliseconds, async () => {
            const events = Array.from({ length: CALLERS }, () => createEvent(nextSubject()));
            await sql.unsafe(insertEight, events.flatMap(toRow), { prepare: true });
            return CALLERS;
          }),
      },
    ],
    close: () => sql.end(),
  };
}

/** What eight callers append at once leaves in one statement: as many rows as each gets there. */
const CALLERS = 8;

/** A COPY of few rows over TCP waits for acknowledgements: it is for many. */
const COPIED = 5_000;

const COLUMNS = `id, type, data, user_id, source, "timestamp", subject_id, correlation_id, stream_table, stream_id, stream_version`;
const TYPES = ['uuid', 'text', 'jsonb', 'text', 'text', 'timestamptz', 'uuid', 'uuid', 'text', 'text', 'bigint'];

/** Text and casts, as we bind. */
const insertText = (rows: number): string => {
  const row = (index: number) =>
    `(${TYPES.map((type, column) => `$${index * TYPES.length + column + 1}::text::${type}`).join(', ')})`;
  return `insert into plain (${COLUMNS}) values ${Array.from({ length: rows }, (_, index) => row(index)).join(', ')}`;
};

const INSERT_RECORDSET = `insert into plain (${COLUMNS}) select ${COLUMNS} from jsonb_to_recordset($1::text::jsonb) as event (
  id uuid, type text, data jsonb, user_id text, source text, "timestamp" timestamptz, subject_id uuid, correlation_id uuid,
  stream_table text, stream_id text, stream_version bigint)`;

const COPY = `copy plain (${COLUMNS}) from stdin`;

const toRow = (event: SynapEvent): string[] => [
  event.id,
  event.type,
  JSON.stringify(event.data),
  event.userId,
  event.source,
  event.timestamp.toISOString(),
  event.subjectId as string,
  event.correlationId as string,
  'tags',
  event.subjectId as string,
  '1',
];

const toJson = (events: readonly SynapEvent[]): string =>
  JSON.stringify(
    events.map((event) => ({
      id: event.id,
      type: event.type,
      data: event.data,
      user_id: event.userId,
      source: event.source,
      timestamp: event.timestamp,
      subject_id: event.subjectId,
      correlation_id: event.correlationId,
      stream_table: 'tags',
      stream_id: event.subjectId,
      stream_version: 1,
    })),
  );

const toLine = (event: SynapEvent): string => `${toRow(event).map(escapeCopy).join('\t')}\n`;

const escapeCopy = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
