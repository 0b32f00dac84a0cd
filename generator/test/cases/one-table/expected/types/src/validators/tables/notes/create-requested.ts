// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { NotesCreateRequestedData } from '../../../tables/notes.ts';
import { holds, isOpen, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesText } from '../../runtime/report.ts';

/** Whether it is the payload of `notes.create.requested`, as its reader takes it. */
export function is(data: unknown): data is NotesCreateRequestedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is NotesCreateRequestedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<NotesCreateRequestedData> {
  return validateBy(read, data) as Validation<NotesCreateRequestedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): NotesCreateRequestedData {
  return parseBy(read, data) as NotesCreateRequestedData;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): NotesCreateRequestedData {
  return stripBy(pick, read, data) as NotesCreateRequestedData;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { title, body } = input;
  if (!isText(title, 1, 80)) return false;
  if (body !== undefined && body !== null && typeof body !== 'string') return false;
  let keys = 1;
  if (body !== undefined) keys += 1;
  return isOpen(input, keys);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { title, body } = input;
  if (!takesText(title, 'title', report, 1, 80)) return INVALID;
  const copy: Record<string, unknown> = { title };
  let keys = 1;
  if (body !== undefined) {
    if (body !== null && !takesText(body, 'body', report)) return INVALID;
    copy.body = body;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { title, body } = input;
  if (!isText(title, 1, 80)) return INVALID;
  if (body !== undefined && body !== null && typeof body !== 'string') return INVALID;
  const copy: Record<string, unknown> = { title };
  if (body !== undefined) copy.body = body;
  return copy;
}
