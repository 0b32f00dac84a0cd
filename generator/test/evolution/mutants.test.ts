import { beforeAll, describe, expect, test } from 'vitest';
import { compareModels } from '../../src/evolution/compare-models.ts';
import type { Change } from '../../src/evolution/change.ts';
import type { Model } from '../../src/model/types.ts';
import { crossCheck, verdictOf, type Compare } from './oracle/cross-check.ts';
import { LONG_TIMEOUT, MUTANTS, SEED } from './oracle/effort.ts';
import { openCatalog, openEveryKind, type Subject } from './oracle/manifests.ts';
import { mutate, sampleMutations, type Class, type Mutation } from './oracle/mutation.ts';
import { mutationsOf } from './oracle/operators.ts';
import { createRandom, type Random } from './oracle/random.ts';
import { addOutcome, createTally, describeTally, shorten, type Tally } from './oracle/tally.ts';

/** Of a changed envelope or source every event is another: no more than so many are asked about. */
const MAX_EVENTS = 3;

interface Run {
  readonly tally: Tally;
  /** Where the table of compatibility knows the answer: what it says, and what was said. */
  readonly wrongClass: readonly string[];
  readonly classes: number;
  readonly operators: ReadonlySet<string>;
}

describe('single mutants', () => {
  let catalog: Subject;
  let everyKind: Subject;

  beforeAll(async () => {
    catalog = await openCatalog();
    everyKind = openEveryKind();
  });

  test.each([
    { name: 'the catalog', share: 0.7, open: () => catalog },
    { name: 'every kind', share: 0.3, open: () => everyKind },
  ])(
    'of $name: what is called compatible is read by everybody, and what is called breaking is not',
    ({ share, open }) => {
      const subject = open();
      const started = performance.now();
      const run = runMutants(subject, { count: MUTANTS * share, compare: compareModels, random: createRandom(SEED) });
      const { tally } = run;
      const seconds = (performance.now() - started) / 1000;
      console.log(describeTally(`single mutants of ${subject.name}`, tally, { seed: SEED, seconds }));
      console.log(
        `  ${run.operators.size} operators; ${run.classes} verdicts known beforehand, ${run.wrongClass.length} of them wrong`,
      );
      expect.soft(shorten(tally.missed), 'missed').toEqual([]);
      expect.soft(shorten(tally.falseAlarms), 'false alarms').toEqual([]);
      expect.soft(shorten(tally.badWitnesses), 'witnesses that do not flip').toEqual([]);
      expect.soft(run.wrongClass.slice(0, 20)).toEqual([]);
      expect.soft(tally.unknown / tally.pairs).toBeLessThan(0.01);
      // The oracle has to be one: it writes documents, and they are nearly all right.
      expect.soft(tally.invalid / tally.documents).toBeLessThan(0.01);
      expect.soft(tally.broken).toBeGreaterThan(0);
      expect.soft(tally.intact).toBeGreaterThan(0);
    },
    LONG_TIMEOUT,
  );

  test('there are at least 1,500 mutants of the catalog, by at least 30 operators', () => {
    const mutations = mutationsOf(catalog.manifest);
    expect(new Set(mutations.map(({ operator }) => operator)).size).toBeGreaterThanOrEqual(30);
    expect(mutations.length).toBeGreaterThanOrEqual(1_500);
  });

  describe('controls', () => {
    const CONTROL = 10;

    test.each([
      {
        name: 'values of enums do not matter',
        doctor: forgetting((rule) => rule.startsWith('ENUM_VALUE')),
        operators: ['enum value added', 'enum value removed'],
      },
      {
        name: 'null does not matter',
        doctor: forgetting((rule) => rule === 'FIELD_SAME_NULLABLE'),
        operators: ['nullable on', 'nullable off'],
      },
      {
        name: 'only what is required matters',
        doctor: forgetting((rule) => !/REQUIRED|EVENT/.test(rule)),
        operators: ['retyped', 'maxLength added', 'pattern added', 'enum to text'],
      },
    ])('a comparer to which $name is caught', ({ doctor, operators }) => {
      const { tally } = runMutants(catalog, {
        count: CONTROL / operators.length,
        compare: doctor,
        random: createRandom(SEED),
        operators,
      });
      expect(tally.mutants).toBeGreaterThan(0);
      expect(tally.missed.length).toBeGreaterThan(0);
    });

    test('a comparer that calls every change breaking is caught', () => {
      const { tally } = runMutants(catalog, {
        count: 6,
        compare: (older, newer) => compareModels(older, newer).map(breakingAll),
        random: createRandom(SEED),
        operators: ['optional field added', 'described otherwise'],
      });
      expect(tally.falseAlarms.length).toBeGreaterThan(0);
    });

    test('a comparer that gives a witness which everybody reads is caught', () => {
      const { tally } = runMutants(catalog, {
        count: 6,
        compare: (older, newer) => compareModels(older, newer).map((change) => withWitness(change, older)),
        random: createRandom(SEED),
        operators: ['optional off'],
      });
      expect(tally.badWitnesses.length).toBeGreaterThan(0);
    });

    test('an oracle that reads with the side that writes disagrees', () => {
      const { tally } = runMutants(catalog, {
        count: 12,
        compare: compareModels,
        random: createRandom(SEED),
        operators: ['optional on', 'optional off'],
        swapped: true,
      });
      expect(tally.missed.length).toBeGreaterThan(0);
    });
  });
});

interface RunOptions {
  readonly count: number;
  readonly compare: Compare;
  readonly random: Random;
  readonly operators?: readonly string[];
  readonly swapped?: boolean;
}

function runMutants(subject: Subject, { count, compare, random, operators, swapped = false }: RunOptions): Run {
  const tally = createTally();
  const wrongClass: string[] = [];
  let classes = 0;
  const mutations = mutationsOf(subject.manifest).filter(({ operator }) => operators?.includes(operator) ?? true);
  const used = new Set<string>();
  for (const mutation of sampleMutations(mutations, Math.ceil(count), random)) {
    const name = nameOf(mutation);
    const mutant = mutate(subject.manifest, [mutation]);
    if (mutant === undefined) {
      tally.refused += 1;
      continue;
    }
    used.add(mutation.operator);
    const options = { compare, random, maxEvents: MAX_EVENTS, swapped };
    addOutcome(tally, name, crossCheck(subject.model, mutant.model, options));
    if (mutation.expects === undefined) continue;
    classes += 1;
    const said = classOf(compare(subject.model, mutant.model), mutation.expects.event);
    if (said !== mutation.expects.class) wrongClass.push(`${name}: ${said}, not ${mutation.expects.class}`);
  }
  return { tally, wrongClass, classes, operators: used };
}

const nameOf = ({ operator, label }: Mutation): string => `${operator}: ${label}`;

const classOf = (changes: readonly Change[], type: string): Class => {
  const backward = verdictOf(changes, type, 'backward').verdict === 'compatible';
  const forward = verdictOf(changes, type, 'forward').verdict === 'compatible';
  if (backward && forward) return 'full';
  if (backward) return 'backward only';
  return forward ? 'forward only' : 'neither';
};

/** A comparer that does not look at some rules. */
function forgetting(isForgotten: (rule: string) => boolean): Compare {
  return (older: Model, newer: Model) => compareModels(older, newer).filter(({ rule }) => !isForgotten(rule));
}

const breakingAll = (change: Change): Change => ({
  ...change,
  judgements: {
    backward: { verdict: 'breaking', proof: 'because' },
    forward: { verdict: 'breaking', proof: 'because' },
  },
});

const withWitness = (change: Change, { events }: Model): Change => {
  const type = change.events[0];
  const event = events.find((each) => each.type === type);
  if (event === undefined) return change;
  const witness = {
    id: '123e4567-e89b-42d3-a456-426614174000',
    version: 'v1',
    type: event.type,
    data: event.example,
    userId: 'user',
    source: 'api',
    timestamp: '2026-01-15T09:30:00.000Z',
  };
  return { ...change, judgements: { backward: { verdict: 'breaking', witness } } };
};
