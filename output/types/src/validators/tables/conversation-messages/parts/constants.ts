// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export const ROLE: readonly string[] = ['user', 'assistant', 'system'];
