// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhookSubscriptionsCreateRequestedData } from '../../../tables/webhook-subscriptions.ts';
import { isArrayOf, isMatch, isOpen, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, pickArray, readArray, readAt, withUnknown } from '../../runtime/read.ts';
import { type Report, takesMatch, takesObject, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';
import { acceptsRetryConfig, pickRetryConfig, readRetryConfig } from '../../shared.ts';

const URL =
  /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:\/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$/u;

/** Whether it is the payload of `webhookSubscriptions.create.requested`, as its reader takes it. */
export function is(data: unknown): data is WebhookSubscriptionsCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is WebhookSubscriptionsCreateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<WebhookSubscriptionsCreateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as WebhookSubscriptionsCreateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): WebhookSubscriptionsCreateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): WebhookSubscriptionsCreateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as WebhookSubscriptionsCreateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { name, url, eventTypes, retryConfig } = input;
  if (!isText(name, 1)) return false;
  if (!isMatch(url, URL)) return false;
  if (retryConfig !== undefined && !acceptsRetryConfig(retryConfig)) return false;
  if (!isArrayOf(eventTypes, acceptsEventTypesItem)) return false;
  let keys = 3;
  if (retryConfig !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsEventTypesItem(input: unknown): boolean {
  return typeof input === 'string';
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { name, url, eventTypes, retryConfig } = input;
  if (!takesText(name, 'name', report, 1)) return INVALID;
  if (!takesMatch(url, 'url', report, URL)) return INVALID;
  const eventTypesCopy = readArray(eventTypes, 'eventTypes', report, readEventTypesItem);
  if (eventTypesCopy === INVALID) return INVALID;
  const copy: Record<string, unknown> = { name, url, eventTypes: eventTypesCopy };
  let keys = 3;
  if (retryConfig !== undefined) {
    const retryConfigCopy = readAt(retryConfig, 'retryConfig', report, readRetryConfig);
    if (retryConfigCopy === INVALID) return INVALID;
    copy.retryConfig = retryConfigCopy;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

function readEventTypesItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report)) return INVALID;
  return input;
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { name, url, eventTypes, retryConfig } = input;
  if (!isText(name, 1)) return INVALID;
  if (!isMatch(url, URL)) return INVALID;
  let retryConfigCopy: unknown = retryConfig;
  if (retryConfig !== undefined) retryConfigCopy = pickRetryConfig(retryConfig);
  if (retryConfigCopy === INVALID) return INVALID;
  const eventTypesCopy = pickArray(eventTypes, pickEventTypesItem);
  if (eventTypesCopy === INVALID) return INVALID;
  const copy: Record<string, unknown> = { name, url, eventTypes: eventTypesCopy };
  if (retryConfig !== undefined) copy.retryConfig = retryConfigCopy;
  return copy;
}

function pickEventTypesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}
