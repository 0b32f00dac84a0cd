// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsCreateRequestedData } from '../../../tables/documents.ts';
import { isOneOf, isOther, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeOneOf, takeText } from '../../runtime/read.ts';

const TYPE = ['text', 'markdown', 'code', 'pdf', 'docx'];

/** Whether it is the payload of `documents.create.requested`, as its reader takes it. */
export function is(data: unknown): data is DocumentsCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsCreateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsCreateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsCreateRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): DocumentsCreateRequestedData {
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
      case 'title':
        isRight = isText(value, 1);
        break;
      case 'type':
        isRight = isOneOf(value, TYPE);
        break;
      case 'content':
        isRight = typeof value === 'string';
        break;
      case 'language':
      case 'projectId':
        if (value !== undefined && typeof value !== 'string') return false;
        continue;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 3;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let title: unknown = INVALID;
  let type: unknown = INVALID;
  let content: unknown = INVALID;
  let language: unknown = INVALID;
  let projectId: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'title':
        if (!isText(value, 1)) return INVALID;
        title = value;
        break;
      case 'type':
        if (!isOneOf(value, TYPE)) return INVALID;
        type = value;
        break;
      case 'content':
        if (typeof value !== 'string') return INVALID;
        content = value;
        break;
      case 'language':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        language = value;
        break;
      case 'projectId':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        projectId = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (title === INVALID) return INVALID;
  if (type === INVALID) return INVALID;
  if (content === INVALID) return INVALID;
  const result: Record<string, unknown> = { title, type, content };
  if (language !== INVALID) result.language = language;
  if (projectId !== INVALID) result.projectId = projectId;
  return withOthers(result, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  title: [takeText, 0, 1],
  type: [takeOneOf, 0, ['text', 'markdown', 'code', 'pdf', 'docx']],
  content: [takeText],
  language: [takeText, OPTIONAL],
  projectId: [takeText, OPTIONAL],
};
