/**
 * Prints TypeScript as Prettier leaves it: the documents below are laid out by Prettier's own document printer, by the
 * rules it has for the few constructs that generated code needs. Parsing and re-printing whole files would cost 25
 * times as much.
 */
import type { Doc } from 'prettier';
import { builders, printer, utils } from 'prettier/doc';
import { encodeComment } from '../encoders/comment.ts';
import { encodePropertyName } from '../encoders/identifier.ts';
import { encodeTypeScriptString } from '../encoders/type-script.ts';
import type { Expression } from '../schemas/expression.ts';
import type { DocLine, Member, TypeNode } from '../schemas/type-node.ts';

const { conditionalGroup, group, hardline, ifBreak, indent, indentIfBreak, join, line, lineSuffixBoundary, softline } =
  builders;

/** `export const name: type = value;`, as one statement with its doc comment. */
export interface ConstantStatement {
  readonly doc: readonly DocLine[];
  readonly exported: boolean;
  readonly name: string;
  readonly type?: TypeNode;
  readonly value: Expression;
  /** Bundlers may drop it where it is not used, although its value is a call. */
  readonly pure?: boolean;
}

export const printConstant = ({ doc, exported, name, type, value, pure }: ConstantStatement): string =>
  print([
    commentDoc(doc),
    group([
      group([exported ? 'export const ' : 'const ', name, type === undefined ? '' : [': ', typeDoc(type)]]),
      ' =',
      type !== undefined && isNested(type)
        ? [' ', group([pure === true ? '/* @__PURE__ */ ' : '', expressionDoc(value)])]
        : assigned([pure === true ? '/* @__PURE__ */ ' : '', expressionDoc(value)], value),
      ';',
    ]),
  ]);

/** `const name = (form) => value;` */
export const printFormFunction = ({ name, value }: { name: string; value: Expression }): string =>
  print([`const ${name} = (form) =>`, group(indent([line, expressionDoc(value)])), ';']);

/** `export type name<parameters> = type;`, or for its own module alone. */
export const printTypeAlias = ({
  doc,
  exported = true,
  name,
  parameters = '',
  type,
}: {
  doc: readonly DocLine[];
  exported?: boolean;
  name: string;
  parameters?: string;
  type: TypeNode;
}): string =>
  print([commentDoc(doc), group([`${exported ? 'export ' : ''}type ${name}${parameters} =`, aliased(type), ';'])]);

/** `{ ... }`, one member a line. */
export const printMembers = (members: readonly Member[]): string => print(objectTypeDoc(members, false));

/** A doc comment of its own lines, or nothing. */
export const printComment = (doc: readonly DocLine[]): string => print(commentDoc(doc));

/** Several arguments, one of which has arguments of its own: Prettier then breaks the type, not what follows it. */
const isNested = (type: TypeNode): boolean =>
  type.is === 'name' &&
  type.args.length > 1 &&
  type.args.some((argument) => argument.is === 'name' && argument.args.length > 0);

const PRINT_WIDTH = 120;

/** The text of a document, in lines of at most 120 columns. */
export const print = (doc: Doc): string =>
  printer.printDocToString(doc, {
    printWidth: PRINT_WIDTH,
    tabWidth: 2,
    useTabs: false,
    newLine: '\n',
    embeddedInHtml: false,
    parentParser: null,
  } as unknown as Parameters<typeof printer.printDocToString>[1]).formatted;

const commentDoc = (doc: readonly DocLine[]): Doc => {
  const lines = doc.flatMap((text) =>
    typeof text === 'string' ? encodeComment(text) : [`@${text.tag} ${encodeComment(text.text).join(' ')}`],
  );
  if (lines.length === 0) return '';
  if (lines.length === 1) return [`/** ${lines[0]} */`, hardline];
  return [join(hardline, ['/**', ...lines.map((text) => (text === '' ? ' *' : ` * ${text}`)), ' */']), hardline];
};

const expressionDoc = (expression: Expression): Doc => {
  switch (expression.is) {
    case 'literal':
      return literalText(expression.value);
    case 'pattern':
      return patternLiteral(expression.source);
    case 'name':
      return expression.name;
    case 'array':
      return arrayDoc(expression.items);
    case 'object':
      return objectDoc(expression.entries);
    case 'call':
    case 'method':
      return chainDoc(expression);
  }
};

/** Prettier drops the plus of an exponent. */
const literalText = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? encodeTypeScriptString(value) : String(value).replace('e+', 'e');

/** `/source/u`, with what JavaScript would end it on escaped, and nothing but ASCII. */
const patternLiteral = (source: string): string =>
  `/${new RegExp(source, 'u').source.replaceAll(/[^ -~]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)}/u`;

const arrayDoc = (items: readonly Expression[]): Doc =>
  items.length === 0
    ? '[]'
    : group(['[', indent([softline, join([',', line], items.map(expressionDoc)), ifBreak(',')]), softline, ']']);

const objectDoc = (entries: readonly (readonly [string, Expression])[]): Doc => {
  if (entries.length === 0) return '{}';
  const properties = entries.map(([key, value]) =>
    value.is === 'name' && value.name === key
      ? key
      : group([encodePropertyName(key), ':', assigned(expressionDoc(value), value)]),
  );
  // On one line where all of it is literals, as a person writes options; one property a line otherwise.
  const isOptions = entries.every(([, value]) => value.is === 'literal');
  return isOptions
    ? group(['{', indent([line, join([',', line], properties), ifBreak(',')]), line, '}'])
    : ['{', indent([hardline, join([',', hardline], properties), ',']), hardline, '}'];
};

/** What stands after `=` or `:`, on the same line where it can. */
const assigned = (doc: Doc, value: Expression): Doc => {
  if (value.is === 'literal' && typeof value.value === 'string') return group(indent([line, doc]));
  const isShort =
    value.is === 'call' && value.args.length < 2 && value.args.every((argument) => argument.is === 'name');
  if (isShort) return group(indent([line, doc]));
  return fluid(doc);
};

/** A call, or a chain of them: up to two links stay on one line, longer chains that do not fit get a line a link. */
const chainDoc = (expression: Expression): Doc => {
  const { head, links } = unchain(expression);
  if (links.length === 0) return expressionDoc(head);
  const docs = links.map(({ name, args }) => [`${name === '' ? '' : '.'}${name}`, argumentsDoc(args)]);
  const { first, rest } = groups(head, docs, links);
  // A capitalised name is taken for a factory: its first call stays with it.
  const merged = links[0]?.name !== '' && head.is === 'name' && /^[A-Z]\w*$/u.test(head.name) ? 1 : 0;
  if (rest.length <= merged + 1) return group([first, ...rest]);
  const oneLine: Doc[] = [first, ...rest];
  const expanded = [first, ...rest.slice(0, merged), indent([hardline, join(hardline, rest.slice(merged))])];
  const mustExpand =
    (links.length > 2 && links.some(({ args }) => !args.every((argument) => isSimple(argument)))) ||
    oneLine.slice(0, -1).some((part) => utils.willBreak(part));
  if (mustExpand) return group(expanded);
  return [utils.willBreak(oneLine) ? builders.breakParent : '', conditionalGroup([oneLine, expanded])];
};

interface Link {
  /** Empty for the call of the head itself. */
  readonly name: string;
  readonly args: readonly Expression[];
}

const unchain = (expression: Expression): { head: Expression; links: readonly Link[] } => {
  if (expression.is === 'method') {
    const { head, links } = unchain(expression.on);
    return { head, links: [...links, { name: expression.name, args: expression.args }] };
  }
  if (expression.is === 'call') {
    const parts = expression.name.split('.');
    const called = parts.length === 1 ? '' : parts.pop()!;
    const head: Expression = { is: 'name', name: parts.join('.') };
    return { head, links: [{ name: called, args: expression.args }] };
  }
  return { head: expression, links: [] };
};

/** The head with its own call, then each link: what Prettier counts. */
const groups = (
  head: Expression,
  docs: readonly Doc[],
  links: readonly Link[],
): { first: Doc; rest: readonly Doc[] } =>
  links[0]?.name === ''
    ? { first: [expressionDoc(head), docs[0]!], rest: docs.slice(1) }
    : { first: expressionDoc(head), rest: docs };

const argumentsDoc = (args: readonly Expression[]): Doc => {
  if (args.length === 0) return '()';
  const docs = args.map(expressionDoc);
  const last = args.at(-1)!;
  const hugsLast = (last.is === 'object' && last.entries.length > 0) || (last.is === 'array' && last.items.length > 0);
  if (hugsLast) return ['(', join(', ', docs), ')'];
  return group(['(', indent([softline, join([',', line], docs)]), ifBreak(','), softline, ')']);
};

/** Prettier's measure of an argument that does not force a chain apart: it looks two levels deep. */
const isSimple = (expression: Expression, depth = 2): boolean => {
  if (depth <= 0) return false;
  const isChildSimple = (child: Expression): boolean => isSimple(child, depth - 1);
  switch (expression.is) {
    case 'literal':
    case 'name':
      return true;
    case 'pattern':
      return patternLiteral(expression.source).length - '//u'.length <= 5;
    case 'array':
      return expression.items.every(isChildSimple);
    case 'object':
      return expression.entries.every(([, value]) => isChildSimple(value));
    case 'call':
      return expression.args.length <= depth && expression.args.every(isChildSimple);
    case 'method':
      return isSimple(expression.on, depth) && expression.args.length <= depth && expression.args.every(isChildSimple);
  }
};

const typeDoc = (type: TypeNode): Doc => {
  switch (type.is) {
    case 'name':
      return type.args.length === 0 ? type.name : [type.name, typeArgumentsDoc(type.args)];
    case 'literal':
      return literalText(type.value);
    case 'union':
      return isHugged(type.members) ? unionDoc(type.members) : group(indent([softline, unionDoc(type.members)]));
    case 'tuple':
      return group(['[', indent([softline, join([',', line], type.items.map(typeDoc)), ifBreak(',')]), softline, ']']);
    case 'array':
      // A union would need parentheses, and a line of its own for each.
      return type.items.is === 'union' ? ['Array', typeArgumentsDoc([type.items])] : [typeDoc(type.items), '[]'];
    case 'object':
      return objectTypeDoc(type.members, type.inline ?? false);
  }
};

const typeArgumentsDoc = (args: readonly TypeNode[]): Doc => {
  const docs = args.map((argument) => (argument.is === 'union' ? unionDoc(argument.members) : typeDoc(argument)));
  return args.length === 1 && hugsBrackets(args[0]!)
    ? ['<', ...docs, '>']
    : group(['<', indent([softline, join([',', line], docs)]), softline, '>']);
};

/** A sole argument that breaks within its own braces, or has nothing to break. */
const hugsBrackets = (type: TypeNode): boolean =>
  type.is === 'object' ||
  (type.is === 'name' && type.args.length === 0) ||
  (type.is === 'union' && isHugged(type.members));

/** A member a line where they do not fit on one; what stands before is for the place that the union is in. */
const unionDoc = (members: readonly TypeNode[]): Doc =>
  isHugged(members)
    ? join(' | ', members.map(typeDoc))
    : group(
        members.map((member, index) => [
          index === 0 ? ifBreak('| ') : [line, '| '],
          builders.align(2, typeDoc(member)),
        ]),
      );

/** `{ ... } | null` and `Tag | null` stay on the line of what comes before. */
const isHugged = (members: readonly TypeNode[]): boolean => {
  const hugged = members.find((member) => member.is === 'object' || isReference(member));
  return hugged !== undefined && members.every((member) => member === hugged || isNamed(member, 'null'));
};

const isNamed = (type: TypeNode, text: string): boolean => type.is === 'name' && type.name === text;

const isReference = (type: TypeNode): boolean =>
  (type.is === 'name' && !KEYWORDS.has(type.name)) || (type.is === 'array' && type.items.is === 'union');

const KEYWORDS: ReadonlySet<string> = new Set(['boolean', 'never', 'null', 'number', 'string', 'undefined', 'unknown']);

const objectTypeDoc = (members: readonly Member[], inline: boolean): Doc => {
  if (members.length === 0) return '{}';
  const docs = members.map(memberDoc);
  return inline
    ? group(['{', indent([line, join([';', line], docs), ifBreak(';')]), line, '}'])
    : ['{', indent([hardline, join([';', hardline], docs), ';']), hardline, '}'];
};

const memberDoc = (member: Member): Doc => [
  commentDoc(member.doc),
  encodePropertyName(member.name),
  member.optional ? '?: ' : ': ',
  typeDoc(member.type),
];

/** What stands after `=` of an alias. */
const aliased = (type: TypeNode): Doc => {
  if (type.is === 'object') return [' ', typeDoc(type)];
  return type.is === 'union' && !isHugged(type.members)
    ? group(indent([line, unionDoc(type.members)]))
    : fluid(typeDoc(type));
};

/** On the same line where it can start there, else indented on the next. */
export const fluid = (doc: Doc): Doc => {
  const id = Symbol('assignment');
  return [group(indent(line), { id }), lineSuffixBoundary, indentIfBreak(doc, { groupId: id })];
};
