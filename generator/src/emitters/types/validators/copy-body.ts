import type { Doc } from 'prettier';
import type { Field, ObjectField } from '../../../model/types.ts';
import { refusal } from './accepts-body.ts';
import { called, caseOf, forEachKey, member, objectLiteral, otherwise, when } from './code.ts';
import {
  bounds,
  functionOf,
  given,
  ifNull,
  isOpen,
  localsOf,
  sharedSymbol,
  toPascal,
  unlessObject,
  variants,
  withoutNull,
  type Body,
  type Compiler,
  type Options,
} from './compiler.ts';

/** A copy of a value, or INVALID. A reader keeps keys that it does not know, or leaves them out; a writer has none. */
export const copyBody: Body = (compiler, field, options) => {
  const { scope } = compiler;
  const refused = `return ${scope.use('INVALID')};`;
  if (field.kind === 'object') return copyObject(compiler, field, options, refused);
  if (field.kind === 'union') {
    return [
      ...ifNull(field, 'return input;'),
      unlessObject(compiler, refused),
      `const tag = ${member('input', field.discriminator)};`,
      ...variants(compiler, field, { suffix: options.suffix, purpose: 'copy', args: keepsOthers(compiler, field) }),
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

const copyObject = (
  compiler: Compiler,
  field: ObjectField,
  { suffix, inPlace }: Options,
  refused: string,
): readonly Doc[] => {
  const { scope, form } = compiler;
  const locals = localsOf(compiler, field);
  const cases = locals.map(({ property, value }) => {
    const hint = suffix + toPascal(property.name);
    const own = withoutNull(compiler, property.field);
    const special = inPlace?.(property);
    if (special?.by !== undefined) return caseOf(property.name, [`${value} = value;`, 'break;']);
    const copied = special === undefined ? copyOf(compiler, own, 'value', hint) : (special.copy?.('value') ?? null);
    if (copied === null) {
      const condition = special?.refusal('value') ?? refusal(compiler, own, 'value', hint);
      return caseOf(property.name, [when([...given(property), condition], refused), `${value} = value;`, 'break;']);
    }
    const isGiven = given(property);
    return caseOf(property.name, [
      ...(isGiven.length === 0 ? [] : [`${value} = value;`]),
      when(isGiven, [`${value} = `, copied, ';']),
      // A copy of any JSON throws where it refuses.
      ...(own.kind === 'json' ? [] : [when([`${value} === INVALID`], refused)]),
      'break;',
    ]);
  });
  const last = locals.flatMap(({ property, value }): readonly Doc[] => {
    const special = inPlace?.(property);
    if (special?.by === undefined || special.copy === undefined) return [];
    return [[`${value} = `, special.copy(value), ';'], when([`${value} === INVALID`], refused)];
  });
  const required = locals.filter(({ property }) => property.required);
  const firstOptional = locals.findIndex(({ property }) => !property.required);
  const leading = firstOptional === -1 ? locals : locals.slice(0, firstOptional);
  const rest = locals.slice(leading.length);
  const start = objectLiteral(leading.map(({ property, value }) => ({ key: property.name, value })));
  const isReader = form === 'reader';
  const other = isReader
    ? `if (keepsOthers) others = ${scope.use('copyOther')}(others, input, key);`
    : when(['Object.hasOwn(input, key)'], refused);
  // What a variable holds until its key is met: a key may well be there without a value.
  const absent = scope.use('INVALID');
  const known = rest.length === 0 ? start : 'result';
  const whole = isReader ? called(scope.use('withOthers'), known, 'others') : known;
  return [
    ...ifNull(field, 'return input;'),
    unlessObject(compiler, refused),
    ...locals.map(({ value }) => `let ${value}: unknown = ${absent};`),
    ...(isReader ? ['let others: unknown;'] : []),
    forEachKey([...cases, otherwise([other])]),
    ...required.map(({ value }) => when([`${value} === ${absent}`], refused)),
    ...last,
    ...(rest.length === 0 ? [] : [['const result: Record<string, unknown> = ', start, ';']]),
    ...rest.map(({ property, value }): Doc => {
      const assignment = `${member('result', property.name)} = ${value};`;
      return when(property.required ? [] : [`${value} !== ${absent}`], assignment);
    }),
    [
      'return ',
      field.minProperties === undefined ? whole : called(scope.use('withValues'), whole, String(field.minProperties)),
      ';',
    ],
  ];
};

/** What gives the copy of a value that has parts; null for one that is its own copy. */
const copyOf = (compiler: Compiler, field: Field, value: string, hint: string): Doc | null => {
  const { scope } = compiler;
  const others = keepsOthers(compiler, field);
  switch (field.kind) {
    case 'array': {
      const item = functionOf(compiler, field.items, `${hint}Item`, 'copy');
      const limits = bounds(field.minItems, field.maxItems);
      const missing = others.length === 0 ? [] : ['0', 'Infinity'].slice(limits.length);
      return called(scope.use('copyArray'), value, item, ...limits, ...missing, ...others);
    }
    case 'record':
      return called(
        scope.use('copyRecord'),
        value,
        functionOf(compiler, field.values, `${hint}Value`, 'copy'),
        ...others,
      );
    case 'object':
    case 'union':
      return called(functionOf(compiler, field, hint, 'copy'), value, ...others);
    case 'json':
      return called(scope.use('copyOfJson'), value);
    case 'reference':
      return isScalar(compiler.resolve(field.target), compiler)
        ? null
        : called(sharedSymbol(compiler, field, 'copy'), value, ...others);
    default:
      return null;
  }
};

/** What is handed on to whatever may have keys that readers do not know. */
const keepsOthers = (compiler: Compiler, field: Field): readonly string[] => {
  if (!isOpen(compiler, field)) return [];
  // An event in an event is read, whoever writes the outer one.
  return [compiler.form === 'reader' ? 'keepsOthers' : 'true'];
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
