// By which imports a program is seen to use the package, and which programs are blind. Programs are small: about 3 s.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTelling, readUsage } from '../../src/usage/usage.ts';
import type { Usage } from '../../src/usage/usage.ts';
import { catalog, createUsageProject, eventOf, showReads } from './project.ts';
import type { Form } from './project.ts';

const OPTIONS = {
  target: 'es2023',
  lib: ['es2023'],
  types: [],
  module: 'nodenext',
  strict: true,
  noEmit: true,
  allowJs: true,
  checkJs: true,
};

interface Given {
  readonly files: { readonly [path: string]: string };
  readonly options?: object;
  readonly form?: Form;
}

const createProgram = ({ files, options, form }: Given): string =>
  createUsageProject(
    {
      'tsconfig.json': JSON.stringify({ compilerOptions: { ...OPTIONS, ...options }, exclude: ['node_modules'] }),
      ...files,
    },
    form,
  );

const readFolder = (folder: string): Promise<Usage> =>
  readUsage({ tsconfigs: [join(folder, 'tsconfig.json')], model: catalog, cwd: folder });

const readFiles = (given: Given): Promise<Usage> => readFolder(createProgram(given));

const IN_COMMENTS = {
  'parameter.js': `
/** @param {import('@synap/types').TagsCreateRequestedData} d */
export const read = (d) => d.color;
`,
  'typedef.js': `
/** @typedef {import('@synap/types').TagsUpdateRequestedData} Data */
/** One more. */
export class Reader {
  /** @param {Data} d */
  read(d) {
    return d.changes.name;
  }
}
`,
  'import.js': `
/** @import { TagsDeleteRequestedData as Data } from '@synap/types' */
/** @param {Data} d */
export const read = ({ tagId }) => tagId;
/** @typedef {import('@synap/types').TagsDeleteValidatedData['tagId']} Key */
`,
  'cast.js': `
export const read = (json) => /** @type {import('@synap/types').EventData<'agents.create.requested'>} */ (json).name;
`,
};

test('the types of comments in JavaScript are handlers, and what is read through them is read', async () => {
  const usage = await readFiles({ files: IN_COMMENTS });
  const placesOf = (type: string) => eventOf(usage, type).handles.map(({ file, line }) => `${file}:${line}`);
  expect(placesOf('tags.create.requested')).toEqual(['parameter.js:2']);
  expect(placesOf('tags.update.requested')).toEqual(['typedef.js:2']);
  expect(placesOf('tags.delete.requested')).toEqual(['import.js:2']);
  expect(placesOf('agents.create.requested')).toEqual(['cast.js:2']);
  expect(showReads(usage, 'tags.create.requested')).toEqual({ color: 1 });
  expect(showReads(usage, 'tags.update.requested')).toEqual({ 'changes.name': 1 });
  expect(showReads(usage, 'tags.delete.requested')).toEqual({ tagId: 1 });
  expect(showReads(usage, 'tags.delete.validated')).toEqual({ tagId: 1 });
  expect(showReads(usage, 'agents.create.requested')).toEqual({ name: 1 });
  expect(usage.programs).toEqual([{ tsconfig: 'tsconfig.json', importsPackage: true }]);
  expect(isTelling(usage)).toBe(true);
});

test('control: the same comments say nothing in TypeScript, nor do others in JavaScript', async () => {
  const usage = await readFiles({
    files: {
      'main.ts':
        "/** @param {import('@synap/types').TagsCreateRequestedData} d */\nexport const read = (d: any) => d.color;\n",
      'main.js': "// @param {import('@synap/types').TagsCreateRequestedData} d\nexport const read = (d) => d.color;\n",
    },
  });
  expect(eventOf(usage, 'tags.create.requested')).toMatchObject({ handles: [], reads: [] });
  expect(isTelling(usage)).toBe(false);
});

test('so are import() as a type in TypeScript, with a type argument or a key, and as a value', async () => {
  const usage = await readFiles({
    files: {
      'main.ts': `
export const one = (d: import('@synap/types').TagsCreateRequestedData) => d.color;
export const two = (d: import('@synap/types').EventData<'tags.update.requested'>) => d.tagId;
export const three = (d: import('@synap/types').EventDataByType['tags.delete.requested']) => d.tagId;
export const four = async (json: unknown) => (await import('@synap/types')).AgentsCreateRequestedSchema.parse(json).name;
`,
    },
  });
  const read = usage.events.filter(({ reads }) => reads.length > 0).map(({ type, reads }) => [type, reads[0]?.path]);
  expect(Object.fromEntries(read)).toEqual({
    'tags.create.requested': ['color'],
    'tags.update.requested': ['tagId'],
    'tags.delete.requested': ['tagId'],
    'agents.create.requested': ['name'],
  });
  expect(usage.events.filter(({ handles }) => handles.length === 1).map(({ type }) => type)).toEqual(
    Object.keys(Object.fromEntries(read)),
  );
});

test('every way of importing a package of ours that is not found is refused, each with its place', async () => {
  const folder = createProgram({
    files: {
      'package.json': '{ "name": "consumer" }',
      'a.ts': "export const read = (d: import('@synap/types/gone').Data) => d;\n",
      'b.js': "/** @param {import('@synap/types/gone').Data} d */\nmodule.exports = (d) => d;\n",
      'c.js': "/** @import { Data } from '@synap/types/gone' */\nmodule.exports = {};\n",
      'd.ts': "export const load = () => import('@synap/types/gone');\n",
      'e.js': "module.exports = require('@synap/types/gone');\n",
      'f.ts': "import gone = require('@synap/types/gone');\nexport { gone };\n",
      'g.d.ts': "export type * from '@synap/types/gone';\n",
    },
  });
  await expect(readFolder(folder)).rejects.toMatchObject({
    diagnostics: [
      ['a.ts', 1, 32],
      ['b.js', 1, 20],
      ['c.js', 1, 27],
      ['d.ts', 1, 34],
      ['e.js', 1, 26],
      ['f.ts', 1, 23],
      ['g.d.ts', 1, 20],
    ].map(([file, line, column]) => ({ code: 'PACKAGE_NOT_FOUND', file, line, column })),
  });
});

test.each([
  ['nodenext', {}],
  ['a bundler', { module: 'esnext', moduleResolution: 'bundler' }],
])('control: by %s the same ways are seen where it is found, though only for `import`', async (_, options) => {
  const usage = await readFiles({
    options,
    form: 'packed',
    files: {
      'package.json': '{ "name": "consumer" }',
      'main.js': `
const { TagsCreateRequestedSchema } = require('@synap/types');
exports.read = (json) => TagsCreateRequestedSchema.parse(json).color;
exports.load = async (json) => (await import('@synap/types')).AgentsCreateRequestedSchema.parse(json).name;
`,
    },
  });
  expect(showReads(usage, 'tags.create.requested')).toEqual({ color: 1 });
  expect(showReads(usage, 'agents.create.requested')).toEqual({ name: 1 });
  expect(isTelling(usage)).toBe(true);
});

const BETWEEN = {
  'node_modules/between/package.json': '{ "name": "between", "type": "module", "types": "./index.d.ts" }',
  'node_modules/between/index.d.ts': "export * from './tags.js';\n",
  'node_modules/between/tags.d.ts':
    "import type { TagsCreateRequestedData } from '@synap/types';\nexport type Tag = TagsCreateRequestedData;\n",
};

test('a program that imports the package through another one is seen', async () => {
  const main = "import type { Tag } from 'between';\nexport const read = (tag: Tag) => tag.color;\n";
  const usage = await readFiles({ files: { ...BETWEEN, 'main.ts': main } });
  expect(showReads(usage, 'tags.create.requested')).toEqual({ color: 1 });
  expect(isTelling(usage)).toBe(true);
});

test('a program is blind where nothing that it imports is the package, by a misspelt name say; one is enough to tell nothing', async () => {
  const folder = createProgram({
    files: {
      ...BETWEEN,
      'main.ts':
        "import type { TagsCreateRequestedData } from '@synap/typos';\nexport const read = (d: TagsCreateRequestedData) => d.color;\n",
      'seeing.ts':
        "import type { TagsCreateRequestedData } from '@synap/types';\nexport const read = (d: TagsCreateRequestedData) => d.name;\n",
      'tsconfig.json': JSON.stringify({ compilerOptions: OPTIONS, files: ['main.ts'] }),
      'seeing.json': JSON.stringify({ compilerOptions: OPTIONS, files: ['seeing.ts'] }),
    },
  });
  const tsconfigs = ['seeing.json', 'tsconfig.json'].map((name) => join(folder, name));
  const usage = await readUsage({ tsconfigs, model: catalog, cwd: folder });
  expect(usage.programs).toEqual([
    { tsconfig: 'seeing.json', importsPackage: true },
    { tsconfig: 'tsconfig.json', importsPackage: false },
  ]);
  expect(isTelling(usage)).toBe(false);
  expect(isTelling({ ...usage, programs: usage.programs.slice(0, 1) })).toBe(true);
  expect(isTelling({ ...usage, programs: [] })).toBe(false);
});
