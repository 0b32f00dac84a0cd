// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentVersionsUpdateRequestedData } from '../../../tables/document-versions.ts';
import { isClosed, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import { type Report, takesNoOthers, takesObject, takesText, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const KEYS = ['documentVersionId', 'reason'];

/** Whether it is the payload of `documentVersions.update.requested`, as its writer takes it. */
export function is(data: unknown): data is DocumentVersionsUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentVersionsUpdateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentVersionsUpdateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as DocumentVersionsUpdateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentVersionsUpdateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { documentVersionId, reason } = input;
  if (reason !== undefined && typeof reason !== 'string') return false;
  if (!isUuid(documentVersionId)) return false;
  let keys = 1;
  if (reason !== undefined) keys += 1;
  return isClosed(input, keys, KEYS);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { documentVersionId, reason } = input;
  if (!takesUuid(documentVersionId, 'documentVersionId', report)) return INVALID;
  const copy: Record<string, unknown> = { documentVersionId };
  let keys = 1;
  if (reason !== undefined) {
    if (!takesText(reason, 'reason', report)) return INVALID;
    copy.reason = reason;
    keys += 1;
  }
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}
