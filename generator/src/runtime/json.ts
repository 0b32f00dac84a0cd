/** What survives a round trip through JSON unchanged. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Deeper values are refused: no stack overflows on them, ours or a later reader's. */
export const MAX_JSON_DEPTH = 512;

/** Why a value is no JSON. */
export type JsonFault = 'not_json' | 'forbidden_key' | 'too_deep' | 'cycle';

export type JsonPath = readonly (string | number)[];

/** Told of each part of a value that is no JSON; it may throw to end the walk. */
export type Refuse = (fault: JsonFault, path: JsonPath) => void;

/** Whether a value in memory is JSON as it stands: what `copyJson` takes, without properties that are undefined. */
export function isJsonValue(value: unknown): value is JsonValue {
  let isJson = true;
  copyJson(value, {
    refuse: () => {
      isJson = false;
    },
    undefinedIs: 'refused',
  });
  return isJson;
}

/**
 * The value as JSON: a copy of its own, each property read once. Plain objects, arrays, text, booleans, null and finite
 * numbers are JSON; properties that are undefined count as absent. Everything else is refused and stands as null in the
 * copy: a Map, a Date, a class instance, a hole in an array, a key that is a symbol, a getter that throws. Refused too are
 * keys called `__proto__`, which Zod would drop, what is nested deeper than `MAX_JSON_DEPTH`, and cycles.
 */
export function copyJson(
  value: unknown,
  {
    refuse,
    except,
    undefinedIs = 'absent',
  }: {
    refuse: Refuse;
    /** A property of the value itself that is taken as it is. */
    except?: string;
    undefinedIs?: 'absent' | 'refused';
  },
): unknown {
  return copyValue(value, { refuse, except, undefinedIs, path: [], met: new Map() }).copy;
}

interface Walk {
  readonly refuse: Refuse;
  readonly except: string | undefined;
  readonly undefinedIs: 'absent' | 'refused';
  /** Where the value at hand stands: one array that grows and shrinks. */
  readonly path: (string | number)[];
  /** Objects so far: a copy, or open while its properties are copied. An object met twice is copied once. */
  readonly met: Map<object, Copied | 'open'>;
}

interface Copied {
  readonly copy: unknown;
  /** Levels of objects below it, which may be too deep where the object is met again; -1 for what is no object. */
  readonly height: number;
}

function copyValue(value: unknown, walk: Walk): Copied {
  const { path, met } = walk;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return { copy: value, height: -1 };
  // JSON has one zero.
  if (typeof value === 'number' && Number.isFinite(value)) return { copy: value === 0 ? 0 : value, height: -1 };
  if (typeof value !== 'object') return refused('not_json', walk);
  const known = met.get(value);
  if (known === 'open') return refused('cycle', walk);
  if (path.length + (known?.height ?? 0) > MAX_JSON_DEPTH) return refused('too_deep', walk);
  if (known !== undefined) return known;
  const entries = readEntries(value);
  if (entries === null) return refused('not_json', walk);
  met.set(value, 'open');
  const copied = Array.isArray(entries) ? copyElements(entries, walk) : copyProperties(entries.properties, walk);
  met.set(value, copied);
  return copied;
}

function refused(fault: JsonFault, { refuse, path }: Walk): Copied {
  refuse(fault, [...path]);
  return { copy: null, height: -1 };
}

function copyElements(elements: readonly unknown[], walk: Walk): Copied {
  let height = 0;
  const copy = elements.map((element, index) => {
    const child = copyAt(index, element, walk);
    height = Math.max(height, child.height + 1);
    return child.copy;
  });
  return { copy, height };
}

function copyProperties(properties: readonly (readonly [string, unknown])[], walk: Walk): Copied {
  const copy: Record<string, unknown> = {};
  let height = 0;
  for (const [key, value] of properties) {
    if (key === '__proto__') walk.refuse('forbidden_key', [...walk.path, key]);
    else if (key === walk.except && walk.path.length === 0) copy[key] = value;
    else if (value !== undefined || walk.undefinedIs === 'refused') {
      const child = copyAt(key, value, walk);
      height = Math.max(height, child.height + 1);
      copy[key] = child.copy;
    }
  }
  return { copy, height };
}

function copyAt(key: string | number, value: unknown, walk: Walk): Copied {
  walk.path.push(key);
  const copied = copyValue(value, walk);
  walk.path.pop();
  return copied;
}

/** What an array or a plain object holds, or null where it is something else. */
function readEntries(value: object): unknown[] | { readonly properties: [string, unknown][] } | null {
  // Reading runs code of others: of a getter, of a proxy.
  try {
    if (Array.isArray(value)) return isPlainArray(value) ? Array.from<unknown>(value) : null;
    return isPlainObject(value) ? { properties: Object.entries(value) } : null;
  } catch {
    return null;
  }
}

/** No hole, and nothing beside its elements. */
function isPlainArray(value: readonly unknown[]): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  const isArray =
    prototype === Array.prototype || (Array.isArray(prototype) && isRoot(Object.getPrototypeOf(prototype)));
  return isArray && Object.keys(value).length === value.length && Object.getOwnPropertySymbols(value).length === 0;
}

/** No instance of a class, and no key that is a symbol. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === null || isRoot(prototype)) && Object.getOwnPropertySymbols(value).length === 0;
}

/** `Object.prototype`, ours or that of another realm, as a test runner or a worker has it. */
function isRoot(prototype: unknown): boolean {
  if (prototype === Object.prototype) return true;
  if (typeof prototype !== 'object' || prototype === null) return false;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf');
}
