// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { isInteger, isJson, isOther, isPlainObject, isRecordOf } from '../../../runtime/accept.ts';
import { INVALID, copyOfJson, copyOther, copyRecord, withOthers } from '../../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeInteger, takeJson, takeRecord, takeText } from '../../../runtime/read.ts';

export function acceptsMetadataPart(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  for (const key in input) {
    const value = input[key];
    if (value === undefined && key !== '__proto__') continue;
    let isRight: boolean;
    switch (key) {
      case 'model':
        isRight = typeof value === 'string';
        break;
      case 'tokens':
        isRight = isInteger(value, 0, 2147483647);
        break;
      case 'reasoning':
        isRight = isRecordOf(value, isJson);
        break;
      default:
        isRight = isOther(input, key);
    }
    if (!isRight) return false;
  }
  return true;
}

export function copyMetadataPart(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let model: unknown = INVALID;
  let tokens: unknown = INVALID;
  let reasoning: unknown = INVALID;
  let others: unknown;
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
        if (value !== undefined) reasoning = copyRecord(value, copyMetadataPartReasoningValue);
        if (reasoning === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  const result: Record<string, unknown> = {};
  if (model !== INVALID) result.model = model;
  if (tokens !== INVALID) result.tokens = tokens;
  if (reasoning !== INVALID) result.reasoning = reasoning;
  return withOthers(result, others);
}

function copyMetadataPartReasoningValue(input: unknown): unknown {
  return copyOfJson(input);
}

export const ruleMetadataPart: Fields = {
  model: [takeText, OPTIONAL],
  tokens: [takeInteger, OPTIONAL, 0, 2147483647],
  reasoning: [takeRecord, OPTIONAL, [takeJson]],
};
