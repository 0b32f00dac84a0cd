// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { EntitiesCreateRequestedData } from '../../../tables/entities.ts';
import { isArrayOf, isJson, isOneOf, isOpen, isPlainObject, isRecordOf, isText } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import {
  INVALID,
  copyOfJson,
  pickArray,
  pickRecord,
  readArray,
  readJson,
  readRecord,
  withUnknown,
} from '../../runtime/read.ts';
import { type Report, takesObject, takesOneOf, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const TYPE = ['note', 'task', 'project'];

/** Whether it is the payload of `entities.create.requested`, as its reader takes it. */
export function is(data: unknown): data is EntitiesCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is EntitiesCreateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<EntitiesCreateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as EntitiesCreateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): EntitiesCreateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): EntitiesCreateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as EntitiesCreateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { type, title, content, tags, metadata } = input;
  if (!isOneOf(type, TYPE)) return false;
  if (title !== undefined && !isText(title, 1)) return false;
  if (content !== undefined && typeof content !== 'string') return false;
  if (tags !== undefined && !isArrayOf(tags, acceptsTagsItem)) return false;
  if (metadata !== undefined && !isRecordOf(metadata, acceptsMetadataValue)) return false;
  let keys = 1;
  if (title !== undefined) keys += 1;
  if (content !== undefined) keys += 1;
  if (tags !== undefined) keys += 1;
  if (metadata !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsTagsItem(input: unknown): boolean {
  return isText(input, 1);
}

function acceptsMetadataValue(input: unknown): boolean {
  return isJson(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { type, title, content, tags, metadata } = input;
  if (!takesOneOf(type, 'type', report, TYPE)) return INVALID;
  const copy: Record<string, unknown> = { type };
  let keys = 1;
  if (title !== undefined) {
    if (!takesText(title, 'title', report, 1)) return INVALID;
    copy.title = title;
    keys += 1;
  }
  if (content !== undefined) {
    if (!takesText(content, 'content', report)) return INVALID;
    copy.content = content;
    keys += 1;
  }
  if (tags !== undefined) {
    const tagsCopy = readArray(tags, 'tags', report, readTagsItem);
    if (tagsCopy === INVALID) return INVALID;
    copy.tags = tagsCopy;
    keys += 1;
  }
  if (metadata !== undefined) {
    const metadataCopy = readRecord(metadata, 'metadata', report, readMetadataValue);
    if (metadataCopy === INVALID) return INVALID;
    copy.metadata = metadataCopy;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

function readTagsItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report, 1)) return INVALID;
  return input;
}

function readMetadataValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { type, title, content, tags, metadata } = input;
  if (!isOneOf(type, TYPE)) return INVALID;
  if (title !== undefined && !isText(title, 1)) return INVALID;
  if (content !== undefined && typeof content !== 'string') return INVALID;
  let tagsCopy: unknown = tags;
  if (tags !== undefined) tagsCopy = pickArray(tags, pickTagsItem);
  if (tagsCopy === INVALID) return INVALID;
  let metadataCopy: unknown = metadata;
  if (metadata !== undefined) metadataCopy = pickRecord(metadata, pickMetadataValue);
  if (metadataCopy === INVALID) return INVALID;
  const copy: Record<string, unknown> = { type };
  if (title !== undefined) copy.title = title;
  if (content !== undefined) copy.content = content;
  if (tags !== undefined) copy.tags = tagsCopy;
  if (metadata !== undefined) copy.metadata = metadataCopy;
  return copy;
}

function pickTagsItem(input: unknown): unknown {
  if (!isText(input, 1)) return INVALID;
  return input;
}

function pickMetadataValue(input: unknown): unknown {
  return copyOfJson(input);
}
