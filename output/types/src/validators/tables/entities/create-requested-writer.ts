// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { EntitiesCreateRequestedData } from '../../../tables/entities.ts';
import { isArrayOf, isClosed, isJson, isOneOf, isPlainObject, isRecordOf, isText } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readArray, readJson, readRecord } from '../../runtime/read.ts';
import { type Report, takesNoOthers, takesObject, takesOneOf, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const TYPE = ['note', 'task', 'project'];

const KEYS = ['type', 'title', 'content', 'tags', 'metadata'];

/** Whether it is the payload of `entities.create.requested`, as its writer takes it. */
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
  return isClosed(input, keys, KEYS);
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
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}

function readTagsItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report, 1)) return INVALID;
  return input;
}

function readMetadataValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}
