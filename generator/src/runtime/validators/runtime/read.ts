/**
 * How compiled validators copy a value and say what is wrong with it, in one pass, as Zod does. What each field has to be
 * stands in rules, which name the function that takes its value: what is right goes into the copy, what is wrong into the
 * report.
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
  isPlainObject,
  isTimestamp,
  isUuid,
  type Accepts,
  type JsonObject,
} from './accept.ts';
import { INVALID, copyOfJson } from './copy.ts';
import { addBounds, addForm, addIssue, addJson, addType, type Key, type Report } from './report.ts';

/**
 * What a value has to be: what takes it, what it need not be, and what else that asks of it. An object whose other keys
 * are kept is said by the rules of its fields alone.
 */
export type Rule = Taking | Fields;

type Taking = readonly [take: Take, need?: number, ...more: readonly unknown[]];

/** The rule of each field of an object. */
export interface Fields {
  readonly [name: string]: Rule;
}

/** Takes what stands under a key, and gives the copy of what is right. */
export type Take = (report: Report, key: Key, value: unknown, ...more: readonly never[]) => unknown;

/** What there need not be: a value at all, one but null, either of them. */
export const OPTIONAL = 1;
export const NULLABLE = 2;
export const NULLISH = 3;

/** Takes a value by its rule, unless it need not be there. */
export function takeBy(rule: Rule, report: Report, key: Key, value: unknown): unknown {
  if (!Array.isArray(rule)) return takeObject(report, key, value, rule as Fields);
  const [take, need = 0, first, second, third] = rule as unknown as Taking;
  if (value === undefined ? need & OPTIONAL : value === null && need & NULLABLE) return value;
  return take(report, key, value, first as never, second as never, third as never);
}

/** An object with so many values at least. Keys that are not known are kept where they are JSON, or left out. */
export function takeObject(
  report: Report,
  key: Key,
  value: unknown,
  fields: Fields,
  least?: number,
  finish: Finish = report.finish,
): unknown {
  if (!isPlainObject(value)) return addType(report, key, 'object', value);
  const { grave, issues, path } = report;
  if (key !== undefined) path.push(key);
  const reading = takeFields(report, value, fields);
  finish(report, reading, fields);
  // As Zod, it counts keys only where nothing graver is wrong.
  if (least !== undefined && report.grave === grave) {
    const values = reading.values.filter((held) => held !== undefined);
    addBounds(report, undefined, values.length, least, Infinity, 'object');
  }
  if (key !== undefined) path.pop();
  return issues.length === 0 ? toCopy(reading) : value;
}

/** An object that may have no other keys. */
export function takeClosed(report: Report, key: Key, value: unknown, fields: Fields, least?: number): unknown {
  return takeObject(report, key, value, fields, least, refuseOthers);
}

/** An object that is being read: what it holds under each name, then the copy of that. */
export interface Reading {
  readonly names: readonly string[];
  readonly values: unknown[];
  /** The places of names that are no field's. */
  readonly others: readonly number[];
}

/** What is done after all fields have been taken. */
export type Finish = (report: Report, reading: Reading, fields: Fields) => void;

/**
 * Takes each field, in the order of the rules. Each value is got once. Keys that JSON would not have are not seen:
 * inherited ones, hidden ones, symbols.
 */
function takeFields(report: Report, input: JsonObject, fields: Fields): Reading {
  const names = Object.keys(input);
  const values: unknown[] = [];
  // Quicker than to look each name up. What is inherited comes last.
  for (const name in input) {
    if (name !== names[values.length]) break;
    values.push(input[name]);
  }
  // Of an object that is no longer what it was when its keys were asked for.
  while (values.length < names.length) values.push(input[names[values.length]!]);
  let next = 0;
  let known = 0;
  let left = Object.keys(fields).length;
  for (const name in fields) {
    if (left === 0) break;
    left -= 1;
    const rule = fields[name]!;
    // Mostly they stand in the order of the rules.
    const place = names[next] === name ? next : names.indexOf(name);
    if (place < 0) takeBy(rule, report, name, undefined);
    else {
      values[place] = takeBy(rule, report, name, values[place]);
      next = place + 1;
      known += 1;
    }
  }
  const others = known < names.length ? [...names.keys()].filter((place) => !Object.hasOwn(fields, names[place]!)) : [];
  return { names, values, others };
}

/** Keys that readers do not know are kept, where they are JSON. */
export const keepOthers: Finish = (report, { names, values, others }) => {
  for (const place of others) values[place] = takeJson(report, names[place], values[place], true);
};

/** Where they are left out, they count for nothing. */
export const dropOthers: Finish = (_, { values, others }) => {
  for (const place of others) values[place] = undefined;
};

const refuseOthers: Finish = (report, reading, fields) => {
  dropOthers(report, reading, fields);
  const keys = reading.others.map((place) => reading.names[place]!);
  if (keys.length > 0) {
    addIssue(report, undefined, 'unrecognized_keys', unrecognizedKeys(keys, Object.keys(fields)));
  }
};

/** An object of what was found in it. */
function toCopy({ names, values }: Pick<Reading, 'names' | 'values'>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index += 1) copy[names[index]!] = values[index];
  return copy;
}

/** What another rule says. */
export function takeAs(report: Report, key: Key, value: unknown, rule: Rule | (() => Rule)): unknown {
  return takeBy(typeof rule === 'function' ? rule() : rule, report, key, value);
}

/** Text of so many code points, which may have to match a pattern. */
export function takeText(
  report: Report,
  key: Key,
  value: unknown,
  least: number = -Infinity,
  most: number = Infinity,
  pattern?: RegExp,
): unknown {
  // The one limit of text that is Zod's own, who asks it of anything that has a length: all others count code points.
  const isMinimum = least < 2 && most === Infinity;
  if (typeof value !== 'string') {
    addType(report, key, 'string', value);
    if (isMinimum && least === 1) addSize(report, key, value, least, most);
  } else {
    if (pattern?.test(value) === false) addForm(report, key, `Invalid string: must match pattern ${String(pattern)}`);
    addBounds(report, key, isMinimum ? value.length : codePoints(value), least, most, 'string', !isMinimum);
  }
  return value;
}

/** Text that a pattern matches. */
export function takeMatch(
  report: Report,
  key: Key,
  value: unknown,
  pattern: RegExp,
  least?: number,
  most?: number,
): unknown {
  return takeText(report, key, value, least, most, pattern);
}

export function takeUuid(report: Report, key: Key, value: unknown): unknown {
  return takeForm(report, key, value, isUuid, UUID_MESSAGE);
}

export function takeTimestamp(report: Report, key: Key, value: unknown): unknown {
  return takeForm(report, key, value, isTimestamp, READER_TIMESTAMP_MESSAGE);
}

export function takeCanonicalTimestamp(report: Report, key: Key, value: unknown): unknown {
  return takeForm(report, key, value, isCanonicalTimestamp, WRITER_TIMESTAMP_MESSAGE);
}

function takeForm(report: Report, key: Key, value: unknown, accepts: Accepts, message: string): unknown {
  if (!accepts(value)) {
    if (typeof value === 'string') addForm(report, key, message);
    else addType(report, key, 'string', value);
  }
  return value;
}

export function takeBoolean(report: Report, key: Key, value: unknown): unknown {
  if (typeof value !== 'boolean') addType(report, key, 'boolean', value);
  return value;
}

export function takeDate(report: Report, key: Key, value: unknown): unknown {
  if (!isDate(value)) addType(report, key, 'date', value);
  return value;
}

export function takeLiteral(report: Report, key: Key, value: unknown, literal: string | number | boolean): unknown {
  if (value !== literal) {
    addIssue(report, key, 'invalid_value', expectedLiteral(literal), true);
  }
  return value;
}

export function takeOneOf(report: Report, key: Key, value: unknown, values: readonly unknown[]): unknown {
  if (!values.includes(value)) {
    const start = values.length === 1 ? 'Invalid input: expected ' : 'Invalid option: expected one of ';
    addIssue(report, key, 'invalid_value', start + values.map((one) => `"${String(one)}"`).join('|'), true);
  }
  return value;
}

export function takeNumber(
  report: Report,
  key: Key,
  value: unknown,
  least: number = -Infinity,
  most: number = Infinity,
): unknown {
  if (Number.isFinite(value)) addBounds(report, key, value as number, least, most);
  else addType(report, key, 'number', value);
  return value;
}

/** Integers are of 32 bits where their bounds are, else they are safe ones; Zod then asks for closer bounds. */
export function takeInteger(report: Report, key: Key, value: unknown, least: number, most: number): unknown {
  if (!Number.isFinite(value)) addType(report, key, 'number', value);
  else if (!Number.isInteger(value)) addType(report, key, 'int', value);
  else {
    const isSmall = least >= -INT32 && most < INT32;
    const [lowest, highest] = isSmall ? [-INT32, INT32 - 1] : [-SAFE, SAFE];
    if (Number.isSafeInteger(value)) addBounds(report, key, value as number, lowest, highest);
    else addBounds(report, key, value as number, -SAFE, SAFE, 'int');
    addBounds(report, key, value as number, least > lowest ? least : -Infinity, most < highest ? most : Infinity);
  }
  return value;
}

const INT32 = 2_147_483_648;
const SAFE = 9_007_199_254_740_991;

/** Any JSON, where keys of objects may have no value if so said. */
export function takeJson(report: Report, key: Key, value: unknown, allowsUndefined?: boolean): unknown {
  const copy = key === '__proto__' ? INVALID : copyOfJson(value, allowsUndefined);
  if (copy !== INVALID) return copy;
  addJson(report, key);
  return value;
}

/** By the tag under the discriminator: each kind of object by its own rule. */
export function takeTagged(
  report: Report,
  key: Key,
  value: unknown,
  discriminator: string,
  tags: readonly unknown[],
  rules: readonly Rule[],
): unknown {
  if (!isPlainObject(value)) return addType(report, key, 'object', value);
  const rule = rules[tags.indexOf(value[discriminator])];
  if (rule !== undefined) return takeBy(rule, report, key, value);
  const expected = tags.map((tag) => `'${String(tag)}'`).join(' | ');
  report.path.push(key!);
  addIssue(report, discriminator, 'invalid_union', `Invalid discriminator value. Expected ${expected}`, true);
  report.path.pop();
  return undefined;
}

/** An array of so many items, each taken by its index. As Zod, it looks into none that is too long anyway. */
export function takeArray(
  report: Report,
  key: Key,
  value: unknown,
  rule: Rule,
  least: number = -Infinity,
  most: number = Infinity,
): unknown {
  if (!Array.isArray(value)) {
    addType(report, key, 'array', value);
    return addSize(report, key, value, least, most);
  }
  const { length } = value;
  const items: unknown[] = [];
  if (length <= most) {
    report.path.push(key!);
    for (let index = 0; index < length; index += 1) items.push(takeBy(rule, report, index, value[index]));
    report.path.pop();
  }
  addBounds(report, key, length, least, most, 'array', length > most);
  return items;
}

/** An object with any keys, each value taken by its key. */
export function takeRecord(report: Report, key: Key, value: unknown, rule: Rule): unknown {
  if (!isPlainObject(value)) return addType(report, key, 'record', value);
  const names = Object.keys(value);
  report.path.push(key!);
  const values = names.map((name) =>
    name === '__proto__' ? addJson(report, name) : takeBy(rule, report, name, value[name]),
  );
  report.path.pop();
  return report.issues.length === 0 ? toCopy({ names, values }) : value;
}

/** An object of any JSON, where keys may have no value: the payload of an event whose type says nothing. */
export const ANY_DATA: Rule = [takeRecord, 0, [takeJson, 0, true]];

/** The payload of an event: where the event is read as a whole, it is put off until the rest has been read. */
export function takeData(report: Report, key: Key, value: unknown): unknown {
  report.isWhole &&= isPlainObject(value);
  return report.isWhole ? value : takeBy(ANY_DATA, report, key, value);
}

/** Of anything that has a length, as Zod asks it where there is a limit. */
function addSize(report: Report, key: Key, value: unknown, least: number, most: number): void {
  if (least === -Infinity && most === Infinity) return;
  const isText = typeof value === 'string';
  const length = isText ? codePoints(value) : (value as { length?: number } | null | undefined)?.length;
  const origin = isText ? 'string' : Array.isArray(value) ? 'array' : 'unknown';
  if (length !== undefined) addBounds(report, key, length, least, most, origin);
}
