// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import type { JsonValue } from '../../json.ts';
import { type Reader, type Writer, atLeast, json, reader, uuid, writer } from '../form.ts';

type ConversationMessagesCreateRequestedShape<F extends Reader | Writer> = {
  threadId: z.ZodString;
  content: z.ZodString;
  role: z.ZodEnum<['user', 'assistant', 'system']>;
  metadata: z.ZodOptional<
    z.ZodObject<
      {
        model: z.ZodOptional<z.ZodString>;
        tokens: z.ZodOptional<z.ZodNumber>;
        reasoning: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>;
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
        tokens: z.number().int().min(0).max(2147483647).optional().describe('How many tokens the message took.'),
        reasoning: z.record(z.string(), json).optional().describe('How the model came to its answer.'),
      })
      .optional()
      .describe('How the message came about.'),
  });

/** Open: keys that it does not know are kept. */
export const ConversationMessagesCreateRequestedSchema: z.ZodObject<
  ConversationMessagesCreateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildConversationMessagesCreateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesCreateRequestedWriterSchema: z.ZodObject<
  ConversationMessagesCreateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildConversationMessagesCreateRequested(writer);

type ConversationMessagesCreateValidatedShape = {
  messageId: z.ZodString;
  threadId: z.ZodString;
  role: z.ZodEnum<['user', 'assistant', 'system']>;
};

const buildConversationMessagesCreateValidated = (form) =>
  form.object({
    messageId: uuid.describe('The new message.'),
    threadId: uuid.describe('The thread in which it was said.'),
    role: z.enum(['user', 'assistant', 'system']).describe('Who speaks.'),
  });

/** Open: keys that it does not know are kept. */
export const ConversationMessagesCreateValidatedSchema: z.ZodObject<ConversationMessagesCreateValidatedShape, Reader> =
  /* @__PURE__ */ buildConversationMessagesCreateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesCreateValidatedWriterSchema: z.ZodObject<
  ConversationMessagesCreateValidatedShape,
  Writer
> = /* @__PURE__ */ buildConversationMessagesCreateValidated(writer);

type ConversationMessagesUpdateRequestedShape<F extends Reader | Writer> = {
  messageId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        content: z.ZodOptional<z.ZodString>;
        metadata: z.ZodOptional<
          z.ZodNullable<
            z.ZodObject<
              {
                model: z.ZodOptional<z.ZodString>;
                tokens: z.ZodOptional<z.ZodNumber>;
                reasoning: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>;
              },
              F
            >
          >
        >;
      },
      F
    >
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
            tokens: z.number().int().min(0).max(2147483647).optional().describe('How many tokens the message took.'),
            reasoning: z.record(z.string(), json).optional().describe('How the model came to its answer.'),
          })
          .nullable()
          .optional()
          .describe('How the message came about.'),
      })
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ConversationMessagesUpdateRequestedSchema: z.ZodObject<
  ConversationMessagesUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildConversationMessagesUpdateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesUpdateRequestedWriterSchema: z.ZodObject<
  ConversationMessagesUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildConversationMessagesUpdateRequested(writer);

type ConversationMessagesUpdateValidatedShape<F extends Reader | Writer> = {
  messageId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        content: z.ZodOptional<z.ZodString>;
        metadata: z.ZodOptional<
          z.ZodNullable<
            z.ZodObject<
              {
                model: z.ZodOptional<z.ZodString>;
                tokens: z.ZodOptional<z.ZodNumber>;
                reasoning: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>;
              },
              F
            >
          >
        >;
      },
      F
    >
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
            tokens: z.number().int().min(0).max(2147483647).optional().describe('How many tokens the message took.'),
            reasoning: z.record(z.string(), json).optional().describe('How the model came to its answer.'),
          })
          .nullable()
          .optional()
          .describe('How the message came about.'),
      })
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ConversationMessagesUpdateValidatedSchema: z.ZodObject<
  ConversationMessagesUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildConversationMessagesUpdateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesUpdateValidatedWriterSchema: z.ZodObject<
  ConversationMessagesUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildConversationMessagesUpdateValidated(writer);

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
  /* @__PURE__ */ buildConversationMessagesDeleteRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesDeleteRequestedWriterSchema: z.ZodObject<
  ConversationMessagesDeleteRequestedShape,
  Writer
> = /* @__PURE__ */ buildConversationMessagesDeleteRequested(writer);

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
  /* @__PURE__ */ buildConversationMessagesDeleteValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ConversationMessagesDeleteValidatedWriterSchema: z.ZodObject<
  ConversationMessagesDeleteValidatedShape,
  Writer
> = /* @__PURE__ */ buildConversationMessagesDeleteValidated(writer);
