// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsUpdateRequestedData } from '../../../tables/documents.ts';
import { isJson, isOpen, isPlainObject, isRecordOf, isUuid } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, copyOfJson, pickRecord, readJson, readRecord, withUnknown } from '../../runtime/read.ts';
import { type Report, takesObject, takesText, takesUuid } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `documents.update.requested`, as its reader takes it. */
export function is(data: unknown): data is DocumentsUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsUpdateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsUpdateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as DocumentsUpdateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsUpdateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): DocumentsUpdateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as DocumentsUpdateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { documentId, content, delta, message } = input;
  if (typeof content !== 'string') return false;
  if (message !== undefined && typeof message !== 'string') return false;
  if (delta !== undefined && !isRecordOf(delta, acceptsDeltaValue)) return false;
  if (!isUuid(documentId)) return false;
  let keys = 2;
  if (delta !== undefined) keys += 1;
  if (message !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsDeltaValue(input: unknown): boolean {
  return isJson(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { documentId, content, delta, message } = input;
  if (!takesUuid(documentId, 'documentId', report)) return INVALID;
  if (!takesText(content, 'content', report)) return INVALID;
  const copy: Record<string, unknown> = { documentId, content };
  let keys = 2;
  if (delta !== undefined) {
    const deltaCopy = readRecord(delta, 'delta', report, readDeltaValue);
    if (deltaCopy === INVALID) return INVALID;
    copy.delta = deltaCopy;
    keys += 1;
  }
  if (message !== undefined) {
    if (!takesText(message, 'message', report)) return INVALID;
    copy.message = message;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

function readDeltaValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { documentId, content, delta, message } = input;
  if (typeof content !== 'string') return INVALID;
  if (message !== undefined && typeof message !== 'string') return INVALID;
  let deltaCopy: unknown = delta;
  if (delta !== undefined) deltaCopy = pickRecord(delta, pickDeltaValue);
  if (deltaCopy === INVALID) return INVALID;
  if (!isUuid(documentId)) return INVALID;
  const copy: Record<string, unknown> = { documentId, content };
  if (delta !== undefined) copy.delta = deltaCopy;
  if (message !== undefined) copy.message = message;
  return copy;
}

function pickDeltaValue(input: unknown): unknown {
  return copyOfJson(input);
}
