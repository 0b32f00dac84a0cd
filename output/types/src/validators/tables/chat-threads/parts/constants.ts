// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export const STATUS: readonly string[] = ['active', 'merged', 'archived'];
