// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import { SynapWireEventSchema, type SynapWireEventZod } from '../envelope.ts';
import { type Reader, type Writer, reader, uuid, writer } from '../form.ts';

type WebhooksDeliverRequestedShape = {
  subscriptionId: z.ZodString;
  event: SynapWireEventZod;
  attempt: z.ZodNumber;
  timestamp: z.ZodString;
};

const buildWebhooksDeliverRequested = (form) =>
  form.object({
    subscriptionId: uuid.describe('The webhook subscription to deliver to.'),
    event: SynapWireEventSchema.describe(
      'The event to deliver, in its wire form. It is checked as an envelope, whatever its type.',
    ),
    attempt: z
      .number()
      .int()
      .min(1)
      .max(2147483647)
      .describe('Which attempt this is: 1 for the first, 2 for the first retry.'),
    timestamp: form.timestamp.describe('When this attempt was asked for; the delivered event has its own timestamp.'),
  });

/** Open: keys that it does not know are kept. */
export const WebhooksDeliverRequestedSchema: z.ZodObject<WebhooksDeliverRequestedShape, Reader> =
  /* @__PURE__ */ buildWebhooksDeliverRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const WebhooksDeliverRequestedWriterSchema: z.ZodObject<WebhooksDeliverRequestedShape, Writer> =
  /* @__PURE__ */ buildWebhooksDeliverRequested(writer);
