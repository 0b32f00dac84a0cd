// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { TagsUpdateValidatedData } from '../../../tables/tags.ts';
import { holds } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, stripBy, validateBy } from '../../runtime/check.ts';

import { accepts, pick, read } from './update-requested.ts';

/** @internal */
export { accepts, pick, read };

/** Whether it is the payload of `tags.update.validated`, as its reader takes it. */
export function is(data: unknown): data is TagsUpdateValidatedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is TagsUpdateValidatedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<TagsUpdateValidatedData> {
  return validateBy(read, data) as Validation<TagsUpdateValidatedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): TagsUpdateValidatedData {
  return parseBy(read, data) as TagsUpdateValidatedData;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): TagsUpdateValidatedData {
  return stripBy(pick, read, data) as TagsUpdateValidatedData;
}
