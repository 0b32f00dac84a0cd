import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JSON_MESSAGE } from '../../src/runtime/hints.ts';
import { createRandom } from '../../src/runtime/testing/random.ts';
import type { Json } from '../arbitraries/json.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import { importEventValidators, outcome, withOneZero, type EventValidators, type Issue } from './compiled-exports.ts';
import { copyDoctored, type Edit } from './doctored.ts';
import { ENVELOPES, SEED } from './effort.ts';
import { mutate } from './mutate.ts';
import { committed, importEntry, makeFolder, readJsonSchema, removeFolder, type MainExports } from './packages.ts';
import { compile, type Validator } from './validators.ts';

/**
 * Whole events of all types, changed in one to four places by what knows no schema: compiled validators, decodeEvent and
 * Ajv agree on what is left of them, and none throws anything but issues.
 */
const FOLDER = makeFolder();
const { model } = committed();
const TYPES = model.events.map(({ type }) => type);

afterAll(() => removeFolder(FOLDER));

interface Judges {
  readonly compiled: EventValidators;
  readonly decodeEvent: (json: unknown, options?: ReadOptions) => unknown;
  /** By event type: the reader's JSON Schema. */
  readonly ajv: ReadonlyMap<string, Validator>;
}

interface ReadOptions {
  readonly unknownTypes: 'allow' | 'refuse';
}

let judges: Judges;
let events: ReadonlyMap<string, readonly Json[]>;

beforeAll(async () => {
  const main = await importEntry<MainExports>(committed(), '.');
  judges = {
    compiled: await importEventValidators(committed()),
    decodeEvent: main['decodeEvent'] as Judges['decodeEvent'],
    ajv: new Map(
      TYPES.map((type) => [type, compile(readJsonSchema(committed(), '2020-12', 'reader', type), '2020-12')]),
    ),
  };
  events = new Map(
    model.events.map((event) => [
      event.type,
      fc.sample(wireEvents(model, event, 'reader'), { seed: SEED, numRuns: 50 }) as Json[],
    ]),
  );
});

describe(`${ENVELOPES} mutated events of all types, seed ${SEED}`, () => {
  test(
    'get one verdict, one value or one list of issues, and nothing is thrown',
    { timeout: 60_000 + ENVELOPES },
    () => {
      const began = performance.now();
      const { disagreements, refused, beyondSchemas } = compare(judges, { types: TYPES, count: ENVELOPES });
      const seconds = ((performance.now() - began) / 1_000).toFixed(1);
      const beyond = [...beyondSchemas].map(([fault, times]) => `${times} ${fault}`).join(', ');
      console.info(
        `parity: ${ENVELOPES} mutated events, ${refused} refused (no fault to Ajv: ${beyond}), ${seconds} s`,
      );
      expect(disagreements).toEqual([]);
      // Where nearly all or hardly any were refused, little would be proved.
      expect(refused / ENVELOPES).toBeGreaterThan(0.5);
      expect(refused / ENVELOPES).toBeLessThan(0.97);
    },
  );
});

describe('control', () => {
  test.each<Edit & { less: string; type: string }>([
    {
      less: 'a length in the accept path of a payload',
      type: 'tags.create.requested',
      file: 'validators',
      from: 'isRight = isText(value, 1);',
      to: 'isRight = isText(value, 0);',
    },
    {
      less: 'a length in the rules of a payload',
      type: 'tags.create.requested',
      file: 'validators',
      from: 'name: [\n\t\ttakeText,\n\t\t0,\n\t\t1\n\t]',
      to: 'name: [takeText]',
    },
    {
      less: 'a rule of the envelope',
      type: 'tags.create.requested',
      file: 'validators',
      from: 'requestId: [takeUuid, 1]',
      to: 'requestId: [takeJson, 1]',
    },
    {
      less: 'the look at forbidden keys where an object is copied',
      type: 'tags.create.requested',
      file: 'validators',
      from: 'if (key === "__proto__") throw INVALID;',
      to: '',
    },
    {
      less: 'the message for an id',
      type: 'tags.create.requested',
      file: 'validators',
      from: '"Invalid UUID"',
      to: '""',
    },
  ])('compiled validators without $less are noticed', async ({ less, type, ...edit }) => {
    const doctored = copyDoctored(committed(), join(FOLDER, less.replaceAll(' ', '-')), edit);
    const compiled = await importEventValidators(doctored);
    expect(disagreementsOn(type, { ...judges, compiled })).toBeGreaterThan(0);
    expect(disagreementsOn(type, judges)).toBe(0);
  });

  test('a JSON Schema without a pattern is noticed', () => {
    const type = 'tags.create.requested';
    const schema = structuredClone(readJsonSchema(committed(), '2020-12', 'reader', type)) as {
      properties: { data: { properties: { color: { pattern?: string } } } };
    };
    delete schema.properties.data.properties.color.pattern;
    const ajv = new Map([...judges.ajv, [type, compile(schema, '2020-12')]]);
    expect(disagreementsOn(type, { ...judges, ajv })).toBeGreaterThan(0);
  });

  test("an error that is nobody's verdict is noticed", () => {
    const isWireEvent = (json: unknown): boolean =>
      judges.compiled.isWireEvent((json as { data: object }).data.valueOf());
    const compiled = { ...judges.compiled, isWireEvent };
    expect(disagreementsOn('tags.create.requested', { ...judges, compiled })).toBeGreaterThan(0);
  });
});

const disagreementsOn = (type: string, judges: Judges): number =>
  compare(judges, { types: [type], count: 3_000 }).disagreements.length;

interface Comparison {
  /** The first few, each with the number that makes its event again. */
  readonly disagreements: readonly Disagreement[];
  readonly refused: number;
  /** What code refuses and JSON Schema has no word for, and how often. */
  readonly beyondSchemas: ReadonlyMap<string, number>;
}

interface Disagreement {
  readonly number: number;
  readonly event: string;
  readonly said: string;
}

function compare(judges: Judges, { types, count }: { types: readonly string[]; count: number }): Comparison {
  const disagreements: Disagreement[] = [];
  const beyondSchemas = new Map<string, number>();
  let refused = 0;
  for (let number = 0; number < count && disagreements.length < 5; number += 1) {
    const random = createRandom(SEED, `mutated event ${number}`);
    const event = mutate(random.pick(events.get(random.pick(types))!), random, RETYPED);
    try {
      const want = judge(judges, event, { unknownTypes: random.below(4) === 0 ? 'refuse' : 'allow' });
      if (want.accepted) continue;
      refused += 1;
      if (want.beyond !== undefined) beyondSchemas.set(want.beyond, (beyondSchemas.get(want.beyond) ?? 0) + 1);
    } catch (error) {
      disagreements.push({
        number,
        event: JSON.stringify(event).slice(0, 2_000),
        said: String((error as Error).message),
      });
    }
  }
  return { disagreements, refused, beyondSchemas };
}

/** What an event is said to be where its `type` changes: another, one that is none, or one that objects have by themselves. */
const RETYPED: readonly string[] = [
  ...TYPES,
  'tags.creat.requested',
  'tags.create',
  'toString',
  '__proto__',
  'constructor',
];

interface Verdict {
  readonly accepted: boolean;
  /** The fault that Ajv cannot know of. */
  readonly beyond?: string | undefined;
}

/** The verdict of all. @throws where they disagree. */
function judge({ compiled, decodeEvent, ajv }: Judges, event: Json, options: ReadOptions): Verdict {
  const want = outcome(() => decodeEvent(event, options));
  const decoded = outcome(() => compiled.decodeWireEvent(event, options));
  const validated = compiled.validateWireEvent(event, options);
  const accepted = 'value' in want;
  if (compiled.isWireEvent(event, options) !== accepted) throw new Error(`isWireEvent says ${String(!accepted)}`);
  if (validated.success !== accepted) throw new Error(`validateWireEvent says ${String(!accepted)}`);
  if ('value' in decoded !== accepted) throw new Error(`decodeWireEvent says ${String(!accepted)}`);
  if ('value' in want) {
    expectValue('decodeWireEvent', 'value' in decoded && decoded.value, want.value);
    expectValue('validateWireEvent', validated.success && inMemory(validated.data), want.value);
  } else {
    expectIssues('decodeWireEvent', 'value' in decoded ? [] : decoded.issues, want.issues);
    expectIssues('validateWireEvent', validated.success ? [] : validated.issues, want.issues);
  }
  const { type } = (event ?? {}) as { type?: unknown };
  const schema = typeof type === 'string' ? ajv.get(type) : undefined;
  if (schema === undefined || schema(event) === accepted) return { accepted };
  const beyond = 'value' in want ? undefined : faultBeyondSchemas(want.issues);
  if (beyond === undefined) throw new Error(`Ajv says ${String(!accepted)}`);
  return { accepted, beyond };
}

function expectValue(name: string, got: unknown, want: unknown): void {
  if (!isDeepStrictEqual(withOneZero(got), want)) throw new Error(`${name} gives ${JSON.stringify(got)}`);
}

const inMemory = (wire: unknown): unknown => ({
  ...(wire as object),
  timestamp: new Date((wire as { timestamp: string }).timestamp),
});

function expectIssues(name: string, got: readonly Issue[], want: readonly Issue[]): void {
  const agree = want.some(isNoJson) ? areAboutTheSame(got, want) : isDeepStrictEqual(inFull(got), inFull(want));
  if (!agree) throw new Error(`${name} says ${inFull(got).join(', ')}, decodeEvent ${inFull(want).join(', ')}`);
}

/**
 * Where a value is no JSON. decodeEvent makes its copy before any schema looks, so it names the very value, first, also
 * within what is of the wrong type anyway, and says nothing else where it is one that misleads whoever reads on. Compiled
 * validators see all in one pass: they name the value or what it stands in, and nothing else but in that case. The data
 * of a type that is refused they do not look at.
 */
function areAboutTheSame(got: readonly Issue[], want: readonly Issue[]): boolean {
  const isUnseen = ({ path }: Issue): boolean => path[0] === 'data' && got.some((issue) => issue.path[0] === 'type');
  const covered = want.every((issue) => isUnseen(issue) || got.some(({ path }) => isPrefix(path, issue.path)));
  const known = got.every(({ path }) => want.some((issue) => isPrefix(path, issue.path)));
  return covered && (known || want.some((issue) => ENDS.has(faultOf(issue))));
}

const isPrefix = (path: Issue['path'], of: Issue['path']): boolean => path.every((key, index) => of[index] === key);

const isNoJson = (issue: Issue): boolean => issue.message === JSON_MESSAGE || ENDS.has(faultOf(issue));

const ENDS: ReadonlySet<unknown> = new Set(['forbidden_key', 'too_deep']);

const inFull = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, path, message }) => JSON.stringify([code, path, message.replace(NEAR_TYPE, '$1')]));

/** Which type may have been meant, decodeEvent alone says: it has the list of all, and size does not matter there. */
const NEAR_TYPE = /^(Unknown event type ".*"); did you mean "[^"]*"\?$/su;

/** Known to code alone; JSON Schema has no word for them, or never sees them. */
const BEYOND_SCHEMAS: ReadonlySet<unknown> = new Set(['not_json', 'forbidden_key', 'too_deep', 'year']);

/** The fault, where that is all that is wrong. */
function faultBeyondSchemas(issues: readonly Issue[]): string | undefined {
  const faults = issues.map(faultOf);
  return faults.every((fault) => BEYOND_SCHEMAS.has(fault)) ? faults[0] : undefined;
}

const faultOf = (issue: Issue): string | undefined => (issue as { params?: { fault?: string } }).params?.fault;
