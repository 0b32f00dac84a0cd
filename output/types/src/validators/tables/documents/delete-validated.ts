// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsDeleteValidatedData } from '../../../tables/documents.ts';
import { isOpen, isPlainObject, isTimestamp, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesTimestamp, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `documents.delete.validated`, as its reader takes it. */
export function is(data: unknown): data is DocumentsDeleteValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsDeleteValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsDeleteValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as DocumentsDeleteValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsDeleteValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): DocumentsDeleteValidatedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as DocumentsDeleteValidatedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { documentId, deletedAt } = input;
  if (!isUuid(documentId)) return false;
  if (deletedAt !== undefined && !isTimestamp(deletedAt)) return false;
  let keys = 1;
  if (deletedAt !== undefined) keys += 1;
  return isOpen(input, keys);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { documentId, deletedAt } = input;
  if (!takesUuid(documentId, 'documentId', report)) return INVALID;
  const copy: Record<string, unknown> = { documentId };
  let keys = 1;
  if (deletedAt !== undefined) {
    if (!takesTimestamp(deletedAt, 'deletedAt', report)) return INVALID;
    copy.deletedAt = deletedAt;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { documentId, deletedAt } = input;
  if (!isUuid(documentId)) return INVALID;
  if (deletedAt !== undefined && !isTimestamp(deletedAt)) return INVALID;
  const copy: Record<string, unknown> = { documentId };
  if (deletedAt !== undefined) copy.deletedAt = deletedAt;
  return copy;
}
