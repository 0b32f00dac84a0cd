import type { EventIssue } from '../errors.ts';

/**
 * What PostgreSQL cannot hold although it is JSON: the character NUL, and half of a surrogate pair. `text` is the JSON of
 * `value`, in which `JSON.stringify` has escaped both.
 */
export function findUnstorable(text: string, value: unknown, path: readonly PropertyKey[]): EventIssue | undefined {
  // An escaped backslash before a "u" looks the same: the value decides.
  return SUSPECT.test(text) ? findIn(value, path) : undefined;
}

const SUSPECT = /\\u(?:0000|d[89a-f])/i;

function findIn(value: unknown, path: readonly PropertyKey[]): EventIssue | undefined {
  if (typeof value === 'string') return issueOf(value, path);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    const issue = issueOf(key, place) ?? findIn(member, place);
    if (issue !== undefined) return issue;
  }
  return undefined;
}

function issueOf(text: string, path: readonly PropertyKey[]): EventIssue | undefined {
  if (text.includes('\0')) {
    return { code: 'custom', path, message: 'Invalid string: PostgreSQL cannot store the character NUL' };
  }
  return HALF_PAIR.test(text)
    ? { code: 'custom', path, message: 'Invalid string: half of a surrogate pair is no character' }
    : undefined;
}

const HALF_PAIR = /\p{Surrogate}/u;
