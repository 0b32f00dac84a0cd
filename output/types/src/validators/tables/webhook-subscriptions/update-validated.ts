// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhookSubscriptionsUpdateValidatedData } from '../../../tables/webhook-subscriptions.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';

import { accepts, copy, rule } from './update-requested.ts';

/** @internal */
export { accepts, copy, rule };

/** Whether it is the payload of `webhookSubscriptions.update.validated`, as its reader takes it. */
export function is(data: unknown): data is WebhookSubscriptionsUpdateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is WebhookSubscriptionsUpdateValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<WebhookSubscriptionsUpdateValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): WebhookSubscriptionsUpdateValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): WebhookSubscriptionsUpdateValidatedData {
  return stripBy(copy, rule, data);
}
