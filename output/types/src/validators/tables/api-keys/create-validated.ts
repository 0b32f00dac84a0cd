// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ApiKeysCreateValidatedData } from '../../../tables/api-keys.ts';
import {
  isArrayOf,
  isInteger,
  isMatch,
  isOneOf,
  isOther,
  isPlainObject,
  isTimestamp,
  isUuid,
} from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, copyOther, withOthers } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  takeArray,
  takeBoolean,
  takeInteger,
  takeMatch,
  takeOneOf,
  takeText,
  takeTimestamp,
  takeUuid,
} from '../../runtime/read.ts';
import { NAME, SCOPE_ITEM } from './parts/constants.ts';

const KEY_PREFIX = ['synap_hub_live_', 'synap_hub_test_', 'synap_user_'];

/** Whether it is the payload of `apiKeys.create.validated`, as its reader takes it. */
export function is(data: unknown): data is ApiKeysCreateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ApiKeysCreateValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ApiKeysCreateValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ApiKeysCreateValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ApiKeysCreateValidatedData {
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
      case 'apiKeyId':
        isRight = isUuid(value);
        break;
      case 'userId':
      case 'keyName':
        isRight = isMatch(value, NAME);
        break;
      case 'keyPrefix':
        isRight = isOneOf(value, KEY_PREFIX);
        break;
      case 'hubId':
      case 'createdBy':
      case 'revokedBy':
      case 'revokedReason':
        if (value !== undefined && value !== null && typeof value !== 'string') return false;
        continue;
      case 'scope':
        isRight = isArrayOf(value, acceptsScopeItem);
        break;
      case 'expiresAt':
      case 'lastUsedAt':
      case 'rotationScheduledAt':
      case 'revokedAt':
        if (value !== undefined && value !== null && !isTimestamp(value)) return false;
        continue;
      case 'isActive':
        isRight = typeof value === 'boolean';
        break;
      case 'usageCount':
        isRight = isInteger(value, 0, 9007199254740991);
        break;
      case 'rotatedFromId':
        if (value !== undefined && value !== null && !isUuid(value)) return false;
        continue;
      case 'createdAt':
        isRight = isTimestamp(value);
        break;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 8;
}

function acceptsScopeItem(input: unknown): boolean {
  return isOneOf(input, SCOPE_ITEM);
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let apiKeyId: unknown = INVALID;
  let userId: unknown = INVALID;
  let keyName: unknown = INVALID;
  let keyPrefix: unknown = INVALID;
  let hubId: unknown = INVALID;
  let scope: unknown = INVALID;
  let expiresAt: unknown = INVALID;
  let value7: unknown = INVALID;
  let lastUsedAt: unknown = INVALID;
  let usageCount: unknown = INVALID;
  let rotatedFromId: unknown = INVALID;
  let rotationScheduledAt: unknown = INVALID;
  let createdAt: unknown = INVALID;
  let createdBy: unknown = INVALID;
  let revokedAt: unknown = INVALID;
  let revokedBy: unknown = INVALID;
  let revokedReason: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'apiKeyId':
        if (!isUuid(value)) return INVALID;
        apiKeyId = value;
        break;
      case 'userId':
        if (!isMatch(value, NAME)) return INVALID;
        userId = value;
        break;
      case 'keyName':
        if (!isMatch(value, NAME)) return INVALID;
        keyName = value;
        break;
      case 'keyPrefix':
        if (!isOneOf(value, KEY_PREFIX)) return INVALID;
        keyPrefix = value;
        break;
      case 'hubId':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        hubId = value;
        break;
      case 'scope':
        scope = copyArray(value, copyScopeItem);
        if (scope === INVALID) return INVALID;
        break;
      case 'expiresAt':
        if (value !== undefined && value !== null && !isTimestamp(value)) return INVALID;
        expiresAt = value;
        break;
      case 'isActive':
        if (typeof value !== 'boolean') return INVALID;
        value7 = value;
        break;
      case 'lastUsedAt':
        if (value !== undefined && value !== null && !isTimestamp(value)) return INVALID;
        lastUsedAt = value;
        break;
      case 'usageCount':
        if (!isInteger(value, 0, 9007199254740991)) return INVALID;
        usageCount = value;
        break;
      case 'rotatedFromId':
        if (value !== undefined && value !== null && !isUuid(value)) return INVALID;
        rotatedFromId = value;
        break;
      case 'rotationScheduledAt':
        if (value !== undefined && value !== null && !isTimestamp(value)) return INVALID;
        rotationScheduledAt = value;
        break;
      case 'createdAt':
        if (!isTimestamp(value)) return INVALID;
        createdAt = value;
        break;
      case 'createdBy':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        createdBy = value;
        break;
      case 'revokedAt':
        if (value !== undefined && value !== null && !isTimestamp(value)) return INVALID;
        revokedAt = value;
        break;
      case 'revokedBy':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        revokedBy = value;
        break;
      case 'revokedReason':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        revokedReason = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (apiKeyId === INVALID) return INVALID;
  if (userId === INVALID) return INVALID;
  if (keyName === INVALID) return INVALID;
  if (keyPrefix === INVALID) return INVALID;
  if (scope === INVALID) return INVALID;
  if (value7 === INVALID) return INVALID;
  if (usageCount === INVALID) return INVALID;
  if (createdAt === INVALID) return INVALID;
  const result: Record<string, unknown> = { apiKeyId, userId, keyName, keyPrefix };
  if (hubId !== INVALID) result.hubId = hubId;
  result.scope = scope;
  if (expiresAt !== INVALID) result.expiresAt = expiresAt;
  result.isActive = value7;
  if (lastUsedAt !== INVALID) result.lastUsedAt = lastUsedAt;
  result.usageCount = usageCount;
  if (rotatedFromId !== INVALID) result.rotatedFromId = rotatedFromId;
  if (rotationScheduledAt !== INVALID) result.rotationScheduledAt = rotationScheduledAt;
  result.createdAt = createdAt;
  if (createdBy !== INVALID) result.createdBy = createdBy;
  if (revokedAt !== INVALID) result.revokedAt = revokedAt;
  if (revokedBy !== INVALID) result.revokedBy = revokedBy;
  if (revokedReason !== INVALID) result.revokedReason = revokedReason;
  return withOthers(result, others);
}

function copyScopeItem(input: unknown): unknown {
  if (!isOneOf(input, SCOPE_ITEM)) return INVALID;
  return input;
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  apiKeyId: [takeUuid],
  userId: [takeMatch, 0, NAME],
  keyName: [takeMatch, 0, NAME],
  keyPrefix: [takeOneOf, 0, ['synap_hub_live_', 'synap_hub_test_', 'synap_user_']],
  hubId: [takeText, NULLISH],
  scope: [
    takeArray,
    0,
    [
      takeOneOf,
      0,
      [
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
      ],
    ],
  ],
  expiresAt: [takeTimestamp, NULLISH],
  isActive: [takeBoolean],
  lastUsedAt: [takeTimestamp, NULLISH],
  usageCount: [takeInteger, 0, 0, 9007199254740991],
  rotatedFromId: [takeUuid, NULLISH],
  rotationScheduledAt: [takeTimestamp, NULLISH],
  createdAt: [takeTimestamp],
  createdBy: [takeText, NULLISH],
  revokedAt: [takeTimestamp, NULLISH],
  revokedBy: [takeText, NULLISH],
  revokedReason: [takeText, NULLISH],
};
