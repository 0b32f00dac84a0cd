// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { EntitiesCreateValidatedData } from '../../../tables/entities.ts';
import { isInteger, isOneOf, isPlainObject, isText, isUuid } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/copy.ts';
import {
  type Fields,
  OPTIONAL,
  type Rule,
  takeClosed,
  takeInteger,
  takeOneOf,
  takeText,
  takeUuid,
} from '../../runtime/read.ts';
import { TYPE } from './parts/constants.ts';

/** Whether it is the payload of `entities.create.validated`, as its writer takes it. */
export function is(data: unknown): data is EntitiesCreateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is EntitiesCreateValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<EntitiesCreateValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): EntitiesCreateValidatedData {
  return parseBy(copy, rule, data);
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  let required = 0;
  for (const key in input) {
    const value = input[key];
    let isRight: boolean;
    switch (key) {
      case 'entityId':
        isRight = isUuid(value);
        break;
      case 'type':
        isRight = isOneOf(value, TYPE);
        break;
      case 'title':
        if (value !== undefined && !isText(value, 1)) return false;
        continue;
      case 'fileUrl':
      case 'filePath':
      case 'fileType':
      case 'checksum':
        if (value !== undefined && typeof value !== 'string') return false;
        continue;
      case 'fileSize':
        if (value !== undefined && !isInteger(value, 0, 2147483647)) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 2;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let entityId: unknown = INVALID;
  let type: unknown = INVALID;
  let title: unknown = INVALID;
  let fileUrl: unknown = INVALID;
  let filePath: unknown = INVALID;
  let fileSize: unknown = INVALID;
  let fileType: unknown = INVALID;
  let checksum: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'entityId':
        if (!isUuid(value)) return INVALID;
        entityId = value;
        break;
      case 'type':
        if (!isOneOf(value, TYPE)) return INVALID;
        type = value;
        break;
      case 'title':
        if (value !== undefined && !isText(value, 1)) return INVALID;
        title = value;
        break;
      case 'fileUrl':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        fileUrl = value;
        break;
      case 'filePath':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        filePath = value;
        break;
      case 'fileSize':
        if (value !== undefined && !isInteger(value, 0, 2147483647)) return INVALID;
        fileSize = value;
        break;
      case 'fileType':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        fileType = value;
        break;
      case 'checksum':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        checksum = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (entityId === INVALID) return INVALID;
  if (type === INVALID) return INVALID;
  const result: Record<string, unknown> = { entityId, type };
  if (title !== INVALID) result.title = title;
  if (fileUrl !== INVALID) result.fileUrl = fileUrl;
  if (filePath !== INVALID) result.filePath = filePath;
  if (fileSize !== INVALID) result.fileSize = fileSize;
  if (fileType !== INVALID) result.fileType = fileType;
  if (checksum !== INVALID) result.checksum = checksum;
  return result;
}

const FIELDS: Fields = {
  entityId: [takeUuid],
  type: [takeOneOf, 0, ['note', 'task', 'project']],
  title: [takeText, OPTIONAL, 1],
  fileUrl: [takeText, OPTIONAL],
  filePath: [takeText, OPTIONAL],
  fileSize: [takeInteger, OPTIONAL, 0, 2147483647],
  fileType: [takeText, OPTIONAL],
  checksum: [takeText, OPTIONAL],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
