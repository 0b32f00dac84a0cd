// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsDeleteValidatedData } from '../../../tables/chat-threads.ts';
import { holds, isOpen, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesUuid } from '../../runtime/report.ts';

/** Whether it is the payload of `chatThreads.delete.validated`, as its reader takes it. */
export function is(data: unknown): data is ChatThreadsDeleteValidatedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ChatThreadsDeleteValidatedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsDeleteValidatedData> {
  return validateBy(read, data) as Validation<ChatThreadsDeleteValidatedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsDeleteValidatedData {
  return parseBy(read, data) as ChatThreadsDeleteValidatedData;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ChatThreadsDeleteValidatedData {
  return stripBy(pick, read, data) as ChatThreadsDeleteValidatedData;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { threadId } = input;
  if (!isUuid(threadId)) return false;
  return isOpen(input, 1);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { threadId } = input;
  if (!takesUuid(threadId, 'threadId', report)) return INVALID;
  return withUnknown(input, { threadId }, 1, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { threadId } = input;
  if (!isUuid(threadId)) return INVALID;
  return { threadId };
}
