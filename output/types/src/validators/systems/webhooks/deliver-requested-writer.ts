// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhooksDeliverRequestedData } from '../../../systems/webhooks.ts';
import { acceptsSynapWireEvent, readSynapWireEvent } from '../../envelope.ts';
import { isCanonicalTimestamp, isClosed, isInteger, isPlainObject, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readAt } from '../../runtime/read.ts';
import {
  type Report,
  takesCanonicalTimestamp,
  takesInteger,
  takesNoOthers,
  takesObject,
  takesUuid,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const KEYS = ['subscriptionId', 'event', 'attempt', 'timestamp'];

/** Whether it is the payload of `webhooks.deliver.requested`, as its writer takes it. */
export function is(data: unknown): data is WebhooksDeliverRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is WebhooksDeliverRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<WebhooksDeliverRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as WebhooksDeliverRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): WebhooksDeliverRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { subscriptionId, event: value1, attempt, timestamp } = input;
  if (!isInteger(attempt, 1, 2147483647)) return false;
  if (!acceptsSynapWireEvent(value1)) return false;
  if (!isUuid(subscriptionId)) return false;
  if (!isCanonicalTimestamp(timestamp)) return false;
  return isClosed(input, 4, KEYS);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { subscriptionId, event: value1, attempt, timestamp } = input;
  if (!takesUuid(subscriptionId, 'subscriptionId', report)) return INVALID;
  const value1Copy = readAt(value1, 'event', report, readSynapWireEvent);
  if (value1Copy === INVALID) return INVALID;
  if (!takesInteger(attempt, 'attempt', report, 1, 2147483647)) return INVALID;
  if (!takesCanonicalTimestamp(timestamp, 'timestamp', report)) return INVALID;
  if (!takesNoOthers(input, 4, report, KEYS)) return INVALID;
  return { subscriptionId, event: value1Copy, attempt, timestamp };
}
