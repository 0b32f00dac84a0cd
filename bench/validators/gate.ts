import { isDeepStrictEqual } from 'node:util';
import type { Sample } from './events.ts';
import type { Program } from './programs.ts';

export interface Expectation {
  readonly what: string;
  readonly samples: readonly Sample[];
  /** What every candidate has to give for a sample. */
  expected(sample: Sample): unknown;
  /** What of a result is compared. */
  readonly of: (result: unknown) => unknown;
}

export interface GateCandidate {
  readonly name: string;
  readonly program: Program;
  readonly fillsAbsentKeys: boolean;
}

/** Throws where a candidate gives anything else than expected: nothing that is wrong is timed. */
export const checkAgreement = (
  suite: string,
  { candidates, expectations }: { candidates: readonly GateCandidate[]; expectations: readonly Expectation[] },
): number => {
  let compared = 0;
  const faults: string[] = [];
  for (const { name, program, fillsAbsentKeys } of candidates) {
    for (const { what, samples, expected, of: readResult } of expectations) {
      const of = fillsAbsentKeys ? (result: unknown) => dropUndefined(readResult(result)) : readResult;
      const fault = samples.find((sample) => {
        compared += 1;
        return !isDeepStrictEqual(of(program.run(sample.value, sample.type)), expected(sample));
      });
      if (fault !== undefined) faults.push(describe({ name, program, what, of, fault, expected: expected(fault) }));
    }
  }
  if (faults.length > 0) {
    throw new Error(
      `bench validators, suite "${suite}": candidates disagree, so nothing is timed; correct the candidate or the samples\n${faults.slice(0, 10).join('\n')}`,
    );
  }
  return compared;
};

/** Throws unless the gate refuses a candidate that takes everything and one that takes nothing: it has to bite. */
export const checkGate = (
  suite: string,
  {
    expectations,
    accept,
    refuse,
  }: { expectations: readonly Expectation[]; accept: Program['run']; refuse: Program['run'] },
): void => {
  for (const [name, run] of Object.entries({ 'takes everything': accept, 'takes nothing': refuse })) {
    const control = { name, program: { run, loop: () => 0 }, fillsAbsentKeys: false };
    try {
      checkAgreement(suite, { candidates: [control], expectations });
    } catch {
      continue;
    }
    throw new Error(
      `bench validators, suite "${suite}": the gate lets a candidate pass that ${name}, so it proves nothing; correct the samples`,
    );
  }
};

const dropUndefined = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(dropUndefined);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, dropUndefined(inner)]));
};

const describe = ({
  name,
  program,
  what,
  of,
  fault,
  expected,
}: {
  name: string;
  program: Program;
  what: string;
  of: (result: unknown) => unknown;
  fault: Sample;
  expected: unknown;
}): string => {
  const given = of(program.run(fault.value, fault.type));
  return `  ${name}, ${what}, ${fault.type}: gave ${print(given)}, expected ${print(expected)}, for ${print(fault.value)}`;
};

const print = (value: unknown): string => {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
};
