// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import type { JsonValue } from '../../json.ts';
import { type Reader, type Writer, json, reader, uuid, writer } from '../form.ts';

type EntitiesCreateRequestedShape = {
  type: z.ZodEnum<['note', 'task', 'project']>;
  title: z.ZodOptional<z.ZodString>;
  content: z.ZodOptional<z.ZodString>;
  tags: z.ZodOptional<z.ZodArray<z.ZodString>>;
  metadata: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>;
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
  /* @__PURE__ */ buildEntitiesCreateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesCreateRequestedWriterSchema: z.ZodObject<EntitiesCreateRequestedShape, Writer> =
  /* @__PURE__ */ buildEntitiesCreateRequested(writer);

type EntitiesCreateValidatedShape = {
  entityId: z.ZodString;
  type: z.ZodEnum<['note', 'task', 'project']>;
  title: z.ZodOptional<z.ZodString>;
  fileUrl: z.ZodOptional<z.ZodString>;
  filePath: z.ZodOptional<z.ZodString>;
  fileSize: z.ZodOptional<z.ZodNumber>;
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
    fileSize: z.number().int().min(0).max(2147483647).optional().describe('Size of the content file, in bytes.'),
    fileType: z.string().optional().describe('Type of the content file.'),
    checksum: z.string().optional().describe('Digest of the content file, after the name of its algorithm.'),
  });

/** Open: keys that it does not know are kept. */
export const EntitiesCreateValidatedSchema: z.ZodObject<EntitiesCreateValidatedShape, Reader> =
  /* @__PURE__ */ buildEntitiesCreateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesCreateValidatedWriterSchema: z.ZodObject<EntitiesCreateValidatedShape, Writer> =
  /* @__PURE__ */ buildEntitiesCreateValidated(writer);

type EntitiesUpdateRequestedShape = {
  entityId: z.ZodString;
  changes: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>;
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
  /* @__PURE__ */ buildEntitiesUpdateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesUpdateRequestedWriterSchema: z.ZodObject<EntitiesUpdateRequestedShape, Writer> =
  /* @__PURE__ */ buildEntitiesUpdateRequested(writer);

type EntitiesUpdateValidatedShape = {
  entityId: z.ZodString;
  previousVersion: z.ZodOptional<z.ZodNumber>;
  newVersion: z.ZodOptional<z.ZodNumber>;
};

const buildEntitiesUpdateValidated = (form) =>
  form.object({
    entityId: uuid.describe('The changed entity.'),
    previousVersion: z.number().int().min(1).max(2147483647).optional().describe('Its version before the change.'),
    newVersion: z.number().int().min(1).max(2147483647).optional().describe('Its version after the change.'),
  });

/** Open: keys that it does not know are kept. */
export const EntitiesUpdateValidatedSchema: z.ZodObject<EntitiesUpdateValidatedShape, Reader> =
  /* @__PURE__ */ buildEntitiesUpdateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesUpdateValidatedWriterSchema: z.ZodObject<EntitiesUpdateValidatedShape, Writer> =
  /* @__PURE__ */ buildEntitiesUpdateValidated(writer);

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
  /* @__PURE__ */ buildEntitiesDeleteRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesDeleteRequestedWriterSchema: z.ZodObject<EntitiesDeleteRequestedShape, Writer> =
  /* @__PURE__ */ buildEntitiesDeleteRequested(writer);

type EntitiesDeleteValidatedShape = {
  entityId: z.ZodString;
};

const buildEntitiesDeleteValidated = (form) =>
  form.object({
    entityId: uuid.describe('The deleted entity.'),
  });

/** Open: keys that it does not know are kept. */
export const EntitiesDeleteValidatedSchema: z.ZodObject<EntitiesDeleteValidatedShape, Reader> =
  /* @__PURE__ */ buildEntitiesDeleteValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const EntitiesDeleteValidatedWriterSchema: z.ZodObject<EntitiesDeleteValidatedShape, Writer> =
  /* @__PURE__ */ buildEntitiesDeleteValidated(writer);
