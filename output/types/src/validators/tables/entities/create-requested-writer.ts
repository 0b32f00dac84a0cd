// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { EntitiesCreateRequestedData } from '../../../tables/entities.ts';
import { isArrayOf, isJson, isOneOf, isPlainObject, isRecordOf, isText } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, copyOfJson, copyRecord } from '../../runtime/copy.ts';
import {
  type Fields,
  OPTIONAL,
  type Rule,
  takeArray,
  takeClosed,
  takeJson,
  takeOneOf,
  takeRecord,
  takeText,
} from '../../runtime/read.ts';
import { TYPE } from './parts/constants.ts';

/** Whether it is the payload of `entities.create.requested`, as its writer takes it. */
export function is(data: unknown): data is EntitiesCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is EntitiesCreateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<EntitiesCreateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): EntitiesCreateRequestedData {
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
      case 'type':
        isRight = isOneOf(value, TYPE);
        break;
      case 'title':
        if (value !== undefined && !isText(value, 1)) return false;
        continue;
      case 'content':
        if (value !== undefined && typeof value !== 'string') return false;
        continue;
      case 'tags':
        if (value !== undefined && !isArrayOf(value, acceptsTagsItem)) return false;
        continue;
      case 'metadata':
        if (value !== undefined && !isRecordOf(value, isJson)) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 1;
}

function acceptsTagsItem(input: unknown): boolean {
  return isText(input, 1);
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let type: unknown = INVALID;
  let title: unknown = INVALID;
  let content: unknown = INVALID;
  let tags: unknown = INVALID;
  let metadata: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'type':
        if (!isOneOf(value, TYPE)) return INVALID;
        type = value;
        break;
      case 'title':
        if (value !== undefined && !isText(value, 1)) return INVALID;
        title = value;
        break;
      case 'content':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        content = value;
        break;
      case 'tags':
        tags = value;
        if (value !== undefined) tags = copyArray(value, copyTagsItem);
        if (tags === INVALID) return INVALID;
        break;
      case 'metadata':
        metadata = value;
        if (value !== undefined) metadata = copyRecord(value, copyMetadataValue);
        if (metadata === INVALID) return INVALID;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (type === INVALID) return INVALID;
  const result: Record<string, unknown> = { type };
  if (title !== INVALID) result.title = title;
  if (content !== INVALID) result.content = content;
  if (tags !== INVALID) result.tags = tags;
  if (metadata !== INVALID) result.metadata = metadata;
  return result;
}

function copyTagsItem(input: unknown): unknown {
  if (!isText(input, 1)) return INVALID;
  return input;
}

function copyMetadataValue(input: unknown): unknown {
  return copyOfJson(input);
}

const FIELDS: Fields = {
  type: [takeOneOf, 0, ['note', 'task', 'project']],
  title: [takeText, OPTIONAL, 1],
  content: [takeText, OPTIONAL],
  tags: [takeArray, OPTIONAL, [takeText, 0, 1]],
  metadata: [takeRecord, OPTIONAL, [takeJson]],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
