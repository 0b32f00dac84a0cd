// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { EntitiesDeleteValidatedData } from '../../../tables/entities.ts';
import { isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/copy.ts';
import { type Fields, type Rule, takeClosed, takeUuid } from '../../runtime/read.ts';

/** Whether it is the payload of `entities.delete.validated`, as its writer takes it. */
export function is(data: unknown): data is EntitiesDeleteValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is EntitiesDeleteValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<EntitiesDeleteValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): EntitiesDeleteValidatedData {
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
      case 'entityId':
        isRight = isUuid(value);
        break;
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
  let entityId: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'entityId':
        if (!isUuid(value)) return INVALID;
        entityId = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (entityId === INVALID) return INVALID;
  return { entityId };
}

const FIELDS: Fields = {
  entityId: [takeUuid],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
