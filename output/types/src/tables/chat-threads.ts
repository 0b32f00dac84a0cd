// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type Reader, type Writer, atLeast, json, reader, uuid, writer } from '../form.ts';
import type { JsonValue } from '../json.ts';
import { copy as copyChatThreadsCreateRequestedWriter } from '../validators/tables/chat-threads/create-requested-writer.ts';
import { copy as copyChatThreadsCreateRequested } from '../validators/tables/chat-threads/create-requested.ts';
import { copy as copyChatThreadsCreateValidatedWriter } from '../validators/tables/chat-threads/create-validated-writer.ts';
import { copy as copyChatThreadsCreateValidated } from '../validators/tables/chat-threads/create-validated.ts';
import { copy as copyChatThreadsDeleteRequestedWriter } from '../validators/tables/chat-threads/delete-requested-writer.ts';
import { copy as copyChatThreadsDeleteRequested } from '../validators/tables/chat-threads/delete-requested.ts';
import { copy as copyChatThreadsDeleteValidatedWriter } from '../validators/tables/chat-threads/delete-validated-writer.ts';
import { copy as copyChatThreadsDeleteValidated } from '../validators/tables/chat-threads/delete-validated.ts';
import { copy as copyChatThreadsUpdateRequestedWriter } from '../validators/tables/chat-threads/update-requested-writer.ts';
import { copy as copyChatThreadsUpdateRequested } from '../validators/tables/chat-threads/update-requested.ts';
import { copy as copyChatThreadsUpdateValidatedWriter } from '../validators/tables/chat-threads/update-validated-writer.ts';
import { copy as copyChatThreadsUpdateValidated } from '../validators/tables/chat-threads/update-validated.ts';

/**
 * A new conversation is wanted.
 * The payload of `chatThreads.create.requested`.
 */
export type ChatThreadsCreateRequestedData = {
  /** What the conversation is about. */
  title?: string | undefined;
  /** User ids of those who take part. */
  participants?: string[] | undefined;
  /** Further facts about the thread. */
  metadata?: Record<string, JsonValue> | undefined;
};

type ChatThreadsCreateRequestedShape = {
  title: z.ZodOptional<z.ZodString>;
  participants: z.ZodOptional<z.ZodArray<z.ZodString>>;
  metadata: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>;
};

const buildChatThreadsCreateRequested = (form) =>
  form.object({
    title: z.string().min(1).optional().describe('What the conversation is about.'),
    participants: z.array(z.string()).optional().describe('User ids of those who take part.'),
    metadata: z.record(z.string(), json).optional().describe('Further facts about the thread.'),
  });

/** Open: keys that it does not know are kept. */
export const ChatThreadsCreateRequestedSchema: z.ZodObject<ChatThreadsCreateRequestedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildChatThreadsCreateRequested, reader, copyChatThreadsCreateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsCreateRequestedWriterSchema: z.ZodObject<ChatThreadsCreateRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildChatThreadsCreateRequested, writer, copyChatThreadsCreateRequestedWriter);

/**
 * A conversation was started.
 * The payload of `chatThreads.create.validated`.
 */
export type ChatThreadsCreateValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  threadId: string;
  /** The user whose row this is. */
  userId: string;
  /** The project it belongs to: a UUID here, text in documents. */
  projectId?: string | null | undefined;
  /** What the conversation is about; null until it has a title. */
  title?: string | null | undefined;
  /** Whether it stands by itself or branched off another thread. */
  threadType: 'main' | 'branch';
  /** The thread that a branch came from. */
  parentThreadId?: string | null | undefined;
  /** The message at which a branch left its parent. */
  branchedFromMessageId?: string | null | undefined;
  /** What a branch is meant to find out. */
  branchPurpose?: string | null | undefined;
  /** The agent that answers in this thread. */
  agentId: string;
  /** Whether it goes on, was merged into its parent, or was put away. */
  status: 'active' | 'merged' | 'archived';
  /** What has been said so far, in short, as context for the agent. */
  contextSummary?: string | null | undefined;
  /** Further facts about the thread, such as who takes part. */
  metadata?: Record<string, JsonValue> | null | undefined;
  /** When the row was created. */
  createdAt: string;
  /** When the row was last changed. */
  updatedAt: string;
  /** When a branch was merged into its parent. */
  mergedAt?: string | null | undefined;
};

type ChatThreadsCreateValidatedShape = {
  threadId: z.ZodString;
  userId: z.ZodString;
  projectId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  title: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  threadType: z.ZodEnum<{ main: 'main'; branch: 'branch' }>;
  parentThreadId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  branchedFromMessageId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  branchPurpose: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  agentId: z.ZodString;
  status: z.ZodEnum<{ active: 'active'; merged: 'merged'; archived: 'archived' }>;
  contextSummary: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>>;
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
  /* @__PURE__ */ withCompiled(buildChatThreadsCreateValidated, reader, copyChatThreadsCreateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsCreateValidatedWriterSchema: z.ZodObject<ChatThreadsCreateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildChatThreadsCreateValidated, writer, copyChatThreadsCreateValidatedWriter);

/**
 * A change to a conversation is wanted.
 * The payload of `chatThreads.update.requested`.
 */
export type ChatThreadsUpdateRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  threadId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** The project it belongs to: a UUID here, text in documents. */
    projectId?: string | null | undefined;
    /** What the conversation is about; null until it has a title. */
    title?: string | null | undefined;
    /** What a branch is meant to find out. */
    branchPurpose?: string | null | undefined;
    /** The agent that answers in this thread. */
    agentId?: string | undefined;
    /** Whether it goes on, was merged into its parent, or was put away. */
    status?: 'active' | 'merged' | 'archived' | undefined;
    /** Further facts about the thread, such as who takes part. */
    metadata?: Record<string, JsonValue> | null | undefined;
  };
};

type ChatThreadsUpdateRequestedShape<F extends Reader | Writer> = {
  threadId: z.ZodString;
  changes: z.ZodObject<
    {
      projectId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      title: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      branchPurpose: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      agentId: z.ZodOptional<z.ZodString>;
      status: z.ZodOptional<z.ZodEnum<{ active: 'active'; merged: 'merged'; archived: 'archived' }>>;
      metadata: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>>;
    },
    F
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
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ChatThreadsUpdateRequestedSchema: z.ZodObject<
  ChatThreadsUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(buildChatThreadsUpdateRequested, reader, copyChatThreadsUpdateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsUpdateRequestedWriterSchema: z.ZodObject<
  ChatThreadsUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildChatThreadsUpdateRequested, writer, copyChatThreadsUpdateRequestedWriter);

/**
 * A conversation was changed.
 * The payload of `chatThreads.update.validated`.
 */
export type ChatThreadsUpdateValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  threadId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** The project it belongs to: a UUID here, text in documents. */
    projectId?: string | null | undefined;
    /** What the conversation is about; null until it has a title. */
    title?: string | null | undefined;
    /** What a branch is meant to find out. */
    branchPurpose?: string | null | undefined;
    /** The agent that answers in this thread. */
    agentId?: string | undefined;
    /** Whether it goes on, was merged into its parent, or was put away. */
    status?: 'active' | 'merged' | 'archived' | undefined;
    /** Further facts about the thread, such as who takes part. */
    metadata?: Record<string, JsonValue> | null | undefined;
  };
};

type ChatThreadsUpdateValidatedShape<F extends Reader | Writer> = {
  threadId: z.ZodString;
  changes: z.ZodObject<
    {
      projectId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      title: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      branchPurpose: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      agentId: z.ZodOptional<z.ZodString>;
      status: z.ZodOptional<z.ZodEnum<{ active: 'active'; merged: 'merged'; archived: 'archived' }>>;
      metadata: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>>;
    },
    F
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
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ChatThreadsUpdateValidatedSchema: z.ZodObject<
  ChatThreadsUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(buildChatThreadsUpdateValidated, reader, copyChatThreadsUpdateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsUpdateValidatedWriterSchema: z.ZodObject<
  ChatThreadsUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildChatThreadsUpdateValidated, writer, copyChatThreadsUpdateValidatedWriter);

/**
 * A conversation is to be deleted, with all its messages.
 * The payload of `chatThreads.delete.requested`.
 */
export type ChatThreadsDeleteRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  threadId: string;
  /** Why the deletion is asked for. */
  reason?: string | undefined;
};

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
  /* @__PURE__ */ withCompiled(buildChatThreadsDeleteRequested, reader, copyChatThreadsDeleteRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsDeleteRequestedWriterSchema: z.ZodObject<ChatThreadsDeleteRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildChatThreadsDeleteRequested, writer, copyChatThreadsDeleteRequestedWriter);

/**
 * A conversation was deleted, with all its messages.
 * The payload of `chatThreads.delete.validated`.
 */
export type ChatThreadsDeleteValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  threadId: string;
};

type ChatThreadsDeleteValidatedShape = {
  threadId: z.ZodString;
};

const buildChatThreadsDeleteValidated = (form) =>
  form.object({
    threadId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
  });

/** Open: keys that it does not know are kept. */
export const ChatThreadsDeleteValidatedSchema: z.ZodObject<ChatThreadsDeleteValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildChatThreadsDeleteValidated, reader, copyChatThreadsDeleteValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const ChatThreadsDeleteValidatedWriterSchema: z.ZodObject<ChatThreadsDeleteValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildChatThreadsDeleteValidated, writer, copyChatThreadsDeleteValidatedWriter);
