import { exampleValue, type Shapes } from './examples.ts';
import { findTexts } from './samples-of-text.ts';
import type { Field, FieldKind, JsonValue, ObjectField, Property, StringField, UnionField } from './types.ts';

/** How much of a shape a sample shows: what has to be there, or every property, with nothing null. */
export type Extent = 'minimal' | 'full';

export type JsonObject = { readonly [key: string]: JsonValue };

/** A valid payload in the writer's canonical form, of the examples that the manifest gives where it gives any. */
export const sampleObject = (object: ObjectField, extent: Extent, shapes: Shapes): JsonObject =>
  ofProperties(object, { extent, shapes, given: undefined, name: '' });

/** A valid value of a field called `name`. */
export const sampleValue = (field: Field, name: string, extent: Extent, shapes: Shapes): JsonValue =>
  valueOf(field, { extent, shapes, name, given: undefined });

/** The properties that a minimal object has: the required ones, and as many more as it needs. */
export const minimalProperties = ({ properties, minProperties = 0 }: ObjectField): readonly Property[] => {
  const required = properties.filter((property) => property.required);
  const others = properties.filter((property) => !property.required);
  const chosen = new Set([...required, ...others.slice(0, Math.max(0, minProperties - required.length))]);
  return properties.filter((property) => chosen.has(property));
};

/** What a reference leads to. */
export const targetOf = (target: string, { envelope, types }: Shapes): Field =>
  target === envelope.wireName
    ? { kind: 'object', properties: envelope.fields, nullable: false }
    : types.find((type) => type.name === target)!.field;

interface Wanted {
  readonly extent: Extent;
  readonly shapes: Shapes;
  readonly name: string;
  /** The manifest's example, or a part of it. */
  readonly given: JsonValue | undefined;
}

// Null says nothing of a value.
const valueOf = (field: Field, wanted: Wanted): JsonValue =>
  (SAMPLES[field.kind] as (field: Field, wanted: Wanted) => JsonValue)(
    field,
    wanted.given === null ? { ...wanted, given: undefined } : wanted,
  );

const scalar = (field: Field, { given, name, shapes }: Wanted): JsonValue => given ?? exampleValue(field, name, shapes);

const SAMPLES: { [K in FieldKind]: (field: Extract<Field, { kind: K }>, wanted: Wanted) => JsonValue } = {
  string: (field, wanted) => {
    const text = scalar(field, wanted);
    return typeof text === 'string' && fits(text, field) ? text : (findTexts(field, 1)[0] ?? text);
  },
  integer: scalar,
  number: scalar,
  decimal: scalar,
  bigint: scalar,
  boolean: scalar,
  uuid: scalar,
  timestamp: scalar,
  enum: scalar,
  literal: scalar,
  json: scalar,
  array: ({ items, minItems = 0, maxItems = Infinity }, wanted) => {
    const given = Array.isArray(wanted.given) ? (wanted.given as readonly JsonValue[]) : [];
    const length = wanted.extent === 'minimal' ? minItems : Math.max(minItems, Math.min(maxItems, given.length || 1));
    return Array.from({ length }, (_, index) =>
      valueOf(items, { ...wanted, given: given.length === 0 ? undefined : given[index % given.length] }),
    );
  },
  object: (field, wanted) => ofProperties(field, wanted),
  record: ({ values }, wanted) => {
    if (wanted.extent === 'minimal') return {};
    const given = Object.entries(asObject(wanted.given));
    const entries = given.length === 0 ? [['key', undefined] as const] : given;
    return Object.fromEntries(
      entries.map(([key, value]) => [key, valueOf(values, { ...wanted, name: key, given: value })]),
    );
  },
  union: (field, wanted) => ofProperties(variantOf(field, asObject(wanted.given)), wanted),
  reference: ({ target }, wanted) => {
    const example = wanted.shapes.types.find((type) => type.name === target)?.example;
    return valueOf(targetOf(target, wanted.shapes), { ...wanted, given: wanted.given ?? example });
  },
};

const ofProperties = (object: ObjectField, { given, ...wanted }: Wanted): JsonObject => {
  const properties = wanted.extent === 'full' ? object.properties : minimalProperties(object);
  const whole = asObject(given);
  return Object.fromEntries(
    properties.map(({ name, field, example, default: fallback }) => {
      const own = Object.hasOwn(whole, name) ? whole[name] : (example ?? fallback);
      return [name, valueOf(field, { ...wanted, name, given: own })];
    }),
  );
};

const variantOf = ({ discriminator, variants }: UnionField, given: JsonObject): ObjectField =>
  variants.find(({ properties }) =>
    properties.some(
      ({ name, field }) => name === discriminator && field.kind === 'literal' && field.value === given[discriminator],
    ),
  ) ?? variants[0]!;

const asObject = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

const fits = (text: string, { pattern, minLength = 0, maxLength = Infinity }: StringField): boolean => {
  const { length } = [...text];
  return length >= minLength && length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text));
};
