// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type Reader, type Writer, atLeast, json, mustBe, reader, writer } from '../form.ts';
import type { JsonValue } from '../json.ts';
import { copy as copyAgentsCreateRequestedWriter } from '../validators/tables/agents/create-requested-writer.ts';
import { copy as copyAgentsCreateRequested } from '../validators/tables/agents/create-requested.ts';
import { copy as copyAgentsCreateValidatedWriter } from '../validators/tables/agents/create-validated-writer.ts';
import { copy as copyAgentsCreateValidated } from '../validators/tables/agents/create-validated.ts';
import { copy as copyAgentsDeleteRequestedWriter } from '../validators/tables/agents/delete-requested-writer.ts';
import { copy as copyAgentsDeleteRequested } from '../validators/tables/agents/delete-requested.ts';
import { copy as copyAgentsDeleteValidatedWriter } from '../validators/tables/agents/delete-validated-writer.ts';
import { copy as copyAgentsDeleteValidated } from '../validators/tables/agents/delete-validated.ts';
import { copy as copyAgentsUpdateRequestedWriter } from '../validators/tables/agents/update-requested-writer.ts';
import { copy as copyAgentsUpdateRequested } from '../validators/tables/agents/update-requested.ts';
import { copy as copyAgentsUpdateValidatedWriter } from '../validators/tables/agents/update-validated-writer.ts';
import { copy as copyAgentsUpdateValidated } from '../validators/tables/agents/update-validated.ts';

/**
 * A new agent is wanted.
 * The payload of `agents.create.requested`.
 */
export type AgentsCreateRequestedData = {
  /** What to call it. */
  name: string;
  /** What kind of agent it is. */
  type: 'orchestrator' | 'analyzer' | 'extractor' | 'custom';
  /** The language model it is to use; left out, the Agents Worker chooses one. */
  model?: string | undefined;
  /** What it is to be able to do. */
  capabilities?: string[] | undefined;
  /** What it may do without asking. */
  permissions?:
    | {
        /** Whether its requests are validated without approval. */
        autoApprove?: boolean | undefined;
        /** The event types that it may publish. */
        allowedActions?: string[] | undefined;
      }
    | undefined;
};

type AgentsCreateRequestedShape<F extends Reader | Writer> = {
  name: z.ZodString;
  type: z.ZodEnum<{ orchestrator: 'orchestrator'; analyzer: 'analyzer'; extractor: 'extractor'; custom: 'custom' }>;
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
> = /* @__PURE__ */ withCompiled(buildAgentsCreateRequested, reader, copyAgentsCreateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsCreateRequestedWriterSchema: z.ZodObject<
  AgentsCreateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildAgentsCreateRequested, writer, copyAgentsCreateRequestedWriter);

/**
 * An agent was made.
 * The payload of `agents.create.validated`.
 */
export type AgentsCreateValidatedData = {
  /** The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs. */
  agentId: string;
  /** What people call the agent. */
  name: string;
  /** What the agent is for. */
  description?: string | null | undefined;
  /** Who made the agent: system, or a user id. */
  createdBy: string;
  /** The user whose agent this is; null for an agent of the system. */
  userId?: string | null | undefined;
  /** Whose language model it uses. */
  llmProvider: 'claude' | 'openai' | 'ollama' | 'gemini';
  /** Which model of the provider it uses. */
  llmModel: string;
  /** What it can do. */
  capabilities: string[];
  /** Settings of its tools, by tool. */
  toolsConfig?: Record<string, JsonValue> | null | undefined;
  /** How it works: one answer, reasoning and acting in turn, or a graph of steps. */
  executionMode: 'simple' | 'react' | 'langgraph';
  /** After how many steps it must answer. */
  maxIterations?: number | null | undefined;
  /** After how many seconds it is stopped. */
  timeoutSeconds?: number | null | undefined;
  /** How much its answer counts among several agents; an exact decimal, written as a string. */
  weight?: string | null | undefined;
  /** How well it has done, as measured by the system. */
  performanceMetrics?: Record<string, JsonValue> | null | undefined;
  /** Whether the agent may be used; deleting an agent sets it to false. */
  active: boolean;
  /** When the row was created. */
  createdAt: string;
  /** When the row was last changed. */
  updatedAt: string;
};

type AgentsCreateValidatedShape = {
  agentId: z.ZodString;
  name: z.ZodString;
  description: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  createdBy: z.ZodString;
  userId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  llmProvider: z.ZodEnum<{ claude: 'claude'; openai: 'openai'; ollama: 'ollama'; gemini: 'gemini' }>;
  llmModel: z.ZodString;
  capabilities: z.ZodArray<z.ZodString>;
  toolsConfig: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>>;
  executionMode: z.ZodEnum<{ simple: 'simple'; react: 'react'; langgraph: 'langgraph' }>;
  maxIterations: z.ZodOptional<z.ZodNullable<z.ZodInt32>>;
  timeoutSeconds: z.ZodOptional<z.ZodNullable<z.ZodInt32>>;
  weight: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  performanceMetrics: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>>;
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
    maxIterations: z.int32().min(1).nullable().optional().describe('After how many steps it must answer.'),
    timeoutSeconds: z.int32().min(1).nullable().optional().describe('After how many seconds it is stopped.'),
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
  /* @__PURE__ */ withCompiled(buildAgentsCreateValidated, reader, copyAgentsCreateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsCreateValidatedWriterSchema: z.ZodObject<AgentsCreateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildAgentsCreateValidated, writer, copyAgentsCreateValidatedWriter);

/**
 * A change to an agent is wanted.
 * The payload of `agents.update.requested`.
 */
export type AgentsUpdateRequestedData = {
  /** The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs. */
  agentId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** What people call the agent. */
    name?: string | undefined;
    /** What the agent is for. */
    description?: string | null | undefined;
    /** Whose language model it uses. */
    llmProvider?: 'claude' | 'openai' | 'ollama' | 'gemini' | undefined;
    /** Which model of the provider it uses. */
    llmModel?: string | undefined;
    /** What it can do. */
    capabilities?: string[] | undefined;
    /** Settings of its tools, by tool. */
    toolsConfig?: Record<string, JsonValue> | null | undefined;
    /** How it works: one answer, reasoning and acting in turn, or a graph of steps. */
    executionMode?: 'simple' | 'react' | 'langgraph' | undefined;
    /** After how many steps it must answer. */
    maxIterations?: number | null | undefined;
    /** After how many seconds it is stopped. */
    timeoutSeconds?: number | null | undefined;
    /** How much its answer counts among several agents; an exact decimal, written as a string. */
    weight?: string | null | undefined;
    /** Whether the agent may be used; deleting an agent sets it to false. */
    active?: boolean | undefined;
  };
};

type AgentsUpdateRequestedShape<F extends Reader | Writer> = {
  agentId: z.ZodString;
  changes: z.ZodObject<
    {
      name: z.ZodOptional<z.ZodString>;
      description: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      llmProvider: z.ZodOptional<z.ZodEnum<{ claude: 'claude'; openai: 'openai'; ollama: 'ollama'; gemini: 'gemini' }>>;
      llmModel: z.ZodOptional<z.ZodString>;
      capabilities: z.ZodOptional<z.ZodArray<z.ZodString>>;
      toolsConfig: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>>;
      executionMode: z.ZodOptional<z.ZodEnum<{ simple: 'simple'; react: 'react'; langgraph: 'langgraph' }>>;
      maxIterations: z.ZodOptional<z.ZodNullable<z.ZodInt32>>;
      timeoutSeconds: z.ZodOptional<z.ZodNullable<z.ZodInt32>>;
      weight: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      active: z.ZodOptional<z.ZodBoolean>;
    },
    F
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
        maxIterations: z.int32().min(1).nullable().optional().describe('After how many steps it must answer.'),
        timeoutSeconds: z.int32().min(1).nullable().optional().describe('After how many seconds it is stopped.'),
        weight: z
          .string()
          .regex(/^-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,2})?$/u)
          .nullable()
          .optional()
          .describe('How much its answer counts among several agents; an exact decimal, written as a string.'),
        active: z.boolean().optional().describe('Whether the agent may be used; deleting an agent sets it to false.'),
      })
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const AgentsUpdateRequestedSchema: z.ZodObject<
  AgentsUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(buildAgentsUpdateRequested, reader, copyAgentsUpdateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsUpdateRequestedWriterSchema: z.ZodObject<
  AgentsUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildAgentsUpdateRequested, writer, copyAgentsUpdateRequestedWriter);

/**
 * An agent was changed.
 * The payload of `agents.update.validated`.
 */
export type AgentsUpdateValidatedData = {
  /** The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs. */
  agentId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** What people call the agent. */
    name?: string | undefined;
    /** What the agent is for. */
    description?: string | null | undefined;
    /** Whose language model it uses. */
    llmProvider?: 'claude' | 'openai' | 'ollama' | 'gemini' | undefined;
    /** Which model of the provider it uses. */
    llmModel?: string | undefined;
    /** What it can do. */
    capabilities?: string[] | undefined;
    /** Settings of its tools, by tool. */
    toolsConfig?: Record<string, JsonValue> | null | undefined;
    /** How it works: one answer, reasoning and acting in turn, or a graph of steps. */
    executionMode?: 'simple' | 'react' | 'langgraph' | undefined;
    /** After how many steps it must answer. */
    maxIterations?: number | null | undefined;
    /** After how many seconds it is stopped. */
    timeoutSeconds?: number | null | undefined;
    /** How much its answer counts among several agents; an exact decimal, written as a string. */
    weight?: string | null | undefined;
    /** Whether the agent may be used; deleting an agent sets it to false. */
    active?: boolean | undefined;
  };
};

type AgentsUpdateValidatedShape<F extends Reader | Writer> = {
  agentId: z.ZodString;
  changes: z.ZodObject<
    {
      name: z.ZodOptional<z.ZodString>;
      description: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      llmProvider: z.ZodOptional<z.ZodEnum<{ claude: 'claude'; openai: 'openai'; ollama: 'ollama'; gemini: 'gemini' }>>;
      llmModel: z.ZodOptional<z.ZodString>;
      capabilities: z.ZodOptional<z.ZodArray<z.ZodString>>;
      toolsConfig: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>>;
      executionMode: z.ZodOptional<z.ZodEnum<{ simple: 'simple'; react: 'react'; langgraph: 'langgraph' }>>;
      maxIterations: z.ZodOptional<z.ZodNullable<z.ZodInt32>>;
      timeoutSeconds: z.ZodOptional<z.ZodNullable<z.ZodInt32>>;
      weight: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      active: z.ZodOptional<z.ZodBoolean>;
    },
    F
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
        maxIterations: z.int32().min(1).nullable().optional().describe('After how many steps it must answer.'),
        timeoutSeconds: z.int32().min(1).nullable().optional().describe('After how many seconds it is stopped.'),
        weight: z
          .string()
          .regex(/^-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,2})?$/u)
          .nullable()
          .optional()
          .describe('How much its answer counts among several agents; an exact decimal, written as a string.'),
        active: z.boolean().optional().describe('Whether the agent may be used; deleting an agent sets it to false.'),
      })
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const AgentsUpdateValidatedSchema: z.ZodObject<
  AgentsUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(buildAgentsUpdateValidated, reader, copyAgentsUpdateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsUpdateValidatedWriterSchema: z.ZodObject<
  AgentsUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildAgentsUpdateValidated, writer, copyAgentsUpdateValidatedWriter);

/**
 * An agent is to be disabled.
 * The payload of `agents.delete.requested`.
 */
export type AgentsDeleteRequestedData = {
  /** The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs. */
  agentId: string;
  /** Why the deletion is asked for. */
  reason?: string | undefined;
};

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
  /* @__PURE__ */ withCompiled(buildAgentsDeleteRequested, reader, copyAgentsDeleteRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsDeleteRequestedWriterSchema: z.ZodObject<AgentsDeleteRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildAgentsDeleteRequested, writer, copyAgentsDeleteRequestedWriter);

/**
 * An agent was disabled.
 * The payload of `agents.delete.validated`.
 */
export type AgentsDeleteValidatedData = {
  /** The id of the agent: a readable name such as orchestrator, not a UUID. The Agents Worker makes it up when it stores the agent; agents of the system come with theirs. */
  agentId: string;
  /** Whether the agent may be used; deleting an agent sets it to false. */
  active?: false | undefined;
};

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
  /* @__PURE__ */ withCompiled(buildAgentsDeleteValidated, reader, copyAgentsDeleteValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const AgentsDeleteValidatedWriterSchema: z.ZodObject<AgentsDeleteValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildAgentsDeleteValidated, writer, copyAgentsDeleteValidatedWriter);
