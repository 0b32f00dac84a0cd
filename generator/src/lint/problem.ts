import type { Path } from '../manifest/diagnostics.ts';
import type { Place } from '../report/result.ts';
import type { LintRuleId } from './rules.ts';

/** What a rule has found, before it is known how severe that is and, for the manifest, where it stands. */
export interface Problem {
  readonly rule: LintRuleId;
  /** A path of the manifest, or a place in a page. */
  readonly at: Path | Place;
  /** What it is about, by names alone: with `what`, it tells two problems of a rule apart in every run. */
  readonly subject: string;
  /** What of it: a name, a value; empty where the subject says all. Never a measure, which changes. */
  readonly what: string;
  /** One sentence with names. */
  readonly message: string;
  /** Where there is more to say than the rule's own advice. */
  readonly advice?: string;
  readonly details?: readonly string[];
}
