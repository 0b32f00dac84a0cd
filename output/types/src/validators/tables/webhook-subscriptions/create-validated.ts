// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhookSubscriptionsCreateValidatedData } from '../../../tables/webhook-subscriptions.ts';
import {
  isArrayOf,
  isInteger,
  isMatch,
  isOneOf,
  isOpen,
  isPlainObject,
  isText,
  isTimestamp,
  isUuid,
} from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, pickArray, readArray, readAt, withUnknown } from '../../runtime/read.ts';
import {
  type Report,
  takesBoolean,
  takesInteger,
  takesMatch,
  takesObject,
  takesOneOf,
  takesText,
  takesTimestamp,
  takesUuid,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const URL =
  /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:\/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$/u;

const RETRY_CONFIG_BACKOFF = ['exponential', 'linear'];

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
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<WebhookSubscriptionsCreateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as WebhookSubscriptionsCreateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): WebhookSubscriptionsCreateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): WebhookSubscriptionsCreateValidatedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as WebhookSubscriptionsCreateValidatedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { subscriptionId, userId, name, url, eventTypes, active, retryConfig, createdAt, lastTriggeredAt } = input;
  if (typeof userId !== 'string') return false;
  if (!isText(name, 1)) return false;
  if (typeof active !== 'boolean') return false;
  if (!isMatch(url, URL)) return false;
  if (!isArrayOf(eventTypes, acceptsEventTypesItem)) return false;
  if (retryConfig !== undefined && retryConfig !== null && !acceptsRetryConfig(retryConfig)) return false;
  if (!isUuid(subscriptionId)) return false;
  if (!isTimestamp(createdAt)) return false;
  if (lastTriggeredAt !== undefined && lastTriggeredAt !== null && !isTimestamp(lastTriggeredAt)) return false;
  let keys = 7;
  if (retryConfig !== undefined) keys += 1;
  if (lastTriggeredAt !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsEventTypesItem(input: unknown): boolean {
  return typeof input === 'string';
}

function acceptsRetryConfig(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { maxRetries, backoff } = input;
  if (!isInteger(maxRetries, 0, 2147483647)) return false;
  if (backoff !== undefined && !isOneOf(backoff, RETRY_CONFIG_BACKOFF)) return false;
  let keys = 1;
  if (backoff !== undefined) keys += 1;
  return isOpen(input, keys);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { subscriptionId, userId, name, url, eventTypes, active, retryConfig, createdAt, lastTriggeredAt } = input;
  if (!takesUuid(subscriptionId, 'subscriptionId', report)) return INVALID;
  if (!takesText(userId, 'userId', report)) return INVALID;
  if (!takesText(name, 'name', report, 1)) return INVALID;
  if (!takesMatch(url, 'url', report, URL)) return INVALID;
  const eventTypesCopy = readArray(eventTypes, 'eventTypes', report, readEventTypesItem);
  if (eventTypesCopy === INVALID) return INVALID;
  if (!takesBoolean(active, 'active', report)) return INVALID;
  const copy: Record<string, unknown> = { subscriptionId, userId, name, url, eventTypes: eventTypesCopy, active };
  let keys = 7;
  if (retryConfig !== undefined) {
    let retryConfigCopy: unknown = retryConfig;
    if (retryConfig !== null) retryConfigCopy = readAt(retryConfig, 'retryConfig', report, readRetryConfig);
    if (retryConfigCopy === INVALID) return INVALID;
    copy.retryConfig = retryConfigCopy;
    keys += 1;
  }
  if (!takesTimestamp(createdAt, 'createdAt', report)) return INVALID;
  copy.createdAt = createdAt;
  if (lastTriggeredAt !== undefined) {
    if (lastTriggeredAt !== null && !takesTimestamp(lastTriggeredAt, 'lastTriggeredAt', report)) return INVALID;
    copy.lastTriggeredAt = lastTriggeredAt;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

function readEventTypesItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report)) return INVALID;
  return input;
}

function readRetryConfig(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { maxRetries, backoff } = input;
  if (!takesInteger(maxRetries, 'maxRetries', report, 0, 2147483647)) return INVALID;
  const copy: Record<string, unknown> = { maxRetries };
  let keys = 1;
  if (backoff !== undefined) {
    if (!takesOneOf(backoff, 'backoff', report, RETRY_CONFIG_BACKOFF)) return INVALID;
    copy.backoff = backoff;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { subscriptionId, userId, name, url, eventTypes, active, retryConfig, createdAt, lastTriggeredAt } = input;
  if (typeof userId !== 'string') return INVALID;
  if (!isText(name, 1)) return INVALID;
  if (typeof active !== 'boolean') return INVALID;
  if (!isMatch(url, URL)) return INVALID;
  const eventTypesCopy = pickArray(eventTypes, pickEventTypesItem);
  if (eventTypesCopy === INVALID) return INVALID;
  let retryConfigCopy: unknown = retryConfig;
  if (retryConfig !== undefined && retryConfig !== null) retryConfigCopy = pickRetryConfig(retryConfig);
  if (retryConfigCopy === INVALID) return INVALID;
  if (!isUuid(subscriptionId)) return INVALID;
  if (!isTimestamp(createdAt)) return INVALID;
  if (lastTriggeredAt !== undefined && lastTriggeredAt !== null && !isTimestamp(lastTriggeredAt)) return INVALID;
  const copy: Record<string, unknown> = { subscriptionId, userId, name, url, eventTypes: eventTypesCopy, active };
  if (retryConfig !== undefined) copy.retryConfig = retryConfigCopy;
  copy.createdAt = createdAt;
  if (lastTriggeredAt !== undefined) copy.lastTriggeredAt = lastTriggeredAt;
  return copy;
}

function pickEventTypesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

function pickRetryConfig(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { maxRetries, backoff } = input;
  if (!isInteger(maxRetries, 0, 2147483647)) return INVALID;
  if (backoff !== undefined && !isOneOf(backoff, RETRY_CONFIG_BACKOFF)) return INVALID;
  const copy: Record<string, unknown> = { maxRetries };
  if (backoff !== undefined) copy.backoff = backoff;
  return copy;
}
