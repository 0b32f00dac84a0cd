import { toSnakeCase } from '../model/names.ts';
import { parseColumnType } from './column-type.ts';
import type { ParsedType } from './column-type.ts';
import type { Path } from './diagnostics.ts';
import { isObject } from './subject.ts';
import type { JsonObject } from './subject.ts';
import type { JsonValue } from './types.ts';

/** Something of the manifest that is at least an object. */
export interface Item {
  readonly raw: JsonObject;
  readonly path: Path;
}

/** A list as far as it can be read; `complete` where nothing of it is unreadable, so that absence can be judged. */
export interface List<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
}

/** The readable names of a list. Judge that a name is missing only where they are `complete`. */
export interface Names {
  readonly all: ReadonlySet<string>;
  readonly complete: boolean;
}

/** Whatever says what a value is: a column, a field, a shared type, or a part of one. */
export interface ShapeView extends Item {
  readonly role: 'column' | 'field' | 'type' | 'part';
  readonly type: ParsedType | undefined;
  /** It, or what it is part of, is a secret: nothing of its values may be shown. */
  readonly secret: boolean;
  /** The lists of named fields directly in it: `properties`, and those of each variant. */
  readonly fieldLists: readonly FieldList[];
  /** All that is nested in it, at any depth, outermost first. */
  readonly nested: readonly ShapeView[];
}

export interface FieldList extends List<ShapeView> {
  readonly path: Path;
}

export interface TableView extends Item {
  readonly columns: List<ShapeView>;
  readonly columnNames: Names;
  readonly events: readonly EventView[];
}

export interface EventView extends Item {
  /** `create.requested`, where it can be read. */
  readonly key: string | undefined;
  /** `tags.create.requested`, where it can be read. */
  readonly type: string | undefined;
  readonly data: FieldList;
}

export interface SystemView extends Item {
  readonly events: List<EventView>;
}

/**
 * The manifest as far as it can be read. Rules look at this instead of the parsed manifest, so that a fault in one
 * column hides none elsewhere, and what cannot be read is absent instead of wrong.
 */
export interface ManifestView {
  readonly raw: JsonObject;
  readonly sources: List<Item>;
  readonly actions: List<Item>;
  readonly modifiers: List<Item>;
  readonly types: List<ShapeView>;
  readonly tables: List<TableView>;
  readonly systems: List<SystemView>;
  readonly envelope: (Item & { readonly fields: FieldList }) | undefined;
}

export function readManifest(root: JsonValue): ManifestView {
  const raw = isObject(root) ? root : {};
  const envelope = isObject(raw['envelope']) ? { raw: raw['envelope'], path: ['envelope'] } : undefined;
  return {
    raw,
    sources: readItems(raw['sources'], ['sources']),
    actions: readItems(raw['actions'], ['actions']),
    modifiers: readItems(raw['modifiers'], ['modifiers']),
    types: mapItems(readItems(raw['types'], ['types']), (item) => readShape(item, 'type')),
    tables: mapItems(readItems(raw['tables'], ['tables']), readTable),
    systems: mapItems(readItems(raw['systems'], ['systems']), readSystem),
    envelope: envelope && { ...envelope, fields: readFields(envelope.raw['fields'], [...envelope.path, 'fields']) },
  };
}

/** Text under a key, where there is text. */
export function textOf(item: Item, key: string): string | undefined {
  const value = item.raw[key];
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(item: Item, key: string): number | undefined {
  const value = item.raw[key];
  return typeof value === 'number' ? value : undefined;
}

export const has = (item: Item, key: string): boolean => Object.hasOwn(item.raw, key);

export const isTrue = (item: Item, key: string): boolean => item.raw[key] === true;

export function namesOf({ items, complete }: List<Item>, key = 'name'): Names {
  const names = items.map((item) => textOf(item, key));
  return {
    all: new Set(names.filter((name) => name !== undefined)),
    complete: complete && !names.includes(undefined),
  };
}

/** The name of a column or table in the database: written out, or the snake_case of its name. */
export function databaseNameOf(item: Item, key: 'column' | 'table'): string | undefined {
  const name = textOf(item, 'name');
  return has(item, key) ? textOf(item, key) : name === undefined ? undefined : toSnakeCase(name);
}

/** Every shape with all that is nested in it: columns, payloads, shared types, the envelope. */
export function allShapes(view: ManifestView): readonly ShapeView[] {
  return [
    ...(view.envelope?.fields.items ?? []),
    ...view.types.items,
    ...view.tables.items.flatMap((table) => table.columns.items),
    ...allEvents(view).flatMap((event) => event.data.items),
  ].flatMap((shape) => [shape, ...shape.nested]);
}

export const allEvents = (view: ManifestView): readonly EventView[] => [
  ...view.tables.items.flatMap((table) => table.events),
  ...view.systems.items.flatMap((system) => system.events.items),
];

function readItems(value: JsonValue | undefined, path: Path): List<Item> {
  if (value === undefined) return { items: [], complete: true };
  if (!Array.isArray(value)) return { items: [], complete: false };
  const items = value.flatMap((raw: JsonValue, index) => (isObject(raw) ? [{ raw, path: [...path, index] }] : []));
  return { items, complete: items.length === value.length };
}

const mapItems = <T, U>({ items, complete }: List<T>, read: (item: T) => U): List<U> => ({
  items: items.map(read),
  complete,
});

function readTable({ raw, path }: Item): TableView {
  const columns = mapItems(readItems(raw['columns'], [...path, 'columns']), (item) => readShape(item, 'column'));
  const events = isObject(raw['events']) ? Object.entries(raw['events']) : [];
  return {
    raw,
    path,
    columns,
    columnNames: namesOf(columns),
    events: events.flatMap(([key, event]) =>
      isObject(event) ? [readEvent({ raw: event, path: [...path, 'events', key] }, raw['name'], key)] : [],
    ),
  };
}

function readSystem({ raw, path }: Item): SystemView {
  const events = readItems(raw['events'], [...path, 'events']);
  return { raw, path, events: mapItems(events, (event) => readEvent(event, raw['domain'], event.raw['name'])) };
}

function readEvent({ raw, path }: Item, domain: JsonValue | undefined, key: JsonValue | undefined): EventView {
  const readable = typeof key === 'string' ? key : undefined;
  return {
    raw,
    path,
    key: readable,
    type: typeof domain === 'string' && readable !== undefined ? `${domain}.${readable}` : undefined,
    data: readFields(raw['data'], [...path, 'data']),
  };
}

function readFields(value: JsonValue | undefined, path: Path, { secret = false } = {}): FieldList {
  return { ...mapItems(readItems(value, path), (item) => readShape(item, 'field', { secret })), path };
}

function readShape({ raw, path }: Item, role: ShapeView['role'], { secret: inherited = false } = {}): ShapeView {
  const secret = inherited || isSecret(raw);
  const type = raw['type'];
  const variants = readItems(raw['oneOf'], [...path, 'oneOf']).items;
  const holders = [{ raw, path }, ...variants].filter(({ raw: holder }) => holder['properties'] !== undefined);
  const fieldLists = holders.map((holder) =>
    readFields(holder.raw['properties'], [...holder.path, 'properties'], { secret }),
  );
  const parts = (['items', 'additionalProperties'] as const).flatMap((key) => {
    const part = raw[key];
    return isObject(part) ? [readShape({ raw: part, path: [...path, key] }, 'part', { secret })] : [];
  });
  const children = [...parts, ...fieldLists.flatMap(({ items }) => items)];
  return {
    raw,
    path,
    role,
    type: typeof type === 'string' ? parseColumnType(type) : undefined,
    secret,
    fieldLists,
    nested: children.flatMap((child) => [child, ...child.nested]),
  };
}

const OPEN_CLASSIFICATIONS: ReadonlySet<unknown> = new Set([undefined, 'public', 'internal', 'confidential']);

/** Whether someone meant a secret; where the words are misspelt, it is taken for one. */
export const isSecret = (raw: JsonObject): boolean =>
  (raw['sensitive'] !== undefined && raw['sensitive'] !== false) || !OPEN_CLASSIFICATIONS.has(raw['classification']);
