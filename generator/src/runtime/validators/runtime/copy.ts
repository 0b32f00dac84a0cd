/** How compiled validators copy a value. */
import { MAX_JSON_DEPTH } from '../../json.ts';
import { isJsonScalar, isPlainObject, type JsonObject } from './accept.ts';

/** What is given in place of a copy where the value is refused. */
export const INVALID: unique symbol = /* @__PURE__ */ Symbol('invalid');

/** The copy of a value, or `INVALID`, returned or thrown; with keys that are not known, or without them. */
export type Copy = (value: unknown, keepsOthers: boolean) => unknown;

/** The copy, or `INVALID` where the value can't even be read: reading may run code of others. */
export function tryCopy(copyOf: Copy, value: unknown, keepsOthers: boolean): unknown {
  try {
    return copyOf(value, keepsOthers);
  } catch {
    return INVALID;
  }
}

/** The copy of an array of so many items, each copied. */
export function copyArray(
  value: unknown,
  copyOf: Copy,
  least: number = 0,
  most: number = Infinity,
  keepsOthers: boolean = false,
): unknown {
  if (!Array.isArray(value)) return INVALID;
  const { length } = value;
  if (length < least || length > most) return INVALID;
  const copy: unknown[] = [];
  for (let index = 0; index < length; index += 1) {
    const item = copyOf(value[index], keepsOthers);
    if (item === INVALID) return INVALID;
    copy.push(item);
  }
  return copy;
}

/** The copy of an object with any keys, each value copied. */
export function copyRecord(value: unknown, copyOf: Copy, keepsOthers: boolean = false): unknown {
  if (!isPlainObject(value)) return INVALID;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return INVALID;
    const entry = copyOf(value[key], keepsOthers);
    if (entry === INVALID) return INVALID;
    copy[key] = entry;
  }
  return copy;
}

/** Copies what stands under a key that is not known beside the others. @throws INVALID for what is no JSON. */
export function copyOther(others: unknown, input: JsonObject, key: string): unknown {
  if (!Object.hasOwn(input, key)) return others;
  const kept = (others ?? {}) as Record<string, unknown>;
  if (key === '__proto__') throw INVALID;
  kept[key] = copyOfJson(input[key], true);
  return kept;
}

/** What is known and what is not in one copy. */
export function withOthers(known: object, others: unknown): unknown {
  return others === undefined ? known : Object.assign(known, others);
}

/** The copy, where it has so many keys with a value. */
export function withValues(copy: unknown, least: number): unknown {
  if (copy === INVALID) return INVALID;
  return Object.values(copy as object).filter((value) => value !== undefined).length < least ? INVALID : copy;
}

/** The copy of any JSON, by the rules of `isJson`. @throws INVALID for anything else. */
export function copyOfJson(
  value: unknown,
  allowsUndefined: boolean = false,
  depth: number = 0,
  met?: Map<unknown, readonly [copy: unknown, depth: number]>,
): unknown {
  if (isJsonScalar(value) || (allowsUndefined && value === undefined)) return value;
  // An object met again is gone through again only where it stands deeper: else few objects could take for ever.
  const known = (met ??= new Map()).get(value);
  if (known && known[1] >= depth) return known[0];
  const isList = Array.isArray(value);
  if (depth > MAX_JSON_DEPTH || !(isList || isPlainObject(value))) throw INVALID;
  const parts = isList ? value : Object.keys(value);
  const copy = (isList ? [] : {}) as Record<string | number, unknown>;
  const { length } = parts;
  for (let index = 0; index < length; index += 1) {
    const key = isList ? index : parts[index];
    const part = (value as JsonObject)[key];
    if (key === '__proto__' || (isList && part === undefined)) throw INVALID;
    copy[key] = copyOfJson(part, allowsUndefined, depth + 1, met);
  }
  met.set(value, [copy, depth]);
  return copy;
}
