// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import { formats } from '../../formats.ts';
import { type Reader, type Writer, atLeast, reader, uuid, writer } from '../form.ts';
import { RetryConfigSchema, RetryConfigWriterSchema, type RetryConfigZod } from '../shared.ts';

type WebhookSubscriptionsCreateRequestedShape<F extends Reader | Writer> = {
  name: z.ZodString;
  url: z.ZodString;
  eventTypes: z.ZodArray<z.ZodString>;
  retryConfig: z.ZodOptional<RetryConfigZod<F>>;
};

const buildWebhookSubscriptionsCreateRequested = (form) =>
  form.object({
    name: z.string().min(1).describe('What to call it.'),
    url: z.string().regex(formats.uri).describe('Where events are to be posted.'),
    eventTypes: z.array(z.string()).describe('The types of the events to deliver.'),
    retryConfig: form
      .reference(RetryConfigSchema, RetryConfigWriterSchema)
      .optional()
      .describe('How failed deliveries are to be retried.'),
  });

/** Open: keys that it does not know are kept. */
export const WebhookSubscriptionsCreateRequestedSchema: z.ZodObject<
  WebhookSubscriptionsCreateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildWebhookSubscriptionsCreateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsCreateRequestedWriterSchema: z.ZodObject<
  WebhookSubscriptionsCreateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildWebhookSubscriptionsCreateRequested(writer);

type WebhookSubscriptionsCreateValidatedShape<F extends Reader | Writer> = {
  subscriptionId: z.ZodString;
  userId: z.ZodString;
  name: z.ZodString;
  url: z.ZodString;
  eventTypes: z.ZodArray<z.ZodString>;
  active: z.ZodBoolean;
  retryConfig: z.ZodOptional<
    z.ZodNullable<
      z.ZodObject<
        {
          maxRetries: z.ZodNumber;
          backoff: z.ZodOptional<z.ZodEnum<['exponential', 'linear']>>;
        },
        F
      >
    >
  >;
  createdAt: z.ZodString;
  lastTriggeredAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
};

const buildWebhookSubscriptionsCreateValidated = (form) =>
  form.object({
    subscriptionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    userId: z.string().describe('The user whose row this is.'),
    name: z.string().min(1).describe('What the user calls it.'),
    url: z.string().regex(formats.uri).describe('Where events are posted to.'),
    eventTypes: z.array(z.string()).describe('The types of the events to deliver.'),
    active: z.boolean().describe('Whether events are delivered; false while paused.'),
    retryConfig: form
      .object({
        maxRetries: z
          .number()
          .int()
          .min(0)
          .max(2147483647)
          .describe('How often a failed delivery is tried again; 0 for never.'),
        backoff: z
          .enum(['exponential', 'linear'])
          .optional()
          .describe('How the wait before each retry grows: by a factor, or by an equal step.'),
      })
      .nullable()
      .optional()
      .describe('How failed deliveries are retried.'),
    createdAt: form.timestamp.describe('When the row was created.'),
    lastTriggeredAt: form.timestamp
      .nullable()
      .optional()
      .describe('When an event was last delivered; null before the first.'),
  });

/** Open: keys that it does not know are kept. */
export const WebhookSubscriptionsCreateValidatedSchema: z.ZodObject<
  WebhookSubscriptionsCreateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildWebhookSubscriptionsCreateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsCreateValidatedWriterSchema: z.ZodObject<
  WebhookSubscriptionsCreateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildWebhookSubscriptionsCreateValidated(writer);

type WebhookSubscriptionsUpdateRequestedShape<F extends Reader | Writer> = {
  subscriptionId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        name: z.ZodOptional<z.ZodString>;
        url: z.ZodOptional<z.ZodString>;
        eventTypes: z.ZodOptional<z.ZodArray<z.ZodString>>;
        active: z.ZodOptional<z.ZodBoolean>;
        retryConfig: z.ZodOptional<
          z.ZodNullable<
            z.ZodObject<
              {
                maxRetries: z.ZodNumber;
                backoff: z.ZodOptional<z.ZodEnum<['exponential', 'linear']>>;
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

const buildWebhookSubscriptionsUpdateRequested = (form) =>
  form.object({
    subscriptionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    changes: form
      .object({
        name: z.string().min(1).optional().describe('What the user calls it.'),
        url: z.string().regex(formats.uri).optional().describe('Where events are posted to.'),
        eventTypes: z.array(z.string()).optional().describe('The types of the events to deliver.'),
        active: z.boolean().optional().describe('Whether events are delivered; false while paused.'),
        retryConfig: form
          .object({
            maxRetries: z
              .number()
              .int()
              .min(0)
              .max(2147483647)
              .describe('How often a failed delivery is tried again; 0 for never.'),
            backoff: z
              .enum(['exponential', 'linear'])
              .optional()
              .describe('How the wait before each retry grows: by a factor, or by an equal step.'),
          })
          .nullable()
          .optional()
          .describe('How failed deliveries are retried.'),
      })
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const WebhookSubscriptionsUpdateRequestedSchema: z.ZodObject<
  WebhookSubscriptionsUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildWebhookSubscriptionsUpdateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsUpdateRequestedWriterSchema: z.ZodObject<
  WebhookSubscriptionsUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildWebhookSubscriptionsUpdateRequested(writer);

type WebhookSubscriptionsUpdateValidatedShape<F extends Reader | Writer> = {
  subscriptionId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        name: z.ZodOptional<z.ZodString>;
        url: z.ZodOptional<z.ZodString>;
        eventTypes: z.ZodOptional<z.ZodArray<z.ZodString>>;
        active: z.ZodOptional<z.ZodBoolean>;
        retryConfig: z.ZodOptional<
          z.ZodNullable<
            z.ZodObject<
              {
                maxRetries: z.ZodNumber;
                backoff: z.ZodOptional<z.ZodEnum<['exponential', 'linear']>>;
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

const buildWebhookSubscriptionsUpdateValidated = (form) =>
  form.object({
    subscriptionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    changes: form
      .object({
        name: z.string().min(1).optional().describe('What the user calls it.'),
        url: z.string().regex(formats.uri).optional().describe('Where events are posted to.'),
        eventTypes: z.array(z.string()).optional().describe('The types of the events to deliver.'),
        active: z.boolean().optional().describe('Whether events are delivered; false while paused.'),
        retryConfig: form
          .object({
            maxRetries: z
              .number()
              .int()
              .min(0)
              .max(2147483647)
              .describe('How often a failed delivery is tried again; 0 for never.'),
            backoff: z
              .enum(['exponential', 'linear'])
              .optional()
              .describe('How the wait before each retry grows: by a factor, or by an equal step.'),
          })
          .nullable()
          .optional()
          .describe('How failed deliveries are retried.'),
      })
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const WebhookSubscriptionsUpdateValidatedSchema: z.ZodObject<
  WebhookSubscriptionsUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildWebhookSubscriptionsUpdateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsUpdateValidatedWriterSchema: z.ZodObject<
  WebhookSubscriptionsUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildWebhookSubscriptionsUpdateValidated(writer);

type WebhookSubscriptionsDeleteRequestedShape = {
  subscriptionId: z.ZodString;
  reason: z.ZodOptional<z.ZodString>;
};

const buildWebhookSubscriptionsDeleteRequested = (form) =>
  form.object({
    subscriptionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    reason: z.string().optional().describe('Why the deletion is asked for.'),
  });

/** Open: keys that it does not know are kept. */
export const WebhookSubscriptionsDeleteRequestedSchema: z.ZodObject<WebhookSubscriptionsDeleteRequestedShape, Reader> =
  /* @__PURE__ */ buildWebhookSubscriptionsDeleteRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsDeleteRequestedWriterSchema: z.ZodObject<
  WebhookSubscriptionsDeleteRequestedShape,
  Writer
> = /* @__PURE__ */ buildWebhookSubscriptionsDeleteRequested(writer);

type WebhookSubscriptionsDeleteValidatedShape = {
  subscriptionId: z.ZodString;
};

const buildWebhookSubscriptionsDeleteValidated = (form) =>
  form.object({
    subscriptionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
  });

/** Open: keys that it does not know are kept. */
export const WebhookSubscriptionsDeleteValidatedSchema: z.ZodObject<WebhookSubscriptionsDeleteValidatedShape, Reader> =
  /* @__PURE__ */ buildWebhookSubscriptionsDeleteValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsDeleteValidatedWriterSchema: z.ZodObject<
  WebhookSubscriptionsDeleteValidatedShape,
  Writer
> = /* @__PURE__ */ buildWebhookSubscriptionsDeleteValidated(writer);
