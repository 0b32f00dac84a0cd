/** What compiled validators say of a value that they refuse, in the codes and words of Zod. */
import { isJsonScalar } from './accept.ts';
import type { TakeOther } from './read.ts';

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
  /** What becomes of keys that readers do not know. */
  readonly other: TakeOther;
  /** Issues after which Zod does not go on to count keys. */
  grave: number;
}

export function addIssue(report: Report, code: string, message: string): void {
  report.issues.push({ code, path: report.path.slice(), message });
}

export function addType(report: Report, expected: string, value: unknown): void {
  report.grave += 1;
  addIssue(report, 'invalid_type', `Invalid input: expected ${expected}, received ${String(typeName(value))}`);
}

function typeName(value: unknown): unknown {
  if (typeof value === 'number') return isJsonScalar(value) ? 'number' : value;
  if (Array.isArray(value)) return 'array';
  if (typeof value !== 'object') return typeof value;
  if (!value || Object.getPrototypeOf(value) === Object.prototype) return value && 'object';
  const { constructor } = value as { readonly constructor?: { readonly name?: unknown } };
  return constructor ? constructor.name : 'object';
}

/** Says on which side of its bounds a number is, or a size. What is no number at all is on both. */
export function addBounds(
  report: Report,
  value: number,
  least: number,
  most: number = Infinity,
  toWords: (bound: string) => string = (bound) => `number to be ${bound}`,
): void {
  const add = (side: string, bound: string): void =>
    addIssue(report, `too_${side}`, `Too ${side}: expected ${toWords(bound)}`);
  if (least > -Infinity && !(value >= least)) add('small', `>=${least}`);
  if (most < Infinity && !(value <= most)) add('big', `<=${most}`);
}
