// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsUpdateValidatedData } from '../../../tables/chat-threads.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

import { accepts, pick, read } from './update-requested.ts';

/** @internal */
export { accepts, pick, read };

/** Whether it is the payload of `chatThreads.update.validated`, as its reader takes it. */
export function is(data: unknown): data is ChatThreadsUpdateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ChatThreadsUpdateValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsUpdateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ChatThreadsUpdateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsUpdateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ChatThreadsUpdateValidatedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as ChatThreadsUpdateValidatedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}
