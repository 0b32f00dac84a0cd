// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ConversationMessagesCreateRequestedData } from '../../../tables/conversation-messages.ts';
import { isOneOf, isOther, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeAs, takeOneOf, takeText, takeUuid } from '../../runtime/read.ts';
import { ROLE } from './parts/constants.ts';
import { acceptsMetadataPart, copyMetadataPart, ruleMetadataPart } from './parts/reader.ts';

/** Whether it is the payload of `conversationMessages.create.requested`, as its reader takes it. */
export function is(data: unknown): data is ConversationMessagesCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ConversationMessagesCreateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ConversationMessagesCreateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ConversationMessagesCreateRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ConversationMessagesCreateRequestedData {
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
      case 'threadId':
        isRight = isUuid(value);
        break;
      case 'content':
        isRight = typeof value === 'string';
        break;
      case 'role':
        isRight = isOneOf(value, ROLE);
        break;
      case 'metadata':
        if (value !== undefined && !acceptsMetadataPart(value)) return false;
        continue;
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
  let threadId: unknown = INVALID;
  let content: unknown = INVALID;
  let role: unknown = INVALID;
  let metadata: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'threadId':
        if (!isUuid(value)) return INVALID;
        threadId = value;
        break;
      case 'content':
        if (typeof value !== 'string') return INVALID;
        content = value;
        break;
      case 'role':
        if (!isOneOf(value, ROLE)) return INVALID;
        role = value;
        break;
      case 'metadata':
        metadata = value;
        if (value !== undefined) metadata = copyMetadataPart(value, keepsOthers);
        if (metadata === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (threadId === INVALID) return INVALID;
  if (content === INVALID) return INVALID;
  if (role === INVALID) return INVALID;
  const result: Record<string, unknown> = { threadId, content, role };
  if (metadata !== INVALID) result.metadata = metadata;
  return withOthers(result, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  threadId: [takeUuid],
  content: [takeText],
  role: [takeOneOf, 0, ['user', 'assistant', 'system']],
  metadata: [takeAs, OPTIONAL, ruleMetadataPart],
};
