/** What rules look at: the manifest, where things are defined, and the model, where they are used. */
import type { Path } from '../manifest/diagnostics.ts';
import { describeSubject } from '../manifest/subject.ts';
import type {
  ColumnInput,
  FieldInput,
  JsonValue,
  ManifestInput,
  ShapeInput,
  SharedTypeInput,
  TableInput,
} from '../manifest/types.ts';
import type { Event, Model, Table } from '../model/types.ts';

export interface Catalog {
  readonly manifest: ManifestInput;
  readonly model: Model;
}

/** A place of the manifest that says what a value may be. */
export type Definition = ColumnDefinition | FieldDefinition | TypeDefinition | PartDefinition;

interface DefinitionBase {
  readonly path: Path;
  /** In the catalog's words: `column "color" of table "tags"`. */
  readonly subject: string;
}
export interface ColumnDefinition extends DefinitionBase {
  readonly is: 'column';
  readonly shape: ColumnInput;
  readonly table: string;
}
export interface FieldDefinition extends DefinitionBase {
  readonly is: 'field';
  readonly shape: FieldInput;
}
export interface TypeDefinition extends DefinitionBase {
  readonly is: 'type';
  readonly shape: SharedTypeInput;
}
/** Items of a list, values of a record. */
export interface PartDefinition extends DefinitionBase {
  readonly is: 'part';
  readonly shape: ShapeInput;
}

/** Everything that says what a value may be, outermost first. Of a secret column nothing is looked at. */
export function definitionsOf({ manifest }: Catalog): readonly Definition[] {
  return [
    ...fieldsAt(manifest, manifest.envelope.fields, ['envelope', 'fields']),
    ...(manifest.types ?? []).flatMap((shape, index) => typeAt(manifest, shape, index)),
    ...manifest.tables.flatMap((table, index) => [
      ...table.columns.flatMap((shape, position) =>
        columnAt(manifest, { table, shape, path: ['tables', index, 'columns', position] }),
      ),
      ...Object.entries(table.events).flatMap(([key, event]) =>
        fieldsAt(manifest, event.data ?? [], ['tables', index, 'events', key, 'data']),
      ),
    ]),
    ...(manifest.systems ?? []).flatMap((system, index) =>
      system.events.flatMap((event, position) =>
        fieldsAt(manifest, event.data, ['systems', index, 'events', position, 'data']),
      ),
    ),
  ];
}

/** What is defined for an event's payload: its own fields, or the columns it is derived from; types that it refers to too. */
export function definitionsOfPayload({ manifest, model }: Catalog, event: Event): readonly Definition[] {
  const own = event.dataFrom === 'manifest' ? ownFields(manifest, event) : usedColumns(manifest, { model, event });
  return withTypes(manifest, own);
}

/** An event where the manifest has it. */
export function pathOfEvent({ manifest }: Catalog, event: Event): Path {
  const table = manifest.tables.findIndex(({ name }) => name === event.table);
  if (table >= 0) return ['tables', table, 'events', event.key];
  const system = (manifest.systems ?? []).findIndex(({ domain }) => domain === event.domain);
  const position = manifest.systems?.[system]?.events.findIndex(({ name }) => name === event.key) ?? -1;
  return ['systems', system, 'events', position];
}

/** A field at the top of an event's payload; the event itself where the field is derived. */
export function pathOfField(catalog: Catalog, event: Event, name: string): Path {
  const path = pathOfEvent(catalog, event);
  const index = inputOf(catalog.manifest, event)?.findIndex((field) => field.name === name) ?? -1;
  return index < 0 ? path : [...path, 'data', index];
}

/** `event "tags.create.requested"` */
export const nameEvent = (event: Event): string => `event "${event.type}"`;

export const tableOf = (model: Model, event: Event): Table | undefined =>
  model.tables.find(({ name }) => name === event.table);

/**
 * Whether someone outside of the system may publish it. Facts come from the system alone; so does a request that names
 * no one but the publishers of facts.
 */
export function isFromClients({ modifiers }: Model, event: Event): boolean {
  if (event.role === 'fact') return false;
  const system = new Set(modifiers.filter(({ derives }) => derives === 'fact').flatMap(({ publishers }) => publishers));
  return event.publishers.some((publisher) => !system.has(publisher));
}

const inputOf = (manifest: ManifestInput, event: Event): readonly FieldInput[] | undefined =>
  event.table === null
    ? manifest.systems?.find(({ domain }) => domain === event.domain)?.events.find(({ name }) => name === event.key)
        ?.data
    : manifest.tables.find(({ name }) => name === event.table)?.events[event.key]?.data;

const ownFields = (manifest: ManifestInput, event: Event): readonly Definition[] =>
  fieldsAt(manifest, inputOf(manifest, event) ?? [], [...pathOfEventData(manifest, event), 'data']);

const pathOfEventData = (manifest: ManifestInput, event: Event): Path => pathOfEvent({ manifest } as Catalog, event);

function usedColumns(manifest: ManifestInput, { model, event }: { model: Model; event: Event }): readonly Definition[] {
  const index = manifest.tables.findIndex(({ name }) => name === event.table);
  const table = manifest.tables[index];
  if (table === undefined) return [];
  const subjectId = tableOf(model, event)?.subjectId;
  const names = new Set(
    event.data.properties.flatMap(({ name, field }) => [
      name,
      ...(field.kind === 'object' ? field.properties.map((property) => property.name) : []),
    ]),
  );
  return table.columns.flatMap((shape, position) => {
    const isUsed = names.has(shape.name) || (shape.primaryKey === true && names.has(subjectId ?? ''));
    return isUsed ? columnAt(manifest, { table, shape, path: ['tables', index, 'columns', position] }) : [];
  });
}

function withTypes(manifest: ManifestInput, definitions: readonly Definition[]): readonly Definition[] {
  const found = [...definitions];
  const seen = new Set<string>();
  // Grows while it is read: what a type refers to comes after it.
  for (const { shape } of found) {
    const index = shape.ref === undefined ? -1 : (manifest.types ?? []).findIndex(({ name }) => name === shape.ref);
    const type = manifest.types?.[index];
    if (type === undefined || seen.has(type.name)) continue;
    seen.add(type.name);
    found.push(...typeAt(manifest, type, index));
  }
  return found;
}

const isSecret = ({ sensitive, classification }: ColumnInput): boolean =>
  sensitive === true || classification === 'restricted';

interface At {
  readonly table: TableInput;
  readonly shape: ColumnInput;
  readonly path: Path;
}

function columnAt(manifest: ManifestInput, { table, shape, path }: At): readonly Definition[] {
  if (isSecret(shape)) return [];
  const subject = describe(manifest, path);
  return [{ is: 'column', shape, path, subject, table: table.name }, ...nestedIn(manifest, shape, path)];
}

const fieldsAt = (manifest: ManifestInput, fields: readonly FieldInput[], path: Path): readonly Definition[] =>
  fields.flatMap((shape, index): readonly Definition[] => {
    const own = [...path, index];
    return [{ is: 'field', shape, path: own, subject: describe(manifest, own) }, ...nestedIn(manifest, shape, own)];
  });

function typeAt(manifest: ManifestInput, shape: SharedTypeInput, index: number): readonly Definition[] {
  const path = ['types', index];
  return [{ is: 'type', shape, path, subject: describe(manifest, path) }, ...nestedIn(manifest, shape, path)];
}

function nestedIn(manifest: ManifestInput, shape: ShapeInput, path: Path): readonly Definition[] {
  const part = (key: 'items' | 'additionalProperties', inner: ShapeInput | true | undefined): readonly Definition[] => {
    if (inner === undefined || inner === true) return [];
    const own = [...path, key];
    return [
      { is: 'part', shape: inner, path: own, subject: describe(manifest, own) },
      ...nestedIn(manifest, inner, own),
    ];
  };
  return [
    ...part('items', shape.items),
    ...fieldsAt(manifest, shape.properties ?? [], [...path, 'properties']),
    ...part('additionalProperties', shape.additionalProperties),
    ...(shape.oneOf ?? []).flatMap((variant, index) =>
      fieldsAt(manifest, variant.properties, [...path, 'oneOf', index, 'properties']),
    ),
  ];
}

// What was parsed is plain JSON; its types say more than that.
const describe = (manifest: ManifestInput, path: Path): string =>
  describeSubject(manifest as unknown as JsonValue, path);
