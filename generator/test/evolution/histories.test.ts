import { beforeAll, describe, expect, test } from 'vitest';
import { adviseVersion } from '../../src/evolution/advise-version.ts';
import type { Verdict } from '../../src/evolution/change.ts';
import { compareModels } from '../../src/evolution/compare-models.ts';
import { judge, type Older } from '../../src/evolution/judge.ts';
import { RULES } from '../../src/evolution/rules.ts';
import { findReusedNames } from '../../src/evolution/reused-names.ts';
import type { ManifestInput } from '../../src/manifest/types.ts';
import type { Model } from '../../src/model/types.ts';
import { crossCheck } from './oracle/cross-check.ts';
import { HISTORIES, LONG_TIMEOUT, SEED } from './oracle/effort.ts';
import { openCatalog, openEveryKind, type Subject } from './oracle/manifests.ts';
import { mutate, sampleMutations, type Mutation, type MutatedManifest } from './oracle/mutation.ts';
import { mutationsOf } from './oracle/operators.ts';
import { createRandom, type Random } from './oracle/random.ts';
import type { Draft } from './oracle/sites.ts';
import { bumpByDocuments } from './oracle/version-class.ts';

const VERSIONS = 10;

/** What breaks nobody, whatever it is done to. */
const HARMLESS = ['optional field added', 'described otherwise', 'personal', 'system event added', 'type added'];

describe('a history of ten versions', () => {
  let catalog: Subject;
  let everyKind: Subject;

  beforeAll(async () => {
    catalog = await openCatalog();
    everyKind = openEveryKind();
  });

  test(
    'is judged as the worst of its pairs',
    () => {
      const random = createRandom(SEED + 2);
      let verdicts = 0;
      let breaking = 0;
      for (let index = 0; index < HISTORIES; index += 1) {
        const subject = index % 4 === 3 ? everyKind : catalog;
        const versions = makeHistory(subject, random);
        const { report, expected } = judgeBoth(versions);
        expect(report, `history ${index}, seed ${SEED}`).toEqual(expected);
        verdicts += expected.length;
        breaking += expected.filter(([, verdict]) => verdict === 'breaking').length;
        // The oracle looks at the first, one between, and the one before the last.
        const model = versions.at(-1)!.model;
        for (const older of [versions[0]!, random.pick(versions.slice(1, -2)), versions.at(-2)!]) {
          const outcome = crossCheck(older.model, model, { compare: compareModels, random, maxEvents: 2 });
          expect(outcome.missed, `history ${index}`).toEqual([]);
          expect(outcome.falseAlarms, `history ${index}`).toEqual([]);
          expect(outcome.badWitnesses, `history ${index}`).toEqual([]);
        }
      }
      console.log(
        `histories: ${HISTORIES} of ${VERSIONS} versions; ${verdicts} verdicts of events, ${breaking} of them breaking; seed ${SEED}`,
      );
      expect(breaking).toBeGreaterThan(0);
    },
    LONG_TIMEOUT,
  );

  test(
    'breaks nobody where no step does',
    () => {
      const random = createRandom(SEED + 3);
      for (let index = 0; index < Math.ceil(HISTORIES / 4); index += 1) {
        const versions = makeHistory(catalog, random, HARMLESS);
        const { findings } = judge(options(versions));
        const broken = findings.filter(({ verdict }) => verdict !== 'compatible');
        expect(broken.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
        // The control: something has happened at all.
        expect(findings.length).toBeGreaterThan(0);
      }
    },
    LONG_TIMEOUT,
  );

  test('that goes from A to B and back to A breaks those who met B', () => {
    const random = createRandom(SEED + 4);
    const mutations = mutationsOf(catalog.manifest).filter(({ operator }) =>
      ['enum value removed', 'optional off', 'field removed', 'nullable on', 'retyped'].includes(operator),
    );
    let broken = 0;
    for (const mutation of sampleMutations(mutations, 12, random)) {
      const other = mutate(catalog.manifest, [mutation]);
      if (other === undefined) continue;
      const isBreaking = compareModels(other.model, catalog.model).some(({ judgements }) =>
        ['backward', 'forward'].some((each) => judgements[each as 'backward']?.verdict === 'breaking'),
      );
      const versions = [catalog.model, other.model, catalog.model].map(toOlder);
      const { findings } = judge(options(versions));
      const wire = findings.filter(({ category, verdict }) => category === 'WIRE' && verdict === 'breaking');
      expect(wire.length > 0, mutation.label).toBe(isBreaking);
      // Against A itself nothing is to be said.
      for (const { against } of wire) expect(against).toEqual(['1.1.0']);
      if (isBreaking) broken += 1;
    }
    expect(broken).toBeGreaterThan(0);
  });

  test('in which an event was added on the way names it as well', () => {
    const added = edited(catalog.manifest, (draft) => addPing(draft));
    const changed = edited(added.manifest, (draft) => {
      draft['envelope'].fields.find((field: Draft) => field['name'] === 'requestId').type = 'integer';
    });
    const { events } = judge(options([catalog.model, added.model, changed.model].map(toOlder)));
    expect(events).toContainEqual({ type: 'webhooks.ping.requested', verdict: 'breaking' });
    expect(events).toHaveLength(changed.model.events.length);
  });

  describe('in which a name comes back', () => {
    const FIELD = 'language';

    test.each([
      { what: 'with its meaning', edit: () => undefined, rules: [] },
      {
        what: 'as another type',
        edit: (field: Draft) => Object.assign(field, { type: 'integer', example: 3 }),
        rules: ['FIELD_NAME_NO_REUSE'],
      },
      {
        what: 'with another description',
        edit: (field: Draft) => Object.assign(field, { description: 'Something else.' }),
        rules: ['FIELD_NAME_NO_REUSE'],
      },
    ])('a field $what is told by $rules', ({ edit, rules }) => {
      const { first, without } = withoutField(catalog, FIELD);
      const again = edited(catalog.manifest, (draft) => {
        visitFields(draft, FIELD, (field) => edit(field));
      });
      const versions = [first, without, again].map(({ model }, index) => toOlder(model, index));
      expect(reuseRules(versions)).toEqual(rules);
    });

    test('an event that comes back as another is refused, and as it was is not', () => {
      const system = catalog.manifest.systems![0]!.events[0]!;
      const gone = edited(catalog.manifest, (draft) => {
        delete draft['systems'];
      });
      const other = edited(catalog.manifest, (draft) => {
        draft['systems'][0].events[0].description = 'Something quite different is wanted.';
      });
      expect(system.name).toBe('deliver.requested');
      expect(reuseRules([catalog.model, gone.model, catalog.model].map(toOlder))).toEqual([]);
      expect(reuseRules([catalog.model, gone.model, other.model].map(toOlder))).toEqual(['EVENT_NAME_NO_REUSE']);
    });

    test('a value of an enum that comes back where the field means something else is refused', () => {
      const narrow = edited(catalog.manifest, (draft) => {
        visitFields(draft, 'executionMode', (field) => {
          field['enum'] = field['enum'].slice(1);
          delete field['default'];
          delete field['example'];
        });
      });
      const back = edited(catalog.manifest, (draft) => {
        visitFields(draft, 'executionMode', (field) => {
          field['description'] = 'Something else.';
        });
      });
      const rules = reuseRules([catalog.model, narrow.model, back.model].map(toOlder));
      expect(new Set(rules)).toEqual(new Set(['ENUM_VALUE_NO_REUSE']));
      expect(reuseRules([catalog.model, narrow.model, catalog.model].map(toOlder))).toEqual([]);
    });
  });

  test(
    'is versioned as its documents ask for',
    () => {
      const random = createRandom(SEED + 5);
      const wrong: string[] = [];
      const bumps = new Map<string, number>();
      for (const [subject, count] of [
        [catalog, HISTORIES * 12],
        [everyKind, HISTORIES * 4],
      ] as const) {
        const all = mutationsOf(subject.manifest);
        const rare = all.filter(({ operator }) => ['nothing', 'type added'].includes(operator));
        for (const mutation of [...rare, ...sampleMutations(all, count, random)]) {
          const mutant = mutate(subject.manifest, [mutation]);
          if (mutant === undefined) continue;
          const { bump } = adviseVersion(compareModels(subject.model, mutant.model), '1.0.0');
          const expected = bumpByDocuments(subject.model, mutant.model, { random, maxEvents: 4 });
          bumps.set(bump, (bumps.get(bump) ?? 0) + 1);
          if (bump !== expected) wrong.push(`${nameOf(mutation)}: ${bump}, not ${expected}`);
        }
      }
      console.log(`versions: ${[...bumps].map(([bump, count]) => `${count} ${bump}`).join(', ')}; seed ${SEED}`);
      expect(wrong).toEqual([]);
      expect([...bumps.keys()].sort()).toEqual(['major', 'minor', 'none', 'patch']);
    },
    LONG_TIMEOUT,
  );

  test('is told apart from one in which only the last version counts', () => {
    const random = createRandom(SEED + 2);
    const versions = makeHistory(catalog, random, ['enum value removed', 'optional off', 'field removed']);
    const { expected } = judgeBoth(versions);
    const last = judge({ ...options(versions), policy: 'full' });
    expect(last.events.map(({ type, verdict }) => [type, verdict])).not.toEqual(expected);
  });
});

type Versioned = Older & { readonly version: string };

/** Each version is a mutant of the one before. */
function makeHistory(
  { manifest, model }: Subject,
  random: Random,
  operators?: readonly string[],
): readonly Versioned[] {
  let current: MutatedManifest = { manifest, model };
  const models: Model[] = [model];
  while (models.length < VERSIONS) {
    const all = mutationsOf(current.manifest);
    const mutations = operators === undefined ? all : all.filter(({ operator }) => operators.includes(operator));
    const [mutation] = sampleMutations(mutations, 1, random);
    const next = mutate(current.manifest, [mutation!]);
    // A mutation that is refused, or changes nothing, is no version.
    if (next === undefined || JSON.stringify(next.model) === JSON.stringify(current.model)) continue;
    current = next;
    models.push(next.model);
  }
  return models.map(toOlder);
}

const toOlder = (model: Model, index: number): Versioned => ({ version: `1.${index}.0`, model });

const options = (versions: readonly Versioned[]) => {
  const history = versions.slice(0, -1);
  return {
    model: versions.at(-1)!.model,
    against: history,
    history,
    policy: 'full_transitive',
    today: '2026-01-15',
  } as const;
};

type EventVerdicts = readonly (readonly [string, Verdict])[];

/** What the gate says of each event, and the worst that comparing each pair says. */
const judgeBoth = (versions: readonly Versioned[]): { report: EventVerdicts; expected: EventVerdicts } => {
  const { model, history } = options(versions);
  const worst = new Map<string, Verdict>();
  const add = (type: string, verdict: Verdict): void => {
    if (RANKS.indexOf(verdict) >= RANKS.indexOf(worst.get(type) ?? 'compatible')) worst.set(type, verdict);
  };
  for (const [index, older] of history.entries()) {
    const isLast = index === history.length - 1;
    const changes = [...compareModels(older.model, model), ...(isLast ? findReusedNames(history, model) : [])];
    for (const { rule, events, judgements } of changes) {
      const verdicts = Object.values(judgements).map(({ verdict }) => verdict);
      const verdict = RANKS.findLast((each) => verdicts.includes(each)) ?? 'compatible';
      // Stored events are read for ever; all else is told against the last release alone.
      if (isLast || (verdict !== 'compatible' && RULES[rule].category === 'WIRE'))
        for (const type of events) add(type, verdict);
    }
  }
  const { events } = judge(options(versions));
  const byType = ([left]: readonly [string, Verdict], [right]: readonly [string, Verdict]): number =>
    left < right ? -1 : 1;
  return {
    report: events.map(({ type, verdict }) => [type, verdict] as const).sort(byType),
    expected: [...worst].sort(byType),
  };
};

const RANKS: readonly Verdict[] = ['compatible', 'unknown', 'breaking'];

const reuseRules = (versions: readonly Versioned[]): readonly string[] => [
  ...new Set(
    judge(options(versions))
      .findings.filter(({ rule, verdict }) => rule.endsWith('_NO_REUSE') && verdict === 'breaking')
      .map(({ rule }) => rule),
  ),
];

const edited = (manifest: ManifestInput, edit: (draft: Draft) => void): MutatedManifest => {
  const mutant = mutate(manifest, [
    {
      operator: 'edited',
      label: 'by hand',
      apply: (draft) => {
        edit(draft);
        return true;
      },
    },
  ]);
  if (mutant === undefined) throw new Error('the manifest refuses what the test makes of it');
  return mutant;
};

const addPing = (draft: Draft): void => {
  const { events } = draft['systems'][0];
  events.push({ ...events[0], name: 'ping.requested', constant: 'PING' });
};

/** Of declared data and columns. */
const visitFields = (draft: Draft, name: string, edit: (field: Draft) => void): void => {
  for (const table of draft['tables'] as Draft[]) {
    const lists = [table['columns'], ...Object.values(table['events'] as Draft).map((event) => event.data ?? [])];
    for (const field of lists.flat() as Draft[]) if (field['name'] === name) edit(field);
  }
};

const withoutField = ({ manifest, model }: Subject, name: string) => ({
  first: { manifest, model },
  without: edited(manifest, (draft) => {
    for (const table of draft['tables'] as Draft[]) {
      const keep = (field: Draft): boolean => field['name'] !== name;
      table['columns'] = table['columns'].filter(keep);
      for (const event of Object.values(table['events'] as Draft)) {
        if (event.data !== undefined) event.data = event.data.filter(keep);
      }
    }
  }),
});

const nameOf = ({ operator, label }: Mutation): string => `${operator}: ${label}`;
