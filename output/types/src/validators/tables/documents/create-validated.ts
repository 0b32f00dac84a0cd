// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsCreateValidatedData } from '../../../tables/documents.ts';
import { isInteger, isOpen, isPlainObject, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesInteger, takesObject, takesText, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `documents.create.validated`, as its reader takes it. */
export function is(data: unknown): data is DocumentsCreateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsCreateValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsCreateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as DocumentsCreateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsCreateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): DocumentsCreateValidatedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as DocumentsCreateValidatedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { documentId, title, size, currentVersion } = input;
  if (!isText(title, 1)) return false;
  if (!isInteger(size, 0, 2147483647)) return false;
  if (!isInteger(currentVersion, 1, 2147483647)) return false;
  if (!isUuid(documentId)) return false;
  return isOpen(input, 4);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { documentId, title, size, currentVersion } = input;
  if (!takesUuid(documentId, 'documentId', report)) return INVALID;
  if (!takesText(title, 'title', report, 1)) return INVALID;
  if (!takesInteger(size, 'size', report, 0, 2147483647)) return INVALID;
  if (!takesInteger(currentVersion, 'currentVersion', report, 1, 2147483647)) return INVALID;
  return withUnknown(input, { documentId, title, size, currentVersion }, 4, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { documentId, title, size, currentVersion } = input;
  if (!isText(title, 1)) return INVALID;
  if (!isInteger(size, 0, 2147483647)) return INVALID;
  if (!isInteger(currentVersion, 1, 2147483647)) return INVALID;
  if (!isUuid(documentId)) return INVALID;
  return { documentId, title, size, currentVersion };
}
