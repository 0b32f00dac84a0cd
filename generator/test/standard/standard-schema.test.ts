import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StandardSchema } from '../../src/runtime/validators/runtime/standard.ts';
import { FORMS } from '../../src/schemas/wire.ts';
import { damagedEvents } from '../arbitraries/damage.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import { faultsOf } from '../manifest/small-manifest.ts';
import { committed, importEntry, type MainExports } from '../parity/packages.ts';
import { importStandard, schemaOf, type StandardExports } from './standard-package.ts';

const RUNS = 30;
const SEED = Number(process.env['PARITY_SEED'] ?? 20_260_115);
const generated = committed();
const { model } = generated;

let standard: StandardExports;
let main: MainExports;
beforeAll(async () => {
  standard = await importStandard(generated);
  main = await importEntry<MainExports>(generated, '.');
});

describe(`every payload, ${RUNS} valid and ${RUNS} damaged ones a type and form`, () => {
  test.each(FORMS)(
    'of the %s: what Zod says through the same interface, issue by issue, and never a promise',
    (form) => {
      const tally = { valid: 0, refused: 0 };
      for (const event of model.events) {
        const { validate } = schemaOf(standard, event, form)['~standard'];
        const zod = (form === 'reader' ? main.EventTypeSchemas : main.EventWriterSchemas)[event.type]!['~standard'];
        for (const { data } of documents(event.type, form)) {
          const [got, want] = [answer(validate(data)), answer(zod.validate(data))];
          expect({ type: event.type, data, got }).toEqual({ type: event.type, data, got: want });
          tally['value' in got ? 'valid' : 'refused'] += 1;
        }
      }
      expect(tally.valid).toBeGreaterThan(RUNS * model.events.length * 0.9);
      expect(tally.refused).toBeGreaterThan(RUNS * model.events.length * 0.2);
    },
  );

  test('control: the schema of another form is noticed', () => {
    const event = model.events.find(({ type }) => type === 'tags.create.requested')!;
    const data = { ...event.example, addedLater: true };
    const answers = FORMS.map((form) => answer(schemaOf(standard, event, form)['~standard'].validate(data)));
    expect(answers).toEqual([{ value: data }, { issues: [{ path: [], message: 'Unrecognized key: "addedLater"' }] }]);
  });
});

describe('whole events', () => {
  test('in memory and on the wire: those of validateEvent and validateWireEvent', async () => {
    const validators = await importEntry<Record<string, (value: unknown) => Validation>>(generated, './validators');
    const tally = { value: 0, issues: 0 };
    for (const { type } of model.events) {
      for (const json of documents(type, 'reader')) {
        const memory = { ...json, timestamp: new Date(String(json['timestamp'])) };
        for (const [schema, validate, value] of [
          [standard.wireEventSchema, validators['validateWireEvent']!, json],
          [standard.eventSchema, validators['validateEvent']!, memory],
        ] as const) {
          const want = validate(value);
          const got = schema['~standard'].validate(value);
          expect(got).toEqual(want.success ? { value: want.data } : { issues: want.issues });
          tally[want.success ? 'value' : 'issues'] += 1;
        }
      }
    }
    expect(tally.value).toBeGreaterThan(model.events.length);
    expect(tally.issues).toBeGreaterThan(model.events.length);
  });

  test('say where a payload is wrong: below data', () => {
    const [valid] = documents('tags.create.requested', 'reader');
    const result = standard.wireEventSchema['~standard'].validate({ ...valid, data: { name: 1 } });
    expect(result.issues?.map(({ path }) => path)).toEqual([['data', 'name']]);
  });
});

describe('a schema by its type', () => {
  test('is the one that is exported by name', () => {
    for (const event of model.events) {
      expect(standard.getPayloadSchema(event.type)).toBe(schemaOf(standard, event, 'reader'));
      expect(standard.getWriterSchema(event.type)).toBe(schemaOf(standard, event, 'writer'));
    }
  });

  test.each(['toString', '__proto__', 'constructor', '', 'tags.create'])('is undefined for %o', (type) => {
    expect([standard.getPayloadSchema(type), standard.getWriterSchema(type)]).toEqual([undefined, undefined]);
  });
});

test('each says version 1 and who made it, in ES modules and in CommonJS', () => {
  const required = createRequire(import.meta.url)(
    join(generated.types, 'dist/validators/standard/index.cjs'),
  ) as StandardExports;
  expect(Object.keys(required).sort()).toEqual(Object.keys(standard).sort());
  const schemas = [standard, required].flatMap((entry) => Object.values(entry)).filter(isSchema);
  expect(schemas).toHaveLength(2 * (2 * model.events.length + 2));
  expect(new Set(schemas.map(({ '~standard': { version, vendor } }) => `${version} ${vendor}`))).toEqual(
    new Set([`1 ${model.package.name}`]),
  );
});

test('a table or a domain called standard is refused: its validators would have the place of these', () => {
  expect(faultsOf((draft) => void (draft['systems'][0].domain = 'standard'))).toEqual([
    'RESERVED_NAME systems.0.domain',
  ]);
  expect(faultsOf((draft) => void (draft['systems'][0].domain = 'standards'))).not.toContain(
    'RESERVED_NAME systems.0.domain',
  );
});

describe('the Zod 4 schemas of the package implement both interfaces, by Zod', () => {
  test('Standard Schema: version, vendor, value and issues', () => {
    const { version, vendor, validate } = main.EventTypeSchemas['tags.create.requested']!['~standard'];
    expect([version, vendor]).toEqual([1, 'zod']);
    expect(answer(validate({ name: 'a' }))).toEqual({ value: { name: 'a' } });
    expect(answer(validate({ name: 1 }))).toMatchObject({ issues: [{ path: ['name'] }] });
  });

  test('Standard JSON Schema: of every payload in both drafts, where Zod is told that anything may be JSON', () => {
    for (const schemas of [main.EventTypeSchemas, main.EventWriterSchemas]) {
      for (const target of ['draft-2020-12', 'draft-07'] as const) {
        const libraryOptions = { unrepresentable: 'any' };
        const types = Object.values(schemas).map(
          (schema) => schema['~standard'].jsonSchema.input({ target, libraryOptions })['type'],
        );
        expect(types).toEqual(model.events.map(() => 'object'));
      }
    }
  });

  test('which ours need not be told', () => {
    const target = 'draft-2020-12';
    const zod = main.EventTypeSchemas['entities.create.requested']!['~standard'];
    expect(() => zod.jsonSchema.input({ target })).toThrow('Custom types cannot be represented in JSON Schema');
    const compiled = standard.getPayloadSchema('entities.create.requested')!['~standard'];
    expect(compiled.jsonSchema.input({ target })['type']).toBe('object');
  });
});

type Validation = { success: true; data: unknown } | { success: false; issues: unknown };
type Json = Readonly<Record<string, unknown>>;

/** Valid and damaged documents; damage may leave nothing of one. */
function documents(type: string, form: (typeof FORMS)[number]): readonly Json[] {
  const event = model.events.find((other) => other.type === type)!;
  const options = { seed: SEED, numRuns: RUNS };
  return [
    ...fc.sample(wireEvents(model, event, form), options),
    ...fc.sample(damagedEvents(model, event, form), options).map(({ document }) => document),
  ].filter((document): document is Exclude<typeof document, null> => typeof document === 'object' && document !== null);
}

type Answer = { readonly value: unknown } | { readonly issues: readonly object[] };

/** What both say of an issue: where it is and what it is in words. */
function answer(result: unknown): Answer {
  if (result instanceof Promise) throw new TypeError('it answers by a promise');
  const { value, issues } = result as { value?: unknown; issues?: readonly { path?: unknown; message: string }[] };
  return issues === undefined ? { value } : { issues: issues.map(({ path, message }) => ({ path, message })) };
}

const isSchema = (value: unknown): value is StandardSchema<unknown> =>
  typeof value === 'object' && value !== null && '~standard' in value;
