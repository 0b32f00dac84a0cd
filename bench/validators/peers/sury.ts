import { members, quote, regex, validatorsOf, type Peer } from '../peer.ts';
import type { ByKind, Mode, Shape } from '../shape.ts';

/** It stops at the first fault, and strips or refuses unknown keys: it keeps none. */
export const sury: Peer = {
  name: 'sury',
  package: 'sury',
  notes: ['takes any value in a record'],
  fillsAbsentKeys: true,
  print: (subjects, { mode }) =>
    mode === 'open'
      ? {
          prelude: "import * as S from 'sury';",
          validators: validatorsOf(subjects, (shape) => `S.isInput(${print(shape, 'stripped')})`),
          operations: { is: 'const result = validator(value);' },
        }
      : {
          prelude: `import * as S from 'sury';
const compile = (schema) => ({ is: S.isInput(schema), parse: S.parseAsResult(schema) });`,
          validators: validatorsOf(subjects, (shape) => `compile(${print(shape, mode)})`),
          operations: {
            is: 'const result = validator.is(value);',
            parse: 'const parsed = validator.parse(value); const result = parsed.success ? parsed.value : undefined;',
          },
        },
};

const print = (shape: Shape, mode: Mode): string => {
  const openness = mode === 'closed' ? 'S.strict' : 'S.strip';
  const toSchema = (inner: Shape): string => {
    const schema = (kinds[inner.kind] as (shape: Shape) => string)(inner);
    return inner.nullable ? `S.union([${schema}, null])` : schema;
  };
  const kinds: ByKind<string> = {
    string: ({ minLength, maxLength, pattern }) =>
      [
        'S.string',
        ...(minLength === undefined ? [] : [`with(S.minLength, ${minLength})`]),
        ...(maxLength === undefined ? [] : [`with(S.maxLength, ${maxLength})`]),
        ...(pattern === undefined ? [] : [`with(S.pattern, ${regex(pattern)})`]),
      ].join('.'),
    integer: ({ minimum, maximum }) =>
      `S.${maximum <= 2_147_483_647 ? 'int32' : 'integer'}.with(S.gte, ${minimum}).with(S.lte, ${maximum})`,
    number: () => 'S.number',
    boolean: () => 'S.boolean',
    uuid: () => `S.uuid`,
    date: () => 'S.date',
    enum: ({ values }) => `S.union([${values.map(quote).join(', ')}])`,
    literal: ({ value }) => `S.schema(${JSON.stringify(value)})`,
    array: ({ items }) => `S.array(${toSchema(items)})`,
    record: () => 'S.record(S.unknown)',
    object: ({ members: all, notEmpty }) => {
      const schemas = all.map(
        (member) =>
          [member.name, member.required ? toSchema(member.shape) : `S.optional(${toSchema(member.shape)})`] as const,
      );
      const object = `${openness}(S.schema(${members(schemas)}))`;
      return notEmpty ? `${object}.with(S.refine, (value) => Object.keys(value).length > 0)` : object;
    },
  };
  return toSchema(shape);
};
