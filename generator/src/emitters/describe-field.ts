import { escapeUnits } from '../encoders/invisible.ts';
import type { Field, StringField } from '../model/types.ts';

/** A piece of a description: words, a value or pattern to be set as code, or the name of a shared type to link to. */
export type DescriptionPart = string | { readonly code: string } | { readonly reference: string };

/** What a value is, in words: `list of uuid`, `map of string or null`, `RetryConfig`. */
export const describeType = (field: Field): string => joinParts(typeParts(field));

/** What else a value must be, one phrase each: `at least 1 character`, `one of note, task`. */
export const describeConstraints = (field: Field): string[] => constraintParts(field).map(joinParts);

/** The pieces of `describeType`, for a sink that sets code and links. */
export function typeParts(field: Field): readonly DescriptionPart[] {
  return field.nullable ? [...kindParts(field), ' or null'] : kindParts(field);
}

/** The pieces of `describeConstraints`. */
export function constraintParts(field: Field): readonly (readonly DescriptionPart[])[] {
  switch (field.kind) {
    case 'string':
      return stringConstraints(field);
    case 'integer':
      return integerConstraints(field);
    case 'number':
      return bounds(field);
    case 'decimal':
      return decimalConstraints(field);
    case 'bigint':
      return field.as === 'number' ? integerConstraints(field) : [['digits in a string']];
    case 'enum':
      return [['one of ', ...list(field.values.map((value) => ({ code: value })))]];
    case 'array':
      return [
        ...counts({ minimum: field.minItems, maximum: field.maxItems, noun: 'item' }),
        ...constraintParts(field.items).map((parts) => ['each ', ...parts]),
      ];
    case 'object':
      return counts({ minimum: field.minProperties, maximum: undefined, noun: 'property', plural: 'properties' });
    case 'record':
      return constraintParts(field.values).map((parts) => ['each value ', ...parts]);
    case 'union':
      return [['told apart by ', { code: field.discriminator }]];
    case 'boolean':
    case 'uuid':
    case 'timestamp':
    case 'literal':
    case 'json':
    case 'reference':
      return [];
  }
}

const joinParts = (parts: readonly DescriptionPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.reference)).join('');

function kindParts(field: Field): readonly DescriptionPart[] {
  switch (field.kind) {
    case 'string':
    case 'integer':
    case 'number':
    case 'decimal':
    case 'bigint':
    case 'boolean':
    case 'uuid':
    case 'timestamp':
    case 'object':
      return [field.kind];
    case 'enum':
      return ['string'];
    case 'literal':
      return ['always ', { code: JSON.stringify(field.value) }];
    case 'array':
      return ['list of ', ...typeParts(field.items)];
    case 'record':
      return ['map of ', ...typeParts(field.values)];
    case 'union':
      return [`one of ${field.variants.length} objects`];
    case 'json':
      return ['any JSON'];
    case 'reference':
      return [{ reference: field.target }];
  }
}

/** The pattern of a format is long and says no more than its name; a pattern of the catalog's own is shown. */
function stringConstraints(field: StringField): readonly (readonly DescriptionPart[])[] {
  const format = field.format === undefined ? [] : [[FORMATS[field.format] ?? `format ${field.format}`]];
  const pattern =
    field.pattern === undefined || field.format !== undefined
      ? []
      : [['matches ', { code: showPattern(field.pattern) }]];
  const length = counts({ minimum: field.minLength, maximum: field.maxLength, noun: 'character' });
  return [...length, ...format, ...pattern];
}

/** On one line: what a pattern takes literally but a reader cannot see, as the escape that means the same. */
const showPattern = (pattern: string): string =>
  pattern.replace(/[^\S ]/gu, (character) => WHITESPACE[character] ?? escapeUnits(character));

const WHITESPACE: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const FORMATS: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  uri: 'an http or https address',
  date: 'a date, YYYY-MM-DD',
  base64: 'bytes in base64',
};

/** What bounds a PostgreSQL integer by itself is said as its size; what the catalog adds, as a bound. */
function integerConstraints({
  minimum,
  maximum,
}: {
  minimum: number;
  maximum: number;
}): readonly (readonly DescriptionPart[])[] {
  const size = INTEGER_SIZES.find(({ range }) => range.minimum === minimum || range.maximum === maximum);
  if (size === undefined) return bounds({ minimum, maximum });
  const own = {
    ...(minimum === size.range.minimum ? {} : { minimum }),
    ...(maximum === size.range.maximum ? {} : { maximum }),
  };
  return [...bounds(own), [size.name]];
}

const INTEGER_SIZES = [
  { name: '16-bit', range: { minimum: -(2 ** 15), maximum: 2 ** 15 - 1 } },
  { name: '32-bit', range: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 } },
  { name: 'safe integer', range: { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER } },
];

function decimalConstraints(field: Field & { kind: 'decimal' }): readonly (readonly DescriptionPart[])[] {
  if (field.precision === undefined) return [['digits in a string']];
  const scale = field.scale ?? 0;
  return [[`in a string, up to ${field.precision} digits, ${scale === 0 ? 'none' : scale} after the point`]];
}

function bounds({ minimum, maximum }: { minimum?: number; maximum?: number }): readonly (readonly DescriptionPart[])[] {
  if (minimum !== undefined && maximum !== undefined) return [[`${minimum} to ${maximum}`]];
  if (minimum !== undefined) return [[`at least ${minimum}`]];
  return maximum === undefined ? [] : [[`at most ${maximum}`]];
}

interface Counted {
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly noun: string;
  readonly plural?: string;
}

function counts({ minimum, maximum, noun, plural = `${noun}s` }: Counted): readonly (readonly DescriptionPart[])[] {
  const count = (limit: number): string => `${limit} ${limit === 1 ? noun : plural}`;
  if (minimum !== undefined && minimum === maximum) return [[`exactly ${count(minimum)}`]];
  if (minimum !== undefined && maximum !== undefined) return [[`${minimum} to ${count(maximum)}`]];
  if (minimum !== undefined) return [[`at least ${count(minimum)}`]];
  return maximum === undefined ? [] : [[`at most ${count(maximum)}`]];
}

const list = (parts: readonly DescriptionPart[]): readonly DescriptionPart[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
