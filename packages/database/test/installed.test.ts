import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const repository = join(packageFolder, '../..');
const project = mkdtempSync(join(tmpdir(), 'database-consumer-'));
const modules = join(project, 'node_modules');
afterAll(() => rmSync(project, { recursive: true }));

// The packages as they are packed, and what they depend on as it is here.
beforeAll(() => {
  unpack(packageFolder, join(modules, '@synap/database'));
  unpack(join(repository, 'output/types'), join(modules, '@synap/types'));
  for (const name of ['postgres', '@electric-sql/pglite', 'zod']) link(name, join(packageFolder, 'node_modules', name));
  link('@types/node', join(repository, 'node_modules/@types/node'));
  link('undici-types', join(dirname(realpathSync(join(repository, 'node_modules/@types/node'))), '../undici-types'));
});

const PROGRAM = `
import { createEventRepository, StoreError, type EventRecord } from '@synap/database';
import { createSynapEvent } from '@synap/types';

const repository = createEventRepository({ dataDir: 'events' });
const event = createSynapEvent({ type: 'tags.create.requested', data: { name: 'roadmap' }, userId: 'user-123' });
const record: EventRecord = await repository.append(event);
const other = createEventRepository({ dataDir: 'events' });
const refusal = await other.countEvents().catch((error: unknown) => (error instanceof StoreError ? error.code : 'else'));
await repository.close();
console.log(record.position, await other.countEvents(), refusal);
await other.close();
`;

describe('the package, installed', () => {
  test('compiles in a project, and runs in Node', () => {
    writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
    writeFileSync(join(project, 'program.mts'), PROGRAM);
    const options = {
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        module: 'nodenext',
        target: 'es2022',
        types: ['node'],
        // PGlite's declarations name types that it does not bring.
        skipLibCheck: true,
        outDir: '.',
      },
      files: ['program.mts'],
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(options));
    expect(compile()).toBe('');
    expect(run('program.mjs')).toBe('1 1 unavailable\n');
    expect(existsSync(join(project, 'events/synap.lock'))).toBe(false);
  });

  test('loads neither Zod nor PGlite by itself', () => {
    writeFileSync(join(project, 'hooks.mjs'), HOOKS);
    writeFileSync(
      join(project, 'load.mjs'),
      `import { register } from 'node:module';\nregister('./hooks.mjs', import.meta.url);\n`,
    );
    const program = (more: string) => `${more} await import('@synap/database');`;
    const names = (more = '') => {
      const urls = run('--import', './load.mjs', '--input-type=module', '--eval', program(more));
      return ['zod', '@electric-sql/pglite', 'postgres'].filter((name) => urls.includes(`/${name}/`));
    };
    expect(names()).toEqual(['postgres']);
    // Control: it would be seen.
    expect(names(`await import('zod');`)).toEqual(['zod', 'postgres']);
  });
});

/** Prints the URL of every module that is loaded. */
const HOOKS = `
import { writeSync } from 'node:fs';
export async function load(url, context, next) {
  writeSync(1, url + '\\n');
  return next(url, context);
}
`;

function unpack(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const file = join(project, 'package.tgz');
  execFileSync('npx', ['--yes', 'pnpm@12.21.0', '--dir', from, 'pack', '--out', file], { stdio: 'pipe' });
  execFileSync('tar', ['-xzf', file, '-C', to, '--strip-components=1']);
  rmSync(file);
}

function link(name: string, target: string): void {
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  symlinkSync(realpathSync(target), join(modules, name));
}

/** The messages of the compiler; empty where there are none. */
function compile(): string {
  try {
    return run(join(repository, 'node_modules/typescript/bin/tsc'), '-p', '.');
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

const run = (...given: string[]): string =>
  execFileSync(process.execPath, given, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
