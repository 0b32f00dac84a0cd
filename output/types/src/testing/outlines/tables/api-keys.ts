// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ObjectOutline } from '../../outline.ts';
import { ApiKeyScopeOutline } from '../shared.ts';

/** The payload of `apiKeys.create.requested`. */
export const ApiKeysCreateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    name: {
      kind: 'string',
      pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
      like: ['       elNT Gh     m ', '     y', '     H JUD U  ', '    FB   a'],
    },
    scopes: { kind: 'array', items: ApiKeyScopeOutline },
  },
  optional: { expiresAt: { kind: 'timestamp' } },
};

/** The payload of `apiKeys.create.validated`. */
export const ApiKeysCreateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    apiKeyId: { kind: 'uuid' },
    userId: {
      kind: 'string',
      pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
      like: ['       elNT Gh     m ', '     y', '     H JUD U  ', '    FB   a'],
    },
    keyName: {
      kind: 'string',
      pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
      like: ['       elNT Gh     m ', '     y', '     H JUD U  ', '    FB   a'],
    },
    keyPrefix: { kind: 'enum', values: ['synap_hub_live_', 'synap_hub_test_', 'synap_user_'] },
    scope: {
      kind: 'array',
      items: {
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
      },
    },
    isActive: { kind: 'boolean' },
    usageCount: { kind: 'integer', minimum: 0, maximum: 9007199254740991 },
    createdAt: { kind: 'timestamp' },
  },
  optional: {
    hubId: { kind: 'string', nullable: true },
    expiresAt: { kind: 'timestamp', nullable: true },
    lastUsedAt: { kind: 'timestamp', nullable: true },
    rotatedFromId: { kind: 'uuid', nullable: true },
    rotationScheduledAt: { kind: 'timestamp', nullable: true },
    createdBy: { kind: 'string', nullable: true },
    revokedAt: { kind: 'timestamp', nullable: true },
    revokedBy: { kind: 'string', nullable: true },
    revokedReason: { kind: 'string', nullable: true },
  },
};

/** The payload of `apiKeys.update.requested`. */
export const ApiKeysUpdateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    apiKeyId: { kind: 'uuid' },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        keyName: {
          kind: 'string',
          pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
          like: ['       elNT Gh     m ', '     y', '     H JUD U  ', '    FB   a'],
        },
        scope: {
          kind: 'array',
          items: {
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
          },
        },
        expiresAt: { kind: 'timestamp', nullable: true },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `apiKeys.update.validated`. */
export const ApiKeysUpdateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    apiKeyId: { kind: 'uuid' },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        keyName: {
          kind: 'string',
          pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
          like: ['       elNT Gh     m ', '     y', '     H JUD U  ', '    FB   a'],
        },
        scope: {
          kind: 'array',
          items: {
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
          },
        },
        expiresAt: { kind: 'timestamp', nullable: true },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `apiKeys.delete.requested`. */
export const ApiKeysDeleteRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { apiKeyId: { kind: 'uuid' } },
  optional: { reason: { kind: 'string' } },
};

/** The payload of `apiKeys.delete.validated`. */
export const ApiKeysDeleteValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { apiKeyId: { kind: 'uuid' } },
  optional: { isActive: { kind: 'literal', value: false }, revokedAt: { kind: 'timestamp' } },
};
