import { strictest } from '../../model/classification.ts';
import type { Event, Field, FieldKind, Model, ObjectField, Property } from '../../model/types.ts';
import type {
  EventMarkings,
  FieldMarkings,
  Markings,
  ObjectMarkings,
  ShapeMarkings,
} from '../../runtime/redact-event.ts';
import { standInOf, standInOfObject, type Place } from './redact-stand-in.ts';

/** What `redact` has to know of a catalog, with nothing in it that makes no difference to it. */
export const markingsOf = (model: Model): Markings => {
  const data = model.envelope.fields.find(({ name }) => name === 'data')!;
  const others = model.envelope.fields.filter((property) => property !== data);
  return {
    envelope: markObject(
      { kind: 'object', nullable: false, properties: others.map(withoutMark) },
      { model, name: model.envelope.name },
    ),
    // Its mask is the event's own.
    data: { ...markOf(data), ...(data.required ? { required: true } : {}) },
    shared: Object.fromEntries(
      model.types.flatMap(({ name, field }) => {
        const shape = markShape(field, { model, name });
        return shape === undefined ? [] : [[name, shape]];
      }),
    ),
    events: Object.fromEntries(model.events.map((event) => [event.type, markEvent(event, data, model)])),
  };
};

/** An event of no type is none: whatever else goes, its type stays. */
const withoutMark = (property: Property): Property =>
  property.name === 'type' ? { ...property, classification: 'public', personal: false } : property;

const markEvent = (event: Event, data: Property, model: Model): EventMarkings => {
  const subjectId = markSubject(event, model);
  return {
    data: markObject(event.data, { model, name: event.type }),
    ...(subjectId === undefined ? {} : { subjectId }),
    ...(isMarked(markOf(data)) ? { mask: standInOfObject(event.data, { model, name: event.type }) } : {}),
  };
};

/** The envelope repeats the payload's subject, so what is said of the one holds for the other. */
const markSubject = ({ data, subject }: Event, model: Model): FieldMarkings | undefined => {
  const inData = data.properties.find(({ name }) => name === subject?.property);
  const inEnvelope = model.envelope.fields.find(({ name }) => name === 'subjectId');
  if (subject?.uuid !== true || inData === undefined || inEnvelope === undefined) return undefined;
  return isMarked(markOf(inData))
    ? markField(merge(inEnvelope, inData), { isNeeded: false }, { model, name: model.envelope.name })
    : undefined;
};

const merge = (property: Property, other: Property): Property => ({ ...property, ...strictest(property, other) });

const markObject = ({ properties, minProperties }: ObjectField, place: Place): ObjectMarkings => {
  const isNeeded = minProperties !== undefined;
  const fields = properties.map((property) => ({
    name: property.name,
    marking: markField(withDiscriminators(property, place.model), { isNeeded }, place),
  }));
  return {
    kind: 'object',
    plain: fields.filter(({ marking }) => !isMarked(marking)).map(({ name }) => name),
    marked: Object.fromEntries(
      fields.filter(({ marking }) => isMarked(marking)).map(({ name, marking }) => [name, marking]),
    ),
    ...(minProperties === undefined ? {} : { least: minProperties }),
  };
};

/** `isNeeded`: it may have to stay even where it is optional. */
const markField = (property: Property, { isNeeded }: { isNeeded: boolean }, { model, name }: Place): FieldMarkings => {
  const place = { model, name: `${name}.${property.name}` };
  const mark = markOf(property);
  const within = markShape(property.field, place);
  const { required } = property;
  return {
    ...mark,
    ...(isMarked(mark) && required ? { required } : {}),
    ...(isMarked(mark) && (required || isNeeded) ? { mask: standInOf(property.field, place) } : {}),
    ...(within === undefined ? {} : { within }),
  };
};

type Mark = Pick<FieldMarkings, 'classification' | 'personal'>;

const markOf = ({ classification, personal }: Property): Mark => ({
  ...(classification === 'public' ? {} : { classification }),
  ...(personal ? { personal } : {}),
});

const isMarked = (marking: FieldMarkings): boolean => Object.keys(marking).length > 0;

/**
 * Without its discriminator an object of a union is of no variant, so a discriminator that may not be shown takes with it
 * the field that the union is in.
 */
const withDiscriminators = (property: Property, model: Model): Property =>
  discriminatorsIn(property.field, model).reduce(merge, property);

const discriminatorsIn = (field: Field, model: Model): readonly Property[] => {
  switch (field.kind) {
    case 'union':
      return field.variants.flatMap(({ properties }) => properties.filter(({ name }) => name === field.discriminator));
    case 'array':
      return discriminatorsIn(field.items, model);
    case 'record':
      return discriminatorsIn(field.values, model);
    case 'reference':
      return model.types
        .filter(({ name }) => name === field.target)
        .flatMap((type) => discriminatorsIn(type.field, model));
    case 'object':
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
      return [];
  }
};

/** What is in a value; undefined where all of it is one with the value: text, any JSON, a list of numbers. */
const markShape = (field: Field, place: Place): ShapeMarkings | undefined =>
  (SHAPES[field.kind] as (field: Field, place: Place) => ShapeMarkings | undefined)(field, place);

const none = (): undefined => undefined;

const SHAPES: {
  [K in FieldKind]: (field: Extract<Field, { kind: K }>, place: Place) => ShapeMarkings | undefined;
} = {
  string: none,
  integer: none,
  number: none,
  decimal: none,
  bigint: none,
  boolean: none,
  uuid: none,
  timestamp: none,
  enum: none,
  literal: none,
  json: none,
  array: (field, place) => {
    const items = markShape(field.items, place);
    return items === undefined ? undefined : { kind: 'array', items };
  },
  record: (field, place) => {
    const values = markShape(field.values, place);
    return values === undefined ? undefined : { kind: 'record', values };
  },
  object: markObject,
  union: ({ discriminator, variants }, place) => ({
    kind: 'union',
    discriminator,
    variants: variants.map((variant) => ({
      value: discriminatorOf(variant, discriminator),
      object: markObject(variant, place),
    })),
  }),
  reference: ({ target }, place) => {
    const { envelope, types } = place.model;
    if (target === envelope.wireName) return { kind: 'event' };
    const type = types.find(({ name }) => name === target)!;
    return markShape(type.field, place) === undefined ? undefined : { kind: 'reference', to: target };
  },
};

const discriminatorOf = (variant: ObjectField, discriminator: string): string | number | boolean => {
  const field = variant.properties.find(({ name }) => name === discriminator)?.field;
  if (field?.kind === 'literal') return field.value;
  throw new TypeError(`a variant has no literal ${discriminator}, by which it is told apart`);
};
