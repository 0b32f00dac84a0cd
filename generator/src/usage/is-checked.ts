import { ts } from 'ts-morph';

/**
 * Whether a type says which texts may stand here, so that the compiler finds those that are gone: a union of literals that is asked for,
 * compared with, or has the key. A constant keeps its own text as its type: its uses are checked, and it is not asked here.
 */
export function isChecked(node: ts.StringLiteralLike, checker: ts.TypeChecker): boolean {
  const { outer, isConst } = climb(node);
  const { parent } = outer;
  if (ts.isTypeNode(parent) || isConst || ts.isEnumMember(parent)) return true;
  if (ts.isBinaryExpression(parent) && EQUALITIES.has(parent.operatorToken.kind)) {
    return namesTexts(checker.getTypeAtLocation(parent.left === outer ? parent.right : parent.left), checker);
  }
  if (ts.isCaseClause(parent)) return namesTexts(checker.getTypeAtLocation(parent.parent.parent.expression), checker);
  if (ts.isElementAccessExpression(parent)) return hasKey(checker.getTypeAtLocation(parent.expression), node.text);
  if (ts.isBindingElement(parent)) return hasKey(checker.getTypeAtLocation(parent.parent), node.text);
  if (ts.isTypeElement(parent)) return true;
  if (ts.isPropertyName(outer) && ts.isObjectLiteralElement(parent) && parent.name === outer) {
    const wanted = checker.getContextualType(parent.parent as ts.ObjectLiteralExpression);
    return wanted !== undefined && hasKey(wanted, node.text);
  }
  const wanted = checker.getContextualType(outer);
  if (wanted !== undefined) return namesTexts(wanted, checker);
  return ts.isVariableDeclaration(parent) && (ts.getCombinedNodeFlags(parent) & ts.NodeFlags.Const) !== 0;

  function hasKey(type: ts.Type, key: string): boolean {
    return checker.getPropertyOfType(checker.getNonNullableType(type), key) !== undefined;
  }
}

/** Out of what passes the text on: to the place that asks for it. */
function climb(node: ts.Expression): { readonly outer: ts.Expression; readonly isConst: boolean } {
  let outer = node;
  let isConst = false;
  while (isPassedOn(outer)) outer = outer.parent;
  for (let each: ts.Node = node; ; each = each.parent) {
    if (ts.isAsExpression(each) && ts.isConstTypeReference(each.type)) isConst = true;
    if (!ts.isExpression(each) && !ts.isObjectLiteralElement(each)) break;
    if (ts.isCallExpression(each) || ts.isFunctionLike(each)) break;
  }
  return { outer, isConst };
}

function isPassedOn(node: ts.Expression): node is ts.Expression & { parent: ts.Expression } {
  const { parent } = node;
  return ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent);
}

/**
 * Whether it is of literals; `string`, and what may be any text, is not. A type parameter is what it extends;
 * nothing is left of a union that was narrowed to the end.
 */
function namesTexts(type: ts.Type, checker: ts.TypeChecker): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => {
    const known = part.flags & ts.TypeFlags.Instantiable ? (checker.getBaseConstraintOfType(part) ?? part) : part;
    return known !== part
      ? namesTexts(known, checker)
      : part.isStringLiteral() || (part.flags & (ts.TypeFlags.TemplateLiteral | ts.TypeFlags.Never)) !== 0;
  });
}

export const EQUALITIES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);
