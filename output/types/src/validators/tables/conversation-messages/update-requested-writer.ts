// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ConversationMessagesUpdateRequestedData } from '../../../tables/conversation-messages.ts';
import { isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID, withValues } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  OPTIONAL,
  type Rule,
  takeAs,
  takeClosed,
  takeText,
  takeUuid,
} from '../../runtime/read.ts';
import { acceptsMetadataPartWriter, copyMetadataPartWriter, ruleMetadataPartWriter } from './parts/writer.ts';

/** Whether it is the payload of `conversationMessages.update.requested`, as its writer takes it. */
export function is(data: unknown): data is ConversationMessagesUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ConversationMessagesUpdateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ConversationMessagesUpdateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ConversationMessagesUpdateRequestedData {
  return parseBy(copy, rule, data);
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
      case 'changes':
        isRight = acceptsChanges(value);
        break;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 2;
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  let given = 0;
  for (const key in input) {
    const value = input[key];
    if (value !== undefined) given += 1;
    switch (key) {
      case 'content':
        if (value !== undefined && typeof value !== 'string') return false;
        continue;
      case 'metadata':
        if (value !== undefined && value !== null && !acceptsMetadataPartWriter(value)) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
  }
  return given >= 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let messageId: unknown = INVALID;
  let changes: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'messageId':
        if (!isUuid(value)) return INVALID;
        messageId = value;
        break;
      case 'changes':
        changes = copyChanges(value);
        if (changes === INVALID) return INVALID;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (messageId === INVALID) return INVALID;
  if (changes === INVALID) return INVALID;
  return { messageId, changes };
}

function copyChanges(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let content: unknown = INVALID;
  let metadata: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'content':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        content = value;
        break;
      case 'metadata':
        metadata = value;
        if (value !== undefined && value !== null) metadata = copyMetadataPartWriter(value);
        if (metadata === INVALID) return INVALID;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  const result: Record<string, unknown> = {};
  if (content !== INVALID) result.content = content;
  if (metadata !== INVALID) result.metadata = metadata;
  return withValues(result, 1);
}

const CHANGES_FIELDS: Fields = {
  content: [takeText, OPTIONAL],
  metadata: [takeAs, NULLISH, ruleMetadataPartWriter],
};

const FIELDS: Fields = {
  messageId: [takeUuid],
  changes: [takeClosed, 0, CHANGES_FIELDS, 1],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
