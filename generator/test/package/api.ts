/** What consumers import from `@synap/types`, by hand: the list that the package may add to and never take from. */
export const VALUES = [
  'SynapEventSchema',
  'SynapWireEventSchema',
  'createSynapEvent',
  'parseSynapEvent',
  'decodeEvent',
  'encodeEvent',
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
  'EventRegistry',
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
  'GeneratedEvent',
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
