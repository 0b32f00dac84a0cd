// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { EntitiesUpdateValidatedData } from '../../../tables/entities.ts';
import { isInteger, isOther, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeInteger, takeUuid } from '../../runtime/read.ts';

/** Whether it is the payload of `entities.update.validated`, as its reader takes it. */
export function is(data: unknown): data is EntitiesUpdateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is EntitiesUpdateValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<EntitiesUpdateValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): EntitiesUpdateValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): EntitiesUpdateValidatedData {
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
      case 'entityId':
        isRight = isUuid(value);
        break;
      case 'previousVersion':
      case 'newVersion':
        if (value !== undefined && !isInteger(value, 1, 2147483647)) return false;
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
  let entityId: unknown = INVALID;
  let previousVersion: unknown = INVALID;
  let newVersion: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'entityId':
        if (!isUuid(value)) return INVALID;
        entityId = value;
        break;
      case 'previousVersion':
        if (value !== undefined && !isInteger(value, 1, 2147483647)) return INVALID;
        previousVersion = value;
        break;
      case 'newVersion':
        if (value !== undefined && !isInteger(value, 1, 2147483647)) return INVALID;
        newVersion = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (entityId === INVALID) return INVALID;
  const result: Record<string, unknown> = { entityId };
  if (previousVersion !== INVALID) result.previousVersion = previousVersion;
  if (newVersion !== INVALID) result.newVersion = newVersion;
  return withOthers(result, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  entityId: [takeUuid],
  previousVersion: [takeInteger, OPTIONAL, 1, 2147483647],
  newVersion: [takeInteger, OPTIONAL, 1, 2147483647],
};
