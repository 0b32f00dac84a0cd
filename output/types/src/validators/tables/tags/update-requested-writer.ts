// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { TagsUpdateRequestedData } from '../../../tables/tags.ts';
import { isMatch, isPlainObject, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID, withValues } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  OPTIONAL,
  type Rule,
  takeClosed,
  takeMatch,
  takeText,
  takeUuid,
} from '../../runtime/read.ts';
import { COLOR } from './parts/constants.ts';

/** Whether it is the payload of `tags.update.requested`, as its writer takes it. */
export function is(data: unknown): data is TagsUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is TagsUpdateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<TagsUpdateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): TagsUpdateRequestedData {
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
      case 'tagId':
        isRight = isUuid(value);
        break;
      case 'changes':
        isRight = acceptsChanges(value);
        break;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 2;
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  let given = 0;
  for (const key in input) {
    const value = input[key];
    if (value !== undefined) given += 1;
    switch (key) {
      case 'name':
        if (value !== undefined && !isText(value, 1)) return false;
        continue;
      case 'color':
        if (value !== undefined && value !== null && !isMatch(value, COLOR)) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
  }
  return given >= 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let value0: unknown = INVALID;
  let changes: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'tagId':
        if (!isUuid(value)) return INVALID;
        value0 = value;
        break;
      case 'changes':
        changes = copyChanges(value);
        if (changes === INVALID) return INVALID;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (value0 === INVALID) return INVALID;
  if (changes === INVALID) return INVALID;
  return { tagId: value0, changes };
}

function copyChanges(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let name: unknown = INVALID;
  let color: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'name':
        if (value !== undefined && !isText(value, 1)) return INVALID;
        name = value;
        break;
      case 'color':
        if (value !== undefined && value !== null && !isMatch(value, COLOR)) return INVALID;
        color = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  const result: Record<string, unknown> = {};
  if (name !== INVALID) result.name = name;
  if (color !== INVALID) result.color = color;
  return withValues(result, 1);
}

const CHANGES_FIELDS: Fields = {
  name: [takeText, OPTIONAL, 1],
  color: [takeMatch, NULLISH, COLOR],
};

const FIELDS: Fields = {
  tagId: [takeUuid],
  changes: [takeClosed, 0, CHANGES_FIELDS, 1],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
