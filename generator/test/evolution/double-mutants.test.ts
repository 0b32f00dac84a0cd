import { beforeAll, describe, expect, test } from 'vitest';
import { compareModels } from '../../src/evolution/compare-models.ts';
import { crossCheck, type Compare } from './oracle/cross-check.ts';
import { DOUBLES, LONG_TIMEOUT, SEED } from './oracle/effort.ts';
import { openCatalog, openEveryKind, type Subject } from './oracle/manifests.ts';
import { mutate, sampleMutations } from './oracle/mutation.ts';
import { mutationsOf } from './oracle/operators.ts';
import { createRandom } from './oracle/random.ts';
import { addOutcome, createTally, describeTally, shorten, type Tally } from './oracle/tally.ts';

/** What one mutation hides another may show: two at once, in pairs that nobody has thought of. */
describe('double mutants', () => {
  let catalog: Subject;
  let everyKind: Subject;

  beforeAll(async () => {
    catalog = await openCatalog();
    everyKind = openEveryKind();
  });

  test.each([
    { name: 'the catalog', share: 0.75, open: () => catalog },
    { name: 'every kind', share: 0.25, open: () => everyKind },
  ])(
    'of $name: two changes at once are judged as rightly as one',
    ({ share, open }) => {
      const subject = open();
      const started = performance.now();
      const tally = runDoubles(subject, { count: Math.ceil(DOUBLES * share), compare: compareModels });
      const seconds = (performance.now() - started) / 1000;
      console.log(describeTally(`double mutants of ${subject.name}`, tally, { seed: SEED, seconds }));
      expect.soft(shorten(tally.missed), 'missed').toEqual([]);
      expect.soft(shorten(tally.falseAlarms), 'false alarms').toEqual([]);
      expect.soft(shorten(tally.badWitnesses), 'witnesses that do not flip').toEqual([]);
      expect.soft(tally.unknown / tally.pairs).toBeLessThan(0.01);
      expect.soft(tally.broken).toBeGreaterThan(0);
    },
    LONG_TIMEOUT,
  );

  test('a comparer that only tells the first change of each event is caught', () => {
    const onlyFirst: Compare = (older, newer) => {
      const seen = new Set<string>();
      return compareModels(older, newer).filter(({ events }) => {
        const isFirst = events.every((event) => !seen.has(event));
        for (const event of events) seen.add(event);
        return isFirst;
      });
    };
    expect(runDoubles(everyKind, { count: 8, compare: onlyFirst }).missed.length).toBeGreaterThan(0);
  });
});

function runDoubles(subject: Subject, { count, compare }: { count: number; compare: Compare }): Tally {
  const tally = createTally();
  const random = createRandom(SEED + 1);
  const mutations = mutationsOf(subject.manifest);
  while (tally.mutants < count) {
    const near = random.integer(2) === 0;
    const [first] = sampleMutations(mutations, 1, random);
    // Half of them close to each other: far apart, two changes are two single ones.
    const others = near ? mutations.filter((each) => placeOf(each.label) === placeOf(first!.label)) : mutations;
    const second = random.pick(others);
    const mutant = mutate(subject.manifest, [first!, second]);
    if (mutant === undefined) {
      tally.refused += 1;
      continue;
    }
    const name = [first!, second].map(({ operator, label }) => `${operator}: ${label}`).join(' + ');
    addOutcome(tally, name, crossCheck(subject.model, mutant.model, { compare, random, maxEvents: 3 }));
  }
  return tally;
}

/** The table, event or list: `tables.3.columns`. */
const placeOf = (label: string): string => label.split('.').slice(0, 3).join('.');
