import type { Model, Property, SharedType } from '../../model/types.ts';
import { zod3, zod4, type Flavour } from '../../schemas/flavours.ts';
import { holds } from '../../schemas/in-order-of-reference.ts';
import { named, type TypeNode } from '../../schemas/type-node.ts';
import { zod3Type, zod4Type, type SchemaTypes } from '../../schemas/types.ts';
import { FORMS, memoryForm } from '../../schemas/wire.ts';
import { moduleOf } from './module-of.ts';
import type { Symbol, Symbols } from './module.ts';
import { copierOf, validatorPath } from './validators/names.ts';

/** One API of Zod that the package offers its schemas in. */
export interface Api {
  readonly zod: 'zod/v4' | 'zod/v3';
  /** The folder of its modules: empty for the main entry. */
  readonly folder: '' | 'zod3/';
  readonly flavour: Flavour;
  readonly type: SchemaTypes;
  /** The type of the schema of an envelope's field in memory, where it is present. */
  readonly memoryType: (property: Property) => TypeNode;
}

const memoryTypes =
  (toType: SchemaTypes) =>
  (property: Property): TypeNode => {
    const form = memoryForm(property);
    if (form === 'wire') return toType(property.field);
    const type =
      form === 'date' ? named('z.ZodDate') : named('z.ZodRecord', named('z.ZodString'), named('z.ZodUnknown'));
    return property.field.nullable ? named('z.ZodNullable', type) : type;
  };

export const ZOD4: Api = {
  zod: 'zod/v4',
  folder: '',
  flavour: zod4,
  type: zod4Type,
  memoryType: memoryTypes(zod4Type),
};

export const ZOD3: Api = {
  zod: 'zod/v3',
  folder: 'zod3/',
  flavour: zod3,
  type: zod3Type,
  memoryType: memoryTypes(zod3Type),
};

/** Every symbol that a generated module may use, and where it is: collected once a model and API, read by every module. */
export const symbolsOf = (model: Model, api: Api): Symbols => {
  const collected = COLLECTED[api.zod].get(model) ?? collectSymbols(model, api);
  COLLECTED[api.zod].set(model, collected);
  return collected;
};

// A model is frozen. Collected a module, the symbols of 1,000 tables would take minutes.
const COLLECTED: { readonly [zod in Api['zod']]: WeakMap<Model, Symbols> } = {
  'zod/v4': new WeakMap(),
  'zod/v3': new WeakMap(),
};

const collectSymbols = (model: Model, { zod, folder }: Api): Symbols => {
  const { name, wireName } = model.envelope;
  const runtime = ['reader', 'writer', 'uuid', 'json', 'characters', 'atLeast', 'mustBe'];
  return new Map<string, Symbol>([
    ['z', { from: zod }],
    ...runtime.map((symbol) => [symbol, { from: `${folder}form` }] as const),
    ['Reader', { from: `${folder}form`, type: true }],
    ['Writer', { from: `${folder}form`, type: true }],
    ['formats', { from: 'formats' }],
    ['JsonValue', { from: 'json', type: true }],
    ['withCompiled', { from: '#compiled' }],
    ['validateData', { from: 'codec' }],
    ...['createEvent', 'checkEvent', 'decode', 'encode'].map((symbol) => [symbol, { from: 'codec' }] as const),
    ['ReadOptions', { from: 'codec', type: true }],
    ...['EventDataByType', 'EventData'].map((symbol) => [symbol, { from: 'schemas', type: true }] as const),
    ...['getPayloadSchema', 'getWriterSchema'].map((symbol) => [symbol, { from: 'schemas' }] as const),
    ['getAllGeneratedEventTypes', { from: 'names' }],
    ['GeneratedEventTypes', { from: 'names', type: true }],
    ['GeneratedEventType', { from: 'names', type: true }],
    ...model.types.flatMap((type) => [
      [type.name, { from: sharedModuleOf(model, type), type: true }] as const,
      ...schemaSymbols(type.name, `${folder}${sharedModuleOf(model, type)}`),
    ]),
    [name, { from: 'envelope', type: true }],
    [wireName, { from: 'envelope', type: true }],
    [`${name}InputSchema`, { from: 'envelope' }],
    ...schemaSymbols(name, `${folder}envelope`),
    ...schemaSymbols(wireName, `${folder}envelope`),
    ...model.events.flatMap((event) => {
      const module = moduleOf(model, event.domain);
      return [
        [event.names.data, { from: module, type: true }] as const,
        [event.names.schema, { from: `${folder}${module}` }] as const,
        [event.names.writerSchema, { from: `${folder}${module}` }] as const,
        ...FORMS.map(
          (form) => [copierOf(event, form), { from: validatorPath(model, event, form), exported: 'copy' }] as const,
        ),
      ];
    }),
  ]);
};

/**
 * The module of a shared type. The envelope is made of shared types, so those that hold whole events cannot stand with
 * the others: each module would have to run before the other.
 */
export const sharedModuleOf = ({ types, envelope }: Model, type: SharedType): 'shared' | 'shared-events' =>
  holds(type.field, envelope.wireName, types) ? 'shared-events' : 'shared';

const schemaSymbols = (name: string, from: string): readonly (readonly [string, Symbol])[] => [
  [`${name}Schema`, { from }],
  [`${name}WriterSchema`, { from }],
  [`${name}Zod`, { from, type: true }],
];
