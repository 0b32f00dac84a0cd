// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsUpdateRequestedData } from '../../../tables/chat-threads.ts';
import {
  countValues,
  isJson,
  isOneOf,
  isOpen,
  isPlainObject,
  isRecordOf,
  isText,
  isUuid,
} from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, copyOfJson, pickRecord, readAt, readJson, readRecord, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesOneOf, takesOpenCount, takesText, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const CHANGES_STATUS = ['active', 'merged', 'archived'];

/** Whether it is the payload of `chatThreads.update.requested`, as its reader takes it. */
export function is(data: unknown): data is ChatThreadsUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ChatThreadsUpdateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsUpdateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ChatThreadsUpdateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsUpdateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ChatThreadsUpdateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as ChatThreadsUpdateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { threadId, changes } = input;
  if (!acceptsChanges(changes)) return false;
  if (!isUuid(threadId)) return false;
  return isOpen(input, 2);
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { projectId, title, branchPurpose, agentId, status, metadata } = input;
  if (title !== undefined && title !== null && !isText(title, 1)) return false;
  if (branchPurpose !== undefined && branchPurpose !== null && typeof branchPurpose !== 'string') return false;
  if (agentId !== undefined && typeof agentId !== 'string') return false;
  if (status !== undefined && !isOneOf(status, CHANGES_STATUS)) return false;
  if (metadata !== undefined && metadata !== null && !isRecordOf(metadata, acceptsChangesMetadataValue)) return false;
  if (projectId !== undefined && projectId !== null && !isUuid(projectId)) return false;
  let keys = 0;
  if (projectId !== undefined) keys += 1;
  if (title !== undefined) keys += 1;
  if (branchPurpose !== undefined) keys += 1;
  if (agentId !== undefined) keys += 1;
  if (status !== undefined) keys += 1;
  if (metadata !== undefined) keys += 1;
  if (keys < 1 && countValues(input) < 1) return false;
  return isOpen(input, keys);
}

function acceptsChangesMetadataValue(input: unknown): boolean {
  return isJson(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { threadId, changes } = input;
  if (!takesUuid(threadId, 'threadId', report)) return INVALID;
  const changesCopy = readAt(changes, 'changes', report, readChanges);
  if (changesCopy === INVALID) return INVALID;
  return withUnknown(input, { threadId, changes: changesCopy }, 2, report);
}

function readChanges(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const grave = report?.grave;
  const { projectId, title, branchPurpose, agentId, status, metadata } = input;
  const copy: Record<string, unknown> = {};
  let keys = 0;
  if (projectId !== undefined) {
    if (projectId !== null && !takesUuid(projectId, 'projectId', report)) return INVALID;
    copy.projectId = projectId;
    keys += 1;
  }
  if (title !== undefined) {
    if (title !== null && !takesText(title, 'title', report, 1)) return INVALID;
    copy.title = title;
    keys += 1;
  }
  if (branchPurpose !== undefined) {
    if (branchPurpose !== null && !takesText(branchPurpose, 'branchPurpose', report)) return INVALID;
    copy.branchPurpose = branchPurpose;
    keys += 1;
  }
  if (agentId !== undefined) {
    if (!takesText(agentId, 'agentId', report)) return INVALID;
    copy.agentId = agentId;
    keys += 1;
  }
  if (status !== undefined) {
    if (!takesOneOf(status, 'status', report, CHANGES_STATUS)) return INVALID;
    copy.status = status;
    keys += 1;
  }
  if (metadata !== undefined) {
    let metadataCopy: unknown = metadata;
    if (metadata !== null) metadataCopy = readRecord(metadata, 'metadata', report, readChangesMetadataValue);
    if (metadataCopy === INVALID) return INVALID;
    copy.metadata = metadataCopy;
    keys += 1;
  }
  if (keys < 1 && !takesOpenCount(input, keys, 1, report, grave)) return INVALID;
  return withUnknown(input, copy, keys, report);
}

function readChangesMetadataValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { threadId, changes } = input;
  const changesCopy = pickChanges(changes);
  if (changesCopy === INVALID) return INVALID;
  if (!isUuid(threadId)) return INVALID;
  return { threadId, changes: changesCopy };
}

function pickChanges(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { projectId, title, branchPurpose, agentId, status, metadata } = input;
  if (title !== undefined && title !== null && !isText(title, 1)) return INVALID;
  if (branchPurpose !== undefined && branchPurpose !== null && typeof branchPurpose !== 'string') return INVALID;
  if (agentId !== undefined && typeof agentId !== 'string') return INVALID;
  if (status !== undefined && !isOneOf(status, CHANGES_STATUS)) return INVALID;
  let metadataCopy: unknown = metadata;
  if (metadata !== undefined && metadata !== null) metadataCopy = pickRecord(metadata, pickChangesMetadataValue);
  if (metadataCopy === INVALID) return INVALID;
  if (projectId !== undefined && projectId !== null && !isUuid(projectId)) return INVALID;
  const copy: Record<string, unknown> = {};
  if (projectId !== undefined) copy.projectId = projectId;
  if (title !== undefined) copy.title = title;
  if (branchPurpose !== undefined) copy.branchPurpose = branchPurpose;
  if (agentId !== undefined) copy.agentId = agentId;
  if (status !== undefined) copy.status = status;
  if (metadata !== undefined) copy.metadata = metadataCopy;
  if (Object.keys(copy).length < 1) return INVALID;
  return copy;
}

function pickChangesMetadataValue(input: unknown): unknown {
  return copyOfJson(input);
}
