import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Snippet } from './read-snippets.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** What a page may import, and where this repository has it. */
const PACKAGES: Readonly<Record<string, string>> = {
  '@synap/types': 'output/types',
  '@synap/database': 'packages/database',
  '@synap/generator': 'generator',
  '@klastra/ksync': 'packages/ksync',
  '@electric-sql/pglite': 'packages/database/node_modules/@electric-sql/pglite',
  '@types/node': 'node_modules/@types/node',
  'fast-check': 'output/types/node_modules/fast-check',
  postgres: 'packages/database/node_modules/postgres',
  vitest: 'node_modules/vitest',
  zod: 'output/types/node_modules/zod',
};

/** A project as a reader has one: a folder with the packages installed, by links. */
export function createSnippetFolder(): { readonly path: string; remove(): void } {
  if (!existsSync(join(repository, 'output/types/dist/index.mjs'))) {
    throw new Error('output/types is not built: run `pnpm generate` first');
  }
  const path = mkdtempSync(join(tmpdir(), 'synap-snippets-'));
  for (const [name, target] of Object.entries(PACKAGES)) {
    const link = join(path, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(repository, target), link);
  }
  // Pages write paths as they are in the repository: of schemas from its root, of the catalog from a table's file.
  symlinkSync(join(repository, 'output'), join(path, 'output'));
  mkdirSync(join(path, 'catalog/tables'), { recursive: true });
  symlinkSync(join(repository, 'catalog/columns.ts'), join(path, 'catalog/columns.ts'));
  writeFileSync(join(path, 'package.json'), '{ "type": "module" }\n');
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/** Writes a program there, and gives its path. */
export function writeSnippet(folder: string, { name, snippet }: { name: string; snippet: Snippet }): string {
  const file = join(folder, 'catalog/tables', `${name}.${snippet.extension}`);
  // A file without imports would share its names with the others.
  writeFileSync(file, /^(?:import|export) /m.test(snippet.code) ? snippet.code : `${snippet.code}\nexport {};\n`);
  return file;
}

export interface CompilerFault {
  /** As `writeSnippet` gave it; anything else is a fault of what is imported, or of the options. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What TypeScript says of all the files as one program, as strict as this repository is. */
export function compile(folder: string, files: readonly string[]): readonly CompilerFault[] {
  const options = {
    compilerOptions: {
      target: 'es2023',
      // For the client in a page, and for Node.
      lib: ['es2023', 'dom'],
      types: ['node'],
      module: 'nodenext',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      verbatimModuleSyntax: true,
      allowImportingTsExtensions: true,
      erasableSyntaxOnly: true,
      resolveJsonModule: true,
      skipLibCheck: true,
      noEmit: true,
      jsx: 'preserve',
    },
    files,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  const { stdout, error } = spawnSync(process.execPath, [tsc, '--pretty', 'false', '-p', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return [...stdout.matchAll(/^(?:(.+?)\((\d+),\d+\): )?error (.*)$/gm)].map(([, file = '', line, message = '']) => ({
    file: file === '' ? '' : join(folder, file),
    line: Number(line ?? 0),
    message,
  }));
}

/** What Python prints for a program, or why it cannot be run here. */
export function runPython(folder: string, code: string): { readonly printed: string } | { readonly missing: string } {
  const python = process.env['PYTHON'] ?? '/usr/bin/python3';
  const probe = spawnSync(python, ['-c', 'import jsonschema'], { encoding: 'utf8' });
  if (probe.status !== 0) return { missing: `${python} has no jsonschema (PYTHON names another one)` };
  const { stdout, stderr, status } = spawnSync(python, ['-c', code], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Python refuses it:\n${stderr}`);
  return { printed: stdout };
}
