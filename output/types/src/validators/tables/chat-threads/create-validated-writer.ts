// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsCreateValidatedData } from '../../../tables/chat-threads.ts';
import {
  isCanonicalTimestamp,
  isJson,
  isOneOf,
  isPlainObject,
  isRecordOf,
  isText,
  isUuid,
} from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOfJson, copyRecord } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  type Rule,
  takeCanonicalTimestamp,
  takeClosed,
  takeJson,
  takeOneOf,
  takeRecord,
  takeText,
  takeUuid,
} from '../../runtime/read.ts';
import { STATUS } from './parts/constants.ts';

const THREAD_TYPE = ['main', 'branch'];

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
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsCreateValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsCreateValidatedData {
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
      case 'threadId':
        isRight = isUuid(value);
        break;
      case 'userId':
      case 'agentId':
        isRight = typeof value === 'string';
        break;
      case 'projectId':
      case 'parentThreadId':
      case 'branchedFromMessageId':
        if (value !== undefined && value !== null && !isUuid(value)) return false;
        continue;
      case 'title':
        if (value !== undefined && value !== null && !isText(value, 1)) return false;
        continue;
      case 'threadType':
        isRight = isOneOf(value, THREAD_TYPE);
        break;
      case 'branchPurpose':
      case 'contextSummary':
        if (value !== undefined && value !== null && typeof value !== 'string') return false;
        continue;
      case 'status':
        isRight = isOneOf(value, STATUS);
        break;
      case 'metadata':
        if (value !== undefined && value !== null && !isRecordOf(value, isJson)) return false;
        continue;
      case 'createdAt':
      case 'updatedAt':
        isRight = isCanonicalTimestamp(value);
        break;
      case 'mergedAt':
        if (value !== undefined && value !== null && !isCanonicalTimestamp(value)) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 7;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let threadId: unknown = INVALID;
  let userId: unknown = INVALID;
  let projectId: unknown = INVALID;
  let title: unknown = INVALID;
  let threadType: unknown = INVALID;
  let parentThreadId: unknown = INVALID;
  let branchedFromMessageId: unknown = INVALID;
  let branchPurpose: unknown = INVALID;
  let agentId: unknown = INVALID;
  let status: unknown = INVALID;
  let contextSummary: unknown = INVALID;
  let metadata: unknown = INVALID;
  let createdAt: unknown = INVALID;
  let updatedAt: unknown = INVALID;
  let mergedAt: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'threadId':
        if (!isUuid(value)) return INVALID;
        threadId = value;
        break;
      case 'userId':
        if (typeof value !== 'string') return INVALID;
        userId = value;
        break;
      case 'projectId':
        if (value !== undefined && value !== null && !isUuid(value)) return INVALID;
        projectId = value;
        break;
      case 'title':
        if (value !== undefined && value !== null && !isText(value, 1)) return INVALID;
        title = value;
        break;
      case 'threadType':
        if (!isOneOf(value, THREAD_TYPE)) return INVALID;
        threadType = value;
        break;
      case 'parentThreadId':
        if (value !== undefined && value !== null && !isUuid(value)) return INVALID;
        parentThreadId = value;
        break;
      case 'branchedFromMessageId':
        if (value !== undefined && value !== null && !isUuid(value)) return INVALID;
        branchedFromMessageId = value;
        break;
      case 'branchPurpose':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        branchPurpose = value;
        break;
      case 'agentId':
        if (typeof value !== 'string') return INVALID;
        agentId = value;
        break;
      case 'status':
        if (!isOneOf(value, STATUS)) return INVALID;
        status = value;
        break;
      case 'contextSummary':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        contextSummary = value;
        break;
      case 'metadata':
        metadata = value;
        if (value !== undefined && value !== null) metadata = copyRecord(value, copyMetadataValue);
        if (metadata === INVALID) return INVALID;
        break;
      case 'createdAt':
        if (!isCanonicalTimestamp(value)) return INVALID;
        createdAt = value;
        break;
      case 'updatedAt':
        if (!isCanonicalTimestamp(value)) return INVALID;
        updatedAt = value;
        break;
      case 'mergedAt':
        if (value !== undefined && value !== null && !isCanonicalTimestamp(value)) return INVALID;
        mergedAt = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (threadId === INVALID) return INVALID;
  if (userId === INVALID) return INVALID;
  if (threadType === INVALID) return INVALID;
  if (agentId === INVALID) return INVALID;
  if (status === INVALID) return INVALID;
  if (createdAt === INVALID) return INVALID;
  if (updatedAt === INVALID) return INVALID;
  const result: Record<string, unknown> = { threadId, userId };
  if (projectId !== INVALID) result.projectId = projectId;
  if (title !== INVALID) result.title = title;
  result.threadType = threadType;
  if (parentThreadId !== INVALID) result.parentThreadId = parentThreadId;
  if (branchedFromMessageId !== INVALID) result.branchedFromMessageId = branchedFromMessageId;
  if (branchPurpose !== INVALID) result.branchPurpose = branchPurpose;
  result.agentId = agentId;
  result.status = status;
  if (contextSummary !== INVALID) result.contextSummary = contextSummary;
  if (metadata !== INVALID) result.metadata = metadata;
  result.createdAt = createdAt;
  result.updatedAt = updatedAt;
  if (mergedAt !== INVALID) result.mergedAt = mergedAt;
  return result;
}

function copyMetadataValue(input: unknown): unknown {
  return copyOfJson(input);
}

const FIELDS: Fields = {
  threadId: [takeUuid],
  userId: [takeText],
  projectId: [takeUuid, NULLISH],
  title: [takeText, NULLISH, 1],
  threadType: [takeOneOf, 0, ['main', 'branch']],
  parentThreadId: [takeUuid, NULLISH],
  branchedFromMessageId: [takeUuid, NULLISH],
  branchPurpose: [takeText, NULLISH],
  agentId: [takeText],
  status: [takeOneOf, 0, ['active', 'merged', 'archived']],
  contextSummary: [takeText, NULLISH],
  metadata: [takeRecord, NULLISH, [takeJson]],
  createdAt: [takeCanonicalTimestamp],
  updatedAt: [takeCanonicalTimestamp],
  mergedAt: [takeCanonicalTimestamp, NULLISH],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
