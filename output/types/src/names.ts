// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

/** The tables that have events, in the order of the catalog. */
export const CORE_TABLES = [
  'entities',
  'documents',
  'documentVersions',
  'chatThreads',
  'conversationMessages',
  'webhookSubscriptions',
  'apiKeys',
  'tags',
  'agents',
] as const;

/** A table that has events. */
export type CoreTable = (typeof CORE_TABLES)[number];

/** What happens to a row, and how far it has come: the part of a table event's type after its table. */
export type TableAction =
  | 'create.requested'
  | 'create.validated'
  | 'update.requested'
  | 'update.validated'
  | 'delete.requested'
  | 'delete.validated';

/** The event types of one table, by `action.modifier`. */
export type TableEventTypes<Table extends CoreTable> = {
  readonly [Action in TableAction]: `${Table}.${Action}`;
};

/** Every event type of the catalog: `GeneratedEventTypes.tags['create.requested']`. */
export const GeneratedEventTypes = {
  entities: {
    'create.requested': 'entities.create.requested',
    'create.validated': 'entities.create.validated',
    'update.requested': 'entities.update.requested',
    'update.validated': 'entities.update.validated',
    'delete.requested': 'entities.delete.requested',
    'delete.validated': 'entities.delete.validated',
  },
  documents: {
    'create.requested': 'documents.create.requested',
    'create.validated': 'documents.create.validated',
    'update.requested': 'documents.update.requested',
    'update.validated': 'documents.update.validated',
    'delete.requested': 'documents.delete.requested',
    'delete.validated': 'documents.delete.validated',
  },
  documentVersions: {
    'create.requested': 'documentVersions.create.requested',
    'create.validated': 'documentVersions.create.validated',
    'update.requested': 'documentVersions.update.requested',
    'update.validated': 'documentVersions.update.validated',
    'delete.requested': 'documentVersions.delete.requested',
    'delete.validated': 'documentVersions.delete.validated',
  },
  chatThreads: {
    'create.requested': 'chatThreads.create.requested',
    'create.validated': 'chatThreads.create.validated',
    'update.requested': 'chatThreads.update.requested',
    'update.validated': 'chatThreads.update.validated',
    'delete.requested': 'chatThreads.delete.requested',
    'delete.validated': 'chatThreads.delete.validated',
  },
  conversationMessages: {
    'create.requested': 'conversationMessages.create.requested',
    'create.validated': 'conversationMessages.create.validated',
    'update.requested': 'conversationMessages.update.requested',
    'update.validated': 'conversationMessages.update.validated',
    'delete.requested': 'conversationMessages.delete.requested',
    'delete.validated': 'conversationMessages.delete.validated',
  },
  webhookSubscriptions: {
    'create.requested': 'webhookSubscriptions.create.requested',
    'create.validated': 'webhookSubscriptions.create.validated',
    'update.requested': 'webhookSubscriptions.update.requested',
    'update.validated': 'webhookSubscriptions.update.validated',
    'delete.requested': 'webhookSubscriptions.delete.requested',
    'delete.validated': 'webhookSubscriptions.delete.validated',
  },
  apiKeys: {
    'create.requested': 'apiKeys.create.requested',
    'create.validated': 'apiKeys.create.validated',
    'update.requested': 'apiKeys.update.requested',
    'update.validated': 'apiKeys.update.validated',
    'delete.requested': 'apiKeys.delete.requested',
    'delete.validated': 'apiKeys.delete.validated',
  },
  tags: {
    'create.requested': 'tags.create.requested',
    'create.validated': 'tags.create.validated',
    'update.requested': 'tags.update.requested',
    'update.validated': 'tags.update.validated',
    'delete.requested': 'tags.delete.requested',
    'delete.validated': 'tags.delete.validated',
  },
  agents: {
    'create.requested': 'agents.create.requested',
    'create.validated': 'agents.create.validated',
    'update.requested': 'agents.update.requested',
    'update.validated': 'agents.update.validated',
    'delete.requested': 'agents.delete.requested',
    'delete.validated': 'agents.delete.validated',
  },
  webhooks: {
    'deliver.requested': 'webhooks.deliver.requested',
  },
} as const;

/** The type of an event of the catalog. */
export type GeneratedEventType =
  | 'entities.create.requested'
  | 'entities.create.validated'
  | 'entities.update.requested'
  | 'entities.update.validated'
  | 'entities.delete.requested'
  | 'entities.delete.validated'
  | 'documents.create.requested'
  | 'documents.create.validated'
  | 'documents.update.requested'
  | 'documents.update.validated'
  | 'documents.delete.requested'
  | 'documents.delete.validated'
  | 'documentVersions.create.requested'
  | 'documentVersions.create.validated'
  | 'documentVersions.update.requested'
  | 'documentVersions.update.validated'
  | 'documentVersions.delete.requested'
  | 'documentVersions.delete.validated'
  | 'chatThreads.create.requested'
  | 'chatThreads.create.validated'
  | 'chatThreads.update.requested'
  | 'chatThreads.update.validated'
  | 'chatThreads.delete.requested'
  | 'chatThreads.delete.validated'
  | 'conversationMessages.create.requested'
  | 'conversationMessages.create.validated'
  | 'conversationMessages.update.requested'
  | 'conversationMessages.update.validated'
  | 'conversationMessages.delete.requested'
  | 'conversationMessages.delete.validated'
  | 'webhookSubscriptions.create.requested'
  | 'webhookSubscriptions.create.validated'
  | 'webhookSubscriptions.update.requested'
  | 'webhookSubscriptions.update.validated'
  | 'webhookSubscriptions.delete.requested'
  | 'webhookSubscriptions.delete.validated'
  | 'apiKeys.create.requested'
  | 'apiKeys.create.validated'
  | 'apiKeys.update.requested'
  | 'apiKeys.update.validated'
  | 'apiKeys.delete.requested'
  | 'apiKeys.delete.validated'
  | 'tags.create.requested'
  | 'tags.create.validated'
  | 'tags.update.requested'
  | 'tags.update.validated'
  | 'tags.delete.requested'
  | 'tags.delete.validated'
  | 'agents.create.requested'
  | 'agents.create.validated'
  | 'agents.update.requested'
  | 'agents.update.validated'
  | 'agents.delete.requested'
  | 'agents.delete.validated'
  | 'webhooks.deliver.requested';

/** The events that belong to no table. */
export const SystemEventTypes = {
  WEBHOOK_DELIVERY: 'webhooks.deliver.requested',
} as const;

/** The type of an event that belongs to no table. */
export type SystemEventType = 'webhooks.deliver.requested';

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

const ALL: readonly GeneratedEventType[] = [
  'entities.create.requested',
  'entities.create.validated',
  'entities.update.requested',
  'entities.update.validated',
  'entities.delete.requested',
  'entities.delete.validated',
  'documents.create.requested',
  'documents.create.validated',
  'documents.update.requested',
  'documents.update.validated',
  'documents.delete.requested',
  'documents.delete.validated',
  'documentVersions.create.requested',
  'documentVersions.create.validated',
  'documentVersions.update.requested',
  'documentVersions.update.validated',
  'documentVersions.delete.requested',
  'documentVersions.delete.validated',
  'chatThreads.create.requested',
  'chatThreads.create.validated',
  'chatThreads.update.requested',
  'chatThreads.update.validated',
  'chatThreads.delete.requested',
  'chatThreads.delete.validated',
  'conversationMessages.create.requested',
  'conversationMessages.create.validated',
  'conversationMessages.update.requested',
  'conversationMessages.update.validated',
  'conversationMessages.delete.requested',
  'conversationMessages.delete.validated',
  'webhookSubscriptions.create.requested',
  'webhookSubscriptions.create.validated',
  'webhookSubscriptions.update.requested',
  'webhookSubscriptions.update.validated',
  'webhookSubscriptions.delete.requested',
  'webhookSubscriptions.delete.validated',
  'apiKeys.create.requested',
  'apiKeys.create.validated',
  'apiKeys.update.requested',
  'apiKeys.update.validated',
  'apiKeys.delete.requested',
  'apiKeys.delete.validated',
  'tags.create.requested',
  'tags.create.validated',
  'tags.update.requested',
  'tags.update.validated',
  'tags.delete.requested',
  'tags.delete.validated',
  'agents.create.requested',
  'agents.create.validated',
  'agents.update.requested',
  'agents.update.validated',
  'agents.delete.requested',
  'agents.delete.validated',
  'webhooks.deliver.requested',
];

const KNOWN: ReadonlySet<string> = new Set(ALL);

const TABLES: ReadonlySet<string> = new Set(CORE_TABLES);
