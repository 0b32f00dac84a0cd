import { distance } from 'fastest-levenshtein';
import { quote } from './diagnostics.ts';

/**
 * The candidate that was probably meant, if one is near: about one letter in three away whatever the case, and two from
 * four letters on, since swapped letters count twice.
 */
export function findNearMatch(word: string, candidates: Iterable<string>): string | undefined {
  // Beyond this length no name of a catalog is near, and the distance is quadratic.
  if (word.length > 200) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate.length > 2 * word.length + 2) continue;
    const candidateDistance = distance(lower, candidate.toLowerCase());
    if (candidateDistance < bestDistance) [best, bestDistance] = [candidate, candidateDistance];
  }
  return best;
}

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
