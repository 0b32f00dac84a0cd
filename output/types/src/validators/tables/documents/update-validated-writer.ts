// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsUpdateValidatedData } from '../../../tables/documents.ts';
import { isInteger, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/copy.ts';
import { type Reading, refuseOthers, takeInteger, takeUuid } from '../../runtime/read.ts';

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
  if (!is(data)) throw refusal(validateBy(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsUpdateValidatedData> {
  return validateBy(read, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsUpdateValidatedData {
  return parseBy(copy, read, data);
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  let required = 0;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'documentId':
        if (!isUuid(value)) return false;
        required += 1;
        break;
      case 'version':
        if (!isInteger(value, 1, 2147483647)) return false;
        required += 1;
        break;
      default:
        if (Object.hasOwn(input, key)) return false;
    }
  }
  return required === 2;
}

/** A copy, or INVALID. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let documentId: unknown = INVALID;
  let version: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'documentId':
        if (!isUuid(value)) return INVALID;
        documentId = value;
        break;
      case 'version':
        if (!isInteger(value, 1, 2147483647)) return INVALID;
        version = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (documentId === INVALID) return INVALID;
  if (version === INVALID) return INVALID;
  return { documentId, version };
}

/** Copies each field, and says what is wrong with it. @internal */
export function read(from: Reading): void {
  takeUuid(from, 'documentId');
  takeInteger(from, 'version', 0, 1, 2147483647);
  refuseOthers(from, KEYS);
}
