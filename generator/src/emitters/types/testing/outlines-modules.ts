import { findTexts } from '../../../model/samples-of-text.ts';
import type { Event, Field, FieldKind, Model, ObjectField, Property, StringField } from '../../../model/types.ts';
import { FORMAT_PATTERNS } from '../../../runtime/patterns.ts';
import { inOrderOfReference } from '../../../schemas/in-order-of-reference.ts';
import { printComment } from '../../print-typescript.ts';
import { printModule } from '../module.ts';
import { Reference, printDataConstant, type Data } from './print-data.ts';
import { outlineName, testingSymbols } from './symbols.ts';

/** `testing/outlines/tables/tags.ts`: what each payload of a table is made of, as data. */
export const outlinesModule = (
  model: Model,
  { module, events }: { readonly module: string; readonly events: readonly Event[] },
): string =>
  printModule({
    path: `testing/outlines/${module}`,
    symbols: testingSymbols(model),
    uses: new Set(['ObjectOutline', ...events.flatMap(({ data }) => referencesIn(data))]),
    statements: events.map(
      ({ type, names, data }) =>
        printComment([`The payload of \`${type}\`.`]) +
        printDataConstant({ name: outlineName(names.pascal), type: 'ObjectOutline', value: toOutline(data, model) }),
    ),
  });

/** `testing/outlines/shared.ts`: the same of the envelope on the wire and of the shapes that payloads refer to. */
export const sharedOutlinesModule = (model: Model): string => {
  const { wireName, fields } = model.envelope;
  const envelope: ObjectField = { kind: 'object', properties: fields, nullable: false };
  const shapes = inOrderOfReference<{ readonly name: string; readonly field: Field }>([
    ...model.types,
    { name: wireName, field: envelope },
  ]);
  return printModule({
    path: 'testing/outlines/shared',
    symbols: testingSymbols(model),
    uses: new Set(['Outline', 'ObjectOutline']),
    statements: shapes.map(({ name, field }) =>
      printDataConstant({
        name: outlineName(name),
        type: field.kind === 'object' ? 'ObjectOutline' : 'Outline',
        value: toOutline(field, model),
      }),
    ),
  });
};

/** `testing/outlines.ts`: all of it by event type. */
export const outlinesIndexModule = (model: Model): string => {
  const envelope = outlineName(model.envelope.wireName);
  const entries = model.events.map(({ type, names, subject }) => [
    type,
    { data: new Reference(outlineName(names.pascal)), subject: subject?.uuid === true ? subject.property : null },
  ]);
  return printModule({
    path: 'testing/outlines',
    symbols: testingSymbols(model),
    uses: new Set(['Outlines', envelope, ...model.events.map(({ names }) => outlineName(names.pascal))]),
    statements: [
      printComment(['What every event is made of.']) +
        printDataConstant({
          name: 'OUTLINES',
          type: 'Outlines',
          value: { envelope: new Reference(envelope), events: Object.fromEntries(entries) as { [type: string]: Data } },
        }),
    ],
  });
};

const referencesIn = (field: Field): readonly string[] => {
  switch (field.kind) {
    case 'reference':
      return [outlineName(field.target)];
    case 'array':
      return referencesIn(field.items);
    case 'record':
      return referencesIn(field.values);
    case 'object':
      return field.properties.flatMap((property) => referencesIn(property.field));
    case 'union':
      return field.variants.flatMap(referencesIn);
    default:
      return [];
  }
};

/** What a field is made of, as data. */
export const toOutline = (field: Field, model: Model): Data => {
  const outline = (OUTLINES[field.kind] as (field: Field, model: Model) => Data)(field, model);
  if (!field.nullable) return outline;
  return outline instanceof Reference
    ? { kind: 'named', nullable: true, value: outline }
    : { ...(outline as object), nullable: true };
};

type DataObject = { readonly [key: string]: Data };

const OUTLINES: { [K in FieldKind]: (field: Extract<Field, { kind: K }>, model: Model) => Data } = {
  string: (field) => ({ kind: 'string', ...toTextFacets(field) }),
  integer: ({ minimum, maximum }) => ({ kind: 'integer', minimum, maximum }),
  number: ({ minimum, maximum }) => ({ kind: 'number', ...said({ minimum, maximum }) }),
  decimal: ({ pattern, precision, scale }) => ({ kind: 'decimal', pattern, ...said({ precision, scale }) }),
  bigint: (field) =>
    field.as === 'string'
      ? { kind: 'bigint', pattern: field.pattern }
      : { kind: 'integer', minimum: field.minimum, maximum: field.maximum },
  boolean: () => ({ kind: 'boolean' }),
  uuid: () => ({ kind: 'uuid' }),
  timestamp: () => ({ kind: 'timestamp' }),
  enum: ({ values }) => ({ kind: 'enum', values }),
  literal: ({ value }) => ({ kind: 'literal', value }),
  array: ({ items, minItems, maxItems }, model) => ({
    kind: 'array',
    items: toOutline(items, model),
    ...said({ minItems, maxItems }),
  }),
  object: ({ properties, minProperties }, model) => ({
    kind: 'object',
    required: toProperties(
      properties.filter(({ required }) => required),
      model,
    ),
    optional: toProperties(
      properties.filter(({ required }) => !required),
      model,
    ),
    ...said({ minProperties }),
  }),
  record: ({ values }, model) => ({ kind: 'record', values: toOutline(values, model) }),
  union: ({ variants }, model) => ({ kind: 'union', variants: variants.map((variant) => toOutline(variant, model)) }),
  json: () => ({ kind: 'json' }),
  reference: ({ target }, { envelope }) => {
    const outline = new Reference(outlineName(target));
    return target === envelope.wireName ? { kind: 'read', value: outline } : outline;
  },
};

const toProperties = (properties: readonly Property[], model: Model): DataObject =>
  Object.fromEntries(properties.map(({ name, field }) => [name, toOutline(field, model)]));

/** With texts that fit, where a pattern or limits make them hard to find. */
const toTextFacets = (field: StringField): DataObject => {
  const { minLength, maxLength, pattern, format } = field;
  const isFormat = Object.entries(FORMAT_PATTERNS).some(([key, known]) => key === format && known === pattern);
  const needsLike = pattern !== undefined && !(isFormat && minLength === undefined && maxLength === undefined);
  return {
    ...said({ minLength, maxLength }),
    ...(isFormat ? said({ format }) : said({ pattern })),
    ...(needsLike ? { like: findTexts(field, LIKE) } : {}),
  };
};

const LIKE = 4;

/** Without what is undefined. */
const said = (facets: { readonly [name: string]: string | number | undefined }): DataObject =>
  Object.fromEntries(
    Object.entries(facets).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
