// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { type Accepts, isDate, isOpen, isPlainObject, isTimestamp, isUuid } from './runtime/accept.ts';
import { acceptsAnyData, readAnyData, readData } from './runtime/events.ts';
import { type Copy, INVALID, type Read, readAt, withUnknown } from './runtime/read.ts';
import {
  type Report,
  takesDate,
  takesLiteral,
  takesObject,
  takesText,
  takesTimestamp,
  takesUuid,
} from './runtime/report.ts';
import { acceptsEventSource, readEventSource } from './shared.ts';

export function acceptsSynapEvent(
  input: unknown,
  payloads?: ReadonlyMap<string, Accepts>,
  unknown: Accepts = acceptsAnyData,
): boolean {
  if (!isPlainObject(input)) return false;
  const { id, version, type, data, userId, source, timestamp, subjectId, correlationId, causationId, requestId } =
    input;
  if (version !== 'v1') return false;
  if (typeof type !== 'string') return false;
  if (typeof userId !== 'string') return false;
  if (!isDate(timestamp)) return false;
  if (!acceptsEventSource(source)) return false;
  if (!(payloads?.get(type as string) ?? unknown)(data)) return false;
  if (!isUuid(id)) return false;
  if (subjectId !== undefined && !isUuid(subjectId)) return false;
  if (correlationId !== undefined && !isUuid(correlationId)) return false;
  if (causationId !== undefined && !isUuid(causationId)) return false;
  if (requestId !== undefined && !isUuid(requestId)) return false;
  let keys = 7;
  if (subjectId !== undefined) keys += 1;
  if (correlationId !== undefined) keys += 1;
  if (causationId !== undefined) keys += 1;
  if (requestId !== undefined) keys += 1;
  return isOpen(input, keys, 'timestamp');
}

export function readSynapEvent(
  input: unknown,
  report?: Report,
  payloads?: ReadonlyMap<string, Read>,
  unknown: Read = readAnyData,
): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { id, version, type, data, userId, source, timestamp, subjectId, correlationId, causationId, requestId } =
    input;
  if (!takesUuid(id, 'id', report)) return INVALID;
  if (!takesLiteral(version, 'version', report, 'v1')) return INVALID;
  if (!takesText(type, 'type', report)) return INVALID;
  const dataCopy = readData(data, report, payloads?.get(type as string) ?? unknown);
  if (dataCopy === INVALID) return INVALID;
  if (!takesText(userId, 'userId', report)) return INVALID;
  const sourceCopy = readAt(source, 'source', report, readEventSource);
  if (sourceCopy === INVALID) return INVALID;
  if (!takesDate(timestamp, 'timestamp', report)) return INVALID;
  const copy: Record<string, unknown> = { id, version, type, data: dataCopy, userId, source: sourceCopy, timestamp };
  let keys = 7;
  if (subjectId !== undefined) {
    if (!takesUuid(subjectId, 'subjectId', report)) return INVALID;
    copy.subjectId = subjectId;
    keys += 1;
  }
  if (correlationId !== undefined) {
    if (!takesUuid(correlationId, 'correlationId', report)) return INVALID;
    copy.correlationId = correlationId;
    keys += 1;
  }
  if (causationId !== undefined) {
    if (!takesUuid(causationId, 'causationId', report)) return INVALID;
    copy.causationId = causationId;
    keys += 1;
  }
  if (requestId !== undefined) {
    if (!takesUuid(requestId, 'requestId', report)) return INVALID;
    copy.requestId = requestId;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

export function pickSynapEvent(
  input: unknown,
  payloads?: ReadonlyMap<string, Copy>,
  unknown: Copy = readAnyData,
): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { id, version, type, data, userId, source, timestamp, subjectId, correlationId, causationId, requestId } =
    input;
  if (version !== 'v1') return INVALID;
  if (typeof type !== 'string') return INVALID;
  if (typeof userId !== 'string') return INVALID;
  if (!isDate(timestamp)) return INVALID;
  if (!acceptsEventSource(source)) return INVALID;
  const dataCopy = (payloads?.get(type as string) ?? unknown)(data);
  if (dataCopy === INVALID) return INVALID;
  if (!isUuid(id)) return INVALID;
  if (subjectId !== undefined && !isUuid(subjectId)) return INVALID;
  if (correlationId !== undefined && !isUuid(correlationId)) return INVALID;
  if (causationId !== undefined && !isUuid(causationId)) return INVALID;
  if (requestId !== undefined && !isUuid(requestId)) return INVALID;
  const copy: Record<string, unknown> = { id, version, type, data: dataCopy, userId, source, timestamp };
  if (subjectId !== undefined) copy.subjectId = subjectId;
  if (correlationId !== undefined) copy.correlationId = correlationId;
  if (causationId !== undefined) copy.causationId = causationId;
  if (requestId !== undefined) copy.requestId = requestId;
  return copy;
}

export function acceptsSynapWireEvent(
  input: unknown,
  payloads?: ReadonlyMap<string, Accepts>,
  unknown: Accepts = acceptsAnyData,
): boolean {
  if (!isPlainObject(input)) return false;
  const { id, version, type, data, userId, source, timestamp, subjectId, correlationId, causationId, requestId } =
    input;
  if (version !== 'v1') return false;
  if (typeof type !== 'string') return false;
  if (typeof userId !== 'string') return false;
  if (!acceptsEventSource(source)) return false;
  if (!(payloads?.get(type as string) ?? unknown)(data)) return false;
  if (!isUuid(id)) return false;
  if (!isTimestamp(timestamp)) return false;
  if (subjectId !== undefined && !isUuid(subjectId)) return false;
  if (correlationId !== undefined && !isUuid(correlationId)) return false;
  if (causationId !== undefined && !isUuid(causationId)) return false;
  if (requestId !== undefined && !isUuid(requestId)) return false;
  let keys = 7;
  if (subjectId !== undefined) keys += 1;
  if (correlationId !== undefined) keys += 1;
  if (causationId !== undefined) keys += 1;
  if (requestId !== undefined) keys += 1;
  return isOpen(input, keys);
}

export function readSynapWireEvent(
  input: unknown,
  report?: Report,
  payloads?: ReadonlyMap<string, Read>,
  unknown: Read = readAnyData,
): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { id, version, type, data, userId, source, timestamp, subjectId, correlationId, causationId, requestId } =
    input;
  if (!takesUuid(id, 'id', report)) return INVALID;
  if (!takesLiteral(version, 'version', report, 'v1')) return INVALID;
  if (!takesText(type, 'type', report)) return INVALID;
  const dataCopy = readData(data, report, payloads?.get(type as string) ?? unknown);
  if (dataCopy === INVALID) return INVALID;
  if (!takesText(userId, 'userId', report)) return INVALID;
  const sourceCopy = readAt(source, 'source', report, readEventSource);
  if (sourceCopy === INVALID) return INVALID;
  if (!takesTimestamp(timestamp, 'timestamp', report)) return INVALID;
  const copy: Record<string, unknown> = { id, version, type, data: dataCopy, userId, source: sourceCopy, timestamp };
  let keys = 7;
  if (subjectId !== undefined) {
    if (!takesUuid(subjectId, 'subjectId', report)) return INVALID;
    copy.subjectId = subjectId;
    keys += 1;
  }
  if (correlationId !== undefined) {
    if (!takesUuid(correlationId, 'correlationId', report)) return INVALID;
    copy.correlationId = correlationId;
    keys += 1;
  }
  if (causationId !== undefined) {
    if (!takesUuid(causationId, 'causationId', report)) return INVALID;
    copy.causationId = causationId;
    keys += 1;
  }
  if (requestId !== undefined) {
    if (!takesUuid(requestId, 'requestId', report)) return INVALID;
    copy.requestId = requestId;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

export function pickSynapWireEvent(
  input: unknown,
  payloads?: ReadonlyMap<string, Copy>,
  unknown: Copy = readAnyData,
): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { id, version, type, data, userId, source, timestamp, subjectId, correlationId, causationId, requestId } =
    input;
  if (version !== 'v1') return INVALID;
  if (typeof type !== 'string') return INVALID;
  if (typeof userId !== 'string') return INVALID;
  if (!acceptsEventSource(source)) return INVALID;
  const dataCopy = (payloads?.get(type as string) ?? unknown)(data);
  if (dataCopy === INVALID) return INVALID;
  if (!isUuid(id)) return INVALID;
  if (!isTimestamp(timestamp)) return INVALID;
  if (subjectId !== undefined && !isUuid(subjectId)) return INVALID;
  if (correlationId !== undefined && !isUuid(correlationId)) return INVALID;
  if (causationId !== undefined && !isUuid(causationId)) return INVALID;
  if (requestId !== undefined && !isUuid(requestId)) return INVALID;
  const copy: Record<string, unknown> = { id, version, type, data: dataCopy, userId, source, timestamp };
  if (subjectId !== undefined) copy.subjectId = subjectId;
  if (correlationId !== undefined) copy.correlationId = correlationId;
  if (causationId !== undefined) copy.causationId = causationId;
  if (requestId !== undefined) copy.requestId = requestId;
  return copy;
}
