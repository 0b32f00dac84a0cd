import { defineTable } from '@synap/generator/define';
import { createdAt, identity } from '../columns.ts';
import { backoff, maxRetries } from '../types.ts';

export const webhookSubscriptions = defineTable({
  name: 'webhookSubscriptions',
  description: 'Endpoints outside that events are delivered to.',
  owner: 'integrations',
  subject: 'subscription',
  deletion: { style: 'hard' },
  columns: [
    ...identity,
    { name: 'name', type: 'text', minLength: 1, description: 'What the user calls it.', example: 'Team calendar' },
    {
      name: 'url',
      type: 'text',
      format: 'uri',
      description: 'Where events are posted to.',
      example: 'https://example.com/hooks/synap',
    },
    {
      name: 'eventTypes',
      type: 'text[]',
      description: 'The types of the events to deliver.',
      example: ['entities.create.validated', 'tags.create.validated'],
    },
    {
      name: 'secret',
      type: 'text',
      sensitive: true,
      managed: true,
      description:
        'Key with which deliveries are signed (HMAC). The Webhooks Worker generates it; no event carries it.',
    },
    {
      name: 'active',
      type: 'boolean',
      default: true,
      description: 'Whether events are delivered; false while paused.',
      example: true,
    },
    {
      name: 'retryConfig',
      type: 'jsonb',
      // RetryConfig states both; a stored one may lack `backoff`, as the default does.
      properties: [maxRetries, { ...backoff, optional: true, default: 'exponential' }],
      nullable: true,
      default: { maxRetries: 3 },
      description: 'How failed deliveries are retried.',
      example: { maxRetries: 3, backoff: 'exponential' },
    },
    createdAt,
    {
      name: 'lastTriggeredAt',
      type: 'timestamptz',
      nullable: true,
      managed: true,
      description: 'When an event was last delivered; null before the first.',
      example: null,
    },
  ],
  events: {
    'create.requested': {
      description: 'A subscription to events is wanted.',
      trigger: 'A user creates a webhook subscription.',
      automation: 'The Webhooks Worker checks the URL, generates the secret and stores the subscription.',
      output: 'webhookSubscriptions.create.validated and the new row.',
      handlers: ['Webhooks Worker'],
      emits: ['webhookSubscriptions.create.validated'],
      data: [
        { name: 'name', type: 'text', minLength: 1, description: 'What to call it.', example: 'Team calendar' },
        {
          name: 'url',
          type: 'text',
          format: 'uri',
          description: 'Where events are to be posted.',
          example: 'https://example.com/hooks/synap',
        },
        {
          name: 'eventTypes',
          type: 'text[]',
          description: 'The types of the events to deliver.',
          example: ['entities.create.validated', 'tags.create.validated'],
        },
        {
          name: 'retryConfig',
          ref: 'RetryConfig',
          optional: true,
          default: { maxRetries: 3, backoff: 'exponential' },
          description: 'How failed deliveries are to be retried.',
        },
      ],
    },
    'create.validated': {
      description: 'A subscription to events exists.',
      trigger: 'The Webhooks Worker has stored the subscription.',
      automation: 'None.',
      output: 'Nothing further by itself; from now on, events of the listed types lead to webhooks.deliver.requested.',
    },
    'update.requested': {
      description: 'A change to a subscription is wanted.',
      trigger: 'A user changes, pauses or resumes a subscription.',
      automation: 'The Webhooks Worker checks the URL again where it changed, and updates the row.',
      output: 'webhookSubscriptions.update.validated and the changed row.',
      handlers: ['Webhooks Worker'],
      emits: ['webhookSubscriptions.update.validated'],
    },
    'update.validated': {
      description: 'A subscription was changed.',
      trigger: 'The Webhooks Worker has updated the row.',
      automation: 'None.',
      output: 'Nothing further; the next delivery follows the new settings.',
    },
    'delete.requested': {
      description: 'A subscription is to end.',
      trigger: 'A user unsubscribes an endpoint.',
      automation: 'The Webhooks Worker deletes the row.',
      output: 'webhookSubscriptions.delete.validated.',
      handlers: ['Webhooks Worker'],
      emits: ['webhookSubscriptions.delete.validated'],
    },
    'delete.validated': {
      description: 'A subscription has ended.',
      trigger: 'The Webhooks Worker has deleted the row.',
      automation: 'None.',
      output: 'Nothing further; no event is delivered to the endpoint any more.',
    },
  },
});
