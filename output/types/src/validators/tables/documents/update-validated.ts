// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsUpdateValidatedData } from '../../../tables/documents.ts';
import { isInteger, isOther, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, takeInteger, takeUuid } from '../../runtime/read.ts';

/** Whether it is the payload of `documents.update.validated`, as its reader takes it. */
export function is(data: unknown): data is DocumentsUpdateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsUpdateValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsUpdateValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsUpdateValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): DocumentsUpdateValidatedData {
  return stripBy(copy, rule, data);
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  let required = 0;
  for (const key in input) {
    const value = input[key];
    let isRight: boolean;
    switch (key) {
      case 'documentId':
        isRight = isUuid(value);
        break;
      case 'version':
        isRight = isInteger(value, 1, 2147483647);
        break;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 2;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let documentId: unknown = INVALID;
  let version: unknown = INVALID;
  let others: unknown;
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
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (documentId === INVALID) return INVALID;
  if (version === INVALID) return INVALID;
  return withOthers({ documentId, version }, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  documentId: [takeUuid],
  version: [takeInteger, 0, 1, 2147483647],
};
