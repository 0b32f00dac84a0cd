import type { ByKind, Mode, Shape } from '../shape.ts';

/** A shape in JSON Schema 2020-12, for peers that read it. JSON has no Date. */
export const toJsonSchema = (shape: Shape, mode: Mode): object => {
  const convert = (inner: Shape): object => {
    const schema = (kinds[inner.kind] as (shape: Shape) => object)(inner);
    return inner.nullable ? { anyOf: [schema, { type: 'null' }] } : schema;
  };
  const kinds: ByKind<object> = {
    string: ({ minLength, maxLength, pattern }) => ({
      type: 'string',
      ...(minLength === undefined ? {} : { minLength }),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(pattern === undefined ? {} : { pattern }),
    }),
    integer: ({ minimum, maximum }) => ({ type: 'integer', minimum, maximum }),
    number: () => ({ type: 'number' }),
    boolean: () => ({ type: 'boolean' }),
    uuid: () => ({ type: 'string', format: 'uuid' }),
    date: () => {
      throw new Error('bench/validators/peers/json-schema.ts: JSON Schema has no Date; convert another form');
    },
    enum: ({ values }) => ({ enum: values }),
    literal: ({ value }) => ({ const: value }),
    array: ({ items }) => ({ type: 'array', items: convert(items) }),
    record: () => ({ type: 'object' }),
    object: ({ members, notEmpty }) => ({
      type: 'object',
      properties: Object.fromEntries(members.map((member) => [member.name, convert(member.shape)])),
      required: members.filter((member) => member.required).map((member) => member.name),
      ...(mode === 'closed' ? { additionalProperties: false } : {}),
      ...(notEmpty ? { minProperties: 1 } : {}),
    }),
  };
  return convert(shape);
};
