// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import { type Reader, type Writer, reader, writer } from './form.ts';

export type EventSourceZod = z.ZodEnum<['api', 'automation', 'sync', 'migration', 'system']>;

export const EventSourceSchema: EventSourceZod = /* @__PURE__ */ z.enum([
  'api',
  'automation',
  'sync',
  'migration',
  'system',
]);

export type ApiKeyScopeZod = z.ZodEnum<
  [
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
  ]
>;

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

export type RetryConfigZod<F extends Reader | Writer> = z.ZodObject<
  {
    maxRetries: z.ZodNumber;
    backoff: z.ZodEnum<['exponential', 'linear']>;
  },
  F
>;

const buildRetryConfig = (form) =>
  form.object({
    maxRetries: z
      .number()
      .int()
      .min(0)
      .max(2147483647)
      .describe('How often a failed delivery is tried again; 0 for never.'),
    backoff: z
      .enum(['exponential', 'linear'])
      .describe('How the wait before each retry grows: by a factor, or by an equal step.'),
  });

export const RetryConfigSchema: RetryConfigZod<Reader> = /* @__PURE__ */ buildRetryConfig(reader);

export const RetryConfigWriterSchema: RetryConfigZod<Writer> = /* @__PURE__ */ buildRetryConfig(writer);
