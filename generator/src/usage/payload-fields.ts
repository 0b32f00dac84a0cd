import { ts } from 'ts-morph';
import type { Model } from '../model/types.ts';
import type { Owners } from './owners.ts';

/** A field of an event's data. */
export interface FieldRef {
  readonly type: string;
  readonly path: readonly string[];
  /** Declared by the envelope's wire form, which some data holds: a read of it is one of the field only when it comes from there. */
  readonly isEnvelope: boolean;
}

/** Which fields of which events the declarations in the package stand for. */
export interface PayloadFields {
  /** Whether any field has the name: to ask the checker about no other properties. */
  hasName(name: string): boolean;
  /** The fields that a symbol is declared by: more than one for a shared type, and for a property of a union. */
  refsOf(symbol: ts.Symbol): readonly FieldRef[];
}

/**
 * Follows the package's own declarations of payloads (`TagsCreateRequestedData`), and those that its schemas have for the compiler
 * (`TagsCreateRequestedShape`), from which the types that Zod infers are mapped. What else has fields of the same names is none of them.
 */
export function createPayloadFields({
  program,
  checker,
  owners,
  model,
}: {
  program: ts.Program;
  checker: ts.TypeChecker;
  owners: Owners;
  model: Model;
}): PayloadFields {
  const roots = new Map(
    model.events.flatMap(({ type, names }) => [
      [names.data, type],
      [`${names.pascal}Shape`, type],
    ]),
  );
  const refs = new Map<ts.Node, FieldRef[]>();
  const names = new Set<string>();
  for (const source of program.getSourceFiles()) {
    if (owners.ownerOf(source) !== model.package.name) continue;
    for (const statement of source.statements) {
      if (!ts.isTypeAliasDeclaration(statement)) continue;
      const type = roots.get(statement.name.text);
      if (type !== undefined) visit(statement.type, { type, path: [], isEnvelope: false }, []);
    }
  }
  return {
    hasName: (name) => names.has(name),
    refsOf: ({ declarations = [] }) => unique(declarations.flatMap((declaration) => refs.get(declaration) ?? [])),
  };

  function visit(node: ts.Node, ref: FieldRef, aliases: readonly ts.Symbol[]): void {
    if (ts.isTypeLiteralNode(node)) {
      node.members.forEach((member) => visitMember(member, ref, aliases));
    } else if (ts.isArrayTypeNode(node)) {
      visit(node.elementType, below(ref, '*'), aliases);
    } else if (ts.isTypeReferenceNode(node)) {
      visitReference(node, ref, aliases);
    } else if (!ts.isFunctionTypeNode(node)) {
      // Unions, intersections, tuples, parentheses, `readonly`.
      ts.forEachChild(node, (child) => visit(child, ref, aliases));
    }
  }

  function visitMember(member: ts.TypeElement, ref: FieldRef, aliases: readonly ts.Symbol[]): void {
    if (ts.isIndexSignatureDeclaration(member)) {
      visit(member.type, below(ref, '*'), aliases);
      return;
    }
    if (!ts.isPropertySignature(member) || ts.isComputedPropertyName(member.name)) return;
    const own = below(ref, member.name.text);
    names.add(member.name.text);
    refs.set(member, [...(refs.get(member) ?? []), own]);
    if (member.type !== undefined) visit(member.type, own, aliases);
  }

  function visitReference(node: ts.TypeReferenceNode, ref: FieldRef, aliases: readonly ts.Symbol[]): void {
    const name = ts.isQualifiedName(node.typeName) ? node.typeName.right.text : node.typeName.text;
    const inside = COLLECTIONS.has(name) ? below(ref, '*') : ref;
    node.typeArguments?.forEach((argument) => visit(argument, inside, aliases));

    const symbol = checker.getSymbolAtLocation(node.typeName);
    const target = symbol && resolveAlias(symbol, checker);
    const declaration = target?.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
    if (target === undefined || declaration === undefined || aliases.includes(target)) return;
    if (owners.ownerOf(declaration.getSourceFile()) !== model.package.name) return;
    const isEnvelope = ref.isEnvelope || ENVELOPE_FORMS.some((form) => name === `${model.envelope.wireName}${form}`);
    visit(declaration.type, { ...ref, isEnvelope }, [...aliases, target]);
  }
}

export const resolveAlias = (symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol =>
  (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);

/** The envelope's wire form as a type, as a schema, and as the shape of that. */
const ENVELOPE_FORMS = ['', 'Zod', 'Shape'] as const;

const COLLECTIONS: ReadonlySet<string> = new Set(['Array', 'ReadonlyArray', 'Record', 'ZodArray', 'ZodRecord']);

const below = ({ type, path, isEnvelope }: FieldRef, key: string): FieldRef => ({
  type,
  path: [...path, key],
  isEnvelope,
});

const unique = (refs: readonly FieldRef[]): readonly FieldRef[] =>
  refs.length < 2 ? refs : [...new Map(refs.map((ref) => [`${ref.type} ${JSON.stringify(ref.path)}`, ref])).values()];
