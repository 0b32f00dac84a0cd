// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsCreateRequestedData } from '../../../tables/chat-threads.ts';
import { isArrayOf, isJson, isPlainObject, isRecordOf, isString, isText } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, copyOfJson, copyRecord } from '../../runtime/copy.ts';
import {
  type Fields,
  OPTIONAL,
  type Rule,
  takeArray,
  takeClosed,
  takeJson,
  takeRecord,
  takeText,
} from '../../runtime/read.ts';

/** Whether it is the payload of `chatThreads.create.requested`, as its writer takes it. */
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

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'title':
        if (value !== undefined && !isText(value, 1)) return false;
        continue;
      case 'participants':
        if (value !== undefined && !isArrayOf(value, isString)) return false;
        continue;
      case 'metadata':
        if (value !== undefined && !isRecordOf(value, isJson)) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
  }
  return true;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let title: unknown = INVALID;
  let participants: unknown = INVALID;
  let metadata: unknown = INVALID;
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
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  const result: Record<string, unknown> = {};
  if (title !== INVALID) result.title = title;
  if (participants !== INVALID) result.participants = participants;
  if (metadata !== INVALID) result.metadata = metadata;
  return result;
}

function copyParticipantsItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

function copyMetadataValue(input: unknown): unknown {
  return copyOfJson(input);
}

const FIELDS: Fields = {
  title: [takeText, OPTIONAL, 1],
  participants: [takeArray, OPTIONAL, [takeText]],
  metadata: [takeRecord, OPTIONAL, [takeJson]],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
