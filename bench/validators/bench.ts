import { readFileSync } from 'node:fs';
import type { Model } from '../../generator/src/model/types.ts';
import { createSamples } from './events.ts';
import type { Effort } from './measure.ts';
import { PEERS } from './peers/index.ts';
import { createRandom } from './random.ts';
import type { Bench } from './suites.ts';

/** How much is done: the same in every process of a run. */
export interface Run {
  readonly seed: number;
  /** A few short rounds. */
  readonly isQuick: boolean;
  /** Answers are compared, and nothing is timed. */
  readonly isGate: boolean;
}

const EFFORT: Effort = { rounds: 60, roundMs: 2, warmUpMs: 1000, repeats: 2 };
const QUICK: Effort = { rounds: 5, roundMs: 0.5, warmUpMs: 20, repeats: 1 };
/** Fewer, and processors learn them by heart. */
const LEAST_UUIDS = 8000;

export const effortOf = ({ isQuick }: Run): Effort => (isQuick ? QUICK : EFFORT);

/** What every suite is asked with. @throws Error where the events have too few UUIDs. */
export const createBench = (run: Run): Bench => {
  const model = JSON.parse(readFileSync(new URL('../../output/model.json', import.meta.url), 'utf8')) as Model;
  const samples = createSamples(model, { count: 2200, seed: run.seed });
  if (samples.uuids < LEAST_UUIDS) {
    throw new Error(
      `bench validators: ${samples.uuids} distinct UUIDs are too few; make more events, for ${LEAST_UUIDS}`,
    );
  }
  return {
    model,
    samples,
    peers: PEERS,
    random: createRandom(run.seed),
    effort: run.isGate ? null : effortOf(run),
    gateStep: run.isQuick ? 8 : 1,
  };
};
