// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsDeleteValidatedData } from '../../../tables/documents.ts';
import { holds, isOpen, isPlainObject, isTimestamp, isUuid } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesTimestamp, takesUuid } from '../../runtime/report.ts';

/** Whether it is the payload of `documents.delete.validated`, as its reader takes it. */
export function is(data: unknown): data is DocumentsDeleteValidatedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsDeleteValidatedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsDeleteValidatedData> {
  return validateBy(read, data) as Validation<DocumentsDeleteValidatedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsDeleteValidatedData {
  return parseBy(read, data) as DocumentsDeleteValidatedData;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): DocumentsDeleteValidatedData {
  return stripBy(pick, read, data) as DocumentsDeleteValidatedData;
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
