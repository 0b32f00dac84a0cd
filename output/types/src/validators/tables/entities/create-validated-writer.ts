// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { EntitiesCreateValidatedData } from '../../../tables/entities.ts';
import { isClosed, isInteger, isOneOf, isPlainObject, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import {
  type Report,
  takesInteger,
  takesNoOthers,
  takesObject,
  takesOneOf,
  takesText,
  takesUuid,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const TYPE = ['note', 'task', 'project'];

const KEYS = ['entityId', 'type', 'title', 'fileUrl', 'filePath', 'fileSize', 'fileType', 'checksum'];

/** Whether it is the payload of `entities.create.validated`, as its writer takes it. */
export function is(data: unknown): data is EntitiesCreateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is EntitiesCreateValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<EntitiesCreateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as EntitiesCreateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): EntitiesCreateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { entityId, type, title, fileUrl, filePath, fileSize, fileType, checksum } = input;
  if (!isOneOf(type, TYPE)) return false;
  if (title !== undefined && !isText(title, 1)) return false;
  if (fileUrl !== undefined && typeof fileUrl !== 'string') return false;
  if (filePath !== undefined && typeof filePath !== 'string') return false;
  if (fileSize !== undefined && !isInteger(fileSize, 0, 2147483647)) return false;
  if (fileType !== undefined && typeof fileType !== 'string') return false;
  if (checksum !== undefined && typeof checksum !== 'string') return false;
  if (!isUuid(entityId)) return false;
  let keys = 2;
  if (title !== undefined) keys += 1;
  if (fileUrl !== undefined) keys += 1;
  if (filePath !== undefined) keys += 1;
  if (fileSize !== undefined) keys += 1;
  if (fileType !== undefined) keys += 1;
  if (checksum !== undefined) keys += 1;
  return isClosed(input, keys, KEYS);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { entityId, type, title, fileUrl, filePath, fileSize, fileType, checksum } = input;
  if (!takesUuid(entityId, 'entityId', report)) return INVALID;
  if (!takesOneOf(type, 'type', report, TYPE)) return INVALID;
  const copy: Record<string, unknown> = { entityId, type };
  let keys = 2;
  if (title !== undefined) {
    if (!takesText(title, 'title', report, 1)) return INVALID;
    copy.title = title;
    keys += 1;
  }
  if (fileUrl !== undefined) {
    if (!takesText(fileUrl, 'fileUrl', report)) return INVALID;
    copy.fileUrl = fileUrl;
    keys += 1;
  }
  if (filePath !== undefined) {
    if (!takesText(filePath, 'filePath', report)) return INVALID;
    copy.filePath = filePath;
    keys += 1;
  }
  if (fileSize !== undefined) {
    if (!takesInteger(fileSize, 'fileSize', report, 0, 2147483647)) return INVALID;
    copy.fileSize = fileSize;
    keys += 1;
  }
  if (fileType !== undefined) {
    if (!takesText(fileType, 'fileType', report)) return INVALID;
    copy.fileType = fileType;
    keys += 1;
  }
  if (checksum !== undefined) {
    if (!takesText(checksum, 'checksum', report)) return INVALID;
    copy.checksum = checksum;
    keys += 1;
  }
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}
