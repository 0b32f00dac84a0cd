import { encodeCodeBlock } from '../encoders/code-block.ts';
import { encodeJson } from '../encoders/json.ts';
import { encodeTable } from '../encoders/markdown-table.ts';
import { encodeMarkdown } from '../encoders/markdown.ts';
import type { Field, FieldKind, SharedType } from '../model/types.ts';
import { encodeConstraints, encodeFieldTable, encodeType } from './docs-fields.ts';
import { pageTop, type Page, type PageTop } from './docs-pages.ts';

/** What `docs/types.hbs` gets. Everything is Markdown already; an empty string is a part that a type lacks. */
export interface TypesView extends PageTop {
  readonly words: string;
  readonly types: readonly {
    readonly heading: string;
    readonly summary: string;
    readonly shape: string;
    readonly fields: string;
    readonly example: string;
  }[];
}

export function viewTypes(page: Page): TypesView {
  return {
    ...pageTop({
      title: 'Types',
      description: 'What the words for types mean on the wire, and the shapes that several events share.',
    }),
    words: encodeTable({ header: ['Word', 'In JSON'], rows: WORDS.map(({ word, meaning }) => [word, meaning]) }),
    types: page.model.types.map((type) => viewType(page, type)),
  };
}

const viewType = (page: Page, type: SharedType) => ({
  heading: encodeMarkdown(type.name),
  summary: encodeMarkdown(type.description),
  shape: `Type: ${[encodeType(page, type.field), ...encodeConstraints(page, type.field)].join(', ')}.`,
  fields: encodeShapeFields(page, type),
  example: type.example === undefined ? '' : encodeCodeBlock({ language: 'json', code: encodeJson(type.example) }),
});

/** The rows of an object are its properties; of anything else, what lies below the type's own name. */
function encodeShapeFields(page: Page, { name, field }: SharedType): string {
  if (field.kind === 'object') return encodeFieldTable(page, field.properties);
  if (!hasFields(field)) return '';
  return encodeFieldTable(page, [
    { name, required: true, field, description: '', classification: 'public', personal: false },
  ]);
}

const hasFields = (field: Field): boolean =>
  field.kind === 'object' ||
  field.kind === 'union' ||
  (field.kind === 'array' && hasFields(field.items)) ||
  (field.kind === 'record' && hasFields(field.values));

/** One word a kind of field; a record is called a map, a reference by its own name. */
const WORDS = Object.values({
  string: { word: 'string', meaning: 'text; lengths count Unicode code points' },
  integer: { word: 'integer', meaning: 'a whole number' },
  number: { word: 'number', meaning: 'a number with or without fraction' },
  decimal: { word: 'decimal', meaning: 'a string with an exact decimal number, as `"1.50"`' },
  bigint: { word: 'bigint', meaning: 'a whole number, or its digits in a string where the constraints say so' },
  boolean: { word: 'boolean', meaning: '`true` or `false`' },
  uuid: { word: 'uuid', meaning: 'a string with a UUID, in upper or lower case' },
  timestamp: {
    word: 'timestamp',
    meaning: 'a string with date, time and offset; written as `2026-01-15T09:30:00.000Z`, read in any form of RFC 3339',
  },
  enum: { word: 'one of', meaning: 'one of the strings listed' },
  literal: { word: 'always', meaning: 'this value and no other' },
  array: { word: 'list of', meaning: 'an array' },
  object: { word: 'object', meaning: 'an object with the fields listed below it' },
  record: { word: 'map of', meaning: 'an object with any keys; `.*` in a path stands for each' },
  union: { word: 'one of n objects', meaning: 'an object whose fields depend on one of them' },
  json: { word: 'any JSON', meaning: 'any value' },
  reference: { word: 'a name', meaning: 'a type of this page, or the envelope' },
} satisfies Record<FieldKind, { word: string; meaning: string }>);
