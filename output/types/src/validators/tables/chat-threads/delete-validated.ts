// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsDeleteValidatedData } from '../../../tables/chat-threads.ts';
import { isOther, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, takeUuid } from '../../runtime/read.ts';

/** Whether it is the payload of `chatThreads.delete.validated`, as its reader takes it. */
export function is(data: unknown): data is ChatThreadsDeleteValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ChatThreadsDeleteValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsDeleteValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsDeleteValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ChatThreadsDeleteValidatedData {
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
      case 'threadId':
        isRight = isUuid(value);
        break;
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
  let threadId: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'threadId':
        if (!isUuid(value)) return INVALID;
        threadId = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (threadId === INVALID) return INVALID;
  return withOthers({ threadId }, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  threadId: [takeUuid],
};
