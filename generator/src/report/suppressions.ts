/** `synap.suppressions.json`: findings that someone has decided to live with, why, and until when. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { suggest } from '../manifest/near-match.ts';
import { findJsonFault } from '../manifest/json-fault.ts';
import { quote } from '../manifest/diagnostics.ts';
import type { Locator } from '../manifest/locate.ts';
import { createYamlLocator } from '../manifest/locate-in-yaml.ts';
import type { Project } from '../load-config.ts';
import { readText } from '../read-text.ts';
import { fingerprint } from './fingerprint.ts';
import { knownRules } from './known-rules.ts';
import type { Place, Result, RuleText, Suppression } from './result.ts';
import { SuppressionsError, type SuppressionFault, type SuppressionFaultCode } from './suppressions-error.ts';

/** An entry, and where it stands. */
export interface LocatedSuppression extends Suppression {
  readonly place: Place;
}

/** What is wrong with the file itself, once it is read. Neither can be suppressed. */
export const SUPPRESSION_RULES = [
  {
    id: 'SUPPRESSION_EXPIRED',
    title: 'A suppression is past its last day.',
    advice: 'put the finding right, or decide again and give the entry another day',
  },
  {
    id: 'SUPPRESSION_UNUSED',
    title: 'A suppression suppresses nothing.',
    advice: 'remove the entry',
  },
] as const satisfies readonly RuleText[];

/**
 * Every entry of the project's file, in its order; none where there is no file. Throws one `SuppressionsError` with all
 * faults of the file. Places are relative to `cwd`.
 */
export function loadSuppressions(
  { suppressions: path }: Pick<Project, 'suppressions'>,
  { cwd = process.cwd(), known = knownRules() }: { cwd?: string; known?: ReadonlySet<string> } = {},
): readonly LocatedSuppression[] {
  return existsSync(path) ? parseSuppressions(path, { file: relative(cwd, path).replaceAll('\\', '/'), known }) : [];
}

interface Applying<R> {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Those of this command: entries of other commands' rules are left alone. */
  readonly rules: ReadonlySet<string>;
  /** Whether a finding counts for nothing anyway, so that its entry can go; none does where this is absent. */
  readonly isNeedless?: (result: R) => boolean;
}

/**
 * The results with their suppressions filled in, followed by an error for every entry of these rules that is expired,
 * whose finding then counts, or that suppresses nothing. An entry that its finding does not need suppresses nothing
 * either, and fails nothing, whatever its last day: a note says that it can go.
 */
export function applySuppressions<R extends Result>(
  results: readonly R[],
  suppressions: readonly LocatedSuppression[],
  { today, rules, isNeedless = () => false }: Applying<R>,
): readonly (R | Result)[] {
  const ours = suppressions.filter(({ rule }) => rules.has(rule));
  const inForce = new Map(ours.filter((entry) => !isExpired(entry, today)).map((entry) => [keyOf(entry), entry]));
  const found = new Set(results.map(keyOf));
  const needing = new Set(results.filter((result) => !isNeedless(result)).map(keyOf));
  return [
    ...results.map((result) => (isNeedless(result) ? result : suppress(result, inForce.get(keyOf(result))))),
    ...ours.flatMap((entry) => {
      if (!found.has(keyOf(entry))) return [reportUnused(entry, results)];
      if (!needing.has(keyOf(entry))) return [reportNeedless(entry)];
      return isExpired(entry, today) ? [reportExpired(entry)] : [];
    }),
  ];
}

const keyOf = ({ rule, fingerprint: digits }: Pick<Suppression, 'rule' | 'fingerprint'>): string => `${rule} ${digits}`;

const isExpired = ({ expires }: Suppression, today: string): boolean => expires < today;

function suppress<R extends Result>(result: R, entry: LocatedSuppression | undefined): R {
  if (entry === undefined) return result;
  const { rule, fingerprint: digits, reason, expires } = entry;
  return { ...result, suppressed: { rule, fingerprint: digits, reason, expires } };
}

const reportExpired = (entry: LocatedSuppression): Result =>
  report(
    SUPPRESSION_RULES[0],
    entry,
    `the suppression of ${entry.rule} ${entry.fingerprint} ended on ${entry.expires}`,
  );

/** A finding of the same fingerprint under another rule says what became of the one that was meant. */
function reportUnused(entry: LocatedSuppression, results: readonly Result[]): Result {
  const other = results.find(({ fingerprint: digits }) => digits === entry.fingerprint);
  const hint = other === undefined ? '' : `, only for ${other.rule}`;
  return report(
    SUPPRESSION_RULES[1],
    entry,
    `there is no finding ${entry.fingerprint} for ${entry.rule}${hint}, which is suppressed here`,
  );
}

const reportNeedless = (entry: LocatedSuppression): Result => ({
  ...report(
    SUPPRESSION_RULES[1],
    entry,
    `the suppression of ${entry.rule} ${entry.fingerprint} is no longer needed: the finding fails nothing`,
  ),
  severity: 'note',
});

const report = ({ id, advice }: RuleText, entry: LocatedSuppression, message: string): Result => ({
  rule: id,
  severity: 'error',
  message,
  advice,
  place: entry.place,
  fingerprint: fingerprint([id, entry.rule, entry.fingerprint]),
  suppressed: null,
  details: [`reason given: ${entry.reason}`],
});

interface Reading {
  /** As faults name it. */
  readonly file: string;
  readonly known: ReadonlySet<string>;
}

function parseSuppressions(path: string, { file, known }: Reading): readonly LocatedSuppression[] {
  const text = readText(path);
  const syntax = findJsonFault(text);
  if (syntax !== undefined) {
    const fault = { ...positionOf(text, syntax.offset), file, code: 'BAD_JSON' as const };
    throw new SuppressionsError([
      { ...fault, message: `the suppressions are not JSON: ${syntax.problem}`, hint: 'write a list of entries: [...]' },
    ]);
  }
  const placeOf = createPlaceFinder(path, file);
  const faults: SuppressionFault[] = [];
  const entries = parseEntries(JSON.parse(text), { known, placeOf, faults });
  if (faults.length > 0) throw new SuppressionsError(faults);
  return entries;
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Of text that nests beyond reading for places, all is at the first character. */
function createPlaceFinder(path: string, file: string): PlaceOf {
  let locate: Locator;
  try {
    locate = createYamlLocator(path);
  } catch {
    return () => ({ file, line: 1, column: 1 });
  }
  return (steps, { key = false } = {}) => {
    const { line, column } = locate(steps, { key });
    return { file, line, column };
  };
}

type PlaceOf = (steps: readonly (string | number)[], options?: { key?: boolean }) => Place;

interface Parsing {
  readonly known: ReadonlySet<string>;
  readonly placeOf: PlaceOf;
  readonly faults: SuppressionFault[];
}

function parseEntries(value: unknown, parsing: Parsing): readonly LocatedSuppression[] {
  const { placeOf, faults } = parsing;
  if (!Array.isArray(value)) {
    faults.push(fault(placeOf([]), 'WRONG_TYPE', 'the suppressions are not a list', 'write a list of entries: [...]'));
    return [];
  }
  const entries = value.flatMap((item: unknown, index) => parseEntry(item, index, parsing) ?? []);
  const seen = new Map<string, LocatedSuppression>();
  for (const entry of entries) {
    const first = seen.get(keyOf(entry));
    if (first === undefined) {
      seen.set(keyOf(entry), entry);
    } else {
      const message = `${entry.rule} ${entry.fingerprint} is suppressed twice, first on line ${first.place.line}`;
      faults.push(fault(entry.place, 'DUPLICATE_ENTRY', message, 'keep one of the two'));
    }
  }
  return entries;
}

/** Each key with what it takes; all are required. */
const KEYS = {
  rule: 'the id of a rule',
  fingerprint: 'the 16 hex digits that --format json prints with the finding',
  reason: 'why the finding may stay',
  expires: 'the last day on which the entry holds, YYYY-MM-DD',
} as const satisfies Record<keyof Suppression, string>;

const KEY_NAMES = Object.keys(KEYS) as readonly (keyof Suppression)[];

function parseEntry(value: unknown, index: number, parsing: Parsing): LocatedSuppression | undefined {
  const { placeOf, faults } = parsing;
  const place = placeOf([index]);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push(fault(place, 'WRONG_TYPE', `entry ${index + 1} is not an object`, `write ${EXAMPLE}`));
    return undefined;
  }
  const before = faults.length;
  for (const key of Object.keys(value).filter((each) => !Object.hasOwn(KEYS, each))) {
    faults.push(
      fault(
        placeOf([index, key], { key: true }),
        'UNKNOWN_KEY',
        `entry ${index + 1} has the unknown key ${quote(key)}`,
        suggest(key, KEY_NAMES) ?? 'remove it',
      ),
    );
  }
  const texts = Object.fromEntries(KEY_NAMES.map((key) => [key, readKey(value, key, index, parsing)]));
  if (faults.length > before) return undefined;
  return { ...(texts as Readonly<Record<keyof Suppression, string>>), place };
}

const EXAMPLE = '{"rule": "...", "fingerprint": "...", "reason": "...", "expires": "YYYY-MM-DD"}';

/** The text under a key; where it will not do, a fault. */
function readKey(entry: object, key: keyof Suppression, index: number, { placeOf, known, faults }: Parsing): string {
  const value: unknown = Object.hasOwn(entry, key) ? Reflect.get(entry, key) : undefined;
  const owner = `entry ${index + 1}`;
  if (value === undefined) {
    faults.push(fault(placeOf([index]), 'MISSING_KEY', `${owner} has no ${key}`, `add "${key}": ${KEYS[key]}`));
    return '';
  }
  const place = placeOf([index, key]);
  if (typeof value !== 'string') {
    faults.push(fault(place, 'WRONG_TYPE', `${key} of ${owner} is not a text`, `write ${KEYS[key]}`));
    return '';
  }
  const problem = CHECKS[key](value, known);
  if (problem !== undefined) {
    faults.push(fault(place, problem.code, `${key} of ${owner} ${problem.message}`, problem.hint));
  }
  return value;
}

type Problem = { readonly code: SuppressionFaultCode; readonly message: string; readonly hint: string };

const CHECKS: Readonly<Record<keyof Suppression, (text: string, known: ReadonlySet<string>) => Problem | undefined>> = {
  rule: (text, known) =>
    known.has(text)
      ? undefined
      : {
          code: 'UNKNOWN_RULE',
          message: `is ${quote(text)}, which is no rule of any command`,
          hint: suggest(text, [...known]) ?? 'copy it from the finding',
        },
  fingerprint: (text) =>
    /^[0-9a-f]{16}$/.test(text)
      ? undefined
      : { code: 'BAD_FINGERPRINT', message: `is ${quote(text)}`, hint: `write ${KEYS.fingerprint}` },
  reason: (text) =>
    /\S/.test(text)
      ? undefined
      : { code: 'EMPTY_TEXT', message: 'has nothing to read in it', hint: `write ${KEYS.reason}` },
  expires: (text) =>
    isDay(text)
      ? undefined
      : { code: 'BAD_DATE', message: `is ${quote(text)}, which is no day`, hint: `write ${KEYS.expires}` },
};

/** A day of the calendar: 30 February is written as one, and is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const fault = (place: Place, code: SuppressionFaultCode, message: string, hint: string): SuppressionFault => ({
  ...place,
  code,
  message,
  hint,
});
