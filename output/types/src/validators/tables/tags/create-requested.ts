// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { TagsCreateRequestedData } from '../../../tables/tags.ts';
import { isMatch, isOther, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeMatch, takeText } from '../../runtime/read.ts';
import { COLOR } from './parts/constants.ts';

/** Whether it is the payload of `tags.create.requested`, as its reader takes it. */
export function is(data: unknown): data is TagsCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is TagsCreateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<TagsCreateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): TagsCreateRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): TagsCreateRequestedData {
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
      case 'name':
        isRight = isText(value, 1);
        break;
      case 'color':
        if (value !== undefined && !isMatch(value, COLOR)) return false;
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
  let name: unknown = INVALID;
  let color: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'name':
        if (!isText(value, 1)) return INVALID;
        name = value;
        break;
      case 'color':
        if (value !== undefined && !isMatch(value, COLOR)) return INVALID;
        color = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (name === INVALID) return INVALID;
  const result: Record<string, unknown> = { name };
  if (color !== INVALID) result.color = color;
  return withOthers(result, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  name: [takeText, 0, 1],
  color: [takeMatch, OPTIONAL, COLOR],
};
