/**
 * How compiled validators copy a value and say what is wrong with it, in one pass, as Zod does. Each function takes what
 * stands under a key: what is right goes into the copy, what is wrong into the report.
 */
import { codePoints } from '../../code-points.ts';
import {
  READER_TIMESTAMP_MESSAGE,
  UUID_MESSAGE,
  WRITER_TIMESTAMP_MESSAGE,
  expectedLiteral,
  unrecognizedKeys,
} from '../../hints.ts';
import {
  isCanonicalTimestamp,
  isDate,
  isInteger,
  isPlainObject,
  isText,
  isTimestamp,
  isUuid,
  type Accepts,
  type JsonObject,
} from './accept.ts';
import { INVALID, copyOfJson } from './copy.ts';
import { addBounds, addForm, addIssue, addJson, addType, type Report } from './report.ts';

/** An object, an array or a record that is being read. */
export interface Reading {
  /** What it holds, each value got once: parts are replaced by their copies. */
  readonly copy: Record<Key, unknown>;
  /** The keys that it came with. */
  readonly keys: readonly string[];
  /** Those of them that are known and have a value. */
  readonly known: Key[];
  readonly report: Report;
  /** How many grave issues there were before. */
  readonly grave: number;
  /** Whether keys that are not known have been refused. */
  isClosed: boolean;
}

/** Takes each field of an object. */
export type Read = (from: Reading) => void;

/** Takes what stands under a key. */
export type Take = (from: Reading, key: Key) => void;

/** The name of a field, or the index of an item. */
export type Key = string | number;

/** What a field need not have: a value at all, one but null. */
export const OPTIONAL = 1;
export const NULLABLE = 2;

/** The copy of an object; of what is none, the report says so. */
export function readObject(input: unknown, report: Report, read: Read): unknown {
  if (!isPlainObject(input)) return addType(report, undefined, 'object', input);
  const from = toReading(input, report);
  read(from);
  if (!from.isClosed && !report.strips) for (const key of othersOf(from)) takeOther(from, key);
  return from.copy;
}

/** A reading from its beginning. Keys that JSON would not have are not seen: inherited ones, hidden ones, symbols. */
export function toReading(input: JsonObject, report: Report): Reading {
  const copy: Record<string, unknown> = {};
  const keys = Object.keys(input);
  let left = keys.length;
  // Quicker than a loop over the list. What is inherited comes last.
  for (const key in input) {
    if (left === 0) break;
    left -= 1;
    if (key !== '__proto__') copy[key] = input[key];
  }
  return readingOf(copy, keys, report);
}

export function readingOf(copy: Reading['copy'], keys: readonly string[], report: Report): Reading {
  return { copy, keys, known: [], report, grave: report.grave, isClosed: false };
}

/** The keys that are not known, and those without a value. */
function othersOf({ keys, known }: Reading): readonly string[] {
  return keys.length === known.length ? [] : keys.filter((key) => !known.includes(key));
}

/** Says which keys there are besides those that are known. */
export function refuseOthers(from: Reading, known: readonly string[]): void {
  from.isClosed = true;
  const keys = othersOf(from).filter((key) => !known.includes(key));
  if (keys.length > 0) addIssue(from.report, undefined, 'unrecognized_keys', unrecognizedKeys(keys, known));
}

/** At least so many keys with a value; said where nothing graver was since. One that is not known counts where it is kept. */
export function requireKeys(from: Reading, least: number): void {
  const { copy, known, report, isClosed, grave } = from;
  const others = isClosed || report.strips ? [] : othersOf(from).filter((key) => copy[key] !== undefined);
  if (report.grave === grave) addBounds(report, undefined, known.length + others.length, least, Infinity, 'object');
}

/** Keys that readers do not know are kept, where they are JSON. */
function takeOther({ copy, report }: Reading, key: Key): void {
  const value = key === '__proto__' ? INVALID : copyOfJson(copy[key], true);
  if (value === INVALID) addJson(report, key);
  else copy[key] = value;
}

/** The value under a key, which is known by that, right or wrong. */
function valueAt({ copy, known }: Reading, key: Key): unknown {
  const value = copy[key];
  if (value !== undefined) known.push(key);
  return value;
}

/** Whether there need be no such value, or none but null. */
const isLeftOut = (value: unknown, rules: number = 0): boolean =>
  value === undefined ? (rules & OPTIONAL) !== 0 : value === null && (rules & NULLABLE) !== 0;

/** Says that it is of another type, unless it need not be there. Answers whether it has said so. */
function refuseType(report: Report, key: Key, value: unknown, rules: number | undefined, expected: string): boolean {
  if (isLeftOut(value, rules)) return false;
  addType(report, key, expected, value);
  return true;
}

/** Text of so many code points, which may have to match a pattern. */
export function takeText(
  from: Reading,
  key: Key,
  rules?: number,
  least: number = 0,
  most: number = Infinity,
  pattern?: RegExp,
): void {
  const value = valueAt(from, key);
  const { report } = from;
  // The one limit of text that is Zod's own, who asks it of anything that has a length: all others count code points.
  const isMinimum = least === 1 && most === Infinity;
  if (typeof value !== 'string') {
    if (refuseType(report, key, value, rules, 'string') && isMinimum) addSize(report, key, value, least, most);
    return;
  }
  if (pattern?.test(value) === false) addForm(report, key, `Invalid string: must match pattern ${String(pattern)}`);
  if (!isText(value, least, most)) addBounds(report, key, codePoints(value), least, most, 'string', !isMinimum);
}

/** Text that a pattern matches. */
export function takeMatch(
  from: Reading,
  key: Key,
  rules: number | undefined,
  pattern: RegExp,
  least?: number,
  most?: number,
): void {
  takeText(from, key, rules, least, most, pattern);
}

export function takeUuid(from: Reading, key: Key, rules?: number): void {
  takeForm(from, key, rules, isUuid, UUID_MESSAGE);
}

export function takeTimestamp(from: Reading, key: Key, rules?: number): void {
  takeForm(from, key, rules, isTimestamp, READER_TIMESTAMP_MESSAGE);
}

export function takeCanonicalTimestamp(from: Reading, key: Key, rules?: number): void {
  takeForm(from, key, rules, isCanonicalTimestamp, WRITER_TIMESTAMP_MESSAGE);
}

function takeForm(from: Reading, key: Key, rules: number | undefined, accepts: Accepts, message: string): void {
  const value = valueAt(from, key);
  if (accepts(value)) return;
  if (typeof value === 'string') addForm(from.report, key, message);
  else refuseType(from.report, key, value, rules, 'string');
}

export function takeBoolean(from: Reading, key: Key, rules?: number): void {
  const value = valueAt(from, key);
  if (typeof value !== 'boolean') refuseType(from.report, key, value, rules, 'boolean');
}

export function takeDate(from: Reading, key: Key, rules?: number): void {
  const value = valueAt(from, key);
  if (!isDate(value)) refuseType(from.report, key, value, rules, 'date');
}

export function takeLiteral(
  from: Reading,
  key: Key,
  rules: number | undefined,
  literal: string | number | boolean,
): void {
  const value = valueAt(from, key);
  if (value === literal || isLeftOut(value, rules)) return;
  addIssue(from.report, key, 'invalid_value', expectedLiteral(literal), true);
}

export function takeOneOf(from: Reading, key: Key, rules: number | undefined, values: readonly unknown[]): void {
  const value = valueAt(from, key);
  if (values.includes(value) || isLeftOut(value, rules)) return;
  const start = values.length === 1 ? 'Invalid input: expected ' : 'Invalid option: expected one of ';
  addIssue(from.report, key, 'invalid_value', start + values.map((one) => `"${String(one)}"`).join('|'), true);
}

export function takeNumber(
  from: Reading,
  key: Key,
  rules?: number,
  least: number = -Infinity,
  most: number = Infinity,
): void {
  const value = valueAt(from, key);
  if (typeof value === 'number' && Number.isFinite(value)) addBounds(from.report, key, value, least, most);
  else refuseType(from.report, key, value, rules, 'number');
}

/** Integers are of 32 bits where their bounds are, else they are safe ones; Zod then asks for closer bounds. */
export function takeInteger(from: Reading, key: Key, rules: number | undefined, least: number, most: number): void {
  const value = valueAt(from, key);
  const { report } = from;
  if (isInteger(value, least, most)) return;
  if (typeof value !== 'number' || !Number.isFinite(value)) refuseType(report, key, value, rules, 'number');
  else if (!Number.isInteger(value)) addType(report, key, 'int', value);
  else {
    const isSmall = least >= -INT32 && most < INT32;
    const [lowest, highest] = isSmall ? [-INT32, INT32 - 1] : [-SAFE, SAFE];
    if (Number.isSafeInteger(value)) addBounds(report, key, value, lowest, highest);
    else addBounds(report, key, value, -SAFE, SAFE, 'int');
    addBounds(report, key, value, least > lowest ? least : -Infinity, most < highest ? most : Infinity);
  }
}

const INT32 = 2_147_483_648;
const SAFE = 9_007_199_254_740_991;

/** Any JSON. */
export function takeJson(from: Reading, key: Key, rules?: number): void {
  const value = valueAt(from, key);
  const copy = copyOfJson(value);
  if (copy !== INVALID) from.copy[key] = copy;
  else if (!isLeftOut(value, rules)) addJson(from.report, key);
}

export function takeObject(from: Reading, key: Key, rules: number | undefined, read: Read): void {
  const value = valueAt(from, key);
  if (isLeftOut(value, rules)) return;
  const { path } = from.report;
  path.push(key);
  from.copy[key] = readObject(value, from.report, read);
  path.pop();
}

/** What stands under the discriminator of a union. */
export function tagAt(from: Reading, key: Key, discriminator: string): unknown {
  const value = from.copy[key];
  return isPlainObject(value) ? value[discriminator] : undefined;
}

/** Says that what is under a discriminator is none of its tags. */
export function refuseTag(
  from: Reading,
  key: Key,
  rules: number | undefined,
  discriminator: string,
  ...tags: readonly unknown[]
): void {
  const value = valueAt(from, key);
  if (!isPlainObject(value)) {
    refuseType(from.report, key, value, rules, 'object');
    return;
  }
  const expected = tags.map((tag) => `'${String(tag)}'`).join(' | ');
  const message = `Invalid discriminator value. Expected ${expected}`;
  from.report.path.push(key);
  addIssue(from.report, discriminator, 'invalid_union', message, true);
  from.report.path.pop();
}

/** An array of so many items, each taken by its index. As Zod, it looks into none that is too long anyway. */
export function takeArray(
  from: Reading,
  key: Key,
  rules: number | undefined,
  take: Take,
  least: number = 0,
  most: number = Infinity,
): void {
  const value = valueAt(from, key);
  const { report } = from;
  if (Array.isArray(value) && !(value.length > most)) {
    const items: unknown[] = [];
    const reading = readingOf(items as unknown as Reading['copy'], [], report);
    report.path.push(key);
    for (let index = 0; index < value.length; index += 1) {
      items.push(value[index]);
      take(reading, index);
    }
    report.path.pop();
    from.copy[key] = items;
  } else if (!Array.isArray(value) && !refuseType(report, key, value, rules, 'array')) return;
  addSize(report, key, value, least, most);
}

/** An object with any keys, each value taken by its key. */
export function takeRecord(from: Reading, key: Key, rules: number | undefined, take: Take): void {
  const value = valueAt(from, key);
  const { report } = from;
  if (!isPlainObject(value)) {
    refuseType(report, key, value, rules, 'record');
    return;
  }
  const entries = toReading(value, report);
  report.path.push(key);
  for (const name of entries.keys) {
    if (name === '__proto__') addJson(report, name);
    else take(entries, name);
  }
  report.path.pop();
  from.copy[key] = entries.copy;
}

/** An object of any JSON, where keys may have no value: the payload of an event whose type says nothing. */
export function takeAnyRecord(from: Reading, key: Key): void {
  takeRecord(from, key, undefined, takeOther);
}

/** An object as it is: the payload of an event, which is read after its envelope. */
export function takeUnread(from: Reading, key: Key): void {
  const value = valueAt(from, key);
  if (!isPlainObject(value)) refuseType(from.report, key, value, undefined, 'record');
}

/** Of anything that has a length, as Zod asks it; graver where there is too much of an array. */
function addSize(report: Report, key: Key, value: unknown, least: number, most: number): void {
  const length = (value as { length?: number } | null | undefined)?.length;
  if (length === undefined) return;
  const origin = Array.isArray(value) ? 'array' : typeof value === 'string' ? 'string' : 'unknown';
  addBounds(report, key, length, least, most, origin, Array.isArray(value) && length > most);
}
