import type { JsonValue } from '../manifest/types.ts';
import { INVISIBLE, escapeUnits } from './invisible.ts';
import { layOut, type Notation } from './layout.ts';

/**
 * A whole JSON file with its last newline, laid out as Prettier leaves it at 120 columns: objects one property a line,
 * arrays on one line where they fit. Escapes what a reader cannot see, which changes no value. Properties that are
 * `undefined` are left out; a value that JSON cannot hold throws with its path.
 */
export function encodeJson(value: unknown): string {
  return `${layOut(parseValue(value, '$'), JSON_NOTATION, { indent: '', before: 0, after: 0 })}\n`;
}

/** A JSON string with its quotes, invisible characters escaped. */
export const encodeJsonString = (value: string): string => JSON.stringify(value).replace(INVISIBLE, escapeUnits);

const JSON_NOTATION: Notation = {
  string: encodeJsonString,
  key: encodeJsonString,
  lastComma: '',
  movesStrings: false,
};

function parseValue(value: unknown, path: string): JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => parseValue(item, `${path}[${index}]`));
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, parseValue(item, `${path}.${key}`)]));
  }
  throw new TypeError(
    `encodeJson: ${path} is ${describe(value)}, which JSON cannot hold; pass strings, finite numbers, booleans, null, arrays and plain objects`,
  );
}

/** Not a class instance; objects of another realm are plain too. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const describe = (value: unknown): string => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' ? `a ${value?.constructor.name}` : `a ${typeof value}`;
};
