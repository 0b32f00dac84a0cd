import type { Random } from './random.ts';
import type { Loop } from './programs.ts';

export interface Candidate {
  readonly name: string;
  readonly loop: Loop;
}

export interface Plan {
  readonly values: readonly unknown[];
  readonly types: readonly string[];
  readonly random: Random;
  readonly effort: Effort;
}

/** How long is measured. Fewer or shorter rounds show less of what differs by a few per cent. */
export interface Effort {
  readonly rounds: number;
  /** At least so long a round. */
  readonly roundMs: number;
  readonly warmUpMs: number;
  /** How often the whole suite is run. */
  readonly repeats: number;
}

export interface Timing {
  readonly name: string;
  /** Nanoseconds a value: the 20th percentile of the rounds, the mean over the repeats. */
  readonly nanoseconds: number;
  /** By how much the repeats differ, as a part of the mean. */
  readonly spread: number;
}

/** All candidates in this one process, round by round in random order, so that what disturbs one disturbs all. */
export const measure = (candidates: readonly Candidate[], plan: Plan): readonly Timing[] => {
  const runners = candidates.map((candidate) => createRunner(candidate, plan));
  for (const runner of runners) runner.warmUp();
  const repeats = Array.from({ length: plan.effort.repeats }, () => {
    const rounds = runners.map((): number[] => []);
    for (let round = 0; round < plan.effort.rounds; round += 1) {
      for (const index of plan.random.shuffle([...runners.keys()])) rounds[index]!.push(runners[index]!.round());
    }
    return rounds.map((times) => times.toSorted((left, right) => left - right)[Math.floor(times.length / 5)]!);
  });
  return candidates.map(({ name }, index) => {
    const times = repeats.map((all) => all[index]!);
    const nanoseconds = times.reduce((sum, time) => sum + time, 0) / times.length;
    return { name, nanoseconds, spread: (Math.max(...times) - Math.min(...times)) / nanoseconds };
  });
};

const createRunner = ({ loop }: Candidate, { values, types, effort }: Plan) => {
  const sink = { value: undefined };
  let from = 0;
  let count = 16;
  /** Milliseconds for the next so many values. */
  const run = (): number => {
    const start = performance.now();
    loop({ values, types, sink, from, count });
    const milliseconds = performance.now() - start;
    from = (from + count) % values.length;
    return milliseconds;
  };
  return {
    warmUp: (): void => {
      let spent = 0;
      // The loop is compiled anew as it learns: how much fits into a round is found at the end.
      while (spent < effort.warmUpMs) {
        const milliseconds = run();
        spent += milliseconds;
        if (milliseconds < effort.roundMs) count *= 2;
      }
      const milliseconds = Math.max(run(), 0.001);
      count = Math.max(16, Math.ceil((count * effort.roundMs * 1.2) / milliseconds));
    },
    /** Nanoseconds a value. */
    round: (): number => (run() * 1e6) / count,
  };
};
