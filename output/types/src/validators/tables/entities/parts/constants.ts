// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export const TYPE: readonly string[] = ['note', 'task', 'project'];
