// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { EntitiesUpdateRequestedData } from '../../../tables/entities.ts';
import { isJson, isOther, isPlainObject, isRecordOf, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOfJson, copyOther, copyRecord, withOthers } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeJson, takeRecord, takeText, takeUuid } from '../../runtime/read.ts';

/** Whether it is the payload of `entities.update.requested`, as its reader takes it. */
export function is(data: unknown): data is EntitiesUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is EntitiesUpdateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<EntitiesUpdateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): EntitiesUpdateRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): EntitiesUpdateRequestedData {
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
      case 'changes':
        if (value !== undefined && !isRecordOf(value, isJson)) return false;
        continue;
      case 'content':
        if (value !== undefined && typeof value !== 'string') return false;
        continue;
      case 'title':
        if (value !== undefined && !isText(value, 1)) return false;
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
  let changes: unknown = INVALID;
  let content: unknown = INVALID;
  let title: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'entityId':
        if (!isUuid(value)) return INVALID;
        entityId = value;
        break;
      case 'changes':
        changes = value;
        if (value !== undefined) changes = copyRecord(value, copyChangesValue);
        if (changes === INVALID) return INVALID;
        break;
      case 'content':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        content = value;
        break;
      case 'title':
        if (value !== undefined && !isText(value, 1)) return INVALID;
        title = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (entityId === INVALID) return INVALID;
  const result: Record<string, unknown> = { entityId };
  if (changes !== INVALID) result.changes = changes;
  if (content !== INVALID) result.content = content;
  if (title !== INVALID) result.title = title;
  return withOthers(result, others);
}

function copyChangesValue(input: unknown): unknown {
  return copyOfJson(input);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  entityId: [takeUuid],
  changes: [takeRecord, OPTIONAL, [takeJson]],
  content: [takeText, OPTIONAL],
  title: [takeText, OPTIONAL, 1],
};
