// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ConversationMessagesCreateRequestedData } from '../../../tables/conversation-messages.ts';
import { isInteger, isJson, isOneOf, isOther, isPlainObject, isRecordOf, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOfJson, copyOther, copyRecord, withOthers } from '../../runtime/copy.ts';
import {
  type Fields,
  OPTIONAL,
  takeInteger,
  takeJson,
  takeObject,
  takeOneOf,
  takeRecord,
  takeText,
  takeUuid,
} from '../../runtime/read.ts';

const ROLE = ['user', 'assistant', 'system'];

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
        if (value !== undefined && !acceptsMetadata(value)) return false;
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

function acceptsMetadata(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  for (const key in input) {
    const value = input[key];
    if (value === undefined && key !== '__proto__') continue;
    let isRight: boolean;
    switch (key) {
      case 'model':
        isRight = typeof value === 'string';
        break;
      case 'tokens':
        isRight = isInteger(value, 0, 2147483647);
        break;
      case 'reasoning':
        isRight = isRecordOf(value, isJson);
        break;
      default:
        isRight = isOther(input, key);
    }
    if (!isRight) return false;
  }
  return true;
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
        if (value !== undefined) metadata = copyMetadata(value, keepsOthers);
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

function copyMetadata(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let model: unknown = INVALID;
  let tokens: unknown = INVALID;
  let reasoning: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'model':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        model = value;
        break;
      case 'tokens':
        if (value !== undefined && !isInteger(value, 0, 2147483647)) return INVALID;
        tokens = value;
        break;
      case 'reasoning':
        reasoning = value;
        if (value !== undefined) reasoning = copyRecord(value, copyMetadataReasoningValue);
        if (reasoning === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  const result: Record<string, unknown> = {};
  if (model !== INVALID) result.model = model;
  if (tokens !== INVALID) result.tokens = tokens;
  if (reasoning !== INVALID) result.reasoning = reasoning;
  return withOthers(result, others);
}

function copyMetadataReasoningValue(input: unknown): unknown {
  return copyOfJson(input);
}

const METADATA_FIELDS: Fields = {
  model: [takeText, OPTIONAL],
  tokens: [takeInteger, OPTIONAL, 0, 2147483647],
  reasoning: [takeRecord, OPTIONAL, [takeJson]],
};

/** What says all that is wrong. @internal */
export const rule: Fields = {
  threadId: [takeUuid],
  content: [takeText],
  role: [takeOneOf, 0, ['user', 'assistant', 'system']],
  metadata: [takeObject, OPTIONAL, METADATA_FIELDS],
};
