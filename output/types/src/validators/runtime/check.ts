/** What validators do with their parts: copy, and where that fails go through the value again for all that is wrong. */
import { JSON_MESSAGE } from '../../hints.ts';
import { holds, type Accepts } from './accept.ts';
import { INVALID, tryRead, type Copy, type Read } from './read.ts';
import type { Issue, Report } from './report.ts';
import { ValidationError } from './validation-error.ts';

/** The copy of a value that is valid, or every fault of one that is not. */
export type Validation<Value> =
  { readonly success: true; readonly data: Value } | { readonly success: false; readonly issues: readonly Issue[] };

/** The value's copy, or all its faults. */
export function validateBy(read: Read, value: unknown): Validation<unknown> {
  const copy = tryRead(read, value);
  return copy === INVALID ? { success: false, issues: issuesOf(read, value) } : { success: true, data: copy };
}

/** @throws ValidationError */
export function parseBy(read: Read, value: unknown): unknown {
  const copy = tryRead(read, value);
  if (copy === INVALID) throw new ValidationError(issuesOf(read, value));
  return copy;
}

/** @throws ValidationError */
export function assertBy(accepts: Accepts, read: Read, value: unknown): void {
  if (!holds(accepts, value)) throw new ValidationError(issuesOf(read, value));
}

/** What `pick` leaves of a value that is valid. @throws ValidationError */
export function stripBy(pick: Copy, read: Read, value: unknown): unknown {
  const copy = tryRead(pick, value);
  if (copy === INVALID) throw new ValidationError(issuesOf(read, value, { strips: true }));
  return copy;
}

/** All that is wrong with a value that was refused; at least one thing. */
export function issuesOf(read: Read, value: unknown, { strips = false }: { strips?: boolean } = {}): readonly Issue[] {
  const report: Report = { issues: [], path: [], grave: 0, strips };
  try {
    read(value, report);
    if (report.issues.length > 0) return report.issues;
  } catch {
    // What can't be read is no JSON, nor is what changes while it is read.
  }
  return [...report.issues, { code: 'custom', path: [...report.path], message: JSON_MESSAGE }];
}
