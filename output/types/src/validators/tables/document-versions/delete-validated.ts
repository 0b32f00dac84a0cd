// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentVersionsDeleteValidatedData } from '../../../tables/document-versions.ts';
import { holds } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, stripBy, validateBy } from '../../runtime/check.ts';

import { accepts, pick, read } from './update-validated.ts';

/** @internal */
export { accepts, pick, read };

/** Whether it is the payload of `documentVersions.delete.validated`, as its reader takes it. */
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

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): DocumentVersionsDeleteValidatedData {
  return stripBy(pick, read, data) as DocumentVersionsDeleteValidatedData;
}
