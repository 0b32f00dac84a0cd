import type { Event, Field, Model, ObjectField, Property } from '../../generator/src/model/types.ts';
import { READER_TIMESTAMP_PATTERN, WRITER_TIMESTAMP_PATTERN } from '../../generator/src/runtime/patterns.ts';

/**
 * What a value may be, in the words that every peer has: references are followed, decimals are patterns, times too.
 * What the catalog does not use is refused, rather than compared on a guess.
 */
export type Shape = { readonly nullable: boolean } & (
  | {
      readonly kind: 'string';
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly pattern?: string;
      /** What the pattern says in a word, for a peer with a function of its own. */
      readonly means?: 'timestamp' | 'uri';
    }
  | { readonly kind: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'uuid' }
  /** A Date. */
  | { readonly kind: 'date' }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'array'; readonly items: Shape }
  | ObjectShape
  /** Any keys with any JSON. */
  | { readonly kind: 'record' }
);

export interface ObjectShape {
  readonly kind: 'object';
  readonly nullable: boolean;
  readonly members: readonly Member[];
  /** There is at least one key. */
  readonly notEmpty: boolean;
}

export interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
}

/** The entry of each kind: a peer without one for some kind does not compile. */
export type ByKind<Result> = { readonly [K in Shape['kind']]: (shape: Extract<Shape, { kind: K }>) => Result };

/** What becomes of keys that a schema does not know: dropped, kept, or a reason to refuse. */
export type Mode = 'stripped' | 'open' | 'closed';

/** What is validated: a whole event in memory, with its Date; as parsed JSON; or a payload alone. */
export type Form = 'memory' | 'wire' | 'payload';

export interface Subject {
  readonly type: string;
  readonly shape: ObjectShape;
}

/** What the validator of each event type takes, in one form; closed, times are the writer's. */
export const toSubjects = (model: Model, { form, mode }: { form: Form; mode: Mode }): readonly Subject[] =>
  model.events.map((event) => ({ type: event.type, shape: toSubject(model, { event, form, mode }) }));

const toSubject = (model: Model, { event, form, mode }: { event: Event; form: Form; mode: Mode }): ObjectShape => {
  const toShape = createToShape(model, mode);
  if (form === 'payload') return toShape.object(event.data);
  const members = model.envelope.fields.map((property) => ({
    name: property.name,
    required: property.required,
    shape: toEnvelopeShape(property, { event, form, toShape }),
  }));
  return { kind: 'object', nullable: false, members, notEmpty: false };
};

const toEnvelopeShape = (
  { name, field }: Property,
  { event, form, toShape }: { event: Event; form: Form; toShape: ToShape },
): Shape => {
  if (name === 'type') return { kind: 'literal', nullable: false, value: event.type };
  if (name === 'data') return toShape.object(event.data);
  return name === 'timestamp' && form === 'memory' ? { kind: 'date', nullable: false } : toShape.any(field);
};

type ToShape = ReturnType<typeof createToShape>;

const createToShape = (model: Model, mode: Mode) => {
  const any = (field: Field): Shape => {
    const { nullable } = field;
    switch (field.kind) {
      case 'string': {
        const { minLength, maxLength, pattern, format } = field;
        return {
          kind: 'string',
          nullable,
          ...(minLength === undefined ? {} : { minLength }),
          ...(maxLength === undefined ? {} : { maxLength }),
          ...(pattern === undefined ? {} : { pattern }),
          ...(format === 'uri' ? { means: 'uri' as const } : {}),
        };
      }
      case 'decimal':
        return { kind: 'string', nullable, pattern: field.pattern };
      case 'timestamp': {
        const pattern = mode === 'closed' ? WRITER_TIMESTAMP_PATTERN : READER_TIMESTAMP_PATTERN;
        return { kind: 'string', nullable, pattern, means: 'timestamp' };
      }
      case 'integer':
        return { kind: 'integer', nullable, minimum: field.minimum, maximum: field.maximum };
      case 'bigint':
        if (field.as === 'string') return refuse('bigint as a string');
        return { kind: 'integer', nullable, minimum: field.minimum, maximum: field.maximum };
      case 'number':
        if (field.minimum !== undefined || field.maximum !== undefined) return refuse('bounds of a number');
        return { kind: 'number', nullable };
      case 'boolean':
      case 'uuid':
        return { kind: field.kind, nullable };
      case 'enum':
        return { kind: 'enum', nullable, values: field.values };
      case 'literal':
        return { kind: 'literal', nullable, value: field.value };
      case 'array':
        if (field.minItems !== undefined || field.maxItems !== undefined) return refuse('bounds of an array');
        return { kind: 'array', nullable, items: any(field.items) };
      case 'record':
        return field.values.kind === 'json' ? { kind: 'record', nullable } : refuse('a record of one kind of value');
      case 'object':
        return object(field);
      case 'reference':
        return { ...any(resolve(model, field.target)), nullable };
      case 'json':
        return refuse('json outside of a record');
      case 'union':
        return refuse('a union');
    }
  };
  const object = ({ nullable, properties, minProperties }: ObjectField): ObjectShape => {
    if ((minProperties ?? 1) !== 1) refuse('more than one key at least');
    return {
      kind: 'object',
      nullable,
      members: properties.map(({ name, required, field }) => ({ name, required, shape: any(field) })),
      notEmpty: minProperties === 1,
    };
  };
  return { any, object };
};

const resolve = ({ types, envelope }: Model, target: string): Field =>
  target === envelope.wireName
    ? { kind: 'object', nullable: false, properties: envelope.fields }
    : types.find((type) => type.name === target)!.field;

const refuse = (what: string): never => {
  throw new Error(
    `bench/validators/shape.ts: the model has ${what}, which no peer is told of; add it to Shape and to each peer`,
  );
};
