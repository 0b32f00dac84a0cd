// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsDeleteValidatedData } from '../../../tables/chat-threads.ts';
import { isClosed, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import { type Report, takesNoOthers, takesObject, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const KEYS = ['threadId'];

/** Whether it is the payload of `chatThreads.delete.validated`, as its writer takes it. */
export function is(data: unknown): data is ChatThreadsDeleteValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ChatThreadsDeleteValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsDeleteValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ChatThreadsDeleteValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsDeleteValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { threadId } = input;
  if (!isUuid(threadId)) return false;
  return isClosed(input, 1, KEYS);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { threadId } = input;
  if (!takesUuid(threadId, 'threadId', report)) return INVALID;
  if (!takesNoOthers(input, 1, report, KEYS)) return INVALID;
  return { threadId };
}
