import * as zodV4 from 'zod/v4';
import { z as zodV3 } from 'zod/v3';
import type { Event, Model, Property } from '../model/types.ts';
import * as runtime4 from '../runtime/form.ts';
import { formats } from '../runtime/formats.ts';
import * as runtime3 from '../runtime/zod3/form.ts';
import { call, evaluate, literal, method, object, type Expression, type Scope } from './expression.ts';
import { zod3, zod4, type Flavour } from './flavours.ts';
import { inOrderOfReference } from './in-order-of-reference.ts';

export const FORMS = ['reader', 'writer'] as const;
export type FormName = (typeof FORMS)[number];

/** Schemas of whole wire events: the timestamp a string, and for a known type its `type` and `data`. */
export interface WireSchemas<Schema> {
  readonly envelope: Schema;
  readonly events: ReadonlyMap<string, Schema>;
  /** Of the payload alone, by event type. */
  readonly payloads: ReadonlyMap<string, Schema>;
  /** Schemas of shared types by their name, for converters that give each a place of its own. */
  readonly shared: ReadonlyMap<string, Schema>;
}

/** The Zod 4 schemas of the published package, evaluated from the same code that is printed into it: once a model. */
export const buildWireSchemas = (model: Model): { forms: Record<FormName, WireSchemas<zodV4.ZodType>> } => {
  const built = BUILT.get(model) ?? evaluateForms<zodV4.ZodType>(model, zod4, { z: zodV4, formats, ...runtime4 });
  BUILT.set(model, built);
  return built;
};

// A model is frozen, so what is built from it never changes. Examples are checked with the same schemas before emission.
const BUILT = new WeakMap<Model, ReturnType<typeof buildWireSchemas>>();

/** The same, in the API of Zod 3. */
export const buildZod3WireSchemas = (model: Model): { forms: Record<FormName, WireSchemas<zodV3.ZodTypeAny>> } =>
  evaluateForms<zodV3.ZodTypeAny>(model, zod3, { z: zodV3, formats, ...runtime3 });

/** The code of the envelope's wire form. */
export const wireEnvelope = (model: Model, flavour: Flavour): Expression => envelope(model, flavour, () => undefined);

/** The code of the envelope in memory. */
export const memoryEnvelope = (model: Model, flavour: Flavour): Expression =>
  envelope(model, flavour, (property) => {
    const form = memoryForm(property);
    if (form === 'wire') return undefined;
    const schema = form === 'date' ? call('z.date') : call('z.record', call('z.string'), call('z.unknown'));
    return property.field.nullable ? method(schema, 'nullable') : schema;
  });

/**
 * What a field of the envelope is in memory: `timestamp` a Date, `data` a record of anything, since its type says what
 * it is; every other field is what it is on the wire, whatever its kind.
 */
export const memoryForm = ({ name }: Property): 'date' | 'record' | 'wire' => MEMORY_FORMS.get(name) ?? 'wire';

const MEMORY_FORMS: ReadonlyMap<string, 'date' | 'record'> = new Map([
  ['timestamp', 'date'],
  ['data', 'record'],
]);

/** The code of one whole wire event, made from the envelope's. */
const wireEvent = (envelopeSchema: Expression, event: Event, flavour: Flavour): Expression => {
  const data = flavour.field(event.data);
  const described = event.description === '' ? data : method(data, 'describe', literal(event.description));
  return method(
    envelopeSchema,
    'extend',
    object([
      ['type', call('z.literal', literal(event.type))],
      ['data', described],
    ]),
  );
};

const envelope = (
  { envelope: { fields } }: Model,
  flavour: Flavour,
  inPlace: (property: Property) => Expression | undefined,
): Expression =>
  call(
    'form.object',
    object(fields.map((property) => [property.name, flavour.property(property, inPlace(property))] as const)),
  );

type Runtime = Scope & { readonly reader: unknown; readonly writer: unknown };

const evaluateForms = <Schema>(model: Model, flavour: Flavour, runtime: Runtime) => {
  const reader = evaluateWire<Schema>(model, flavour, { ...runtime, form: runtime.reader });
  return {
    forms: { reader, writer: evaluateWire<Schema>(model, flavour, { ...runtime, form: runtime.writer }, reader) },
  };
};

/** One form's schemas; the writer's are given the reader's, which references may pick. */
const evaluateWire = <Schema>(
  model: Model,
  flavour: Flavour,
  runtime: Scope,
  reader?: WireSchemas<Schema>,
): WireSchemas<Schema> => {
  const { wireName } = model.envelope;
  const scope: Record<string, unknown> = { ...runtime };
  const shared = new Map<string, Schema>();
  for (const { name, expression } of inOrderOfReference(namedShapes(model, flavour))) {
    const schema = evaluate(expression, scope) as Schema;
    scope[`${name}Schema`] = reader?.shared.get(name) ?? schema;
    scope[`${name}WriterSchema`] = schema;
    // An event in an event is read, whoever writes the outer one.
    shared.set(name, name === wireName ? (reader?.envelope ?? schema) : schema);
  }
  const envelopeName = reader === undefined ? `${wireName}Schema` : `${wireName}WriterSchema`;
  const events = model.events.map((event) => {
    const expression = wireEvent({ is: 'name', name: envelopeName }, event, flavour);
    return [event.type, evaluate(expression, scope) as Schema] as const;
  });
  const payloads = events.map(([type, schema]) => [type, (schema as ObjectOf<Schema>).shape.data] as const);
  return {
    envelope: scope[envelopeName] as Schema,
    events: new Map(events),
    payloads: new Map(payloads),
    shared,
  };
};

/** A whole wire event's schema, of which its payload's is a part. */
type ObjectOf<Schema> = Schema & { readonly shape: { readonly data: Schema } };

/** What references can lead to, with its code. */
const namedShapes = (model: Model, flavour: Flavour) => [
  ...model.types.map(({ name, field }) => ({ name, field, expression: flavour.field(field) })),
  {
    name: model.envelope.wireName,
    field: { kind: 'object', properties: model.envelope.fields, nullable: false } as const,
    expression: wireEnvelope(model, flavour),
  },
];
