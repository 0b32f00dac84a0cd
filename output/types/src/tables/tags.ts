// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type Reader, type Writer, atLeast, reader, uuid, writer } from '../form.ts';
import { copy as copyTagsCreateRequestedWriter } from '../validators/tables/tags/create-requested-writer.ts';
import { copy as copyTagsCreateRequested } from '../validators/tables/tags/create-requested.ts';
import { copy as copyTagsCreateValidatedWriter } from '../validators/tables/tags/create-validated-writer.ts';
import { copy as copyTagsCreateValidated } from '../validators/tables/tags/create-validated.ts';
import { copy as copyTagsDeleteRequestedWriter } from '../validators/tables/tags/delete-requested-writer.ts';
import { copy as copyTagsDeleteRequested } from '../validators/tables/tags/delete-requested.ts';
import { copy as copyTagsDeleteValidatedWriter } from '../validators/tables/tags/delete-validated-writer.ts';
import { copy as copyTagsDeleteValidated } from '../validators/tables/tags/delete-validated.ts';
import { copy as copyTagsUpdateRequestedWriter } from '../validators/tables/tags/update-requested-writer.ts';
import { copy as copyTagsUpdateRequested } from '../validators/tables/tags/update-requested.ts';
import { copy as copyTagsUpdateValidatedWriter } from '../validators/tables/tags/update-validated-writer.ts';
import { copy as copyTagsUpdateValidated } from '../validators/tables/tags/update-validated.ts';

/**
 * A new tag is wanted.
 * The payload of `tags.create.requested`.
 */
export type TagsCreateRequestedData = {
  /** What the tag says. */
  name: string;
  /** Its colour, as #rrggbb. */
  color?: string | undefined;
};

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
export const TagsCreateRequestedSchema: z.ZodObject<TagsCreateRequestedShape, Reader> = /* @__PURE__ */ withCompiled(
  buildTagsCreateRequested,
  reader,
  copyTagsCreateRequested,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsCreateRequestedWriterSchema: z.ZodObject<TagsCreateRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildTagsCreateRequested, writer, copyTagsCreateRequestedWriter);

/**
 * A tag was created.
 * The payload of `tags.create.validated`.
 */
export type TagsCreateValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  tagId: string;
  /** The user whose row this is. */
  userId: string;
  /** What the tag says. */
  name: string;
  /** Its colour, as #rrggbb; null for the default colour. */
  color?: string | null | undefined;
  /** When the row was created. */
  createdAt: string;
};

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
export const TagsCreateValidatedSchema: z.ZodObject<TagsCreateValidatedShape, Reader> = /* @__PURE__ */ withCompiled(
  buildTagsCreateValidated,
  reader,
  copyTagsCreateValidated,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsCreateValidatedWriterSchema: z.ZodObject<TagsCreateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildTagsCreateValidated, writer, copyTagsCreateValidatedWriter);

/**
 * A change to a tag is wanted.
 * The payload of `tags.update.requested`.
 */
export type TagsUpdateRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  tagId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** What the tag says. */
    name?: string | undefined;
    /** Its colour, as #rrggbb; null for the default colour. */
    color?: string | null | undefined;
  };
};

type TagsUpdateRequestedShape<F extends Reader | Writer> = {
  tagId: z.ZodString;
  changes: z.ZodObject<
    {
      name: z.ZodOptional<z.ZodString>;
      color: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    },
    F
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
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const TagsUpdateRequestedSchema: z.ZodObject<
  TagsUpdateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(buildTagsUpdateRequested, reader, copyTagsUpdateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsUpdateRequestedWriterSchema: z.ZodObject<
  TagsUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildTagsUpdateRequested, writer, copyTagsUpdateRequestedWriter);

/**
 * A tag was changed.
 * The payload of `tags.update.validated`.
 */
export type TagsUpdateValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  tagId: string;
  /** The new values of the columns that change; at least one. */
  changes: {
    /** What the tag says. */
    name?: string | undefined;
    /** Its colour, as #rrggbb; null for the default colour. */
    color?: string | null | undefined;
  };
};

type TagsUpdateValidatedShape<F extends Reader | Writer> = {
  tagId: z.ZodString;
  changes: z.ZodObject<
    {
      name: z.ZodOptional<z.ZodString>;
      color: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    },
    F
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
      .check(atLeast(1))
      .describe('The new values of the columns that change; at least one.'),
  });

/** Open: keys that it does not know are kept. */
export const TagsUpdateValidatedSchema: z.ZodObject<
  TagsUpdateValidatedShape<Reader>,
  Reader
> = /* @__PURE__ */ withCompiled(buildTagsUpdateValidated, reader, copyTagsUpdateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsUpdateValidatedWriterSchema: z.ZodObject<
  TagsUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildTagsUpdateValidated, writer, copyTagsUpdateValidatedWriter);

/**
 * A tag is to be deleted.
 * The payload of `tags.delete.requested`.
 */
export type TagsDeleteRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  tagId: string;
  /** Why the deletion is asked for. */
  reason?: string | undefined;
};

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
export const TagsDeleteRequestedSchema: z.ZodObject<TagsDeleteRequestedShape, Reader> = /* @__PURE__ */ withCompiled(
  buildTagsDeleteRequested,
  reader,
  copyTagsDeleteRequested,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsDeleteRequestedWriterSchema: z.ZodObject<TagsDeleteRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildTagsDeleteRequested, writer, copyTagsDeleteRequestedWriter);

/**
 * A tag was deleted.
 * The payload of `tags.delete.validated`.
 */
export type TagsDeleteValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  tagId: string;
};

type TagsDeleteValidatedShape = {
  tagId: z.ZodString;
};

const buildTagsDeleteValidated = (form) =>
  form.object({
    tagId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
  });

/** Open: keys that it does not know are kept. */
export const TagsDeleteValidatedSchema: z.ZodObject<TagsDeleteValidatedShape, Reader> = /* @__PURE__ */ withCompiled(
  buildTagsDeleteValidated,
  reader,
  copyTagsDeleteValidated,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsDeleteValidatedWriterSchema: z.ZodObject<TagsDeleteValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildTagsDeleteValidated, writer, copyTagsDeleteValidatedWriter);
