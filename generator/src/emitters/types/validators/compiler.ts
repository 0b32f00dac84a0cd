import type { Doc } from 'prettier';
import type { Field, ObjectField, Property } from '../../../model/types.ts';
import type { Expression } from '../../../schemas/expression.ts';
import type { FormName } from '../../../schemas/wire.ts';
import { print } from '../../print-typescript.ts';
import { block, called, signatureOf, when } from './code.ts';
import type { FunctionPurpose, Purpose } from './names.ts';
import { literalText, type Scope } from './scope.ts';

/** What the functions of one module of validators are compiled with. */
export interface Compiler {
  readonly scope: Scope;
  readonly form: FormName;
  /** The shape that a reference leads to. */
  resolve(target: string): Field;
  /** Whether shared types hold whole events: their module and the envelope's then import each other. */
  readonly isCircular: boolean;
  readonly bodies: Readonly<Record<FunctionPurpose, Body>>;
  /** The functions and rules so far, by name: the function of a whole before those of its parts, its rule after theirs. */
  readonly functions: Map<string, string>;
  readonly suffixes: Map<Field, string>;
  readonly withoutNull: Map<Field, Field>;
}

/** The statements of a function for a field's values. */
export type Body = (compiler: Compiler, field: Field, options: Options) => readonly Doc[];

export interface Options {
  /** What its own parts are named after. */
  readonly suffix: string;
  inPlace?(property: Property): InPlace | undefined;
}

/** A property whose value is not what its field says: the envelope's timestamp in memory, and its data. */
export interface InPlace {
  /** The property whose value says what this one has to be: it is looked at after all others. */
  readonly by?: string;
  /** What is true where the value is refused. */
  readonly refusal: (value: string) => Doc;
  /** The copy, where it is none of its own. */
  readonly copy?: (value: string) => Doc;
  readonly rule: Expression;
}

/** The name of a part's function for a purpose, which is added where it is not there yet. */
export const functionOf = (compiler: Compiler, field: Field, hint: string, purpose: FunctionPurpose): string => {
  const suffix = compiler.suffixes.get(field) ?? compiler.scope.own(hint.slice(0, MOST_LETTERS));
  compiler.suffixes.set(field, suffix);
  const name = `${purpose}${suffix}`;
  if (!compiler.functions.has(name)) {
    compiler.functions.set(name, '');
    const body = compiler.bodies[purpose](compiler, field, { suffix });
    compiler.functions.set(name, print(['function ', signature(compiler, { name, purpose, field }), ' ', block(body)]));
  }
  return name;
};

/** Of a name, so that lines that hold it are not too long. */
export const MOST_LETTERS = 36;

/** `accepts(input: unknown): boolean`, with more parameters where there are. */
export const signature = (
  compiler: Compiler,
  {
    name,
    purpose,
    field,
    parameters = [],
  }: {
    readonly name: string;
    readonly purpose: FunctionPurpose;
    readonly field: Field;
    readonly parameters?: readonly string[];
  },
): Doc => {
  if (purpose === 'accepts') return signatureOf(name, ['input: unknown', ...parameters], 'boolean');
  const others = compiler.form === 'reader' && isOpen(compiler, field) ? ['keepsOthers: boolean'] : [];
  return signatureOf(name, ['input: unknown', ...others, ...parameters], 'unknown');
};

/** Whether what the field holds may have keys that readers do not know, in the form at hand. */
export const isOpen = (compiler: Compiler, field: Field): boolean => {
  switch (field.kind) {
    case 'object':
    case 'union':
      return compiler.form === 'reader';
    case 'array':
      return isOpen(compiler, field.items);
    case 'record':
      return isOpen(compiler, field.values);
    case 'reference':
      // A shared type without forms of its own is the reader's.
      return isOpen(field.forms ? compiler : { ...compiler, form: 'reader' }, compiler.resolve(field.target));
    default:
      return false;
  }
};

/** A function of a shared type, or its rule, in the form at hand. */
export const sharedSymbol = (
  { scope, form }: Compiler,
  field: Extract<Field, { kind: 'reference' }>,
  purpose: Purpose,
): string => scope.use(`${purpose}${field.target}${form === 'writer' && field.forms ? 'Writer' : ''}`);

/** A property, and what its value is called in the function at hand. */
export interface Local {
  readonly property: Property;
  readonly value: string;
}

export const localsOf = ({ scope }: Compiler, { properties }: ObjectField): readonly Local[] => {
  const names = scope.locals(properties.map(({ name }) => name));
  return properties.map((property) => ({ property, value: names.get(property.name)! }));
};

/** That there is a value at all, where there need be none. */
export const given = ({ required, field }: Property): readonly string[] => [
  ...(required ? [] : ['value !== undefined']),
  ...(field.nullable ? ['value !== null'] : []),
];

export const ifNull = ({ nullable }: Field, then: Doc): readonly Doc[] =>
  nullable ? [when(['input === null'], then)] : [];

/** The field of a property without its null, which is asked for where the property is. */
export const withoutNull = ({ withoutNull: known }: Compiler, field: Field): Field => {
  if (!field.nullable) return field;
  const found = known.get(field) ?? { ...field, nullable: false };
  known.set(field, found);
  return found;
};

/** The bounds that there are: none, the least, or both. */
export const bounds = (least: number | undefined, most: number | undefined, lowest = '0'): readonly string[] => [
  ...(least === undefined && most === undefined ? [] : [least === undefined ? lowest : literalText(least)]),
  ...(most === undefined ? [] : [literalText(most)]),
];

type UnionField = Extract<Field, { kind: 'union' }>;

/** Each variant by its own function; what becomes of the others is for the caller to say. */
export const variants = (
  compiler: Compiler,
  field: UnionField,
  { suffix, purpose, args = [] }: { suffix: string; purpose: FunctionPurpose; args?: readonly string[] },
): readonly Doc[] =>
  field.variants.map((variant) => {
    const tag = tagOf(variant, field.discriminator);
    const name = functionOf(compiler, variant, `${suffix}${toPascal(String(tag))}`, purpose);
    return when([`tag === ${literalText(tag)}`], ['return ', called(name, 'input', ...args), ';']);
  });

export const tagOf = ({ properties }: ObjectField, discriminator: string): string | number | boolean => {
  const tag = properties.find(({ name }) => name === discriminator)!.field;
  if (tag.kind !== 'literal') throw new Error(`${discriminator} is no literal`);
  return tag.value;
};

/** `if (!isPlainObject(input)) return false;` */
export const unlessObject = ({ scope }: Compiler, then: Doc): Doc =>
  when([['!', called(scope.use('isPlainObject'), 'input')]], then);

/** `retryConfig` -> `RetryConfig` */
export const toPascal = (name: string): string => {
  const words = name.split(/[^A-Za-z0-9]+/u).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') || 'Value';
};
