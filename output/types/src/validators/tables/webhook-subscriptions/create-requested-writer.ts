// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhookSubscriptionsCreateRequestedData } from '../../../tables/webhook-subscriptions.ts';
import { isArrayOf, isMatch, isPlainObject, isString, isText } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray } from '../../runtime/copy.ts';
import {
  type Fields,
  OPTIONAL,
  type Rule,
  takeArray,
  takeAs,
  takeClosed,
  takeMatch,
  takeText,
} from '../../runtime/read.ts';
import { acceptsRetryConfigWriter, copyRetryConfigWriter, ruleRetryConfigWriter } from '../../shared-writer.ts';
import { URL } from './parts/constants.ts';

/** Whether it is the payload of `webhookSubscriptions.create.requested`, as its writer takes it. */
export function is(data: unknown): data is WebhookSubscriptionsCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is WebhookSubscriptionsCreateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<WebhookSubscriptionsCreateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): WebhookSubscriptionsCreateRequestedData {
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
      case 'name':
        isRight = isText(value, 1);
        break;
      case 'url':
        isRight = isMatch(value, URL);
        break;
      case 'eventTypes':
        isRight = isArrayOf(value, isString);
        break;
      case 'retryConfig':
        if (value !== undefined && !acceptsRetryConfigWriter(value)) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 3;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let name: unknown = INVALID;
  let url: unknown = INVALID;
  let eventTypes: unknown = INVALID;
  let retryConfig: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
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
      case 'retryConfig':
        retryConfig = value;
        if (value !== undefined) retryConfig = copyRetryConfigWriter(value);
        if (retryConfig === INVALID) return INVALID;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (name === INVALID) return INVALID;
  if (url === INVALID) return INVALID;
  if (eventTypes === INVALID) return INVALID;
  const result: Record<string, unknown> = { name, url, eventTypes };
  if (retryConfig !== INVALID) result.retryConfig = retryConfig;
  return result;
}

function copyEventTypesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

const FIELDS: Fields = {
  name: [takeText, 0, 1],
  url: [takeMatch, 0, URL],
  eventTypes: [takeArray, 0, [takeText]],
  retryConfig: [takeAs, OPTIONAL, ruleRetryConfigWriter],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
