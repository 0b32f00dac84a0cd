import { parseManifest } from '../../src/manifest/parse.ts';
import type { EventInput, FieldInput, ManifestInput, ShapeInput, SystemEventInput } from '../../src/manifest/types.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/types.ts';

/** A made-up catalog with every kind of field, with every facet, each required, optional, nullable and both. */
export function everyKindModel(): Model {
  const parsed = parseManifest(EVERY_KIND);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return buildModel(parsed.manifest);
}

type Shape = ShapeInput & Pick<FieldInput, 'example'>;
type Shapes = { readonly [name: string]: Shape };

/** The shape in all four ways that a property may be absent or null. */
const inEveryWay = (name: string, shape: Shape): readonly FieldInput[] => [
  { ...shape, name },
  { ...shape, name: `${name}Optional`, optional: true },
  { ...shape, name: `${name}Nullable`, nullable: true },
  { ...shape, name: `${name}Either`, optional: true, nullable: true },
];

const all = (shapes: Shapes): readonly FieldInput[] =>
  Object.entries(shapes).flatMap(([name, shape]) => inEveryWay(name, shape));

/** One shape a property, optional and nullable. */
const ifAny = (shapes: Shapes): readonly FieldInput[] =>
  Object.entries(shapes).map(([name, shape]) => ({ ...shape, name, optional: true, nullable: true }));

/** One shape a property, required. */
const each = (shapes: Shapes): readonly FieldInput[] =>
  Object.entries(shapes).map(([name, shape]) => ({ ...shape, name, description: `About ${name}.` }));

const TEXTS: Shapes = {
  anyText: { type: 'text' },
  notEmpty: { type: 'text', minLength: 1 },
  atMost: { type: 'text', maxLength: 3 },
  between: { type: 'text', minLength: 2, maxLength: 4 },
  atLeastTwo: { type: 'text', minLength: 2 },
  varchar: { type: 'varchar(5)' },
  colour: { type: 'text', pattern: '^#[0-9a-f]{6}$', example: '#00ff00' },
  path: { type: 'text', pattern: '^/[a-z$`\'"\\\\/]*/$', maxLength: 12, example: '/a/' },
  letters: { type: 'text', pattern: '^[A-ZÀ-Þ][A-Za-zÀ-ÿ ]{0,8}$', minLength: 2, example: 'Éa' },
  emoji: { type: 'text', pattern: '^[🦜-🦝é]{1,3}$', example: '🦜' },
  email: { type: 'text', format: 'email' },
  shortEmail: { type: 'text', format: 'email', maxLength: 20 },
  uri: { type: 'text', format: 'uri' },
  dateText: { type: 'text', format: 'date' },
  day: { type: 'date' },
  base64: { type: 'text', format: 'base64' },
  bytes: { type: 'bytea' },
  choice: { type: 'text', enum: ['one', 'two words', "it's", '', '🦜'] },
  onlyChoice: { type: 'text', enum: ['one'] },
  text: { const: 'v1' },
};

const NUMBERS: Shapes = {
  smallint: { type: 'smallint' },
  integer: { type: 'integer' },
  positive: { type: 'integer', minimum: 1 },
  percent: { type: 'integer', minimum: 0, maximum: 100 },
  fixed: { type: 'integer', minimum: 5, maximum: 5 },
  bigNumber: { type: 'bigint', bigint: 'number' },
  bigBounded: { type: 'bigint', bigint: 'number', minimum: -1, maximum: 3_000_000_000 },
  bigText: { type: 'bigint', bigint: 'string' },
  real: { type: 'real' },
  double: { type: 'double precision', minimum: -0.5 },
  ratio: { type: 'double precision', minimum: 0, maximum: 1 },
  price: { type: 'numeric(5,2)' },
  exact: { type: 'numeric' },
  count: { type: 'numeric(3)' },
  digit: { type: 'numeric(1,0)' },
  fraction: { type: 'numeric(2,2)' },
  boolean: { type: 'boolean' },
  seven: { const: 7 },
  half: { const: -0.5 },
  zero: { const: 0 },
  yes: { const: true },
  no: { const: false },
};

const OBJECT: ShapeInput = {
  type: 'jsonb',
  properties: [
    { name: 'at', type: 'timestamptz' },
    { name: 'note', type: 'text', optional: true, minLength: 2, maxLength: 3 },
    { name: 'inner', type: 'jsonb', properties: [{ name: 'id', type: 'uuid' }], optional: true, nullable: true },
  ],
};

const CHANGES: ShapeInput = {
  type: 'jsonb',
  properties: all({ name: { type: 'text' }, size: { type: 'integer' } }).map((field) => ({ ...field, optional: true })),
};

const UNION: ShapeInput = {
  type: 'jsonb',
  discriminator: 'kind',
  oneOf: [
    {
      properties: [
        { name: 'kind', const: 'circle' },
        { name: 'radius', type: 'double precision', minimum: 0 },
        { name: 'at', type: 'timestamptz' },
      ],
    },
    {
      properties: [
        { name: 'kind', const: 'square' },
        { name: 'side', type: 'numeric(4,1)', optional: true },
      ],
    },
    { properties: [{ name: 'kind', const: 'point' }] },
  ],
};

const LISTS: Shapes = {
  list: { type: 'text[]' },
  few: { type: 'text[]', minItems: 1, maxItems: 2, minLength: 1 },
  pair: { type: 'integer[]', minItems: 2, maxItems: 2, minimum: 0 },
  times: { type: 'timestamptz[]' },
  ids: { type: 'uuid[]', maxItems: 3 },
  upToTwo: { type: 'text[]', minItems: 0, maxItems: 2 },
  choices: { type: 'text[]', enum: ['a', 'b'] },
  objects: { type: 'jsonb', items: OBJECT, minItems: 1 },
  holes: { type: 'jsonb', items: { type: 'text', nullable: true } },
  lists: { type: 'jsonb', items: { type: 'jsonb', items: { type: 'boolean' }, maxItems: 2 } },
  anythings: { type: 'jsonb', items: { type: 'jsonb' } },
  unions: { type: 'jsonb', items: UNION },
};

const OBJECTS: Shapes = {
  object: OBJECT,
  changes: { ...CHANGES, minProperties: 1 },
  moreChanges: { ...CHANGES, minProperties: 3 },
  notes: { type: 'jsonb', minProperties: 1, properties: [{ name: 'any', type: 'jsonb', optional: true }] },
  union: UNION,
  numbered: {
    type: 'jsonb',
    discriminator: 'version',
    oneOf: [
      {
        properties: [
          { name: 'version', const: 1 },
          { name: 'a', type: 'text' },
        ],
      },
      {
        properties: [
          { name: 'version', const: 2 },
          { name: 'b', type: 'text', nullable: true },
        ],
      },
      { properties: [{ name: 'version', const: false }] },
    ],
  },
  anything: { type: 'jsonb' },
};

const record = (values: true | ShapeInput): ShapeInput => ({ type: 'jsonb', additionalProperties: values });

const RECORDS: Shapes = {
  anyRecord: record(true),
  texts: record({ type: 'text', maxLength: 2 }),
  numbers: record({ type: 'integer', minimum: 0 }),
  objects: record(OBJECT),
  times: record({ type: 'timestamptz' }),
  nullables: record({ type: 'numeric(3,1)', nullable: true }),
  lists: record({ type: 'jsonb', items: { type: 'uuid' }, minItems: 1 }),
  records: record(record({ type: 'text', enum: ['a'] })),
  unions: record(UNION),
  changes: record({ ...CHANGES, minProperties: 1 }),
  shared: record({ ref: 'Parcel' }),
};

const REFERENCES: Shapes = {
  source: { ref: 'EventSource' },
  currency: { ref: 'Currency' },
  moment: { ref: 'Moment' },
  parcel: { ref: 'Parcel' },
  parcels: { ref: 'Parcels' },
  shape: { ref: 'Shape' },
  labels: { ref: 'Labels' },
  cause: { ref: 'KindEvent' },
  letter: { ref: 'Letter' },
  alias: { ref: 'Alias' },
  id: { ref: 'Id' },
  flag: { ref: 'Flag' },
  switch: { ref: 'Switch' },
  version: { ref: 'Version' },
  anything: { ref: 'Anything' },
  maybe: { ref: 'Maybe' },
  many: { type: 'jsonb', items: { ref: 'Shape' } },
};

const meaning = (description: string): EventInput => ({
  description,
  trigger: 'A test.',
  automation: 'None.',
  output: 'None.',
});

const system = (name: string, data: readonly FieldInput[]): SystemEventInput => ({
  ...meaning(`Carries ${name}.`),
  name: `${name}.requested`,
  constant: name.replaceAll(/[A-Z]/gu, (capital) => `_${capital}`).toUpperCase(),
  data,
});

export const EVERY_KIND: ManifestInput = {
  name: 'kinds',
  package: { name: '@kinds/types', version: '1.0.0', description: 'Every kind of field.' },
  idNamespace: 'https://kinds.example/schemas',
  envelope: {
    name: 'KindEvent',
    description: 'Around every event.',
    fields: [
      { name: 'id', type: 'uuid' },
      { name: 'version', const: 'v1' },
      { name: 'type', type: 'text' },
      { name: 'data', type: 'jsonb', additionalProperties: true },
      { name: 'userId', type: 'text', minLength: 1, maxLength: 4 },
      { name: 'source', ref: 'EventSource' },
      { name: 'timestamp', type: 'timestamptz' },
      { name: 'subjectId', type: 'uuid', optional: true },
    ],
  },
  sources: [
    { name: 'api', description: 'A call.' },
    { name: 'system', description: 'By itself.' },
  ],
  actions: [
    { name: 'create', derives: 'create', description: 'A new row.' },
    { name: 'update', derives: 'update', description: 'A changed row.' },
  ],
  modifiers: [
    { name: 'requested', derives: 'intent', description: 'Asked for.', publishers: ['user'] },
    { name: 'validated', derives: 'fact', description: 'Done.', publishers: ['system'] },
  ],
  types: [
    {
      name: 'Parcels',
      description: 'Before the type that it refers to.',
      type: 'jsonb',
      items: { ref: 'Parcel' },
      maxItems: 2,
    },
    { name: 'Currency', description: 'Three capitals.', type: 'text', pattern: '^[A-Z]{3}$', example: 'EUR' },
    { name: 'Moment', description: 'A time by name.', type: 'timestamptz' },
    {
      name: 'Parcel',
      description: 'An object that refers to others.',
      type: 'jsonb',
      properties: [
        { name: 'price', ref: 'Currency', description: 'Described where it is used.', default: 'EUR' },
        { name: 'sent', ref: 'Moment', nullable: true },
        { name: 'from', ref: 'EventSource', optional: true },
        { name: 'box', ...OBJECT },
      ],
    },
    { name: 'Shape', description: 'One of several.', ...UNION },
    {
      name: 'Letter',
      description: 'An object that holds an event.',
      type: 'jsonb',
      properties: [
        { name: 'event', ref: 'KindEvent' },
        { name: 'others', type: 'jsonb', items: { ref: 'KindEvent' }, optional: true },
      ],
    },
    // What is already there by another name, or twice.
    { name: 'Alias', description: 'Another name.', ref: 'Moment' },
    { name: 'Id', description: 'A uuid by name.', type: 'uuid' },
    { name: 'Flag', description: 'A boolean by name.', type: 'boolean' },
    { name: 'Switch', description: 'The same boolean by another name.', type: 'boolean' },
    { name: 'Version', description: 'A literal by name.', const: 'v1' },
    { name: 'Anything', description: 'Any JSON by name.', type: 'jsonb' },
    { name: 'Maybe', description: 'Nullable by itself.', type: 'text', maxLength: 2, nullable: true },
    { name: 'Labels', description: 'Objects by key.', ...record(OBJECT) },
  ],
  tables: [
    {
      name: 'samples',
      description: 'A row of everything.',
      owner: 'tests',
      subject: 'sample',
      deletion: { style: 'none' },
      version: 'version',
      columns: [
        { name: 'id', type: 'uuid', primaryKey: true, generated: true },
        { name: 'version', type: 'integer', default: 1, managed: true },
        { name: 'name', type: 'varchar(3)', minLength: 1 },
        { name: 'old', type: 'text', nullable: true, deprecated: { since: '1.0.0', replacement: 'name' } },
        { name: 'weight', type: 'numeric(5,2)', default: '1.0' },
        { name: 'scopes', type: 'text[]', enum: ['a', 'b'], default: [] },
        { name: 'at', type: 'timestamptz', nullable: true },
        { name: 'shape', ...UNION, type: 'jsonb', nullable: true },
      ],
      events: {
        'create.requested': meaning('A sample is wanted.'),
        'create.validated': meaning('A sample is there.'),
        'update.requested': meaning('A change is wanted.'),
        'update.validated': meaning('A sample was changed.'),
      },
    },
  ],
  systems: [
    {
      domain: 'kinds',
      description: 'Fields of every kind.',
      owner: 'tests',
      events: [
        system('texts', each(TEXTS)),
        system('numbers', each(NUMBERS)),
        system('times', all({ at: { type: 'timestamptz' }, id: { type: 'uuid' } })),
        system('lists', each(LISTS)),
        system('objects', each(OBJECTS)),
        system('records', each(RECORDS)),
        system('references', each(REFERENCES)),
        system('textsInEveryWay', all(TEXTS)),
        system('numbersInEveryWay', all(NUMBERS)),
        system('listsIfAny', ifAny(LISTS)),
        system('objectsIfAny', ifAny(OBJECTS)),
        system('recordsIfAny', ifAny(RECORDS)),
        system('referencesIfAny', ifAny(REFERENCES)),
      ],
    },
  ],
};
