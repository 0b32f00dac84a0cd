// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type Reader, type Writer, json, reader, uuid, writer } from '../form.ts';
import type { JsonValue } from '../json.ts';
import { copy as copyDocumentsCreateRequestedWriter } from '../validators/tables/documents/create-requested-writer.ts';
import { copy as copyDocumentsCreateRequested } from '../validators/tables/documents/create-requested.ts';
import { copy as copyDocumentsCreateValidatedWriter } from '../validators/tables/documents/create-validated-writer.ts';
import { copy as copyDocumentsCreateValidated } from '../validators/tables/documents/create-validated.ts';
import { copy as copyDocumentsDeleteRequestedWriter } from '../validators/tables/documents/delete-requested-writer.ts';
import { copy as copyDocumentsDeleteRequested } from '../validators/tables/documents/delete-requested.ts';
import { copy as copyDocumentsDeleteValidatedWriter } from '../validators/tables/documents/delete-validated-writer.ts';
import { copy as copyDocumentsDeleteValidated } from '../validators/tables/documents/delete-validated.ts';
import { copy as copyDocumentsUpdateRequestedWriter } from '../validators/tables/documents/update-requested-writer.ts';
import { copy as copyDocumentsUpdateRequested } from '../validators/tables/documents/update-requested.ts';
import { copy as copyDocumentsUpdateValidatedWriter } from '../validators/tables/documents/update-validated-writer.ts';
import { copy as copyDocumentsUpdateValidated } from '../validators/tables/documents/update-validated.ts';

/**
 * A new document is wanted.
 * The payload of `documents.create.requested`.
 */
export type DocumentsCreateRequestedData = {
  /** What to call it. */
  title: string;
  /** The kind of content. */
  type: 'text' | 'markdown' | 'code' | 'pdf' | 'docx';
  /** The content: text as it is, bytes (pdf, docx) as base64. */
  content: string;
  /** The programming language, where the content is code. */
  language?: string | undefined;
  /** The project it belongs to. */
  projectId?: string | undefined;
};

type DocumentsCreateRequestedShape = {
  title: z.ZodString;
  type: z.ZodEnum<{ text: 'text'; markdown: 'markdown'; code: 'code'; pdf: 'pdf'; docx: 'docx' }>;
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
  /* @__PURE__ */ withCompiled(buildDocumentsCreateRequested, reader, copyDocumentsCreateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsCreateRequestedWriterSchema: z.ZodObject<DocumentsCreateRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentsCreateRequested, writer, copyDocumentsCreateRequestedWriter);

/**
 * A document was created.
 * The payload of `documents.create.validated`.
 */
export type DocumentsCreateValidatedData = {
  /** The new document. */
  documentId: string;
  /** Its title. */
  title: string;
  /** Size of the content, in bytes. */
  size: number;
  /** Its version: 1, unless it came from an import. */
  currentVersion: number;
};

type DocumentsCreateValidatedShape = {
  documentId: z.ZodString;
  title: z.ZodString;
  size: z.ZodInt32;
  currentVersion: z.ZodInt32;
};

const buildDocumentsCreateValidated = (form) =>
  form.object({
    documentId: uuid.describe('The new document.'),
    title: z.string().min(1).describe('Its title.'),
    size: z.int32().min(0).describe('Size of the content, in bytes.'),
    currentVersion: z.int32().min(1).describe('Its version: 1, unless it came from an import.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentsCreateValidatedSchema: z.ZodObject<DocumentsCreateValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildDocumentsCreateValidated, reader, copyDocumentsCreateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsCreateValidatedWriterSchema: z.ZodObject<DocumentsCreateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentsCreateValidated, writer, copyDocumentsCreateValidatedWriter);

/**
 * A document is to have new content.
 * The payload of `documents.update.requested`.
 */
export type DocumentsUpdateRequestedData = {
  /** The document to change. */
  documentId: string;
  /** The whole new content: text as it is, bytes (pdf, docx) as base64. */
  content: string;
  /** The difference to the version before, in the form of the editor that made it. */
  delta?: Record<string, JsonValue> | undefined;
  /** What changed and why, as in a commit message. */
  message?: string | undefined;
};

type DocumentsUpdateRequestedShape = {
  documentId: z.ZodString;
  content: z.ZodString;
  delta: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>;
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
  /* @__PURE__ */ withCompiled(buildDocumentsUpdateRequested, reader, copyDocumentsUpdateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsUpdateRequestedWriterSchema: z.ZodObject<DocumentsUpdateRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentsUpdateRequested, writer, copyDocumentsUpdateRequestedWriter);

/**
 * A document has new content.
 * The payload of `documents.update.validated`.
 */
export type DocumentsUpdateValidatedData = {
  /** The changed document. */
  documentId: string;
  /** Its version after the change. */
  version: number;
};

type DocumentsUpdateValidatedShape = {
  documentId: z.ZodString;
  version: z.ZodInt32;
};

const buildDocumentsUpdateValidated = (form) =>
  form.object({
    documentId: uuid.describe('The changed document.'),
    version: z.int32().min(1).describe('Its version after the change.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentsUpdateValidatedSchema: z.ZodObject<DocumentsUpdateValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildDocumentsUpdateValidated, reader, copyDocumentsUpdateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsUpdateValidatedWriterSchema: z.ZodObject<DocumentsUpdateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentsUpdateValidated, writer, copyDocumentsUpdateValidatedWriter);

/**
 * A document is to be deleted.
 * The payload of `documents.delete.requested`.
 */
export type DocumentsDeleteRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  documentId: string;
  /** Why the deletion is asked for. */
  reason?: string | undefined;
};

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
  /* @__PURE__ */ withCompiled(buildDocumentsDeleteRequested, reader, copyDocumentsDeleteRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsDeleteRequestedWriterSchema: z.ZodObject<DocumentsDeleteRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentsDeleteRequested, writer, copyDocumentsDeleteRequestedWriter);

/**
 * A document was deleted.
 * The payload of `documents.delete.validated`.
 */
export type DocumentsDeleteValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  documentId: string;
  /** When the row was deleted; null while it lives. */
  deletedAt?: string | undefined;
};

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
  /* @__PURE__ */ withCompiled(buildDocumentsDeleteValidated, reader, copyDocumentsDeleteValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentsDeleteValidatedWriterSchema: z.ZodObject<DocumentsDeleteValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentsDeleteValidated, writer, copyDocumentsDeleteValidatedWriter);
