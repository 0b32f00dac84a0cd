import { dirname } from 'node:path';
import { ts } from 'ts-morph';
import { createExportNames } from './export-names.ts';
import type { ExportNames } from './export-names.ts';
import { PACKAGE } from './open-project.ts';
import type { OpenProject } from './open-project.ts';
import { createTypePrinter, Unprintable } from './print-type.ts';
import { placeOf, showPath } from './source-faults.ts';
import type { Place, SourceFault, SourceFaultCode } from './source-faults.ts';

/** An event type as the program defines it. */
export interface EventDefinition {
  readonly type: string;
  /** `EventShape<...>` or `ShapeOf<...>`, unformatted. */
  readonly shape: string;
}

export interface ReadOptions {
  readonly tsconfig: string;
  /** The file that is to be written: imports are named as seen from there. */
  readonly output: string;
  readonly cwd: string;
}

/** The event types that the project defines, by name, or everything that is wrong with them. */
export function readSchemas(
  project: OpenProject,
  { tsconfig, output, cwd }: ReadOptions,
):
  | { readonly ok: true; readonly events: readonly EventDefinition[] }
  | { readonly ok: false; readonly faults: readonly SourceFault[] } {
  const { program, checker, exports } = project;
  const client = exports?.get('KSync');
  const atStart = (code: SourceFaultCode, message: string, hint: string) =>
    ({ ok: false, faults: [{ file: tsconfig, line: 1, column: 1, code, message, hint }] }) as const;
  if (client === undefined) {
    return atStart(
      'PACKAGE_NOT_FOUND',
      `${PACKAGE} is not found from ${showPath(dirname(output), cwd)}`,
      'install it there',
    );
  }
  const calls = findCalls({ program, checker, client });
  if (calls.length === 0) {
    const hint = 'name the tsconfig that has the sources with the calls; without a call there is nothing to write';
    return atStart('NO_SCHEMAS', `nothing calls defineSchema of ${PACKAGE} in this project`, hint);
  }
  const names = createExportNames({ program, checker, output });
  const reader: Reader = { checker, names, print: createTypePrinter({ program, checker, names }), exports };
  const read = calls.map((call) => readCall(call, reader));
  const definitions = read.flatMap((each) => ('shape' in each ? [each] : []));
  const faults = [
    ...read.flatMap((each) => ('code' in each ? [each] : [])),
    ...findConflicts([...readDeclared(reader, output), ...definitions], cwd),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, events: [...new Map(definitions.map((each) => [each.type, each])).values()] };
}

interface Reader {
  readonly checker: ts.TypeChecker;
  readonly names: ExportNames;
  readonly print: (type: ts.Type) => string;
  readonly exports: OpenProject['exports'];
}

interface Definition extends EventDefinition {
  readonly place: Place;
}

/** The calls whose method is that of the interface, whatever it is called through: a variable, a chain, a destructured name. */
function findCalls({
  program,
  checker,
  client,
}: Pick<OpenProject, 'program' | 'checker'> & { client: ts.Symbol }): readonly ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  for (const source of program.getSourceFiles()) {
    const isOthers = source.isDeclarationFile || program.isSourceFileFromExternalLibrary(source);
    // Asking for the types of every call of a program would take as long as checking it.
    if (!isOthers && source.text.includes(METHOD)) visit(source);
  }
  return calls;

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && mayBeMethod(node.expression) && isMethod(node)) calls.push(node);
    ts.forEachChild(node, visit);
  }

  function isMethod(call: ts.CallExpression): boolean {
    const declaration: ts.Node | undefined = checker.getResolvedSignature(call)?.declaration;
    const member = declaration && ts.findAncestor(declaration, (node) => ts.isTypeElement(node));
    return member?.name?.getText() === METHOD && client.declarations?.some((each) => each === member.parent) === true;
  }
}

const METHOD = 'defineSchema';

/** Any plain name may be the method, taken out of the client. */
function mayBeMethod(callee: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === METHOD;
  if (ts.isElementAccessExpression(callee)) {
    return ts.isStringLiteralLike(callee.argumentExpression) && callee.argumentExpression.text === METHOD;
  }
  return ts.isParenthesizedExpression(callee) || ts.isNonNullExpression(callee)
    ? mayBeMethod(callee.expression)
    : ts.isIdentifier(callee);
}

function readCall(call: ts.CallExpression, reader: Reader): Definition | SourceFault {
  const [name, schema] = call.arguments;
  const named = name && reader.checker.getTypeAtLocation(name);
  if (name === undefined || named?.isStringLiteral() !== true) {
    const said =
      named === undefined ? 'the event type is missing' : `the event type is ${describe(named, reader)}, not one text`;
    const hint = `write it as a literal or as a const, one call a type; or pass the schemas to createKSync({ schemas })`;
    return { ...placeOf(name ?? call), code: 'TYPE_NOT_LITERAL', message: said, hint };
  }
  const type = named.value;
  const place = placeOf(name);
  if (schema === undefined) {
    return { ...place, code: 'UNREADABLE_SCHEMA', message: `"${type}" is defined without a schema`, hint: 'add one' };
  }
  const latest = findLatest(schema, reader);
  const sides = latest && readSides(latest.schema, reader);
  if (sides === undefined) {
    const said = describe(reader.checker.getTypeAtLocation(schema), reader);
    const hint =
      'correct what tsc says about it, and give it the type of a Standard Schema, or { versions: [...], upcast: [...] }';
    return {
      ...placeOf(schema),
      code: 'UNREADABLE_SCHEMA',
      message: `the schema of "${type}" is of type ${said}`,
      hint,
    };
  }
  return printShape(sides, { type, place, expression: latest?.expression, at: placeOf(schema) }, reader);
}

const describe = (type: ts.Type, { checker }: Reader): string => checker.typeToString(type);

interface Latest {
  readonly schema: ts.Type;
  /** What has that type, where something in the sources has. */
  readonly expression: ts.Expression | undefined;
}

/** The schema itself, or the last of `{ versions: [...] }`. */
function findLatest(expression: ts.Expression, reader: Reader): Latest | undefined {
  const { checker } = reader;
  const schema = checker.getTypeAtLocation(expression);
  const versions = schema.getProperty('versions');
  const isWhole = schema.getProperty(STANDARD) !== undefined || isVersions(schema, reader);
  if (versions === undefined || isWhole) return { schema, expression };
  const list = checker.getTypeOfSymbolAtLocation(versions, expression);
  const written = findVersionsLiteral(expression);
  const last = written?.elements.at(-1);
  if (last !== undefined && !ts.isSpreadElement(last))
    return { schema: checker.getTypeAtLocation(last), expression: last };
  const element = checker.isTupleType(list) ? checker.getTypeArguments(list as ts.TypeReference).at(-1) : undefined;
  return element && { schema: element, expression: undefined };
}

const STANDARD = '~standard';
function findVersionsLiteral(expression: ts.Expression): ts.ArrayLiteralExpression | undefined {
  if (!ts.isObjectLiteralExpression(expression)) return undefined;
  const property = expression.properties.find((each) => each.name?.getText() === 'versions');
  const value = property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  return value && ts.isArrayLiteralExpression(value) ? value : undefined;
}

interface Sides {
  readonly input: ts.Type;
  readonly output: ts.Type;
}

/** What goes into a schema and what comes out: by Standard Schema, or of several versions by `Versions`. */
function readSides(schema: ts.Type, reader: Reader): Sides | undefined {
  if ((schema.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never)) !== 0) return undefined;
  if (isVersions(schema, reader)) {
    const [input, output] = reader.checker.getTypeArguments(schema as ts.TypeReference);
    return input && output && { input, output };
  }
  const standard = readProperty(schema, STANDARD, reader);
  const holder = standard && readProperty(standard, 'types', reader);
  const input = holder && readProperty(holder, 'input', reader);
  const output = holder && readProperty(holder, 'output', reader);
  return input && output && { input, output };
}

/** What `defineVersions` has made: `Versions<Input, Output>`. */
const isVersions = (schema: ts.Type, { exports }: Reader): boolean =>
  schema.symbol !== undefined && schema.symbol === exports?.get('Versions');

function readProperty(type: ts.Type, name: string, { checker }: Reader): ts.Type | undefined {
  const property = checker.getNonNullableType(type).getProperty(name);
  return property && checker.getTypeOfSymbol(property);
}

interface Printed {
  readonly type: string;
  readonly place: Place;
  readonly at: Place;
  readonly expression: ts.Expression | undefined;
}

function printShape(
  { input, output }: Sides,
  { type, place, at, expression }: Printed,
  reader: Reader,
): Definition | SourceFault {
  try {
    const texts = [...new Set([reader.print(input), reader.print(output)])];
    return { type, place, shape: `EventShape<${texts.join(', ')}>` };
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error;
    const isMissing = error.kind === 'missing';
    const value = isMissing || expression === undefined ? undefined : reader.names.nameValue(expression);
    // As good as spelt out, and the same as what defineSchema itself makes of it.
    if (value !== undefined && reader.exports?.has('ShapeOf') === true) {
      return { type, place, shape: `ShapeOf<typeof ${value}>` };
    }
    return {
      ...at,
      code: isMissing ? 'UNREADABLE_SCHEMA' : 'UNNAMEABLE_TYPE',
      message: `the schema of "${type}": ${error.message}`,
      hint: isMissing
        ? 'correct what tsc says about it'
        : 'export the schema as a const of its module, so that its type can be imported; or pass it to createKSync({ schemas })',
    };
  }
}

/** What others than the written file have declared in the interface, by hand or for another project. */
function readDeclared(reader: Reader, output: string): readonly Definition[] {
  const events = reader.exports?.get('KSyncEvents');
  if (events === undefined) return [];
  return reader.checker.getPropertiesOfType(reader.checker.getDeclaredTypeOfSymbol(events)).flatMap((property) => {
    const [declaration] = property.declarations ?? [];
    const shape = reader.checker.getTypeOfSymbol(property);
    const input = readProperty(shape, 'input', reader);
    const declared = readProperty(shape, 'output', reader);
    if (declaration === undefined || declaration.getSourceFile().fileName === output) return [];
    if (input === undefined || declared === undefined) return [];
    const place = placeOf(declaration);
    const printed = printShape(
      { input, output: declared },
      { type: property.name, place, at: place, expression: undefined },
      reader,
    );
    return 'shape' in printed ? [printed] : [];
  });
}

/** The first definition of a type holds; each that differs is a fault, which names both places. */
function findConflicts(definitions: readonly Definition[], cwd: string): readonly SourceFault[] {
  const first = new Map<string, Definition>();
  return definitions.flatMap((definition) => {
    const { type, shape, place } = definition;
    const other = first.get(type);
    if (other === undefined) first.set(type, definition);
    if (other === undefined || other.shape === shape) return [];
    const where = `${showPath(other.place.file, cwd)}:${other.place.line}:${other.place.column}`;
    return [
      {
        ...place,
        code: 'CONFLICTING_SCHEMAS',
        message: `"${type}" has another structure at ${where}`,
        hint: 'the types are those of the whole program: give one of them another name, or pass its schema to createKSync({ schemas })',
      } as const,
    ];
  });
}
