import type { Deprecation, Field, FieldKind, Property } from '../model/types.ts';
import { integerType } from './flavours.ts';
import {
  arrayType,
  inlineObjectType,
  literalType,
  named,
  objectType,
  tuple,
  union,
  type DocLine,
  type Member,
  type TypeNode,
} from './type-node.ts';

/** The plain type of a field's value, the same in memory and on the wire. */
export const toPlainType = (field: Field): TypeNode => {
  const type = (PLAIN[field.kind] as (field: Field) => TypeNode)(field);
  return field.nullable ? union([type, named('null')]) : type;
};

/** Members of a payload's plain type, with their documentation. */
export const toPlainMembers = (properties: readonly Property[]): readonly Member[] =>
  properties.map((property) => {
    const type = toPlainType(property.field);
    return {
      name: property.name,
      optional: !property.required,
      type: property.required ? type : union([type, named('undefined')]),
      doc: documentation(property),
    };
  });

/** A property's doc comment: what it is, and what to use in its place. */
export const documentation = ({ description, deprecated }: Pick<Property, 'description' | 'deprecated'>): DocLine[] => [
  ...(description === '' ? [] : [description]),
  ...(deprecated === undefined ? [] : [{ tag: 'deprecated' as const, text: describeDeprecation(deprecated) }]),
];

/** `since 1.2.0, until 2027-01-01; use documentId. Files moved to documents.` */
export const describeDeprecation = ({ since, sunset, replacement, reason }: Deprecation): string =>
  [
    `since ${since}`,
    ...(sunset === undefined ? [] : [`, until ${sunset}`]),
    ...(replacement === undefined ? [] : [`; use ${replacement}`]),
    ...(reason === undefined ? [] : [`. ${reason}`]),
  ].join('');

/** The declared type of a Zod schema. Where it stands, `F` is `Reader` or `Writer`. */
export type SchemaTypes = (field: Field) => TypeNode;

/** Members of the type of `z.object`'s shape. */
export const toShapeMembers = (properties: readonly Property[], toType: SchemaTypes): readonly Member[] =>
  properties.map((property) => ({
    name: property.name,
    optional: false,
    type: property.required ? toType(property.field) : named('z.ZodOptional', toType(property.field)),
    doc: [],
  }));

const PLAIN: { [K in FieldKind]: (field: Extract<Field, { kind: K }>) => TypeNode } = {
  string: () => named('string'),
  integer: () => named('number'),
  number: () => named('number'),
  decimal: () => named('string'),
  bigint: ({ as }) => named(as),
  boolean: () => named('boolean'),
  uuid: () => named('string'),
  timestamp: () => named('string'),
  enum: ({ values }) => union(values.map(literalType)),
  literal: ({ value }) => literalType(value),
  array: ({ items }) => arrayType(toPlainType(items)),
  object: ({ properties }) => objectType(toPlainMembers(properties)),
  record: ({ values }) => named('Record', named('string'), toPlainType(values)),
  union: ({ variants }) => union(variants.map(toPlainType)),
  json: () => named('JsonValue'),
  reference: ({ target }) => named(target),
};

type Kinds = { [K in FieldKind]: (field: Extract<Field, { kind: K }>) => TypeNode };

const createSchemaTypes = (differences: (toType: SchemaTypes) => Omit<Kinds, keyof typeof SHARED>): SchemaTypes => {
  const toType: SchemaTypes = (field) => {
    const type = (kinds[field.kind] as (field: Field) => TypeNode)(field);
    return field.nullable ? named('z.ZodNullable', type) : type;
  };
  const kinds: Kinds = { ...SHARED, ...differences(toType) };
  return toType;
};

const SHARED = {
  boolean: () => named('z.ZodBoolean'),
  decimal: () => named('z.ZodString'),
  uuid: () => named('z.ZodString'),
  timestamp: () => named('z.ZodString'),
  literal: ({ value }) => named('z.ZodLiteral', literalType(value)),
  number: () => named('z.ZodNumber'),
  reference: ({ target, forms }) => named(`${target}Zod`, ...(forms ? [named('F')] : [])),
} satisfies Partial<Kinds>;

export const zod4Type: SchemaTypes = createSchemaTypes((toType) => ({
  string: () => named('z.ZodString'),
  integer: (field) => named(integerType(field).type),
  bigint: (field) => named(field.as === 'number' ? integerType(field).type : 'z.ZodString'),
  enum: ({ values }) =>
    named(
      'z.ZodEnum',
      inlineObjectType(values.map((value) => ({ name: value, optional: false, type: literalType(value), doc: [] }))),
    ),
  array: ({ items }) => named('z.ZodArray', toType(items)),
  object: ({ properties }) => named('z.ZodObject', objectType(toShapeMembers(properties, toType)), named('F')),
  record: ({ values }) => named('z.ZodRecord', named('z.ZodString'), toType(values)),
  // Zod before 4.1 has no second parameter for the discriminator.
  union: ({ variants }) => named('z.ZodDiscriminatedUnion', tuple(variants.map(toType))),
  json: () => named('z.ZodCustom', named('JsonValue'), named('JsonValue')),
}));

export const zod3Type: SchemaTypes = createSchemaTypes((toType) => ({
  string: ({ minLength, maxLength }) =>
    maxLength === undefined && (minLength ?? 1) === 1
      ? named('z.ZodString')
      : named('z.ZodEffects', named('z.ZodString')),
  integer: () => named('z.ZodNumber'),
  bigint: ({ as }) => named(as === 'number' ? 'z.ZodNumber' : 'z.ZodString'),
  enum: ({ values }) => named('z.ZodEnum', tuple(values.map(literalType))),
  array: ({ items }) => named('z.ZodArray', toType(items)),
  object: ({ properties, minProperties }) => {
    const type = named('z.ZodObject', objectType(toShapeMembers(properties, toType)), named('F'));
    return minProperties === undefined ? type : named('z.ZodEffects', type);
  },
  record: ({ values }) => named('z.ZodRecord', named('z.ZodString'), toType(values)),
  union: ({ discriminator, variants }) =>
    named('z.ZodDiscriminatedUnion', literalType(discriminator), tuple(variants.map(toType))),
  json: () => named('z.ZodType', named('JsonValue')),
}));
