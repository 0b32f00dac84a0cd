import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type * as zodV4 from 'zod/v4';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FieldKind } from '../../src/model/types.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import { findPlaces, replaceAt } from '../arbitraries/damage.ts';
import type { JsonObject } from '../arbitraries/json.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import { importPayloadValidators, type Issue, type PayloadValidator } from './compiled-exports.ts';
import { RUNS, SEED } from './effort.ts';
import { everyKindModel } from './every-kind.ts';
import { buildEveryKind, importEntry, makeFolder, removeFolder, type Generated, type MainExports } from './packages.ts';

/**
 * The compiled validators against the Zod schemas where a value is none that a JSON text gives: what an application hands
 * over in memory. In a valid payload, one place that the model knows of holds such a value.
 */
const FOLDER = makeFolder();

/** Each made anew, so that none is changed for the next. */
const FOREIGN: readonly (() => unknown)[] = [
  ...[undefined, NaN, -0, Infinity, -Infinity, 5n, Symbol('foreign'), () => 1].map((value) => () => value),
  ...[() => [undefined], () => Array<unknown>(2), () => Object.assign(['text'], { more: 1 })],
  ...[-5, 1, 99, 1.5, 'x', null, undefined].map((length) => () => ({ length })),
];

/** What Zod takes where there is to be an object, of which compiled validators want JSON under every key. */
const NO_PLAIN_JSON: readonly (() => unknown)[] = [
  ...[() => new Date(0), () => new Date(NaN), () => new Map(), () => new Uint8Array(2), () => new String('text')],
  ...[() => ({ length: NaN }), () => ({ inner: new Map() }), () => ({ inner: undefined }), cycle],
];

const OBJECTS: ReadonlySet<FieldKind> = new Set(['object', 'record', 'union', 'reference']);

/** Fewer than of JSON: what differs here differs by the kind of field and of value, of which there are not so many. */
const FEWER_RUNS = Math.min(RUNS, 400);

let generated: Generated;
let main: MainExports;
let payloadValidator: (type: string, form: FormName) => PayloadValidator;
beforeAll(async () => {
  generated = await buildEveryKind(FOLDER);
  main = await importEntry<MainExports>(generated, '.');
  payloadValidator = await importPayloadValidators(generated);
});
afterAll(() => removeFolder(FOLDER));

describe.each([...FORMS])(`%s, seed ${SEED}, ${FEWER_RUNS} payloads a type`, (form) => {
  test.each(everyKindModel().events.map((event) => [event.type, event] as const))(
    '%s: the verdict, issues and value of Zod',
    { timeout: 60_000 + FEWER_RUNS * 1_000 },
    (type, event) => {
      const validator = payloadValidator(type, form);
      const schema = (form === 'reader' ? main.EventTypeSchemas : main.EventWriterSchemas)[type]!;
      const { model } = generated;
      const payloads = fc
        .tuple(wireEvents(model, event, form), fc.noBias(fc.nat()), fc.noBias(fc.nat()))
        .map(([document, where, how]) => {
          const data = (document as { readonly data: JsonObject }).data;
          const places = [...findPlaces(data, event.data, model)];
          const { path, field } = places[where % places.length]!;
          const values = OBJECTS.has(field.kind) ? FOREIGN : [...FOREIGN, ...NO_PLAIN_JSON];
          return replaceAt(data, path, values[how % values.length]!());
        });
      const check = (data: unknown): void => agree(validator, schema, data);
      fc.assert(fc.property(payloads, check), { seed: SEED, numRuns: FEWER_RUNS });
    },
  );
});

test('control: a validator that counts what is wrong as missing is noticed', () => {
  const type = 'kinds.objectsIfAny.requested';
  const schema = main.EventTypeSchemas[type]!;
  const validator = payloadValidator(type, 'reader');
  const data = { notes: { any: new Map() } };
  agree(validator, schema, data);
  const validate = (input: unknown): ReturnType<PayloadValidator['validate']> => {
    const result = validator.validate(input);
    const missing = { code: 'too_small', path: ['notes'], message: 'Too small: expected object to be >=1' };
    return result.success ? result : { ...result, issues: [...result.issues, missing] };
  };
  expect(() => agree({ ...validator, validate }, schema, data)).toThrow();
});

function agree(validator: PayloadValidator, schema: zodV4.ZodType, data: unknown): void {
  const want = zodOf(schema, data);
  const got = validator.validate(data);
  deepStrictEqual(got.success ? got.data : got.issues.map(brief), want.value);
  strictEqual(got.success, want.success);
  strictEqual(validator.is(data), want.success);
}

const zodOf = (schema: zodV4.ZodType, data: unknown): { success: boolean; value: unknown } => {
  const { success, data: value, error } = schema.safeParse(data);
  return { success, value: success ? value : error?.issues.map((issue) => brief(issue as Issue)) };
};

const brief = ({ code, path, message }: Issue): Issue => ({ code, path: [...path], message });

function cycle(): object {
  const object: { self?: object } = {};
  object.self = object;
  return object;
}
