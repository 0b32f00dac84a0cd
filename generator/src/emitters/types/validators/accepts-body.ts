import type { Doc } from 'prettier';
import type { Field, ObjectField } from '../../../model/types.ts';
import { called, caseOf, forEachKey, member, otherwise, when } from './code.ts';
import {
  bounds,
  functionOf,
  given,
  ifNull,
  sharedSymbol,
  toPascal,
  unlessObject,
  variants,
  withoutNull,
  type Body,
  type Compiler,
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

/**
 * One pass over the keys. Engines find a key's value by where the loop stands, which takes no longer however many kinds of
 * objects a function sees; finding it by its name does.
 */
const acceptsObject = (compiler: Compiler, field: ObjectField, { suffix, inPlace }: Options): readonly Doc[] => {
  const { scope, form } = compiler;
  const { properties, minProperties } = field;
  const required = properties.filter((property) => property.required).length;
  const last = properties.filter((property) => inPlace?.(property)?.by !== undefined);
  const kept = new Set(last.flatMap((property) => [inPlace?.(property)?.by, property.name]));
  const cases = properties.map((property) => {
    const hint = suffix + toPascal(property.name);
    const counted = [
      ...(property.required ? ['required += 1;'] : []),
      ...(kept.has(property.name) ? [`${property.name} = value;`] : []),
      'break;',
    ];
    if (last.includes(property)) return caseOf(property.name, counted);
    const refused =
      inPlace?.(property)?.refusal('value') ?? refusal(compiler, withoutNull(compiler, property.field), 'value', hint);
    return caseOf(property.name, [when([...given(property), refused], 'return false;'), ...counted]);
  });
  // What is inherited is nobody's key.
  const refusesOther =
    form === 'writer'
      ? when(['Object.hasOwn(input, key)'], 'return false;')
      : when([['!', called(scope.use('isOther'), 'input', 'key')]], 'return false;');
  const enough = [
    ...(required === 0 ? [] : [`required === ${required}`]),
    ...(minProperties === undefined ? [] : [`given >= ${minProperties}`]),
  ];
  return [
    ...ifNull(field, 'return true;'),
    unlessObject(compiler, 'return false;'),
    ...(required === 0 ? [] : ['let required = 0;']),
    ...(minProperties === undefined ? [] : ['let given = 0;']),
    ...[...kept].map((name) => `let ${name}: unknown;`),
    forEachKey(
      [...cases, otherwise([refusesOther])],
      minProperties === undefined ? [] : ['if (value !== undefined) given += 1;'],
    ),
    ...last.map((property) => when([inPlace?.(property)?.refusal(property.name) ?? 'false'], 'return false;')),
    ['return ', enough.length === 0 ? 'true' : enough.join(' && '), ';'],
  ];
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
      return ['!', called(sharedSymbol(compiler, field, 'accepts'), value)];
  }
};

const negated = (refused: Doc): Doc => {
  if (Array.isArray(refused) && refused[0] === '!') return refused.slice(1);
  return (refused as string).replace(' !== ', ' === ');
};
