import { describe, expect, test } from 'vitest';
import { EventTypeSchemas, EventWriterSchemas } from '@synap/types';
import { createTestEvent, getSamples } from '@synap/types/testing';
import { validateEvent, type Validation } from '@synap/types/validators';
import * as tags from '@synap/types/validators/tags';
import * as apiKeys from '@synap/types/validators/api-keys';
import * as webhooks from '@synap/types/validators/webhook-subscriptions';

type Payload = Readonly<Record<string, unknown>>;
type Paths = readonly string[];

/** Payloads with many fields, each with its two validators. */
const PAYLOADS = [
  ['apiKeys.create.validated', apiKeys.apiKeysCreateValidated, apiKeys.apiKeysCreateValidatedWriter],
  [
    'webhookSubscriptions.create.validated',
    webhooks.webhookSubscriptionsCreateValidated,
    webhooks.webhookSubscriptionsCreateValidatedWriter,
  ],
] as const;

const MANY = 200_000;
const { tagsCreateRequested: reader, tagsCreateRequestedWriter: writer } = tags;

describe.each(PAYLOADS)('%s with its keys in another order', (type, open, closed) => {
  const full = getSamples(type).full as unknown as Payload;
  const reversed = Object.fromEntries(Object.entries(full).reverse());
  // Every second field is there with a value that none of them takes; of the others every third is not there.
  const damaged = Object.fromEntries(
    Object.entries(reversed).flatMap(([key, value], index): [string, unknown][] =>
      index % 2 === 0 ? [[key, Symbol.iterator]] : index % 3 === 0 ? [] : [[key, value]],
    ),
  );

  test('is right, and copied in that order', () => {
    expect(open.validate(reversed)).toEqual({ success: true, data: full });
    expect(closed.validate(reversed)).toEqual({ success: true, data: full });
  });

  test('has its faults in the order of the fields, as with Zod', () => {
    const input = { unknown: 1, ...damaged };
    expect(pathsOf(open.validate(input))).toEqual(pathsOfZod(EventTypeSchemas[type], input));
    expect(pathsOf(closed.validate(input))).toEqual(pathsOfZod(EventWriterSchemas[type], input));
  });

  test('control: the order of the keys would be another one', () => {
    const found = pathsOf(open.validate(damaged));
    expect(found.length).toBeGreaterThan(3);
    expect(found).not.toEqual(Object.keys(damaged).filter((key) => found.includes(key)));
  });
});

describe('what is counted', () => {
  const id = '0191e0c2-7f3a-4d5b-9c1e-2a3b4c5d6e7f';

  test.each([
    ['no key that a writer refuses', { tagId: id, changes: { nam: 'roadmap' } }, ['changes', 'changes']],
    ['no key without a value', { tagId: id, changes: { name: undefined } }, ['changes']],
    ['neither of them', { tagId: id, changes: { name: undefined, nam: 'roadmap' } }, ['changes', 'changes']],
    ['none of the wrong type', { tagId: id, changes: { name: 1, nam: 'roadmap' } }, ['changes.name', 'changes']],
  ])('is %s', (_, input, paths) => {
    const [open, closed] = [tags.tagsUpdateRequested, tags.tagsUpdateRequestedWriter];
    expect(pathsOf(closed.validate(input))).toEqual(paths);
    expect(pathsOfZod(EventWriterSchemas['tags.update.requested'], input)).toEqual(paths);
    expect(pathsOf(open.validate(input))).toEqual(pathsOfZod(EventTypeSchemas['tags.update.requested'], input));
  });

  test.each([
    ['a value beside a key without one', { name: undefined, color: '#ff0000' }, { open: true, closed: true }],
    ['null', { color: null }, { open: true, closed: true }],
    ['no key without a value', { name: undefined, color: undefined }, { open: false, closed: false }],
    ['no unknown key without a value', { nam: undefined }, { open: false, closed: false }],
    ['a value beside an unknown key without one', { nam: undefined, name: 'roadmap' }, { open: true, closed: false }],
    ['an unknown key with a value', { nam: 'roadmap' }, { open: true, closed: false }],
  ])('of changes is %s', (_, changes, { open, closed }) => {
    const input = { tagId: id, changes };
    expect(tags.isTagsUpdateRequested(input)).toBe(open);
    expect(EventTypeSchemas['tags.update.requested'].safeParse(input).success).toBe(open);
    expect(tags.isTagsUpdateRequestedWriter(input)).toBe(closed);
    expect(EventWriterSchemas['tags.update.requested'].safeParse(input).success).toBe(closed);
  });

  test.each([
    ['__proto__', withProto({ name: 'roadmap' }, 1)],
    ['__proto__ without a value', withProto({ name: 'roadmap' })],
    ['what is no JSON', { name: 'roadmap', nam: new Map() }],
  ])('of changes is nothing beside %s', (_, changes) => {
    const input = { tagId: id, changes };
    expect(tags.isTagsUpdateRequested(input)).toBe(false);
    expect(tags.isTagsUpdateRequestedWriter(input)).toBe(false);
    expect(() => tags.parseTagsUpdateRequested(input)).toThrow();
  });

  test.each([-1, 0, 1.5, 'many', null])('is no length %j of what is no text and no array', (length) => {
    const type = 'webhookSubscriptions.create.validated';
    const input = { ...getSamples(type).full, userId: { length }, name: { length }, eventTypes: { length } };
    const paths = pathsOfZod(EventTypeSchemas[type], input);
    expect(paths.length).toBeGreaterThanOrEqual(3);
    expect(pathsOf(webhooks.webhookSubscriptionsCreateValidated.validate(input))).toEqual(paths);
  });
});

test('a length that is no number is not compared where there is no limit', () => {
  const type = 'webhookSubscriptions.create.validated';
  const input = { ...getSamples(type).full, userId: { length: { toString: 1 } }, active: 1 };
  const paths = pathsOfZod(EventTypeSchemas[type], input);
  expect(paths).toEqual(['userId', 'active']);
  expect(pathsOf(webhooks.webhookSubscriptionsCreateValidated.validate(input))).toEqual(paths);
});

describe('a payload that is a plain object when it is asked first', () => {
  const event = createTestEvent('tags.create.requested', { data: { name: 'roadmap' } });
  const changing = (target: object): object => {
    let asked = 0;
    const getPrototypeOf = (): object => ((asked += 1) === 1 ? Object.prototype : Map.prototype);
    return new Proxy(target, { getPrototypeOf });
  };

  test('is refused all the same', () => {
    expect(validateEvent({ ...event, data: changing({ name: 5 }) }).success).toBe(false);
    expect(validateEvent({ ...event, data: changing({ name: 'roadmap' }) }).success).toBe(false);
  });

  test('control: one that stays one is not', () => {
    expect(validateEvent({ ...event, data: new Proxy({ name: 'roadmap' }, {}) }).success).toBe(true);
  });
});

/** To look each up among all others would take a minute. */
describe(`${MANY} keys that are not known`, { timeout: 20_000 }, () => {
  const others = Object.fromEntries(Array.from({ length: MANY }, (_, index) => [`key${index}`, index]));

  test('are all kept beside a fault, refused by a writer, and dropped where they are stripped', () => {
    const input = { ...others, name: 'roadmap' };
    const result = reader.validate(input);
    expect(result.success && Object.keys(result.data).length).toBe(MANY + 1);
    expect(pathsOf(reader.validate({ ...others, name: 1 }))).toEqual(['name']);
    expect(pathsOf(writer.validate(input))).toEqual(['']);
    expect(() => reader.strip({ ...others, name: 1 })).toThrow(/name/);
    expect(reader.strip(input)).toEqual({ name: 'roadmap' });
  });

  test('control: of as many, one that is no JSON is found', () => {
    expect(pathsOf(reader.validate({ ...others, last: new Map(), name: 'roadmap' }))).toEqual(['last']);
  });
});

/** A copy with `__proto__` for a key of its own, which an object literal can't have. */
function withProto(object: object, value?: unknown): object {
  return Object.defineProperty({ ...object }, '__proto__', { value, enumerable: true });
}

const pathsOf = (result: Validation<unknown>): Paths =>
  result.success ? [] : result.issues.map(({ path }) => path.join('.'));

const pathsOfZod = (
  schema: { safeParse(input: unknown): { error?: { issues: readonly { path: PropertyKey[] }[] } | undefined } },
  input: unknown,
): Paths => schema.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? [];
