import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import manifest from '../../../catalog/manifest.ts';
import { BUILT_IN_TEMPLATES, loadTemplates } from '../../src/emitters/templates.ts';
import { typesEmitter } from '../../src/emitters/types/index.ts';
import {
  FIXED_NAMES,
  GLOBAL_NAMES,
  identifiersOfEnvelope,
  identifiersOfEvent,
  identifiersOfType,
} from '../../src/manifest/generated-names.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/types.ts';
import { faultsOf } from './small-manifest.ts';
import type { Draft } from './small-manifest.ts';

const model = buildModel(manifest);
const modules = emitPackage(model);

/** What the catalog's own names make. */
const derived = new Set([
  ...model.types.flatMap(({ name }) => identifiersOfType(name)),
  ...model.events.flatMap(({ type }) => identifiersOfEvent(type)),
  ...identifiersOfEnvelope(model.envelope.name),
]);

describe('the names of the generated package', () => {
  it('that do not come from the catalog are those of the list, no more and no fewer', () => {
    const found = new Set([...modules.values()].flatMap(identifiersIn));
    expect([...found].filter((name) => !derived.has(name)).sort()).toEqual([...FIXED_NAMES].sort());
  });

  it('that do come from the catalog are all found in it, so that the rules above compare what there is', () => {
    const found = new Set([...modules.values()].flatMap(identifiersIn));
    const exported = [...derived].filter((name) => found.has(name));
    expect(exported).toEqual(expect.arrayContaining(['ApiKeyScopeZod', 'SynapEventInputShape', 'SynapWireEventZod']));
    expect(exported).toEqual(expect.arrayContaining(['TagsCreateRequestedShape', 'buildTagsCreateRequested']));
  });

  it('of JavaScript that its modules use are in the list of globals', () => {
    const used = new Set([...modules.values()].flatMap(globalsIn));
    expect([...used]).toEqual(expect.arrayContaining(['Date', 'Record', 'Readonly']));
    expect([...used].filter((name) => /^[A-Z]/.test(name) && !GLOBAL_NAMES.has(name))).toEqual([]);
  });

  it('control: a declaration, an import, a type parameter or a global more would be found', () => {
    const module = ts.createSourceFile(
      'x.ts',
      `${HEADER}\nimport { a as b, type C } from './c.ts'; export type D<E> = E extends infer G ? G : Temporal; const { h } = b;`,
      ts.ScriptTarget.Latest,
      true,
    );
    expect([...identifiersIn(module)].sort()).toEqual(['C', 'D', 'E', 'G', 'b', 'h']);
    expect(globalsIn(module)).toEqual(['Temporal']);
  });
});

describe('a name whose identifiers are taken', () => {
  const shared = (name: string) => (draft: Draft) =>
    draft['types'].push({ name, description: 'x', type: 'jsonb', properties: [{ name: 'at', type: 'timestamptz' }] });
  const envelope = (name: string) => (draft: Draft) => {
    draft['envelope'].name = name;
    draft['systems'][0].events[0].data[0].ref = name;
  };

  it.each([
    ['shared type', 'Reader', shared('Reader')],
    ['shared type', 'F, which hides behind a type parameter', shared('F')],
    ['shared type', 'Type', shared('Type')],
    ['shared type', 'DataOf', shared('DataOf')],
    ['shared type', 'EventRegistry', shared('EventRegistry')],
    ['shared type', 'EventSourceZod', shared('EventSourceZod')],
    ['shared type', 'Record', shared('Record')],
    ['shared type', 'Readonly', shared('Readonly')],
    ['shared type', 'ReturnType', shared('ReturnType')],
  ])('of a %s: %s', (_kind, _name, edit) => {
    expect(faultsOf(edit)).toEqual(['RESERVED_NAME types.1.name']);
  });

  it.each(['EventType', 'Writer', 'Event', 'EventData'])('of the envelope: %s', (name) => {
    expect(faultsOf(envelope(name))).toEqual(['RESERVED_NAME envelope.name']);
  });

  it.each([
    'ShapeZod',
    'ShapeSchema',
    'ShapeWriterSchema',
    'SmallEvent',
    'SmallEventInput',
    'SmallEventOf',
    'SmallEventShape',
    'SmallEventInputSchema',
    'SmallWireEvent',
    'SmallWireEventWriterSchema',
    'TagsCreateRequested',
    'TagsCreateRequestedShape',
    'WebhooksDeliverRequestedData',
  ])('of a shared type, by what another thing makes: %s', (name) => {
    expect(faultsOf(shared(name))).toEqual(['NAME_COLLISION types.1.name']);
  });

  it('of a table, by what the envelope makes', () => {
    const want = ['NAME_COLLISION tables.0.name'];
    // Its event `tags.create.requested` makes TagsCreateRequestedSchema, as this envelope does.
    expect(faultsOf(envelope('TagsCreateRequested'))).toEqual(want);
  });

  it('of two tables, by what their events make', () => {
    const given = (draft: Draft) => {
      draft['actions'].push({ name: 'sCreate', derives: 'create', description: 'x' });
      const [first, second] = draft['tables'];
      for (const { events } of [first, second]) {
        events['sCreate.requested'] = events['delete.requested'];
        events['sCreate.validated'] = events['delete.validated'];
      }
      Object.assign(first, {
        name: 'tag',
        events: { ...first.events, 'create.requested': second.events['create.requested'] },
      });
      Object.assign(second, { name: 'tagS', subject: 'key' });
      second.columns[2] = { name: 'tagId', type: 'uuid', references: 'tag.id', nullable: true };
    };
    // tag.sCreate.requested and tagS.create.requested are both TagSCreateRequested, and so for validated.
    expect(faultsOf(given)).toEqual(['NAME_COLLISION tables.1.name', 'NAME_COLLISION tables.1.name']);
  });

  it('control: names that only look alike are taken', () => {
    expect(faultsOf(shared('Zod'))).toEqual([]);
    expect(faultsOf(shared('ShapeData'))).toEqual([]);
    expect(faultsOf(shared('Form'))).toEqual([]);
    expect(faultsOf(envelope('Class'))).toEqual([]);
  });
});

const HEADER = '// Generated from the catalog.';

function emitPackage(given: Model): ReadonlyMap<string, ts.SourceFile> {
  const context = {
    history: [],
    notes: new Map(),
    upcasters: new Map(),
    templates: loadTemplates({ builtIn: BUILT_IN_TEMPLATES }),
  };
  const files = typesEmitter.emit(given, context).filter(({ path }) => path.endsWith('.ts'));
  return new Map(
    files.map(({ path, contents }) => [
      path,
      ts.createSourceFile(path, contents, ts.ScriptTarget.Latest, /* setParentNodes */ true),
    ]),
  );
}

/** What a module declares, imports, exports and calls type parameters; of the runtime's modules, what others see. */
function identifiersIn(module: ts.SourceFile): readonly string[] {
  const isRuntime = !module.text.startsWith(HEADER);
  // Validators of payloads give what they declare, and the parts they share, names that nothing else in their module has.
  const isScoped = /\/validators\/(?:envelope|tables|systems|shared)/.test(module.fileName);
  const names = module.statements.flatMap((statement) => {
    if (isScoped && (!ts.isImportDeclaration(statement) || isOfParts(statement))) return [];
    const isExported =
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return isRuntime && !isExported ? [] : namesOf(statement);
  });
  return [...new Set([...names, ...(isRuntime ? [] : typeParametersIn(module))])];
}

const isOfParts = ({ moduleSpecifier }: ts.ImportDeclaration): boolean =>
  ts.isStringLiteral(moduleSpecifier) && /\/parts\/(?:constants|reader|writer)\.ts$/.test(moduleSpecifier.text);

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isImportDeclaration(statement)) {
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined) return [];
    return ts.isNamespaceImport(bindings)
      ? [bindings.name.text]
      : bindings.elements.map((element) => element.name.text);
  }
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    return clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
  }
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundIn(name));
  }
  const { name } = statement as ts.Statement & { readonly name?: ts.Identifier };
  return name === undefined ? [] : [name.text];
}

const boundIn = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundIn(element.name) : []));

function typeParametersIn(node: ts.Node): readonly string[] {
  const own = ts.isTypeParameterDeclaration(node) ? [node.name.text] : [];
  const inner: string[] = [];
  ts.forEachChild(node, (child) => void inner.push(...typeParametersIn(child)));
  return [...own, ...inner];
}

/** What a module calls by a name that neither it nor an import declares: the compiler does not find it without its library. */
function globalsIn(module: ts.SourceFile): readonly string[] {
  // Unchecked modules are checked here, and what they import is anything.
  const text = module.text.replace('// @ts-nocheck', '');
  const file = ts.createSourceFile('/module.ts', text, ts.ScriptTarget.Latest, true);
  const options: ts.CompilerOptions = { noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.Latest };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    fileExists: (path) => path === '/module.ts',
    getSourceFile: (path) => (path === '/module.ts' ? file : undefined),
  };
  const program = ts.createProgram(['/module.ts'], options, host);
  const messages = program.getSemanticDiagnostics(file).map(({ messageText }) => messageText);
  return [
    ...new Set(
      messages.flatMap(
        (message) => /^Cannot find name '([^']+)'/.exec(ts.flattenDiagnosticMessageText(message, ''))?.[1] ?? [],
      ),
    ),
  ];
}
