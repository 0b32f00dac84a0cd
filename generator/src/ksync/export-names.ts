import { dirname, relative } from 'node:path';
import { ts } from 'ts-morph';
import { byCodeUnit } from '../model/names.ts';

/** How the file that is written can name what the project's modules export. */
export interface ExportNames {
  /** `import('./colour.js').Colour`, or the bare name of what is global; undefined where there is no way to name it. */
  nameSymbol(symbol: ts.Symbol): string | undefined;
  /** The same of a value: `import('./schemas.js').MessageSchema`, for `typeof`. */
  nameValue(expression: ts.Expression): string | undefined;
  /** Why `nameSymbol` has no name, of what is said to be something "which ...". */
  explainMissing(symbol: ts.Symbol): string;
  /** Whether a value is a package's, whose files are not the project's to import. */
  isOfPackage(expression: ts.Expression): boolean;
}

/** Names as seen from `output`, which the program has a file at; the checker says what is exported. */
export function createExportNames({
  program,
  checker,
  output,
}: {
  program: ts.Program;
  checker: ts.TypeChecker;
  output: string;
}): ExportNames {
  let entries: readonly Entry[] | undefined;
  return { nameSymbol, nameValue, explainMissing, isOfPackage };

  function nameSymbol(symbol: ts.Symbol): string | undefined {
    const declaration = symbol.declarations?.[0];
    if (declaration === undefined) return undefined;
    const source = declaration.getSourceFile();
    const parent = checker.getSymbolAtLocation(source);
    if (parent === undefined) return isGlobal(symbol, declaration) ? symbol.name : undefined;
    if (program.isSourceFileFromExternalLibrary(source)) return nameByEntry(symbol);
    const name = findExport(parent, symbol);
    return name && `import('${toSpecifier(source.fileName, output)}').${name}`;
  }

  /** A package's own files are not for importing, its entries are: those that the project's sources import. */
  function nameByEntry(symbol: ts.Symbol): string | undefined {
    entries ??= findEntries();
    for (const { specifier, module } of entries) {
      const name = findExport(module, symbol);
      if (name !== undefined) return `import('${escapeQuotes(specifier)}').${name}`;
    }
    return undefined;
  }

  /** By their text, the shortest of a package first: one type has one name, whichever file it is asked for. */
  function findEntries(): readonly Entry[] {
    const texts = program
      .getSourceFiles()
      .filter((source) => !program.isSourceFileFromExternalLibrary(source))
      .flatMap((source) => ts.preProcessFile(source.text).importedFiles.map(({ fileName }) => fileName));
    return [...new Set(texts)]
      .filter((text) => !/^[./]/.test(text))
      .sort(byCodeUnit)
      .flatMap((specifier) => {
        const module = resolveEntry(specifier);
        return module === undefined ? [] : [{ specifier, module }];
      });
  }

  /** What a name means where the file is written: another package may be nearer there than at the import. */
  function resolveEntry(specifier: string): ts.Symbol | undefined {
    const mode = program.getSourceFile(output)?.impliedNodeFormat;
    const options = program.getCompilerOptions();
    const { resolvedModule } = ts.resolveModuleName(specifier, output, options, ts.sys, undefined, undefined, mode);
    const source = resolvedModule && program.getSourceFile(resolvedModule.resolvedFileName);
    return source && checker.getSymbolAtLocation(source);
  }

  function findExport(module: ts.Symbol, symbol: ts.Symbol): string | undefined {
    const names = checker
      .getExportsOfModule(module)
      .filter((exported) => IDENTIFIER.test(exported.name) && resolveAlias(exported) === symbol)
      .map(({ name }) => name)
      .sort();
    return names.includes(symbol.name) ? symbol.name : names[0];
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

  function explainMissing(symbol: ts.Symbol): string {
    return isForeign(symbol)
      ? 'no entry of its package exports by a name that this project imports and that is found from where the types are written'
      : 'its module does not export';
  }

  function isOfPackage(expression: ts.Expression): boolean {
    const named = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    const symbol = checker.getSymbolAtLocation(named);
    return symbol !== undefined && isForeign(resolveAlias(symbol));
  }

  function isForeign({ declarations }: ts.Symbol): boolean {
    const source = declarations?.[0]?.getSourceFile();
    return source !== undefined && program.isSourceFileFromExternalLibrary(source);
  }

  function resolveAlias(symbol: ts.Symbol): ts.Symbol {
    return (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
  }
}

interface Entry {
  readonly specifier: string;
  readonly module: ts.Symbol;
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
  return escapeQuotes(javaScript.startsWith('.') ? javaScript : `./${javaScript}`);
}

const escapeQuotes = (text: string): string => text.replaceAll("'", "\\'");

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
