// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsUpdateValidatedData } from '../../../tables/agents.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

import { accepts, read } from './update-requested-writer.ts';

/** @internal */
export { accepts, read };

/** Whether it is the payload of `agents.update.validated`, as its writer takes it. */
export function is(data: unknown): data is AgentsUpdateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is AgentsUpdateValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<AgentsUpdateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as AgentsUpdateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): AgentsUpdateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}
