import type { Event, Field, Model, ObjectField, OpenColumn, Property, Table } from '../../src/model/types.ts';
import { MODEL_VERSION } from '../../src/model/types.ts';
import { replaceProse } from '../replace-prose.ts';

/** A shop with one table, one domain and a field of every kind. Its secret column carries `CANARY`, which no page may. */
export const CANARY = 'canary-7f3a';

const string = (facets: object = {}): Field => ({ kind: 'string', nullable: false, ...facets });
const uuid: Field = { kind: 'uuid', nullable: false };
const integer = (minimum: number, maximum: number): Field => ({ kind: 'integer', nullable: false, minimum, maximum });
const literal = (value: string): Field => ({ kind: 'literal', nullable: false, value });
const list = (items: Field, facets: object = {}): Field => ({ kind: 'array', nullable: false, items, ...facets });
const object = (properties: readonly Property[], facets: object = {}): ObjectField => ({
  kind: 'object',
  nullable: false,
  properties,
  ...facets,
});
const reference = (target: string): Field => ({ kind: 'reference', nullable: false, target, forms: false });

const property = (name: string, field: Field, more: Partial<Property> = {}): Property => ({
  name,
  field,
  required: true,
  description: `About ${name}.`,
  classification: 'public',
  personal: false,
  ...more,
});

const createData = object([
  property('orderId', uuid),
  property('title', string({ minLength: 1, maxLength: 80 })),
  property('code', string({ pattern: '^[a-z|`]+\n?$' }), { required: false }),
  property('mail', string({ format: 'email', pattern: 'x' }), { personal: true, classification: 'confidential' }),
  property('count', integer(1, 10)),
  property('size', integer(0, 2 ** 31 - 1), { required: false, default: 0 }),
  property('ratio', { kind: 'number', nullable: true, minimum: 0 }),
  property('price', { kind: 'decimal', nullable: false, precision: 8, scale: 2, pattern: 'x' }),
  property('total', { kind: 'bigint', nullable: false, as: 'string', pattern: '^[0-9]+$' }),
  property('paid', { kind: 'boolean', nullable: false }),
  property('at', { kind: 'timestamp', nullable: false }),
  property('state', { kind: 'enum', nullable: false, values: ['open', 'on hold', 'a|b', '{{x}}'] }),
  property('form', literal('v2')),
  property('tags', list(string({ minLength: 1 }), { minItems: 1, maxItems: 5 })),
  property('address', object([property('city', string()), property('zip', string())], { minProperties: 1 })),
  property('lines', list(object([property('sku', string()), property('notes', list(string()), { required: false })]))),
  property('labels', { kind: 'record', nullable: false, values: object([property('text', string())]) }),
  property('channel', {
    kind: 'union',
    nullable: false,
    discriminator: 'kind',
    variants: [
      object([property('kind', literal('email')), property('to', string())]),
      object([property('kind', literal('sms')), property('number', string())]),
    ],
  }),
  property('extra', { kind: 'json', nullable: false }, { required: false }),
  property('currency', reference('Currency')),
  property('cause', reference('ShopWireEvent'), { required: false }),
  property('old', string(), {
    required: false,
    deprecated: { since: '1.2.0', sunset: '2027-01-31', replacement: 'title', reason: 'It says the same.' },
  }),
]);

const event = (type: string, role: Event['role'], more: Partial<Event> = {}): Event => {
  const [domain = '', action = '', modifier = ''] = type.split('.');
  return {
    type,
    domain,
    table: domain,
    action,
    modifier,
    key: `${action}.${modifier}`,
    role,
    constant: null,
    owner: 'sales',
    description: `What ${type} means.`,
    trigger: `What makes ${action} happen.`,
    automation: 'The Order Worker does its work.',
    output: 'A changed row.',
    handlers: ['Order Worker', 'Mailer'],
    emits: [],
    publishers: role === 'intent' ? ['customer', 'web'] : ['system'],
    unused: null,
    partners: [],
    dataVersion: 1,
    dataFrom: 'table',
    data: object([property('orderId', uuid)]),
    subject: { property: 'orderId', uuid: true },
    sensitive: ['pin'],
    internal: [],
    example: { orderId: '0b0e4f4e-8e1c-4b0a-9d55-6f7a3c1f8a10' },
    names: namesOf(type),
    ...more,
  };
};

const namesOf = (type: string): Event['names'] => {
  const pascal = type.replace(/(?:^|\.)(.)/g, (_, letter: string) => letter.toUpperCase());
  return { pascal, data: `${pascal}Data`, schema: `${pascal}Schema`, writerSchema: `${pascal}WriterSchema` };
};

/** Holds more than its type says, so that a page could show it. */
const pin = {
  name: 'pin',
  column: 'pin',
  type: 'text',
  classification: 'restricted',
  description: CANARY,
  default: { value: CANARY },
} as const;

const orders: Table = {
  name: 'orders',
  table: 'orders',
  description: 'What customers want.',
  owner: 'sales',
  subject: 'order',
  subjectId: 'orderId',
  deletion: { style: 'flag', column: 'open', value: false, at: 'closedAt' },
  version: 'version',
  columns: [
    column('id', 'uuid', { primaryKey: true, generated: true, default: { sql: 'gen_random_uuid()' }, field: uuid }),
    column('title', 'text', { default: { value: "a|b'" }, field: string({ minLength: 1 }), personal: true }),
    column('parentId', 'uuid', { nullable: true, references: 'orders.id', immutable: true, field: uuid }),
    column('shelfId', 'text', { references: 'shelves.id', unique: true, managed: true, owner: true, field: string() }),
    column('state', 'text', {
      classification: 'internal',
      field: { kind: 'enum', nullable: false, values: ['a', 'b'] },
    }),
    pin,
    column('old', 'text', { deprecated: { since: '1.0.0' }, field: string() }),
  ],
  eventTypes: ['orders.create.requested', 'orders.create.validated'],
  names: { pascal: 'Orders', module: 'tables/orders' },
};

function column(name: string, type: string, more: Partial<OpenColumn>): OpenColumn {
  return {
    name,
    column: name,
    type,
    description: `About ${name}.`,
    nullable: false,
    classification: 'public',
    personal: false,
    primaryKey: false,
    unique: false,
    generated: false,
    managed: false,
    owner: false,
    immutable: false,
    field: string(),
    ...more,
  };
}

export const fixtureModel: Model = {
  modelVersion: MODEL_VERSION,
  name: 'shop',
  package: { name: '@shop/types', version: '1.0.0', description: 'Shop events.', license: 'MIT' },
  idNamespace: 'https://schemas.shop.example',
  envelope: {
    name: 'ShopEvent',
    wireName: 'ShopWireEvent',
    description: 'The envelope.',
    version: 'v1',
    fields: [
      property('id', uuid),
      property('version', literal('v1')),
      property('type', string()),
      property('data', { kind: 'record', nullable: false, values: { kind: 'json', nullable: false } }),
      property('userId', string(), { example: 'user-1', personal: true }),
      property('source', reference('EventSource'), { example: 'web' }),
      property('timestamp', { kind: 'timestamp', nullable: false }),
      property('subjectId', uuid, { required: false }),
      property('causationId', uuid, { required: false }),
    ],
  },
  sources: [
    { name: 'web', description: 'The web shop.' },
    { name: 'system', description: 'The shop itself.' },
  ],
  actions: [{ name: 'create', derives: 'create', description: 'A new row.' }],
  modifiers: [
    { name: 'requested', derives: 'intent', description: 'Someone wants it.', publishers: ['customer', 'web'] },
    { name: 'validated', derives: 'fact', description: 'It was done.', publishers: ['system'] },
  ],
  types: [
    {
      name: 'EventSource',
      description: 'Where events come from.',
      forms: false,
      field: { kind: 'enum', nullable: false, values: ['web', 'system'] },
    },
    { name: 'Currency', description: 'Money.', forms: false, field: string({ maxLength: 3 }), example: 'EUR' },
    { name: 'Parcel', description: 'What is sent.', forms: true, field: object([property('weight', integer(1, 99))]) },
  ],
  tables: [orders],
  systems: [
    {
      domain: 'mail',
      description: 'Letters.',
      owner: 'post',
      eventTypes: ['mail.send.requested'],
      names: { pascal: 'Mail', module: 'system/mail' },
    },
  ],
  events: [
    event('orders.create.requested', 'intent', {
      data: createData,
      dataFrom: 'manifest',
      partners: ['orders.create.validated'],
      emits: ['orders.create.validated', 'mail.send.requested'],
      output: 'orders.create.validated and the row.',
      example: {
        orderId: '0b0e4f4e-8e1c-4b0a-9d55-6f7a3c1f8a10',
        title: 'Six "blue" pens, it\'s urgent',
        mail: 'ada@example.com',
        count: 6,
        ratio: null,
        price: '12.50',
        total: '9007199254740993',
        paid: true,
        at: '2026-01-15T09:30:00.000Z',
        state: 'open',
        form: 'v2',
        tags: ['pens', 'blue'],
        address: { city: 'Łódź' },
        lines: [{ sku: 'p-1', notes: [] }, { sku: 'p-2' }],
        labels: { 'gift-wrap': { text: 'yes' } },
        channel: { kind: 'email', to: 'ada@example.com' },
        currency: 'EUR',
      },
    }),
    event('orders.create.validated', 'fact', {
      partners: ['orders.create.requested'],
      publishers: [],
      unused: 'Kept for completeness.',
      deprecated: { since: '1.1.0', replacement: 'mail.send.requested' },
    }),
    event('mail.send.requested', 'intent', {
      table: null,
      constant: 'MAIL',
      dataFrom: 'manifest',
      subject: null,
      sensitive: [],
      data: object([]),
      example: {},
    }),
  ],
};

/** The same catalog with other prose: `next` is asked for each text that a person writes, and gets the old one. */
export function withProse(model: Model, next: (text: string) => string): Model {
  return replaceProse(model, next) as Model;
}
