// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhookSubscriptionsUpdateRequestedData } from '../../../tables/webhook-subscriptions.ts';
import { isArrayOf, isMatch, isPlainObject, isString, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, withValues } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  OPTIONAL,
  type Rule,
  takeArray,
  takeAs,
  takeBoolean,
  takeClosed,
  takeMatch,
  takeText,
  takeUuid,
} from '../../runtime/read.ts';
import { URL } from './parts/constants.ts';
import { acceptsRetryConfigPartWriter, copyRetryConfigPartWriter, ruleRetryConfigPartWriter } from './parts/writer.ts';

/** Whether it is the payload of `webhookSubscriptions.update.requested`, as its writer takes it. */
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
        if (Object.hasOwn(input, key)) return false;
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
    if (value !== undefined) given += 1;
    switch (key) {
      case 'name':
        if (value !== undefined && !isText(value, 1)) return false;
        continue;
      case 'url':
        if (value !== undefined && !isMatch(value, URL)) return false;
        continue;
      case 'eventTypes':
        if (value !== undefined && !isArrayOf(value, isString)) return false;
        continue;
      case 'active':
        if (value !== undefined && typeof value !== 'boolean') return false;
        continue;
      case 'retryConfig':
        if (value !== undefined && value !== null && !acceptsRetryConfigPartWriter(value)) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
  }
  return given >= 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let subscriptionId: unknown = INVALID;
  let changes: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'subscriptionId':
        if (!isUuid(value)) return INVALID;
        subscriptionId = value;
        break;
      case 'changes':
        changes = copyChanges(value);
        if (changes === INVALID) return INVALID;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (subscriptionId === INVALID) return INVALID;
  if (changes === INVALID) return INVALID;
  return { subscriptionId, changes };
}

function copyChanges(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let name: unknown = INVALID;
  let url: unknown = INVALID;
  let eventTypes: unknown = INVALID;
  let active: unknown = INVALID;
  let retryConfig: unknown = INVALID;
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
        if (value !== undefined && value !== null) retryConfig = copyRetryConfigPartWriter(value);
        if (retryConfig === INVALID) return INVALID;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  const result: Record<string, unknown> = {};
  if (name !== INVALID) result.name = name;
  if (url !== INVALID) result.url = url;
  if (eventTypes !== INVALID) result.eventTypes = eventTypes;
  if (active !== INVALID) result.active = active;
  if (retryConfig !== INVALID) result.retryConfig = retryConfig;
  return withValues(result, 1);
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
  retryConfig: [takeAs, NULLISH, ruleRetryConfigPartWriter],
};

const FIELDS: Fields = {
  subscriptionId: [takeUuid],
  changes: [takeClosed, 0, CHANGES_FIELDS, 1],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
