import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  packageManager: string;
};

/** The compilers that consumers have: the native one of this repository, and the last one written in JavaScript. */
const COMPILERS = {
  'TypeScript 7': createRequire(import.meta.url).resolve('typescript/package.json'),
  'TypeScript 5.9': createRequire(import.meta.url).resolve('typescript-5.9/package.json'),
} as const;

export type Compiler = keyof typeof COMPILERS;

/** What `tsc` is told in a consumer's project, for each way of resolving modules. */
const RESOLUTIONS = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler', noEmit: true },
  node10: { module: 'commonjs', moduleResolution: 'node10', esModuleInterop: true, noEmit: true },
} as const;

export type Resolution = keyof typeof RESOLUTIONS;

/** Which of the two systems of modules a program is written in. */
export type System = 'ESM' | 'CommonJS';

export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

// pnpm starts programs with a NODE_PATH on which CommonJS finds the packages of this repository.
const { NODE_PATH: _, ...ENV } = process.env;

/** The packed package, as it would be published. It is gone after the tests of the file. */
export function packTypes(): string {
  const folder = createFolder();
  pnpm(['pack', '--pack-destination', folder], join(repository, 'output/types'));
  return join(folder, readdirSync(folder)[0]!);
}

/** The same tarball with another package.json. */
export function repackWith(tarball: string, edit: (manifest: string) => string): string {
  const folder = createFolder();
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  const path = join(folder, 'package/package.json');
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
  execFileSync('tar', ['-czf', join(folder, 'edited.tgz'), '-C', folder, 'package']);
  return join(folder, 'edited.tgz');
}

/** A project outside the workspace. */
class Project {
  readonly folder = createFolder();

  constructor() {
    this.write('package.json', JSON.stringify({ private: true, type: 'module' }));
  }

  write(path: string, contents: string): void {
    writeFileSync(join(this.folder, path), contents);
  }

  /** Puts a file of the folder `consumer` into the project, under this name. */
  copy(name: string, as: string = name): void {
    cpSync(fileURLToPath(new URL(`consumer/${name}`, import.meta.url)), join(this.folder, as));
  }

  /** What a program of the project prints. */
  run(path: string): string {
    return execFileSync(process.execPath, [path], { cwd: this.folder, env: ENV, encoding: 'utf8', stdio: 'pipe' });
  }

  /** The value that `expression` has in a program, where `types` is what the package exports under `entry`. */
  evaluate(expression: string, { system, entry }: { system: System; entry: string }): unknown {
    return this.evaluateEach({ expression, system, entries: [entry] })[entry];
  }

  /** By entry: the value that `expression` has for each of them, all in one program, which costs little more than one. */
  evaluateEach({
    expression,
    system,
    entries,
  }: {
    expression: string;
    system: System;
    entries: readonly string[];
  }): Readonly<Record<string, unknown>> {
    const load = (entry: string, index: number) =>
      system === 'ESM' ? `import * as types${index} from '${entry}';` : `const types${index} = require('${entry}');`;
    const pair = (entry: string, index: number) =>
      `['${entry}', ((types, entry) => (${expression}))(types${index}, '${entry}')]`;
    const path = system === 'ESM' ? 'evaluate.mjs' : 'evaluate.cjs';
    const program = `${entries.map(load).join('\n')}\nconst values = [${entries.map(pair).join(', ')}];\n`;
    this.write(path, `${program}console.log(JSON.stringify(Object.fromEntries(values)));\n`);
    return JSON.parse(this.run(path)) as Readonly<Record<string, unknown>>;
  }

  /** What a compiler finds in these files under the strictest settings, the package's and Zod's own declarations included. */
  compile(
    files: readonly string[],
    {
      compiler,
      resolution,
      declaration = false,
    }: { compiler: Compiler; resolution: Resolution; declaration?: boolean },
  ): Fault[] {
    const compilerOptions = { ...STRICT, ...RESOLUTIONS[resolution], declaration };
    this.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
    return compile(COMPILERS[compiler], this.folder);
  }
}

/** A fresh project that has installed the tarball, Zod in this version or not at all, and other packages. */
export class Consumer extends Project {
  constructor({ tarball, zod, others = [] }: { tarball: string; zod: string | null; others?: readonly string[] }) {
    super();
    const alone = zod === null ? ['--config.auto-install-peers=false'] : ['--strict-peer-dependencies', `zod@${zod}`];
    pnpm(['add', '--prefer-offline', '--ignore-workspace', tarball, ...others, ...alone], this.folder);
  }
}

/** A project that has the built package, Zod and fast-check of this repository linked in: quick, for what is not about installing. */
export class LinkedProject extends Project {
  constructor() {
    super();
    mkdirSync(join(this.folder, 'node_modules/@synap'), { recursive: true });
    symlinkSync(join(repository, 'output/types'), join(this.folder, 'node_modules/@synap/types'));
    for (const name of ['zod', 'fast-check']) {
      symlinkSync(join(repository, 'generator/node_modules', name), join(this.folder, 'node_modules', name));
    }
  }
}

const STRICT = {
  target: 'es2022',
  lib: ['es2023', 'dom'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  resolveJsonModule: true,
  skipLibCheck: false,
  outDir: 'built',
} as const;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder outside the workspace, gone after the tests of the file. */
function createFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'synap-consumer-')));
  folders.push(folder);
  return folder;
}

function compile(manifest: string, folder: string): Fault[] {
  const tsc = join(manifest, '../bin/tsc');
  const output = (() => {
    try {
      return execFileSync(process.execPath, [tsc, '--pretty', 'false', '-p', folder], { cwd: folder, stdio: 'pipe' });
    } catch (error) {
      if (error instanceof Error && 'stdout' in error && 'status' in error && error.status !== null)
        return error.stdout;
      throw error;
    }
  })();
  return readFaults(String(output));
}

/** `file.ts(3,7): error TS2322: ...` and the indented lines that explain it. */
function readFaults(output: string): Fault[] {
  const starts =
    /^(?:(?<file>\S+)\((?<line>\d+),\d+\): )?error (?<code>TS\d+): (?<message>[^]*?)(?=\n\S|\n?$(?![^]))/gm;
  const faults = [...output.matchAll(starts)].map(({ groups = {} }) => ({
    file: groups['file'] ?? '',
    line: Number(groups['line'] ?? 0),
    code: groups['code'] ?? '',
    message: groups['message'] ?? '',
  }));
  if (faults.length === 0 && output.trim() !== '') throw new Error(`tsc printed what is no diagnostic: ${output}`);
  return faults;
}

function pnpm(args: readonly string[], cwd: string): void {
  execFileSync('npx', ['--yes', packageManager, ...args], { cwd, env: ENV, stdio: 'pipe' });
}
