/**
 * What consumers import from `@synap/types`, by hand: the list that the package may add to and never take from. It has
 * two schemas and a type for each event beside.
 */
export const VALUES = [
  'SynapEventSchema',
  'SynapEventInputSchema',
  'SynapWireEventSchema',
  'SynapWireEventWriterSchema',
  'createSynapEvent',
  'parseSynapEvent',
  'decodeEvent',
  'encodeEvent',
  'isGeneratedEvent',
  'redact',
  'GeneratedEventTypes',
  'getAllGeneratedEventTypes',
  'isGeneratedEventType',
  'parseEventType',
  'CORE_TABLES',
  'SystemEventTypes',
  'EventTypes',
  'getAllEventTypes',
  'isValidEventType',
  'EventTypeSchemas',
  'EventWriterSchemas',
  'validateEventData',
  'getPayloadSchema',
  'getWriterSchema',
  'EventRegistry',
  'ApiKeyScopeSchema',
  'EventSourceSchema',
  'RetryConfigSchema',
  'RetryConfigWriterSchema',
] as const;

export const TYPES = [
  'SynapEvent',
  'SynapWireEvent',
  'EventSource',
  'GeneratedEventType',
  'CoreTable',
  'TableAction',
  'TableEventTypes',
  'SystemEventType',
  'EventType',
  'EventTypeWithSchema',
  'EventData',
  'EventDataByType',
  'GeneratedEvent',
  'SynapEventInput',
  'SynapEventOf',
  'CreatedSynapEvent',
  'EventFacts',
  'ReadOptions',
  'UnknownTypes',
  'RedactOptions',
  'Redacted',
  'JsonValue',
  'ApiKeyScope',
  'RetryConfig',
] as const;

/** The part of it that is about names alone. */
export const NAMES = [
  'GeneratedEventTypes',
  'getAllGeneratedEventTypes',
  'isGeneratedEventType',
  'parseEventType',
  'CORE_TABLES',
  'SystemEventTypes',
  'EventTypes',
  'getAllEventTypes',
  'isValidEventType',
] as const;

/** What other entries have, without what each has for every event: values, and types. */
export const ENTRIES = {
  redact: { values: ['redact'], types: ['RedactOptions', 'Redacted'] },
  registry: { values: ['EventRegistry'], types: ['EventFacts'] },
  validators: {
    values: [
      'ValidationError',
      'isEvent',
      'assertEvent',
      'validateEvent',
      'parseEvent',
      'stripEvent',
      'isWireEvent',
      'validateWireEvent',
      'decodeWireEvent',
      'decodeEventJson',
    ],
    types: ['Issue', 'ReadOptions', 'Validation'],
  },
  'validators/standard': {
    values: ['eventSchema', 'wireEventSchema', 'getPayloadSchema', 'getWriterSchema'],
    types: ['Issue', 'PayloadSchema', 'StandardJsonSchema', 'StandardResult', 'StandardSchema'],
  },
  upcasters: {
    values: ['UpcastError', 'upcast', 'upcastData', 'upcasters'],
    types: ['StoredData', 'UpcastErrorCode'],
  },
  testing: {
    values: ['createTestEvent', 'getSamples'],
    types: ['BrokenRule', 'EventSamples', 'InvalidSample', 'TestEventOptions', 'TestEventOverrides'],
  },
} as const;

/** What the entry of a table or a domain has for each event; a writer's has no `strip`. */
export const PAYLOAD_FUNCTIONS = ['is', 'assert', 'validate', 'parse', 'strip'] as const;
