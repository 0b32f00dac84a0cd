// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type Reader, type Writer, json, reader, uuid, writer } from '../form.ts';
import type { JsonValue } from '../json.ts';
import { copy as copyEntitiesCreateRequestedWriter } from '../validators/tables/entities/create-requested-writer.ts';
import { copy as copyEntitiesCreateRequested } from '../validators/tables/entities/create-requested.ts';
import { copy as copyEntitiesCreateValidatedWriter } from '../validators/tables/entities/create-validated-writer.ts';
import { copy as copyEntitiesCreateValidated } from '../validators/tables/entities/create-validated.ts';
import { copy as copyEntitiesDeleteRequestedWriter } from '../validators/tables/entities/delete-requested-writer.ts';
import { copy as copyEntitiesDeleteRequested } from '../validators/tables/entities/delete-requested.ts';
import { copy as copyEntitiesDeleteValidatedWriter } from '../validators/tables/entities/delete-validated-writer.ts';
import { copy as copyEntitiesDeleteValidated } from '../validators/tables/entities/delete-validated.ts';
import { copy as copyEntitiesUpdateRequestedWriter } from '../validators/tables/entities/update-requested-writer.ts';
import { copy as copyEntitiesUpdateRequested } from '../validators/tables/entities/update-requested.ts';
import { copy as copyEntitiesUpdateValidatedWriter } from '../validators/tables/entities/update-validated-writer.ts';
import { copy as copyEntitiesUpdateValidated } from '../validators/tables/entities/update-validated.ts';

/**
 * A new entity is wanted.
 * The payload of `entities.create.requested`.
 */
export type EntitiesCreateRequestedData = {
  /** What kind of entity to create. */
  type: 'note' | 'task' | 'project';
  /** Its title; left out for an untitled entity. */
  title?: string | undefined;
  /** Its full text, stored as a content file. */
  content?: string | undefined;
  /** Names of the tags to put on it. */
  tags?: string[] | undefined;
  /** Facts that differ by kind of entity, such as the due date of a task. */
  metadata?: Record<string, JsonValue> | undefined;
};

type EntitiesCreateRequestedShape = {
  type: z.ZodEnum<{ note: 'note'; task: 'task'; project: 'project' }>;
  title: z.ZodOptional<z.ZodString>;
  content: z.ZodOptional<z.ZodString>;
  tags: z.ZodOptional<z.ZodArray<z.ZodString>>;
  metadata: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>;
};

const buildEntitiesCreateRequested = (form) =>
  form.object({
    type: z.enum(['note', 'task', 'project']).describe('What kind of entity to create.'),
    title: z.string().min(1).optional().describe('Its title; left out for an untitled entity.'),
    content: z.string().optional().describe('Its full text, stored as a content file.'),
    tags: z.array(z.string().min(1)).optional().describe('Names of the tags to put on it.'),
    metadata: z
      .record(z.string(), json)
      .optional()
      .describe('Facts that differ by kind of entity, such as the due date of a task.'),
  });

/** Open: keys that it does not know are kept. */
export const EntitiesCreateRequestedSchema: z.ZodObject<EntitiesCreateRequestedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildEntitiesCreateRequested, reader, copyEntitiesCreateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesCreateRequestedWriterSchema: z.ZodObject<EntitiesCreateRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildEntitiesCreateRequested, writer, copyEntitiesCreateRequestedWriter);

/**
 * An entity was created.
 * The payload of `entities.create.validated`.
 */
export type EntitiesCreateValidatedData = {
  /** The new entity. */
  entityId: string;
  /** What kind of entity it is. */
  type: 'note' | 'task' | 'project';
  /** Its title; absent for an untitled entity. */
  title?: string | undefined;
  /**
   * Where the content file can be fetched.
   * @deprecated since 0.1.0. The content of an entity is kept as a document.
   */
  fileUrl?: string | undefined;
  /**
   * Path of the content file in storage.
   * @deprecated since 0.1.0. The content of an entity is kept as a document.
   */
  filePath?: string | undefined;
  /**
   * Size of the content file, in bytes.
   * @deprecated since 0.1.0. The content of an entity is kept as a document.
   */
  fileSize?: number | undefined;
  /**
   * Type of the content file.
   * @deprecated since 0.1.0. The content of an entity is kept as a document.
   */
  fileType?: string | undefined;
  /**
   * Digest of the content file, after the name of its algorithm.
   * @deprecated since 0.1.0. The content of an entity is kept as a document.
   */
  checksum?: string | undefined;
};

type EntitiesCreateValidatedShape = {
  entityId: z.ZodString;
  type: z.ZodEnum<{ note: 'note'; task: 'task'; project: 'project' }>;
  title: z.ZodOptional<z.ZodString>;
  fileUrl: z.ZodOptional<z.ZodString>;
  filePath: z.ZodOptional<z.ZodString>;
  fileSize: z.ZodOptional<z.ZodInt32>;
  fileType: z.ZodOptional<z.ZodString>;
  checksum: z.ZodOptional<z.ZodString>;
};

const buildEntitiesCreateValidated = (form) =>
  form.object({
    entityId: uuid.describe('The new entity.'),
    type: z.enum(['note', 'task', 'project']).describe('What kind of entity it is.'),
    title: z.string().min(1).optional().describe('Its title; absent for an untitled entity.'),
    fileUrl: z.string().optional().describe('Where the content file can be fetched.'),
    filePath: z.string().optional().describe('Path of the content file in storage.'),
    fileSize: z.int32().min(0).optional().describe('Size of the content file, in bytes.'),
    fileType: z.string().optional().describe('Type of the content file.'),
    checksum: z.string().optional().describe('Digest of the content file, after the name of its algorithm.'),
  });

/** Open: keys that it does not know are kept. */
export const EntitiesCreateValidatedSchema: z.ZodObject<EntitiesCreateValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildEntitiesCreateValidated, reader, copyEntitiesCreateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesCreateValidatedWriterSchema: z.ZodObject<EntitiesCreateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildEntitiesCreateValidated, writer, copyEntitiesCreateValidatedWriter);

/**
 * A change to an entity is wanted.
 * The payload of `entities.update.requested`.
 */
export type EntitiesUpdateRequestedData = {
  /** The entity to change. */
  entityId: string;
  /** New values by column; columns not named stay as they are. */
  changes?: Record<string, JsonValue> | undefined;
  /** The new full text. */
  content?: string | undefined;
  /** The new title. */
  title?: string | undefined;
};

type EntitiesUpdateRequestedShape = {
  entityId: z.ZodString;
  changes: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>;
  content: z.ZodOptional<z.ZodString>;
  title: z.ZodOptional<z.ZodString>;
};

const buildEntitiesUpdateRequested = (form) =>
  form.object({
    entityId: uuid.describe('The entity to change.'),
    changes: z
      .record(z.string(), json)
      .optional()
      .describe('New values by column; columns not named stay as they are.'),
    content: z.string().optional().describe('The new full text.'),
    title: z.string().min(1).optional().describe('The new title.'),
  });

/** Open: keys that it does not know are kept. */
export const EntitiesUpdateRequestedSchema: z.ZodObject<EntitiesUpdateRequestedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildEntitiesUpdateRequested, reader, copyEntitiesUpdateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesUpdateRequestedWriterSchema: z.ZodObject<EntitiesUpdateRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildEntitiesUpdateRequested, writer, copyEntitiesUpdateRequestedWriter);

/**
 * An entity was changed.
 * The payload of `entities.update.validated`.
 */
export type EntitiesUpdateValidatedData = {
  /** The changed entity. */
  entityId: string;
  /** Its version before the change. */
  previousVersion?: number | undefined;
  /** Its version after the change. */
  newVersion?: number | undefined;
};

type EntitiesUpdateValidatedShape = {
  entityId: z.ZodString;
  previousVersion: z.ZodOptional<z.ZodInt32>;
  newVersion: z.ZodOptional<z.ZodInt32>;
};

const buildEntitiesUpdateValidated = (form) =>
  form.object({
    entityId: uuid.describe('The changed entity.'),
    previousVersion: z.int32().min(1).optional().describe('Its version before the change.'),
    newVersion: z.int32().min(1).optional().describe('Its version after the change.'),
  });

/** Open: keys that it does not know are kept. */
export const EntitiesUpdateValidatedSchema: z.ZodObject<EntitiesUpdateValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildEntitiesUpdateValidated, reader, copyEntitiesUpdateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesUpdateValidatedWriterSchema: z.ZodObject<EntitiesUpdateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildEntitiesUpdateValidated, writer, copyEntitiesUpdateValidatedWriter);

/**
 * An entity is to be deleted.
 * The payload of `entities.delete.requested`.
 */
export type EntitiesDeleteRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  entityId: string;
  /** Why the deletion is asked for. */
  reason?: string | undefined;
};

type EntitiesDeleteRequestedShape = {
  entityId: z.ZodString;
  reason: z.ZodOptional<z.ZodString>;
};

const buildEntitiesDeleteRequested = (form) =>
  form.object({
    entityId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    reason: z.string().optional().describe('Why the deletion is asked for.'),
  });

/** Open: keys that it does not know are kept. */
export const EntitiesDeleteRequestedSchema: z.ZodObject<EntitiesDeleteRequestedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildEntitiesDeleteRequested, reader, copyEntitiesDeleteRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesDeleteRequestedWriterSchema: z.ZodObject<EntitiesDeleteRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildEntitiesDeleteRequested, writer, copyEntitiesDeleteRequestedWriter);

/**
 * An entity was deleted.
 * The payload of `entities.delete.validated`.
 */
export type EntitiesDeleteValidatedData = {
  /** The deleted entity. */
  entityId: string;
};

type EntitiesDeleteValidatedShape = {
  entityId: z.ZodString;
};

const buildEntitiesDeleteValidated = (form) =>
  form.object({
    entityId: uuid.describe('The deleted entity.'),
  });

/** Open: keys that it does not know are kept. */
export const EntitiesDeleteValidatedSchema: z.ZodObject<EntitiesDeleteValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildEntitiesDeleteValidated, reader, copyEntitiesDeleteValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesDeleteValidatedWriterSchema: z.ZodObject<EntitiesDeleteValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildEntitiesDeleteValidated, writer, copyEntitiesDeleteValidatedWriter);
