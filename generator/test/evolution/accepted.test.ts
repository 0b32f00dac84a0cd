import { describe, expect, test } from 'vitest';
import { findAccepted, toAccepted } from '../../src/evolution/accepted.ts';
import type { Change, Subject } from '../../src/evolution/change.ts';
import { compareModels } from '../../src/evolution/compare-models.ts';
import type { Finding } from '../../src/evolution/finding.ts';
import type { Accepted } from '../../src/evolution/releases.ts';
import { delivery, field, modelOf, payload, type Edit } from './small-models.ts';

/** The changes from the one state to the other, as findings that somebody has answered for. */
const answered = (changes: readonly Change[], more: Partial<Finding> = {}): readonly Finding[] =>
  changes.map((change) => ({
    ...{ rule: change.rule, category: 'WIRE', severity: 'error', verdict: 'breaking', change, message: '', advice: '' },
    ...{ place: null, fingerprint: '', against: [], directions: [], details: [] },
    suppressed: { rule: change.rule, fingerprint: '', reason: 'readers know', expires: '2026-12-31' },
    ...more,
  }));

const changes = (older: Edit, newer: Edit): readonly Change[] => compareModels(modelOf(older), modelOf(newer));
const asIs: Edit = () => undefined;

/** Of what was accepted between the first two, which rules the changes between the last two are excused of. */
const excused = ([first, second]: readonly [Edit, Edit], [older, newer]: readonly [Edit, Edit]) => {
  const accepted = toAccepted(answered(changes(first, second)));
  return changes(older, newer)
    .filter((change) => findAccepted(change, [{ version: '1.1.0', accepted }]) !== undefined)
    .map(({ rule, path }) => [rule, ...path].join(' '));
};

const icon: Edit = (draft) => {
  payload(draft).push({ name: 'icon', type: 'text' });
};
const renamed =
  (more: object): Edit =>
  (draft) => {
    Object.assign(field(draft, 'name'), { name: 'label', ...more });
  };
const resent =
  (more: object): Edit =>
  (draft) => {
    Object.assign(delivery(draft), { name: 'send.requested', ...more });
  };
const scoped =
  (...values: readonly string[]): Edit =>
  (draft) => {
    payload(draft).push({ name: 'mode', type: 'text', enum: values });
  };
const shapes =
  (...kinds: readonly string[]): Edit =>
  (draft) => {
    draft['types'][0].oneOf = kinds.map((kind) => ({ properties: [{ name: 'kind', const: kind }] }));
    delete field(draft, 'shape')['example'];
  };

const MODE = 'tags.create.requested: field mode';

describe('what a release writes down', () => {
  test('is the rule, the place, the events and the reason of each finding that is excused', () => {
    expect(toAccepted(answered(changes(asIs, icon)))).toEqual([
      {
        rule: 'REQUIRED_NO_ADD',
        subject: 'tags.create.requested: field icon',
        events: ['tags.create.requested'],
        reason: 'readers know',
      },
    ]);
  });

  test.each<readonly [string, Partial<Finding>]>([
    ['what nobody answered for', { suppressed: null }],
    ['what breaks nobody', { verdict: 'compatible' }],
  ])('is nothing of %s', (_what, more) => {
    expect(toAccepted(answered(changes(asIs, icon), more))).toEqual([]);
  });

  test('is what nobody can say, too', () => {
    expect(toAccepted(answered(changes(asIs, icon), { verdict: 'unknown' }))).toHaveLength(1);
  });

  const written = (older: Edit, newer: Edit, rule: string) =>
    toAccepted(answered(changes(older, newer).filter((change) => change.rule === rule))).map((each) => [
      each.rule,
      each.subject,
    ]);

  test('of a rename is what later comparisons see without its declaration', () => {
    expect(written(asIs, renamed({ renamedFrom: 'name' }), 'FIELD_NO_RENAME')).toEqual([
      ['FIELD_NO_RENAME', 'tags.create.requested: field label'],
      ['REQUIRED_NO_DELETE', 'tags.create.requested: field name'],
      ['REQUIRED_NO_ADD', 'tags.create.requested: field label'],
    ]);
    expect(written(asIs, resent({ renamedFrom: 'deliver.requested' }), 'EVENT_NO_RENAME')).toEqual([
      ['EVENT_NO_RENAME', 'webhooks.send.requested'],
      ['EVENT_NO_DELETE', 'webhooks.deliver.requested'],
    ]);
  });

  test.each<readonly [string, Edit, Edit, readonly string[]]>([
    ['ENUM_VALUE_ADDED', scoped('a'), scoped('a', 'b', 'c'), [`${MODE} "b"`, `${MODE} "c"`]],
    ['ENUM_VALUE_NO_DELETE', scoped('a', 'b', 'c'), scoped('a'), [`${MODE} "b"`, `${MODE} "c"`]],
    ['UNION_VARIANT_ADDED', shapes('a'), shapes('a', 'b'), ['type Shape "b"']],
    ['UNION_VARIANT_NO_DELETE', shapes('a', 'b'), shapes('a'), ['type Shape "b"']],
  ])('of %s says which value: there may be several at one place', (rule, older, newer, subjects) => {
    expect(written(older, newer, rule)).toEqual(subjects.map((subject) => [rule, subject]));
  });
});

describe('what was answered for', () => {
  test.each<readonly [string, readonly [Edit, Edit], readonly [Edit, Edit], readonly string[]]>([
    ['is excused again', [asIs, icon], [asIs, icon], ['REQUIRED_NO_ADD icon']],
    ['excuses no undoing', [asIs, icon], [icon, asIs], []],
    [
      'excuses a rename that is still declared',
      [asIs, renamed({ renamedFrom: 'name' })],
      [asIs, renamed({ renamedFrom: 'name' })],
      ['FIELD_NO_RENAME label', 'FIELD_NO_DELETE name'],
    ],
    [
      'excuses a rename that is declared no longer',
      [asIs, renamed({ renamedFrom: 'name' })],
      [asIs, renamed({})],
      ['REQUIRED_NO_DELETE name', 'FIELD_NO_DELETE name', 'REQUIRED_NO_ADD label'],
    ],
    ['excuses another value of an enum', [scoped('a'), scoped('a', 'b')], [scoped('a'), scoped('a', 'c')], []],
    ['excuses another variant', [shapes('a'), shapes('a', 'b')], [shapes('a'), shapes('a', 'c')], []],
  ])('%s', (_what, accepted, judged, want) => {
    expect(excused(accepted, judged)).toEqual(want);
  });

  const change = (more: Partial<Change> = {}): Change => ({
    ...{ rule: 'REQUIRED_NO_ADD', subject: TAGS, path: ['icon'], judgements: {}, events: ['a.x.y', 'b.x.y'] },
    ...more,
  });
  const TAGS: Subject = { is: 'table', name: 'tags' };
  const acceptance = (more: Partial<Accepted> = {}): Accepted => ({
    ...{ rule: 'REQUIRED_NO_ADD', subject: 'tags: column icon', events: ['a.x.y', 'b.x.y'], reason: 'known' },
    ...more,
  });
  const found = (asked: Change, ...accepted: readonly Accepted[]) =>
    findAccepted(asked, [{ version: '1.1.0', accepted }]);

  test('is told with the release and its reason', () => {
    expect(found(change(), acceptance())).toEqual({ version: '1.1.0', reason: 'known' });
  });

  test.each<readonly [string, Partial<Change>]>([
    ['another rule', { rule: 'FIELD_NOT_REQUIRED' }],
    ['another place', { path: ['emblem'] }],
    ['another subject', { subject: { is: 'table', name: 'notes' } }],
    ['one more event', { events: ['a.x.y', 'b.x.y', 'c.x.y'] }],
    ['another event', { events: ['c.x.y'] }],
  ])('excuses nothing of %s', (_what, more) => {
    expect(found(change(more), acceptance())).toBeUndefined();
    expect(found(change(more), acceptance(), acceptance({ events: [] }))).toBeUndefined();
  });

  test('excuses fewer events', () => {
    expect(found(change({ events: ['b.x.y'] }), acceptance())).toBeDefined();
    expect(found(change({ events: [] }), acceptance())).toBeDefined();
  });

  test('is looked up in every release, the oldest first', () => {
    const accepted = [acceptance()];
    expect(
      findAccepted(change(), [
        { version: '1.1.0' },
        { version: '1.2.0', accepted: [acceptance({ rule: 'FIELD_NOT_REQUIRED' })] },
        { version: '1.3.0', accepted: [acceptance({ reason: 'first' })] },
        { version: '1.4.0', accepted },
      ]),
    ).toEqual({ version: '1.3.0', reason: 'first' });
    expect(findAccepted(change(), [])).toBeUndefined();
    expect(findAccepted(change(), [{ version: '1.1.0' }])).toBeUndefined();
  });

  test('of a renamed field names the old one in the place where the new one is', () => {
    const rename = change({
      ...{ rule: 'FIELD_NO_RENAME', path: ['size', 'height'], before: { name: 'tallness' } },
    });
    expect(toAccepted(answered([rename])).map(({ subject }) => subject)).toEqual([
      'tags: column size.height',
      'tags: column size.tallness',
      'tags: column size.height',
    ]);
  });
});
