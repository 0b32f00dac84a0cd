// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ObjectOutline } from '../../outline.ts';
import { RetryConfigOutline } from '../shared.ts';

/** The payload of `webhookSubscriptions.create.requested`. */
export const WebhookSubscriptionsCreateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    name: { kind: 'string', minLength: 1 },
    url: { kind: 'string', format: 'uri' },
    eventTypes: { kind: 'array', items: { kind: 'string' } },
  },
  optional: { retryConfig: RetryConfigOutline },
};

/** The payload of `webhookSubscriptions.create.validated`. */
export const WebhookSubscriptionsCreateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    subscriptionId: { kind: 'uuid' },
    userId: { kind: 'string' },
    name: { kind: 'string', minLength: 1 },
    url: { kind: 'string', format: 'uri' },
    eventTypes: { kind: 'array', items: { kind: 'string' } },
    active: { kind: 'boolean' },
    createdAt: { kind: 'timestamp' },
  },
  optional: {
    retryConfig: {
      kind: 'object',
      required: { maxRetries: { kind: 'integer', minimum: 0, maximum: 2147483647 } },
      optional: { backoff: { kind: 'enum', values: ['exponential', 'linear'] } },
      nullable: true,
    },
    lastTriggeredAt: { kind: 'timestamp', nullable: true },
  },
};

/** The payload of `webhookSubscriptions.update.requested`. */
export const WebhookSubscriptionsUpdateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    subscriptionId: { kind: 'uuid' },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        name: { kind: 'string', minLength: 1 },
        url: { kind: 'string', format: 'uri' },
        eventTypes: { kind: 'array', items: { kind: 'string' } },
        active: { kind: 'boolean' },
        retryConfig: {
          kind: 'object',
          required: { maxRetries: { kind: 'integer', minimum: 0, maximum: 2147483647 } },
          optional: { backoff: { kind: 'enum', values: ['exponential', 'linear'] } },
          nullable: true,
        },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `webhookSubscriptions.update.validated`. */
export const WebhookSubscriptionsUpdateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    subscriptionId: { kind: 'uuid' },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        name: { kind: 'string', minLength: 1 },
        url: { kind: 'string', format: 'uri' },
        eventTypes: { kind: 'array', items: { kind: 'string' } },
        active: { kind: 'boolean' },
        retryConfig: {
          kind: 'object',
          required: { maxRetries: { kind: 'integer', minimum: 0, maximum: 2147483647 } },
          optional: { backoff: { kind: 'enum', values: ['exponential', 'linear'] } },
          nullable: true,
        },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `webhookSubscriptions.delete.requested`. */
export const WebhookSubscriptionsDeleteRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { subscriptionId: { kind: 'uuid' } },
  optional: { reason: { kind: 'string' } },
};

/** The payload of `webhookSubscriptions.delete.validated`. */
export const WebhookSubscriptionsDeleteValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { subscriptionId: { kind: 'uuid' } },
  optional: {},
};
