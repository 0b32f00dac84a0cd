// Like the real ones, but taking anything: these modules must compile to show what the manifest's own checks say.
export const defineManifest = (manifest: unknown) => manifest;
export const defineTable = (table: unknown) => table;
export const defineColumns = <const Columns extends readonly unknown[]>(columns: Columns): Columns => columns;
