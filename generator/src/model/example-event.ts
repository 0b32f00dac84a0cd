import { EXAMPLE_TIMESTAMP, exampleObject, exampleUuid } from './examples.ts';
import type { Event, JsonValue, Model } from './types.ts';

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * A whole event on the wire that the writer's schema accepts, the same in every run: the event's example payload in an
 * envelope with the required fields, the subject where it is a UUID, and for a fact the request that it answers.
 */
export function exampleWireEvent(model: Model, event: Event): JsonObject {
  const known: { readonly [name: string]: JsonValue | undefined } = {
    id: exampleEventId(event.type),
    version: model.envelope.version,
    type: event.type,
    data: event.example,
    source: exampleSource(model, event),
    timestamp: EXAMPLE_TIMESTAMP,
    subjectId: exampleSubjectId(event),
    causationId: exampleCause(model, event),
  };
  const fields = model.envelope.fields.filter(({ name, required }) => required || known[name] !== undefined);
  const sample = exampleObject({ kind: 'object', properties: fields, nullable: false }, model);
  return Object.fromEntries(fields.map(({ name }) => [name, known[name] ?? sample[name] ?? null]));
}

/** The row that the example event is about; undefined where the payload names none by a UUID. */
function exampleSubjectId(event: Event): string | undefined {
  const id = event.subject?.uuid === true ? event.example[event.subject.property] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * A source that may publish the event, by name; undefined where no source is called as any of its publishers. An unused
 * event, which has none, is shown as its modifier would have it.
 */
function exampleSource(model: Model, event: Event): string | undefined {
  const usual = model.modifiers.find(({ name }) => name === event.modifier)?.publishers ?? [];
  const publishers = event.publishers.length === 0 ? usual : event.publishers;
  return model.sources.find(({ name }) => publishers.includes(name))?.name;
}

const exampleEventId = (type: string): string => exampleUuid(`event ${type}`);

function exampleCause(model: Model, event: Event): string | undefined {
  const intent = model.events.find(({ type, role }) => role === 'intent' && event.partners.includes(type));
  return event.role === 'fact' && intent !== undefined ? exampleEventId(intent.type) : undefined;
}
