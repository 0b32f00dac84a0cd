import { members, quote, regex, validatorsOf, type Peer } from '../peer.ts';
import type { ByKind, Mode, Shape } from '../shape.ts';

export const valibot: Peer = {
  name: 'valibot',
  package: 'valibot',
  notes: ['takes any value in a record', 'takes UUIDs of any version and variant'],
  print: (subjects, { mode }) => ({
    prelude: "import * as v from 'valibot';",
    validators: validatorsOf(subjects, (shape) => print(shape, mode)),
    operations: {
      is: 'const result = v.is(validator, value);',
      parse: 'const parsed = v.safeParse(validator, value); const result = parsed.success ? parsed.output : undefined;',
      errors: 'const result = v.safeParse(validator, value).issues?.length;',
    },
  }),
};

const print = (shape: Shape, mode: Mode): string => {
  const object = { stripped: 'v.object', open: 'v.looseObject', closed: 'v.strictObject' }[mode];
  const toSchema = (inner: Shape): string => {
    const schema = (kinds[inner.kind] as (shape: Shape) => string)(inner);
    return inner.nullable ? `v.nullable(${schema})` : schema;
  };
  const kinds: ByKind<string> = {
    string: ({ minLength, maxLength, pattern }) =>
      piped('v.string()', [
        ...(minLength === undefined ? [] : [`v.minLength(${minLength})`]),
        ...(maxLength === undefined ? [] : [`v.maxLength(${maxLength})`]),
        ...(pattern === undefined ? [] : [`v.regex(${regex(pattern)})`]),
      ]),
    integer: ({ minimum, maximum }) =>
      piped('v.number()', ['v.integer()', `v.minValue(${minimum})`, `v.maxValue(${maximum})`]),
    number: () => 'v.number()',
    boolean: () => 'v.boolean()',
    uuid: () => 'v.pipe(v.string(), v.uuid())',
    date: () => 'v.date()',
    enum: ({ values }) => `v.picklist([${values.map(quote).join(', ')}])`,
    literal: ({ value }) => `v.literal(${JSON.stringify(value)})`,
    array: ({ items }) => `v.array(${toSchema(items)})`,
    record: () => 'v.record(v.string(), v.unknown())',
    object: ({ members: all, notEmpty }) => {
      const shapes = all.map(
        (member) =>
          [member.name, member.required ? toSchema(member.shape) : `v.optional(${toSchema(member.shape)})`] as const,
      );
      return piped(
        `${object}(${members(shapes)})`,
        notEmpty ? ['v.check((value) => Object.keys(value).length > 0)'] : [],
      );
    },
  };
  return toSchema(shape);
};

const piped = (schema: string, actions: readonly string[]): string =>
  actions.length === 0 ? schema : `v.pipe(${[schema, ...actions].join(', ')})`;
