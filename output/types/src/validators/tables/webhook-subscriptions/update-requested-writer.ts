// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhookSubscriptionsUpdateRequestedData } from '../../../tables/webhook-subscriptions.ts';
import {
  isArrayOf,
  isClosed,
  isInteger,
  isMatch,
  isOneOf,
  isPlainObject,
  isText,
  isUuid,
} from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readArray, readAt } from '../../runtime/read.ts';
import {
  type Report,
  takesBoolean,
  takesCount,
  takesInteger,
  takesMatch,
  takesNoOthers,
  takesObject,
  takesOneOf,
  takesText,
  takesUuid,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const CHANGES_URL =
  /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:\/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$/u;

const CHANGES_RETRY_CONFIG_BAC = ['exponential', 'linear'];

const CHANGES_RETRY_CONFIG_KEY = ['maxRetries', 'backoff'];

const CHANGES_KEYS = ['name', 'url', 'eventTypes', 'active', 'retryConfig'];

const KEYS = ['subscriptionId', 'changes'];

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

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { subscriptionId, changes } = input;
  if (!acceptsChanges(changes)) return false;
  if (!isUuid(subscriptionId)) return false;
  return isClosed(input, 2, KEYS);
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
  if (keys < 1) return false;
  return isClosed(input, keys, CHANGES_KEYS);
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
  return isClosed(input, keys, CHANGES_RETRY_CONFIG_KEY);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { subscriptionId, changes } = input;
  if (!takesUuid(subscriptionId, 'subscriptionId', report)) return INVALID;
  const changesCopy = readAt(changes, 'changes', report, readChanges);
  if (changesCopy === INVALID) return INVALID;
  if (!takesNoOthers(input, 2, report, KEYS)) return INVALID;
  return { subscriptionId, changes: changesCopy };
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
  if (!takesNoOthers(input, keys, report, CHANGES_KEYS)) return INVALID;
  if (keys < 1 && !takesCount(keys, 1, report, grave)) return INVALID;
  return copy;
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
  if (!takesNoOthers(input, keys, report, CHANGES_RETRY_CONFIG_KEY)) return INVALID;
  return copy;
}
