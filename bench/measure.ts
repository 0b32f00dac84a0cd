import type { Random } from './validators/random.ts';

/** One way to do something, that takes its turn with the others of its suite. */
export interface Subject<Suite extends string = string> {
  readonly id: string;
  readonly suite: Suite;
  /** As tables name it. */
  readonly name: string;
  /** Works for about so many milliseconds, and says what that came to. */
  run(milliseconds: number): Promise<Work> | Work;
}

export interface Work {
  readonly events: number;
  readonly milliseconds: number;
}

export interface Effort {
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmUpMs: number;
}

export interface Measurement<Suite extends string = string> {
  readonly id: string;
  readonly suite: Suite;
  readonly name: string;
  /** Events a second: the median of the rounds. */
  readonly rate: number;
  /** From the lowest to the highest round, as a part of the median. */
  readonly spread: number;
  readonly rates: readonly number[];
}

/** Round by round, suite by suite, in random order: who is compared takes turns within seconds, so that what disturbs one disturbs all. */
export async function measure<Suite extends string>(
  subjects: readonly Subject<Suite>[],
  { effort, random, onRound }: { effort: Effort; random: Random; onRound: (round: number) => void },
): Promise<readonly Measurement<Suite>[]> {
  for (const subject of subjects) await subject.run(effort.warmUpMs);
  const rates = new Map(subjects.map(({ id }): [string, number[]] => [id, []]));
  for (let round = 1; round <= effort.rounds; round += 1) {
    onRound(round);
    for (const subject of shuffleSuites(subjects, random)) {
      const { events, milliseconds } = await subject.run(effort.roundMs);
      if (events === 0) throw new Error(`bench: ${subject.id} did nothing`);
      rates.get(subject.id)?.push((events / milliseconds) * 1000);
    }
  }
  return subjects.map(({ id, suite, name }) => {
    const all = rates.get(id) ?? [];
    const rate = median(all);
    return { id, suite, name, rate, spread: (Math.max(...all) - Math.min(...all)) / rate, rates: all };
  });
}

function shuffleSuites<Suite extends string>(
  subjects: readonly Subject<Suite>[],
  random: Random,
): readonly Subject<Suite>[] {
  const suites = random.shuffle([...new Set(subjects.map(({ suite }) => suite))]);
  return suites.flatMap((suite) => random.shuffle(subjects.filter((subject) => subject.suite === suite)));
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Repeats `step`, which says how many events it was, until time is up. */
export async function repeat(milliseconds: number, step: () => Promise<number> | number): Promise<Work> {
  const start = performance.now();
  let events = 0;
  for (;;) {
    events += await step();
    const spent = performance.now() - start;
    if (spent >= milliseconds) return { events, milliseconds: spent };
  }
}
