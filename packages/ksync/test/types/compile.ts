import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const { resolve: resolveModule } = createRequire(import.meta.url);
const ksync = fileURLToPath(new URL('../..', import.meta.url));

/** The compilers that users have: the native one of this repository, and the last one written in JavaScript. */
const COMPILERS = {
  'TypeScript 7': resolveModule('typescript/package.json'),
  'TypeScript 5.9': resolveModule('typescript-5.9/package.json'),
} as const;

export type Compiler = keyof typeof COMPILERS;
export const compilers = Object.keys(COMPILERS) as readonly Compiler[];

export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** A user's project outside of the workspace, which has this package linked in as it is published: built. Gone after the tests. */
export class UserProject {
  readonly folder = createFolder();
  #compiled = 0;

  static async create(): Promise<UserProject> {
    const project = new UserProject();
    await buildKSync(join(project.folder, 'node_modules/@klastra/ksync'));
    return project;
  }

  private constructor() {
    this.write('package.json', JSON.stringify({ private: true, type: 'module' }));
    const modules = join(this.folder, 'node_modules');
    for (const name of ['zod', 'valibot', '@standard-schema/spec']) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(ksync, 'node_modules', name), join(modules, name));
    }
  }

  write(path: string, contents: string): void {
    writeFileSync(join(this.folder, path), contents);
  }

  /** What a compiler finds in these files under the strictest settings. They are emitted to `built`, whatever it says. */
  async compile(
    files: readonly string[],
    compiler: Compiler,
    options: { readonly skipLibCheck?: boolean } = {},
  ): Promise<Fault[]> {
    const config = `tsconfig-${(this.#compiled += 1)}.json`;
    this.write(config, JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files }));
    return runCompiler(compiler, join(this.folder, config));
  }
}

export const STRICT = {
  target: 'es2022',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  lib: ['es2023', 'dom'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  skipLibCheck: false,
  outDir: 'built',
} as const;

/** The core alone, by its own settings. */
async function buildKSync(folder: string): Promise<void> {
  const config = join(createFolder(), 'tsconfig.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(ksync, 'tsconfig.build.json'),
      compilerOptions: { rootDir: join(ksync, 'src'), outDir: join(folder, 'dist'), types: [] },
      files: [join(ksync, 'src/index.ts')],
      include: [],
    }),
  );
  const faults = await runCompiler('TypeScript 7', config);
  if (faults.length > 0) throw new Error(`@klastra/ksync does not build: ${JSON.stringify(faults, null, 2)}`);
  const { publishConfig, ...manifest } = JSON.parse(readFileSync(join(ksync, 'package.json'), 'utf8')) as {
    publishConfig: object;
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, ...publishConfig }));
}

async function runCompiler(compiler: Compiler, config: string): Promise<Fault[]> {
  const tsc = join(COMPILERS[compiler], '../bin/tsc');
  const args = [tsc, '--pretty', 'false', '-p', config];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: dirname(config) }, (error, output) => {
      // An exit code is what tsc has for faults; anything else, such as a signal, is none of them.
      if (error !== null && typeof error.code !== 'number') reject(error);
      else resolve(readFaults(output));
    });
  });
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

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function createFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ksync-user-')));
  folders.push(folder);
  return folder;
}
