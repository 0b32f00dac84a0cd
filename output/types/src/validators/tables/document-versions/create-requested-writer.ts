// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentVersionsCreateRequestedData } from '../../../tables/document-versions.ts';
import { isInteger, isJson, isOneOf, isPlainObject, isRecordOf, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOfJson, copyRecord } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  type Rule,
  takeClosed,
  takeInteger,
  takeJson,
  takeOneOf,
  takeRecord,
  takeText,
  takeUuid,
} from '../../runtime/read.ts';
import { AUTHOR } from './parts/constants.ts';

/** Whether it is the payload of `documentVersions.create.requested`, as its writer takes it. */
export function is(data: unknown): data is DocumentVersionsCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentVersionsCreateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentVersionsCreateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentVersionsCreateRequestedData {
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
      case 'version':
        isRight = isInteger(value, 1, 2147483647);
        break;
      case 'content':
      case 'authorId':
        isRight = typeof value === 'string';
        break;
      case 'delta':
        if (value !== undefined && value !== null && !isRecordOf(value, isJson)) return false;
        continue;
      case 'author':
        isRight = isOneOf(value, AUTHOR);
        break;
      case 'message':
        if (value !== undefined && value !== null && typeof value !== 'string') return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 5;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let documentId: unknown = INVALID;
  let version: unknown = INVALID;
  let content: unknown = INVALID;
  let delta: unknown = INVALID;
  let author: unknown = INVALID;
  let authorId: unknown = INVALID;
  let message: unknown = INVALID;
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
      case 'content':
        if (typeof value !== 'string') return INVALID;
        content = value;
        break;
      case 'delta':
        delta = value;
        if (value !== undefined && value !== null) delta = copyRecord(value, copyDeltaValue);
        if (delta === INVALID) return INVALID;
        break;
      case 'author':
        if (!isOneOf(value, AUTHOR)) return INVALID;
        author = value;
        break;
      case 'authorId':
        if (typeof value !== 'string') return INVALID;
        authorId = value;
        break;
      case 'message':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        message = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (documentId === INVALID) return INVALID;
  if (version === INVALID) return INVALID;
  if (content === INVALID) return INVALID;
  if (author === INVALID) return INVALID;
  if (authorId === INVALID) return INVALID;
  const result: Record<string, unknown> = { documentId, version, content };
  if (delta !== INVALID) result.delta = delta;
  result.author = author;
  result.authorId = authorId;
  if (message !== INVALID) result.message = message;
  return result;
}

function copyDeltaValue(input: unknown): unknown {
  return copyOfJson(input);
}

const FIELDS: Fields = {
  documentId: [takeUuid],
  version: [takeInteger, 0, 1, 2147483647],
  content: [takeText],
  delta: [takeRecord, NULLISH, [takeJson]],
  author: [takeOneOf, 0, ['user', 'ai']],
  authorId: [takeText],
  message: [takeText, NULLISH],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
