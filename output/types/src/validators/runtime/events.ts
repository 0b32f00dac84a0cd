/** What validators of whole events share: what becomes of types that the catalog does not have, and of timestamps. */
import type { ReadOptions } from '../../codec.ts';
import { YEAR_FAULT } from '../../faults.ts';
import { isJson, isPlainObject, isRecordOf, type Accepts } from './accept.ts';
import { INVALID, copyOfJson, pickRecord, readAt, withUnknown, type Copy, type Read } from './read.ts';
import { takesRecord, type Issue, type Report } from './report.ts';

/** Whether types that the catalog does not have are allowed. @throws TypeError for an option that there is not. */
export function allowsUnknown(options: ReadOptions = {}): boolean {
  const { unknownTypes = 'allow' } = options;
  if (unknownTypes === 'allow') return true;
  if (unknownTypes === 'refuse') return false;
  throw new TypeError(`unknownTypes is 'allow' or 'refuse', not ${JSON.stringify(unknownTypes)}`);
}

/** What accepts the data of a type that the catalog does not have. */
export function acceptsUnknown(options: ReadOptions | undefined): Accepts {
  return allowsUnknown(options) ? acceptsAnyData : refusesData;
}

/** Any JSON object. */
export const acceptsAnyData: Accepts = (data) => isRecordOf(data, (value) => isJson(value, true));
const refusesData: Accepts = () => false;

/** What reads the data of a type that the catalog does not have. */
export function readUnknown(options: ReadOptions | undefined): Copy {
  return allowsUnknown(options) ? readAnyData : readNoData;
}

/** Any JSON object. */
export const readAnyData: Copy = (data) => pickRecord(data, (value) => copyOfJson(value, true));
const readNoData: Copy = () => INVALID;

/** The payload: what its type's function gives, or with a report whether it is an object at all. */
export function readData(data: unknown, report: Report | undefined, read: Copy): unknown {
  return report === undefined ? read(data) : takesRecord(data, 'data', report);
}

/**
 * What is wrong with a whole event: with its envelope, then with its payload, as with Zod. `payloads` has what reads the
 * payload of each type.
 */
export function reportEvent(
  readEnvelope: Read,
  payloads: ReadonlyMap<string, Read>,
  options: ReadOptions | undefined,
): Read {
  const allows = allowsUnknown(options);
  return (event, report) => {
    if (report === undefined) return INVALID;
    readEnvelope(event, report);
    if (!isPlainObject(event)) return INVALID;
    const { type, data } = event;
    if (typeof type !== 'string') return INVALID;
    const read = payloads.get(type);
    if (read !== undefined && isPlainObject(data)) readAt(data, 'data', report, read);
    if (read !== undefined) return INVALID;
    if (allows) readAt(data, 'data', report, reportAnyData);
    else report.issues.push({ code: 'custom', path: ['type'], message: `Unknown event type ${JSON.stringify(type)}` });
    return INVALID;
  };
}

const reportAnyData: Read = (data, report) => (isPlainObject(data) ? withUnknown(data, {}, -1, report) : INVALID);

/** Of a year with four digits, in UTC, as an offset may lead out of. */
export function isWritable(timestamp: Date): boolean {
  const time = timestamp.getTime();
  return time >= FIRST_TIME && time <= LAST_TIME;
}

/** The same of a timestamp on the wire: only in the first and the last year does it take a look. */
export function isWritableText(timestamp: string): boolean {
  const isFar = timestamp.startsWith('0000') || timestamp.startsWith('9999');
  return !isFar || isWritable(new Date(timestamp));
}

const FIRST_TIME = -62_167_219_200_000;
const LAST_TIME = 253_402_300_799_999;

export const YEAR_ISSUE: Issue = { code: 'custom', path: ['timestamp'], message: YEAR_FAULT };
