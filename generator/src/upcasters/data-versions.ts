import type { Release } from '../evolution/releases.ts';
import { mapReferences } from '../model/fields.ts';
import type { Event, Field, Model, ObjectField } from '../model/types.ts';

/** One data version of an event: what its data was, and which releases wrote it. */
export interface DataVersion {
  readonly version: number;
  /** What it is said by: the current model, or that of the last release which had the version. */
  readonly definition: VersionedEvent;
  /** Each release that had it, oldest first; their payloads are compatible with each other. */
  readonly writers: readonly VersionedEvent[];
}

export interface VersionedEvent {
  /** `0.2.0`; null for what is not released yet. */
  readonly release: string | null;
  readonly model: Model;
  readonly event: Event;
}

/** The data versions of an event from 1 to the current one; null for one that no release of the history has. */
export function dataVersionsOf(
  event: Event,
  { model, history }: { model: Model; history: readonly Release[] },
): readonly (DataVersion | null)[] {
  const released = findReleased(event, { model, history });
  return Array.from({ length: event.dataVersion }, (_, index) => {
    const version = index + 1;
    const writers = released.filter((one) => one.event.dataVersion === version);
    const definition = version === event.dataVersion ? { release: null, model, event } : writers.at(-1);
    return definition === undefined ? null : { version, definition, writers };
  });
}

/** The event in each release that has it, oldest first, under the name that it had there. */
export function findReleased(
  { type }: Event,
  { model, history }: { model: Model; history: readonly Release[] },
): readonly VersionedEvent[] {
  const found: VersionedEvent[] = [];
  let name = type;
  let former = formerType(type, model);
  for (const { version, model: old } of [...history].reverse()) {
    const byName = eventIn(old, name);
    const event = byName ?? (former === undefined ? undefined : eventIn(old, former));
    if (event === undefined) continue;
    found.unshift({ release: version, model: old, event });
    name = event.type;
    // A rename stays in the manifest after the release that made it.
    former = formerType(name, old) ?? (byName === undefined ? undefined : former);
  }
  return found;
}

const eventIn = ({ events }: Model, type: string): Event | undefined => events.find((event) => event.type === type);

/** What a type was called before, where the manifest says that it or its table was renamed. */
function formerType(type: string, model: Model): string | undefined {
  const event = eventIn(model, type);
  const table = model.tables.find(({ name }) => name === event?.table);
  return event?.renamedFrom ?? (table?.renamedFrom === undefined ? undefined : `${table.renamedFrom}.${event?.key}`);
}

/** The data of an old release with the shapes that it refers to in their place: it stands by itself. */
export const inlineData = (data: ObjectField, model: Model): ObjectField => inline(data, { model, keeps: () => false });

/**
 * The same, but for shapes that the current catalog still has as they were. References to the envelope stay: it is the
 * same for all versions, and it is read, whoever writes what holds it.
 */
export function inlineFormer(data: ObjectField, { from, to }: { from: Model; to: Model }): ObjectField {
  const shape = (target: string, model: Model): string | undefined => {
    const field = model.types.find(({ name }) => name === target)?.field;
    return field && shapeOf(inline(field, { model, keeps: (name) => name === to.envelope.wireName }));
  };
  const keeps = (target: string): boolean =>
    target === to.envelope.wireName || shape(target, from) === shape(target, to);
  return inline(data, { model: from, keeps });
}

interface Inlining {
  readonly model: Model;
  readonly keeps: (target: string) => boolean;
}

function inline<F extends Field>(field: F, inlining: Inlining): F {
  return mapReferences(field, (reference) => {
    if (inlining.keeps(reference.target)) return reference;
    const { envelope, types } = inlining.model;
    const target: Field =
      reference.target === envelope.wireName
        ? { kind: 'object', properties: envelope.fields, nullable: false }
        : types.find(({ name }) => name === reference.target)!.field;
    const inlined = inline(target, inlining);
    // Whatever stands in the place of a reference is a field.
    return { ...inlined, nullable: inlined.nullable || reference.nullable } as unknown as typeof reference;
  });
}

/** All of a field that values are checked with, as text: equal texts take equal values. */
export const shapeOf = (field: Field): string =>
  JSON.stringify(field, (key, value: unknown) => (SAID_ONLY.has(key) ? undefined : value));

const SAID_ONLY: ReadonlySet<string> = new Set([
  ...['description', 'classification', 'personal', 'default', 'example', 'deprecated', 'renamedFrom'],
]);
