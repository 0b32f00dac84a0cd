import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { ArrayLiteralExpression, Node as SyntaxNode, ObjectLiteralExpression, SourceFile } from 'ts-morph';
import type { Locator } from './locate.ts';

// Synchronous like its caller, and late: only a faulty manifest pays for the compiler's 0.3 s.
const require = createRequire(import.meta.url);

/** Far beyond any chain of constants, short of a stack overflow on `const a = b; const b = a`. */
const MAX_STEPS = 100;

interface Member {
  readonly key: SyntaxNode;
  readonly value: SyntaxNode;
}

/**
 * Places in a TypeScript or JavaScript manifest, by syntax alone: no types are checked and nothing runs. What only a
 * run can tell (the result of a function, say) is where it stops. Throws where the file cannot be read.
 */
export function createTypeScriptLocator(manifest: string): Locator {
  const { Node, Project } = require('ts-morph') as typeof import('ts-morph');
  const project = new Project({
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowJs: true },
  });
  const root = project.addSourceFileAtPath(manifest);

  return (path, { key }) => {
    let anchor: SyntaxNode = resolveNode(findExport(root, 'default') ?? root);
    for (const [index, part] of path.entries()) {
      const member = findMember(anchor, part);
      if (member === undefined) break;
      if (key && index === path.length - 1) anchor = member.key;
      else anchor = resolveNode(member.value);
    }
    const source = anchor.getSourceFile();
    // The compiler remembers where lines begin; ts-morph's own count reads the file up to there each time.
    const { line, character } = source.compilerNode.getLineAndCharacterOfPosition(anchor.getStart());
    return { file: source.getFilePath(), line: line + 1, column: character + 1 };
  };

  /** The literal behind assertions, `defineTable(...)`, constants and imports; where it ends, the last node reached. */
  function resolveNode(node: SyntaxNode, steps = 0): SyntaxNode {
    const next = steps > MAX_STEPS ? undefined : stepInto(node, steps);
    return next === undefined ? node : resolveNode(next, steps + 1);
  }

  function stepInto(node: SyntaxNode, steps: number): SyntaxNode | undefined {
    if (
      Node.isParenthesizedExpression(node) ||
      Node.isAsExpression(node) ||
      Node.isSatisfiesExpression(node) ||
      Node.isTypeAssertion(node) ||
      Node.isNonNullExpression(node)
    ) {
      return node.getExpression();
    }
    if (Node.isCallExpression(node)) {
      return returnsItsArgument(node.getExpression().getText()) ? node.getArguments()[0] : undefined;
    }
    if (Node.isIdentifier(node)) return findDeclared(node.getSourceFile(), node.getText(), steps);
    if (Node.isPropertyAccessExpression(node)) {
      return findMember(resolveNode(node.getExpression(), steps + 1), node.getName(), steps + 1)?.value;
    }
    if (Node.isElementAccessExpression(node)) {
      const argument = node.getArgumentExpression();
      const part = Node.isNumericLiteral(argument) ? argument.getLiteralValue() : readText(argument, steps + 1);
      return part === undefined
        ? undefined
        : findMember(resolveNode(node.getExpression(), steps + 1), part, steps + 1)?.value;
    }
    return undefined;
  }

  /** What a name stands for in a file: a constant of the file, or what it imports. A namespace is the file it is of. */
  function findDeclared(source: SourceFile, name: string, steps: number): SyntaxNode | undefined {
    const constant = source.getVariableDeclaration(name)?.getInitializer();
    if (constant !== undefined || steps > MAX_STEPS) return constant;
    for (const declaration of source.getImportDeclarations()) {
      const imported = declaration
        .getNamedImports()
        .find((each) => (each.getAliasNode() ?? each.getNameNode()).getText() === name);
      const exportName =
        imported?.getName() ?? (declaration.getDefaultImport()?.getText() === name ? 'default' : undefined);
      const isNamespace = declaration.getNamespaceImport()?.getText() === name;
      if (exportName === undefined && !isNamespace) continue;
      const target = openModule(source, declaration.getModuleSpecifierValue());
      return target !== undefined && exportName !== undefined ? findExport(target, exportName, steps + 1) : target;
    }
    return undefined;
  }

  function findExport(source: SourceFile, name: string, steps = 0): SyntaxNode | undefined {
    if (steps > MAX_STEPS) return undefined;
    const assignment = name === 'default' ? source.getExportAssignment((each) => !each.isExportEquals()) : undefined;
    if (assignment !== undefined) return assignment.getExpression();
    const variable = source.getVariableDeclaration(name);
    if (variable?.isExported() === true) return variable.getInitializer();
    for (const declaration of source.getExportDeclarations()) {
      const specifier = declaration.getModuleSpecifierValue();
      const named = declaration
        .getNamedExports()
        .find((each) => (each.getAliasNode() ?? each.getNameNode()).getText() === name);
      if (named === undefined && !(declaration.isNamespaceExport() && name !== 'default')) continue;
      if (named !== undefined && specifier === undefined) return findDeclared(source, named.getName(), steps + 1);
      const target = specifier === undefined ? undefined : openModule(source, specifier);
      const found = target && findExport(target, named?.getName() ?? name, steps + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function openModule(from: SourceFile, specifier: string): SourceFile | undefined {
    if (!specifier.startsWith('.')) return undefined;
    const path = resolve(dirname(from.getFilePath()), specifier);
    const stem = path.replace(/\.[cm]?[jt]s$/, '');
    const candidates = [
      path,
      ...['.ts', '.mts', '.js', '.mjs', '/index.ts', '/index.js'].map((ending) => stem + ending),
    ];
    const file = candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
    return file === undefined || /\.json$/i.test(file) ? undefined : project.addSourceFileAtPathIfExists(file);
  }

  function findMember(node: SyntaxNode, part: string | number, steps = 0): Member | undefined {
    if (steps > MAX_STEPS) return undefined;
    if (Node.isObjectLiteralExpression(node)) return findProperty(node, String(part), steps);
    if (Node.isArrayLiteralExpression(node)) return findElement(node, Number(part), steps);
    const value = Node.isSourceFile(node) ? findExport(node, String(part), steps + 1) : undefined;
    return value && { key: value, value };
  }

  /** The last one wins, as it does when the object is made. */
  function findProperty(object: ObjectLiteralExpression, name: string, steps: number): Member | undefined {
    for (const property of object.getProperties().reverse()) {
      if (Node.isSpreadAssignment(property)) {
        const found = findMember(resolveNode(property.getExpression(), steps + 1), name, steps + 1);
        if (found !== undefined) return found;
      } else if (readName(property.getNameNode(), steps) === name) {
        const value = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
        const shorthand = Node.isShorthandPropertyAssignment(property) ? property.getNameNode() : property;
        return { key: property.getNameNode(), value: value ?? shorthand };
      }
    }
    return undefined;
  }

  /** The element of an index, counting through spreads; where a spread cannot be counted, that spread. */
  function findElement(array: ArrayLiteralExpression, index: number, steps: number): Member | undefined {
    let before = 0;
    for (const element of array.getElements()) {
      if (!Node.isSpreadElement(element)) {
        if (before === index) return { key: element, value: element };
        before += 1;
        continue;
      }
      const spread = resolveNode(element.getExpression(), steps + 1);
      const count = countElements(spread, steps + 1);
      if (count === undefined) return { key: element, value: element };
      if (index < before + count) return findMember(spread, index - before, steps + 1);
      before += count;
    }
    return undefined;
  }

  function countElements(node: SyntaxNode, steps: number): number | undefined {
    if (!Node.isArrayLiteralExpression(node) || steps > MAX_STEPS) return undefined;
    let count = 0;
    for (const element of node.getElements()) {
      const more = Node.isSpreadElement(element)
        ? countElements(resolveNode(element.getExpression(), steps + 1), steps + 1)
        : 1;
      if (more === undefined) return undefined;
      count += more;
    }
    return count;
  }

  function readName(node: SyntaxNode, steps: number): string | undefined {
    if (Node.isIdentifier(node)) return node.getText();
    if (Node.isNumericLiteral(node)) return String(node.getLiteralValue());
    return readText(Node.isComputedPropertyName(node) ? node.getExpression() : node, steps);
  }

  /** The text of a string that can be told without running: a literal, a constant, a template of both. */
  function readText(node: SyntaxNode | undefined, steps: number): string | undefined {
    const literal = node && resolveNode(node, steps + 1);
    if (Node.isStringLiteral(literal) || Node.isNoSubstitutionTemplateLiteral(literal)) return literal.getLiteralText();
    if (!Node.isTemplateExpression(literal) || steps > MAX_STEPS) return undefined;
    const spans = literal.getTemplateSpans().map((span) => {
      const text = readText(span.getExpression(), steps + 1);
      return text === undefined ? undefined : text + span.getLiteral().getLiteralText();
    });
    return spans.includes(undefined) ? undefined : literal.getHead().getLiteralText() + spans.join('');
  }
}

/** `defineTable` and its like of `define.ts`, and what a project names after them. */
const returnsItsArgument = (callee: string): boolean => /^(?:\w+\.)?define[A-Z]\w*$|^Object\.freeze$/.test(callee);
