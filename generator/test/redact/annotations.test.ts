import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { format } from 'prettier';
import { afterAll, describe, expect, test } from 'vitest';
import { redactMarkingsModule } from '../../src/emitters/types/redact-module.ts';
import type { Classified } from '../../src/model/classification.ts';
import type { Event, Field, Model } from '../../src/model/types.ts';
import { DRAFTS, OWN_KEYWORDS, type Draft, type JsonSchema } from '../../src/schemas/json-schema.ts';
import { FORMS } from '../../src/schemas/wire.ts';
import { resolveReference, wireObject } from '../arbitraries/wire-events.ts';
import { everyKindModel } from '../parity/every-kind.ts';
import { committed, makeFolder, readJsonSchema, removeFolder, type Generated } from '../parity/packages.ts';
import { createAjv } from '../parity/validators.ts';
import { buildModelPackage, classify } from './classified.ts';

const FOLDER = makeFolder();
afterAll(() => removeFolder(FOLDER));

const COMBINATIONS = DRAFTS.flatMap((draft) => FORMS.map((form) => ({ draft, form })));

describe.each([
  { catalog: 'the catalog', build: async () => committed() },
  { catalog: 'the catalog, classified at random', build: () => built('catalog', classify(committed().model)) },
  { catalog: 'every kind of field, classified at random', build: () => built('kinds', classify(everyKindModel())) },
])('$catalog', ({ build }) => {
  test.each(COMBINATIONS)('$draft $form says of each field what the model says', async ({ draft, form }) => {
    const generated = await build();
    for (const event of generated.model.events) {
      const read = readJsonSchema(generated, draft, form, event.type);
      expect(annotationsIn(read, event, generated.model)).toEqual(annotationsOf(event, generated.model));
    }
  });

  test.each(COMBINATIONS)('$draft $form judges as without it: it is the same but for our keywords', async (which) => {
    const generated = await build();
    const plain = await built(`plain-${generated.model.name}`, withoutMarks(generated.model));
    for (const { type } of generated.model.events) {
      const [read, want] = [generated, plain].map((one) => readJsonSchema(one, which.draft, which.form, type));
      expect(withoutKeywords(read!)).toEqual(withoutKeywords(want!));
    }
  });

  test('in draft-07 nothing stands beside a reference, where it would be ignored', async () => {
    const generated = await build();
    for (const form of FORMS) {
      for (const name of [...generated.model.events.map(({ type }) => type), 'bundle']) {
        expect(besideReferences(readJsonSchema(generated, 'draft-07', form, name))).toEqual([]);
      }
    }
  });
});

describe('Ajv in strict mode', () => {
  test.each(COMBINATIONS)('refuses $draft $form until it is told of our keywords', ({ draft, form }) => {
    const schema = readJsonSchema(committed(), draft, form, 'tags.create.requested');
    expect(() => untold(draft).compile(schema)).toThrow('strict mode: unknown keyword: "x-personal"');
    expect(() =>
      untold(draft)
        .addVocabulary([...OWN_KEYWORDS])
        .compile(schema),
    ).not.toThrow();
    expect(() => createAjv(draft).compile(schema)).not.toThrow();
  });

  test('can be told from the index', () => {
    const { keywords } = readJsonSchema(committed(), '.' as Draft, '.' as never, 'index') as { keywords: string[] };
    const schema = readJsonSchema(committed(), '2020-12', 'reader', 'bundle');
    expect(() => untold('2020-12').addVocabulary(keywords).compile(schema)).not.toThrow();
  });
});

test('the module that redact goes by is left unchanged by Prettier, whatever stands in for what', async () => {
  for (const model of [committed().model, classify(committed().model), classify(everyKindModel())]) {
    const text = redactMarkingsModule(model);
    expect(await format(text, { parser: 'typescript', printWidth: 120, singleQuote: true })).toBe(text);
  }
});

describe('control:', () => {
  const event = committed().model.events.find(({ type }) => type === 'tags.create.requested')!;
  const read = () => structuredClone(readJsonSchema(committed(), '2020-12', 'reader', event.type));

  test('a keyword less, or one more, is noticed', () => {
    const { model } = committed();
    const [less, more] = [read(), read()] as [Doctored, Doctored];
    delete less.properties['userId']!['x-personal'];
    more.properties['id']!['x-classification'] = 'internal';
    for (const doctored of [less, more]) {
      expect(annotationsIn(doctored, event, model)).not.toEqual(annotationsOf(event, model));
    }
  });

  test('what stands beside a reference is noticed', () => {
    expect(besideReferences({ properties: { a: { $ref: '#/definitions/A', 'x-personal': true } } })).toHaveLength(1);
  });
});

type Doctored = JsonSchema & { properties: Record<string, JsonSchema> };

/** Each package is built once. */
const BUILT = new Map<string, Promise<Generated>>();
const built = (name: string, model: Model): Promise<Generated> => {
  const generated = BUILT.get(name) ?? buildModelPackage(model, `${FOLDER}/${name}`);
  BUILT.set(name, generated);
  return generated;
};

/** `data.changes.name confidential personal`, for each field that is anything but public and not personal. */
type Annotations = readonly string[];

const say = (path: string, { classification, personal }: Classified): Annotations =>
  classification === 'public' && !personal ? [] : [`${path} ${classification} ${String(personal)}`];

const annotationsOf = (event: Event, model: Model): Annotations => {
  const inField = (field: Field, path: string): Annotations => {
    if (field.kind === 'array') return inField(field.items, `${path}[]`);
    if (field.kind === 'record') return inField(field.values, `${path}.*`);
    if (field.kind === 'union') return field.variants.flatMap((variant, index) => inField(variant, `${path}/${index}`));
    if (field.kind === 'reference') return inField(resolveReference(model, field.target), path);
    if (field.kind !== 'object') return [];
    return field.properties.flatMap((property) => [
      ...say(`${path}.${property.name}`, property),
      ...inField(property.field, `${path}.${property.name}`),
    ]);
  };
  return inField(wireObject(model, event), '');
};

/** The same, read from the document: its keywords at the places where the model has fields. */
const annotationsIn = (document: JsonSchema, event: Event, model: Model): Annotations => {
  const at = (schema: JsonSchema): JsonSchema => {
    const [only] = (schema['allOf'] ?? []) as JsonSchema[];
    const alternatives = schema['anyOf'] as JsonSchema[] | undefined;
    const notNull = alternatives?.filter(({ type }) => type !== 'null');
    const inner = only ?? (notNull?.length === 1 && notNull.length < alternatives!.length ? notNull[0] : undefined);
    if (inner !== undefined) return at(inner);
    if (typeof schema['$ref'] !== 'string') return schema;
    const [, defs = '', name = ''] = schema['$ref'].split('/');
    return at((document[defs] as Record<string, JsonSchema>)[name]!);
  };
  const inSchema = (given: JsonSchema, field: Field, path: string): Annotations => {
    const schema = at(given);
    if (field.kind === 'array') return inSchema(part(schema, 'items'), field.items, `${path}[]`);
    if (field.kind === 'record') return inSchema(part(schema, 'additionalProperties'), field.values, `${path}.*`);
    if (field.kind === 'reference') return inSchema(given, resolveReference(model, field.target), path);
    if (field.kind === 'union') {
      const variants = (schema['oneOf'] ?? schema['anyOf']) as JsonSchema[];
      return field.variants.flatMap((variant, index) => inSchema(variants[index]!, variant, `${path}/${index}`));
    }
    if (field.kind !== 'object') return [];
    return field.properties.flatMap((property) => {
      const inner = (schema['properties'] as Record<string, JsonSchema>)[property.name]!;
      return [
        ...say(`${path}.${property.name}`, {
          classification: (inner['x-classification'] ?? 'public') as Classified['classification'],
          personal: (inner['x-personal'] ?? false) as boolean,
        }),
        ...inSchema(inner, property.field, `${path}.${property.name}`),
      ];
    });
  };
  return inSchema(document, wireObject(model, event), '');
};

const part = (schema: JsonSchema, keyword: string): JsonSchema => (schema[keyword] ?? {}) as JsonSchema;

const withoutMarks = (model: Model): Model =>
  JSON.parse(JSON.stringify(model), (_key, value: unknown) =>
    isObject(value) && 'personal' in value ? { ...value, classification: 'public', personal: false } : value,
  ) as Model;

/** Without our keywords, and without the wrapping of a reference that had nothing else beside it. */
const withoutKeywords = (schema: JsonSchema): unknown =>
  JSON.parse(JSON.stringify(schema), (_key, value: unknown) => {
    if (!isObject(value)) return value;
    const rest = Object.fromEntries(
      Object.entries(value).filter(([key]) => !(OWN_KEYWORDS as readonly string[]).includes(key)),
    );
    const all = rest['allOf'];
    return Array.isArray(all) && all.length === 1 && Object.keys(rest).length === 1 ? all[0] : rest;
  });

const besideReferences = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.hasOwn(value, '$ref') && Object.keys(value).length > 1 ? [value] : [];
  return [...own, ...Object.values(value).flatMap(besideReferences)];
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const untold = (draft: Draft): Ajv => {
  const options = { strict: true, allowUnionTypes: true };
  const ajv = draft === '2020-12' ? new Ajv2020(options) : new Ajv(options);
  addFormats.default(ajv);
  return ajv;
};
