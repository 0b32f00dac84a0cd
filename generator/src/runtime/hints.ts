export const UUID_MESSAGE = 'Invalid UUID';
export const JSON_MESSAGE = 'Invalid input: expected a JSON value';
export const READER_TIMESTAMP_MESSAGE = 'Invalid timestamp: expected RFC 3339, such as 2026-01-15T09:30:00Z';
export const WRITER_TIMESTAMP_MESSAGE =
  'Invalid timestamp: expected YYYY-MM-DDTHH:mm:ss.sssZ, such as 2026-01-15T09:30:00.000Z';
export const PROTO_MESSAGE = 'Invalid key: "__proto__" is refused, since it would be dropped silently';

/** The one value allowed, said in words: `version: 1` is the classic mistake. */
export function expectedLiteral(value: string | number | boolean): string {
  const words = typeof value === 'string' ? `the string '${value}'` : `the ${typeof value} ${value}`;
  return `Invalid input: must be ${words}`;
}

/** `Unrecognized key: "titel"; did you mean "title"?`, for keys that a closed object does not have. */
export function unrecognizedKeys(keys: readonly string[], known: readonly string[]): string {
  const named = keys.map((key) => {
    const near = closest(key, known);
    return near === null ? JSON.stringify(key) : `${JSON.stringify(key)}; did you mean ${JSON.stringify(near)}?`;
  });
  return `Unrecognized key${keys.length === 1 ? '' : 's'}: ${named.join(', ')}`;
}

/** The known word that a misspelt one most likely stands for, or null where none is near. */
export function closest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance, or `limit` where it is at least that. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return Math.min(previous[right.length] ?? limit, limit);
}
