// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { EntitiesDeleteRequestedData } from '../../../tables/entities.ts';
import { isOpen, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesText, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `entities.delete.requested`, as its reader takes it. */
export function is(data: unknown): data is EntitiesDeleteRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is EntitiesDeleteRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<EntitiesDeleteRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as EntitiesDeleteRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): EntitiesDeleteRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): EntitiesDeleteRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as EntitiesDeleteRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { entityId, reason } = input;
  if (reason !== undefined && typeof reason !== 'string') return false;
  if (!isUuid(entityId)) return false;
  let keys = 1;
  if (reason !== undefined) keys += 1;
  return isOpen(input, keys);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { entityId, reason } = input;
  if (!takesUuid(entityId, 'entityId', report)) return INVALID;
  const copy: Record<string, unknown> = { entityId };
  let keys = 1;
  if (reason !== undefined) {
    if (!takesText(reason, 'reason', report)) return INVALID;
    copy.reason = reason;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { entityId, reason } = input;
  if (reason !== undefined && typeof reason !== 'string') return INVALID;
  if (!isUuid(entityId)) return INVALID;
  const copy: Record<string, unknown> = { entityId };
  if (reason !== undefined) copy.reason = reason;
  return copy;
}
