// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { TagsCreateRequestedData } from '../../../tables/tags.ts';
import { isClosed, isMatch, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import { type Report, takesMatch, takesNoOthers, takesObject, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const COLOR = /^#[0-9a-fA-F]{6}$/u;

const KEYS = ['name', 'color'];

/** Whether it is the payload of `tags.create.requested`, as its writer takes it. */
export function is(data: unknown): data is TagsCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is TagsCreateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<TagsCreateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as TagsCreateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): TagsCreateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { name, color } = input;
  if (!isText(name, 1)) return false;
  if (color !== undefined && !isMatch(color, COLOR)) return false;
  let keys = 1;
  if (color !== undefined) keys += 1;
  return isClosed(input, keys, KEYS);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { name, color } = input;
  if (!takesText(name, 'name', report, 1)) return INVALID;
  const copy: Record<string, unknown> = { name };
  let keys = 1;
  if (color !== undefined) {
    if (!takesMatch(color, 'color', report, COLOR)) return INVALID;
    copy.color = color;
    keys += 1;
  }
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}
