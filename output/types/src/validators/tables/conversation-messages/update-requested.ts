// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ConversationMessagesUpdateRequestedData } from '../../../tables/conversation-messages.ts';
import { isOther, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers, withValues } from '../../runtime/copy.ts';
import { type Fields, NULLISH, OPTIONAL, takeAs, takeAtLeast, takeText, takeUuid } from '../../runtime/read.ts';
import { acceptsMetadataPart, copyMetadataPart, ruleMetadataPart } from './parts/reader.ts';

/** Whether it is the payload of `conversationMessages.update.requested`, as its reader takes it. */
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

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ConversationMessagesUpdateRequestedData {
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
      case 'changes':
        isRight = acceptsChanges(value);
        break;
      default:
        if (!isOther(input, key)) return false;
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
    if (value === undefined && key !== '__proto__') continue;
    given += 1;
    let isRight: boolean;
    switch (key) {
      case 'content':
        isRight = typeof value === 'string';
        break;
      case 'metadata':
        isRight = value === null || acceptsMetadataPart(value);
        break;
      default:
        isRight = isOther(input, key);
    }
    if (!isRight) return false;
  }
  return given >= 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let messageId: unknown = INVALID;
  let changes: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'messageId':
        if (!isUuid(value)) return INVALID;
        messageId = value;
        break;
      case 'changes':
        changes = copyChanges(value, keepsOthers);
        if (changes === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (messageId === INVALID) return INVALID;
  if (changes === INVALID) return INVALID;
  return withOthers({ messageId, changes }, others);
}

function copyChanges(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let content: unknown = INVALID;
  let metadata: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'content':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        content = value;
        break;
      case 'metadata':
        metadata = value;
        if (value !== undefined && value !== null) metadata = copyMetadataPart(value, keepsOthers);
        if (metadata === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  const result: Record<string, unknown> = {};
  if (content !== INVALID) result.content = content;
  if (metadata !== INVALID) result.metadata = metadata;
  return withValues(withOthers(result, others), 1);
}

const CHANGES_FIELDS: Fields = {
  content: [takeText, OPTIONAL],
  metadata: [takeAs, NULLISH, ruleMetadataPart],
};

/** What says all that is wrong. @internal */
export const rule: Fields = {
  messageId: [takeUuid],
  changes: [takeAtLeast, 0, CHANGES_FIELDS, 1],
};
