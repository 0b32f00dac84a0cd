import { isUtf8 } from 'node:buffer';
import type { KSyncEvent } from '../../event.ts';
import type { StoredEvent } from '../storage.ts';

/** Events that are written at once. */
export interface Batch {
  readonly bytes: Buffer;
  readonly clientId: string;
  readonly firstVersion: number;
  readonly lastVersion: number;
  /** The last of the events, and how long its line is. */
  readonly last: { readonly id: string; readonly bytes: number };
}

/** One event of a batch is the reason that nothing of it was stored. */
export class EventError extends Error {
  /** Its position in the batch. */
  readonly index: number;

  constructor(index: number, fault: string, options?: ErrorOptions) {
    super(`events[${index}] ${fault}`, options);
    this.index = index;
  }
}

/**
 * One line an event: its own keys, `dataVersion` where that is not 1, and `"more":true` where the next line is of the same
 * batch. So a batch is whole when a line without `more` has its end. Undefined where there are no events.
 *
 * @throws EventError where an event could not be read again.
 * @throws Error where the events are not of one client, version after version.
 */
export function encodeBatch(events: readonly StoredEvent[]): Batch | undefined {
  const first = events[0]?.event;
  const last = events.at(-1)?.event;
  if (first === undefined || last === undefined) return undefined;
  const { clientId, version } = first;
  const lines = events.map((stored, index) => {
    if (stored.event.clientId !== clientId || stored.event.version !== version + index) {
      throw new Error(
        `events[${index}] has to be version ${version + index} of ${clientId}: a batch is of one client, version after version`,
      );
    }
    return encodeLine(stored, { index, isMore: index < events.length - 1 });
  });
  return {
    bytes: Buffer.from(lines.join('')),
    clientId,
    firstVersion: version,
    lastVersion: last.version,
    last: { id: last.id, bytes: Buffer.byteLength(lines.at(-1) as string) },
  };
}

function encodeLine(stored: StoredEvent, { index, isMore }: { index: number; isMore: boolean }): string {
  // A file with such a line would be refused.
  const fault = findFault({ ...stored.event, dataVersion: stored.dataVersion });
  if (fault !== undefined) throw new EventError(index, fault);
  const line = renderLine(stored, { index, isMore });
  const size = Buffer.byteLength(line);
  if (size > MAX_LINE_BYTES) {
    throw new EventError(index, `takes ${size} bytes, and a line may have ${MAX_LINE_BYTES}`);
  }
  return line;
}

function renderLine(
  { event, dataVersion }: StoredEvent,
  { index, isMore }: { index: number; isMore: boolean },
): string {
  const text = JSON.stringify;
  let data: string | undefined;
  try {
    data = text(event.data);
  } catch (cause) {
    // Such as a BigInt, a circle, or more than a string can have.
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new EventError(index, `has data that cannot be written as JSON: ${why}`, { cause });
  }
  if (data === undefined) throw new EventError(index, 'has data that is not JSON');
  return (
    `{"id":${text(event.id)},"type":${text(event.type)},"data":${data},"timestamp":${event.timestamp},` +
    `"clientId":${text(event.clientId)},"version":${event.version}` +
    `${dataVersion === 1 ? '' : `,"dataVersion":${dataVersion}`}${isMore ? ',"more":true' : ''}}\n`
  );
}

/** What can be read without fear for memory, or for the length of a string. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

export interface EventLine extends StoredEvent {
  /** The batch goes on in the next line. */
  readonly isMore: boolean;
}

/** @throws Error which says what is wrong with the line. */
export function parseLine(bytes: Buffer): EventLine {
  // Decoding alone would put U+FFFD for what is damaged.
  if (!isUtf8(bytes)) throw new Error('is not UTF-8');
  const line = parseJson(bytes.toString('utf8'));
  if (typeof line !== 'object' || line === null || Array.isArray(line)) throw new Error('is not an event');
  const unknown = Object.keys(line).find((key) => !KEYS.has(key));
  if (unknown !== undefined) throw new Error(`has a key ${JSON.stringify(unknown)}, which this version does not know`);
  if (!Object.hasOwn(line, 'data')) throw new Error('has no data');
  const { more, dataVersion = 1, ...event } = line as Record<string, unknown>;
  if (more !== undefined && more !== true) throw new Error('has a key "more" that is not true');
  const fault = findFault({ ...event, dataVersion });
  if (fault !== undefined) throw new Error(fault);
  return { event: event as unknown as KSyncEvent, dataVersion: dataVersion as number, isMore: more === true };
}

/**
 * Whether a last line without its end can be the beginning of one that `encodeBatch` has made. Else the file is none of ours,
 * and has to be left alone.
 */
export function isTornLine(bytes: Buffer): boolean {
  // A file system may have lengthened the file before it had what belongs there.
  if (bytes.every((byte) => byte === 0)) return true;
  if (!START.subarray(0, bytes.length).equals(bytes.subarray(0, START.length))) return false;
  return !isJson(bytes) || isEvent(bytes);
}

const START = Buffer.from('{"id":"');

const KEYS: ReadonlySet<string> = new Set([
  'id',
  'type',
  'data',
  'timestamp',
  'clientId',
  'version',
  'dataVersion',
  'more',
]);

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** All of it but the end of its line. */
function isEvent(bytes: Buffer): boolean {
  try {
    parseLine(bytes);
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('is not JSON', { cause });
  }
}

function findFault(event: Partial<Record<keyof KSyncEvent | 'dataVersion', unknown>>): string | undefined {
  for (const key of ['id', 'type', 'clientId'] as const) {
    if (typeof event[key] !== 'string') return `has no text as ${key}`;
  }
  if (!Number.isFinite(event.timestamp)) return 'has no number as timestamp';
  if (!isCount(event.version)) return 'has no version of 1 or more';
  if (!isCount(event.dataVersion)) return 'has a dataVersion that is not 1 or more';
  return undefined;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1;
