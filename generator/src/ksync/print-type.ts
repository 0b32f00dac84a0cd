import { ts } from 'ts-morph';
import { encodePropertyName } from '../encoders/identifier.ts';
import { encodeTypeScriptString } from '../encoders/type-script.ts';
import { byCodeUnit } from '../model/names.ts';
import type { ExportNames } from './export-names.ts';

/** Why a type cannot be spelt out, and where in the data. */
export class Unprintable extends Error {
  override readonly name = 'Unprintable';
  /** `missing`: the compiler has no type there at all, so that no other way of writing it is right either. */
  readonly kind: 'missing' | 'unnameable';

  constructor(kind: Unprintable['kind'], path: readonly string[], reason: string) {
    super(`${['data', ...path].join('')} ${reason}`);
    this.kind = kind;
  }
}

export interface PrinterOptions {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly names: ExportNames;
}

/**
 * Spells a type out, as far as it is made of what JSON data is made of; where it is not, names it. The same type gives the
 * same text whatever else the program holds: the compiler's own printer orders unions by what it has met first.
 * The text is not formatted: it has parentheses where they might be needed.
 *
 * @throws Unprintable
 */
export function createTypePrinter({ program, checker, names }: PrinterOptions): (type: ts.Type) => string {
  return (type) => new Printing({ program, checker, names }).print(type, []);
}

/** Types that are deeper or larger than any data are those that contain themselves in ever new forms. */
const MAX_DEPTH = 60;
const MAX_NODES = 20_000;

class Printing {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  readonly #names: ExportNames;
  /** From the outermost type to the one that is being printed. */
  readonly #open: ts.Type[] = [];
  #count = 0;

  constructor({ program, checker, names }: PrinterOptions) {
    this.#program = program;
    this.#checker = checker;
    this.#names = names;
  }

  print(type: ts.Type, path: readonly string[]): string {
    this.#count += 1;
    const simple = this.#printSimple(type, path);
    if (simple !== undefined) return simple;
    const isEndless = this.#open.includes(type) || this.#open.length >= MAX_DEPTH || this.#count > MAX_NODES;
    if (isEndless) return this.#name(type, path) ?? refuse(path, 'contains itself');
    this.#open.push(type);
    try {
      return this.#printComposite(type, path);
    } finally {
      this.#open.pop();
    }
  }

  /** Everything without parts. */
  #printSimple(type: ts.Type, path: readonly string[]): string | undefined {
    const { flags } = type;
    if ((flags & ts.TypeFlags.Any) !== 0) {
      if (isErrorType(type)) throw new Unprintable('missing', path, 'has no type that the compiler can tell');
      return 'any';
    }
    if ((flags & ts.TypeFlags.EnumLike) !== 0) return this.#printEnum(type, path);
    if (type.isStringLiteral()) return encodeTypeScriptString(type.value);
    if (type.isNumberLiteral()) return String(type.value);
    if ((flags & ts.TypeFlags.BigIntLiteral) !== 0) return this.#checker.typeToString(type);
    if ((flags & ts.TypeFlags.BooleanLiteral) !== 0) return this.#checker.typeToString(type);
    for (const [flag, keyword] of KEYWORDS) if ((flags & flag) !== 0) return keyword;
    return undefined;
  }

  #printComposite(type: ts.Type, path: readonly string[]): string {
    if (type.isUnion()) return this.#printUnion(type.types, path);
    if ((type.flags & ts.TypeFlags.TemplateLiteral) !== 0)
      return this.#printTemplate(type as ts.TemplateLiteralType, path);
    if ((type.flags & ts.TypeFlags.StringMapping) !== 0) {
      const mapping = type as ts.StringMappingType;
      return `${mapping.symbol.name}<${this.print(mapping.type, path)}>`;
    }
    const isObject = (type.flags & ts.TypeFlags.Object) !== 0;
    const isMerged = type.isIntersection() && type.types.every(({ flags }) => (flags & ts.TypeFlags.Object) !== 0);
    if (!isObject && !isMerged) return this.#name(type, path) ?? refuse(path, describeOther(type));
    if (this.#checker.isArrayType(type)) return this.#printArray(type as ts.TypeReference, path);
    if (this.#checker.isTupleType(type)) return this.#printTuple(type as ts.TupleTypeReference, path);
    if (this.#isOfLibrary(type)) return this.#name(type, path) ?? refuse(path, 'is of a type without a name');
    try {
      return this.#printObject(type, path);
    } catch (error) {
      // The name of a whole is right where its parts have none; but not where a part has no type at all.
      const name = error instanceof Unprintable && error.kind === 'unnameable' ? this.#name(type, path) : undefined;
      if (name === undefined) throw error;
      return name;
    }
  }

  #printUnion(types: readonly ts.Type[], path: readonly string[]): string {
    const rest = new Map(types.map((type) => [this.#identify(type), type]));
    const parts: { rank: number; text: string }[] = [];
    for (const whole of this.#findWholes(types)) {
      const members = (whole.isUnion() ? whole.types : [whole]).map((member) => this.#identify(member));
      if (!members.every((member) => rest.has(member))) continue;
      members.forEach((member) => rest.delete(member));
      parts.push({ rank: rankOf(whole), text: this.print(whole, path) });
    }
    for (const type of rest.values()) parts.push({ rank: rankOf(type), text: this.print(type, path) });
    const sorted = parts.sort((left, right) => left.rank - right.rank || compareTexts(left.text, right.text));
    return [...new Set(sorted.map(({ text }) => (parts.length > 1 ? `(${text})` : text)))].join(' | ');
  }

  /** The compiler has two types for one value: that of an expression, and that of a declaration. */
  #identify(type: ts.Type): unknown {
    if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) return this.#checker.typeToString(type);
    return (type.flags & ts.TypeFlags.EnumLiteral) !== 0 && !type.isUnion() ? type.symbol : type;
  }

  /** `boolean` and the enums, which are in a union as their values. */
  #findWholes(types: readonly ts.Type[]): Set<ts.Type> {
    const whole = types
      .filter(({ flags }) => (flags & (ts.TypeFlags.BooleanLiteral | ts.TypeFlags.EnumLiteral)) !== 0)
      .map((type) => this.#checker.getBaseTypeOfLiteralType(type));
    return new Set(whole);
  }

  /** An enum's values are assignable to nothing but the enum, so that it has to be named. */
  #printEnum(type: ts.Type, path: readonly string[]): string {
    const declaration = type.symbol.declarations?.[0];
    const isMember = declaration !== undefined && ts.isEnumMember(declaration);
    const owner = isMember ? this.#checker.getSymbolAtLocation(declaration.parent.name) : type.symbol;
    const name = owner && this.#names.nameSymbol(owner);
    if (name === undefined) {
      const { name: wanted } = owner ?? type.symbol;
      return refuse(path, `is of the enum ${wanted}, which ${this.#names.explainMissing(owner ?? type.symbol)}`);
    }
    if (!isMember || owner === undefined || this.#checker.getDeclaredTypeOfSymbol(owner) === type) return name;
    return ts.isIdentifier(declaration.name)
      ? `${name}.${declaration.name.text}`
      : refuse(path, 'is a member of an enum without a plain name');
  }

  #printTemplate({ texts, types }: ts.TemplateLiteralType, path: readonly string[]): string {
    const [first = '', ...others] = texts.map((text) => text.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&'));
    return `\`${first}${others.map((text, index) => `\${${this.print(types[index] as ts.Type, path)}}${text}`).join('')}\``;
  }

  #printArray(type: ts.TypeReference, path: readonly string[]): string {
    const [element] = this.#checker.getTypeArguments(type);
    const readonly = type.symbol.name === 'ReadonlyArray' ? 'readonly ' : '';
    return `${readonly}(${this.print(element as ts.Type, [...path, '[]'])})[]`;
  }

  #printTuple(type: ts.TupleTypeReference, path: readonly string[]): string {
    const { elementFlags, readonly } = type.target;
    const elements = this.#checker.getTypeArguments(type).map((element, index) => {
      const at = [...path, `[${index}]`];
      const flags = elementFlags[index] ?? ts.ElementFlags.Required;
      if ((flags & ts.ElementFlags.Variadic) !== 0) return `...(${this.print(element, at)})`;
      if ((flags & ts.ElementFlags.Rest) !== 0) return `...(${this.print(element, at)})[]`;
      return (flags & ts.ElementFlags.Optional) !== 0
        ? `(${this.#printPresent(element, at)})?`
        : this.print(element, at);
    });
    return `${readonly ? 'readonly ' : ''}[${elements.join(', ')}]`;
  }

  #printObject(type: ts.Type, path: readonly string[]): string {
    if (type.getCallSignatures().length + type.getConstructSignatures().length > 0)
      return refuse(path, 'is a function');
    const properties = this.#checker.getPropertiesOfType(type);
    const keys = properties.map((property) => this.#printProperty(property, path));
    const indexes = this.#checker.getIndexInfosOfType(type);
    const entries = indexes.map(({ keyType, type: value, isReadonly }) => {
      const text = `[key: ${this.print(keyType, path)}]: ${this.print(value, [...path, '[key]'])}`;
      return isReadonly ? `readonly ${text}` : text;
    });
    const [index] = indexes;
    if (index !== undefined && indexes.length === 1 && keys.length === 0 && !index.isReadonly) {
      return `Record<${this.print(index.keyType, path)}, ${this.print(index.type, [...path, '[key]'])}>`;
    }
    // In one literal every key would have to be of the type of the others.
    const fits = properties.every((property) =>
      indexes.every(({ type: value }) =>
        this.#checker.isTypeAssignableTo(this.#checker.getTypeOfSymbol(property), value),
      ),
    );
    return fits ? literal([...entries, ...keys]) : `${literal(keys)} & ${literal(entries)}`;
  }

  #printProperty(property: ts.Symbol, path: readonly string[]): string {
    const name = String(property.escapedName);
    const at = [...path, `.${property.name}`];
    if (name.startsWith('__@')) return refuse(path, 'has a key that is a symbol, as brands do');
    if (name.startsWith('__#') || isHidden(property)) return refuse(path, `has the private member ${property.name}`);
    const type = this.#checker.getTypeOfSymbol(property);
    const key = `${isReadonly(property) ? 'readonly ' : ''}${encodePropertyName(property.name)}`;
    return (property.flags & ts.SymbolFlags.Optional) !== 0
      ? `${key}?: ${this.#printPresent(type, at)}`
      : `${key}: ${this.print(type, at)}`;
  }

  /** The type of what may be absent, where it is there. */
  #printPresent(type: ts.Type, path: readonly string[]): string {
    const types = type.isUnion() ? type.types : [type];
    const present = types.filter((each) => !this.#isAbsence(each));
    if (present.length === types.length) return this.print(type, path);
    return present.length === 0 ? 'never' : this.#printUnion(present, path);
  }

  /** Under exactOptionalPropertyTypes, to be absent is another type than to be undefined. */
  #isAbsence(type: ts.Type): boolean {
    return (type.flags & ts.TypeFlags.Undefined) !== 0 && type !== this.#checker.getUndefinedType();
  }

  /** Date, Map, Uint8Array...: their many methods say less than their names. */
  #isOfLibrary(type: ts.Type): boolean {
    const declaration = type.symbol?.declarations?.[0];
    return (
      declaration !== undefined &&
      (type.symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class)) !== 0 &&
      this.#program.isSourceFileDefaultLibrary(declaration.getSourceFile())
    );
  }

  #name(type: ts.Type, path: readonly string[]): string | undefined {
    const alias = type.aliasSymbol && this.#names.nameSymbol(type.aliasSymbol);
    if (alias !== undefined) return this.#withArguments(alias, type.aliasTypeArguments ?? [], path);
    const { symbol } = type;
    if (symbol === undefined || (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class)) === 0)
      return undefined;
    const name = this.#names.nameSymbol(symbol);
    if (name === undefined) return undefined;
    const isReference = 'objectFlags' in type && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
    const given = isReference ? this.#checker.getTypeArguments(type as ts.TypeReference) : [];
    // The last one of a class or interface is `this`.
    const parameters = isReference ? ((type as ts.TypeReference).target.typeParameters?.length ?? 0) : 0;
    return this.#withArguments(name, given.slice(0, parameters), path);
  }

  #withArguments(name: string, types: readonly ts.Type[], path: readonly string[]): string {
    return types.length === 0 ? name : `${name}<${types.map((type) => this.print(type, path)).join(', ')}>`;
  }
}

const KEYWORDS: readonly (readonly [ts.TypeFlags, string])[] = [
  [ts.TypeFlags.Unknown, 'unknown'],
  [ts.TypeFlags.Never, 'never'],
  [ts.TypeFlags.String, 'string'],
  [ts.TypeFlags.Number, 'number'],
  [ts.TypeFlags.Boolean, 'boolean'],
  [ts.TypeFlags.BigInt, 'bigint'],
  [ts.TypeFlags.Null, 'null'],
  [ts.TypeFlags.Undefined, 'undefined'],
  [ts.TypeFlags.Void, 'void'],
  [ts.TypeFlags.NonPrimitive, 'object'],
];

/** Keywords, then values, then what is composed, then what stands for nothing: as people write unions. */
function rankOf({ flags }: ts.Type): number {
  if ((flags & ts.TypeFlags.Null) !== 0) return 8;
  if ((flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0) return 9;
  if ((flags & ts.TypeFlags.String) !== 0) return 0;
  if ((flags & ts.TypeFlags.Number) !== 0) return 1;
  if ((flags & ts.TypeFlags.BigInt) !== 0) return 2;
  if ((flags & ts.TypeFlags.Boolean) !== 0) return 3;
  if ((flags & ts.TypeFlags.NumberLiteral) !== 0) return 4;
  return (flags & ts.TypeFlags.Literal) !== 0 ? 5 : 6;
}

/** Numbers by their size. */
const compareTexts = (left: string, right: string): number => Number(left) - Number(right) || byCodeUnit(left, right);

const literal = (members: readonly string[]): string => (members.length === 0 ? '{}' : `{ ${members.join('; ')} }`);

function refuse(path: readonly string[], reason: string): never {
  throw new Unprintable('unnameable', path, reason);
}

function describeOther(type: ts.Type): string {
  if (type.isIntersection()) return 'is a value with something added to its type, as brands do';
  if ((type.flags & ts.TypeFlags.ESSymbolLike) !== 0) return 'is a symbol';
  return 'is of a type that depends on a type parameter';
}

/** What stands for a type that could not be found is an `any` by all but this; the compiler's interface does not list it. */
const isErrorType = (type: ts.Type): boolean => 'intrinsicName' in type && type.intrinsicName === 'error';

const isHidden = ({ declarations = [] }: ts.Symbol): boolean =>
  declarations.some(
    (each) => (ts.getCombinedModifierFlags(each) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0,
  );

/** Of a mapped type only the bits of the compiler's own tell, which its interface does not list. */
function isReadonly(property: ts.Symbol): boolean {
  const checkFlags = readCheckFlags(property);
  if ((checkFlags & READONLY_CHECK_FLAG) !== 0) return true;
  if ((checkFlags & MAPPED_CHECK_FLAG) !== 0) return false;
  return (property.declarations ?? []).some(
    (each) => (ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Readonly) !== 0,
  );
}

function readCheckFlags(property: ts.Symbol): number {
  const links = 'links' in property ? property.links : undefined;
  const isRead = typeof links === 'object' && links !== null && 'checkFlags' in links;
  return isRead && typeof links.checkFlags === 'number' ? links.checkFlags : 0;
}

const READONLY_CHECK_FLAG = 8;
const MAPPED_CHECK_FLAG = 0x4_0000;
