import { JSON_MESSAGE } from '../../hints.ts';
import { INVALID, tryCopy, type Copy } from './copy.ts';
import { dropOther, keepOther, takeBy, type Rule, type TakeOther } from './read.ts';
import { addIssue, type Issue, type Report } from './report.ts';
import { ValidationError } from './validation-error.ts';

/** The copy of a value that is valid, or every fault of one that is not. */
export type Validation<Value> =
  { readonly success: true; readonly data: Value } | { readonly success: false; readonly issues: readonly Issue[] };

/** A copy, or every fault. Keys that readers do not know are kept, or taken by another function. */
export function validateBy<Value>(rule: Rule, input: unknown, other: TakeOther = keepOther): Validation<Value> {
  const issues: Issue[] = [];
  const report: Report = { issues, path: [], other, grave: 0 };
  try {
    const data = takeBy(report, input, rule) as Value;
    if (!issues[0]) return { success: true, data };
  } catch {
    // Reading may run code of others: what can't be read is no JSON.
    addIssue(report, 'custom', JSON_MESSAGE);
  }
  return { success: false, issues };
}

/** A copy, with keys that are not known. @throws ValidationError with every fault. */
export function parseBy<Value>(copyOf: Copy, rule: Rule, input: unknown): Value {
  const copy = tryCopy(copyOf, input, true);
  if (copy === INVALID) throw refusal(validateBy(rule, input));
  return copy as Value;
}

/** A copy without keys that are not known. @throws ValidationError with every fault. */
export function stripBy<Value>(copyOf: Copy, rule: Rule, input: unknown): Value {
  const copy = tryCopy(copyOf, input, false);
  if (copy === INVALID) throw refusal(validateBy(rule, input, dropOther));
  return copy as Value;
}

/** What is wrong with a value that was refused. What is right now has changed since it was looked at, and is no JSON. */
export function refusal(result: Validation<unknown>): ValidationError {
  const changed: Issue = { code: 'custom', path: [], message: JSON_MESSAGE };
  return new ValidationError(result.success ? [changed] : result.issues);
}
