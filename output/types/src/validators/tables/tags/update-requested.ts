// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { TagsUpdateRequestedData } from '../../../tables/tags.ts';
import { countValues, isMatch, isOpen, isPlainObject, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readAt, withUnknown } from '../../runtime/read.ts';
import { type Report, takesMatch, takesObject, takesOpenCount, takesText, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const CHANGES_COLOR = /^#[0-9a-fA-F]{6}$/u;

/** Whether it is the payload of `tags.update.requested`, as its reader takes it. */
export function is(data: unknown): data is TagsUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is TagsUpdateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<TagsUpdateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as TagsUpdateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): TagsUpdateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): TagsUpdateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as TagsUpdateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { tagId, changes } = input;
  if (!acceptsChanges(changes)) return false;
  if (!isUuid(tagId)) return false;
  return isOpen(input, 2);
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { name, color } = input;
  if (name !== undefined && !isText(name, 1)) return false;
  if (color !== undefined && color !== null && !isMatch(color, CHANGES_COLOR)) return false;
  let keys = 0;
  if (name !== undefined) keys += 1;
  if (color !== undefined) keys += 1;
  if (keys < 1 && countValues(input) < 1) return false;
  return isOpen(input, keys);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { tagId, changes } = input;
  if (!takesUuid(tagId, 'tagId', report)) return INVALID;
  const changesCopy = readAt(changes, 'changes', report, readChanges);
  if (changesCopy === INVALID) return INVALID;
  return withUnknown(input, { tagId, changes: changesCopy }, 2, report);
}

function readChanges(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const grave = report?.grave;
  const { name, color } = input;
  const copy: Record<string, unknown> = {};
  let keys = 0;
  if (name !== undefined) {
    if (!takesText(name, 'name', report, 1)) return INVALID;
    copy.name = name;
    keys += 1;
  }
  if (color !== undefined) {
    if (color !== null && !takesMatch(color, 'color', report, CHANGES_COLOR)) return INVALID;
    copy.color = color;
    keys += 1;
  }
  if (keys < 1 && !takesOpenCount(input, keys, 1, report, grave)) return INVALID;
  return withUnknown(input, copy, keys, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { tagId, changes } = input;
  const changesCopy = pickChanges(changes);
  if (changesCopy === INVALID) return INVALID;
  if (!isUuid(tagId)) return INVALID;
  return { tagId, changes: changesCopy };
}

function pickChanges(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { name, color } = input;
  if (name !== undefined && !isText(name, 1)) return INVALID;
  if (color !== undefined && color !== null && !isMatch(color, CHANGES_COLOR)) return INVALID;
  const copy: Record<string, unknown> = {};
  if (name !== undefined) copy.name = name;
  if (color !== undefined) copy.color = color;
  if (Object.keys(copy).length < 1) return INVALID;
  return copy;
}
