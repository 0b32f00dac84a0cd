import type { Random } from '../validators/random.ts';
import type { Subject, SuiteId } from './subject.ts';

export interface Effort {
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmUpMs: number;
}

export interface Measurement {
  readonly id: string;
  readonly suite: SuiteId;
  readonly name: string;
  /** Events a second: the median of the rounds. */
  readonly rate: number;
  /** From the lowest to the highest round, as a part of the median. */
  readonly spread: number;
  readonly rates: readonly number[];
}

/** Round by round, suite by suite, in random order: who is compared takes turns within seconds, so that what disturbs one disturbs all. */
export async function measure(
  subjects: readonly Subject[],
  { effort, random, onRound }: { effort: Effort; random: Random; onRound: (round: number) => void },
): Promise<readonly Measurement[]> {
  for (const subject of subjects) await subject.run(effort.warmUpMs);
  const rates = new Map(subjects.map(({ id }): [string, number[]] => [id, []]));
  for (let round = 1; round <= effort.rounds; round += 1) {
    onRound(round);
    for (const subject of shuffleSuites(subjects, random)) {
      const { events, milliseconds } = await subject.run(effort.roundMs);
      if (events === 0) throw new Error(`bench database: ${subject.id} did nothing`);
      rates.get(subject.id)?.push((events / milliseconds) * 1000);
    }
  }
  return subjects.map(({ id, suite, name }) => {
    const all = rates.get(id) ?? [];
    const rate = median(all);
    return { id, suite, name, rate, spread: (Math.max(...all) - Math.min(...all)) / rate, rates: all };
  });
}

function shuffleSuites(subjects: readonly Subject[], random: Random): readonly Subject[] {
  const suites = random.shuffle([...new Set(subjects.map(({ suite }) => suite))]);
  return suites.flatMap((suite) => random.shuffle(subjects.filter((subject) => subject.suite === suite)));
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
