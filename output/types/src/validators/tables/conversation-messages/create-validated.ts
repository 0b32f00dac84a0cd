// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ConversationMessagesCreateValidatedData } from '../../../tables/conversation-messages.ts';
import { isOneOf, isOther, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, takeOneOf, takeUuid } from '../../runtime/read.ts';
import { ROLE } from './parts/constants.ts';

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
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ConversationMessagesCreateValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ConversationMessagesCreateValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ConversationMessagesCreateValidatedData {
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
      case 'threadId':
        isRight = isUuid(value);
        break;
      case 'role':
        isRight = isOneOf(value, ROLE);
        break;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 3;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let messageId: unknown = INVALID;
  let threadId: unknown = INVALID;
  let role: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'messageId':
        if (!isUuid(value)) return INVALID;
        messageId = value;
        break;
      case 'threadId':
        if (!isUuid(value)) return INVALID;
        threadId = value;
        break;
      case 'role':
        if (!isOneOf(value, ROLE)) return INVALID;
        role = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (messageId === INVALID) return INVALID;
  if (threadId === INVALID) return INVALID;
  if (role === INVALID) return INVALID;
  return withOthers({ messageId, threadId, role }, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  messageId: [takeUuid],
  threadId: [takeUuid],
  role: [takeOneOf, 0, ['user', 'assistant', 'system']],
};
