// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type SynapWireEvent, SynapWireEventSchema, type SynapWireEventZod } from '../envelope.ts';
import { type Reader, type Writer, reader, uuid, writer } from '../form.ts';
import { copy as copyWebhooksDeliverRequestedWriter } from '../validators/systems/webhooks/deliver-requested-writer.ts';
import { copy as copyWebhooksDeliverRequested } from '../validators/systems/webhooks/deliver-requested.ts';

/**
 * An event is to be sent to the endpoint of one subscription.
 * The payload of `webhooks.deliver.requested`.
 */
export type WebhooksDeliverRequestedData = {
  /** The webhook subscription to deliver to. */
  subscriptionId: string;
  /** The event to deliver, in its wire form. It is checked as an envelope, whatever its type. */
  event: SynapWireEvent;
  /** Which attempt this is: 1 for the first, 2 for the first retry. */
  attempt: number;
  /** When this attempt was asked for; the delivered event has its own timestamp. */
  timestamp: string;
};

type WebhooksDeliverRequestedShape = {
  subscriptionId: z.ZodString;
  event: SynapWireEventZod;
  attempt: z.ZodInt32;
  timestamp: z.ZodString;
};

const buildWebhooksDeliverRequested = (form) =>
  form.object({
    subscriptionId: uuid.describe('The webhook subscription to deliver to.'),
    event: SynapWireEventSchema.describe(
      'The event to deliver, in its wire form. It is checked as an envelope, whatever its type.',
    ),
    attempt: z.int32().min(1).describe('Which attempt this is: 1 for the first, 2 for the first retry.'),
    timestamp: form.timestamp.describe('When this attempt was asked for; the delivered event has its own timestamp.'),
  });

/** Open: keys that it does not know are kept. */
export const WebhooksDeliverRequestedSchema: z.ZodObject<WebhooksDeliverRequestedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildWebhooksDeliverRequested, reader, copyWebhooksDeliverRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhooksDeliverRequestedWriterSchema: z.ZodObject<WebhooksDeliverRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildWebhooksDeliverRequested, writer, copyWebhooksDeliverRequestedWriter);
