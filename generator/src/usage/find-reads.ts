import { ts } from 'ts-morph';
import { findProperty, nameOfKey, originOfPattern, propertyOf } from './flow.ts';
import type { Flow } from './flow.ts';
import { unwrap } from './find-names.ts';
import type { FieldRef, PayloadFields } from './payload-fields.ts';
import type { Found } from './usage.ts';
import { visitChildren } from './visit-children.ts';

interface Parts {
  readonly checker: ts.TypeChecker;
  readonly fields: PayloadFields;
  readonly flow: Flow;
  readonly found: Found;
}

/**
 * Which fields of event data a source file reads: as the checker resolves them, whatever they are read through. Where a value goes on
 * to where nothing is known of it, all of its keys may be read.
 */
export function findReads(source: ts.SourceFile, { checker, fields, flow, found }: Parts): void {
  visit(source);

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) visitProperty(node);
    else if (ts.isElementAccessExpression(node)) visitElement(node);
    else if (ts.isObjectBindingPattern(node)) visitPattern(node);
    else if (ts.isBinaryExpression(node)) visitBinary(node);
    else if (ts.isIndexedAccessTypeNode(node)) visitIndexedType(node);
    else if (ts.isForInStatement(node)) addAllKeys(node.expression);
    else if (ts.isSpreadAssignment(node)) addAllKeys(node.expression);
    else if (ts.isTypeAssertionExpression(node) || ts.isAsExpression(node)) visitAssertion(node);
    if (mayFlow(node)) visitValue(node);
    visitChildren(node, visit);
  }

  function visitProperty(node: ts.PropertyAccessExpression): void {
    if (!fields.hasName(node.name.text) || isWritten(node)) return;
    const property = checker.getSymbolAtLocation(node.name);
    if (property !== undefined) addReads(flow.fieldsOf(property, node.expression), node);
  }

  function visitElement(node: ts.ElementAccessExpression): void {
    if (isWritten(node)) return;
    const object = checker.getTypeAtLocation(node.expression);
    if (flow.objectsOf(object).length === 0) return;
    const key = checker.getTypeAtLocation(node.argumentExpression);
    const names = (key.isUnion() ? key.types : [key]).map((each) => (each.isStringLiteral() ? each.value : undefined));
    // Items are not read by being taken, their keys are.
    if (checker.isArrayLikeType(checker.getNonNullableType(object))) return;
    for (const name of names) {
      const property = name === undefined ? undefined : findProperty(object, name, checker);
      if (property !== undefined) addReads(flow.fieldsOf(property, node.expression), node);
      else if (name === undefined) addAllKeys(node.expression);
    }
  }

  function visitPattern(pattern: ts.ObjectBindingPattern): void {
    for (const element of pattern.elements) {
      if (element.dotDotDotToken !== undefined) {
        addObjects(checker.getTypeAtLocation(pattern), element);
        continue;
      }
      if (nameOfKey(element.propertyName ?? element.name, checker) === undefined) {
        addObjects(checker.getTypeAtLocation(pattern), element);
        continue;
      }
      const property = propertyOf(element, checker);
      const isTakenApart = ts.isObjectBindingPattern(element.name) && element.name.elements.length > 0;
      if (property !== undefined && !isTakenApart) addReads(flow.fieldsOf(property, originOfPattern(pattern)), element);
    }
  }

  function visitBinary({ left, operatorToken, right }: ts.BinaryExpression): void {
    if (operatorToken.kind === ts.SyntaxKind.InKeyword) {
      const key = checker.getTypeAtLocation(left);
      const property = key.isStringLiteral()
        ? findProperty(checker.getTypeAtLocation(right), key.value, checker)
        : undefined;
      if (property !== undefined) addReads(flow.fieldsOf(property, right), left);
      else if (!key.isStringLiteral()) addAllKeys(right);
    } else if (operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const target = unwrap(left);
      if (ts.isObjectLiteralExpression(target)) visitAssignment(target, checker.getTypeAtLocation(right));
    }
  }

  /** `({ title } = data)` */
  function visitAssignment(target: ts.ObjectLiteralExpression, type: ts.Type): void {
    for (const each of target.properties) {
      if (ts.isSpreadAssignment(each)) addObjects(type, each);
      const name = each.name && nameOfKey(each.name, checker);
      const property = name === undefined ? undefined : findProperty(type, name, checker);
      if (property === undefined) continue;
      if (ts.isPropertyAssignment(each) && ts.isObjectLiteralExpression(each.initializer)) {
        visitAssignment(each.initializer, checker.getTypeOfSymbolAtLocation(property, each));
      } else {
        addReads(flow.fieldsOf(property), each);
      }
    }
  }

  /** `TagsUpdateRequestedData['changes']`: a program that says so does not compile without the field. */
  function visitIndexedType(node: ts.IndexedAccessTypeNode): void {
    const key = checker.getTypeFromTypeNode(node.indexType);
    const isRead = !ts.isIndexedAccessTypeNode(node.parent) || node.parent.objectType !== node;
    const object = checker.getTypeFromTypeNode(node.objectType);
    for (const each of key.isUnion() ? key.types : [key]) {
      const property = isRead && each.isStringLiteral() ? findProperty(object, each.value, checker) : undefined;
      if (property !== undefined) addReads(flow.fieldsOf(property), node);
    }
  }

  function visitAssertion({ expression, type }: ts.TypeAssertion | ts.AsExpression): void {
    if (ts.isConstTypeReference(type)) return;
    if (flow.objectsOf(checker.getTypeFromTypeNode(type)).length === 0) addAllKeys(expression);
  }

  function visitValue(node: ts.Expression): void {
    const given = outermost(node);
    if (!isHandedOn(given) || flow.objectsOf(checker.getTypeAtLocation(node)).length === 0) return;
    if (flow.isLost(given)) addAllKeys(node);
  }

  function addAllKeys(expression: ts.Expression): void {
    addObjects(checker.getTypeAtLocation(expression), expression);
  }

  /** What may be the data of events of several tables is handed on whichever it is: that says nothing of one of them. */
  function addObjects(type: ts.Type, node: ts.Node): void {
    const refs = flow.objectsOf(type);
    const isRelay = new Set(refs.map((ref) => (ref.path.length === 0 ? domainOf(ref.type) : ''))).size > 1;
    if (isRelay) return;
    for (const { type: event, path } of refs) found.addRead(event, [...path, '*'], node);
  }

  function addReads(refs: readonly FieldRef[], node: ts.Node): void {
    // `data.changes.title` is a read of the title alone.
    if (refs.length > 0 && isReadFurther(node)) return;
    for (const { type, path } of refs) found.addRead(type, path, node);
  }

  function isReadFurther(node: ts.Node): boolean {
    const { parent } = node;
    if (ts.isNonNullExpression(parent) || ts.isParenthesizedExpression(parent)) return isReadFurther(parent);
    const isAccess = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
    if (isAccess && parent.expression === node) {
      const key = ts.isPropertyAccessExpression(parent) ? parent.name : parent.argumentExpression;
      const property = checker.getSymbolAtLocation(key);
      return property !== undefined && flow.fieldsOf(property, parent.expression).length > 0;
    }
    return (
      ts.isVariableDeclaration(parent) &&
      parent.initializer === node &&
      ts.isObjectBindingPattern(parent.name) &&
      parent.name.elements.length > 0
    );
  }
}

/** The table of an event type, or what stands for it. */
const domainOf = (type: string): string => type.slice(0, type.indexOf('.'));

/** What may be data, by its looks. */
const mayFlow = (node: ts.Node): node is ts.Expression =>
  ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);

/** What has the same value, perhaps. */
function outermost(node: ts.Expression): ts.Expression {
  const { parent } = node;
  const isSame =
    ts.isParenthesizedExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isAwaitExpression(parent) ||
    (ts.isBinaryExpression(parent) && LOGICAL.has(parent.operatorToken.kind)) ||
    (ts.isBinaryExpression(parent) && isAnd(parent) && parent.right === node) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node);
  return isSame ? outermost(parent) : node;
}

const LOGICAL: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);

/** Its value is the right side's, where the left one is an object. */
const isAnd = ({ operatorToken }: ts.BinaryExpression): boolean =>
  operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;

/** Whether an expression is given to something that may say what it wants; a pattern wants what it takes. */
function isHandedOn(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.arguments?.includes(node) === true;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node && ts.isIdentifier(parent.name);
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node;
  if (ts.isArrowFunction(parent)) return parent.body === node;
  if (ts.isBinaryExpression(parent)) {
    const { left, operatorToken, right } = parent;
    return operatorToken.kind === ts.SyntaxKind.EqualsToken && right === node && !ts.isObjectLiteralExpression(left);
  }
  return (
    ts.isReturnStatement(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isJsxExpression(parent)
  );
}

/** The target of `=` and `delete`: what stands there is not looked at. */
function isWritten(node: ts.Expression): boolean {
  const { parent } = node;
  return (
    (ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      parent.left === node) ||
    ts.isDeleteExpression(parent)
  );
}
