// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { isInteger, isOneOf, isOther, isPlainObject } from './runtime/accept.ts';
import { INVALID, copyOther, withOthers } from './runtime/copy.ts';
import { type Fields, type Rule, takeInteger, takeOneOf } from './runtime/read.ts';

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

export function copyEventSource(input: unknown): unknown {
  if (!isOneOf(input, EVENT_SOURCE)) return INVALID;
  return input;
}

export const ruleEventSource: Rule = [takeOneOf, 0, ['api', 'automation', 'sync', 'migration', 'system']];

export function acceptsApiKeyScope(input: unknown): boolean {
  return isOneOf(input, API_KEY_SCOPE);
}

export function copyApiKeyScope(input: unknown): unknown {
  if (!isOneOf(input, API_KEY_SCOPE)) return INVALID;
  return input;
}

export const ruleApiKeyScope: Rule = [
  takeOneOf,
  0,
  [
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
  ],
];

export function acceptsRetryConfig(input: unknown): boolean {
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
        isRight = isOneOf(value, RETRY_CONFIG_BACKOFF);
        break;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 2;
}

export function copyRetryConfig(input: unknown, keepsOthers: boolean): unknown {
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
        if (!isOneOf(value, RETRY_CONFIG_BACKOFF)) return INVALID;
        backoff = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (maxRetries === INVALID) return INVALID;
  if (backoff === INVALID) return INVALID;
  return withOthers({ maxRetries, backoff }, others);
}

export const ruleRetryConfig: Fields = {
  maxRetries: [takeInteger, 0, 0, 2147483647],
  backoff: [takeOneOf, 0, ['exponential', 'linear']],
};
