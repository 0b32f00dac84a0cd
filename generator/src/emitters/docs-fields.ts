/** The tables of fields that the pages share. */
import { encodeCellCode } from '../encoders/code-span.ts';
import { encodeJsonString } from '../encoders/json.ts';
import { encodeTable } from '../encoders/markdown-table.ts';
import { encodeTableCell } from '../encoders/markdown.ts';
import { strictest, type Classified } from '../model/classification.ts';
import type { Deprecation, Field, JsonValue, Property } from '../model/types.ts';
import { constraintParts, typeParts, type DescriptionPart } from './describe-field.ts';
import { linkToType, type Page } from './docs-pages.ts';

/** One row a field, nested ones by their path: `changes.title`, `scopes[]`, `metadata.*`. Empty where there is none. */
export function encodeFieldTable(page: Page, properties: readonly Property[]): string {
  const rows = properties.flatMap((property) => flatten(property, ROOT));
  if (rows.length === 0) return '';
  return encodeTable({
    header: ['Field', 'Type', 'Required', 'Classification', 'Constraints', 'Description'],
    rows: rows.map((row) => [
      encodeCellCode(row.path),
      encodeType(page, row.property.field),
      row.property.required ? 'yes' : 'no',
      encodeClassification(row.classified),
      [...encodeConstraints(page, row.property.field), ...encodeDefault(row.property.default), ...row.conditions].join(
        ', ',
      ),
      [encodeTableCell(row.property.description), ...encodeNotice(row.property)]
        .filter((text) => text !== '')
        .join(' '),
    ]),
  });
}

/** The type of a field as Markdown for a table cell, with links to shared types. */
export const encodeType = (page: Page, field: Field): string => encodeParts(page, typeParts(field));

/** The constraints of a field, each as Markdown for a table cell. */
export const encodeConstraints = (page: Page, field: Field): string[] =>
  constraintParts(field).map((parts) => encodeParts(page, parts));

/** Who may see it, and whether it is about a person; what is not for everyone stands out. */
export const encodeClassification = ({ classification, personal }: Classified): string =>
  [classification === 'public' ? 'public' : `**${classification}**`, ...(personal ? ['**personal**'] : [])].join(', ');

/** Whether it goes away. */
export const encodeNotice = ({ deprecated }: { readonly deprecated?: Deprecation }): string[] =>
  deprecated === undefined ? [] : [encodeDeprecation(deprecated)];

/** Since when, until when, what to use instead and why, in Markdown. `encodeName` is for what to use. */
export function encodeDeprecation(
  { since, sunset, replacement, reason }: Deprecation,
  encodeName: (name: string) => string = encodeCellCode,
): string {
  const until = sunset === undefined ? '' : `, served until ${encodeTableCell(sunset)}`;
  const instead = replacement === undefined ? '' : `; use ${encodeName(replacement)}`;
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
  /** Its own, or that of a field that it is in where that is stricter. */
  readonly classified: Classified;
  /** When the field exists at all, in Markdown. */
  readonly conditions: readonly string[];
}

interface Position {
  readonly prefix: string;
  readonly classified: Classified;
  readonly conditions: readonly string[];
}

const ROOT: Position = { prefix: '', classified: { classification: 'public', personal: false }, conditions: [] };

function flatten(property: Property, { prefix, classified: outer, conditions }: Position): readonly Row[] {
  const path = prefix + property.name;
  const classified = strictest(outer, property);
  return [
    { path, property, classified, conditions },
    ...flattenField(property.field, { prefix: path, classified, conditions }),
  ];
}

/** The rows below a value whose own path is `prefix`. */
function flattenField(field: Field, { prefix, ...position }: Position): readonly Row[] {
  switch (field.kind) {
    case 'object':
      return field.properties.flatMap((property) => flatten(property, { ...position, prefix: `${prefix}.` }));
    case 'array':
      return flattenField(field.items, { ...position, prefix: `${prefix}[]` });
    case 'record':
      return flattenField(field.values, { ...position, prefix: `${prefix}.*` });
    case 'union':
      return field.variants.flatMap(({ properties }) => {
        const tag = properties.find(({ name }) => name === field.discriminator)?.field;
        const path = `${prefix}.${field.discriminator}`;
        const when = tag?.kind === 'literal' ? [`when ${encodeCellCode(path)} is ${encodeJsonCode(tag.value)}`] : [];
        return properties.flatMap((property) =>
          flatten(property, {
            ...position,
            prefix: `${prefix}.`,
            conditions: [...position.conditions, ...(property.name === field.discriminator ? [] : when)],
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
