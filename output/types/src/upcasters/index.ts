// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export { type StoredData, UpcastError, type UpcastErrorCode } from './runtime.ts';
export { upcast, upcastData, upcasters } from './upcast.ts';
