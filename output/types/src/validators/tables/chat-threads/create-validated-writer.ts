// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsCreateValidatedData } from '../../../tables/chat-threads.ts';
import {
  isCanonicalTimestamp,
  isClosed,
  isJson,
  isOneOf,
  isPlainObject,
  isRecordOf,
  isText,
  isUuid,
} from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readJson, readRecord } from '../../runtime/read.ts';
import {
  type Report,
  takesCanonicalTimestamp,
  takesNoOthers,
  takesObject,
  takesOneOf,
  takesText,
  takesUuid,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const THREAD_TYPE = ['main', 'branch'];

const STATUS = ['active', 'merged', 'archived'];

const KEYS = [
  'threadId',
  'userId',
  'projectId',
  'title',
  'threadType',
  'parentThreadId',
  'branchedFromMessageId',
  'branchPurpose',
  'agentId',
  'status',
  'contextSummary',
  'metadata',
  'createdAt',
  'updatedAt',
  'mergedAt',
];

/** Whether it is the payload of `chatThreads.create.validated`, as its writer takes it. */
export function is(data: unknown): data is ChatThreadsCreateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ChatThreadsCreateValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsCreateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ChatThreadsCreateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsCreateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const {
    threadId,
    userId,
    projectId,
    title,
    threadType,
    parentThreadId,
    branchedFromMessageId,
    branchPurpose,
    agentId,
    status,
    contextSummary,
    metadata,
    createdAt,
    updatedAt,
    mergedAt,
  } = input;
  if (typeof userId !== 'string') return false;
  if (title !== undefined && title !== null && !isText(title, 1)) return false;
  if (!isOneOf(threadType, THREAD_TYPE)) return false;
  if (branchPurpose !== undefined && branchPurpose !== null && typeof branchPurpose !== 'string') return false;
  if (typeof agentId !== 'string') return false;
  if (!isOneOf(status, STATUS)) return false;
  if (contextSummary !== undefined && contextSummary !== null && typeof contextSummary !== 'string') return false;
  if (metadata !== undefined && metadata !== null && !isRecordOf(metadata, acceptsMetadataValue)) return false;
  if (!isUuid(threadId)) return false;
  if (projectId !== undefined && projectId !== null && !isUuid(projectId)) return false;
  if (parentThreadId !== undefined && parentThreadId !== null && !isUuid(parentThreadId)) return false;
  if (branchedFromMessageId !== undefined && branchedFromMessageId !== null && !isUuid(branchedFromMessageId))
    return false;
  if (!isCanonicalTimestamp(createdAt)) return false;
  if (!isCanonicalTimestamp(updatedAt)) return false;
  if (mergedAt !== undefined && mergedAt !== null && !isCanonicalTimestamp(mergedAt)) return false;
  let keys = 7;
  if (projectId !== undefined) keys += 1;
  if (title !== undefined) keys += 1;
  if (parentThreadId !== undefined) keys += 1;
  if (branchedFromMessageId !== undefined) keys += 1;
  if (branchPurpose !== undefined) keys += 1;
  if (contextSummary !== undefined) keys += 1;
  if (metadata !== undefined) keys += 1;
  if (mergedAt !== undefined) keys += 1;
  return isClosed(input, keys, KEYS);
}

function acceptsMetadataValue(input: unknown): boolean {
  return isJson(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const {
    threadId,
    userId,
    projectId,
    title,
    threadType,
    parentThreadId,
    branchedFromMessageId,
    branchPurpose,
    agentId,
    status,
    contextSummary,
    metadata,
    createdAt,
    updatedAt,
    mergedAt,
  } = input;
  if (!takesUuid(threadId, 'threadId', report)) return INVALID;
  if (!takesText(userId, 'userId', report)) return INVALID;
  const copy: Record<string, unknown> = { threadId, userId };
  let keys = 7;
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
  if (!takesOneOf(threadType, 'threadType', report, THREAD_TYPE)) return INVALID;
  copy.threadType = threadType;
  if (parentThreadId !== undefined) {
    if (parentThreadId !== null && !takesUuid(parentThreadId, 'parentThreadId', report)) return INVALID;
    copy.parentThreadId = parentThreadId;
    keys += 1;
  }
  if (branchedFromMessageId !== undefined) {
    if (branchedFromMessageId !== null && !takesUuid(branchedFromMessageId, 'branchedFromMessageId', report))
      return INVALID;
    copy.branchedFromMessageId = branchedFromMessageId;
    keys += 1;
  }
  if (branchPurpose !== undefined) {
    if (branchPurpose !== null && !takesText(branchPurpose, 'branchPurpose', report)) return INVALID;
    copy.branchPurpose = branchPurpose;
    keys += 1;
  }
  if (!takesText(agentId, 'agentId', report)) return INVALID;
  copy.agentId = agentId;
  if (!takesOneOf(status, 'status', report, STATUS)) return INVALID;
  copy.status = status;
  if (contextSummary !== undefined) {
    if (contextSummary !== null && !takesText(contextSummary, 'contextSummary', report)) return INVALID;
    copy.contextSummary = contextSummary;
    keys += 1;
  }
  if (metadata !== undefined) {
    let metadataCopy: unknown = metadata;
    if (metadata !== null) metadataCopy = readRecord(metadata, 'metadata', report, readMetadataValue);
    if (metadataCopy === INVALID) return INVALID;
    copy.metadata = metadataCopy;
    keys += 1;
  }
  if (!takesCanonicalTimestamp(createdAt, 'createdAt', report)) return INVALID;
  copy.createdAt = createdAt;
  if (!takesCanonicalTimestamp(updatedAt, 'updatedAt', report)) return INVALID;
  copy.updatedAt = updatedAt;
  if (mergedAt !== undefined) {
    if (mergedAt !== null && !takesCanonicalTimestamp(mergedAt, 'mergedAt', report)) return INVALID;
    copy.mergedAt = mergedAt;
    keys += 1;
  }
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}

function readMetadataValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}
