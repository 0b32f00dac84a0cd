/** A field as the set of JSON values that one form of its schema takes, by JSON type: kinds that overlap become comparable. */
import type { Shapes } from '../model/examples.ts';
import { targetOf } from '../model/samples.ts';
import type { Field, ObjectField } from '../model/types.ts';
import { READER_TIMESTAMP_PATTERN, UUID_PATTERN, WRITER_TIMESTAMP_PATTERN } from '../runtime/patterns.ts';
import type { FormName } from '../schemas/wire.ts';
import type { TextLanguage } from './texts/include-texts.ts';

/** A field where it stands: the shapes that its references lead to, and the form of the schema that is meant. */
export interface Placed {
  readonly field: Field;
  readonly shapes: Shapes;
  readonly form: FormName;
}

/** What is absent is refused. */
export interface ValueSet {
  /** Anything: then nothing else is given. */
  readonly any?: true;
  readonly null?: true;
  readonly text?: TextLanguage;
  readonly number?: NumberRange;
  readonly booleans?: readonly boolean[];
  readonly array?: { readonly items: Placed; readonly minItems: number; readonly maxItems: number };
  readonly record?: Placed;
  readonly objects?: { readonly variants: readonly PlacedObject[]; readonly discriminator: string | null };
}

/** All integers or all doubles between two bounds, both included. */
export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly integer: boolean;
}

export interface PlacedObject {
  readonly object: ObjectField;
  readonly shapes: Shapes;
  readonly form: FormName;
}

export const toValueSet = (placed: Placed): ValueSet => {
  const { field, shapes, form } = follow(placed);
  const set = ofKind(field, { shapes, form });
  return field.nullable && set.any !== true ? { ...set, null: true } : set;
};

/** The field that a reference leads to. An event in an event is read, whoever writes the outer one. */
export const follow = (placed: Placed): Placed => {
  const { field, shapes, form } = placed;
  if (field.kind !== 'reference') return placed;
  const target = targetOf(field.target, shapes);
  return follow({
    field: field.nullable ? { ...target, nullable: true } : target,
    shapes,
    form: field.target === shapes.envelope.wireName ? 'reader' : form,
  });
};

const ofKind = (field: Field, place: Omit<Placed, 'field'>): ValueSet => {
  switch (field.kind) {
    case 'string': {
      const { pattern, minLength, maxLength } = field;
      return {
        text: {
          patterns: pattern === undefined ? [] : [pattern],
          ...(minLength === undefined ? {} : { minLength }),
          ...(maxLength === undefined ? {} : { maxLength }),
        },
      };
    }
    case 'decimal':
      return { text: { patterns: [field.pattern] } };
    case 'bigint':
      return field.as === 'string' ? { text: { patterns: [field.pattern] } } : { number: { ...field, integer: true } };
    case 'uuid':
      return { text: { patterns: [UUID_PATTERN] } };
    case 'timestamp':
      return { text: { patterns: [place.form === 'writer' ? WRITER_TIMESTAMP_PATTERN : READER_TIMESTAMP_PATTERN] } };
    case 'enum':
      return { text: { patterns: [], values: field.values } };
    case 'literal':
      return ofLiteral(field.value);
    case 'integer':
      return { number: { minimum: field.minimum, maximum: field.maximum, integer: true } };
    case 'number': {
      const { minimum = -Infinity, maximum = Infinity } = field;
      return { number: { minimum, maximum, integer: false } };
    }
    case 'boolean':
      return { booleans: [true, false] };
    case 'array': {
      const { minItems = 0, maxItems = Infinity } = field;
      return { array: { items: { ...place, field: field.items }, minItems, maxItems } };
    }
    case 'object':
      return { objects: { variants: [{ ...place, object: field }], discriminator: null } };
    case 'union':
      return {
        objects: {
          variants: field.variants.map((object) => ({ ...place, object })),
          discriminator: field.discriminator,
        },
      };
    case 'record':
      return { record: { ...place, field: field.values } };
    case 'json':
      return { any: true };
    case 'reference':
      throw new TypeError(`a reference to ${field.target} was not followed`);
  }
};

const ofLiteral = (value: string | number | boolean): ValueSet => {
  if (typeof value === 'string') return { text: { patterns: [], values: [value] } };
  return typeof value === 'number'
    ? { number: { minimum: value, maximum: value, integer: Number.isInteger(value) } }
    : { booleans: [value] };
};
