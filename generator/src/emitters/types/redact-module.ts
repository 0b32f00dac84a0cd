import { encodeTypeScriptValue } from '../../encoders/type-script-value.ts';
import type { JsonValue, Model } from '../../model/types.ts';
import { symbolsOf, ZOD4 } from './api.ts';
import { printModule, type Symbol } from './module.ts';
import { markingsOf } from './redact-markings.ts';

/** `redact.ts`: what is left of an event for those who may not see all of it. */
export const redactModule = (model: Model): string => {
  const { name, wireName } = model.envelope;
  return printModule({
    path: 'redact',
    symbols: new Map<string, Symbol>([
      ...symbolsOf(model, ZOD4),
      [`${name}Of`, { from: 'events', type: true }],
      ['MARKINGS', { from: 'redact-markings' }],
      ['RedactOptions', { from: 'redact-event', type: true }],
      ['redactEvent', { from: 'redact-event' }],
    ]),
    uses: new Set([name, wireName, `${name}Of`, 'GeneratedEventType', 'MARKINGS', 'RedactOptions', 'redactEvent']),
    statements: [
      "export type { RedactOptions } from './redact-event.ts';",
      `type AnyEvent = ${name} | ${wireName};`,
      `/** What is left of an event: one of the same type, in memory or on the wire as before, without keys of its own. */
export type Redacted<Event extends AnyEvent> = Event extends ${name}
  ? Event['type'] extends infer Type extends GeneratedEventType
    ? ${name}Of<Type>
    : ${name}
  : ${wireName};`,
      `/**
 * A copy of the event without what is classified above a level and, where asked, without what is personal. Fields that
 * may be absent are left out, others are masked: the text \`[redacted]\`, or null, or a value of the kind that tells
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
}`,
    ],
  });
};

/** `redact-markings.ts`: what \`redact\` goes by, as data. */
export const redactMarkingsModule = (model: Model): string => {
  const start = 'export const MARKINGS: Markings = ';
  const value = encodeTypeScriptValue(markingsOf(model) as unknown as JsonValue, { before: start, after: ';' });
  return printModule({
    path: 'redact-markings',
    symbols: new Map([['Markings', { from: 'redact-event', type: true }]]),
    uses: new Set(['Markings']),
    statements: [
      `/**
 * Classifications of all fields of all events, for \`redact\`. \`plain\` fields are public and not personal, with all
 * that is in them; \`marked\` ones say what they are, or hold some that do.
 */
${start}${value};`,
    ],
  });
};
