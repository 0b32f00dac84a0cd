/** What validators of whole events share: what becomes of types that the catalog does not have, and of timestamps. */
import type { ReadOptions } from '../../codec.ts';
import { YEAR_FAULT } from '../../faults.ts';
import { isJson, isPlainObject, isRecordOf, pairAt, type Accepts } from './accept.ts';
import { validateBy, type Validation } from './check.ts';
import { INVALID, copyOfJson, copyRecord, type Copy } from './copy.ts';
import { readObject, readingOf, takeAnyRecord, takeObject, type Read } from './read.ts';
import { addIssue, type Issue, type Report } from './report.ts';

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

/** What copies the data of a type that the catalog does not have. */
export function copiesUnknown(options: ReadOptions | undefined): Copy {
  return allowsUnknown(options) ? copyAnyData : copyNoData;
}

export const copyAnyData: Copy = (data) => copyRecord(data, (value) => copyOfJson(value, true));
const copyNoData: Copy = () => INVALID;

/** What reads the payload of each type. */
export type Payloads = ReadonlyMap<string, Read>;

/** A copy of a whole event, or what is wrong: with its envelope, then with its payload, as with Zod. */
export function validateWhole<Event>(
  readEnvelope: Read,
  payloads: Payloads,
  event: unknown,
  options: ReadOptions | undefined,
  strips?: boolean,
): Validation<Event> {
  const allows = allowsUnknown(options);
  return validateBy(readEnvelope, event, strips, (input, report, read) => {
    const copy = readObject(input, report, read);
    if (isPlainObject(copy)) readPayload(copy, report, { payloads, allows });
    return copy;
  });
}

/** Puts the copy of the payload into that of the envelope. */
function readPayload(
  event: Record<string, unknown>,
  report: Report,
  { payloads, allows }: { payloads: Payloads; allows: boolean },
): void {
  const { type, data } = event;
  if (typeof type !== 'string') return;
  const read = payloads.get(type);
  if (read === undefined && !allows) {
    addIssue(report, 'type', 'custom', `Unknown event type ${JSON.stringify(type)}`);
  } else if (isPlainObject(data)) {
    const from = readingOf(event, [], report);
    if (read === undefined) takeAnyRecord(from, 'data');
    else takeObject(from, 'data', 0, read);
  }
}

/** The Date of a timestamp that was accepted. What writers write is read by its digits: engines take twice the time. */
export function toDate(timestamp: string): Date {
  const year = 100 * pairAt(timestamp, 0) + pairAt(timestamp, 2);
  // Of what is accepted, only they are so long; and `Date.UTC` takes years below 100 for those of the last century.
  if (timestamp.length !== 24 || year < 100) return new Date(timestamp);
  const month = pairAt(timestamp, 5) - 1;
  const day = pairAt(timestamp, 8);
  const milliseconds = 10 * pairAt(timestamp, 20) + timestamp.charCodeAt(22) - 48;
  return new Date(
    Date.UTC(year, month, day, pairAt(timestamp, 11), pairAt(timestamp, 14), pairAt(timestamp, 17), milliseconds),
  );
}

/** Of a year with four digits, in UTC, as an offset may lead out of. */
export function isWritable(timestamp: Date): boolean {
  const time = timestamp.getTime();
  return time >= FIRST_TIME && time <= LAST_TIME;
}

/** The same of a timestamp on the wire: only in the first and the last year does it take a look. */
export function isWritableText(timestamp: string): boolean {
  const digit = timestamp[0];
  if (digit !== '0' && digit !== '9') return true;
  const isFar = timestamp.startsWith('0000') || timestamp.startsWith('9999');
  return !isFar || isWritable(new Date(timestamp));
}

const FIRST_TIME = -62_167_219_200_000;
const LAST_TIME = 253_402_300_799_999;

export const YEAR_ISSUE: Issue = { code: 'custom', path: ['timestamp'], message: YEAR_FAULT };
