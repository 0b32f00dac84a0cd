// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type Reader, type Writer, atLeast, json, reader, uuid, writer } from '../form.ts';
import type { JsonValue } from '../json.ts';
import { copy as copyConversationMessagesCreateRequestedWriter } from '../validators/tables/conversation-messages/create-requested-writer.ts';
import { copy as copyConversationMessagesCreateRequested } from '../validators/tables/conversation-messages/create-requested.ts';
import { copy as copyConversationMessagesCreateValidatedWriter } from '../validators/tables/conversation-messages/create-validated-writer.ts';
import { copy as copyConversationMessagesCreateValidated } from '../validators/tables/conversation-messages/create-validated.ts';
import { copy as copyConversationMessagesDeleteRequestedWriter } from '../validators/tables/conversation-messages/delete-requested-writer.ts';
import { copy as copyConversationMessagesDeleteRequested } from '../validators/tables/conversation-messages/delete-requested.ts';
import { copy as copyConversationMessagesDeleteValidatedWriter } from '../validators/tables/conversation-messages/delete-validated-writer.ts';
import { copy as copyConversationMessagesDeleteValidated } from '../validators/tables/conversation-messages/delete-validated.ts';
import { copy as copyConversationMessagesUpdateRequestedWriter } from '../validators/tables/conversation-messages/update-requested-writer.ts';
import { copy as copyConversationMessagesUpdateRequested } from '../validators/tables/conversation-messages/update-requested.ts';
import { copy as copyConversationMessagesUpdateValidatedWriter } from '../validators/tables/conversation-messages/update-validated-writer.ts';
import { copy as copyConversationMessagesUpdateValidated } from '../validators/tables/conversation-messages/update-validated.ts';

/**
 * A message is to be added to a conversation.
 * The payload of `conversationMessages.create.requested`.
 */
export type ConversationMessagesCreateRequestedData = {
  /** The thread to add it to. */
  threadId: string;
  /** What is said. */
  content: string;
  /** Who speaks. */
  role: 'user' | 'assistant' | 'system';
  /** How the message came about. */
  metadata?:
    | {
        /** The language model that wrote the message. */
        model?: string | undefined;
        /** How many tokens the message took. */
        tokens?: number | undefined;
        /** How the model came to its answer. */
        reasoning?: Record<string, JsonValue> | undefined;
      }
    | undefined;
};

type ConversationMessagesCreateRequestedShape<F extends Reader | Writer> = {
  threadId: z.ZodString;
  content: z.ZodString;
  role: z.ZodEnum<{ user: 'user'; assistant: 'assistant'; system: 'system' }>;
  metadata: z.ZodOptional<
    z.ZodObject<
      {
        model: z.ZodOptional<z.ZodString>;
        tokens: z.ZodOptional<z.ZodInt32>;
        reasoning: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>;
      },
      F
    >
  >;
};

const buildConversationMessagesCreateRequested = (form) =>
  form.object({
    threadId: uuid.describe('The thread to add it to.'),
    content: z.string().describe('What is said.'),
    role: z.enum(['user', 'assistant', 'system']).describe('Who speaks.'),
    metadata: form
      .object({
        model: z.string().optional().describe('The language model that wrote the message.'),
        tokens: z.int32().min(0).optional().describe('How many tokens the message took.'),
        reasoning: z.record(z.string(), json).optional().describe('How the model came to its answer.'),
      })
      .optional()
      .describe('How the message came about.'),
  });

/** Open: keys that it does not know are kept. */
export const ConversationMessagesCreateRequestedSchema: z.ZodObject<
  ConversationMessagesCreateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(
  buildConversationMessagesCreateRequested,
  reader,
  copyConversationMessagesCreateRequested,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesCreateRequestedWriterSchema: z.ZodObject<
  ConversationMessagesCreateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildConversationMessagesCreateRequested,
  writer,
  copyConversationMessagesCreateRequestedWriter,
);

/**
 * A message was added to a conversation.
 * The payload of `conversationMessages.create.validated`.
 */
export type ConversationMessagesCreateValidatedData = {
  /** The new message. */
  messageId: string;
  /** The thread in which it was said. */
  threadId: string;
  /** Who speaks. */
  role: 'user' | 'assistant' | 'system';
};

type ConversationMessagesCreateValidatedShape = {
  messageId: z.ZodString;
  threadId: z.ZodString;
  role: z.ZodEnum<{ user: 'user'; assistant: 'assistant'; system: 'system' }>;
};

const buildConversationMessagesCreateValidated = (form) =>
  form.object({
    messageId: uuid.describe('The new message.'),
    threadId: uuid.describe('The thread in which it was said.'),
    role: z.enum(['user', 'assistant', 'system']).describe('Who speaks.'),
  });

/** Open: keys that it does not know are kept. */
export const ConversationMessagesCreateValidatedSchema: z.ZodObject<ConversationMessagesCreateValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(
    buildConversationMessagesCreateValidated,
    reader,
    copyConversationMessagesCreateValidated,
  );

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesCreateValidatedWriterSchema: z.ZodObject<
  ConversationMessagesCreateValidatedShape,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildConversationMessagesCreateValidated,
  writer,
  copyConversationMessagesCreateValidatedWriter,
);

/**
 * A message is to be edited.
 * The payload of `conversationMessages.update.requested`.
 */
export type ConversationMessagesUpdateRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  messageId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** What is said. */
    content?: string | undefined;
    /** How the message came about. */
    metadata?:
      | {
          /** The language model that wrote the message. */
          model?: string | undefined;
          /** How many tokens the message took. */
          tokens?: number | undefined;
          /** How the model came to its answer. */
          reasoning?: Record<string, JsonValue> | undefined;
        }
      | null
      | undefined;
  };
};

type ConversationMessagesUpdateRequestedShape<F extends Reader | Writer> = {
  messageId: z.ZodString;
  changes: z.ZodObject<
    {
      content: z.ZodOptional<z.ZodString>;
      metadata: z.ZodOptional<
        z.ZodNullable<
          z.ZodObject<
            {
              model: z.ZodOptional<z.ZodString>;
              tokens: z.ZodOptional<z.ZodInt32>;
              reasoning: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>;
            },
            F
          >
        >
      >;
    },
    F
  >;
};

const buildConversationMessagesUpdateRequested = (form) =>
  form.object({
    messageId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    changes: form
      .object({
        content: z.string().optional().describe('What is said.'),
        metadata: form
          .object({
            model: z.string().optional().describe('The language model that wrote the message.'),
            tokens: z.int32().min(0).optional().describe('How many tokens the message took.'),
            reasoning: z.record(z.string(), json).optional().describe('How the model came to its answer.'),
          })
          .nullable()
          .optional()
          .describe('How the message came about.'),
      })
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ConversationMessagesUpdateRequestedSchema: z.ZodObject<
  ConversationMessagesUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(
  buildConversationMessagesUpdateRequested,
  reader,
  copyConversationMessagesUpdateRequested,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesUpdateRequestedWriterSchema: z.ZodObject<
  ConversationMessagesUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildConversationMessagesUpdateRequested,
  writer,
  copyConversationMessagesUpdateRequestedWriter,
);

/**
 * A message was edited.
 * The payload of `conversationMessages.update.validated`.
 */
export type ConversationMessagesUpdateValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  messageId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** What is said. */
    content?: string | undefined;
    /** How the message came about. */
    metadata?:
      | {
          /** The language model that wrote the message. */
          model?: string | undefined;
          /** How many tokens the message took. */
          tokens?: number | undefined;
          /** How the model came to its answer. */
          reasoning?: Record<string, JsonValue> | undefined;
        }
      | null
      | undefined;
  };
};

type ConversationMessagesUpdateValidatedShape<F extends Reader | Writer> = {
  messageId: z.ZodString;
  changes: z.ZodObject<
    {
      content: z.ZodOptional<z.ZodString>;
      metadata: z.ZodOptional<
        z.ZodNullable<
          z.ZodObject<
            {
              model: z.ZodOptional<z.ZodString>;
              tokens: z.ZodOptional<z.ZodInt32>;
              reasoning: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>;
            },
            F
          >
        >
      >;
    },
    F
  >;
};

const buildConversationMessagesUpdateValidated = (form) =>
  form.object({
    messageId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    changes: form
      .object({
        content: z.string().optional().describe('What is said.'),
        metadata: form
          .object({
            model: z.string().optional().describe('The language model that wrote the message.'),
            tokens: z.int32().min(0).optional().describe('How many tokens the message took.'),
            reasoning: z.record(z.string(), json).optional().describe('How the model came to its answer.'),
          })
          .nullable()
          .optional()
          .describe('How the message came about.'),
      })
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ConversationMessagesUpdateValidatedSchema: z.ZodObject<
  ConversationMessagesUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(
  buildConversationMessagesUpdateValidated,
  reader,
  copyConversationMessagesUpdateValidated,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesUpdateValidatedWriterSchema: z.ZodObject<
  ConversationMessagesUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildConversationMessagesUpdateValidated,
  writer,
  copyConversationMessagesUpdateValidatedWriter,
);

/**
 * A message is to be deleted.
 * The payload of `conversationMessages.delete.requested`.
 */
export type ConversationMessagesDeleteRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  messageId: string;
  /** Why the deletion is asked for. */
  reason?: string | undefined;
};

type ConversationMessagesDeleteRequestedShape = {
  messageId: z.ZodString;
  reason: z.ZodOptional<z.ZodString>;
};

const buildConversationMessagesDeleteRequested = (form) =>
  form.object({
    messageId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    reason: z.string().optional().describe('Why the deletion is asked for.'),
  });

/** Open: keys that it does not know are kept. */
export const ConversationMessagesDeleteRequestedSchema: z.ZodObject<ConversationMessagesDeleteRequestedShape, Reader> =
  /* @__PURE__ */ withCompiled(
    buildConversationMessagesDeleteRequested,
    reader,
    copyConversationMessagesDeleteRequested,
  );

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesDeleteRequestedWriterSchema: z.ZodObject<
  ConversationMessagesDeleteRequestedShape,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildConversationMessagesDeleteRequested,
  writer,
  copyConversationMessagesDeleteRequestedWriter,
);

/**
 * A message was deleted.
 * The payload of `conversationMessages.delete.validated`.
 */
export type ConversationMessagesDeleteValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  messageId: string;
  /** When the row was deleted; null while it lives. */
  deletedAt?: string | undefined;
};

type ConversationMessagesDeleteValidatedShape = {
  messageId: z.ZodString;
  deletedAt: z.ZodOptional<z.ZodString>;
};

const buildConversationMessagesDeleteValidated = (form) =>
  form.object({
    messageId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    deletedAt: form.timestamp.optional().describe('When the row was deleted; null while it lives.'),
  });

/** Open: keys that it does not know are kept. */
export const ConversationMessagesDeleteValidatedSchema: z.ZodObject<ConversationMessagesDeleteValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(
    buildConversationMessagesDeleteValidated,
    reader,
    copyConversationMessagesDeleteValidated,
  );

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesDeleteValidatedWriterSchema: z.ZodObject<
  ConversationMessagesDeleteValidatedShape,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildConversationMessagesDeleteValidated,
  writer,
  copyConversationMessagesDeleteValidatedWriter,
);
