import { describe, expect, test } from 'vitest';
import { toAccepted } from '../../src/evolution/accepted.ts';
import type { Finding } from '../../src/evolution/finding.ts';
import { judge, type JudgeOptions } from '../../src/evolution/judge.ts';
import { toManifestPath } from '../../src/evolution/manifest-path.ts';
import type { Model } from '../../src/model/types.ts';
import type { Usage } from '../../src/usage/usage.ts';
import type { Draft } from '../manifest/small-manifest.ts';
import { column, event, field, modelOf, payload, releases, type Edit } from './small-models.ts';

const judgeAfter = (models: readonly Model[], model: Model, options: Partial<JudgeOptions> = {}) => {
  const history = releases(...models);
  return judge({ model, against: history, history, policy: 'full_transitive', today: '2026-06-01', ...options });
};

const PROGRAMS: Usage['programs'] = [{ tsconfig: 'tsconfig.json', importsPackage: true }];

const summary = ({ rule, severity, verdict, against }: Finding) =>
  `${rule} ${severity} ${verdict} ${against.join(' ')}`;
const summaries = (findings: readonly Finding[]) => findings.map(summary).sort();

const longer: Edit = (draft) => {
  column(draft, 'tags', 'name')['maxLength'] = 60;
};
const withoutLabels: Edit = (draft) => {
  payload(draft).splice(2, 1);
};

describe('judge', () => {
  test('finds nothing where nothing changed, and a break where something did: the control', () => {
    const report = judgeAfter([modelOf()], modelOf());
    expect(report.findings).toEqual([]);
    expect(report.advice).toMatchObject({ bump: 'none', version: '1.0.0' });
    expect(judgeAfter([modelOf()], modelOf(longer)).findings).not.toEqual([]);
  });

  test('says in words who meets whom, and shows a document that Zod and Ajv have judged', () => {
    const [finding] = judgeAfter([modelOf()], modelOf(longer)).findings;
    expect(finding).toMatchObject({
      rule: 'FIELD_SAME_LENGTH',
      severity: 'error',
      category: 'WIRE',
      verdict: 'breaking',
    });
    expect(finding?.change).toMatchObject({ subject: { is: 'table', name: 'tags' }, path: ['name'] });
    expect(finding?.change.events).toEqual(['tags.create.validated']);
    const [backward, forward] = finding!.directions;
    expect(backward).toMatchObject({ words: 'new readers, old data', verdict: 'compatible' });
    expect(forward).toMatchObject({ words: 'old readers, new data', verdict: 'breaking' });
    const { document, acceptedBy, refusedBy, zod, ajv } = forward!.witness!;
    expect((document as { data: { name: string } }).data.name).toHaveLength(51);
    expect([acceptedBy, refusedBy]).toEqual(['the writer of the manifest', 'the reader of 1.0.0']);
    expect([zod, ajv]).toEqual([expect.stringContaining('data.name'), expect.stringContaining('/data/name')]);
  });

  test.each([
    ['full', 'error breaking'],
    ['full_transitive', 'error breaking'],
    ['forward', 'error breaking'],
    ['forward_transitive', 'error breaking'],
    ['backward', 'note compatible'],
    ['backward_transitive', 'note compatible'],
    ['none', 'note compatible'],
  ] as const)('policy %s makes %s of a break for old readers', (policy, want) => {
    const [finding] = judgeAfter([modelOf()], modelOf(longer), { policy }).findings;
    expect(`${finding?.severity} ${finding?.verdict}`).toBe(want);
  });

  test('a change and its undoing break against the release between', () => {
    const history = [modelOf(), modelOf(longer)];
    expect(summaries(judgeAfter(history, modelOf()).findings)).toEqual(['FIELD_SAME_LENGTH error breaking 1.1.0']);
    // Only the last release counts without "transitive": the control is the other way round.
    expect(judgeAfter([modelOf(longer), modelOf()], modelOf(), { policy: 'full' }).findings).toEqual([]);
    expect(judgeAfter([modelOf(longer), modelOf()], modelOf()).findings).toHaveLength(1);
  });

  test('one break against several releases is one finding; what is compatible is told of the last alone', () => {
    const added: Edit = (draft) => {
      payload(draft).push({ name: 'note', type: 'text', optional: true });
    };
    const report = judgeAfter([modelOf(), modelOf(), modelOf(added)], modelOf(added, longer));
    expect(summaries(report.findings)).toEqual(['FIELD_SAME_LENGTH error breaking 1.0.0 1.1.0 1.2.0']);
  });

  test('severities of the configuration raise, lower and silence a rule', () => {
    const severity = (set: 'warning' | 'off') =>
      judgeAfter([modelOf()], modelOf(longer), { severities: { FIELD_SAME_LENGTH: set } }).findings.map(
        (finding) => finding.severity,
      );
    expect(severity('warning')).toEqual(['warning']);
    expect(severity('off')).toEqual([]);
  });
});

describe('what a release was made in spite of', () => {
  const history = [modelOf(), modelOf(longer)];
  const [finding] = judgeAfter([modelOf()], modelOf(longer)).findings as [Finding];
  const reason = 'readers were rolled out first';
  const accepted = toAccepted([
    { ...finding, suppressed: { rule: finding.rule, fingerprint: finding.fingerprint, reason, expires: '2026-12-31' } },
  ]);

  test('is known to later ones, and to none before it', () => {
    const [first, second] = releases(...history) as [JudgeOptions['history'][number], JudgeOptions['history'][number]];
    const after = judgeAfter(history, modelOf(longer), { history: [first, { ...second, accepted }] });
    expect(summaries(after.findings)).toEqual(['FIELD_SAME_LENGTH note breaking 1.0.0']);
    expect(after.findings[0]?.details).toEqual(['accepted by the release of 1.1.0: readers were rolled out first']);
    const before = judgeAfter(history, modelOf(longer), { history: [{ ...first, accepted }, second] });
    expect(summaries(before.findings)).toEqual(['FIELD_SAME_LENGTH error breaking 1.0.0']);
  });
});

test('programs and links are held to the last release, data to all', () => {
  const moved: Edit = (draft) => {
    draft['idNamespace'] = 'https://other.example';
  };
  expect(summaries(judgeAfter([modelOf()], modelOf(moved)).findings)).toEqual(['ID_URI_STABLE error breaking 1.0.0']);
  expect(judgeAfter([modelOf(), modelOf(moved)], modelOf(moved)).findings).toEqual([]);
});

describe('removal', () => {
  const deprecated =
    (sunset?: string): Edit =>
    (draft) => {
      field(draft, 'labels')['deprecated'] = { since: '1.0.0', ...(sunset === undefined ? {} : { sunset }) };
    };

  test('of an optional field is compatible on the wire, and warns those who import the type', () => {
    expect(summaries(judgeAfter([modelOf()], modelOf(withoutLabels)).findings)).toEqual([
      'FIELD_NO_DELETE warning breaking 1.0.0',
      'FIELD_REMOVED note compatible 1.0.0',
    ]);
  });

  test('before its sunset is breaking, after it is not', () => {
    const after = (sunset: string) =>
      summaries(judgeAfter([modelOf(deprecated(sunset))], modelOf(withoutLabels)).findings);
    expect(after('2026-06-02')).toContain('FIELD_NO_DELETE_BEFORE_SUNSET error breaking 1.0.0');
    expect(after('2026-06-01')).toContain('FIELD_NO_DELETE_BEFORE_SUNSET error breaking 1.0.0');
    expect(after('2026-05-31').filter((line) => line.includes('error'))).toEqual([]);
  });

  test('of an event breaks, unless its sunset has passed', () => {
    const withoutWebhooks: Edit = (draft) => {
      draft['systems'] = [];
    };
    const sunset =
      (day: string): Edit =>
      (draft) => {
        draft['systems'][0].events[0].deprecated = { since: '1.0.0', sunset: day };
      };
    const errors = (...edits: readonly Edit[]) =>
      judgeAfter([modelOf(...edits)], modelOf(withoutWebhooks)).findings.filter(({ severity }) => severity === 'error');
    expect(errors().map(({ rule }) => rule)).toEqual(['EVENT_NO_DELETE']);
    expect(errors()[0]?.directions[0]?.witness?.document).toMatchObject({ type: 'webhooks.deliver.requested' });
    expect(errors(sunset('2026-12-31')).map(({ rule }) => rule)).toEqual([
      'EVENT_NO_DELETE',
      'EVENT_NO_DELETE_BEFORE_SUNSET',
    ]);
    expect(errors(sunset('2026-01-01'))).toEqual([]);
  });

  test('is an error where a program reads the field, and a note where none does', () => {
    const usage = (path: readonly string[], importsPackage = true): Usage => ({
      programs: [{ tsconfig: 'tsconfig.json', importsPackage }],
      events: [
        {
          type: 'tags.create.requested',
          emits: [],
          handles: [],
          mentions: [],
          reads: [{ path, places: [{ file: 'src/worker.ts', line: 3, column: 7 }] }],
        },
      ],
      bareNames: [],
      unknownNames: [],
    });
    const find = (path: readonly string[], importsPackage = true) =>
      judgeAfter([modelOf()], modelOf(withoutLabels), { usage: usage(path, importsPackage) }).findings.find(
        ({ rule }) => rule === 'FIELD_NO_DELETE',
      );
    expect(find(['labels', '*'])).toMatchObject({ severity: 'error' });
    expect(find(['labels', '*'])?.details).toContain('read at src/worker.ts:3:7');
    expect(find(['name'])).toMatchObject({ severity: 'note' });
    // A program that does not know the package says nothing.
    expect(find(['name'], false)).toMatchObject({ severity: 'warning' });
  });
});

describe('a name that comes back', () => {
  const back =
    (description: string): Edit =>
    (draft) => {
      withoutLabels(draft);
      payload(draft).push({ name: 'labels', type: 'text[]', maxItems: 3, optional: true, description });
    };
  const described: Edit = (draft) => {
    field(draft, 'labels')['description'] = 'Words.';
  };

  test('may mean what it meant, and nothing else', () => {
    const history = [modelOf(described), modelOf(withoutLabels)];
    expect(summaries(judgeAfter(history, modelOf(back('Words.'))).findings)).toEqual([
      'FIELD_ADDED note compatible 1.1.0',
    ]);
    expect(summaries(judgeAfter(history, modelOf(back('Colours.'))).findings)).toContain(
      'FIELD_NAME_NO_REUSE error breaking 1.1.0',
    );
  });

  test('may mean something else while it was never gone', () => {
    const rules = judgeAfter([modelOf(), modelOf(described)], modelOf(back('Colours.'))).findings.map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(['MEANING_CHANGED']);
  });

  test('as an event or a value of an enum is held to what it meant', () => {
    const without: Edit = (draft) => {
      draft['systems'] = [];
      column(draft, 'apiKeys', 'scope')['enum'] = ['read'];
    };
    const other: Edit = (draft) => {
      draft['systems'][0].events[0].description = 'Asks for something else.';
      column(draft, 'apiKeys', 'scope')['description'] = 'What it opens.';
    };
    const rules = judgeAfter([modelOf(), modelOf(without)], modelOf(other)).findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['EVENT_NAME_NO_REUSE', 'ENUM_VALUE_NO_REUSE']));
    const same = judgeAfter([modelOf(), modelOf(without)], modelOf()).findings.map(({ rule }) => rule);
    expect(same.filter((rule) => rule.endsWith('REUSE'))).toEqual([]);
  });
});

describe('a raised data version', () => {
  const retyped: Edit = (draft) => {
    field(draft, 'name')['type'] = 'integer';
  };
  const raised: Edit = (draft) => {
    event(draft, 'tags', 'create.requested')['dataVersion'] = 2;
  };

  test('declares what breaks, and is a major version all the same', () => {
    const undeclared = judgeAfter([modelOf()], modelOf(retyped));
    expect(summaries(undeclared.findings)).toEqual(['FIELD_SAME_TYPE error breaking 1.0.0']);
    const declared = judgeAfter([modelOf()], modelOf(retyped, raised));
    expect(summaries(declared.findings)).toEqual([
      'DATA_VERSION_STEP note breaking 1.0.0',
      'FIELD_SAME_TYPE note breaking 1.0.0',
    ]);
    expect(declared.advice).toMatchObject({ bump: 'major', version: '2.0.0' });
  });

  test('declares nothing of what else the change reaches', () => {
    const narrower: Edit = (draft) => {
      draft['types'][0].oneOf.pop();
    };
    const both: Edit = (draft) => {
      event(draft, 'tags', 'delete.requested')['data'] = [{ name: 'shape', ref: 'Shape' }];
    };
    const findings = judgeAfter([modelOf(both)], modelOf(both, narrower, raised)).findings;
    const variants = findings.filter(({ rule }) => rule === 'UNION_VARIANT_NO_DELETE');
    expect(variants.map(({ severity, change }) => [severity, change.events])).toEqual([
      ['error', ['tags.delete.requested']],
      ['note', ['tags.create.requested']],
    ]);
  });

  test('without a working upcaster breaks, and so does a lowered one', () => {
    const upcasterFaults = new Map([['tags.create.requested', 'no step from 1']]);
    const missing = judgeAfter([modelOf()], modelOf(retyped, raised), { upcasterFaults });
    expect(missing.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'UPCASTER_MISSING',
    ]);
    const lowered = judgeAfter([modelOf(raised)], modelOf());
    expect(summaries(lowered.findings)).toEqual(['DATA_VERSION_NO_DECREASE error breaking 1.0.0']);
  });
});

describe('version advice', () => {
  test.each([
    ['text', (draft: Draft) => (draft['tables'][0].description = 'Labels.'), 'patch', '1.0.1'],
    ['an event', addEvent, 'minor', '1.1.0'],
    ['a deprecation', (draft: Draft) => (field(draft, 'labels')['deprecated'] = { since: '1.1.0' }), 'minor', '1.1.0'],
    ['a longer text', longer, 'major', '2.0.0'],
    ['a removed property', withoutLabels, 'major', '2.0.0'],
    ['the order of tables', (draft: Draft) => draft['tables'].reverse(), 'patch', '1.0.1'],
    ['the addresses', (draft: Draft) => (draft['idNamespace'] = 'https://other.example'), 'major', '2.0.0'],
    [
      'a shared type',
      (draft: Draft) => draft['types'].push({ name: 'More', description: 'More.', type: 'text' }),
      'patch',
      '1.0.1',
    ],
  ] as readonly (readonly [string, Edit, string, string])[])('for %s', (_what, edit, bump, version) => {
    expect(judgeAfter([modelOf()], modelOf(edit)).advice).toMatchObject({ current: '1.0.0', bump, version });
  });

  function addEvent(draft: Draft): void {
    const [first] = draft['systems'][0].events;
    draft['systems'][0].events.push({ ...first, name: 'retry.requested', constant: 'WEBHOOK_RETRY' });
  }
});

describe('what a hostile user found', () => {
  const errorsOf = (findings: readonly Finding[]) =>
    findings.filter(({ severity }) => severity === 'error').map(({ rule, against }) => `${rule} ${against.join(' ')}`);
  const optional =
    (more: Draft = {}): Edit =>
    (draft) => {
      payload(draft).push({ name: 'icon', type: 'text', optional: true, ...more });
    };
  const addSystemEvent: Edit = (draft) => {
    const [first] = draft['systems'][0].events;
    draft['systems'][0].events.push({ ...first, name: 'ping.requested', constant: 'PING' });
  };

  test('constants that name another event now are told', () => {
    const swapped: Edit = (draft) => {
      const [first, second] = draft['systems'][0].events;
      [first.constant, second.constant] = [second.constant, first.constant];
    };
    const report = judgeAfter([modelOf(addSystemEvent)], modelOf(addSystemEvent, swapped));
    expect(errorsOf(report.findings)).toEqual(['EXPORT_SAME_VALUE 1.0.0', 'EXPORT_SAME_VALUE 1.0.0']);
    expect(report.advice.bump).toBe('major');
  });

  test('a field of a shared type is read where events have it', () => {
    const withSide =
      (more: Draft[]): Edit =>
      (draft) => {
        draft['types'][0].oneOf[1].properties.push(...more);
      };
    const older = modelOf(withSide([{ name: 'note', type: 'text', optional: true }]));
    const find = (path: readonly string[]) =>
      judgeAfter([older], modelOf(), {
        usage: {
          programs: PROGRAMS,
          events: [
            {
              type: 'tags.create.requested',
              emits: [],
              handles: [],
              mentions: [],
              reads: [{ path, places: [{ file: 'a.ts', line: 1, column: 1 }] }],
            },
          ],
          bareNames: [],
          unknownNames: [],
        },
      }).findings.find(({ rule }) => rule === 'FIELD_NO_DELETE');
    expect(find(['shape', 'note'])).toMatchObject({ severity: 'error' });
    expect(find(['note'])).toMatchObject({ severity: 'note' });
  });

  test('no rename and no data version gets round a sunset', () => {
    const until = optional({ deprecated: { since: '1.0.0', sunset: '2030-01-01' } });
    const renamed: Edit = (draft) => {
      payload(draft).push({ name: 'glyph', renamedFrom: 'icon', type: 'text', optional: true });
    };
    const raised: Edit = (draft) => {
      event(draft, 'tags', 'create.requested')['dataVersion'] = 2;
    };
    expect(errorsOf(judgeAfter([modelOf(until)], modelOf(renamed)).findings)).toEqual([
      'FIELD_NO_DELETE_BEFORE_SUNSET 1.0.0',
    ]);
    expect(errorsOf(judgeAfter([modelOf(until)], modelOf(raised)).findings)).toEqual([
      'FIELD_NO_DELETE_BEFORE_SUNSET 1.0.0',
    ]);
  });

  test('the last release that had a thing says until when: older ones could not know', () => {
    const withoutSystems: Edit = (draft) => {
      draft['systems'] = [];
    };
    const ending: Edit = (draft) => {
      draft['systems'][0].events[0].deprecated = { since: '1.1.0', sunset: '2026-02-01' };
    };
    expect(errorsOf(judgeAfter([modelOf(), modelOf(ending)], modelOf(withoutSystems)).findings)).toEqual([]);
    expect(errorsOf(judgeAfter([modelOf(ending), modelOf()], modelOf(withoutSystems)).findings)).toEqual([
      'EVENT_NO_DELETE 1.0.0 1.1.0',
    ]);
  });

  test('values of enums in lists and shared types, and fields of the envelope, are not given another meaning', () => {
    const values =
      (allowed: readonly string[], description: string): Edit =>
      (draft) => {
        draft['types'].push({ name: 'Mode', description, type: 'text', enum: allowed });
        payload(draft).push(
          { name: 'modes', type: 'text[]', enum: allowed, description, maxItems: 3, optional: true },
          { name: 'mode', ref: 'Mode', optional: true },
        );
      };
    const trace =
      (description: string): Edit =>
      (draft) => {
        draft['envelope'].fields.push({ name: 'traceId', type: 'text', optional: true, description });
      };
    const reuses = (now: readonly Edit[]) =>
      judgeAfter(
        [modelOf(values(['a', 'b'], 'How.'), trace('The trace.')), modelOf(values(['a'], 'How.'))],
        modelOf(...now),
        { policy: 'backward_transitive' },
      )
        .findings.filter(({ rule }) => rule.endsWith('REUSE'))
        .map(({ rule, change }) => `${rule} ${change.path.join('.')}`)
        .sort();
    expect(reuses([values(['a', 'b'], 'Why.'), trace('The salary.')])).toEqual([
      'ENUM_VALUE_NO_REUSE mode',
      'ENUM_VALUE_NO_REUSE modes.*',
      'FIELD_NAME_NO_REUSE traceId',
    ]);
    expect(reuses([values(['a', 'b'], 'How.'), trace('The trace.')])).toEqual([]);
  });

  test('what breaks programs is told where the policy passes over the data', () => {
    const withoutName: Edit = (draft) => {
      payload(draft).shift();
    };
    const rules = (policy: JudgeOptions['policy'], edit: Edit) =>
      judgeAfter([modelOf(addSystemEvent)], modelOf(edit), { policy })
        .findings.filter(({ severity }) => severity !== 'note')
        .map(({ rule }) => rule)
        .sort();
    const both: Edit = (draft) => {
      addSystemEvent(draft);
      withoutName(draft);
    };
    expect(rules('full', both)).toEqual(['REQUIRED_NO_DELETE']);
    expect(rules('backward', both)).toEqual(['FIELD_NO_DELETE']);
    expect(rules('forward', () => undefined)).toEqual(['EXPORT_NO_DELETE', 'EXPORT_NO_DELETE']);
    expect(rules('full', () => undefined)).toEqual(['EVENT_NO_DELETE']);
  });

  test('each of several states that were asked for by name is judged', () => {
    const history = releases(modelOf(longer), modelOf());
    const judgeBy = (named: boolean) =>
      judge({ model: modelOf(), against: history, history, policy: 'full', today: '2026-06-01', named }).findings;
    expect(judgeBy(true)).toHaveLength(1);
    expect(judgeBy(false)).toHaveLength(0);
  });

  test('what was accepted stays so through harmless edits, and a declared rename after it is tidied away', () => {
    const accept = (older: Model, newer: Model) =>
      toAccepted(
        judgeAfter([older], newer).findings.map((finding) => ({
          ...finding,
          suppressed: { rule: finding.rule, fingerprint: finding.fingerprint, reason: 'known', expires: '2026-12-31' },
        })),
      );
    const after = (older: Model, newer: Model, now: Model) => {
      const [first, second] = releases(older, newer);
      const history = [first!, { ...second!, accepted: accept(older, newer) }];
      return errorsOf(judgeAfter([older, newer], now, { history }).findings);
    };
    const required = (more: Draft) => optional({ optional: false, ...more });
    expect(after(modelOf(), modelOf(required({})), modelOf(required({ deprecated: { since: '1.2.0' } })))).toEqual([]);

    const renamed =
      (more: Draft): Edit =>
      (draft) => {
        Object.assign(field(draft, 'name'), { name: 'label', ...more });
        Object.assign(draft['systems'][0].events[0], {
          name: 'send.requested',
          ...('renamedFrom' in more ? { renamedFrom: 'deliver.requested' } : {}),
        });
      };
    const declared = modelOf(renamed({ renamedFrom: 'name' }));
    expect(after(modelOf(), declared, declared)).toEqual([]);
    expect(after(modelOf(), declared, modelOf(renamed({})))).toEqual([]);
    // A new break shows against the release that accepted the old one.
    expect(after(modelOf(), declared, modelOf(renamed({ type: 'integer' })))).not.toEqual([]);
  });

  test('an acceptance is of the events and the release that it was given for', () => {
    const suppressed = (finding: Finding) => ({
      ...finding,
      suppressed: { rule: finding.rule, fingerprint: finding.fingerprint, reason: 'known', expires: '2026-12-31' },
    });
    const accepted = toAccepted(judgeAfter([modelOf()], modelOf(longer)).findings.map(suppressed));
    const [first, second] = releases(modelOf(), modelOf(longer));
    const history = [first!, { ...second!, accepted }];
    const longest: Edit = (draft) => {
      column(draft, 'tags', 'name')['maxLength'] = 70;
    };
    // Only against what the acceptance knew nothing of is there an error; without that release there has to be one, too.
    expect(errorsOf(judgeAfter([modelOf(), modelOf(longer)], modelOf(longest), { history }).findings)).toEqual([
      'FIELD_SAME_LENGTH 1.1.0',
    ]);
    const against = history.slice(0, 1);
    expect(errorsOf(judgeAfter([], modelOf(longest), { history, against, named: true }).findings)).toEqual([
      'FIELD_SAME_LENGTH 1.0.0',
    ]);
    const ofOthers = accepted.map((each) => ({ ...each, events: [] }));
    const others = [first!, { ...second!, accepted: ofOthers }];
    expect(errorsOf(judgeAfter([modelOf(), modelOf(longer)], modelOf(longer), { history: others }).findings)).toEqual([
      'FIELD_SAME_LENGTH 1.0.0',
    ]);
  });

  test('a finding that is off, milder or of another release says nothing for programs', () => {
    const withoutName: Edit = (draft) => {
      payload(draft).shift();
    };
    const raised: Edit = (draft) => {
      withoutName(draft);
      event(draft, 'tags', 'create.requested')['dataVersion'] = 2;
    };
    const programs = (findings: readonly Finding[]) =>
      findings.filter(({ rule }) => rule === 'FIELD_NO_DELETE').map(({ severity }) => severity);
    const judged = (edit: Edit, options: Partial<JudgeOptions> = {}) =>
      programs(judgeAfter([modelOf()], modelOf(edit), options).findings);
    expect(judged(withoutName)).toEqual([]);
    expect(judged(withoutName, { severities: { REQUIRED_NO_DELETE: 'off' } })).toEqual(['warning']);
    expect(judged(withoutName, { severities: { REQUIRED_NO_DELETE: 'note' } })).toEqual(['warning']);
    expect(judged(raised)).toEqual(['warning']);
    const withOptional: Edit = (draft) => {
      field(draft, 'name')['optional'] = true;
    };
    const history = releases(modelOf(), modelOf(withOptional));
    expect(
      programs(judgeAfter([modelOf(), modelOf(withOptional)], modelOf(withoutName), { history }).findings),
    ).toEqual(['warning']);
  });

  test('a renamed event with a raised data version needs its upcaster', () => {
    const renamed: Edit = (draft) => {
      Object.assign(draft['systems'][0].events[0], {
        ...{ name: 'send.requested', renamedFrom: 'deliver.requested', dataVersion: 2 },
      });
    };
    const upcasterFaults = new Map([['webhooks.send.requested', 'has no upcasters']]);
    expect(errorsOf(judgeAfter([modelOf()], modelOf(renamed), { upcasterFaults }).findings)).toContain(
      'UPCASTER_MISSING 1.0.0',
    );
  });

  test('advice is about what comes after the last release, whatever is compared', () => {
    const history = releases(modelOf(), modelOf(optional()));
    const report = judge({
      ...{ model: modelOf(optional()), against: history.slice(0, 1), history },
      ...{ policy: 'full_transitive', today: '2026-06-01', named: true },
    });
    expect(report.advice).toMatchObject({ bump: 'none', version: '1.1.0' });
  });

  test('another word for the rows of a table is told as that', () => {
    const words: Edit = (draft) => {
      draft['tables'][0].subject = 'label';
    };
    const findings = judgeAfter([modelOf()], modelOf(words)).findings.filter(({ severity }) => severity === 'error');
    expect(findings.map(({ rule, change }) => [rule, change.subject, change.path])).toEqual([
      ['FIELD_NO_RENAME', { is: 'table', name: 'tags' }, ['labelId']],
    ]);
    expect(toManifestPath(findings[0]!.change, modelOf(words))).toEqual(['tables', 0, 'subject']);
  });

  test('a field of the envelope is told once', () => {
    const traced: Edit = (draft) => {
      draft['envelope'].fields.push({ name: 'traceId', type: 'text', optional: true });
    };
    expect(summaries(judgeAfter([modelOf()], modelOf(traced)).findings)).toEqual(['FIELD_ADDED note compatible 1.0.0']);
  });
});
