// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { SynapEventSchema } from '../envelope.ts';
import type { SynapEventOf } from '../events.ts';
import { type GeneratedEventType, getAllGeneratedEventTypes } from '../names.ts';
import { type EventData, getWriterSchema } from '../schemas.ts';
import type { EventSource } from '../shared.ts';
import { makeEvent } from './make-event.ts';
import { OUTLINES } from './outlines.ts';

/** What a test says of an event; what it says nothing of is made up, and what is undefined is left out. */
export type TestEventOverrides<Type extends GeneratedEventType> = {
  /** Identifies the event; unique among all events. */
  id?: string | undefined;
  /** Version of the envelope: the string v1, never the number 1. */
  version?: 'v1' | undefined;
  /** The payload; its shape is given by the type. */
  data?: Partial<EventData<Type>> | undefined;
  /** The user who caused the event. */
  userId?: string | undefined;
  /** Which part of the system the event comes from. */
  source?: EventSource | undefined;
  /** When the event occurred, by the clock of whoever made it: a Date in memory, a string on the wire. */
  timestamp?: Date | undefined;
  /** The row that the event is about. Absent where its key is not a UUID, as for agents. */
  subjectId?: string | undefined;
  /** Equal in all events that belong to one piece of work. */
  correlationId?: string | undefined;
  /** The event that led to this one. */
  causationId?: string | undefined;
  /** The HTTP request during which the event was made. */
  requestId?: string | undefined;
};

export type TestEventOptions = {
  /** Default 0. Another seed gives other values. */
  seed?: number | undefined;
};

/**
 * A whole valid event of this type: every property of its payload, the envelope's required fields, and `subjectId` where
 * the payload names its row by a UUID. The same seed gives the same event, to the id and the timestamp, which is of 2026.
 *
 * @example createTestEvent('tags.create.requested', {}, { seed: 7 })
 * @throws TypeError with every fault where the writer's schema refuses what the overrides make of it.
 */
export function createTestEvent<Type extends GeneratedEventType>(
  type: Type,
  overrides: TestEventOverrides<Type> = {},
  { seed = 0 }: TestEventOptions = {},
): SynapEventOf<Type> {
  return makeEvent(type, { overrides, seed }, { outlines: OUTLINES, schemas: SCHEMAS }) as SynapEventOf<Type>;
}

const SCHEMAS = {
  // Closed, as a writer's envelope is: a misspelt override is refused.
  envelope: /* @__PURE__ */ SynapEventSchema.strict(),
  data: getWriterSchema,
  types: /* @__PURE__ */ getAllGeneratedEventTypes(),
};
