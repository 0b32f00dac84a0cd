// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import type { JsonValue } from '../../json.ts';
import { type Reader, type Writer, json, reader, uuid, writer } from '../form.ts';

type DocumentVersionsCreateRequestedShape = {
  documentId: z.ZodString;
  version: z.ZodNumber;
  content: z.ZodString;
  delta: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>>;
  author: z.ZodEnum<['user', 'ai']>;
  authorId: z.ZodString;
  message: z.ZodOptional<z.ZodNullable<z.ZodString>>;
};

const buildDocumentVersionsCreateRequested = (form) =>
  form.object({
    documentId: uuid.describe('The document whose state this is; should its row be removed, the versions go with it.'),
    version: z.number().int().min(1).max(2147483647).describe('Number of the version within its document, from 1.'),
    content: z.string().describe('The full text of this version.'),
    delta: z
      .record(z.string(), json)
      .nullable()
      .optional()
      .describe('The difference to the version before, in the form of the editor that made it.'),
    author: z.enum(['user', 'ai']).describe('What kind of author wrote it.'),
    authorId: z.string().describe('Who wrote it: a user id or an agent id.'),
    message: z.string().nullable().optional().describe('What changed and why, as in a commit message.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentVersionsCreateRequestedSchema: z.ZodObject<DocumentVersionsCreateRequestedShape, Reader> =
  /* @__PURE__ */ buildDocumentVersionsCreateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsCreateRequestedWriterSchema: z.ZodObject<DocumentVersionsCreateRequestedShape, Writer> =
  /* @__PURE__ */ buildDocumentVersionsCreateRequested(writer);

type DocumentVersionsCreateValidatedShape = {
  documentVersionId: z.ZodString;
  documentId: z.ZodString;
  version: z.ZodNumber;
  content: z.ZodString;
  delta: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>>;
  author: z.ZodEnum<['user', 'ai']>;
  authorId: z.ZodString;
  message: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  createdAt: z.ZodString;
};

const buildDocumentVersionsCreateValidated = (form) =>
  form.object({
    documentVersionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    documentId: uuid.describe('The document whose state this is; should its row be removed, the versions go with it.'),
    version: z.number().int().min(1).max(2147483647).describe('Number of the version within its document, from 1.'),
    content: z.string().describe('The full text of this version.'),
    delta: z
      .record(z.string(), json)
      .nullable()
      .optional()
      .describe('The difference to the version before, in the form of the editor that made it.'),
    author: z.enum(['user', 'ai']).describe('What kind of author wrote it.'),
    authorId: z.string().describe('Who wrote it: a user id or an agent id.'),
    message: z.string().nullable().optional().describe('What changed and why, as in a commit message.'),
    createdAt: form.timestamp.describe('When the row was created.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentVersionsCreateValidatedSchema: z.ZodObject<DocumentVersionsCreateValidatedShape, Reader> =
  /* @__PURE__ */ buildDocumentVersionsCreateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsCreateValidatedWriterSchema: z.ZodObject<DocumentVersionsCreateValidatedShape, Writer> =
  /* @__PURE__ */ buildDocumentVersionsCreateValidated(writer);

type DocumentVersionsUpdateRequestedShape = {
  documentVersionId: z.ZodString;
  reason: z.ZodOptional<z.ZodString>;
};

const buildDocumentVersionsUpdateRequested = (form) =>
  form.object({
    documentVersionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    reason: z.string().optional().describe('Why the update is asked for.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentVersionsUpdateRequestedSchema: z.ZodObject<DocumentVersionsUpdateRequestedShape, Reader> =
  /* @__PURE__ */ buildDocumentVersionsUpdateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsUpdateRequestedWriterSchema: z.ZodObject<DocumentVersionsUpdateRequestedShape, Writer> =
  /* @__PURE__ */ buildDocumentVersionsUpdateRequested(writer);

type DocumentVersionsUpdateValidatedShape = {
  documentVersionId: z.ZodString;
};

const buildDocumentVersionsUpdateValidated = (form) =>
  form.object({
    documentVersionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentVersionsUpdateValidatedSchema: z.ZodObject<DocumentVersionsUpdateValidatedShape, Reader> =
  /* @__PURE__ */ buildDocumentVersionsUpdateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsUpdateValidatedWriterSchema: z.ZodObject<DocumentVersionsUpdateValidatedShape, Writer> =
  /* @__PURE__ */ buildDocumentVersionsUpdateValidated(writer);

type DocumentVersionsDeleteRequestedShape = {
  documentVersionId: z.ZodString;
  reason: z.ZodOptional<z.ZodString>;
};

const buildDocumentVersionsDeleteRequested = (form) =>
  form.object({
    documentVersionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    reason: z.string().optional().describe('Why the deletion is asked for.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentVersionsDeleteRequestedSchema: z.ZodObject<DocumentVersionsDeleteRequestedShape, Reader> =
  /* @__PURE__ */ buildDocumentVersionsDeleteRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsDeleteRequestedWriterSchema: z.ZodObject<DocumentVersionsDeleteRequestedShape, Writer> =
  /* @__PURE__ */ buildDocumentVersionsDeleteRequested(writer);

type DocumentVersionsDeleteValidatedShape = {
  documentVersionId: z.ZodString;
};

const buildDocumentVersionsDeleteValidated = (form) =>
  form.object({
    documentVersionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentVersionsDeleteValidatedSchema: z.ZodObject<DocumentVersionsDeleteValidatedShape, Reader> =
  /* @__PURE__ */ buildDocumentVersionsDeleteValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsDeleteValidatedWriterSchema: z.ZodObject<DocumentVersionsDeleteValidatedShape, Writer> =
  /* @__PURE__ */ buildDocumentVersionsDeleteValidated(writer);
