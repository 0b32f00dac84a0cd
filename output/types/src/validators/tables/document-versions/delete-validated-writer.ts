// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentVersionsDeleteValidatedData } from '../../../tables/document-versions.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';

import { accepts, copy, rule } from './update-validated-writer.ts';

/** @internal */
export { accepts, copy, rule };

/** Whether it is the payload of `documentVersions.delete.validated`, as its writer takes it. */
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
