// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { TagsCreateValidatedData } from '../../../tables/tags.ts';
import { isMatch, isOther, isPlainObject, isText, isTimestamp, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, NULLISH, takeMatch, takeText, takeTimestamp, takeUuid } from '../../runtime/read.ts';
import { COLOR } from './parts/constants.ts';

/** Whether it is the payload of `tags.create.validated`, as its reader takes it. */
export function is(data: unknown): data is TagsCreateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is TagsCreateValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<TagsCreateValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): TagsCreateValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): TagsCreateValidatedData {
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
      case 'tagId':
        isRight = isUuid(value);
        break;
      case 'userId':
        isRight = typeof value === 'string';
        break;
      case 'name':
        isRight = isText(value, 1);
        break;
      case 'color':
        if (value !== undefined && value !== null && !isMatch(value, COLOR)) return false;
        continue;
      case 'createdAt':
        isRight = isTimestamp(value);
        break;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 4;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let value0: unknown = INVALID;
  let userId: unknown = INVALID;
  let name: unknown = INVALID;
  let color: unknown = INVALID;
  let createdAt: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'tagId':
        if (!isUuid(value)) return INVALID;
        value0 = value;
        break;
      case 'userId':
        if (typeof value !== 'string') return INVALID;
        userId = value;
        break;
      case 'name':
        if (!isText(value, 1)) return INVALID;
        name = value;
        break;
      case 'color':
        if (value !== undefined && value !== null && !isMatch(value, COLOR)) return INVALID;
        color = value;
        break;
      case 'createdAt':
        if (!isTimestamp(value)) return INVALID;
        createdAt = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (value0 === INVALID) return INVALID;
  if (userId === INVALID) return INVALID;
  if (name === INVALID) return INVALID;
  if (createdAt === INVALID) return INVALID;
  const result: Record<string, unknown> = { tagId: value0, userId, name };
  if (color !== INVALID) result.color = color;
  result.createdAt = createdAt;
  return withOthers(result, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  tagId: [takeUuid],
  userId: [takeText],
  name: [takeText, 0, 1],
  color: [takeMatch, NULLISH, COLOR],
  createdAt: [takeTimestamp],
};
