import { defineSystem } from '@synap/generator/define';

/** No event lists deliver.requested among its `emits`: each of them leads to it wherever it is subscribed to. */
export const webhooks = defineSystem({
  domain: 'webhooks',
  description: 'Delivery of events to the endpoints that subscribed to them.',
  owner: 'integrations',
  events: [
    {
      name: 'deliver.requested',
      constant: 'WEBHOOK_DELIVERY',
      description: 'An event is to be sent to the endpoint of one subscription.',
      trigger: 'Any event whose type an active webhook subscription lists.',
      automation:
        'The Webhook Broker finds the subscription, builds the payload, signs it (HMAC) and posts it to the URL. A failed delivery is retried up to 3 times, after 1 s, 4 s and 16 s, then set aside as a dead letter.',
      output: 'HTTP 200 from the endpoint, or a logged failure.',
      handlers: ['Webhook Broker'],
      publishers: ['system'],
      data: [
        { name: 'subscriptionId', type: 'uuid', description: 'The webhook subscription to deliver to.' },
        {
          name: 'event',
          ref: 'SynapEvent',
          description: 'The event to deliver, in its wire form. It is checked as an envelope, whatever its type.',
          example: {
            id: '123e4567-e89b-12d3-a456-426614174000',
            version: 'v1',
            type: 'entities.create.validated',
            data: { entityId: '556eb4fe-4ca9-4111-af30-75981f72e79f', type: 'note', title: 'Meeting notes' },
            userId: 'user-123',
            source: 'system',
            timestamp: '2026-01-15T09:30:00.000Z',
            subjectId: '556eb4fe-4ca9-4111-af30-75981f72e79f',
          },
        },
        {
          name: 'attempt',
          type: 'integer',
          minimum: 1,
          description: 'Which attempt this is: 1 for the first, 2 for the first retry.',
          example: 1,
        },
        {
          name: 'timestamp',
          type: 'timestamptz',
          description: 'When this attempt was asked for; the delivered event has its own timestamp.',
        },
      ],
    },
  ],
});
