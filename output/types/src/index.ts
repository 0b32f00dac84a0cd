// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export {
  CORE_TABLES,
  type CoreTable,
  type EventType,
  EventTypes,
  type GeneratedEventType,
  GeneratedEventTypes,
  type SystemEventType,
  SystemEventTypes,
  type TableAction,
  type TableEventTypes,
  getAllEventTypes,
  getAllGeneratedEventTypes,
  isGeneratedEventType,
  isValidEventType,
  parseEventType,
} from './names.ts';
export {
  type SynapEvent,
  SynapEventInputSchema,
  SynapEventSchema,
  type SynapWireEvent,
  SynapWireEventSchema,
  SynapWireEventWriterSchema,
} from './envelope.ts';
export {
  type CreatedSynapEvent,
  type GeneratedEvent,
  type SynapEventInput,
  type SynapEventOf,
  createSynapEvent,
  decodeEvent,
  encodeEvent,
  isGeneratedEvent,
  parseSynapEvent,
} from './events.ts';
export {
  type EventData,
  type EventDataByType,
  EventTypeSchemas,
  type EventTypeWithSchema,
  EventWriterSchemas,
  getPayloadSchema,
  getWriterSchema,
  validateEventData,
} from './schemas.ts';
export { type EventFacts, EventRegistry } from './registry.ts';
export { type RedactOptions, type Redacted, redact } from './redact.ts';
export type { ReadOptions, UnknownTypes } from './codec.ts';
export type { JsonValue } from './json.ts';
export {
  type ApiKeyScope,
  ApiKeyScopeSchema,
  type EventSource,
  EventSourceSchema,
  type RetryConfig,
  RetryConfigSchema,
  RetryConfigWriterSchema,
} from './shared.ts';
export * from './tables/entities.ts';
export * from './tables/documents.ts';
export * from './tables/document-versions.ts';
export * from './tables/chat-threads.ts';
export * from './tables/conversation-messages.ts';
export * from './tables/webhook-subscriptions.ts';
export * from './tables/api-keys.ts';
export * from './tables/tags.ts';
export * from './tables/agents.ts';
export * from './systems/webhooks.ts';
