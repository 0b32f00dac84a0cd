/** What is wrong with a model that was read from a file: nothing behind this looks at its shape again. */
import type {
  Deprecation,
  Envelope,
  Event,
  Field,
  FieldKind,
  GroupNames,
  Model,
  OpenColumn,
  Property,
  SharedType,
  System,
  Table,
} from '../model/types.ts';

/**
 * The first place where the value is not what `Model` says, in words: `events[3].data.kind is "txt", which is no kind of
 * field`; undefined where it is one. Keys that are not known here are left alone: a newer generator may have added them.
 */
export function findDamage(value: unknown): string | undefined {
  const damage = MODEL(value);
  if (damage !== undefined) return describe(damage);
  const lost = findLostReference(value as Model);
  return lost === undefined ? undefined : describe(lost);
}

interface Damage {
  /** From the outermost on: keys as they are, indexes in brackets. */
  readonly path: string;
  readonly problem: string;
}

type Check = (value: unknown) => Damage | undefined;

const describe = ({ path, problem }: Damage): string =>
  `${path === '' ? 'the model' : path.replace(/^\./, '')} ${problem}`;

const quoteShort = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
};

const found = (value: unknown, wanted: string): Damage => ({
  path: '',
  problem: value === undefined ? 'is missing' : `is ${quoteShort(value)}, which is no ${wanted}`,
});

const within = (step: string, damage: Damage | undefined): Damage | undefined =>
  damage === undefined ? undefined : { ...damage, path: `${step}${damage.path}` };

const text: Check = (value) => (typeof value === 'string' ? undefined : found(value, 'text'));
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : found(value, 'truth value'));
const number: Check = (value) => (typeof value === 'number' ? undefined : found(value, 'number'));
const anything: Check = (value) => (value === undefined ? found(value, 'value') : undefined);

const pattern: Check = (value) =>
  typeof value === 'string' && isExpression(value) ? undefined : found(value, 'regular expression');

const isExpression = (source: string): boolean => {
  if (EXPRESSIONS.has(source)) return true;
  try {
    new RegExp(source, 'u');
  } catch {
    return false;
  }
  EXPRESSIONS.add(source);
  return true;
};

/** Of a whole history there are a few, thousands of times. */
const EXPRESSIONS = new Set<string>();

const oneOf =
  (values: readonly string[], wanted: string): Check =>
  (value) =>
    values.includes(value as string) ? undefined : found(value, wanted);

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? undefined : check(value);

/** What models of before the first release do not have: a commit of that time can be compared with. */
const later =
  (check: Check): Check =>
  (value) =>
    value === undefined ? undefined : check(value);

const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return found(value, 'list');
    for (const [index, item] of value.entries()) {
      const damage = check(item);
      if (damage !== undefined) return within(`[${index}]`, damage);
    }
    return undefined;
  };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that are always there, then those that may be absent. */
const objectOf = (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check => {
  const checks = [
    ...Object.entries(required).map(([key, check]) => ({ key, check, isOptional: false })),
    ...Object.entries(optional).map(([key, check]) => ({ key, check, isOptional: true })),
  ];
  return (value) => {
    if (!isObject(value)) return found(value, 'object');
    for (const { key, check, isOptional } of checks) {
      const part = Object.hasOwn(value, key) ? value[key] : undefined;
      const damage = isOptional && part === undefined ? undefined : check(part);
      if (damage !== undefined) return within(`.${key}`, damage);
    }
    return undefined;
  };
};

type OptionalKeys<Shape> = {
  [Key in keyof Shape]-?: object extends Pick<Shape, Key> ? Key : never;
}[keyof Shape];

/** A key that is added to a type is a compile error here. */
const exactly = <Shape>(
  required: { readonly [Key in Exclude<keyof Shape, OptionalKeys<Shape>>]: Check },
  optional: { readonly [Key in OptionalKeys<Shape>]: Check },
): Check => objectOf(required, optional);

const CLASSIFICATION = oneOf(['public', 'internal', 'confidential', 'restricted'], 'classification');
const DEPRECATION = exactly<Deprecation>({ since: text }, { sunset: text, replacement: text, reason: text });

/** What a kind has beside `kind` and `nullable`. */
type PartsOf<Kind extends FieldKind> = Omit<Extract<Field, { kind: Kind }>, 'kind' | 'nullable'>;

const field: Check = (value) => {
  if (!isObject(value)) return found(value, 'object');
  const { kind, nullable } = value;
  if (typeof kind !== 'string' || !Object.hasOwn(PARTS, kind)) return within('.kind', found(kind, 'kind of field'));
  return within('.nullable', flag(nullable)) ?? PARTS[kind as FieldKind](value);
};

const property: Check = (value) => PROPERTY(value);

const objectField: Check = (value) =>
  field(value) ??
  ((value as Field).kind === 'object' ? undefined : within('.kind', found((value as Field).kind, 'object')));

const bigint: Check = (value) => {
  const { as } = value as { as: unknown };
  if (as === 'number') return objectOf({ minimum: number, maximum: number })(value);
  return as === 'string' ? objectOf({ pattern })(value) : within('.as', found(as, 'way to write a bigint'));
};

const literal: Check = (value) =>
  ['string', 'number', 'boolean'].includes(typeof value) ? undefined : found(value, 'text, number or truth value');

const PARTS: { readonly [Kind in FieldKind]: Check } = {
  string: exactly<PartsOf<'string'>>({}, { minLength: number, maxLength: number, pattern, format: text }),
  integer: exactly<PartsOf<'integer'>>({ minimum: number, maximum: number }, {}),
  number: exactly<PartsOf<'number'>>({}, { minimum: number, maximum: number }),
  decimal: exactly<PartsOf<'decimal'>>({ pattern }, { precision: number, scale: number }),
  bigint,
  boolean: exactly<PartsOf<'boolean'>>({}, {}),
  uuid: exactly<PartsOf<'uuid'>>({}, {}),
  timestamp: exactly<PartsOf<'timestamp'>>({}, {}),
  enum: exactly<PartsOf<'enum'>>({ values: listOf(text) }, {}),
  literal: exactly<PartsOf<'literal'>>({ value: literal }, {}),
  array: exactly<PartsOf<'array'>>({ items: field }, { minItems: number, maxItems: number }),
  object: exactly<PartsOf<'object'>>({ properties: listOf(property) }, { minProperties: number }),
  record: exactly<PartsOf<'record'>>({ values: field }, {}),
  union: exactly<PartsOf<'union'>>({ discriminator: text, variants: listOf(objectField) }, {}),
  json: exactly<PartsOf<'json'>>({}, {}),
  reference: exactly<PartsOf<'reference'>>({ target: text, forms: flag }, {}),
};

const PROPERTY = exactly<Property>(
  {
    name: text,
    required: flag,
    field,
    description: text,
    classification: CLASSIFICATION,
    personal: flag,
  },
  { renamedFrom: text, default: anything, example: anything, deprecated: DEPRECATION },
);

const SHARED_TYPE = exactly<SharedType>({ name: text, description: text, field, forms: flag }, { example: anything });

const OPEN_COLUMN = exactly<OpenColumn>(
  {
    name: text,
    column: text,
    type: text,
    classification: CLASSIFICATION,
    description: text,
    nullable: flag,
    personal: flag,
    primaryKey: flag,
    unique: flag,
    generated: flag,
    managed: flag,
    owner: flag,
    immutable: flag,
    field,
  },
  { renamedFrom: text, references: text, default: objectOf({}), deprecated: DEPRECATION },
);

/** Nothing else is known of a restricted one. */
const RESTRICTED_COLUMN = objectOf({ name: text, column: text, type: text });

const column: Check = (value) =>
  isObject(value) && value['classification'] === 'restricted' ? RESTRICTED_COLUMN(value) : OPEN_COLUMN(value);

const GROUP_NAMES = exactly<GroupNames>({ pascal: text, module: text }, {});

const TABLE = exactly<Table>(
  {
    name: text,
    table: text,
    description: text,
    owner: text,
    subject: text,
    subjectId: text,
    deletion: objectOf({ style: oneOf(['soft', 'flag', 'hard', 'none'], 'style of deletion') }),
    columns: listOf(column),
    eventTypes: listOf(text),
    names: GROUP_NAMES,
  },
  { renamedFrom: text, version: text },
);

const SYSTEM = exactly<System>(
  { domain: text, description: text, owner: text, eventTypes: listOf(text), names: GROUP_NAMES },
  {},
);

const EVENT = exactly<Event>(
  {
    type: text,
    domain: text,
    table: orNull(text),
    action: text,
    modifier: text,
    key: text,
    role: oneOf(['intent', 'fact'], 'role'),
    constant: orNull(text),
    owner: text,
    description: text,
    trigger: text,
    automation: text,
    output: text,
    handlers: listOf(text),
    emits: listOf(text),
    publishers: later(listOf(text)),
    unused: orNull(text),
    partners: listOf(text),
    dataVersion: number,
    dataFrom: oneOf(['manifest', 'table'], 'origin of data'),
    data: objectField,
    subject: orNull(objectOf({ property: text, uuid: flag })),
    sensitive: listOf(text),
    internal: later(listOf(text)),
    example: objectOf({}),
    names: objectOf({ pascal: text, data: text, schema: text, writerSchema: text }),
  },
  { renamedFrom: text, deprecated: DEPRECATION },
);

const NAMED = { name: text, description: text };

const MODEL = exactly<Model>(
  {
    modelVersion: number,
    name: text,
    package: objectOf(
      { name: text, version: text, description: text, license: text },
      { author: text, repository: text },
    ),
    idNamespace: text,
    envelope: exactly<Envelope>(
      { name: text, description: text, version: text, fields: listOf(property), wireName: text },
      {},
    ),
    sources: listOf(objectOf(NAMED)),
    actions: listOf(objectOf({ ...NAMED, derives: oneOf(['create', 'update', 'delete'], 'kind of action') })),
    modifiers: listOf(
      objectOf({ ...NAMED, derives: oneOf(['intent', 'fact'], 'kind of modifier'), publishers: listOf(text) }),
    ),
    types: listOf(SHARED_TYPE),
    tables: listOf(TABLE),
    systems: listOf(SYSTEM),
    events: listOf(EVENT),
  },
  {},
);

/** Samples and schemas follow references: each has to lead somewhere. */
function findLostReference({ envelope, types, events, tables }: Model): Damage | undefined {
  const known = new Set([...types.map(({ name }) => name), envelope.wireName]);
  const find = (path: string, one: Field): Damage | undefined => {
    if (one.kind === 'reference') {
      return known.has(one.target)
        ? undefined
        : { path: `${path}.target`, problem: `is ${quoteShort(one.target)}, which is no type of the model` };
    }
    for (const [step, child] of childrenOf(one)) {
      const damage = find(`${path}${step}`, child);
      if (damage !== undefined) return damage;
    }
    return undefined;
  };
  const roots: readonly (readonly [string, Field])[] = [
    ...envelope.fields.map((each, index) => [`.envelope.fields[${index}].field`, each.field] as const),
    ...types.map((each, index) => [`.types[${index}].field`, each.field] as const),
    ...events.map((each, index) => [`.events[${index}].data`, each.data] as const),
    ...tables.flatMap(({ columns }, table) =>
      columns.flatMap((each, index) =>
        'field' in each ? [[`.tables[${table}].columns[${index}].field`, each.field] as const] : [],
      ),
    ),
  ];
  for (const [path, one] of roots) {
    const damage = find(path, one);
    if (damage !== undefined) return damage;
  }
  return undefined;
}

function childrenOf(one: Field): readonly (readonly [string, Field])[] {
  switch (one.kind) {
    case 'array':
      return [['.items', one.items]];
    case 'record':
      return [['.values', one.values]];
    case 'object':
      return one.properties.map((each, index) => [`.properties[${index}].field`, each.field]);
    case 'union':
      return one.variants.map((variant, index) => [`.variants[${index}]`, variant]);
    default:
      return [];
  }
}
