// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import type { JsonValue } from '../../json.ts';
import { type Reader, type Writer, json, reader, uuid, writer } from '../form.ts';

type DocumentsCreateRequestedShape = {
  title: z.ZodString;
  type: z.ZodEnum<['text', 'markdown', 'code', 'pdf', 'docx']>;
  content: z.ZodString;
  language: z.ZodOptional<z.ZodString>;
  projectId: z.ZodOptional<z.ZodString>;
};

const buildDocumentsCreateRequested = (form) =>
  form.object({
    title: z.string().min(1).describe('What to call it.'),
    type: z.enum(['text', 'markdown', 'code', 'pdf', 'docx']).describe('The kind of content.'),
    content: z.string().describe('The content: text as it is, bytes (pdf, docx) as base64.'),
    language: z.string().optional().describe('The programming language, where the content is code.'),
    projectId: z.string().optional().describe('The project it belongs to.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentsCreateRequestedSchema: z.ZodObject<DocumentsCreateRequestedShape, Reader> =
  /* @__PURE__ */ buildDocumentsCreateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsCreateRequestedWriterSchema: z.ZodObject<DocumentsCreateRequestedShape, Writer> =
  /* @__PURE__ */ buildDocumentsCreateRequested(writer);

type DocumentsCreateValidatedShape = {
  documentId: z.ZodString;
  title: z.ZodString;
  size: z.ZodNumber;
  currentVersion: z.ZodNumber;
};

const buildDocumentsCreateValidated = (form) =>
  form.object({
    documentId: uuid.describe('The new document.'),
    title: z.string().min(1).describe('Its title.'),
    size: z.number().int().min(0).max(2147483647).describe('Size of the content, in bytes.'),
    currentVersion: z.number().int().min(1).max(2147483647).describe('Its version: 1, unless it came from an import.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentsCreateValidatedSchema: z.ZodObject<DocumentsCreateValidatedShape, Reader> =
  /* @__PURE__ */ buildDocumentsCreateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsCreateValidatedWriterSchema: z.ZodObject<DocumentsCreateValidatedShape, Writer> =
  /* @__PURE__ */ buildDocumentsCreateValidated(writer);

type DocumentsUpdateRequestedShape = {
  documentId: z.ZodString;
  content: z.ZodString;
  delta: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>>;
  message: z.ZodOptional<z.ZodString>;
};

const buildDocumentsUpdateRequested = (form) =>
  form.object({
    documentId: uuid.describe('The document to change.'),
    content: z.string().describe('The whole new content: text as it is, bytes (pdf, docx) as base64.'),
    delta: z
      .record(z.string(), json)
      .optional()
      .describe('The difference to the version before, in the form of the editor that made it.'),
    message: z.string().optional().describe('What changed and why, as in a commit message.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentsUpdateRequestedSchema: z.ZodObject<DocumentsUpdateRequestedShape, Reader> =
  /* @__PURE__ */ buildDocumentsUpdateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsUpdateRequestedWriterSchema: z.ZodObject<DocumentsUpdateRequestedShape, Writer> =
  /* @__PURE__ */ buildDocumentsUpdateRequested(writer);

type DocumentsUpdateValidatedShape = {
  documentId: z.ZodString;
  version: z.ZodNumber;
};

const buildDocumentsUpdateValidated = (form) =>
  form.object({
    documentId: uuid.describe('The changed document.'),
    version: z.number().int().min(1).max(2147483647).describe('Its version after the change.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentsUpdateValidatedSchema: z.ZodObject<DocumentsUpdateValidatedShape, Reader> =
  /* @__PURE__ */ buildDocumentsUpdateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsUpdateValidatedWriterSchema: z.ZodObject<DocumentsUpdateValidatedShape, Writer> =
  /* @__PURE__ */ buildDocumentsUpdateValidated(writer);

type DocumentsDeleteRequestedShape = {
  documentId: z.ZodString;
  reason: z.ZodOptional<z.ZodString>;
};

const buildDocumentsDeleteRequested = (form) =>
  form.object({
    documentId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    reason: z.string().optional().describe('Why the deletion is asked for.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentsDeleteRequestedSchema: z.ZodObject<DocumentsDeleteRequestedShape, Reader> =
  /* @__PURE__ */ buildDocumentsDeleteRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsDeleteRequestedWriterSchema: z.ZodObject<DocumentsDeleteRequestedShape, Writer> =
  /* @__PURE__ */ buildDocumentsDeleteRequested(writer);

type DocumentsDeleteValidatedShape = {
  documentId: z.ZodString;
  deletedAt: z.ZodOptional<z.ZodString>;
};

const buildDocumentsDeleteValidated = (form) =>
  form.object({
    documentId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    deletedAt: form.timestamp.optional().describe('When the row was deleted; null while it lives.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentsDeleteValidatedSchema: z.ZodObject<DocumentsDeleteValidatedShape, Reader> =
  /* @__PURE__ */ buildDocumentsDeleteValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsDeleteValidatedWriterSchema: z.ZodObject<DocumentsDeleteValidatedShape, Writer> =
  /* @__PURE__ */ buildDocumentsDeleteValidated(writer);
