import { describe, expect, it, test } from 'vitest';
import { LINT_RULE_IDS } from '../../src/lint/rules.ts';
import type { LintRuleId } from '../../src/lint/rules.ts';
import { foundBy, problemsOf, type Draft } from './clean-manifest.ts';

const tags = (draft: Draft): Draft => draft['tables'][0];
const column = (draft: Draft, name: string): Draft =>
  tags(draft)['columns'].find((each: Draft) => each['name'] === name);
const event = (draft: Draft, key: string): Draft => tags(draft)['events'][key];
const requested = (draft: Draft): Draft[] => event(draft, 'create.requested')['data'];
const text = (name: string, more: Draft = {}): Draft => ({
  name,
  type: 'text',
  maxLength: 20,
  description: 'Some.',
  example: 'some',
  ...more,
});
const tagId = { name: 'tagId', type: 'uuid', description: 'Which.' };

test('nothing is found in a catalog without a fault', () => {
  expect(foundBy()).toEqual([]);
});

/** What one edit of the clean manifest is found guilty of, and where: that and nothing else. */
const FIRES: readonly (readonly [rule: LintRuleId, where: string, edit: (draft: Draft) => void])[] = [
  ['VAGUE_NAME', 'tables.0.columns.2', (draft) => (column(draft, 'name')['name'] = 'info')],
  ['VAGUE_NAME', 'tables.0.events.create.requested.data.3', (draft) => requested(draft).push(text('misc'))],
  [
    'VAGUE_NAME',
    'systems.0.events.0.data.1.properties.0',
    (draft) =>
      draft['systems'][0]['events'][0]['data'].push({
        name: 'options',
        type: 'jsonb',
        properties: [text('value')],
        description: 'How.',
      }),
  ],
  ['VAGUE_NAME', 'systems.0.domain', (draft) => (draft['systems'][0]['domain'] = 'misc')],
  [
    'VAGUE_NAME',
    'actions.1.name',
    (draft) => {
      draft['actions'][1]['name'] = 'change';
      const { 'update.requested': asked, 'update.validated': done, ...others } = tags(draft)['events'];
      tags(draft)['events'] = { ...others, 'change.requested': asked, 'change.validated': done };
    },
  ],
  ['TABLE_SINGULAR', 'tables.0.name', (draft) => (tags(draft)['subject'] = 'tags')],
  [
    'VERB_FORM',
    'modifiers.0.name',
    (draft) => {
      const json = JSON.stringify(draft)
        .replaceAll('.requested"', '.wish"')
        .replaceAll('"name":"requested"', '"name":"wish"');
      Object.assign(draft, JSON.parse(json));
    },
  ],
  ['KIND_AS_TEXT', 'tables.0.events.create.requested.data.3', (draft) => requested(draft).push(text('status'))],
  ['TEXT_UNBOUNDED', 'tables.0.columns.2', (draft) => delete column(draft, 'name')['maxLength']],
  ['TEXT_UNBOUNDED', 'tables.0.columns.3', (draft) => (column(draft, 'color')['pattern'] = '^#[0-9a-f]+$')],
  ['TEXT_UNBOUNDED', 'tables.0.events.create.requested.data.2', (draft) => delete requested(draft)[2]!['maxLength']],
  [
    'TEXT_UNBOUNDED',
    'types.0',
    (draft) => (draft['types'][0] = { name: 'Shade', type: 'text', description: 'How bright.', example: 'light' }),
  ],
  ['LIST_UNBOUNDED', 'tables.0.events.create.requested.data.2', (draft) => delete requested(draft)[2]!['maxItems']],
  [
    'LIST_UNBOUNDED',
    'tables.0.events.create.requested.data.3',
    (draft) => requested(draft).push({ name: 'marks', type: 'jsonb', items: { ref: 'Shade' }, description: 'Some.' }),
  ],
  [
    'JSON_WITHOUT_SHAPE',
    'tables.0.columns.2',
    (draft) => {
      const { description } = column(draft, 'name');
      tags(draft)['columns'][2] = { name: 'name', type: 'jsonb', description, example: ['any'] };
    },
  ],
  [
    'RECORD_OF_ANYTHING',
    'tables.0.events.create.requested.data.3',
    (draft) =>
      requested(draft).push({
        name: 'metadata',
        type: 'jsonb',
        additionalProperties: true,
        description: 'More.',
        example: { due: 1 },
      }),
  ],
  [
    'EVENT_TOO_LARGE',
    'tables.0.events.create.requested.data.0',
    (draft) => (requested(draft)[0]!['maxLength'] = 12_000),
  ],
  ['PAIR_INCOMPLETE', 'systems.0.events.0', (draft) => draft['systems'][0]['events'].pop()],
  [
    'SUBJECT_ID_MISSING',
    'tables.0.events.update.validated',
    (draft) => (event(draft, 'update.validated')['data'] = [text('name')]),
  ],
  [
    'SUBJECT_ID_MISSING',
    'tables.0.events.delete.requested.data.0',
    (draft) => (event(draft, 'delete.requested')['data'] = [{ ...tagId, optional: true }]),
  ],
  [
    'FIELD_WITHOUT_ORIGIN',
    'tables.0.events.create.validated.data.1',
    (draft) => (event(draft, 'create.validated')['data'] = [tagId, text('popularity')]),
  ],
  [
    'FIELD_WITHOUT_ORIGIN',
    'tables.0.events.update.validated.data.1',
    (draft) =>
      (event(draft, 'update.validated')['data'] = [
        tagId,
        { name: 'changes', type: 'jsonb', properties: [text('popularity')], description: 'What.' },
      ]),
  ],
  [
    'DELETE_WITH_CONTENT',
    'tables.0.events.delete.requested.data.1',
    (draft) => (event(draft, 'delete.requested')['data'] = [tagId, text('name')]),
  ],
  [
    'INTERNAL_IN_PAYLOAD',
    'tables.0.events.create.validated.data.1',
    (draft) => (event(draft, 'create.validated')['data'] = [tagId, text('storageKey', { classification: 'internal' })]),
  ],
  [
    'CONFIDENTIAL_REQUESTED',
    'tables.0.events.create.requested.data.0',
    (draft) => (requested(draft)[0]!['classification'] = 'confidential'),
  ],
  [
    'MARKING_LOST',
    'tables.0.events.create.validated.data.1',
    (draft) => (event(draft, 'create.validated')['data'] = [tagId, text('storageKey')]),
  ],
  [
    'MARKING_LOST',
    'tables.0.events.create.validated.data.1',
    (draft) => (event(draft, 'create.validated')['data'] = [tagId, text('userId')]),
  ],
  ['SECRET_BY_NAME', 'tables.0.events.create.requested.data.3', (draft) => requested(draft).push(text('accessToken'))],
  ['DESCRIPTION_MISSING', 'tables.0.columns.2', (draft) => delete column(draft, 'name')['description']],
  [
    'DESCRIPTION_MISSING',
    'tables.0.events.create.requested.data.1',
    (draft) => (requested(draft)[1]!['description'] = undefined),
  ],
  ['EXAMPLE_MISSING', 'tables.0.columns.2', (draft) => delete column(draft, 'name')['example']],
  [
    'PATTERN_SLOW',
    'tables.0.columns.2.pattern',
    (draft) => Object.assign(column(draft, 'name'), { pattern: '^.*,.*$', example: 'a,b' }),
  ],
];

describe('each rule finds its own fault at its place, and no other rule anything', () => {
  it.each(FIRES)('%s at %s', (rule, where, edit) => {
    expect(foundBy(edit)).toEqual([`${rule} ${where}`]);
  });
});

test('every rule about the manifest is tried', () => {
  const tried = new Set(FIRES.map(([rule]) => rule));
  expect(LINT_RULE_IDS.filter((id) => !id.startsWith('DOC_') && !tried.has(id))).toEqual([]);
});

describe('what looks like a fault and is none passes', () => {
  it.each<readonly [why: string, edit: (draft: Draft) => void]>([
    ['items of an order', (draft) => requested(draft).push({ ...requested(draft)[2]!, name: 'items' })],
    ['a type with a pattern', (draft) => requested(draft).push(text('type', { pattern: '^[a-z]{1,9}$' }))],
    ['an action that ends in -ed by itself', (draft) => renameAction(draft, 'update', 'embed')],
    ['a text that only the system sets', (draft) => delete column(draft, 'storageKey')['maxLength']],
    [
      'a text in a request of the system alone',
      (draft) => {
        event(draft, 'create.requested')['publishers'] = ['system'];
        delete requested(draft)[0]!['maxLength'];
      },
    ],
    [
      'a text of listed values',
      (draft) => requested(draft).push(text('mood', { maxLength: undefined, enum: ['some'] })),
    ],
    [
      'a text with a bounded pattern',
      (draft) => Object.assign(requested(draft)[0]!, { maxLength: undefined, pattern: '^[a-z]{1,9}$' }),
    ],
    ['a date', (draft) => requested(draft).push({ name: 'day', type: 'date', description: 'When.' })],
    [
      'a fact with a field of its request, its version and a time',
      (draft) => {
        requested(draft).push(text('origin'));
        event(draft, 'create.validated')['data'] = [
          tagId,
          text('origin'),
          { name: 'newVersion', type: 'integer', description: 'Now.' },
          { name: 'storedAt', type: 'timestamptz', description: 'When.' },
        ];
      },
    ],
    [
      'a deletion that says why, when and in which version',
      (draft) =>
        (event(draft, 'delete.validated')['data'] = [
          tagId,
          text('reason'),
          { name: 'deletedAt', type: 'timestamptz', description: 'When.' },
          { name: 'version', type: 'integer', description: 'Last.' },
        ]),
    ],
    [
      'a number of tokens',
      (draft) => requested(draft).push({ name: 'token', type: 'integer', description: 'How many.' }),
    ],
    ['the id of a secret', (draft) => requested(draft).push(text('secretId'))],
    [
      'a number without an example',
      (draft) => requested(draft).push({ name: 'rank', type: 'integer', description: 'Which.' }),
    ],
    ['a constant without a description', (draft) => requested(draft).push({ name: 'format', const: 'v2' })],
    ['a table that is called like no plural of its rows', (draft) => (tags(draft)['name'] = 'taxonomy')],
  ])('%s', (_, edit) => {
    expect(foundBy(edit)).toEqual([]);
  });
});

test('of a column it is said which events let clients set it, and a field of an event says so itself', () => {
  const details = (edit: (draft: Draft) => void) => problemsOf(edit).map((problem) => problem.details);
  expect(details((draft) => delete column(draft, 'name')['maxLength'])).toEqual([['set by tags.update.requested']]);
  expect(details((draft) => delete requested(draft)[0]!['maxLength'])).toEqual([[]]);
});

test('the size of an event is that of the largest document, and what is most of it is named', () => {
  const [problem] = problemsOf((draft) => (requested(draft)[0]!['maxLength'] = 12_000));
  // {"name":"...","shade":"light","words":["...","...","..."]} with control characters, which take six bytes each.
  const largest = JSON.stringify({
    name: '\u0001'.repeat(12_000),
    shade: 'light',
    words: Array.from({ length: 3 }, () => '\u0001'.repeat(20)),
  });
  const bytes = Buffer.byteLength(largest).toLocaleString('en');
  expect(problem?.message).toBe(
    `the data of event "tags.create.requested" may be ${bytes} bytes large, over the limit of 65,536`,
  );
  expect(problem?.details).toEqual(['most of it is "name": 72,002 bytes']);
});

test('where nothing bounds an event its example is weighed', () => {
  const edit = (draft: Draft) => {
    requested(draft)[0]!['maxLength'] = undefined;
    requested(draft)[0]!['example'] = 'x'.repeat(3000);
  };
  const rules = (maxEventBytes: number) => problemsOf(edit, { maxEventBytes }).map(({ rule }) => rule);
  expect(rules(2000)).toEqual(['TEXT_UNBOUNDED', 'EVENT_TOO_LARGE']);
  expect(rules(5000)).toEqual(['TEXT_UNBOUNDED']);
});

test('an event at the limit passes, and one byte over it does not', () => {
  const largest = Buffer.byteLength(JSON.stringify({ to: '\u0001'.repeat(200) }));
  const found = (maxEventBytes: number) =>
    problemsOf(undefined, { maxEventBytes }).filter(({ message }) => message.includes('"mail.send.requested"')).length;
  expect([found(largest), found(largest - 1)]).toEqual([0, 1]);
});

test.fails('control: a rule that has gone blind is noticed', () => {
  // As if the fault had not been made.
  const [[rule, where] = []] = FIRES;
  expect(foundBy()).toEqual([`${rule} ${where}`]);
});

function renameAction(draft: Draft, from: string, to: string): void {
  const json = JSON.stringify(draft).replaceAll(`"${from}.`, `"${to}.`).replace(`"name":"${from}"`, `"name":"${to}"`);
  Object.assign(draft, JSON.parse(json));
}
