// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhookSubscriptionsCreateRequestedData } from '../../../tables/webhook-subscriptions.ts';
import { isArrayOf, isClosed, isMatch, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readArray, readAt } from '../../runtime/read.ts';
import { type Report, takesMatch, takesNoOthers, takesObject, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';
import { acceptsRetryConfigWriter, readRetryConfigWriter } from '../../shared-writer.ts';

const URL =
  /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:\/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$/u;

const KEYS = ['name', 'url', 'eventTypes', 'retryConfig'];

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

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { name, url, eventTypes, retryConfig } = input;
  if (!isText(name, 1)) return false;
  if (!isMatch(url, URL)) return false;
  if (retryConfig !== undefined && !acceptsRetryConfigWriter(retryConfig)) return false;
  if (!isArrayOf(eventTypes, acceptsEventTypesItem)) return false;
  let keys = 3;
  if (retryConfig !== undefined) keys += 1;
  return isClosed(input, keys, KEYS);
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
    const retryConfigCopy = readAt(retryConfig, 'retryConfig', report, readRetryConfigWriter);
    if (retryConfigCopy === INVALID) return INVALID;
    copy.retryConfig = retryConfigCopy;
    keys += 1;
  }
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}

function readEventTypesItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report)) return INVALID;
  return input;
}
