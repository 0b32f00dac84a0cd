// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export const COLOR: RegExp = /^#[0-9a-fA-F]{6}$/u;
