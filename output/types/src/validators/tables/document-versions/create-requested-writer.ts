// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentVersionsCreateRequestedData } from '../../../tables/document-versions.ts';
import { isClosed, isInteger, isJson, isOneOf, isPlainObject, isRecordOf, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readJson, readRecord } from '../../runtime/read.ts';
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

const AUTHOR = ['user', 'ai'];

const KEYS = ['documentId', 'version', 'content', 'delta', 'author', 'authorId', 'message'];

/** Whether it is the payload of `documentVersions.create.requested`, as its writer takes it. */
export function is(data: unknown): data is DocumentVersionsCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentVersionsCreateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentVersionsCreateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as DocumentVersionsCreateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentVersionsCreateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { documentId, version, content, delta, author, authorId, message } = input;
  if (!isInteger(version, 1, 2147483647)) return false;
  if (typeof content !== 'string') return false;
  if (!isOneOf(author, AUTHOR)) return false;
  if (typeof authorId !== 'string') return false;
  if (message !== undefined && message !== null && typeof message !== 'string') return false;
  if (delta !== undefined && delta !== null && !isRecordOf(delta, acceptsDeltaValue)) return false;
  if (!isUuid(documentId)) return false;
  let keys = 5;
  if (delta !== undefined) keys += 1;
  if (message !== undefined) keys += 1;
  return isClosed(input, keys, KEYS);
}

function acceptsDeltaValue(input: unknown): boolean {
  return isJson(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { documentId, version, content, delta, author, authorId, message } = input;
  if (!takesUuid(documentId, 'documentId', report)) return INVALID;
  if (!takesInteger(version, 'version', report, 1, 2147483647)) return INVALID;
  if (!takesText(content, 'content', report)) return INVALID;
  const copy: Record<string, unknown> = { documentId, version, content };
  let keys = 5;
  if (delta !== undefined) {
    let deltaCopy: unknown = delta;
    if (delta !== null) deltaCopy = readRecord(delta, 'delta', report, readDeltaValue);
    if (deltaCopy === INVALID) return INVALID;
    copy.delta = deltaCopy;
    keys += 1;
  }
  if (!takesOneOf(author, 'author', report, AUTHOR)) return INVALID;
  copy.author = author;
  if (!takesText(authorId, 'authorId', report)) return INVALID;
  copy.authorId = authorId;
  if (message !== undefined) {
    if (message !== null && !takesText(message, 'message', report)) return INVALID;
    copy.message = message;
    keys += 1;
  }
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}

function readDeltaValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}
