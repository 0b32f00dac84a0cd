import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { afterAll, describe, expect, test } from 'vitest';
import { emitFiles } from '../../src/emit-files.ts';
import { jsonSchemaEmitter } from '../../src/emitters/json-schema.ts';
import { BUILT_IN_TEMPLATES, loadTemplates } from '../../src/emitters/templates.ts';
import { typesEmitter } from '../../src/emitters/types/index.ts';
import { loadModel } from '../../src/generate.ts';
import { resolveConfig } from '../../src/load-config.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/types.ts';
import { buildPackage } from '../../src/output/build-package.ts';
import { smallManifest, type Draft } from '../manifest/small-manifest.ts';
import { everyKindModel } from '../parity/every-kind.ts';
import { linkZod, makeFolder, removeFolder, write } from '../parity/packages.ts';
import { EQUAL, typeCheck } from '../parity/type-check.ts';

/** Packages of other catalogs than ours. Their modules of schemas are checked by no compiler: only running them is proof. */

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

/** The small catalog, after an edit. */
const small = (edit: (draft: Draft) => void): Model => {
  const parsed = parseManifest(smallManifest(edit));
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
  return buildModel(parsed.manifest);
};

const emitTypes = (model: Model): ReadonlyMap<string, string> => {
  const templates = loadTemplates({ builtIn: BUILT_IN_TEMPLATES });
  const context = { history: [], notes: new Map(), upcasters: new Map(), templates };
  const files = emitFiles([typesEmitter, jsonSchemaEmitter], { model, context });
  return new Map(files.map(({ path, contents }) => [path, contents]));
};

/** The package built, with `@ts-nocheck` of its modules kept. */
const build = async (model: Model): Promise<string> => {
  const folder = makeFolder();
  folders.push(folder);
  for (const [path, contents] of emitTypes(model)) write(join(folder, path), contents);
  const types = join(folder, 'types');
  linkZod(types);
  await buildPackage({ folder: types, jsonSchemaFolder: join(folder, 'json-schema') });
  return types;
};

/** What a program prints that has each entry point of the package as `main`, `names` and `zod3`. */
const run = (types: string, system: 'ESM' | 'CommonJS', code: string): unknown => {
  const [ending, load] =
    system === 'ESM'
      ? (['mjs', (name: string, path: string) => `import * as ${name} from './dist/${path}.mjs';`] as const)
      : (['cjs', (name: string, path: string) => `const ${name} = require('./dist/${path}.cjs');`] as const);
  const loads = [load('main', 'index'), load('names', 'names'), load('zod3', 'zod3/index')].join('\n');
  write(join(types, `run.${ending}`), `${loads}\nconsole.log(JSON.stringify(${code}));\n`);
  return JSON.parse(execFileSync(process.execPath, [`run.${ending}`], { cwd: types, encoding: 'utf8', stdio: 'pipe' }));
};

const CASES = fileURLToPath(new URL('../cases', import.meta.url));
const cases = readdirSync(CASES).filter((name) => existsSync(join(CASES, name, 'golden.txt')));

/** Words that no variable can be called, and names that generated modules use themselves. */
const NAMES = ['class', 'default', 'delete', 'import', 'await', 'uuid', 'json', 'form', 'characters', 'build'];

const CATALOGS: readonly (readonly [name: string, model: () => Model | Promise<Model>])[] = [
  ...cases.map((name) => {
    const manifest = join(CASES, name, 'manifest.yaml');
    return [`the case ${name}`, () => loadModel(resolveConfig({ manifest }, { folder: CASES }))] as const;
  }),
  ['every kind of field', () => everyKindModel()],
  [
    'reserved words for tables and shared types',
    () =>
      small((draft) => {
        const table = draft['tables'][1];
        draft['tables'].push(...NAMES.map((name) => ({ ...structuredClone(table), name, subject: name })));
        draft['types'].push(
          ...['Delete', 'Default', 'Uuid', 'Custom', 'Characters'].map((name) => ({
            name,
            description: name,
            type: 'jsonb',
            properties: [{ name: 'at', type: 'timestamptz' }],
          })),
        );
        Object.assign(draft, JSON.parse(JSON.stringify(draft).replaceAll('SmallEvent', 'Class')));
      }),
  ],
];

/** Modules that are the same for every catalog are looked at once. */
const formatted = new Set<string>();

describe.each(CATALOGS)('the package of %s', (_, model) => {
  test('is left unchanged by Prettier, built, and imported as ESM and as CommonJS', async () => {
    const files = emitTypes(await model());
    for (const [path, text] of files) {
      if (!path.endsWith('.ts') || formatted.has(text)) continue;
      formatted.add(text);
      expect(await format(text, { parser: 'typescript', printWidth: 120, singleQuote: true }), path).toBe(text);
    }
    const types = await build(await model());
    const { events, envelope } = await model();
    const code = `[Object.keys(main.EventTypeSchemas), Object.keys(zod3.EventWriterSchemas), names.getAllEventTypes(),
      main.GeneratedEventTypes.length, typeof main.create${envelope.name}]`;
    const all = events.map(({ type }) => type);
    for (const system of ['ESM', 'CommonJS'] as const) {
      expect(run(types, system, code), system).toEqual([all, all, all, null, 'function']);
    }
  });
});

test('control: a module that cannot run is noticed', async () => {
  const types = await build(small(() => undefined));
  expect(run(types, 'ESM', '1')).toBe(1);
  write(join(types, 'dist/names.mjs'), 'const class = 1;');
  expect(() => run(types, 'ESM', '1')).toThrow('SyntaxError');
});

describe('an envelope with more fields, without a default source', () => {
  const EXTRA = [
    { name: 'tenant', type: 'text', minLength: 1, example: 'acme' },
    { name: 'receivedAt', type: 'timestamptz' },
    { name: 'labels', type: 'jsonb', additionalProperties: { type: 'text' } },
    { name: 'maybeAt', type: 'timestamptz', nullable: true, optional: true },
    {
      name: 'actor',
      type: 'jsonb',
      properties: [
        { name: 'at', type: 'timestamptz' },
        { name: 'kind', type: 'text', enum: ['a', 'b'] },
      ],
    },
    { name: 'region', type: 'text', default: 'eu', example: 'us' },
  ];
  const model = small((draft) => {
    draft['envelope'].fields.push(...EXTRA);
    draft['envelope'].fields.find((field: Draft) => field['name'] === 'userId').example = 'ada';
  });
  const said = {
    type: 'note.created',
    data: {},
    userId: 'ada',
    source: 'api',
    tenant: 'acme',
    receivedAt: '2026-01-15T09:30:00.000Z',
    labels: { a: 'b' },
    maybeAt: null,
    actor: { at: '2026-01-15T09:30:00.000Z', kind: 'a' },
  };
  const make = (input: object): string => `main.createSmallEvent(${JSON.stringify(input)})`;
  const fault = (code: string): string =>
    `(() => { try { return ${code}; } catch (error) { return error.issues.map(({ path }) => path.join('.')); } })()`;

  test('keeps each field but the timestamp in its wire form, fills in defaults, and takes nothing else', async () => {
    const types = await build(model);
    const event = run(types, 'ESM', `main.encodeEvent(main.decodeEvent(main.encodeEvent(${make(said)})))`);
    expect(event).toMatchObject({ ...said, region: 'eu', version: 'v1' });
    expect(run(types, 'ESM', `${make(said)}.timestamp instanceof Date`)).toBe(true);
    const faulty = (fields: object) => run(types, 'ESM', fault(make({ ...said, ...fields })));
    expect(faulty({ source: undefined })).toEqual(['source']);
    expect(faulty({ actor: { ...said.actor, more: 1 } })).toEqual(['actor']);
    expect(faulty({ receivedAt: '2026-01-15T11:30:00+02:00' })).toEqual(['receivedAt']);
    expect(faulty({ labels: { a: 1 } })).toEqual(['labels.a']);
    expect(faulty({ region: 'us' })).toMatchObject({ region: 'us' });
  });

  test('has types that say the same', async () => {
    const types = await build(model);
    write(join(types, 'equal.ts'), EQUAL);
    const program = (source: string) => `
      import { createSmallEvent, type SmallEvent, type SmallWireEvent, SmallEventInputSchema, SmallEventSchema } from './src/index.ts';
      import type * as z from 'zod/v4';
      import { prove, type Equal } from './equal.ts';
      type Actor = { at: string; kind: 'a' | 'b' };
      prove<Equal<SmallEvent['timestamp'], Date>>();
      prove<Equal<SmallEvent['data'], Record<string, unknown>>>();
      prove<Equal<SmallEvent['receivedAt'], string>>();
      prove<Equal<SmallEvent['maybeAt'], string | null | undefined>>();
      prove<Equal<SmallEvent['labels'], SmallWireEvent['labels']>>();
      prove<Equal<z.infer<typeof SmallEventInputSchema>['actor'], Actor>>();
      prove<Equal<z.infer<typeof SmallEventSchema>['receivedAt'], string>>();
      prove<Equal<z.infer<typeof SmallEventInputSchema>['region'], string | undefined>>();
      export const made = createSmallEvent({ type: 'note.created', data: {}, userId: 'ada', ${source} tenant: 'acme',
        receivedAt: '2026-01-15T09:30:00.000Z', labels: {}, actor: { at: '2026-01-15T09:30:00.000Z', kind: 'a' } });`;
    write(join(types, 'right.ts'), program("source: 'api',"));
    expect(typeCheck(types, ['right.ts'])).toEqual([]);
    write(join(types, 'wrong.ts'), program('').replace("['receivedAt'], string>", "['receivedAt'], Date>"));
    expect(typeCheck(types, ['wrong.ts'])).toHaveLength(2);
  });

  test('says so in comments and in the README, with the examples of the manifest', () => {
    const files = emitTypes(model);
    const events = files.get('types/src/events.ts') ?? '';
    expect(events).toContain("are filled in, and `region` is 'eu' unless given.");
    for (const path of ['types/src/events.ts', 'types/README.md']) {
      expect(files.get(path)).toContain("userId: 'ada'");
      expect(files.get(path)).toContain("tenant: 'acme'");
      expect(files.get(path)).not.toContain('user-123');
    }
  });
});

describe('the LICENSE', () => {
  const licenseOf = (fields: Draft): string | undefined =>
    emitTypes(small((draft) => Object.assign(draft['package'], fields))).get('types/LICENSE');

  test('of MIT names the author, or else the authors of the package, and no year', () => {
    expect(licenseOf({ license: 'MIT', author: 'Ada & Co. <ada@example.com>' })).toMatch(
      /^MIT License\n\nCopyright \(c\) Ada & Co\. <ada@example\.com>\n/,
    );
    expect(licenseOf({})).toMatch(/^MIT License\n\nCopyright \(c\) the @small\/types authors\n\nPermission is hereby/);
  });

  test('of another license is for its owner to add', () => {
    expect(licenseOf({ license: 'Apache-2.0' })).toBeUndefined();
  });
});
