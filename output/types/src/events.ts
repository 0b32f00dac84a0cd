// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { type ReadOptions, checkEvent, createEvent, decode, encode } from './codec.ts';
import {
  type SynapEvent,
  SynapEventInputSchema,
  SynapEventSchema,
  type SynapWireEvent,
  SynapWireEventSchema,
} from './envelope.ts';
import { type GeneratedEventType, type GeneratedEventTypes, getAllGeneratedEventTypes } from './names.ts';
import { type EventData, getPayloadSchema, getWriterSchema } from './schemas.ts';
import type { EventSource } from './shared.ts';

/** An event of one type of the catalog, with its payload; every one of them is a SynapEvent. */
export type SynapEventOf<Type extends GeneratedEventType> = {
  id: string;
  version: 'v1';
  type: Type;
  data: EventData<Type>;
  userId: string;
  source: EventSource;
  timestamp: Date;
  subjectId?: string | undefined;
  correlationId?: string | undefined;
  causationId?: string | undefined;
  requestId?: string | undefined;
};

/** Any event of the catalog: a union that `switch (event.type)` narrows. */
export type GeneratedEvent = { [Type in GeneratedEventType]: SynapEventOf<Type> }[GeneratedEventType];

/**
 * The payload that an event takes: its type's own, any object for a type that can be none of the catalog's. A type that
 * may be any text takes none, nor does one that begins like the catalog's and is not among them: the compiler shows what
 * is wrong as the name of what it misses.
 */
type DataOf<Type extends string> = Type extends GeneratedEventType
  ? EventData<Type>
  : [Type & GeneratedEventType] extends [never]
    ? Type extends `${keyof typeof GeneratedEventTypes}.${string}`
      ? { readonly 'the catalog has no event of this type': never }
      : Record<string, unknown>
    : { readonly 'narrow the type with isGeneratedEventType, or write it as a literal': never };

/** Where the type may be one of several, the payload has to fit each. */
type DataFor<Type extends string> = (Type extends string ? (data: DataOf<Type>) => void : never) extends (
  data: infer Data,
) => void
  ? Data
  : never;

/** What `createSynapEvent` is told; the rest it fills in. A function that passes it on takes it whole. */
export type SynapEventInput<Type extends string> = {
  /** What kind of event it is: table.action.modifier for generated events. */
  type: Type;
  /** The payload; its shape is given by the type. */
  data: DataFor<Type>;
  /** The user who caused the event. */
  userId: string;
  /** Which part of the system the event comes from. */
  source?: EventSource | undefined;
  /** The row that the event is about. Absent where its key is not a UUID, as for agents. */
  subjectId?: string | undefined;
  /** Equal in all events that belong to one piece of work. */
  correlationId?: string | undefined;
  /** The event that led to this one. */
  causationId?: string | undefined;
  /** The HTTP request during which the event was made. */
  requestId?: string | undefined;
};

/** What `createSynapEvent` gives: for a type of the catalog, its event. */
export type CreatedSynapEvent<Type extends string> = Type extends GeneratedEventType ? SynapEventOf<Type> : SynapEvent;

/**
 * A new event: `id`, `version` and `timestamp` are filled in, and `source` is 'api' unless given.
 * A type of the catalog takes its own payload only, which is checked with the writer's schema: unknown keys are refused.
 *
 * @example createSynapEvent({ type: 'tags.create.requested', data: { name: 'roadmap', color: '#3b82f6' }, userId: 'user-123' })
 * @throws ZodError with every fault and its path.
 */
export function createSynapEvent<const Type extends GeneratedEventType | (string & {})>(
  input: SynapEventInput<Type>,
  options?: ReadOptions,
): CreatedSynapEvent<Type> {
  return createEvent(input, INPUT, { defaults: DEFAULTS, options }) as CreatedSynapEvent<Type>;
}

/**
 * The event, if it is one: its envelope, and for a type of the catalog its payload by the reader's schema. All of it but
 * the timestamp is a copy, and has to be JSON.
 * Keys that the schemas do not know are kept. Other types pass, unless `unknownTypes` is 'refuse'.
 *
 * @throws ZodError with every fault and its path.
 */
export function parseSynapEvent(value: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function parseSynapEvent(value: unknown, options?: ReadOptions): SynapEvent;
export function parseSynapEvent(value: unknown, options?: ReadOptions): SynapEvent {
  return checkEvent(value, MEMORY, options) as SynapEvent;
}

/**
 * The event in parsed JSON: checked as `parseSynapEvent` does, its timestamp made a Date. Timestamps in its payload stay
 * strings, as they were received.
 *
 * @throws ZodError with every fault and its path.
 */
export function decodeEvent(json: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function decodeEvent(json: unknown, options?: ReadOptions): SynapEvent;
export function decodeEvent(json: unknown, options?: ReadOptions): SynapEvent {
  return decode(json, WIRE, options) as SynapEvent;
}

/** Whether the catalog has an event of this type, and its data is what the reader's schema takes. */
export function isGeneratedEvent(event: SynapEvent): event is GeneratedEvent {
  return getPayloadSchema(event.type)?.safeParse(event.data).success ?? false;
}

/**
 * The event as it travels, ready for JSON.stringify: its timestamp in canonical form, `YYYY-MM-DDTHH:mm:ss.sssZ`, those
 * in its payload as they are.
 *
 * @throws ZodError where it is no event.
 */
export function encodeEvent(event: SynapEvent, options?: ReadOptions): SynapWireEvent {
  return encode(event, MEMORY, options) as SynapWireEvent;
}

const DEFAULTS = {
  version: 'v1',
  source: 'api',
};
const TYPES = getAllGeneratedEventTypes();
const INPUT = { envelope: SynapEventInputSchema, data: getWriterSchema, types: TYPES };
const MEMORY = { envelope: SynapEventSchema, data: getPayloadSchema, types: TYPES };
const WIRE = { envelope: SynapWireEventSchema, data: getPayloadSchema, types: TYPES };
