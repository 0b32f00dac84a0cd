// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type Reader, type Writer, json, reader, uuid, writer } from '../form.ts';
import type { JsonValue } from '../json.ts';
import { copy as copyDocumentVersionsCreateRequestedWriter } from '../validators/tables/document-versions/create-requested-writer.ts';
import { copy as copyDocumentVersionsCreateRequested } from '../validators/tables/document-versions/create-requested.ts';
import { copy as copyDocumentVersionsCreateValidatedWriter } from '../validators/tables/document-versions/create-validated-writer.ts';
import { copy as copyDocumentVersionsCreateValidated } from '../validators/tables/document-versions/create-validated.ts';
import { copy as copyDocumentVersionsDeleteRequestedWriter } from '../validators/tables/document-versions/delete-requested-writer.ts';
import { copy as copyDocumentVersionsDeleteRequested } from '../validators/tables/document-versions/delete-requested.ts';
import { copy as copyDocumentVersionsDeleteValidatedWriter } from '../validators/tables/document-versions/delete-validated-writer.ts';
import { copy as copyDocumentVersionsDeleteValidated } from '../validators/tables/document-versions/delete-validated.ts';
import { copy as copyDocumentVersionsUpdateRequestedWriter } from '../validators/tables/document-versions/update-requested-writer.ts';
import { copy as copyDocumentVersionsUpdateRequested } from '../validators/tables/document-versions/update-requested.ts';
import { copy as copyDocumentVersionsUpdateValidatedWriter } from '../validators/tables/document-versions/update-validated-writer.ts';
import { copy as copyDocumentVersionsUpdateValidated } from '../validators/tables/document-versions/update-validated.ts';

/**
 * A version of a document is to be kept.
 * The payload of `documentVersions.create.requested`.
 */
export type DocumentVersionsCreateRequestedData = {
  /** The document whose state this is; should its row be removed, the versions go with it. */
  documentId: string;
  /** Number of the version within its document, from 1. */
  version: number;
  /** The full text of this version. */
  content: string;
  /** The difference to the version before, in the form of the editor that made it. */
  delta?: Record<string, JsonValue> | null | undefined;
  /** What kind of author wrote it. */
  author: 'user' | 'ai';
  /** Who wrote it: a user id or an agent id. */
  authorId: string;
  /** What changed and why, as in a commit message. */
  message?: string | null | undefined;
};

type DocumentVersionsCreateRequestedShape = {
  documentId: z.ZodString;
  version: z.ZodInt32;
  content: z.ZodString;
  delta: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>>;
  author: z.ZodEnum<{ user: 'user'; ai: 'ai' }>;
  authorId: z.ZodString;
  message: z.ZodOptional<z.ZodNullable<z.ZodString>>;
};

const buildDocumentVersionsCreateRequested = (form) =>
  form.object({
    documentId: uuid.describe('The document whose state this is; should its row be removed, the versions go with it.'),
    version: z.int32().min(1).describe('Number of the version within its document, from 1.'),
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
  /* @__PURE__ */ withCompiled(buildDocumentVersionsCreateRequested, reader, copyDocumentVersionsCreateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsCreateRequestedWriterSchema: z.ZodObject<DocumentVersionsCreateRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentVersionsCreateRequested, writer, copyDocumentVersionsCreateRequestedWriter);

/**
 * A version of a document was kept.
 * The payload of `documentVersions.create.validated`.
 */
export type DocumentVersionsCreateValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  documentVersionId: string;
  /** The document whose state this is; should its row be removed, the versions go with it. */
  documentId: string;
  /** Number of the version within its document, from 1. */
  version: number;
  /** The full text of this version. */
  content: string;
  /** The difference to the version before, in the form of the editor that made it. */
  delta?: Record<string, JsonValue> | null | undefined;
  /** What kind of author wrote it. */
  author: 'user' | 'ai';
  /** Who wrote it: a user id or an agent id. */
  authorId: string;
  /** What changed and why, as in a commit message. */
  message?: string | null | undefined;
  /** When the row was created. */
  createdAt: string;
};

type DocumentVersionsCreateValidatedShape = {
  documentVersionId: z.ZodString;
  documentId: z.ZodString;
  version: z.ZodInt32;
  content: z.ZodString;
  delta: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>>>;
  author: z.ZodEnum<{ user: 'user'; ai: 'ai' }>;
  authorId: z.ZodString;
  message: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  createdAt: z.ZodString;
};

const buildDocumentVersionsCreateValidated = (form) =>
  form.object({
    documentVersionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
    documentId: uuid.describe('The document whose state this is; should its row be removed, the versions go with it.'),
    version: z.int32().min(1).describe('Number of the version within its document, from 1.'),
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
  /* @__PURE__ */ withCompiled(buildDocumentVersionsCreateValidated, reader, copyDocumentVersionsCreateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsCreateValidatedWriterSchema: z.ZodObject<DocumentVersionsCreateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentVersionsCreateValidated, writer, copyDocumentVersionsCreateValidatedWriter);

/**
 * A change to a kept version is wanted.
 * The payload of `documentVersions.update.requested`.
 */
export type DocumentVersionsUpdateRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  documentVersionId: string;
  /** Why the update is asked for. */
  reason?: string | undefined;
};

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
  /* @__PURE__ */ withCompiled(buildDocumentVersionsUpdateRequested, reader, copyDocumentVersionsUpdateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsUpdateRequestedWriterSchema: z.ZodObject<DocumentVersionsUpdateRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentVersionsUpdateRequested, writer, copyDocumentVersionsUpdateRequestedWriter);

/**
 * A kept version was changed.
 * The payload of `documentVersions.update.validated`.
 */
export type DocumentVersionsUpdateValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  documentVersionId: string;
};

type DocumentVersionsUpdateValidatedShape = {
  documentVersionId: z.ZodString;
};

const buildDocumentVersionsUpdateValidated = (form) =>
  form.object({
    documentVersionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentVersionsUpdateValidatedSchema: z.ZodObject<DocumentVersionsUpdateValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildDocumentVersionsUpdateValidated, reader, copyDocumentVersionsUpdateValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsUpdateValidatedWriterSchema: z.ZodObject<DocumentVersionsUpdateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentVersionsUpdateValidated, writer, copyDocumentVersionsUpdateValidatedWriter);

/**
 * A kept version is to be deleted.
 * The payload of `documentVersions.delete.requested`.
 */
export type DocumentVersionsDeleteRequestedData = {
  /** The id of the row, a random UUID that the database gave it. */
  documentVersionId: string;
  /** Why the deletion is asked for. */
  reason?: string | undefined;
};

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
  /* @__PURE__ */ withCompiled(buildDocumentVersionsDeleteRequested, reader, copyDocumentVersionsDeleteRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsDeleteRequestedWriterSchema: z.ZodObject<DocumentVersionsDeleteRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentVersionsDeleteRequested, writer, copyDocumentVersionsDeleteRequestedWriter);

/**
 * A kept version was deleted.
 * The payload of `documentVersions.delete.validated`.
 */
export type DocumentVersionsDeleteValidatedData = {
  /** The id of the row, a random UUID that the database gave it. */
  documentVersionId: string;
};

type DocumentVersionsDeleteValidatedShape = {
  documentVersionId: z.ZodString;
};

const buildDocumentVersionsDeleteValidated = (form) =>
  form.object({
    documentVersionId: uuid.describe('The id of the row, a random UUID that the database gave it.'),
  });

/** Open: keys that it does not know are kept. */
export const DocumentVersionsDeleteValidatedSchema: z.ZodObject<DocumentVersionsDeleteValidatedShape, Reader> =
  /* @__PURE__ */ withCompiled(buildDocumentVersionsDeleteValidated, reader, copyDocumentVersionsDeleteValidated);

/** Closed: keys that it does not know are refused, with a hint. */
export const DocumentVersionsDeleteValidatedWriterSchema: z.ZodObject<DocumentVersionsDeleteValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildDocumentVersionsDeleteValidated, writer, copyDocumentVersionsDeleteValidatedWriter);
