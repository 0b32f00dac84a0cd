import * as z from 'zod/v4';
import { describe, expect, test } from 'vitest';
import { standInOf } from '../../src/emitters/types/redact-stand-in.ts';
import { KnownError } from '../../src/known-error.ts';
import type { Field, StringField } from '../../src/model/types.ts';
import * as runtime from '../../src/runtime/form.ts';
import { formats } from '../../src/runtime/formats.ts';
import { FORMAT_PATTERNS } from '../../src/runtime/patterns.ts';
import { evaluate } from '../../src/schemas/expression.ts';
import { zod4 } from '../../src/schemas/flavours.ts';
import { buildWireSchemas } from '../../src/schemas/wire.ts';
import { everyKindModel } from '../parity/every-kind.ts';

const model = everyKindModel();
const text = (facets: Omit<StringField, 'kind' | 'nullable'> = {}): Field => ({
  kind: 'string',
  nullable: false,
  ...facets,
});
const date = text({ format: 'date', pattern: FORMAT_PATTERNS.date });
const email = text({ format: 'email', pattern: FORMAT_PATTERNS.email });
const uri = text({ format: 'uri', pattern: FORMAT_PATTERNS.uri });

test.each<{ given: Field; want: unknown }>([
  { given: text(), want: '[redacted]' },
  { given: { ...text(), nullable: true } as Field, want: '[redacted]' },
  { given: text({ maxLength: 9 }), want: '' },
  { given: { ...text({ maxLength: 9 }), nullable: true } as Field, want: null },
  { given: text({ minLength: 12 }), want: '************' },
  { given: text({ minLength: 2, maxLength: 4 }), want: '**' },
  { given: text({ pattern: '^#[0-9a-f]{6}$' }), want: '#000000' },
  { given: text({ pattern: '^[A-Z]{2,}-?[0-9]+$', minLength: 6 }), want: 'XXX-00' },
  { given: text({ pattern: '^(?:yes|no)$' }), want: 'no' },
  { given: text({ pattern: '^[🦜-🦝]{1,3}$' }), want: '🦜' },
  { given: date, want: '1970-01-01' },
  { given: email, want: 'redacted@redacted.invalid' },
  { given: { ...email, maxLength: 6 } as Field, want: 'a@b.c' },
  { given: uri, want: 'https://redacted.invalid/' },
  { given: { kind: 'integer', nullable: false, minimum: 5, maximum: 9 }, want: 5 },
  { given: { kind: 'number', nullable: false, maximum: -0.5 }, want: -0.5 },
  { given: { kind: 'boolean', nullable: true }, want: null },
  { given: { kind: 'enum', nullable: false, values: ['b', 'a'] }, want: 'b' },
  {
    given: { kind: 'array', nullable: false, minItems: 2, items: { kind: 'boolean', nullable: false } },
    want: [false, false],
  },
])('what stands for a value of $given is $want', ({ given, want }) => {
  expect(standInOf(given, { model, name: 'tags.create.requested.name' })).toEqual(want);
  expect(readerOf(given).safeParse(want).success).toBe(true);
});

describe('every field of every kind', () => {
  const { payloads } = buildWireSchemas(model).forms.reader;
  const fields = model.events.flatMap(({ type, data }) =>
    data.properties.map(({ name, field }) => ({
      place: `${type} ${name}`,
      field,
      schema: (payloads.get(type) as z.ZodObject).shape[name] as z.ZodType,
    })),
  );

  test('has a stand-in that its schema takes', () => {
    expect(fields.length).toBeGreaterThan(200);
    const refused = fields.filter(
      ({ field, schema }) => !schema.safeParse(standInOf(field, { model, name: 'any' })).success,
    );
    expect(refused.map(({ place }) => place)).toEqual([]);
  });

  test('control: one value for all would not do', () => {
    expect(fields.filter(({ schema }) => schema.safeParse('[redacted]').success).length).toBeLessThan(100);
  });
});

test('control: a text that none fits is named, with what to do', () => {
  const given = text({ pattern: '^a$', minLength: 3 });
  expect(() => standInOf(given, { model, name: 'tags.create.requested.name' })).toThrow(
    new KnownError(
      'tags.create.requested.name is classified, so something has to stand for its values, and no text was found that matches ^a$ and has at least 3 characters: change its pattern or its lengths, or remove its classification',
    ),
  );
});

const readerOf = (field: Field): z.ZodType =>
  evaluate(zod4.field(field), { z, formats, ...runtime, form: runtime.reader }) as z.ZodType;
