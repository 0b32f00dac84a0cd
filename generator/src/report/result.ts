/** What a command found, in the form that every output format of findings is made from. */

/** A place in a file of the project: relative to the working directory, with `/`; line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An `error` fails the command. */
export type Severity = 'error' | 'warning' | 'note';

/** The gravest first. */
export const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** One finding. */
export interface Result {
  /** A stable id: `REQUIRED_NO_ADD`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence in plain text: what is wrong, with names. */
  readonly message: string;
  /** What to do; empty where nothing is. */
  readonly advice: string;
  /** Null where it is about nothing that stands in a file. */
  readonly place: Place | null;
  /** 16 hex digits of rule, subject and what changed: the same in every run, whatever else changes and wherever it stands. */
  readonly fingerprint: string;
  /** Why it does not count, where a suppression says so. */
  readonly suppressed: Suppression | null;
  /** Further lines in plain text: directions, affected events, a witness. */
  readonly details: readonly string[];
}

/** One entry of the suppressions file. Expired and unused entries fail the command. */
export interface Suppression {
  readonly rule: string;
  readonly fingerprint: string;
  readonly reason: string;
  /** `YYYY-MM-DD`: the last day on which it holds. */
  readonly expires: string;
}

/** What a rule of any command means, for formats that carry descriptions. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly advice: string;
}
