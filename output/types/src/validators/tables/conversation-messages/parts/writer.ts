// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { isInteger, isJson, isPlainObject, isRecordOf } from '../../../runtime/accept.ts';
import { INVALID, copyOfJson, copyRecord } from '../../../runtime/copy.ts';
import {
  type Fields,
  OPTIONAL,
  type Rule,
  takeClosed,
  takeInteger,
  takeJson,
  takeRecord,
  takeText,
} from '../../../runtime/read.ts';

export function acceptsMetadataPartWriter(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'model':
        if (value !== undefined && typeof value !== 'string') return false;
        continue;
      case 'tokens':
        if (value !== undefined && !isInteger(value, 0, 2147483647)) return false;
        continue;
      case 'reasoning':
        if (value !== undefined && !isRecordOf(value, isJson)) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
  }
  return true;
}

export function copyMetadataPartWriter(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let model: unknown = INVALID;
  let tokens: unknown = INVALID;
  let reasoning: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'model':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        model = value;
        break;
      case 'tokens':
        if (value !== undefined && !isInteger(value, 0, 2147483647)) return INVALID;
        tokens = value;
        break;
      case 'reasoning':
        reasoning = value;
        if (value !== undefined) reasoning = copyRecord(value, copyMetadataPartWriterReasoningValue);
        if (reasoning === INVALID) return INVALID;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  const result: Record<string, unknown> = {};
  if (model !== INVALID) result.model = model;
  if (tokens !== INVALID) result.tokens = tokens;
  if (reasoning !== INVALID) result.reasoning = reasoning;
  return result;
}

function copyMetadataPartWriterReasoningValue(input: unknown): unknown {
  return copyOfJson(input);
}

const METADATA_PART_WRITER_FIE: Fields = {
  model: [takeText, OPTIONAL],
  tokens: [takeInteger, OPTIONAL, 0, 2147483647],
  reasoning: [takeRecord, OPTIONAL, [takeJson]],
};

export const ruleMetadataPartWriter: Rule = [takeClosed, 0, METADATA_PART_WRITER_FIE];
