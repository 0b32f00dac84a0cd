// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export { SynapEventSchema, SynapWireEventSchema, SynapWireEventWriterSchema } from './envelope.ts';
export { EventTypeSchemas, EventWriterSchemas } from './schemas.ts';
export { ApiKeyScopeSchema, EventSourceSchema, RetryConfigSchema, RetryConfigWriterSchema } from './shared.ts';
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
