/** What survives a round trip through JSON unchanged. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Deeper values are refused: no stack overflows on them, ours or a later reader's. */
export const MAX_JSON_DEPTH = 512;

/** Whether a value in memory is JSON as it stands: no undefined, NaN, bigint, Date, class instance, cycle or `__proto__` key. */
export function isJsonValue(value: unknown): value is JsonValue {
  return isJson(value, 0, new Map());
}

/**
 * Where an own `__proto__` key stands, or null. Zod drops such a key, so whoever promises to keep what it is given
 * has to refuse it first. Values nested deeper than `MAX_JSON_DEPTH` count as hostile too.
 */
export function findHostileKey(value: unknown): (string | number)[] | null {
  return findKey(value, [], new Set());
}

function isJson(value: unknown, depth: number, seen: Map<object, 'open' | 'done'>): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > MAX_JSON_DEPTH) return false;
  const state = seen.get(value);
  if (state !== undefined) return state === 'done';
  seen.set(value, 'open');
  const children = Array.isArray(value) ? elements(value) : isPlain(value) ? Object.entries(value) : null;
  const valid =
    children !== null && children.every(([key, child]) => key !== '__proto__' && isJson(child, depth + 1, seen));
  seen.set(value, 'done');
  return valid;
}

function findKey(value: unknown, path: (string | number)[], seen: Set<object>): (string | number)[] | null {
  if (typeof value !== 'object' || value === null || seen.has(value)) return null;
  if (path.length > MAX_JSON_DEPTH) return path;
  seen.add(value);
  if (Object.hasOwn(value, '__proto__')) return [...path, '__proto__'];
  for (const [key, child] of Array.isArray(value) ? elements(value) : Object.entries(value)) {
    const found = findKey(child, [...path, key], seen);
    if (found !== null) return found;
  }
  return null;
}

// Holes come out as undefined, which is not JSON.
function elements(values: unknown[]): [number, unknown][] {
  return Array.from(values, (value, index) => [index, value]);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0;
}
