// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { isInteger, isOneOf, isPlainObject } from './runtime/accept.ts';
import { INVALID } from './runtime/copy.ts';
import { type Fields, type Rule, takeClosed, takeInteger, takeOneOf } from './runtime/read.ts';

const RETRY_CONFIG_WRITER_BACK = ['exponential', 'linear'];

export function acceptsRetryConfigWriter(input: unknown): boolean {
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
        isRight = isOneOf(value, RETRY_CONFIG_WRITER_BACK);
        break;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 2;
}

export function copyRetryConfigWriter(input: unknown): unknown {
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
        if (!isOneOf(value, RETRY_CONFIG_WRITER_BACK)) return INVALID;
        backoff = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (maxRetries === INVALID) return INVALID;
  if (backoff === INVALID) return INVALID;
  return { maxRetries, backoff };
}

const RETRY_CONFIG_WRITER_FIEL: Fields = {
  maxRetries: [takeInteger, 0, 0, 2147483647],
  backoff: [takeOneOf, 0, ['exponential', 'linear']],
};

export const ruleRetryConfigWriter: Rule = [takeClosed, 0, RETRY_CONFIG_WRITER_FIEL];
