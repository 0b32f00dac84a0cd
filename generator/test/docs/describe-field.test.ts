import { describe, expect, test } from 'vitest';
import { describeConstraints, describeType } from '../../src/emitters/describe-field.ts';
import type { Field, FieldKind } from '../../src/model/types.ts';

const string: Field = { kind: 'string', nullable: false };
const object: Field & { kind: 'object' } = { kind: 'object', nullable: false, properties: [] };

/** Every kind with its words: a new kind does not compile until it is here. */
const KINDS = {
  string: [{ ...string, minLength: 2, maxLength: 2 }, 'string', ['exactly 2 characters']],
  integer: [
    { kind: 'integer', nullable: false, minimum: 0, maximum: 2 ** 31 - 1 },
    'integer',
    ['at least 0', '32-bit'],
  ],
  number: [{ kind: 'number', nullable: true, minimum: 0, maximum: 1.5 }, 'number or null', ['0 to 1.5']],
  decimal: [
    { kind: 'decimal', nullable: false, precision: 5, scale: 0, pattern: 'x' },
    'decimal',
    ['in a string, up to 5 digits, none after the point'],
  ],
  bigint: [{ kind: 'bigint', nullable: false, as: 'string', pattern: 'x' }, 'bigint', ['digits in a string']],
  boolean: [{ kind: 'boolean', nullable: false }, 'boolean', []],
  uuid: [{ kind: 'uuid', nullable: false }, 'uuid', []],
  timestamp: [{ kind: 'timestamp', nullable: true }, 'timestamp or null', []],
  enum: [{ kind: 'enum', nullable: false, values: ['a', 'b'] }, 'string', ['one of a, b']],
  literal: [{ kind: 'literal', nullable: false, value: 'v1' }, 'always "v1"', []],
  array: [
    { kind: 'array', nullable: false, minItems: 1, items: { ...string, pattern: '^\n$' } },
    'list of string',
    ['at least 1 item', 'each matches ^\\n$'],
  ],
  object: [{ ...object, minProperties: 1 }, 'object', ['at least 1 property']],
  record: [
    { kind: 'record', nullable: false, values: { ...string, format: 'uri', pattern: 'x' } },
    'map of string',
    ['each value an http or https address'],
  ],
  union: [
    { kind: 'union', nullable: false, discriminator: 'kind', variants: [object, object] },
    'one of 2 objects',
    ['told apart by kind'],
  ],
  json: [{ kind: 'json', nullable: false }, 'any JSON', []],
  reference: [{ kind: 'reference', nullable: false, target: 'RetryConfig', forms: true }, 'RetryConfig', []],
} satisfies Record<FieldKind, readonly [Field, string, readonly string[]]>;

describe('every kind', () => {
  test.for(Object.entries(KINDS))('%s is described', ([, [field, type, constraints]]) => {
    expect(describeType(field)).toBe(type);
    expect(describeConstraints(field)).toEqual(constraints);
  });
});

test.for([
  [-(2 ** 31), 2 ** 31 - 1, ['32-bit']],
  [-(2 ** 15), 2 ** 15 - 1, ['16-bit']],
  [Number.MIN_SAFE_INTEGER, 100, ['at most 100', 'safe integer']],
  [1, 10, ['1 to 10']],
] as const)('an integer from %d to %d', ([minimum, maximum, want]) => {
  expect(describeConstraints({ kind: 'integer', nullable: false, minimum, maximum })).toEqual(want);
});
