import { defineEnvelope } from '@synap/generator/define';

/** Field by field the "SynapEvent Schema Reference", v1: what is unbounded there stays unbounded here. */
export const envelope = defineEnvelope({
  name: 'SynapEvent',
  description: 'The envelope around every event: what happened, to whom, when, and from where.',
  fields: [
    { name: 'id', type: 'uuid', description: 'Identifies the event; unique among all events.' },
    { name: 'version', const: 'v1', description: 'Version of the envelope: the string v1, never the number 1.' },
    {
      name: 'type',
      type: 'text',
      description: 'What kind of event it is: table.action.modifier for generated events.',
      example: 'entities.create.requested',
    },
    {
      name: 'data',
      type: 'jsonb',
      additionalProperties: true,
      description: 'The payload; its shape is given by the type.',
      example: { type: 'note', title: 'Meeting notes' },
    },
    {
      name: 'userId',
      type: 'text',
      personal: true,
      description: 'The user who caused the event.',
      example: 'user-123',
    },
    {
      name: 'source',
      ref: 'EventSource',
      description: 'Which part of the system the event comes from.',
      default: 'api',
      example: 'api',
    },
    {
      name: 'timestamp',
      type: 'timestamptz',
      description: 'When the event occurred, by the clock of whoever made it: a Date in memory, a string on the wire.',
    },
    {
      name: 'subjectId',
      type: 'uuid',
      optional: true,
      description: 'The row that the event is about. Absent where its key is not a UUID, as for agents.',
    },
    {
      name: 'correlationId',
      type: 'uuid',
      optional: true,
      description: 'Equal in all events that belong to one piece of work.',
    },
    { name: 'causationId', type: 'uuid', optional: true, description: 'The event that led to this one.' },
    {
      name: 'requestId',
      type: 'uuid',
      optional: true,
      description: 'The HTTP request during which the event was made.',
    },
  ],
});
