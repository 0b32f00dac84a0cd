import { mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as zodV4 from 'zod/v4';
import manifest from '../../../catalog/manifest.ts';
import { DRAFTS } from '../../src/schemas/json-schema.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import {
  buildEveryKind,
  committed,
  importEntry,
  makeFolder,
  readJsonSchema,
  removeFolder,
  ROOT,
  write,
  type Generated,
  type MainExports,
  type Zod3Exports,
} from './packages.ts';
import { EQUAL, typeCheck } from './type-check.ts';
import { openValidators, zod3Event, zod4Event } from './validators.ts';

const FOLDER = makeFolder();
afterAll(() => removeFolder(FOLDER));

interface Names {
  readonly GeneratedEventTypes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly SystemEventTypes: Readonly<Record<string, string>>;
  getAllGeneratedEventTypes(): string[];
  getAllEventTypes(): string[];
  isGeneratedEventType(type: unknown): boolean;
  isValidEventType(type: unknown): boolean;
}

/** Counted from the manifest, by the rule of the catalog and not by the generator's code. */
const EVENT_TYPES: readonly string[] = [
  ...manifest.tables.flatMap(({ name }) =>
    manifest.actions.flatMap((action) =>
      manifest.modifiers.map((modifier) => `${name}.${action.name}.${modifier.name}`),
    ),
  ),
  ...(manifest.systems ?? []).flatMap(({ domain, events }) => events.map(({ name }) => `${domain}.${name}`)),
];

const sorted = (types: Iterable<string>): readonly string[] => [...types].sort();

/** Names of files without their ending. */
const stems = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, 'output', folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

describe('the 55', () => {
  let main: MainExports;
  let zod3: Zod3Exports;
  let names: Names;
  beforeAll(async () => {
    main = await importEntry<MainExports>(committed(), '.');
    zod3 = await importEntry<Zod3Exports>(committed(), './zod3');
    names = await importEntry<Names>(committed(), './names');
  });

  test('are 55: 9 tables by 3 actions by 2 modifiers, and one system event', () => {
    expect(new Set(EVENT_TYPES).size).toBe(55);
    expect(EVENT_TYPES).toContain('webhooks.deliver.requested');
  });

  test('are the same in every constant, map, schema set and page', () => {
    const { GeneratedEventTypes, SystemEventTypes } = names;
    const places: Record<string, Iterable<string>> = {
      constant: Object.values(GeneratedEventTypes).flatMap((group) => Object.values(group)),
      'constant by its keys': Object.entries(GeneratedEventTypes).flatMap(([domain, group]) =>
        Object.keys(group).map((key) => `${domain}.${key}`),
      ),
      'constant of the main entry': Object.values(main['GeneratedEventTypes'] as Names['GeneratedEventTypes']).flatMap(
        (group) => Object.values(group),
      ),
      'list of all': names.getAllGeneratedEventTypes(),
      'list of all, system events included': names.getAllEventTypes(),
      EventTypeSchemas: Object.keys(main.EventTypeSchemas),
      EventWriterSchemas: Object.keys(main.EventWriterSchemas),
      'EventTypeSchemas of zod3': Object.keys(zod3.EventTypeSchemas),
      'EventWriterSchemas of zod3': Object.keys(zod3.EventWriterSchemas),
      EventRegistry: Object.keys(main.EventRegistry),
      'Markdown pages': stems('docs/events', '.md'),
      'JSON Schema index': (
        JSON.parse(readFileSync(join(ROOT, 'output/json-schema/index.json'), 'utf8')) as { events: { type: string }[] }
      ).events.map(({ type }) => type),
      ...Object.fromEntries(
        DRAFTS.flatMap((draft) =>
          FORMS.flatMap((form) => [
            [
              `files of ${draft} ${form}`,
              stems(`json-schema/${draft}/${form}`, '.json').filter((name) => name !== 'bundle'),
            ],
            [`type of each file of ${draft} ${form}`, EVENT_TYPES.map((type) => constantType(draft, form, type))],
            [`bundle of ${draft} ${form}`, Object.keys(definitions(draft, form))],
          ]),
        ),
      ),
    };
    const want = sorted(EVENT_TYPES);
    for (const [place, types] of Object.entries(places)) expect([place, sorted(types)]).toEqual([place, want]);
    expect(Object.values(SystemEventTypes)).toEqual(EVENT_TYPES.filter((type) => type.startsWith('webhooks.')));
  });

  test('are what the guards take, and nothing near them', () => {
    const near = EVENT_TYPES.flatMap((type) => [`${type} `, type.toUpperCase(), type.slice(0, -1), `${type}.x`]);
    const names_ = ['', 'toString', '__proto__', 'constructor', 'tags', 'tags.create', 'tags.toString.requested'];
    const guards = [names.isGeneratedEventType, names.isValidEventType];
    for (const guard of guards) {
      expect(EVENT_TYPES.filter((type) => !guard(type))).toEqual([]);
      expect([...near, ...names_, null, 1, ['tags.create.requested']].filter((type) => guard(type))).toEqual([]);
    }
  });

  test('are the union type GeneratedEventType, and the keys of the maps, to tsc', () => {
    const folder = join(FOLDER, 'union');
    linkPackage(folder);
    const union = (types: readonly string[]) => types.map((type) => JSON.stringify(type)).join(' | ');
    const check = (name: string, types: readonly string[]) =>
      write(
        join(folder, `${name}.ts`),
        `import type { EventDataByType, EventType, EventTypeSchemas, EventWriterSchemas, GeneratedEvent, GeneratedEventType } from '@synap/types';
import { prove, type Equal } from './equal.ts';
type Want = ${union(types)};
prove<Equal<GeneratedEventType, Want>>();
prove<Equal<EventType, Want>>();
prove<Equal<keyof EventDataByType, Want>>();
prove<Equal<keyof typeof EventTypeSchemas, Want>>();
prove<Equal<keyof typeof EventWriterSchemas, Want>>();
prove<Equal<GeneratedEvent['type'], Want>>();
`,
      );
    write(join(folder, 'equal.ts'), EQUAL);
    check('right', EVENT_TYPES);
    expect(typeCheck(folder, ['right.ts'])).toEqual([]);
    // Controls: one type less, and one more.
    check('less', EVENT_TYPES.slice(1));
    check('more', [...EVENT_TYPES, 'tags.merge.requested']);
    expect(typeCheck(folder, ['less.ts', 'more.ts'])).toHaveLength(12);
  });
});

const definitions = (draft: (typeof DRAFTS)[number], form: FormName): object => {
  const bundle = readJsonSchema(committed(), draft, form, 'bundle');
  return (bundle['$defs'] ?? bundle['definitions']) as object;
};

const constantType = (draft: (typeof DRAFTS)[number], form: FormName, type: string): string => {
  const { properties } = readJsonSchema(committed(), draft, form, type) as { properties: { type: { const: string } } };
  return properties.type.const;
};

/** Where `import ... from '@synap/types'` finds the committed package. */
function linkPackage(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@synap'), { recursive: true });
  symlinkSync(committed().types, join(folder, 'node_modules/@synap/types'));
  write(join(folder, 'package.json'), '{ "type": "module" }');
}

describe.each([
  { catalog: 'the catalog', build: async () => committed() },
  { catalog: 'every kind of field', build: () => buildEveryKind(join(FOLDER, 'kinds')) },
])('$catalog', ({ build }) => {
  let generated: Generated;
  beforeAll(async () => {
    generated = await build();
  });

  test.each([...FORMS])('every %s schema has properties and refuses what is no event', async (form) => {
    const main = await importEntry<MainExports>(generated, '.');
    const zod3 = await importEntry<Zod3Exports>(generated, './zod3');
    const validatorsOf = await openValidators(generated);
    for (const { type, data, example } of generated.model.events) {
      const properties = data.properties.map(({ name }) => name);
      const whole = Object.keys(zod4Event({ main, generated, type, form }).shape);
      const shapes = {
        'zod 4': Object.keys((zod4Event({ main, generated, type, form }).shape['data'] as zodV4.ZodObject).shape),
        'zod 3': Object.keys(zod3Event({ zod3, generated, type, form }).shape.data.shape as object),
        ...Object.fromEntries(
          DRAFTS.map((draft) => [draft, propertiesOf(readJsonSchema(generated, draft, form, type))]),
        ),
      };
      for (const [place, shape] of Object.entries(shapes))
        expect([type, place, shape]).toEqual([type, place, properties]);
      expect(properties.length).toBeGreaterThan(0);
      for (const [name, validate] of Object.entries(validatorsOf(type, form))) {
        const refused = [{}, [], null, 'text', Object.fromEntries(whole.map((key) => [key, 1])), { data: example }];
        expect([type, name, refused.filter((document) => validate(document) === true)]).toEqual([type, name, []]);
      }
    }
  });
});

const propertiesOf = (schema: unknown): readonly string[] =>
  Object.keys((schema as { properties: { data: { properties: object } } }).properties.data.properties);
