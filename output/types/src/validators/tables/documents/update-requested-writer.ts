// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsUpdateRequestedData } from '../../../tables/documents.ts';
import { holds, isClosed, isJson, isPlainObject, isRecordOf, isUuid } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, validateBy } from '../../runtime/check.ts';
import { INVALID, readJson, readRecord } from '../../runtime/read.ts';
import { type Report, takesNoOthers, takesObject, takesText, takesUuid } from '../../runtime/report.ts';

const KEYS = ['documentId', 'content', 'delta', 'message'];

/** Whether it is the payload of `documents.update.requested`, as its writer takes it. */
export function is(data: unknown): data is DocumentsUpdateRequestedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsUpdateRequestedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsUpdateRequestedData> {
  return validateBy(read, data) as Validation<DocumentsUpdateRequestedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsUpdateRequestedData {
  return parseBy(read, data) as DocumentsUpdateRequestedData;
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
  return isClosed(input, keys, KEYS);
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
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}

function readDeltaValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}
