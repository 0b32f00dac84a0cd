// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { type Accepts, isDate, isOther, isPlainObject, isTimestamp, isUuid } from './runtime/accept.ts';
import { type Copy, INVALID, copyOther, withOthers } from './runtime/copy.ts';
import { acceptsAnyData, copyAnyData } from './runtime/events.ts';
import {
  type Fields,
  OPTIONAL,
  takeData,
  takeDate,
  takeLiteral,
  takeText,
  takeTimestamp,
  takeUuid,
} from './runtime/read.ts';
import { acceptsEventSource, ruleEventSource } from './shared.ts';

export function acceptsSynapEvent(
  input: unknown,
  payloads?: ReadonlyMap<string, Accepts>,
  unknown: Accepts = acceptsAnyData,
): boolean {
  if (!isPlainObject(input)) return false;
  let required = 0;
  let type: unknown;
  let data: unknown;
  for (const key in input) {
    const value = input[key];
    let isRight: boolean;
    switch (key) {
      case 'id':
        isRight = isUuid(value);
        break;
      case 'version':
        isRight = value === 'v1';
        break;
      case 'type':
        isRight = typeof value === 'string';
        type = value;
        break;
      case 'data':
        data = value;
        required += 1;
        continue;
      case 'userId':
        isRight = typeof value === 'string';
        break;
      case 'source':
        isRight = acceptsEventSource(value);
        break;
      case 'timestamp':
        isRight = isDate(value);
        break;
      case 'subjectId':
      case 'correlationId':
      case 'causationId':
      case 'requestId':
        if (value !== undefined && !isUuid(value)) return false;
        continue;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  if (!(payloads?.get(type as string) ?? unknown)(data)) return false;
  return required === 7;
}

export function copySynapEvent(
  input: unknown,
  keepsOthers: boolean,
  payloads?: ReadonlyMap<string, Copy>,
  unknown: Copy = copyAnyData,
): unknown {
  if (!isPlainObject(input)) return INVALID;
  let id: unknown = INVALID;
  let version: unknown = INVALID;
  let type: unknown = INVALID;
  let data: unknown = INVALID;
  let userId: unknown = INVALID;
  let source: unknown = INVALID;
  let timestamp: unknown = INVALID;
  let subjectId: unknown = INVALID;
  let correlationId: unknown = INVALID;
  let causationId: unknown = INVALID;
  let requestId: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'id':
        if (!isUuid(value)) return INVALID;
        id = value;
        break;
      case 'version':
        if (value !== 'v1') return INVALID;
        version = value;
        break;
      case 'type':
        if (typeof value !== 'string') return INVALID;
        type = value;
        break;
      case 'data':
        data = value;
        break;
      case 'userId':
        if (typeof value !== 'string') return INVALID;
        userId = value;
        break;
      case 'source':
        if (!acceptsEventSource(value)) return INVALID;
        source = value;
        break;
      case 'timestamp':
        if (!isDate(value)) return INVALID;
        timestamp = value;
        break;
      case 'subjectId':
        if (value !== undefined && !isUuid(value)) return INVALID;
        subjectId = value;
        break;
      case 'correlationId':
        if (value !== undefined && !isUuid(value)) return INVALID;
        correlationId = value;
        break;
      case 'causationId':
        if (value !== undefined && !isUuid(value)) return INVALID;
        causationId = value;
        break;
      case 'requestId':
        if (value !== undefined && !isUuid(value)) return INVALID;
        requestId = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (id === INVALID) return INVALID;
  if (version === INVALID) return INVALID;
  if (type === INVALID) return INVALID;
  if (data === INVALID) return INVALID;
  if (userId === INVALID) return INVALID;
  if (source === INVALID) return INVALID;
  if (timestamp === INVALID) return INVALID;
  data = (payloads?.get(type as string) ?? unknown)(data, keepsOthers);
  if (data === INVALID) return INVALID;
  const result: Record<string, unknown> = { id, version, type, data, userId, source, timestamp };
  if (subjectId !== INVALID) result.subjectId = subjectId;
  if (correlationId !== INVALID) result.correlationId = correlationId;
  if (causationId !== INVALID) result.causationId = causationId;
  if (requestId !== INVALID) result.requestId = requestId;
  return withOthers(result, others);
}

export const ruleSynapEvent: Fields = {
  id: [takeUuid],
  version: [takeLiteral, 0, 'v1'],
  type: [takeText],
  data: [takeData],
  userId: [takeText],
  source: ruleEventSource,
  timestamp: [takeDate],
  subjectId: [takeUuid, OPTIONAL],
  correlationId: [takeUuid, OPTIONAL],
  causationId: [takeUuid, OPTIONAL],
  requestId: [takeUuid, OPTIONAL],
};

export function acceptsSynapWireEvent(
  input: unknown,
  payloads?: ReadonlyMap<string, Accepts>,
  unknown: Accepts = acceptsAnyData,
): boolean {
  if (!isPlainObject(input)) return false;
  let required = 0;
  let type: unknown;
  let data: unknown;
  for (const key in input) {
    const value = input[key];
    let isRight: boolean;
    switch (key) {
      case 'id':
        isRight = isUuid(value);
        break;
      case 'version':
        isRight = value === 'v1';
        break;
      case 'type':
        isRight = typeof value === 'string';
        type = value;
        break;
      case 'data':
        data = value;
        required += 1;
        continue;
      case 'userId':
        isRight = typeof value === 'string';
        break;
      case 'source':
        isRight = acceptsEventSource(value);
        break;
      case 'timestamp':
        isRight = isTimestamp(value);
        break;
      case 'subjectId':
      case 'correlationId':
      case 'causationId':
      case 'requestId':
        if (value !== undefined && !isUuid(value)) return false;
        continue;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  if (!(payloads?.get(type as string) ?? unknown)(data)) return false;
  return required === 7;
}

export function copySynapWireEvent(
  input: unknown,
  keepsOthers: boolean,
  payloads?: ReadonlyMap<string, Copy>,
  unknown: Copy = copyAnyData,
): unknown {
  if (!isPlainObject(input)) return INVALID;
  let id: unknown = INVALID;
  let version: unknown = INVALID;
  let type: unknown = INVALID;
  let data: unknown = INVALID;
  let userId: unknown = INVALID;
  let source: unknown = INVALID;
  let timestamp: unknown = INVALID;
  let subjectId: unknown = INVALID;
  let correlationId: unknown = INVALID;
  let causationId: unknown = INVALID;
  let requestId: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'id':
        if (!isUuid(value)) return INVALID;
        id = value;
        break;
      case 'version':
        if (value !== 'v1') return INVALID;
        version = value;
        break;
      case 'type':
        if (typeof value !== 'string') return INVALID;
        type = value;
        break;
      case 'data':
        data = value;
        break;
      case 'userId':
        if (typeof value !== 'string') return INVALID;
        userId = value;
        break;
      case 'source':
        if (!acceptsEventSource(value)) return INVALID;
        source = value;
        break;
      case 'timestamp':
        if (!isTimestamp(value)) return INVALID;
        timestamp = value;
        break;
      case 'subjectId':
        if (value !== undefined && !isUuid(value)) return INVALID;
        subjectId = value;
        break;
      case 'correlationId':
        if (value !== undefined && !isUuid(value)) return INVALID;
        correlationId = value;
        break;
      case 'causationId':
        if (value !== undefined && !isUuid(value)) return INVALID;
        causationId = value;
        break;
      case 'requestId':
        if (value !== undefined && !isUuid(value)) return INVALID;
        requestId = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (id === INVALID) return INVALID;
  if (version === INVALID) return INVALID;
  if (type === INVALID) return INVALID;
  if (data === INVALID) return INVALID;
  if (userId === INVALID) return INVALID;
  if (source === INVALID) return INVALID;
  if (timestamp === INVALID) return INVALID;
  data = (payloads?.get(type as string) ?? unknown)(data, keepsOthers);
  if (data === INVALID) return INVALID;
  const result: Record<string, unknown> = { id, version, type, data, userId, source, timestamp };
  if (subjectId !== INVALID) result.subjectId = subjectId;
  if (correlationId !== INVALID) result.correlationId = correlationId;
  if (causationId !== INVALID) result.causationId = causationId;
  if (requestId !== INVALID) result.requestId = requestId;
  return withOthers(result, others);
}

export const ruleSynapWireEvent: Fields = {
  id: [takeUuid],
  version: [takeLiteral, 0, 'v1'],
  type: [takeText],
  data: [takeData],
  userId: [takeText],
  source: ruleEventSource,
  timestamp: [takeTimestamp],
  subjectId: [takeUuid, OPTIONAL],
  correlationId: [takeUuid, OPTIONAL],
  causationId: [takeUuid, OPTIONAL],
  requestId: [takeUuid, OPTIONAL],
};
