import { ts } from 'ts-morph';
import { visitChildren } from './visit-children.ts';

/** A module that a file names, and what the compiler found by the name. */
export interface Import {
  readonly specifier: ts.StringLiteralLike;
  /** Undefined where there is no such module. */
  readonly module: ts.Symbol | undefined;
}

/**
 * Every module that a file imports, in whatever way: `import` and `export ... from`, `import x = require()`, `import()` as a value and as
 * a type, and in JavaScript `require()` and the types of comments.
 */
export function findImports(source: ts.SourceFile, checker: ts.TypeChecker): readonly Import[] {
  const imports: Import[] = [];
  visit(source);
  return imports;

  function visit(node: ts.Node): void {
    const specifier = specifierOf(node);
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
      imports.push({ specifier, module: checker.getSymbolAtLocation(specifier) ?? symbolOfRequire(node, checker) });
    }
    visitChildren(node, visit);
  }
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isJSDocImportTag(node)) {
    return node.moduleSpecifier;
  }
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  return ts.isCallExpression(node) && (isImportCall(node) || isRequire(node)) ? node.arguments[0] : undefined;
}

const isImportCall = ({ expression }: ts.CallExpression): boolean => expression.kind === ts.SyntaxKind.ImportKeyword;

/** In TypeScript it is a function like any other. */
const isRequire = ({ expression, flags }: ts.CallExpression): boolean =>
  (flags & ts.NodeFlags.JavaScriptFile) !== 0 && ts.isIdentifier(expression) && expression.text === 'require';

/** Where a bundler resolves, the checker knows the value of a `require()` and not its name. */
const symbolOfRequire = (node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined =>
  ts.isCallExpression(node) && isRequire(node) ? checker.getTypeAtLocation(node).getSymbol() : undefined;
