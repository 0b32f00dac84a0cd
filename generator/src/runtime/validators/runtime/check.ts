import { JSON_MESSAGE } from '../../hints.ts';
import { INVALID, tryCopy, type Copy } from './copy.ts';
import { dropOthers, keepOthers, takeBy, type Finish, type Rule } from './read.ts';
import { addJson, type Issue, type Report } from './report.ts';
import { ValidationError } from './validation-error.ts';

/** The copy of a value that is valid, or every fault of one that is not. */
export type Validation<Value> =
  { readonly success: true; readonly data: Value } | { readonly success: false; readonly issues: readonly Issue[] };

/** A copy, or every fault. Of keys that readers do not know, `finish` says what becomes of them: mostly they are kept. */
export function validateBy<Value, What extends Rule>(
  rule: What,
  input: unknown,
  finish: Finish = keepOthers,
  take: (rule: What, report: Report, key: undefined, input: unknown) => unknown = takeBy,
): Validation<Value> {
  const report: Report = { issues: [], path: [], grave: 0, finish };
  try {
    const data = take(rule, report, undefined, input) as Value;
    if (report.issues.length === 0) return { success: true, data };
  } catch {
    // Reading may run code of others: what can't be read is no JSON.
    addJson(report, undefined);
  }
  return { success: false, issues: report.issues };
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
  if (copy === INVALID) throw refusal(validateBy(rule, input, dropOthers));
  return copy as Value;
}

/** What is wrong with a value that was refused. What is right now has changed since it was looked at, and is no JSON. */
export function refusal(result: Validation<unknown>): ValidationError {
  const changed: Issue = { code: 'custom', path: [], message: JSON_MESSAGE };
  return new ValidationError(result.success ? [changed] : result.issues);
}
