// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ConversationMessagesDeleteValidatedData } from '../../../tables/conversation-messages.ts';
import { isOther, isPlainObject, isTimestamp, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeTimestamp, takeUuid } from '../../runtime/read.ts';

/** Whether it is the payload of `conversationMessages.delete.validated`, as its reader takes it. */
export function is(data: unknown): data is ConversationMessagesDeleteValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ConversationMessagesDeleteValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ConversationMessagesDeleteValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ConversationMessagesDeleteValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ConversationMessagesDeleteValidatedData {
  return stripBy(copy, rule, data);
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  let required = 0;
  for (const key in input) {
    const value = input[key];
    let isRight: boolean;
    switch (key) {
      case 'messageId':
        isRight = isUuid(value);
        break;
      case 'deletedAt':
        if (value !== undefined && !isTimestamp(value)) return false;
        continue;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let messageId: unknown = INVALID;
  let deletedAt: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'messageId':
        if (!isUuid(value)) return INVALID;
        messageId = value;
        break;
      case 'deletedAt':
        if (value !== undefined && !isTimestamp(value)) return INVALID;
        deletedAt = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (messageId === INVALID) return INVALID;
  const result: Record<string, unknown> = { messageId };
  if (deletedAt !== INVALID) result.deletedAt = deletedAt;
  return withOthers(result, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  messageId: [takeUuid],
  deletedAt: [takeTimestamp, OPTIONAL],
};
