/**
 * Exports and pages, fields, witnesses and events: what a reader of a report is told of one edit of a catalog, by rule,
 * place, old and new, and whom it reaches. What each change of a field does to documents is asked in
 * `find-outside.test.ts` and `verdicts.test.ts`.
 */
import { describe, expect, test } from 'vitest';
import type { Change, Judgement, Subject } from '../../src/evolution/change.ts';
import { createWitnessChecker } from '../../src/evolution/check-witnesses.ts';
import { compareModels } from '../../src/evolution/compare-models.ts';
import type { JsonValue } from '../../src/model/types.ts';
import {
  ALL_EVENTS,
  BASE,
  BOUNCE,
  ENVELOPE,
  NEW_NOTE,
  NOTES,
  SEND,
  SHADED_NOTE,
  TAGS,
  TAGS_EVENTS,
  THE_CATALOG,
  catalog,
  column,
  meaning,
  newNote,
  ofEvent,
  send,
  told,
  toldBack,
  type Edit,
} from './desk-catalog.ts';

describe('of what programs and links hold on to, a reader is told', () => {
  const bySource = (proof: string) => ({ source: { verdict: 'breaking', proof } }) as const;
  const byLinks = (proof: string) => ({ links: { verdict: 'breaking', proof } }) as const;
  const noExport = (name: string, subject: Subject): Change => ({
    ...{ rule: 'EXPORT_NO_DELETE', subject, path: [], before: name },
    judgements: bySource(`${name} is no longer exported`),
    events: subject.is === 'event' ? [subject.type] : [],
  });
  const noPage = (name: string, subject: Subject): Change => ({
    ...{ rule: 'PAGE_STABLE', subject, path: [], before: name },
    ...{ judgements: byLinks(`there is no page ${name}`), events: [] },
  });
  const rulesOf = (changes: readonly Change[], ...rules: readonly string[]) =>
    changes.filter(({ rule }) => rules.includes(rule));

  test('that the schemas have other addresses', () => {
    const [before, after] = ['https://desk.example/schemas', 'https://desk.example/v2'];
    expect(told((draft) => (draft['idNamespace'] = after))).toStrictEqual([
      {
        ...{ rule: 'ID_URI_STABLE', subject: THE_CATALOG, path: [], before, after },
        ...{ judgements: byLinks(`${before} is ${after} now`), events: [] },
      },
    ]);
  });

  test('that the package has another name', () => {
    const [before, after] = ['@desk/types', '@desk/events'];
    expect(told((draft) => (draft['package'].name = after))).toStrictEqual([
      {
        ...{ rule: 'PACKAGE_SAME_NAME', subject: THE_CATALOG, path: [], before, after },
        ...{ judgements: bySource(`${before} is ${after} now`), events: [] },
      },
    ]);
  });

  test('that the envelope, or a shared type, is exported by another name', () => {
    const envelope = told((draft) => {
      draft['envelope'].name = 'WorkEvent';
      send(draft)['data'][1].ref = 'WorkEvent';
    });
    expect(rulesOf(envelope, 'EXPORT_NO_DELETE')).toStrictEqual([noExport('DeskEvent', ENVELOPE)]);
    const type = told((draft) => {
      draft['types'][1].name = 'Style';
      newNote(draft)['data'][1].ref = 'Style';
    });
    expect(rulesOf(type, 'EXPORT_NO_DELETE')).toStrictEqual([noExport('Look', { is: 'type', name: 'Look' })]);
  });

  test('that a constant is gone', () => {
    expect(told((draft) => (send(draft)['constant'] = 'MAIL_OUT'))).toStrictEqual([
      noExport('SystemEventTypes.MAIL_SEND', ofEvent(SEND)),
    ]);
  });

  test('that a constant names another event', () => {
    const changes = told((draft) =>
      Object.assign(send(draft), { name: 'post.requested', renamedFrom: 'send.requested' }),
    );
    const type = 'mail.post.requested';
    expect(rulesOf(changes, 'EXPORT_NO_DELETE', 'EXPORT_SAME_VALUE')).toStrictEqual([
      noExport('MailSendRequestedData', ofEvent(SEND)),
      {
        ...{ rule: 'EXPORT_SAME_VALUE', subject: ofEvent(type), path: [], before: SEND, after: type },
        judgements: bySource(`SystemEventTypes.MAIL_SEND was ${SEND}, and is ${type}`),
        events: [type],
      },
    ]);
  });

  test('that a table and a system have no page, and what their events were exported as', () => {
    const changes = told((draft) => {
      draft['tables'].pop();
      draft['systems'].pop();
    });
    expect(rulesOf(changes, 'PAGE_STABLE', 'EXPORT_NO_DELETE')).toStrictEqual([
      noExport('TagsCreateRequestedData', ofEvent('tags.create.requested')),
      noExport('TagsCreateValidatedData', ofEvent('tags.create.validated')),
      noExport('TagsUpdateRequestedData', ofEvent('tags.update.requested')),
      noExport('TagsUpdateValidatedData', ofEvent('tags.update.validated')),
      noExport('MailSendRequestedData', ofEvent(SEND)),
      noExport('MailBounceValidatedData', ofEvent(BOUNCE)),
      noExport('SystemEventTypes.MAIL_SEND', ofEvent(SEND)),
      noExport('SystemEventTypes.MAIL_BOUNCE', ofEvent(BOUNCE)),
      noPage('tables/tags', TAGS),
      noPage('systems/mail', { is: 'system', domain: 'mail' }),
    ]);
  });

  test('nothing of what is new', () => {
    const changes = toldBack((draft) => {
      draft['tables'].pop();
      draft['systems'].pop();
    });
    expect(rulesOf(changes, 'EVENT_ADDED')).toHaveLength(6);
    expect(
      changes.filter(({ rule }) => rule !== 'EVENT_ADDED').map(({ after }) => Object.keys(after as object)),
    ).toEqual([['systems']]);
  });
});

/** The verdicts alone: what shows them is asked of the whole. */
const withVerdicts = ({ judgements, ...change }: Change) => ({
  ...change,
  judgements: Object.fromEntries(Object.entries(judgements).map(([direction, { verdict }]) => [direction, verdict])),
});
const [BACKWARD, FORWARD, BOTH, NEITHER] = [
  { backward: 'breaking', forward: 'compatible' },
  { backward: 'compatible', forward: 'breaking' },
  { backward: 'breaking', forward: 'breaking' },
  { backward: 'compatible', forward: 'compatible' },
] as const;

/** Every witness, held against the schemas of both sides: whether the one that reads refuses what the other writes. */
const flips = (edit: Edit, { swapped = false } = {}): readonly boolean[] => {
  const checker = createWitnessChecker(new Set(ALL_EVENTS));
  const newer = catalog(edit);
  const parties = [
    { name: 'then', model: BASE },
    { name: 'now', model: newer },
  ] as const;
  const [then, now] = swapped ? [parties[1], parties[0]] : parties;
  return compareModels(BASE, newer).flatMap(({ judgements: { backward, forward } }) => [
    ...witnessOf(backward).map((witness) => checker.check(witness, { written: then, read: now }).flips),
    ...witnessOf(forward).map((witness) => checker.check(witness, { written: now, read: then }).flips),
  ]);
};
const witnessOf = (judgement: Judgement | undefined): readonly JsonValue[] =>
  judgement?.verdict === 'breaking' && judgement.witness !== undefined ? [judgement.witness] : [];

describe('of a field a reader is told where it is defined, and every event that it reaches', () => {
  const shortName = { before: { maxLength: 20 }, after: { maxLength: 10 } };
  const nameIn = [
    { event: 'tags.create.requested', path: ['name'] },
    { event: 'tags.create.validated', path: ['name'] },
    { event: 'tags.update.requested', path: ['changes', 'name'] },
    { event: 'tags.update.validated', path: ['changes', 'name'] },
  ];

  test('a column: one change of the table, in each of its payloads', () => {
    const changes = told((draft) => (column(draft, 'name')['maxLength'] = 10));
    expect(changes.map(withVerdicts)).toStrictEqual([
      {
        ...{ rule: 'FIELD_SAME_LENGTH', subject: TAGS, path: ['name'], ...shortName },
        ...{ judgements: BACKWARD, events: TAGS_EVENTS, fields: nameIn },
      },
    ]);
  });

  test('a column where some events have another data version: apart, for it is declared there', () => {
    const changes = told((draft) => {
      column(draft, 'name')['maxLength'] = 10;
      draft['tables'][1].events['create.validated'].dataVersion = 2;
    });
    const common = { rule: 'FIELD_SAME_LENGTH', subject: TAGS, path: ['name'], ...shortName, judgements: BACKWARD };
    expect(changes.slice(1).map(withVerdicts)).toStrictEqual([
      { ...common, events: TAGS_EVENTS.filter((_, index) => index !== 1), fields: nameIn.filter((_, at) => at !== 1) },
      { ...common, events: [TAGS_EVENTS[1]], fields: [nameIn[1]], declared: 'data version 1 -> 2' },
    ]);
  });

  test('a column that comes, and one that goes, with the programs that read it', () => {
    const coming: Edit = (draft) => draft['tables'][1].columns.push({ name: 'size', type: 'integer', nullable: true });
    const size = { kind: 'integer', minimum: -2147483648, maximum: 2147483647, nullable: true, required: false };
    const common = {
      ...{ subject: TAGS, path: ['size'], events: TAGS_EVENTS },
      fields: nameIn.map(({ event, path }) => ({ event, path: [...path.slice(0, -1), 'size'] })),
    };
    const columns = (before: string[], after: string[]) =>
      meaning({ subject: TAGS }, { columns: before }, { columns: after });
    expect(told(coming).map(withVerdicts)).toStrictEqual([
      { ...common, rule: 'FIELD_ADDED', after: size, judgements: NEITHER },
      columns([], ['size']),
    ]);
    expect(toldBack(coming).map(withVerdicts)).toStrictEqual([
      { ...common, rule: 'FIELD_REMOVED', before: size, judgements: NEITHER },
      { ...common, rule: 'FIELD_NO_DELETE', before: size, judgements: { source: 'breaking' } },
      columns(['size'], []),
    ]);
    expect(toldBack(coming)[1]!.judgements.source).toStrictEqual({
      verdict: 'breaking',
      proof: 'programs that read size no longer compile against @desk/types',
    });
  });

  test('the key of a table: the column, under whatever name payloads have it', () => {
    const changes = told((draft) => (column(draft, 'key')['type'] = 'text'));
    expect(changes.map(withVerdicts)).toStrictEqual([
      {
        ...{ rule: 'FIELD_SAME_TYPE', subject: TAGS, path: ['key'], before: { kind: 'uuid' } },
        ...{ after: { kind: 'string' }, judgements: FORWARD, events: TAGS_EVENTS },
        fields: TAGS_EVENTS.map((event) => ({ event, path: ['tagId'] })),
      },
      meaning({ subject: TAGS, path: ['key'] }, { type: 'uuid' }, { type: 'text' }),
    ]);
  });

  test('what a row is called: a rename of the subject id in derived payloads, and the loss of its old name', () => {
    const changes = told((draft) => (draft['tables'][1].subject = 'label'));
    const common = {
      ...{ subject: TAGS, events: TAGS_EVENTS },
      before: { name: 'tagId', kind: 'uuid', required: true },
      after: { name: 'labelId', kind: 'uuid', required: true },
    };
    const at = (name: string) => ({ path: [name], fields: TAGS_EVENTS.map((event) => ({ event, path: [name] })) });
    expect(changes.map(withVerdicts)).toStrictEqual([
      { ...common, ...at('labelId'), rule: 'FIELD_NO_RENAME', judgements: BOTH },
      { ...common, ...at('tagId'), rule: 'FIELD_NO_DELETE', judgements: { source: 'breaking' } },
      meaning({ subject: TAGS, events: TAGS_EVENTS }, { subject: 'tag' }, { subject: 'label' }),
    ]);
    expect(changes[1]!.judgements.source).toMatchObject({
      proof: 'programs that read tagId no longer compile against @desk/types',
    });
  });

  test('what a row is called, beside a column that comes: the column is not the renamed one', () => {
    const changes = told((draft) => {
      draft['tables'][1].subject = 'label';
      draft['tables'][1].columns.unshift({ name: 'size', type: 'integer' });
    });
    const renamed = changes.filter(({ rule }) => rule === 'FIELD_NO_RENAME');
    expect(renamed.map(({ path, events }) => [path, events])).toStrictEqual([[['labelId'], TAGS_EVENTS]]);
  });

  test('what a row is called, where the payload is written out: no rename but one that is declared', () => {
    const changes = told((draft) => {
      draft['tables'][0].subject = 'page';
      draft['tables'][0].events['create.validated'].data[0].name = 'pageId';
    });
    expect(changes.map(({ rule, subject, path }) => [rule, subject, path])).toStrictEqual([
      ['REQUIRED_NO_DELETE', ofEvent('notes.create.validated'), ['noteId']],
      ['FIELD_NO_DELETE', ofEvent('notes.create.validated'), ['noteId']],
      ['REQUIRED_NO_ADD', ofEvent('notes.create.validated'), ['pageId']],
      ['MEANING_CHANGED', NOTES, []],
    ]);
  });

  test('what derived payloads have beside columns: the event, though another table has a column of that name', () => {
    const changes = told((draft) => delete draft['tables'][1].version);
    expect(changes.map(({ rule, subject, path }) => [rule, subject, path.join('.')])).toStrictEqual([
      ['FIELD_REMOVED', ofEvent('tags.update.requested'), 'expectedVersion'],
      ['FIELD_NO_DELETE', ofEvent('tags.update.requested'), 'expectedVersion'],
      ['FIELD_REMOVED', ofEvent('tags.update.validated'), 'previousVersion'],
      ['FIELD_NO_DELETE', ofEvent('tags.update.validated'), 'previousVersion'],
      ['FIELD_REMOVED', ofEvent('tags.update.validated'), 'newVersion'],
      ['FIELD_NO_DELETE', ofEvent('tags.update.validated'), 'newVersion'],
      ['MEANING_CHANGED', TAGS, ''],
    ]);
  });

  test('a field within a variant of a union: the variant in its place, but not in the payload', () => {
    const changes = told((draft) => (send(draft)['data'][2].oneOf[0].properties[1].maximum = 9));
    expect(changes).toMatchObject([
      { rule: 'FIELD_SAME_RANGE', path: ['by', '<air>', 'days'], fields: [{ event: SEND, path: ['by', 'days'] }] },
    ]);
  });

  test('a shared type: the type, in every payload that leads to it', () => {
    const changes = told((draft) => (draft['types'][0].enum = ['light']));
    expect(changes.map(withVerdicts)).toStrictEqual([
      {
        ...{ rule: 'ENUM_VALUE_NO_DELETE', subject: { is: 'type', name: 'Shade' }, path: [], before: 'dark' },
        ...{ judgements: BACKWARD, events: [NEW_NOTE, SHADED_NOTE] },
        fields: [
          { event: NEW_NOTE, path: ['look', 'shade'] },
          { event: SHADED_NOTE, path: ['shade'] },
        ],
      },
    ]);
  });

  test('a property of a shared type: where it stands in the type, and in the payload', () => {
    const changes = told((draft) =>
      draft['types'][1].properties.push({ name: 'size', type: 'boolean', optional: true }),
    );
    expect(changes.map(withVerdicts)).toStrictEqual([
      {
        ...{ rule: 'FIELD_ADDED', subject: { is: 'type', name: 'Look' }, path: ['size'] },
        ...{ after: { kind: 'boolean', required: false }, judgements: NEITHER, events: [NEW_NOTE] },
        fields: [{ event: NEW_NOTE, path: ['look', 'size'] }],
      },
    ]);
  });

  test("a type that takes the name of the envelope's wire form, or gives it up: what is another there", () => {
    const edit: Edit = (draft) => {
      draft['envelope'].name = 'WorkEvent';
      draft['types'].push({ name: 'DeskWireEvent', description: 'Of old.', type: 'text' });
      send(draft)['data'][1].ref = 'DeskWireEvent';
    };
    for (const changes of [told(edit), toldBack(edit)]) {
      expect(changes.filter(({ rule, subject }) => rule.startsWith('FIELD_') && subject.is === 'type')).toMatchObject([
        { rule: 'FIELD_SAME_TYPE', path: [], fields: [{ event: SEND, path: ['about'] }] },
      ]);
    }
  });

  test('a field of the envelope: all events, and no field of their payloads', () => {
    const common = { subject: ENVELOPE, events: ALL_EVENTS };
    const length = told((draft) => (draft['envelope'].fields[4].minLength = 2));
    expect(length.map(withVerdicts)).toStrictEqual([
      {
        ...{ ...common, rule: 'FIELD_SAME_LENGTH', path: ['userId'], judgements: BACKWARD },
        ...{ before: { minLength: 1 }, after: { minLength: 2 } },
      },
    ]);
    const text = { kind: 'string', required: false };
    const gone = told((draft) => draft['envelope'].fields.pop());
    expect(gone.map(withVerdicts)).toStrictEqual([
      { ...common, rule: 'FIELD_REMOVED', path: ['place'], before: text, judgements: NEITHER },
      { ...common, rule: 'FIELD_NO_DELETE', path: ['place'], before: text, judgements: { source: 'breaking' } },
    ]);
  });

  test('a type that the envelope leads to: all events, and no field of their payloads', () => {
    const changes = told((draft) => draft['sources'].push({ name: 'clock', description: 'At times.' }));
    expect(changes.slice(1).map(withVerdicts)).toStrictEqual([
      {
        ...{ rule: 'ENUM_VALUE_ADDED', subject: { is: 'type', name: 'EventSource' }, path: [], after: 'clock' },
        ...{ judgements: FORWARD, events: ALL_EVENTS },
      },
    ]);
  });

  test('what cannot be decided: why not', () => {
    const limit =
      (maxLength: number): Edit =>
      (draft) =>
        (send(draft)['data'][0].maxLength = maxLength);
    const [change] = compareModels(catalog(limit(1_000_000_000)), catalog(limit(999_999_999)));
    expect(change!.judgements).toStrictEqual({
      backward: { verdict: 'unknown', reason: 'it takes texts longer than 1000000' },
      forward: { verdict: 'compatible' },
    });
  });
});

describe('a witness', () => {
  test('is a smallest whole event, with its fields in the order of the envelope', () => {
    const edit: Edit = (draft) => (column(draft, 'name')['maxLength'] = 2);
    const { backward } = told(edit)[0]!.judgements;
    expect(Object.entries(witnessOf(backward)[0]!)).toStrictEqual([
      ['id', expect.any(String)],
      ['version', 'v1'],
      ['type', 'tags.create.requested'],
      ['data', { name: 'aaa', tagId: expect.any(String) }],
      ['userId', expect.any(String)],
      ['source', 'api'],
      ['timestamp', '2026-01-15T09:30:00.000Z'],
      ['labels', []],
    ]);
  });

  test('of the envelope is a smallest event of the first type', () => {
    const marked: Edit = (draft) => newNote(draft)['data'].push({ name: 'marks', type: 'text[]' });
    const longer: Edit = (draft) => (draft['envelope'].fields[4].minLength = 2);
    const [change] = compareModels(catalog(marked), catalog(marked, longer));
    const [witness] = witnessOf(change!.judgements.backward);
    expect(Object.entries(witness!)).toStrictEqual([
      ['id', expect.any(String)],
      ['version', 'v1'],
      ['type', NEW_NOTE],
      ['data', { body: 'body', marks: [] }],
      ['userId', 'a'],
      ['source', 'api'],
      ['timestamp', '2026-01-15T09:30:00.000Z'],
      ['labels', []],
    ]);
  });

  test.each<readonly [string, Edit, number]>([
    ['a column', (draft) => (column(draft, 'name')['maxLength'] = 10), 1],
    ['the key', (draft) => (column(draft, 'key')['type'] = 'text'), 1],
    ['the envelope', (draft) => (draft['envelope'].fields[4].minLength = 2), 1],
    ['a type that the envelope leads to', (draft) => draft['sources'].push({ name: 'clock', description: 'C.' }), 1],
    ['a type that a type leads to', (draft) => (draft['types'][0].enum = ['light', 'grey']), 2],
    ['a removed event', (draft) => draft['systems'][0].events.pop(), 1],
  ])('of %s shows it to the schemas of both sides, and (control) nothing the other way round', (_name, edit, count) => {
    expect(flips(edit)).toEqual(Array.from({ length: count }, () => true));
    expect(flips(edit, { swapped: true })).toEqual(Array.from({ length: count }, () => false));
  });
});

describe('of the list of events a reader is told', () => {
  const isOfEvents = ({ rule }: Change) => rule.startsWith('EVENT_') || rule.startsWith('DATA_');
  const listed = (changes: readonly Change[]) => changes.filter(isOfEvents).map(withVerdicts);
  const common = { path: [], events: [SEND], subject: ofEvent(SEND) };

  test('what is gone, which new readers still find stored, and what is new', () => {
    const edit: Edit = (draft) => draft['systems'][0].events.shift();
    expect(listed(told(edit))).toStrictEqual([
      {
        ...common,
        rule: 'EVENT_NO_DELETE',
        before: { type: SEND, dataVersion: 1, data: ['to', 'about', 'by'] },
        judgements: BACKWARD,
      },
    ]);
    expect(listed(toldBack(edit))).toStrictEqual([
      {
        ...common,
        rule: 'EVENT_ADDED',
        after: { type: SEND, dataVersion: 1, data: ['to', 'about', 'by'] },
        judgements: NEITHER,
      },
    ]);
  });

  test('that what is gone was deprecated', () => {
    const since = { since: '1.0.0' };
    const older = catalog((draft) => (send(draft)['deprecated'] = since));
    const newer = catalog((draft) => draft['systems'][0].events.shift());
    expect(listed(compareModels(older, newer))[0]!.before).toStrictEqual({
      ...{ type: SEND, dataVersion: 1, deprecated: since, data: ['to', 'about', 'by'] },
    });
  });

  test('what is called otherwise, beside what is gone and what is new', () => {
    const changes = told((draft) => {
      const { events } = draft['systems'][0];
      events.splice(
        0,
        2,
        { ...events[1], name: 'lost.validated', renamedFrom: 'bounce.validated' },
        { ...events[1], name: 'open.validated', constant: 'MAIL_OPEN' },
      );
    });
    expect(listed(changes)).toStrictEqual([
      {
        ...common,
        rule: 'EVENT_NO_DELETE',
        before: { type: SEND, dataVersion: 1, data: ['to', 'about', 'by'] },
        judgements: BACKWARD,
      },
      {
        ...{ rule: 'EVENT_NO_RENAME', subject: ofEvent('mail.lost.validated'), path: [], judgements: BOTH },
        ...{ before: BOUNCE, after: 'mail.lost.validated', events: [BOUNCE, 'mail.lost.validated'] },
      },
      {
        ...{ rule: 'EVENT_ADDED', subject: ofEvent('mail.open.validated'), path: [], judgements: NEITHER },
        ...{ after: { type: 'mail.open.validated', dataVersion: 1, data: ['why'] }, events: ['mail.open.validated'] },
      },
    ]);
  });

  test('that the events of a table are called as the table is', () => {
    const changes = told((draft) => Object.assign(draft['tables'][1], { name: 'labels', renamedFrom: 'tags' }));
    expect(listed(changes)).toStrictEqual(
      TAGS_EVENTS.map((before) => {
        const after = before.replace('tags', 'labels');
        const rule = 'EVENT_NO_RENAME';
        return { rule, subject: ofEvent(after), path: [], before, after, judgements: BOTH, events: [before, after] };
      }),
    );
  });

  test('that a data version was raised: declared to readers, who are to be first', () => {
    expect(told((draft) => (send(draft)['dataVersion'] = 2))).toStrictEqual([
      {
        ...{ ...common, rule: 'DATA_VERSION_STEP', before: 1, after: 2, declared: 'data version 1 -> 2' },
        judgements: {
          backward: { verdict: 'compatible' },
          forward: {
            verdict: 'breaking',
            proof: 'readers of data version 1 know no later one, and are to be updated first',
          },
        },
      },
    ]);
  });

  test('that a data version was lowered, which stored events do not follow', () => {
    expect(toldBack((draft) => (send(draft)['dataVersion'] = 2))).toStrictEqual([
      {
        ...{ ...common, rule: 'DATA_VERSION_NO_DECREASE', before: 2, after: 1 },
        judgements: {
          backward: { verdict: 'breaking', proof: 'events of data version 2 are stored, and 1 is lower' },
          forward: { verdict: 'compatible' },
        },
      },
    ]);
  });
});
