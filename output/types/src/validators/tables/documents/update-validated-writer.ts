// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsUpdateValidatedData } from '../../../tables/documents.ts';
import { holds, isClosed, isInteger, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, validateBy } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import { type Report, takesInteger, takesNoOthers, takesObject, takesUuid } from '../../runtime/report.ts';

const KEYS = ['documentId', 'version'];

/** Whether it is the payload of `documents.update.validated`, as its writer takes it. */
export function is(data: unknown): data is DocumentsUpdateValidatedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsUpdateValidatedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsUpdateValidatedData> {
  return validateBy(read, data) as Validation<DocumentsUpdateValidatedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsUpdateValidatedData {
  return parseBy(read, data) as DocumentsUpdateValidatedData;
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
