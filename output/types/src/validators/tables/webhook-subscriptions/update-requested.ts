// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhookSubscriptionsUpdateRequestedData } from '../../../tables/webhook-subscriptions.ts';
import { isArrayOf, isMatch, isOther, isPlainObject, isString, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, copyOther, withOthers, withValues } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  OPTIONAL,
  takeArray,
  takeAs,
  takeAtLeast,
  takeBoolean,
  takeMatch,
  takeText,
  takeUuid,
} from '../../runtime/read.ts';
import { URL } from './parts/constants.ts';
import { acceptsRetryConfigPart, copyRetryConfigPart, ruleRetryConfigPart } from './parts/reader.ts';

/** Whether it is the payload of `webhookSubscriptions.update.requested`, as its reader takes it. */
export function is(data: unknown): data is WebhookSubscriptionsUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is WebhookSubscriptionsUpdateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<WebhookSubscriptionsUpdateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): WebhookSubscriptionsUpdateRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): WebhookSubscriptionsUpdateRequestedData {
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
      case 'changes':
        isRight = acceptsChanges(value);
        break;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 2;
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  let given = 0;
  for (const key in input) {
    const value = input[key];
    if (value === undefined && key !== '__proto__') continue;
    given += 1;
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
      case 'active':
        isRight = typeof value === 'boolean';
        break;
      case 'retryConfig':
        isRight = value === null || acceptsRetryConfigPart(value);
        break;
      default:
        isRight = isOther(input, key);
    }
    if (!isRight) return false;
  }
  return given >= 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let subscriptionId: unknown = INVALID;
  let changes: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'subscriptionId':
        if (!isUuid(value)) return INVALID;
        subscriptionId = value;
        break;
      case 'changes':
        changes = copyChanges(value, keepsOthers);
        if (changes === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (subscriptionId === INVALID) return INVALID;
  if (changes === INVALID) return INVALID;
  return withOthers({ subscriptionId, changes }, others);
}

function copyChanges(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let name: unknown = INVALID;
  let url: unknown = INVALID;
  let eventTypes: unknown = INVALID;
  let active: unknown = INVALID;
  let retryConfig: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'name':
        if (value !== undefined && !isText(value, 1)) return INVALID;
        name = value;
        break;
      case 'url':
        if (value !== undefined && !isMatch(value, URL)) return INVALID;
        url = value;
        break;
      case 'eventTypes':
        eventTypes = value;
        if (value !== undefined) eventTypes = copyArray(value, copyChangesEventTypesItem);
        if (eventTypes === INVALID) return INVALID;
        break;
      case 'active':
        if (value !== undefined && typeof value !== 'boolean') return INVALID;
        active = value;
        break;
      case 'retryConfig':
        retryConfig = value;
        if (value !== undefined && value !== null) retryConfig = copyRetryConfigPart(value, keepsOthers);
        if (retryConfig === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  const result: Record<string, unknown> = {};
  if (name !== INVALID) result.name = name;
  if (url !== INVALID) result.url = url;
  if (eventTypes !== INVALID) result.eventTypes = eventTypes;
  if (active !== INVALID) result.active = active;
  if (retryConfig !== INVALID) result.retryConfig = retryConfig;
  return withValues(withOthers(result, others), 1);
}

function copyChangesEventTypesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

const CHANGES_FIELDS: Fields = {
  name: [takeText, OPTIONAL, 1],
  url: [takeMatch, OPTIONAL, URL],
  eventTypes: [takeArray, OPTIONAL, [takeText]],
  active: [takeBoolean, OPTIONAL],
  retryConfig: [takeAs, NULLISH, ruleRetryConfigPart],
};

/** What says all that is wrong. @internal */
export const rule: Fields = {
  subscriptionId: [takeUuid],
  changes: [takeAtLeast, 0, CHANGES_FIELDS, 1],
};
