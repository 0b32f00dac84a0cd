/** What compiled validators say of a value that they refuse, in the codes and words of Zod. */
import { JSON_MESSAGE, PROTO_MESSAGE } from '../../hints.ts';
import type { Finish } from './read.ts';

/** One fault: Zod's code for it, where it is, and what it is in words. */
export type Issue = {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
};

/** What is wrong so far, and where the value at hand stands. */
export interface Report {
  readonly issues: Issue[];
  readonly path: (string | number)[];
  /** Issues after which Zod does not go on to count keys. */
  grave: number;
  /** What becomes of keys that readers do not know. */
  readonly finish: Finish;
  /** Whether the object at hand is an event whose payload is put off until the rest has been read. */
  isWhole?: boolean;
}

/** What a value stands under, or undefined for the value at hand itself. */
export type Key = string | number | undefined;

export function addIssue(report: Report, key: Key, code: string, message: string, isGrave: boolean = false): void {
  report.issues.push({ code, path: key === undefined ? [...report.path] : [...report.path, key], message });
  if (isGrave) report.grave += 1;
}

export function addType(report: Report, key: Key, expected: string, value: unknown): void {
  addIssue(
    report,
    key,
    'invalid_type',
    `Invalid input: expected ${expected}, received ${String(typeName(value))}`,
    true,
  );
}

function typeName(value: unknown): unknown {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return value;
  if (Array.isArray(value)) return 'array';
  if (typeof value !== 'object' || Object.getPrototypeOf(value) === Object.prototype) return typeof value;
  const { constructor } = value as { readonly constructor?: { readonly name?: unknown } };
  return constructor ? constructor.name : 'object';
}

export function addForm(report: Report, key: Key, message: string): void {
  addIssue(report, key, 'invalid_format', message);
}

/** Says on which side of its bounds a number is, or a size. What is no number at all is on both. */
export function addBounds(
  report: Report,
  key: Key,
  value: number,
  least: number,
  most: number,
  origin: string = 'number',
  isGrave?: boolean,
): void {
  // What a size is counted in, by Zod's name for what has it.
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' items' : '';
  const add = (side: string, bound: string): void => {
    const words = `Too ${side}: expected ${origin} to ${unit ? 'have' : 'be'} ${bound}${unit}`;
    addIssue(report, key, `too_${side}`, words, isGrave);
  };
  if (least > 0 ? !(value >= least) : value < least) add('small', `>=${least}`);
  if (most < Infinity && !(value <= most)) add('big', `<=${most}`);
}

/** Says that it is no JSON, or what would be dropped silently. */
export function addJson(report: Report, key: Key): void {
  addIssue(report, key, 'custom', key === '__proto__' ? PROTO_MESSAGE : JSON_MESSAGE);
}
