// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { EntitiesUpdateValidatedData } from '../../../tables/entities.ts';
import { isInteger, isOpen, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesInteger, takesObject, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `entities.update.validated`, as its reader takes it. */
export function is(data: unknown): data is EntitiesUpdateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is EntitiesUpdateValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<EntitiesUpdateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as EntitiesUpdateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): EntitiesUpdateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): EntitiesUpdateValidatedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as EntitiesUpdateValidatedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { entityId, previousVersion, newVersion } = input;
  if (previousVersion !== undefined && !isInteger(previousVersion, 1, 2147483647)) return false;
  if (newVersion !== undefined && !isInteger(newVersion, 1, 2147483647)) return false;
  if (!isUuid(entityId)) return false;
  let keys = 1;
  if (previousVersion !== undefined) keys += 1;
  if (newVersion !== undefined) keys += 1;
  return isOpen(input, keys);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { entityId, previousVersion, newVersion } = input;
  if (!takesUuid(entityId, 'entityId', report)) return INVALID;
  const copy: Record<string, unknown> = { entityId };
  let keys = 1;
  if (previousVersion !== undefined) {
    if (!takesInteger(previousVersion, 'previousVersion', report, 1, 2147483647)) return INVALID;
    copy.previousVersion = previousVersion;
    keys += 1;
  }
  if (newVersion !== undefined) {
    if (!takesInteger(newVersion, 'newVersion', report, 1, 2147483647)) return INVALID;
    copy.newVersion = newVersion;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { entityId, previousVersion, newVersion } = input;
  if (previousVersion !== undefined && !isInteger(previousVersion, 1, 2147483647)) return INVALID;
  if (newVersion !== undefined && !isInteger(newVersion, 1, 2147483647)) return INVALID;
  if (!isUuid(entityId)) return INVALID;
  const copy: Record<string, unknown> = { entityId };
  if (previousVersion !== undefined) copy.previousVersion = previousVersion;
  if (newVersion !== undefined) copy.newVersion = newVersion;
  return copy;
}
