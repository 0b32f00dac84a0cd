import { encodeJson } from '../encoders/json.ts';
import { countResults, type Counts } from './count-results.ts';
import type { Rendering } from './render.ts';
import type { Result } from './result.ts';

/** What `--format json` prints. Keys are stable; more may come. */
export interface JsonReport {
  readonly command: string;
  /** Whether no error is left; what else fails the command is its own affair. */
  readonly ok: boolean;
  readonly counts: Counts;
  readonly results: readonly Result[];
}

export const renderJson = (rendering: Rendering): string => encodeJson(toJsonReport(rendering));

export function toJsonReport({ command, results }: Pick<Rendering, 'command' | 'results'>): JsonReport {
  const counts = countResults(results);
  return { command, ok: counts.error === 0, counts, results: results.map(pickResult) };
}

/** Without what a command knows besides: each says for itself what it prints of that. */
export const pickResult = ({
  rule,
  severity,
  message,
  advice,
  place,
  fingerprint,
  suppressed,
  details,
}: Result): Result => ({ rule, severity, message, advice, place, fingerprint, suppressed, details });
