// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import type { JsonValue } from '../../json.ts';
import { type Reader, type Writer, atLeast, json, reader, uuid, writer } from '../form.ts';

type ChatThreadsCreateRequestedShape = {
  title: z.ZodOptional<z.ZodString>;
  participants: z.ZodOptional<z.ZodArray<z.ZodString>>;
  metadata: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>;
};

const buildChatThreadsCreateRequested = (form) =>
  form.object({
    title: z.string().min(1).optional().describe('What the conversation is about.'),
    participants: z.array(z.string()).optional().describe('User ids of those who take part.'),
    metadata: z.record(z.string(), json).optional().describe('Further facts about the thread.'),
  });

/** Open: keys that it does not know are kept. */
export const ChatThreadsCreateRequestedSchema: z.ZodObject<ChatThreadsCreateRequestedShape, Reader> =
  /* @__PURE__ */ buildChatThreadsCreateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsCreateRequestedWriterSchema: z.ZodObject<ChatThreadsCreateRequestedShape, Writer> =
  /* @__PURE__ */ buildChatThreadsCreateRequested(writer);

type ChatThreadsCreateValidatedShape = {
  threadId: z.ZodString;
  userId: z.ZodString;
  projectId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  title: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  threadType: z.ZodEnum<['main', 'branch']>;
  parentThreadId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  branchedFromMessageId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  branchPurpose: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  agentId: z.ZodString;
  status: z.ZodEnum<['active', 'merged', 'archived']>;
  contextSummary: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>>;
  createdAt: z.ZodString;
  updatedAt: z.ZodString;
  mergedAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
};

const buildChatThreadsCreateValidated = (form) =>
  form.object({
    threadId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    userId: z.string().describe('The user whose row this is.'),
    projectId: uuid.nullable().optional().describe('The project it belongs to: a UUID here, text in documents.'),
    title: z
      .string()
      .min(1)
      .nullable()
      .optional()
      .describe('What the conversation is about; null until it has a title.'),
    threadType: z.enum(['main', 'branch']).describe('Whether it stands by itself or branched off another thread.'),
    parentThreadId: uuid.nullable().optional().describe('The thread that a branch came from.'),
    branchedFromMessageId: uuid.nullable().optional().describe('The message at which a branch left its parent.'),
    branchPurpose: z.string().nullable().optional().describe('What a branch is meant to find out.'),
    agentId: z.string().describe('The agent that answers in this thread.'),
    status: z
      .enum(['active', 'merged', 'archived'])
      .describe('Whether it goes on, was merged into its parent, or was put away.'),
    contextSummary: z
      .string()
      .nullable()
      .optional()
      .describe('What has been said so far, in short, as context for the agent.'),
    metadata: z
      .record(z.string(), json)
      .nullable()
      .optional()
      .describe('Further facts about the thread, such as who takes part.'),
    createdAt: form.timestamp.describe('When the row was created.'),
    updatedAt: form.timestamp.describe('When the row was last changed.'),
    mergedAt: form.timestamp.nullable().optional().describe('When a branch was merged into its parent.'),
  });

/** Open: keys that it does not know are kept. */
export const ChatThreadsCreateValidatedSchema: z.ZodObject<ChatThreadsCreateValidatedShape, Reader> =
  /* @__PURE__ */ buildChatThreadsCreateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsCreateValidatedWriterSchema: z.ZodObject<ChatThreadsCreateValidatedShape, Writer> =
  /* @__PURE__ */ buildChatThreadsCreateValidated(writer);

type ChatThreadsUpdateRequestedShape<F extends Reader | Writer> = {
  threadId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        projectId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        title: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        branchPurpose: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        agentId: z.ZodOptional<z.ZodString>;
        status: z.ZodOptional<z.ZodEnum<['active', 'merged', 'archived']>>;
        metadata: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>>;
      },
      F
    >
  >;
};

const buildChatThreadsUpdateRequested = (form) =>
  form.object({
    threadId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    changes: form
      .object({
        projectId: uuid.nullable().optional().describe('The project it belongs to: a UUID here, text in documents.'),
        title: z
          .string()
          .min(1)
          .nullable()
          .optional()
          .describe('What the conversation is about; null until it has a title.'),
        branchPurpose: z.string().nullable().optional().describe('What a branch is meant to find out.'),
        agentId: z.string().optional().describe('The agent that answers in this thread.'),
        status: z
          .enum(['active', 'merged', 'archived'])
          .optional()
          .describe('Whether it goes on, was merged into its parent, or was put away.'),
        metadata: z
          .record(z.string(), json)
          .nullable()
          .optional()
          .describe('Further facts about the thread, such as who takes part.'),
      })
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ChatThreadsUpdateRequestedSchema: z.ZodObject<
  ChatThreadsUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildChatThreadsUpdateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsUpdateRequestedWriterSchema: z.ZodObject<
  ChatThreadsUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildChatThreadsUpdateRequested(writer);

type ChatThreadsUpdateValidatedShape<F extends Reader | Writer> = {
  threadId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        projectId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        title: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        branchPurpose: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        agentId: z.ZodOptional<z.ZodString>;
        status: z.ZodOptional<z.ZodEnum<['active', 'merged', 'archived']>>;
        metadata: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>>;
      },
      F
    >
  >;
};

const buildChatThreadsUpdateValidated = (form) =>
  form.object({
    threadId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    changes: form
      .object({
        projectId: uuid.nullable().optional().describe('The project it belongs to: a UUID here, text in documents.'),
        title: z
          .string()
          .min(1)
          .nullable()
          .optional()
          .describe('What the conversation is about; null until it has a title.'),
        branchPurpose: z.string().nullable().optional().describe('What a branch is meant to find out.'),
        agentId: z.string().optional().describe('The agent that answers in this thread.'),
        status: z
          .enum(['active', 'merged', 'archived'])
          .optional()
          .describe('Whether it goes on, was merged into its parent, or was put away.'),
        metadata: z
          .record(z.string(), json)
          .nullable()
          .optional()
          .describe('Further facts about the thread, such as who takes part.'),
      })
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ChatThreadsUpdateValidatedSchema: z.ZodObject<
  ChatThreadsUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildChatThreadsUpdateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsUpdateValidatedWriterSchema: z.ZodObject<
  ChatThreadsUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildChatThreadsUpdateValidated(writer);

type ChatThreadsDeleteRequestedShape = {
  threadId: z.ZodString;
  reason: z.ZodOptional<z.ZodString>;
};

const buildChatThreadsDeleteRequested = (form) =>
  form.object({
    threadId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    reason: z.string().optional().describe('Why the deletion is asked for.'),
  });

/** Open: keys that it does not know are kept. */
export const ChatThreadsDeleteRequestedSchema: z.ZodObject<ChatThreadsDeleteRequestedShape, Reader> =
  /* @__PURE__ */ buildChatThreadsDeleteRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsDeleteRequestedWriterSchema: z.ZodObject<ChatThreadsDeleteRequestedShape, Writer> =
  /* @__PURE__ */ buildChatThreadsDeleteRequested(writer);

type ChatThreadsDeleteValidatedShape = {
  threadId: z.ZodString;
};

const buildChatThreadsDeleteValidated = (form) =>
  form.object({
    threadId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
  });

/** Open: keys that it does not know are kept. */
export const ChatThreadsDeleteValidatedSchema: z.ZodObject<ChatThreadsDeleteValidatedShape, Reader> =
  /* @__PURE__ */ buildChatThreadsDeleteValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsDeleteValidatedWriterSchema: z.ZodObject<ChatThreadsDeleteValidatedShape, Writer> =
  /* @__PURE__ */ buildChatThreadsDeleteValidated(writer);
