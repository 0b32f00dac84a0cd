import type { Doc } from 'prettier';
import { builders, printer } from 'prettier/doc';
import { encodePropertyName } from '../../../encoders/identifier.ts';
import { stringWidth } from '../../../encoders/string-width.ts';
import { encodeTypeScriptString } from '../../../encoders/type-script.ts';

const { fill, group, ifBreak, indent, indentIfBreak, join, line, lineSuffixBoundary, softline } = builders;

/** Data to be written down: JSON in which names of constants may stand. */
export type Data = string | number | boolean | null | Reference | readonly Data[] | { readonly [key: string]: Data };

/** The name of a constant, where its value is meant. */
export class Reference {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * `export const name: type = value;` as Prettier leaves it. Objects stay on one line where they fit: a list of small ones
 * reads like a table.
 */
export const printDataConstant = ({ name, type, value }: { name: string; type: string; value: Data }): string => {
  const id = Symbol('assignment');
  const start = [`export const ${name}: ${type} =`, group(indent(line), { id }), lineSuffixBoundary];
  return print([start, indentIfBreak(dataDoc(value), { groupId: id }), ';']);
};

const print = (doc: Doc): string =>
  printer.printDocToString(doc, {
    printWidth: PRINT_WIDTH,
    tabWidth: 2,
    useTabs: false,
    newLine: '\n',
    embeddedInHtml: false,
    parentParser: null,
  } as unknown as Parameters<typeof printer.printDocToString>[1]).formatted;

const PRINT_WIDTH = 120;

const dataDoc = (value: Data): Doc => {
  if (value instanceof Reference) return value.name;
  if (isList(value)) return listDoc(value);
  return typeof value === 'object' && value !== null ? objectDoc(value) : scalarText(value);
};

const isList = (value: Data): value is readonly Data[] => Array.isArray(value);

const isObject = (value: Data): value is { readonly [key: string]: Data } =>
  typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Reference);

/** Prettier drops the plus of an exponent. */
const scalarText = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? encodeTypeScriptString(value) : JSON.stringify(value).replace('e+', 'e');

const listDoc = (items: readonly Data[]): Doc => {
  if (items.length === 0) return '[]';
  const isNumbers = items.length > 1 && items.every((item) => typeof item === 'number');
  const id = Symbol('list');
  // By the list as a whole: the last number may stand on a line of its own or not.
  const comma = ifBreak(',', '', { groupId: id });
  const inner = isNumbers ? fill(numberDocs(items, comma)) : [join([',', line], items.map(dataDoc)), comma];
  return group(['[', indent([softline, inner]), softline, ']'], { id, shouldBreak: isTable(items) });
};

/** As many to a line as fit, each with its comma. */
const numberDocs = (items: readonly Data[], lastComma: Doc): Doc[] =>
  items.flatMap((item, index) =>
    index === items.length - 1 ? [[dataDoc(item), lastComma]] : [[dataDoc(item), ','], line],
  );

/** More than one item, all of them lists or all of them objects, of more than one element each. */
const isTable = (items: readonly Data[]): boolean =>
  items.length > 1 &&
  (items.every((item) => isList(item) && item.length > 1) ||
    items.every((item) => isObject(item) && Object.keys(item).length > 1));

const objectDoc = (value: { readonly [key: string]: Data }): Doc => {
  const properties = Object.entries(value).map(([name, entry]) => propertyDoc(name, entry));
  if (properties.length === 0) return '{}';
  // One that does not fit on a line breaks all around it; Prettier then keeps the break behind its brace.
  return group(['{', indent([line, join([',', line], properties)]), ifBreak(','), line, '}']);
};

const propertyDoc = (name: string, value: Data): Doc => {
  const key = encodePropertyName(name);
  const doc = dataDoc(value);
  // A string beside a key so short that nothing is gained by it does not move to the next line.
  const moves = typeof value === 'string' && stringWidth(key) > SHORT_KEY;
  return group([key, ':', moves ? group(indent([line, doc])) : [' ', doc]]);
};

const SHORT_KEY = 4;
