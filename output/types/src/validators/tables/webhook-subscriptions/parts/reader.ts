// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { isInteger, isOneOf, isOther, isPlainObject } from '../../../runtime/accept.ts';
import { INVALID, copyOther, withOthers } from '../../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeInteger, takeOneOf } from '../../../runtime/read.ts';

const RETRY_CONFIG_PART_BACKOF = ['exponential', 'linear'];

export function acceptsRetryConfigPart(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  let required = 0;
  for (const key in input) {
    const value = input[key];
    let isRight: boolean;
    switch (key) {
      case 'maxRetries':
        isRight = isInteger(value, 0, 2147483647);
        break;
      case 'backoff':
        if (value !== undefined && !isOneOf(value, RETRY_CONFIG_PART_BACKOF)) return false;
        continue;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 1;
}

export function copyRetryConfigPart(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let maxRetries: unknown = INVALID;
  let backoff: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'maxRetries':
        if (!isInteger(value, 0, 2147483647)) return INVALID;
        maxRetries = value;
        break;
      case 'backoff':
        if (value !== undefined && !isOneOf(value, RETRY_CONFIG_PART_BACKOF)) return INVALID;
        backoff = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (maxRetries === INVALID) return INVALID;
  const result: Record<string, unknown> = { maxRetries };
  if (backoff !== INVALID) result.backoff = backoff;
  return withOthers(result, others);
}

export const ruleRetryConfigPart: Fields = {
  maxRetries: [takeInteger, 0, 0, 2147483647],
  backoff: [takeOneOf, OPTIONAL, ['exponential', 'linear']],
};
