import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventModule, sharedModule } from '../../src/emitters/types/validators/modules.ts';
import type { Event, Field, Model } from '../../src/model/types.ts';
import { FORMAT_PATTERNS } from '../../src/runtime/patterns.ts';
import type { JsonSchema } from '../../src/schemas/json-schema.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import { committed, makeFolder, removeFolder, write } from '../parity/packages.ts';
import { bundle } from '../validators/bundle.ts';
import { emittedKeywords, openSuites, type Group, type Suite } from './suite.ts';
import { NotExpressible, toField, toProperty, type Translated } from './to-field.ts';

/**
 * The official JSON Schema test suite on the compiled validators: each schema that is one of the model's fields is
 * translated, compiled as events are, and has to give the suite's verdict on every instance.
 */
const FOLDER = makeFolder();
const { suites, skipped } = openSuites();
if (skipped !== null) console.log(`skipped: ${skipped}`);

afterAll(() => removeFolder(FOLDER));

describe.each(suites.map((suite) => [suite.name, suite] as const))('%s', (_name, suite) => {
  const { translated, refused } = translateAll(suite);
  let validators: readonly Validators[];
  beforeAll(async () => {
    validators = await compileFields(translated.map(({ field }) => field));
  });

  test('every schema that is one of our fields has the verdict of the suite on every instance', () => {
    const disagreements: string[] = [];
    let instances = 0;
    let ofOtherTypes = 0;
    translated.forEach(({ group, typed, forms }, index) => {
      const original = compile(group.schema);
      const ajv = compile(typed);
      for (const { description, data, valid } of group.tests) {
        if (original(data) !== ajv(data)) {
          ofOtherTypes += 1;
          continue;
        }
        instances += 1;
        for (const form of formsOf(forms)) {
          const { is, validate } = validators[index]![form];
          const verdicts = { is: is({ value: data }), validate: validate({ value: data }).success, ajv: ajv(data) };
          if (Object.values(verdicts).some((verdict) => verdict !== valid)) {
            disagreements.push(
              `${group.keyword}: ${group.description}: ${description}, ${form}: want ${valid}, got ${JSON.stringify(verdicts)}`,
            );
          }
        }
      }
    });
    console.log(
      `${suite.name}: ${suite.groups.length} schemas about our keywords, ${translated.length} translated, ${instances} instances; ` +
        `${ofOtherTypes} instances of a type that the schema's keywords ignore are left out`,
    );
    console.table(Object.fromEntries(refused));
    expect(disagreements).toEqual([]);
    expect(translated.length).toBeGreaterThanOrEqual(LEAST[suite.name.slice(0, 8)]!.schemas);
    expect(instances).toBeGreaterThanOrEqual(LEAST[suite.name.slice(0, 8)]!.instances);
  });

  test('control: validators of the wrong schema disagree', () => {
    const wrong = translated.filter(({ group }, index) => {
      const other = validators[(index + 1) % validators.length]!;
      return group.tests.some(({ data, valid }) => other.reader.is({ value: data }) !== valid);
    });
    expect(wrong.length).toBeGreaterThan(translated.length / 2);
  });
});

test.each(suites.flatMap(({ formats }) => formats.map((group) => [group.keyword, group] as const)))(
  'format %s is narrower here than in the suite: nothing that the suite refuses is taken',
  async (format, { tests }) => {
    const field: Field =
      format === 'date-time'
        ? { kind: 'timestamp', nullable: false }
        : { kind: 'string', nullable: false, format, pattern: FORMAT_PATTERNS[format as keyof typeof FORMAT_PATTERNS] };
    const [{ reader, writer }] = (await compileFields([field])) as [Validators];
    const texts = tests.filter(({ data }) => typeof data === 'string');
    const taken = texts.filter(({ data }) => [reader, writer].some(({ is }) => is({ value: data })));
    const narrower = texts.filter(({ data, valid }) => valid && !reader.is({ value: data }));
    console.log(
      `${format}: of ${texts.length}, refused though the suite takes them: ${narrower.map(({ data }) => data).join(' , ')}`,
    );
    expect(taken.filter(({ valid }) => !valid)).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
  },
);

test('every keyword of our JSON Schema files that refuses something is in the suite', () => {
  const looked = new Set(suites.flatMap(({ groups }) => groups.map(({ keyword }) => keyword)));
  const rest = [...emittedKeywords()].filter((keyword) => !looked.has(keyword) && !SAYS_ONLY.has(keyword));
  // Draft 4 has no `const`.
  expect(rest).toEqual(skipped === null ? [] : ['const']);
});

/** So that a change of the translation cannot empty the test. */
const LEAST: Readonly<Record<string, { schemas: number; instances: number }>> = {
  'draft-04': { schemas: 20, instances: 75 },
  'draft-07': { schemas: 27, instances: 95 },
};

/** Keywords that no instance is refused for, ours included, and `$ref`, whose file has another name. */
const SAYS_ONLY: ReadonlySet<string> = new Set([
  ...[
    '$schema',
    '$id',
    '$defs',
    'definitions',
    'title',
    'description',
    'default',
    'deprecated',
    'examples',
    '$comment',
  ],
  ...['$ref', 'format', 'x-classification', 'x-personal', 'x-deprecation'],
]);

interface Case extends Translated {
  readonly group: Group;
}

function translateAll({ groups }: Suite): { translated: readonly Case[]; refused: ReadonlyMap<string, number> } {
  const translated: Case[] = [];
  const refused = new Map<string, number>();
  for (const group of groups) {
    try {
      translated.push({ group, ...toField(group.schema) });
    } catch (error) {
      if (!(error instanceof NotExpressible)) throw error;
      refused.set(error.message, (refused.get(error.message) ?? 0) + 1);
    }
  }
  return { translated, refused: new Map([...refused].sort(([, left], [, right]) => right - left)) };
}

/** The suite's schemas leave out types, which strict mode forbids. */
const compile = (schema: JsonSchema | boolean): ((data: unknown) => boolean) =>
  new Ajv({ strict: false }).compile(schema);

/** Where there is no object both forms are one. */
const formsOf = (forms: ReadonlySet<FormName>): readonly FormName[] => (forms.size === 0 ? FORMS : [...forms]);

interface Validator {
  is(data: unknown): boolean;
  validate(data: unknown): { readonly success: boolean };
}
type Validators = Readonly<Record<FormName, Validator>>;

/** Each field as the one property of an event's payload, compiled by the emitter, bundled and imported. */
async function compileFields(fields: readonly Field[]): Promise<readonly Validators[]> {
  const sources = join(committed().types, 'src');
  const folder = join(FOLDER, `${(folders += 1)}`);
  cpSync(sources, folder, { recursive: true, filter: (path) => !/validators\/(?:tables|systems)/u.test(path) });
  const model = modelOf(fields);
  const lines = model.events.flatMap((event, index) =>
    FORMS.map((form) => {
      const { path, contents } = eventModule(model, event, form);
      write(join(folder, `${path}.ts`), contents);
      return `export * as ${form}${index} from './${path}.ts';`;
    }),
  );
  for (const form of FORMS) {
    const { path, contents } = sharedModule(model, form);
    write(join(folder, `${path}.ts`), contents);
  }
  const file = join(folder, 'suite.mjs');
  writeFileSync(file, await bundle(folder, lines.join('\n')));
  const module = (await import(pathToFileURL(file).href)) as Record<string, Validator>;
  return fields.map((_, index) => ({ reader: module[`reader${index}`]!, writer: module[`writer${index}`]! }));
}

let folders = 0;

/** A catalog of system events, one a field. */
function modelOf(fields: readonly Field[]): Model {
  const { model } = committed();
  const example = model.events[0]!;
  const events = fields.map((field, index): Event => ({
    ...example,
    type: `suite.case${index}.requested`,
    domain: 'suite',
    table: null,
    key: `case${index}.requested`,
    data: { kind: 'object', nullable: false, properties: [toProperty('value', field, true)] },
    names: {
      pascal: `Case${index}`,
      data: `Case${index}Data`,
      schema: `Case${index}Schema`,
      writerSchema: `Case${index}WriterSchema`,
    },
  }));
  const system = {
    domain: 'suite',
    description: 'The suite.',
    owner: 'tests',
    eventTypes: events.map(({ type }) => type),
    names: { pascal: 'Suite', module: 'systems/suite' },
  };
  return { ...model, events, tables: [], systems: [system] };
}
