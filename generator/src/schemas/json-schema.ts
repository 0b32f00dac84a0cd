import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/v4';
import type { ZodTypeAny } from 'zod/v3';
import { zodToJsonSchema } from 'zod-to-json-schema';
import type { Deprecation, Event, Field, FieldKind, Model, Property } from '../model/types.ts';
import { WRITER_TIMESTAMP_PATTERN } from '../runtime/patterns.ts';
import type { FormName } from './wire.ts';

export const DRAFTS = ['2020-12', 'draft-07'] as const;
export type Draft = (typeof DRAFTS)[number];

/** A JSON Schema document or a part of one. */
export type JsonSchema = { [keyword: string]: unknown };

/** What is converted: the schema of a whole wire event and, by name, those of the shared types that it may refer to. */
export interface Convertible<Schema> {
  readonly schema: Schema;
  readonly shared: ReadonlyMap<string, Schema>;
}

/** What a document says of its event; the payload of no type in particular may be anything. */
export type Documented = Pick<Event, 'type' | 'dataVersion' | 'description' | 'deprecated'> & { readonly data: Field };

/**
 * One event as a document of its own, `$defs` included: Zod's converter gives it for 2020-12 from the Zod 4 schema.
 * What the converter cannot see in a check (lengths in code points, at least one change) is added from the model.
 */
export const toJsonSchema2020 = (
  { schema, shared }: Convertible<z.ZodType>,
  event: Documented,
  model: Model,
  form: FormName,
): JsonSchema => {
  const convert = (part: z.ZodType): JsonSchema =>
    z.toJSONSchema(part, {
      target: 'draft-2020-12',
      unrepresentable: refuseUnlessJson,
    } as z.core.ToJSONSchemaParams) as JsonSchema;
  return toDocument(
    { root: convert(schema), define: (name) => convert(shared.get(name)!) },
    { draft: '2020-12', event, model, form },
  );
};

/** The same for draft-07, by zod-to-json-schema from the schema of the Zod 3 API. */
export const toJsonSchema7 = (
  { schema, shared }: Convertible<ZodTypeAny>,
  event: Documented,
  model: Model,
  form: FormName,
): JsonSchema => {
  const convert = (part: ZodTypeAny): JsonSchema =>
    zodToJsonSchema(part, { target: 'jsonSchema7', $refStrategy: 'none' }) as JsonSchema;
  return toDocument(
    { root: convert(schema), define: (name) => convert(shared.get(name)!) },
    { draft: 'draft-07', event, model, form },
  );
};

/** The `$id` of an event's document: one for each draft, form and data version. */
export const idOf = (model: Model, event: Pick<Event, 'type' | 'dataVersion'>, draft: Draft, form: FormName): string =>
  `${model.idNamespace}/${draft}/${form}/v${event.dataVersion}/${event.type}.json`;

export const DIALECTS: Readonly<Record<Draft, string>> = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
};

/** Where a draft keeps the schemas that others refer to. */
export const DEFINITIONS: Readonly<Record<Draft, '$defs' | 'definitions'>> = {
  '2020-12': '$defs',
  'draft-07': 'definitions',
};

/**
 * Keywords of our own, beside those of a property: `x-classification` is `internal`, `confidential` or `restricted`,
 * `x-personal` is true, `x-deprecation` says `since`, `sunset`, `replacement` and `reason` of what is `deprecated`. A property without them is public and not personal: most are, and what every property says is
 * read at none. They judge nothing, but strict validators have to be told of them.
 */
export const OWN_KEYWORDS = ['x-classification', 'x-personal', 'x-deprecation'] as const;

/** Any JSON is what an empty schema says; nothing else that Zod cannot express may turn into one. */
const refuseUnlessJson = ({ zodSchema }: { zodSchema: z.core.$ZodType }): JsonSchema => {
  const { type } = zodSchema._zod.def;
  if (type !== 'custom') throw new TypeError(`JSON Schema cannot express a Zod schema of type ${type}`);
  return {};
};

/** A schema with the shared types written out in it, and the schema of each of them by name. */
interface Converted {
  readonly root: JsonSchema;
  define(name: string): JsonSchema;
}

const toDocument = (
  { root, define }: Converted,
  { draft, event, model, form }: { draft: Draft; event: Documented; model: Model; form: FormName },
): JsonSchema => {
  const fields = new Map<string, Field>([
    ...model.types.map((type) => [type.name, type.field] as const),
    [model.envelope.wireName, envelopeField(model.envelope.fields)],
  ]);
  const descriptions = new Map([
    ...model.types.map((type) => [type.name, type.description] as const),
    [model.envelope.wireName, model.envelope.description],
  ]);
  const properties = model.envelope.fields.map((property) =>
    property.name === 'data' ? { ...property, field: event.data } : property,
  );
  const defs = DEFINITIONS[draft];
  const sources = new Map<string, JsonSchema>();
  const sourceOf = (name: string): JsonSchema => {
    const source = sources.get(name) ?? withoutDialect(define(name));
    sources.set(name, source);
    return source;
  };
  const refer: Refer = {
    fits: (schema, name) => isSameButDescribed(schema, sourceOf(name)),
    replace: ({ description }, name) => ({
      $ref: `#/${defs}/${name}`,
      ...(description === undefined ? {} : { description }),
    }),
  };
  const annotated = annotate(withoutDialect(root), envelopeField(properties), refer);
  const shared = new Map<string, JsonSchema>();
  // A map that grows while it is walked: shared types refer to others.
  for (const [name, source] of sources) {
    const described = { description: descriptions.get(name), ...annotate(source, fields.get(name)!, refer) };
    shared.set(name, tidy(described, draft));
  }
  const definitions = [...shared].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    $schema: DIALECTS[draft],
    $id: idOf(model, event, draft, form),
    title: event.type,
    ...(event.description === '' ? {} : { description: event.description }),
    ...deprecation(event),
    ...tidy(annotated, draft),
    ...(definitions.length === 0 ? {} : { [defs]: Object.fromEntries(definitions) }),
  };
};

const envelopeField = (properties: readonly Property[]): Field => ({ kind: 'object', properties, nullable: false });

const withoutDialect = (converted: JsonSchema): JsonSchema => {
  const { $schema: _, ...schema } = converted;
  return schema;
};

/** How a reference takes the place of a shared type that stands written out. */
interface Refer {
  /** Whether it is that very type that stands there. */
  fits(schema: JsonSchema, name: string): boolean;
  replace(schema: JsonSchema, name: string): JsonSchema;
}

const isSameButDescribed = (left: JsonSchema, right: JsonSchema): boolean =>
  isDeepStrictEqual({ ...left, description: undefined }, { ...right, description: undefined });

/** Adds what the model knows and the converter does not. */
const annotate = (schema: JsonSchema, field: Field, refer: Refer): JsonSchema => {
  const kind = ANNOTATIONS[field.kind] as (schema: JsonSchema, field: Field, refer: Refer) => JsonSchema;
  // A shared type may be nullable by itself.
  const isWhole = field.kind === 'reference' && refer.fits(schema, field.target);
  if (!field.nullable || isWhole) return kind(schema, field, refer);
  const { anyOf: alternatives, ...rest } = field.kind === 'reference' ? withAlternatives(schema) : schema;
  if (!Array.isArray(alternatives)) return kind(schema, field, refer);
  const inner = (alternatives as JsonSchema[]).map((one) => (one['type'] === 'null' ? one : kind(one, field, refer)));
  return { ...rest, anyOf: inner };
};

/** zod-to-json-schema writes a nullable text as `type: ['string', 'null']`, in which there is no place for a reference. */
const withAlternatives = (schema: JsonSchema): JsonSchema => {
  const { description, type, ...facets } = schema;
  if (!Array.isArray(type)) return schema;
  const inner = { type: type.find((name) => name !== 'null') as unknown, ...facets };
  return { ...(description === undefined ? {} : { description }), anyOf: [inner, { type: 'null' }] };
};

const same = (schema: JsonSchema): JsonSchema => schema;

type Annotate<F> = (schema: JsonSchema, field: F, refer: Refer) => JsonSchema;

// Python and Java let `$` match before a last line break: where the pattern has one length, it is said as well.
const ANNOTATIONS: { [K in FieldKind]: Annotate<Extract<Field, { kind: K }>> } = {
  string: (schema, { minLength, maxLength, format }) => ({
    ...schema,
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(format === undefined ? {} : format === 'base64' ? { contentEncoding: 'base64' } : { format }),
    ...(format === 'date' ? { maxLength: Math.min(maxLength ?? 10, 10) } : {}),
  }),
  integer: same,
  number: same,
  decimal: same,
  bigint: same,
  boolean: same,
  uuid: (schema) => ({ ...schema, format: 'uuid', maxLength: 36 }),
  timestamp: (schema) => ({
    ...schema,
    format: 'date-time',
    ...(schema['pattern'] === WRITER_TIMESTAMP_PATTERN ? { maxLength: 24 } : {}),
  }),
  enum: same,
  literal: same,
  array: (schema, { items }, refer) => ({
    ...schema,
    items: annotate((schema['items'] ?? {}) as JsonSchema, items, refer),
  }),
  object: (schema, { properties, minProperties }, refer) => ({
    ...schema,
    properties: Object.fromEntries(
      properties.map((property) => [
        property.name,
        annotateProperty((schema['properties'] as Record<string, JsonSchema>)[property.name]!, property, refer),
      ]),
    ),
    ...(minProperties === undefined ? {} : { minProperties }),
  }),
  record: (schema, { values }, refer) => ({
    ...schema,
    additionalProperties: annotate((schema['additionalProperties'] ?? {}) as JsonSchema, values, refer),
  }),
  union: (schema, { variants }, refer) => {
    const keyword = 'oneOf' in schema ? 'oneOf' : 'anyOf';
    const schemas = schema[keyword] as JsonSchema[];
    return { ...schema, [keyword]: schemas.map((variant, index) => annotate(variant, variants[index]!, refer)) };
  },
  json: same,
  reference: (schema, { target }, refer) => {
    if (refer.fits(schema, target)) return refer.replace(schema, target);
    throw new TypeError(`where ${target} is referred to stands another schema`);
  },
};

const annotateProperty = (
  schema: JsonSchema,
  { field, default: fallback, deprecated, classification, personal }: Property,
  refer: Refer,
): JsonSchema => ({
  ...annotate(schema, field, refer),
  ...(fallback === undefined ? {} : { default: fallback }),
  ...deprecation({ deprecated }),
  ...(classification === 'public' ? {} : { 'x-classification': classification }),
  ...(personal ? { 'x-personal': personal } : {}),
});

/** The keyword of the standard, and beside it what it has no word for. */
export const deprecation = ({ deprecated }: { readonly deprecated?: Deprecation | undefined }): JsonSchema =>
  deprecated === undefined ? {} : { deprecated: true, 'x-deprecation': { ...deprecated } };

/** Keywords in one order, without those that say nothing. */
const tidy = (schema: JsonSchema, draft: Draft): JsonSchema => {
  const { $ref, ...siblings } = schema;
  // Draft-07 ignores what stands beside a reference.
  const wraps = draft === 'draft-07' && $ref !== undefined && Object.keys(siblings).length > 0;
  const source = wraps ? { ...siblings, allOf: [{ $ref }] } : schema;
  const entries = Object.entries(source)
    .filter(([keyword, value]) => !saysNothing(keyword, value))
    .map(([keyword, value]) => [keyword, tidyValue(keyword, value, draft)] as const)
    .sort(([left], [right]) => rank(left) - rank(right));
  return Object.fromEntries(entries);
};

const saysNothing = (keyword: string, value: unknown): boolean => {
  const isEmpty = value === true || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return (keyword === 'additionalProperties' && isEmpty) || keyword === 'propertyNames';
};

const tidyValue = (keyword: string, value: unknown, draft: Draft): unknown => {
  if (keyword === 'properties') {
    return Object.fromEntries(
      Object.entries(value as Record<string, JsonSchema>).map(([name, one]) => [name, tidy(one, draft)]),
    );
  }
  if (keyword === 'pattern') return unescapePattern(value as string);
  if (SUBSCHEMAS.has(keyword) && typeof value === 'object') return tidy(value as JsonSchema, draft);
  return LISTS.has(keyword) ? (value as JsonSchema[]).map((one) => tidy(one, draft)) : value;
};

/**
 * A pattern as one writes it in JSON: without the escapes that only its place between slashes in TypeScript needs, of
 * `/` and of what is not printable ASCII. (`\u{e9}` is Greek to other languages, `é` is not.)
 */
const unescapePattern = (source: string): string =>
  source.replaceAll(/\\(?:u\{([0-9a-fA-F]+)\}|(.))/gsu, (escape, code: string | undefined, character: string) => {
    const text = code === undefined ? character : String.fromCodePoint(parseInt(code, 16));
    return (code === undefined ? text === '/' : !/[ -~]/u.test(text)) ? text : escape;
  });

const SUBSCHEMAS = new Set(['items', 'additionalProperties']);
const LISTS = new Set(['anyOf', 'oneOf', 'allOf']);

const ORDER = [
  [
    '$ref',
    'description',
    'deprecated',
    ...OWN_KEYWORDS,
    'type',
    'const',
    'enum',
    'format',
    'contentEncoding',
    'pattern',
  ],
  ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'minProperties', 'default'],
  ['properties', 'required', 'additionalProperties', 'items', 'anyOf', 'oneOf', 'allOf'],
].flat();

const rank = (keyword: string): number => {
  const index = ORDER.indexOf(keyword);
  return index === -1 ? ORDER.length : index;
};
