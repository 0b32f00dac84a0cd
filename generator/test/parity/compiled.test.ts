import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type * as zodV4 from 'zod/v4';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Event } from '../../src/model/types.ts';
import { JSON_MESSAGE } from '../../src/runtime/hints.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import { damagedEvents } from '../arbitraries/damage.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import {
  importEventValidators,
  importPayloadValidators,
  outcome,
  withOneZero,
  type EventValidators,
  type Issue,
  type Outcome,
  type PayloadValidator,
} from './compiled-exports.ts';
import { FEWER_RUNS, RUNS, SEED } from './effort.ts';
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
 * order, with path, code and message, and the same value.
 */
const FOLDER = makeFolder();

afterAll(() => removeFolder(FOLDER));

describe.each([
  { catalog: 'the catalog', events: committed().model.events, build: async () => committed(), runs: RUNS },
  {
    catalog: 'every kind of field',
    events: everyKindModel().events,
    build: () => buildEveryKind(FOLDER),
    runs: FEWER_RUNS,
  },
])(`$catalog, seed ${SEED}, $runs valid and $runs damaged documents a type and form`, ({ events, build, runs }) => {
  let generated: Generated;
  let main: MainExports;
  let whole: EventValidators;
  let payloadValidator: (type: string, form: FormName) => PayloadValidator;
  beforeAll(async () => {
    generated = await build();
    main = await importEntry<MainExports>(generated, '.');
    whole = await importEventValidators(generated);
    payloadValidator = await importPayloadValidators(generated);
  });

  describe.each([...FORMS])('%s', (form) => {
    test.each(events.map((event) => [event.type, event] as const))(
      'the payload of %s: the verdict, issues and value of Zod',
      { timeout: 60_000 + runs * 1_000 },
      (_type, event) => {
        const validator = payloadValidator(event.type, form);
        const schema = (form === 'reader' ? main.EventTypeSchemas : main.EventWriterSchemas)[event.type]!;
        eachDocument({ generated, event, form, runs }, (document) =>
          agreeOnPayload(validator, schema, document?.['data']),
        );
      },
    );
  });

  test.each(events.map((event) => [event.type, event] as const))(
    `whole events of %s, ${FEWER_RUNS} of each: what decodeEvent and parseSynapEvent say and give`,
    { timeout: 60_000 + runs * 1_000 },
    (_type, event) => {
      const { name } = generated.model.envelope;
      const decodeEvent = main['decodeEvent'] as (json: unknown) => unknown;
      const parse = main[`parse${name}`] as (value: unknown) => unknown;
      eachDocument({ generated, event, form: 'reader', runs: FEWER_RUNS }, (document) => {
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
        strictEqual(whole.isWireEvent(document), 'value' in decoded);
        strictEqual(whole.validateWireEvent(document).success, 'value' in decoded);
        const value = { ...document, timestamp: new Date(String(document?.['timestamp'])) };
        const parsed = outcome(() => parse(value));
        expectSame(
          outcomeWithOneZero(() => whole.parseEvent(value)),
          parsed,
        );
        strictEqual(whole.isEvent(value), 'value' in parsed);
        strictEqual(whole.validateEvent(value).success, 'value' in parsed);
      });
    },
  );
});

/** Damage may leave nothing of a document. */
type Document = Readonly<Record<string, unknown>> | null;

function eachDocument(
  { generated: { model }, event, form, runs }: { generated: Generated; event: Event; form: FormName; runs: number },
  check: (document: Document) => void,
): void {
  const valid = wireEvents(model, event, form);
  const damaged = damagedEvents(model, event, form).map(({ document }) => document);
  for (const documents of [valid, damaged] as fc.Arbitrary<Document>[]) {
    fc.assert(fc.property(documents, check), { seed: SEED, numRuns: runs });
  }
}

function agreeOnPayload(validator: PayloadValidator, schema: zodV4.ZodType, data: unknown): void {
  const want = schema.safeParse(data);
  const got = validator.validate(data);
  expectSame(
    got.success ? { value: got.data } : { issues: got.issues },
    want.success ? { value: want.data } : { issues: want.error.issues },
  );
  strictEqual(validator.is(data), want.success);
  strictEqual('value' in outcome(() => validator.parse(data)), want.success);
  strictEqual('value' in outcome(() => validator.assert(data)), want.success);
}

const outcomeWithOneZero = (run: () => unknown): Outcome => withOneZero(outcome(run));

// By Node's own assertions: Vitest takes a key called `constructor` for the class of a value, and its `expect` is
// slow where it is called for every document.
function expectSame(got: Outcome, want: Outcome): void {
  if ('value' in want) return deepStrictEqual(got, want);
  // What JSON.parse makes of 1e400 is no number to the schemas, and no JSON to those who look at the whole event first.
  const shown = want.issues.some(({ message }) => message === JSON_MESSAGE) ? pathOf : brief;
  deepStrictEqual('issues' in got ? got.issues.map(shown) : got, want.issues.map(shown));
}

const pathOf = ({ path }: Issue): Partial<Issue> => ({ path: [...path] });
const brief = ({ code, path, message }: Issue): Partial<Issue> => ({ code, path: [...path], message });
