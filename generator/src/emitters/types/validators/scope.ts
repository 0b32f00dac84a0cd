import { encodeTypeScriptString } from '../../../encoders/type-script.ts';
import { array, literal, pattern, type Expression } from '../../../schemas/expression.ts';
import { printConstant } from '../../print-typescript.ts';
import type { Symbols } from '../module.ts';
import { PURPOSES } from './names.ts';

/** What values are compared with: one pattern, or the values of an enum. */
export type ConstantValue = { readonly pattern: string } | { readonly values: readonly string[] };

/** All of it, as text. */
export const keyOf = (value: ConstantValue): string => JSON.stringify(value);

/** The names of one module: those it imports, and the constants that its functions share. */
export interface Scope {
  /** Registers a name of the validators' runtime or of another module as used. */
  use(name: string): string;
  /** The name of a constant: the same one for the same value, and that of another module where it is there. */
  constant(hint: string, value: ConstantValue): string;
  /** A name that nothing else at the top of the module has, nor any function or rule with what it is for before it. */
  own(hint: string): string;
  /** Names for the locals of one function. */
  locals(hints: readonly string[]): ReadonlyMap<string, string>;
  readonly used: ReadonlySet<string>;
  readonly constants: readonly string[];
}

/**
 * @param foreign - Names that the module may import.
 * @param shared - Names of constants of another module, by `keyOf` their values.
 */
export const createScope = (
  foreign: Pick<Symbols, 'has'>,
  shared: ReadonlyMap<string, string> = new Map<string, string>(),
): Scope => {
  const taken = new Set(shared.values());
  const used = new Set<string>();
  const constants = new Map<string, { readonly name: string; readonly code: string }>();
  const take = (hint: string): string => {
    const name = firstFree(hint, (name) => taken.has(name) || FOR.some((purpose) => foreign.has(purpose + name)));
    taken.add(name);
    return name;
  };
  const use = (name: string): string => {
    taken.add(name);
    used.add(name);
    return name;
  };
  return {
    use,
    constant: (hint, value) => {
      const key = keyOf(value);
      const other = shared.get(key);
      if (other !== undefined) return use(other);
      const known = constants.get(key);
      if (known !== undefined) return known.name;
      const name = take(toConstantName(hint));
      constants.set(key, { name, code: printConstant({ doc: [], exported: false, name, value: expressionOf(value) }) });
      return name;
    },
    own: take,
    locals: (hints) => {
      const inside = new Set<string>();
      return new Map(
        hints.map((hint) => {
          const isName = LOCAL.test(hint) && !RESERVED.has(hint) && !taken.has(hint) && !inside.has(hint);
          const name = isName ? hint : `value${inside.size}`;
          inside.add(name);
          return [hint, name];
        }),
      );
    },
    used,
    get constants() {
      return [...constants.values()].map(({ code }) => code);
    },
  };
};

/** What names of functions and rules begin with, and nothing. */
const FOR = ['', ...PURPOSES];

/** The hint, or with the lowest number behind it that makes it free. */
export const firstFree = (hint: string, isTaken: (name: string) => boolean): string => {
  let name = hint;
  for (let count = 2; isTaken(name); count += 1) name = `${hint}${count}`;
  return name;
};

export const expressionOf = (value: ConstantValue): Expression =>
  'pattern' in value ? pattern(value.pattern) : array(value.values.map(literal));

/** Short enough for a line to hold it three times over. */
const LOCAL = /^(?!(?:accepts|copy|read|refuse|require|tag|take|is|has|with)(?![a-z]))[a-z][A-Za-z0-9]{0,23}$/u;

/** `retry-config` -> `RETRY_CONFIG` */
export const toConstantName = (hint: string): string => {
  const words = hint
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/gu, '_')
    .toUpperCase()
    .slice(0, 24);
  return /^[A-Z]/u.test(words) ? words : `_${words}`;
};

/** Words of the language, and what functions call their own. Functions of the runtime begin as no local does. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['arguments', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete'],
  ...['do', 'else', 'enum', 'eval', 'export', 'extends', 'false', 'finally', 'for', 'function', 'if', 'implements'],
  ...['import', 'in', 'instanceof', 'interface', 'let', 'new', 'null', 'package', 'private', 'protected', 'public'],
  ...['return', 'static', 'super', 'switch', 'this', 'throw', 'true', 'try', 'typeof', 'undefined', 'var', 'void'],
  ...['while', 'with', 'yield', 'assert', 'parse', 'strip', 'validate'],
  ...['copy', 'given', 'input', 'keepsOthers', 'key', 'others', 'payloads', 'required', 'result', 'unknown', 'value'],
]);

/** A string, a number or a boolean as it stands in code. */
export const literalText = (value: string | number | boolean): string =>
  typeof value === 'string' ? encodeTypeScriptString(value) : String(value).replace('e+', 'e');
