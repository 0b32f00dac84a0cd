import { deepStrictEqual } from 'node:assert/strict';
import { copyJson } from '../../src/runtime/json.ts';
import type { Hostile } from '../arbitraries/hostile.ts';
import { place, type Issue, type Path, type Target, type Validation } from './hostile-cases.ts';

/** One thing that a validator does and should not. */
export interface Fault {
  /** There are exceptions, with a reason each, to `verdict` and `value`; to the others there are none. */
  readonly rule: 'verdict' | 'throws' | 'functions disagree' | 'issues' | 'value' | 'slow' | 'prototype';
  readonly text: string;
  /** Whether the validator takes the value. */
  readonly takes: boolean;
}

/** Longer is a hang. */
const LIMIT_MS = 1_000;

/** All that goes wrong with a hostile value in one place of a valid one. */
export function findFaults(target: Target, hostile: Hostile, path: Path): readonly Fault[] {
  const { validator, kind } = target;
  const make = (): unknown => place(hostile, target.valid, path);
  const faults: Fault[] = [];
  let slowest = 0;
  const timed = (run: (value: unknown) => boolean): boolean | string => {
    const value = make();
    const started = performance.now();
    const result = answer(() => run(value));
    slowest = Math.max(slowest, performance.now() - started);
    return result;
  };
  const results = {
    is: timed((value) => validator.is(value)),
    assert: timed((value) => (validator.assert(value), true)),
    validate: timed((value) => validator.validate(value).success),
    parse: timed((value) => (validator.parse(value), true)),
  };
  const stripped = validator.strip === undefined ? true : timed((value) => (validator.strip!(value), true));
  const takes = results.validate === true;
  const add = (rule: Fault['rule'], text: string): void => void faults.push({ rule, text, takes });

  if (slowest > LIMIT_MS) add('slow', `${slowest.toFixed(0)} ms`);
  for (const [name, result] of Object.entries({ ...results, strip: stripped })) {
    if (typeof result === 'string') add('throws', `${name}: ${result}`);
  }
  if (faults.some(({ rule }) => rule === 'throws')) return faults;
  if (hostile.isFickle === true) {
    const copy = copyOf(target, make());
    if (copy !== undefined && !zodTakes(target, copy)) add('value', 'it returned a copy that Zod refuses');
    return faults;
  }
  if (new Set(Object.values(results)).size > 1) add('functions disagree', JSON.stringify(results));
  const zod = judgeByZod(target, make());
  const wanted = zod.success && (isWhole(kind) || isJson(make(), kind));
  if (wanted !== takes)
    add('verdict', `it ${takes ? 'takes' : 'refuses'} what ${isWhole(kind) ? 'the codec' : 'Zod with JSON'} does not`);
  else if (hostile.isIncomparable !== true && takes) {
    const difference = differenceOf(kind, validator.parse(make()), (zod as { data: unknown }).data);
    if (difference !== null) add('value', difference);
  } else if (
    hostile.isIncomparable !== true &&
    !zod.success &&
    zod.issues.length > 0 &&
    isJson(make(), kind, 'refused')
  ) {
    const got = validator.validate(make()) as Extract<Validation, { success: false }>;
    const [is, was] = [got.issues, zod.issues].map((issues) => JSON.stringify(issues.map(brief)));
    if (is !== was) add('issues', `got ${is}, want ${was}`);
  }
  return faults;
}

/** Whether it is true or refused with a ValidationError; else the error. */
function answer(run: () => boolean): boolean | string {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError' && 'issues' in error) return false;
    return `threw ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`.slice(0, 200);
  }
}

function copyOf({ validator }: Target, value: unknown): unknown {
  try {
    return validator.parse(value);
  } catch {
    return undefined;
  }
}

const zodTakes = (target: Target, copy: unknown): boolean => {
  const isDecoded = target.kind === 'wire' && typeof copy === 'object' && copy !== null && 'timestamp' in copy;
  return judgeByZod(target, isDecoded ? { ...copy, timestamp: (copy.timestamp as Date).toISOString() } : copy).success;
};

/** What Zod throws of itself, as where a getter throws, is a refusal without issues. */
function judgeByZod({ zod }: Target, value: unknown): Validation {
  try {
    return zod(value);
  } catch {
    return { success: false, issues: [] };
  }
}

const isWhole = (kind: Target['kind']): boolean => kind === 'memory' || kind === 'wire';

/** Whether it is JSON all through: no instance of a class, no `__proto__`, not too deep. */
function isJson(value: unknown, kind: Target['kind'], undefinedIs: 'absent' | 'refused' = 'absent'): boolean {
  let result = true;
  const refuse = (): void => {
    result = false;
    throw new Error('refused');
  };
  try {
    copyJson(value, { refuse, undefinedIs, ...(kind === 'memory' ? { except: 'timestamp' } : {}) });
  } catch {
    result = false;
  }
  return result;
}

function differenceOf(kind: Target['kind'], got: unknown, want: unknown): string | null {
  try {
    deepStrictEqual(isWhole(kind) ? asJson(got) : got, want);
    return null;
  } catch (error) {
    return (error as Error).message.slice(0, 400);
  }
}

/**
 * Of whole events, the codec makes a negative zero the one zero of JSON and leaves out keys without a value; validators
 * leave both as they are.
 */
function asJson(value: unknown): unknown {
  if (value === 0) return 0;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(asJson);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries.map(([key, entry]) => [key, asJson(entry)]));
}

const brief = ({ code, path, message }: Issue): unknown => [code, path, message];
