import type { ErrorObject, ValidateFunction } from 'ajv';
import { validate, type OutputUnit, type SchemaObject } from '@hyperjump/json-schema/draft-2020-12';
import { BASIC } from '@hyperjump/json-schema/experimental';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../src/model/types.ts';
import { DIALECTS, DRAFTS, idOf } from '../../src/schemas/json-schema.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import { damagedEvents } from '../arbitraries/damage.ts';
import type { Json } from '../arbitraries/json.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import { SEED } from './effort.ts';
import { everyKindModel } from './every-kind.ts';
import { compileInHyperjump } from './hyperjump.ts';
import { buildEveryKind, committed, makeFolder, readJsonSchema, removeFolder, type Generated } from './packages.ts';
import { compile, createAjv } from './validators.ts';

const FOLDER = makeFolder();

afterAll(() => removeFolder(FOLDER));

const COMBINATIONS = DRAFTS.flatMap((draft) => FORMS.map((form) => ({ draft, form })));

describe.each([
  { catalog: 'the catalog', given: committed().model, build: async () => committed() },
  { catalog: 'every kind of field', given: everyKindModel(), build: () => buildEveryKind(FOLDER) },
])('$catalog', ({ given: { events }, build }) => {
  let generated: Generated;
  beforeAll(async () => {
    generated = await build();
  });

  describe.each(COMBINATIONS)('$draft $form', ({ draft, form }) => {
    const read = (name: string) => readJsonSchema(generated, draft, form, name);

    const alone = new Map<string, ValidateFunction>();
    const compileAlone = ({ type }: Event): ValidateFunction => {
      const compiled = alone.get(type) ?? compile(read(type), draft, { allErrors: true });
      alone.set(type, compiled);
      return compiled;
    };

    test('every file is a valid schema to Ajv and to Hyperjump', async () => {
      const ajv = createAjv(draft);
      const isSchema = await validate(DIALECTS[draft]);
      for (const name of [...events.map(({ type }) => type), 'bundle']) {
        const schema = read(name);
        expect({ name, ajv: ajv.validateSchema(schema), hyperjump: isSchema(schema as SchemaObject).valid }).toEqual({
          name,
          ajv: true,
          hyperjump: true,
        });
      }
    });

    test('Hyperjump gives the verdicts of Ajv', async () => {
      for (const event of events) {
        const ajv = compileAlone(event);
        const hyperjump = await compileInHyperjump(read(event.type));
        for (const document of documents(generated, event, form)) {
          expect({ document, valid: hyperjump(document).valid }).toEqual({ document, valid: ajv(document) });
        }
      }
    });

    test('to Ajv the bundle is the files: as a whole, and each by its id', () => {
      const ajv = createAjv(draft, { allErrors: true });
      const bundle = ajv.compile(read('bundle'));
      for (const event of events) {
        const embedded = ajv.getSchema(idOf(generated.model, event, draft, form))! as ValidateFunction;
        const file = compileAlone(event);
        for (const document of documents(generated, event, form)) {
          expect({ document, valid: bundle(document) }).toEqual({ document, valid: file(document) });
          embedded(document);
          expect(places(embedded.errors)).toEqual(places(file.errors));
        }
      }
    });

    test('to Hyperjump the bundle is the files, down to the place of each fault', async () => {
      const bundle = await compileInHyperjump(read('bundle'));
      let faults = 0;
      for (const event of events) {
        const id = idOf(generated.model, event, draft, form);
        const alone = await compileInHyperjump(read(event.type));
        for (const document of documents(generated, event, form)) {
          const [whole, single] = [bundle(document, BASIC), alone(document, BASIC)];
          expect({ document, valid: whole.valid }).toEqual({ document, valid: single.valid });
          expect(faultsWithin(id, whole)).toEqual(faultsWithin(id, single));
          faults += faultsWithin(id, single).length;
        }
      }
      expect(faults).toBeGreaterThan(events.length);
    });
  });
});

test('control: both notice a schema that is none', async () => {
  const doctored = { ...readJsonSchema(committed(), 'draft-07', 'reader', 'tags.create.requested'), required: 'id' };
  expect(createAjv('draft-07').validateSchema(doctored)).toBe(false);
  expect((await validate(DIALECTS['draft-07'], doctored)).valid).toBe(false);
});

test('control: a bundle in which one event says something else is noticed', () => {
  const { model } = committed();
  const event = model.events.find(({ type }) => type === 'tags.create.requested')!;
  const bundle = structuredClone(readJsonSchema(committed(), '2020-12', 'reader', 'bundle')) as {
    $defs: Record<string, { properties: { data: { required: string[] } } }>;
  };
  bundle.$defs[event.type]!.properties.data.required = ['name', 'color'];
  const doctored = compile(bundle, '2020-12');
  const file = compile(readJsonSchema(committed(), '2020-12', 'reader', event.type), '2020-12');
  expect(documents(committed(), event, 'reader').some((document) => doctored(document) !== file(document))).toBe(true);
});

test('control: formats are asserted, not only noted', async () => {
  const schema = {
    $schema: DIALECTS['2020-12'],
    $id: 'https://control.example/a',
    type: 'string',
    format: 'date-time',
  };
  const hyperjump = await compileInHyperjump(schema);
  expect([hyperjump('yesterday').valid, compile(schema, '2020-12')('yesterday')]).toEqual([false, false]);
});

/** Valid and damaged documents. Hyperjump knows no 1e400: its numbers are those that JSON can write. */
function documents({ model }: Generated, event: Event, form: FormName): readonly Json[] {
  const key = `${model.name} ${event.type} ${form}`;
  const made = MADE.get(key) ?? [
    ...fc.sample(wireEvents(model, event, form), { seed: SEED, numRuns: 5 }),
    ...fc
      .sample(damagedEvents(model, event, form), { seed: SEED, numRuns: 15 })
      .filter(({ damage }) => !damage.includes('1e400'))
      .map(({ document }) => document),
  ];
  MADE.set(key, made);
  return made;
}

/** Both drafts and all tests look at the same documents. */
const MADE = new Map<string, readonly Json[]>();

const places = (errors: readonly ErrorObject[] | null | undefined): readonly string[] =>
  (errors ?? [])
    .map(({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`)
    .sort();

type Output = { readonly valid: boolean; readonly errors?: OutputUnit[] };

/** Where a document fails in the schema of this id: the keyword's place in the schema, and the value's in the document. */
const faultsWithin = (id: string, { errors = [] }: Output): readonly string[] =>
  errors
    .filter(({ absoluteKeywordLocation }) => absoluteKeywordLocation.startsWith(`${id}#`))
    .map(({ absoluteKeywordLocation, instanceLocation }) => `${absoluteKeywordLocation} ${instanceLocation}`)
    .sort();
