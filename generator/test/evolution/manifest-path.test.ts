import { describe, expect, test } from 'vitest';
import type { FieldPath, Subject } from '../../src/evolution/change.ts';
import { toManifestPath } from '../../src/evolution/manifest-path.ts';
import type { Field, Property } from '../../src/model/types.ts';
import { smallManifest, type Draft } from '../manifest/small-manifest.ts';
import { column, delivery, modelOf, payload, tableOf, type Edit } from './small-models.ts';

/** With every kind of nesting in a payload, a column, a shared type and the envelope, and two of everything. */
const nested: Edit = (draft) => {
  const box = { type: 'jsonb', properties: [{ name: 'low', type: 'integer' }, HIGH] };
  payload(draft).push(
    { name: 'limits', type: 'jsonb', additionalProperties: box },
    { name: 'rows', type: 'jsonb', items: box, maxItems: 3 },
    { name: 'choice', type: 'jsonb', discriminator: 'no', oneOf: [variant(1, 'text'), variant(2, 'uuid')] },
    { name: 'when', type: 'timestamptz', optional: true },
  );
  tableOf(draft, 'apiKeys')['columns'].push({ name: 'limits', ...box }, { name: 'secret', ...box, sensitive: true });
  draft['types'].push({ name: 'Box', description: 'Low and high.', ...box });
  draft['envelope'].fields.push({ name: 'trace', ...box, optional: true });
  draft['systems'].push({
    ...{ domain: 'mail', description: 'Letters.', owner: 'Platform' },
    events: [
      { ...delivery(draft), constant: 'MAIL_DELIVERY' },
      { ...delivery(draft), name: 'send.requested', constant: 'MAIL_SEND', data: [{ name: 'letter', ...box }] },
    ],
  });
};
const HIGH = { name: 'high', type: 'integer', optional: true };
const variant = (no: number, type: string): Draft => ({
  properties: [
    { name: 'other', const: 2 },
    { name: 'no', const: no },
    { name: 'value', type },
  ],
});

const manifest = smallManifest(nested);
const model = modelOf(nested);

const pathOf = (subject: Subject, path: FieldPath = []) => toManifestPath({ subject, path }, model);

/** What stands in the manifest at the end of a path. */
const at = (path: ReturnType<typeof pathOf>): Draft | undefined =>
  path.reduce<Draft | undefined>((value, key) => value?.[key], manifest as Draft);

/** Every field below, by its path. */
const fieldsOf = (properties: readonly Property[], path: FieldPath = []): readonly FieldPath[] =>
  properties.flatMap(({ name, field }) => [[...path, name], ...fieldsIn(field, [...path, name])]);
const fieldsIn = (field: Field, path: FieldPath): readonly FieldPath[] => {
  if (field.kind === 'object') return fieldsOf(field.properties, path);
  if (field.kind === 'array') return fieldsIn(field.items, [...path, '*']);
  if (field.kind === 'record') return fieldsIn(field.values, [...path, '*']);
  if (field.kind !== 'union') return [];
  return field.variants.flatMap((each) => {
    const tag = each.properties.find(({ name }) => name === field.discriminator)!.field as { readonly value: string };
    return fieldsOf(each.properties, [...path, `<${tag.value}>`]);
  });
};

describe('a field that the manifest writes out is found where it is written', () => {
  const owners: readonly (readonly [string, Subject, readonly FieldPath[]])[] = [
    ...model.events
      .filter(({ dataFrom }) => dataFrom === 'manifest')
      .map(({ type, data }) => [type, { is: 'event', type }, fieldsOf(data.properties)] as const),
    ...model.types
      .slice(1)
      .map(({ name, field }) => [`type ${name}`, { is: 'type', name }, fieldsIn(field, [])] as const),
    ...model.tables.map(
      ({ name, columns }) =>
        [
          `table ${name}`,
          { is: 'table', name },
          columns.flatMap((each) =>
            each.classification === 'restricted' ? [[each.name]] : [[each.name], ...fieldsIn(each.field, [each.name])],
          ),
        ] as const,
    ),
    ['the envelope', { is: 'envelope' }, fieldsOf(model.envelope.fields)],
  ];

  test.each(owners)('in %s', (_name, subject, fields) => {
    const found = fields.map((path) => [path, at(pathOf(subject, path))?.['name']]);
    expect(found).toEqual(fields.map((path) => [path, path.at(-1)]));
  });

  test('control: there are fields at every depth, and one that is not there is not found', () => {
    expect(owners.flatMap(([, , fields]) => fields).length).toBeGreaterThan(50);
    expect(new Set(owners.flatMap(([, , fields]) => fields.map(({ length }) => length)))).toEqual(new Set([1, 2, 3]));
    expect(at(pathOf({ is: 'envelope' }, ['nothing']))?.['name']).toBeUndefined();
  });
});

describe('what has no name of its own', () => {
  const created: Subject = { is: 'event', type: 'tags.create.requested' };

  test.each<readonly [string, Subject, FieldPath, string]>([
    ['the catalog is the whole', { is: 'catalog' }, [], ''],
    ['the envelope is its fields', { is: 'envelope' }, [], 'envelope.fields'],
    ['the first table', { is: 'table', name: 'tags' }, [], 'tables.0'],
    ['a table', { is: 'table', name: 'apiKeys' }, [], 'tables.1'],
    ['the subject of a table', { is: 'table', name: 'apiKeys' }, ['apiKeyId'], 'tables.1.subject'],
    ['the first system', { is: 'system', domain: 'webhooks' }, [], 'systems.0'],
    ['a system', { is: 'system', domain: 'mail' }, [], 'systems.1'],
    ['an event of a table', { is: 'event', type: 'apiKeys.create.requested' }, [], 'tables.1.events.create.requested'],
    ['an event of a system', { is: 'event', type: 'mail.send.requested' }, [], 'systems.1.events.1'],
    ['a shared type', { is: 'type', name: 'Shape' }, [], 'types.0'],
    ['the type of the sources', { is: 'type', name: 'EventSource' }, [], 'sources'],
    ['an item of a list', created, ['labels', '*'], 'tables.0.events.create.requested.data.2.items'],
    ['a value of a record', created, ['limits', '*'], 'tables.0.events.create.requested.data.4.additionalProperties'],
    ['a variant of a union', created, ['choice', '<2>'], 'tables.0.events.create.requested.data.6.oneOf.1'],
  ])('%s', (_what, subject, path, want) => {
    expect(pathOf(subject, path).join('.')).toBe(want);
  });
});

describe('what is gone stood', () => {
  const created: Subject = { is: 'event', type: 'tags.create.requested' };
  const data = 'tables.0.events.create.requested.data';

  test.each<readonly [string, Subject, FieldPath, string]>([
    ['a table: among the tables', { is: 'table', name: 'gone' }, [], 'tables'],
    ['a column: among the columns', { is: 'table', name: 'apiKeys' }, ['gone'], 'tables.1.columns'],
    ['a system: among the systems', { is: 'system', domain: 'gone' }, [], 'systems'],
    ['a type: among the types', { is: 'type', name: 'Gone' }, [], 'types'],
    [
      'an event of the first table: in its events',
      { is: 'event', type: 'tags.merge.requested' },
      [],
      'tables.0.events',
    ],
    ['an event of the first system: in it', { is: 'event', type: 'webhooks.merge.requested' }, [], 'systems.0'],
    ['an event of a table: in its events', { is: 'event', type: 'apiKeys.merge.requested' }, [], 'tables.1.events'],
    ['an event of a system: in the system', { is: 'event', type: 'mail.merge.requested' }, ['letter'], 'systems.1'],
    ['an event of what is gone: in the manifest', { is: 'event', type: 'gone.create.requested' }, [], ''],
    ['a field: in the data', created, ['gone'], data],
    ['a field of an object: in the object', created, ['options', 'gone'], `${data}.3.properties`],
    ['a field of a list: in its items', created, ['rows', '*', 'gone'], `${data}.5.items.properties`],
    ['a variant: among the others', created, ['choice', '<3>'], `${data}.6.oneOf`],
    ['a field of what has none: there', created, ['when', 'gone'], `${data}.7`],
    ['a field of a shared type: in it', { is: 'type', name: 'Box' }, ['gone'], 'types.1.properties'],
    ['a field of the envelope: in its fields', { is: 'envelope' }, ['gone'], 'envelope.fields'],
  ])('%s', (_what, subject, path, want) => {
    expect(pathOf(subject, path).join('.')).toBe(want);
  });

  test('a field of a payload that is derived from a table is the event: the manifest writes none', () => {
    const derived: Subject = { is: 'event', type: 'apiKeys.create.validated' };
    expect(pathOf(derived, ['scope']).join('.')).toBe('tables.1.events.create.validated');
  });

  test('of a restricted column, nothing inside is known', () => {
    expect(pathOf({ is: 'table', name: 'apiKeys' }, ['secret', 'low']).join('.')).toBe('tables.1.columns.9');
  });
});

test('a table that was renamed holds its events by their new types', () => {
  const renamed: Edit = (draft) => {
    Object.assign(tableOf(draft, 'apiKeys'), { name: 'accessKeys', renamedFrom: 'apiKeys' });
  };
  const path = (type: string) => toManifestPath({ subject: { is: 'event', type }, path: [] }, modelOf(renamed));
  expect(path('accessKeys.create.requested')).toEqual(['tables', 1, 'events', 'create.requested']);
  expect(path('accessKeys.merge.requested')).toEqual(['tables', 1, 'events']);
  expect(path('apiKeys.create.requested')).toEqual([]);
});

test('a column that is called as the subject is found as the column that it is', () => {
  const keyed: Edit = (draft) => {
    column(draft, 'tags', 'id')['name'] = 'tagId';
    column(draft, 'apiKeys', 'tagId')['references'] = 'tags.tagId';
  };
  const subject: Subject = { is: 'table', name: 'tags' };
  expect(toManifestPath({ subject, path: ['tagId'] }, modelOf(keyed))).toEqual(['tables', 0, 'columns', 0]);
});
