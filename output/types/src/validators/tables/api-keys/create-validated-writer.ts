// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ApiKeysCreateValidatedData } from '../../../tables/api-keys.ts';
import {
  isArrayOf,
  isCanonicalTimestamp,
  isClosed,
  isInteger,
  isMatch,
  isOneOf,
  isPlainObject,
  isUuid,
} from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readArray } from '../../runtime/read.ts';
import {
  type Report,
  takesBoolean,
  takesCanonicalTimestamp,
  takesInteger,
  takesMatch,
  takesNoOthers,
  takesObject,
  takesOneOf,
  takesText,
  takesUuid,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const KEY_PREFIX = ['synap_hub_live_', 'synap_hub_test_', 'synap_user_'];

const USER_ID = /^[ \t\r\n]*[^ \t\r\n](?:[^ ]| )*$/u;

const SCOPE_ITEM = [
  'preferences',
  'calendar',
  'notes',
  'tasks',
  'projects',
  'conversations',
  'entities',
  'relations',
  'knowledge_facts',
  'write:entities',
  'read:entities',
  'ai:analyze',
  'webhook:manage',
  'hub-protocol.read',
  'hub-protocol.write',
];

const KEYS = [
  'apiKeyId',
  'userId',
  'keyName',
  'keyPrefix',
  'hubId',
  'scope',
  'expiresAt',
  'isActive',
  'lastUsedAt',
  'usageCount',
  'rotatedFromId',
  'rotationScheduledAt',
  'createdAt',
  'createdBy',
  'revokedAt',
  'revokedBy',
  'revokedReason',
];

/** Whether it is the payload of `apiKeys.create.validated`, as its writer takes it. */
export function is(data: unknown): data is ApiKeysCreateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ApiKeysCreateValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ApiKeysCreateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ApiKeysCreateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ApiKeysCreateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const {
    apiKeyId,
    userId,
    keyName,
    keyPrefix,
    hubId,
    scope,
    expiresAt,
    isActive: value7,
    lastUsedAt,
    usageCount,
    rotatedFromId,
    rotationScheduledAt,
    createdAt,
    createdBy,
    revokedAt,
    revokedBy,
    revokedReason,
  } = input;
  if (!isOneOf(keyPrefix, KEY_PREFIX)) return false;
  if (hubId !== undefined && hubId !== null && typeof hubId !== 'string') return false;
  if (typeof value7 !== 'boolean') return false;
  if (!isInteger(usageCount, 0, 9007199254740991)) return false;
  if (createdBy !== undefined && createdBy !== null && typeof createdBy !== 'string') return false;
  if (revokedBy !== undefined && revokedBy !== null && typeof revokedBy !== 'string') return false;
  if (revokedReason !== undefined && revokedReason !== null && typeof revokedReason !== 'string') return false;
  if (!isMatch(userId, USER_ID)) return false;
  if (!isMatch(keyName, USER_ID)) return false;
  if (!isArrayOf(scope, acceptsScopeItem)) return false;
  if (!isUuid(apiKeyId)) return false;
  if (expiresAt !== undefined && expiresAt !== null && !isCanonicalTimestamp(expiresAt)) return false;
  if (lastUsedAt !== undefined && lastUsedAt !== null && !isCanonicalTimestamp(lastUsedAt)) return false;
  if (rotatedFromId !== undefined && rotatedFromId !== null && !isUuid(rotatedFromId)) return false;
  if (rotationScheduledAt !== undefined && rotationScheduledAt !== null && !isCanonicalTimestamp(rotationScheduledAt))
    return false;
  if (!isCanonicalTimestamp(createdAt)) return false;
  if (revokedAt !== undefined && revokedAt !== null && !isCanonicalTimestamp(revokedAt)) return false;
  let keys = 8;
  if (hubId !== undefined) keys += 1;
  if (expiresAt !== undefined) keys += 1;
  if (lastUsedAt !== undefined) keys += 1;
  if (rotatedFromId !== undefined) keys += 1;
  if (rotationScheduledAt !== undefined) keys += 1;
  if (createdBy !== undefined) keys += 1;
  if (revokedAt !== undefined) keys += 1;
  if (revokedBy !== undefined) keys += 1;
  if (revokedReason !== undefined) keys += 1;
  return isClosed(input, keys, KEYS);
}

function acceptsScopeItem(input: unknown): boolean {
  return isOneOf(input, SCOPE_ITEM);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const {
    apiKeyId,
    userId,
    keyName,
    keyPrefix,
    hubId,
    scope,
    expiresAt,
    isActive: value7,
    lastUsedAt,
    usageCount,
    rotatedFromId,
    rotationScheduledAt,
    createdAt,
    createdBy,
    revokedAt,
    revokedBy,
    revokedReason,
  } = input;
  if (!takesUuid(apiKeyId, 'apiKeyId', report)) return INVALID;
  if (!takesMatch(userId, 'userId', report, USER_ID)) return INVALID;
  if (!takesMatch(keyName, 'keyName', report, USER_ID)) return INVALID;
  if (!takesOneOf(keyPrefix, 'keyPrefix', report, KEY_PREFIX)) return INVALID;
  const copy: Record<string, unknown> = { apiKeyId, userId, keyName, keyPrefix };
  let keys = 8;
  if (hubId !== undefined) {
    if (hubId !== null && !takesText(hubId, 'hubId', report)) return INVALID;
    copy.hubId = hubId;
    keys += 1;
  }
  const scopeCopy = readArray(scope, 'scope', report, readScopeItem);
  if (scopeCopy === INVALID) return INVALID;
  copy.scope = scopeCopy;
  if (expiresAt !== undefined) {
    if (expiresAt !== null && !takesCanonicalTimestamp(expiresAt, 'expiresAt', report)) return INVALID;
    copy.expiresAt = expiresAt;
    keys += 1;
  }
  if (!takesBoolean(value7, 'isActive', report)) return INVALID;
  copy.isActive = value7;
  if (lastUsedAt !== undefined) {
    if (lastUsedAt !== null && !takesCanonicalTimestamp(lastUsedAt, 'lastUsedAt', report)) return INVALID;
    copy.lastUsedAt = lastUsedAt;
    keys += 1;
  }
  if (!takesInteger(usageCount, 'usageCount', report, 0, 9007199254740991)) return INVALID;
  copy.usageCount = usageCount;
  if (rotatedFromId !== undefined) {
    if (rotatedFromId !== null && !takesUuid(rotatedFromId, 'rotatedFromId', report)) return INVALID;
    copy.rotatedFromId = rotatedFromId;
    keys += 1;
  }
  if (rotationScheduledAt !== undefined) {
    if (rotationScheduledAt !== null && !takesCanonicalTimestamp(rotationScheduledAt, 'rotationScheduledAt', report))
      return INVALID;
    copy.rotationScheduledAt = rotationScheduledAt;
    keys += 1;
  }
  if (!takesCanonicalTimestamp(createdAt, 'createdAt', report)) return INVALID;
  copy.createdAt = createdAt;
  if (createdBy !== undefined) {
    if (createdBy !== null && !takesText(createdBy, 'createdBy', report)) return INVALID;
    copy.createdBy = createdBy;
    keys += 1;
  }
  if (revokedAt !== undefined) {
    if (revokedAt !== null && !takesCanonicalTimestamp(revokedAt, 'revokedAt', report)) return INVALID;
    copy.revokedAt = revokedAt;
    keys += 1;
  }
  if (revokedBy !== undefined) {
    if (revokedBy !== null && !takesText(revokedBy, 'revokedBy', report)) return INVALID;
    copy.revokedBy = revokedBy;
    keys += 1;
  }
  if (revokedReason !== undefined) {
    if (revokedReason !== null && !takesText(revokedReason, 'revokedReason', report)) return INVALID;
    copy.revokedReason = revokedReason;
    keys += 1;
  }
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}

function readScopeItem(input: unknown, report?: Report): unknown {
  if (!takesOneOf(input, undefined, report, SCOPE_ITEM)) return INVALID;
  return input;
}
