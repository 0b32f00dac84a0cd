import { closest } from '../runtime/hints.ts';
import { quote } from './diagnostics.ts';

/** The candidate that was probably meant, if one is near: by the rule of the generated package, so that both hint alike. */
export const findNearMatch = (word: string, candidates: Iterable<string>): string | undefined =>
  closest(word, [...candidates]) ?? undefined;

/** `did you mean "title"?`; where nothing is near, the whole list while it is short, else `otherwise`. */
export function suggest(word: string, candidates: readonly string[], otherwise?: string): string | undefined {
  const near = findNearMatch(word, candidates);
  if (near !== undefined) return `did you mean ${quote(near)}?`;
  if (candidates.length > 0 && candidates.length <= MAX_LISTED) return `use ${listAlternatives(candidates)}`;
  return otherwise;
}

/** `"a", "b" or "c"` */
export function listAlternatives(words: readonly string[]): string {
  const quoted = words.map(quote);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

const MAX_LISTED = 12;
