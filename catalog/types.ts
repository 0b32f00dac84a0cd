/**
 * Shapes that have a name of their own in `@synap/types`, and the parts of them that columns repeat: a column states a
 * PostgreSQL type, so it takes the parts rather than a `ref`.
 */
import { defineTypes, type FieldInput } from '@synap/generator/define';

/** What an API key may be allowed to do. */
export const apiKeyScopes = [
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
] as const;

export const maxRetries: FieldInput = {
  name: 'maxRetries',
  type: 'integer',
  minimum: 0,
  description: 'How often a failed delivery is tried again; 0 for never.',
  example: 3,
};

export const backoff: FieldInput = {
  name: 'backoff',
  type: 'text',
  enum: ['exponential', 'linear'],
  description: 'How the wait before each retry grows: by a factor, or by an equal step.',
};

export const types = defineTypes([
  {
    name: 'ApiKeyScope',
    type: 'text',
    enum: apiKeyScopes,
    description: 'One thing that an API key may be used for.',
    example: 'read:entities',
  },
  {
    name: 'RetryConfig',
    type: 'jsonb',
    properties: [maxRetries, backoff],
    description: 'How failed webhook deliveries are retried, stated in full.',
    example: { maxRetries: 3, backoff: 'exponential' },
  },
]);
