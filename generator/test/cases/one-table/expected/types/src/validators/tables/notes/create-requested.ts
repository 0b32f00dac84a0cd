// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { NotesCreateRequestedData } from '../../../tables/notes.ts';
import { isOther, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, NULLISH, takeCharacters, takeText } from '../../runtime/read.ts';

/** Whether it is the payload of `notes.create.requested`, as its reader takes it. */
export function is(data: unknown): data is NotesCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is NotesCreateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<NotesCreateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): NotesCreateRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): NotesCreateRequestedData {
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
        isRight = isText(value, 1, 80);
        break;
      case 'body':
        if (value !== undefined && value !== null && typeof value !== 'string') return false;
        continue;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let title: unknown = INVALID;
  let body: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'title':
        if (!isText(value, 1, 80)) return INVALID;
        title = value;
        break;
      case 'body':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        body = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (title === INVALID) return INVALID;
  const result: Record<string, unknown> = { title };
  if (body !== INVALID) result.body = body;
  return withOthers(result, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  title: [takeCharacters, 0, 1, 80],
  body: [takeText, NULLISH],
};
