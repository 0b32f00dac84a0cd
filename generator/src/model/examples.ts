import { createHash } from 'node:crypto';
import type { Envelope, Field, FieldKind, JsonValue, ObjectField, Property, SharedType } from './types.ts';

/** What a sample may have to look up: shared types by name, and the envelope. */
export interface Shapes {
  readonly envelope: Envelope;
  readonly types: readonly SharedType[];
}

/**
 * A whole valid payload in the writer's canonical form: every property but the deprecated ones that may be absent.
 * The same name gets the same id everywhere, so that a requested event and its validated partner read as one story.
 */
export const exampleObject = (object: ObjectField, shapes: Shapes): { readonly [key: string]: JsonValue } => {
  const current = object.properties.filter((property) => property.required || property.deprecated === undefined);
  const shown = current.length < (object.minProperties ?? 0) ? object.properties : current;
  return Object.fromEntries(shown.map((property) => [property.name, exampleProperty(property, shapes)]));
};

/** The moment of all examples. */
export const EXAMPLE_TIMESTAMP = '2026-01-15T09:30:00.000Z';

/** A version 4 UUID that depends on `name` alone. */
export const exampleUuid = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

// Not `??`: null is an example like any other.
const exampleProperty = (property: Property, shapes: Shapes): JsonValue => {
  const given = property.example !== undefined ? property.example : property.default;
  if (given !== undefined) return arrange(given, property.field, shapes);
  return exampleValue(property.field, property.name, shapes);
};

/** The same JSON with the keys of objects in the order in which their shape has them. */
const arrange = (value: JsonValue, field: Field, shapes: Shapes): JsonValue => {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return field.kind === 'array' ? value.map((item) => arrange(item, field.items, shapes)) : value;
  const properties = propertiesOf(value, field, shapes);
  const ordered = properties.filter(({ name }) => Object.hasOwn(value, name));
  const known = new Set(ordered.map(({ name }) => name));
  return Object.fromEntries([
    ...ordered.map((property) => [property.name, arrange(value[property.name]!, property.field, shapes)] as const),
    ...Object.entries(value).filter(([key]) => !known.has(key)),
  ]);
};

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/** The properties that an object of this shape has; none where its keys are its own. */
const propertiesOf = (
  value: { readonly [key: string]: JsonValue },
  field: Field,
  shapes: Shapes,
): readonly Property[] => {
  if (field.kind === 'object') return field.properties;
  if (field.kind === 'union') {
    const variant = field.variants.find(({ properties }) =>
      properties.some(
        (property) =>
          property.name === field.discriminator &&
          property.field.kind === 'literal' &&
          property.field.value === value[property.name],
      ),
    );
    return variant?.properties ?? [];
  }
  if (field.kind !== 'reference') return [];
  if (field.target === shapes.envelope.wireName) return shapes.envelope.fields;
  const target = shapes.types.find((type) => type.name === field.target);
  return target === undefined ? [] : propertiesOf(value, target.field, shapes);
};

/** A valid value of a field called `name` that has no example of its own, where its kind says enough to make one. */
export const exampleValue = (field: Field, name: string, shapes: Shapes): JsonValue =>
  (EXAMPLES[field.kind] as (field: Field, name: string, shapes: Shapes) => JsonValue)(field, name, shapes);

const EXAMPLES: { [K in FieldKind]: (field: Extract<Field, { kind: K }>, name: string, shapes: Shapes) => JsonValue } =
  {
    string: (field, name) => {
      if (field.format !== undefined && field.format in FORMATS) return FORMATS[field.format as keyof typeof FORMATS];
      const words = name.replaceAll(/(?<=[a-z0-9])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
      const padded = words.padEnd(field.minLength ?? 0, '.');
      return [...padded].slice(0, field.maxLength ?? Infinity).join('');
    },
    integer: (field) => clamp(1, field),
    number: (field) => clamp(1, field),
    decimal: (field) => (new RegExp(field.pattern, 'u').test('1') ? '1' : '0'),
    bigint: (field) => (field.as === 'string' ? '1' : clamp(1, field)),
    boolean: () => true,
    uuid: (_field, name) => exampleUuid(name),
    timestamp: () => EXAMPLE_TIMESTAMP,
    enum: (field) => field.values[0]!,
    literal: (field) => field.value,
    array: (field, name, shapes) => {
      const length = Math.max(field.minItems ?? 0, Math.min(1, field.maxItems ?? 1));
      return Array.from({ length }, () => exampleValue(field.items, name, shapes));
    },
    object: (field, _name, shapes) => exampleObject(field, shapes),
    record: (field, _name, shapes) => ({ key: exampleValue(field.values, 'key', shapes) }),
    union: (field, _name, shapes) => exampleObject(field.variants[0]!, shapes),
    json: () => 'any JSON value',
    reference: (field, name, shapes) => {
      if (field.target === shapes.envelope.wireName) {
        return exampleObject({ kind: 'object', properties: shapes.envelope.fields, nullable: false }, shapes);
      }
      const target = shapes.types.find((type) => type.name === field.target)!;
      return target.example === undefined
        ? exampleValue(target.field, name, shapes)
        : arrange(target.example, target.field, shapes);
    },
  };

const FORMATS = {
  email: 'ada@example.com',
  uri: 'https://example.com/',
  date: '2026-01-15',
  base64: 'U3luYXA=',
};

const clamp = (value: number, { minimum = -Infinity, maximum = Infinity }: { minimum?: number; maximum?: number }) =>
  Math.min(Math.max(value, minimum), maximum);
