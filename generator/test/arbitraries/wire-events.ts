import fc from 'fast-check';
import type { Event, Field, FieldKind, Model, ObjectField, Property } from '../../src/model/types.ts';
import { READER_TIMESTAMP_PATTERN, UUID_PATTERN } from '../../src/runtime/patterns.ts';
import type { FormName } from '../../src/schemas/wire.ts';
import { keys, texts, values, type Json, type JsonObject } from './json.ts';

/**
 * Wire documents of one event that its schema accepts: for the writer canonical and without unknown keys, for the
 * reader also with unknown keys and with every way to write a time. Edges come up far more often than by chance.
 */
export const wireEvents = (model: Model, event: Event, form: FormName): fc.Arbitrary<JsonObject> =>
  objects(wireObject(model, event), { model, form });

/** The whole event as one object of the model: the envelope, with this event's type and data. */
export const wireObject = ({ envelope }: Model, event: Event): ObjectField => ({
  kind: 'object',
  nullable: false,
  properties: envelope.fields.map((property) => {
    if (property.name === 'type')
      return { ...property, field: { kind: 'literal', nullable: false, value: event.type } };
    return property.name === 'data' ? { ...property, field: event.data } : property;
  }),
});

/** What a reference stands for. */
export const resolveReference = ({ types, envelope }: Model, target: string): Field =>
  target === envelope.wireName
    ? { kind: 'object', nullable: false, properties: envelope.fields }
    : types.find((type) => type.name === target)!.field;

interface Context {
  readonly model: Model;
  readonly form: FormName;
}

const fields = (field: Field, context: Context): fc.Arbitrary<Json> => {
  const arbitrary = (KINDS[field.kind] as (field: Field, context: Context) => fc.Arbitrary<Json>)(field, context);
  return field.nullable ? fc.oneof({ weight: 3, arbitrary }, fc.constant(null)) : arbitrary;
};

type Kinds = { [K in FieldKind]: (field: Extract<Field, { kind: K }>, context: Context) => fc.Arbitrary<Json> };

const KINDS: Kinds = {
  string: ({ minLength = 0, maxLength, pattern, format }) => {
    const most = maxLength ?? minLength + 20;
    const usual = FORMATS[format ?? ''];
    const strange = pattern === undefined ? undefined : matching(pattern);
    const source = strange === undefined || usual === undefined ? strange : fc.oneof(usual, strange);
    if (source !== undefined) {
      const fits = (text: string) => codePoints(text) >= minLength && codePoints(text) <= (maxLength ?? Infinity);
      return source.filter(fits);
    }
    const exactly = (length: number) => fc.constantFrom('🦜', 'é', 'a', '\ud800').map((one) => one.repeat(length));
    const padded = texts.map((text) =>
      [...text, ...'·'.repeat(minLength)].slice(0, Math.max(minLength, Math.min(most, codePoints(text)))).join(''),
    );
    return fc.oneof({ weight: 3, arbitrary: padded }, exactly(minLength), exactly(most));
  },
  integer: (field) => integers(field),
  number: ({ minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE }) =>
    fc.oneof(
      fc.double({ min: minimum, max: maximum, noNaN: true }),
      inside([minimum, maximum, 0, -0, 0.1, 1, 1e21, 5e-324], { minimum, maximum }),
    ),
  decimal: ({ pattern }) => matching(pattern),
  bigint: (field) =>
    field.as === 'number'
      ? integers(field)
      : fc.oneof(
          matching(field.pattern),
          fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
          fc.constantFrom('0', '9223372036854775807', '-9223372036854775808'),
        ),
  boolean: () => fc.boolean(),
  uuid: () => UUIDS,
  timestamp: (_field, { form }) => TIMESTAMPS[form],
  enum: ({ values: allowed }) => fc.constantFrom(...allowed),
  literal: ({ value }) => fc.constant(value),
  array: ({ items, minItems = 0, maxItems }, context) => {
    const item = fields(items, context);
    const most = maxItems ?? minItems + 4;
    const exactly = (length: number) => fc.array(item, { minLength: length, maxLength: length });
    return fc.oneof(
      { weight: 2, arbitrary: fc.array(item, { minLength: minItems, maxLength: most }) },
      exactly(minItems),
      exactly(most),
    );
  },
  object: (field, context) => objects(field, context),
  record: ({ values: field }, context) =>
    fc.dictionary(keys, fields(field, context), { maxKeys: 3, noNullPrototype: true }),
  union: ({ variants }, context) => fc.oneof(...variants.map((variant) => objects(variant, context))),
  json: () => values,
  reference: ({ target }, context) => fields(resolveReference(context.model, target), context),
};

/** Every required property and some, none or all of the others, in any order. */
const objects = ({ properties, minProperties = 0 }: ObjectField, context: Context): fc.Arbitrary<JsonObject> => {
  const required = properties.filter((property) => property.required);
  const optional = properties.filter((property) => !property.required);
  const least = Math.max(0, minProperties - required.length);
  const chosen = fc.oneof(
    fc.shuffledSubarray([...optional], { minLength: least }),
    fc.shuffledSubarray([...optional], { minLength: least, maxLength: least }),
    fc.constant(optional),
  );
  const known = fc
    .tuple(
      fc.tuple(...properties.map((property) => fields(property.field, context))),
      chosen.map((others): readonly Property[] => [...required, ...others]),
    )
    .map(([all, present]) =>
      Object.fromEntries(present.map((property) => [property.name, all[properties.indexOf(property)]!])),
    );
  return context.form === 'writer' ? known : withUnknownKeys(known, properties);
};

const withUnknownKeys = (
  known: fc.Arbitrary<JsonObject>,
  properties: readonly Property[],
): fc.Arbitrary<JsonObject> => {
  const names = new Set(properties.map((property) => property.name));
  const unknown = fc.dictionary(
    keys.filter((key) => !names.has(key)),
    values,
    { minKeys: 1, maxKeys: 2, noNullPrototype: true },
  );
  return fc.oneof(
    { weight: 3, arbitrary: known },
    fc.tuple(known, unknown).map(([object, others]) => ({ ...others, ...object })),
  );
};

const integers = (bounds: { minimum: number; maximum: number }): fc.Arbitrary<number> => {
  const { minimum, maximum } = bounds;
  return fc.oneof(
    fc.maxSafeInteger().map((value) => minimum + (Math.abs(value) % (Math.min(maximum - minimum, 2 ** 52) + 1))),
    inside([minimum, maximum, 0, -0, 1, -1, 1e15], bounds),
  );
};

const inside = (candidates: readonly number[], { minimum, maximum }: { minimum: number; maximum: number }) =>
  fc.constantFrom(...candidates.filter((value) => value >= minimum && value <= maximum));

/** Made once for each pattern: fast-check takes far longer to make one than to draw many texts from it. */
function matching(pattern: string): fc.Arbitrary<string> {
  const arbitrary = MATCHING.get(pattern) ?? fc.stringMatching(new RegExp(pattern, 'u'), { size: '-1' });
  MATCHING.set(pattern, arbitrary);
  return arbitrary;
}

const MATCHING = new Map<string, fc.Arbitrary<string>>();

const codePoints = (text: string): number => [...text].length;

const UUIDS = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
  matching(UUID_PATTERN),
  fc.constantFrom('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
);

const canonical = fc.oneof(
  fc
    .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom(
    '2024-02-29T23:59:59.999Z',
    '2000-02-29T00:00:00.000Z',
    '0000-02-29T00:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '1970-01-01T00:00:00.000Z',
  ),
);

const TIMESTAMPS: Readonly<Record<FormName, fc.Arbitrary<string>>> = {
  writer: canonical,
  reader: fc.oneof(
    canonical,
    // Of the envelope, a year that has no four digits in UTC is a known difference.
    matching(READER_TIMESTAMP_PATTERN).filter((at) => /^[0-9]{4}-/u.test(new Date(at).toISOString())),
    fc.constantFrom(
      '2024-02-29T00:00:00Z',
      '2024-02-29T00:00:00.1Z',
      '2024-02-29T00:00:00.123456789Z',
      '2024-12-31T23:59:59+23:59',
      '2024-01-01T00:00:00-23:59',
      '2024-01-01T00:00:00-00:00',
      '0000-01-01T05:30:00+05:30',
    ),
  ),
};

/** What people write, beside what a pattern alone would give. */
const FORMATS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: canonical.map((timestamp) => timestamp.slice(0, 10)),
  email: fc.constantFrom(
    'a@b.c',
    "o'hara+x@mail.example.co.uk",
    '!#$%@x.yz',
    'a.b.c@1.2',
    `a@${'l'.repeat(63)}.example`,
  ),
  uri: fc.constantFrom(
    'http://a',
    'https://example.com:443/a%20b?c=d&e=?#f/?',
    "https://a.b/!$&'()*+,;=:@-._~",
    'https://a-.b',
  ),
  base64: fc.oneof(
    fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    fc.constantFrom('', '+/==', 'AAAA'),
  ),
};
