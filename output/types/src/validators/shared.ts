// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { isInteger, isOneOf, isOpen, isPlainObject } from './runtime/accept.ts';
import { INVALID, withUnknown } from './runtime/read.ts';
import { type Report, takesInteger, takesObject, takesOneOf } from './runtime/report.ts';

const EVENT_SOURCE = ['api', 'automation', 'sync', 'migration', 'system'];

const API_KEY_SCOPE = [
  'preferences',
  'calendar',
  'notes',
  'tasks',
  'projects',
  'conversations',
  'entities',
  'relations',
  'knowledge_facts',
  'write:entities',
  'read:entities',
  'ai:analyze',
  'webhook:manage',
  'hub-protocol.read',
  'hub-protocol.write',
];

const RETRY_CONFIG_BACKOFF = ['exponential', 'linear'];

export function acceptsEventSource(input: unknown): boolean {
  return isOneOf(input, EVENT_SOURCE);
}

export function readEventSource(input: unknown, report?: Report): unknown {
  if (!takesOneOf(input, undefined, report, EVENT_SOURCE)) return INVALID;
  return input;
}

export function pickEventSource(input: unknown): unknown {
  if (!isOneOf(input, EVENT_SOURCE)) return INVALID;
  return input;
}

export function acceptsApiKeyScope(input: unknown): boolean {
  return isOneOf(input, API_KEY_SCOPE);
}

export function readApiKeyScope(input: unknown, report?: Report): unknown {
  if (!takesOneOf(input, undefined, report, API_KEY_SCOPE)) return INVALID;
  return input;
}

export function pickApiKeyScope(input: unknown): unknown {
  if (!isOneOf(input, API_KEY_SCOPE)) return INVALID;
  return input;
}

export function acceptsRetryConfig(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { maxRetries, backoff } = input;
  if (!isInteger(maxRetries, 0, 2147483647)) return false;
  if (!isOneOf(backoff, RETRY_CONFIG_BACKOFF)) return false;
  return isOpen(input, 2);
}

export function readRetryConfig(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { maxRetries, backoff } = input;
  if (!takesInteger(maxRetries, 'maxRetries', report, 0, 2147483647)) return INVALID;
  if (!takesOneOf(backoff, 'backoff', report, RETRY_CONFIG_BACKOFF)) return INVALID;
  return withUnknown(input, { maxRetries, backoff }, 2, report);
}

export function pickRetryConfig(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { maxRetries, backoff } = input;
  if (!isInteger(maxRetries, 0, 2147483647)) return INVALID;
  if (!isOneOf(backoff, RETRY_CONFIG_BACKOFF)) return INVALID;
  return { maxRetries, backoff };
}
