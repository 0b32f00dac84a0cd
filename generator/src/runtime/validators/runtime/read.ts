/** How compiled validators copy a value while they check it, as Zod does. */
import { MAX_JSON_DEPTH } from '../../json.ts';
import { countKeys, isJsonScalar, isPlainObject, type JsonObject } from './accept.ts';
import { addSize, refuseArray, refuseJson, takesRecord, type Key, type Report } from './report.ts';

/** What is given in place of a copy where the value is refused. */
export const INVALID: unique symbol = /* @__PURE__ */ Symbol('invalid');

/** The copy of a value, or `INVALID`. With a report it is only asked for what is wrong. */
export type Read = (value: unknown, report?: Report) => unknown;

/** The copy of what is known of a value, or `INVALID`. */
export type Copy = (value: unknown) => unknown;

/** The copy, or `INVALID` where the value can't even be read: reading may run code of others. */
export function tryRead(read: Copy, value: unknown): unknown {
  try {
    return read(value);
  } catch {
    return INVALID;
  }
}

/** The copy of an open object that has `count` known keys, with the unknown ones after them, which have to be JSON. */
export function withUnknown(
  value: JsonObject,
  copy: Record<string, unknown>,
  count: number,
  report: Report | undefined,
): unknown {
  // With a report there may be fewer known keys than it takes.
  if (report === undefined && countKeys(value) === count) return copy;
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(copy, key)) continue;
    const entry = key === '__proto__' ? INVALID : copyOfJson(value[key], true);
    if (entry !== INVALID) copy[key] = entry;
    else if (report === undefined) return INVALID;
    else refuseJson(report, key);
  }
  return copy;
}

/** The copy of what stands under a key. */
export function readAt(value: unknown, key: Key, report: Report | undefined, read: Read): unknown {
  if (report === undefined) return read(value);
  if (key !== undefined) report.path.push(key);
  read(value, report);
  if (key !== undefined) report.path.pop();
  return undefined;
}

export function readArray(
  value: unknown,
  key: Key,
  report: Report | undefined,
  read: Read,
  least: number = 0,
  most: number = Infinity,
): unknown {
  if (report === undefined) return pickArray(value, read, least, most);
  // As Zod, it looks into no array that is too long anyway.
  if (Array.isArray(value) && value.length <= most) {
    const readItems: Read = () => {
      for (let index = 0; index < value.length; index += 1) readAt(value[index], index, report, read);
    };
    readAt(value, key, report, readItems);
  } else if (!Array.isArray(value)) refuseArray(report, key, value);
  addSize(report, key, value, least, most);
  return undefined;
}

export function readRecord(value: unknown, key: Key, report: Report | undefined, read: Read): unknown {
  if (report === undefined) return pickRecord(value, read);
  if (takesRecord(value, key, report) && isPlainObject(value)) {
    const readEntry = (name: string): unknown =>
      name === '__proto__' ? refuseJson(report, name) : readAt(value[name], name, report, read);
    const readEntries: Read = () => Object.keys(value).forEach(readEntry);
    readAt(value, key, report, readEntries);
  }
  return undefined;
}

/** Any JSON. */
export function readJson(value: unknown, key: Key, report: Report | undefined): unknown {
  const copy = copyOfJson(value);
  if (copy === INVALID && report !== undefined) return refuseJson(report, key);
  return copy;
}

/** The copy of an array of so many items, each read. */
export function pickArray(value: unknown, read: Copy, least: number = 0, most: number = Infinity): unknown {
  if (!Array.isArray(value) || value.length < least || value.length > most) return INVALID;
  const copy: unknown[] = [];
  for (let index = 0; index < value.length; index += 1) {
    const item = read(value[index]);
    if (item === INVALID) return INVALID;
    copy.push(item);
  }
  return copy;
}

/** The copy of an object with any keys, each value read. */
export function pickRecord(value: unknown, read: Copy): unknown {
  if (!isPlainObject(value)) return INVALID;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return INVALID;
    const entry = read(value[key]);
    if (entry === INVALID) return INVALID;
    copy[key] = entry;
  }
  return copy;
}

/** The copy of any JSON, by the rules of `isJson`. */
export function copyOfJson(
  value: unknown,
  allowsUndefined: boolean = false,
  depth: number = 0,
  before?: Map<unknown, { readonly copy: unknown; readonly depth: number }>,
): unknown {
  if (typeof value !== 'object' || value === null) {
    return isJsonScalar(value) || (allowsUndefined && value === undefined) ? value : INVALID;
  }
  if (depth === 0) visits = 0;
  visits += 1;
  const met = before ?? (visits > MANY_VISITS ? new Map<unknown, { copy: unknown; depth: number }>() : undefined);
  if (depth > MAX_JSON_DEPTH) return INVALID;
  const known = met?.get(value);
  if (known !== undefined && known.depth >= depth) return known.copy;
  met?.set(value, { copy: INVALID, depth });
  const copy = Array.isArray(value)
    ? pickArray(value, (item) => (item === undefined ? INVALID : copyOfJson(item, allowsUndefined, depth + 1, met)))
    : pickRecord(value, (entry) => copyOfJson(entry, allowsUndefined, depth + 1, met));
  met?.set(value, { copy, depth });
  return copy;
}

const MANY_VISITS = 10_000;
let visits = 0;
