import type { BrokenRule } from '../runtime/testing/written-samples.ts';
import type { Shapes } from './examples.ts';
import { findLongerText, findOtherText, findShorterText } from './samples-of-text.ts';
import { minimalProperties, sampleObject, sampleValue, targetOf, type JsonObject } from './samples.ts';
import type { Field, FieldKind, JsonValue, ObjectField, StringField } from './types.ts';

/** A value that is right but for one thing. */
export interface Misfit {
  readonly rule: BrokenRule;
  /** Of the one issue, in the value. */
  readonly path: readonly (string | number)[];
  /** Of the issue, as Zod 4 says it. */
  readonly code: IssueCode;
  readonly refusedBy: 'both' | 'writer';
  readonly value: JsonValue;
}

export type IssueCode =
  | 'invalid_type'
  | 'invalid_value'
  | 'invalid_format'
  | 'invalid_union'
  | 'too_small'
  | 'too_big'
  | 'unrecognized_keys'
  | 'custom';

/**
 * One payload for each constraint, as small as it can be with that one broken. A constraint that another one implies,
 * such as the length of a text that its pattern says as well, has none: nothing breaks it alone.
 */
export const invalidSamples = (data: ObjectField, shapes: Shapes): readonly Misfit[] =>
  misfitsOf(data, { name: '', shapes, hasForms: true });

interface Place {
  readonly name: string;
  readonly shapes: Shapes;
  /** Whether the writer's schema asks for more than the reader's: an event in an event is read, whoever writes. */
  readonly hasForms: boolean;
}

const misfitsOf = (field: Field, place: Place): readonly Misfit[] => {
  const ofKind = (MISFITS[field.kind] as (field: Field, place: Place) => readonly Misfit[])(field, place);
  // A reference says itself what its target takes.
  if (field.kind === 'reference') return field.nullable ? ofKind.filter((misfit) => !isNull(misfit)) : ofKind;
  const ofType: readonly Misfit[] =
    field.kind === 'json'
      ? []
      : [
          broken('type', typeCode(field), wrongType(field)),
          ...(field.nullable ? [] : [broken('null', typeCode(field), null)]),
        ];
  return [...ofType, ...ofKind];
};

const isNull = ({ rule, path }: Misfit): boolean => rule === 'null' && path.length === 0;

const broken = (rule: BrokenRule, code: IssueCode, value: JsonValue): Misfit => ({
  rule,
  path: [],
  code,
  refusedBy: 'both',
  value,
});

// Nothing with a length, which Zod's limits of lists and texts would measure all the same.
const wrongType = (field: Field): JsonValue =>
  isNumber(field) || (field.kind === 'literal' && typeof field.value === 'number') ? true : 1;

const isNumber = (field: Field): boolean =>
  field.kind === 'integer' || field.kind === 'number' || (field.kind === 'bigint' && field.as === 'number');

/** What Zod says of a value of the wrong type. */
const typeCode = ({ kind }: Field): IssueCode =>
  kind === 'enum' || kind === 'literal' ? 'invalid_value' : 'invalid_type';

/** What Zod says where there is no value. */
const absenceCode = (field: Field, shapes: Shapes): IssueCode => {
  if (field.kind === 'reference') return absenceCode(targetOf(field.target, shapes), shapes);
  return field.kind === 'json' ? 'custom' : typeCode(field);
};

type Misfits<F extends Field> = (field: F, place: Place) => readonly Misfit[];

const none = (): readonly Misfit[] => [];

const ofText = (field: StringField): readonly Misfit[] => [
  ...ifThere('minLength', 'too_small', findShorterText(field)),
  ...ifThere('maxLength', 'too_big', findLongerText(field)),
  ...ifThere(field.format === undefined ? 'pattern' : 'format', 'invalid_format', findOtherText(field)),
];

const ofDigits = ({ pattern }: { readonly pattern: string }): readonly Misfit[] =>
  ifThere('pattern', 'invalid_format', findOtherText({ pattern }));

const ofInteger = (
  field: { readonly minimum: number; readonly maximum: number } & Field,
  { name, shapes }: Place,
): readonly Misfit[] => {
  const value = sampleValue(field, name, 'minimal', shapes) as number;
  return [broken('integer', 'invalid_type', value < field.maximum ? value + 0.5 : value - 0.5), ...ofBounds(field)];
};

const ofBounds = ({ minimum, maximum }: { readonly minimum?: number; readonly maximum?: number }) => [
  ...(minimum === undefined ? [] : ifThere('minimum', 'too_small', findLess(minimum))),
  ...(maximum === undefined ? [] : ifThere('maximum', 'too_big', negated(findLess(-maximum)))),
];

/** Undefined below the least of all numbers. */
const findLess = (limit: number): number | undefined =>
  [limit - 1, limit * 2, -Number.MAX_VALUE].find((value) => value < limit && Number.isFinite(value));

const negated = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);

const ifThere = (rule: BrokenRule, code: IssueCode, value: JsonValue | undefined): readonly Misfit[] =>
  value === undefined ? [] : [broken(rule, code, value)];

const ofObject = (field: ObjectField, place: Place): readonly Misfit[] => [
  ...ofKeys(field, place),
  ...field.properties.flatMap((property) => {
    const base = baseWith(field, property.name, place.shapes);
    const inner = misfitsOf(property.field, { ...place, name: property.name });
    const absent = without(baseWith(field, property.name, place.shapes, { more: 1 }), property.name);
    return [
      ...(property.required
        ? [{ ...broken('required', absenceCode(property.field, place.shapes), absent), path: [property.name] }]
        : []),
      ...inner.map((misfit) => ({
        ...misfit,
        path: [property.name, ...misfit.path],
        value: { ...base, [property.name]: misfit.value },
      })),
    ];
  }),
];

/** What is wrong with an object's keys as a whole. */
const ofKeys = (field: ObjectField, { shapes, hasForms }: Place): readonly Misfit[] => {
  const least = sampleObject(field, 'minimal', shapes);
  const last = minimalProperties(field).findLast((property) => !property.required);
  const isLimited = field.minProperties !== undefined && field.minProperties > 0 && last !== undefined;
  return [
    ...(hasForms
      ? [
          {
            ...broken('unknownKey', 'unrecognized_keys', { ...least, [unknownName(field)]: true }),
            refusedBy: 'writer' as const,
          },
        ]
      : []),
    ...(isLimited ? [broken('minProperties', 'too_small', without(least, last.name))] : []),
  ];
};

const unknownName = ({ properties }: ObjectField): string => {
  const names = new Set(properties.map(({ name }) => name));
  let name = 'unknownKey';
  while (names.has(name)) name += '_';
  return name;
};

/** The smallest object with a property of this name; with so many keys more where it has to have a number of them. */
const baseWith = (field: ObjectField, name: string, shapes: Shapes, { more = 0 } = {}): JsonObject => {
  const first = field.properties.filter((property) => property.name === name);
  const others = field.properties.filter((property) => property.name !== name);
  const { minProperties = 0 } = field;
  return sampleObject(
    {
      ...field,
      properties: [...first.map((property) => ({ ...property, required: true })), ...others],
      ...(minProperties === 0 ? {} : { minProperties: minProperties + more }),
    },
    'minimal',
    shapes,
  );
};

const without = (object: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));

const at =
  (key: string | number, put: (value: JsonValue) => JsonValue) =>
  (misfit: Misfit): Misfit => ({ ...misfit, path: [key, ...misfit.path], value: put(misfit.value) });

const MISFITS: { [K in FieldKind]: Misfits<Extract<Field, { kind: K }>> } = {
  string: ofText,
  integer: ofInteger,
  number: ofBounds,
  decimal: ofDigits,
  bigint: (field, place) => (field.as === 'string' ? ofDigits(field) : ofInteger(field, place)),
  boolean: none,
  uuid: () => [broken('format', 'invalid_format', 'not a UUID')],
  timestamp: (_field, { hasForms }) => [
    broken('format', 'invalid_format', 'not a time'),
    ...(hasForms
      ? [{ ...broken('format', 'invalid_format', '2026-01-15T10:30:00+01:00'), refusedBy: 'writer' as const }]
      : []),
  ],
  enum: ({ values }) => [broken('enum', 'invalid_value', otherThan(values))],
  literal: ({ value }) => [
    broken(
      'const',
      'invalid_value',
      typeof value === 'string' ? otherThan([value]) : typeof value === 'number' ? value + 1 : !value,
    ),
  ],
  array: (field, place) => {
    const { items, minItems = 0, maxItems = Infinity } = field;
    const item = sampleValue(items, place.name, 'minimal', place.shapes);
    const list = (length: number): readonly JsonValue[] => Array.from({ length }, () => item);
    const others = list(Math.max(minItems, 1) - 1);
    return [
      ...(minItems === 0 ? [] : [broken('minItems', 'too_small', list(minItems - 1))]),
      ...(maxItems === Infinity ? [] : [broken('maxItems', 'too_big', list(maxItems + 1))]),
      ...(maxItems === 0 ? [] : misfitsOf(items, place).map(at(0, (value) => [value, ...others]))),
    ];
  },
  object: ofObject,
  record: ({ values }, place) =>
    misfitsOf(values, { ...place, name: 'key' }).map(at('key', (value) => ({ key: value }))),
  union: ({ discriminator, variants }, place) => {
    const first = sampleObject(variants[0]!, 'minimal', place.shapes);
    const told = variants.flatMap(({ properties }) =>
      properties.flatMap(({ name, field }) =>
        name === discriminator && field.kind === 'literal' ? [field.value] : [],
      ),
    );
    const path = [discriminator];
    return [
      { ...broken('required', 'invalid_union', without(first, discriminator)), path },
      { ...broken('discriminator', 'invalid_union', { ...first, [discriminator]: otherThan(told) }), path },
      ...variants.flatMap((variant) => ofObject(variant, place).filter((misfit) => misfit.path[0] !== discriminator)),
    ];
  },
  json: none,
  reference: ({ target, forms }, place) =>
    misfitsOf(targetOf(target, place.shapes), { ...place, hasForms: place.hasForms && forms }),
};

const otherThan = (values: readonly (string | number | boolean)[]): string => {
  let other = 'other';
  while (values.includes(other)) other += '_';
  return other;
};
