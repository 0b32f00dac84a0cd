import type { Doc } from 'prettier';
import type { Field, ObjectField } from '../../../model/types.ts';
import { called, casesOf, forEachKey, member, otherwise, when } from './code.ts';
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
 * objects a function sees; finding it by its name does. What has to be there is asked and counted behind the cases, once for
 * all of them, since engines read the functions of thousands of types before any of them runs.
 */
const acceptsObject = (compiler: Compiler, field: ObjectField, { suffix, inPlace }: Options): readonly Doc[] => {
  const { form } = compiler;
  const { properties, minProperties } = field;
  const required = properties.filter((property) => property.required).length;
  // Readers pass over keys without a value, be they known or not, where none has to be there.
  const passesOver = required === 0 && form === 'reader';
  const last = properties.filter((property) => inPlace?.(property)?.by !== undefined);
  const kept = new Set(last.flatMap((property) => [inPlace?.(property)?.by, property.name]));
  const bodies = properties.map((property): readonly [string, readonly Doc[]] => {
    const keep = kept.has(property.name) ? [`${property.name} = value;`] : [];
    if (last.includes(property)) {
      return [property.name, [...keep, ...(property.required ? ['required += 1;'] : []), 'continue;']];
    }
    const hint = suffix + toPascal(property.name);
    const refused =
      inPlace?.(property)?.refusal('value') ?? refusal(compiler, withoutNull(compiler, property.field), 'value', hint);
    if (!property.required && !passesOver) {
      return [property.name, [when([...given(property), refused], 'return false;'), ...keep, 'continue;']];
    }
    const orNull = property.field.nullable ? 'value === null || ' : '';
    return [property.name, [['isRight = ', orNull, negated(refused), ';'], ...keep, 'break;']];
  });
  const enough = [
    ...(required === 0 ? [] : [`required === ${required}`]),
    ...(minProperties === undefined ? [] : [`given >= ${minProperties}`]),
  ];
  const count = minProperties === undefined ? [] : ['given += 1;'];
  const before = passesOver
    ? [`if (value === undefined && key !== '__proto__') continue;`, ...count]
    : count.map((statement) => `if (value !== undefined) ${statement}`);
  const isAsked = required > 0 || passesOver;
  return [
    ...ifNull(field, 'return true;'),
    unlessObject(compiler, 'return false;'),
    ...(required === 0 ? [] : ['let required = 0;']),
    ...(minProperties === undefined ? [] : ['let given = 0;']),
    ...[...kept].map((name) => `let ${name}: unknown;`),
    forEachKey([...casesOf(bodies), otherwise(acceptsOther(compiler, { isAsked: passesOver }))], {
      before: [...before, ...(isAsked ? ['let isRight: boolean;'] : [])],
      after: isAsked ? ['if (!isRight) return false;', ...(required === 0 ? [] : ['required += 1;'])] : [],
    }),
    ...last.map((property) => when([inPlace?.(property)?.refusal(property.name) ?? 'false'], 'return false;')),
    ['return ', enough.length === 0 ? 'true' : enough.join(' && '), ';'],
  ];
};

/** What is inherited is nobody's key. */
const acceptsOther = ({ scope, form }: Compiler, { isAsked }: { isAsked: boolean }): readonly Doc[] => {
  if (form === 'writer') return ['if (Object.hasOwn(input, key)) return false;', 'continue;'];
  const isOther = called(scope.use('isOther'), 'input', 'key');
  if (isAsked) return [['isRight = ', isOther, ';']];
  return [['if (!', isOther, ') return false;'], 'continue;'];
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
      const item = acceptsPart(compiler, field.items, `${hint}Item`);
      return not('isArrayOf', item, ...bounds(field.minItems, field.maxItems));
    }
    case 'record':
      return not('isRecordOf', acceptsPart(compiler, field.values, `${hint}Value`));
    case 'object':
    case 'union':
      return ['!', called(functionOf(compiler, field, hint, 'accepts'), value)];
    case 'reference':
      return ['!', called(sharedSymbol(compiler, field, 'accepts'), value)];
  }
};

/** The name of what accepts each item of an array or each value of a record: the runtime's own, where it takes no limits. */
const acceptsPart = (compiler: Compiler, field: Field, hint: string): string => {
  const { scope } = compiler;
  if (field.nullable) return functionOf(compiler, field, hint, 'accepts');
  switch (field.kind) {
    case 'string': {
      const { pattern, minLength, maxLength } = field;
      if (pattern !== undefined || minLength !== undefined || maxLength !== undefined) break;
      return scope.use('isString');
    }
    case 'uuid':
      return scope.use('isUuid');
    case 'json':
      return scope.use('isJson');
    case 'reference':
      return sharedSymbol(compiler, field, 'accepts');
  }
  return functionOf(compiler, field, hint, 'accepts');
};

const negated = (refused: Doc): Doc => {
  if (Array.isArray(refused) && refused[0] === '!') return refused.slice(1);
  return (refused as string).replace(' !== ', ' === ');
};
