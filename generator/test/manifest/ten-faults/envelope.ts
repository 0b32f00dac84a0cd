export const envelope = {
  name: 'DemoEvent',
  description: 'Around every event.',
  fields: [
    { name: 'id', type: 'uuid' },
    { name: 'version', const: 'v1' },
    { name: 'type', type: 'text' },
    { name: 'data', type: 'jsonb', additionalProperties: true },
    { name: 'userId', type: 'text' },
    { name: 'source', ref: 'EventSource' },
    { name: 'timestamp', type: 'timestamp' },
  ],
};
