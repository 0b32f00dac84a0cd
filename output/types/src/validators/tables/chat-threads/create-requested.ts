// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsCreateRequestedData } from '../../../tables/chat-threads.ts';
import { isArrayOf, isJson, isOpen, isPlainObject, isRecordOf, isText } from '../../runtime/accept.ts';
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
import { type Report, takesObject, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `chatThreads.create.requested`, as its reader takes it. */
export function is(data: unknown): data is ChatThreadsCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ChatThreadsCreateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsCreateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as ChatThreadsCreateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsCreateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ChatThreadsCreateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as ChatThreadsCreateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { title, participants, metadata } = input;
  if (title !== undefined && !isText(title, 1)) return false;
  if (participants !== undefined && !isArrayOf(participants, acceptsParticipantsItem)) return false;
  if (metadata !== undefined && !isRecordOf(metadata, acceptsMetadataValue)) return false;
  let keys = 0;
  if (title !== undefined) keys += 1;
  if (participants !== undefined) keys += 1;
  if (metadata !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsParticipantsItem(input: unknown): boolean {
  return typeof input === 'string';
}

function acceptsMetadataValue(input: unknown): boolean {
  return isJson(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { title, participants, metadata } = input;
  const copy: Record<string, unknown> = {};
  let keys = 0;
  if (title !== undefined) {
    if (!takesText(title, 'title', report, 1)) return INVALID;
    copy.title = title;
    keys += 1;
  }
  if (participants !== undefined) {
    const participantsCopy = readArray(participants, 'participants', report, readParticipantsItem);
    if (participantsCopy === INVALID) return INVALID;
    copy.participants = participantsCopy;
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

function readParticipantsItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report)) return INVALID;
  return input;
}

function readMetadataValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { title, participants, metadata } = input;
  if (title !== undefined && !isText(title, 1)) return INVALID;
  let participantsCopy: unknown = participants;
  if (participants !== undefined) participantsCopy = pickArray(participants, pickParticipantsItem);
  if (participantsCopy === INVALID) return INVALID;
  let metadataCopy: unknown = metadata;
  if (metadata !== undefined) metadataCopy = pickRecord(metadata, pickMetadataValue);
  if (metadataCopy === INVALID) return INVALID;
  const copy: Record<string, unknown> = {};
  if (title !== undefined) copy.title = title;
  if (participants !== undefined) copy.participants = participantsCopy;
  if (metadata !== undefined) copy.metadata = metadataCopy;
  return copy;
}

function pickParticipantsItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

function pickMetadataValue(input: unknown): unknown {
  return copyOfJson(input);
}
