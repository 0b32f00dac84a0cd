// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { TagsUpdateRequestedData } from '../../../tables/tags.ts';
import { isClosed, isMatch, isPlainObject, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readAt } from '../../runtime/read.ts';
import {
  type Report,
  takesCount,
  takesMatch,
  takesNoOthers,
  takesObject,
  takesText,
  takesUuid,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const CHANGES_COLOR = /^#[0-9a-fA-F]{6}$/u;

const CHANGES_KEYS = ['name', 'color'];

const KEYS = ['tagId', 'changes'];

/** Whether it is the payload of `tags.update.requested`, as its writer takes it. */
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

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { tagId, changes } = input;
  if (!acceptsChanges(changes)) return false;
  if (!isUuid(tagId)) return false;
  return isClosed(input, 2, KEYS);
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { name, color } = input;
  if (name !== undefined && !isText(name, 1)) return false;
  if (color !== undefined && color !== null && !isMatch(color, CHANGES_COLOR)) return false;
  let keys = 0;
  if (name !== undefined) keys += 1;
  if (color !== undefined) keys += 1;
  if (keys < 1) return false;
  return isClosed(input, keys, CHANGES_KEYS);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { tagId, changes } = input;
  if (!takesUuid(tagId, 'tagId', report)) return INVALID;
  const changesCopy = readAt(changes, 'changes', report, readChanges);
  if (changesCopy === INVALID) return INVALID;
  if (!takesNoOthers(input, 2, report, KEYS)) return INVALID;
  return { tagId, changes: changesCopy };
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
  if (!takesNoOthers(input, keys, report, CHANGES_KEYS)) return INVALID;
  if (keys < 1 && !takesCount(keys, 1, report, grave)) return INVALID;
  return copy;
}
