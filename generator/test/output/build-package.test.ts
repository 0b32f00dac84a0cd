import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPackage, declareLazily, readEntryPoints } from '../../src/output/build-package.ts';
import { runElsewhere } from './run-elsewhere.ts';
import type { Ending } from './run-elsewhere.ts';
import { createFolder, readFiles, writeFiles } from './temporary-folder.ts';

const target = (name: string) => ({
  import: { types: `./dist/${name}.d.mts`, default: `./dist/${name}.mjs` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
});

const PACKAGE = {
  name: 'made-up',
  type: 'module',
  peerDependencies: { zod: '*' },
  exports: {
    '.': target('index'),
    './names': target('names'),
    './json-schema/*': './dist/json-schema/*',
    './package.json': './package.json',
  },
};

function createPackage() {
  const root = createFolder({
    'types/package.json': JSON.stringify(PACKAGE),
    'types/src/index.ts': `import { z } from 'zod/v4';\nimport type { Name } from './names.ts';\nexport { names, type Name } from './names.ts';\n/** A tag. */\nexport const Tag: z.ZodObject<{ name: z.ZodString }> = z.object({ name: z.string() });\nexport const first = (all: readonly Name[]): Name | undefined => all[0];\n`,
    'types/src/names.ts': `export type Name = 'a' | 'b';\nexport const names: readonly Name[] = ['a', 'b'];\n`,
    'json-schema/2020-12/a.json': '{}\n',
  });
  return { folder: join(root, 'types'), jsonSchemaFolder: join(root, 'json-schema') };
}

test('ES modules, CommonJS and declarations for both are built, a module a file', async () => {
  const given = createPackage();
  expect(await buildPackage(given)).toBe('built');
  const dist = readFiles(join(given.folder, 'dist'));
  const modules = ['index', 'names'].flatMap((name) =>
    ['.cjs', '.d.cts', '.d.mts', '.mjs'].map((kind) => `${name}${kind}`),
  );
  expect(Object.keys(dist)).toEqual([
    '.stamp',
    ...modules.slice(0, 4),
    'json-schema/2020-12/a.json',
    ...modules.slice(4),
  ]);
  expect(dist['index.d.mts']).toContain('/** A tag. */\nexport declare const Tag: z.ZodObject');
  expect(dist['index.mjs']).toContain('from "zod/v4"');
  expect(dist['index.cjs']).toContain('require("zod/v4")');
  expect(existsSync(join(given.folder, '.staging'))).toBe(false);
});

test('an object schema is declared by an alias, behind which compilers look when it is used', () => {
  const given = `type NoteShape = { text: z.ZodString };
/** Open. */
export declare const NoteSchema: z.ZodObject<NoteShape, Reader>;
export declare const TagSchema: TagZod;
`;
  const want = `type NoteShape = { text: z.ZodString };
/** Open. */
export declare const NoteSchema: $NoteSchema;
type $NoteSchema = z.ZodObject<NoteShape, Reader> | never;
export declare const TagSchema: TagZod;
export {};
`;
  expect(declareLazily(given)).toBe(want);
  expect(declareLazily(`${given}export {};\n`)).toBe(want);
  const others = 'export declare const TagSchema: TagZod;\n';
  expect(declareLazily(others)).toBe(others);
});

test('what is built runs as an ES module and as CommonJS', async () => {
  const { folder, jsonSchemaFolder } = createPackage();
  await buildPackage({ folder, jsonSchemaFolder });
  const run = (code: string, type: string) =>
    execFileSync(process.execPath, [`--input-type=${type}`, '-e', code], { cwd: folder, encoding: 'utf8' });
  expect(run(`import { names } from 'made-up/names'; console.log(names)`, 'module')).toBe("[ 'a', 'b' ]\n");
  expect(run(`console.log(require('made-up/names').names)`, 'commonjs')).toBe("[ 'a', 'b' ]\n");
});

test('nothing is built again until an input changes or a file of dist is gone', async () => {
  const given = createPackage();
  await buildPackage(given);
  const built = statSync(join(given.folder, 'dist')).ino;
  expect(await buildPackage(given)).toBe('unchanged');
  expect(statSync(join(given.folder, 'dist')).ino).toBe(built);

  writeFiles(given.folder, {
    'src/names.ts': `export type Name = 'c';\nexport const names: readonly Name[] = ['c'];\n`,
  });
  expect(await buildPackage(given)).toBe('built');
  writeFiles(given.jsonSchemaFolder, { '2020-12/b.json': '{}\n' });
  expect(await buildPackage(given)).toBe('built');
  rmSync(join(given.folder, 'dist/names.cjs'));
  expect(await buildPackage(given)).toBe('built');
  truncateSync(join(given.folder, 'dist/names.mjs'), 5);
  expect(await buildPackage(given)).toBe('built');
  expect(readFiles(join(given.folder, 'dist'))['names.mjs']).toContain('["c"]');
});

test('a module that is gone leaves nothing behind in dist', async () => {
  const given = createPackage();
  await buildPackage(given);
  const { './names': _, ...exports } = PACKAGE.exports;
  writeFiles(given.folder, {
    'package.json': JSON.stringify({ ...PACKAGE, exports }),
    'src/index.ts': 'export const one: 1 = 1;\n',
  });
  await buildPackage(given);
  expect(Object.keys(readFiles(join(given.folder, 'dist'))).filter((path) => path.startsWith('names'))).toEqual([]);
});

test('a build that fails leaves the old dist as it was', async () => {
  const given = createPackage();
  await buildPackage(given);
  const before = readFiles(join(given.folder, 'dist'));
  writeFiles(given.folder, { 'src/index.ts': 'export const = ;\n' });
  await expect(buildPackage(given)).rejects.toThrow();
  expect(readFiles(join(given.folder, 'dist'))).toEqual(before);
  expect(existsSync(join(given.folder, '.staging'))).toBe(false);
});

const buildElsewhere = (given: object, ending: Ending) =>
  runElsewhere({ module: 'build-package.ts', name: 'buildPackage', argument: given }, ending);

test.each([
  ['before anything is staged', { call: 'writeFileSync', before: 0 }, 'built'],
  ['half staged', { call: 'writeFileSync', before: 3 }, 'built'],
  ['before dist is in place', { call: 'renameSync', before: 0 }, 'built'],
  ['while it cleans up after dist is in place', { call: 'rmSync', before: 0 }, 'unchanged'],
] as const)('of a build killed %s the next leaves nothing over', { timeout: 30_000 }, async (_, at, want) => {
  const given = createPackage();
  expect(await buildElsewhere(given, { ...at, end: 'kill' })).toBe('SIGKILL');
  // Control: the kill did leave something.
  expect(existsSync(join(given.folder, '.staging'))).toBe(true);
  expect(await buildPackage(given)).toBe(want);
  expect(existsSync(join(given.folder, '.staging'))).toBe(false);
  expect(readFiles(join(given.folder, 'dist'))['names.mjs']).toContain('"a"');
});

test.each([
  ['writeFileSync', 3, 'ENOSPC', 'no space left on the device'],
  ['mkdirSync', 0, 'EACCES', 'permission denied'],
  ['renameSync', 1, 'EACCES', 'permission denied'],
  ['readFileSync', 2, 'EACCES', 'permission denied'],
] as const)(
  '%s refused after %i calls with %s is a clear fault, and dist stays as it was',
  { timeout: 30_000 },
  async (call, before, end, reason) => {
    const given = createPackage();
    await buildPackage(given);
    const dist = readFiles(join(given.folder, 'dist'));
    writeFiles(given.folder, {
      'src/names.ts': `export type Name = 'c';\nexport const names: readonly Name[] = ['c'];\n`,
    });
    expect(await buildElsewhere(given, { call, before, end })).toBe(
      `KnownError: the package in ${given.folder} could not be built: ${reason}\nits dist is as it was; correct the cause and run synap generate again`,
    );
    expect(readFiles(join(given.folder, 'dist'))).toEqual(dist);
    expect(existsSync(join(given.folder, '.staging'))).toBe(false);
  },
);

test('what Finder and Explorer leave is neither built from nor published', async () => {
  const given = createPackage();
  await buildPackage(given);
  writeFiles(given.jsonSchemaFolder, { '.DS_Store': 'x', '2020-12/Thumbs.db': 'x' });
  expect(await buildPackage(given)).toBe('unchanged');
  writeFiles(given.jsonSchemaFolder, { '2020-12/b.json': '{}\n' });
  await buildPackage(given);
  expect(Object.keys(readFiles(join(given.folder, 'dist/json-schema')))).toEqual(['2020-12/a.json', '2020-12/b.json']);
});

test('an export without its source is a known fault', () => {
  const { folder } = createPackage();
  expect(Object.keys(readEntryPoints(folder))).toEqual(['index', 'names']);
  rmSync(join(folder, 'src/names.ts'));
  expect(() => readEntryPoints(folder)).toThrow('exports what is built from src/names.ts, which is not there');
});

test('two processes that build at once end with one whole dist', { timeout: 30_000 }, async () => {
  const given = createPackage();
  const run = () => buildElsewhere(given, { call: 'renameSync', before: 0, end: 'none' });
  expect((await Promise.all([run(), run()])).every((said) => said === '"built"' || said === '"unchanged"')).toBe(true);
  expect(await buildPackage(given)).toBe('unchanged');
  expect(existsSync(join(given.folder, '.staging'))).toBe(false);
});
