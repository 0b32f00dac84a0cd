// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { JsonSchemas } from '../../../runtime/standard.ts';

export const ChatThreadsCreateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsCreateRequestedData',
    description: 'A new conversation is wanted.',
    type: 'object',
    properties: {
      title: {
        description: 'What the conversation is about.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
      participants: {
        description: 'User ids of those who take part.',
        'x-personal': true,
        type: 'array',
        items: {
          type: 'string',
        },
      },
      metadata: {
        description: 'Further facts about the thread.',
        type: 'object',
      },
    },
  }),
};

export const ChatThreadsCreateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsCreateRequestedData',
    description: 'A new conversation is wanted.',
    type: 'object',
    properties: {
      title: {
        description: 'What the conversation is about.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
      participants: {
        description: 'User ids of those who take part.',
        'x-personal': true,
        type: 'array',
        items: {
          type: 'string',
        },
      },
      metadata: {
        description: 'Further facts about the thread.',
        type: 'object',
      },
    },
    additionalProperties: false,
  }),
};

export const ChatThreadsCreateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsCreateValidatedData',
    description: 'A conversation was started.',
    type: 'object',
    properties: {
      threadId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      userId: {
        description: 'The user whose row this is.',
        'x-personal': true,
        type: 'string',
      },
      projectId: {
        description: 'The project it belongs to: a UUID here, text in documents.',
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
      title: {
        description: 'What the conversation is about; null until it has a title.',
        'x-personal': true,
        anyOf: [
          {
            type: 'string',
            minLength: 1,
          },
          {
            type: 'null',
          },
        ],
      },
      threadType: {
        description: 'Whether it stands by itself or branched off another thread.',
        type: 'string',
        enum: ['main', 'branch'],
        default: 'main',
      },
      parentThreadId: {
        description: 'The thread that a branch came from.',
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
      branchedFromMessageId: {
        description: 'The message at which a branch left its parent.',
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
      branchPurpose: {
        description: 'What a branch is meant to find out.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      agentId: {
        description: 'The agent that answers in this thread.',
        type: 'string',
        default: 'orchestrator',
      },
      status: {
        description: 'Whether it goes on, was merged into its parent, or was put away.',
        type: 'string',
        enum: ['active', 'merged', 'archived'],
        default: 'active',
      },
      contextSummary: {
        description: 'What has been said so far, in short, as context for the agent.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      metadata: {
        description: 'Further facts about the thread, such as who takes part.',
        anyOf: [
          {
            type: 'object',
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
      updatedAt: {
        description: 'When the row was last changed.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
      },
      mergedAt: {
        description: 'When a branch was merged into its parent.',
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
    required: ['threadId', 'userId', 'threadType', 'agentId', 'status', 'createdAt', 'updatedAt'],
  }),
};

export const ChatThreadsCreateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsCreateValidatedData',
    description: 'A conversation was started.',
    type: 'object',
    properties: {
      threadId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      userId: {
        description: 'The user whose row this is.',
        'x-personal': true,
        type: 'string',
      },
      projectId: {
        description: 'The project it belongs to: a UUID here, text in documents.',
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
      title: {
        description: 'What the conversation is about; null until it has a title.',
        'x-personal': true,
        anyOf: [
          {
            type: 'string',
            minLength: 1,
          },
          {
            type: 'null',
          },
        ],
      },
      threadType: {
        description: 'Whether it stands by itself or branched off another thread.',
        type: 'string',
        enum: ['main', 'branch'],
        default: 'main',
      },
      parentThreadId: {
        description: 'The thread that a branch came from.',
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
      branchedFromMessageId: {
        description: 'The message at which a branch left its parent.',
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
      branchPurpose: {
        description: 'What a branch is meant to find out.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      agentId: {
        description: 'The agent that answers in this thread.',
        type: 'string',
        default: 'orchestrator',
      },
      status: {
        description: 'Whether it goes on, was merged into its parent, or was put away.',
        type: 'string',
        enum: ['active', 'merged', 'archived'],
        default: 'active',
      },
      contextSummary: {
        description: 'What has been said so far, in short, as context for the agent.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      metadata: {
        description: 'Further facts about the thread, such as who takes part.',
        anyOf: [
          {
            type: 'object',
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
      updatedAt: {
        description: 'When the row was last changed.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
        maxLength: 24,
      },
      mergedAt: {
        description: 'When a branch was merged into its parent.',
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
    required: ['threadId', 'userId', 'threadType', 'agentId', 'status', 'createdAt', 'updatedAt'],
    additionalProperties: false,
  }),
};

export const ChatThreadsUpdateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsUpdateRequestedData',
    description: 'A change to a conversation is wanted.',
    type: 'object',
    properties: {
      threadId: {
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
          projectId: {
            description: 'The project it belongs to: a UUID here, text in documents.',
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
          title: {
            description: 'What the conversation is about; null until it has a title.',
            'x-personal': true,
            anyOf: [
              {
                type: 'string',
                minLength: 1,
              },
              {
                type: 'null',
              },
            ],
          },
          branchPurpose: {
            description: 'What a branch is meant to find out.',
            'x-personal': true,
            type: ['string', 'null'],
          },
          agentId: {
            description: 'The agent that answers in this thread.',
            type: 'string',
          },
          status: {
            description: 'Whether it goes on, was merged into its parent, or was put away.',
            type: 'string',
            enum: ['active', 'merged', 'archived'],
          },
          metadata: {
            description: 'Further facts about the thread, such as who takes part.',
            anyOf: [
              {
                type: 'object',
              },
              {
                type: 'null',
              },
            ],
          },
        },
      },
    },
    required: ['threadId', 'changes'],
  }),
};

export const ChatThreadsUpdateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsUpdateRequestedData',
    description: 'A change to a conversation is wanted.',
    type: 'object',
    properties: {
      threadId: {
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
          projectId: {
            description: 'The project it belongs to: a UUID here, text in documents.',
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
          title: {
            description: 'What the conversation is about; null until it has a title.',
            'x-personal': true,
            anyOf: [
              {
                type: 'string',
                minLength: 1,
              },
              {
                type: 'null',
              },
            ],
          },
          branchPurpose: {
            description: 'What a branch is meant to find out.',
            'x-personal': true,
            type: ['string', 'null'],
          },
          agentId: {
            description: 'The agent that answers in this thread.',
            type: 'string',
          },
          status: {
            description: 'Whether it goes on, was merged into its parent, or was put away.',
            type: 'string',
            enum: ['active', 'merged', 'archived'],
          },
          metadata: {
            description: 'Further facts about the thread, such as who takes part.',
            anyOf: [
              {
                type: 'object',
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
    required: ['threadId', 'changes'],
    additionalProperties: false,
  }),
};

export const ChatThreadsUpdateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsUpdateValidatedData',
    description: 'A conversation was changed.',
    type: 'object',
    properties: {
      threadId: {
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
          projectId: {
            description: 'The project it belongs to: a UUID here, text in documents.',
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
          title: {
            description: 'What the conversation is about; null until it has a title.',
            'x-personal': true,
            anyOf: [
              {
                type: 'string',
                minLength: 1,
              },
              {
                type: 'null',
              },
            ],
          },
          branchPurpose: {
            description: 'What a branch is meant to find out.',
            'x-personal': true,
            type: ['string', 'null'],
          },
          agentId: {
            description: 'The agent that answers in this thread.',
            type: 'string',
          },
          status: {
            description: 'Whether it goes on, was merged into its parent, or was put away.',
            type: 'string',
            enum: ['active', 'merged', 'archived'],
          },
          metadata: {
            description: 'Further facts about the thread, such as who takes part.',
            anyOf: [
              {
                type: 'object',
              },
              {
                type: 'null',
              },
            ],
          },
        },
      },
    },
    required: ['threadId', 'changes'],
  }),
};

export const ChatThreadsUpdateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsUpdateValidatedData',
    description: 'A conversation was changed.',
    type: 'object',
    properties: {
      threadId: {
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
          projectId: {
            description: 'The project it belongs to: a UUID here, text in documents.',
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
          title: {
            description: 'What the conversation is about; null until it has a title.',
            'x-personal': true,
            anyOf: [
              {
                type: 'string',
                minLength: 1,
              },
              {
                type: 'null',
              },
            ],
          },
          branchPurpose: {
            description: 'What a branch is meant to find out.',
            'x-personal': true,
            type: ['string', 'null'],
          },
          agentId: {
            description: 'The agent that answers in this thread.',
            type: 'string',
          },
          status: {
            description: 'Whether it goes on, was merged into its parent, or was put away.',
            type: 'string',
            enum: ['active', 'merged', 'archived'],
          },
          metadata: {
            description: 'Further facts about the thread, such as who takes part.',
            anyOf: [
              {
                type: 'object',
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
    required: ['threadId', 'changes'],
    additionalProperties: false,
  }),
};

export const ChatThreadsDeleteRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsDeleteRequestedData',
    description: 'A conversation is to be deleted, with all its messages.',
    type: 'object',
    properties: {
      threadId: {
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
    required: ['threadId'],
  }),
};

export const ChatThreadsDeleteRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsDeleteRequestedData',
    description: 'A conversation is to be deleted, with all its messages.',
    type: 'object',
    properties: {
      threadId: {
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
    required: ['threadId'],
    additionalProperties: false,
  }),
};

export const ChatThreadsDeleteValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsDeleteValidatedData',
    description: 'A conversation was deleted, with all its messages.',
    type: 'object',
    properties: {
      threadId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['threadId'],
  }),
};

export const ChatThreadsDeleteValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ChatThreadsDeleteValidatedData',
    description: 'A conversation was deleted, with all its messages.',
    type: 'object',
    properties: {
      threadId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['threadId'],
    additionalProperties: false,
  }),
};
