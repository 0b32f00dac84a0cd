// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { WebhooksDeliverRequestedData } from '../../../systems/webhooks.ts';
import { type StandardJsonSchema, standardJsonSchema } from '../../runtime/standard.ts';
import { validate as validateWebhooksDeliverRequestedWriter } from '../../systems/webhooks/deliver-requested-writer.ts';
import { validate as validateWebhooksDeliverRequested } from '../../systems/webhooks/deliver-requested.ts';
import {
  WebhooksDeliverRequestedJsonSchemas,
  WebhooksDeliverRequestedWriterJsonSchemas,
} from '../json-schemas/systems/webhooks.ts';
import { VENDOR } from '../vendor.ts';

/** The payload of `webhooks.deliver.requested`, as readers take it: open, it keeps keys that it does not know. */
export const WebhooksDeliverRequestedSchema: StandardJsonSchema<WebhooksDeliverRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhooksDeliverRequested,
    jsonSchemas: WebhooksDeliverRequestedJsonSchemas,
  });

/** The payload of `webhooks.deliver.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const WebhooksDeliverRequestedWriterSchema: StandardJsonSchema<WebhooksDeliverRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateWebhooksDeliverRequestedWriter,
    jsonSchemas: WebhooksDeliverRequestedWriterJsonSchemas,
  });
