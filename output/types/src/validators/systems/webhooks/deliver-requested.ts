// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhooksDeliverRequestedData } from '../../../systems/webhooks.ts';
import { acceptsSynapWireEvent, copySynapWireEvent, ruleSynapWireEvent } from '../../envelope.ts';
import { isInteger, isOther, isPlainObject, isTimestamp, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, takeInteger, takeTimestamp, takeUuid } from '../../runtime/read.ts';

/** Whether it is the payload of `webhooks.deliver.requested`, as its reader takes it. */
export function is(data: unknown): data is WebhooksDeliverRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is WebhooksDeliverRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<WebhooksDeliverRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): WebhooksDeliverRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): WebhooksDeliverRequestedData {
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
      case 'subscriptionId':
        isRight = isUuid(value);
        break;
      case 'event':
        isRight = acceptsSynapWireEvent(value);
        break;
      case 'attempt':
        isRight = isInteger(value, 1, 2147483647);
        break;
      case 'timestamp':
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
  let subscriptionId: unknown = INVALID;
  let event: unknown = INVALID;
  let attempt: unknown = INVALID;
  let timestamp: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'subscriptionId':
        if (!isUuid(value)) return INVALID;
        subscriptionId = value;
        break;
      case 'event':
        event = copySynapWireEvent(value, keepsOthers);
        if (event === INVALID) return INVALID;
        break;
      case 'attempt':
        if (!isInteger(value, 1, 2147483647)) return INVALID;
        attempt = value;
        break;
      case 'timestamp':
        if (!isTimestamp(value)) return INVALID;
        timestamp = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (subscriptionId === INVALID) return INVALID;
  if (event === INVALID) return INVALID;
  if (attempt === INVALID) return INVALID;
  if (timestamp === INVALID) return INVALID;
  return withOthers({ subscriptionId, event, attempt, timestamp }, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  subscriptionId: [takeUuid],
  event: ruleSynapWireEvent,
  attempt: [takeInteger, 0, 1, 2147483647],
  timestamp: [takeTimestamp],
};
