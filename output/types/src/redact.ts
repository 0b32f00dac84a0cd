// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { SynapEvent, SynapWireEvent } from './envelope.ts';
import type { SynapEventOf } from './events.ts';
import type { GeneratedEventType } from './names.ts';
import { type RedactOptions, redactEvent } from './redact-event.ts';
import { MARKINGS } from './redact-markings.ts';

export type { RedactOptions } from './redact-event.ts';

type AnyEvent = SynapEvent | SynapWireEvent;

/** What is left of an event: one of the same type, in memory or on the wire as before, without keys of its own. */
export type Redacted<Event extends AnyEvent> = Event extends SynapEvent
  ? Event['type'] extends infer Type extends GeneratedEventType
    ? SynapEventOf<Type>
    : SynapEvent
  : SynapWireEvent;

/**
 * A copy of the event without what is classified above a level and, where asked, without what is personal. Fields that
 * may be absent are left out, others are masked: the text `[redacted]`, or null, or a value of the kind that tells
 * nothing, so that the reader's schema takes the event as before. An event in the data is redacted by its own type.
 *
 * Whatever the catalog does not know counts as restricted and personal, since no one has said that it is not: unknown
 * keys at any depth, and all data of an unknown type. The event is not checked; what stays is not copied.
 *
 * @example redact(event, { above: 'internal', personal: true }) // public and internal data that is about no person
 * @throws TypeError for a level that there is not.
 */
export function redact<Event extends AnyEvent>(event: Event, options: RedactOptions): Redacted<Event> {
  return redactEvent(event, MARKINGS, options) as unknown as Redacted<Event>;
}
