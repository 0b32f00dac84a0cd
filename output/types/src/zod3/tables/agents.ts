// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import type { JsonValue } from '../../json.ts';
import { type Reader, type Writer, atLeast, json, mustBe, reader, writer } from '../form.ts';

type AgentsCreateRequestedShape<F extends Reader | Writer> = {
  name: z.ZodString;
  type: z.ZodEnum<['orchestrator', 'analyzer', 'extractor', 'custom']>;
  model: z.ZodOptional<z.ZodString>;
  capabilities: z.ZodOptional<z.ZodArray<z.ZodString>>;
  permissions: z.ZodOptional<
    z.ZodObject<
      {
        autoApprove: z.ZodOptional<z.ZodBoolean>;
        allowedActions: z.ZodOptional<z.ZodArray<z.ZodString>>;
      },
      F
    >
  >;
};

const buildAgentsCreateRequested = (form) =>
  form.object({
    name: z.string().min(1).describe('What to call it.'),
    type: z.enum(['orchestrator', 'analyzer', 'extractor', 'custom']).describe('What kind of agent it is.'),
    model: z.string().optional().describe('The language model it is to use; left out, the Agents Worker chooses one.'),
    capabilities: z.array(z.string()).optional().describe('What it is to be able to do.'),
    permissions: form
      .object({
        autoApprove: z.boolean().optional().describe('Whether its requests are validated without approval.'),
        allowedActions: z.array(z.string()).optional().describe('The event types that it may publish.'),
      })
      .optional()
      .describe('What it may do without asking.'),
  });

/** Open: keys that it does not know are kept. */
export const AgentsCreateRequestedSchema: z.ZodObject<
  AgentsCreateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildAgentsCreateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsCreateRequestedWriterSchema: z.ZodObject<
  AgentsCreateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildAgentsCreateRequested(writer);

type AgentsCreateValidatedShape = {
  agentId: z.ZodString;
  name: z.ZodString;
  description: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  createdBy: z.ZodString;
  userId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  llmProvider: z.ZodEnum<['claude', 'openai', 'ollama', 'gemini']>;
  llmModel: z.ZodString;
  capabilities: z.ZodArray<z.ZodString>;
  toolsConfig: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>>;
  executionMode: z.ZodEnum<['simple', 'react', 'langgraph']>;
  maxIterations: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
  timeoutSeconds: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
  weight: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  performanceMetrics: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>>;
  active: z.ZodBoolean;
  createdAt: z.ZodString;
  updatedAt: z.ZodString;
};

const buildAgentsCreateValidated = (form) =>
  form.object({
    agentId: z
      .string()
      .min(1)
      .describe(
        'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
      ),
    name: z.string().min(1).describe('What people call the agent.'),
    description: z.string().nullable().optional().describe('What the agent is for.'),
    createdBy: z.string().describe('Who made the agent: system, or a user id.'),
    userId: z.string().nullable().optional().describe('The user whose agent this is; null for an agent of the system.'),
    llmProvider: z.enum(['claude', 'openai', 'ollama', 'gemini']).describe('Whose language model it uses.'),
    llmModel: z.string().describe('Which model of the provider it uses.'),
    capabilities: z.array(z.string()).describe('What it can do.'),
    toolsConfig: z.record(z.string(), json).nullable().optional().describe('Settings of its tools, by tool.'),
    executionMode: z
      .enum(['simple', 'react', 'langgraph'])
      .describe('How it works: one answer, reasoning and acting in turn, or a graph of steps.'),
    maxIterations: z
      .number()
      .int()
      .min(1)
      .max(2147483647)
      .nullable()
      .optional()
      .describe('After how many steps it must answer.'),
    timeoutSeconds: z
      .number()
      .int()
      .min(1)
      .max(2147483647)
      .nullable()
      .optional()
      .describe('After how many seconds it is stopped.'),
    weight: z
      .string()
      .regex(/^-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,2})?$/u)
      .nullable()
      .optional()
      .describe('How much its answer counts among several agents; an exact decimal, written as a string.'),
    performanceMetrics: z
      .record(z.string(), json)
      .nullable()
      .optional()
      .describe('How well it has done, as measured by the system.'),
    active: z.boolean().describe('Whether the agent may be used; deleting an agent sets it to false.'),
    createdAt: form.timestamp.describe('When the row was created.'),
    updatedAt: form.timestamp.describe('When the row was last changed.'),
  });

/** Open: keys that it does not know are kept. */
export const AgentsCreateValidatedSchema: z.ZodObject<AgentsCreateValidatedShape, Reader> =
  /* @__PURE__ */ buildAgentsCreateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsCreateValidatedWriterSchema: z.ZodObject<AgentsCreateValidatedShape, Writer> =
  /* @__PURE__ */ buildAgentsCreateValidated(writer);

type AgentsUpdateRequestedShape<F extends Reader | Writer> = {
  agentId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        name: z.ZodOptional<z.ZodString>;
        description: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        llmProvider: z.ZodOptional<z.ZodEnum<['claude', 'openai', 'ollama', 'gemini']>>;
        llmModel: z.ZodOptional<z.ZodString>;
        capabilities: z.ZodOptional<z.ZodArray<z.ZodString>>;
        toolsConfig: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>>;
        executionMode: z.ZodOptional<z.ZodEnum<['simple', 'react', 'langgraph']>>;
        maxIterations: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
        timeoutSeconds: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
        weight: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        active: z.ZodOptional<z.ZodBoolean>;
      },
      F
    >
  >;
};

const buildAgentsUpdateRequested = (form) =>
  form.object({
    agentId: z
      .string()
      .min(1)
      .describe(
        'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
      ),
    changes: form
      .object({
        name: z.string().min(1).optional().describe('What people call the agent.'),
        description: z.string().nullable().optional().describe('What the agent is for.'),
        llmProvider: z
          .enum(['claude', 'openai', 'ollama', 'gemini'])
          .optional()
          .describe('Whose language model it uses.'),
        llmModel: z.string().optional().describe('Which model of the provider it uses.'),
        capabilities: z.array(z.string()).optional().describe('What it can do.'),
        toolsConfig: z.record(z.string(), json).nullable().optional().describe('Settings of its tools, by tool.'),
        executionMode: z
          .enum(['simple', 'react', 'langgraph'])
          .optional()
          .describe('How it works: one answer, reasoning and acting in turn, or a graph of steps.'),
        maxIterations: z
          .number()
          .int()
          .min(1)
          .max(2147483647)
          .nullable()
          .optional()
          .describe('After how many steps it must answer.'),
        timeoutSeconds: z
          .number()
          .int()
          .min(1)
          .max(2147483647)
          .nullable()
          .optional()
          .describe('After how many seconds it is stopped.'),
        weight: z
          .string()
          .regex(/^-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,2})?$/u)
          .nullable()
          .optional()
          .describe('How much its answer counts among several agents; an exact decimal, written as a string.'),
        active: z.boolean().optional().describe('Whether the agent may be used; deleting an agent sets it to false.'),
      })
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const AgentsUpdateRequestedSchema: z.ZodObject<
  AgentsUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildAgentsUpdateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsUpdateRequestedWriterSchema: z.ZodObject<
  AgentsUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildAgentsUpdateRequested(writer);

type AgentsUpdateValidatedShape<F extends Reader | Writer> = {
  agentId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        name: z.ZodOptional<z.ZodString>;
        description: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        llmProvider: z.ZodOptional<z.ZodEnum<['claude', 'openai', 'ollama', 'gemini']>>;
        llmModel: z.ZodOptional<z.ZodString>;
        capabilities: z.ZodOptional<z.ZodArray<z.ZodString>>;
        toolsConfig: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>>;
        executionMode: z.ZodOptional<z.ZodEnum<['simple', 'react', 'langgraph']>>;
        maxIterations: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
        timeoutSeconds: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
        weight: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        active: z.ZodOptional<z.ZodBoolean>;
      },
      F
    >
  >;
};

const buildAgentsUpdateValidated = (form) =>
  form.object({
    agentId: z
      .string()
      .min(1)
      .describe(
        'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
      ),
    changes: form
      .object({
        name: z.string().min(1).optional().describe('What people call the agent.'),
        description: z.string().nullable().optional().describe('What the agent is for.'),
        llmProvider: z
          .enum(['claude', 'openai', 'ollama', 'gemini'])
          .optional()
          .describe('Whose language model it uses.'),
        llmModel: z.string().optional().describe('Which model of the provider it uses.'),
        capabilities: z.array(z.string()).optional().describe('What it can do.'),
        toolsConfig: z.record(z.string(), json).nullable().optional().describe('Settings of its tools, by tool.'),
        executionMode: z
          .enum(['simple', 'react', 'langgraph'])
          .optional()
          .describe('How it works: one answer, reasoning and acting in turn, or a graph of steps.'),
        maxIterations: z
          .number()
          .int()
          .min(1)
          .max(2147483647)
          .nullable()
          .optional()
          .describe('After how many steps it must answer.'),
        timeoutSeconds: z
          .number()
          .int()
          .min(1)
          .max(2147483647)
          .nullable()
          .optional()
          .describe('After how many seconds it is stopped.'),
        weight: z
          .string()
          .regex(/^-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,2})?$/u)
          .nullable()
          .optional()
          .describe('How much its answer counts among several agents; an exact decimal, written as a string.'),
        active: z.boolean().optional().describe('Whether the agent may be used; deleting an agent sets it to false.'),
      })
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const AgentsUpdateValidatedSchema: z.ZodObject<
  AgentsUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildAgentsUpdateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsUpdateValidatedWriterSchema: z.ZodObject<
  AgentsUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildAgentsUpdateValidated(writer);

type AgentsDeleteRequestedShape = {
  agentId: z.ZodString;
  reason: z.ZodOptional<z.ZodString>;
};

const buildAgentsDeleteRequested = (form) =>
  form.object({
    agentId: z
      .string()
      .min(1)
      .describe(
        'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
      ),
    reason: z.string().optional().describe('Why the deletion is asked for.'),
  });

/** Open: keys that it does not know are kept. */
export const AgentsDeleteRequestedSchema: z.ZodObject<AgentsDeleteRequestedShape, Reader> =
  /* @__PURE__ */ buildAgentsDeleteRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsDeleteRequestedWriterSchema: z.ZodObject<AgentsDeleteRequestedShape, Writer> =
  /* @__PURE__ */ buildAgentsDeleteRequested(writer);

type AgentsDeleteValidatedShape = {
  agentId: z.ZodString;
  active: z.ZodOptional<z.ZodLiteral<false>>;
};

const buildAgentsDeleteValidated = (form) =>
  form.object({
    agentId: z
      .string()
      .min(1)
      .describe(
        'The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs.',
      ),
    active: z
      .literal(false, mustBe(false))
      .optional()
      .describe('Whether the agent may be used; deleting an agent sets it to false.'),
  });

/** Open: keys that it does not know are kept. */
export const AgentsDeleteValidatedSchema: z.ZodObject<AgentsDeleteValidatedShape, Reader> =
  /* @__PURE__ */ buildAgentsDeleteValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsDeleteValidatedWriterSchema: z.ZodObject<AgentsDeleteValidatedShape, Writer> =
  /* @__PURE__ */ buildAgentsDeleteValidated(writer);
