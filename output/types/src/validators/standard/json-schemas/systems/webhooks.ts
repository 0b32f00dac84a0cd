// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { JsonSchemas } from '../../../runtime/standard.ts';

export const WebhooksDeliverRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhooksDeliverRequestedData',
    description: 'An event is to be sent to the endpoint of one subscription.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The webhook subscription to deliver to.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      event: {
        $ref: '#/$defs/SynapWireEvent',
        description: 'The event to deliver, in its wire form. It is checked as an envelope, whatever its type.',
      },
      attempt: {
        description: 'Which attempt this is: 1 for the first, 2 for the first retry.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
      timestamp: {
        description: 'When this attempt was asked for; the delivered event has its own timestamp.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
      },
    },
    required: ['subscriptionId', 'event', 'attempt', 'timestamp'],
    $defs: {
      EventSource: {
        description: 'Where an event comes from.',
        type: 'string',
        enum: ['api', 'automation', 'sync', 'migration', 'system'],
      },
      SynapWireEvent: {
        description: 'The envelope around every event: what happened, to whom, when, and from where.',
        type: 'object',
        properties: {
          id: {
            description: 'Identifies the event; unique among all events.',
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
          version: {
            description: 'Version of the envelope: the string v1, never the number 1.',
            type: 'string',
            const: 'v1',
          },
          type: {
            description: 'What kind of event it is: table.action.modifier for generated events.',
            type: 'string',
          },
          data: {
            description: 'The payload; its shape is given by the type.',
            type: 'object',
          },
          userId: {
            description: 'The user who caused the event.',
            'x-personal': true,
            type: 'string',
          },
          source: {
            $ref: '#/$defs/EventSource',
            description: 'Which part of the system the event comes from.',
            default: 'api',
          },
          timestamp: {
            description:
              'When the event occurred, by the clock of whoever made it: a Date in memory, a string on the wire.',
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
          },
          subjectId: {
            description: 'The row that the event is about. Absent where its key is not a UUID, as for agents.',
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
          correlationId: {
            description: 'Equal in all events that belong to one piece of work.',
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
          causationId: {
            description: 'The event that led to this one.',
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
          requestId: {
            description: 'The HTTP request during which the event was made.',
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
        },
        required: ['id', 'version', 'type', 'data', 'userId', 'source', 'timestamp'],
      },
    },
  }),
};

export const WebhooksDeliverRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhooksDeliverRequestedData',
    description: 'An event is to be sent to the endpoint of one subscription.',
    type: 'object',
    properties: {
      subscriptionId: {
        description: 'The webhook subscription to deliver to.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      event: {
        $ref: '#/$defs/SynapWireEvent',
        description: 'The event to deliver, in its wire form. It is checked as an envelope, whatever its type.',
      },
      attempt: {
        description: 'Which attempt this is: 1 for the first, 2 for the first retry.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
      timestamp: {
        description: 'When this attempt was asked for; the delivered event has its own timestamp.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
        maxLength: 24,
      },
    },
    required: ['subscriptionId', 'event', 'attempt', 'timestamp'],
    additionalProperties: false,
    $defs: {
      EventSource: {
        description: 'Where an event comes from.',
        type: 'string',
        enum: ['api', 'automation', 'sync', 'migration', 'system'],
      },
      SynapWireEvent: {
        description: 'The envelope around every event: what happened, to whom, when, and from where.',
        type: 'object',
        properties: {
          id: {
            description: 'Identifies the event; unique among all events.',
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
          version: {
            description: 'Version of the envelope: the string v1, never the number 1.',
            type: 'string',
            const: 'v1',
          },
          type: {
            description: 'What kind of event it is: table.action.modifier for generated events.',
            type: 'string',
          },
          data: {
            description: 'The payload; its shape is given by the type.',
            type: 'object',
          },
          userId: {
            description: 'The user who caused the event.',
            'x-personal': true,
            type: 'string',
          },
          source: {
            $ref: '#/$defs/EventSource',
            description: 'Which part of the system the event comes from.',
            default: 'api',
          },
          timestamp: {
            description:
              'When the event occurred, by the clock of whoever made it: a Date in memory, a string on the wire.',
            type: 'string',
            format: 'date-time',
            pattern:
              '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
          },
          subjectId: {
            description: 'The row that the event is about. Absent where its key is not a UUID, as for agents.',
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
          correlationId: {
            description: 'Equal in all events that belong to one piece of work.',
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
          causationId: {
            description: 'The event that led to this one.',
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
          requestId: {
            description: 'The HTTP request during which the event was made.',
            type: 'string',
            format: 'uuid',
            pattern:
              '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
            maxLength: 36,
          },
        },
        required: ['id', 'version', 'type', 'data', 'userId', 'source', 'timestamp'],
      },
    },
  }),
};
