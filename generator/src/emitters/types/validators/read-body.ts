import type { Doc } from 'prettier';
import { encodeTypeScriptString } from '../../../encoders/type-script.ts';
import type { Field, ObjectField } from '../../../model/types.ts';
import { knownKeys } from './accepts-body.ts';
import { called, destructured, member, objectLiteral, when, whenBlock } from './code.ts';
import {
  bounds,
  functionOf,
  ifNull,
  localsOf,
  sharedFunction,
  tagOf,
  toPascal,
  variants,
  withoutNull,
  type Body,
  type Compiler,
  type Local,
  type Options,
} from './compiler.ts';
import { assignCopy } from './pick-body.ts';
import { literalText } from './scope.ts';

/**
 * A copy of a value, or INVALID. Given a report, it goes on where it would end and says all that is wrong, in the order
 * of Zod; its copy is of no use then.
 */
export const readBody: Body = (compiler, field, options) => {
  const { scope } = compiler;
  const refused = `return ${scope.use('INVALID')};`;
  if (field.kind === 'object') return readObject(compiler, field, options, refused);
  if (field.kind === 'union') {
    const tags = field.variants.map((variant) => literalText(tagOf(variant, field.discriminator)));
    return [
      ...ifNull(field, 'return input;'),
      when([['!', called(scope.use('takesObject'), 'input', 'report')]], refused),
      `const tag = ${member('input', field.discriminator)};`,
      ...variants(compiler, field, { suffix: options.suffix, purpose: 'read', args: ', report' }),
      [called(scope.use('refuseTag'), 'report', encodeTypeScriptString(field.discriminator), ...tags), ';'],
      refused,
    ];
  }
  const copied = copyOf(compiler, field, 'input', { hint: options.suffix, key: null });
  if (copied !== null) return [...ifNull(field, 'return input;'), ['return ', copied, ';']];
  return [
    ...ifNull(field, 'return input;'),
    when([['!', taken(compiler, field, 'input', { hint: options.suffix, key: 'undefined' })]], refused),
    'return input;',
  ];
};

const readObject = (
  compiler: Compiler,
  field: ObjectField,
  { suffix, inPlace }: Options,
  refused: string,
): readonly Doc[] => {
  const { scope, form } = compiler;
  const locals = localsOf(compiler, field);
  const firstOptional = locals.findIndex(({ property }) => !property.required);
  const leading = firstOptional === -1 ? locals : locals.slice(0, firstOptional);
  const rest = locals.slice(leading.length);
  const required = locals.filter(({ property }) => property.required).length;
  const keys = rest.length === 0 ? String(required) : 'keys';
  const isCopied = new Set<Local>();
  const check = (local: Local): readonly Doc[] => {
    const { property, value } = local;
    const key = encodeTypeScriptString(property.name);
    const hint = suffix + toPascal(property.name);
    const own = withoutNull(compiler, property.field);
    const special = inPlace?.(property);
    const copied =
      special === undefined ? copyOf(compiler, own, value, { hint, key }) : (special.copy?.(value, 'read') ?? null);
    if (copied !== null) {
      isCopied.add(local);
      return assignCopy({ ...local, property: { ...property, required: true } }, copied, refused);
    }
    const isTaken = special?.taken?.(value) ?? taken(compiler, own, value, { hint, key });
    return [when([...(property.field.nullable ? [`${value} !== null`] : []), ['!', isTaken]], refused)];
  };
  const nameOf = (local: Local): string => (isCopied.has(local) ? `${local.value}Copy` : local.value);
  const checks = leading.flatMap(check);
  const start = objectLiteral(leading.map((local) => ({ key: local.property.name, value: nameOf(local) })));
  const restChecks = rest.flatMap((local): readonly Doc[] => {
    const body = check(local);
    const assignment = `${member('copy', local.property.name)} = ${nameOf(local)};`;
    return local.property.required
      ? [...body, assignment]
      : [whenBlock(`${local.value} !== undefined`, [...body, assignment, 'keys += 1;'])];
  });
  const copy = rest.length === 0 ? start : 'copy';
  return [
    ...ifNull(field, 'return input;'),
    when([['!', called(scope.use('takesObject'), 'input', 'report')]], refused),
    ...(field.minProperties === undefined ? [] : ['const grave = report?.grave;']),
    ...destructured(locals),
    ...checks,
    ...(rest.length === 0 ? [] : [['const copy: Record<string, unknown> = ', start, ';'], `let keys = ${required};`]),
    ...restChecks,
    ...(form === 'writer' ? [noOthers(compiler, field, suffix, keys, refused)] : []),
    ...fewKeys(compiler, field, keys, refused),
    ['return ', form === 'writer' ? copy : called(scope.use('withUnknown'), 'input', copy, keys, 'report'), ';'],
  ];
};

const noOthers = (compiler: Compiler, field: ObjectField, suffix: string, keys: string, refused: string): Doc => {
  const known = knownKeys(compiler, field, suffix);
  return when([['!', called(compiler.scope.use('takesNoOthers'), 'input', keys, 'report', known)]], refused);
};

/** A key that is not known counts where it may be there. */
const fewKeys = (
  { scope, form }: Compiler,
  { minProperties }: ObjectField,
  keys: string,
  refused: string,
): readonly Doc[] => {
  if (minProperties === undefined) return [];
  const least = String(minProperties);
  const isEnough =
    form === 'reader'
      ? called(scope.use('takesOpenCount'), 'input', keys, least, 'report', 'grave')
      : called(scope.use('takesCount'), keys, least, 'report', 'grave');
  return [when([`${keys} < ${minProperties}`, ['!', isEnough]], refused)];
};

interface Place {
  readonly hint: string;
  /** The code of the key that the value stands under; null for the value at hand. */
  readonly key: string | null;
}

/** What is true where the value is taken, or said to be wrong. */
const taken = (compiler: Compiler, field: Field, value: string, { hint, key }: Place): Doc => {
  const { scope } = compiler;
  const takes = (name: string, ...args: readonly Doc[]): Doc =>
    called(scope.use(name), value, key ?? 'undefined', 'report', ...args);
  const matches = (pattern: string, ...limits: readonly string[]): Doc =>
    takes('takesMatch', scope.constant(hint, { pattern }), ...limits);
  switch (field.kind) {
    case 'string':
      return field.pattern === undefined
        ? takes('takesText', ...bounds(field.minLength, field.maxLength))
        : matches(field.pattern, ...bounds(field.minLength, field.maxLength));
    case 'decimal':
      return matches(field.pattern);
    case 'bigint':
      return field.as === 'string'
        ? matches(field.pattern)
        : takes('takesInteger', literalText(field.minimum), literalText(field.maximum));
    case 'integer':
      return takes('takesInteger', literalText(field.minimum), literalText(field.maximum));
    case 'number':
      return takes('takesNumber', ...bounds(field.minimum, field.maximum, '-Infinity'));
    case 'boolean':
      return takes('takesBoolean');
    case 'uuid':
      return takes('takesUuid');
    case 'timestamp':
      return takes(compiler.form === 'reader' ? 'takesTimestamp' : 'takesCanonicalTimestamp');
    case 'enum':
      return takes('takesOneOf', scope.constant(hint, { values: field.values }));
    case 'literal':
      return takes('takesLiteral', literalText(field.value));
    case 'array':
    case 'json':
    case 'object':
    case 'record':
    case 'reference':
    case 'union':
      throw new Error(`a ${field.kind} has a copy`);
  }
};

/** What gives the copy of a value that has parts; null for one that is its own copy. */
const copyOf = (compiler: Compiler, field: Field, value: string, { hint, key }: Place): Doc | null => {
  const { scope } = compiler;
  const place = key ?? 'undefined';
  switch (field.kind) {
    case 'array': {
      const item = functionOf(compiler, field.items, `${hint}Item`, 'read');
      return called(scope.use('readArray'), value, place, 'report', item, ...bounds(field.minItems, field.maxItems));
    }
    case 'record': {
      const entry = functionOf(compiler, field.values, `${hint}Value`, 'read');
      return called(scope.use('readRecord'), value, place, 'report', entry);
    }
    case 'json':
      return called(scope.use('readJson'), value, place, 'report');
    case 'object':
    case 'union':
      return readPart(compiler, functionOf(compiler, field, hint, 'read'), value, key);
    case 'reference':
      return readPart(compiler, sharedFunction(compiler, field, 'read'), value, key);
    default:
      return null;
  }
};

const readPart = ({ scope }: Compiler, name: string, value: string, key: string | null): Doc =>
  key === null ? called(name, value, 'report') : called(scope.use('readAt'), value, key, 'report', name);
