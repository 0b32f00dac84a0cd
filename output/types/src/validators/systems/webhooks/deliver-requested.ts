// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhooksDeliverRequestedData } from '../../../systems/webhooks.ts';
import { acceptsSynapWireEvent, pickSynapWireEvent, readSynapWireEvent } from '../../envelope.ts';
import { isInteger, isOpen, isPlainObject, isTimestamp, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readAt, withUnknown } from '../../runtime/read.ts';
import { type Report, takesInteger, takesObject, takesTimestamp, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `webhooks.deliver.requested`, as its reader takes it. */
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

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): WebhooksDeliverRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as WebhooksDeliverRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { subscriptionId, event: value1, attempt, timestamp } = input;
  if (!isInteger(attempt, 1, 2147483647)) return false;
  if (!acceptsSynapWireEvent(value1)) return false;
  if (!isUuid(subscriptionId)) return false;
  if (!isTimestamp(timestamp)) return false;
  return isOpen(input, 4);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { subscriptionId, event: value1, attempt, timestamp } = input;
  if (!takesUuid(subscriptionId, 'subscriptionId', report)) return INVALID;
  const value1Copy = readAt(value1, 'event', report, readSynapWireEvent);
  if (value1Copy === INVALID) return INVALID;
  if (!takesInteger(attempt, 'attempt', report, 1, 2147483647)) return INVALID;
  if (!takesTimestamp(timestamp, 'timestamp', report)) return INVALID;
  return withUnknown(input, { subscriptionId, event: value1Copy, attempt, timestamp }, 4, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { subscriptionId, event: value1, attempt, timestamp } = input;
  if (!isInteger(attempt, 1, 2147483647)) return INVALID;
  const value1Copy = pickSynapWireEvent(value1);
  if (value1Copy === INVALID) return INVALID;
  if (!isUuid(subscriptionId)) return INVALID;
  if (!isTimestamp(timestamp)) return INVALID;
  return { subscriptionId, event: value1Copy, attempt, timestamp };
}
