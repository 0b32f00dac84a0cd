import { execFileSync, spawnSync } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Model } from '../../src/model/types.ts';
import { committed } from '../parity/packages.ts';
import { ENTRIES, NAMES, PAYLOAD_FUNCTIONS, TYPES, VALUES } from './api.ts';
import { Consumer, packTypes, repackWith, type Compiler, type Resolution, type System } from './consumer.ts';

let tarball: string;
beforeAll(() => {
  tarball = packTypes();
});

/** What `consumer/every-export.ts` prints, whatever the version of Zod and the system of modules. */
const WANT = {
  tables: [9, true],
  types: [55, 55, true],
  guards: [true, true, false, false],
  parsed: [{ table: 'tags', action: 'create.requested' }, null, true],
  facts: ['keyHash'],
  known: [true, true, true],
  shared: [true, true, { scope: 'preferences' }],
  good: {
    envelope: true,
    input: true,
    wire: true,
    written: true,
    reader: true,
    writer: true,
    zod3: true,
    payload: true,
    data: 'roadmap',
    parse: true,
    decode: true,
  },
  bad: { envelope: false, wire: false, reader: false, writer: false, zod3: false, unknown: true, data: true },
  says: {
    version: "version: Invalid input: must be the string 'v1'",
    source: 'source: Invalid option: expected one of "api"|"automation"|"sync"|"migration"|"system"',
    data: 'data.name: Invalid input: expected string, received number',
    key: 'data: Unrecognized key: "colour"; did you mean "color"?',
    hostile: 'data.__proto__: Invalid key: "__proto__" is refused, since it would be dropped silently',
    encode: 'userId: Invalid input: expected string, received number',
    id: 'id: Invalid UUID',
  },
};

/** What `consumer/zod3.ts` prints. */
const WANT_ZOD3 = {
  nested: 1,
  wire: null,
  version: "version: Invalid input: must be the string 'v1'",
  source:
    "source: Invalid enum value. Expected 'api' | 'automation' | 'sync' | 'migration' | 'system', received 'user'",
  key: ': Unrecognized key: "colour"; did you mean "color"?',
  field: 'name: Expected string, received number',
};

/** What `consumer/sub-paths.ts` prints. */
const WANT_SUB_PATHS = {
  payload: [true, false, false, 'roadmap'],
  writer: [false, 'Unrecognized key: "more"'],
  parse: [{ name: 'roadmap', more: 1 }, { name: 'roadmap' }],
  memory: [true, false, true, false, 0],
  copies: [true, true, true],
  wire: [true, false, true],
  decoded: [0, 0],
  says: [
    ['invalid_type name: Invalid input: expected string, received number'],
    ['invalid_format tagId: Invalid UUID', 'too_small changes: Too small: expected object to be >=1'],
    ['invalid_format tagId: Invalid UUID', 'unrecognized_keys : Unrecognized key: "more"'],
    ['custom type: Unknown event type "note.created"'],
    7,
  ],
  standard: ['Unrecognized key: "more"', true, '@synap/types', 1, 1],
  testing: ['type', true],
  redact: [false, true],
  registry: ['documentId', ['storageUrl', 'storageKey']],
  upcasters: [true, 7, [], 'newer_data_version'],
};

const { model } = committed();

/** Every value that each entry has, and no other. */
const API: { readonly [entry: string]: readonly string[] } = {
  '@synap/types': [...VALUES, ...schemaNames(model.events)],
  '@synap/types/names': NAMES,
  '@synap/types/redact': ENTRIES.redact.values,
  '@synap/types/registry': ENTRIES.registry.values,
  '@synap/types/testing': ENTRIES.testing.values,
  '@synap/types/upcasters': ENTRIES.upcasters.values,
  '@synap/types/validators': ENTRIES.validators.values,
  '@synap/types/validators/standard': [...ENTRIES['validators/standard'].values, ...schemaNames(model.events)],
  ...Object.fromEntries(
    [...model.tables, ...model.systems].map(({ eventTypes, names: { module } }) => [
      `@synap/types/validators/${module.split('/').at(-1)}`,
      validatorNames(model.events.filter(({ type }) => eventTypes.includes(type))),
    ]),
  ),
};

function schemaNames(events: Model['events']): readonly string[] {
  return events.flatMap(({ names }) => [names.schema, names.writerSchema]);
}

/** A namespace for each event and form, and a name for each of its functions. */
function validatorNames(events: Model['events']): readonly string[] {
  return events.flatMap(({ names: { pascal } }) => [
    `${pascal[0]?.toLowerCase()}${pascal.slice(1)}`,
    `${pascal[0]?.toLowerCase()}${pascal.slice(1)}Writer`,
    ...PAYLOAD_FUNCTIONS.map((name) => `${name}${pascal}`),
    ...PAYLOAD_FUNCTIONS.filter((name) => name !== 'strip').map((name) => `${name}${pascal}Writer`),
  ]);
}

const SYSTEMS: readonly System[] = ['ESM', 'CommonJS'];

/** The other compilers that look at it: the slow one once for each API of Zod. */
const OTHERS: { readonly [zod: string]: readonly (readonly [Compiler, Resolution])[] } = {
  '4.6.7': [
    ['TypeScript 7', 'bundler'],
    ['TypeScript 5.9', 'bundler'],
  ],
  '4.0.0': [['TypeScript 7', 'bundler']],
  '3.25.76': [
    ['TypeScript 7', 'bundler'],
    ['TypeScript 5.9', 'nodenext'],
  ],
};

const consumers = new Map<string, Consumer>();

/** A project with the package beside this Zod, installed once. */
function consumerBeside(zod: string): Consumer {
  const consumer = consumers.get(zod) ?? new Consumer({ tarball, zod });
  consumers.set(zod, consumer);
  return consumer;
}

describe.each(Object.keys(OTHERS))('the packed package beside zod %s', (zod) => {
  let consumer: Consumer;
  beforeAll(() => {
    consumer = consumerBeside(zod);
    consumer.copy('every-export.ts');
    consumer.copy('every-export.ts', 'every-export.cts');
    consumer.copy('sub-paths.ts');
    consumer.copy('sub-paths.ts', 'sub-paths.cts');
    consumer.copy('types.ts');
    consumer.copy('zod3.ts');
  });

  test.each(SYSTEMS)('has every name of the API in %s, and no other', (system) => {
    const evaluate = (expression: string, entry: string) => consumer.evaluate(expression, { system, entry });
    const evaluateEach = (expression: string) =>
      consumer.evaluateEach({ expression, system, entries: Object.keys(API) });
    const missing = (names: readonly string[]) =>
      `${JSON.stringify(names)}.filter((name) => types[name] === undefined)`;

    const want = Object.fromEntries(Object.entries(API).map(([entry, names]) => [entry, [...names].sort()]));
    expect(evaluateEach('Object.keys(types).sort()')).toEqual(want);
    expect(evaluateEach(`${JSON.stringify(API)}[entry].filter((name) => types[name] === undefined)`)).toEqual(
      Object.fromEntries(Object.keys(API).map((entry) => [entry, []])),
    );
    expect(evaluate(missing(['EventTypeSchemas', 'SynapEventSchema']), '@synap/types/zod3')).toEqual([]);
    expect(evaluate(missing(['neverThere']), '@synap/types')).toEqual(['neverThere']);
  });

  test('compiles where TypeScript resolves as Node does, and then runs as ESM and as CommonJS', () => {
    const files = ['every-export.ts', 'every-export.cts', 'sub-paths.ts', 'sub-paths.cts', 'types.ts', 'zod3.ts'];
    expect(consumer.compile(files, { compiler: 'TypeScript 7', resolution: 'nodenext' })).toEqual([]);

    expect(JSON.parse(consumer.run('built/every-export.js'))).toEqual(WANT);
    expect(JSON.parse(consumer.run('built/every-export.cjs'))).toEqual(WANT);
    expect(JSON.parse(consumer.run('built/sub-paths.js'))).toEqual(WANT_SUB_PATHS);
    expect(JSON.parse(consumer.run('built/sub-paths.cjs'))).toEqual(WANT_SUB_PATHS);
    expect(JSON.parse(consumer.run('built/zod3.js'))).toEqual(WANT_ZOD3);
  });

  test.each(OTHERS[zod]!)('compiles with %s and %s', (compiler, resolution) => {
    const files = ['every-export.ts', 'sub-paths.ts', 'types.ts', 'zod3.ts'];
    expect(consumer.compile(files, { compiler, resolution })).toEqual([]);
  });
});

// Modules that import each other in a circle may load in one order and not in another. That is not up to Zod: one will do.
test.each(SYSTEMS)('each entry loads in %s when nothing is loaded before it', (system) => {
  const consumer = consumerBeside('4.6.7');
  const empty = Object.keys(API).filter(
    (entry) => !(Number(consumer.evaluate('Object.keys(types).length', { system, entry })) > 0),
  );
  expect(empty).toEqual([]);
});

describe('a compiler that reads no exports', () => {
  let consumer: Consumer;
  beforeAll(() => {
    consumer = consumerBeside('4.6.7');
    consumer.copy('sub-paths.ts');
  });

  test('finds the types of every entry', () => {
    expect(consumer.compile(['sub-paths.ts'], { compiler: 'TypeScript 5.9', resolution: 'node10' })).toEqual([]);
  });

  test('control: but not of one that there is not', () => {
    consumer.write('gone.ts', "export { gone } from '@synap/types/validators/gone';");
    const faults = consumer.compile(['gone.ts'], { compiler: 'TypeScript 5.9', resolution: 'node10' });
    expect(faults.map(({ code }) => code)).toEqual(['TS2307']);
  });
});

describe('what must not compile', () => {
  const source = readFileSync(new URL('consumer/types.ts', import.meta.url), 'utf8');
  let consumer: Consumer;
  beforeAll(() => {
    consumer = consumerBeside('4.6.7');
  });

  test('fails line by line', () => {
    consumer.write('types.ts', source.replaceAll('@ts-expect-error', 'expected:'));
    const want = source.split('\n').flatMap((line, index) => (line.includes('// @ts-expect-error') ? [index + 2] : []));

    const faults = consumer.compile(['types.ts'], { compiler: 'TypeScript 7', resolution: 'bundler' });
    expect(faults.map(({ line }) => line)).toEqual(want);
    expect(want.length).toBeGreaterThan(20);
    const messages = faults.map(({ message }) => message).join('\n');
    expect(messages).toContain("'colour' does not exist in type");
    expect(messages).toContain('narrow the type with isGeneratedEventType, or write it as a literal');
  });

  test('control: an expected error that does not come is one itself', () => {
    consumer.write('types.ts', source.replace("colour: '#3b82f6'", "color: '#3b82f6'"));
    const faults = consumer.compile(['types.ts'], { compiler: 'TypeScript 7', resolution: 'bundler' });
    expect(faults.map(({ code, message }) => [code, message])).toEqual([
      ['TS2578', "Unused '@ts-expect-error' directive."],
    ]);
  });
});

describe('the package without Zod', () => {
  let consumer: Consumer;
  beforeAll(() => {
    consumer = new Consumer({ tarball, zod: null });
  });

  test.each(['ESM', 'CommonJS'] as const)('gives the names in %s, and nothing else', (system) => {
    const names = { system, entry: '@synap/types/names' };
    expect(consumer.evaluate("types.isGeneratedEventType('tags.create.requested')", names)).toBe(true);
    expect(consumer.evaluate('types.getAllEventTypes().length', names)).toBe(55);
    expect(() => consumer.evaluate('1', { system, entry: '@synap/types' })).toThrow(
      /Cannot find (package|module) 'zod/,
    );
    expect(() => consumer.evaluate('1', { system, entry: '@synap/types/zod3' })).toThrow(
      /Cannot find (package|module) 'zod/,
    );
  });

  test.each(['ESM', 'CommonJS'] as const)('checks events in %s, and redacts them', (system) => {
    const evaluate = (expression: string, entry: string) =>
      consumer.evaluate(expression, { system, entry: `@synap/types/${entry}` });
    const event = `{ ...${JSON.stringify(WIRE)}, timestamp: new Date(0) }`;
    const tag = `types.tagsCreateRequested`;
    expect(evaluate(`types.decodeEventJson('${JSON.stringify(WIRE)}').timestamp`, 'validators')).toBe(WIRE.timestamp);
    expect(evaluate(`types.validateEvent({ ...${event}, id: 1 }).issues[0].path`, 'validators')).toEqual(['id']);
    expect(evaluate(`[${tag}.is({ name: 'a' }), ${tag}.is({})]`, 'validators/tags')).toEqual([true, false]);
    expect(evaluate(`types.eventSchema['~standard'].validate(${event}).value.id`, 'validators/standard')).toBe(WIRE.id);
    expect(evaluate(`types.redact(${event}, { above: 'public', personal: true }).userId`, 'redact')).not.toBe(
      WIRE.userId,
    );
    expect(() => evaluate('1', 'testing')).toThrow(/Cannot find (package|module) 'zod/);
  });

  test('compiles a program that checks events, but for the types of Zod in declarations', () => {
    consumer.write(
      'checks.ts',
      `import { decodeEventJson } from '@synap/types/validators';
       import { tagsCreateRequested } from '@synap/types/validators/tags';
       import { redact } from '@synap/types/redact';
       export const name: string = tagsCreateRequested.parse({}).name;
       // @ts-expect-error the types are there: it is text
       export const size: number = tagsCreateRequested.parse({}).name;
       export const time: Date = redact(decodeEventJson('{}'), { above: 'public' }).timestamp;`,
    );
    const faults = consumer.compile(['checks.ts'], { compiler: 'TypeScript 7', resolution: 'nodenext' });
    expect(faults.filter(({ file }) => !file.startsWith('node_modules/'))).toEqual([]);
    expect([...new Set(faults.map(({ message }) => message.split(' or its')[0]))]).toEqual([
      "Cannot find module 'zod/v4'",
    ]);
  });

  test('compiles a program that uses the names', () => {
    consumer.write(
      'names.ts',
      `import { type GeneratedEventType, ${NAMES.join(', ')} } from '@synap/types/names';
       export const first: GeneratedEventType | undefined = getAllGeneratedEventTypes()[0];
       export const used = [${NAMES.join(', ')}];`,
    );
    expect(consumer.compile(['names.ts'], { compiler: 'TypeScript 7', resolution: 'nodenext' })).toEqual([]);
  });

  test('gives the JSON Schema files in ESM and CommonJS', () => {
    const path = '@synap/types/json-schema/2020-12/reader/tags.create.requested.json';
    consumer.write(
      'schema.mjs',
      `import schema from '${path}' with { type: 'json' }; console.log(schema.properties.type.const);`,
    );
    consumer.write('schema.cjs', `console.log(require('${path}').properties.type.const);`);
    expect(consumer.run('schema.mjs')).toBe('tags.create.requested\n');
    expect(consumer.run('schema.cjs')).toBe('tags.create.requested\n');
    consumer.write('control.cjs', `require('${path.replace('tags', 'tag')}');`);
    expect(() => consumer.run('control.cjs')).toThrow(/Cannot find module/);
  });
});

describe('the programs of every consumer import every name of the API', () => {
  /** What a program imports from an entry, as it is called there. */
  const importsOf = (program: string, entry: string): readonly string[] => {
    const source = readFileSync(new URL(`consumer/${program}.ts`, import.meta.url), 'utf8');
    const imports = source.matchAll(/^import \{([^}]*)\} from '([^']+)';$/gm);
    const [, imported = ''] = [...imports].find(([, , from]) => from === entry) ?? [];
    return imported.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim().replace(/ as \w+$/, '')]));
  };
  const named = ({ values, types }: { readonly values: readonly string[]; readonly types: readonly string[] }) =>
    [...values, ...types.map((name) => `type ${name}`)].sort();

  test('of the main entry', () => {
    const names = importsOf('every-export', '@synap/types');
    expect([...names].sort()).toEqual(named({ values: VALUES, types: TYPES }));
  });

  test.each(Object.entries(ENTRIES))('of %s', (entry, names) => {
    const imported = importsOf('sub-paths', `@synap/types/${entry}`);
    expect(imported.filter((name) => !/Requested/.test(name)).sort()).toEqual(named(names));
  });

  test('control: what is imported from elsewhere is not found', () => {
    expect(importsOf('sub-paths', '@synap/types')).toEqual([]);
  });
});

test('the tarball has what is built, the licence and the README, and nothing else', () => {
  const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
  const outsideDist = files.filter((file) => !file.startsWith('package/dist/'));
  expect(outsideDist.sort()).toEqual(['package/LICENSE', 'package/README.md', 'package/package.json']);
  expect(files.filter((file) => !/\.(mjs|cjs|d\.mts|d\.cts|json)$/.test(file)).sort()).toEqual([
    'package/LICENSE',
    'package/README.md',
  ]);
});

test('the installed package has one dependency, Zod, and no install scripts', () => {
  const manifest = JSON.parse(
    execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }),
  ) as Record<string, unknown>;
  expect(manifest['dependencies']).toBeUndefined();
  expect(manifest['peerDependencies']).toEqual({ 'fast-check': '^3.23.0 || ^4.0.0', zod: '^3.25.76 || ^4.0.0' });
  expect(manifest['peerDependenciesMeta']).toEqual({ 'fast-check': { optional: true } });
  expect(manifest['scripts']).toBeUndefined();
  expect(manifest['sideEffects']).toBe(false);
});

describe('publint and attw', () => {
  test('find nothing in the tarball', async () => {
    expect(await lint(tarball)).toEqual([]);
    expect(areTypesWrong(tarball)).toEqual({ status: 0, problems: [] });
  });

  test('control: find a file that is not there, and types of the wrong system of modules', async () => {
    const gone = repackWith(tarball, (manifest) => manifest.replace('names.mjs', 'gone.mjs'));
    expect(await lint(gone)).toEqual(['FILE_DOES_NOT_EXIST']);
    const wrong = repackWith(tarball, (manifest) => manifest.replace('"types": "./dist/names.d.cts"', WRONG_TYPES));
    expect(areTypesWrong(wrong)).toEqual({ status: 1, problems: ['FalseESM'] });
  });
});

const WIRE = {
  id: '123e4567-e89b-42d3-a456-426614174000',
  version: 'v1',
  type: 'tags.create.requested',
  data: { name: 'roadmap' },
  userId: 'user-123',
  source: 'api',
  timestamp: '2026-01-15T09:30:00.000Z',
} as const;

const WRONG_TYPES = '"types": "./dist/names.d.mts"';

async function lint(path: string): Promise<string[]> {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  const pack = { tarball: buffer.slice(byteOffset, byteOffset + byteLength) };
  const { messages } = await publint({ pack, strict: true });
  return messages.map(({ code }) => code);
}

/** What attw says under its strictest profile, for every entry point and way of resolving. */
function areTypesWrong(path: string): { status: number | null; problems: string[] } {
  const attw = fileURLToPath(new URL('../../../node_modules/.bin/attw', import.meta.url));
  // Into a file: it exits before a pipe has taken all that it found.
  const output = join(dirname(path), 'attw.json');
  const { status } = spawnSync(attw, [path, '--format', 'json'], { stdio: ['ignore', openSync(output, 'w'), 'pipe'] });
  const { analysis } = JSON.parse(readFileSync(output, 'utf8')) as { analysis: { problems: { kind: string }[] } };
  return { status, problems: [...new Set(analysis.problems.map(({ kind }) => kind))] };
}
