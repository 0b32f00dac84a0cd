// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsUpdateRequestedData } from '../../../tables/chat-threads.ts';
import { isJson, isOneOf, isPlainObject, isRecordOf, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOfJson, copyRecord, withValues } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  OPTIONAL,
  type Rule,
  takeClosed,
  takeJson,
  takeOneOf,
  takeRecord,
  takeText,
  takeUuid,
} from '../../runtime/read.ts';
import { STATUS } from './parts/constants.ts';

/** Whether it is the payload of `chatThreads.update.requested`, as its writer takes it. */
export function is(data: unknown): data is ChatThreadsUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ChatThreadsUpdateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsUpdateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsUpdateRequestedData {
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
      case 'projectId':
        if (value !== undefined && value !== null && !isUuid(value)) return false;
        continue;
      case 'title':
        if (value !== undefined && value !== null && !isText(value, 1)) return false;
        continue;
      case 'branchPurpose':
        if (value !== undefined && value !== null && typeof value !== 'string') return false;
        continue;
      case 'agentId':
        if (value !== undefined && typeof value !== 'string') return false;
        continue;
      case 'status':
        if (value !== undefined && !isOneOf(value, STATUS)) return false;
        continue;
      case 'metadata':
        if (value !== undefined && value !== null && !isRecordOf(value, isJson)) return false;
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
  let threadId: unknown = INVALID;
  let changes: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'threadId':
        if (!isUuid(value)) return INVALID;
        threadId = value;
        break;
      case 'changes':
        changes = copyChanges(value);
        if (changes === INVALID) return INVALID;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (threadId === INVALID) return INVALID;
  if (changes === INVALID) return INVALID;
  return { threadId, changes };
}

function copyChanges(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let projectId: unknown = INVALID;
  let title: unknown = INVALID;
  let branchPurpose: unknown = INVALID;
  let agentId: unknown = INVALID;
  let status: unknown = INVALID;
  let metadata: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'projectId':
        if (value !== undefined && value !== null && !isUuid(value)) return INVALID;
        projectId = value;
        break;
      case 'title':
        if (value !== undefined && value !== null && !isText(value, 1)) return INVALID;
        title = value;
        break;
      case 'branchPurpose':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        branchPurpose = value;
        break;
      case 'agentId':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        agentId = value;
        break;
      case 'status':
        if (value !== undefined && !isOneOf(value, STATUS)) return INVALID;
        status = value;
        break;
      case 'metadata':
        metadata = value;
        if (value !== undefined && value !== null) metadata = copyRecord(value, copyChangesMetadataValue);
        if (metadata === INVALID) return INVALID;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  const result: Record<string, unknown> = {};
  if (projectId !== INVALID) result.projectId = projectId;
  if (title !== INVALID) result.title = title;
  if (branchPurpose !== INVALID) result.branchPurpose = branchPurpose;
  if (agentId !== INVALID) result.agentId = agentId;
  if (status !== INVALID) result.status = status;
  if (metadata !== INVALID) result.metadata = metadata;
  return withValues(result, 1);
}

function copyChangesMetadataValue(input: unknown): unknown {
  return copyOfJson(input);
}

const CHANGES_FIELDS: Fields = {
  projectId: [takeUuid, NULLISH],
  title: [takeText, NULLISH, 1],
  branchPurpose: [takeText, NULLISH],
  agentId: [takeText, OPTIONAL],
  status: [takeOneOf, OPTIONAL, ['active', 'merged', 'archived']],
  metadata: [takeRecord, NULLISH, [takeJson]],
};

const FIELDS: Fields = {
  threadId: [takeUuid],
  changes: [takeClosed, 0, CHANGES_FIELDS, 1],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
