// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import { type Reader, type Writer, atLeast, reader, uuid, writer } from '../form.ts';

type TagsCreateRequestedShape = {
  name: z.ZodString;
  color: z.ZodOptional<z.ZodString>;
};

const buildTagsCreateRequested = (form) =>
  form.object({
    name: z.string().min(1).describe('What the tag says.'),
    color: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/u)
      .optional()
      .describe('Its colour, as #rrggbb.'),
  });

/** Open: keys that it does not know are kept. */
export const TagsCreateRequestedSchema: z.ZodObject<TagsCreateRequestedShape, Reader> =
  /* @__PURE__ */ buildTagsCreateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsCreateRequestedWriterSchema: z.ZodObject<TagsCreateRequestedShape, Writer> =
  /* @__PURE__ */ buildTagsCreateRequested(writer);

type TagsCreateValidatedShape = {
  tagId: z.ZodString;
  userId: z.ZodString;
  name: z.ZodString;
  color: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  createdAt: z.ZodString;
};

const buildTagsCreateValidated = (form) =>
  form.object({
    tagId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    userId: z.string().describe('The user whose row this is.'),
    name: z.string().min(1).describe('What the tag says.'),
    color: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/u)
      .nullable()
      .optional()
      .describe('Its colour, as #rrggbb; null for the default colour.'),
    createdAt: form.timestamp.describe('When the row was created.'),
  });

/** Open: keys that it does not know are kept. */
export const TagsCreateValidatedSchema: z.ZodObject<TagsCreateValidatedShape, Reader> =
  /* @__PURE__ */ buildTagsCreateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsCreateValidatedWriterSchema: z.ZodObject<TagsCreateValidatedShape, Writer> =
  /* @__PURE__ */ buildTagsCreateValidated(writer);

type TagsUpdateRequestedShape<F extends Reader | Writer> = {
  tagId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        name: z.ZodOptional<z.ZodString>;
        color: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      },
      F
    >
  >;
};

const buildTagsUpdateRequested = (form) =>
  form.object({
    tagId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    changes: form
      .object({
        name: z.string().min(1).optional().describe('What the tag says.'),
        color: z
          .string()
          .regex(/^#[0-9a-fA-F]{6}$/u)
          .nullable()
          .optional()
          .describe('Its colour, as #rrggbb; null for the default colour.'),
      })
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const TagsUpdateRequestedSchema: z.ZodObject<
  TagsUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildTagsUpdateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsUpdateRequestedWriterSchema: z.ZodObject<
  TagsUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildTagsUpdateRequested(writer);

type TagsUpdateValidatedShape<F extends Reader | Writer> = {
  tagId: z.ZodString;
  changes: z.ZodEffects<
    z.ZodObject<
      {
        name: z.ZodOptional<z.ZodString>;
        color: z.ZodOptional<z.ZodNullable<z.ZodString>>;
      },
      F
    >
  >;
};

const buildTagsUpdateValidated = (form) =>
  form.object({
    tagId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    changes: form
      .object({
        name: z.string().min(1).optional().describe('What the tag says.'),
        color: z
          .string()
          .regex(/^#[0-9a-fA-F]{6}$/u)
          .nullable()
          .optional()
          .describe('Its colour, as #rrggbb; null for the default colour.'),
      })
      .superRefine(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const TagsUpdateValidatedSchema: z.ZodObject<
  TagsUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildTagsUpdateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsUpdateValidatedWriterSchema: z.ZodObject<
  TagsUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildTagsUpdateValidated(writer);

type TagsDeleteRequestedShape = {
  tagId: z.ZodString;
  reason: z.ZodOptional<z.ZodString>;
};

const buildTagsDeleteRequested = (form) =>
  form.object({
    tagId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    reason: z.string().optional().describe('Why the deletion is asked for.'),
  });

/** Open: keys that it does not know are kept. */
export const TagsDeleteRequestedSchema: z.ZodObject<TagsDeleteRequestedShape, Reader> =
  /* @__PURE__ */ buildTagsDeleteRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsDeleteRequestedWriterSchema: z.ZodObject<TagsDeleteRequestedShape, Writer> =
  /* @__PURE__ */ buildTagsDeleteRequested(writer);

type TagsDeleteValidatedShape = {
  tagId: z.ZodString;
};

const buildTagsDeleteValidated = (form) =>
  form.object({
    tagId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
  });

/** Open: keys that it does not know are kept. */
export const TagsDeleteValidatedSchema: z.ZodObject<TagsDeleteValidatedShape, Reader> =
  /* @__PURE__ */ buildTagsDeleteValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsDeleteValidatedWriterSchema: z.ZodObject<TagsDeleteValidatedShape, Writer> =
  /* @__PURE__ */ buildTagsDeleteValidated(writer);
