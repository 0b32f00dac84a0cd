// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export * as webhooksDeliverRequested from './webhooks/deliver-requested.ts';
export * as webhooksDeliverRequestedWriter from './webhooks/deliver-requested-writer.ts';

// The same one by one: of these every bundler leaves out what is not used.
export {
  assert as assertWebhooksDeliverRequested,
  is as isWebhooksDeliverRequested,
  parse as parseWebhooksDeliverRequested,
  strip as stripWebhooksDeliverRequested,
  validate as validateWebhooksDeliverRequested,
} from './webhooks/deliver-requested.ts';
export {
  assert as assertWebhooksDeliverRequestedWriter,
  is as isWebhooksDeliverRequestedWriter,
  parse as parseWebhooksDeliverRequestedWriter,
  validate as validateWebhooksDeliverRequestedWriter,
} from './webhooks/deliver-requested-writer.ts';
