import { ts } from 'ts-morph';
import type { Model } from '../model/types.ts';
import { EQUALITIES, isChecked } from './is-checked.ts';
import type { EventNames } from './event-names.ts';
import { DATABASE, KSYNC } from './owners.ts';
import type { Owners } from './owners.ts';
import { resolveAlias } from './payload-fields.ts';
import type { Found, Role } from './usage.ts';
import { visitChildren } from './visit-children.ts';

interface Parts {
  readonly checker: ts.TypeChecker;
  readonly owners: Owners;
  readonly names: EventNames;
  readonly model: Model;
  readonly found: Found;
}

/**
 * Where a source file names events, and what it does with them there. What a node means is said by what is around it, so that parents
 * claim the names in them first; a name that nobody claims is a mention.
 */
export function findNames(source: ts.SourceFile, { checker, owners, names, model, found }: Parts): void {
  const rules = createRules(model);
  const claimed = new Set<ts.Node>();
  /** Texts in places that want an event type. */
  const wanted = new Set<ts.Node>();
  visit(source);

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node)) visitCall(node);
    else if (ts.isBinaryExpression(node)) visitComparison(node);
    else if (ts.isCaseClause(node)) claim('handles', node.expression);
    else if (ts.isObjectLiteralExpression(node)) visitObject(node);
    else if (ts.isObjectLiteralElementLike(node)) visitElement(node);
    else if (ts.isElementAccessExpression(node)) visitElementAccess(node);
    else if (ts.isPropertyAccessExpression(node)) visitPropertyAccess(node);
    else if (ts.isBindingElement(node)) visitBindingElement(node);
    else if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) visitSpecifier(node);
    else if (ts.isImportTypeNode(node)) visitImportType(node);
    else if (ts.isLiteralTypeNode(node)) visitLiteralType(node);
    else if (ts.isStringLiteralLike(node)) visitText(node);
    visitChildren(node, visit);
  }

  function visitCall(call: ts.CallExpression): void {
    const name = calleeName(call.expression);
    if (name === 'includes' && ts.isPropertyAccessExpression(call.expression)) {
      claim('handles', call.expression.expression);
      return;
    }
    if (!(name === undefined ? mayBeTaken(call.expression) : rules.names.has(name))) return;
    const declaration = checker.getResolvedSignature(call)?.declaration;
    const owner = declaration && owners.ownerOf(declaration.getSourceFile());
    const rule = declaration && rules.find(owner, nameOf(declaration));
    const argument = rule && call.arguments[rule.argument];
    if (rule === undefined || argument === undefined) return;
    if (rule.takes === 'type') claim(rule.role, argument);
    else if (rule.takes === 'event') claimEvents(argument);
    else claimProperty(rule.role, argument, rule.takes);
  }

  /** A plain name may be any function: an import by another name, or a method taken out of its object. */
  function mayBeTaken(callee: ts.Expression): boolean {
    if (!ts.isIdentifier(callee)) return false;
    const symbol = checker.getSymbolAtLocation(callee);
    const declaration = symbol?.declarations?.[0];
    if (symbol === undefined || declaration === undefined) return false;
    if (ts.isBindingElement(declaration))
      return rules.names.has(textOf(declaration.propertyName ?? declaration.name) ?? '');
    return ts.isImportSpecifier(declaration) && rules.names.has((declaration.propertyName ?? declaration.name).text);
  }

  /** An event, or a list of events, that is stored or made. */
  function claimEvents(expression: ts.Expression): void {
    const plain = unwrap(expression);
    if (ts.isArrayLiteralExpression(plain)) {
      plain.elements.forEach(claimEvents);
    } else if (ts.isObjectLiteralExpression(plain)) {
      claimProperty('emits', plain, 'type');
    } else {
      const given = checker.getTypeAtLocation(plain);
      const event = checker.getIndexTypeOfType(given, ts.IndexKind.Number) ?? given;
      addAll('emits', typeOfProperty(event, 'type', plain), plain);
    }
  }

  function claimProperty(role: Role, expression: ts.Expression, name: string): void {
    const plain = unwrap(expression);
    if (!ts.isObjectLiteralExpression(plain)) {
      addAll(role, typeOfProperty(checker.getTypeAtLocation(plain), name, plain), plain);
      return;
    }
    const value = valueOf(plain, name);
    if (value !== undefined) claim(role, value);
  }

  function typeOfProperty(type: ts.Type, name: string, node: ts.Node): ts.Type | undefined {
    const property = checker.getPropertyOfType(checker.getNonNullableType(type), name);
    return property && checker.getTypeOfSymbolAtLocation(property, node);
  }

  function visitComparison({ left, operatorToken, right }: ts.BinaryExpression): void {
    if (!EQUALITIES.has(operatorToken.kind)) return;
    // What is compared has the type's name once it is narrowed, too.
    for (const side of [left, right]) if (!isProperty(side, 'type')) claim('handles', side, { only: 1 });
  }

  function visitObject(node: ts.ObjectLiteralExpression): void {
    const value = valueOf(node, 'type');
    if (value === undefined || !mayBeType(value)) return;
    const wantedType = checker.getContextualType(node);
    const type = wantedType && checker.getPropertyOfType(wantedType, 'type');
    const isEvent =
      type?.declarations?.some((each) => owners.ownerOf(each.getSourceFile()) === model.package.name) === true &&
      checker.getPropertyOfType(wantedType as ts.Type, 'data') !== undefined;
    if (isEvent) claim('emits', value);
  }

  /** Asked before the checker is: most values of a property `type` have nothing to do with events. */
  function mayBeType(value: ts.Expression): boolean {
    const plain = unwrap(value);
    return ts.isStringLiteralLike(plain) ? plain.text.includes('.') : !ts.isObjectLiteralExpression(plain);
  }

  /** A map from types to handlers. */
  function visitElement(node: ts.ObjectLiteralElementLike): void {
    const { name } = node;
    if (name === undefined) return;
    const key = ts.isComputedPropertyName(name) ? name.expression : ts.isStringLiteral(name) ? name : undefined;
    if (key === undefined || typesIn(key).length === 0) return;
    const value = ts.isPropertyAssignment(node) ? node.initializer : undefined;
    const isFunction =
      ts.isMethodDeclaration(node) ||
      (value !== undefined && checker.getTypeAtLocation(value).getCallSignatures().length > 0);
    claim(isFunction ? 'handles' : 'mentions', key);
  }

  function visitElementAccess(node: ts.ElementAccessExpression): void {
    if (ts.isStringLiteralLike(node.argumentExpression) && names.isKey(node.argumentExpression.text)) addConstant(node);
    const object = symbolOf(node.expression);
    if (object?.name === READER_SCHEMAS && isOfPackage(object)) claim('handles', node.argumentExpression);
  }

  function visitPropertyAccess(node: ts.PropertyAccessExpression): void {
    if (names.isKey(node.name.text)) addConstant(node);
    // `import * as types`; of an import by name, the import is the place.
    const named = names.exportOf(node.name.text);
    if (named !== undefined && isOfPackage(symbolOf(node))) {
      found.addEvent(named.isWriter ? 'mentions' : 'handles', named.type, node);
    }
  }

  function addConstant(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): void {
    const symbol = checker.getSymbolAtLocation(
      ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression,
    );
    if (!claimed.has(node) && isOfPackage(symbol)) claim('mentions', node);
  }

  /** `const { 'tags.create.requested': schema } = EventTypeSchemas` */
  function visitBindingElement({ propertyName, parent }: ts.BindingElement): void {
    if (propertyName === undefined || !ts.isStringLiteral(propertyName) || !names.has(propertyName.text)) return;
    const { initializer } = parent.parent;
    const object = initializer && symbolOf(initializer);
    if (object?.name === READER_SCHEMAS && isOfPackage(object)) claim('handles', propertyName);
  }

  function visitSpecifier(node: ts.ImportSpecifier | ts.ExportSpecifier): void {
    const named = names.exportOf((node.propertyName ?? node.name).text);
    if (named === undefined || (ts.isExportSpecifier(node) && node.parent.parent.moduleSpecifier === undefined)) return;
    if (isOfPackage(checker.getSymbolAtLocation(node.name))) {
      found.addEvent(named.isWriter ? 'mentions' : 'handles', named.type, node);
    }
  }

  /** `import('@synap/types').TagsCreateRequestedData` */
  function visitImportType({ qualifier }: ts.ImportTypeNode): void {
    const named = qualifier && names.exportOf(ts.isIdentifier(qualifier) ? qualifier.text : qualifier.right.text);
    if (named !== undefined && isOfPackage(checker.getSymbolAtLocation(qualifier as ts.EntityName))) {
      found.addEvent(named.isWriter ? 'mentions' : 'handles', named.type, qualifier as ts.EntityName);
    }
  }

  /** `EventData<'tags.create.requested'>`, `EventDataByType['tags.create.requested']`, `Extract<GeneratedEvent, { type: '...' }>` */
  function visitLiteralType(node: ts.LiteralTypeNode): void {
    if (!ts.isStringLiteral(node.literal) || !names.has(node.literal.text)) return;
    const user = ts.findAncestor(
      node,
      (each) =>
        ts.isStatement(each) ||
        ts.isTypeReferenceNode(each) ||
        ts.isImportTypeNode(each) ||
        ts.isIndexedAccessTypeNode(each),
    );
    const name = user && nameOfType(ts.isIndexedAccessTypeNode(user) ? user.objectType : user);
    if (name === undefined) return;
    const isExtract = ts.isIdentifier(name) && name.text === 'Extract';
    if (isExtract || isOfPackage(checker.getSymbolAtLocation(name))) {
      found.addEvent('handles', node.literal.text, node.literal);
      claimed.add(node.literal);
    }
  }

  function visitText(node: ts.StringLiteralLike): void {
    if (isSpecifier(node)) return;
    if (names.has(node.text)) {
      if (!claimed.has(node)) found.addEvent('mentions', node.text, node);
      if (!isChecked(node, checker)) found.addBare(node.text, names.constantOf(node.text), node);
      return;
    }
    const miss = names.findMiss(node.text, { isWanted: wanted.has(node) });
    if (miss !== undefined) found.addUnknown(node.text, miss.suggestion, node);
  }

  function claim(role: Role, expression: ts.Node, { only = Number.POSITIVE_INFINITY } = {}): void {
    for (const { node, types } of typesIn(expression)) {
      if (types.length <= only) types.forEach((type) => found.addEvent(role, type, node));
      if (types.length > 0 && types.length <= only) claimed.add(node);
    }
  }

  /** The parts of an expression that name events: the texts of a list, the sides of a choice, a constant. */
  function typesIn(expression: ts.Node): readonly { node: ts.Node; types: readonly string[] }[] {
    const plain = unwrap(expression);
    if (ts.isArrayLiteralExpression(plain)) return plain.elements.flatMap(typesIn);
    if (ts.isConditionalExpression(plain)) return [plain.whenTrue, plain.whenFalse].flatMap(typesIn);
    if (ts.isSpreadElement(plain)) return typesIn(plain.expression);
    if (ts.isStringLiteralLike(plain)) {
      wanted.add(plain);
      return names.has(plain.text) ? [{ node: plain, types: [plain.text] }] : [];
    }
    if (!ts.isExpression(plain)) return [];
    const types = literalsOf(checker.getTypeAtLocation(plain));
    return types.length === 0 ? [] : [{ node: plain, types }];
  }

  function addAll(role: Role, type: ts.Type | undefined, node: ts.Node): void {
    if (type !== undefined) literalsOf(type).forEach((each) => found.addEvent(role, each, node));
  }

  /** Event types that a value may be, or its items; none where it may be every one: then nothing is said about any. */
  function literalsOf(type: ts.Type): readonly string[] {
    const item = checker.isArrayLikeType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined;
    const given = item ?? type;
    const known = given.flags & ts.TypeFlags.Instantiable ? (checker.getBaseConstraintOfType(given) ?? given) : given;
    const all = (known.isUnion() ? known.types : [known]).flatMap((each) =>
      each.isStringLiteral() && names.has(each.value) ? [each.value] : [],
    );
    return all.length > 1 && all.length === names.count ? [] : all;
  }

  function symbolOf(node: ts.Node): ts.Symbol | undefined {
    const symbol = checker.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node);
    return symbol && resolveAlias(symbol, checker);
  }

  function isOfPackage(symbol: ts.Symbol | undefined): boolean {
    const declaration = symbol && resolveAlias(symbol, checker).declarations?.[0];
    return declaration !== undefined && owners.ownerOf(declaration.getSourceFile()) === model.package.name;
  }
}

interface Rule {
  readonly role: Role;
  readonly argument: number;
  /** The type, the event itself, or the property of options that has the types. */
  readonly takes: 'type' | 'event' | 'types' | 'eventTypes';
}

/** What each function of the three packages does with the events that it is given. */
function createRules(model: Model) {
  const byOwner = new Map<string | undefined, { readonly [name: string]: Rule }>([
    [
      model.package.name,
      {
        [`create${model.envelope.name}`]: { role: 'emits', argument: 0, takes: 'event' },
        validateEventData: { role: 'handles', argument: 0, takes: 'type' },
        getPayloadSchema: { role: 'handles', argument: 0, takes: 'type' },
      },
    ],
    [
      KSYNC,
      {
        send: { role: 'emits', argument: 0, takes: 'type' },
        on: { role: 'handles', argument: 0, takes: 'type' },
        once: { role: 'handles', argument: 0, takes: 'type' },
        off: { role: 'mentions', argument: 0, takes: 'type' },
        defineSchema: { role: 'mentions', argument: 0, takes: 'type' },
        subscribe: { role: 'handles', argument: 0, takes: 'types' },
        getEvents: { role: 'handles', argument: 0, takes: 'types' },
      },
    ],
    [
      DATABASE,
      {
        append: { role: 'emits', argument: 0, takes: 'event' },
        appendBatch: { role: 'emits', argument: 0, takes: 'event' },
        getEventsByType: { role: 'handles', argument: 0, takes: 'type' },
        getAggregateStream: { role: 'handles', argument: 1, takes: 'eventTypes' },
        getUserStream: { role: 'handles', argument: 1, takes: 'eventTypes' },
        searchEvents: { role: 'handles', argument: 0, takes: 'types' },
        countEvents: { role: 'handles', argument: 0, takes: 'types' },
        subscribe: { role: 'handles', argument: 2, takes: 'types' },
        readAll: { role: 'handles', argument: 0, takes: 'types' },
      },
    ],
  ]);
  return {
    names: new Set([...byOwner.values()].flatMap((rules) => Object.keys(rules))),
    find(owner: string | undefined, name: string | undefined): Rule | undefined {
      const rules = byOwner.get(owner);
      return rules !== undefined && name !== undefined && Object.hasOwn(rules, name) ? rules[name] : undefined;
    },
  };
}

const READER_SCHEMAS = 'EventTypeSchemas';

function calleeName(callee: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  return ts.isElementAccessExpression(callee) ? textOf(callee.argumentExpression) : undefined;
}

const textOf = (node: ts.Node): string | undefined =>
  ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : undefined;

function nameOfType(node: ts.Node): ts.EntityName | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  return ts.isImportTypeNode(node) ? node.qualifier : undefined;
}

/** Of a function or a method, or of the variable or the property that it is the value of. */
function nameOf(declaration: ts.Node): string | undefined {
  const named = ts.findAncestor(
    declaration,
    (node) =>
      ts.isFunctionDeclaration(node) ||
      ts.isTypeElement(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isClassElement(node),
  );
  const name = named && ts.getNameOfDeclaration(named as ts.Declaration);
  return name && textOf(name);
}

/** What an object literal says a property is. */
function valueOf({ properties }: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of properties) {
    if (property.name === undefined || textOf(property.name) !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** Without what says nothing about the value. */
export function unwrap(node: ts.Node): ts.Node {
  return ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    (ts.isAsExpression(node) && ts.isConstTypeReference(node.type))
    ? unwrap(node.expression)
    : node;
}

const isProperty = (node: ts.Expression, name: string): boolean => {
  const plain = unwrap(node);
  return ts.isPropertyAccessExpression(plain) && plain.name.text === name;
};

/** Of a module. */
const isSpecifier = ({ parent }: ts.Node): boolean =>
  ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isExternalModuleReference(parent);
