import { UUID_PATTERN } from '../../../generator/src/runtime/patterns.ts';
import { members, quote, regex, validatorsOf, type Peer } from '../peer.ts';
import type { ByKind, Mode, Shape } from '../shape.ts';

const NOTES = ['takes any value in a record'];

/** Up to 0.34. */
export const typeboxSinclair: Peer = {
  name: 'typebox (sinclair)',
  package: '@sinclair/typebox',
  notes: NOTES,
  print: (subjects, { mode }) => ({
    prelude: `import { FormatRegistry, Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { Value } from '@sinclair/typebox/value';
FormatRegistry.Set('uuid', (text) => ${regex(UUID_PATTERN)}.test(text));`,
    validators: validatorsOf(subjects, (shape) => `TypeCompiler.Compile(${print(shape, { mode, date: true })})`),
    operations: {
      is: 'const result = validator.Check(value);',
      // A fresh copy is offered by Clone, without unknown keys by Clean.
      ...(mode === 'stripped'
        ? {
            parse:
              'const result = validator.Check(value) ? Value.Clean(validator.Schema(), Value.Clone(value)) : undefined;',
          }
        : {}),
      errors: 'const result = [...validator.Errors(value)].length;',
    },
  }),
};

/** 1.x */
export const typebox: Peer = {
  name: 'typebox 1.x',
  package: 'typebox',
  notes: [...NOTES, 'has no type for a Date'],
  print: (subjects, { form, mode }) =>
    form === 'memory'
      ? null
      : {
          prelude: `import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { Format } from 'typebox/format';
import { Value } from 'typebox/value';
Format.Set('uuid', (text) => ${regex(UUID_PATTERN)}.test(text));`,
          validators: validatorsOf(subjects, (shape) => `Compile(${print(shape, { mode, date: false })})`),
          operations: {
            is: 'const result = validator.Check(value);',
            ...(mode === 'stripped'
              ? { parse: 'const result = validator.Check(value) ? validator.Clean(Value.Clone(value)) : undefined;' }
              : {}),
            errors: 'const result = validator.Errors(value).length;',
          },
        },
};

const print = (shape: Shape, { mode, date }: { mode: Mode; date: boolean }): string => {
  const toType = (inner: Shape): string => {
    const type = (kinds[inner.kind] as (shape: Shape) => string)(inner);
    return inner.nullable ? `Type.Union([${type}, Type.Null()])` : type;
  };
  const kinds: ByKind<string> = {
    string: ({ minLength, maxLength, pattern }) =>
      `Type.String(${members([
        ...(minLength === undefined ? [] : [['minLength', String(minLength)] as const]),
        ...(maxLength === undefined ? [] : [['maxLength', String(maxLength)] as const]),
        ...(pattern === undefined ? [] : [['pattern', quote(pattern)] as const]),
      ])})`,
    integer: ({ minimum, maximum }) => `Type.Integer({ minimum: ${minimum}, maximum: ${maximum} })`,
    number: () => 'Type.Number()',
    boolean: () => 'Type.Boolean()',
    uuid: () => "Type.String({ format: 'uuid' })",
    date: () => (date ? 'Type.Date()' : fail()),
    enum: ({ values }) => `Type.Union([${values.map((value) => `Type.Literal(${quote(value)})`).join(', ')}])`,
    literal: ({ value }) => `Type.Literal(${JSON.stringify(value)})`,
    array: ({ items }) => `Type.Array(${toType(items)})`,
    record: () => 'Type.Record(Type.String(), Type.Unknown())',
    object: ({ members: all, notEmpty }) => {
      const types = all.map(
        (member) =>
          [member.name, member.required ? toType(member.shape) : `Type.Optional(${toType(member.shape)})`] as const,
      );
      const options = [
        // What is to be stripped is not refused.
        ...(mode === 'closed' ? [['additionalProperties', 'false'] as const] : []),
        ...(notEmpty ? [['minProperties', '1'] as const] : []),
      ];
      return `Type.Object(${members(types)}, ${members(options)})`;
    },
  };
  return toType(shape);
};

const fail = (): never => {
  throw new Error('bench/validators/peers/typebox.ts: TypeBox 1.x has no type for a Date; print another form');
};
