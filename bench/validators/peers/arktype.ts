import { members, quote, regex, validatorsOf, type Peer } from '../peer.ts';
import type { ByKind, Mode, Shape } from '../shape.ts';

export const arktype: Peer = {
  name: 'arktype',
  package: 'arktype',
  notes: ['takes any value in a record', 'open and closed, returns the very value that it was given'],
  print: (subjects, { mode }) => ({
    prelude: "import { type } from 'arktype';",
    validators: validatorsOf(subjects, (shape) => print(shape, mode)),
    operations: {
      is: 'const result = validator.allows(value);',
      parse: 'const parsed = validator(value); const result = parsed instanceof type.errors ? undefined : parsed;',
      errors: 'const parsed = validator(value); const result = parsed instanceof type.errors ? parsed.length : 0;',
    },
  }),
};

const print = (shape: Shape, mode: Mode): string => {
  const undeclared = { stripped: 'delete', open: 'ignore', closed: 'reject' }[mode];
  const toType = (inner: Shape): string => {
    const type = (kinds[inner.kind] as (shape: Shape) => string)(inner);
    return inner.nullable ? `${type}.or('null')` : type;
  };
  const kinds: ByKind<string> = {
    string: ({ minLength, maxLength, pattern }) =>
      [
        "type('string')",
        ...(minLength === undefined ? [] : [`atLeastLength(${minLength})`]),
        ...(maxLength === undefined ? [] : [`atMostLength(${maxLength})`]),
        ...(pattern === undefined ? [] : [`matching(${regex(pattern)})`]),
      ].join('.'),
    integer: ({ minimum, maximum }) => `type('${minimum} <= number.integer <= ${maximum}')`,
    number: () => "type('number')",
    boolean: () => "type('boolean')",
    uuid: () => "type('string.uuid')",
    date: () => "type('Date')",
    enum: ({ values }) => `type.enumerated(${values.map(quote).join(', ')})`,
    literal: ({ value }) => `type.unit(${JSON.stringify(value)})`,
    array: ({ items }) => `${toType(items)}.array()`,
    record: () => "type({ '[string]': 'unknown' })",
    object: ({ members: all, notEmpty }) => {
      const types = all.map((member) => [`${member.name}${member.required ? '' : '?'}`, toType(member.shape)] as const);
      const object = `type(${members([...types, ['+', quote(undeclared)]])})`;
      return notEmpty ? `${object}.narrow((value) => Object.keys(value).length > 0)` : object;
    },
  };
  return toType(shape);
};
