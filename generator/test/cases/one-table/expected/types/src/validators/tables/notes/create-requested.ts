// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { NotesCreateRequestedData } from '../../../tables/notes.ts';
import { isOpen, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `notes.create.requested`, as its reader takes it. */
export function is(data: unknown): data is NotesCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is NotesCreateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<NotesCreateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as NotesCreateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): NotesCreateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): NotesCreateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as NotesCreateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
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
