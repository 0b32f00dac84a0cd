// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ConversationMessagesUpdateRequestedData } from '../../../tables/conversation-messages.ts';
import { countValues, isInteger, isJson, isOpen, isPlainObject, isRecordOf, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, copyOfJson, pickRecord, readAt, readJson, readRecord, withUnknown } from '../../runtime/read.ts';
import { type Report, takesInteger, takesObject, takesOpenCount, takesText, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

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

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ConversationMessagesUpdateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as ConversationMessagesUpdateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { messageId, changes } = input;
  if (!acceptsChanges(changes)) return false;
  if (!isUuid(messageId)) return false;
  return isOpen(input, 2);
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { content, metadata } = input;
  if (content !== undefined && typeof content !== 'string') return false;
  if (metadata !== undefined && metadata !== null && !acceptsChangesMetadata(metadata)) return false;
  let keys = 0;
  if (content !== undefined) keys += 1;
  if (metadata !== undefined) keys += 1;
  if (keys < 1 && countValues(input) < 1) return false;
  return isOpen(input, keys);
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
  return isOpen(input, keys);
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
  return withUnknown(input, { messageId, changes: changesCopy }, 2, report);
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
  if (keys < 1 && !takesOpenCount(input, keys, 1, report, grave)) return INVALID;
  return withUnknown(input, copy, keys, report);
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
  return withUnknown(input, copy, keys, report);
}

function readChangesMetadataReasoningValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { messageId, changes } = input;
  const changesCopy = pickChanges(changes);
  if (changesCopy === INVALID) return INVALID;
  if (!isUuid(messageId)) return INVALID;
  return { messageId, changes: changesCopy };
}

function pickChanges(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { content, metadata } = input;
  if (content !== undefined && typeof content !== 'string') return INVALID;
  let metadataCopy: unknown = metadata;
  if (metadata !== undefined && metadata !== null) metadataCopy = pickChangesMetadata(metadata);
  if (metadataCopy === INVALID) return INVALID;
  const copy: Record<string, unknown> = {};
  if (content !== undefined) copy.content = content;
  if (metadata !== undefined) copy.metadata = metadataCopy;
  if (Object.keys(copy).length < 1) return INVALID;
  return copy;
}

function pickChangesMetadata(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { model, tokens, reasoning } = input;
  if (model !== undefined && typeof model !== 'string') return INVALID;
  if (tokens !== undefined && !isInteger(tokens, 0, 2147483647)) return INVALID;
  let reasoningCopy: unknown = reasoning;
  if (reasoning !== undefined) reasoningCopy = pickRecord(reasoning, pickChangesMetadataReasoningValue);
  if (reasoningCopy === INVALID) return INVALID;
  const copy: Record<string, unknown> = {};
  if (model !== undefined) copy.model = model;
  if (tokens !== undefined) copy.tokens = tokens;
  if (reasoning !== undefined) copy.reasoning = reasoningCopy;
  return copy;
}

function pickChangesMetadataReasoningValue(input: unknown): unknown {
  return copyOfJson(input);
}
