// One project, generated and built once: what it ships is run in both module systems, compiled, and given to real readers.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createEventRepository, type EventRepositoryOptions } from '@synap/database';
import * as prettier from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKSync, defineVersions, memoryStorage } from '../../../packages/ksync/src/index.ts';
import type { StandardSchema } from '../../src/runtime/validators/runtime/standard.ts';
import type { StoredData } from '../../src/runtime/upcasters/runtime.ts';
import { runCli } from '../cli/run-cli.ts';
import { createFolder, readFiles, writeFiles } from '../output/temporary-folder.ts';
import { EVENT, projectFiles, steps } from './versioned-project.ts';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

let folder: string;
let shipped: Shipped;

/** What `@small/types/upcasters` exports, as far as it is used here. */
interface Shipped {
  upcast(stored: StoredData): StoredData;
  upcastData(type: string, dataVersion: number, data: object): { dataVersion: number; data: object };
  readonly UpcastError: new (...parameters: never) => Error;
  readonly LabelsCreateRequestedVersions: {
    readonly versions: readonly [StandardSchema<Data>, StandardSchema<Data>, StandardSchema<Data>];
    readonly upcast: readonly [(data: Data) => Data, (data: Data) => Data];
  };
}

type Data = Record<string, unknown>;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'synap-')));
  writeFiles(folder, { ...projectFiles(), 'package.json': '{ "type": "module" }' });
  const { code, stderr } = await runCli(['generate'], { cwd: folder });
  if (code !== 0) throw new Error(stderr);
  const modules = join(folder, 'node_modules');
  for (const scope of ['@small', '@synap', '@klastra']) mkdirSync(join(modules, scope), { recursive: true });
  symlinkSync(join(folder, 'output/types'), join(modules, '@small/types'));
  symlinkSync(join(REPOSITORY, 'packages/database'), join(modules, '@synap/database'));
  symlinkSync(join(REPOSITORY, 'packages/ksync'), join(modules, '@klastra/ksync'));
  shipped = (await import(pathToFileURL(join(folder, 'output/types/dist/upcasters/index.mjs')).href)) as Shipped;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('its modules are as Prettier leaves them, and the steps as they were written but for imports and export', async () => {
  const written = Object.entries(readFiles(join(folder, 'output/types/src'))).filter(([path]) =>
    /^(?:validators\/)?upcasters\//.test(path),
  );
  expect(written.map(([path]) => path)).toEqual([
    'upcasters/chains.ts',
    'upcasters/index.ts',
    'upcasters/runtime.ts',
    'upcasters/steps/labels-create-requested.ts',
    'upcasters/upcast.ts',
    'upcasters/versions.ts',
    'validators/upcasters/versions/labels-create-requested-v1.ts',
    'validators/upcasters/versions/labels-create-requested-v2.ts',
  ]);
  for (const [path, text] of written) {
    const formatted = await prettier.format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });
    expect(text, path).toBe(formatted);
  }
  const shippedSteps = written.find(([path]) => path.includes('/steps/'))?.[1];
  expect(shippedSteps?.split('\n').slice(4).join('\n')).toBe(
    steps((text) =>
      text
        .replace("'@small/types/upcasters'", "'../versions.ts'")
        .replace(/\n\/\*\* The code was.*\n.*\n/, '')
        .replace(
          'export default',
          "export const labelsCreateRequestedUpcasters: import('../versions.ts').LabelsCreateRequestedUpcasters =",
        ),
    ),
  );
});

const V1 = { name: 'roadmap', color: '#00ff00', code: 7, shape: { kind: 'circle', radius: 2 } };
const V2 = { name: 'roadmap', colour: '#00ff00', code: 7, shape: { kind: 'circle', radius: 2 } };
const V3 = { name: 'roadmap', colour: '#00ff00', priority: 2, shape: { kind: 'circle', radius: 2, unit: 'mm' } };

test('what generate wrote is up to date for --check, which proves the upcasters again', async () => {
  expect(await runCli(['generate', '--check'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
});

describe.each([
  ['ESM', 'use.mjs', "import * as shipped from '@small/types/upcasters';"],
  ['CommonJS', 'use.cjs', "const shipped = require('@small/types/upcasters');"],
])('in %s, without any other package', (_, file, load) => {
  test('data of each version becomes current data, and what needs nothing stays the same object', () => {
    writeFileSync(
      join(folder, file),
      `${load}
const { upcast, upcastData, upcasters, UpcastError } = shipped;
const [V1, V2, V3] = ${JSON.stringify([V1, V2, V3])};
const refusal = (run) => { try { run(); } catch (error) { return [error instanceof UpcastError, error.code, error.dataVersion]; } };
const stored = { type: '${EVENT}', dataVersion: 3, data: V3 };
const unknown = { type: 'other.thing.done', dataVersion: 9, data: {} };
const first = { type: 'labels.create.validated', dataVersion: 1, data: {} };
console.log(JSON.stringify({
  steps: Object.keys(upcasters['${EVENT}']),
  results: [V1, V2, V3].map((data, index) => upcastData('${EVENT}', index + 1, data)),
  same: [upcast(stored) === stored, upcast(unknown) === unknown, upcast(first) === first],
  newer: refusal(() => upcastData('${EVENT}', 4, V3)),
  newerOfOne: refusal(() => upcastData('labels.create.validated', 2, {})),
  none: [0, 1.5, NaN].map((version) => refusal(() => upcastData('${EVENT}', version, V1))[1]),
  broken: refusal(() => upcastData('${EVENT}', 2, { name: null }))[1],
  prototype: upcastData('__proto__', 1, {}).dataVersion,
}));
`,
    );
    const { NODE_PATH: _path, ...env } = process.env;
    const printed = execFileSync(process.execPath, [file], { cwd: folder, env, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual({
      steps: ['1', '2'],
      results: [V3, V3, V3].map((data) => ({ dataVersion: 3, data })),
      same: [true, true, true],
      newer: [true, 'newer_data_version', 4],
      newerOfOne: [true, 'newer_data_version', 2],
      none: ['invalid_data_version', 'invalid_data_version', 'invalid_data_version'],
      broken: 'upcast_failed',
      prototype: 1,
    });
  });
});

test('the compiler takes what fits the versions, the repository and the client, and refuses what does not', () => {
  writeFileSync(
    join(folder, 'compiled.ts'),
    `import { createKSync, defineVersions } from '@klastra/ksync';
import { createEventRepository, type Upcast } from '@synap/database';
import {
  LabelsCreateRequestedVersions,
  upcast,
  upcastData,
  upcasters,
  type LabelsCreateRequestedDataV1,
  type LabelsCreateRequestedDataV3,
  type LabelsCreateRequestedUpcasters,
} from '@small/types/upcasters';
import type { LabelsCreateRequestedData } from '@small/types';

export const current: Upcast = upcast;
export const repository = () => createEventRepository({ url: 'postgres://a@b/c', upcast });
export const version: number = upcastData('x', 1, {}).dataVersion;
export const ksync = createKSync({ schemas: { 'labels.create.requested': defineVersions(LabelsCreateRequestedVersions) } });
ksync.on('labels.create.requested', ({ data }) => {
  const priority: number = data.priority;
  return priority;
});
export const same: LabelsCreateRequestedData = {} as LabelsCreateRequestedDataV3;
export const old: LabelsCreateRequestedDataV1 = { name: 'x', code: 1, shape: { kind: 'circle', radius: 1 } };
export const made = upcasters['labels.create.requested'][1](old).colour;

// @ts-expect-error -- version 1 has a code.
export const incomplete: LabelsCreateRequestedDataV1 = { name: 'x' };
// @ts-expect-error -- a unit came with version 3.
export const young: LabelsCreateRequestedDataV1 = { name: 'x', code: 1, shape: { kind: 'circle', radius: 1, unit: 'mm' } };
// @ts-expect-error -- the step from 2 is missing.
export const missing: LabelsCreateRequestedUpcasters = { 1: (data) => data };
// @ts-expect-error -- there is no step from 3.
export const more: LabelsCreateRequestedUpcasters = { 1: (data) => data, 2: (data) => ({ ...data, shape: undefined, priority: 1 }), 3: () => ({}) };
// @ts-expect-error -- the priority is missing.
export const forgetful: LabelsCreateRequestedUpcasters[2] = ({ shape: _shape, ...data }) => data;
// @ts-expect-error -- there are no upcasters of that event.
export const none = upcasters['labels.create.validated'];
// @ts-expect-error -- data is an object.
upcastData('labels.create.requested', 1, 'text');
`,
  );
  const compilerOptions = {
    ...{ target: 'es2023', lib: ['es2023', 'dom'], module: 'nodenext', moduleResolution: 'nodenext', types: [] },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noUnusedParameters: true },
    ...{ verbatimModuleSyntax: true, skipLibCheck: true, noEmit: true, preserveSymlinks: false },
    allowImportingTsExtensions: true,
    typeRoots: [join(REPOSITORY, 'node_modules/@types')],
  };
  const files = ['compiled.ts', `catalog/upcasters/${EVENT}.ts`];
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...compilerOptions, types: ['node'] }, files }),
  );
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '--pretty', 'false', '-p', folder], { encoding: 'utf8' });
  expect(stdout).toBe('');
});

interface PGliteModule {
  readonly PGlite: new () => NonNullable<EventRepositoryOptions['pglite']>;
}

const EVENT_IN_MEMORY = {
  version: 'v1' as const,
  type: EVENT,
  userId: 'user-1',
  source: 'api' as const,
  timestamp: new Date('2026-01-15T09:30:00.000Z'),
};

test('a repository on PGlite reads rows of every version as version 3, and refuses one of version 4', async () => {
  // In memory: a store on disk takes seconds to make. The package is a dependency of @synap/database alone.
  const { resolve } = createRequire(join(REPOSITORY, 'packages/database/package.json'));
  const { PGlite } = (await import(pathToFileURL(resolve('@electric-sql/pglite')).href)) as PGliteModule;
  const repository = createEventRepository({ pglite: new PGlite(), upcast: shipped.upcast });
  try {
    for (const [index, data] of [V1, V2, V3].entries()) {
      await repository.append({ ...EVENT_IN_MEMORY, id: randomUUID(), data }, { dataVersion: index + 1 });
    }
    const records = [];
    for await (const { event, dataVersion } of repository.readAll()) records.push({ dataVersion, data: event.data });
    expect(records).toEqual([V3, V3, V3].map((data) => ({ dataVersion: 3, data })));
    const id = randomUUID();
    await repository.append({ ...EVENT_IN_MEMORY, id, data: V3 }, { dataVersion: 4 });
    await expect(repository.findById(id)).rejects.toMatchObject({ name: 'UpcastError', code: 'newer_data_version' });
  } finally {
    await repository.close();
  }
});

test('a client of ksync reads what clients of older releases sent as version 3, and sends version 3 only', async () => {
  const storage = memoryStorage();
  const { versions, upcast } = shipped.LabelsCreateRequestedVersions;
  const first = createKSync({ schemas: { [EVENT]: versions[0] }, storage });
  const second = createKSync({
    schemas: { [EVENT]: defineVersions({ versions: [versions[0], versions[1]], upcast: [upcast[0]] }) },
    storage,
  });
  const third = createKSync({ schemas: { [EVENT]: defineVersions({ versions, upcast }) }, storage });
  await first.send(EVENT, V1);
  await second.send(EVENT, V2);
  await third.send(EVENT, V3);
  await expect(third.send(EVENT, V1)).rejects.toMatchObject({ name: expect.stringMatching(/Error$/) as string });
  expect((await third.getEvents()).map(({ data }) => data)).toEqual([V3, V3, V3]);
});

const wire = (data: object) => ({ ...EVENT_IN_MEMORY, id: randomUUID(), data });

test('replay judges stored events as what the upcasters make of them, counts those, and says which are newer', async () => {
  const records = [
    { event: wire(V1), dataVersion: 1 },
    wire(V1),
    { event: wire(V2), dataVersion: 2 },
    { event: wire(V3), dataVersion: 3 },
    { event: wire(V3), dataVersion: 4 },
    { event: wire({ ...V2, name: 7 }), dataVersion: 2 },
    { event: wire({ ...V2, name: null }), dataVersion: 2 },
  ];
  writeFiles(folder, { 'events.ndjson': records.map((record) => `${JSON.stringify(record)}\n`).join('') });
  const { code, stdout, stderr } = await runCli(['replay', 'events.ndjson'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout.trimEnd().split('\n')).toEqual([
    'type                     data version  events  invalid',
    'labels.create.requested             1       2        0',
    'labels.create.requested             2       3        2',
    'labels.create.requested             3       1        0',
    'labels.create.requested             4       1        1',
    '',
    'events.ndjson:5 dataVersion is 4, newer than this catalog has; run a newer release',
    'events.ndjson:6 event.data.name expected string, received number',
    expect.stringMatching(
      /^events\.ndjson:7 dataVersion does not lead to current data: .*did not become 3: the step throws/,
    ),
    '',
    '7 events, 4 valid, 3 invalid, 4 upcast',
  ]);
  const json = JSON.parse((await runCli(['replay', 'events.ndjson', '--format', 'json'], { cwd: folder })).stdout);
  expect(json).toMatchObject({
    failures: [{ faults: [{ code: 'newer_data_version' }] }, {}, { faults: [{ code: 'upcast_failed' }] }],
    summary: { upcast: 4 },
  });
});

test('control: with a step that forgets a field, generate says where, exits with 2 and writes nothing', async () => {
  const forgetful = steps((text) => text.replace('...(color === undefined ? {} : { colour: color })', ''));
  const project = createFolder(projectFiles({ upcasters: { [`${EVENT}.ts`]: forgetful } }));
  const { code, stdout, stderr } = await runCli(['generate'], { cwd: project });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(
    /^error catalog\/upcasters\/labels\.create\.requested\.ts:9:3 LOST labels\.create\.requested 1 -> 2: the step loses "color", which is called "colour" now; .*\n {2}with \{.*\}\n1 fault\n$/,
  );
  expect(Object.keys(readFiles(project)).filter((path) => path.startsWith('output'))).toEqual([]);
});
