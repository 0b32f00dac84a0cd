import type {
  ActionInput,
  ColumnInput,
  EventInput,
  ManifestInput,
  ModifierInput,
  SharedTypeInput,
  SystemInput,
  TableInput,
} from '../manifest/types.ts';
import { childrenOf } from './children.ts';
import { derivePayload, subjectIdOf, whyNeverUpdated } from './derive.ts';
import { exampleObject, type Shapes } from './examples.ts';
import {
  classificationOf,
  isSql,
  mapReferences,
  sortKeys,
  toDeprecation,
  toField,
  toObject,
  toProperty,
} from './fields.ts';
import { EVENT_SOURCE, toKebabCase, toPascalCase, toSnakeCase, toWireName } from './names.ts';
import {
  MODEL_VERSION,
  type Column,
  type Deletion,
  type Envelope,
  type Event,
  type Field,
  type Model,
  type ObjectField,
  type OpenColumn,
  type SharedType,
  type System,
  type Table,
} from './types.ts';

/** What a parsed manifest means: names, order and payloads decided, frozen. */
export const buildModel = (manifest: ManifestInput): Model => {
  const resolve = createResolver(manifest);
  const types = buildTypes(manifest, resolve);
  const envelope = buildEnvelope(manifest, resolve);
  const shapes: BuildShapes = { envelope, types, resolve };
  return deepFreeze({
    modelVersion: MODEL_VERSION,
    name: manifest.name,
    package: {
      name: manifest.package.name,
      version: manifest.package.version,
      description: manifest.package.description,
      ...(manifest.package.author === undefined ? {} : { author: manifest.package.author }),
      license: manifest.package.license ?? 'MIT',
      ...(manifest.package.repository === undefined ? {} : { repository: manifest.package.repository }),
    },
    idNamespace: manifest.idNamespace,
    envelope,
    sources: manifest.sources.map(({ name, description }) => ({ name, description })),
    actions: manifest.actions.map(({ name, derives, description }) => ({ name, derives, description })),
    modifiers: manifest.modifiers.map(({ name, derives, description, publishers }) => ({
      name,
      derives,
      description,
      publishers: [...publishers],
    })),
    types,
    tables: manifest.tables.map((table) => buildTable(table, manifest)),
    systems: (manifest.systems ?? []).map(buildSystem),
    events: [
      ...manifest.tables.flatMap((table) => buildTableEvents(table, manifest, shapes)),
      ...(manifest.systems ?? []).flatMap((system) => buildSystemEvents(system, manifest, shapes)),
    ],
  });
};

/** Replaces what the references in a field refer to. */
type Resolve = <F extends Field>(field: F) => F;

interface BuildShapes extends Shapes {
  readonly resolve: Resolve;
}

/** The envelope is referred to in its wire form, the reader's; a shared type has two forms only where it holds what differs in them. */
const createResolver = (manifest: ManifestInput): Resolve => {
  const inputs = new Map(sharedTypes(manifest).map((type) => [type.name, type]));
  const hasForms = (field: Field): boolean => {
    if (field.kind === 'object' || field.kind === 'timestamp') return true;
    if (field.kind !== 'reference') return childrenOf(field).some(hasForms);
    // Whoever passes an event on must not refuse what a newer writer has put into its envelope.
    return field.target !== manifest.envelope.name && hasForms(toField(inputs.get(field.target)!));
  };
  return (field) =>
    mapReferences(field, (reference) => ({
      ...reference,
      target: reference.target === manifest.envelope.name ? toWireName(manifest.envelope.name) : reference.target,
      forms: hasForms(reference),
    }));
};

const sharedTypes = (manifest: ManifestInput): readonly SharedTypeInput[] => [
  {
    name: EVENT_SOURCE,
    type: 'text',
    enum: manifest.sources.map((source) => source.name),
    description: 'Where an event comes from.',
  },
  ...(manifest.types ?? []),
];

const buildTypes = (manifest: ManifestInput, resolve: Resolve): readonly SharedType[] =>
  sharedTypes(manifest).map((type) => {
    const { forms } = resolve({ kind: 'reference', target: type.name, forms: true, nullable: false });
    return {
      name: type.name,
      description: type.description,
      field: resolve(toField(type)),
      ...(type.example === undefined ? {} : { example: sortKeys(type.example) }),
      forms,
    };
  });

const buildEnvelope = ({ envelope }: ManifestInput, resolve: Resolve): Envelope => ({
  name: envelope.name,
  description: envelope.description,
  version: String(envelope.fields.find((field) => field.name === 'version')!.const),
  fields: envelope.fields.map(toProperty).map((property) => ({ ...property, field: resolve(property.field) })),
  wireName: toWireName(envelope.name),
});

const buildTable = (table: TableInput, manifest: ManifestInput): Table => ({
  name: table.name,
  ...(table.renamedFrom === undefined ? {} : { renamedFrom: table.renamedFrom }),
  table: table.table ?? toSnakeCase(table.name),
  description: table.description,
  owner: table.owner,
  subject: table.subject,
  subjectId: subjectIdOf(table),
  deletion: buildDeletion(table.deletion),
  ...(table.version === undefined ? {} : { version: table.version }),
  columns: table.columns.map(buildColumn),
  eventTypes: eventKeys(manifest).map(({ key }) => `${table.name}.${key}`),
  names: { pascal: toPascalCase(table.name), module: `tables/${toKebabCase(table.name)}` },
});

const buildDeletion = (deletion: TableInput['deletion']): Deletion => {
  switch (deletion.style) {
    case 'soft':
      return { style: 'soft', column: deletion.column };
    case 'flag':
      return {
        style: 'flag',
        column: deletion.column,
        value: deletion.value,
        ...(deletion.at === undefined ? {} : { at: deletion.at }),
      };
    case 'hard':
    case 'none':
      return { style: deletion.style };
  }
};

/** Of a restricted column nothing but its names and type leaves the manifest, not even prose. */
const buildColumn = (input: ColumnInput): Column => {
  const named = { name: input.name, column: input.column ?? toSnakeCase(input.name), type: input.type };
  const classification = classificationOf(input);
  return classification === 'restricted'
    ? { ...named, classification }
    : { ...named, classification, ...openFacts(input) };
};

const openFacts = (input: ColumnInput): Omit<OpenColumn, 'name' | 'column' | 'type' | 'classification'> => ({
  ...(input.renamedFrom === undefined ? {} : { renamedFrom: input.renamedFrom }),
  description: input.description ?? '',
  nullable: input.nullable ?? false,
  personal: input.personal ?? false,
  primaryKey: input.primaryKey ?? false,
  unique: input.unique ?? false,
  generated: input.generated ?? false,
  managed: input.managed ?? false,
  owner: input.owner ?? false,
  immutable: input.immutable ?? false,
  ...(input.references === undefined ? {} : { references: input.references }),
  ...(input.default === undefined
    ? {}
    : { default: isSql(input.default) ? { sql: input.default.sql } : { value: sortKeys(input.default) } }),
  ...(input.deprecated === undefined ? {} : { deprecated: toDeprecation(input.deprecated) }),
  field: toField(input),
});

const buildSystem = (system: SystemInput): System => ({
  domain: system.domain,
  description: system.description,
  owner: system.owner,
  eventTypes: system.events.map((event) => `${system.domain}.${event.name}`),
  names: { pascal: toPascalCase(system.domain), module: `systems/${toKebabCase(system.domain)}` },
});

/** Every `action.modifier`, in the order of actions, then modifiers. */
const eventKeys = (manifest: ManifestInput) =>
  manifest.actions.flatMap((action) =>
    manifest.modifiers.map((modifier) => ({ action, modifier, key: `${action.name}.${modifier.name}` })),
  );

const buildTableEvents = (table: TableInput, manifest: ManifestInput, shapes: BuildShapes): readonly Event[] =>
  eventKeys(manifest).map(({ action, modifier, key }) => {
    const input = table.events[key]!;
    const data =
      input.data === undefined ? derivePayload(table, action.derives, modifier.derives) : toObject(input.data);
    const unused =
      input.unused ?? (input.data === undefined && action.derives === 'update' ? whyNeverUpdated(table) : null);
    const subject = data.properties.find((property) => property.name === subjectIdOf(table));
    return {
      type: `${table.name}.${key}`,
      domain: table.name,
      table: table.name,
      ...nameParts(action.name, modifier),
      constant: null,
      owner: table.owner,
      ...buildMeaning(input),
      publishers: publishersOf(input, { modifier, unused }),
      unused,
      partners: manifest.modifiers
        .filter((other) => other.name !== modifier.name)
        .map((other) => `${table.name}.${action.name}.${other.name}`),
      ...buildData(data, input, shapes),
      subject: subject === undefined ? null : { property: subject.name, uuid: subject.field.kind === 'uuid' },
      sensitive: table.columns
        .filter((column) => classificationOf(column) === 'restricted')
        .map((column) => column.name),
      internal: table.columns
        .filter((column) => classificationOf(column) === 'internal' && !declares(data, column.name))
        .map((column) => column.name),
      names: eventNames(`${table.name}.${key}`),
    };
  });

/** At the top, or among the changes of an update. */
const declares = (data: ObjectField, name: string): boolean =>
  data.properties.some(
    (property) => property.name === name || (property.field.kind === 'object' && declares(property.field, name)),
  );

const buildSystemEvents = (system: SystemInput, manifest: ManifestInput, shapes: BuildShapes): readonly Event[] =>
  system.events.map((input) => {
    const [action = '', modifierName = ''] = input.name.split('.');
    const modifier = manifest.modifiers.find((candidate) => candidate.name === modifierName)!;
    const siblings = system.events.filter((event) => event.name !== input.name && event.name.startsWith(`${action}.`));
    return {
      type: `${system.domain}.${input.name}`,
      ...(input.renamedFrom === undefined ? {} : { renamedFrom: `${system.domain}.${input.renamedFrom}` }),
      domain: system.domain,
      table: null,
      ...nameParts(action, modifier),
      constant: input.constant,
      owner: system.owner,
      ...buildMeaning(input),
      publishers: publishersOf(input, { modifier, unused: input.unused ?? null }),
      unused: input.unused ?? null,
      partners: siblings.map((event) => `${system.domain}.${event.name}`),
      ...buildData(toObject(input.data), input, shapes),
      subject: null,
      sensitive: [],
      internal: [],
      names: eventNames(`${system.domain}.${input.name}`),
    };
  });

const nameParts = (action: string, modifier: ModifierInput) => ({
  action: action satisfies ActionInput['name'],
  modifier: modifier.name,
  key: `${action}.${modifier.name}`,
  role: modifier.derives,
});

const buildMeaning = (input: EventInput) => ({
  description: input.description,
  trigger: input.trigger,
  automation: input.automation,
  output: input.output,
  handlers: [...(input.handlers ?? [])],
  emits: [...(input.emits ?? [])],
  ...(input.deprecated === undefined ? {} : { deprecated: toDeprecation(input.deprecated) }),
});

const publishersOf = (
  input: EventInput,
  { modifier, unused }: { readonly modifier: ModifierInput; readonly unused: string | null },
): readonly string[] => (unused === null ? [...(input.publishers ?? modifier.publishers)] : []);

const buildData = (payload: ObjectField, input: EventInput, shapes: BuildShapes) => {
  const data = shapes.resolve(payload);
  return {
    dataVersion: input.dataVersion ?? 1,
    dataFrom: input.data === undefined ? ('table' as const) : ('manifest' as const),
    data,
    example: exampleObject(data, shapes),
  };
};

const eventNames = (type: string): Event['names'] => {
  const pascal = toPascalCase(type);
  return {
    pascal,
    data: `${pascal}Data`,
    schema: `${pascal}Schema`,
    writerSchema: `${pascal}WriterSchema`,
  };
};

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
};
