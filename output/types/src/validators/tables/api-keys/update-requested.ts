// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ApiKeysUpdateRequestedData } from '../../../tables/api-keys.ts';
import {
  countValues,
  isArrayOf,
  isMatch,
  isOneOf,
  isOpen,
  isPlainObject,
  isTimestamp,
  isUuid,
} from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, pickArray, readArray, readAt, withUnknown } from '../../runtime/read.ts';
import {
  type Report,
  takesMatch,
  takesObject,
  takesOneOf,
  takesOpenCount,
  takesTimestamp,
  takesUuid,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const CHANGES_KEY_NAME = /^[ \t\r\n]*[^ \t\r\n](?:[^ ]| )*$/u;

const CHANGES_SCOPE_ITEM = [
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
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ApiKeysUpdateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ApiKeysUpdateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ApiKeysUpdateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ApiKeysUpdateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as ApiKeysUpdateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { apiKeyId, changes } = input;
  if (!acceptsChanges(changes)) return false;
  if (!isUuid(apiKeyId)) return false;
  return isOpen(input, 2);
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { keyName, scope, expiresAt } = input;
  if (keyName !== undefined && !isMatch(keyName, CHANGES_KEY_NAME)) return false;
  if (scope !== undefined && !isArrayOf(scope, acceptsChangesScopeItem)) return false;
  if (expiresAt !== undefined && expiresAt !== null && !isTimestamp(expiresAt)) return false;
  let keys = 0;
  if (keyName !== undefined) keys += 1;
  if (scope !== undefined) keys += 1;
  if (expiresAt !== undefined) keys += 1;
  if (keys < 1 && countValues(input) < 1) return false;
  return isOpen(input, keys);
}

function acceptsChangesScopeItem(input: unknown): boolean {
  return isOneOf(input, CHANGES_SCOPE_ITEM);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { apiKeyId, changes } = input;
  if (!takesUuid(apiKeyId, 'apiKeyId', report)) return INVALID;
  const changesCopy = readAt(changes, 'changes', report, readChanges);
  if (changesCopy === INVALID) return INVALID;
  return withUnknown(input, { apiKeyId, changes: changesCopy }, 2, report);
}

function readChanges(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const grave = report?.grave;
  const { keyName, scope, expiresAt } = input;
  const copy: Record<string, unknown> = {};
  let keys = 0;
  if (keyName !== undefined) {
    if (!takesMatch(keyName, 'keyName', report, CHANGES_KEY_NAME)) return INVALID;
    copy.keyName = keyName;
    keys += 1;
  }
  if (scope !== undefined) {
    const scopeCopy = readArray(scope, 'scope', report, readChangesScopeItem);
    if (scopeCopy === INVALID) return INVALID;
    copy.scope = scopeCopy;
    keys += 1;
  }
  if (expiresAt !== undefined) {
    if (expiresAt !== null && !takesTimestamp(expiresAt, 'expiresAt', report)) return INVALID;
    copy.expiresAt = expiresAt;
    keys += 1;
  }
  if (keys < 1 && !takesOpenCount(input, keys, 1, report, grave)) return INVALID;
  return withUnknown(input, copy, keys, report);
}

function readChangesScopeItem(input: unknown, report?: Report): unknown {
  if (!takesOneOf(input, undefined, report, CHANGES_SCOPE_ITEM)) return INVALID;
  return input;
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { apiKeyId, changes } = input;
  const changesCopy = pickChanges(changes);
  if (changesCopy === INVALID) return INVALID;
  if (!isUuid(apiKeyId)) return INVALID;
  return { apiKeyId, changes: changesCopy };
}

function pickChanges(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { keyName, scope, expiresAt } = input;
  if (keyName !== undefined && !isMatch(keyName, CHANGES_KEY_NAME)) return INVALID;
  let scopeCopy: unknown = scope;
  if (scope !== undefined) scopeCopy = pickArray(scope, pickChangesScopeItem);
  if (scopeCopy === INVALID) return INVALID;
  if (expiresAt !== undefined && expiresAt !== null && !isTimestamp(expiresAt)) return INVALID;
  const copy: Record<string, unknown> = {};
  if (keyName !== undefined) copy.keyName = keyName;
  if (scope !== undefined) copy.scope = scopeCopy;
  if (expiresAt !== undefined) copy.expiresAt = expiresAt;
  if (Object.keys(copy).length < 1) return INVALID;
  return copy;
}

function pickChangesScopeItem(input: unknown): unknown {
  if (!isOneOf(input, CHANGES_SCOPE_ITEM)) return INVALID;
  return input;
}
