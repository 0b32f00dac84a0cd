// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentVersionsUpdateValidatedData } from '../../../tables/document-versions.ts';
import { isOpen, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `documentVersions.update.validated`, as its reader takes it. */
export function is(data: unknown): data is DocumentVersionsUpdateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentVersionsUpdateValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentVersionsUpdateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as DocumentVersionsUpdateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentVersionsUpdateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): DocumentVersionsUpdateValidatedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as DocumentVersionsUpdateValidatedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { documentVersionId } = input;
  if (!isUuid(documentVersionId)) return false;
  return isOpen(input, 1);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { documentVersionId } = input;
  if (!takesUuid(documentVersionId, 'documentVersionId', report)) return INVALID;
  return withUnknown(input, { documentVersionId }, 1, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { documentVersionId } = input;
  if (!isUuid(documentVersionId)) return INVALID;
  return { documentVersionId };
}
