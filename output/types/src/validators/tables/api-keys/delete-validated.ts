// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ApiKeysDeleteValidatedData } from '../../../tables/api-keys.ts';
import { holds, isOpen, isPlainObject, isTimestamp, isUuid } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesLiteral, takesObject, takesTimestamp, takesUuid } from '../../runtime/report.ts';

/** Whether it is the payload of `apiKeys.delete.validated`, as its reader takes it. */
export function is(data: unknown): data is ApiKeysDeleteValidatedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ApiKeysDeleteValidatedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ApiKeysDeleteValidatedData> {
  return validateBy(read, data) as Validation<ApiKeysDeleteValidatedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ApiKeysDeleteValidatedData {
  return parseBy(read, data) as ApiKeysDeleteValidatedData;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ApiKeysDeleteValidatedData {
  return stripBy(pick, read, data) as ApiKeysDeleteValidatedData;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { apiKeyId, isActive: value1, revokedAt } = input;
  if (value1 !== undefined && value1 !== false) return false;
  if (!isUuid(apiKeyId)) return false;
  if (revokedAt !== undefined && !isTimestamp(revokedAt)) return false;
  let keys = 1;
  if (value1 !== undefined) keys += 1;
  if (revokedAt !== undefined) keys += 1;
  return isOpen(input, keys);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { apiKeyId, isActive: value1, revokedAt } = input;
  if (!takesUuid(apiKeyId, 'apiKeyId', report)) return INVALID;
  const copy: Record<string, unknown> = { apiKeyId };
  let keys = 1;
  if (value1 !== undefined) {
    if (!takesLiteral(value1, 'isActive', report, false)) return INVALID;
    copy.isActive = value1;
    keys += 1;
  }
  if (revokedAt !== undefined) {
    if (!takesTimestamp(revokedAt, 'revokedAt', report)) return INVALID;
    copy.revokedAt = revokedAt;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { apiKeyId, isActive: value1, revokedAt } = input;
  if (value1 !== undefined && value1 !== false) return INVALID;
  if (!isUuid(apiKeyId)) return INVALID;
  if (revokedAt !== undefined && !isTimestamp(revokedAt)) return INVALID;
  const copy: Record<string, unknown> = { apiKeyId };
  if (value1 !== undefined) copy.isActive = value1;
  if (revokedAt !== undefined) copy.revokedAt = revokedAt;
  return copy;
}
