/**
 * Every kind of field against every other, both ways, and held against a plain evaluator on a pool of values: what it finds
 * the comparison has to find, and what the comparison shows it has to confirm.
 */
import { describe, expect, test } from 'vitest';
import { compareFields, type FieldChange } from '../../src/evolution/compare-fields.ts';
import { findOutside, type Outside } from '../../src/evolution/find-outside.ts';
import type { Shapes } from '../../src/model/examples.ts';
import type { Field, JsonValue, ObjectField, Property } from '../../src/model/types.ts';
import { READER_TIMESTAMP_PATTERN, UUID_PATTERN, WRITER_TIMESTAMP_PATTERN } from '../../src/runtime/patterns.ts';
import type { FormName } from '../../src/schemas/wire.ts';

const property = (name: string, field: Field, required = true, more: Partial<Property> = {}): Property => ({
  ...{ name, field, required, description: '', classification: 'public', personal: false },
  ...more,
});
const text = (more: object = {}): Field => ({ kind: 'string', nullable: false, ...more });
const integer = (minimum: number, maximum: number): Field => ({ kind: 'integer', minimum, maximum, nullable: false });
const number = (more: object = {}): Field => ({ kind: 'number', nullable: false, ...more });
const oneOf = (...values: string[]): Field => ({ kind: 'enum', values, nullable: false });
const literal = (value: string | number | boolean): Field => ({ kind: 'literal', value, nullable: false });
const list = (items: Field, more: object = {}): Field => ({ kind: 'array', items, nullable: false, ...more });
const record = (values: Field): Field => ({ kind: 'record', values, nullable: false });
const object = (properties: readonly Property[], more: object = {}): ObjectField => ({
  ...{ kind: 'object', properties, nullable: false },
  ...more,
});
const union = (discriminator: string, ...variants: ObjectField[]): Field => ({
  ...{ kind: 'union', discriminator, variants, nullable: false },
});
const reference = (target: string, nullable = false): Field => ({ kind: 'reference', target, forms: true, nullable });
const orNull = <F extends Field>(field: F): F => ({ ...field, nullable: true });
const boolean: Field = { kind: 'boolean', nullable: false };
const json: Field = { kind: 'json', nullable: false };
const uuid: Field = { kind: 'uuid', nullable: false };
const timestamp: Field = { kind: 'timestamp', nullable: false };

const circle = object([property('k', literal('a')), property('x', integer(0, 9))]);
const square = object([property('k', literal('b')), property('y', text(), false)]);
const flagged = object([property('k', literal(true)), property('x', integer(0, 9))]);
const unflagged = object([property('k', literal(false))]);

const SHAPES: Shapes = {
  envelope: {
    name: 'AnEvent',
    wireName: 'AnWireEvent',
    version: 'v1',
    description: '',
    fields: [property('timestamp', timestamp)],
  },
  types: [
    { name: 'Letter', description: '', field: oneOf('a', 'b'), forms: false },
    { name: 'MaybeLetter', description: '', field: orNull(oneOf('a', 'b')), forms: false },
    { name: 'Box', description: '', field: object([property('a', text(), false)]), forms: true },
  ],
};

const FIELDS: readonly (readonly [string, Field])[] = [
  ['text', text()],
  ['short text', text({ maxLength: 2 })],
  ['long text', text({ minLength: 3 })],
  ['lower case', text({ pattern: '^[a-z]*$' })],
  ['nullable text', orNull(text())],
  ['decimal', { kind: 'decimal', pattern: '^-?[0-9]{1,3}(?:\\.[0-9]{1,2})?$', nullable: false }],
  ['digits', { kind: 'bigint', as: 'string', pattern: '^-?[0-9]{1,19}$', nullable: false }],
  ['bigint', { kind: 'bigint', as: 'number', minimum: 0, maximum: 100, nullable: false }],
  ['uuid', uuid],
  ['timestamp', timestamp],
  ['enum', oneOf('a', 'b')],
  ['one value', oneOf('a')],
  ['literal text', literal('a')],
  ['literal number', literal(5)],
  ['literal fraction', literal(5.5)],
  ['literal true', literal(true)],
  ['integer', integer(0, 10)],
  ['one integer', integer(5, 5)],
  ['more integers', integer(-1, 100)],
  ['number', number()],
  ['number within', number({ minimum: 0, maximum: 10 })],
  ['number from', number({ minimum: 1 })],
  ['number up to', number({ maximum: 5 })],
  ['boolean', boolean],
  ['nullable boolean', orNull(boolean)],
  ['json', json],
  ['list of texts', list(text())],
  ['list of letters', list(oneOf('a', 'b'))],
  ['short list', list(oneOf('a', 'b'), { maxItems: 1 })],
  ['full list', list(oneOf('a', 'b'), { minItems: 2 })],
  ['empty list', list(integer(0, 1), { maxItems: 0 })],
  ['list of nulls', list(orNull(integer(0, 10)))],
  ['record of json', record(json)],
  ['record of texts', record(text())],
  ['record of integers', record(integer(0, 10))],
  ['empty object', object([])],
  ['required a', object([property('a', text())])],
  ['optional a', object([property('a', text(), false)])],
  ['integer a', object([property('a', integer(0, 10), false)])],
  ['nullable a', object([property('a', orNull(text()))])],
  ['a and b', object([property('a', text()), property('b', boolean)])],
  ['a or b', object([property('a', text(), false), property('b', boolean, false)], { minProperties: 1 })],
  ['a with b', object([property('a', text(), false), property('b', boolean, false)], { minProperties: 2 })],
  ['only a', object([property('a', text(), false)], { minProperties: 1 })],
  ['union', union('k', circle, square)],
  ['half a union', union('k', circle)],
  ['union of flags', union('k', flagged, unflagged)],
  ['circle', circle],
  ['letters told apart', object([property('k', oneOf('a', 'b')), property('x', integer(0, 9))])],
  ['flags told apart', object([property('k', boolean), property('x', integer(0, 9))])],
  ['texts told apart', object([property('k', text()), property('x', integer(0, 9))])],
  ['maybe told apart', object([property('k', oneOf('a'), false), property('x', integer(0, 9))])],
  ['null told apart', object([property('k', orNull(oneOf('a'))), property('x', integer(0, 9))])],
  ['reference', reference('Letter')],
  ['nullable reference', reference('Letter', true)],
  ['reference to nullable', reference('MaybeLetter')],
  ['reference to an object', reference('Box')],
  ['list of references', list(reference('Letter'))],
  ['object of references', object([property('a', reference('Letter'), false)])],
  ['event', reference('AnWireEvent')],
];

const SCALARS: readonly JsonValue[] = [
  ...[null, true, false, 0, 1, -1, 2, 5, 5.5, 0.5, -0.5, 9, 10, 11, 100, 101, 1e9],
  ...['', 'a', 'b', 'c', 'ab', 'A', 'abc', 'abcd', '1', '1.5', '12345', '-7', '12345678901234567890'],
  ...['2026-01-15T09:30:00.000Z', '2026-01-15T10:30:00+01:00', '123e4567-e89b-42d3-a456-426614174000'],
];
const POOL: readonly JsonValue[] = [
  ...SCALARS,
  ...[[], ['a'], ['a', 'b'], ['c'], ['a', 'b', 'c'], [1], [1, 2], [null], [0], [11], [{}]],
  ...[
    {},
    { a: 'a' },
    { a: 'c' },
    { a: 1 },
    { a: 11 },
    { a: null },
    { b: true },
    { b: 1 },
    { a: 'a', b: true },
    { a: 1, b: true },
  ],
  ...[{ k: 'a' }, { k: 'a', x: 1 }, { k: 'b' }, { k: 'b', y: 'y' }, { k: 'b', x: 1 }, { k: 'c', x: 1 }, { x: 1 }],
  ...[{ k: true, x: 1 }, { k: false }, { k: false, x: 1 }, { k: null, x: 1 }, { key: 1 }, { key: 'a' }, { key: true }],
  ...[{ timestamp: '2026-01-15T09:30:00.000Z' }, { timestamp: '2026-01-15T10:30:00+01:00' }, { timestamp: 1 }],
];

/** Written apart from what is tested: one line a kind. */
const takes = (field: Field, value: unknown, form: FormName): boolean => {
  if (field.nullable && value === null) return true;
  const matches = (pattern: string) => typeof value === 'string' && new RegExp(pattern, 'u').test(value);
  const isWithin = (low: number, high: number) => typeof value === 'number' && value >= low && value <= high;
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
  switch (field.kind) {
    case 'string': {
      const { minLength = 0, maxLength = Infinity, pattern = '' } = field;
      return matches(pattern) && isBetween([...(value as string)].length, minLength, maxLength);
    }
    case 'decimal':
      return matches(field.pattern);
    case 'bigint':
      return field.as === 'string'
        ? matches(field.pattern)
        : Number.isInteger(value) && isWithin(field.minimum, field.maximum);
    case 'integer':
      return Number.isInteger(value) && isWithin(field.minimum, field.maximum);
    case 'number':
      return isWithin(field.minimum ?? -Infinity, field.maximum ?? Infinity);
    case 'uuid':
      return matches(UUID_PATTERN);
    case 'timestamp':
      return matches(form === 'writer' ? WRITER_TIMESTAMP_PATTERN : READER_TIMESTAMP_PATTERN);
    case 'enum':
      return field.values.includes(value as string);
    case 'literal':
      return field.value === value;
    case 'boolean':
      return typeof value === 'boolean';
    case 'json':
      return true;
    case 'array':
      return (
        Array.isArray(value) &&
        isBetween(value.length, field.minItems ?? 0, field.maxItems ?? Infinity) &&
        value.every((item) => takes(field.items, item, form))
      );
    case 'record':
      return entries !== null && entries.every(([, item]) => takes(field.values, item, form));
    case 'object':
      return (
        entries !== null &&
        entries.length >= (field.minProperties ?? 0) &&
        field.properties.every(({ name, required, field: inner }) => {
          const own = entries.find(([key]) => key === name);
          return own === undefined ? !required : takes(inner, own[1], form);
        }) &&
        (form === 'reader' || entries.every(([key]) => field.properties.some(({ name }) => name === key)))
      );
    case 'union':
      return field.variants.some((variant) => takes(variant, value, form));
    case 'reference': {
      const isEvent = field.target === SHAPES.envelope.wireName;
      const target = isEvent
        ? object(SHAPES.envelope.fields)
        : SHAPES.types.find(({ name }) => name === field.target)!.field;
      // What an event in an event holds beside is not judged: to the writer it is closed.
      const isClosed = !isEvent || form === 'reader' || (entries ?? []).every(([key]) => key === 'timestamp');
      return isClosed && takes(target, value, isEvent ? 'reader' : form);
    }
  }
};
const isBetween = (value: number, low: number, high: number): boolean => value >= low && value <= high;

const outside = (written: Field, read: Field): Outside =>
  findOutside({ field: written, shapes: SHAPES, form: 'writer' }, { field: read, shapes: SHAPES, form: 'reader' });

/** What is wrong with an answer; undefined where nothing is. */
const faultOf = (answer: Outside, written: Field, read: Field): string | undefined => {
  const isRefused = (value: JsonValue) => takes(written, value, 'writer') && !takes(read, value, 'reader');
  if (answer.is === 'unknown') return `unknown: ${answer.reason}`;
  if (answer.is === 'value') return isRefused(answer.value) ? undefined : `shows ${JSON.stringify(answer.value)}`;
  const missed = POOL.find(isRefused);
  return missed === undefined ? undefined : `misses ${JSON.stringify(missed)}`;
};

describe.each(FIELDS)('%s', (_name, written) => {
  test('against every other kind of field', () => {
    const faults = FIELDS.flatMap(([name, read]) => {
      const fault = faultOf(outside(written, read), written, read);
      return fault === undefined ? [] : [`${name}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  test('changed into every other kind of field: the changes together say what the whole does', () => {
    const faults = FIELDS.flatMap(([name, newer]) => {
      const { changes, links } = compareFields(written, newer, { older: SHAPES, newer: SHAPES });
      // A link is a shared type that is the same on both sides, and breaks nothing here.
      const shown = (direction: 'backward' | 'forward') =>
        changes.map((change) => change[direction]).find((each) => each.is !== 'none') ?? { is: 'none' as const };
      const found = [
        faultOf(shown('backward'), written, newer),
        faultOf(shown('forward'), newer, written),
        ...changes.map(({ backward }) => (backward.is === 'value' ? faultOf(backward, written, newer) : undefined)),
        ...changes.map(({ forward }) => (forward.is === 'value' ? faultOf(forward, newer, written) : undefined)),
        JSON.stringify(written) === JSON.stringify(newer) && changes.length > 0
          ? 'changes without a change'
          : undefined,
        isPlain(written) && isPlain(newer) && written !== newer && changes.length + links.length === 0
          ? 'no change'
          : undefined,
      ];
      return found.flatMap((fault) => (fault === undefined ? [] : [`${name}: ${fault}`]));
    });
    expect(faults).toEqual([]);
  });
});

/** A shared type written out says the same as a reference to it. */
const isPlain = (field: Field): boolean => !JSON.stringify(field).includes('"target"');

test('control: a comparison that knows types only misses values of the pool', () => {
  const naive = (written: Field, read: Field): Outside =>
    written.kind === read.kind ? { is: 'none' } : outside(written, read);
  const faults = FIELDS.flatMap(([, written]) =>
    FIELDS.flatMap(([, read]) => faultOf(naive(written, read), written, read) ?? []),
  );
  expect(faults.length).toBeGreaterThan(20);
});

describe('a change of a field', () => {
  const change = (older: Field, newer: Field): readonly FieldChange[] =>
    compareFields(older, newer, { older: SHAPES, newer: SHAPES }).changes;
  const told = (older: Field, newer: Field) =>
    change(older, newer).map(({ rule, path, before, after }) => [rule, path.join('.'), before, after]);

  test('says by rule and place what stood there and what stands there', () => {
    expect(told(text({ maxLength: 2 }), text({ maxLength: 3, minLength: 1 }))).toEqual([
      ['FIELD_SAME_LENGTH', '', { maxLength: 2 }, { minLength: 1, maxLength: 3 }],
    ]);
    expect(told(orNull(text()), uuid)).toEqual([
      ['FIELD_SAME_NULLABLE', '', true, false],
      ['FIELD_SAME_TYPE', '', { kind: 'string', nullable: true }, { kind: 'uuid' }],
    ]);
    expect(told(orNull(text()), json)).toEqual([
      ['FIELD_SAME_TYPE', '', { kind: 'string', nullable: true }, { kind: 'json' }],
    ]);
    expect(told(list(text()), list(integer(0, 1), { minItems: 1 }))).toEqual([
      ['ARRAY_SAME_LENGTH', '', {}, { minItems: 1 }],
      ['FIELD_SAME_TYPE', '*', { kind: 'string' }, { kind: 'integer', minimum: 0, maximum: 1 }],
    ]);
    expect(told(record(text()), record(boolean))).toEqual([
      ['FIELD_SAME_TYPE', '*', { kind: 'string' }, { kind: 'boolean' }],
    ]);
    expect(told(literal('a'), literal('b'))).toEqual([['FIELD_SAME_VALUE', '', { value: 'a' }, { value: 'b' }]]);
    expect(told(integer(0, 1), integer(0, 2))).toEqual([
      ['FIELD_SAME_RANGE', '', { minimum: 0, maximum: 1 }, { minimum: 0, maximum: 2 }],
    ]);
    expect(told(FIELDS[6]![1], FIELDS[7]![1])[0]?.slice(0, 2)).toEqual(['FIELD_SAME_TYPE', '']);
  });

  test('describes what it is made of by names and kinds', () => {
    expect(told(circle, record(text()))).toEqual([
      [
        'FIELD_SAME_TYPE',
        '',
        { kind: 'object', properties: ['k', 'x'] },
        { kind: 'record', values: { kind: 'string' } },
      ],
    ]);
    expect(told(list(boolean), union('k', circle, square))).toEqual([
      [
        ...['FIELD_SAME_TYPE', ''],
        { kind: 'array', items: { kind: 'boolean' } },
        { kind: 'union', discriminator: 'k', variants: 2 },
      ],
    ]);
    expect(told(union('k', circle, square), union('k', circle))).toEqual([
      ['UNION_VARIANT_NO_DELETE', '', 'b', undefined],
    ]);
    expect(told(union('k', circle), union('k', circle, square))).toEqual([['UNION_VARIANT_ADDED', '', undefined, 'b']]);
    expect(told(union('k', circle), union('j', object([property('j', literal('a'))])))[0]?.[0]).toBe(
      'UNION_SAME_DISCRIMINATOR',
    );
    expect(
      told(union('k', square), union('k', object([property('k', literal('b')), property('y', uuid, false)]))),
    ).toEqual([['FIELD_SAME_TYPE', '<b>.y', { kind: 'string' }, { kind: 'uuid' }]]);
  });

  test('of the keys of an object is one each', () => {
    const deprecated = { since: '1.0.0' };
    const older = object([
      property('gone', text(), false, { deprecated }),
      property('was', text()),
      property('kept', text(), true, { description: 'One.', example: 'a', deprecated }),
    ]);
    const newer = object(
      [
        property('is', text(), true, { renamedFrom: 'was' }),
        property('kept', text(), false, { description: 'Two.', example: 'a' }),
        property('came', text(), false, { deprecated }),
      ],
      { minProperties: 1 },
    );
    expect(told(older, newer)).toEqual([
      ['OBJECT_SAME_MINIMUM', '', 0, 1],
      [
        ...['FIELD_NO_RENAME', 'is'],
        { name: 'was', kind: 'string', required: true },
        { name: 'is', kind: 'string', required: true },
      ],
      ['FIELD_REMOVED', 'gone', { kind: 'string', required: false, deprecated }, undefined],
      ['FIELD_STAYS_REQUIRED', 'kept', true, false],
      ['MEANING_CHANGED', 'kept', { description: 'One.' }, { description: 'Two.' }],
      ['DEPRECATED', 'kept', deprecated, undefined],
      ['FIELD_ADDED', 'came', undefined, { kind: 'string', required: false, deprecated }],
    ]);
    expect(told(newer, older).find(([rule]) => rule === 'DEPRECATED')).toEqual([
      'DEPRECATED',
      'kept',
      undefined,
      deprecated,
    ]);
    const meanings = (more: Partial<Property>) =>
      told(object([property('a', text())]), object([property('a', text(), true, more)])).map(([rule]) => rule);
    for (const more of [
      { classification: 'internal' },
      { personal: true },
      { default: 'x' },
      { example: 'x' },
    ] as const) {
      expect(meanings(more)).toEqual(['MEANING_CHANGED']);
    }
  });

  test('of a shared type is left to the type, by a link to where it is referred to', () => {
    const older = object([property('a', list(reference('Letter')))]);
    const { changes, links } = compareFields(older, older, { older: SHAPES, newer: SHAPES });
    expect(changes).toEqual([]);
    expect(links.map(({ target, path }) => [target, path.join('.')])).toEqual([['Letter', 'a.*']]);
    expect(links[0]?.wraps.older('b')).toEqual({ a: ['b'] });
    expect(links[0]?.wraps.newer('a')).toEqual({ a: ['a'] });
  });
});
