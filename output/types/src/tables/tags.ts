// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type Reader, type Writer, atLeast, reader, uuid, writer } from '../form.ts';
import { read as readTagsCreateRequestedWriter } from '../validators/tables/tags/create-requested-writer.ts';
import { read as readTagsCreateRequested } from '../validators/tables/tags/create-requested.ts';
import { read as readTagsCreateValidatedWriter } from '../validators/tables/tags/create-validated-writer.ts';
import { read as readTagsCreateValidated } from '../validators/tables/tags/create-validated.ts';
import { read as readTagsDeleteRequestedWriter } from '../validators/tables/tags/delete-requested-writer.ts';
import { read as readTagsDeleteRequested } from '../validators/tables/tags/delete-requested.ts';
import { read as readTagsDeleteValidatedWriter } from '../validators/tables/tags/delete-validated-writer.ts';
import { read as readTagsDeleteValidated } from '../validators/tables/tags/delete-validated.ts';
import { read as readTagsUpdateRequestedWriter } from '../validators/tables/tags/update-requested-writer.ts';
import { read as readTagsUpdateRequested } from '../validators/tables/tags/update-requested.ts';
import { read as readTagsUpdateValidatedWriter } from '../validators/tables/tags/update-validated-writer.ts';
import { read as readTagsUpdateValidated } from '../validators/tables/tags/update-validated.ts';

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

export type TagsCreateRequestedShape = {
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
  readTagsCreateRequested,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsCreateRequestedWriterSchema: z.ZodObject<TagsCreateRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildTagsCreateRequested, writer, readTagsCreateRequestedWriter);

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

export type TagsCreateValidatedShape = {
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
  readTagsCreateValidated,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsCreateValidatedWriterSchema: z.ZodObject<TagsCreateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildTagsCreateValidated, writer, readTagsCreateValidatedWriter);

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

export type TagsUpdateRequestedShape<F extends Reader | Writer> = {
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
> = /* @__PURE__ */ withCompiled(buildTagsUpdateRequested, reader, readTagsUpdateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsUpdateRequestedWriterSchema: z.ZodObject<
  TagsUpdateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildTagsUpdateRequested, writer, readTagsUpdateRequestedWriter);

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

export type TagsUpdateValidatedShape<F extends Reader | Writer> = {
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
> = /* @__PURE__ */ withCompiled(buildTagsUpdateValidated, reader, readTagsUpdateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsUpdateValidatedWriterSchema: z.ZodObject<
  TagsUpdateValidatedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildTagsUpdateValidated, writer, readTagsUpdateValidatedWriter);

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

export type TagsDeleteRequestedShape = {
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
  readTagsDeleteRequested,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsDeleteRequestedWriterSchema: z.ZodObject<TagsDeleteRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildTagsDeleteRequested, writer, readTagsDeleteRequestedWriter);

/**
 * A tag was deleted.
 * The payload of `tags.delete.validated`.
 */
export type TagsDeleteValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  tagId: string;
};

export type TagsDeleteValidatedShape = {
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
  readTagsDeleteValidated,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const TagsDeleteValidatedWriterSchema: z.ZodObject<TagsDeleteValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildTagsDeleteValidated, writer, readTagsDeleteValidatedWriter);
