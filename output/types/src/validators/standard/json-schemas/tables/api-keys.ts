// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { JsonSchemas } from '../../../runtime/standard.ts';

export const ApiKeysCreateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysCreateRequestedData',
    description: 'A new API key is wanted.',
    type: 'object',
    properties: {
      name: {
        description: 'What to call the key.',
        type: 'string',
        pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
      },
      scopes: {
        description: 'What the key may be used for.',
        type: 'array',
        items: {
          $ref: '#/$defs/ApiKeyScope',
        },
      },
      expiresAt: {
        description: 'When it is to stop working; left out for never.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
      },
    },
    required: ['name', 'scopes'],
    $defs: {
      ApiKeyScope: {
        description: 'One thing that an API key may be used for.',
        type: 'string',
        enum: [
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
  }),
};

export const ApiKeysCreateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysCreateRequestedData',
    description: 'A new API key is wanted.',
    type: 'object',
    properties: {
      name: {
        description: 'What to call the key.',
        type: 'string',
        pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
      },
      scopes: {
        description: 'What the key may be used for.',
        type: 'array',
        items: {
          $ref: '#/$defs/ApiKeyScope',
        },
      },
      expiresAt: {
        description: 'When it is to stop working; left out for never.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
        maxLength: 24,
      },
    },
    required: ['name', 'scopes'],
    additionalProperties: false,
    $defs: {
      ApiKeyScope: {
        description: 'One thing that an API key may be used for.',
        type: 'string',
        enum: [
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
  }),
};

export const ApiKeysCreateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysCreateValidatedData',
    description: 'An API key was generated.',
    type: 'object',
    properties: {
      apiKeyId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      userId: {
        description: 'The user for whom the key acts.',
        'x-personal': true,
        type: 'string',
        pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
      },
      keyName: {
        description: 'What the user calls the key.',
        type: 'string',
        pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
      },
      keyPrefix: {
        description: 'The beginning of the key, which shows what kind it is.',
        type: 'string',
        enum: ['synap_hub_live_', 'synap_hub_test_', 'synap_user_'],
      },
      hubId: {
        description: 'The hub that uses the key; null for a key of a user.',
        type: ['string', 'null'],
      },
      scope: {
        description: 'What the key may be used for.',
        type: 'array',
        default: [],
        items: {
          type: 'string',
          enum: [
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
      expiresAt: {
        description: 'When it stops working; null for never.',
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
          },
          {
            type: 'null',
          },
        ],
      },
      isActive: {
        description: 'Whether the key works; false once revoked, for good.',
        type: 'boolean',
        default: true,
      },
      lastUsedAt: {
        description: 'When it was last used; null before the first time.',
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
          },
          {
            type: 'null',
          },
        ],
      },
      usageCount: {
        description: 'How often it was used.',
        type: 'integer',
        minimum: 0,
        maximum: 9007199254740991,
        default: 0,
      },
      rotatedFromId: {
        description: 'The key that this one replaced.',
        anyOf: [
          {
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
          {
            type: 'null',
          },
        ],
      },
      rotationScheduledAt: {
        description: 'When it is due to be replaced by a new one.',
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
          },
          {
            type: 'null',
          },
        ],
      },
      createdAt: {
        description: 'When the row was created.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
      },
      createdBy: {
        description: 'The user who made the key.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      revokedAt: {
        description: 'When it was revoked; null while it is valid.',
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
          },
          {
            type: 'null',
          },
        ],
      },
      revokedBy: {
        description: 'The user who revoked it.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      revokedReason: {
        description: 'Why it was revoked.',
        type: ['string', 'null'],
      },
    },
    required: ['apiKeyId', 'userId', 'keyName', 'keyPrefix', 'scope', 'isActive', 'usageCount', 'createdAt'],
  }),
};

export const ApiKeysCreateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysCreateValidatedData',
    description: 'An API key was generated.',
    type: 'object',
    properties: {
      apiKeyId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      userId: {
        description: 'The user for whom the key acts.',
        'x-personal': true,
        type: 'string',
        pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
      },
      keyName: {
        description: 'What the user calls the key.',
        type: 'string',
        pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
      },
      keyPrefix: {
        description: 'The beginning of the key, which shows what kind it is.',
        type: 'string',
        enum: ['synap_hub_live_', 'synap_hub_test_', 'synap_user_'],
      },
      hubId: {
        description: 'The hub that uses the key; null for a key of a user.',
        type: ['string', 'null'],
      },
      scope: {
        description: 'What the key may be used for.',
        type: 'array',
        default: [],
        items: {
          type: 'string',
          enum: [
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
      expiresAt: {
        description: 'When it stops working; null for never.',
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
            maxLength: 24,
          },
          {
            type: 'null',
          },
        ],
      },
      isActive: {
        description: 'Whether the key works; false once revoked, for good.',
        type: 'boolean',
        default: true,
      },
      lastUsedAt: {
        description: 'When it was last used; null before the first time.',
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
            maxLength: 24,
          },
          {
            type: 'null',
          },
        ],
      },
      usageCount: {
        description: 'How often it was used.',
        type: 'integer',
        minimum: 0,
        maximum: 9007199254740991,
        default: 0,
      },
      rotatedFromId: {
        description: 'The key that this one replaced.',
        anyOf: [
          {
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
          {
            type: 'null',
          },
        ],
      },
      rotationScheduledAt: {
        description: 'When it is due to be replaced by a new one.',
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
            maxLength: 24,
          },
          {
            type: 'null',
          },
        ],
      },
      createdAt: {
        description: 'When the row was created.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
        maxLength: 24,
      },
      createdBy: {
        description: 'The user who made the key.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      revokedAt: {
        description: 'When it was revoked; null while it is valid.',
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
            maxLength: 24,
          },
          {
            type: 'null',
          },
        ],
      },
      revokedBy: {
        description: 'The user who revoked it.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      revokedReason: {
        description: 'Why it was revoked.',
        type: ['string', 'null'],
      },
    },
    required: ['apiKeyId', 'userId', 'keyName', 'keyPrefix', 'scope', 'isActive', 'usageCount', 'createdAt'],
    additionalProperties: false,
  }),
};

export const ApiKeysUpdateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysUpdateRequestedData',
    description: 'A change to an API key is wanted.',
    type: 'object',
    properties: {
      apiKeyId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          keyName: {
            description: 'What the user calls the key.',
            type: 'string',
            pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
          },
          scope: {
            description: 'What the key may be used for.',
            type: 'array',
            items: {
              type: 'string',
              enum: [
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
          expiresAt: {
            description: 'When it stops working; null for never.',
            anyOf: [
              {
                type: 'string',
                format: 'date-time',
                pattern:
                  '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
              },
              {
                type: 'null',
              },
            ],
          },
        },
      },
    },
    required: ['apiKeyId', 'changes'],
  }),
};

export const ApiKeysUpdateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysUpdateRequestedData',
    description: 'A change to an API key is wanted.',
    type: 'object',
    properties: {
      apiKeyId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          keyName: {
            description: 'What the user calls the key.',
            type: 'string',
            pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
          },
          scope: {
            description: 'What the key may be used for.',
            type: 'array',
            items: {
              type: 'string',
              enum: [
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
          expiresAt: {
            description: 'When it stops working; null for never.',
            anyOf: [
              {
                type: 'string',
                format: 'date-time',
                pattern:
                  '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
                maxLength: 24,
              },
              {
                type: 'null',
              },
            ],
          },
        },
        additionalProperties: false,
      },
    },
    required: ['apiKeyId', 'changes'],
    additionalProperties: false,
  }),
};

export const ApiKeysUpdateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysUpdateValidatedData',
    description: 'An API key was changed.',
    type: 'object',
    properties: {
      apiKeyId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          keyName: {
            description: 'What the user calls the key.',
            type: 'string',
            pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
          },
          scope: {
            description: 'What the key may be used for.',
            type: 'array',
            items: {
              type: 'string',
              enum: [
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
          expiresAt: {
            description: 'When it stops working; null for never.',
            anyOf: [
              {
                type: 'string',
                format: 'date-time',
                pattern:
                  '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
              },
              {
                type: 'null',
              },
            ],
          },
        },
      },
    },
    required: ['apiKeyId', 'changes'],
  }),
};

export const ApiKeysUpdateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysUpdateValidatedData',
    description: 'An API key was changed.',
    type: 'object',
    properties: {
      apiKeyId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          keyName: {
            description: 'What the user calls the key.',
            type: 'string',
            pattern: '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
          },
          scope: {
            description: 'What the key may be used for.',
            type: 'array',
            items: {
              type: 'string',
              enum: [
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
          expiresAt: {
            description: 'When it stops working; null for never.',
            anyOf: [
              {
                type: 'string',
                format: 'date-time',
                pattern:
                  '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
                maxLength: 24,
              },
              {
                type: 'null',
              },
            ],
          },
        },
        additionalProperties: false,
      },
    },
    required: ['apiKeyId', 'changes'],
    additionalProperties: false,
  }),
};

export const ApiKeysDeleteRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysDeleteRequestedData',
    description: 'An API key is to be revoked.',
    type: 'object',
    properties: {
      apiKeyId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      reason: {
        description: 'Why the deletion is asked for.',
        type: 'string',
      },
    },
    required: ['apiKeyId'],
  }),
};

export const ApiKeysDeleteRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysDeleteRequestedData',
    description: 'An API key is to be revoked.',
    type: 'object',
    properties: {
      apiKeyId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      reason: {
        description: 'Why the deletion is asked for.',
        type: 'string',
      },
    },
    required: ['apiKeyId'],
    additionalProperties: false,
  }),
};

export const ApiKeysDeleteValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysDeleteValidatedData',
    description: 'An API key was revoked.',
    type: 'object',
    properties: {
      apiKeyId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      isActive: {
        description: 'Whether the key works; false once revoked, for good.',
        type: 'boolean',
        const: false,
      },
      revokedAt: {
        description: 'When it was revoked; null while it is valid.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
      },
    },
    required: ['apiKeyId'],
  }),
};

export const ApiKeysDeleteValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ApiKeysDeleteValidatedData',
    description: 'An API key was revoked.',
    type: 'object',
    properties: {
      apiKeyId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      isActive: {
        description: 'Whether the key works; false once revoked, for good.',
        type: 'boolean',
        const: false,
      },
      revokedAt: {
        description: 'When it was revoked; null while it is valid.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
        maxLength: 24,
      },
    },
    required: ['apiKeyId'],
    additionalProperties: false,
  }),
};
