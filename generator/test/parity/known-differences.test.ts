import { beforeAll, expect, test } from 'vitest';
import { PROTO_MESSAGE, UUID_MESSAGE } from '../../src/runtime/hints.ts';
import { nested } from '../arbitraries/json.ts';
import { importEventValidators } from './compiled-exports.ts';
import { committed } from './packages.ts';
import { openValidators, type Validators } from './validators.ts';

/**
 * Where validators cannot agree, because JSON Schema has no word for it or Zod never sees it. In these few cases the
 * generator of documents in the arbitraries makes none, so they are stated here; decodeEvent always has the last word.
 */
let validators: Validators;

beforeAll(async () => {
  validators = (await openValidators(committed()))('entities.create.requested', 'reader');
});

const event = (metadata: string): unknown =>
  JSON.parse(`{
    "id": "00000000-0000-4000-8000-000000000000", "version": "v1", "type": "entities.create.requested",
    "data": { "type": "note", "metadata": ${metadata} },
    "userId": "user-123", "source": "api", "timestamp": "2026-01-15T09:30:00Z"
  }`);

const verdicts = (document: unknown) =>
  Object.fromEntries(Object.entries(validators).map(([name, validate]) => [name, validate(document)]));

const AGREED = {
  'zod 4': true,
  'zod 3': true,
  'ajv 2020-12': true,
  'ajv draft-07': true,
  hyperjump: true,
  compiled: true,
  decodeEvent: true,
};

/** What JavaScript refuses and JSON Schema does not. */
const REFUSED_BY_CODE = { ...AGREED, 'zod 4': false, 'zod 3': false, compiled: false, decodeEvent: false };

test('control: without any of them all agree', () => {
  expect(verdicts(event('{ "a": 1e300 }'))).toEqual(AGREED);
});

test('1e400 in any JSON is a number to JSON Schema and not JSON to Zod, since JSON.parse makes it Infinity', () => {
  expect(verdicts(event('{ "a": 1e400 }'))).toEqual({ ...REFUSED_BY_CODE, hyperjump: undefined });
});

test('JSON Schema has no limit of depth; Zod and decodeEvent have one', () => {
  expect(verdicts(event(`{ "a": ${JSON.stringify(nested(600))} }`))).toEqual(REFUSED_BY_CODE);
});

test('an own __proto__ key, which Zod would drop in silence, is refused by decodeEvent and compiled validators', () => {
  const { decodeEvent } = verdicts(event('{ "__proto__": { "a": 1 } }'));
  expect(decodeEvent).toBe(false);
  expect(verdicts(event('{ "__proto__": { "a": 1 } }'))).toEqual({ ...AGREED, compiled: false, decodeEvent: false });
});

test.each(['0000-01-01T00:00:00+05:30', '9999-12-31T23:59:59-05:30'])(
  'an envelope of %s, in UTC a year without four digits, is refused by decodeEvent and compiled validators, since it could not be written again',
  (timestamp) => {
    const document = { ...(event('{}') as object), timestamp };
    expect(verdicts(document)).toEqual({ ...AGREED, compiled: false, decodeEvent: false });
  },
);

test('an own __proto__ key of a record is named by compiled validators too, beside all that is wrong otherwise', async () => {
  const { validateWireEvent } = await importEventValidators(committed());
  const document = JSON.parse(`{
    "id": "1", "version": "v1", "type": "entities.update.requested",
    "data": { "entityId": "00000000-0000-4000-8000-000000000000", "changes": { "__proto__": { "a": 1 } } },
    "userId": "user-123", "source": "api", "timestamp": "2026-01-15T09:30:00Z"
  }`) as unknown;
  expect(validateWireEvent(document)).toEqual({
    success: false,
    issues: [
      { code: 'invalid_format', path: ['id'], message: UUID_MESSAGE },
      { code: 'custom', path: ['data', 'changes', '__proto__'], message: PROTO_MESSAGE },
    ],
  });
});
