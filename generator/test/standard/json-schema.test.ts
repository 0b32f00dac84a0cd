import { isDeepStrictEqual } from 'node:util';
import type { ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../src/model/types.ts';
import { toDraft7 } from '../../src/runtime/validators/runtime/standard.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import { damagedEvents } from '../arbitraries/damage.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import { everyKindModel } from '../parity/every-kind.ts';
import {
  buildEveryKind,
  committed,
  makeFolder,
  readJsonSchema,
  removeFolder,
  type Generated,
} from '../parity/packages.ts';
import { compile } from '../parity/validators.ts';
import { TARGETS, importStandard, schemaOf, type StandardExports } from './standard-package.ts';

const RUNS = 20;
const SEED = Number(process.env['PARITY_SEED'] ?? 20_260_115);
const FOLDER = makeFolder();

let built: Promise<Generated> | undefined;
const everyKind = (): Promise<Generated> => (built ??= buildEveryKind(FOLDER));

afterAll(() => removeFolder(FOLDER));

describe.each([
  { catalog: 'the catalog', events: committed().model.events, build: async () => committed() },
  { catalog: 'every kind of field', events: everyKindModel().events, build: everyKind },
])('$catalog', ({ events, build }) => {
  let generated: Generated;
  let standard: StandardExports;
  beforeAll(async () => {
    generated = await build();
    standard = await importStandard(generated);
  });

  describe.each(TARGETS)('$target', ({ target, draft }) => {
    describe.each(FORMS)('%s', (form) => {
      const payload = (event: Event) => schemaOf(standard, event, form)['~standard'];

      test(`to Ajv, strict, the verdict on ${RUNS} valid and ${RUNS} damaged payloads a type is that of validate`, () => {
        const tally = { valid: 0, refused: 0 };
        const disagreements: unknown[] = [];
        for (const event of events) {
          const { validate, jsonSchema } = payload(event);
          const ajv = compile(jsonSchema.input({ target }), draft);
          for (const { data } of documents(generated, event, form)) {
            const isValid = validate(data).issues === undefined;
            if (ajv(data) !== isValid) disagreements.push({ type: event.type, data, isValid });
            tally[isValid ? 'valid' : 'refused'] += 1;
          }
        }
        expect(disagreements).toEqual([]);
        expect(tally.valid).toBeGreaterThan(RUNS * events.length * 0.9);
        expect(tally.refused).toBeGreaterThan(RUNS * events.length * 0.2);
      });

      test('is what stands under data in the JSON Schema file of the event, with the definitions that it leads to', () => {
        for (const event of events) {
          const { $schema, title, $defs, definitions, deprecated, ...schema } = payload(event).jsonSchema.input({
            target,
          });
          const file = readJsonSchema(generated, draft, form, event.type);
          const { data } = file['properties'] as Readonly<Record<string, unknown>>;
          expect({ $schema, title, deprecated }).toEqual({
            $schema: file['$schema'],
            title: event.names.data,
            deprecated: file['deprecated'],
          });
          expect(schema).toEqual(data);
          expect(file['$defs'] ?? file['definitions'] ?? {}).toMatchObject(($defs ?? definitions ?? {}) as object);
        }
      });

      test('is a new object each time, and the same for input and output', () => {
        for (const event of events) {
          const { input, output } = payload(event).jsonSchema;
          expect(input({ target })).toEqual(output({ target }));
          expect(input({ target })).not.toBe(input({ target }));
        }
      });
    });

    test('of whole events on the wire: to Ajv, strict, the verdict of wireEventSchema', () => {
      const { validate, jsonSchema } = standard.wireEventSchema['~standard'];
      const ajv = compile(jsonSchema.input({ target }), draft);
      const tally = { valid: 0, refused: 0 };
      const disagreements: unknown[] = [];
      for (const event of events) {
        for (const document of documents(generated, event, 'reader')) {
          for (const json of [document, { ...document, type: 'elsewhere.happened' }]) {
            const isValid = validate(json).issues === undefined;
            if (ajv(json) !== isValid) disagreements.push({ json, isValid });
            tally[isValid ? 'valid' : 'refused'] += 1;
          }
        }
      }
      expect(disagreements).toEqual([]);
      expect(tally.valid).toBeGreaterThan(RUNS * events.length);
      expect(tally.refused).toBeGreaterThan(RUNS * events.length * 0.2);
    });
  });

  test.each(['openapi-3.0', 'draft-04', '', 'toString', '__proto__'])(
    'for the target %o there is a clear error',
    (target) => {
      const { jsonSchema } = standard.wireEventSchema['~standard'];
      const message = `there is no JSON Schema for the target ${JSON.stringify(target)}; ask for 'draft-2020-12' or 'draft-07'`;
      expect(() => jsonSchema.input({ target })).toThrow(new TypeError(message));
      expect(() => schemaOf(standard, events[0]!, 'reader')['~standard'].jsonSchema.output({ target })).toThrow(
        message,
      );
    },
  );

  test('events in memory have none: their timestamp is a Date', () => {
    expect(standard.eventSchema['~standard']).not.toHaveProperty('jsonSchema');
  });
});

test('draft-07 is written down where it says more than the other draft would give, and only there', async () => {
  const { model } = committed();
  const follows = (generated: Generated, form: FormName, { type }: Event) => {
    const [draft7, other] = [
      readJsonSchema(generated, 'draft-07', form, type),
      readJsonSchema(generated, '2020-12', form, type),
    ].map((file) => (file['properties'] as { readonly data: Record<string, unknown> }).data);
    const { $schema: _, ...made } = toDraft7(other!);
    return isDeepStrictEqual(made, draft7);
  };
  expect(model.events.every((event) => FORMS.every((form) => follows(committed(), form, event)))).toBe(true);
  const generated = await everyKind();
  const kinds = generated.model.events.map((event) => follows(generated, 'reader', event));
  expect(new Set(kinds)).toEqual(new Set([true, false]));
});

describe('control: a JSON Schema that says something else is noticed', () => {
  type Schema = {
    required: string[];
    properties: Record<string, Record<string, unknown>>;
    additionalProperties?: boolean;
  };
  test.each<{ doctored: string; form: FormName; edit: (schema: Schema) => unknown }>([
    { doctored: 'a pattern less', form: 'reader', edit: ({ properties }) => delete properties['color']!['pattern'] },
    { doctored: 'one required field less', form: 'reader', edit: ({ required }) => required.pop() },
    { doctored: 'open, where it is closed', form: 'writer', edit: (schema) => delete schema.additionalProperties },
  ])('$doctored', async ({ form, edit }) => {
    const event = committed().model.events.find(({ type }) => type === 'tags.create.requested')!;
    const { validate, jsonSchema } = schemaOf(await importStandard(committed()), event, form)['~standard'];
    const schema = jsonSchema.input({ target: 'draft-2020-12' });
    edit(schema as unknown as Schema);
    const doctored = compile(schema, '2020-12');
    const all = documents(committed(), event, form, 300);
    expect(all.some(({ data }) => doctored(data) !== (validate(data).issues === undefined))).toBe(true);
  });

  test('a definition less does not compile', async () => {
    const standard = await importStandard(committed());
    const { jsonSchema } = standard.getPayloadSchema('webhooks.deliver.requested')!['~standard'];
    const { $defs: _, ...schema } = jsonSchema.input({ target: 'draft-2020-12' });
    expect((): ValidateFunction => compile(schema, '2020-12')).toThrow(
      "can't resolve reference #/$defs/SynapWireEvent",
    );
  });
});

type Json = Readonly<Record<string, unknown>>;

/** Valid and damaged ones, without the number that JSON.parse makes infinite: to JSON Schema it is one. */
function documents({ model }: Generated, event: Event, form: FormName, runs = RUNS): readonly Json[] {
  const key = `${model.name} ${event.type} ${form} ${runs}`;
  const options = { seed: SEED, numRuns: runs };
  const made =
    MADE.get(key) ??
    [
      ...fc.sample(wireEvents(model, event, form), options),
      ...fc
        .sample(damagedEvents(model, event, form), options)
        .filter(({ damage }) => !damage.includes('1e400'))
        .map(({ document }) => document),
    ].filter(
      (document): document is Exclude<typeof document, null> => typeof document === 'object' && document !== null,
    );
  MADE.set(key, made);
  return made;
}

/** Both drafts look at the same documents. */
const MADE = new Map<string, readonly Json[]>();
