// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { JsonSchemas } from '../../../runtime/standard.ts';

export const ConversationMessagesCreateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesCreateRequestedData',
    description: 'A message is to be added to a conversation.',
    type: 'object',
    properties: {
      threadId: {
        description: 'The thread to add it to.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      content: {
        description: 'What is said.',
        'x-personal': true,
        type: 'string',
      },
      role: {
        description: 'Who speaks.',
        type: 'string',
        enum: ['user', 'assistant', 'system'],
      },
      metadata: {
        description: 'How the message came about.',
        type: 'object',
        properties: {
          model: {
            description: 'The language model that wrote the message.',
            type: 'string',
          },
          tokens: {
            description: 'How many tokens the message took.',
            type: 'integer',
            minimum: 0,
            maximum: 2147483647,
          },
          reasoning: {
            description: 'How the model came to its answer.',
            type: 'object',
          },
        },
      },
    },
    required: ['threadId', 'content', 'role'],
  }),
};

export const ConversationMessagesCreateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesCreateRequestedData',
    description: 'A message is to be added to a conversation.',
    type: 'object',
    properties: {
      threadId: {
        description: 'The thread to add it to.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      content: {
        description: 'What is said.',
        'x-personal': true,
        type: 'string',
      },
      role: {
        description: 'Who speaks.',
        type: 'string',
        enum: ['user', 'assistant', 'system'],
      },
      metadata: {
        description: 'How the message came about.',
        type: 'object',
        properties: {
          model: {
            description: 'The language model that wrote the message.',
            type: 'string',
          },
          tokens: {
            description: 'How many tokens the message took.',
            type: 'integer',
            minimum: 0,
            maximum: 2147483647,
          },
          reasoning: {
            description: 'How the model came to its answer.',
            type: 'object',
          },
        },
        additionalProperties: false,
      },
    },
    required: ['threadId', 'content', 'role'],
    additionalProperties: false,
  }),
};

export const ConversationMessagesCreateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesCreateValidatedData',
    description: 'A message was added to a conversation.',
    type: 'object',
    properties: {
      messageId: {
        description: 'The new message.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      threadId: {
        description: 'The thread in which it was said.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      role: {
        description: 'Who speaks.',
        type: 'string',
        enum: ['user', 'assistant', 'system'],
      },
    },
    required: ['messageId', 'threadId', 'role'],
  }),
};

export const ConversationMessagesCreateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesCreateValidatedData',
    description: 'A message was added to a conversation.',
    type: 'object',
    properties: {
      messageId: {
        description: 'The new message.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      threadId: {
        description: 'The thread in which it was said.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      role: {
        description: 'Who speaks.',
        type: 'string',
        enum: ['user', 'assistant', 'system'],
      },
    },
    required: ['messageId', 'threadId', 'role'],
    additionalProperties: false,
  }),
};

export const ConversationMessagesUpdateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesUpdateRequestedData',
    description: 'A message is to be edited.',
    type: 'object',
    properties: {
      messageId: {
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
          content: {
            description: 'What is said.',
            'x-personal': true,
            type: 'string',
          },
          metadata: {
            description: 'How the message came about.',
            anyOf: [
              {
                type: 'object',
                properties: {
                  model: {
                    description: 'The language model that wrote the message.',
                    type: 'string',
                  },
                  tokens: {
                    description: 'How many tokens the message took.',
                    type: 'integer',
                    minimum: 0,
                    maximum: 2147483647,
                  },
                  reasoning: {
                    description: 'How the model came to its answer.',
                    type: 'object',
                  },
                },
              },
              {
                type: 'null',
              },
            ],
          },
        },
      },
    },
    required: ['messageId', 'changes'],
  }),
};

export const ConversationMessagesUpdateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesUpdateRequestedData',
    description: 'A message is to be edited.',
    type: 'object',
    properties: {
      messageId: {
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
          content: {
            description: 'What is said.',
            'x-personal': true,
            type: 'string',
          },
          metadata: {
            description: 'How the message came about.',
            anyOf: [
              {
                type: 'object',
                properties: {
                  model: {
                    description: 'The language model that wrote the message.',
                    type: 'string',
                  },
                  tokens: {
                    description: 'How many tokens the message took.',
                    type: 'integer',
                    minimum: 0,
                    maximum: 2147483647,
                  },
                  reasoning: {
                    description: 'How the model came to its answer.',
                    type: 'object',
                  },
                },
                additionalProperties: false,
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
    required: ['messageId', 'changes'],
    additionalProperties: false,
  }),
};

export const ConversationMessagesUpdateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesUpdateValidatedData',
    description: 'A message was edited.',
    type: 'object',
    properties: {
      messageId: {
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
          content: {
            description: 'What is said.',
            'x-personal': true,
            type: 'string',
          },
          metadata: {
            description: 'How the message came about.',
            anyOf: [
              {
                type: 'object',
                properties: {
                  model: {
                    description: 'The language model that wrote the message.',
                    type: 'string',
                  },
                  tokens: {
                    description: 'How many tokens the message took.',
                    type: 'integer',
                    minimum: 0,
                    maximum: 2147483647,
                  },
                  reasoning: {
                    description: 'How the model came to its answer.',
                    type: 'object',
                  },
                },
              },
              {
                type: 'null',
              },
            ],
          },
        },
      },
    },
    required: ['messageId', 'changes'],
  }),
};

export const ConversationMessagesUpdateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesUpdateValidatedData',
    description: 'A message was edited.',
    type: 'object',
    properties: {
      messageId: {
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
          content: {
            description: 'What is said.',
            'x-personal': true,
            type: 'string',
          },
          metadata: {
            description: 'How the message came about.',
            anyOf: [
              {
                type: 'object',
                properties: {
                  model: {
                    description: 'The language model that wrote the message.',
                    type: 'string',
                  },
                  tokens: {
                    description: 'How many tokens the message took.',
                    type: 'integer',
                    minimum: 0,
                    maximum: 2147483647,
                  },
                  reasoning: {
                    description: 'How the model came to its answer.',
                    type: 'object',
                  },
                },
                additionalProperties: false,
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
    required: ['messageId', 'changes'],
    additionalProperties: false,
  }),
};

export const ConversationMessagesDeleteRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesDeleteRequestedData',
    description: 'A message is to be deleted.',
    type: 'object',
    properties: {
      messageId: {
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
    required: ['messageId'],
  }),
};

export const ConversationMessagesDeleteRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesDeleteRequestedData',
    description: 'A message is to be deleted.',
    type: 'object',
    properties: {
      messageId: {
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
    required: ['messageId'],
    additionalProperties: false,
  }),
};

export const ConversationMessagesDeleteValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesDeleteValidatedData',
    description: 'A message was deleted.',
    type: 'object',
    properties: {
      messageId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      deletedAt: {
        description: 'When the row was deleted; null while it lives.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
      },
    },
    required: ['messageId'],
  }),
};

export const ConversationMessagesDeleteValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ConversationMessagesDeleteValidatedData',
    description: 'A message was deleted.',
    type: 'object',
    properties: {
      messageId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      deletedAt: {
        description: 'When the row was deleted; null while it lives.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
        maxLength: 24,
      },
    },
    required: ['messageId'],
    additionalProperties: false,
  }),
};
