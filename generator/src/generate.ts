/** The pipeline from manifest to files in memory. Each stage is loaded when it is reached: start-up time is felt. */
import type { Config } from './config.ts';
import type { EmitContext, VirtualFile } from './emitters/emitter.ts';
import { resolveConfig } from './load-config.ts';
import type { Project } from './load-config.ts';
import type { Diagnostic } from './manifest/diagnostics.ts';
import type { ManifestInput } from './manifest/types.ts';
import type { Model } from './model/types.ts';

/**
 * Every generated file of a project but its lock: loads, parses, builds, emits, formats. Paths of `config` are relative
 * to `cwd`. Throws `ManifestError` for a faulty manifest and `KnownError` for any other fault of the input.
 *
 *     const files = await generateFiles({ manifest: 'catalog/manifest.ts' });
 */
export async function generateFiles(config: Config, { cwd = process.cwd() } = {}): Promise<readonly VirtualFile[]> {
  const project = resolveConfig(config, { folder: cwd });
  return emitProject(await loadModel(project), project);
}

/** What the manifest of a project means. Files in the faults of a `ManifestError` are named relative to `cwd`. */
export async function loadModel(project: Project, { cwd = project.folder } = {}): Promise<Model> {
  return (await loadCatalog(project, { cwd })).model;
}

/** The manifest of a project as it was parsed, and what it means. Throws as `loadModel` does. */
export async function loadCatalog(
  project: Project,
  { cwd = project.folder } = {},
): Promise<{ readonly manifest: ManifestInput; readonly model: Model }> {
  const [{ loadManifest }, { parseManifest }, { buildModel }, { findInvalidExamples }] = await Promise.all([
    import('./manifest/load.ts'),
    import('./manifest/parse.ts'),
    import('./model/build-model.ts'),
    import('./model/find-invalid-examples.ts'),
  ]);
  const parsed = parseManifest(await loadManifest(project.manifest, { cwd }));
  if (!parsed.ok) throw await createManifestError(parsed.diagnostics, { project, cwd });
  const model = buildModel(parsed.manifest);
  // Examples are made from what the manifest means, so that they can be judged no earlier.
  const invalid = findInvalidExamples(model);
  if (invalid.length > 0) throw await createManifestError(invalid, { project, cwd });
  return { manifest: parsed.manifest, model };
}

/** Reading the TypeScript of the manifest takes ts-morph, which takes its time to load: only to say where a fault is. */
async function createManifestError(
  diagnostics: readonly Diagnostic[],
  { project, cwd }: { project: Project; cwd: string },
): Promise<Error> {
  const [{ ManifestError }, { locateDiagnostics }] = await Promise.all([
    import('./manifest/diagnostics.ts'),
    import('./manifest/locate.ts'),
  ]);
  return new ManifestError(locateDiagnostics(project.manifest, diagnostics, { cwd }));
}

/** Runs every emitter and formats what overridden templates rendered. */
export async function emitProject(
  model: Model,
  project: Project,
  { cwd = project.folder } = {},
): Promise<readonly VirtualFile[]> {
  const [{ emitters }, { emitFiles }, { loadContext }, { formatFiles }] = await Promise.all([
    import('./emitters/index.ts'),
    import('./emit-files.ts'),
    import('./context.ts'),
    import('./output/format.ts'),
  ]);
  const context = await proveContext(loadContext(project, model), { project, model, cwd });
  const files = emitFiles([...emitters, ...project.emitters], { model, context });
  return formatFiles(files, context.templates);
}

/** The same with the upcasters as they are shipped. Throws one `KnownError` with all that is wrong with them. */
async function proveContext(
  context: EmitContext,
  { project, model, cwd }: { project: Project; model: Model; cwd: string },
): Promise<EmitContext> {
  if (context.upcasters.size === 0 && model.events.every(({ dataVersion }) => dataVersion === 1)) return context;
  const [{ loadUpcasters }, { proveUpcasters }, { refuseUpcasterFaults }] = await Promise.all([
    import('./upcasters/load.ts'),
    import('./upcasters/prove.ts'),
    import('./upcasters/faults.ts'),
  ]);
  const upcasters = await loadUpcasters(project, { packageName: model.package.name, cwd });
  refuseUpcasterFaults(proveUpcasters({ model, history: context.history, upcasters }));
  return { ...context, upcasters: new Map([...upcasters].map(([type, { shipped }]) => [type, shipped])) };
}
