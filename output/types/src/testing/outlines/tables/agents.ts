// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ObjectOutline } from '../../outline.ts';

/** The payload of `agents.create.requested`. */
export const AgentsCreateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    name: { kind: 'string', minLength: 1 },
    type: { kind: 'enum', values: ['orchestrator', 'analyzer', 'extractor', 'custom'] },
  },
  optional: {
    model: { kind: 'string' },
    capabilities: { kind: 'array', items: { kind: 'string' } },
    permissions: {
      kind: 'object',
      required: {},
      optional: { autoApprove: { kind: 'boolean' }, allowedActions: { kind: 'array', items: { kind: 'string' } } },
    },
  },
};

/** The payload of `agents.create.validated`. */
export const AgentsCreateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    agentId: { kind: 'string', minLength: 1 },
    name: { kind: 'string', minLength: 1 },
    createdBy: { kind: 'string' },
    llmProvider: { kind: 'enum', values: ['claude', 'openai', 'ollama', 'gemini'] },
    llmModel: { kind: 'string' },
    capabilities: { kind: 'array', items: { kind: 'string' } },
    executionMode: { kind: 'enum', values: ['simple', 'react', 'langgraph'] },
    active: { kind: 'boolean' },
    createdAt: { kind: 'timestamp' },
    updatedAt: { kind: 'timestamp' },
  },
  optional: {
    description: { kind: 'string', nullable: true },
    userId: { kind: 'string', nullable: true },
    toolsConfig: { kind: 'record', values: { kind: 'json' }, nullable: true },
    maxIterations: { kind: 'integer', minimum: 1, maximum: 2147483647, nullable: true },
    timeoutSeconds: { kind: 'integer', minimum: 1, maximum: 2147483647, nullable: true },
    weight: {
      kind: 'decimal',
      pattern: '^-?(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?$',
      precision: 5,
      scale: 2,
      nullable: true,
    },
    performanceMetrics: { kind: 'record', values: { kind: 'json' }, nullable: true },
  },
};

/** The payload of `agents.update.requested`. */
export const AgentsUpdateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    agentId: { kind: 'string', minLength: 1 },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        name: { kind: 'string', minLength: 1 },
        description: { kind: 'string', nullable: true },
        llmProvider: { kind: 'enum', values: ['claude', 'openai', 'ollama', 'gemini'] },
        llmModel: { kind: 'string' },
        capabilities: { kind: 'array', items: { kind: 'string' } },
        toolsConfig: { kind: 'record', values: { kind: 'json' }, nullable: true },
        executionMode: { kind: 'enum', values: ['simple', 'react', 'langgraph'] },
        maxIterations: { kind: 'integer', minimum: 1, maximum: 2147483647, nullable: true },
        timeoutSeconds: { kind: 'integer', minimum: 1, maximum: 2147483647, nullable: true },
        weight: {
          kind: 'decimal',
          pattern: '^-?(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?$',
          precision: 5,
          scale: 2,
          nullable: true,
        },
        active: { kind: 'boolean' },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `agents.update.validated`. */
export const AgentsUpdateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    agentId: { kind: 'string', minLength: 1 },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        name: { kind: 'string', minLength: 1 },
        description: { kind: 'string', nullable: true },
        llmProvider: { kind: 'enum', values: ['claude', 'openai', 'ollama', 'gemini'] },
        llmModel: { kind: 'string' },
        capabilities: { kind: 'array', items: { kind: 'string' } },
        toolsConfig: { kind: 'record', values: { kind: 'json' }, nullable: true },
        executionMode: { kind: 'enum', values: ['simple', 'react', 'langgraph'] },
        maxIterations: { kind: 'integer', minimum: 1, maximum: 2147483647, nullable: true },
        timeoutSeconds: { kind: 'integer', minimum: 1, maximum: 2147483647, nullable: true },
        weight: {
          kind: 'decimal',
          pattern: '^-?(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?$',
          precision: 5,
          scale: 2,
          nullable: true,
        },
        active: { kind: 'boolean' },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `agents.delete.requested`. */
export const AgentsDeleteRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { agentId: { kind: 'string', minLength: 1 } },
  optional: { reason: { kind: 'string' } },
};

/** The payload of `agents.delete.validated`. */
export const AgentsDeleteValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { agentId: { kind: 'string', minLength: 1 } },
  optional: { active: { kind: 'literal', value: false } },
};
