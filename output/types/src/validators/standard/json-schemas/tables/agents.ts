// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { JsonSchemas } from '../../../runtime/standard.ts';

export const AgentsCreateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsCreateRequestedData',
    description: 'A new agent is wanted.',
    type: 'object',
    properties: {
      name: {
        description: 'What to call it.',
        type: 'string',
        minLength: 1,
      },
      type: {
        description: 'What kind of agent it is.',
        type: 'string',
        enum: ['orchestrator', 'analyzer', 'extractor', 'custom'],
      },
      model: {
        description: 'The language model it is to use; left out, the Agents Worker chooses one.',
        type: 'string',
      },
      capabilities: {
        description: 'What it is to be able to do.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      permissions: {
        description: 'What it may do without asking.',
        type: 'object',
        properties: {
          autoApprove: {
            description: 'Whether its requests are validated without approval.',
            type: 'boolean',
          },
          allowedActions: {
            description: 'The event types that it may publish.',
            type: 'array',
            items: {
              type: 'string',
            },
          },
        },
      },
    },
    required: ['name', 'type'],
  }),
};

export const AgentsCreateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsCreateRequestedData',
    description: 'A new agent is wanted.',
    type: 'object',
    properties: {
      name: {
        description: 'What to call it.',
        type: 'string',
        minLength: 1,
      },
      type: {
        description: 'What kind of agent it is.',
        type: 'string',
        enum: ['orchestrator', 'analyzer', 'extractor', 'custom'],
      },
      model: {
        description: 'The language model it is to use; left out, the Agents Worker chooses one.',
        type: 'string',
      },
      capabilities: {
        description: 'What it is to be able to do.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      permissions: {
        description: 'What it may do without asking.',
        type: 'object',
        properties: {
          autoApprove: {
            description: 'Whether its requests are validated without approval.',
            type: 'boolean',
          },
          allowedActions: {
            description: 'The event types that it may publish.',
            type: 'array',
            items: {
              type: 'string',
            },
          },
        },
        additionalProperties: false,
      },
    },
    required: ['name', 'type'],
    additionalProperties: false,
  }),
};

export const AgentsCreateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsCreateValidatedData',
    description: 'An agent was made.',
    type: 'object',
    properties: {
      agentId: {
        description:
          'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
        type: 'string',
        minLength: 1,
      },
      name: {
        description: 'What people call the agent.',
        type: 'string',
        minLength: 1,
      },
      description: {
        description: 'What the agent is for.',
        type: ['string', 'null'],
      },
      createdBy: {
        description: 'Who made the agent: system, or a user id.',
        'x-personal': true,
        type: 'string',
      },
      userId: {
        description: 'The user whose agent this is; null for an agent of the system.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      llmProvider: {
        description: 'Whose language model it uses.',
        type: 'string',
        enum: ['claude', 'openai', 'ollama', 'gemini'],
        default: 'claude',
      },
      llmModel: {
        description: 'Which model of the provider it uses.',
        type: 'string',
      },
      capabilities: {
        description: 'What it can do.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      toolsConfig: {
        description: 'Settings of its tools, by tool.',
        anyOf: [
          {
            type: 'object',
          },
          {
            type: 'null',
          },
        ],
      },
      executionMode: {
        description: 'How it works: one answer, reasoning and acting in turn, or a graph of steps.',
        type: 'string',
        enum: ['simple', 'react', 'langgraph'],
        default: 'simple',
      },
      maxIterations: {
        description: 'After how many steps it must answer.',
        default: 5,
        anyOf: [
          {
            type: 'integer',
            minimum: 1,
            maximum: 2147483647,
          },
          {
            type: 'null',
          },
        ],
      },
      timeoutSeconds: {
        description: 'After how many seconds it is stopped.',
        default: 30,
        anyOf: [
          {
            type: 'integer',
            minimum: 1,
            maximum: 2147483647,
          },
          {
            type: 'null',
          },
        ],
      },
      weight: {
        description: 'How much its answer counts among several agents; an exact decimal, written as a string.',
        default: '1.0',
        anyOf: [
          {
            type: 'string',
            pattern: '^-?(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?$',
          },
          {
            type: 'null',
          },
        ],
      },
      performanceMetrics: {
        description: 'How well it has done, as measured by the system.',
        anyOf: [
          {
            type: 'object',
          },
          {
            type: 'null',
          },
        ],
      },
      active: {
        description: 'Whether the agent may be used; deleting an agent sets it to false.',
        type: 'boolean',
        default: true,
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
    },
    required: [
      'agentId',
      'name',
      'createdBy',
      'llmProvider',
      'llmModel',
      'capabilities',
      'executionMode',
      'active',
      'createdAt',
      'updatedAt',
    ],
  }),
};

export const AgentsCreateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsCreateValidatedData',
    description: 'An agent was made.',
    type: 'object',
    properties: {
      agentId: {
        description:
          'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
        type: 'string',
        minLength: 1,
      },
      name: {
        description: 'What people call the agent.',
        type: 'string',
        minLength: 1,
      },
      description: {
        description: 'What the agent is for.',
        type: ['string', 'null'],
      },
      createdBy: {
        description: 'Who made the agent: system, or a user id.',
        'x-personal': true,
        type: 'string',
      },
      userId: {
        description: 'The user whose agent this is; null for an agent of the system.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      llmProvider: {
        description: 'Whose language model it uses.',
        type: 'string',
        enum: ['claude', 'openai', 'ollama', 'gemini'],
        default: 'claude',
      },
      llmModel: {
        description: 'Which model of the provider it uses.',
        type: 'string',
      },
      capabilities: {
        description: 'What it can do.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      toolsConfig: {
        description: 'Settings of its tools, by tool.',
        anyOf: [
          {
            type: 'object',
          },
          {
            type: 'null',
          },
        ],
      },
      executionMode: {
        description: 'How it works: one answer, reasoning and acting in turn, or a graph of steps.',
        type: 'string',
        enum: ['simple', 'react', 'langgraph'],
        default: 'simple',
      },
      maxIterations: {
        description: 'After how many steps it must answer.',
        default: 5,
        anyOf: [
          {
            type: 'integer',
            minimum: 1,
            maximum: 2147483647,
          },
          {
            type: 'null',
          },
        ],
      },
      timeoutSeconds: {
        description: 'After how many seconds it is stopped.',
        default: 30,
        anyOf: [
          {
            type: 'integer',
            minimum: 1,
            maximum: 2147483647,
          },
          {
            type: 'null',
          },
        ],
      },
      weight: {
        description: 'How much its answer counts among several agents; an exact decimal, written as a string.',
        default: '1.0',
        anyOf: [
          {
            type: 'string',
            pattern: '^-?(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?$',
          },
          {
            type: 'null',
          },
        ],
      },
      performanceMetrics: {
        description: 'How well it has done, as measured by the system.',
        anyOf: [
          {
            type: 'object',
          },
          {
            type: 'null',
          },
        ],
      },
      active: {
        description: 'Whether the agent may be used; deleting an agent sets it to false.',
        type: 'boolean',
        default: true,
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
    },
    required: [
      'agentId',
      'name',
      'createdBy',
      'llmProvider',
      'llmModel',
      'capabilities',
      'executionMode',
      'active',
      'createdAt',
      'updatedAt',
    ],
    additionalProperties: false,
  }),
};

export const AgentsUpdateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsUpdateRequestedData',
    description: 'A change to an agent is wanted.',
    type: 'object',
    properties: {
      agentId: {
        description:
          'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
        type: 'string',
        minLength: 1,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What people call the agent.',
            type: 'string',
            minLength: 1,
          },
          description: {
            description: 'What the agent is for.',
            type: ['string', 'null'],
          },
          llmProvider: {
            description: 'Whose language model it uses.',
            type: 'string',
            enum: ['claude', 'openai', 'ollama', 'gemini'],
          },
          llmModel: {
            description: 'Which model of the provider it uses.',
            type: 'string',
          },
          capabilities: {
            description: 'What it can do.',
            type: 'array',
            items: {
              type: 'string',
            },
          },
          toolsConfig: {
            description: 'Settings of its tools, by tool.',
            anyOf: [
              {
                type: 'object',
              },
              {
                type: 'null',
              },
            ],
          },
          executionMode: {
            description: 'How it works: one answer, reasoning and acting in turn, or a graph of steps.',
            type: 'string',
            enum: ['simple', 'react', 'langgraph'],
          },
          maxIterations: {
            description: 'After how many steps it must answer.',
            anyOf: [
              {
                type: 'integer',
                minimum: 1,
                maximum: 2147483647,
              },
              {
                type: 'null',
              },
            ],
          },
          timeoutSeconds: {
            description: 'After how many seconds it is stopped.',
            anyOf: [
              {
                type: 'integer',
                minimum: 1,
                maximum: 2147483647,
              },
              {
                type: 'null',
              },
            ],
          },
          weight: {
            description: 'How much its answer counts among several agents; an exact decimal, written as a string.',
            anyOf: [
              {
                type: 'string',
                pattern: '^-?(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?$',
              },
              {
                type: 'null',
              },
            ],
          },
          active: {
            description: 'Whether the agent may be used; deleting an agent sets it to false.',
            type: 'boolean',
          },
        },
      },
    },
    required: ['agentId', 'changes'],
  }),
};

export const AgentsUpdateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsUpdateRequestedData',
    description: 'A change to an agent is wanted.',
    type: 'object',
    properties: {
      agentId: {
        description:
          'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
        type: 'string',
        minLength: 1,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What people call the agent.',
            type: 'string',
            minLength: 1,
          },
          description: {
            description: 'What the agent is for.',
            type: ['string', 'null'],
          },
          llmProvider: {
            description: 'Whose language model it uses.',
            type: 'string',
            enum: ['claude', 'openai', 'ollama', 'gemini'],
          },
          llmModel: {
            description: 'Which model of the provider it uses.',
            type: 'string',
          },
          capabilities: {
            description: 'What it can do.',
            type: 'array',
            items: {
              type: 'string',
            },
          },
          toolsConfig: {
            description: 'Settings of its tools, by tool.',
            anyOf: [
              {
                type: 'object',
              },
              {
                type: 'null',
              },
            ],
          },
          executionMode: {
            description: 'How it works: one answer, reasoning and acting in turn, or a graph of steps.',
            type: 'string',
            enum: ['simple', 'react', 'langgraph'],
          },
          maxIterations: {
            description: 'After how many steps it must answer.',
            anyOf: [
              {
                type: 'integer',
                minimum: 1,
                maximum: 2147483647,
              },
              {
                type: 'null',
              },
            ],
          },
          timeoutSeconds: {
            description: 'After how many seconds it is stopped.',
            anyOf: [
              {
                type: 'integer',
                minimum: 1,
                maximum: 2147483647,
              },
              {
                type: 'null',
              },
            ],
          },
          weight: {
            description: 'How much its answer counts among several agents; an exact decimal, written as a string.',
            anyOf: [
              {
                type: 'string',
                pattern: '^-?(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?$',
              },
              {
                type: 'null',
              },
            ],
          },
          active: {
            description: 'Whether the agent may be used; deleting an agent sets it to false.',
            type: 'boolean',
          },
        },
        additionalProperties: false,
      },
    },
    required: ['agentId', 'changes'],
    additionalProperties: false,
  }),
};

export const AgentsUpdateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsUpdateValidatedData',
    description: 'An agent was changed.',
    type: 'object',
    properties: {
      agentId: {
        description:
          'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
        type: 'string',
        minLength: 1,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What people call the agent.',
            type: 'string',
            minLength: 1,
          },
          description: {
            description: 'What the agent is for.',
            type: ['string', 'null'],
          },
          llmProvider: {
            description: 'Whose language model it uses.',
            type: 'string',
            enum: ['claude', 'openai', 'ollama', 'gemini'],
          },
          llmModel: {
            description: 'Which model of the provider it uses.',
            type: 'string',
          },
          capabilities: {
            description: 'What it can do.',
            type: 'array',
            items: {
              type: 'string',
            },
          },
          toolsConfig: {
            description: 'Settings of its tools, by tool.',
            anyOf: [
              {
                type: 'object',
              },
              {
                type: 'null',
              },
            ],
          },
          executionMode: {
            description: 'How it works: one answer, reasoning and acting in turn, or a graph of steps.',
            type: 'string',
            enum: ['simple', 'react', 'langgraph'],
          },
          maxIterations: {
            description: 'After how many steps it must answer.',
            anyOf: [
              {
                type: 'integer',
                minimum: 1,
                maximum: 2147483647,
              },
              {
                type: 'null',
              },
            ],
          },
          timeoutSeconds: {
            description: 'After how many seconds it is stopped.',
            anyOf: [
              {
                type: 'integer',
                minimum: 1,
                maximum: 2147483647,
              },
              {
                type: 'null',
              },
            ],
          },
          weight: {
            description: 'How much its answer counts among several agents; an exact decimal, written as a string.',
            anyOf: [
              {
                type: 'string',
                pattern: '^-?(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?$',
              },
              {
                type: 'null',
              },
            ],
          },
          active: {
            description: 'Whether the agent may be used; deleting an agent sets it to false.',
            type: 'boolean',
          },
        },
      },
    },
    required: ['agentId', 'changes'],
  }),
};

export const AgentsUpdateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsUpdateValidatedData',
    description: 'An agent was changed.',
    type: 'object',
    properties: {
      agentId: {
        description:
          'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
        type: 'string',
        minLength: 1,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What people call the agent.',
            type: 'string',
            minLength: 1,
          },
          description: {
            description: 'What the agent is for.',
            type: ['string', 'null'],
          },
          llmProvider: {
            description: 'Whose language model it uses.',
            type: 'string',
            enum: ['claude', 'openai', 'ollama', 'gemini'],
          },
          llmModel: {
            description: 'Which model of the provider it uses.',
            type: 'string',
          },
          capabilities: {
            description: 'What it can do.',
            type: 'array',
            items: {
              type: 'string',
            },
          },
          toolsConfig: {
            description: 'Settings of its tools, by tool.',
            anyOf: [
              {
                type: 'object',
              },
              {
                type: 'null',
              },
            ],
          },
          executionMode: {
            description: 'How it works: one answer, reasoning and acting in turn, or a graph of steps.',
            type: 'string',
            enum: ['simple', 'react', 'langgraph'],
          },
          maxIterations: {
            description: 'After how many steps it must answer.',
            anyOf: [
              {
                type: 'integer',
                minimum: 1,
                maximum: 2147483647,
              },
              {
                type: 'null',
              },
            ],
          },
          timeoutSeconds: {
            description: 'After how many seconds it is stopped.',
            anyOf: [
              {
                type: 'integer',
                minimum: 1,
                maximum: 2147483647,
              },
              {
                type: 'null',
              },
            ],
          },
          weight: {
            description: 'How much its answer counts among several agents; an exact decimal, written as a string.',
            anyOf: [
              {
                type: 'string',
                pattern: '^-?(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?$',
              },
              {
                type: 'null',
              },
            ],
          },
          active: {
            description: 'Whether the agent may be used; deleting an agent sets it to false.',
            type: 'boolean',
          },
        },
        additionalProperties: false,
      },
    },
    required: ['agentId', 'changes'],
    additionalProperties: false,
  }),
};

export const AgentsDeleteRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsDeleteRequestedData',
    description: 'An agent is to be disabled.',
    type: 'object',
    properties: {
      agentId: {
        description:
          'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
        type: 'string',
        minLength: 1,
      },
      reason: {
        description: 'Why the deletion is asked for.',
        type: 'string',
      },
    },
    required: ['agentId'],
  }),
};

export const AgentsDeleteRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsDeleteRequestedData',
    description: 'An agent is to be disabled.',
    type: 'object',
    properties: {
      agentId: {
        description:
          'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
        type: 'string',
        minLength: 1,
      },
      reason: {
        description: 'Why the deletion is asked for.',
        type: 'string',
      },
    },
    required: ['agentId'],
    additionalProperties: false,
  }),
};

export const AgentsDeleteValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsDeleteValidatedData',
    description: 'An agent was disabled.',
    type: 'object',
    properties: {
      agentId: {
        description:
          'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
        type: 'string',
        minLength: 1,
      },
      active: {
        description: 'Whether the agent may be used; deleting an agent sets it to false.',
        type: 'boolean',
        const: false,
      },
    },
    required: ['agentId'],
  }),
};

export const AgentsDeleteValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AgentsDeleteValidatedData',
    description: 'An agent was disabled.',
    type: 'object',
    properties: {
      agentId: {
        description:
          'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
        type: 'string',
        minLength: 1,
      },
      active: {
        description: 'Whether the agent may be used; deleting an agent sets it to false.',
        type: 'boolean',
        const: false,
      },
    },
    required: ['agentId'],
    additionalProperties: false,
  }),
};
