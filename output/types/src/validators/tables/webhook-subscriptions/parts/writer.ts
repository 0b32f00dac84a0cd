// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { isInteger, isOneOf, isPlainObject } from '../../../runtime/accept.ts';
import { INVALID } from '../../../runtime/copy.ts';
import { type Fields, OPTIONAL, type Rule, takeClosed, takeInteger, takeOneOf } from '../../../runtime/read.ts';

const RETRY_CONFIG_PART_WRITER = ['exponential', 'linear'];

export function acceptsRetryConfigPartWriter(input: unknown): boolean {
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
        if (value !== undefined && !isOneOf(value, RETRY_CONFIG_PART_WRITER)) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 1;
}

export function copyRetryConfigPartWriter(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let maxRetries: unknown = INVALID;
  let backoff: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'maxRetries':
        if (!isInteger(value, 0, 2147483647)) return INVALID;
        maxRetries = value;
        break;
      case 'backoff':
        if (value !== undefined && !isOneOf(value, RETRY_CONFIG_PART_WRITER)) return INVALID;
        backoff = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (maxRetries === INVALID) return INVALID;
  const result: Record<string, unknown> = { maxRetries };
  if (backoff !== INVALID) result.backoff = backoff;
  return result;
}

const RETRY_CONFIG_PART_WRITER2: Fields = {
  maxRetries: [takeInteger, 0, 0, 2147483647],
  backoff: [takeOneOf, OPTIONAL, ['exponential', 'linear']],
};

export const ruleRetryConfigPartWriter: Rule = [takeClosed, 0, RETRY_CONFIG_PART_WRITER2];
