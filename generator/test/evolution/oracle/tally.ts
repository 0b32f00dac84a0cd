/** What a run of many mutants came to. */
import type { Disagreement, Outcome } from './cross-check.ts';

export interface Tally {
  mutants: number;
  /** What the manifest's own rules refused: no release could ever have it. */
  refused: number;
  /** Mutants of which some event breaks in some direction, and those of which none does. */
  broken: number;
  intact: number;
  /** Pairs of event and direction. */
  pairs: number;
  unknown: number;
  witnesses: number;
  unwritable: number;
  documents: number;
  invalid: number;
  readonly missed: Named[];
  readonly falseAlarms: Named[];
  readonly badWitnesses: Named[];
}

interface Named extends Disagreement {
  readonly mutant: string;
}

export const createTally = (): Tally => ({
  mutants: 0,
  refused: 0,
  broken: 0,
  intact: 0,
  pairs: 0,
  unknown: 0,
  witnesses: 0,
  unwritable: 0,
  documents: 0,
  invalid: 0,
  missed: [],
  falseAlarms: [],
  badWitnesses: [],
});

export const addOutcome = (tally: Tally, mutant: string, outcome: Outcome): void => {
  tally.mutants += 1;
  if (outcome.isBroken) tally.broken += 1;
  else tally.intact += 1;
  tally.pairs += outcome.breaking + outcome.compatible + outcome.unknown;
  tally.unknown += outcome.unknown;
  tally.witnesses += outcome.witnesses;
  tally.unwritable += outcome.unwritable;
  tally.documents += outcome.documents;
  tally.invalid += outcome.invalid;
  for (const key of ['missed', 'falseAlarms', 'badWitnesses'] as const) {
    tally[key].push(...outcome[key].map((each) => ({ mutant, ...each })));
  }
};

/** One line, the same for every kind of run. */
export const describeTally = (
  name: string,
  tally: Tally,
  { seed, seconds }: { seed: number; seconds: number },
): string =>
  [
    `${name}: ${tally.mutants} mutants (${tally.refused} more refused by the manifest's rules)`,
    `${tally.broken} breaking, ${tally.intact} compatible`,
    `${tally.pairs} verdicts of events and directions`,
    `${tally.missed.length} missed, ${tally.falseAlarms.length} false alarms, ${tally.unknown} unknown`,
    `${tally.witnesses} witnesses, ${tally.badWitnesses.length} of which do not flip, ${tally.unwritable} of what no value fits`,
    `${tally.documents} documents, ${tally.invalid} of which their writer refuses`,
    `${seconds.toFixed(0)} s, seed ${seed}`,
  ].join('; ');

/** The first few, to be read in a failing test. */
export const shorten = (disagreements: readonly Named[]): readonly string[] =>
  disagreements
    .slice(0, 8)
    .map(
      ({ mutant, event, direction, rules, document }) =>
        `${mutant} | ${event} ${direction} [${rules.join(' ')}] ${JSON.stringify(document ?? null).slice(0, 400)}`,
    );
