// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import * as z from 'zod/v4';
import { type Reader, type Writer, json, mustBe, reader, uuid, writer } from './form.ts';
import type { JsonValue } from './json.ts';
import { type EventSource, EventSourceSchema, type EventSourceZod } from './shared.ts';

/** The envelope around every event: what happened, to whom, when, and from where. */
export type SynapEvent = {
  /** Identifies the event; unique among all events. */
  id: string;
  /** Version of the envelope: the string v1, never the number 1. */
  version: 'v1';
  /** What kind of event it is: table.action.modifier for generated events. */
  type: string;
  /** The payload; its shape is given by the type. */
  data: Record<string, unknown>;
  /** The user who caused the event. */
  userId: string;
  /** Which part of the system the event comes from. */
  source: EventSource;
  /** When the event occurred, by the clock of whoever made it: a Date in memory, a string on the wire. */
  timestamp: Date;
  /** The row that the event is about. Absent where its key is not a UUID, as for agents. */
  subjectId?: string | undefined;
  /** Equal in all events that belong to one piece of work. */
  correlationId?: string | undefined;
  /** The event that led to this one. */
  causationId?: string | undefined;
  /** The HTTP request during which the event was made. */
  requestId?: string | undefined;
};

type SynapEventShape = {
  id: z.ZodString;
  version: z.ZodLiteral<'v1'>;
  type: z.ZodString;
  data: z.ZodRecord<z.ZodString, z.ZodUnknown>;
  userId: z.ZodString;
  source: EventSourceZod;
  timestamp: z.ZodDate;
  subjectId: z.ZodOptional<z.ZodString>;
  correlationId: z.ZodOptional<z.ZodString>;
  causationId: z.ZodOptional<z.ZodString>;
  requestId: z.ZodOptional<z.ZodString>;
};

const buildSynapEvent = (form) =>
  form.object({
    id: uuid.describe('Identifies the event; unique among all events.'),
    version: z.literal('v1', mustBe('v1')).describe('Version of the envelope: the string v1, never the number 1.'),
    type: z.string().describe('What kind of event it is: table.action.modifier for generated events.'),
    data: z.record(z.string(), z.unknown()).describe('The payload; its shape is given by the type.'),
    userId: z.string().describe('The user who caused the event.'),
    source: EventSourceSchema.describe('Which part of the system the event comes from.'),
    timestamp: z
      .date()
      .describe('When the event occurred, by the clock of whoever made it: a Date in memory, a string on the wire.'),
    subjectId: uuid
      .optional()
      .describe('The row that the event is about. Absent where its key is not a UUID, as for agents.'),
    correlationId: uuid.optional().describe('Equal in all events that belong to one piece of work.'),
    causationId: uuid.optional().describe('The event that led to this one.'),
    requestId: uuid.optional().describe('The HTTP request during which the event was made.'),
  });

/** Open: keys that it does not know are kept. */
export const SynapEventSchema: z.ZodObject<SynapEventShape, Reader> = /* @__PURE__ */ buildSynapEvent(reader);

/** The envelope around every event: what happened, to whom, when, and from where. As JSON: its timestamp is a string. */
export type SynapWireEvent = {
  /** Identifies the event; unique among all events. */
  id: string;
  /** Version of the envelope: the string v1, never the number 1. */
  version: 'v1';
  /** What kind of event it is: table.action.modifier for generated events. */
  type: string;
  /** The payload; its shape is given by the type. */
  data: Record<string, JsonValue>;
  /** The user who caused the event. */
  userId: string;
  /** Which part of the system the event comes from. */
  source: EventSource;
  /** When the event occurred, by the clock of whoever made it: a Date in memory, a string on the wire. */
  timestamp: string;
  /** The row that the event is about. Absent where its key is not a UUID, as for agents. */
  subjectId?: string | undefined;
  /** Equal in all events that belong to one piece of work. */
  correlationId?: string | undefined;
  /** The event that led to this one. */
  causationId?: string | undefined;
  /** The HTTP request during which the event was made. */
  requestId?: string | undefined;
};

type SynapWireEventShape = {
  id: z.ZodString;
  version: z.ZodLiteral<'v1'>;
  type: z.ZodString;
  data: z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>;
  userId: z.ZodString;
  source: EventSourceZod;
  timestamp: z.ZodString;
  subjectId: z.ZodOptional<z.ZodString>;
  correlationId: z.ZodOptional<z.ZodString>;
  causationId: z.ZodOptional<z.ZodString>;
  requestId: z.ZodOptional<z.ZodString>;
};

const buildSynapWireEvent = (form) =>
  form.object({
    id: uuid.describe('Identifies the event; unique among all events.'),
    version: z.literal('v1', mustBe('v1')).describe('Version of the envelope: the string v1, never the number 1.'),
    type: z.string().describe('What kind of event it is: table.action.modifier for generated events.'),
    data: z.record(z.string(), json).describe('The payload; its shape is given by the type.'),
    userId: z.string().describe('The user who caused the event.'),
    source: EventSourceSchema.describe('Which part of the system the event comes from.'),
    timestamp: form.timestamp.describe(
      'When the event occurred, by the clock of whoever made it: a Date in memory, a string on the wire.',
    ),
    subjectId: uuid
      .optional()
      .describe('The row that the event is about. Absent where its key is not a UUID, as for agents.'),
    correlationId: uuid.optional().describe('Equal in all events that belong to one piece of work.'),
    causationId: uuid.optional().describe('The event that led to this one.'),
    requestId: uuid.optional().describe('The HTTP request during which the event was made.'),
  });

/** Open: keys that it does not know are kept. */
export const SynapWireEventSchema: z.ZodObject<SynapWireEventShape, Reader> =
  /* @__PURE__ */ buildSynapWireEvent(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const SynapWireEventWriterSchema: z.ZodObject<SynapWireEventShape, Writer> =
  /* @__PURE__ */ buildSynapWireEvent(writer);

export type SynapWireEventZod = z.ZodObject<SynapWireEventShape, Reader>;

type SynapEventInputShape = {
  type: z.ZodString;
  data: z.ZodRecord<z.ZodString, z.ZodUnknown>;
  userId: z.ZodString;
  source: z.ZodOptional<EventSourceZod>;
  subjectId: z.ZodOptional<z.ZodString>;
  correlationId: z.ZodOptional<z.ZodString>;
  causationId: z.ZodOptional<z.ZodString>;
  requestId: z.ZodOptional<z.ZodString>;
};

export const SynapEventInputSchema: z.ZodObject<SynapEventInputShape, Writer> = /* @__PURE__ */ writer.object({
  type: SynapWireEventWriterSchema.shape.type,
  data: SynapEventSchema.shape.data,
  userId: SynapWireEventWriterSchema.shape.userId,
  source: SynapWireEventWriterSchema.shape.source.optional(),
  subjectId: SynapWireEventWriterSchema.shape.subjectId,
  correlationId: SynapWireEventWriterSchema.shape.correlationId,
  causationId: SynapWireEventWriterSchema.shape.causationId,
  requestId: SynapWireEventWriterSchema.shape.requestId,
});
