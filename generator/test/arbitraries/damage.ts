import fc from 'fast-check';
import type { Event, Field, FieldKind, Model, ObjectField } from '../../src/model/types.ts';
import type { FormName } from '../../src/schemas/wire.ts';
import { oddKeys, type Json, type JsonObject } from './json.ts';
import { resolveReference, wireEvents, wireObject } from './wire-events.ts';

/** A document that was valid until one place of it was changed. It may still be valid: a near miss can hit. */
export interface Damaged {
  /** What JSON.parse gives: 1e400 is Infinity. */
  readonly document: JsonObject;
  /** `data.changes.color = "#12345"` */
  readonly damage: string;
}

/** Valid wire documents of one event with one place changed, mostly to something that is almost right. */
export const damagedEvents = (model: Model, event: Event, form: FormName): fc.Arbitrary<Damaged> =>
  fc
    .tuple(wireEvents(model, event, form), fc.noBias(fc.nat()), fc.noBias(fc.nat()))
    .map(([document, where, how]) => damage(document, { model, object: wireObject(model, event), where, how }));

interface Choice {
  readonly model: Model;
  readonly object: ObjectField;
  readonly where: number;
  readonly how: number;
}

const damage = (document: JsonObject, { model, object, where, how }: Choice): Damaged => {
  const places = [...findPlaces(document, object, model)];
  const place = places[where % places.length]!;
  const changes = findChanges(place, model);
  const change = changes[how % changes.length]!;
  const target = place.path.length === 0 ? 'event' : place.path.join('.');
  return {
    document: replaceAt(document, place.path, change) as JsonObject,
    damage: change === DROPPED ? `${target} dropped` : `${target} = ${print(change)}`,
  };
};

const print = (value: unknown): string =>
  value === Infinity ? '1e400' : value === -Infinity ? '-1e400' : JSON.stringify(value);

export interface Place {
  readonly path: readonly (string | number)[];
  readonly field: Field;
  readonly value: Json;
}

/** The value and all in it that the model knows of. What is below a json field is anybody's. */
export function* findPlaces(value: Json, field: Field, model: Model, path: Place['path'] = []): Iterable<Place> {
  yield { path, field, value };
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of (CHILDREN[field.kind] as ChildrenOf)(field, value, model)) {
    yield* findPlaces((value as JsonObject)[key]!, inner, model, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

type ChildrenOf<F = Field> = (
  field: F,
  value: Json[] | JsonObject,
  model: Model,
) => readonly (readonly [string, Field])[];

const none = () => [];

const CHILDREN: { [K in FieldKind]: ChildrenOf<Extract<Field, { kind: K }>> } = {
  string: none,
  integer: none,
  number: none,
  decimal: none,
  bigint: none,
  boolean: none,
  uuid: none,
  timestamp: none,
  enum: none,
  literal: none,
  json: none,
  array: ({ items }, value) => Object.keys(value).map((index) => [index, items]),
  record: ({ values }, value) => Object.keys(value).map((key) => [key, values]),
  object: ({ properties }, value) =>
    properties.filter(({ name }) => Object.hasOwn(value, name)).map(({ name, field }) => [name, field]),
  union: (field, value, model) => {
    const variant = field.variants.find((candidate) => isVariant(candidate, field.discriminator, value as JsonObject));
    return variant === undefined ? [] : CHILDREN.object(variant, value, model);
  },
  reference: ({ target }, value, model) => {
    const field = resolveReference(model, target);
    return (CHILDREN[field.kind] as ChildrenOf)(field, value, model);
  },
};

const isVariant = (variant: ObjectField, discriminator: string, value: JsonObject): boolean =>
  variant.properties.some(
    ({ name, field }) => name === discriminator && field.kind === 'literal' && field.value === value[discriminator],
  );

/** Not a value: the place itself goes. */
const DROPPED = Symbol('dropped');

const findChanges = ({ path, field, value }: Place, model: Model): readonly unknown[] => [
  ...nearMisses(field, value, model),
  ...WRONG_TYPES,
  [value],
  // The root has no place to be dropped from.
  ...(path.length === 0 ? [] : [DROPPED, DROPPED]),
];

const WRONG_TYPES: readonly Json[] = [null, null, true, 7, 'text', [], {}];

const nearMisses = (field: Field, value: Json, model: Model): readonly unknown[] =>
  value === null ? [] : (NEAR_MISSES[field.kind] as NearMisses)(field, value, model);

type NearMisses<F = Field, V = Json> = (field: F, value: V, model: Model) => readonly unknown[];

type ValueOf<F extends Field> = F extends { kind: 'integer' | 'number' }
  ? number
  : F extends { kind: 'string' | 'decimal' | 'uuid' | 'timestamp' | 'enum' }
    ? string
    : F extends { kind: 'array' }
      ? Json[]
      : F extends { kind: 'object' | 'record' | 'union' }
        ? JsonObject
        : Json;

type NearMissesByKind = {
  [K in FieldKind]: NearMisses<Extract<Field, { kind: K }>, ValueOf<Extract<Field, { kind: K }>>>;
};

const NEAR_MISSES: NearMissesByKind = {
  string: ({ minLength, maxLength, format }, value) => [
    '',
    ` ${value}`,
    `${value}\n`,
    value.toUpperCase(),
    [...value].slice(1).join(''),
    `${value}🦜`,
    ...(minLength === undefined || minLength === 0 ? [] : ['a', '🦜'].map((one) => one.repeat(minLength - 1))),
    ...(maxLength === undefined ? [] : ['a', '🦜', '\ud800'].map((one) => one.repeat(maxLength + 1))),
    ...(FORMATS[format ?? ''] ?? []),
  ],
  integer: ({ minimum, maximum }, value) => integers({ minimum, maximum }, value),
  number: ({ minimum, maximum }, value) => [
    String(value),
    ...(minimum === undefined ? [] : [minimum - 0.001, minimum - 1e6]),
    ...(maximum === undefined ? [] : [maximum + 0.001, maximum + 1e6]),
    Infinity,
    -Infinity,
  ],
  decimal: ({ precision = 30, scale = 29 }, value) => [
    Number(value),
    ...[`+${value}`, ` ${value}`, `${value}.`, `${value}e1`, `0${value}`, `${value}\n`, '', '-', '.5', '1,5', 'NaN'],
    ...['1e3', '٣', '-0', `0.${'1'.repeat(scale + 1)}`, '9'.repeat(precision - scale + 1)],
  ],
  bigint: (field, value) =>
    field.as === 'number'
      ? integers(field, value as number)
      : [
          Number(value),
          ...[
            `+${String(value)}`,
            `0${String(value)}`,
            `${String(value)}.0`,
            `${String(value)}n`,
            '',
            '-0',
            '1e3',
            '-',
          ],
          '9'.repeat(20),
        ],
  boolean: (_field, value) => [Number(value), String(value), 'yes'],
  uuid: (_field, id) => [
    ...[`urn:uuid:${id}`, `{${id}}`, ` ${id}`, `${id}\n`, id.replaceAll('-', ''), id.slice(0, -1), `${id}0`],
    ...[replaceCharacter(id, 14, '0'), replaceCharacter(id, 14, '9'), replaceCharacter(id, 19, 'c')],
    ...[replaceCharacter(id, 0, 'g'), replaceCharacter(id, 8, '_'), replaceCharacter(id, 35, 'é')],
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    'entity-456',
  ],
  timestamp: (_field, at) => [
    ...[at.replace('T', 't'), at.replace('T', ' '), at.replace('Z', 'z'), at.replace(/Z|[+-]\d\d:\d\d$/u, '')],
    ...[at.replace(/T\d\d/u, 'T24'), at.replace(/:\d\d:/u, ':60:'), at.replace(/:\d\d(?=[.Z+-])/u, ':60')],
    ...[at.replace(/T.*$/u, ''), at.replace(/-\d\d-\d\dT/u, '-02-30T'), at.replace(/-\d\d-\d\dT/u, '-13-01T')],
    ...[at.replace(/^\d{4}-\d\d-\d\dT/u, '2023-02-29T'), at.replace(/^\d{4}-\d\d-\d\dT/u, '1900-02-29T')],
    ...[at.replace(/-\d\d-\d\dT/u, '-04-31T'), at.replace(/-\d\d-\d\dT/u, '-00-10T'), at.replace(/-\d\dT/u, '-00T')],
    ...[`+00${at}`, `-${at}`, ` ${at}`, `${at}\n`, at.replace(/(?=Z|[+-]\d\d:\d\d$)/u, '.1234567890')],
    ...[at.replace(/Z$/u, '+24:00'), at.replace(/Z$/u, '+00:60'), at.replace(/Z$/u, '+0000'), at.replace(/Z$/u, '+00')],
    // These are right for a reader and wrong for a writer.
    ...[at.replace(/Z$/u, '+00:00'), at.replace(/\.\d+/u, ''), at.replace(/\.\d+/u, '.1'), '2016-12-31T23:59:60Z'],
    1_768_469_400_000,
  ],
  enum: ({ values }, value) => [
    value.toUpperCase(),
    ` ${value}`,
    `${value}\n`,
    value.slice(1),
    '',
    values.indexOf(value),
    values,
  ],
  literal: (_field, value) =>
    typeof value === 'string'
      ? [`${value} `, value.toUpperCase(), '', `${value}\n`, Number(value.replace(/\D/gu, ''))]
      : [String(value), Number(value) + 1, !value, -Number(value)],
  array: ({ minItems = 0, maxItems }, value) => [
    { ...value },
    JSON.stringify(value),
    [...value, null],
    [...value, {}],
    ...(minItems === 0 ? [] : [value.slice(0, minItems - 1)]),
    ...(maxItems === undefined
      ? []
      : [Array.from({ length: maxItems + 1 }, (_, index) => value[index % value.length] ?? 0)]),
  ],
  object: ({ properties }, value) => [
    ...unknownKeys(value),
    ...properties.filter(({ name }) => Object.hasOwn(value, name)).map(({ name }) => renameKey(value, name)),
    Object.entries(value),
    JSON.stringify(value),
    {},
  ],
  record: (_field, value) => [
    { ...value, more: null },
    { ...value, more: 1 },
    { ...value, constructor: {} },
    Object.values(value),
    JSON.stringify(value),
  ],
  union: ({ discriminator, variants }, value) => [
    ...unknownKeys(value),
    ...variants.map((variant) => ({ ...value, [discriminator]: discriminatorOf(variant, discriminator) })),
    { ...value, [discriminator]: 'toString' },
    { ...value, [discriminator]: [value[discriminator]] },
    { ...value, [discriminator]: null },
    without(value, discriminator),
    renameKey(value, discriminator),
  ],
  // Whatever is in its place is right.
  json: () => [],
  reference: ({ target }, value, model) => nearMisses(resolveReference(model, target), value, model),
};

const integers = ({ minimum, maximum }: { minimum: number; maximum: number }, value: number): readonly unknown[] => [
  ...[minimum - 1, maximum + 1, minimum - 2, maximum + 2, value + 0.5, 2 ** 53, -(2 ** 53), 2 ** 31, 1e21],
  ...[String(value), Infinity, -Infinity],
];

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  date: [
    '2023-02-29',
    '2024-2-9',
    '2024-13-01',
    '2024-00-10',
    '2024-01-01T00:00:00Z',
    '24-01-01',
    '2024-01-32',
    '+2024-01-01',
  ],
  email: [
    'a',
    'a@',
    '@b.c',
    'a@b',
    'a@b..c',
    '.a@b.c',
    'a.@b.c',
    'a b@c.d',
    '"a b"@c.d',
    'a@[127.0.0.1]',
    'ü@b.c',
    'a@-b.c',
  ],
  uri: [
    'ftp://a',
    'HTTP://a',
    'http://',
    '//a/b',
    'http://a b',
    'http://ü.example',
    'http://a/%zz',
    'http://u@h/',
    'mailto:a@b.c',
    'http://[::1]/',
  ],
  base64: ['A', 'AB', 'ABC', 'AB=', 'A===', 'AB_-', 'AB==\n', 'ABCD=', 'AB =', '===='],
};

const unknownKeys = (value: JsonObject): readonly JsonObject[] =>
  oddKeys.slice(0, 5).map((key) => ({ ...value, [key]: 'unknown' }));

const renameKey = (value: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key === name ? `${key}_` : key, inner]));

const without = (value: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

const discriminatorOf = (variant: ObjectField, discriminator: string): Json => {
  const { field } = variant.properties.find(({ name }) => name === discriminator)!;
  return field.kind === 'literal' ? field.value : null;
};

const replaceCharacter = (text: string, index: number, character: string): string =>
  text.slice(0, index) + character + text.slice(index + 1);

export const replaceAt = (value: Json, path: Place['path'], change: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return change;
  const replaced = rest.length === 0 ? change : replaceAt((value as JsonObject)[key]!, rest, change);
  if (Array.isArray(value)) {
    return replaced === DROPPED ? value.filter((_, index) => index !== key) : value.with(Number(key), replaced as Json);
  }
  if (replaced === DROPPED) return without(value as JsonObject, String(key));
  return { ...(value as JsonObject), [key]: replaced };
};
