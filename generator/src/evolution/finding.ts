/** Changes against one or more releases, judged by a policy: what `synap diff` prints and `synap breaking` fails on. */
import type { JsonValue } from '../model/types.ts';
import type { Result } from '../report/result.ts';
import type { Category, Change, Direction, Verdict } from './change.ts';

/** Which of a WIRE change's directions count, and whether against every release or the last one. */
export type Policy =
  'full_transitive' | 'full' | 'backward_transitive' | 'backward' | 'forward_transitive' | 'forward' | 'none';

export interface Finding extends Result {
  readonly change: Change;
  readonly category: Category;
  /** The worst of the directions that the policy looks at. */
  readonly verdict: Verdict;
  /** Versions, or a Git ref or folder, against which it was found. */
  readonly against: readonly string[];
  readonly directions: readonly FindingDirection[];
}

export interface FindingDirection {
  readonly direction: Direction;
  /** "new readers, old data" */
  readonly words: string;
  readonly verdict: Verdict;
  /** Why; empty where it is compatible. */
  readonly because: string;
  readonly witness?: CheckedWitness;
}

/** A document that Ajv and Zod have both been asked about: the writing side's schemas accept it, the other side's refuse it. */
export interface CheckedWitness {
  /** A whole wire event. */
  readonly document: JsonValue;
  /** "the writer of 0.1.0" */
  readonly acceptedBy: string;
  readonly refusedBy: string;
  /** The first thing that each has to say against it, with its path. */
  readonly zod: string;
  readonly ajv: string;
}

export interface Report {
  /** In the order of the releases. */
  readonly against: readonly string[];
  readonly policy: Policy;
  readonly findings: readonly Finding[];
  /** The worst verdict of each event that anything reaches. */
  readonly events: readonly { readonly type: string; readonly verdict: Verdict }[];
  readonly advice: VersionAdvice;
}

/** What the next version has to be at least. */
export interface VersionAdvice {
  readonly current: string;
  readonly bump: Bump;
  /** `current` where nothing changed. */
  readonly version: string;
  /** The rule and subject that ask for it. */
  readonly because: string;
}

export type Bump = 'none' | 'patch' | 'minor' | 'major';
