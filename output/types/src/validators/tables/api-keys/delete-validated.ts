// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ApiKeysDeleteValidatedData } from '../../../tables/api-keys.ts';
import { isOpen, isPlainObject, isTimestamp, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesLiteral, takesObject, takesTimestamp, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `apiKeys.delete.validated`, as its reader takes it. */
export function is(data: unknown): data is ApiKeysDeleteValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ApiKeysDeleteValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ApiKeysDeleteValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ApiKeysDeleteValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ApiKeysDeleteValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ApiKeysDeleteValidatedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as ApiKeysDeleteValidatedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
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
