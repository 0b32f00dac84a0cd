// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ConversationMessagesDeleteValidatedData } from '../../../tables/conversation-messages.ts';
import { holds, isOpen, isPlainObject, isTimestamp, isUuid } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesTimestamp, takesUuid } from '../../runtime/report.ts';

/** Whether it is the payload of `conversationMessages.delete.validated`, as its reader takes it. */
export function is(data: unknown): data is ConversationMessagesDeleteValidatedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ConversationMessagesDeleteValidatedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ConversationMessagesDeleteValidatedData> {
  return validateBy(read, data) as Validation<ConversationMessagesDeleteValidatedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ConversationMessagesDeleteValidatedData {
  return parseBy(read, data) as ConversationMessagesDeleteValidatedData;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ConversationMessagesDeleteValidatedData {
  return stripBy(pick, read, data) as ConversationMessagesDeleteValidatedData;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { messageId, deletedAt } = input;
  if (!isUuid(messageId)) return false;
  if (deletedAt !== undefined && !isTimestamp(deletedAt)) return false;
  let keys = 1;
  if (deletedAt !== undefined) keys += 1;
  return isOpen(input, keys);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { messageId, deletedAt } = input;
  if (!takesUuid(messageId, 'messageId', report)) return INVALID;
  const copy: Record<string, unknown> = { messageId };
  let keys = 1;
  if (deletedAt !== undefined) {
    if (!takesTimestamp(deletedAt, 'deletedAt', report)) return INVALID;
    copy.deletedAt = deletedAt;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { messageId, deletedAt } = input;
  if (!isUuid(messageId)) return INVALID;
  if (deletedAt !== undefined && !isTimestamp(deletedAt)) return INVALID;
  const copy: Record<string, unknown> = { messageId };
  if (deletedAt !== undefined) copy.deletedAt = deletedAt;
  return copy;
}
