// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { isClosed, isInteger, isOneOf, isPlainObject } from './runtime/accept.ts';
import { INVALID } from './runtime/read.ts';
import { type Report, takesInteger, takesNoOthers, takesObject, takesOneOf } from './runtime/report.ts';

const RETRY_CONFIG_WRITER_BACK = ['exponential', 'linear'];

const RETRY_CONFIG_WRITER_KEYS = ['maxRetries', 'backoff'];

export function acceptsRetryConfigWriter(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { maxRetries, backoff } = input;
  if (!isInteger(maxRetries, 0, 2147483647)) return false;
  if (!isOneOf(backoff, RETRY_CONFIG_WRITER_BACK)) return false;
  return isClosed(input, 2, RETRY_CONFIG_WRITER_KEYS);
}

export function readRetryConfigWriter(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { maxRetries, backoff } = input;
  if (!takesInteger(maxRetries, 'maxRetries', report, 0, 2147483647)) return INVALID;
  if (!takesOneOf(backoff, 'backoff', report, RETRY_CONFIG_WRITER_BACK)) return INVALID;
  if (!takesNoOthers(input, 2, report, RETRY_CONFIG_WRITER_KEYS)) return INVALID;
  return { maxRetries, backoff };
}
