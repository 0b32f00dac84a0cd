import { ts } from 'ts-morph';
import type { OpenProject } from './open-project.ts';

export interface FoundCalls {
  /** Those whose types no client knows: nobody uses the result, and the client has no types of its own. */
  readonly untyped: readonly ts.CallExpression[];
  /** How many others there are: what they define, the type of their client says. */
  readonly typed: number;
}

/** The calls whose method is that of the interface, whatever it is called through: a variable, a chain, a destructured name. */
export function findCalls({
  program,
  checker,
  client,
  excluded,
}: Pick<OpenProject, 'program' | 'checker'> & { client: ts.Symbol; excluded: ReadonlySet<string> }): FoundCalls {
  const calls: ts.CallExpression[] = [];
  for (const source of program.getSourceFiles()) {
    const isOthers = source.isDeclarationFile || program.isSourceFileFromExternalLibrary(source);
    // Asking for the types of every call of a program would take as long as checking it.
    if (!isOthers && !excluded.has(source.fileName) && source.text.includes(METHOD)) visit(source);
  }
  const untyped = calls.filter((call) => isUnused(call) && !knowsTypes(call));
  return { untyped, typed: calls.length - untyped.length };

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && mayBeMethod(node.expression) && isMethod(node)) calls.push(node);
    ts.forEachChild(node, visit);
  }

  function isMethod(call: ts.CallExpression): boolean {
    const declaration: ts.Node | undefined = checker.getResolvedSignature(call)?.declaration;
    const member = declaration && ts.findAncestor(declaration, (node) => ts.isTypeElement(node));
    return member?.name?.getText() === METHOD && client.declarations?.some((each) => each === member.parent) === true;
  }

  /** Whether the client that a chain begins with has types: then it is the chain's, and of no other client. */
  function knowsTypes(call: ts.CallExpression): boolean {
    const receiver = findReceiver(call);
    if (receiver === undefined) return knowsOthers(call);
    if (ts.isCallExpression(receiver) && mayBeMethod(receiver.expression) && isMethod(receiver)) {
      return knowsTypes(receiver);
    }
    const events = readEvents(checker.getTypeAtLocation(receiver));
    return events === undefined ? knowsOthers(call) : hasKeys(events);
  }

  /** Of a method without a client, or of one by another interface: what comes back knows more than was defined. */
  function knowsOthers(call: ts.CallExpression): boolean {
    const [name] = call.arguments;
    const type = name && checker.getTypeAtLocation(name);
    const signature = checker.getResolvedSignature(call);
    const events = signature && readEvents(checker.getReturnTypeOfSignature(signature));
    return events !== undefined && hasKeys(events, type?.isStringLiteral() === true ? type.value : undefined);
  }

  function readEvents(type: ts.Type): ts.Type | undefined {
    const given = checker.getNonNullableType(type);
    return given.symbol === client ? checker.getTypeArguments(given as ts.TypeReference)[0] : undefined;
  }

  /** `any` has none: a client of whatever events, as helpers take them, says of no type what it is. */
  function hasKeys(events: ts.Type, except?: string): boolean {
    // A symbol as key is a mark that the client takes unknown types, too.
    const keys = checker
      .getPropertiesOfType(events)
      .filter(({ name, escapedName }) => name !== except && !String(escapedName).startsWith('__@'));
    return keys.length > 0 || checker.getIndexInfosOfType(events).length > 0;
  }
}

const METHOD = 'defineSchema';

/** Any plain name may be the method, taken out of the client. */
function mayBeMethod(callee: ts.Expression): boolean {
  const plain = unwrap(callee);
  if (ts.isPropertyAccessExpression(plain)) return plain.name.text === METHOD;
  if (ts.isElementAccessExpression(plain)) {
    return ts.isStringLiteralLike(plain.argumentExpression) && plain.argumentExpression.text === METHOD;
  }
  return ts.isIdentifier(plain);
}

/** What the method is called on; undefined of a plain name. */
function findReceiver({ expression }: ts.CallExpression): ts.Expression | undefined {
  const callee = unwrap(expression);
  return ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee)
    ? unwrap(callee.expression)
    : undefined;
}

function unwrap(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression)
    ? unwrap(expression.expression)
    : expression;
}

/** Whether the value of a chain that the expression is in is left alone: the chain is a statement. */
function isUnused(expression: ts.Expression): boolean {
  const { parent } = expression;
  if (ts.isExpressionStatement(parent)) return true;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isVoidExpression(parent)) {
    return isUnused(parent);
  }
  // `isServer && ksync.defineSchema(...)`, and the same with `?`: as statements they are an `if`.
  if (ts.isBinaryExpression(parent)) return LOGICAL.has(parent.operatorToken.kind) && isUnused(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition !== expression && isUnused(parent);
  const isChained =
    ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent);
  return isChained && parent.expression === expression && isUnused(parent);
}

const LOGICAL: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.CommaToken,
]);
