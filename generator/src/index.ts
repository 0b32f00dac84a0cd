/** The generator as a library: its stages, in order. `@synap/generator/define` is what manifests import. */
export { generateFiles } from './generate.ts';
export { loadManifest } from './manifest/load.ts';
export { parseManifest } from './manifest/parse.ts';
export { locateDiagnostics } from './manifest/locate.ts';
export { ManifestError, renderDiagnostics } from './manifest/diagnostics.ts';
export { manifestJsonSchema } from './manifest/json-schema.ts';
export { buildModel } from './model/build-model.ts';
export { emitters } from './emitters/index.ts';
export { loadTemplates } from './emitters/templates.ts';
export type * from './define.ts';
