/** What compiled validators ask of a value. Nothing here allocates where the answer is yes at once. */
import { codePoints } from '../../code-points.ts';
import { MAX_JSON_DEPTH } from '../../json.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** It may throw where reading runs code of others: of a getter, of a proxy. */
export type Accepts = (value: unknown) => boolean;

/** An object as JSON has it: no array, no instance of a class. It may be of another realm, as of a worker. */
export function isPlainObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || !value) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return (
    prototype === Object.prototype ||
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && 'isPrototypeOf' in prototype)
  );
}

/** Whether readers let a key pass that they do not know: its value has to be JSON. Inherited keys are none. */
export function isOther(value: JsonObject, key: string): boolean {
  return !Object.hasOwn(value, key) || (key !== '__proto__' && isJson(value[key], true));
}

/** An array of so many items, each of which is accepted. */
export function isArrayOf(value: unknown, accepts: Accepts, least: number = 0, most: number = Infinity): boolean {
  if (!Array.isArray(value)) return false;
  const { length } = value;
  if (length < least || length > most) return false;
  for (let index = 0; index < length; index += 1) if (!accepts(value[index])) return false;
  return true;
}

/** An object with any keys, each value of which is accepted. */
export function isRecordOf(value: unknown, accepts: Accepts): boolean {
  return isPlainObject(value) && Object.keys(value).every((key) => key !== '__proto__' && accepts(value[key]));
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** Text of so many code points. */
export function isText(value: unknown, least: number, most: number = Infinity): value is string {
  if (typeof value !== 'string') return false;
  const units = value.length;
  // A code point is one unit or two: mostly that settles it.
  if (units >= 2 * least && units <= most) return true;
  if (units < least || units > 2 * most) return false;
  const length = codePoints(value);
  return length >= least && length <= most;
}

/** Text that a pattern matches, of so many code points. */
export function isMatch(value: unknown, pattern: RegExp, least: number = 0, most: number = Infinity): value is string {
  return isText(value, least, most) && pattern.test(value);
}

export function isOneOf(value: unknown, values: readonly unknown[]): boolean {
  return values.includes(value);
}

/** A finite number within bounds. */
export function isNumber(value: unknown, least: number = -Infinity, most: number = Infinity): value is number {
  return Number.isFinite(value) && (value as number) >= least && (value as number) <= most;
}

/** A safe integer within bounds. */
export function isInteger(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** A Date that is a point in time. */
export function isDate(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

/** RFC 9562 versions 1 to 8, upper or lower case, nil, and max in lower case. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && value.length === 36 && (UUID.test(value) || NIL_OR_MAX_UUID.test(value));
}

const UUID = /* @__PURE__ */ uuidPattern();
const NIL_OR_MAX_UUID = /^([0f])\1{7}(?:-\1{4}){3}-\1{12}$/u;

/**
 * V8 compares a character with each range of a class where they are few, and no processor guesses in which one a random
 * digit is; where they are more, it looks the character up in a table, which is much quicker. So `#` and `%` are in the
 * class of a digit, and what looks ahead refuses them. Nothing is counted: `{36}` would be slower again.
 */
function uuidPattern(): RegExp {
  const places = 'xxxxxxxx-xxxx-[1-8]xxx-[#%89ABab]xxx-xxxxxxxxxxxx'.replaceAll('x', '[#%0-9A-Fa-f]');
  return new RegExp(`^(?=${'[^\\0-,]'.repeat(36)})${places}$`);
}

/** RFC 3339 with real calendar dates, Z or an offset, up to 9 fraction digits and no leap second: what readers take. */
export function isTimestamp(value: unknown): value is string {
  return typeof value === 'string' && TIMESTAMP.test(value) && isCalendarDate(value);
}

/**
 * Any day up to 31: the calendar is asked apart, which takes half the code of a pattern that knows it. Years are not counted
 * and what writers write, milliseconds and Z, is tried first: both are quicker.
 */
const TIMESTAMP =
  /^\d\d\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d\d\dZ|(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))$/u;

function isCalendarDate(timestamp: string): boolean {
  const day = pairAt(timestamp, 8);
  if (day < 29) return true;
  const month = pairAt(timestamp, 5);
  // Odd months have 31 days until July, even ones from August on.
  if (month !== 2) return day <= 30 + ((month ^ (month >> 3)) & 1);
  const year = pairAt(timestamp, 2) || pairAt(timestamp, 0);
  return day === 29 && year % 4 === 0;
}

/** The number of two digits. */
export function pairAt(text: string, index: number): number {
  return 10 * text.charCodeAt(index) + text.charCodeAt(index + 1) - 11 * 48;
}

/** `YYYY-MM-DDTHH:mm:ss.sssZ`: what writers write. */
export function isCanonicalTimestamp(value: unknown): value is string {
  return typeof value === 'string' && value.length === 24 && value[23] === 'Z' && isTimestamp(value);
}

/**
 * Any JSON value: no instance of a class, no hole, no key `__proto__`, not too deep, and so no cycle. Where
 * `allowsUndefined`, a key may have no value.
 */
export function isJson(
  value: unknown,
  allowsUndefined: boolean = false,
  depth: number = 0,
  before?: Map<unknown, number>,
): boolean {
  if (typeof value !== 'object' || value === null)
    return isJsonScalar(value) || (allowsUndefined && value === undefined);
  if (depth === 0) visits = 0;
  visits += 1;
  // An object met again is gone through again only where it stands deeper: else few objects could take for ever.
  const met = before ?? (visits > MANY_VISITS ? new Map<unknown, number>() : undefined);
  if (depth > MAX_JSON_DEPTH) return false;
  if ((met?.get(value) ?? -1) >= depth) return true;
  met?.set(value, depth);
  if (Array.isArray(value)) {
    const { length } = value;
    for (let index = 0; index < length; index += 1) {
      if (value[index] === undefined || !isJson(value[index], allowsUndefined, depth + 1, met)) return false;
    }
    return true;
  }
  if (!isPlainObject(value)) return false;
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || !isJson(value[key], allowsUndefined, depth + 1, met)) return false;
  }
  return true;
}

const MANY_VISITS = 10_000;
let visits = 0;

/** Text, a boolean, null or a finite number. */
export function isJsonScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
