// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsDeleteRequestedData } from '../../../tables/documents.ts';
import { isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, type Rule, takeClosed, takeText, takeUuid } from '../../runtime/read.ts';

/** Whether it is the payload of `documents.delete.requested`, as its writer takes it. */
export function is(data: unknown): data is DocumentsDeleteRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsDeleteRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsDeleteRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsDeleteRequestedData {
  return parseBy(copy, rule, data);
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
      case 'reason':
        if (value !== undefined && typeof value !== 'string') return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let documentId: unknown = INVALID;
  let reason: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'documentId':
        if (!isUuid(value)) return INVALID;
        documentId = value;
        break;
      case 'reason':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        reason = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (documentId === INVALID) return INVALID;
  const result: Record<string, unknown> = { documentId };
  if (reason !== INVALID) result.reason = reason;
  return result;
}

const FIELDS: Fields = {
  documentId: [takeUuid],
  reason: [takeText, OPTIONAL],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
