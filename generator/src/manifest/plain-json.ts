import { diagnose, quote } from './diagnostics.ts';
import type { Diagnostic, Path } from './diagnostics.ts';
import { VALUE_KEYS } from './subject.ts';
import type { JsonValue } from './types.ts';

/** Deeper than shapes are ever nested, and far from any stack's end. */
const MAX_DEPTH = 100;

/** Ten thousand tables fit. Shared values count each time they are met, so that a few lines cannot stand for billions. */
const MAX_VALUES = 2_000_000;

/** Past this many faults of this sort, the input is no manifest. */
const MAX_FAULTS = 200;

/**
 * A copy that is JSON all through, whatever the input does: getters that throw, proxies, cycles and class instances
 * become faults. Keys whose value is `undefined` are absent; -0 becomes 0, as in JSON. What could not be copied is null
 * in a list and absent in an object; of too much input nothing is copied.
 */
export function copyPlainJson(input: unknown): { value: JsonValue | undefined; faults: readonly Diagnostic[] } {
  const copier: Copier = { faults: [], open: new Set(), values: 0 };
  try {
    return { value: copyValue(input, [], copier) ?? null, faults: copier.faults };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { value: undefined, faults: [...copier.faults, error.fault] };
  }
}

interface Copier {
  readonly faults: Diagnostic[];
  /** The objects around the current value. */
  readonly open: Set<object>;
  values: number;
}

class TooMuch extends Error {
  readonly fault: Diagnostic;

  constructor(fault: Diagnostic) {
    super(fault.message);
    this.fault = fault;
  }
}

function copyValue(value: unknown, path: Path, copier: Copier): JsonValue | undefined {
  copier.values += 1;
  if (copier.values > MAX_VALUES) {
    throw new TooMuch(
      diagnose('TOO_LARGE', path, `the manifest has more than ${MAX_VALUES} values`, 'split the catalog'),
    );
  }
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return copyText(value, path, copier);
  if (typeof value === 'number') return copyNumber(value, path, copier);
  if (typeof value === 'object') return copyObject(value, path, copier);
  return refuse(
    copier,
    diagnose('NOT_JSON', path, `${placeOf(path)} is ${nameKind(value)}`, 'write the value itself: a manifest is data'),
  );
}

function copyText(value: string, path: Path, copier: Copier): string | undefined {
  const problem = findIllegalText(value);
  if (problem !== undefined) {
    return refuse(
      copier,
      diagnose('ILLEGAL_TEXT', path, `${placeOf(path)} contains ${problem}`, 'remove it: no file could carry it'),
    );
  }
  return value;
}

function copyNumber(value: number, path: Path, copier: Copier): number | undefined {
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  const problem = Number.isNaN(value) ? 'not a number' : 'beyond the range of a double';
  return refuse(copier, diagnose('NOT_JSON', path, `${placeOf(path)} is ${problem}`, 'write a finite number'));
}

function copyObject(value: object, path: Path, copier: Copier): JsonValue | undefined {
  if (copier.open.has(value)) {
    return refuse(
      copier,
      diagnose('CYCLE', path, `${placeOf(path)} contains itself`, 'write a shared shape in `types` and refer to it'),
    );
  }
  if (path.length >= MAX_DEPTH) {
    const start = startOfNesting(path);
    return refuse(
      copier,
      diagnose('TOO_DEEP', start, `${placeOf(start)} is nested more than ${MAX_DEPTH} levels deep`, 'flatten it'),
    );
  }
  copier.open.add(value);
  try {
    return Array.isArray(value) ? copyList(value, path, copier) : copyMembers(value, path, copier);
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    return refuse(copier, diagnose('NOT_JSON', path, `${placeOf(path)} cannot be read: it throws`, 'write plain data'));
  } finally {
    copier.open.delete(value);
  }
}

/** The column, field or type around it all: the hundredth of many equal `items` is a place that says nothing. */
function startOfNesting(path: Path): Path {
  const start = path.findIndex((part) => NESTING_KEYS.has(part) || VALUE_KEYS.has(String(part)));
  return start < 0 ? path : path.slice(0, start);
}

const NESTING_KEYS: ReadonlySet<string | number> = new Set(['items', 'additionalProperties', 'properties', 'oneOf']);

function copyList(list: readonly unknown[], path: Path, copier: Copier): JsonValue[] {
  const copy: JsonValue[] = [];
  for (let index = 0; index < list.length; index += 1) {
    copy.push(copyValue(list[index], [...path, index], copier) ?? null);
  }
  return copy;
}

function copyMembers(object: object, path: Path, copier: Copier): JsonValue | undefined {
  if (!isPlain(object) || hasSymbols(object)) {
    return refuse(
      copier,
      diagnose(
        'NOT_JSON',
        path,
        `${placeOf(path)} is not a plain object`,
        'write it as an object literal of plain data',
      ),
    );
  }
  const members: [string, JsonValue][] = [];
  for (const key of Object.keys(object)) {
    const member = copyMember(object, key, [...path, key], copier);
    if (member !== undefined) members.push([key, member]);
  }
  return Object.fromEntries(members);
}

function copyMember(object: object, key: string, path: Path, copier: Copier): JsonValue | undefined {
  if (key === '__proto__') {
    return refuse(
      copier,
      diagnose('FORBIDDEN_KEY', path, `${placeOf(path.slice(0, -1))} has the key "__proto__"`, 'remove it'),
    );
  }
  const problem = findIllegalText(key);
  if (problem !== undefined) {
    return refuse(
      copier,
      diagnose('ILLEGAL_TEXT', path, `a key of ${placeOf(path.slice(0, -1))} contains ${problem}`, 'remove it'),
    );
  }
  let value: unknown;
  try {
    value = Reflect.get(object, key);
  } catch {
    return refuse(
      copier,
      diagnose('NOT_JSON', path, `${placeOf(path)} cannot be read: its getter throws`, 'write the value itself'),
    );
  }
  return value === undefined ? undefined : copyValue(value, path, copier);
}

function refuse(copier: Copier, fault: Diagnostic): undefined {
  copier.faults.push(fault);
  if (copier.faults.length >= MAX_FAULTS) {
    throw new TooMuch(
      diagnose('TOO_LARGE', fault.path, `the manifest has more than ${MAX_FAULTS} values that are not JSON`),
    );
  }
  return undefined;
}

// Objects of another realm (a test's sandbox, say) have another Object.prototype, so it is told by what is above it.
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

const hasSymbols = (object: object): boolean =>
  Object.getOwnPropertySymbols(object).some((symbol) => Object.prototype.propertyIsEnumerable.call(object, symbol));

function findIllegalText(text: string): string | undefined {
  if (text.includes('\0')) return 'a NUL character';
  return /\p{Cs}/u.test(text) ? 'half of a surrogate pair' : undefined;
}

const nameKind = (value: unknown): string => (value === undefined ? 'undefined' : `a ${typeof value}`);

// Only the key: the values around it were not checked yet, so nothing can be called by its name. Of someone's data, which
// may be a secret, only the key that it stands under.
function placeOf(whole: Path): string {
  const start = whole.findIndex((part) => VALUE_KEYS.has(String(part)));
  const path = start < 0 ? whole : whole.slice(0, start + 1);
  const key = path.findLast((part) => typeof part === 'string');
  if (key === undefined) return 'the manifest';
  const index = path.at(-1);
  return typeof index === 'number' ? `item ${index + 1} of ${quote(key)}` : quote(key);
}
