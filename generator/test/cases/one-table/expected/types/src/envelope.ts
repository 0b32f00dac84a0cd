// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import * as z from 'zod/v4';
import { type Reader, type Writer, json, mustBe, reader, uuid, writer } from './form.ts';
import type { JsonValue } from './json.ts';
import { type EventSource, EventSourceSchema, type EventSourceZod } from './shared.ts';

/** The envelope around every event. */
export type NoteEvent = {
  id: string;
  version: 'v1';
  type: string;
  data: Record<string, unknown>;
  /** Who did it. */
  userId: string;
  source: EventSource;
  timestamp: Date;
};

type NoteEventShape = {
  id: z.ZodString;
  version: z.ZodLiteral<'v1'>;
  type: z.ZodString;
  data: z.ZodRecord<z.ZodString, z.ZodUnknown>;
  userId: z.ZodString;
  source: EventSourceZod;
  timestamp: z.ZodDate;
};

const buildNoteEvent = (form) =>
  form.object({
    id: uuid,
    version: z.literal('v1', mustBe('v1')),
    type: z.string(),
    data: z.record(z.string(), z.unknown()),
    userId: z.string().describe('Who did it.'),
    source: EventSourceSchema,
    timestamp: z.date(),
  });

/** Open: keys that it does not know are kept. */
export const NoteEventSchema: z.ZodObject<NoteEventShape, Reader> = /* @__PURE__ */ buildNoteEvent(reader);

/** The envelope around every event. As JSON: its timestamp is a string. */
export type NoteWireEvent = {
  id: string;
  version: 'v1';
  type: string;
  data: Record<string, JsonValue>;
  /** Who did it. */
  userId: string;
  source: EventSource;
  timestamp: string;
};

type NoteWireEventShape = {
  id: z.ZodString;
  version: z.ZodLiteral<'v1'>;
  type: z.ZodString;
  data: z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>;
  userId: z.ZodString;
  source: EventSourceZod;
  timestamp: z.ZodString;
};

const buildNoteWireEvent = (form) =>
  form.object({
    id: uuid,
    version: z.literal('v1', mustBe('v1')),
    type: z.string(),
    data: z.record(z.string(), json),
    userId: z.string().describe('Who did it.'),
    source: EventSourceSchema,
    timestamp: form.timestamp,
  });

/** Open: keys that it does not know are kept. */
export const NoteWireEventSchema: z.ZodObject<NoteWireEventShape, Reader> = /* @__PURE__ */ buildNoteWireEvent(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const NoteWireEventWriterSchema: z.ZodObject<NoteWireEventShape, Writer> =
  /* @__PURE__ */ buildNoteWireEvent(writer);

export type NoteWireEventZod = z.ZodObject<NoteWireEventShape, Reader>;

type NoteEventInputShape = {
  type: z.ZodString;
  data: z.ZodRecord<z.ZodString, z.ZodUnknown>;
  userId: z.ZodString;
  source: EventSourceZod;
};

export const NoteEventInputSchema: z.ZodObject<NoteEventInputShape, Writer> = /* @__PURE__ */ writer.object({
  type: NoteWireEventWriterSchema.shape.type,
  data: NoteEventSchema.shape.data,
  userId: NoteWireEventWriterSchema.shape.userId,
  source: NoteWireEventWriterSchema.shape.source,
});
