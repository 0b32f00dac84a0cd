/**
 * One small payload for each construct that a manifest can write, and what this generator and this Zod make of it. They are
 * kept with every release: where a later run makes something else of the same payload, no manifest caused that.
 */
import * as zod4 from 'zod/v4';
import * as zod3 from 'zod/v3';
import { zodToJsonSchema } from 'zod-to-json-schema';
import { convertersOf } from '../emitters/json-schema.ts';
import type { FieldInput, ManifestInput, SharedTypeInput } from '../manifest/types.ts';
import { buildModel } from '../model/build-model.ts';
import type { Model, ObjectField } from '../model/types.ts';
import { DEFINITIONS, DRAFTS, type Draft, type JsonSchema } from '../schemas/json-schema.ts';
import { FORMS, type FormName } from '../schemas/wire.ts';

/** What is kept of one construct. */
export interface Canary {
  /** As the manifest says it. A canary whose input is edited is another canary: nothing is concluded from the old one. */
  readonly input: Omit<FieldInput, 'name'>;
  /** What the model makes of it. */
  readonly data: ObjectField;
  /** Of the payload, with the definitions that it refers to. */
  readonly schemas: Readonly<Record<Draft, Readonly<Record<FormName, JsonSchema>>>>;
  /** What Zod's converters make of a schema written by hand, without any code of ours. */
  readonly raw: Readonly<Record<Draft, JsonSchema>>;
}

export type Canaries = { readonly [construct: string]: Canary };

/** The canaries of this generator and the Zod that it runs with. */
export function buildCanaries(): Canaries {
  const model = canaryModel();
  const converters = convertersOf(model);
  return Object.fromEntries(
    Object.entries(CONSTRUCTS).map(([construct, { input, raw }], index) => {
      const event = model.events[index]!;
      const ofDraft = (draft: Draft) =>
        ofEach(FORMS, (form) => payloadSchema(converters[draft](event, form), DEFINITIONS[draft]));
      return [construct, { input, data: event.data, schemas: ofEach(DRAFTS, ofDraft), raw: convertRaw(raw) }];
    }),
  );
}

/** The catalog whose events carry one construct each, in the order of the canaries. */
export function canaryModel(): Model {
  return buildModel({
    name: 'canaries',
    package: { name: 'canaries', version: '1.0.0', description: '' },
    idNamespace: 'https://canaries.invalid',
    envelope: {
      name: 'CanaryEvent',
      description: '',
      fields: [
        { name: 'version', const: 'v1' },
        { name: 'type', type: 'text', example: 'a' },
        { name: 'data', type: 'jsonb', additionalProperties: true },
      ],
    },
    sources: [{ name: 'canary', description: '' }],
    actions: [],
    modifiers: [{ name: 'requested', derives: 'intent', description: '', publishers: [] }],
    types: SHARED,
    tables: [],
    systems: [
      {
        domain: 'canary',
        description: '',
        owner: '',
        events: Object.values(CONSTRUCTS).map(({ input }, index) => ({
          name: `c${index}.requested`,
          constant: `C${index}`,
          ...{ description: '', trigger: '', automation: '', output: '' },
          data: [{ name: 'value', ...input }],
        })),
      },
    ],
  } satisfies ManifestInput);
}

const payloadSchema = (document: JsonSchema, definitions: '$defs' | 'definitions'): JsonSchema => {
  const { data } = document['properties'] as { readonly data: JsonSchema };
  const shared = document[definitions];
  return shared === undefined ? data : { ...data, [definitions]: shared };
};

const ofEach = <Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;

const convertRaw = (raw: Raw): Canary['raw'] => ({
  '2020-12': zod4.toJSONSchema(raw(zod4), { unrepresentable: 'any' }) as JsonSchema,
  'draft-07': zodToJsonSchema(raw(zod3 as unknown as Zod) as unknown as zod3.ZodTypeAny, {
    target: 'jsonSchema7',
    $refStrategy: 'none',
  }) as JsonSchema,
});

type Zod = typeof zod4;
/** Of what both APIs of Zod have. */
type Raw = (z: Zod) => zod4.ZodType;

interface Construct {
  readonly input: Canary['input'];
  readonly raw: Raw;
}

const SHARED: readonly SharedTypeInput[] = [
  { name: 'Colour', type: 'text', enum: ['red', 'green'], description: '' },
  {
    name: 'Point',
    type: 'jsonb',
    properties: [
      { name: 'x', type: 'double precision' },
      { name: 'at', type: 'timestamptz', optional: true },
    ],
    description: '',
  },
];

const properties = [
  { name: 'a', type: 'text' },
  { name: 'b', type: 'integer', optional: true },
] as const satisfies readonly FieldInput[];

const rawObject: Raw = (z) => z.object({ a: z.string(), b: z.number().int().optional() });
const rawEnum: Raw = (z) => z.enum(['red', 'green']);
const rawUnion: Raw = (z) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('a'), x: z.string() }),
    z.object({ kind: z.literal('b'), y: z.number() }),
  ]);

const union = {
  type: 'jsonb',
  discriminator: 'kind',
  oneOf: [
    {
      properties: [
        { name: 'kind', const: 'a' },
        { name: 'x', type: 'text' },
      ],
    },
    {
      properties: [
        { name: 'kind', const: 'b' },
        { name: 'y', type: 'double precision' },
      ],
    },
  ],
} as const satisfies Construct['input'];

/** By name: never edit an input under the same name, add a construct instead. */
const CONSTRUCTS: Readonly<Record<string, Construct>> = {
  text: { input: { type: 'text' }, raw: (z) => z.string() },
  'nullable text': { input: { type: 'text', nullable: true }, raw: (z) => z.string().nullable() },
  'optional text': { input: { type: 'text', optional: true }, raw: (z) => z.object({ v: z.string().optional() }) },
  'optional nullable text': {
    input: { type: 'text', nullable: true, optional: true },
    raw: (z) => z.object({ v: z.string().nullable().optional() }),
  },
  'text of a least length': { input: { type: 'text', minLength: 2 }, raw: (z) => z.string().min(2) },
  'text of a greatest length': { input: { type: 'text', maxLength: 5 }, raw: (z) => z.string().max(5) },
  varchar: { input: { type: 'varchar(5)' }, raw: (z) => z.string().max(5) },
  'text with a pattern': {
    input: { type: 'text', pattern: '^[a-z]{2,5}$', example: 'abc' },
    raw: (z) => z.string().regex(/^[a-z]{2,5}$/u),
  },
  'nullable text with a pattern': {
    input: { type: 'text', pattern: '^[a-z]{2,5}$', example: 'abc', nullable: true },
    raw: (z) =>
      z
        .string()
        .regex(/^[a-z]{2,5}$/u)
        .nullable(),
  },
  email: { input: { type: 'text', format: 'email' }, raw: (z) => z.string().email() },
  uri: { input: { type: 'text', format: 'uri' }, raw: (z) => z.string().url() },
  date: { input: { type: 'date' }, raw: (z) => z.string().date() },
  base64: { input: { type: 'bytea' }, raw: (z) => z.string().base64() },
  uuid: { input: { type: 'uuid' }, raw: (z) => z.string().uuid() },
  'nullable uuid': { input: { type: 'uuid', nullable: true }, raw: (z) => z.string().uuid().nullable() },
  timestamp: { input: { type: 'timestamptz' }, raw: (z) => z.string().datetime() },
  'nullable timestamp': {
    input: { type: 'timestamptz', nullable: true },
    raw: (z) => z.string().datetime().nullable(),
  },
  enum: { input: { type: 'text', enum: ['red', 'green'] }, raw: rawEnum },
  'nullable enum': {
    input: { type: 'text', enum: ['red', 'green'], nullable: true },
    raw: (z) => rawEnum(z).nullable(),
  },
  boolean: { input: { type: 'boolean' }, raw: (z) => z.boolean() },
  'nullable boolean': { input: { type: 'boolean', nullable: true }, raw: (z) => z.boolean().nullable() },
  smallint: { input: { type: 'smallint' }, raw: (z) => z.number().int().min(-32_768).max(32_767) },
  integer: { input: { type: 'integer' }, raw: (z) => z.number().int().min(-2_147_483_648).max(2_147_483_647) },
  'integer of a range': {
    input: { type: 'integer', minimum: 1, maximum: 9 },
    raw: (z) => z.number().int().min(1).max(9),
  },
  'nullable integer': { input: { type: 'integer', nullable: true }, raw: (z) => z.number().int().nullable() },
  number: { input: { type: 'double precision' }, raw: (z) => z.number() },
  'number of a range': {
    input: { type: 'double precision', minimum: 0, maximum: 1 },
    raw: (z) => z.number().min(0).max(1),
  },
  'nullable number': { input: { type: 'double precision', nullable: true }, raw: (z) => z.number().nullable() },
  decimal: { input: { type: 'numeric(6,2)' }, raw: (z) => z.string().regex(/^-?[0-9]+$/u) },
  'decimal of any size': { input: { type: 'numeric' }, raw: (z) => z.string().regex(/^-?[0-9]+$/u) },
  'bigint as a number': {
    input: { type: 'bigint', bigint: 'number' },
    raw: (z) => z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
  },
  'bigint as a string': { input: { type: 'bigint', bigint: 'string' }, raw: (z) => z.string().regex(/^-?[0-9]+$/u) },
  'literal text': { input: { const: 'a' }, raw: (z) => z.literal('a') },
  'literal number': { input: { const: 1 }, raw: (z) => z.literal(1) },
  'literal boolean': { input: { const: true }, raw: (z) => z.literal(true) },
  'nullable literal': { input: { const: 'a', nullable: true }, raw: (z) => z.literal('a').nullable() },
  array: { input: { type: 'text[]' }, raw: (z) => z.array(z.string()) },
  'array of a length': {
    input: { type: 'text[]', minItems: 1, maxItems: 3 },
    raw: (z) => z.array(z.string()).min(1).max(3),
  },
  'nullable array': { input: { type: 'text[]', nullable: true }, raw: (z) => z.array(z.string()).nullable() },
  'array of objects': {
    input: { type: 'jsonb', items: { type: 'jsonb', properties } },
    raw: (z) => z.array(rawObject(z)),
  },
  'array of nullable items': {
    input: { type: 'jsonb', items: { type: 'integer', nullable: true } },
    raw: (z) => z.array(z.number().int().nullable()),
  },
  object: { input: { type: 'jsonb', properties }, raw: rawObject },
  'nullable object': { input: { type: 'jsonb', properties, nullable: true }, raw: (z) => rawObject(z).nullable() },
  'optional object': {
    input: { type: 'jsonb', properties, optional: true },
    raw: (z) => z.object({ v: rawObject(z).optional() }),
  },
  'object with at least one key': {
    input: {
      type: 'jsonb',
      properties: [
        { name: 'a', type: 'text', optional: true },
        { name: 'b', type: 'text', optional: true },
      ],
      minProperties: 1,
    },
    raw: (z) => z.object({ a: z.string().optional(), b: z.string().optional() }).refine(() => true),
  },
  'record of anything': {
    input: { type: 'jsonb', additionalProperties: true },
    raw: (z) => z.record(z.string(), z.unknown()),
  },
  record: {
    input: { type: 'jsonb', additionalProperties: { type: 'integer' } },
    raw: (z) => z.record(z.string(), z.number().int()),
  },
  'nullable record': {
    input: { type: 'jsonb', additionalProperties: { type: 'integer' }, nullable: true },
    raw: (z) => z.record(z.string(), z.number().int()).nullable(),
  },
  union: { input: union, raw: rawUnion },
  'nullable union': { input: { ...union, nullable: true }, raw: (z) => rawUnion(z).nullable() },
  json: { input: { type: 'jsonb' }, raw: (z) => z.unknown() },
  'nullable json': { input: { type: 'jsonb', nullable: true }, raw: (z) => z.unknown().nullable() },
  'reference to an enum': { input: { ref: 'Colour' }, raw: rawEnum },
  'nullable reference': { input: { ref: 'Colour', nullable: true }, raw: (z) => rawEnum(z).nullable() },
  'reference to an object': { input: { ref: 'Point' }, raw: rawObject },
  'nullable reference to an object': { input: { ref: 'Point', nullable: true }, raw: (z) => rawObject(z).nullable() },
  'array of references': { input: { type: 'jsonb', items: { ref: 'Point' } }, raw: (z) => z.array(rawObject(z)) },
  'event in an event': { input: { ref: 'CanaryEvent' }, raw: rawObject },
  'marked text': {
    input: {
      type: 'text',
      description: 'Said of it.',
      default: 'a',
      classification: 'confidential',
      personal: true,
      deprecated: { since: '1.0.0' },
    },
    raw: (z) => z.string().describe('Said of it.'),
  },
};
