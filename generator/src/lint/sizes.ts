import type { Event, Field, FieldKind, Model, ObjectField } from '../model/types.ts';
import type { Catalog } from './catalog.ts';
import { nameEvent, pathOfEvent, pathOfField } from './catalog.ts';
import { MAX_CHARACTER_BYTES, longestMatch } from './longest-match.ts';
import type { Problem } from './problem.ts';

/**
 * Events whose data may exceed the limit: by the largest document that the writer's schema takes, or where nothing
 * bounds that, by the example. The figure is that of `data` as compact JSON in UTF-8; the envelope adds a few hundred
 * bytes.
 */
export function* checkSizes(catalog: Catalog, { maxEventBytes }: { maxEventBytes: number }): Iterable<Problem> {
  for (const event of catalog.model.events) {
    const largest = maxBytesOf(event.data, catalog.model);
    const isBounded = largest !== Infinity;
    const bytes = isBounded ? largest : jsonBytes(event.example);
    if (bytes <= maxEventBytes) continue;
    const heaviest = isBounded ? heaviestField(event, catalog.model) : heaviestExample(event);
    const size = isBounded ? `may be ${show(bytes)} bytes large` : `is ${show(bytes)} bytes large in its example alone`;
    yield {
      rule: 'EVENT_TOO_LARGE',
      at: heaviest === undefined ? pathOfEvent(catalog, event) : pathOfField(catalog, event, heaviest.name),
      subject: nameEvent(event),
      what: '',
      message: `the data of ${nameEvent(event)} ${size}, over the limit of ${show(maxEventBytes)}`,
      ...(heaviest === undefined
        ? {}
        : { details: [`most of it is "${heaviest.name}": ${show(heaviest.bytes)} bytes`] }),
    };
  }
}

/** At most so many bytes as compact JSON in UTF-8; `Infinity` where the schema says no limit. */
export function maxBytesOf(field: Field, model: Model): number {
  const bytes = (SIZES[field.kind] as (field: Field, model: Model) => number)(field, model);
  return field.nullable ? Math.max(bytes, 'null'.length) : bytes;
}

const QUOTES = 2;

const SIZES: { [K in FieldKind]: (field: Extract<Field, { kind: K }>, model: Model) => number } = {
  string: ({ maxLength = Infinity, pattern }) => {
    const byPattern = pattern === undefined ? Infinity : longestOfFormat(pattern);
    return Math.min(maxLength * MAX_CHARACTER_BYTES, byPattern) + QUOTES;
  },
  integer: ({ minimum, maximum }) => Math.max(String(minimum).length, String(maximum).length),
  // -1.7976931348623157e+308
  number: () => 24,
  // A sign and a point.
  decimal: ({ precision = Infinity }) => precision + 2 + QUOTES,
  bigint: (field) =>
    field.as === 'string'
      ? '-9223372036854775808'.length + QUOTES
      : Math.max(String(field.minimum).length, String(field.maximum).length),
  boolean: () => 'false'.length,
  uuid: () => 36 + QUOTES,
  timestamp: () => '2026-01-15T09:30:00.000Z'.length + QUOTES,
  enum: ({ values }) => Math.max(...values.map(jsonBytes)),
  literal: ({ value }) => jsonBytes(value),
  array: ({ items, maxItems = Infinity }, model) =>
    maxItems === 0 ? '[]'.length : maxItems * (maxBytesOf(items, model) + ','.length) + '[]'.length - ','.length,
  object: ({ properties }, model) => objectBytes(properties, model),
  record: () => Infinity,
  union: ({ variants }, model) => Math.max(...variants.map((variant) => maxBytesOf(variant, model))),
  json: () => Infinity,
  reference: ({ target }, model) => {
    const type = model.types.find(({ name }) => name === target);
    return type === undefined ? objectBytes(model.envelope.fields, model) : maxBytesOf(type.field, model);
  },
};

const objectBytes = (properties: ObjectField['properties'], model: Model): number =>
  properties.reduce((sum, { name, field }) => sum + jsonBytes(name) + ':,'.length + maxBytesOf(field, model), 1) +
  (properties.length === 0 ? 1 : 0);

// Patterns of formats are our own, and none of them has a bound but that of a date.
const longestOfFormat = (pattern: string): number => longestMatch(pattern).bytes;

interface Heavy {
  readonly name: string;
  readonly bytes: number;
}

const heaviestField = ({ data }: Event, model: Model): Heavy | undefined =>
  heaviest(data.properties.map(({ name, field }) => ({ name, bytes: maxBytesOf(field, model) })));

const heaviestExample = ({ example }: Event): Heavy | undefined =>
  heaviest(Object.entries(example).map(([name, value]) => ({ name, bytes: jsonBytes(value) })));

const heaviest = (fields: readonly Heavy[]): Heavy | undefined =>
  fields.reduce<Heavy | undefined>(
    (most, each) => (most === undefined || each.bytes > most.bytes ? each : most),
    undefined,
  );

const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), 'utf8');

/** 65,536 */
const show = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
