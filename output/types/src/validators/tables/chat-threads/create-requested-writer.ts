// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsCreateRequestedData } from '../../../tables/chat-threads.ts';
import { isArrayOf, isClosed, isJson, isPlainObject, isRecordOf, isText } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, readArray, readJson, readRecord } from '../../runtime/read.ts';
import { type Report, takesNoOthers, takesObject, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const KEYS = ['title', 'participants', 'metadata'];

/** Whether it is the payload of `chatThreads.create.requested`, as its writer takes it. */
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
  return isClosed(input, keys, KEYS);
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
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}

function readParticipantsItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report)) return INVALID;
  return input;
}

function readMetadataValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}
