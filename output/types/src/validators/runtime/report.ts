/**
 * How compiled validators take single values, and say what is wrong with one, in the codes and words of Zod. Each
 * function answers whether to go on: where the value is right, and where there is a report that now says what is wrong.
 */
import { codePoints } from '../../code-points.ts';
import {
  JSON_MESSAGE,
  PROTO_MESSAGE,
  READER_TIMESTAMP_MESSAGE,
  UUID_MESSAGE,
  WRITER_TIMESTAMP_MESSAGE,
  expectedLiteral,
  unrecognizedKeys,
} from '../../hints.ts';
import {
  countValues,
  isCanonicalTimestamp,
  isClosed,
  isDate,
  isInteger,
  isMatch,
  isNumber,
  isPlainObject,
  isText,
  isTimestamp,
  isUuid,
  type JsonObject,
} from './accept.ts';

/** One fault: Zod's code for it, where it is, and what it is in words. */
export type Issue = {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
};

/** What is wrong so far, and where the value at hand stands. */
export interface Report {
  readonly issues: Issue[];
  readonly path: (string | number)[];
  /** Issues after which Zod does not go on to count keys. */
  grave: number;
  /** Whether keys that are not known are left out, and so count for nothing. */
  readonly strips: boolean;
}

/** What a value stands under, or undefined for the value at hand itself. */
export type Key = string | number | undefined;

function add(report: Report, key: Key, code: string, message: string, isGrave: boolean = true): true {
  report.issues.push({ code, path: key === undefined ? [...report.path] : [...report.path, key], message });
  if (isGrave) report.grave += 1;
  return true;
}

function addType(report: Report, key: Key, expected: string, value: unknown): true {
  return add(report, key, 'invalid_type', `Invalid input: expected ${expected}, received ${typeName(value)}`);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) === Object.prototype) return typeof value;
  const constructor: unknown = 'constructor' in value && value.constructor;
  return typeof constructor === 'function' ? constructor.name : 'object';
}

/** There is nothing to go on with where it is no object. */
export function takesObject(value: unknown, report: Report | undefined): value is JsonObject {
  if (isPlainObject(value)) return true;
  if (report !== undefined) addType(report, undefined, 'object', value);
  return false;
}

/** An object of any JSON. */
export function takesRecord(value: unknown, key: Key, report: Report | undefined): boolean {
  return isPlainObject(value) || (report !== undefined && addType(report, key, 'record', value));
}

/** No keys but the known ones, of which `count` have a value. */
export function takesNoOthers(
  value: JsonObject,
  count: number,
  report: Report | undefined,
  known: readonly string[],
): boolean {
  if (report === undefined) return isClosed(value, count, known);
  const keys = Object.keys(value).filter((key) => !known.includes(key));
  return keys.length === 0 || add(report, undefined, 'unrecognized_keys', unrecognizedKeys(keys, known), false);
}

/** At least so many keys of a closed object; said where nothing graver was since. */
export function takesCount(
  count: number,
  least: number,
  report: Report | undefined,
  grave: number | undefined,
): boolean {
  if (count >= least) return true;
  return report !== undefined && (report.grave !== grave || addSmall(report, undefined, 'object', least));
}

/** At least so many keys of an open object, where those that are not known count too. */
export function takesOpenCount(
  value: JsonObject,
  known: number,
  least: number,
  report: Report | undefined,
  grave: number | undefined,
): boolean {
  return takesCount(report?.strips === true ? known : countValues(value), least, report, grave);
}

/** Says that what is under a discriminator is none of its tags. */
export function refuseTag(report: Report | undefined, discriminator: string, ...tags: readonly unknown[]): void {
  if (report === undefined) return;
  const expected = tags.map((tag) => `'${String(tag)}'`).join(' | ');
  add(report, discriminator, 'invalid_union', `Invalid discriminator value. Expected ${expected}`);
}

export function takesText(
  value: unknown,
  key: Key,
  report: Report | undefined,
  least: number = 0,
  most: number = Infinity,
): boolean {
  if (isText(value, least, most)) return true;
  if (report === undefined) return false;
  if (typeof value === 'string') return addLength(report, key, value, least, most);
  addType(report, key, 'string', value);
  return !isMinimum(least, most) || addSize(report, key, value, least, most);
}

export function takesMatch(
  value: unknown,
  key: Key,
  report: Report | undefined,
  pattern: RegExp,
  least: number = 0,
  most: number = Infinity,
): boolean {
  if (isMatch(value, pattern, least, most)) return true;
  if (report === undefined) return false;
  if (typeof value !== 'string') return takesText(value, key, report, least, most);
  if (!pattern.test(value)) addForm(report, key, `Invalid string: must match pattern ${String(pattern)}`);
  return addLength(report, key, value, least, most);
}

export function takesUuid(value: unknown, key: Key, report: Report | undefined): boolean {
  return isUuid(value) || refuseForm(value, key, report, UUID_MESSAGE);
}

export function takesTimestamp(value: unknown, key: Key, report: Report | undefined): boolean {
  return isTimestamp(value) || refuseForm(value, key, report, READER_TIMESTAMP_MESSAGE);
}

export function takesCanonicalTimestamp(value: unknown, key: Key, report: Report | undefined): boolean {
  return isCanonicalTimestamp(value) || refuseForm(value, key, report, WRITER_TIMESTAMP_MESSAGE);
}

function refuseForm(value: unknown, key: Key, report: Report | undefined, message: string): boolean {
  if (report === undefined) return false;
  return typeof value === 'string' ? addForm(report, key, message) : addType(report, key, 'string', value);
}

function addForm(report: Report, key: Key, message: string): true {
  return add(report, key, 'invalid_format', message, false);
}

export function takesBoolean(value: unknown, key: Key, report: Report | undefined): boolean {
  return typeof value === 'boolean' || (report !== undefined && addType(report, key, 'boolean', value));
}

export function takesDate(value: unknown, key: Key, report: Report | undefined): boolean {
  return isDate(value) || (report !== undefined && addType(report, key, 'date', value));
}

export function takesLiteral(
  value: unknown,
  key: Key,
  report: Report | undefined,
  literal: string | number | boolean,
): boolean {
  if (value === literal) return true;
  return report !== undefined && add(report, key, 'invalid_value', expectedLiteral(literal));
}

export function takesOneOf(value: unknown, key: Key, report: Report | undefined, values: readonly unknown[]): boolean {
  if (values.includes(value)) return true;
  if (report === undefined) return false;
  const start = values.length === 1 ? 'Invalid input: expected ' : 'Invalid option: expected one of ';
  return add(report, key, 'invalid_value', start + values.map((one) => `"${String(one)}"`).join('|'));
}

export function takesNumber(
  value: unknown,
  key: Key,
  report: Report | undefined,
  least: number = -Infinity,
  most: number = Infinity,
): boolean {
  if (isNumber(value, least, most)) return true;
  if (report === undefined) return false;
  if (typeof value !== 'number' || !Number.isFinite(value)) return addType(report, key, 'number', value);
  return addBounds(report, key, value, least, most);
}

/** Integers are of 32 bits where their bounds are, else they are safe ones; Zod then asks for closer bounds. */
export function takesInteger(
  value: unknown,
  key: Key,
  report: Report | undefined,
  least: number,
  most: number,
): boolean {
  if (isInteger(value, least, most)) return true;
  if (report === undefined) return false;
  if (typeof value !== 'number' || !Number.isFinite(value)) return addType(report, key, 'number', value);
  if (!Number.isInteger(value)) return addType(report, key, 'int', value);
  const isSmall = least >= -INT32 && most < INT32;
  const [lowest, highest] = isSmall ? [-INT32, INT32 - 1] : [-SAFE, SAFE];
  if (Number.isSafeInteger(value)) addBounds(report, key, value, lowest, highest);
  else addBounds(report, key, value, -SAFE, SAFE, 'int');
  return addBounds(report, key, value, least > lowest ? least : -Infinity, most < highest ? most : Infinity);
}

const INT32 = 2_147_483_648;
const SAFE: number = Number.MAX_SAFE_INTEGER;

function addBounds(
  report: Report,
  key: Key,
  value: number,
  least: number,
  most: number,
  origin: string = 'number',
): true {
  if (value < least) addSmall(report, key, origin, least);
  if (value > most) addBig(report, key, origin, most);
  return true;
}

function addLength(report: Report, key: Key, value: string, least: number, most: number): true {
  const length = codePoints(value);
  const isGrave = !isMinimum(least, most);
  if (length < least) addSmall(report, key, 'string', least, isGrave);
  if (length > most) addBig(report, key, 'string', most, isGrave);
  return true;
}

/** The one limit of text that is Zod's own: all others count code points. */
const isMinimum = (least: number, most: number): boolean => least === 1 && most === Infinity;

/** Of anything that has a length, as Zod asks it. */
export function addSize(report: Report, key: Key, value: unknown, least: number, most: number): true {
  const length = (value as { length?: number } | null | undefined)?.length;
  if (length === undefined) return true;
  const origin = Array.isArray(value) ? 'array' : typeof value === 'string' ? 'string' : 'unknown';
  if (least > 0 && !(length >= least)) addSmall(report, key, origin, least);
  if (most < Infinity && !(length <= most)) addBig(report, key, origin, most, Array.isArray(value));
  return true;
}

/** Says that it is no array. */
export function refuseArray(report: Report, key: Key, value: unknown): void {
  addType(report, key, 'array', value);
}

/** Says that it is no JSON, or what would be dropped silently. */
export function refuseJson(report: Report, key: Key): void {
  add(report, key, 'custom', key === '__proto__' ? PROTO_MESSAGE : JSON_MESSAGE, false);
}

function addSmall(report: Report, key: Key, origin: string, least: number, isGrave: boolean = false): true {
  return add(report, key, 'too_small', `Too small: expected ${origin} ${sized(origin, `>=${least}`)}`, isGrave);
}

function addBig(report: Report, key: Key, origin: string, most: number, isGrave: boolean = false): true {
  return add(report, key, 'too_big', `Too big: expected ${origin} ${sized(origin, `<=${most}`)}`, isGrave);
}

function sized(origin: string, bound: string): string {
  const unit = origin === 'string' ? 'characters' : origin === 'array' ? 'items' : '';
  return unit === '' ? `to be ${bound}` : `to have ${bound} ${unit}`;
}
