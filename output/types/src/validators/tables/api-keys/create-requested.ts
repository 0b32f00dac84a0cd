// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ApiKeysCreateRequestedData } from '../../../tables/api-keys.ts';
import { isArrayOf, isMatch, isOther, isPlainObject, isTimestamp } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeArray, takeMatch, takeTimestamp } from '../../runtime/read.ts';
import { acceptsApiKeyScope, ruleApiKeyScope } from '../../shared.ts';
import { NAME } from './parts/constants.ts';

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
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ApiKeysCreateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ApiKeysCreateRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ApiKeysCreateRequestedData {
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
      case 'name':
        isRight = isMatch(value, NAME);
        break;
      case 'scopes':
        isRight = isArrayOf(value, acceptsApiKeyScope);
        break;
      case 'expiresAt':
        if (value !== undefined && !isTimestamp(value)) return false;
        continue;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 2;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let name: unknown = INVALID;
  let scopes: unknown = INVALID;
  let expiresAt: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'name':
        if (!isMatch(value, NAME)) return INVALID;
        name = value;
        break;
      case 'scopes':
        scopes = copyArray(value, copyScopesItem);
        if (scopes === INVALID) return INVALID;
        break;
      case 'expiresAt':
        if (value !== undefined && !isTimestamp(value)) return INVALID;
        expiresAt = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (name === INVALID) return INVALID;
  if (scopes === INVALID) return INVALID;
  const result: Record<string, unknown> = { name, scopes };
  if (expiresAt !== INVALID) result.expiresAt = expiresAt;
  return withOthers(result, others);
}

function copyScopesItem(input: unknown): unknown {
  if (!acceptsApiKeyScope(input)) return INVALID;
  return input;
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  name: [takeMatch, 0, NAME],
  scopes: [takeArray, 0, ruleApiKeyScope],
  expiresAt: [takeTimestamp, OPTIONAL],
};
