/** What validators of whole events share: what becomes of types that the catalog does not have, and of timestamps. */
import type { ReadOptions } from '../../codec.ts';
import { YEAR_FAULT } from '../../faults.ts';
import { isJson, isRecordOf, pairAt, type Accepts } from './accept.ts';
import { validateBy, type Validation } from './check.ts';
import { INVALID, copyOfJson, copyRecord, type Copy } from './copy.ts';
import { ANY_DATA, takeAt, takeObject, type Fields, type Rule, type TakeOther } from './read.ts';
import { addIssue, type Report } from './report.ts';

/** What each type has, by the type: both in the same order. */
export function byType<Value>(types: readonly string[], values: readonly Value[]): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const [index, type] of types.entries()) map.set(type, values[index]!);
  return map;
}

/** Whether types that the catalog does not have are allowed. @throws TypeError for an option that there is not. */
export function allowsUnknown(options: ReadOptions = {}): boolean {
  const { unknownTypes = 'allow' } = options;
  if (unknownTypes === 'allow' || unknownTypes === 'refuse') return unknownTypes === 'allow';
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

/** What the payload of each type has to be. */
export type Payloads = ReadonlyMap<string, Rule>;

/** A copy of a whole event, or what is wrong: with its envelope, then with its payload, as with Zod. */
export function validateWhole<Event>(
  envelope: Fields,
  payloads: Payloads,
  event: unknown,
  options: ReadOptions | undefined,
  other?: TakeOther,
): Validation<Event> {
  return validateBy([takeWhole, 0, envelope, payloads, allowsUnknown(options)], event, other);
}

function takeWhole(report: Report, value: unknown, envelope: Fields, payloads: Payloads, allows: boolean): unknown {
  return takeObject(report, value, envelope, report.other, (values, names) => {
    const [type, data, timestamp] = ['type', 'data', 'timestamp'].map((name) => values[names.indexOf(name)]);
    if (typeof type !== 'string') return;
    const rule = payloads.get(type) ?? (allows && ANY_DATA);
    if (rule === false) takeAt(report, 'type', type, UNKNOWN_TYPE);
    else if (data !== undefined) values[names.indexOf('data')] = takeAt(report, 'data', data, rule);
    if (!report.issues[0]) takeAt(report, 'timestamp', timestamp, YEAR);
  });
}

const UNKNOWN_TYPE: Rule = [(report, type) => addIssue(report, 'custom', `Unknown event type ${JSON.stringify(type)}`)];

/** Asked of events that are right in all else. */
const YEAR: Rule = [
  (report, timestamp) => {
    if (typeof timestamp === 'string' && !isWritableText(timestamp)) addIssue(report, 'custom', YEAR_FAULT);
  },
];

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

/** Whether a timestamp that was accepted is of a year with four digits in UTC, which an offset may lead out of. */
export function isWritableText(timestamp: string): boolean {
  if (timestamp >= '0001' && timestamp < '9999') return true;
  // Of other years it is longer.
  return new Date(timestamp).toISOString().length === 24;
}
