import { expect, test } from 'vitest';
import { parseManifest } from '../../src/manifest/parse.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/types.ts';
import { faultsOf, messagesOf, smallManifest, type Draft } from '../manifest/small-manifest.ts';

const modelOf = (edit: (draft: Draft) => void): Model => {
  const parsed = parseManifest(smallManifest(edit));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return buildModel(parsed.manifest);
};

const eventOf = (draft: Draft, key = 'create.requested'): Draft => draft['tables'][0].events[key];

test('the data version of an event is 1, or what the manifest says, of tables and systems alike', () => {
  const { events } = modelOf((draft) => {
    eventOf(draft)['dataVersion'] = 3;
    eventOf(draft, 'create.validated')['dataVersion'] = 2;
    draft['systems'][0].events[0].dataVersion = 4;
  });
  const versions = Object.fromEntries(events.map(({ type, dataVersion }) => [type, dataVersion]));
  expect(versions).toMatchObject({
    'tags.create.requested': 3,
    'tags.create.validated': 2,
    'tags.delete.requested': 1,
    'webhooks.deliver.requested': 4,
  });
});

test.each([
  [0, 'OUT_OF_RANGE'],
  [-1, 'OUT_OF_RANGE'],
  [1.5, 'OUT_OF_RANGE'],
  [2 ** 31, 'OUT_OF_RANGE'],
  ['2', 'WRONG_TYPE'],
  [null, 'WRONG_TYPE'],
])('the data version %j is refused', (dataVersion, code) => {
  expect(faultsOf((draft) => (eventOf(draft)['dataVersion'] = dataVersion))).toEqual([
    `${code} tables.0.events.create.requested.dataVersion`,
  ]);
});

test('a rename is in the model of a field, a column, a table and an event; the subject of a table is called after that', () => {
  const model = modelOf((draft) => {
    draft['tables'][0].renamedFrom = 'labels';
    draft['tables'][0].columns[0].renamedFrom = 'key';
    draft['tables'][0].columns[2].renamedFrom = 'title';
    eventOf(draft)['data'][1].renamedFrom = 'form';
    eventOf(draft)['data'][3].properties[0].renamedFrom = 'fat';
    draft['systems'][0].events[0].renamedFrom = 'send.requested';
  });
  const [table] = model.tables;
  expect(table).toMatchObject({
    renamedFrom: 'labels',
    columns: [{ renamedFrom: 'key' }, {}, { name: 'name', renamedFrom: 'title' }, {}],
  });
  const renames = (type: string) =>
    model.events
      .find((event) => event.type === type)
      ?.data.properties.flatMap(({ name, renamedFrom }) => (renamedFrom === undefined ? [] : [[name, renamedFrom]]));
  expect(renames('tags.create.requested')).toEqual([['shape', 'form']]);
  expect(renames('tags.create.validated')).toEqual([['name', 'title']]);
  expect(model.events.find(({ type }) => type === 'webhooks.deliver.requested')?.renamedFrom).toBe(
    'webhooks.send.requested',
  );
  expect(JSON.stringify(model.events)).toContain('"renamedFrom":"fat"');
  expect(JSON.stringify(modelOf(() => undefined))).not.toContain('renamedFrom');
});

test.each<[what: string, edit: (draft: Draft) => void, want: string]>([
  [
    'its own name',
    (draft) => (draft['tables'][0].columns[2].renamedFrom = 'name'),
    'CONTRADICTION column "name" of table "tags" was renamed from its own name; write the name that it had before, or remove `renamedFrom`',
  ],
  [
    'a name that another column has',
    (draft) => (draft['tables'][0].columns[2].renamedFrom = 'color'),
    'CONTRADICTION column "name" of table "tags" was renamed from "color", which column "color" of table "tags" is called; remove `renamedFrom`, or what still has the old name',
  ],
  [
    'the one that another comes from',
    (draft) => {
      draft['tables'][0].columns[2].renamedFrom = 'title';
      draft['tables'][0].columns[3].renamedFrom = 'title';
    },
    'CONTRADICTION column "color" of table "tags" and column "name" of table "tags" were both renamed from "title"; remove `renamedFrom` from one of them',
  ],
  [
    'a field that is there',
    (draft) => (eventOf(draft)['data'][0].renamedFrom = 'labels'),
    'CONTRADICTION field "name" of event "tags.create.requested" was renamed from "labels", which field "labels" of event "tags.create.requested" is called; remove `renamedFrom`, or what still has the old name',
  ],
  [
    'a table that is there',
    (draft) => (draft['tables'][0].renamedFrom = 'apiKeys'),
    'CONTRADICTION table "tags" was renamed from "apiKeys", which table "apiKeys" is called; remove `renamedFrom`, or what still has the old name',
  ],
  [
    'a domain that is there',
    (draft) => (draft['tables'][0].renamedFrom = 'webhooks'),
    'CONTRADICTION table "tags" was renamed from "webhooks", which system "webhooks" is called; remove `renamedFrom`, or what still has the old name',
  ],
  [
    'its own name, as an event of a system',
    (draft) => (draft['systems'][0].events[0].renamedFrom = 'deliver.requested'),
    'CONTRADICTION event "webhooks.deliver.requested" was renamed from its own name; write the name that it had before, or remove `renamedFrom`',
  ],
  [
    'a property that is there, in a nested object of a variant',
    (draft) => (draft['types'][0].oneOf[0].properties[1].renamedFrom = 'kind'),
    'CONTRADICTION property "radius" of variant 1 of type "Shape" was renamed from "kind", which property "kind" of variant 1 of type "Shape" is called; remove `renamedFrom`, or what still has the old name',
  ],
])('what says that it was renamed from %s is refused', (_, edit, want) => {
  expect(messagesOf(edit)).toEqual([want]);
});

test('control: renamed from a name that is gone, each is taken', () => {
  expect(faultsOf((draft) => (draft['tables'][0].columns[2].renamedFrom = 'title'))).toEqual([]);
  expect(faultsOf((draft) => (draft['tables'][0].columns[2].renamedFrom = ' '))).toEqual([
    'EMPTY_TEXT tables.0.columns.2.renamedFrom',
  ]);
});
