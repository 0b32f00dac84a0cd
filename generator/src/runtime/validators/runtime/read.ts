/**
 * How compiled validators copy a value and say what is wrong with it, in one pass, as Zod does. What each field has to be
 * stands in rules, which name the function that takes its value: what is right goes into the copy, what is wrong into the
 * report.
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
import { isCanonicalTimestamp, isDate, isPlainObject, isTimestamp, isUuid, type Accepts } from './accept.ts';
import { copyOfJson } from './copy.ts';
import { addBounds, addIssue, addType, type Report } from './report.ts';

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

/** Takes a value, and gives the copy of what is right. */
export type Take = (report: Report, value: unknown, ...more: readonly never[]) => unknown;

/** What there need not be: a value at all, one but null, either of them. */
export const OPTIONAL = 1;
export const NULLABLE = 2;
export const NULLISH = 3;

/** Takes a value by its rule, unless it need not be there. */
export function takeBy(report: Report, value: unknown, rule: Rule): unknown {
  if (!Array.isArray(rule)) return takeObject(report, value, rule as Fields);
  // Where a rule says nothing of that, there has to be a value: `undefined & OPTIONAL` is 0.
  if (value == null && rule[1] & (value === null ? NULLABLE : OPTIONAL)) return value;
  return rule[0](report, value, rule[2], rule[3], rule[4]);
}

/** Takes what stands under a key. */
export function takeAt(report: Report, key: string | number, value: unknown, rule: Rule): unknown {
  report.path.push(key);
  const copy = takeBy(report, value, rule);
  report.path.pop();
  return copy;
}

/**
 * An object. Each value is got once, and taken in the order of the rules; then those under other keys: readers keep them
 * or leave them out. Keys that JSON would not have are not seen: inherited ones, hidden ones, symbols.
 */
export function takeObject(
  report: Report,
  value: unknown,
  fields: Fields,
  takeOther: TakeOther = report.other,
  finish?: (values: unknown[], names: readonly string[]) => void,
): unknown {
  if (!isPlainObject(value)) return addType(report, 'object', value);
  const names = Object.keys(value);
  const values = Object.values(value);
  let next = 0;
  let known = 0;
  for (const name in fields) {
    // What is inherited comes last. In a loop over its keys this asks nothing of the object, unlike `Object.hasOwn`.
    if (!Object.prototype.hasOwnProperty.call(fields, name)) break;
    // Mostly they stand in the order of the rules.
    const place = names[next] === name ? next : names.indexOf(name);
    if (place < 0) takeAt(report, name, undefined, fields[name]!);
    else {
      values[place] = takeAt(report, name, values[place], fields[name]!);
      next = place + 1;
      known += 1;
    }
  }
  if (known < names.length) {
    for (const [place, name] of names.entries()) {
      if (!Object.hasOwn(fields, name)) values[place] = takeOther(report, name, values[place]);
    }
  }
  finish?.(values, names);
  return report.issues[0] ? value : toCopy(names, values);
}

/** An object with so many values at least. */
export function takeAtLeast(report: Report, value: unknown, fields: Fields, least: number): unknown {
  const { grave } = report;
  return takeObject(report, value, fields, report.other, (values) => addLeast(report, values, least, grave));
}

/** An object that may have no other keys, with so many values at least. */
export function takeClosed(report: Report, value: unknown, fields: Fields, least?: number): unknown {
  const { grave } = report;
  const keys: string[] = [];
  const takeOther: TakeOther = (_, name) => {
    keys.push(name);
  };
  return takeObject(report, value, fields, takeOther, (values) => {
    if (keys.length > 0) addIssue(report, 'unrecognized_keys', unrecognizedKeys(keys, Object.keys(fields)));
    if (least !== undefined) addLeast(report, values, least, grave);
  });
}

/** As Zod, it counts keys only where nothing graver is wrong. */
function addLeast(report: Report, values: readonly unknown[], least: number, grave: number): void {
  if (report.grave > grave) return;
  addBounds(
    report,
    values.filter((held) => held !== undefined).length,
    least,
    Infinity,
    (bound) => `object to be ${bound}`,
  );
}

/** Takes what stands under a key that is no field's. */
export type TakeOther = (report: Report, name: string, value: unknown) => unknown;

/** Readers keep it where it is JSON. */
export const keepOther: TakeOther = (report, name, value) => takeEntry(report, name, value, ANY_JSON);

/** Takes what stands under any key but one that would set the prototype of the copy. */
function takeEntry(report: Report, name: string, value: unknown, rule: Rule): unknown {
  return takeAt(report, name, value, name === '__proto__' ? FORBIDDEN : rule);
}

const FORBIDDEN: Rule = [(report) => addIssue(report, 'custom', PROTO_MESSAGE)];

/** Where it is left out, it counts for nothing. */
export const dropOther: TakeOther = () => undefined;

/** An object of what was found in it. */
function toCopy(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index += 1) copy[names[index]!] = values[index];
  return copy;
}

/** What another rule says. */
export function takeAs(report: Report, value: unknown, rule: Rule | (() => Rule)): unknown {
  return takeBy(report, value, typeof rule === 'function' ? rule() : rule);
}

/** Text, which may have to have a character. */
export function takeText(report: Report, value: unknown, least?: 1): unknown {
  if (typeof value !== 'string') addType(report, 'string', value);
  // The one limit of text that is Zod's own, who asks it of anything that has a length.
  const length = least && lengthOf(value);
  if (length !== undefined && !(length >= 1)) {
    addIssue(report, 'too_small', `Too small: expected ${inWords(value, '>=1')}`);
  }
  return value;
}

/** The length of anything that has one. */
const lengthOf = (value: unknown): number | undefined => (value as { length?: number } | null | undefined)?.length;

/** What has to be so long. */
function inWords(value: unknown, bound: string): string {
  if (Array.isArray(value)) return `array to have ${bound} items`;
  return typeof value === 'string' ? `string to have ${bound} characters` : `unknown to be ${bound}`;
}

/** Text that a pattern matches. */
export function takeMatch(report: Report, value: unknown, pattern: RegExp, least?: 1): unknown {
  if (typeof value === 'string' && !pattern.test(value)) {
    addIssue(report, 'invalid_format', `Invalid string: must match pattern ${pattern}`);
  }
  return takeText(report, value, least);
}

/** Text of so many code points, which may have to match a pattern. */
export function takeCharacters(
  report: Report,
  value: unknown,
  least: number,
  most?: number,
  pattern?: RegExp,
): unknown {
  if (pattern === undefined) takeText(report, value);
  else takeMatch(report, value, pattern);
  const { length } = report.issues;
  if (typeof value === 'string') addLength(report, value, codePoints(value), least, most);
  if (report.issues.length > length) report.grave += 1;
  return value;
}

export function takeUuid(report: Report, value: unknown): unknown {
  return takeForm(report, value, isUuid, UUID_MESSAGE);
}

export function takeTimestamp(report: Report, value: unknown): unknown {
  return takeForm(report, value, isTimestamp, READER_TIMESTAMP_MESSAGE);
}

export function takeCanonicalTimestamp(report: Report, value: unknown): unknown {
  return takeForm(report, value, isCanonicalTimestamp, WRITER_TIMESTAMP_MESSAGE);
}

function takeForm(report: Report, value: unknown, accepts: Accepts, message: string): unknown {
  if (!accepts(value)) {
    if (typeof value === 'string') addIssue(report, 'invalid_format', message);
    else addType(report, 'string', value);
  }
  return value;
}

export function takeBoolean(report: Report, value: unknown): unknown {
  if (typeof value !== 'boolean') addType(report, 'boolean', value);
  return value;
}

export function takeDate(report: Report, value: unknown): unknown {
  if (!isDate(value)) addType(report, 'date', value);
  return value;
}

export function takeLiteral(report: Report, value: unknown, literal: string | number | boolean): unknown {
  if (value !== literal) {
    report.grave += 1;
    addIssue(report, 'invalid_value', expectedLiteral(literal));
  }
  return value;
}

export function takeOneOf(report: Report, value: unknown, values: readonly unknown[]): unknown {
  if (!values.includes(value)) {
    const start = values.length === 1 ? 'Invalid input: expected ' : 'Invalid option: expected one of ';
    report.grave += 1;
    addIssue(report, 'invalid_value', start + values.map((one) => `"${String(one)}"`).join('|'));
  }
  return value;
}

export function takeNumber(
  report: Report,
  value: unknown,
  least: number = -Infinity,
  most: number = Infinity,
): unknown {
  if (Number.isFinite(value)) addBounds(report, value as number, least, most);
  else addType(report, 'number', value);
  return value;
}

/** Integers are of 32 bits where their bounds are, else they are safe ones; Zod then asks for closer bounds. */
export function takeInteger(report: Report, value: unknown, least: number, most: number): unknown {
  if (!Number.isFinite(value)) addType(report, 'number', value);
  else if (!Number.isInteger(value)) addType(report, 'int', value);
  else {
    const isSmall = least >= -INT32 && most < INT32;
    const [lowest, highest] = isSmall ? [-INT32, INT32 - 1] : [-SAFE, SAFE];
    if (Number.isSafeInteger(value)) addBounds(report, value as number, lowest, highest);
    else addBounds(report, value as number, -SAFE, SAFE, (bound) => `int to be ${bound}`);
    addBounds(report, value as number, least > lowest ? least : -Infinity, most < highest ? most : Infinity);
  }
  return value;
}

const INT32 = 2_147_483_648;
const SAFE = 9_007_199_254_740_991;

/** Any JSON, where keys of objects may have no value if so said. */
export function takeJson(report: Report, value: unknown, allowsUndefined?: boolean): unknown {
  try {
    return copyOfJson(value, allowsUndefined);
  } catch {
    addIssue(report, 'custom', JSON_MESSAGE);
    return value;
  }
}

const ANY_JSON: Rule = [takeJson, 0, true];

/** By the tag under the discriminator: each kind of object by its own rule. */
export function takeTagged(
  report: Report,
  value: unknown,
  discriminator: string,
  tags: readonly unknown[],
  rules: readonly Rule[],
): unknown {
  if (!isPlainObject(value)) return addType(report, 'object', value);
  const rule = rules[tags.indexOf(value[discriminator])];
  if (rule !== undefined) return takeBy(report, value, rule);
  const expected = tags.map((tag) => `'${String(tag)}'`).join(' | ');
  report.grave += 1;
  report.path.push(discriminator);
  addIssue(report, 'invalid_union', `Invalid discriminator value. Expected ${expected}`);
  return report.path.pop();
}

/** An array, each item taken by its index. */
export function takeArray(report: Report, value: unknown, rule: Rule): unknown {
  if (!Array.isArray(value)) return addType(report, 'array', value);
  const { length } = value;
  const items: unknown[] = [];
  for (let index = 0; index < length; index += 1) items.push(takeAt(report, index, value[index], rule));
  return items;
}

/** An array of so many items. As Zod, it looks into none that is too long anyway. */
export function takeItems(report: Report, value: unknown, rule: Rule, least: number, most: number = Infinity): unknown {
  // Zod asks it of anything that has a length: of text in code points.
  const length = typeof value === 'string' ? codePoints(value) : lengthOf(value);
  const isTooLong = Array.isArray(value) && length! > most;
  const items = isTooLong ? undefined : takeArray(report, value, rule);
  if (isTooLong) report.grave += 1;
  // Of an array that has another length each time it is the one of the copy that counts.
  addLength(report, value, Array.isArray(items) ? items.length : length, least, most);
  return items;
}

function addLength(
  report: Report,
  value: unknown,
  length: number | undefined,
  least: number,
  most: number | undefined,
): void {
  if (length !== undefined) addBounds(report, length, least, most, (bound) => inWords(value, bound));
}

/** An object with any keys, each value taken by its key. */
export function takeRecord(report: Report, value: unknown, rule: Rule): unknown {
  if (!isPlainObject(value)) return addType(report, 'record', value);
  const names = Object.keys(value);
  const values = names.map((name) => takeEntry(report, name, value[name], rule));
  return report.issues[0] ? value : toCopy(names, values);
}

/** An object of any JSON, where keys may have no value: the payload of an event whose type says nothing. */
export const ANY_DATA: Rule = [takeRecord, 0, ANY_JSON];

/** The payload of an event: that of a whole one is put off until the rest has been read. */
export function takeData(report: Report, value: unknown): unknown {
  const isPutOff = report.path.length === 1 && isPlainObject(value);
  return isPutOff ? value : takeBy(report, value, ANY_DATA);
}
