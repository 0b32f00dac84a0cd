import { createHash } from 'node:crypto';

/**
 * 16 hex digits that stand for the parts: the same in every run and on every machine, whatever the order of an object's
 * keys; other ones wherever a part differs, so that `['ab', 'c']` is not `['a', 'bc']`. What JSON cannot hold is null.
 */
export function fingerprint(parts: readonly unknown[]): string {
  return createHash('sha256').update(canonicalJson(parts)).digest('hex').slice(0, 16);
}

/** JSON without whitespace, keys in the order of their code units. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
