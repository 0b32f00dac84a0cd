// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ObjectOutline, Outline } from '../outline.ts';

export const EventSourceOutline: Outline = {
  kind: 'enum',
  values: ['api', 'automation', 'sync', 'migration', 'system'],
};

export const ApiKeyScopeOutline: Outline = {
  kind: 'enum',
  values: [
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
};

export const RetryConfigOutline: ObjectOutline = {
  kind: 'object',
  required: {
    maxRetries: { kind: 'integer', minimum: 0, maximum: 2147483647 },
    backoff: { kind: 'enum', values: ['exponential', 'linear'] },
  },
  optional: {},
};

export const SynapWireEventOutline: ObjectOutline = {
  kind: 'object',
  required: {
    id: { kind: 'uuid' },
    version: { kind: 'literal', value: 'v1' },
    type: { kind: 'string' },
    data: { kind: 'record', values: { kind: 'json' } },
    userId: { kind: 'string' },
    source: EventSourceOutline,
    timestamp: { kind: 'timestamp' },
  },
  optional: {
    subjectId: { kind: 'uuid' },
    correlationId: { kind: 'uuid' },
    causationId: { kind: 'uuid' },
    requestId: { kind: 'uuid' },
  },
};
