import type * as z from 'zod';
import { findNearType } from './column-type.ts';
import { diagnose, quote } from './diagnostics.ts';
import type { Diagnostic, Path } from './diagnostics.ts';
import { findNearMatch, listAlternatives, suggest } from './near-match.ts';
import { readKnownKeys } from './schema.ts';
import { describeSubject, isObject, readPath } from './subject.ts';
import type { JsonValue } from './types.ts';

type Issue = z.core.$ZodIssue;

/** Zod's issues in the catalog's words, with near matches. */
export const toShapeFaults = (issues: readonly Issue[], root: JsonValue): readonly Diagnostic[] =>
  issues.flatMap((issue) => toFaults(issue, [], root));

function toFaults(issue: Issue, base: Path, root: JsonValue): readonly Diagnostic[] {
  const path = [...base, ...issue.path.map(toPathPart)];
  const value = readPath(root, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, issue.message, path, root));
  if (value === undefined) return [missingKey(issue, path, root)];
  switch (issue.code) {
    case 'invalid_type':
      return [
        issue.expected === 'int' && typeof value === 'number'
          ? outOfRange('an integer', path, root)
          : wrongType(nameType(issue.expected), path, root),
      ];
    case 'invalid_value':
      return [unknownValue(issue.values.map(String), path, root)];
    case 'invalid_union':
      return unionFaults(issue, path, root);
    case 'invalid_format':
      return [diagnose('EMPTY_TEXT', path, `${nameKey(path, root)} is empty`, 'write it')];
    case 'too_small':
      return issue.origin === 'array'
        ? [diagnose('EMPTY_LIST', path, `${nameKey(path, root)} is empty`, 'add at least one item, or remove the key')]
        : [outOfRange(`at least ${issue.minimum}`, path, root)];
    case 'too_big':
      return [outOfRange(`at most ${issue.maximum}`, path, root)];
    default:
      return [diagnose('WRONG_TYPE', path, `${nameKey(path, root)} is not valid here`)];
  }
}

const toPathPart = (part: PropertyKey): string | number => (typeof part === 'symbol' ? String(part) : part);

function unknownKey(key: string, message: string, path: Path, root: JsonValue): Diagnostic {
  const known = readKnownKeys(message);
  const subject = describeSubject(root, path);
  const hint = suggest(key, known, 'remove it');
  return diagnose('UNKNOWN_KEY', [...path, key], `${subject} has the unknown key ${quote(key)}`, hint);
}

function missingKey(issue: Issue, path: Path, root: JsonValue): Diagnostic {
  const key = String(path.at(-1) ?? '');
  const expected = issue.code === 'invalid_type' ? `, ${nameType(issue.expected)}` : '';
  return diagnose(
    'MISSING_KEY',
    path,
    `${describeSubject(root, path.slice(0, -1))} has no ${quote(key)}`,
    `add it${expected}`,
  );
}

const wrongType = (expected: string, path: Path, root: JsonValue): Diagnostic =>
  diagnose('WRONG_TYPE', path, `${nameKey(path, root)} is ${nameValue(readPath(root, path))}`, `write ${expected}`);

const outOfRange = (wanted: string, path: Path, root: JsonValue): Diagnostic =>
  diagnose('OUT_OF_RANGE', path, `${nameKey(path, root)} is ${String(readPath(root, path))}`, `write ${wanted}`);

function unknownValue(allowed: readonly string[], path: Path, root: JsonValue): Diagnostic {
  const value = readPath(root, path);
  if (typeof value !== 'string') return wrongType(listAlternatives(allowed), path, root);
  const near = findNearMatch(value, allowed);
  const hint = near === undefined ? `use ${listAlternatives(allowed)}` : `did you mean ${quote(near)}?`;
  return diagnose('UNKNOWN_VALUE', path, `${nameKey(path, root)} is ${quote(value)}`, hint);
}

function unionFaults(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  root: JsonValue,
): readonly Diagnostic[] {
  const value = readPath(root, path);
  if (path.at(-1) === 'type') return [unknownType(value, path, root)];
  if ('options' in issue && Array.isArray(issue.options)) return [unknownValue(issue.options.map(String), path, root)];
  // The branch that was meant is the one that takes this JSON type at all.
  const meant = issue.errors.find(
    (errors) => !errors.some(({ code, path: inner }) => inner.length === 0 && code !== 'unrecognized_keys'),
  );
  if (meant !== undefined) return meant.flatMap((inner) => toFaults(inner, path, root));
  return [wrongType(UNION_KEYS.get(String(path.at(-1))) ?? 'a value that it takes', path, root)];
}

const UNION_KEYS: ReadonlyMap<string, string> = new Map([
  ['additionalProperties', 'true or an object'],
  ['const', 'a text, a number or a boolean'],
]);

function unknownType(value: JsonValue | undefined, path: Path, root: JsonValue): Diagnostic {
  if (typeof value !== 'string') return wrongType('a text', path, root);
  const near = findNearType(value);
  const hint =
    near === undefined ? 'use a PostgreSQL type such as text, integer or jsonb' : `did you mean ${quote(near)}?`;
  return diagnose('UNKNOWN_TYPE', path, `${describeSubject(root, path)} has unknown type ${quote(value)}`, hint);
}

/** `"nullable" of column "colour" of table "tags"`, or the thing itself where the path ends in a list. */
function nameKey(path: Path, root: JsonValue): string {
  const key = path.at(-1);
  if (key === undefined) return 'the manifest';
  const above = path.at(-2);
  if (typeof key === 'string') {
    // An event is named by its key already.
    return above === 'events'
      ? describeSubject(root, path)
      : `${quote(key)} of ${describeSubject(root, path.slice(0, -1))}`;
  }
  const subject = describeSubject(root, path);
  const list = describeSubject(root, path.slice(0, -1));
  return subject === list ? `item ${key + 1} of ${nameKey(path.slice(0, -1), root)}` : subject;
}

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'an integer'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
]);

const nameType = (expected: string): string => EXPECTED.get(expected) ?? expected;

/** The JSON type only: the value may be a secret. */
export function nameValue(value: JsonValue | undefined): string {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
