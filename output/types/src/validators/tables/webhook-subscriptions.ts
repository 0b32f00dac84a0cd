// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export * as webhookSubscriptionsCreateRequested from './webhook-subscriptions/create-requested.ts';
export * as webhookSubscriptionsCreateRequestedWriter from './webhook-subscriptions/create-requested-writer.ts';
export * as webhookSubscriptionsCreateValidated from './webhook-subscriptions/create-validated.ts';
export * as webhookSubscriptionsCreateValidatedWriter from './webhook-subscriptions/create-validated-writer.ts';
export * as webhookSubscriptionsUpdateRequested from './webhook-subscriptions/update-requested.ts';
export * as webhookSubscriptionsUpdateRequestedWriter from './webhook-subscriptions/update-requested-writer.ts';
export * as webhookSubscriptionsUpdateValidated from './webhook-subscriptions/update-validated.ts';
export * as webhookSubscriptionsUpdateValidatedWriter from './webhook-subscriptions/update-validated-writer.ts';
export * as webhookSubscriptionsDeleteRequested from './webhook-subscriptions/delete-requested.ts';
export * as webhookSubscriptionsDeleteRequestedWriter from './webhook-subscriptions/delete-requested-writer.ts';
export * as webhookSubscriptionsDeleteValidated from './webhook-subscriptions/delete-validated.ts';
export * as webhookSubscriptionsDeleteValidatedWriter from './webhook-subscriptions/delete-validated-writer.ts';

// The same one by one: of these every bundler leaves out what is not used.
export {
  assert as assertWebhookSubscriptionsCreateRequested,
  is as isWebhookSubscriptionsCreateRequested,
  parse as parseWebhookSubscriptionsCreateRequested,
  strip as stripWebhookSubscriptionsCreateRequested,
  validate as validateWebhookSubscriptionsCreateRequested,
} from './webhook-subscriptions/create-requested.ts';
export {
  assert as assertWebhookSubscriptionsCreateRequestedWriter,
  is as isWebhookSubscriptionsCreateRequestedWriter,
  parse as parseWebhookSubscriptionsCreateRequestedWriter,
  validate as validateWebhookSubscriptionsCreateRequestedWriter,
} from './webhook-subscriptions/create-requested-writer.ts';
export {
  assert as assertWebhookSubscriptionsCreateValidated,
  is as isWebhookSubscriptionsCreateValidated,
  parse as parseWebhookSubscriptionsCreateValidated,
  strip as stripWebhookSubscriptionsCreateValidated,
  validate as validateWebhookSubscriptionsCreateValidated,
} from './webhook-subscriptions/create-validated.ts';
export {
  assert as assertWebhookSubscriptionsCreateValidatedWriter,
  is as isWebhookSubscriptionsCreateValidatedWriter,
  parse as parseWebhookSubscriptionsCreateValidatedWriter,
  validate as validateWebhookSubscriptionsCreateValidatedWriter,
} from './webhook-subscriptions/create-validated-writer.ts';
export {
  assert as assertWebhookSubscriptionsUpdateRequested,
  is as isWebhookSubscriptionsUpdateRequested,
  parse as parseWebhookSubscriptionsUpdateRequested,
  strip as stripWebhookSubscriptionsUpdateRequested,
  validate as validateWebhookSubscriptionsUpdateRequested,
} from './webhook-subscriptions/update-requested.ts';
export {
  assert as assertWebhookSubscriptionsUpdateRequestedWriter,
  is as isWebhookSubscriptionsUpdateRequestedWriter,
  parse as parseWebhookSubscriptionsUpdateRequestedWriter,
  validate as validateWebhookSubscriptionsUpdateRequestedWriter,
} from './webhook-subscriptions/update-requested-writer.ts';
export {
  assert as assertWebhookSubscriptionsUpdateValidated,
  is as isWebhookSubscriptionsUpdateValidated,
  parse as parseWebhookSubscriptionsUpdateValidated,
  strip as stripWebhookSubscriptionsUpdateValidated,
  validate as validateWebhookSubscriptionsUpdateValidated,
} from './webhook-subscriptions/update-validated.ts';
export {
  assert as assertWebhookSubscriptionsUpdateValidatedWriter,
  is as isWebhookSubscriptionsUpdateValidatedWriter,
  parse as parseWebhookSubscriptionsUpdateValidatedWriter,
  validate as validateWebhookSubscriptionsUpdateValidatedWriter,
} from './webhook-subscriptions/update-validated-writer.ts';
export {
  assert as assertWebhookSubscriptionsDeleteRequested,
  is as isWebhookSubscriptionsDeleteRequested,
  parse as parseWebhookSubscriptionsDeleteRequested,
  strip as stripWebhookSubscriptionsDeleteRequested,
  validate as validateWebhookSubscriptionsDeleteRequested,
} from './webhook-subscriptions/delete-requested.ts';
export {
  assert as assertWebhookSubscriptionsDeleteRequestedWriter,
  is as isWebhookSubscriptionsDeleteRequestedWriter,
  parse as parseWebhookSubscriptionsDeleteRequestedWriter,
  validate as validateWebhookSubscriptionsDeleteRequestedWriter,
} from './webhook-subscriptions/delete-requested-writer.ts';
export {
  assert as assertWebhookSubscriptionsDeleteValidated,
  is as isWebhookSubscriptionsDeleteValidated,
  parse as parseWebhookSubscriptionsDeleteValidated,
  strip as stripWebhookSubscriptionsDeleteValidated,
  validate as validateWebhookSubscriptionsDeleteValidated,
} from './webhook-subscriptions/delete-validated.ts';
export {
  assert as assertWebhookSubscriptionsDeleteValidatedWriter,
  is as isWebhookSubscriptionsDeleteValidatedWriter,
  parse as parseWebhookSubscriptionsDeleteValidatedWriter,
  validate as validateWebhookSubscriptionsDeleteValidatedWriter,
} from './webhook-subscriptions/delete-validated-writer.ts';
