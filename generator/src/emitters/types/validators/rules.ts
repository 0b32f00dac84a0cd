import type { Field, ObjectField, Property } from '../../../model/types.ts';
import { array, literal, name, object, type Expression } from '../../../schemas/expression.ts';
import { NULLABLE, OPTIONAL } from '../../../runtime/validators/runtime/read.ts';
import { named } from '../../../schemas/type-node.ts';
import { printConstant } from '../../print-typescript.ts';
import { bounds, sharedSymbol, tagOf, toPascal, type Compiler, type Options } from './compiler.ts';
import { literalText, toConstantName } from './scope.ts';

/** What there need not be, in the bits of the validators' runtime. */
export type Need = 0 | 1 | 2 | 3;

/** What they are called there. */
const NEEDS = ['0', 'OPTIONAL', 'NULLABLE', 'NULLISH'] as const;

/** The rule of a field: what takes its value, whether there has to be one, and what else that asks of it. */
export const ruleOf = (compiler: Compiler, field: Field, options: Options & { readonly need: Need }): Expression => {
  const { scope } = compiler;
  const need = (options.need | (field.nullable ? NULLABLE : 0)) as Need;
  const { suffix: hint } = options;
  const take = (taker: string, ...more: readonly Expression[]): Expression => {
    const ask = need === 0 ? '0' : scope.use(NEEDS[need]);
    return array([name(scope.use(taker)), ...(need === 0 && more.length === 0 ? [] : [name(ask)]), ...more]);
  };
  const takeWithin = (taker: string, ...limits: readonly string[]): Expression => take(taker, ...limits.map(name));
  const takeMatch = (pattern: string, ...limits: readonly string[]): Expression =>
    takeWithin('takeMatch', scope.constant(hint, { pattern }), ...limits);
  const part = (inner: Field, what: string): Expression => ruleOf(compiler, inner, { suffix: hint + what, need: 0 });
  switch (field.kind) {
    case 'string': {
      const { minLength, maxLength, pattern } = field;
      const isShort = maxLength === undefined && (minLength ?? 0) <= 1;
      const limits = isShort ? (minLength === 1 ? ['1'] : []) : bounds(minLength, maxLength);
      if (isShort) return pattern === undefined ? takeWithin('takeText', ...limits) : takeMatch(pattern, ...limits);
      const matched =
        pattern === undefined
          ? []
          : [...(maxLength === undefined ? ['undefined'] : []), scope.constant(hint, { pattern })];
      return takeWithin('takeCharacters', ...limits, ...matched);
    }
    case 'decimal':
      return takeMatch(field.pattern);
    case 'bigint':
      return field.as === 'string'
        ? takeMatch(field.pattern)
        : takeWithin('takeInteger', literalText(field.minimum), literalText(field.maximum));
    case 'integer':
      return takeWithin('takeInteger', literalText(field.minimum), literalText(field.maximum));
    case 'number':
      return takeWithin('takeNumber', ...bounds(field.minimum, field.maximum, '-Infinity'));
    case 'boolean':
      return take('takeBoolean');
    case 'uuid':
      return take('takeUuid');
    case 'timestamp':
      return take(compiler.form === 'reader' ? 'takeTimestamp' : 'takeCanonicalTimestamp');
    case 'enum':
      return take('takeOneOf', array(field.values.map(literal)));
    case 'literal':
      return takeWithin('takeLiteral', literalText(field.value));
    case 'json':
      return take('takeJson');
    case 'array': {
      const limits = bounds(field.minItems, field.maxItems, '-Infinity');
      return take(limits.length === 0 ? 'takeArray' : 'takeItems', part(field.items, 'Item'), ...limits.map(name));
    }
    case 'record':
      return take('takeRecord', part(field.values, 'Value'));
    case 'object': {
      const fields = fieldsOf(compiler, field, options);
      const isPlain = compiler.form === 'reader' && need === 0 && field.minProperties === undefined;
      return isPlain
        ? fields
        : take(
            compiler.form === 'writer'
              ? 'takeClosed'
              : field.minProperties === undefined
                ? 'takeObject'
                : 'takeAtLeast',
            name(constantOf(compiler, `${hint}Fields`, 'Fields', fields)),
            ...bounds(field.minProperties, undefined).map(name),
          );
    }
    case 'union': {
      const tags = field.variants.map((variant) => tagOf(variant, field.discriminator));
      const rules = field.variants.map((variant, index) => {
        const suffix = hint + toPascal(String(tags[index]));
        return constantOf(compiler, `${suffix}Rule`, 'Rule', ruleOf(compiler, variant, { suffix, need: 0 }));
      });
      return take(
        'takeTagged',
        name(literalText(field.discriminator)),
        array(tags.map((tag) => name(literalText(tag)))),
        array(rules.map(name)),
      );
    }
    case 'reference': {
      const shared = sharedSymbol(compiler, field, 'rule');
      // A rule of a module that may not have run yet is asked for when it is needed.
      if (compiler.isCircular) return take('takeAs', name(`() => ${shared}`));
      return need === 0 ? name(shared) : take('takeAs', name(shared));
    }
  }
};

/** The rule of each field of an object. */
const fieldsOf = (compiler: Compiler, { properties }: ObjectField, { suffix, inPlace }: Options): Expression =>
  object(
    properties.map((property) => [
      property.name,
      inPlace?.(property)?.rule ??
        ruleOf(compiler, property.field, { suffix: suffix + toPascal(property.name), need: needOf(property) }),
    ]),
  );

const needOf = ({ required }: Property): Need => (required ? 0 : OPTIONAL);

/** The name of a constant that has rules, or a rule: before those that name it. */
const constantOf = (
  { scope, functions }: Compiler,
  hint: string,
  type: 'Fields' | 'Rule',
  value: Expression,
): string => {
  const constant = scope.own(toConstantName(hint));
  const text = printConstant({ doc: [], exported: false, name: constant, type: named(scope.use(type)), value });
  functions.set(constant, text);
  return constant;
};
