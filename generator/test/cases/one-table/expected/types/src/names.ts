// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

/** The tables that have events, in the order of the catalog. */
export const CORE_TABLES = ['notes'] as const;

/** A table that has events. */
export type CoreTable = (typeof CORE_TABLES)[number];

/** What happens to a row, and how far it has come: the part of a table event's type after its table. */
export type TableAction = 'create.requested' | 'create.validated';

/** The event types of one table, by `action.modifier`. */
export type TableEventTypes<Table extends CoreTable> = {
  readonly [Action in TableAction]: `${Table}.${Action}`;
};

/** Every event type of the catalog: `GeneratedEventTypes.tags['create.requested']`. */
export const GeneratedEventTypes = {
  notes: {
    'create.requested': 'notes.create.requested',
    'create.validated': 'notes.create.validated',
  },
} as const;

/** The type of an event of the catalog. */
export type GeneratedEventType = 'notes.create.requested' | 'notes.create.validated';

/** The events that belong to no table. */
export const SystemEventTypes = {} as const;

/** The type of an event that belongs to no table. */
export type SystemEventType = never;

/** Event types by constant name: the system events. Those of tables are in `GeneratedEventTypes`. */
export const EventTypes: typeof SystemEventTypes = SystemEventTypes;

/** Any event type of the catalog. */
export type EventType = GeneratedEventType | SystemEventType;

/** All event types, in the order of the catalog: a new array at each call. */
export function getAllGeneratedEventTypes(): GeneratedEventType[] {
  return [...ALL];
}

/** Whether the catalog has an event of this type. */
export function isGeneratedEventType(type: unknown): type is GeneratedEventType {
  return typeof type === 'string' && KNOWN.has(type);
}

/**
 * The table and the action of a table's event type; null for anything else, system events included.
 *
 * @example parseEventType('tags.create.requested') // { table: 'tags', action: 'create.requested' }
 */
export function parseEventType(type: unknown): { table: CoreTable; action: TableAction } | null {
  if (!isGeneratedEventType(type)) return null;
  const dot = type.indexOf('.');
  const table = type.slice(0, dot);
  return TABLES.has(table) ? { table: table as CoreTable, action: type.slice(dot + 1) as TableAction } : null;
}

/** All event types, table and system events alike: a new array at each call. */
export function getAllEventTypes(): EventType[] {
  return getAllGeneratedEventTypes();
}

/** Whether the catalog has an event of this type, of a table or of the system. */
export function isValidEventType(type: unknown): type is EventType {
  return isGeneratedEventType(type);
}

const ALL: readonly GeneratedEventType[] = ['notes.create.requested', 'notes.create.validated'];

const KNOWN: ReadonlySet<string> = new Set(ALL);

const TABLES: ReadonlySet<string> = new Set(CORE_TABLES);
