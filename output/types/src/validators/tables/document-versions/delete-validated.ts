// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentVersionsDeleteValidatedData } from '../../../tables/document-versions.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';

import { accepts, copy, rule } from './update-validated.ts';

/** @internal */
export { accepts, copy, rule };

/** Whether it is the payload of `documentVersions.delete.validated`, as its reader takes it. */
export function is(data: unknown): data is DocumentVersionsDeleteValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentVersionsDeleteValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentVersionsDeleteValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentVersionsDeleteValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): DocumentVersionsDeleteValidatedData {
  return stripBy(copy, rule, data);
}
