// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type Reader, type Writer, atLeast, mustBe, reader, uuid, writer } from '../form.ts';
import { type ApiKeyScope, ApiKeyScopeSchema, type ApiKeyScopeZod } from '../shared.ts';
import { copy as copyApiKeysCreateRequestedWriter } from '../validators/tables/api-keys/create-requested-writer.ts';
import { copy as copyApiKeysCreateRequested } from '../validators/tables/api-keys/create-requested.ts';
import { copy as copyApiKeysCreateValidatedWriter } from '../validators/tables/api-keys/create-validated-writer.ts';
import { copy as copyApiKeysCreateValidated } from '../validators/tables/api-keys/create-validated.ts';
import { copy as copyApiKeysDeleteRequestedWriter } from '../validators/tables/api-keys/delete-requested-writer.ts';
import { copy as copyApiKeysDeleteRequested } from '../validators/tables/api-keys/delete-requested.ts';
import { copy as copyApiKeysDeleteValidatedWriter } from '../validators/tables/api-keys/delete-validated-writer.ts';
import { copy as copyApiKeysDeleteValidated } from '../validators/tables/api-keys/delete-validated.ts';
import { copy as copyApiKeysUpdateRequestedWriter } from '../validators/tables/api-keys/update-requested-writer.ts';
import { copy as copyApiKeysUpdateRequested } from '../validators/tables/api-keys/update-requested.ts';
import { copy as copyApiKeysUpdateValidatedWriter } from '../validators/tables/api-keys/update-validated-writer.ts';
import { copy as copyApiKeysUpdateValidated } from '../validators/tables/api-keys/update-validated.ts';

/**
 * A new API key is wanted.
 * The payload of `apiKeys.create.requested`.
 */
export type ApiKeysCreateRequestedData = {
  /** What to call the key. */
  name: string;
  /** What the key may be used for. */
  scopes: ApiKeyScope[];
  /** When it is to stop working; left out for never. */
  expiresAt?: string | undefined;
};

type ApiKeysCreateRequestedShape = {
  name: z.ZodString;
  scopes: z.ZodArray<ApiKeyScopeZod>;
  expiresAt: z.ZodOptional<z.ZodString>;
};

const buildApiKeysCreateRequested = (form) =>
  form.object({
    name: z
      .string()
      .regex(/^[ \t\r\n]*[^ \t\r\n](?:[^ ]| )*$/u)
      .describe('What to call the key.'),
    scopes: z.array(ApiKeyScopeSchema).describe('What the key may be used for.'),
    expiresAt: form.timestamp.optional().describe('When it is to stop working; left out for never.'),
  });

/** Open: keys that it does not know are kept. */
export const ApiKeysCreateRequestedSchema: z.ZodObject<ApiKeysCreateRequestedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildApiKeysCreateRequested, reader, copyApiKeysCreateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysCreateRequestedWriterSchema: z.ZodObject<ApiKeysCreateRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildApiKeysCreateRequested, writer, copyApiKeysCreateRequestedWriter);

/**
 * An API key was generated.
 * The payload of `apiKeys.create.validated`.
 */
export type ApiKeysCreateValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  apiKeyId: string;
  /** The user for whom the key acts. */
  userId: string;
  /** What the user calls the key. */
  keyName: string;
  /** The beginning of the key, which shows what kind it is. */
  keyPrefix: 'synap_hub_live_' | 'synap_hub_test_' | 'synap_user_';
  /** The hub that uses the key; null for a key of a user. */
  hubId?: string | null | undefined;
  /** What the key may be used for. */
  scope: Array<
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
    | 'hub-protocol.write'
  >;
  /** When it stops working; null for never. */
  expiresAt?: string | null | undefined;
  /** Whether the key works; false once revoked, for good. */
  isActive: boolean;
  /** When it was last used; null before the first time. */
  lastUsedAt?: string | null | undefined;
  /** How often it was used. */
  usageCount: number;
  /** The key that this one replaced. */
  rotatedFromId?: string | null | undefined;
  /** When it is due to be replaced by a new one. */
  rotationScheduledAt?: string | null | undefined;
  /** When the row was created. */
  createdAt: string;
  /** The user who made the key. */
  createdBy?: string | null | undefined;
  /** When it was revoked; null while it is valid. */
  revokedAt?: string | null | undefined;
  /** The user who revoked it. */
  revokedBy?: string | null | undefined;
  /** Why it was revoked. */
  revokedReason?: string | null | undefined;
};

type ApiKeysCreateValidatedShape = {
  apiKeyId: z.ZodString;
  userId: z.ZodString;
  keyName: z.ZodString;
  keyPrefix: z.ZodEnum<{
    synap_hub_live_: 'synap_hub_live_';
    synap_hub_test_: 'synap_hub_test_';
    synap_user_: 'synap_user_';
  }>;
  hubId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  scope: z.ZodArray<
    z.ZodEnum<{
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
    }>
  >;
  expiresAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  isActive: z.ZodBoolean;
  lastUsedAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  usageCount: z.ZodInt;
  rotatedFromId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  rotationScheduledAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  createdAt: z.ZodString;
  createdBy: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  revokedAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  revokedBy: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  revokedReason: z.ZodOptional<z.ZodNullable<z.ZodString>>;
};

const buildApiKeysCreateValidated = (form) =>
  form.object({
    apiKeyId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    userId: z
      .string()
      .regex(/^[ \t\r\n]*[^ \t\r\n](?:[^ ]| )*$/u)
      .describe('The user for whom the key acts.'),
    keyName: z
      .string()
      .regex(/^[ \t\r\n]*[^ \t\r\n](?:[^ ]| )*$/u)
      .describe('What the user calls the key.'),
    keyPrefix: z
      .enum(['synap_hub_live_', 'synap_hub_test_', 'synap_user_'])
      .describe('The beginning of the key, which shows what kind it is.'),
    hubId: z.string().nullable().optional().describe('The hub that uses the key; null for a key of a user.'),
    scope: z
      .array(
        z.enum([
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
        ]),
      )
      .describe('What the key may be used for.'),
    expiresAt: form.timestamp.nullable().optional().describe('When it stops working; null for never.'),
    isActive: z.boolean().describe('Whether the key works; false once revoked, for good.'),
    lastUsedAt: form.timestamp.nullable().optional().describe('When it was last used; null before the first time.'),
    usageCount: z.int().min(0).describe('How often it was used.'),
    rotatedFromId: uuid.nullable().optional().describe('The key that this one replaced.'),
    rotationScheduledAt: form.timestamp.nullable().optional().describe('When it is due to be replaced by a new one.'),
    createdAt: form.timestamp.describe('When the row was created.'),
    createdBy: z.string().nullable().optional().describe('The user who made the key.'),
    revokedAt: form.timestamp.nullable().optional().describe('When it was revoked; null while it is valid.'),
    revokedBy: z.string().nullable().optional().describe('The user who revoked it.'),
    revokedReason: z.string().nullable().optional().describe('Why it was revoked.'),
  });

/** Open: keys that it does not know are kept. */
export const ApiKeysCreateValidatedSchema: z.ZodObject<ApiKeysCreateValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildApiKeysCreateValidated, reader, copyApiKeysCreateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysCreateValidatedWriterSchema: z.ZodObject<ApiKeysCreateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildApiKeysCreateValidated, writer, copyApiKeysCreateValidatedWriter);

/**
 * A change to an API key is wanted.
 * The payload of `apiKeys.update.requested`.
 */
export type ApiKeysUpdateRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  apiKeyId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** What the user calls the key. */
    keyName?: string | undefined;
    /** What the key may be used for. */
    scope?:
      | Array<
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
          | 'hub-protocol.write'
        >
      | undefined;
    /** When it stops working; null for never. */
    expiresAt?: string | null | undefined;
  };
};

type ApiKeysUpdateRequestedShape<F extends Reader | Writer> = {
  apiKeyId: z.ZodString;
  changes: z.ZodObject<
    {
      keyName: z.ZodOptional<z.ZodString>;
      scope: z.ZodOptional<
        z.ZodArray<
          z.ZodEnum<{
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
          }>
        >
      >;
      expiresAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    },
    F
  >;
};

const buildApiKeysUpdateRequested = (form) =>
  form.object({
    apiKeyId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    changes: form
      .object({
        keyName: z
          .string()
          .regex(/^[ \t\r\n]*[^ \t\r\n](?:[^ ]| )*$/u)
          .optional()
          .describe('What the user calls the key.'),
        scope: z
          .array(
            z.enum([
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
            ]),
          )
          .optional()
          .describe('What the key may be used for.'),
        expiresAt: form.timestamp.nullable().optional().describe('When it stops working; null for never.'),
      })
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ApiKeysUpdateRequestedSchema: z.ZodObject<
  ApiKeysUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(buildApiKeysUpdateRequested, reader, copyApiKeysUpdateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysUpdateRequestedWriterSchema: z.ZodObject<
  ApiKeysUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildApiKeysUpdateRequested, writer, copyApiKeysUpdateRequestedWriter);

/**
 * An API key was changed.
 * The payload of `apiKeys.update.validated`.
 */
export type ApiKeysUpdateValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  apiKeyId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** What the user calls the key. */
    keyName?: string | undefined;
    /** What the key may be used for. */
    scope?:
      | Array<
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
          | 'hub-protocol.write'
        >
      | undefined;
    /** When it stops working; null for never. */
    expiresAt?: string | null | undefined;
  };
};

type ApiKeysUpdateValidatedShape<F extends Reader | Writer> = {
  apiKeyId: z.ZodString;
  changes: z.ZodObject<
    {
      keyName: z.ZodOptional<z.ZodString>;
      scope: z.ZodOptional<
        z.ZodArray<
          z.ZodEnum<{
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
          }>
        >
      >;
      expiresAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    },
    F
  >;
};

const buildApiKeysUpdateValidated = (form) =>
  form.object({
    apiKeyId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    changes: form
      .object({
        keyName: z
          .string()
          .regex(/^[ \t\r\n]*[^ \t\r\n](?:[^ ]| )*$/u)
          .optional()
          .describe('What the user calls the key.'),
        scope: z
          .array(
            z.enum([
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
            ]),
          )
          .optional()
          .describe('What the key may be used for.'),
        expiresAt: form.timestamp.nullable().optional().describe('When it stops working; null for never.'),
      })
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ApiKeysUpdateValidatedSchema: z.ZodObject<
  ApiKeysUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(buildApiKeysUpdateValidated, reader, copyApiKeysUpdateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysUpdateValidatedWriterSchema: z.ZodObject<
  ApiKeysUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildApiKeysUpdateValidated, writer, copyApiKeysUpdateValidatedWriter);

/**
 * An API key is to be revoked.
 * The payload of `apiKeys.delete.requested`.
 */
export type ApiKeysDeleteRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  apiKeyId: string;
  /** Why the deletion is asked for. */
  reason?: string | undefined;
};

type ApiKeysDeleteRequestedShape = {
  apiKeyId: z.ZodString;
  reason: z.ZodOptional<z.ZodString>;
};

const buildApiKeysDeleteRequested = (form) =>
  form.object({
    apiKeyId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    reason: z.string().optional().describe('Why the deletion is asked for.'),
  });

/** Open: keys that it does not know are kept. */
export const ApiKeysDeleteRequestedSchema: z.ZodObject<ApiKeysDeleteRequestedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildApiKeysDeleteRequested, reader, copyApiKeysDeleteRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysDeleteRequestedWriterSchema: z.ZodObject<ApiKeysDeleteRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildApiKeysDeleteRequested, writer, copyApiKeysDeleteRequestedWriter);

/**
 * An API key was revoked.
 * The payload of `apiKeys.delete.validated`.
 */
export type ApiKeysDeleteValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  apiKeyId: string;
  /** Whether the key works; false once revoked, for good. */
  isActive?: false | undefined;
  /** When it was revoked; null while it is valid. */
  revokedAt?: string | undefined;
};

type ApiKeysDeleteValidatedShape = {
  apiKeyId: z.ZodString;
  isActive: z.ZodOptional<z.ZodLiteral<false>>;
  revokedAt: z.ZodOptional<z.ZodString>;
};

const buildApiKeysDeleteValidated = (form) =>
  form.object({
    apiKeyId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    isActive: z
      .literal(false, mustBe(false))
      .optional()
      .describe('Whether the key works; false once revoked, for good.'),
    revokedAt: form.timestamp.optional().describe('When it was revoked; null while it is valid.'),
  });

/** Open: keys that it does not know are kept. */
export const ApiKeysDeleteValidatedSchema: z.ZodObject<ApiKeysDeleteValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildApiKeysDeleteValidated, reader, copyApiKeysDeleteValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysDeleteValidatedWriterSchema: z.ZodObject<ApiKeysDeleteValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildApiKeysDeleteValidated, writer, copyApiKeysDeleteValidatedWriter);
