/** Words, markings and deprecations, which no document shows: what a reader of a report is told of one edit of a catalog. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/evolution/change.ts';
import { compareModels } from '../../src/evolution/compare-models.ts';
import type { JsonValue } from '../../src/model/types.ts';
import {
  ALL_EVENTS,
  BOUNCE,
  ENVELOPE,
  NEW_NOTE,
  NOTES,
  NOTES_EVENTS,
  PROSE,
  TAGS,
  THE_CATALOG,
  catalog,
  column,
  meaning,
  newNote,
  ofEvent,
  told,
  toldBack,
  type Edit,
} from './desk-catalog.ts';

/** One edit, and all that is told of it. */
type Row = readonly [edited: string, edit: Edit, want: readonly Change[]];

const ofNewNote = (before: JsonValue, after: JsonValue) =>
  meaning({ subject: ofEvent(NEW_NOTE), events: [NEW_NOTE] }, before, after);
const ofNotes = (before: JsonValue, after: JsonValue) =>
  meaning({ subject: NOTES, events: NOTES_EVENTS }, before, after);
const ofColumn = (name: string, before: JsonValue, after: JsonValue) =>
  meaning({ subject: NOTES, path: [name] }, before, after);
const ofCatalog = (before: JsonValue, after: JsonValue) => meaning({ subject: THE_CATALOG }, before, after);

const OF_EVENTS: readonly Row[] = [
  ...(['description', 'trigger', 'automation', 'output'] as const).map((key): Row => [
    `the ${key} of an event`,
    (draft) => (newNote(draft)[key] = 'It is otherwise.'),
    [ofNewNote({ [key]: PROSE[key] }, { [key]: 'It is otherwise.' })],
  ]),
  [
    'the handlers of an event',
    (draft) => (newNote(draft)['handlers'] = ['filer']),
    [ofNewNote({ handlers: [] }, { handlers: ['filer'] })],
  ],
  [
    'what an event leads to',
    (draft) => (newNote(draft)['emits'] = ['notes.create.validated']),
    [ofNewNote({ emits: [] }, { emits: ['notes.create.validated'] })],
  ],
  [
    'who may publish an event',
    (draft) => (newNote(draft)['publishers'] = ['system']),
    [ofNewNote({ publishers: ['user'] }, { publishers: ['system'] })],
  ],
  [
    'that nobody sends an event, and so nobody publishes it',
    (draft) => (newNote(draft)['unused'] = 'Nobody asks.'),
    [ofNewNote({ publishers: ['user'], unused: null }, { publishers: [], unused: 'Nobody asks.' })],
  ],
  [
    'the owner of a table and of its events',
    (draft) => (draft['tables'][0].owner = 'Library'),
    [
      ...NOTES_EVENTS.map((type) =>
        meaning({ subject: ofEvent(type), events: [type] }, { owner: 'Desk' }, { owner: 'Library' }),
      ),
      ofNotes({ owner: 'Desk' }, { owner: 'Library' }),
    ],
  ],
];

const OF_TABLES: readonly Row[] = [
  [
    'the name of a table in the database',
    (draft) => (draft['tables'][0].table = 'desk_notes'),
    [ofNotes({ table: 'notes' }, { table: 'desk_notes' })],
  ],
  [
    'the description of a table',
    (draft) => (draft['tables'][0].description = 'Pages.'),
    [ofNotes({ description: 'Words to keep.' }, { description: 'Pages.' })],
  ],
  [
    'how rows are deleted',
    (draft) => (draft['tables'][0].deletion = { style: 'soft', column: 'endedAt' }),
    [ofNotes({ deletion: { style: 'hard' } }, { deletion: { style: 'soft', column: 'endedAt' } })],
  ],
  [
    'what a row is called, though no payload says it',
    (draft) => (draft['tables'][0].subject = 'page'),
    [ofNotes({ subject: 'note' }, { subject: 'page' })],
  ],
  [
    'which column counts the writes',
    (draft) => (draft['tables'][0].version = 'count'),
    [ofNotes({}, { version: 'count' })],
  ],
  [
    'which columns a table has, in whatever order',
    (draft) => {
      const { columns } = draft['tables'][0];
      columns.splice(1, 1);
      columns.reverse().unshift({ name: 'tone', type: 'text' });
    },
    [meaning({ subject: NOTES }, { columns: ['text'] }, { columns: ['tone'] })],
  ],
];

/** Of columns that no payload repeats: they stand on the page of their table alone. */
const OF_COLUMNS: readonly Row[] = [
  ...[
    ['its name in the database', 'column', 'text', 'txt'],
    ['its type', 'type', 'text', 'date'],
    ['its description', 'description', '', 'How it feels.'],
    ['its classification', 'classification', 'public', 'confidential'],
    ['whether it is about a person', 'personal', false, true],
    ['whether it may be null', 'nullable', false, true],
    ['whether it is unique', 'unique', false, true],
    ['whether the database makes it', 'generated', false, true],
    ['whether the system keeps it', 'managed', false, true],
    ["whether it is the envelope's user", 'owner', false, true],
    ['whether it stays as it is', 'immutable', false, true],
  ].map(([edited, key, before, after]): Row => [
    `${edited}`,
    (draft) => (column(draft, 'text')[`${key}`] = after),
    [ofColumn('text', { [`${key}`]: before! }, { [`${key}`]: after! })],
  ]),
  [
    'its default',
    (draft) => (column(draft, 'text')['default'] = 'None.'),
    [ofColumn('text', {}, { default: { value: 'None.' } })],
  ],
  ['its constraints', (draft) => (column(draft, 'mood')['maxLength'] = 9), [ofColumn('mood', {}, { maxLength: 9 })]],
  [
    'what it refers to',
    (draft) => (column(draft, 'other')['references'] = 'tags.key'),
    [ofColumn('other', {}, { references: 'tags.key' })],
  ],
  [
    'which one is the key',
    (draft) => {
      column(draft, 'id')['primaryKey'] = false;
      column(draft, 'other')['primaryKey'] = true;
    },
    [
      ofColumn('id', { primaryKey: true }, { primaryKey: false }),
      ofColumn('other', { primaryKey: false }, { primaryKey: true }),
    ],
  ],
];

const OF_THE_CATALOG: readonly Row[] = [
  ['its name', (draft) => (draft['name'] = 'table'), [ofCatalog({ name: 'desk' }, { name: 'table' })]],
  [
    'what its package says of itself',
    (draft) => Object.assign(draft['package'], { description: 'Of a desk.', author: 'Ada', license: 'ISC' }),
    [
      ofCatalog(
        { package: { description: 'Types of a desk.', license: 'MIT' } },
        { package: { description: 'Of a desk.', author: 'Ada', license: 'ISC' } },
      ),
    ],
  ],
  [
    'the description of the envelope',
    (draft) => (draft['envelope'].description = 'A cover.'),
    [ofCatalog({ envelope: 'Around every event.' }, { envelope: 'A cover.' })],
  ],
  [
    'the description of a system',
    (draft) => (draft['systems'][0].description = 'Post.'),
    [
      ofCatalog(
        { systems: [{ domain: 'mail', description: 'Letters.', owner: 'Post' }] },
        { systems: [{ domain: 'mail', description: 'Post.', owner: 'Post' }] },
      ),
    ],
  ],
  [
    'the description of a shared type, and the example of another',
    (draft) => {
      draft['types'][0].description = 'Shadow.';
      draft['types'][1].example = { shade: 'dark' };
    },
    [
      ofCatalog(
        {
          types: [
            ['EventSource', 'Where an event comes from.', null],
            ['Shade', 'How dark it is.', null],
            ['Look', 'How it looks.', { shade: 'light' }],
          ],
        },
        {
          types: [
            ['EventSource', 'Where an event comes from.', null],
            ['Shade', 'Shadow.', null],
            ['Look', 'How it looks.', { shade: 'dark' }],
          ],
        },
      ),
    ],
  ],
  [
    'the descriptions of sources, actions and modifiers',
    (draft) => {
      for (const key of ['sources', 'actions', 'modifiers']) draft[key][1].description = 'Words.';
    },
    [
      ofCatalog(
        {
          sources: [
            { name: 'api', description: 'A call.' },
            { name: 'system', description: 'By itself.' },
          ],
          actions: [
            { name: 'create', derives: 'create', description: 'A new row.' },
            { name: 'update', derives: 'update', description: 'Another row.' },
          ],
          modifiers: [
            { name: 'requested', derives: 'intent', description: 'Asked for.', publishers: ['user'] },
            { name: 'validated', derives: 'fact', description: 'Done.', publishers: ['system'] },
          ],
        },
        {
          sources: [
            { name: 'api', description: 'A call.' },
            { name: 'system', description: 'Words.' },
          ],
          actions: [
            { name: 'create', derives: 'create', description: 'A new row.' },
            { name: 'update', derives: 'update', description: 'Words.' },
          ],
          modifiers: [
            { name: 'requested', derives: 'intent', description: 'Asked for.', publishers: ['user'] },
            { name: 'validated', derives: 'fact', description: 'Words.', publishers: ['system'] },
          ],
        },
      ),
    ],
  ],
  [
    'the description of a field of the envelope, be it one that each event narrows',
    (draft) => (draft['envelope'].fields[2].description = 'Which event it is.'),
    [
      meaning(
        { subject: ENVELOPE, path: ['type'], events: ALL_EVENTS },
        { description: '' },
        { description: 'Which event it is.' },
      ),
    ],
  ],
  [
    'its order, without a word of what',
    (draft) => draft['tables'].reverse(),
    [{ rule: 'MEANING_CHANGED', subject: THE_CATALOG, path: [], judgements: {}, events: [] }],
  ],
];

describe('of words and markings a reader is told what was and what is', () => {
  const want = (edit: Edit, changes: readonly Change[]) => expect(told(edit)).toStrictEqual(changes);

  test.each(OF_EVENTS)('of events: %s', (_edited, edit, changes) => want(edit, changes));
  test.each(OF_TABLES)('of tables: %s', (_edited, edit, changes) => want(edit, changes));
  test.each(OF_COLUMNS)('of a column: %s', (_edited, edit, changes) => want(edit, changes));
  test.each(OF_THE_CATALOG)('of the catalog: %s', (_edited, edit, changes) => want(edit, changes));

  test('of an event: whether it asks or tells, as its modifier says', () => {
    const withoutTags: Edit = (draft) => draft['tables'].pop();
    const changes = compareModels(
      catalog(withoutTags),
      catalog(withoutTags, (draft) => (draft['modifiers'][1].derives = 'intent')),
    );
    const types = ['notes.create.validated', 'notes.update.validated', BOUNCE];
    expect(changes.slice(1)).toStrictEqual(
      types.map((type) => meaning({ subject: ofEvent(type), events: [type] }, { role: 'fact' }, { role: 'intent' })),
    );
  });

  test('of a column that becomes a secret: all that its page said', () => {
    const [change, ...others] = told((draft) => (column(draft, 'mood')['classification'] = 'restricted'));
    expect(others).toEqual([]);
    expect(change).toMatchObject({ subject: NOTES, path: ['mood'], after: { classification: 'restricted' } });
    expect(
      Object.keys(change!.before as object)
        .sort()
        .join(' '),
    ).toBe('classification description generated immutable managed nullable owner personal primaryKey unique');
  });

  test('of a column that payloads repeat: once, with them, and what they do not say of its table', () => {
    const changes = told((draft) =>
      Object.assign(column(draft, 'color'), {
        ...{ description: 'Of it.', classification: 'confidential', default: 'red', unique: true, maxLength: 9 },
        deprecated: { since: '1.0.0' },
      }),
    );
    expect(changes.every(({ subject, path }) => isDeepStrictEqual([subject, path], [TAGS, ['color']]))).toBe(true);
    expect(changes.map(({ rule, after, events }) => [rule, after, events.length])).toStrictEqual([
      ['MEANING_CHANGED', { description: 'Of it.', classification: 'confidential', default: 'red' }, 2],
      ['DEPRECATED', { since: '1.0.0' }, 4],
      ['FIELD_SAME_LENGTH', { maxLength: 9 }, 4],
      ['MEANING_CHANGED', { description: 'Of it.', classification: 'confidential' }, 2],
      ['MEANING_CHANGED', { unique: true }, 0],
    ]);
  });

  test('of two columns at once: each its own words', () => {
    const changes = told((draft) => {
      for (const name of ['color', 'mood']) column(draft, name)['description'] = 'Of it.';
    });
    expect(changes.map(({ subject, path, events }) => [subject, path, events.length])).toStrictEqual([
      [TAGS, ['color'], 4],
      [NOTES, ['mood'], 0],
    ]);
  });

  test('of a column of another type: what the database makes of it, beside what payloads do', () => {
    const changes = told((draft) => Object.assign(column(draft, 'color'), { type: 'jsonb', nullable: false }));
    expect(changes.at(-1)).toStrictEqual(
      meaning({ subject: TAGS, path: ['color'] }, { type: 'text', nullable: true }, { type: 'jsonb', nullable: false }),
    );
  });

  test('nothing, where only the version of the package is another', () => {
    expect(told((draft) => (draft['package'].version = '2.0.0'))).toStrictEqual([]);
  });

  test('control: a comparison that mistakes old for new says something else of every edit but a new order', () => {
    const rows = [...OF_EVENTS, ...OF_TABLES, ...OF_COLUMNS, ...OF_THE_CATALOG];
    const same = rows.filter(([, edit, changes]) => isDeepStrictEqual(toldBack(edit), changes));
    expect(same.map(([edited]) => edited)).toEqual(['its order, without a word of what']);
  });
});

describe('a deprecation', () => {
  const since = { since: '1.0.0' };
  const until = { since: '1.0.0', sunset: '2027-01-31' };

  test('of an event is told when it is declared, changed and withdrawn', () => {
    const deprecate =
      (deprecated: object): Edit =>
      (draft) =>
        (newNote(draft)['deprecated'] = deprecated);
    const common = { rule: 'DEPRECATED', subject: ofEvent(NEW_NOTE), path: [], judgements: {}, events: [NEW_NOTE] };
    expect(told(deprecate(since))).toStrictEqual([{ ...common, after: since }]);
    expect(toldBack(deprecate(since))).toStrictEqual([{ ...common, before: since }]);
    expect(compareModels(catalog(deprecate(since)), catalog(deprecate(until)))).toStrictEqual([
      { ...common, before: since, after: until },
    ]);
  });

  test('of a column is told of its table, with the events that repeat it, if any does', () => {
    const deprecate =
      (name: string): Edit =>
      (draft) =>
        (column(draft, name)['deprecated'] = since);
    const common = { rule: 'DEPRECATED', judgements: {}, after: since };
    expect(told(deprecate('mood'))).toStrictEqual([{ ...common, subject: NOTES, path: ['mood'], events: [] }]);
    const event = 'tags.create.validated';
    expect(told(deprecate('revision'))).toStrictEqual([
      { ...common, subject: TAGS, path: ['revision'], events: [event], fields: [{ event, path: ['revision'] }] },
    ]);
  });
});
