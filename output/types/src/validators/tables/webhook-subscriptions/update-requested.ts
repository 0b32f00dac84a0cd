// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhookSubscriptionsUpdateRequestedData } from '../../../tables/webhook-subscriptions.ts';
import {
  countValues,
  isArrayOf,
  isInteger,
  isMatch,
  isOneOf,
  isOpen,
  isPlainObject,
  isText,
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
  takesOpenCount,
  takesText,
  takesUuid,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const CHANGES_URL =
  /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:\/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$/u;

const CHANGES_RETRY_CONFIG_BAC = ['exponential', 'linear'];

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
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<WebhookSubscriptionsUpdateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as WebhookSubscriptionsUpdateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): WebhookSubscriptionsUpdateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): WebhookSubscriptionsUpdateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as WebhookSubscriptionsUpdateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { subscriptionId, changes } = input;
  if (!acceptsChanges(changes)) return false;
  if (!isUuid(subscriptionId)) return false;
  return isOpen(input, 2);
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { name, url, eventTypes, active, retryConfig } = input;
  if (name !== undefined && !isText(name, 1)) return false;
  if (active !== undefined && typeof active !== 'boolean') return false;
  if (url !== undefined && !isMatch(url, CHANGES_URL)) return false;
  if (eventTypes !== undefined && !isArrayOf(eventTypes, acceptsChangesEventTypesItem)) return false;
  if (retryConfig !== undefined && retryConfig !== null && !acceptsChangesRetryConfig(retryConfig)) return false;
  let keys = 0;
  if (name !== undefined) keys += 1;
  if (url !== undefined) keys += 1;
  if (eventTypes !== undefined) keys += 1;
  if (active !== undefined) keys += 1;
  if (retryConfig !== undefined) keys += 1;
  if (keys < 1 && countValues(input) < 1) return false;
  return isOpen(input, keys);
}

function acceptsChangesEventTypesItem(input: unknown): boolean {
  return typeof input === 'string';
}

function acceptsChangesRetryConfig(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { maxRetries, backoff } = input;
  if (!isInteger(maxRetries, 0, 2147483647)) return false;
  if (backoff !== undefined && !isOneOf(backoff, CHANGES_RETRY_CONFIG_BAC)) return false;
  let keys = 1;
  if (backoff !== undefined) keys += 1;
  return isOpen(input, keys);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { subscriptionId, changes } = input;
  if (!takesUuid(subscriptionId, 'subscriptionId', report)) return INVALID;
  const changesCopy = readAt(changes, 'changes', report, readChanges);
  if (changesCopy === INVALID) return INVALID;
  return withUnknown(input, { subscriptionId, changes: changesCopy }, 2, report);
}

function readChanges(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const grave = report?.grave;
  const { name, url, eventTypes, active, retryConfig } = input;
  const copy: Record<string, unknown> = {};
  let keys = 0;
  if (name !== undefined) {
    if (!takesText(name, 'name', report, 1)) return INVALID;
    copy.name = name;
    keys += 1;
  }
  if (url !== undefined) {
    if (!takesMatch(url, 'url', report, CHANGES_URL)) return INVALID;
    copy.url = url;
    keys += 1;
  }
  if (eventTypes !== undefined) {
    const eventTypesCopy = readArray(eventTypes, 'eventTypes', report, readChangesEventTypesItem);
    if (eventTypesCopy === INVALID) return INVALID;
    copy.eventTypes = eventTypesCopy;
    keys += 1;
  }
  if (active !== undefined) {
    if (!takesBoolean(active, 'active', report)) return INVALID;
    copy.active = active;
    keys += 1;
  }
  if (retryConfig !== undefined) {
    let retryConfigCopy: unknown = retryConfig;
    if (retryConfig !== null) retryConfigCopy = readAt(retryConfig, 'retryConfig', report, readChangesRetryConfig);
    if (retryConfigCopy === INVALID) return INVALID;
    copy.retryConfig = retryConfigCopy;
    keys += 1;
  }
  if (keys < 1 && !takesOpenCount(input, keys, 1, report, grave)) return INVALID;
  return withUnknown(input, copy, keys, report);
}

function readChangesEventTypesItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report)) return INVALID;
  return input;
}

function readChangesRetryConfig(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { maxRetries, backoff } = input;
  if (!takesInteger(maxRetries, 'maxRetries', report, 0, 2147483647)) return INVALID;
  const copy: Record<string, unknown> = { maxRetries };
  let keys = 1;
  if (backoff !== undefined) {
    if (!takesOneOf(backoff, 'backoff', report, CHANGES_RETRY_CONFIG_BAC)) return INVALID;
    copy.backoff = backoff;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { subscriptionId, changes } = input;
  const changesCopy = pickChanges(changes);
  if (changesCopy === INVALID) return INVALID;
  if (!isUuid(subscriptionId)) return INVALID;
  return { subscriptionId, changes: changesCopy };
}

function pickChanges(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { name, url, eventTypes, active, retryConfig } = input;
  if (name !== undefined && !isText(name, 1)) return INVALID;
  if (active !== undefined && typeof active !== 'boolean') return INVALID;
  if (url !== undefined && !isMatch(url, CHANGES_URL)) return INVALID;
  let eventTypesCopy: unknown = eventTypes;
  if (eventTypes !== undefined) eventTypesCopy = pickArray(eventTypes, pickChangesEventTypesItem);
  if (eventTypesCopy === INVALID) return INVALID;
  let retryConfigCopy: unknown = retryConfig;
  if (retryConfig !== undefined && retryConfig !== null) retryConfigCopy = pickChangesRetryConfig(retryConfig);
  if (retryConfigCopy === INVALID) return INVALID;
  const copy: Record<string, unknown> = {};
  if (name !== undefined) copy.name = name;
  if (url !== undefined) copy.url = url;
  if (eventTypes !== undefined) copy.eventTypes = eventTypesCopy;
  if (active !== undefined) copy.active = active;
  if (retryConfig !== undefined) copy.retryConfig = retryConfigCopy;
  if (Object.keys(copy).length < 1) return INVALID;
  return copy;
}

function pickChangesEventTypesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

function pickChangesRetryConfig(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { maxRetries, backoff } = input;
  if (!isInteger(maxRetries, 0, 2147483647)) return INVALID;
  if (backoff !== undefined && !isOneOf(backoff, CHANGES_RETRY_CONFIG_BAC)) return INVALID;
  const copy: Record<string, unknown> = { maxRetries };
  if (backoff !== undefined) copy.backoff = backoff;
  return copy;
}
