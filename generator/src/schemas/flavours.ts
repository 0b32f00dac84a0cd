import type { Field, FieldKind, ObjectField, Property } from '../model/types.ts';
import { FORMAT_PATTERNS } from '../runtime/patterns.ts';
import { array, call, literal, method, name, object, pattern, type Expression } from './expression.ts';

/** The code of schemas in one API of Zod. Where it stands, `form` is the `reader` or the `writer` of the runtime. */
export interface Flavour {
  field(field: Field): Expression;
  /** A property: its field (or `schema` in its place), optional where it may be absent, described. */
  property(property: Property, schema?: Expression): Expression;
}

/** One entry a kind; the ones that Zod 3 and Zod 4 write differently come from the differences below. */
const createFlavour = (differences: Differences): Flavour => {
  const kinds: Kinds = {
    string: ({ minLength, maxLength, pattern: source, format }) => {
      const matched = source === undefined ? call('z.string') : matching(source, format);
      if (minLength === undefined && maxLength === undefined) return matched;
      // Zod's own limits count UTF-16 units before 4.6; one of those is one code point or half of one.
      if (minLength === 1 && maxLength === undefined) return method(matched, 'min', literal(1));
      return method(matched, differences.check, call('characters', lengths(minLength, maxLength)));
    },
    integer: (field) => differences.integer(field),
    number: (field) => between(differences.number, field.minimum, field.maximum),
    decimal: (field) => matching(field.pattern),
    bigint: (field) => (field.as === 'string' ? matching(field.pattern) : differences.integer(field)),
    boolean: () => call('z.boolean'),
    uuid: () => name('uuid'),
    timestamp: () => name('form.timestamp'),
    enum: ({ values }) => call('z.enum', array(values.map(literal))),
    literal: ({ value }) => call('z.literal', literal(value), call('mustBe', literal(value))),
    array: ({ items, minItems, maxItems }) => between(call('z.array', toSchema(items)), minItems, maxItems),
    object: (field) => {
      const schema = call('form.object', toShape(field));
      return field.minProperties === undefined
        ? schema
        : method(schema, differences.check, call('atLeast', literal(field.minProperties)));
    },
    record: ({ values }) => call('z.record', call('z.string'), toSchema(values)),
    union: ({ discriminator, variants }) =>
      call('z.discriminatedUnion', literal(discriminator), array(variants.map(toSchema))),
    json: () => name('json'),
    reference: ({ target, forms }) =>
      forms ? call('form.reference', name(`${target}Schema`), name(`${target}WriterSchema`)) : name(`${target}Schema`),
  };
  const toSchema = (field: Field): Expression => {
    const schema = (kinds[field.kind] as (field: Field) => Expression)(field);
    return field.nullable ? method(schema, 'nullable') : schema;
  };
  const toProperty: Flavour['property'] = (property, schema = toSchema(property.field)) => {
    const optional = property.required ? schema : method(schema, 'optional');
    return property.description === '' ? optional : method(optional, 'describe', literal(property.description));
  };
  const toShape = (field: ObjectField): Expression =>
    object(field.properties.map((property) => [property.name, toProperty(property)]));
  return { field: toSchema, property: toProperty };
};

type Kinds = { [K in FieldKind]: (field: Extract<Field, { kind: K }>) => Expression };

interface Differences {
  /** The method that takes a check of the runtime. */
  readonly check: string;
  readonly number: Expression;
  integer(bounds: Bounds): Expression;
}

/** A format's own pattern goes by its name. */
const matching = (source: string, format?: string): Expression => {
  const isFormat = Object.entries(FORMAT_PATTERNS).some(([key, known]) => key === format && known === source);
  return method(call('z.string'), 'regex', isFormat ? name(`formats.${format}`) : pattern(source));
};

const between = (schema: Expression, minimum: number | undefined, maximum: number | undefined): Expression => {
  const atLeast = minimum === undefined ? schema : method(schema, 'min', literal(minimum));
  return maximum === undefined ? atLeast : method(atLeast, 'max', literal(maximum));
};

/** `{ min, max }`, of the limits that there are. */
const lengths = (min: number | undefined, max: number | undefined): Expression =>
  object([
    ...(min === undefined ? [] : [['min', literal(min)] as const]),
    ...(max === undefined ? [] : [['max', literal(max)] as const]),
  ]);

/** The type of Zod 4 for integers within these bounds, by the name of its function: `int32` where it can be. */
export const integerType = ({ minimum, maximum }: Bounds): (typeof INTEGERS)[number] =>
  INTEGERS.find((range) => minimum >= range.least && maximum <= range.most)!;

interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

const INTEGERS = [
  { call: 'z.int32', type: 'z.ZodInt32', least: -2_147_483_648, most: 2_147_483_647 },
  { call: 'z.int', type: 'z.ZodInt', least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER },
] as const;

/** Zod 4, imported from `zod/v4`. */
export const zod4: Flavour = createFlavour({
  check: 'check',
  number: call('z.number'),
  integer: ({ minimum, maximum }) => {
    const { call: type, least, most } = integerType({ minimum, maximum });
    return between(call(type), minimum === least ? undefined : minimum, maximum === most ? undefined : maximum);
  },
});

/** The API of Zod 3, imported from `zod/v3`. */
export const zod3: Flavour = createFlavour({
  check: 'superRefine',
  // Zod 3 takes the infinities for numbers; JSON has none.
  number: method(call('z.number'), 'finite'),
  integer: ({ minimum, maximum }) => between(method(call('z.number'), 'int'), minimum, maximum),
});
