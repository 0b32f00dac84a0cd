// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type Reader, type Writer, characters, reader, uuid, writer } from '../form.ts';
import { copy as copyNotesCreateRequestedWriter } from '../validators/tables/notes/create-requested-writer.ts';
import { copy as copyNotesCreateRequested } from '../validators/tables/notes/create-requested.ts';
import { copy as copyNotesCreateValidatedWriter } from '../validators/tables/notes/create-validated-writer.ts';
import { copy as copyNotesCreateValidated } from '../validators/tables/notes/create-validated.ts';

/**
 * A new note is wanted.
 * The payload of `notes.create.requested`.
 */
export type NotesCreateRequestedData = {
  /** Its first line. */
  title: string;
  /** The rest of it. */
  body?: string | null | undefined;
};

type NotesCreateRequestedShape = {
  title: z.ZodString;
  body: z.ZodOptional<z.ZodNullable<z.ZodString>>;
};

const buildNotesCreateRequested = (form) =>
  form.object({
    title: z
      .string()
      .check(characters({ min: 1, max: 80 }))
      .describe('Its first line.'),
    body: z.string().nullable().optional().describe('The rest of it.'),
  });

/** Open: keys that it does not know are kept. */
export const NotesCreateRequestedSchema: z.ZodObject<NotesCreateRequestedShape, Reader> = /* @__PURE__ */ withCompiled(
  buildNotesCreateRequested,
  reader,
  copyNotesCreateRequested,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const NotesCreateRequestedWriterSchema: z.ZodObject<NotesCreateRequestedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildNotesCreateRequested, writer, copyNotesCreateRequestedWriter);

/**
 * A note was created.
 * The payload of `notes.create.validated`.
 */
export type NotesCreateValidatedData = {
  /** The note. */
  noteId: string;
  /** Whose it is. */
  userId: string;
  /** Its first line. */
  title: string;
  /** The rest of it. */
  body?: string | null | undefined;
  /** When it was deleted. */
  deletedAt?: string | null | undefined;
};

type NotesCreateValidatedShape = {
  noteId: z.ZodString;
  userId: z.ZodString;
  title: z.ZodString;
  body: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  deletedAt: z.ZodOptional<z.ZodNullable<z.ZodString>>;
};

const buildNotesCreateValidated = (form) =>
  form.object({
    noteId: uuid.describe('The note.'),
    userId: z.string().describe('Whose it is.'),
    title: z
      .string()
      .check(characters({ min: 1, max: 80 }))
      .describe('Its first line.'),
    body: z.string().nullable().optional().describe('The rest of it.'),
    deletedAt: form.timestamp.nullable().optional().describe('When it was deleted.'),
  });

/** Open: keys that it does not know are kept. */
export const NotesCreateValidatedSchema: z.ZodObject<NotesCreateValidatedShape, Reader> = /* @__PURE__ */ withCompiled(
  buildNotesCreateValidated,
  reader,
  copyNotesCreateValidated,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const NotesCreateValidatedWriterSchema: z.ZodObject<NotesCreateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildNotesCreateValidated, writer, copyNotesCreateValidatedWriter);
