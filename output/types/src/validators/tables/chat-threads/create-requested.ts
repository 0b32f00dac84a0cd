// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsCreateRequestedData } from '../../../tables/chat-threads.ts';
import { isArrayOf, isJson, isOther, isPlainObject, isRecordOf, isString, isText } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, copyOfJson, copyOther, copyRecord, withOthers } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeArray, takeJson, takeRecord, takeText } from '../../runtime/read.ts';

/** Whether it is the payload of `chatThreads.create.requested`, as its reader takes it. */
export function is(data: unknown): data is ChatThreadsCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ChatThreadsCreateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsCreateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsCreateRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ChatThreadsCreateRequestedData {
  return stripBy(copy, rule, data);
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  for (const key in input) {
    const value = input[key];
    if (value === undefined && key !== '__proto__') continue;
    let isRight: boolean;
    switch (key) {
      case 'title':
        isRight = isText(value, 1);
        break;
      case 'participants':
        isRight = isArrayOf(value, isString);
        break;
      case 'metadata':
        isRight = isRecordOf(value, isJson);
        break;
      default:
        isRight = isOther(input, key);
    }
    if (!isRight) return false;
  }
  return true;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let title: unknown = INVALID;
  let participants: unknown = INVALID;
  let metadata: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'title':
        if (value !== undefined && !isText(value, 1)) return INVALID;
        title = value;
        break;
      case 'participants':
        participants = value;
        if (value !== undefined) participants = copyArray(value, copyParticipantsItem);
        if (participants === INVALID) return INVALID;
        break;
      case 'metadata':
        metadata = value;
        if (value !== undefined) metadata = copyRecord(value, copyMetadataValue);
        if (metadata === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  const result: Record<string, unknown> = {};
  if (title !== INVALID) result.title = title;
  if (participants !== INVALID) result.participants = participants;
  if (metadata !== INVALID) result.metadata = metadata;
  return withOthers(result, others);
}

function copyParticipantsItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

function copyMetadataValue(input: unknown): unknown {
  return copyOfJson(input);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  title: [takeText, OPTIONAL, 1],
  participants: [takeArray, OPTIONAL, [takeText]],
  metadata: [takeRecord, OPTIONAL, [takeJson]],
};
