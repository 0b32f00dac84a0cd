import { copyFileSync, existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emitProject, loadModel } from '../../generator/src/generate.ts';
import { resolveConfig } from '../../generator/src/load-config.ts';
import type { Model } from '../../generator/src/model/types.ts';
import { buildPackage } from '../../generator/src/output/build-package.ts';
import { renderSchemaConsumer, renderValidatorConsumer } from './consumer.ts';
import { RUNTIME_MODULES, renderInferStyle } from './infer-style.ts';
import { COMPILERS, runCompiler } from './measure.ts';

/** How a catalog's schemas reach the one who uses them. */
export const STYLES = {
  infer: 'z.infer, as TypeScript',
  'infer-declarations': 'z.infer, as the .d.ts that tsc makes of it',
  declared: "ours: declared schemas, the reader's",
  'declared-both': "ours: declared schemas, reader's and writer's",
  validators: "ours: types and validators, reader's and writer's",
} as const;

export type Style = keyof typeof STYLES;

/** A catalog, generated and built, and what that took. */
export interface Generated {
  readonly model: Model;
  /** The package, built. */
  readonly types: string;
  /** Seconds. */
  readonly times: { readonly load: number; readonly emit: number; readonly build: number };
  readonly files: number;
}

/** Runs the generator on a manifest. Of its files only the package is written to `folder`, and built. */
export async function generateCatalog(manifest: string, folder: string): Promise<Generated> {
  const project = resolveConfig({ manifest, output: join(folder, 'output') }, { folder });
  const started = performance.now();
  const model = await loadModel(project);
  const loaded = performance.now();
  const files = await emitProject(model, project);
  const emitted = performance.now();
  for (const { path, contents } of files) {
    if (path.startsWith('types/')) write(join(folder, path), contents);
  }
  const types = join(folder, 'types');
  link(ZOD, join(types, 'node_modules/zod'));
  const written = performance.now();
  await buildPackage({ folder: types, jsonSchemaFolder: join(folder, 'none') });
  const built = performance.now();
  const seconds = (from: number, to: number): number => (to - from) / 1_000;
  return {
    model,
    types,
    files: files.length,
    times: { load: seconds(started, loaded), emit: seconds(loaded, emitted), build: seconds(written, built) },
  };
}

/** A consumer's project in each style that the package offers, by style; `folder` is where they are put. */
export function createProjects(generated: Generated, folder: string): ReadonlyMap<Style, string> {
  const { model, types } = generated;
  const consumeSchemas = (from: string, forms: readonly ('reader' | 'writer')[] = ['reader']) =>
    renderSchemaConsumer(model, { from, forms });
  const infer = createProject(join(folder, 'infer'), consumeSchemas('./schemas/index.ts'));
  writeInferStyle(generated, join(infer, 'schemas'));
  const inferDeclarations = createProject(join(folder, 'infer-declarations'), consumeSchemas('./schemas/index.js'));
  declareInferStyle(infer, join(inferDeclarations, 'schemas'));
  const projects = new Map<Style, string>([
    ['infer', infer],
    ['infer-declarations', inferDeclarations],
    ['declared', createProject(join(folder, 'declared'), consumeSchemas('@synap/types'), types)],
    [
      'declared-both',
      createProject(join(folder, 'declared-both'), consumeSchemas('@synap/types', ['reader', 'writer']), types),
    ],
  ]);
  if (existsSync(join(types, 'dist/validators.d.mts')) || existsSync(join(types, 'dist/validators/index.d.mts'))) {
    projects.set('validators', createProject(join(folder, 'validators'), renderValidatorConsumer(model), types));
  }
  return projects;
}

const OPTIONS = {
  target: 'es2023',
  lib: ['es2023', 'dom'],
  module: 'nodenext',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The project of one who has `consumer.ts`, Zod, and perhaps the package: checked as is, or its libraries with it. */
function createProject(folder: string, consumer: string, types?: string): string {
  write(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  write(join(folder, 'consumer.ts'), consumer);
  write(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['consumer.ts'] }));
  const strict = { compilerOptions: { ...OPTIONS, skipLibCheck: false }, files: ['consumer.ts'] };
  write(join(folder, LIBRARIES_TOO), JSON.stringify(strict));
  link(ZOD, join(folder, 'node_modules/zod'));
  if (types !== undefined) link(types, join(folder, 'node_modules/@synap/types'));
  return folder;
}

/** The configuration of a project with `skipLibCheck: false`. */
export const LIBRARIES_TOO = 'tsconfig.libraries-too.json';

function writeInferStyle({ model, types }: Generated, folder: string): void {
  for (const [path, contents] of renderInferStyle(model)) write(join(folder, path), contents);
  for (const module of RUNTIME_MODULES) {
    const source = join(types, 'src', `${module}.ts`);
    if (existsSync(source)) copyFileSync(source, join(folder, `${module}.ts`));
  }
}

/** What a package in the style of z.infer publishes: the declarations that the compiler infers. */
function declareInferStyle(infer: string, folder: string): void {
  const compilerOptions = {
    ...OPTIONS,
    noEmit: false,
    rewriteRelativeImportExtensions: true,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: folder,
    rootDir: 'schemas',
  };
  const config = join(infer, 'tsconfig.declare.json');
  write(config, JSON.stringify({ compilerOptions, files: ['schemas/index.ts'] }));
  runCompiler(COMPILERS[1], ['-p', config]);
}

const ZOD = realpathSync(fileURLToPath(new URL('../node_modules/zod', import.meta.url)));

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

function write(path: string, contents: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
