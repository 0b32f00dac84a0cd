import { deepStrictEqual } from 'node:assert/strict';
import { basename } from 'node:path';
import fc from 'fast-check';
import type * as zodV4 from 'zod/v4';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namespaceOf } from '../../src/emitters/types/validators/names.ts';
import type { Event } from '../../src/model/types.ts';
import { JSON_MESSAGE } from '../../src/runtime/hints.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import { damagedEvents } from '../arbitraries/damage.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import { everyKindModel } from './every-kind.ts';
import {
  buildEveryKind,
  committed,
  importEntry,
  makeFolder,
  removeFolder,
  type Generated,
  type MainExports,
} from './packages.ts';

/**
 * The compiled validators against the Zod schemas that they are compiled beside: one verdict, the same issues in the same
 * order, with path, code and message, and the same value. `PARITY_RUNS=1000` is the long mode.
 */
const RUNS = Number(process.env['PARITY_RUNS'] ?? 40);
const SEED = Number(process.env['PARITY_SEED'] ?? 20_260_115);
const FOLDER = makeFolder();

afterAll(() => removeFolder(FOLDER));

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
type Validation = { success: true; data: unknown } | { success: false; issues: readonly Issue[] };

interface PayloadValidator {
  is(data: unknown): boolean;
  assert(data: unknown): void;
  validate(data: unknown): Validation;
  parse(data: unknown): unknown;
  strip?(data: unknown): unknown;
}

interface EventValidators {
  isEvent(value: unknown): boolean;
  validateEvent(value: unknown): Validation;
  parseEvent(value: unknown): unknown;
  stripEvent(value: unknown): unknown;
  isWireEvent(json: unknown): boolean;
  validateWireEvent(json: unknown): Validation;
  decodeWireEvent(json: unknown): unknown;
  decodeEventJson(text: string): unknown;
}

describe.each([
  { catalog: 'the catalog', events: committed().model.events, build: async () => committed() },
  { catalog: 'every kind of field', events: everyKindModel().events, build: () => buildEveryKind(FOLDER) },
])(`$catalog, seed ${SEED}, ${RUNS} valid and ${RUNS} damaged documents a type and form`, ({ events, build }) => {
  let generated: Generated;
  let main: MainExports;
  let whole: EventValidators;
  beforeAll(async () => {
    generated = await build();
    main = await importEntry<MainExports>(generated, '.');
    whole = await importEntry<EventValidators>(generated, './validators');
  });

  describe.each([...FORMS])('%s', (form) => {
    test.each(events.map((event) => [event.type, event] as const))(
      'the payload of %s: the verdict, issues and value of Zod',
      { timeout: 60_000 + RUNS * 1_000 },
      async (_type, event) => {
        const validator = await payloadValidator(generated, event, form);
        const schema = (form === 'reader' ? main.EventTypeSchemas : main.EventWriterSchemas)[event.type]!;
        eachDocument(generated, event, form, (document) => agreeOnPayload(validator, schema, document?.['data']));
      },
    );
  });

  test.each(events.map((event) => [event.type, event] as const))(
    'whole events of %s: what decodeEvent and parseSynapEvent say and give',
    { timeout: 60_000 + RUNS * 1_000 },
    (_type, event) => {
      const { name } = generated.model.envelope;
      const decodeEvent = main['decodeEvent'] as (json: unknown) => unknown;
      const parse = main[`parse${name}`] as (value: unknown) => unknown;
      eachDocument(generated, event, 'reader', (document) => {
        const decoded = outcome(() => decodeEvent(document));
        expectSame(
          outcomeWithOneZero(() => whole.decodeWireEvent(document)),
          decoded,
        );
        const text = JSON.stringify(document);
        expectSame(
          outcomeWithOneZero(() => whole.decodeEventJson(text)),
          outcome(() => decodeEvent(JSON.parse(text))),
        );
        expect(whole.isWireEvent(document)).toBe('value' in decoded);
        expect(whole.validateWireEvent(document).success).toBe('value' in decoded);
        const value = { ...document, timestamp: new Date(String(document?.['timestamp'])) };
        const parsed = outcome(() => parse(value));
        expectSame(
          outcomeWithOneZero(() => whole.parseEvent(value)),
          parsed,
        );
        expect(whole.isEvent(value)).toBe('value' in parsed);
        expect(whole.validateEvent(value).success).toBe('value' in parsed);
      });
    },
  );
});

/** `parseSynapEvent` and `decodeEvent` make a negative zero the one zero of JSON; schemas and validators leave it. */
function withOneZero<Value>(value: Value): Value {
  if (value === 0) return 0 as Value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(withOneZero) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withOneZero(entry)])) as Value;
}

/** Damage may leave nothing of a document. */
type Document = Readonly<Record<string, unknown>> | null;

function eachDocument({ model }: Generated, event: Event, form: FormName, check: (document: Document) => void): void {
  const valid = wireEvents(model, event, form);
  const damaged = damagedEvents(model, event, form).map(({ document }) => document);
  for (const documents of [valid, damaged] as fc.Arbitrary<Document>[]) {
    fc.assert(fc.property(documents, check), { seed: SEED, numRuns: RUNS });
  }
}

async function payloadValidator(generated: Generated, event: Event, form: FormName): Promise<PayloadValidator> {
  const group = [...generated.model.tables, ...generated.model.systems].find(({ eventTypes }) =>
    eventTypes.includes(event.type),
  )!;
  const entry = `./validators/${basename(group.names.module)}` as const;
  const namespaces = await importEntry<Record<string, PayloadValidator>>(generated, entry);
  return namespaces[namespaceOf(event, form)]!;
}

function agreeOnPayload(validator: PayloadValidator, schema: zodV4.ZodType, data: unknown): void {
  const want = schema.safeParse(data);
  const got = validator.validate(data);
  expectSame(
    got.success ? { value: got.data } : { issues: got.issues },
    want.success ? { value: want.data } : { issues: want.error.issues },
  );
  expect(validator.is(data)).toBe(want.success);
  expect('value' in outcome(() => validator.parse(data))).toBe(want.success);
  expect('value' in outcome(() => validator.assert(data))).toBe(want.success);
}

const outcomeWithOneZero = (run: () => unknown): Outcome => withOneZero(outcome(run));

type Outcome = { readonly value: unknown } | { readonly issues: readonly Issue[] };

function outcome(run: () => unknown): Outcome {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof Error && 'issues' in error) return { issues: error.issues as readonly Issue[] };
    throw error;
  }
}

// Vitest takes a key called `constructor` for the class of a value.
function expectSame(got: Outcome, want: Outcome): void {
  if ('value' in want) return deepStrictEqual(got, want);
  // What JSON.parse makes of 1e400 is no number to the schemas, and no JSON to those who look at the whole event first.
  const shown = want.issues.some(({ message }) => message === JSON_MESSAGE) ? pathOf : brief;
  deepStrictEqual('issues' in got ? got.issues.map(shown) : got, want.issues.map(shown));
}

const pathOf = ({ path }: Issue): Partial<Issue> => ({ path: [...path] });
const brief = ({ code, path, message }: Issue): Partial<Issue> => ({ code, path: [...path], message });
