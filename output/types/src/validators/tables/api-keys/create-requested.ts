// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ApiKeysCreateRequestedData } from '../../../tables/api-keys.ts';
import { isArrayOf, isMatch, isOpen, isPlainObject, isTimestamp } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, pickArray, readArray, withUnknown } from '../../runtime/read.ts';
import { type Report, takesMatch, takesObject, takesTimestamp } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';
import { acceptsApiKeyScope, readApiKeyScope } from '../../shared.ts';

const NAME = /^[ \t\r\n]*[^ \t\r\n](?:[^ ]| )*$/u;

/** Whether it is the payload of `apiKeys.create.requested`, as its reader takes it. */
export function is(data: unknown): data is ApiKeysCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ApiKeysCreateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ApiKeysCreateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ApiKeysCreateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ApiKeysCreateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ApiKeysCreateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as ApiKeysCreateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { name, scopes, expiresAt } = input;
  if (!isMatch(name, NAME)) return false;
  if (!isArrayOf(scopes, acceptsScopesItem)) return false;
  if (expiresAt !== undefined && !isTimestamp(expiresAt)) return false;
  let keys = 2;
  if (expiresAt !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsScopesItem(input: unknown): boolean {
  return acceptsApiKeyScope(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { name, scopes, expiresAt } = input;
  if (!takesMatch(name, 'name', report, NAME)) return INVALID;
  const scopesCopy = readArray(scopes, 'scopes', report, readScopesItem);
  if (scopesCopy === INVALID) return INVALID;
  const copy: Record<string, unknown> = { name, scopes: scopesCopy };
  let keys = 2;
  if (expiresAt !== undefined) {
    if (!takesTimestamp(expiresAt, 'expiresAt', report)) return INVALID;
    copy.expiresAt = expiresAt;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

function readScopesItem(input: unknown, report?: Report): unknown {
  return readApiKeyScope(input, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { name, scopes, expiresAt } = input;
  if (!isMatch(name, NAME)) return INVALID;
  const scopesCopy = pickArray(scopes, pickScopesItem);
  if (scopesCopy === INVALID) return INVALID;
  if (expiresAt !== undefined && !isTimestamp(expiresAt)) return INVALID;
  const copy: Record<string, unknown> = { name, scopes: scopesCopy };
  if (expiresAt !== undefined) copy.expiresAt = expiresAt;
  return copy;
}

function pickScopesItem(input: unknown): unknown {
  if (!acceptsApiKeyScope(input)) return INVALID;
  return input;
}
