// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type Reader, type Writer, atLeast, reader, uuid, writer } from '../form.ts';
import { formats } from '../formats.ts';
import { type RetryConfig, RetryConfigSchema, RetryConfigWriterSchema, type RetryConfigZod } from '../shared.ts';
import { copy as copyWebhookSubscriptionsCreateRequestedWriter } from '../validators/tables/webhook-subscriptions/create-requested-writer.ts';
import { copy as copyWebhookSubscriptionsCreateRequested } from '../validators/tables/webhook-subscriptions/create-requested.ts';
import { copy as copyWebhookSubscriptionsCreateValidatedWriter } from '../validators/tables/webhook-subscriptions/create-validated-writer.ts';
import { copy as copyWebhookSubscriptionsCreateValidated } from '../validators/tables/webhook-subscriptions/create-validated.ts';
import { copy as copyWebhookSubscriptionsDeleteRequestedWriter } from '../validators/tables/webhook-subscriptions/delete-requested-writer.ts';
import { copy as copyWebhookSubscriptionsDeleteRequested } from '../validators/tables/webhook-subscriptions/delete-requested.ts';
import { copy as copyWebhookSubscriptionsDeleteValidatedWriter } from '../validators/tables/webhook-subscriptions/delete-validated-writer.ts';
import { copy as copyWebhookSubscriptionsDeleteValidated } from '../validators/tables/webhook-subscriptions/delete-validated.ts';
import { copy as copyWebhookSubscriptionsUpdateRequestedWriter } from '../validators/tables/webhook-subscriptions/update-requested-writer.ts';
import { copy as copyWebhookSubscriptionsUpdateRequested } from '../validators/tables/webhook-subscriptions/update-requested.ts';
import { copy as copyWebhookSubscriptionsUpdateValidatedWriter } from '../validators/tables/webhook-subscriptions/update-validated-writer.ts';
import { copy as copyWebhookSubscriptionsUpdateValidated } from '../validators/tables/webhook-subscriptions/update-validated.ts';

/**
 * A subscription to events is wanted.
 * The payload of `webhookSubscriptions.create.requested`.
 */
export type WebhookSubscriptionsCreateRequestedData = {
  /** What to call it. */
  name: string;
  /** Where events are to be posted. */
  url: string;
  /** The types of the events to deliver. */
  eventTypes: string[];
  /** How failed deliveries are to be retried. */
  retryConfig?: RetryConfig | undefined;
};

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
> = /* @__PURE__ */ withCompiled(
  buildWebhookSubscriptionsCreateRequested,
  reader,
  copyWebhookSubscriptionsCreateRequested,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsCreateRequestedWriterSchema: z.ZodObject<
  WebhookSubscriptionsCreateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildWebhookSubscriptionsCreateRequested,
  writer,
  copyWebhookSubscriptionsCreateRequestedWriter,
);

/**
 * A subscription to events exists.
 * The payload of `webhookSubscriptions.create.validated`.
 */
export type WebhookSubscriptionsCreateValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  subscriptionId: string;
  /** The user whose row this is. */
  userId: string;
  /** What the user calls it. */
  name: string;
  /** Where events are posted to. */
  url: string;
  /** The types of the events to deliver. */
  eventTypes: string[];
  /** Whether events are delivered; false while paused. */
  active: boolean;
  /** How failed deliveries are retried. */
  retryConfig?:
    | {
        /** How often a failed delivery is tried again; 0 for never. */
        maxRetries: number;
        /** How the wait before each retry grows: by a factor, or by an equal step. */
        backoff?: 'exponential' | 'linear' | undefined;
      }
    | null
    | undefined;
  /** When the row was created. */
  createdAt: string;
  /** When an event was last delivered; null before the first. */
  lastTriggeredAt?: string | null | undefined;
};

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
          maxRetries: z.ZodInt32;
          backoff: z.ZodOptional<z.ZodEnum<{ exponential: 'exponential'; linear: 'linear' }>>;
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
        maxRetries: z.int32().min(0).describe('How often a failed delivery is tried again; 0 for never.'),
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
> = /* @__PURE__ */ withCompiled(
  buildWebhookSubscriptionsCreateValidated,
  reader,
  copyWebhookSubscriptionsCreateValidated,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsCreateValidatedWriterSchema: z.ZodObject<
  WebhookSubscriptionsCreateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildWebhookSubscriptionsCreateValidated,
  writer,
  copyWebhookSubscriptionsCreateValidatedWriter,
);

/**
 * A change to a subscription is wanted.
 * The payload of `webhookSubscriptions.update.requested`.
 */
export type WebhookSubscriptionsUpdateRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  subscriptionId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** What the user calls it. */
    name?: string | undefined;
    /** Where events are posted to. */
    url?: string | undefined;
    /** The types of the events to deliver. */
    eventTypes?: string[] | undefined;
    /** Whether events are delivered; false while paused. */
    active?: boolean | undefined;
    /** How failed deliveries are retried. */
    retryConfig?:
      | {
          /** How often a failed delivery is tried again; 0 for never. */
          maxRetries: number;
          /** How the wait before each retry grows: by a factor, or by an equal step. */
          backoff?: 'exponential' | 'linear' | undefined;
        }
      | null
      | undefined;
  };
};

type WebhookSubscriptionsUpdateRequestedShape<F extends Reader | Writer> = {
  subscriptionId: z.ZodString;
  changes: z.ZodObject<
    {
      name: z.ZodOptional<z.ZodString>;
      url: z.ZodOptional<z.ZodString>;
      eventTypes: z.ZodOptional<z.ZodArray<z.ZodString>>;
      active: z.ZodOptional<z.ZodBoolean>;
      retryConfig: z.ZodOptional<
        z.ZodNullable<
          z.ZodObject<
            {
              maxRetries: z.ZodInt32;
              backoff: z.ZodOptional<z.ZodEnum<{ exponential: 'exponential'; linear: 'linear' }>>;
            },
            F
          >
        >
      >;
    },
    F
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
            maxRetries: z.int32().min(0).describe('How often a failed delivery is tried again; 0 for never.'),
            backoff: z
              .enum(['exponential', 'linear'])
              .optional()
              .describe('How the wait before each retry grows: by a factor, or by an equal step.'),
          })
          .nullable()
          .optional()
          .describe('How failed deliveries are retried.'),
      })
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const WebhookSubscriptionsUpdateRequestedSchema: z.ZodObject<
  WebhookSubscriptionsUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(
  buildWebhookSubscriptionsUpdateRequested,
  reader,
  copyWebhookSubscriptionsUpdateRequested,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsUpdateRequestedWriterSchema: z.ZodObject<
  WebhookSubscriptionsUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildWebhookSubscriptionsUpdateRequested,
  writer,
  copyWebhookSubscriptionsUpdateRequestedWriter,
);

/**
 * A subscription was changed.
 * The payload of `webhookSubscriptions.update.validated`.
 */
export type WebhookSubscriptionsUpdateValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  subscriptionId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** What the user calls it. */
    name?: string | undefined;
    /** Where events are posted to. */
    url?: string | undefined;
    /** The types of the events to deliver. */
    eventTypes?: string[] | undefined;
    /** Whether events are delivered; false while paused. */
    active?: boolean | undefined;
    /** How failed deliveries are retried. */
    retryConfig?:
      | {
          /** How often a failed delivery is tried again; 0 for never. */
          maxRetries: number;
          /** How the wait before each retry grows: by a factor, or by an equal step. */
          backoff?: 'exponential' | 'linear' | undefined;
        }
      | null
      | undefined;
  };
};

type WebhookSubscriptionsUpdateValidatedShape<F extends Reader | Writer> = {
  subscriptionId: z.ZodString;
  changes: z.ZodObject<
    {
      name: z.ZodOptional<z.ZodString>;
      url: z.ZodOptional<z.ZodString>;
      eventTypes: z.ZodOptional<z.ZodArray<z.ZodString>>;
      active: z.ZodOptional<z.ZodBoolean>;
      retryConfig: z.ZodOptional<
        z.ZodNullable<
          z.ZodObject<
            {
              maxRetries: z.ZodInt32;
              backoff: z.ZodOptional<z.ZodEnum<{ exponential: 'exponential'; linear: 'linear' }>>;
            },
            F
          >
        >
      >;
    },
    F
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
            maxRetries: z.int32().min(0).describe('How often a failed delivery is tried again; 0 for never.'),
            backoff: z
              .enum(['exponential', 'linear'])
              .optional()
              .describe('How the wait before each retry grows: by a factor, or by an equal step.'),
          })
          .nullable()
          .optional()
          .describe('How failed deliveries are retried.'),
      })
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const WebhookSubscriptionsUpdateValidatedSchema: z.ZodObject<
  WebhookSubscriptionsUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(
  buildWebhookSubscriptionsUpdateValidated,
  reader,
  copyWebhookSubscriptionsUpdateValidated,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsUpdateValidatedWriterSchema: z.ZodObject<
  WebhookSubscriptionsUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildWebhookSubscriptionsUpdateValidated,
  writer,
  copyWebhookSubscriptionsUpdateValidatedWriter,
);

/**
 * A subscription is to end.
 * The payload of `webhookSubscriptions.delete.requested`.
 */
export type WebhookSubscriptionsDeleteRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  subscriptionId: string;
  /** Why the deletion is asked for. */
  reason?: string | undefined;
};

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
  /* @__PURE__ */ withCompiled(
    buildWebhookSubscriptionsDeleteRequested,
    reader,
    copyWebhookSubscriptionsDeleteRequested,
  );

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsDeleteRequestedWriterSchema: z.ZodObject<
  WebhookSubscriptionsDeleteRequestedShape,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildWebhookSubscriptionsDeleteRequested,
  writer,
  copyWebhookSubscriptionsDeleteRequestedWriter,
);

/**
 * A subscription has ended.
 * The payload of `webhookSubscriptions.delete.validated`.
 */
export type WebhookSubscriptionsDeleteValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  subscriptionId: string;
};

type WebhookSubscriptionsDeleteValidatedShape = {
  subscriptionId: z.ZodString;
};

const buildWebhookSubscriptionsDeleteValidated = (form) =>
  form.object({
    subscriptionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
  });

/** Open: keys that it does not know are kept. */
export const WebhookSubscriptionsDeleteValidatedSchema: z.ZodObject<WebhookSubscriptionsDeleteValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(
    buildWebhookSubscriptionsDeleteValidated,
    reader,
    copyWebhookSubscriptionsDeleteValidated,
  );

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhookSubscriptionsDeleteValidatedWriterSchema: z.ZodObject<
  WebhookSubscriptionsDeleteValidatedShape,
  Writer
> = /* @__PURE__ */ withCompiled(
  buildWebhookSubscriptionsDeleteValidated,
  writer,
  copyWebhookSubscriptionsDeleteValidatedWriter,
);
