import { ts } from 'ts-morph';
import type { FieldRef, PayloadFields } from './payload-fields.ts';

/** Which fields of event data the values of a program are. */
export interface Flow {
  /** The fields that a property is, read from a value; none where it is none of the package's. */
  fieldsOf(property: ts.Symbol, from?: ts.Node): readonly FieldRef[];
  /** The data, or the objects within data, that a value of the type is. */
  objectsOf(type: ts.Type): readonly FieldRef[];
  /** Whether a value goes where nothing more is known of it: a parameter of type `unknown`, say. */
  isLost(expression: ts.Expression): boolean;
}

export function createFlow({
  checker,
  fields,
  isTrusted,
}: {
  checker: ts.TypeChecker;
  fields: PayloadFields;
  /** Whether a declaration is in a package that takes payloads as such. */
  isTrusted: (declaration: ts.Node) => boolean;
}): Flow {
  const objects = new Map<ts.Type, readonly FieldRef[]>();
  return { fieldsOf, objectsOf, isLost };

  /** A type that several events share, or several fields of one, is that of the field which the value came from. */
  function fieldsOf(property: ts.Symbol, from?: ts.Node): readonly FieldRef[] {
    const refs = fields.refsOf(property);
    if (refs.length === 0) return refs;
    const origins = refs.length > 1 || refs.some(({ isEnvelope }) => isEnvelope) ? from && originsOf(from) : undefined;
    if (origins === undefined) return refs.filter(({ isEnvelope }) => !isEnvelope);
    const near = refs.filter((ref) => origins.some((origin) => isWithin(ref, origin)));
    return near.length > 0 ? near : refs.filter(({ isEnvelope }) => !isEnvelope);
  }

  /** The fields that a value is, as far as its way is plain: through properties, constants, destructuring and loops. */
  function originsOf(node: ts.Node): readonly FieldRef[] | undefined {
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAwaitExpression(node)) {
      return originsOf(node.expression);
    }
    if (ts.isPropertyAccessExpression(node)) {
      const property = checker.getSymbolAtLocation(node.name);
      return property && some(fieldsOf(property, node.expression));
    }
    if (ts.isElementAccessExpression(node)) {
      const property = checker.getSymbolAtLocation(node.argumentExpression);
      const own = property && some(fieldsOf(property, node.expression));
      return own ?? originsOf(node.expression);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      return originsOf(node.expression.expression);
    }
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    return symbol?.valueDeclaration && originsOfDeclaration(symbol.valueDeclaration);
  }

  function originsOfDeclaration(declaration: ts.Node): readonly FieldRef[] | undefined {
    if (ts.isBindingElement(declaration)) {
      const property = propertyOf(declaration, checker);
      const origin = originOfPattern(declaration.parent);
      return property ? some(fieldsOf(property, origin)) : origin && originsOf(origin);
    }
    if (ts.isVariableDeclaration(declaration)) {
      if (declaration.initializer !== undefined) return originsOf(declaration.initializer);
      const loop = declaration.parent.parent;
      return ts.isForOfStatement(loop) ? originsOf(loop.expression) : undefined;
    }
    if (!ts.isParameter(declaration)) return undefined;
    // `data.items.map((item) => ...)`
    const call = declaration.parent.parent;
    return ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression)
      ? originsOf(call.expression.expression)
      : undefined;
  }

  function objectsOf(type: ts.Type): readonly FieldRef[] {
    const known = objects.get(type);
    if (known !== undefined) return known;
    // A type may hold itself.
    objects.set(type, []);
    const found = findObjects(type);
    objects.set(type, found);
    return found;
  }

  function findObjects(type: ts.Type): readonly FieldRef[] {
    if (type.isUnion()) return type.types.flatMap(objectsOf);
    if ((type.flags & ts.TypeFlags.Instantiable) !== 0) {
      const constraint = checker.getBaseConstraintOfType(type);
      return constraint === undefined || constraint === type ? [] : objectsOf(constraint);
    }
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return [];
    if (checker.isArrayLikeType(type)) {
      const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
      return item === undefined ? [] : objectsOf(item);
    }
    // One property is enough to know the object by: those of a shape are declared together.
    for (const property of checker.getPropertiesOfType(type)) {
      const refs = fields.hasName(property.name) ? fields.refsOf(property) : [];
      if (refs.length > 0) {
        return refs.filter(({ isEnvelope }) => !isEnvelope).map((ref) => ({ ...ref, path: ref.path.slice(0, -1) }));
      }
    }
    return [];
  }

  function isLost(expression: ts.Expression): boolean {
    const { parent } = expression;
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== expression) {
      const declaration = checker.getResolvedSignature(parent)?.declaration;
      if (declaration !== undefined && isTrusted(declaration)) return false;
    }
    const wanted = checker.getContextualType(expression);
    return wanted !== undefined && objectsOf(checker.getNonNullableType(wanted)).length === 0;
  }
}

/** The property that an element of an object pattern takes; undefined of the rest, and in an array pattern. */
export function propertyOf(element: ts.BindingElement, checker: ts.TypeChecker): ts.Symbol | undefined {
  const pattern = element.parent;
  if (!ts.isObjectBindingPattern(pattern) || element.dotDotDotToken !== undefined) return undefined;
  const name = nameOfKey(element.propertyName ?? element.name, checker);
  return name === undefined ? undefined : findProperty(checker.getTypeAtLocation(pattern), name, checker);
}

/** What a pattern takes apart. */
export function originOfPattern({ parent }: ts.BindingPattern): ts.Node | undefined {
  return ts.isVariableDeclaration(parent) ? parent.initializer : undefined;
}

export const findProperty = (type: ts.Type, name: string, checker: ts.TypeChecker): ts.Symbol | undefined =>
  checker.getPropertyOfType(checker.getNonNullableType(type), name);

/** The text of a key, computed or not; undefined where only the run can tell. */
export function nameOfKey(key: ts.Node, checker: ts.TypeChecker): string | undefined {
  if (ts.isIdentifier(key) || ts.isStringLiteralLike(key)) return key.text;
  if (!ts.isComputedPropertyName(key)) return undefined;
  const type = checker.getTypeAtLocation(key.expression);
  return type.isStringLiteral() ? type.value : undefined;
}

const some = (refs: readonly FieldRef[]): readonly FieldRef[] | undefined => (refs.length > 0 ? refs : undefined);

/** A key of the origin, or of the items that it is a list of. */
const isWithin = (ref: FieldRef, origin: FieldRef): boolean =>
  ref.type === origin.type &&
  ref.path.length > origin.path.length &&
  origin.path.every((key, index) => ref.path[index] === key) &&
  ref.path.slice(origin.path.length, -1).every((key) => key === '*');
