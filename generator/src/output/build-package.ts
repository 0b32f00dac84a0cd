import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dependencyVersion } from '../installation.ts';
import { KnownError } from '../known-error.ts';
import { toKnownError } from '../refuse-system-errors.ts';
import { isOfSystem } from './paths.ts';
import { hasStaging, shareStaging } from './staging.ts';

const STAMP = '.stamp';

/**
 * Builds a generated package into its `dist`: ESM and CommonJS, declarations for both, one module a source file, and
 * the JSON Schema files beside. Nothing is done where `dist` was built from the same inputs. The new `dist` is built
 * aside and renamed into place, so two builds at once end with the whole result of one of them.
 */
export async function buildPackage(sources: PackageSources): Promise<'built' | 'unchanged'> {
  const { folder } = sources;
  try {
    return await buildIfChanged(sources);
  } catch (error) {
    throw toKnownError(
      error,
      (reason) =>
        `the package in ${folder} could not be built: ${reason}\nits dist is as it was; correct the cause and run synap generate again`,
    );
  }
}

/** What a package is built from. */
interface PackageSources {
  /** Where its package.json is. */
  folder: string;
  jsonSchemaFolder: string;
}

async function buildIfChanged({ folder, jsonSchemaFolder }: PackageSources): Promise<'built' | 'unchanged'> {
  const dist = join(folder, 'dist');
  const inputs = hashInputs({ folder, jsonSchemaFolder });
  const isPlaced = () => isBuilt({ dist, inputs });
  if (isPlaced() && !hasStaging(folder)) {
    return 'unchanged';
  }
  const staging = shareStaging(folder);
  try {
    if (isPlaced()) {
      return 'unchanged';
    }
    const built = join(staging.folder, 'dist');
    const entry = readEntryPoints(folder);
    for (const isBundle of [false, true]) {
      const some = Object.entries(entry).filter(([name]) => BUNDLED.has(name) === isBundle);
      if (some.length > 0) await buildModules({ folder, entry: Object.fromEntries(some), outDir: built, isBundle });
    }
    await buildDeclarations({ folder, entry, outDir: built });
    for (const path of listFiles(jsonSchemaFolder)) {
      writeFile(join(built, 'json-schema', path.slice(jsonSchemaFolder.length)), fs.readFileSync(path));
    }
    writeFile(join(built, STAMP), renderStamp({ inputs, outputs: hashOutputs(built) }));
    placeFolder({ from: built, to: dist, aside: join(staging.folder, 'old'), isPlaced });
    return 'built';
  } finally {
    staging.release();
  }
}

/** Source file by name of the built file, from the `exports` and `imports` of package.json: `./dist/names.mjs` is `src/names.ts`. */
export function readEntryPoints(folder: string): { readonly [name: string]: string } {
  const path = join(folder, 'package.json');
  const { exports, imports } = JSON.parse(fs.readFileSync(path, 'utf8')) as PackageEntries;
  const targets = [...Object.values(exports ?? {}), ...Object.values(imports ?? {})];
  const entries = targets.flatMap(findImports).flatMap((target) => {
    const name = /^\.\/dist\/(.+)\.mjs$/.exec(target)?.[1];
    return name === undefined ? [] : [[name, join(folder, 'src', `${name}.ts`)] as const];
  });
  const missing = entries.filter(([, source]) => !fs.existsSync(source)).map(([name]) => `src/${name}.ts`);
  if (entries.length === 0 || missing.length > 0) {
    const fault =
      entries.length === 0
        ? 'exports no ./dist/*.mjs'
        : `exports what is built from ${missing.join(', ')}, which is not there`;
    throw new KnownError(`${path} ${fault}; run synap generate, or correct the emitter that writes it`);
  }
  return Object.fromEntries(entries);
}

interface PackageEntries {
  exports?: Record<string, unknown>;
  imports?: Record<string, unknown>;
}

/** The ES modules that a value of `exports` or `imports` leads to, whatever the condition. */
function findImports(target: unknown): readonly string[] {
  if (typeof target === 'string') {
    return [target];
  }
  if (typeof target !== 'object' || target === null) {
    return [];
  }
  const { types: _types, require: _require, ...conditions } = target as Record<string, unknown>;
  return Object.values(conditions).flatMap(findImports);
}

/**
 * Entry points that whoever imports them needs nearly all of: in one file, which Node loads in a tenth of the time of
 * its hundred modules.
 */
const BUNDLED: ReadonlySet<string> = new Set(['validators/index', 'validators/standard/index']);

interface BuildModules {
  folder: string;
  entry: { readonly [name: string]: string };
  outDir: string;
}

async function buildModules({ folder, entry, outDir, isBundle }: BuildModules & { isBundle: boolean }): Promise<void> {
  // 0.2 s to load: only where there is something to build.
  const { build } = await import('tsdown');
  const bundles = await build({
    cwd: folder,
    entry,
    outDir,
    config: false,
    root: join(folder, 'src'),
    // A module a file: consumers' bundlers drop what is not imported, and readers find the source again.
    unbundle: !isBundle,
    format: ['esm', 'cjs'],
    fixedExtension: true,
    hash: false,
    target: 'es2022',
    platform: 'neutral',
    // Zod, and whatever else is imported by name, is the consumer's to install; what begins with # its bundler picks.
    deps: { neverBundle: [/^[\w@#][\w-]*(?!:)(?:[/.]|$)/] },
    // They would be printed with the comments out of place, so that editors show none.
    dts: false,
    tsconfig: false,
    clean: false,
    // A full disk or a missing permission has a code when Node says so, and only a coloured text from the bundler.
    write: false,
    logLevel: 'silent',
    report: false,
    publint: false,
    attw: false,
    exports: false,
  });
  for (const chunk of bundles.flatMap((bundle) => bundle.chunks)) {
    writeFile(join(outDir, chunk.fileName), chunk.type === 'chunk' ? chunk.code : chunk.source);
  }
}

/**
 * Straight from the explicit types of the source, module by module: no TypeScript, no inference. Only modules that the
 * declarations of an entry point lead to.
 */
async function buildDeclarations({ folder, entry, outDir }: BuildModules): Promise<void> {
  const { isolatedDeclarationSync } = await import('oxc-transform');
  const src = join(folder, 'src');
  // A set that grows while it is walked.
  const paths = new Set(Object.values(entry));
  for (const path of paths) {
    const { code, errors } = isolatedDeclarationSync(path, fs.readFileSync(path, 'utf8'), {
      stripInternal: true,
    });
    if (errors.length > 0) {
      throw new KnownError(`${path} has no declarations: ${errors.map((error) => error.message).join('; ')}`);
    }
    for (const [, , , specifier = ''] of code.matchAll(IMPORTS)) paths.add(join(dirname(path), `${specifier}.ts`));
    for (const ending of ['mts', 'cts']) {
      const target = join(outDir, `${path.slice(src.length, -'.ts'.length)}.d.${ending}`);
      const extension = ending === 'mts' ? 'mjs' : 'cjs';
      writeFile(target, declareLazily(code.replace(ZOD, ZOD_BY_NAME)).replaceAll(IMPORTS, `$1$2$3.${extension}$2`));
    }
  }
}

/** Imports of modules of the package: they stand at the start of a line, where no text of a catalog ever does. */
const IMPORTS = /^((?:import|export)\b[^'"\n]* from |\} from |import )(["'])(\.[^"'\n]*)\.ts\2/gm;

/**
 * The code imports Zod as a namespace, which bundlers take apart; its declarations import the same namespace by its
 * name. Compilers build `* as` of a module with a default export anew in each module that says it, which at 1,000
 * modules took them longer than all the schemas (`pnpm bench types`).
 */
const ZOD = /^import (?:type )?\* as z from "zod\/v4";$/m;
const ZOD_BY_NAME = 'import type { z } from "zod/v4";';

/**
 * Gives each schema of an object an alias for its type. What is in the brackets of a generic type a compiler looks up at
 * once, and only in an alias when it is asked for: of thousands of schemas that a program imports it then looks into the
 * few that are used (`pnpm bench types`). Of a union with `never` nothing is left but the type itself, under its own name:
 * editors and errors show `z.ZodObject<...>`, not the alias. No name of a catalog begins with a dollar sign.
 */
export function declareLazily(code: string): string {
  const lazy = code.replaceAll(OBJECT_SCHEMA, 'export declare const $1: $$$1;\ntype $$$1 = $2 | never;');
  // Without an export list a module of declarations exports whatever it declares.
  return lazy === code || lazy.includes(NOTHING_ELSE) ? lazy : `${lazy}${NOTHING_ELSE}`;
}

const OBJECT_SCHEMA = /^export declare const (\w+): (z\.Zod(?:Object|Effects)<.+>);$/gm;
const NOTHING_ELSE = 'export {};\n';

function hashInputs({ folder, jsonSchemaFolder }: PackageSources): string {
  const hash = createHash('sha256').update(
    `tsdown ${dependencyVersion('tsdown')} oxc ${dependencyVersion('oxc-transform')}\n`,
  );
  const roots = [join(folder, 'package.json'), join(folder, 'src'), jsonSchemaFolder];
  for (const [index, root] of roots.entries()) {
    for (const path of index === 0 ? [root] : listFiles(root)) {
      const contents = fs.readFileSync(path);
      hash.update(`${index}${path.slice(root.length)} ${contents.length}\n`).update(contents);
    }
  }
  return hash.digest('hex');
}

/** Names and sizes: enough to see that a file was removed or cut short, without reading the whole of dist each time. */
function hashOutputs(dist: string): string {
  const hash = createHash('sha256');
  for (const path of listFiles(dist).filter((file) => basename(file) !== STAMP)) {
    hash.update(`${path.slice(dist.length)} ${fs.statSync(path).size}\n`);
  }
  return hash.digest('hex');
}

const renderStamp = ({ inputs, outputs }: { inputs: string; outputs: string }): string => `${inputs} ${outputs}\n`;

function isBuilt({ dist, inputs }: { dist: string; inputs: string }): boolean {
  try {
    return fs.readFileSync(join(dist, STAMP), 'utf8') === renderStamp({ inputs, outputs: hashOutputs(dist) });
  } catch {
    // Absent, or being replaced by another build.
    return false;
  }
}

/** Files at any depth, in the order of their names by code unit. */
function listFiles(folder: string): string[] {
  if (!fs.existsSync(folder)) {
    return [];
  }
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !isOfSystem(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function writeFile(path: string, contents: string | Uint8Array): void {
  fs.mkdirSync(dirname(path), { recursive: true });
  fs.writeFileSync(path, contents);
}

interface PlaceFolder {
  from: string;
  to: string;
  /** Where what stands at `to` is moved. */
  aside: string;
  /** Whether another process placed the same meanwhile. */
  isPlaced: () => boolean;
}

function placeFolder({ from, to, aside, isPlaced }: PlaceFolder): void {
  for (let attempt = 1; ; attempt += 1) {
    const old = `${aside}-${attempt}`;
    moveIfPresent({ from: to, to: old });
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      if (isPlaced()) {
        return;
      }
      // No rename replaces a folder that is not empty: another build was quicker.
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '') || attempt === 10) {
        moveIfPresent({ from: old, to });
        throw error;
      }
    }
  }
}

function moveIfPresent({ from, to }: { from: string; to: string }): void {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw error;
    }
  }
}
