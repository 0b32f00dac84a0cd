// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ConversationMessagesCreateValidatedData } from '../../../tables/conversation-messages.ts';
import { isOneOf, isOpen, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesOneOf, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const ROLE = ['user', 'assistant', 'system'];

/** Whether it is the payload of `conversationMessages.create.validated`, as its reader takes it. */
export function is(data: unknown): data is ConversationMessagesCreateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ConversationMessagesCreateValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ConversationMessagesCreateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ConversationMessagesCreateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ConversationMessagesCreateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ConversationMessagesCreateValidatedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as ConversationMessagesCreateValidatedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { messageId, threadId, role } = input;
  if (!isOneOf(role, ROLE)) return false;
  if (!isUuid(messageId)) return false;
  if (!isUuid(threadId)) return false;
  return isOpen(input, 3);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { messageId, threadId, role } = input;
  if (!takesUuid(messageId, 'messageId', report)) return INVALID;
  if (!takesUuid(threadId, 'threadId', report)) return INVALID;
  if (!takesOneOf(role, 'role', report, ROLE)) return INVALID;
  return withUnknown(input, { messageId, threadId, role }, 3, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { messageId, threadId, role } = input;
  if (!isOneOf(role, ROLE)) return INVALID;
  if (!isUuid(messageId)) return INVALID;
  if (!isUuid(threadId)) return INVALID;
  return { messageId, threadId, role };
}
