// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ApiKeysDeleteValidatedData } from '../../../tables/api-keys.ts';
import { isCanonicalTimestamp, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/copy.ts';
import {
  type Fields,
  OPTIONAL,
  type Rule,
  takeCanonicalTimestamp,
  takeClosed,
  takeLiteral,
  takeUuid,
} from '../../runtime/read.ts';

/** Whether it is the payload of `apiKeys.delete.validated`, as its writer takes it. */
export function is(data: unknown): data is ApiKeysDeleteValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ApiKeysDeleteValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ApiKeysDeleteValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ApiKeysDeleteValidatedData {
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
      case 'apiKeyId':
        isRight = isUuid(value);
        break;
      case 'isActive':
        if (value !== undefined && value !== false) return false;
        continue;
      case 'revokedAt':
        if (value !== undefined && !isCanonicalTimestamp(value)) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let apiKeyId: unknown = INVALID;
  let value1: unknown = INVALID;
  let revokedAt: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'apiKeyId':
        if (!isUuid(value)) return INVALID;
        apiKeyId = value;
        break;
      case 'isActive':
        if (value !== undefined && value !== false) return INVALID;
        value1 = value;
        break;
      case 'revokedAt':
        if (value !== undefined && !isCanonicalTimestamp(value)) return INVALID;
        revokedAt = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (apiKeyId === INVALID) return INVALID;
  const result: Record<string, unknown> = { apiKeyId };
  if (value1 !== INVALID) result.isActive = value1;
  if (revokedAt !== INVALID) result.revokedAt = revokedAt;
  return result;
}

const FIELDS: Fields = {
  apiKeyId: [takeUuid],
  isActive: [takeLiteral, OPTIONAL, false],
  revokedAt: [takeCanonicalTimestamp, OPTIONAL],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
