// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ConversationMessagesUpdateRequestedData } from '../../../tables/conversation-messages.ts';
import { isClosed, isInteger, isJson, isPlainObject, isRecordOf, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readAt, readJson, readRecord } from '../../runtime/read.ts';
import {
  type Report,
  takesCount,
  takesInteger,
  takesNoOthers,
  takesObject,
  takesText,
  takesUuid,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const CHANGES_METADATA_KEYS = ['model', 'tokens', 'reasoning'];

const CHANGES_KEYS = ['content', 'metadata'];

const KEYS = ['messageId', 'changes'];

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
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ConversationMessagesUpdateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ConversationMessagesUpdateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ConversationMessagesUpdateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { messageId, changes } = input;
  if (!acceptsChanges(changes)) return false;
  if (!isUuid(messageId)) return false;
  return isClosed(input, 2, KEYS);
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { content, metadata } = input;
  if (content !== undefined && typeof content !== 'string') return false;
  if (metadata !== undefined && metadata !== null && !acceptsChangesMetadata(metadata)) return false;
  let keys = 0;
  if (content !== undefined) keys += 1;
  if (metadata !== undefined) keys += 1;
  if (keys < 1) return false;
  return isClosed(input, keys, CHANGES_KEYS);
}

function acceptsChangesMetadata(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { model, tokens, reasoning } = input;
  if (model !== undefined && typeof model !== 'string') return false;
  if (tokens !== undefined && !isInteger(tokens, 0, 2147483647)) return false;
  if (reasoning !== undefined && !isRecordOf(reasoning, acceptsChangesMetadataReasoningValue)) return false;
  let keys = 0;
  if (model !== undefined) keys += 1;
  if (tokens !== undefined) keys += 1;
  if (reasoning !== undefined) keys += 1;
  return isClosed(input, keys, CHANGES_METADATA_KEYS);
}

function acceptsChangesMetadataReasoningValue(input: unknown): boolean {
  return isJson(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { messageId, changes } = input;
  if (!takesUuid(messageId, 'messageId', report)) return INVALID;
  const changesCopy = readAt(changes, 'changes', report, readChanges);
  if (changesCopy === INVALID) return INVALID;
  if (!takesNoOthers(input, 2, report, KEYS)) return INVALID;
  return { messageId, changes: changesCopy };
}

function readChanges(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const grave = report?.grave;
  const { content, metadata } = input;
  const copy: Record<string, unknown> = {};
  let keys = 0;
  if (content !== undefined) {
    if (!takesText(content, 'content', report)) return INVALID;
    copy.content = content;
    keys += 1;
  }
  if (metadata !== undefined) {
    let metadataCopy: unknown = metadata;
    if (metadata !== null) metadataCopy = readAt(metadata, 'metadata', report, readChangesMetadata);
    if (metadataCopy === INVALID) return INVALID;
    copy.metadata = metadataCopy;
    keys += 1;
  }
  if (!takesNoOthers(input, keys, report, CHANGES_KEYS)) return INVALID;
  if (keys < 1 && !takesCount(keys, 1, report, grave)) return INVALID;
  return copy;
}

function readChangesMetadata(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { model, tokens, reasoning } = input;
  const copy: Record<string, unknown> = {};
  let keys = 0;
  if (model !== undefined) {
    if (!takesText(model, 'model', report)) return INVALID;
    copy.model = model;
    keys += 1;
  }
  if (tokens !== undefined) {
    if (!takesInteger(tokens, 'tokens', report, 0, 2147483647)) return INVALID;
    copy.tokens = tokens;
    keys += 1;
  }
  if (reasoning !== undefined) {
    const reasoningCopy = readRecord(reasoning, 'reasoning', report, readChangesMetadataReasoningValue);
    if (reasoningCopy === INVALID) return INVALID;
    copy.reasoning = reasoningCopy;
    keys += 1;
  }
  if (!takesNoOthers(input, keys, report, CHANGES_METADATA_KEYS)) return INVALID;
  return copy;
}

function readChangesMetadataReasoningValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}
