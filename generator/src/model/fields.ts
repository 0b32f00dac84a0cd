import type { ColumnInput, FieldInput, JsonValue, ShapeInput, TextFormat, VariantInput } from '../manifest/types.ts';
import { byCodeUnit } from './names.ts';
import { FORMAT_PATTERNS } from '../runtime/patterns.ts';
import { BIGINT_PATTERN, decimalPattern } from './patterns.ts';
import type { Classification, Deprecation, Field, ObjectField, Property, ReferenceField } from './types.ts';

/** What a value of the manifest is in JSON. */
export const toField = (shape: ShapeInput): Field => ({ ...toKind(shape), nullable: shape.nullable ?? false });

/** A field of a payload, of a nested object or of the envelope. */
export const toProperty = (input: FieldInput): Property => ({
  ...describe(input),
  name: input.name,
  required: !(input.optional ?? false),
  field: toField(input),
});

/** A column where a payload carries it: optional where `required` is false. */
export const columnProperty = (column: ColumnInput, { required }: { required: boolean }): Property => ({
  ...describe(column),
  name: column.name,
  required,
  field: toField(column),
});

export const toObject = (fields: readonly FieldInput[], minProperties?: number): ObjectField => ({
  kind: 'object',
  properties: fields.map(toProperty),
  ...(minProperties === undefined ? {} : { minProperties }),
  nullable: false,
});

/** The same field with every reference replaced; `toField` cannot know yet what they refer to. */
export const mapReferences = <F extends Field>(field: F, replace: (reference: ReferenceField) => ReferenceField): F => {
  const map = <G extends Field>(inner: G): G => mapReferences(inner, replace);
  const mapProperties = (properties: readonly Property[]) =>
    properties.map((property) => ({ ...property, field: map(property.field) }));
  switch (field.kind) {
    case 'reference':
      return replace(field) as F;
    case 'array':
      return { ...field, items: map(field.items) };
    case 'record':
      return { ...field, values: map(field.values) };
    case 'object':
      return { ...field, properties: mapProperties(field.properties) };
    case 'union':
      return { ...field, variants: field.variants.map(map) };
    case 'string':
    case 'integer':
    case 'number':
    case 'decimal':
    case 'bigint':
    case 'boolean':
    case 'uuid':
    case 'timestamp':
    case 'enum':
    case 'literal':
    case 'json':
      return field;
  }
};

export const classificationOf = (input: Pick<FieldInput, 'classification' | 'sensitive'>): Classification =>
  input.sensitive === true ? 'restricted' : (input.classification ?? 'public');

/** Copied key by key, so that the order of keys in the manifest shows nowhere. */
export const toDeprecation = (input: Deprecation): Deprecation => ({
  since: input.since,
  ...(input.sunset === undefined ? {} : { sunset: input.sunset }),
  ...(input.replacement === undefined ? {} : { replacement: input.replacement }),
  ...(input.reason === undefined ? {} : { reason: input.reason }),
});

const describe = (input: FieldInput | ColumnInput): Omit<Property, 'name' | 'required' | 'field'> => ({
  ...(input.renamedFrom === undefined ? {} : { renamedFrom: input.renamedFrom }),
  description: input.description ?? '',
  classification: classificationOf(input),
  personal: input.personal ?? false,
  ...(input.default === undefined || isSql(input.default) ? {} : { default: sortKeys(input.default) }),
  ...(input.example === undefined ? {} : { example: sortKeys(input.example) }),
  ...(input.deprecated === undefined ? {} : { deprecated: toDeprecation(input.deprecated) }),
});

/** The same JSON with its keys in order of code unit: the order in the manifest means nothing. */
export const sortKeys = (value: JsonValue): JsonValue => {
  if (typeof value !== 'object' || value === null) return value;
  if (isArray(value)) return value.map(sortKeys);
  const entries = Object.entries(value).sort(([left], [right]) => byCodeUnit(left, right));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
};

const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

export const isSql = (value: unknown): value is { readonly sql: string } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 1 &&
  typeof (value as { sql?: unknown }).sql === 'string';

// `Omit` over the union would lose what tells its members apart.
type Kind = Field extends infer F ? (F extends Field ? Omit<F, 'nullable'> : never) : never;

const toKind = (shape: ShapeInput): Kind => {
  if (shape.ref !== undefined) return { kind: 'reference', target: shape.ref, forms: true };
  if (shape.const !== undefined) return { kind: 'literal', value: shape.const };
  const type = shape.type ?? 'jsonb';
  if (type.endsWith('[]')) {
    return array(toField({ ...shape, type: type.slice(0, -2) as 'text', nullable: false }), shape);
  }
  const [name, ...parameters] = type.split(/[(),]/u).filter((part) => part !== '');
  return SCALARS[name as keyof typeof SCALARS](shape, parameters.map(Number));
};

/** One entry a PostgreSQL type; `parameters` are the numbers in its parentheses. */
const SCALARS = {
  text: (shape: ShapeInput) => text(shape),
  varchar: (shape: ShapeInput, [length]: number[]) =>
    text(length === undefined ? shape : { ...shape, maxLength: Math.min(shape.maxLength ?? length, length) }),
  uuid: () => ({ kind: 'uuid' }),
  smallint: (shape: ShapeInput) => integer(shape, { minimum: -32_768, maximum: 32_767 }),
  integer: (shape: ShapeInput) => integer(shape, { minimum: -2_147_483_648, maximum: 2_147_483_647 }),
  bigint: (shape: ShapeInput) =>
    shape.bigint === 'string'
      ? { kind: 'bigint', as: 'string', pattern: BIGINT_PATTERN }
      : { kind: 'bigint', as: 'number', ...bounds(shape, SAFE_INTEGERS) },
  real: (shape: ShapeInput) => number(shape),
  'double precision': (shape: ShapeInput) => number(shape),
  numeric: (_shape: ShapeInput, [precision, scale]: number[]) => ({
    kind: 'decimal',
    ...(precision === undefined ? {} : { precision, scale: scale ?? 0 }),
    pattern: decimalPattern(precision, scale),
  }),
  boolean: () => ({ kind: 'boolean' }),
  timestamptz: () => ({ kind: 'timestamp' }),
  date: (shape: ShapeInput) => text({ ...shape, format: 'date' }),
  bytea: (shape: ShapeInput) => text({ ...shape, format: 'base64' }),
  jsonb: (shape: ShapeInput) => json(shape),
} satisfies Record<string, (shape: ShapeInput, parameters: number[]) => Kind>;

const SAFE_INTEGERS = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

const text = (shape: ShapeInput): Kind => {
  if (shape.enum !== undefined) return { kind: 'enum', values: [...shape.enum] };
  const pattern = shape.pattern ?? (shape.format === undefined ? undefined : FORMAT_PATTERNS[shape.format]);
  return {
    kind: 'string',
    ...(shape.minLength === undefined ? {} : { minLength: shape.minLength }),
    ...(shape.maxLength === undefined ? {} : { maxLength: shape.maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(shape.format === undefined ? {} : { format: shape.format satisfies TextFormat }),
  };
};

const integer = (shape: ShapeInput, range: { minimum: number; maximum: number }): Kind => ({
  kind: 'integer',
  ...bounds(shape, range),
});

// PostgreSQL refuses what its type cannot hold, so the payload does too.
const bounds = (shape: ShapeInput, range: { minimum: number; maximum: number }) => ({
  minimum: Math.max(shape.minimum ?? range.minimum, range.minimum),
  maximum: Math.min(shape.maximum ?? range.maximum, range.maximum),
});

const number = (shape: ShapeInput): Kind => ({
  kind: 'number',
  ...(shape.minimum === undefined ? {} : { minimum: shape.minimum }),
  ...(shape.maximum === undefined ? {} : { maximum: shape.maximum }),
});

const json = (shape: ShapeInput): Kind => {
  if (shape.properties !== undefined) return toObject(shape.properties, shape.minProperties);
  if (shape.items !== undefined) return array(toField(shape.items), shape);
  if (shape.oneOf !== undefined && shape.discriminator !== undefined) {
    return { kind: 'union', discriminator: shape.discriminator, variants: shape.oneOf.map(toVariant) };
  }
  if (shape.additionalProperties !== undefined) {
    const values = shape.additionalProperties === true ? {} : shape.additionalProperties;
    return { kind: 'record', values: toField(values) };
  }
  return { kind: 'json' };
};

const toVariant = (variant: VariantInput): ObjectField => toObject(variant.properties);

const array = (items: Field, bounds: { minItems?: number | undefined; maxItems?: number | undefined }): Kind => ({
  kind: 'array',
  items,
  ...(bounds.minItems === undefined ? {} : { minItems: bounds.minItems }),
  ...(bounds.maxItems === undefined ? {} : { maxItems: bounds.maxItems }),
});
