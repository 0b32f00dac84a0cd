// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentVersionsDeleteValidatedData } from '../../../tables/document-versions.ts';
import { holds } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, validateBy } from '../../runtime/check.ts';

import { accepts, read } from './update-validated-writer.ts';

/** @internal */
export { accepts, read };

/** Whether it is the payload of `documentVersions.delete.validated`, as its writer takes it. */
export function is(data: unknown): data is DocumentVersionsDeleteValidatedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentVersionsDeleteValidatedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentVersionsDeleteValidatedData> {
  return validateBy(read, data) as Validation<DocumentVersionsDeleteValidatedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentVersionsDeleteValidatedData {
  return parseBy(read, data) as DocumentVersionsDeleteValidatedData;
}
