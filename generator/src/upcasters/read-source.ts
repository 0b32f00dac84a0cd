import { createRequire } from 'node:module';
import type { ts as TypeScript } from 'ts-morph';

/** What is read from the text of an upcasters file, without running it. */
export interface UpcasterSource {
  /** The places of the steps, by their key; lines and columns from 1. */
  readonly places: ReadonlyMap<string, Position>;
  /** Of the default export. */
  readonly start: Position;
  /** The module as the package has it: its imports lead to the package's own modules, its export has a name and a type. */
  readonly shipped: string;
  /** What cannot be shipped. */
  readonly faults: readonly SourceFault[];
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface SourceFault extends Position {
  readonly problem: string;
  readonly todo: string;
}

export interface ShippedNames {
  /** `@synap/types` */
  readonly packageName: string;
  /** `tagsCreateRequestedUpcasters`, the constant that the package exports. */
  readonly constant: string;
  /** `TagsCreateRequestedUpcasters` */
  readonly type: string;
}

/**
 * Reads `export default { 1: (data) => ... } satisfies ...`. What it imports are types of the generated package, and
 * nothing else: what a step does may never change, so nothing that it calls may stand elsewhere.
 */
export function readUpcasterSource(
  text: string,
  { file, names }: { file: string; names: ShippedNames },
): UpcasterSource {
  const ts = loadTypeScript();
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const at = (node: TypeScript.Node): Position => positionAt(source, node.getStart(source));
  const faults: SourceFault[] = [];
  const edits: Edit[] = [];
  const places = new Map<string, Position>();
  let start: Position | undefined;
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const specifier = statement.moduleSpecifier as TypeScript.StringLiteral;
      const module = MODULES.get(specifier.text.slice(names.packageName.length));
      if (statement.importClause?.isTypeOnly !== true) {
        faults.push({
          ...at(statement),
          problem: 'imports more than types',
          todo: 'write what it needs into the file itself',
        });
      } else if (!specifier.text.startsWith(names.packageName) || module === undefined) {
        faults.push({
          ...at(specifier),
          problem: `imports types from ${specifier.getText(source)}`,
          todo: `import them from '${names.packageName}/upcasters'`,
        });
      } else {
        edits.push({ from: specifier.getStart(source), to: specifier.getEnd(), text: `'${module}'` });
      }
    } else if (ts.isExportAssignment(statement) && statement.isExportEquals !== true) {
      start = at(statement);
      edits.push({
        from: statement.getStart(source),
        to: statement.expression.getStart(source),
        // Imported in place, for the file may have imported it too.
        text: `export const ${names.constant}: import('../versions.ts').${names.type} = `,
      });
      const steps = unwrap(ts, statement.expression);
      if (!ts.isObjectLiteralExpression(steps)) {
        faults.push({
          ...at(steps),
          problem: 'exports no object of steps',
          todo: 'write `export default { 1: (data) => ... }`',
        });
        continue;
      }
      for (const property of steps.properties) {
        const { name } = property;
        if (name !== undefined && (ts.isNumericLiteral(name) || ts.isStringLiteral(name) || ts.isIdentifier(name))) {
          places.set(name.text, at(property));
        }
      }
    } else if (isDrops(ts, statement)) {
      edits.push({ from: statement.getFullStart(), to: statement.getEnd(), text: '' });
    } else if (isExported(ts, statement)) {
      faults.push({
        ...at(statement),
        problem: 'exports more than its steps',
        todo: 'export them as the default, and `drops` beside them',
      });
    }
  }
  for (const node of findDynamicImports(ts, source)) {
    faults.push({ ...at(node), problem: 'imports a module', todo: 'write what it needs into the file itself' });
  }
  if (start === undefined) {
    faults.push({
      line: 1,
      column: 1,
      problem: 'has no default export',
      todo: 'write `export default { 1: (data) => ... }`',
    });
  }
  return { places, start: start ?? { line: 1, column: 1 }, shipped: applyEdits(text, edits), faults };
}

/** Where a module of `src/upcasters/steps` finds what the package offers types from. */
const MODULES: ReadonlyMap<string, string> = new Map([
  ['', '../../index.ts'],
  ['/upcasters', '../versions.ts'],
]);

// 0.5 s to load: only where there are upcasters.
const loadTypeScript = (): typeof TypeScript =>
  (createRequire(import.meta.url)('ts-morph') as typeof import('ts-morph')).ts;

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const applyEdits = (text: string, edits: readonly Edit[]): string =>
  `${[...edits]
    .reverse()
    .reduce((done, edit) => done.slice(0, edit.from) + edit.text + done.slice(edit.to), text)
    .trimEnd()}\n`;

function positionAt(source: TypeScript.SourceFile, offset: number): Position {
  const { line, character } = source.getLineAndCharacterOfPosition(offset);
  return { line: line + 1, column: character + 1 };
}

/** `{ ... } satisfies T`, `({ ... })` */
function unwrap(ts: typeof TypeScript, expression: TypeScript.Expression): TypeScript.Expression {
  return ts.isSatisfiesExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isParenthesizedExpression(expression)
    ? unwrap(ts, expression.expression)
    : expression;
}

const isExported = (ts: typeof TypeScript, statement: TypeScript.Statement): boolean =>
  ts.isExportDeclaration(statement) ||
  ts.isExportAssignment(statement) ||
  (ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword));

/** `export const drops = ...`: for the proof, not for the package. */
const isDrops = (ts: typeof TypeScript, statement: TypeScript.Statement): boolean =>
  ts.isVariableStatement(statement) &&
  isExported(ts, statement) &&
  statement.declarationList.declarations.every((declaration) => declaration.name.getText() === 'drops');

function findDynamicImports(ts: typeof TypeScript, source: TypeScript.SourceFile): readonly TypeScript.Node[] {
  const found: TypeScript.Node[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (ts.isCallExpression(node)) {
      const { expression } = node;
      const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
      if (expression.kind === ts.SyntaxKind.ImportKeyword || isRequire) found.push(node);
    }
    if (ts.isImportEqualsDeclaration(node) || ts.isMetaProperty(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
