// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import * as z from 'zod/v4';
import { type Reader, type Writer, reader, writer } from './form.ts';

/** Where an event comes from. */
export type EventSource = 'api' | 'automation' | 'sync' | 'migration' | 'system';

export type EventSourceZod = z.ZodEnum<{
  api: 'api';
  automation: 'automation';
  sync: 'sync';
  migration: 'migration';
  system: 'system';
}>;

export const EventSourceSchema: EventSourceZod = /* @__PURE__ */ z.enum([
  'api',
  'automation',
  'sync',
  'migration',
  'system',
]);

/** One thing that an API key may be used for. */
export type ApiKeyScope =
  | 'preferences'
  | 'calendar'
  | 'notes'
  | 'tasks'
  | 'projects'
  | 'conversations'
  | 'entities'
  | 'relations'
  | 'knowledge_facts'
  | 'write:entities'
  | 'read:entities'
  | 'ai:analyze'
  | 'webhook:manage'
  | 'hub-protocol.read'
  | 'hub-protocol.write';

export type ApiKeyScopeZod = z.ZodEnum<{
  preferences: 'preferences';
  calendar: 'calendar';
  notes: 'notes';
  tasks: 'tasks';
  projects: 'projects';
  conversations: 'conversations';
  entities: 'entities';
  relations: 'relations';
  knowledge_facts: 'knowledge_facts';
  'write:entities': 'write:entities';
  'read:entities': 'read:entities';
  'ai:analyze': 'ai:analyze';
  'webhook:manage': 'webhook:manage';
  'hub-protocol.read': 'hub-protocol.read';
  'hub-protocol.write': 'hub-protocol.write';
}>;

export const ApiKeyScopeSchema: ApiKeyScopeZod = /* @__PURE__ */ z.enum([
  'preferences',
  'calendar',
  'notes',
  'tasks',
  'projects',
  'conversations',
  'entities',
  'relations',
  'knowledge_facts',
  'write:entities',
  'read:entities',
  'ai:analyze',
  'webhook:manage',
  'hub-protocol.read',
  'hub-protocol.write',
]);

/** How failed webhook deliveries are retried, stated in full. */
export type RetryConfig = {
  /** How often a failed delivery is tried again; 0 for never. */
  maxRetries: number;
  /** How the wait before each retry grows: by a factor, or by an equal step. */
  backoff: 'exponential' | 'linear';
};

export type RetryConfigZod<F extends Reader | Writer> = z.ZodObject<
  {
    maxRetries: z.ZodInt32;
    backoff: z.ZodEnum<{ exponential: 'exponential'; linear: 'linear' }>;
  },
  F
>;

const buildRetryConfig = (form) =>
  form.object({
    maxRetries: z.int32().min(0).describe('How often a failed delivery is tried again; 0 for never.'),
    backoff: z
      .enum(['exponential', 'linear'])
      .describe('How the wait before each retry grows: by a factor, or by an equal step.'),
  });

export const RetryConfigSchema: RetryConfigZod<Reader> = /* @__PURE__ */ buildRetryConfig(reader);

export const RetryConfigWriterSchema: RetryConfigZod<Writer> = /* @__PURE__ */ buildRetryConfig(writer);
