// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

/** Who made the schemas, for libraries that ask. */
export const VENDOR: string = '@synap/types';
