// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import { type Reader, type Writer, atLeast, mustBe, reader, uuid, writer } from '../form.ts';
import { ApiKeyScopeSchema, type ApiKeyScopeZod } from '../shared.ts';

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
  /* @__PURE__ */ buildApiKeysCreateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysCreateRequestedWriterSchema: z.ZodObject<ApiKeysCreateRequestedShape, Writer> =
  /* @__PURE__ */ buildApiKeysCreateRequested(writer);

type ApiKeysCreateValidatedShape = {
  apiKeyId: z.ZodString;
  userId: z.ZodString;
  keyName: z.ZodString;
  keyPrefix: z.ZodEnum<['synap_hub_live_', 'synap_hub_test_', 'synap_user_']>;
  hubId: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  scope: z.ZodArray<
    z.ZodEnum<
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
    >
  >;
  expiresAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  isActive: z.ZodBoolean;
  lastUsedAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  usageCount: z.ZodNumber;
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
    usageCount: z.number().int().min(0).max(9007199254740991).describe('How often it was used.'),
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
  /* @__PURE__ */ buildApiKeysCreateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysCreateValidatedWriterSchema: z.ZodObject<ApiKeysCreateValidatedShape, Writer> =
  /* @__PURE__ */ buildApiKeysCreateValidated(writer);

type ApiKeysUpdateRequestedShape<F extends Reader | Writer> = {
  apiKeyId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        keyName: z.ZodOptional<z.ZodString>;
        scope: z.ZodOptional<
          z.ZodArray<
            z.ZodEnum<
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
            >
          >
        >;
        expiresAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      },
      F
    >
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
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ApiKeysUpdateRequestedSchema: z.ZodObject<
  ApiKeysUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildApiKeysUpdateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysUpdateRequestedWriterSchema: z.ZodObject<
  ApiKeysUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildApiKeysUpdateRequested(writer);

type ApiKeysUpdateValidatedShape<F extends Reader | Writer> = {
  apiKeyId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        keyName: z.ZodOptional<z.ZodString>;
        scope: z.ZodOptional<
          z.ZodArray<
            z.ZodEnum<
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
            >
          >
        >;
        expiresAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      },
      F
    >
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
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const ApiKeysUpdateValidatedSchema: z.ZodObject<
  ApiKeysUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildApiKeysUpdateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysUpdateValidatedWriterSchema: z.ZodObject<
  ApiKeysUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildApiKeysUpdateValidated(writer);

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
  /* @__PURE__ */ buildApiKeysDeleteRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysDeleteRequestedWriterSchema: z.ZodObject<ApiKeysDeleteRequestedShape, Writer> =
  /* @__PURE__ */ buildApiKeysDeleteRequested(writer);

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
  /* @__PURE__ */ buildApiKeysDeleteValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const ApiKeysDeleteValidatedWriterSchema: z.ZodObject<ApiKeysDeleteValidatedShape, Writer> =
  /* @__PURE__ */ buildApiKeysDeleteValidated(writer);
