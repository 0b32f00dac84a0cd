// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { JsonSchemas } from '../../../runtime/standard.ts';

export const WebhookSubscriptionsCreateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsCreateRequestedData',
    description: 'A subscription to events is wanted.',
    type: 'object',
    properties: {
      name: {
        description: 'What to call it.',
        type: 'string',
        minLength: 1,
      },
      url: {
        description: 'Where events are to be posted.',
        type: 'string',
        format: 'uri',
        pattern:
          "^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$",
      },
      eventTypes: {
        description: 'The types of the events to deliver.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      retryConfig: {
        $ref: '#/$defs/RetryConfig',
        description: 'How failed deliveries are to be retried.',
        default: {
          backoff: 'exponential',
          maxRetries: 3,
        },
      },
    },
    required: ['name', 'url', 'eventTypes'],
    $defs: {
      RetryConfig: {
        description: 'How failed webhook deliveries are retried, stated in full.',
        type: 'object',
        properties: {
          maxRetries: {
            description: 'How often a failed delivery is tried again; 0 for never.',
            type: 'integer',
            minimum: 0,
            maximum: 2147483647,
          },
          backoff: {
            description: 'How the wait before each retry grows: by a factor, or by an equal step.',
            type: 'string',
            enum: ['exponential', 'linear'],
          },
        },
        required: ['maxRetries', 'backoff'],
      },
    },
  }),
};

export const WebhookSubscriptionsCreateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsCreateRequestedData',
    description: 'A subscription to events is wanted.',
    type: 'object',
    properties: {
      name: {
        description: 'What to call it.',
        type: 'string',
        minLength: 1,
      },
      url: {
        description: 'Where events are to be posted.',
        type: 'string',
        format: 'uri',
        pattern:
          "^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$",
      },
      eventTypes: {
        description: 'The types of the events to deliver.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      retryConfig: {
        $ref: '#/$defs/RetryConfig',
        description: 'How failed deliveries are to be retried.',
        default: {
          backoff: 'exponential',
          maxRetries: 3,
        },
      },
    },
    required: ['name', 'url', 'eventTypes'],
    additionalProperties: false,
    $defs: {
      RetryConfig: {
        description: 'How failed webhook deliveries are retried, stated in full.',
        type: 'object',
        properties: {
          maxRetries: {
            description: 'How often a failed delivery is tried again; 0 for never.',
            type: 'integer',
            minimum: 0,
            maximum: 2147483647,
          },
          backoff: {
            description: 'How the wait before each retry grows: by a factor, or by an equal step.',
            type: 'string',
            enum: ['exponential', 'linear'],
          },
        },
        required: ['maxRetries', 'backoff'],
        additionalProperties: false,
      },
    },
  }),
};

export const WebhookSubscriptionsCreateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsCreateValidatedData',
    description: 'A subscription to events exists.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      userId: {
        description: 'The user whose row this is.',
        'x-personal': true,
        type: 'string',
      },
      name: {
        description: 'What the user calls it.',
        type: 'string',
        minLength: 1,
      },
      url: {
        description: 'Where events are posted to.',
        type: 'string',
        format: 'uri',
        pattern:
          "^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$",
      },
      eventTypes: {
        description: 'The types of the events to deliver.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      active: {
        description: 'Whether events are delivered; false while paused.',
        type: 'boolean',
        default: true,
      },
      retryConfig: {
        description: 'How failed deliveries are retried.',
        default: {
          maxRetries: 3,
        },
        anyOf: [
          {
            type: 'object',
            properties: {
              maxRetries: {
                description: 'How often a failed delivery is tried again; 0 for never.',
                type: 'integer',
                minimum: 0,
                maximum: 2147483647,
              },
              backoff: {
                description: 'How the wait before each retry grows: by a factor, or by an equal step.',
                type: 'string',
                enum: ['exponential', 'linear'],
                default: 'exponential',
              },
            },
            required: ['maxRetries'],
          },
          {
            type: 'null',
          },
        ],
      },
      createdAt: {
        description: 'When the row was created.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
      },
      lastTriggeredAt: {
        description: 'When an event was last delivered; null before the first.',
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
          },
          {
            type: 'null',
          },
        ],
      },
    },
    required: ['subscriptionId', 'userId', 'name', 'url', 'eventTypes', 'active', 'createdAt'],
  }),
};

export const WebhookSubscriptionsCreateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsCreateValidatedData',
    description: 'A subscription to events exists.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      userId: {
        description: 'The user whose row this is.',
        'x-personal': true,
        type: 'string',
      },
      name: {
        description: 'What the user calls it.',
        type: 'string',
        minLength: 1,
      },
      url: {
        description: 'Where events are posted to.',
        type: 'string',
        format: 'uri',
        pattern:
          "^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$",
      },
      eventTypes: {
        description: 'The types of the events to deliver.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      active: {
        description: 'Whether events are delivered; false while paused.',
        type: 'boolean',
        default: true,
      },
      retryConfig: {
        description: 'How failed deliveries are retried.',
        default: {
          maxRetries: 3,
        },
        anyOf: [
          {
            type: 'object',
            properties: {
              maxRetries: {
                description: 'How often a failed delivery is tried again; 0 for never.',
                type: 'integer',
                minimum: 0,
                maximum: 2147483647,
              },
              backoff: {
                description: 'How the wait before each retry grows: by a factor, or by an equal step.',
                type: 'string',
                enum: ['exponential', 'linear'],
                default: 'exponential',
              },
            },
            required: ['maxRetries'],
            additionalProperties: false,
          },
          {
            type: 'null',
          },
        ],
      },
      createdAt: {
        description: 'When the row was created.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
        maxLength: 24,
      },
      lastTriggeredAt: {
        description: 'When an event was last delivered; null before the first.',
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
            maxLength: 24,
          },
          {
            type: 'null',
          },
        ],
      },
    },
    required: ['subscriptionId', 'userId', 'name', 'url', 'eventTypes', 'active', 'createdAt'],
    additionalProperties: false,
  }),
};

export const WebhookSubscriptionsUpdateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsUpdateRequestedData',
    description: 'A change to a subscription is wanted.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What the user calls it.',
            type: 'string',
            minLength: 1,
          },
          url: {
            description: 'Where events are posted to.',
            type: 'string',
            format: 'uri',
            pattern:
              "^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$",
          },
          eventTypes: {
            description: 'The types of the events to deliver.',
            type: 'array',
            items: {
              type: 'string',
            },
          },
          active: {
            description: 'Whether events are delivered; false while paused.',
            type: 'boolean',
          },
          retryConfig: {
            description: 'How failed deliveries are retried.',
            anyOf: [
              {
                type: 'object',
                properties: {
                  maxRetries: {
                    description: 'How often a failed delivery is tried again; 0 for never.',
                    type: 'integer',
                    minimum: 0,
                    maximum: 2147483647,
                  },
                  backoff: {
                    description: 'How the wait before each retry grows: by a factor, or by an equal step.',
                    type: 'string',
                    enum: ['exponential', 'linear'],
                    default: 'exponential',
                  },
                },
                required: ['maxRetries'],
              },
              {
                type: 'null',
              },
            ],
          },
        },
      },
    },
    required: ['subscriptionId', 'changes'],
  }),
};

export const WebhookSubscriptionsUpdateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsUpdateRequestedData',
    description: 'A change to a subscription is wanted.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What the user calls it.',
            type: 'string',
            minLength: 1,
          },
          url: {
            description: 'Where events are posted to.',
            type: 'string',
            format: 'uri',
            pattern:
              "^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$",
          },
          eventTypes: {
            description: 'The types of the events to deliver.',
            type: 'array',
            items: {
              type: 'string',
            },
          },
          active: {
            description: 'Whether events are delivered; false while paused.',
            type: 'boolean',
          },
          retryConfig: {
            description: 'How failed deliveries are retried.',
            anyOf: [
              {
                type: 'object',
                properties: {
                  maxRetries: {
                    description: 'How often a failed delivery is tried again; 0 for never.',
                    type: 'integer',
                    minimum: 0,
                    maximum: 2147483647,
                  },
                  backoff: {
                    description: 'How the wait before each retry grows: by a factor, or by an equal step.',
                    type: 'string',
                    enum: ['exponential', 'linear'],
                    default: 'exponential',
                  },
                },
                required: ['maxRetries'],
                additionalProperties: false,
              },
              {
                type: 'null',
              },
            ],
          },
        },
        additionalProperties: false,
      },
    },
    required: ['subscriptionId', 'changes'],
    additionalProperties: false,
  }),
};

export const WebhookSubscriptionsUpdateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsUpdateValidatedData',
    description: 'A subscription was changed.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What the user calls it.',
            type: 'string',
            minLength: 1,
          },
          url: {
            description: 'Where events are posted to.',
            type: 'string',
            format: 'uri',
            pattern:
              "^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$",
          },
          eventTypes: {
            description: 'The types of the events to deliver.',
            type: 'array',
            items: {
              type: 'string',
            },
          },
          active: {
            description: 'Whether events are delivered; false while paused.',
            type: 'boolean',
          },
          retryConfig: {
            description: 'How failed deliveries are retried.',
            anyOf: [
              {
                type: 'object',
                properties: {
                  maxRetries: {
                    description: 'How often a failed delivery is tried again; 0 for never.',
                    type: 'integer',
                    minimum: 0,
                    maximum: 2147483647,
                  },
                  backoff: {
                    description: 'How the wait before each retry grows: by a factor, or by an equal step.',
                    type: 'string',
                    enum: ['exponential', 'linear'],
                    default: 'exponential',
                  },
                },
                required: ['maxRetries'],
              },
              {
                type: 'null',
              },
            ],
          },
        },
      },
    },
    required: ['subscriptionId', 'changes'],
  }),
};

export const WebhookSubscriptionsUpdateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsUpdateValidatedData',
    description: 'A subscription was changed.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What the user calls it.',
            type: 'string',
            minLength: 1,
          },
          url: {
            description: 'Where events are posted to.',
            type: 'string',
            format: 'uri',
            pattern:
              "^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[?A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?$",
          },
          eventTypes: {
            description: 'The types of the events to deliver.',
            type: 'array',
            items: {
              type: 'string',
            },
          },
          active: {
            description: 'Whether events are delivered; false while paused.',
            type: 'boolean',
          },
          retryConfig: {
            description: 'How failed deliveries are retried.',
            anyOf: [
              {
                type: 'object',
                properties: {
                  maxRetries: {
                    description: 'How often a failed delivery is tried again; 0 for never.',
                    type: 'integer',
                    minimum: 0,
                    maximum: 2147483647,
                  },
                  backoff: {
                    description: 'How the wait before each retry grows: by a factor, or by an equal step.',
                    type: 'string',
                    enum: ['exponential', 'linear'],
                    default: 'exponential',
                  },
                },
                required: ['maxRetries'],
                additionalProperties: false,
              },
              {
                type: 'null',
              },
            ],
          },
        },
        additionalProperties: false,
      },
    },
    required: ['subscriptionId', 'changes'],
    additionalProperties: false,
  }),
};

export const WebhookSubscriptionsDeleteRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsDeleteRequestedData',
    description: 'A subscription is to end.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      reason: {
        description: 'Why the deletion is asked for.',
        type: 'string',
      },
    },
    required: ['subscriptionId'],
  }),
};

export const WebhookSubscriptionsDeleteRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsDeleteRequestedData',
    description: 'A subscription is to end.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      reason: {
        description: 'Why the deletion is asked for.',
        type: 'string',
      },
    },
    required: ['subscriptionId'],
    additionalProperties: false,
  }),
};

export const WebhookSubscriptionsDeleteValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsDeleteValidatedData',
    description: 'A subscription has ended.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['subscriptionId'],
  }),
};

export const WebhookSubscriptionsDeleteValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookSubscriptionsDeleteValidatedData',
    description: 'A subscription has ended.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['subscriptionId'],
    additionalProperties: false,
  }),
};
