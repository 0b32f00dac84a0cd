import { members, quote, regex, validatorsOf, type Peer } from '../peer.ts';
import type { ByKind, Mode, Shape } from '../shape.ts';

export const zod3: Peer = {
  name: 'zod 3',
  package: 'zod3',
  notes: ['takes any value in a record', 'takes UUIDs of any version and variant'],
  print: (subjects, { mode }) => ({
    prelude: "import { z } from 'zod3';",
    validators: validatorsOf(subjects, (shape) => print(shape, mode)),
    operations: {
      is: 'const result = validator.safeParse(value).success;',
      parse: 'const parsed = validator.safeParse(value); const result = parsed.success ? parsed.data : undefined;',
      errors: 'const result = validator.safeParse(value).error?.issues.length;',
    },
  }),
};

const print = (shape: Shape, mode: Mode): string => {
  const openness = { stripped: '', open: '.passthrough()', closed: '.strict()' }[mode];
  const toSchema = (inner: Shape): string => {
    const schema = (kinds[inner.kind] as (shape: Shape) => string)(inner);
    return inner.nullable ? `${schema}.nullable()` : schema;
  };
  const kinds: ByKind<string> = {
    string: ({ minLength, maxLength, pattern }) =>
      [
        'z.string()',
        ...(minLength === undefined ? [] : [`min(${minLength})`]),
        ...(maxLength === undefined ? [] : [`max(${maxLength})`]),
        ...(pattern === undefined ? [] : [`regex(${regex(pattern)})`]),
      ].join('.'),
    integer: ({ minimum, maximum }) => `z.number().int().min(${minimum}).max(${maximum})`,
    number: () => 'z.number().finite()',
    boolean: () => 'z.boolean()',
    uuid: () => 'z.string().uuid()',
    date: () => 'z.date()',
    enum: ({ values }) => `z.enum([${values.map(quote).join(', ')}])`,
    literal: ({ value }) => `z.literal(${JSON.stringify(value)})`,
    array: ({ items }) => `z.array(${toSchema(items)})`,
    record: () => 'z.record(z.string(), z.unknown())',
    object: ({ members: all, notEmpty }) => {
      const shapes = all.map(
        (member) => [member.name, `${toSchema(member.shape)}${member.required ? '' : '.optional()'}`] as const,
      );
      return `z.object(${members(shapes)})${openness}${notEmpty ? '.refine((value) => Object.keys(value).length > 0)' : ''}`;
    },
  };
  return toSchema(shape);
};
