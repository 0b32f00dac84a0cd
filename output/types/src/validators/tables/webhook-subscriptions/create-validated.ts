// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhookSubscriptionsCreateValidatedData } from '../../../tables/webhook-subscriptions.ts';
import {
  isArrayOf,
  isMatch,
  isOther,
  isPlainObject,
  isString,
  isText,
  isTimestamp,
  isUuid,
} from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, copyOther, withOthers } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  takeArray,
  takeAs,
  takeBoolean,
  takeMatch,
  takeText,
  takeTimestamp,
  takeUuid,
} from '../../runtime/read.ts';
import { URL } from './parts/constants.ts';
import { acceptsRetryConfigPart, copyRetryConfigPart, ruleRetryConfigPart } from './parts/reader.ts';

/** Whether it is the payload of `webhookSubscriptions.create.validated`, as its reader takes it. */
export function is(data: unknown): data is WebhookSubscriptionsCreateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is WebhookSubscriptionsCreateValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<WebhookSubscriptionsCreateValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): WebhookSubscriptionsCreateValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): WebhookSubscriptionsCreateValidatedData {
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
      case 'userId':
        isRight = typeof value === 'string';
        break;
      case 'name':
        isRight = isText(value, 1);
        break;
      case 'url':
        isRight = isMatch(value, URL);
        break;
      case 'eventTypes':
        isRight = isArrayOf(value, isString);
        break;
      case 'active':
        isRight = typeof value === 'boolean';
        break;
      case 'retryConfig':
        if (value !== undefined && value !== null && !acceptsRetryConfigPart(value)) return false;
        continue;
      case 'createdAt':
        isRight = isTimestamp(value);
        break;
      case 'lastTriggeredAt':
        if (value !== undefined && value !== null && !isTimestamp(value)) return false;
        continue;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 7;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let subscriptionId: unknown = INVALID;
  let userId: unknown = INVALID;
  let name: unknown = INVALID;
  let url: unknown = INVALID;
  let eventTypes: unknown = INVALID;
  let active: unknown = INVALID;
  let retryConfig: unknown = INVALID;
  let createdAt: unknown = INVALID;
  let lastTriggeredAt: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'subscriptionId':
        if (!isUuid(value)) return INVALID;
        subscriptionId = value;
        break;
      case 'userId':
        if (typeof value !== 'string') return INVALID;
        userId = value;
        break;
      case 'name':
        if (!isText(value, 1)) return INVALID;
        name = value;
        break;
      case 'url':
        if (!isMatch(value, URL)) return INVALID;
        url = value;
        break;
      case 'eventTypes':
        eventTypes = copyArray(value, copyEventTypesItem);
        if (eventTypes === INVALID) return INVALID;
        break;
      case 'active':
        if (typeof value !== 'boolean') return INVALID;
        active = value;
        break;
      case 'retryConfig':
        retryConfig = value;
        if (value !== undefined && value !== null) retryConfig = copyRetryConfigPart(value, keepsOthers);
        if (retryConfig === INVALID) return INVALID;
        break;
      case 'createdAt':
        if (!isTimestamp(value)) return INVALID;
        createdAt = value;
        break;
      case 'lastTriggeredAt':
        if (value !== undefined && value !== null && !isTimestamp(value)) return INVALID;
        lastTriggeredAt = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (subscriptionId === INVALID) return INVALID;
  if (userId === INVALID) return INVALID;
  if (name === INVALID) return INVALID;
  if (url === INVALID) return INVALID;
  if (eventTypes === INVALID) return INVALID;
  if (active === INVALID) return INVALID;
  if (createdAt === INVALID) return INVALID;
  const result: Record<string, unknown> = { subscriptionId, userId, name, url, eventTypes, active };
  if (retryConfig !== INVALID) result.retryConfig = retryConfig;
  result.createdAt = createdAt;
  if (lastTriggeredAt !== INVALID) result.lastTriggeredAt = lastTriggeredAt;
  return withOthers(result, others);
}

function copyEventTypesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  subscriptionId: [takeUuid],
  userId: [takeText],
  name: [takeText, 0, 1],
  url: [takeMatch, 0, URL],
  eventTypes: [takeArray, 0, [takeText]],
  active: [takeBoolean],
  retryConfig: [takeAs, NULLISH, ruleRetryConfigPart],
  createdAt: [takeTimestamp],
  lastTriggeredAt: [takeTimestamp, NULLISH],
};
