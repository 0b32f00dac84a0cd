// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentVersionsDeleteRequestedData } from '../../../tables/document-versions.ts';
import { holds } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, stripBy, validateBy } from '../../runtime/check.ts';

import { accepts, pick, read } from './update-requested.ts';

/** @internal */
export { accepts, pick, read };

/** Whether it is the payload of `documentVersions.delete.requested`, as its reader takes it. */
export function is(data: unknown): data is DocumentVersionsDeleteRequestedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentVersionsDeleteRequestedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentVersionsDeleteRequestedData> {
  return validateBy(read, data) as Validation<DocumentVersionsDeleteRequestedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentVersionsDeleteRequestedData {
  return parseBy(read, data) as DocumentVersionsDeleteRequestedData;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): DocumentVersionsDeleteRequestedData {
  return stripBy(pick, read, data) as DocumentVersionsDeleteRequestedData;
}
