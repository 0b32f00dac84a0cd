import type { Doc } from 'prettier';
import { encodeTypeScriptString } from '../../../encoders/type-script.ts';
import type { Field, FieldKind, ObjectField } from '../../../model/types.ts';
import { called, destructured, member, when } from './code.ts';
import {
  bounds,
  functionOf,
  given,
  ifNull,
  localsOf,
  sharedFunction,
  toPascal,
  unlessObject,
  variants,
  withoutNull,
  type Body,
  type Compiler,
  type Local,
  type Options,
} from './compiler.ts';
import { literalText } from './scope.ts';

/** Whether a value is accepted. */
export const acceptsBody: Body = (compiler, field, options) => {
  if (field.kind === 'object') return acceptsObject(compiler, field, options);
  if (field.kind === 'union') {
    return [
      ...ifNull(field, 'return true;'),
      unlessObject(compiler, 'return false;'),
      `const tag = ${member('input', field.discriminator)};`,
      ...variants(compiler, field, { suffix: options.suffix, purpose: 'accepts' }),
      'return false;',
    ];
  }
  return [
    ...ifNull(field, 'return true;'),
    ['return ', negated(refusal(compiler, field, 'input', options.suffix)), ';'],
  ];
};

const acceptsObject = (
  compiler: Compiler,
  field: ObjectField,
  { suffix, inPlace, except }: Options,
): readonly Doc[] => {
  const { scope, form } = compiler;
  const locals = localsOf(compiler, field);
  const optional = locals.filter(({ property }) => !property.required);
  const required = locals.length - optional.length;
  const keys = optional.length === 0 ? String(required) : 'keys';
  return [
    ...ifNull(field, 'return true;'),
    unlessObject(compiler, 'return false;'),
    ...destructured(locals),
    ...byCost(locals, inPlace).map((local) => {
      const { property, value } = local;
      const refused =
        inPlace?.(property)?.refusal(value) ??
        refusal(compiler, withoutNull(compiler, property.field), value, suffix + toPascal(property.name));
      return when([...given(local), refused], 'return false;');
    }),
    ...(optional.length === 0 ? [] : [`let keys = ${required};`]),
    ...optional.map(({ value }) => when([`${value} !== undefined`], 'keys += 1;')),
    ...fewKeys(compiler, field, keys),
    [
      'return ',
      form === 'reader'
        ? called(scope.use('isOpen'), 'input', keys, ...(except === undefined ? [] : [encodeTypeScriptString(except)]))
        : called(scope.use('isClosed'), 'input', keys, knownKeys(compiler, field, suffix)),
      ';',
    ],
  ];
};

/** The constant that names the keys of an object. */
export const knownKeys = ({ scope }: Compiler, { properties }: ObjectField, suffix: string): string =>
  scope.constant(`${suffix}Keys`, { values: properties.map(({ name }) => name) });

/** A key that is not known counts where it may be there. */
const fewKeys = ({ scope, form }: Compiler, { minProperties }: ObjectField, keys: string): readonly Doc[] =>
  minProperties === undefined
    ? []
    : [
        when(
          [
            `${keys} < ${minProperties}`,
            ...(form === 'reader' ? [[called(scope.use('countValues'), 'input'), ` < ${minProperties}`]] : []),
          ],
          'return false;',
        ),
      ];

/** What costs least is asked first: whatever is refused is refused soon. */
export const byCost = (locals: readonly Local[], inPlace: Options['inPlace']): readonly Local[] =>
  [...locals].sort((left, right) => costOf(left, inPlace) - costOf(right, inPlace));

const costOf = ({ property }: Local, inPlace: Options['inPlace']): number =>
  inPlace?.(property)?.copy === null
    ? COSTS.boolean
    : COSTS[property.field.kind] + Number('pattern' in property.field && property.field.pattern !== undefined);

const COSTS: Readonly<Record<FieldKind, number>> = {
  boolean: 0,
  literal: 0,
  enum: 0,
  integer: 0,
  number: 0,
  bigint: 0,
  string: 0,
  reference: 1,
  decimal: 1,
  array: 2,
  object: 2,
  record: 2,
  union: 2,
  json: 2,
  timestamp: 3,
  uuid: 3,
};

/** What is true where the value is refused. */
export const refusal = (compiler: Compiler, field: Field, value: string, hint: string): Doc => {
  const { scope } = compiler;
  const not = (name: string, ...args: readonly Doc[]): Doc => ['!', called(scope.use(name), value, ...args)];
  const noMatch = (pattern: string, ...limits: readonly string[]): Doc =>
    not('isMatch', scope.constant(hint, { pattern }), ...limits);
  switch (field.kind) {
    case 'string':
      if (field.pattern !== undefined) return noMatch(field.pattern, ...bounds(field.minLength, field.maxLength));
      if (field.minLength === undefined && field.maxLength === undefined) return `typeof ${value} !== 'string'`;
      return not('isText', ...bounds(field.minLength ?? 0, field.maxLength));
    case 'decimal':
      return noMatch(field.pattern);
    case 'integer':
      return not('isInteger', literalText(field.minimum), literalText(field.maximum));
    case 'bigint':
      return field.as === 'string'
        ? noMatch(field.pattern)
        : not('isInteger', literalText(field.minimum), literalText(field.maximum));
    case 'number':
      return not('isNumber', ...bounds(field.minimum, field.maximum, '-Infinity'));
    case 'boolean':
      return `typeof ${value} !== 'boolean'`;
    case 'uuid':
      return not('isUuid');
    case 'timestamp':
      return not(compiler.form === 'reader' ? 'isTimestamp' : 'isCanonicalTimestamp');
    case 'enum':
      return not('isOneOf', scope.constant(hint, { values: field.values }));
    case 'literal':
      return `${value} !== ${literalText(field.value)}`;
    case 'json':
      return not('isJson');
    case 'array': {
      const item = functionOf(compiler, field.items, `${hint}Item`, 'accepts');
      return not('isArrayOf', item, ...bounds(field.minItems, field.maxItems));
    }
    case 'record':
      return not('isRecordOf', functionOf(compiler, field.values, `${hint}Value`, 'accepts'));
    case 'object':
    case 'union':
      return ['!', called(functionOf(compiler, field, hint, 'accepts'), value)];
    case 'reference':
      return ['!', called(sharedFunction(compiler, field, 'accepts'), value)];
  }
};

const negated = (refused: Doc): Doc => {
  if (Array.isArray(refused) && refused[0] === '!') return refused.slice(1);
  return (refused as string).replace(' !== ', ' === ');
};
