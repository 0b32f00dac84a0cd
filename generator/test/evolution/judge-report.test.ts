/** What a report of changes says, line by line: whom it reaches, in which order, why, and what is left out. */
import { describe, expect, test } from 'vitest';
import { toAccepted } from '../../src/evolution/accepted.ts';
import type { Finding, Report } from '../../src/evolution/finding.ts';
import { judge, type JudgeOptions } from '../../src/evolution/judge.ts';
import type { Model } from '../../src/model/types.ts';
import type { EventUsage, Usage } from '../../src/usage/usage.ts';
import type { Draft } from '../manifest/small-manifest.ts';
import { column, delivery, event, field, modelOf, payload, releases, tableOf, type Edit } from './small-models.ts';

/** The last of the states, judged against the others: releases 1.0.0, 1.1.0 and so on. */
const judged = (states: readonly Edit[], options: Partial<JudgeOptions> = {}): Report => {
  const models = states.map((edit) => modelOf(edit));
  const history = releases(...models.slice(0, -1));
  const model = models.at(-1)!;
  return judge({ model, against: history, history, policy: 'full_transitive', today: '2026-06-01', ...options });
};

const find = (report: Report, rule: string): Finding | undefined =>
  report.findings.find((finding) => finding.rule === rule);
const gravities = ({ findings }: Report): readonly string[] =>
  findings.map(({ rule, severity }) => `${severity} ${rule}`);
/** Without what is of no consequence. */
const grave = (report: Report): readonly string[] => gravities(report).filter((line) => !line.startsWith('note'));

const asIs: Edit = () => undefined;
const and =
  (...edits: readonly Edit[]): Edit =>
  (draft) =>
    edits.forEach((edit) => edit(draft));
const longer: Edit = (draft) => {
  column(draft, 'tags', 'name')['maxLength'] = 60;
};
const without =
  (...names: readonly string[]): Edit =>
  (draft) => {
    const fields = payload(draft);
    for (const name of names) fields.splice(fields.indexOf(field(draft, name)), 1);
  };
const added =
  (more: Draft): Edit =>
  (draft) => {
    payload(draft).push({ name: 'icon', type: 'text', optional: true, ...more });
  };
const ping =
  (more: Draft = {}): Edit =>
  (draft) => {
    draft['systems'][0].events.push({ ...delivery(draft), name: 'ping.requested', constant: 'PING', ...more });
  };
const raised: Edit = (draft) => {
  event(draft, 'tags', 'create.requested')['dataVersion'] = 2;
};
const moved: Edit = (draft) => {
  draft['idNamespace'] = 'https://other.example';
};
const retyped: Edit = (draft) => {
  field(draft, 'name')['type'] = 'integer';
};

describe('a report', () => {
  test('says against what it judged: the last alone, unless the policy or somebody asks for more', () => {
    const states = [asIs, longer, asIs];
    expect(judged(states).against).toEqual(['1.0.0', '1.1.0']);
    expect(judged(states, { policy: 'full' }).against).toEqual(['1.1.0']);
    expect(judged(states, { policy: 'full', named: true }).against).toEqual(['1.0.0', '1.1.0']);
  });

  test('gives each event that anything reaches its worst verdict, in the order of the catalog, removed ones last', () => {
    const state = and(longer, without('labels'), (draft) => {
      Object.assign(delivery(draft), { description: 'Asks again.' });
      draft['tables'].push(draft['tables'].shift());
    });
    expect(judged([ping(), state]).events).toEqual([
      { type: 'tags.create.requested', verdict: 'breaking' },
      { type: 'tags.create.validated', verdict: 'breaking' },
      { type: 'webhooks.deliver.requested', verdict: 'compatible' },
      { type: 'webhooks.ping.requested', verdict: 'breaking' },
    ]);
    expect(judged([asIs, asIs]).events).toEqual([]);
  });

  test('lists the gravest first, then by subject, rule and words', () => {
    const state = and(moved, without('labels', 'name'), added({ name: 'b' }), added({ name: 'a' }), (draft) => {
      draft['systems'] = [];
      tableOf(draft, 'tags')['description'] = 'Labels.';
    });
    expect(
      judged([asIs, state]).findings.map(({ severity, rule, change: { subject, path } }) =>
        [severity, 'type' in subject ? subject.type : subject.is, rule, ...path].join(' '),
      ),
    ).toEqual([
      'error tags.create.requested REQUIRED_NO_DELETE name',
      'error catalog ID_URI_STABLE',
      'error webhooks.deliver.requested EVENT_NO_DELETE',
      'warning tags.create.requested FIELD_NO_DELETE labels',
      'warning system PAGE_STABLE',
      'note table MEANING_CHANGED',
      'note tags.create.requested FIELD_ADDED a',
      'note tags.create.requested FIELD_ADDED b',
      'note tags.create.requested FIELD_REMOVED labels',
      'note catalog MEANING_CHANGED',
    ]);
  });

  test('places each finding where its change stands', () => {
    const line = new Map([
      ['FIELD_SAME_LENGTH', 7],
      ['FIELD_ADDED', 3],
    ]);
    const report = judged([asIs, and(longer, added({}), moved)], {
      locate: (changes) =>
        changes.map(({ rule }) => (line.has(rule) ? { file: 'm.ts', line: line.get(rule)!, column: 1 } : null)),
    });
    expect(report.findings.map(({ rule, place }) => [rule, place?.line ?? null])).toEqual([
      ['FIELD_SAME_LENGTH', 7],
      ['ID_URI_STABLE', null],
      ['FIELD_ADDED', 3],
    ]);
    expect(judged([asIs, longer]).findings.map(({ place }) => place)).toEqual([null]);
  });

  test('advises on the version after the last release; without one, after the last state that is judged', () => {
    expect(judged([longer, asIs, asIs, added({})]).advice).toMatchObject({ current: '1.2.0', bump: 'minor' });
    const branch = (...edits: readonly Edit[]) => ({ version: 'main', model: modelOf(...edits) });
    const of = (against: JudgeOptions['against']) =>
      judged([added({})], { against, named: true, model: modelOf(added({}), (draft) => setVersion(draft, '7.0.0')) })
        .advice;
    expect(of([branch(longer, (draft) => setVersion(draft, '3.1.0'))])).toMatchObject({
      ...{ current: '3.1.0', bump: 'major', version: '4.0.0' },
    });
    expect(of([branch(longer), branch(), branch((draft) => setVersion(draft, '3.2.0'))])).toMatchObject({
      ...{ current: '3.2.0', bump: 'minor', version: '3.3.0' },
    });
    expect(of([])).toMatchObject({ current: '7.0.0', bump: 'none', version: '7.0.0' });
  });
  const setVersion = (draft: Draft, version: string): void => {
    draft['package'].version = version;
  };

  test('control: a state that is the last release has nothing to say', () => {
    expect(judged([longer, asIs, asIs], { policy: 'full' })).toMatchObject({ findings: [], events: [] });
  });
});

describe('a finding', () => {
  test('says what to do where something breaks, and nothing where nothing does', () => {
    const { findings } = judged([asIs, and(longer, added({}))]);
    expect(findings.map(({ rule, advice }) => [rule, advice])).toEqual([
      ['FIELD_SAME_LENGTH', 'raise the data version of the event and write an upcaster, or add a new event type'],
      ['FIELD_ADDED', ''],
    ]);
    const removed = find(judged([added({}), asIs], { policy: 'none' }), 'FIELD_NO_DELETE');
    expect(removed?.advice).toContain('deprecate it');
    expect(find(judged([asIs, retyped], { policy: 'none' }), 'FIELD_SAME_TYPE')?.advice).toBe('');
  });

  test('says of each direction whom it is about, and why it breaks', () => {
    const directions = (states: readonly Edit[], rule: string) =>
      find(judged(states), rule)?.directions.map(({ direction, verdict, because }) => [direction, verdict, because]);
    expect(directions([asIs, moved], 'ID_URI_STABLE')).toEqual([
      ['links', 'breaking', 'https://small.example/schemas is https://other.example now'],
    ]);
    expect(directions([asIs, longer], 'FIELD_SAME_LENGTH')).toEqual([
      ['backward', 'compatible', ''],
      ['forward', 'breaking', 'data.name: Too big: expected string to have <=50 characters'],
    ]);
    expect(directions([asIs, and(retyped, raised)], 'DATA_VERSION_STEP')?.[1]).toEqual([
      ...['forward', 'breaking', 'readers of data version 1 know no later one, and are to be updated first'],
    ]);
  });

  test('shows what is wrong with the field itself, though others break the same document', () => {
    const narrower: Edit = (draft) => {
      retyped(draft);
      Object.assign(field(draft, 'labels'), { type: 'jsonb', items: { type: 'text', maxLength: 2 } });
    };
    const wider: Edit = (draft) => {
      Object.assign(field(draft, 'labels'), { type: 'jsonb', items: { type: 'text', maxLength: 3 } });
    };
    expect(find(judged([wider, narrower]), 'FIELD_SAME_LENGTH')?.directions[0]).toMatchObject({
      because: expect.stringMatching(/^data\.labels\.0: /),
      witness: { ajv: expect.stringMatching(/^\/data\/labels\/0 /) },
    });
  });

  test('is unknown where nobody can say, and where the document that was to show it does not', () => {
    const icon = (pattern: string): Edit => added({ pattern, example: 'ab' });
    const unsaid = find(judged([icon('^a\\Bb$'), icon('^a\\Bb*$')]), 'FIELD_SAME_PATTERN');
    expect(unsaid).toMatchObject({ severity: 'error', verdict: 'unknown' });
    expect(unsaid?.directions[0]).toEqual({
      ...{ direction: 'backward', words: 'new readers, old data', verdict: 'unknown', because: 'it uses \\B' },
    });

    const model = modelOf();
    const damaged: Model = { ...model, events: model.events.map((each) => ({ ...each, example: { attempt: 'no' } })) };
    const report = judge({
      ...{ model: modelOf((draft) => (draft['systems'] = [])), against: [{ version: '1.0.0', model: damaged }] },
      ...{ history: [], policy: 'full_transitive', today: '2026-06-01' },
    });
    expect(find(report, 'EVENT_NO_DELETE')).toMatchObject({ severity: 'error', verdict: 'unknown' });
    expect(find(report, 'EVENT_NO_DELETE')?.directions[0]).toMatchObject({
      verdict: 'unknown',
      because: expect.stringMatching(/^the document that was to show it does not: its own writer refuses it: data/),
    });
    expect(report.events).toEqual([{ type: 'webhooks.deliver.requested', verdict: 'unknown' }]);
  });

  test('of links and of programs counts under every policy', () => {
    for (const policy of ['none', 'backward', 'forward_transitive'] as const) {
      expect(grave(judged([asIs, and(moved, without('labels'))], { policy }))).toEqual([
        'error ID_URI_STABLE',
        'warning FIELD_NO_DELETE',
      ]);
    }
  });

  test('reaches whom it reaches against each state, and names each state once', () => {
    // In one payload the column was required, and optional in the other.
    const scopeless: Edit = (draft) => {
      draft['tables'][1].columns.splice(3, 1);
    };
    const finding = find(judged([asIs, scopeless]), 'FIELD_NO_DELETE');
    expect(finding?.against).toEqual(['1.0.0']);
    expect(finding?.change.events).toEqual(['apiKeys.create.requested', 'apiKeys.create.validated']);
    expect(finding?.change.fields).toEqual([
      { event: 'apiKeys.create.requested', path: ['scope'] },
      { event: 'apiKeys.create.validated', path: ['scope'] },
    ]);

    const later: Edit = (draft) => {
      event(draft, 'tags', 'delete.requested')['data'] = [{ name: 'shape', ref: 'Shape' }];
    };
    const narrower: Edit = (draft) => {
      draft['types'][0].oneOf.pop();
    };
    const variant = find(judged([asIs, later, later, and(later, narrower)]), 'UNION_VARIANT_NO_DELETE');
    expect(variant?.against).toEqual(['1.0.0', '1.1.0', '1.2.0']);
    expect(variant?.change.fields).toEqual([
      { event: 'tags.create.requested', path: ['shape'] },
      { event: 'tags.delete.requested', path: ['shape'] },
    ]);
  });
});

describe('the fingerprint of a finding', () => {
  const of = (rule: string, states: readonly Edit[], options?: Partial<JudgeOptions>) =>
    find(judged(states, options), rule)?.fingerprint;

  test('is another one for another change, direction or declaration', () => {
    const prints = [
      of('FIELD_SAME_LENGTH', [asIs, longer]),
      of('FIELD_SAME_LENGTH', [longer, asIs]),
      of('FIELD_SAME_TYPE', [asIs, retyped]),
      of('FIELD_SAME_TYPE', [asIs, and(retyped, raised)]),
      of('REQUIRED_NO_DELETE', [asIs, without('name')]),
      of('FIELD_NO_DELETE', [asIs, without('labels')]),
    ];
    expect(prints).not.toContain(undefined);
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('stays through what the thing was besides, and through names of releases', () => {
    const plain = of('FIELD_NO_DELETE', [asIs, without('labels')]);
    const described: Edit = (draft) => {
      Object.assign(field(draft, 'labels'), { maxItems: 7, description: 'Words.' });
    };
    expect(of('FIELD_NO_DELETE', [described, without('labels')])).toBe(plain);

    const back = (description: string) => added({ description });
    const reused = (...states: readonly Edit[]) => of('FIELD_NAME_NO_REUSE', states);
    expect(reused(back('A.'), asIs, back('B.'))).toBeDefined();
    expect(reused(asIs, back('A.'), asIs, back('B.'))).toBe(reused(back('A.'), asIs, back('B.')));
    expect(reused(back('A.'), asIs, back('C.'))).not.toBe(reused(back('A.'), asIs, back('B.')));
  });

  test('is of what is wrong with an upcaster', () => {
    const upcaster = (fault: string) =>
      of('UPCASTER_MISSING', [asIs, and(retyped, raised)], {
        upcasterFaults: new Map([['tags.create.requested', fault]]),
      });
    expect(upcaster('has none')).not.toBe(upcaster('throws'));
    expect(upcaster('throws')).toBe(upcaster('throws'));
  });
});

describe('what breaks as data is not told again for programs', () => {
  test.each<readonly [string, readonly [Edit, Edit], readonly string[]]>([
    ['a removed field', [asIs, without('name')], ['error REQUIRED_NO_DELETE']],
    ['a removed event', [ping(), asIs], ['error EVENT_NO_DELETE']],
    [
      'a renamed field',
      [asIs, (draft) => Object.assign(field(draft, 'name'), { name: 'label', renamedFrom: 'name' })],
      ['error FIELD_NO_RENAME'],
    ],
    [
      'a renamed field of an object',
      [
        asIs,
        (draft) => Object.assign(field(draft, 'options')['properties'][0], { name: 'strong', renamedFrom: 'bold' }),
      ],
      ['error FIELD_NO_RENAME'],
    ],
  ])('%s', (_what, states, want) => {
    expect(grave(judged(states))).toEqual(want);
  });

  test('unless it is another thing: the constant of a removed event, a removed type', () => {
    const typed: Edit = (draft) => {
      draft['types'].push({ name: 'More', description: 'More.', type: 'text' });
    };
    const exports = judged([and(ping(), typed), asIs]).findings.filter(({ rule }) => rule === 'EXPORT_NO_DELETE');
    expect(exports.map(({ change }) => change.before)).toEqual(['More']);
  });

  test('unless a program is known that reads it', () => {
    const report = judged([asIs, without('name')], { usage: usageOf(reads('tags.create.requested', 'name')) });
    expect(grave(report)).toEqual(['error FIELD_NO_DELETE', 'error REQUIRED_NO_DELETE']);
  });

  test('unless the policy lets the data pass', () => {
    const usage = usageOf(reads('tags.create.requested', 'labels'));
    expect(gravities(judged([asIs, without('name')], { usage, policy: 'backward' }))).toEqual([
      'note FIELD_NO_DELETE',
      'note REQUIRED_NO_DELETE',
    ]);
    expect(gravities(judged([asIs, without('name')], { usage }))).toEqual(['error REQUIRED_NO_DELETE']);
  });
});

describe('a promise to keep something until a day', () => {
  const until = (sunset: string) => ({ deprecated: { since: '1.0.0', sunset } });
  const labels =
    (sunset: string): Edit =>
    (draft) => {
      Object.assign(field(draft, 'labels'), until(sunset));
    };
  const optionsUntil: Edit = (draft) => {
    Object.assign(field(draft, 'options'), until('2026-07-01'));
  };
  const deliveryUntil =
    (sunset: string): Edit =>
    (draft) => {
      Object.assign(delivery(draft), until(sunset));
    };
  const withoutDelivery: Edit = (draft) => {
    draft['systems'][0].events.shift();
  };

  test('is broken before that day, and nothing of what was done is hidden by it', () => {
    const report = judged([labels('2026-06-01'), without('labels')]);
    expect(gravities(report)).toEqual([
      'error FIELD_NO_DELETE_BEFORE_SUNSET',
      'warning FIELD_NO_DELETE',
      'note FIELD_REMOVED',
    ]);
    expect(report.findings[0]?.directions).toEqual([
      {
        ...{ direction: 'backward', words: 'new readers, old data', verdict: 'breaking' },
        because: 'it was promised to be there until 2026-06-01',
      },
    ]);
    expect(report.findings[0]?.change.judgements.backward?.verdict).toBe('breaking');
  });

  test('is over after that day: data and programs have been told', () => {
    const report = judged([labels('2026-05-31'), without('labels')]);
    expect(gravities(report)).toEqual(['note FIELD_NO_DELETE', 'note FIELD_REMOVED']);
    for (const { message, change } of report.findings) {
      expect(message).toContain('(sunset 2026-05-31)');
      expect(change.declared).toBe('sunset 2026-05-31');
    }
  });

  test('is of the field that it was given for', () => {
    const report = judged([and(labels('2026-05-31'), optionsUntil), without('labels', 'options', 'shape')]);
    const told = (name: string) =>
      report.findings
        .filter(({ change }) => change.path[0] === name)
        .map(({ severity, rule }) => `${severity} ${rule}`);
    expect(told('labels')).toEqual(['note FIELD_NO_DELETE', 'note FIELD_REMOVED']);
    expect(told('options')).toEqual([
      ...['error FIELD_NO_DELETE_BEFORE_SUNSET', 'warning FIELD_NO_DELETE', 'note FIELD_REMOVED'],
    ]);
    expect(told('shape')).toEqual(['warning FIELD_NO_DELETE', 'note FIELD_REMOVED']);
  });

  test('is of the event that it was given for', () => {
    const report = judged([
      and(deliveryUntil('2026-05-31'), ping(until('2026-07-01'))),
      (draft) => (draft['systems'] = []),
    ]);
    const told = (type: string) =>
      report.findings
        .filter(({ change }) => change.events.includes(type))
        .map(({ severity, rule }) => `${severity} ${rule}`);
    expect(told('webhooks.deliver.requested')).toEqual(['note EVENT_NO_DELETE']);
    expect(told('webhooks.ping.requested')).toEqual(['error EVENT_NO_DELETE', 'error EVENT_NO_DELETE_BEFORE_SUNSET']);
  });

  test('is of an event under its old name, too', () => {
    const renamed: Edit = (draft) => {
      Object.assign(delivery(draft), {
        name: 'send.requested',
        constant: 'SEND',
        renamedFrom: 'deliver.requested',
        deprecated: undefined,
      });
    };
    const after = (sunset: string) => judged([and(ping(), deliveryUntil(sunset)), and(ping(), renamed)]);
    expect(gravities(after('2026-05-31'))).toEqual(['note EVENT_NO_RENAME']);
    expect(grave(after('2026-06-01'))).toEqual(['error EVENT_NO_DELETE_BEFORE_SUNSET', 'error EVENT_NO_RENAME']);
  });

  test('says nothing of what else happens to a column that stays in its table', () => {
    const scoped =
      (more: Draft): Edit =>
      (draft) => {
        Object.assign(column(draft, 'apiKeys', 'scope'), more);
      };
    const report = judged([
      scoped(until('2026-05-31')),
      scoped({ ...until('2026-05-31'), classification: 'internal' }),
    ]);
    expect(find(report, 'FIELD_REMOVED')?.message).toContain('(sunset 2026-05-31)');
    expect(find(report, 'MEANING_CHANGED')?.message).not.toContain('sunset');
  });

  test('once told, a second break of the name is none', () => {
    const report = judged([deliveryUntil('2026-05-31'), withoutDeliveryButPing(), withoutDeliveryButPing()]);
    expect(grave(report)).toEqual([]);
  });
  const withoutDeliveryButPing = (): Edit => and(ping(), withoutDelivery);
});

describe('a raised data version', () => {
  const faults = (...types: readonly string[]) => ({
    upcasterFaults: new Map(types.map((type) => [type, 'throws'])),
  });

  test('without a working upcaster is told with both versions, and why', () => {
    const raisedTo3: Edit = (draft) => {
      event(draft, 'tags', 'create.requested')['dataVersion'] = 3;
    };
    const finding = find(judged([asIs, raisedTo3], faults('tags.create.requested')), 'UPCASTER_MISSING');
    expect(finding).toMatchObject({ severity: 'error', verdict: 'breaking', against: ['1.0.0'] });
    expect(finding?.change).toMatchObject({
      ...{ subject: { is: 'event', type: 'tags.create.requested' }, path: [], before: 1, after: 3 },
      events: ['tags.create.requested'],
    });
    expect(finding?.directions).toEqual([
      { direction: 'backward', words: 'new readers, old data', verdict: 'breaking', because: 'throws' },
    ]);
  });

  test.each<readonly [string, readonly Edit[], string]>([
    ['that has not been raised', [asIs, longer], 'tags.create.requested'],
    ['that was lowered', [raised, asIs], 'tags.create.requested'],
    ['of an event that is new', [asIs, ping({ dataVersion: 2 })], 'webhooks.ping.requested'],
    ['whose upcaster works', [asIs, raised], 'tags.delete.requested'],
  ])('%s needs no upcaster', (_what, states, type) => {
    expect(find(judged(states, faults(type)), 'UPCASTER_MISSING')).toBeUndefined();
  });
});

const reads = (type: string, ...path: readonly string[]): EventUsage => ({
  ...{ type, emits: [], handles: [], mentions: [] },
  reads: [{ path, places: [{ file: 'src/worker.ts', line: 3, column: 7 }] }],
});
const usageOf = (...events: readonly EventUsage[]): Usage => ({
  programs: [{ tsconfig: 'tsconfig.json', importsPackage: true }],
  events,
  bareNames: [],
  unknownNames: [],
});

describe('what programs read', () => {
  const readsLabels = usageOf(reads('tags.create.requested', 'labels'));

  test('is held to the event in which they read it', () => {
    const other = usageOf(reads('tags.create.validated', 'labels'), reads('tags.create.requested', 'name'));
    expect(gravities(judged([asIs, without('labels')], { usage: other }))).toContain('note FIELD_NO_DELETE');
    expect(gravities(judged([asIs, without('labels')], { usage: readsLabels }))).toContain('error FIELD_NO_DELETE');
    expect(gravities(judged([asIs, without('labels')], { usage: usageOf() }))).toContain('note FIELD_NO_DELETE');
  });

  test('is told of every event that the field stood in', () => {
    const scopeless: Edit = (draft) => {
      draft['tables'][1].columns.splice(3, 1);
    };
    const usage = usageOf(reads('apiKeys.create.validated', 'scope'));
    expect(find(judged([asIs, scopeless], { usage }), 'FIELD_NO_DELETE')).toMatchObject({
      severity: 'error',
      details: ['read at src/worker.ts:3:7'],
    });
  });

  test('is no more than a warning after the sunset', () => {
    const sunset: Edit = (draft) => {
      field(draft, 'labels')['deprecated'] = { since: '1.0.0', sunset: '2026-05-31' };
    };
    expect(gravities(judged([sunset, without('labels')], { usage: readsLabels }))).toEqual([
      'warning FIELD_NO_DELETE',
      'note FIELD_REMOVED',
    ]);
  });

  test('changes nothing of what breaks as data', () => {
    const readsName = usageOf(reads('tags.create.requested', 'name'));
    expect(gravities(judged([asIs, retyped], { usage: readsLabels }))).toEqual(['error FIELD_SAME_TYPE']);
    expect(gravities(judged([asIs, and(retyped, raised)], { usage: readsName }))).toEqual([
      'note DATA_VERSION_STEP',
      'note FIELD_SAME_TYPE',
    ]);
    const severities = { FIELD_SAME_TYPE: 'warning' } as const;
    expect(gravities(judged([asIs, retyped], { usage: readsName, severities }))).toEqual(['warning FIELD_SAME_TYPE']);
  });

  test('is listed with what has fields, and with nothing else', () => {
    const usage = usageOf(reads('tags.create.requested', 'name'));
    const { findings } = judged([asIs, and(retyped, moved)], { usage });
    expect(findings.map(({ rule, details }) => [rule, details])).toEqual([
      ['FIELD_SAME_TYPE', ['read at src/worker.ts:3:7']],
      ['ID_URI_STABLE', []],
    ]);
  });
});

test('what a release accepted excuses nothing against a state that is no release', () => {
  const [first, second] = releases(modelOf(), modelOf(longer));
  const accepted = toAccepted(
    judged([asIs, longer]).findings.map((finding) => ({
      ...finding,
      suppressed: { rule: finding.rule, fingerprint: finding.fingerprint, reason: 'known', expires: '2026-12-31' },
    })),
  );
  const history = [first!, { ...second!, accepted }];
  const severityAgainst = (...against: JudgeOptions['against']) =>
    gravities(judged([longer], { history, against, named: true }));
  expect(severityAgainst(first!, second!)).toEqual(['note FIELD_SAME_LENGTH']);
  expect(severityAgainst(second!, { version: 'main', model: modelOf() })).toEqual(['error FIELD_SAME_LENGTH']);
});
