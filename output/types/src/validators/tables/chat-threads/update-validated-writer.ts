// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsUpdateValidatedData } from '../../../tables/chat-threads.ts';
import { holds } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, validateBy } from '../../runtime/check.ts';

import { accepts, read } from './update-requested-writer.ts';

/** @internal */
export { accepts, read };

/** Whether it is the payload of `chatThreads.update.validated`, as its writer takes it. */
export function is(data: unknown): data is ChatThreadsUpdateValidatedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ChatThreadsUpdateValidatedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsUpdateValidatedData> {
  return validateBy(read, data) as Validation<ChatThreadsUpdateValidatedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsUpdateValidatedData {
  return parseBy(read, data) as ChatThreadsUpdateValidatedData;
}
