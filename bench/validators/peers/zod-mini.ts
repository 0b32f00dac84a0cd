import { members, quote, regex, validatorsOf, type Peer } from '../peer.ts';
import type { ByKind, Mode, Shape } from '../shape.ts';

export const zodMini: Peer = {
  name: 'zod/mini',
  package: 'zod',
  notes: ['takes any value in a record'],
  print: (subjects, { mode }) => ({
    // It has no locale until it is given one: issues then say "Invalid input" alone, and cost less.
    prelude: "import * as z from 'zod/mini';",
    validators: validatorsOf(subjects, (shape) => print(shape, mode)),
    operations: {
      is: 'const result = validator.safeParse(value).success;',
      parse: 'const parsed = validator.safeParse(value); const result = parsed.success ? parsed.data : undefined;',
      errors: 'const result = validator.safeParse(value).error?.issues.length;',
    },
  }),
};

const print = (shape: Shape, mode: Mode): string => {
  const object = { stripped: 'z.object', open: 'z.looseObject', closed: 'z.strictObject' }[mode];
  const toSchema = (inner: Shape): string => {
    const schema = (kinds[inner.kind] as (shape: Shape) => string)(inner);
    return inner.nullable ? `z.nullable(${schema})` : schema;
  };
  const kinds: ByKind<string> = {
    string: ({ minLength, maxLength, pattern }) =>
      checked('z.string()', [
        ...(minLength === undefined ? [] : [`z.minLength(${minLength})`]),
        ...(maxLength === undefined ? [] : [`z.maxLength(${maxLength})`]),
        ...(pattern === undefined ? [] : [`z.regex(${regex(pattern)})`]),
      ]),
    integer: ({ minimum, maximum }) =>
      checked(maximum <= 2_147_483_647 ? 'z.int32()' : 'z.int()', [`z.gte(${minimum})`, `z.lte(${maximum})`]),
    number: () => 'z.number()',
    boolean: () => 'z.boolean()',
    uuid: () => 'z.uuid()',
    date: () => 'z.date()',
    enum: ({ values }) => `z.enum([${values.map(quote).join(', ')}])`,
    literal: ({ value }) => `z.literal(${JSON.stringify(value)})`,
    array: ({ items }) => `z.array(${toSchema(items)})`,
    record: () => 'z.record(z.string(), z.unknown())',
    object: ({ members: all, notEmpty }) => {
      const shapes = all.map(
        (member) =>
          [member.name, member.required ? toSchema(member.shape) : `z.optional(${toSchema(member.shape)})`] as const,
      );
      return checked(
        `${object}(${members(shapes)})`,
        notEmpty ? ['z.refine((value) => Object.keys(value).length > 0)'] : [],
      );
    },
  };
  return toSchema(shape);
};

const checked = (schema: string, checks: readonly string[]): string =>
  checks.length === 0 ? schema : `${schema}.check(${checks.join(', ')})`;
