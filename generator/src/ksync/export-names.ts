import { dirname, relative } from 'node:path';
import { ts } from 'ts-morph';

/** How the file that is written can name what the project's modules export. */
export interface ExportNames {
  /** `import('./colour.js').Colour`, or the bare name of what is global; undefined where there is no way to name it. */
  nameSymbol(symbol: ts.Symbol): string | undefined;
  /** The same of a value: `import('./schemas.js').MessageSchema`, for `typeof`. */
  nameValue(expression: ts.Expression): string | undefined;
}

/** Names as seen from `output`; the checker says what is exported. */
export function createExportNames({
  program,
  checker,
  output,
}: {
  program: ts.Program;
  checker: ts.TypeChecker;
  output: string;
}): ExportNames {
  return { nameSymbol, nameValue };

  function nameSymbol(symbol: ts.Symbol): string | undefined {
    const declaration = symbol.declarations?.[0];
    if (declaration === undefined) return undefined;
    const source = declaration.getSourceFile();
    const parent = checker.getSymbolAtLocation(source);
    if (parent === undefined) return isGlobal(symbol, declaration) ? symbol.name : undefined;
    // A package's own files are not for importing: its entries are, and which those are, nobody says.
    if (program.isSourceFileFromExternalLibrary(source)) return undefined;
    const names = checker
      .getExportsOfModule(parent)
      .filter((exported) => IDENTIFIER.test(exported.name) && resolveAlias(exported) === symbol)
      .map(({ name }) => name)
      .sort();
    const name = names.includes(symbol.name) ? symbol.name : names[0];
    return name && `import('${toSpecifier(source.fileName, output)}').${name}`;
  }

  function isGlobal(symbol: ts.Symbol, declaration: ts.Declaration): boolean {
    return ts.isSourceFile(declaration.parent) && IDENTIFIER.test(symbol.name);
  }

  function nameValue(expression: ts.Expression): string | undefined {
    if (ts.isIdentifier(expression)) {
      const symbol = checker.getSymbolAtLocation(expression);
      const target = symbol && resolveAlias(symbol);
      return target && isConstant(target) ? nameSymbol(target) : undefined;
    }
    if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.name)) return undefined;
    const symbol = checker.getSymbolAtLocation(expression.name);
    const direct = symbol && isConstant(resolveAlias(symbol)) ? nameSymbol(resolveAlias(symbol)) : undefined;
    if (direct !== undefined) return direct;
    const object = nameValue(expression.expression);
    return object && `${object}.${expression.name.text}`;
  }

  function resolveAlias(symbol: ts.Symbol): ts.Symbol {
    return (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
  }
}

/** A variable's type outside of its module is the one that it has at the call only if it cannot be narrowed there. */
function isConstant(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  return (
    declaration !== undefined &&
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0
  );
}

/** As nodenext wants it: with the extension of the JavaScript file, which every other way of resolving takes too. */
function toSpecifier(file: string, output: string): string {
  const path = relative(dirname(output), file).replaceAll('\\', '/');
  const javaScript = path.replace(/(?:\.d)?\.([cm]?)[jt]sx?$/, '.$1js');
  return (javaScript.startsWith('.') ? javaScript : `./${javaScript}`).replaceAll("'", "\\'");
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
