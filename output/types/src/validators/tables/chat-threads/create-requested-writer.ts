// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ChatThreadsCreateRequestedData } from '../../../tables/chat-threads.ts';
import { holds, isArrayOf, isClosed, isJson, isPlainObject, isRecordOf, isText } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, validateBy } from '../../runtime/check.ts';
import { INVALID, readArray, readJson, readRecord } from '../../runtime/read.ts';
import { type Report, takesNoOthers, takesObject, takesText } from '../../runtime/report.ts';

const KEYS = ['title', 'participants', 'metadata'];

/** Whether it is the payload of `chatThreads.create.requested`, as its writer takes it. */
export function is(data: unknown): data is ChatThreadsCreateRequestedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ChatThreadsCreateRequestedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<ChatThreadsCreateRequestedData> {
  return validateBy(read, data) as Validation<ChatThreadsCreateRequestedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ChatThreadsCreateRequestedData {
  return parseBy(read, data) as ChatThreadsCreateRequestedData;
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
