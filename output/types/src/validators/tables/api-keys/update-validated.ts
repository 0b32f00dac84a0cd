// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ApiKeysUpdateValidatedData } from '../../../tables/api-keys.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';

import { accepts, copy, rule } from './update-requested.ts';

/** @internal */
export { accepts, copy, rule };

/** Whether it is the payload of `apiKeys.update.validated`, as its reader takes it. */
export function is(data: unknown): data is ApiKeysUpdateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ApiKeysUpdateValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ApiKeysUpdateValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ApiKeysUpdateValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ApiKeysUpdateValidatedData {
  return stripBy(copy, rule, data);
}
