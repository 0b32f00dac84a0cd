import type { SynapEvent, UnknownTypes } from '@synap/types';
import { type EventFacts, EventRegistry } from '@synap/types/registry';
import { validateEvent } from '@synap/types/validators';
import { getWriterSchema } from '@synap/types/validators/standard';
import { type EventIssue, InvalidEventError, type StreamName } from '../errors.ts';
import { findUnstorable } from './stored-text.ts';

/** Says why an event may not be published, or undefined where it may. */
export type PublisherPolicy = (event: SynapEvent) => string | undefined;

export interface PrepareOptions {
  /** With whose schema the payload of a known type is checked. */
  readonly as: 'writer' | 'reader';
  readonly unknownTypes: UnknownTypes;
  readonly policy: PublisherPolicy | undefined;
  readonly maxEventBytes: number;
  readonly dataVersion: number | undefined;
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
  /** Position in a batch, for messages. */
  readonly index?: number;
}

/** An event that can be stored: checked, and as the text of its columns. Nothing that happens to the original reaches it. */
export interface PreparedEvent {
  readonly event: SynapEvent;
  readonly stream: StreamName | null;
  readonly dataVersion: number;
  readonly columns: EventColumns;
}

/** As `synap.append_event` takes them: JSON as text. */
export interface EventColumns {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly user_id: string;
  readonly source: string;
  readonly timestamp: string;
  readonly subject_id: string | null;
  readonly correlation_id: string | null;
  readonly causation_id: string | null;
  readonly request_id: string | null;
  readonly metadata: string | null;
  readonly extensions: string | null;
}

/** The one place where events are checked on their way in. Throws an `InvalidEventError` with all that is wrong. */
export function prepareEvent(input: unknown, options: PrepareOptions): PreparedEvent {
  const event = checkEvent(input, options);
  const columns = toColumns(event, checkMetadata(event.type, options));
  const issues = findUnstorables(event, columns, options);
  if (issues.length > 0) throw invalid(issues, event.type, options);
  return {
    event,
    stream: streamOf(event),
    dataVersion: options.dataVersion ?? factsOf(event.type)?.dataVersion ?? 1,
    columns,
  };
}

function checkEvent(input: unknown, options: PrepareOptions): SynapEvent {
  const checked = validateEvent(input, { unknownTypes: options.unknownTypes });
  const type = typeof input === 'object' && input !== null ? (input as { type?: unknown }).type : undefined;
  // The reader's schema is what the whole event was checked with; the writer's says more, such as which keys it does not know.
  const stricter = options.as === 'writer' && typeof type === 'string' ? writerIssues(type, input) : undefined;
  if (!checked.success || stricter !== undefined) {
    const ofReader = checked.success ? [] : checked.issues;
    const kept =
      stricter === undefined ? ofReader : ofReader.filter(({ path }) => path[0] !== 'data' || path.length === 1);
    throw invalid([...kept, ...(stricter ?? [])], type, options);
  }
  const event = checked.data;
  const withheld = options.as === 'reader' ? findWithheld(event) : [];
  if (withheld.length > 0) throw invalid(withheld, type, options);
  const refusal = options.policy?.(event);
  if (refusal !== undefined) throw invalid([{ code: 'custom', path: ['source'], message: refusal }], type, options);
  return event;
}

/** A copy, of JSON only: it is checked as the payload of an unknown type is. */
function checkMetadata(type: string, options: PrepareOptions): Readonly<Record<string, unknown>> | undefined {
  if (options.metadata === undefined) return undefined;
  const checked = validateEvent({ ...CARRIER, data: options.metadata });
  if (checked.success) return checked.data.data;
  const issues = checked.issues.map(({ code, path, message }) => ({
    code,
    path: ['metadata', ...path.slice(1)],
    message,
  }));
  throw invalid(issues, type, options);
}

const CARRIER: Omit<SynapEvent, 'data'> = {
  id: '00000000-0000-4000-8000-000000000000',
  version: 'v1',
  type: 'metadata',
  userId: '',
  source: 'system',
  timestamp: new Date(0),
};

const invalid = (issues: readonly EventIssue[], type: unknown, { index }: PrepareOptions): InvalidEventError =>
  new InvalidEventError(issues, { type, index });

function writerIssues(type: string, input: unknown): EventIssue[] | undefined {
  const { data } = input as { data?: unknown };
  if (typeof data !== 'object' || data === null) return undefined;
  const result = getWriterSchema(type)?.['~standard'].validate(data);
  return result?.issues?.map((issue) => ({
    code: (issue as { code?: string }).code ?? 'custom',
    path: ['data', ...((issue.path ?? []) as PropertyKey[])],
    message: issue.message,
  }));
}

/** Columns that no event carries. The writer's schema knows no such keys; the reader's takes any key that it does not know. */
function findWithheld(event: SynapEvent): EventIssue[] {
  const facts = factsOf(event.type);
  if (facts === undefined) return [];
  const names = new Set([...facts.sensitive, ...facts.internal].map(spelling));
  if (names.size === 0) return [];
  const { changes } = event.data;
  return [
    ...namesIn(event.data, ['data']),
    ...(typeof changes === 'object' && changes !== null ? namesIn(changes, ['data', 'changes']) : []),
  ]
    .filter(({ name }) => names.has(spelling(name)))
    .map(({ path }) => ({
      code: 'custom',
      path,
      message: 'Invalid key: a column that no event of this type may carry',
    }));
}

const namesIn = (value: object, path: readonly string[]) =>
  Object.keys(value).map((name) => ({ name, path: [...path, name] }));

/** `keyHash` and `key_hash` are one. */
const spelling = (name: string): string => name.replaceAll('_', '').toLowerCase();

const factsOf = (type: string): EventFacts | undefined =>
  Object.hasOwn(EventRegistry, type) ? EventRegistry[type as keyof typeof EventRegistry] : undefined;

/** The row that the event is about: what the payload says, else the envelope. */
function streamOf({ type, data, subjectId }: SynapEvent): StreamName | null {
  const facts = factsOf(type);
  const named = facts?.subject == null ? undefined : data[facts.subject];
  const id = typeof named === 'string' ? named : subjectId;
  return id === undefined ? null : { table: facts?.table ?? (type.split('.', 1)[0] as string), id };
}

const ENVELOPE: ReadonlySet<string> = new Set<keyof SynapEvent>([
  'id',
  'version',
  'type',
  'data',
  'userId',
  'source',
  'timestamp',
  'subjectId',
  'correlationId',
  'causationId',
  'requestId',
]);

function toColumns(event: SynapEvent, metadata: PrepareOptions['metadata']): EventColumns {
  return {
    id: event.id,
    type: event.type,
    data: JSON.stringify(event.data),
    user_id: event.userId,
    source: event.source,
    timestamp: toTimestamp(event.timestamp),
    subject_id: event.subjectId ?? null,
    correlation_id: event.correlationId ?? null,
    causation_id: event.causationId ?? null,
    request_id: event.requestId ?? null,
    metadata: metadata === undefined ? null : JSON.stringify(metadata),
    extensions: extensionsOf(event),
  };
}

/** PostgreSQL has no year 0: the year before 1 is 1 BC. */
function toTimestamp(date: Date): string {
  const text = date.toISOString();
  return text.startsWith('0000-') ? `0001-${text.slice(5)} BC` : text;
}

/** What has no column: unknown keys of the envelope, and ids that are not in lower case, which the type uuid writes them in. */
function extensionsOf(event: SynapEvent): string | null {
  let extensions: Record<string, unknown> | undefined;
  for (const key of Object.keys(event)) {
    const value: unknown = event[key as keyof SynapEvent];
    if (value === undefined) continue;
    if (!ENVELOPE.has(key) || (IDS.has(key) && value !== String(value).toLowerCase())) {
      extensions ??= {};
      extensions[key] = value;
    }
  }
  return extensions === undefined ? null : JSON.stringify(extensions);
}

const IDS: ReadonlySet<string> = new Set<keyof SynapEvent>([
  'id',
  'subjectId',
  'correlationId',
  'causationId',
  'requestId',
]);

/** Entries of an index have a limit of about 2,700 bytes. */
const MAX_INDEXED_BYTES = 1_000;

function findUnstorables(event: SynapEvent, columns: EventColumns, options: PrepareOptions): EventIssue[] {
  const { maxEventBytes, metadata } = options;
  const size = Buffer.byteLength(columns.data) + byteLength(columns.metadata) + byteLength(columns.extensions);
  const issues: (EventIssue | undefined)[] = [
    outOfYears(event.timestamp),
    findUnstorable(columns.data, event.data, ['data']),
    findUnstorable(JSON.stringify(event.type), event.type, ['type']),
    findUnstorable(JSON.stringify(event.userId), event.userId, ['userId']),
    columns.extensions === null ? undefined : findUnstorable(columns.extensions, event, []),
    columns.metadata === null ? undefined : findUnstorable(columns.metadata, metadata, ['metadata']),
    tooLong(event.type, ['type']),
    tooLong(event.userId, ['userId']),
    tooLong(streamOf(event)?.id ?? '', ['data', factsOf(event.type)?.subject ?? 'subjectId']),
    size <= maxEventBytes
      ? undefined
      : { code: 'too_big', path: ['data'], message: `Too big: ${size} bytes of JSON, the limit is ${maxEventBytes}` },
  ];
  return issues.filter((issue) => issue !== undefined);
}

/** Other years have no place in RFC 3339, so no such event could ever be sent on. */
const outOfYears = (timestamp: Date): EventIssue | undefined => {
  const year = timestamp.getUTCFullYear();
  return year >= 0 && year <= 9999
    ? undefined
    : { code: 'custom', path: ['timestamp'], message: 'Invalid date: the year has to be of four digits, 0000 to 9999' };
};

const byteLength = (text: string | null): number => (text === null ? 0 : Buffer.byteLength(text));

const tooLong = (text: string, path: readonly string[]): EventIssue | undefined =>
  text.length * 3 > MAX_INDEXED_BYTES && Buffer.byteLength(text) > MAX_INDEXED_BYTES
    ? { code: 'too_big', path, message: `Too long: it is a key of an index, which takes ${MAX_INDEXED_BYTES} bytes` }
    : undefined;
