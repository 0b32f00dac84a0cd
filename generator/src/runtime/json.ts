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
  return findKey(value, [], new Map());
}

/** The value as JSON: a copy without properties that are undefined. `refuse` is told where something is no JSON. */
export function toJson(value: unknown, refuse: (path: (string | number)[]) => never): JsonValue {
  return copyJson(value, { path: [], refuse, copies: new Map() });
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

// `seen` holds how deep an object was met: met deeper, what is below it may now be too deep.
function findKey(value: unknown, path: (string | number)[], seen: Map<object, number>): (string | number)[] | null {
  if (typeof value !== 'object' || value === null || path.length <= (seen.get(value) ?? -1)) return null;
  if (path.length > MAX_JSON_DEPTH) return path;
  seen.set(value, path.length);
  if (Object.hasOwn(value, '__proto__')) return [...path, '__proto__'];
  for (const [key, child] of Array.isArray(value) ? elements(value) : Object.entries(value)) {
    const found = findKey(child, [...path, key], seen);
    if (found !== null) return found;
  }
  return null;
}

type Copying = {
  readonly path: (string | number)[];
  readonly refuse: (path: (string | number)[]) => never;
  readonly copies: Map<object, JsonValue>;
};

function copyJson(value: unknown, copying: Copying): JsonValue {
  const { path, refuse, copies } = copying;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : refuse(path);
  if (typeof value !== 'object' || path.length > MAX_JSON_DEPTH) return refuse(path);
  const known = copies.get(value);
  if (known !== undefined) return known;
  const child = (key: string | number, from: unknown) => copyJson(from, { ...copying, path: [...path, key] });
  const copy = Array.isArray(value)
    ? elements(value).map(([index, element]) => child(index, element))
    : isPlain(value)
      ? Object.fromEntries(present(value).map(([key, element]) => [key, child(key, element)]))
      : refuse(path);
  copies.set(value, copy);
  return copy;
}

function present(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, element]) => element !== undefined);
}

// Holes come out as undefined, which is not JSON.
function elements(values: unknown[]): [number, unknown][] {
  return Array.from(values, (value, index) => [index, value]);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0;
}
