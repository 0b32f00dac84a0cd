import { KnownError } from '../../known-error.ts';
import type { CharacterSet } from '../../manifest/character-set.ts';
import { parsePattern, type Alternatives, type Node } from '../../manifest/pattern-tree.ts';
import type { Field, FieldKind, JsonValue, Model, ObjectField, StringField } from '../../model/types.ts';
import { codePoints } from '../../runtime/code-points.ts';

/**
 * What stands where a value may not be shown and cannot be left out: one value for all, which tells nothing and which the
 * schemas take. Text says `[redacted]` where it may; otherwise null stands where it may; otherwise the least that there
 * is: 0 or the bound next to it, false, the first of a list of words, the nil UUID, 1970, no items, the fields that have
 * to be there. No such value is neutral, so one may be taken for real: whoever must tell them apart asks the catalog.
 */
export const standInOf = (field: Field, place: Place): JsonValue => {
  if (field.nullable && !(field.kind === 'string' && takes(field, WORD))) return null;
  return (STAND_INS[field.kind] as (field: Field, place: Place) => JsonValue)(field, place);
};

export interface Place {
  readonly model: Model;
  /** What the field is called in messages: `tags.create.requested name`. */
  readonly name: string;
}

/** Of an object: its required fields, and as many others as it has to have. */
export const standInOfObject = ({ properties, minProperties = 0 }: ObjectField, { model, name: of }: Place) => {
  const required = properties.filter((property) => property.required);
  const others = properties.filter((property) => !property.required);
  const present = new Set([...required, ...others.slice(0, Math.max(0, minProperties - required.length))]);
  const inOrder = properties.filter((property) => present.has(property));
  return Object.fromEntries(
    inOrder.map(({ name, field }) => [name, standInOf(field, { model, name: `${of}.${name}` })]),
  );
};

const WORD = '[redacted]';

const STAND_INS: { [K in FieldKind]: (field: Extract<Field, { kind: K }>, place: Place) => JsonValue } = {
  string: standInText,
  integer: (field) => nearestToZero(field),
  number: (field) => nearestToZero(field),
  decimal: ({ pattern }, place) => standInText({ kind: 'string', nullable: false, pattern }, place),
  bigint: (field) => (field.as === 'number' ? nearestToZero(field) : '0'),
  boolean: () => false,
  uuid: () => '00000000-0000-0000-0000-000000000000',
  timestamp: () => '1970-01-01T00:00:00.000Z',
  enum: ({ values }) => values[0]!,
  literal: ({ value }) => value,
  array: ({ items, minItems = 0 }, place) => Array.from({ length: minItems }, () => standInOf(items, place)),
  object: standInOfObject,
  record: () => ({}),
  union: ({ variants }, place) => standInOfObject(variants[0]!, place),
  json: () => null,
  reference: ({ target }, place) => {
    const { envelope, types } = place.model;
    return target === envelope.wireName
      ? standInOfObject({ kind: 'object', nullable: false, properties: envelope.fields }, place)
      : standInOf(types.find((type) => type.name === target)!.field, place);
  },
};

const nearestToZero = ({ minimum = -Infinity, maximum = Infinity }: { minimum?: number; maximum?: number }): number =>
  Math.min(Math.max(0, minimum), maximum);

/** Text that the field takes: a word for it where one fits, else the shortest that its pattern and lengths allow. */
function standInText(field: StringField, { name }: Place): string {
  for (const text of candidates(field)) if (takes(field, text)) return text;
  const { minLength = 0, maxLength, pattern } = field;
  const length = maxLength === undefined ? `at least ${minLength}` : `${minLength} to ${maxLength}`;
  throw new KnownError(
    `${name} is classified, so something has to stand for its values, and no text was found that matches ${String(pattern)} and has ${length} characters: change its pattern or its lengths, or remove its classification`,
  );
}

function* candidates({ minLength = 0, pattern, format }: StringField): Iterable<string> {
  yield WORD;
  yield* FORMATS[format ?? ''] ?? [];
  yield '*'.repeat(minLength);
  // A decimal is a number to whoever reads it.
  yield '0';
  if (pattern === undefined) return;
  const tree = parsePattern(pattern);
  // Each part once more, until the text is long enough.
  for (let more = 0; more <= Math.max(minLength, 1); more += 1) yield shortest(tree, more);
}

/** Of RFC 2606, which no one owns, and a shorter one where there is little room. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  email: ['redacted@redacted.invalid', 'a@b.c'],
  uri: ['https://redacted.invalid/', 'http://a'],
  date: ['1970-01-01'],
  base64: [''],
};

const takes = ({ minLength = 0, maxLength = Infinity, pattern }: StringField, text: string): boolean => {
  const length = codePoints(text);
  return length >= minLength && length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text));
};

/** A text of the least length, or with each part that may repeat so many times more. */
const shortest = (alternatives: Alternatives, more: number): string => {
  const texts = alternatives.map((sequence) =>
    sequence
      .map(({ node, minimum, maximum }) => shortestOf(node, more).repeat(Math.min(minimum + more, maximum)))
      .join(''),
  );
  return texts.reduce((least, text) => (text.length < least.length ? text : least));
};

const shortestOf = (node: Node, more: number): string => {
  if (node.is === 'assertion') return '';
  return node.is === 'set' ? characterOf(node.set) : shortest(node.alternatives, more);
};

/** One that is seen for what it is, where the set has such a one; else its first. */
const characterOf = (set: CharacterSet): string => {
  const preferred = ['*', 'x', 'X', '0'].find((character) => {
    const code = character.codePointAt(0)!;
    return set.some(([first, last]) => code >= first && code <= last);
  });
  return preferred ?? String.fromCodePoint(set[0]![0]);
};
