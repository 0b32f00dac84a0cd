// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsUpdateValidatedData } from '../../../tables/documents.ts';
import { isClosed, isInteger, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import { type Report, takesInteger, takesNoOthers, takesObject, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const KEYS = ['documentId', 'version'];

/** Whether it is the payload of `documents.update.validated`, as its writer takes it. */
export function is(data: unknown): data is DocumentsUpdateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsUpdateValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsUpdateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as DocumentsUpdateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsUpdateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { documentId, version } = input;
  if (!isInteger(version, 1, 2147483647)) return false;
  if (!isUuid(documentId)) return false;
  return isClosed(input, 2, KEYS);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { documentId, version } = input;
  if (!takesUuid(documentId, 'documentId', report)) return INVALID;
  if (!takesInteger(version, 'version', report, 1, 2147483647)) return INVALID;
  if (!takesNoOthers(input, 2, report, KEYS)) return INVALID;
  return { documentId, version };
}
