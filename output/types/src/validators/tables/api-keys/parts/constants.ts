// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export const NAME: RegExp = /^[ \t\r\n]*[^ \t\r\n](?:[^ ]| )*$/u;

export const SCOPE_ITEM: readonly string[] = [
  'preferences',
  'calendar',
  'notes',
  'tasks',
  'projects',
  'conversations',
  'entities',
  'relations',
  'knowledge_facts',
  'write:entities',
  'read:entities',
  'ai:analyze',
  'webhook:manage',
  'hub-protocol.read',
  'hub-protocol.write',
];
