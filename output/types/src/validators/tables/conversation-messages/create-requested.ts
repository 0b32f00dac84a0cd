// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ConversationMessagesCreateRequestedData } from '../../../tables/conversation-messages.ts';
import { isInteger, isJson, isOneOf, isOpen, isPlainObject, isRecordOf, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, copyOfJson, pickRecord, readAt, readJson, readRecord, withUnknown } from '../../runtime/read.ts';
import { type Report, takesInteger, takesObject, takesOneOf, takesText, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

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
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ConversationMessagesCreateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ConversationMessagesCreateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ConversationMessagesCreateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ConversationMessagesCreateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as ConversationMessagesCreateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { threadId, content, role, metadata } = input;
  if (typeof content !== 'string') return false;
  if (!isOneOf(role, ROLE)) return false;
  if (metadata !== undefined && !acceptsMetadata(metadata)) return false;
  if (!isUuid(threadId)) return false;
  let keys = 3;
  if (metadata !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsMetadata(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { model, tokens, reasoning } = input;
  if (model !== undefined && typeof model !== 'string') return false;
  if (tokens !== undefined && !isInteger(tokens, 0, 2147483647)) return false;
  if (reasoning !== undefined && !isRecordOf(reasoning, acceptsMetadataReasoningValue)) return false;
  let keys = 0;
  if (model !== undefined) keys += 1;
  if (tokens !== undefined) keys += 1;
  if (reasoning !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsMetadataReasoningValue(input: unknown): boolean {
  return isJson(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { threadId, content, role, metadata } = input;
  if (!takesUuid(threadId, 'threadId', report)) return INVALID;
  if (!takesText(content, 'content', report)) return INVALID;
  if (!takesOneOf(role, 'role', report, ROLE)) return INVALID;
  const copy: Record<string, unknown> = { threadId, content, role };
  let keys = 3;
  if (metadata !== undefined) {
    const metadataCopy = readAt(metadata, 'metadata', report, readMetadata);
    if (metadataCopy === INVALID) return INVALID;
    copy.metadata = metadataCopy;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

function readMetadata(input: unknown, report?: Report): unknown {
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
    const reasoningCopy = readRecord(reasoning, 'reasoning', report, readMetadataReasoningValue);
    if (reasoningCopy === INVALID) return INVALID;
    copy.reasoning = reasoningCopy;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

function readMetadataReasoningValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { threadId, content, role, metadata } = input;
  if (typeof content !== 'string') return INVALID;
  if (!isOneOf(role, ROLE)) return INVALID;
  let metadataCopy: unknown = metadata;
  if (metadata !== undefined) metadataCopy = pickMetadata(metadata);
  if (metadataCopy === INVALID) return INVALID;
  if (!isUuid(threadId)) return INVALID;
  const copy: Record<string, unknown> = { threadId, content, role };
  if (metadata !== undefined) copy.metadata = metadataCopy;
  return copy;
}

function pickMetadata(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { model, tokens, reasoning } = input;
  if (model !== undefined && typeof model !== 'string') return INVALID;
  if (tokens !== undefined && !isInteger(tokens, 0, 2147483647)) return INVALID;
  let reasoningCopy: unknown = reasoning;
  if (reasoning !== undefined) reasoningCopy = pickRecord(reasoning, pickMetadataReasoningValue);
  if (reasoningCopy === INVALID) return INVALID;
  const copy: Record<string, unknown> = {};
  if (model !== undefined) copy.model = model;
  if (tokens !== undefined) copy.tokens = tokens;
  if (reasoning !== undefined) copy.reasoning = reasoningCopy;
  return copy;
}

function pickMetadataReasoningValue(input: unknown): unknown {
  return copyOfJson(input);
}
