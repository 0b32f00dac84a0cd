/** The tables of fields that the pages share. */
import { encodeCellCode } from '../encoders/code-span.ts';
import { encodeJsonString } from '../encoders/json.ts';
import { encodeTable } from '../encoders/markdown-table.ts';
import { encodeTableCell } from '../encoders/markdown.ts';
import type { Classification, Deprecation, Field, JsonValue, Property } from '../model/types.ts';
import { constraintParts, typeParts, type DescriptionPart } from './describe-field.ts';
import { linkToType, type Page } from './docs-pages.ts';

/** One row a field, nested ones by their path: `changes.title`, `scopes[]`, `metadata.*`. Empty where there is none. */
export function encodeFieldTable(page: Page, properties: readonly Property[]): string {
  const rows = properties.flatMap((property) => flatten(property, { prefix: '', conditions: [] }));
  if (rows.length === 0) return '';
  return encodeTable({
    header: ['Field', 'Type', 'Required', 'Constraints', 'Description'],
    rows: rows.map((row) => [
      encodeCellCode(row.path),
      encodeType(page, row.property.field),
      row.property.required ? 'yes' : 'no',
      [...encodeConstraints(page, row.property.field), ...encodeDefault(row.property.default), ...row.conditions].join(
        ', ',
      ),
      encodeMeaning(row.property),
    ]),
  });
}

/** The type of a field as Markdown for a table cell, with links to shared types. */
export const encodeType = (page: Page, field: Field): string => encodeParts(page, typeParts(field));

/** The constraints of a field, each as Markdown for a table cell. */
export const encodeConstraints = (page: Page, field: Field): string[] =>
  constraintParts(field).map((parts) => encodeParts(page, parts));

/** The description, then what a reader has to mind: who may see it, whether it is about a person, whether it goes away. */
const encodeMeaning = (item: Marked & { readonly description: string }): string =>
  [encodeTableCell(item.description), ...encodeMarks(item)].filter((text) => text !== '').join(' ');

interface Marked {
  readonly classification: Classification;
  readonly personal: boolean;
  readonly deprecated?: Deprecation;
}

export const encodeMarks = ({ classification, personal, deprecated }: Marked): string[] => [
  ...encodeAudience([...(classification === 'public' ? [] : [classification]), ...(personal ? ['personal'] : [])]),
  ...(deprecated === undefined ? [] : [encodeDeprecation(deprecated)]),
];

const encodeAudience = (words: readonly string[]): string[] => (words.length === 0 ? [] : [`_${words.join(', ')}_`]);

/** Since when, until when, what to use instead and why, in Markdown. */
export function encodeDeprecation({ since, sunset, replacement, reason }: Deprecation): string {
  const until = sunset === undefined ? '' : `, served until ${encodeTableCell(sunset)}`;
  const instead = replacement === undefined ? '' : `; use ${encodeCellCode(replacement)}`;
  const why = reason === undefined ? '' : ` ${encodeTableCell(reason)}`;
  return `**Deprecated** since ${encodeTableCell(since)}${until}${instead}.${why}`;
}

/** A JSON value in one line of code. */
export const encodeJsonCode = (value: JsonValue): string =>
  encodeCellCode(typeof value === 'string' ? encodeJsonString(value) : JSON.stringify(value));

const encodeDefault = (value: JsonValue | undefined): string[] =>
  value === undefined ? [] : [`default ${encodeJsonCode(value)}`];

const encodeParts = (page: Page, parts: readonly DescriptionPart[]): string =>
  parts.map((part) => encodePart(page, part)).join('');

function encodePart(page: Page, part: DescriptionPart): string {
  if (typeof part === 'string') return part;
  return 'code' in part ? encodeCellCode(part.code) || '(empty)' : linkToType(page, part.reference);
}

interface Row {
  readonly path: string;
  readonly property: Property;
  /** When the field exists at all, in Markdown. */
  readonly conditions: readonly string[];
}

interface Position {
  readonly prefix: string;
  readonly conditions: readonly string[];
}

function flatten(property: Property, { prefix, conditions }: Position): readonly Row[] {
  const path = prefix + property.name;
  return [{ path, property, conditions }, ...flattenField(property.field, { prefix: path, conditions })];
}

/** The rows below a value whose own path is `prefix`. */
function flattenField(field: Field, { prefix, conditions }: Position): readonly Row[] {
  switch (field.kind) {
    case 'object':
      return field.properties.flatMap((property) => flatten(property, { prefix: `${prefix}.`, conditions }));
    case 'array':
      return flattenField(field.items, { prefix: `${prefix}[]`, conditions });
    case 'record':
      return flattenField(field.values, { prefix: `${prefix}.*`, conditions });
    case 'union':
      return field.variants.flatMap(({ properties }) => {
        const tag = properties.find(({ name }) => name === field.discriminator)?.field;
        const path = `${prefix}.${field.discriminator}`;
        const when = tag?.kind === 'literal' ? [`when ${encodeCellCode(path)} is ${encodeJsonCode(tag.value)}`] : [];
        return properties.flatMap((property) =>
          flatten(property, {
            prefix: `${prefix}.`,
            conditions: property.name === field.discriminator ? conditions : [...conditions, ...when],
          }),
        );
      });
    case 'string':
    case 'integer':
    case 'number':
    case 'decimal':
    case 'bigint':
    case 'boolean':
    case 'uuid':
    case 'timestamp':
    case 'enum':
    case 'literal':
    case 'json':
    case 'reference':
      return [];
  }
}
