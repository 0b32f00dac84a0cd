// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentVersionsDeleteRequestedData } from '../../../tables/document-versions.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

import { accepts, read } from './update-requested-writer.ts';

/** @internal */
export { accepts, read };

/** Whether it is the payload of `documentVersions.delete.requested`, as its writer takes it. */
export function is(data: unknown): data is DocumentVersionsDeleteRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentVersionsDeleteRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentVersionsDeleteRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as DocumentVersionsDeleteRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentVersionsDeleteRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}
