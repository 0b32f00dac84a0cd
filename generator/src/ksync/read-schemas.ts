import { basename, dirname } from 'node:path';
import { ts } from 'ts-morph';
import { createExportNames } from './export-names.ts';
import type { ExportNames } from './export-names.ts';
import { findCalls } from './find-calls.ts';
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
  /** Source files that do not count, absolute. */
  readonly excluded: ReadonlySet<string>;
}

/** The event types that the project defines and no client knows, by name, or everything that is wrong with them. */
export function readSchemas(
  project: OpenProject,
  { tsconfig, output, cwd, excluded }: ReadOptions,
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
  const { untyped, typed } = findCalls({ program, checker, client, excluded });
  if (untyped.length === 0) {
    const said = `nothing in this project calls defineSchema of ${PACKAGE} in a statement, on a client without types of its own`;
    return typed === 0
      ? atStart('NO_SCHEMAS', said, 'name the tsconfig that has the sources with the calls, and exclude none of those')
      : atStart(
          'NO_SCHEMAS',
          `${said}: ${describeTyped(typed)}`,
          `no ${basename(output)} is needed: remove it if it is there`,
        );
  }
  const names = createExportNames({ program, checker, output });
  const reader: Reader = { checker, names, print: createTypePrinter({ program, checker, names }), exports };
  const read = untyped.map((call) => readCall(call, reader));
  const definitions = read.flatMap((each) => ('shape' in each ? [each] : []));
  const faults = [
    ...read.flatMap((each) => ('code' in each ? [each] : [])),
    ...findConflicts([...readDeclared(reader, { output, excluded }), ...definitions], cwd),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, events: [...new Map(definitions.map((each) => [each.type, each])).values()] };
}

const describeTyped = (count: number): string =>
  count === 1
    ? 'the type of the one call is known by its own client'
    : `the types of all ${count} calls are known by their own clients`;

interface Reader {
  readonly checker: ts.TypeChecker;
  readonly names: ExportNames;
  readonly print: (type: ts.Type) => string;
  readonly exports: OpenProject['exports'];
}

interface Definition extends EventDefinition {
  readonly place: Place;
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
        : expression !== undefined && reader.names.isOfPackage(expression)
          ? 'export it from an entry of its package, and import it by the name of that entry, which has to be found from where the types are written; or pass it to createKSync({ schemas })'
          : 'export the schema as a const of its module, so that its type can be imported; or pass it to createKSync({ schemas })',
    };
  }
}

/** What others than the written file have declared in the interface, by hand or for another project. */
function readDeclared(
  reader: Reader,
  { output, excluded }: Pick<ReadOptions, 'output' | 'excluded'>,
): readonly Definition[] {
  const events = reader.exports?.get('KSyncEvents');
  if (events === undefined) return [];
  return reader.checker.getPropertiesOfType(reader.checker.getDeclaredTypeOfSymbol(events)).flatMap((property) => {
    const [declaration] = property.declarations ?? [];
    const shape = reader.checker.getTypeOfSymbol(property);
    const input = readProperty(shape, 'input', reader);
    const declared = readProperty(shape, 'output', reader);
    const file = declaration?.getSourceFile().fileName;
    if (declaration === undefined || file === undefined || file === output || excluded.has(file)) return [];
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
        hint: 'the types are those of every client without its own: give one of them another name, or pass its schema to createKSync({ schemas })',
      } as const,
    ];
  });
}
