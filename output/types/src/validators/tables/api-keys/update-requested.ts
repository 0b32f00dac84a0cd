// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ApiKeysUpdateRequestedData } from '../../../tables/api-keys.ts';
import { isArrayOf, isMatch, isOneOf, isOther, isPlainObject, isTimestamp, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, copyOther, withOthers, withValues } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  OPTIONAL,
  takeArray,
  takeAtLeast,
  takeMatch,
  takeOneOf,
  takeTimestamp,
  takeUuid,
} from '../../runtime/read.ts';
import { NAME, SCOPE_ITEM } from './parts/constants.ts';

/** Whether it is the payload of `apiKeys.update.requested`, as its reader takes it. */
export function is(data: unknown): data is ApiKeysUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ApiKeysUpdateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ApiKeysUpdateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ApiKeysUpdateRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ApiKeysUpdateRequestedData {
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
      case 'changes':
        isRight = acceptsChanges(value);
        break;
      default:
        if (!isOther(input, key)) return false;
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
    if (value === undefined && key !== '__proto__') continue;
    given += 1;
    let isRight: boolean;
    switch (key) {
      case 'keyName':
        isRight = isMatch(value, NAME);
        break;
      case 'scope':
        isRight = isArrayOf(value, acceptsChangesScopeItem);
        break;
      case 'expiresAt':
        isRight = value === null || isTimestamp(value);
        break;
      default:
        isRight = isOther(input, key);
    }
    if (!isRight) return false;
  }
  return given >= 1;
}

function acceptsChangesScopeItem(input: unknown): boolean {
  return isOneOf(input, SCOPE_ITEM);
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let apiKeyId: unknown = INVALID;
  let changes: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'apiKeyId':
        if (!isUuid(value)) return INVALID;
        apiKeyId = value;
        break;
      case 'changes':
        changes = copyChanges(value, keepsOthers);
        if (changes === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (apiKeyId === INVALID) return INVALID;
  if (changes === INVALID) return INVALID;
  return withOthers({ apiKeyId, changes }, others);
}

function copyChanges(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let keyName: unknown = INVALID;
  let scope: unknown = INVALID;
  let expiresAt: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'keyName':
        if (value !== undefined && !isMatch(value, NAME)) return INVALID;
        keyName = value;
        break;
      case 'scope':
        scope = value;
        if (value !== undefined) scope = copyArray(value, copyChangesScopeItem);
        if (scope === INVALID) return INVALID;
        break;
      case 'expiresAt':
        if (value !== undefined && value !== null && !isTimestamp(value)) return INVALID;
        expiresAt = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  const result: Record<string, unknown> = {};
  if (keyName !== INVALID) result.keyName = keyName;
  if (scope !== INVALID) result.scope = scope;
  if (expiresAt !== INVALID) result.expiresAt = expiresAt;
  return withValues(withOthers(result, others), 1);
}

function copyChangesScopeItem(input: unknown): unknown {
  if (!isOneOf(input, SCOPE_ITEM)) return INVALID;
  return input;
}

const CHANGES_FIELDS: Fields = {
  keyName: [takeMatch, OPTIONAL, NAME],
  scope: [
    takeArray,
    OPTIONAL,
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
};

/** What says all that is wrong. @internal */
export const rule: Fields = {
  apiKeyId: [takeUuid],
  changes: [takeAtLeast, 0, CHANGES_FIELDS, 1],
};
