// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ObjectOutline } from '../../outline.ts';
import { SynapWireEventOutline } from '../shared.ts';

/** The payload of `webhooks.deliver.requested`. */
export const WebhooksDeliverRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    subscriptionId: { kind: 'uuid' },
    event: { kind: 'read', value: SynapWireEventOutline },
    attempt: { kind: 'integer', minimum: 1, maximum: 2147483647 },
    timestamp: { kind: 'timestamp' },
  },
  optional: {},
};
