import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { createFolder } from '../output/temporary-folder.ts';

const ksyncFolder = fileURLToPath(new URL('../../../packages/ksync', import.meta.url));

/** The compilers that projects have: the native one of this repository, and the last one written in JavaScript. */
export const COMPILERS = {
  'TypeScript 7': createRequire(import.meta.url).resolve('typescript/package.json'),
  'TypeScript 5.9': createRequire(import.meta.url).resolve('typescript-5.9/package.json'),
} as const;

export type Compiler = keyof typeof COMPILERS;
export const compilers = Object.keys(COMPILERS) as Compiler[];

/** Settings of a project; each test says what it needs of others. */
export const OPTIONS = {
  target: 'es2023',
  lib: ['es2023', 'dom'],
  types: [],
  module: 'nodenext',
  strict: true,
  noEmit: true,
} as const;

/** How `@klastra/ksync` is there: built, as published, or as its sources, as in a workspace. */
export type Form = 'built' | 'sources';

/** A project with kSync and the schema libraries in its node_modules, gone after the test. */
export function createKSyncProject(
  files: { readonly [path: string]: string },
  {
    options = {},
    config = {},
    form = 'built',
    links = {},
  }: {
    options?: object;
    config?: object;
    form?: Form;
    /** As a workspace has them: what is in a node_modules, and the folder that it is. */
    links?: { readonly [path: string]: string };
  } = {},
): string {
  const folder = createFolder({
    'package.json': '{ "private": true, "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions: { ...OPTIONS, ...options }, ...config }, null, 2),
    ...files,
  });
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@klastra'), { recursive: true });
  symlinkSync(form === 'built' ? buildKSync() : ksyncFolder, join(modules, '@klastra/ksync'));
  for (const name of ['zod', 'valibot', 'arktype', '@standard-schema']) {
    symlinkSync(join(ksyncFolder, 'node_modules', name), join(modules, name));
  }
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(folder, target), join(folder, path));
  }
  return folder;
}

/** What a compiler says of the project: `main.ts:3 TS2322`, with the message. */
export function compile(folder: string, compiler: Compiler, tsconfig = 'tsconfig.json'): string[] {
  return runCompiler(COMPILERS[compiler], ['-p', join(folder, tsconfig)], folder)
    .split('\n')
    .flatMap((line) => {
      const [, file, number, fault] = /^(\S+)\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
      return file === undefined ? (line.startsWith('error ') ? [line] : []) : [`${file}:${number} ${fault}`];
    });
}

function runCompiler(manifest: string, args: readonly string[], cwd: string): string {
  const tsc = join(dirname(manifest), 'bin/tsc');
  try {
    return execFileSync(process.execPath, [tsc, '--pretty', 'false', ...args], {
      cwd,
      stdio: 'pipe',
      encoding: 'utf8',
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'status' in error && error.status !== null) {
      return String(error.stdout);
    }
    throw error;
  }
}

let built: string | undefined;
afterAll(() => {
  if (built !== undefined) rmSync(built, { recursive: true, force: true });
});

/** The package as it would be published: its declarations, under the exports that `publishConfig` says. */
function buildKSync(): string {
  if (built !== undefined) return built;
  built = realpathSync(mkdtempSync(join(tmpdir(), 'synap-ksync-')));
  // Whether it is right inside is for its own type check; here its declarations count.
  const args = ['-p', join(ksyncFolder, 'tsconfig.build.json'), '--outDir', join(built, 'dist')];
  runCompiler(COMPILERS['TypeScript 7'], [...args, '--noCheck', '--emitDeclarationOnly'], ksyncFolder);
  const { publishConfig, ...manifest } = JSON.parse(readFileSync(join(ksyncFolder, 'package.json'), 'utf8')) as {
    publishConfig: object;
  };
  writeFileSync(join(built, 'package.json'), JSON.stringify({ ...manifest, ...publishConfig }));
  mkdirSync(join(built, 'node_modules'));
  symlinkSync(join(ksyncFolder, 'node_modules/@standard-schema'), join(built, 'node_modules/@standard-schema'));
  return built;
}
