// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  WebhookSubscriptionsCreateRequestedData,
  WebhookSubscriptionsCreateValidatedData,
  WebhookSubscriptionsDeleteRequestedData,
  WebhookSubscriptionsDeleteValidatedData,
  WebhookSubscriptionsUpdateRequestedData,
  WebhookSubscriptionsUpdateValidatedData,
} from '../../../tables/webhook-subscriptions.ts';
import { type StandardJsonSchema, standardJsonSchema } from '../../runtime/standard.ts';
import { validate as validateWebhookSubscriptionsCreateRequestedWriter } from '../../tables/webhook-subscriptions/create-requested-writer.ts';
import { validate as validateWebhookSubscriptionsCreateRequested } from '../../tables/webhook-subscriptions/create-requested.ts';
import { validate as validateWebhookSubscriptionsCreateValidatedWriter } from '../../tables/webhook-subscriptions/create-validated-writer.ts';
import { validate as validateWebhookSubscriptionsCreateValidated } from '../../tables/webhook-subscriptions/create-validated.ts';
import { validate as validateWebhookSubscriptionsDeleteRequestedWriter } from '../../tables/webhook-subscriptions/delete-requested-writer.ts';
import { validate as validateWebhookSubscriptionsDeleteRequested } from '../../tables/webhook-subscriptions/delete-requested.ts';
import { validate as validateWebhookSubscriptionsDeleteValidatedWriter } from '../../tables/webhook-subscriptions/delete-validated-writer.ts';
import { validate as validateWebhookSubscriptionsDeleteValidated } from '../../tables/webhook-subscriptions/delete-validated.ts';
import { validate as validateWebhookSubscriptionsUpdateRequestedWriter } from '../../tables/webhook-subscriptions/update-requested-writer.ts';
import { validate as validateWebhookSubscriptionsUpdateRequested } from '../../tables/webhook-subscriptions/update-requested.ts';
import { validate as validateWebhookSubscriptionsUpdateValidatedWriter } from '../../tables/webhook-subscriptions/update-validated-writer.ts';
import { validate as validateWebhookSubscriptionsUpdateValidated } from '../../tables/webhook-subscriptions/update-validated.ts';
import {
  WebhookSubscriptionsCreateRequestedJsonSchemas,
  WebhookSubscriptionsCreateRequestedWriterJsonSchemas,
  WebhookSubscriptionsCreateValidatedJsonSchemas,
  WebhookSubscriptionsCreateValidatedWriterJsonSchemas,
  WebhookSubscriptionsDeleteRequestedJsonSchemas,
  WebhookSubscriptionsDeleteRequestedWriterJsonSchemas,
  WebhookSubscriptionsDeleteValidatedJsonSchemas,
  WebhookSubscriptionsDeleteValidatedWriterJsonSchemas,
  WebhookSubscriptionsUpdateRequestedJsonSchemas,
  WebhookSubscriptionsUpdateRequestedWriterJsonSchemas,
  WebhookSubscriptionsUpdateValidatedJsonSchemas,
  WebhookSubscriptionsUpdateValidatedWriterJsonSchemas,
} from '../json-schemas/tables/webhook-subscriptions.ts';
import { VENDOR } from '../vendor.ts';

/** The payload of `webhookSubscriptions.create.requested`, as readers take it: open, it keeps keys that it does not know. */
export const WebhookSubscriptionsCreateRequestedSchema: StandardJsonSchema<WebhookSubscriptionsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsCreateRequested,
    jsonSchemas: WebhookSubscriptionsCreateRequestedJsonSchemas,
  });

/** The payload of `webhookSubscriptions.create.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const WebhookSubscriptionsCreateRequestedWriterSchema: StandardJsonSchema<WebhookSubscriptionsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsCreateRequestedWriter,
    jsonSchemas: WebhookSubscriptionsCreateRequestedWriterJsonSchemas,
  });

/** The payload of `webhookSubscriptions.create.validated`, as readers take it: open, it keeps keys that it does not know. */
export const WebhookSubscriptionsCreateValidatedSchema: StandardJsonSchema<WebhookSubscriptionsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsCreateValidated,
    jsonSchemas: WebhookSubscriptionsCreateValidatedJsonSchemas,
  });

/** The payload of `webhookSubscriptions.create.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const WebhookSubscriptionsCreateValidatedWriterSchema: StandardJsonSchema<WebhookSubscriptionsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsCreateValidatedWriter,
    jsonSchemas: WebhookSubscriptionsCreateValidatedWriterJsonSchemas,
  });

/** The payload of `webhookSubscriptions.update.requested`, as readers take it: open, it keeps keys that it does not know. */
export const WebhookSubscriptionsUpdateRequestedSchema: StandardJsonSchema<WebhookSubscriptionsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsUpdateRequested,
    jsonSchemas: WebhookSubscriptionsUpdateRequestedJsonSchemas,
  });

/** The payload of `webhookSubscriptions.update.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const WebhookSubscriptionsUpdateRequestedWriterSchema: StandardJsonSchema<WebhookSubscriptionsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsUpdateRequestedWriter,
    jsonSchemas: WebhookSubscriptionsUpdateRequestedWriterJsonSchemas,
  });

/** The payload of `webhookSubscriptions.update.validated`, as readers take it: open, it keeps keys that it does not know. */
export const WebhookSubscriptionsUpdateValidatedSchema: StandardJsonSchema<WebhookSubscriptionsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsUpdateValidated,
    jsonSchemas: WebhookSubscriptionsUpdateValidatedJsonSchemas,
  });

/** The payload of `webhookSubscriptions.update.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const WebhookSubscriptionsUpdateValidatedWriterSchema: StandardJsonSchema<WebhookSubscriptionsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsUpdateValidatedWriter,
    jsonSchemas: WebhookSubscriptionsUpdateValidatedWriterJsonSchemas,
  });

/** The payload of `webhookSubscriptions.delete.requested`, as readers take it: open, it keeps keys that it does not know. */
export const WebhookSubscriptionsDeleteRequestedSchema: StandardJsonSchema<WebhookSubscriptionsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsDeleteRequested,
    jsonSchemas: WebhookSubscriptionsDeleteRequestedJsonSchemas,
  });

/** The payload of `webhookSubscriptions.delete.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const WebhookSubscriptionsDeleteRequestedWriterSchema: StandardJsonSchema<WebhookSubscriptionsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsDeleteRequestedWriter,
    jsonSchemas: WebhookSubscriptionsDeleteRequestedWriterJsonSchemas,
  });

/** The payload of `webhookSubscriptions.delete.validated`, as readers take it: open, it keeps keys that it does not know. */
export const WebhookSubscriptionsDeleteValidatedSchema: StandardJsonSchema<WebhookSubscriptionsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsDeleteValidated,
    jsonSchemas: WebhookSubscriptionsDeleteValidatedJsonSchemas,
  });

/** The payload of `webhookSubscriptions.delete.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const WebhookSubscriptionsDeleteValidatedWriterSchema: StandardJsonSchema<WebhookSubscriptionsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhookSubscriptionsDeleteValidatedWriter,
    jsonSchemas: WebhookSubscriptionsDeleteValidatedWriterJsonSchemas,
  });
