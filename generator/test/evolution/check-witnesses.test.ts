/** Documents of the small catalog's events, asked of its older and its newer form. */
import { describe, expect, test } from 'vitest';
import { createWitnessChecker, typeOfWitness } from '../../src/evolution/check-witnesses.ts';
import type { JsonValue, Model } from '../../src/model/types.ts';
import { delivery, field, modelOf, payload } from './small-models.ts';

const CREATED = 'tags.create.requested';
const DELIVERED = 'webhooks.deliver.requested';

const plain = modelOf();
const required = modelOf((draft) => {
  payload(draft).push({ name: 'icon', type: 'text' }, { name: 'emblem', type: 'text' });
  Object.assign(field(draft, 'labels'), { maxItems: 1 });
});
const without = modelOf((draft) => {
  draft['systems'] = [];
});

const witness = (type: string, data: JsonValue, more: { readonly [key: string]: JsonValue } = {}): JsonValue => ({
  id: '123e4567-e89b-42d3-a456-426614174000',
  version: 'v1',
  type,
  data,
  userId: 'u',
  source: 'api',
  timestamp: '2026-01-15T09:30:00.000Z',
  ...more,
});
const tag = (more: { readonly [key: string]: JsonValue } = {}) => witness(CREATED, { name: 'a', ...more });

const check = (document: JsonValue, written: Model, read: Model, about?: string) =>
  createWitnessChecker(new Set([CREATED, DELIVERED])).check(document, {
    written: { name: '1.0.0', model: written },
    read: { name: 'the manifest', model: read },
    about,
  });

describe('a document', () => {
  test('that one side writes and the other refuses shows a break, in the words of Zod and of Ajv', () => {
    expect(check(tag(), plain, required)).toEqual({
      flips: true,
      witness: {
        document: tag(),
        acceptedBy: 'the writer of 1.0.0',
        refusedBy: 'the reader of the manifest',
        zod: 'data.icon: Invalid input: expected string, received undefined',
        ajv: "/data must have required property 'icon'",
      },
    });
  });

  test.each([
    ['emblem', 'data.emblem: Invalid input: expected string', "must have required property 'emblem'"],
    [
      'labels',
      'data.labels: Too big: expected array to have <=1 items',
      '/data/labels must NOT have more than 1 items',
    ],
    ['nothing', 'data.labels: Too big', "/data must have required property 'icon'"],
    [undefined, 'data.labels: Too big', "/data must have required property 'icon'"],
  ])('that is refused for several reasons shows %s first, where that is asked about', (about, zod, ajv) => {
    const shown = check(tag({ labels: ['a', 'b'] }), plain, required, about);
    expect(shown).toMatchObject({
      flips: true,
      witness: { zod: expect.stringContaining(zod), ajv: expect.stringContaining(ajv) },
    });
  });

  test('that the other side takes as well shows nothing', () => {
    expect(check(tag({ icon: 'a', emblem: 'b' }), required, plain)).toEqual({
      flips: false,
      reason: 'Zod lets the reader of the manifest take it',
    });
  });

  test('that its own writer refuses shows nothing', () => {
    expect(check(tag(), required, plain)).toEqual({
      flips: false,
      reason: expect.stringContaining('its own writer refuses it: data.icon: '),
    });
  });

  test('with a key that no event has is refused as a whole', () => {
    expect(check(witness(CREATED, { name: 'a' }, { extra: 1 }), plain, required)).toMatchObject({
      reason: expect.stringMatching(/^its own writer refuses it: the event: .*extra/),
    });
  });

  test('is held to the closed schema where it is written, and to the open one where it is read', () => {
    const open = tag({ icon: 'a' });
    expect(check(open, plain, required)).toMatchObject({
      flips: false,
      reason: expect.stringContaining('its own writer'),
    });
    const narrow = modelOf((draft) => {
      payload(draft).splice(2, 1);
    });
    expect(check(tag({ labels: ['a'] }), plain, narrow)).toMatchObject({
      flips: false,
      reason: expect.stringContaining('lets the reader'),
    });
  });

  test('of an event that the other side has not is refused there', () => {
    const document = witness(DELIVERED, { event: tag(), attempt: 1 });
    const absent = `there is no event ${DELIVERED}`;
    expect(check(document, plain, without)).toMatchObject({ flips: true, witness: { zod: absent, ajv: absent } });
    expect(check(document, without, plain)).toEqual({
      flips: false,
      reason: `its own writer refuses it: ${absent}`,
    });
  });

  test('that is wrong as a whole is told of as the event', () => {
    const shown = check(
      tag(),
      plain,
      modelOf((draft) => {
        draft['envelope'].fields.push({ name: 'trace', type: 'text' });
      }),
    );
    expect(shown).toMatchObject({
      witness: { zod: expect.stringContaining('trace: '), ajv: "/ must have required property 'trace'" },
    });
  });
});

describe('where Zod and Ajv are of two minds', () => {
  // So many lists in one another are JSON still.
  const MAX_DEPTH = 513;
  const nested = (depth: number): JsonValue => (depth === 0 ? 'a' : [nested(depth - 1)]);
  const any = { type: 'jsonb', additionalProperties: true };
  const more = (shape: object) =>
    modelOf((draft) => {
      payload(draft).push({ name: 'more', optional: true, ...shape });
    });
  const open = more(any);
  const inner = more({ type: 'jsonb', additionalProperties: any });

  test('a document that Zod alone refuses where it is written shows nothing', () => {
    expect(check(tag({ more: { a: nested(MAX_DEPTH + 1) } }), open, required)).toEqual({
      flips: false,
      reason: expect.stringMatching(/^its own writer refuses it: data\.more/),
    });
    expect(check(tag({ more: { a: nested(MAX_DEPTH) } }), open, required)).toMatchObject({ flips: true });
  });

  test('a document that Zod alone refuses where it is read shows nothing', () => {
    expect(check(tag({ more: { a: { b: nested(MAX_DEPTH) } } }), inner, open)).toEqual({
      flips: false,
      reason: 'Ajv lets the reader of the manifest take it',
    });
  });
});

test('fields that are marked, deprecated or may be null are judged as others', () => {
  const marked = (maxLength: number) =>
    modelOf((draft) => {
      payload(draft).push({
        ...{ name: 'icon', type: 'text', nullable: true, personal: true, classification: 'confidential', maxLength },
        deprecated: { since: '1.0.0', sunset: '2030-01-01' },
      });
    });
  expect(check(tag({ icon: 'abc' }), marked(3), marked(2))).toMatchObject({
    flips: true,
    witness: { ajv: '/data/icon must NOT have more than 2 characters' },
  });
  expect(check(tag({ icon: null }), marked(3), marked(2))).toMatchObject({ flips: false });
});

test('one checker answers for both directions, both forms and several events', () => {
  const checker = createWitnessChecker(new Set([CREATED, DELIVERED]));
  const retyped = modelOf((draft) => {
    field(draft, 'name')['type'] = 'integer';
    delivery(draft)['data'][1].minimum = 5;
  });
  const older = { name: 'older', model: plain };
  const newer = { name: 'newer', model: retyped };
  const delivered = (attempt: number) => witness(DELIVERED, { event: tag(), attempt });
  const answers = [
    checker.check(tag(), { written: older, read: newer }),
    checker.check(witness(CREATED, { name: 1 }), { written: newer, read: older }),
    checker.check(delivered(1), { written: older, read: newer }),
    checker.check(delivered(5), { written: newer, read: older }),
    checker.check(tag(), { written: older, read: newer }),
  ];
  expect(answers.map((answer) => (answer.flips ? answer.witness.ajv : answer.reason))).toEqual([
    '/data/name must be integer',
    '/data/name must be string',
    '/data/attempt must be >= 5',
    'Zod lets the reader of older take it',
    '/data/name must be integer',
  ]);
});

test('makes schemas for the events alone that it is asked about', () => {
  const checker = createWitnessChecker(new Set([DELIVERED]));
  const sides = { written: { name: 'older', model: plain }, read: { name: 'newer', model: required } };
  expect(checker.check(tag(), sides)).toMatchObject({ reason: expect.stringContaining(`no event ${CREATED}`) });
});

test('a document that is no event is a fault of the program', () => {
  expect(typeOfWitness(tag())).toBe(CREATED);
  for (const none of [null, 'a', 1, [], {}, { type: 1 }, { kind: CREATED }]) {
    expect(() => typeOfWitness(none)).toThrow(new TypeError('a witness is a wire event'));
  }
});
