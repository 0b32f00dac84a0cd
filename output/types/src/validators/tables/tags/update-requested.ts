// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { TagsUpdateRequestedData } from '../../../tables/tags.ts';
import { isMatch, isOther, isPlainObject, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers, withValues } from '../../runtime/copy.ts';
import { type Fields, NULLISH, OPTIONAL, takeAtLeast, takeMatch, takeText, takeUuid } from '../../runtime/read.ts';
import { COLOR } from './parts/constants.ts';

/** Whether it is the payload of `tags.update.requested`, as its reader takes it. */
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

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): TagsUpdateRequestedData {
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
      case 'changes':
        isRight = acceptsChanges(value);
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

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  let given = 0;
  for (const key in input) {
    const value = input[key];
    if (value === undefined && key !== '__proto__') continue;
    given += 1;
    let isRight: boolean;
    switch (key) {
      case 'name':
        isRight = isText(value, 1);
        break;
      case 'color':
        isRight = value === null || isMatch(value, COLOR);
        break;
      default:
        isRight = isOther(input, key);
    }
    if (!isRight) return false;
  }
  return given >= 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let value0: unknown = INVALID;
  let changes: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'tagId':
        if (!isUuid(value)) return INVALID;
        value0 = value;
        break;
      case 'changes':
        changes = copyChanges(value, keepsOthers);
        if (changes === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (value0 === INVALID) return INVALID;
  if (changes === INVALID) return INVALID;
  return withOthers({ tagId: value0, changes }, others);
}

function copyChanges(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let name: unknown = INVALID;
  let color: unknown = INVALID;
  let others: unknown;
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
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  const result: Record<string, unknown> = {};
  if (name !== INVALID) result.name = name;
  if (color !== INVALID) result.color = color;
  return withValues(withOthers(result, others), 1);
}

const CHANGES_FIELDS: Fields = {
  name: [takeText, OPTIONAL, 1],
  color: [takeMatch, NULLISH, COLOR],
};

/** What says all that is wrong. @internal */
export const rule: Fields = {
  tagId: [takeUuid],
  changes: [takeAtLeast, 0, CHANGES_FIELDS, 1],
};
