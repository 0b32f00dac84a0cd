// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import type { JsonValue } from '../json.ts';
import { type Reader, type Writer, json, mustBe, reader, uuid, writer } from './form.ts';
import { EventSourceSchema, type EventSourceZod } from './shared.ts';

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

type SynapWireEventShape = {
  id: z.ZodString;
  version: z.ZodLiteral<'v1'>;
  type: z.ZodString;
  data: z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>;
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
