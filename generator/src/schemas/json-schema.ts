import * as z from 'zod/v4';
import type { ZodTypeAny } from 'zod/v3';
import { ignoreOverride, zodToJsonSchema } from 'zod-to-json-schema';
import type { Event, Field, FieldKind, Model, Property } from '../model/types.ts';
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

/**
 * One event as a document of its own, `$defs` included: Zod's converter gives it for 2020-12 from the Zod 4 schema.
 * What the converter cannot see in a check (lengths in code points, at least one change) is added from the model.
 */
export const toJsonSchema2020 = (
  source: Convertible<z.ZodType>,
  event: Event,
  model: Model,
  form: FormName,
): JsonSchema => {
  const names = new Map([...source.shared].map(([name, schema]) => [schema, name]));
  const converted = z.toJSONSchema(source.schema, {
    target: 'draft-2020-12',
    metadata: withIds(names),
    unrepresentable: refuseUnlessJson,
  } as z.core.ToJSONSchemaParams) as JsonSchema;
  return finish(converted, { draft: '2020-12', event, model, form });
};

/** The same for draft-07, by zod-to-json-schema from the schema of the Zod 3 API. */
export const toJsonSchema7 = (
  source: Convertible<ZodTypeAny>,
  event: Event,
  model: Model,
  form: FormName,
): JsonSchema => {
  const nameOf = (def: unknown): string | undefined =>
    [...source.shared].find(([, schema]) => isSameButDescribed(schema._def, def))?.[0];
  const used = new Set<string>();
  const convert = (schema: ZodTypeAny): JsonSchema =>
    zodToJsonSchema(schema, {
      target: 'jsonSchema7',
      $refStrategy: 'none',
      override: (def) => {
        const name = nameOf(def);
        if (name === undefined || isSameButDescribed(schema._def, def)) return ignoreOverride;
        used.add(name);
        return { $ref: `#/definitions/${name}` };
      },
    }) as JsonSchema;
  const converted = convert(source.schema);
  const definitions: Record<string, JsonSchema> = {};
  // A set that grows while it is walked: shared types refer to others.
  for (const name of used) definitions[name] = convert(source.shared.get(name)!);
  return finish(
    { ...converted, ...(used.size === 0 ? {} : { definitions }) },
    { draft: 'draft-07', event, model, form },
  );
};

/** The `$id` of an event's document: one for each draft, form and data version. */
export const idOf = (model: Model, event: Event, draft: Draft, form: FormName): string =>
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

/** Zod 3 describes a schema by making another one of the same parts. */
const isSameButDescribed = (left: object, right: unknown): boolean => {
  const parts = Object.entries(left).filter(([key]) => key !== 'description');
  return parts.every(([key, part]) => (right as Record<string, unknown>)[key] === part);
};

/** Descriptions as registered, and for shared types the id that gives them a place under `$defs`. */
const withIds = (names: ReadonlyMap<z.ZodType, string>): unknown => ({
  get: (schema: z.ZodType) => {
    const id = names.get(schema);
    const metadata = z.globalRegistry.get(schema);
    return id === undefined ? metadata : { ...metadata, id };
  },
  has: (schema: z.ZodType) => names.has(schema) || z.globalRegistry.has(schema),
});

/** Any JSON is what an empty schema says; nothing else that Zod cannot express may turn into one. */
const refuseUnlessJson = ({ zodSchema }: { zodSchema: z.core.$ZodType }): JsonSchema => {
  const { type } = zodSchema._zod.def;
  if (type !== 'custom') throw new TypeError(`JSON Schema cannot express a Zod schema of type ${type}`);
  return {};
};

const finish = (
  converted: JsonSchema,
  { draft, event, model, form }: { draft: Draft; event: Event; model: Model; form: FormName },
): JsonSchema => {
  const defs = DEFINITIONS[draft];
  const { $schema: _, [defs]: definitions, ...root } = converted;
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
  const annotated = annotate(root, envelopeField(properties));
  const shared = Object.entries((definitions ?? {}) as Record<string, JsonSchema>)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, { $schema: _, ...schema }]) => {
      const described = { description: descriptions.get(name), ...annotate(schema, fields.get(name)!) };
      return [name, tidy(described, draft)];
    });
  return {
    $schema: DIALECTS[draft],
    $id: idOf(model, event, draft, form),
    title: event.type,
    ...(event.description === '' ? {} : { description: event.description }),
    ...(event.deprecated === undefined ? {} : { deprecated: true }),
    ...tidy(annotated, draft),
    ...(shared.length === 0 ? {} : { [defs]: Object.fromEntries(shared) }),
  };
};

const envelopeField = (properties: readonly Property[]): Field => ({ kind: 'object', properties, nullable: false });

/** Adds what the model knows and the converter does not. */
const annotate = (schema: JsonSchema, field: Field): JsonSchema => {
  const kind = ANNOTATIONS[field.kind] as (schema: JsonSchema, field: Field) => JsonSchema;
  const alternatives = schema['anyOf'];
  if (!field.nullable || !Array.isArray(alternatives)) return kind(schema, field);
  const inner = (alternatives as JsonSchema[]).map((one) => (one['type'] === 'null' ? one : kind(one, field)));
  return { ...schema, anyOf: inner };
};

const same = (schema: JsonSchema): JsonSchema => schema;

const ANNOTATIONS: { [K in FieldKind]: (schema: JsonSchema, field: Extract<Field, { kind: K }>) => JsonSchema } = {
  string: (schema, { minLength, maxLength, format }) => ({
    ...schema,
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(format === undefined ? {} : format === 'base64' ? { contentEncoding: 'base64' } : { format }),
  }),
  integer: same,
  number: same,
  decimal: same,
  bigint: same,
  boolean: same,
  uuid: (schema) => ({ ...schema, format: 'uuid' }),
  timestamp: (schema) => ({ ...schema, format: 'date-time' }),
  enum: same,
  literal: same,
  array: (schema, { items }) => ({ ...schema, items: annotate(schema['items'] as JsonSchema, items) }),
  object: (schema, { properties, minProperties }) => ({
    ...schema,
    properties: Object.fromEntries(
      properties.map((property) => [
        property.name,
        annotateProperty((schema['properties'] as Record<string, JsonSchema>)[property.name]!, property),
      ]),
    ),
    ...(minProperties === undefined ? {} : { minProperties }),
  }),
  record: (schema, { values }) => ({
    ...schema,
    additionalProperties: annotate((schema['additionalProperties'] ?? {}) as JsonSchema, values),
  }),
  union: (schema, { variants }) => {
    const keyword = 'oneOf' in schema ? 'oneOf' : 'anyOf';
    const schemas = schema[keyword] as JsonSchema[];
    return { ...schema, [keyword]: schemas.map((variant, index) => annotate(variant, variants[index]!)) };
  },
  json: same,
  reference: same,
};

const annotateProperty = (schema: JsonSchema, { field, default: fallback, deprecated }: Property): JsonSchema => ({
  ...annotate(schema, field),
  ...(fallback === undefined ? {} : { default: fallback }),
  ...(deprecated === undefined ? {} : { deprecated: true }),
});

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
  if (keyword === 'pattern') return (value as string).replaceAll('\\/', '/');
  if (SUBSCHEMAS.has(keyword) && typeof value === 'object') return tidy(value as JsonSchema, draft);
  return LISTS.has(keyword) ? (value as JsonSchema[]).map((one) => tidy(one, draft)) : value;
};

const SUBSCHEMAS = new Set(['items', 'additionalProperties']);
const LISTS = new Set(['anyOf', 'oneOf', 'allOf']);

const ORDER = [
  ['$ref', 'description', 'deprecated', 'type', 'const', 'enum', 'format', 'contentEncoding', 'pattern'],
  ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'minProperties', 'default'],
  ['properties', 'required', 'additionalProperties', 'items', 'anyOf', 'oneOf', 'allOf'],
].flat();

const rank = (keyword: string): number => {
  const index = ORDER.indexOf(keyword);
  return index === -1 ? ORDER.length : index;
};
