// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsUpdateRequestedData } from '../../../tables/documents.ts';
import { isJson, isPlainObject, isRecordOf, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOfJson, copyRecord } from '../../runtime/copy.ts';
import {
  type Fields,
  OPTIONAL,
  type Rule,
  takeClosed,
  takeJson,
  takeRecord,
  takeText,
  takeUuid,
} from '../../runtime/read.ts';

/** Whether it is the payload of `documents.update.requested`, as its writer takes it. */
export function is(data: unknown): data is DocumentsUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsUpdateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsUpdateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsUpdateRequestedData {
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
      case 'content':
        isRight = typeof value === 'string';
        break;
      case 'delta':
        if (value !== undefined && !isRecordOf(value, isJson)) return false;
        continue;
      case 'message':
        if (value !== undefined && typeof value !== 'string') return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 2;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let documentId: unknown = INVALID;
  let content: unknown = INVALID;
  let delta: unknown = INVALID;
  let message: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'documentId':
        if (!isUuid(value)) return INVALID;
        documentId = value;
        break;
      case 'content':
        if (typeof value !== 'string') return INVALID;
        content = value;
        break;
      case 'delta':
        delta = value;
        if (value !== undefined) delta = copyRecord(value, copyDeltaValue);
        if (delta === INVALID) return INVALID;
        break;
      case 'message':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        message = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (documentId === INVALID) return INVALID;
  if (content === INVALID) return INVALID;
  const result: Record<string, unknown> = { documentId, content };
  if (delta !== INVALID) result.delta = delta;
  if (message !== INVALID) result.message = message;
  return result;
}

function copyDeltaValue(input: unknown): unknown {
  return copyOfJson(input);
}

const FIELDS: Fields = {
  documentId: [takeUuid],
  content: [takeText],
  delta: [takeRecord, OPTIONAL, [takeJson]],
  message: [takeText, OPTIONAL],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
