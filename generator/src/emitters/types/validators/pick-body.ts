import type { Doc } from 'prettier';
import type { Field, ObjectField } from '../../../model/types.ts';
import { byCost, refusal } from './accepts-body.ts';
import { called, destructured, member, objectLiteral, when } from './code.ts';
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

/** A copy of what is known of a value, or INVALID. */
export const pickBody: Body = (compiler, field, options) => {
  const { scope } = compiler;
  const refused = `return ${scope.use('INVALID')};`;
  if (field.kind === 'object') return pickObject(compiler, field, options, refused);
  if (field.kind === 'union') {
    return [
      ...ifNull(field, 'return input;'),
      unlessObject(compiler, refused),
      `const tag = ${member('input', field.discriminator)};`,
      ...variants(compiler, field, { suffix: options.suffix, purpose: 'pick' }),
      refused,
    ];
  }
  const copied = copyOf(compiler, field, 'input', options.suffix);
  if (copied !== null) return [...ifNull(field, 'return input;'), ['return ', copied, ';']];
  return [
    ...ifNull(field, 'return input;'),
    when([refusal(compiler, field, 'input', options.suffix)], refused),
    'return input;',
  ];
};

const pickObject = (
  compiler: Compiler,
  field: ObjectField,
  { suffix, inPlace }: Options,
  refused: string,
): readonly Doc[] => {
  const locals = localsOf(compiler, field);
  const copies = new Map<Local, string>();
  const checks = byCost(locals, inPlace).flatMap((local): readonly Doc[] => {
    const { property, value } = local;
    const hint = suffix + toPascal(property.name);
    const special = inPlace?.(property);
    const own = withoutNull(compiler, property.field);
    const copied = special === undefined ? copyOf(compiler, own, value, hint) : (special.copy?.(value, 'pick') ?? null);
    if (copied === null) {
      const condition = special?.refusal(value) ?? refusal(compiler, own, value, hint);
      return [when([...given(local), condition], refused)];
    }
    copies.set(local, `${value}Copy`);
    return assignCopy(local, copied, refused);
  });
  const nameOf = (local: Local): string => copies.get(local) ?? local.value;
  const firstOptional = locals.findIndex(({ property }) => !property.required);
  const leading = firstOptional === -1 ? locals : locals.slice(0, firstOptional);
  const rest = locals.slice(leading.length);
  const isCounted = rest.length > 0 && field.minProperties !== undefined;
  const start = objectLiteral(leading.map((local) => ({ key: local.property.name, value: nameOf(local) })));
  return [
    ...ifNull(field, 'return input;'),
    unlessObject(compiler, refused),
    ...destructured(locals),
    ...checks,
    ...(rest.length === 0 ? [] : [['const copy: Record<string, unknown> = ', start, ';']]),
    ...rest.map((local): Doc => {
      const assignment = `${member('copy', local.property.name)} = ${nameOf(local)};`;
      return when(local.property.required ? [] : [`${local.value} !== undefined`], assignment);
    }),
    ...(isCounted ? [when([`Object.keys(copy).length < ${field.minProperties}`], refused)] : []),
    ['return ', rest.length === 0 ? start : 'copy', ';'],
  ];
};

/** `const changesCopy = pickChanges(changes); if (changesCopy === INVALID) return INVALID;` */
export const assignCopy = (local: Local, copied: Doc, refused: string): readonly Doc[] => {
  const copy = `${local.value}Copy`;
  const isGiven = given(local);
  return [
    ...(isGiven.length === 0
      ? [[`const ${copy} = `, copied, ';']]
      : [`let ${copy}: unknown = ${local.value};`, when(isGiven, [`${copy} = `, copied, ';'])]),
    when([`${copy} === INVALID`], refused),
  ];
};

/** What gives the copy of a value that has parts; null for one that is its own copy. */
const copyOf = (compiler: Compiler, field: Field, value: string, hint: string): Doc | null => {
  const { scope } = compiler;
  switch (field.kind) {
    case 'array': {
      const item = functionOf(compiler, field.items, `${hint}Item`, 'pick');
      return called(scope.use('pickArray'), value, item, ...bounds(field.minItems, field.maxItems));
    }
    case 'record':
      return called(scope.use('pickRecord'), value, functionOf(compiler, field.values, `${hint}Value`, 'pick'));
    case 'object':
    case 'union':
      return called(functionOf(compiler, field, hint, 'pick'), value);
    case 'json':
      return called(scope.use('copyOfJson'), value);
    case 'reference':
      return isScalar(compiler.resolve(field.target), compiler)
        ? null
        : called(sharedFunction(compiler, field, 'pick'), value);
    default:
      return null;
  }
};

const isScalar = (field: Field, compiler: Compiler): boolean => {
  switch (field.kind) {
    case 'reference':
      return isScalar(compiler.resolve(field.target), compiler);
    case 'array':
    case 'object':
    case 'record':
    case 'union':
    case 'json':
      return false;
    default:
      return true;
  }
};
