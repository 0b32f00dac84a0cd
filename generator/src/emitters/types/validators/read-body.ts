import type { Doc } from 'prettier';
import { encodeTypeScriptString } from '../../../encoders/type-script.ts';
import type { Field, ObjectField, Property } from '../../../model/types.ts';
import { print } from '../../print-typescript.ts';
import { block, called, signatureOf, when } from './code.ts';
import {
  MOST_LETTERS,
  bounds,
  functionOf,
  sharedFunction,
  tagOf,
  toPascal,
  withoutNull,
  type Body,
  type Compiler,
  type Options,
} from './compiler.ts';
import { literalText } from './scope.ts';

/** A statement for each field of an object, or the one for whatever else stands under the key. */
export const readBody: Body = (compiler, field, options) => {
  if (field.kind === 'object') return readObject(compiler, field, options);
  const rules = field.nullable ? `(rules ?? 0) | ${compiler.scope.use('NULLABLE')}` : 'rules';
  const place = { hint: options.suffix, key: 'key', rules };
  const own = withoutNull(compiler, field);
  return own.kind === 'union' ? readUnion(compiler, own, place) : [[taking(compiler, own, place), ';']];
};

const readObject = (compiler: Compiler, field: ObjectField, { suffix, inPlace }: Options): readonly Doc[] => [
  ...field.properties.map((property): Doc => {
    const key = encodeTypeScriptString(property.name);
    const special = inPlace?.(property);
    if (special !== undefined) return [special.take(key), ';'];
    const place = { hint: suffix + toPascal(property.name), key, rules: rulesOf(compiler, property) };
    return [taking(compiler, withoutNull(compiler, property.field), place), ';'];
  }),
  ...(compiler.form === 'writer'
    ? [[called(compiler.scope.use('refuseOthers'), 'from', knownKeys(compiler, field, suffix)), ';']]
    : []),
  ...(field.minProperties === undefined
    ? []
    : [[called(compiler.scope.use('requireKeys'), 'from', String(field.minProperties)), ';']]),
];

/** The constant that names the keys of an object. */
const knownKeys = ({ scope }: Compiler, { properties }: ObjectField, suffix: string): string =>
  scope.constant(`${suffix}Keys`, { values: properties.map(({ name }) => name) });

/** What a field need not have; null where there are no such rules. */
const rulesOf = ({ scope }: Compiler, { required, field }: Property): string | null => {
  const rules = [...(required ? [] : [scope.use('OPTIONAL')]), ...(field.nullable ? [scope.use('NULLABLE')] : [])];
  return rules.length === 0 ? null : rules.join(' | ');
};

interface Place {
  readonly hint: string;
  /** The code of the key that the value stands under. */
  readonly key: string;
  readonly rules: string | null;
}

/** The call that reads what stands under a key. */
const taking = (compiler: Compiler, field: Field, { hint, key, rules }: Place): Doc => {
  const { scope } = compiler;
  const take = (name: string, ...args: readonly Doc[]): Doc =>
    called(name, 'from', key, ...(rules === null && args.length === 0 ? [] : [rules ?? '0']), ...args);
  const takes = (name: string, ...args: readonly Doc[]): Doc => take(scope.use(name), ...args);
  const matches = (pattern: string, ...limits: readonly string[]): Doc =>
    takes('takeMatch', scope.constant(hint, { pattern }), ...limits);
  switch (field.kind) {
    case 'string':
      return field.pattern === undefined
        ? takes('takeText', ...bounds(field.minLength, field.maxLength))
        : matches(field.pattern, ...bounds(field.minLength, field.maxLength));
    case 'decimal':
      return matches(field.pattern);
    case 'bigint':
      return field.as === 'string'
        ? matches(field.pattern)
        : takes('takeInteger', literalText(field.minimum), literalText(field.maximum));
    case 'integer':
      return takes('takeInteger', literalText(field.minimum), literalText(field.maximum));
    case 'number':
      return takes('takeNumber', ...bounds(field.minimum, field.maximum, '-Infinity'));
    case 'boolean':
      return takes('takeBoolean');
    case 'uuid':
      return takes('takeUuid');
    case 'timestamp':
      return takes(compiler.form === 'reader' ? 'takeTimestamp' : 'takeCanonicalTimestamp');
    case 'enum':
      return takes('takeOneOf', scope.constant(hint, { values: field.values }));
    case 'literal':
      return takes('takeLiteral', literalText(field.value));
    case 'json':
      return takes('takeJson');
    case 'array':
      return takes(
        'takeArray',
        entryOf(compiler, field.items, `${hint}Item`),
        ...bounds(field.minItems, field.maxItems),
      );
    case 'record':
      return takes('takeRecord', entryOf(compiler, field.values, `${hint}Value`));
    case 'object':
      return takes('takeObject', functionOf(compiler, field, hint, 'read'));
    case 'union':
      return take(functionOf(compiler, field, hint, 'read'));
    case 'reference': {
      const target = compiler.resolve(field.target);
      const name = sharedFunction(compiler, field, 'read');
      if (target.kind !== 'object') return take(name);
      if (!target.nullable) return takes('takeObject', name);
      const nullable = scope.use('NULLABLE');
      return called(scope.use('takeObject'), 'from', key, rules === null ? nullable : `${rules} | ${nullable}`, name);
    }
  }
};

/** What reads each item of an array, or each value of a record: the runtime's own function where it asks for no more. */
const entryOf = (compiler: Compiler, field: Field, hint: string): string => {
  const { scope } = compiler;
  if (!field.nullable) {
    if (field.kind === 'json') return scope.use('takeJson');
    if (field.kind === 'uuid') return scope.use('takeUuid');
    if (field.kind === 'boolean') return scope.use('takeBoolean');
    if (
      field.kind === 'string' &&
      [field.pattern, field.minLength, field.maxLength].every((rule) => rule === undefined)
    ) {
      return scope.use('takeText');
    }
    if (field.kind === 'reference' && compiler.resolve(field.target).kind !== 'object') {
      return sharedFunction(compiler, field, 'read');
    }
  }
  const suffix = compiler.suffixes.get(field) ?? scope.own(hint.slice(0, MOST_LETTERS));
  compiler.suffixes.set(field, suffix);
  const name = `take${suffix}`;
  if (!compiler.functions.has(name)) {
    compiler.functions.set(name, '');
    const rules = field.nullable ? scope.use('NULLABLE') : null;
    const statement: Doc = [taking(compiler, withoutNull(compiler, field), { hint: suffix, key: 'key', rules }), ';'];
    const head = signatureOf(name, [`from: ${scope.use('Reading')}`, `key: ${scope.use('Key')}`], 'void');
    compiler.functions.set(name, print(['function ', head, ' ', block([statement])]));
  }
  return name;
};

/** By the tag under the discriminator: each kind of object by its own function. */
const readUnion = (
  compiler: Compiler,
  { discriminator, variants }: Extract<Field, { kind: 'union' }>,
  { hint, rules }: Place,
): readonly Doc[] => {
  const { scope } = compiler;
  const name = encodeTypeScriptString(discriminator);
  const tags = variants.map((variant) => literalText(tagOf(variant, discriminator)));
  return [
    ['const tag = ', called(scope.use('tagAt'), 'from', 'key', name), ';'],
    ...variants.map((variant, index): Doc => {
      const read = functionOf(compiler, variant, `${hint}${toPascal(String(tagOf(variant, discriminator)))}`, 'read');
      const taken = ['return ', called(scope.use('takeObject'), 'from', 'key', rules ?? 'undefined', read), ';'];
      return when([`tag === ${tags[index]}`], taken);
    }),
    [called(scope.use('refuseTag'), 'from', 'key', rules ?? 'undefined', name, ...tags), ';'],
  ];
};
