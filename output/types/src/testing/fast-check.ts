// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { type Arbitrary, oneof } from 'fast-check';
import type { GeneratedEvent, SynapEventOf } from '../events.ts';
import { type GeneratedEventType, getAllGeneratedEventTypes } from '../names.ts';
import type { EventData } from '../schemas.ts';
import type { EventSource } from '../shared.ts';
import { type ArbitraryOptions, memoryEvents, payloads, wireEvents } from './event-arbitraries.ts';
import { OUTLINES } from './outlines.ts';

/** An event of one type of the catalog as JSON. */
export type WireEventOf<Type extends GeneratedEventType> = {
  id: string;
  version: 'v1';
  type: Type;
  data: EventData<Type>;
  userId: string;
  source: EventSource;
  timestamp: string;
  subjectId?: string | undefined;
  correlationId?: string | undefined;
  causationId?: string | undefined;
  requestId?: string | undefined;
};

/**
 * Events of one type in memory.
 *
 * @example fc.assert(fc.property(eventArbitrary('tags.create.requested'), (event) => handle(event)))
 * @throws TypeError for a type that the catalog does not have.
 */
export function eventArbitrary<Type extends GeneratedEventType>(
  type: Type,
  options: ArbitraryOptions = {},
): Arbitrary<SynapEventOf<Type>> {
  return memoryEvents(type, options, OUTLINES) as unknown as Arbitrary<SynapEventOf<Type>>;
}

/**
 * Events of one type as JSON.
 *
 * @example fc.assert(fc.property(wireEventArbitrary('tags.create.requested'), (json) => receive(JSON.stringify(json))))
 * @throws TypeError for a type that the catalog does not have.
 */
export function wireEventArbitrary<Type extends GeneratedEventType>(
  type: Type,
  options: ArbitraryOptions = {},
): Arbitrary<WireEventOf<Type>> {
  return wireEvents(type, options, OUTLINES) as unknown as Arbitrary<WireEventOf<Type>>;
}

/**
 * Payloads of one type.
 *
 * @example fc.assert(fc.property(dataArbitrary('tags.create.requested'), (data) => store(data)))
 * @throws TypeError for a type that the catalog does not have.
 */
export function dataArbitrary<Type extends GeneratedEventType>(
  type: Type,
  options: ArbitraryOptions = {},
): Arbitrary<EventData<Type>> {
  return payloads(type, options, OUTLINES) as unknown as Arbitrary<EventData<Type>>;
}

/**
 * Events of any type in memory.
 *
 * @example fc.assert(fc.property(fc.array(anyEventArbitrary()), (events) => replay(events)))
 */
export function anyEventArbitrary(options: ArbitraryOptions = {}): Arbitrary<GeneratedEvent> {
  const types = getAllGeneratedEventTypes();
  return oneof(...types.map((type) => memoryEvents(type, options, OUTLINES))) as unknown as Arbitrary<GeneratedEvent>;
}

export type { ArbitraryOptions } from './event-arbitraries.ts';
