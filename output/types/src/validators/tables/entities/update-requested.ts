// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { EntitiesUpdateRequestedData } from '../../../tables/entities.ts';
import { isJson, isOpen, isPlainObject, isRecordOf, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, copyOfJson, pickRecord, readJson, readRecord, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesText, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `entities.update.requested`, as its reader takes it. */
export function is(data: unknown): data is EntitiesUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is EntitiesUpdateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<EntitiesUpdateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as EntitiesUpdateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): EntitiesUpdateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): EntitiesUpdateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as EntitiesUpdateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { entityId, changes, content, title } = input;
  if (content !== undefined && typeof content !== 'string') return false;
  if (title !== undefined && !isText(title, 1)) return false;
  if (changes !== undefined && !isRecordOf(changes, acceptsChangesValue)) return false;
  if (!isUuid(entityId)) return false;
  let keys = 1;
  if (changes !== undefined) keys += 1;
  if (content !== undefined) keys += 1;
  if (title !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsChangesValue(input: unknown): boolean {
  return isJson(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { entityId, changes, content, title } = input;
  if (!takesUuid(entityId, 'entityId', report)) return INVALID;
  const copy: Record<string, unknown> = { entityId };
  let keys = 1;
  if (changes !== undefined) {
    const changesCopy = readRecord(changes, 'changes', report, readChangesValue);
    if (changesCopy === INVALID) return INVALID;
    copy.changes = changesCopy;
    keys += 1;
  }
  if (content !== undefined) {
    if (!takesText(content, 'content', report)) return INVALID;
    copy.content = content;
    keys += 1;
  }
  if (title !== undefined) {
    if (!takesText(title, 'title', report, 1)) return INVALID;
    copy.title = title;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

function readChangesValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { entityId, changes, content, title } = input;
  if (content !== undefined && typeof content !== 'string') return INVALID;
  if (title !== undefined && !isText(title, 1)) return INVALID;
  let changesCopy: unknown = changes;
  if (changes !== undefined) changesCopy = pickRecord(changes, pickChangesValue);
  if (changesCopy === INVALID) return INVALID;
  if (!isUuid(entityId)) return INVALID;
  const copy: Record<string, unknown> = { entityId };
  if (changes !== undefined) copy.changes = changesCopy;
  if (content !== undefined) copy.content = content;
  if (title !== undefined) copy.title = title;
  return copy;
}

function pickChangesValue(input: unknown): unknown {
  return copyOfJson(input);
}
