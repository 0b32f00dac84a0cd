import { expect, test } from 'vitest';
import type { Change } from '../../src/evolution/change.ts';
import { describeChange, subjectName } from '../../src/evolution/describe-change.ts';
import { RULES, type RuleId } from '../../src/evolution/rules.ts';

const FOUR = ['create.requested', 'create.validated', 'update.requested', 'update.validated'].map(
  (key) => `tags.${key}`,
);

const COLUMN = { subject: { is: 'table', name: 'tags' }, path: ['color'], events: FOUR } as const;
const FIELD = {
  subject: { is: 'event', type: 'mail.send.requested' },
  path: ['to', '*', 'name'],
  events: ['mail.send.requested'],
} as const;
const EVENT = {
  subject: { is: 'event', type: 'mail.send.requested' },
  path: [],
  events: ['mail.send.requested'],
} as const;
const CATALOG = { subject: { is: 'catalog' }, path: [], events: [] } as const;

/** Each rule with a change as the comparison makes it, and its sentence. */
const SENTENCES: { readonly [R in RuleId]: readonly [Omit<Change, 'rule' | 'judgements'>, string] } = {
  EVENT_ADDED: [EVENT, 'mail.send.requested was added'],
  EVENT_NO_DELETE: [EVENT, 'mail.send.requested was removed'],
  EVENT_NO_RENAME: [
    { ...EVENT, before: 'mail.post.requested', after: 'mail.send.requested' },
    'mail.send.requested was renamed from mail.post.requested',
  ],
  EVENT_NO_DELETE_BEFORE_SUNSET: [
    { ...EVENT, before: { type: 'mail.send.requested', deprecated: { since: '1.0.0', sunset: '2027-01-01' } } },
    'mail.send.requested was removed before its sunset on 2027-01-01',
  ],
  EVENT_NAME_NO_REUSE: [
    EVENT,
    'mail.send.requested has the name of an event that was removed, and means something else',
  ],

  FIELD_ADDED: [COLUMN, 'tags: column color was added to 4 events; it may be absent'],
  FIELD_REMOVED: [COLUMN, 'tags: column color was removed from 4 events; it was optional'],
  REQUIRED_NO_ADD: [FIELD, 'mail.send.requested: field to[*].name was added and is required'],
  REQUIRED_NO_DELETE: [
    { ...COLUMN, events: FOUR.slice(0, 1) },
    'tags: column color was removed from tags.create.requested; it was required',
  ],
  FIELD_NO_RENAME: [
    { ...COLUMN, before: { name: 'colour', kind: 'string' }, after: { name: 'color', kind: 'string' } },
    'tags: column color was renamed from colour in 4 events',
  ],
  FIELD_NO_DELETE_BEFORE_SUNSET: [
    { ...COLUMN, before: { kind: 'string', deprecated: { since: '1.0.0', sunset: '2027-01-01' } } },
    'tags: column color was removed from 4 events before its sunset on 2027-01-01',
  ],
  FIELD_NAME_NO_REUSE: [
    COLUMN,
    'tags: column color has the name of a field that was removed from 4 events, and means something else',
  ],
  FIELD_NOT_REQUIRED: [COLUMN, 'tags: column color is required now in 4 events'],
  FIELD_STAYS_REQUIRED: [COLUMN, 'tags: column color may be absent now in 4 events'],
  FIELD_SAME_TYPE: [
    { ...COLUMN, before: { kind: 'string', maxLength: 5 }, after: { kind: 'integer', minimum: 0, maximum: 9 } },
    'tags: column color is integer now, was string, in 4 events',
  ],
  FIELD_SAME_NULLABLE: [
    { ...COLUMN, before: true, after: false },
    'tags: column color may no longer be null in 4 events',
  ],
  FIELD_SAME_LENGTH: [
    { ...COLUMN, before: { maxLength: 50 }, after: { minLength: 1, maxLength: 20 } },
    'tags: column color has another length in 4 events: maxLength 50 -> minLength 1, maxLength 20',
  ],
  FIELD_SAME_PATTERN: [
    { ...COLUMN, before: { pattern: '^[a-z]+$' }, after: { pattern: '^.+@.+$', format: 'email' } },
    'tags: column color has another pattern in 4 events: pattern "^[a-z]+$" -> format "email"',
  ],
  FIELD_SAME_RANGE: [
    { ...COLUMN, before: { minimum: 0 }, after: {} },
    'tags: column color has another range in 4 events: minimum 0 -> nothing',
  ],
  FIELD_SAME_VALUE: [
    { ...COLUMN, before: { value: 'v1' }, after: { value: true } },
    'tags: column color is always true now, was v1, in 4 events',
  ],
  ENUM_VALUE_NO_DELETE: [{ ...COLUMN, before: 'red' }, 'tags: column color no longer takes "red" in 4 events'],
  ENUM_VALUE_ADDED: [
    { subject: { is: 'type', name: 'Color' }, path: [], after: 'a\nb', events: FOUR },
    'type Color takes "a\\nb" too in 4 events',
  ],
  ENUM_VALUE_NO_REUSE: [
    { ...COLUMN, after: 'red' },
    'tags: column color takes "red" again in 4 events, and means something else',
  ],
  ARRAY_SAME_LENGTH: [
    { ...COLUMN, before: { maxItems: 3 }, after: { maxItems: 2 } },
    'tags: column color has another number of items in 4 events: maxItems 3 -> maxItems 2',
  ],
  OBJECT_SAME_MINIMUM: [
    { ...COLUMN, before: 0, after: 1 },
    'tags: column color needs another number of keys in 4 events: 0 -> 1',
  ],
  UNION_VARIANT_NO_DELETE: [
    { ...COLUMN, before: 'card' },
    'tags: column color is no longer the variant "card" in 4 events',
  ],
  UNION_VARIANT_ADDED: [{ ...COLUMN, after: 'card' }, 'tags: column color may be the variant "card" too in 4 events'],
  UNION_SAME_DISCRIMINATOR: [
    { ...COLUMN, before: { kind: 'union', discriminator: 'type' }, after: { kind: 'union', discriminator: 'kind' } },
    'tags: column color is told apart by kind now, was type, in 4 events',
  ],
  CONSTRUCT_SAME_MEANING: [
    {
      ...CATALOG,
      before: { construct: 'nullable text', by: 'Zod 4.6.7' },
      after: { construct: 'nullable text', by: 'Zod 4.7.0' },
    },
    'the catalog gives "nullable text" another meaning: "Zod 4.6.7" -> "Zod 4.7.0"',
  ],

  DATA_VERSION_STEP: [
    { ...EVENT, before: 1, after: 2, declared: 'data version 1 -> 2' },
    'mail.send.requested has another data version: 1 -> 2',
  ],
  DATA_VERSION_NO_DECREASE: [{ ...EVENT, before: 2, after: 1 }, 'mail.send.requested has a lower data version: 2 -> 1'],
  UPCASTER_MISSING: [
    { ...EVENT, before: 1, after: 2 },
    'mail.send.requested has data of version 1 that does not become data of version 2',
  ],

  FIELD_NO_DELETE: [COLUMN, 'tags: column color is no longer a property of the exported type in 4 events'],
  EXPORT_NO_DELETE: [
    { ...EVENT, before: 'SystemEventTypes.MAIL_SEND' },
    'mail.send.requested is no longer exported as SystemEventTypes.MAIL_SEND',
  ],
  EXPORT_SAME_VALUE: [
    { ...EVENT, before: 'mail.open.requested', after: 'mail.send.requested' },
    'mail.send.requested has the constant of mail.open.requested now',
  ],
  PACKAGE_SAME_NAME: [
    { ...CATALOG, before: '@synap/types', after: '@synap/events' },
    'the catalog has a package of another name: "@synap/types" -> "@synap/events"',
  ],

  ID_URI_STABLE: [
    { ...CATALOG, before: 'https://a.example', after: 'https://b.example' },
    'the catalog has other addresses of its JSON Schemas: "https://a.example" -> "https://b.example"',
  ],
  PAGE_STABLE: [
    { subject: { is: 'system', domain: 'mail' }, path: [], before: 'systems/mail', events: [] },
    'mail no longer has the page systems/mail',
  ],
  MEANING_CHANGED: [
    { ...COLUMN, before: { description: 'a', example: 1 }, after: { description: 'b' } },
    'tags: column color changed in words or markings: description and example',
  ],
  DEPRECATED: [
    { ...COLUMN, after: { since: '1.0.0', sunset: '2027-01-01', replacement: 'colour' } },
    'tags: column color is deprecated: since "1.0.0", sunset "2027-01-01", replacement "colour"',
  ],
};

test.each(Object.entries(SENTENCES))('%s is one sentence with names', (rule, [change, sentence]) => {
  expect(describeChange({ judgements: {}, ...change, rule: rule as RuleId })).toBe(sentence);
});

test('every rule has a sentence of its own', () => {
  const sentences = (Object.keys(RULES) as RuleId[]).map((rule) =>
    describeChange({ ...COLUMN, rule, judgements: {}, before: 'a', after: 'b' }),
  );
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('says by which data versions a change was declared', () => {
  const change: Change = { ...FIELD, rule: 'REQUIRED_NO_ADD', judgements: {}, declared: 'data version 1 -> 2' };
  expect(describeChange(change)).toBe(
    'mail.send.requested: field to[*].name was added and is required (data version 1 -> 2)',
  );
});

test('stays a sentence, however long the values are', () => {
  const long = 'x'.repeat(10_000);
  const values = Array.from({ length: 20 }, (_, index) => `${index}${long}`);
  for (const rule of Object.keys(RULES) as RuleId[]) {
    for (const [before, after] of [
      [long, values],
      [values, long],
      [{ [long]: long }, { a: values }],
    ] as const) {
      expect(describeChange({ ...COLUMN, rule, judgements: {}, before, after }).length).toBeLessThan(700);
    }
  }
});

test('names what a change is about', () => {
  expect(subjectName({ is: 'envelope' }, ['source'])).toBe('the envelope: field source');
  expect(subjectName({ is: 'type', name: 'Color' })).toBe('type Color');
  expect(subjectName({ is: 'system', domain: 'mail' })).toBe('mail');
});
