// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { TagsCreateValidatedData } from '../../../tables/tags.ts';
import { isCanonicalTimestamp, isClosed, isMatch, isPlainObject, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import {
  type Report,
  takesCanonicalTimestamp,
  takesMatch,
  takesNoOthers,
  takesObject,
  takesText,
  takesUuid,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const COLOR = /^#[0-9a-fA-F]{6}$/u;

const KEYS = ['tagId', 'userId', 'name', 'color', 'createdAt'];

/** Whether it is the payload of `tags.create.validated`, as its writer takes it. */
export function is(data: unknown): data is TagsCreateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is TagsCreateValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<TagsCreateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as TagsCreateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): TagsCreateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { tagId, userId, name, color, createdAt } = input;
  if (typeof userId !== 'string') return false;
  if (!isText(name, 1)) return false;
  if (color !== undefined && color !== null && !isMatch(color, COLOR)) return false;
  if (!isUuid(tagId)) return false;
  if (!isCanonicalTimestamp(createdAt)) return false;
  let keys = 4;
  if (color !== undefined) keys += 1;
  return isClosed(input, keys, KEYS);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { tagId, userId, name, color, createdAt } = input;
  if (!takesUuid(tagId, 'tagId', report)) return INVALID;
  if (!takesText(userId, 'userId', report)) return INVALID;
  if (!takesText(name, 'name', report, 1)) return INVALID;
  const copy: Record<string, unknown> = { tagId, userId, name };
  let keys = 4;
  if (color !== undefined) {
    if (color !== null && !takesMatch(color, 'color', report, COLOR)) return INVALID;
    copy.color = color;
    keys += 1;
  }
  if (!takesCanonicalTimestamp(createdAt, 'createdAt', report)) return INVALID;
  copy.createdAt = createdAt;
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}
