// A11: whatever JavaScript can hold comes back equal, or is refused with a path before any SQL.
// Quick: 1,000 values on each store. Long: SYNAP_TEST_LONG=1, 10,000. SYNAP_TEST_SEED sets the seed, which is printed.
import { randomUUID } from 'node:crypto';
import type { SynapEvent } from '@synap/types';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventRepository, InvalidEventError, createEventRepository } from '../src/index.ts';
import { type OpenStore, STORES, collect, errorOf, makeUnknown } from './stores.ts';

const RUNS = process.env['SYNAP_TEST_LONG'] === undefined ? 1_000 : 10_000;
const SEED = Number(process.env['SYNAP_TEST_SEED'] ?? 20_260_102);
console.info(`json-fidelity: ${RUNS} values on each store, seed ${SEED}`);

class Point {
  readonly x = 1;
}

/** Text with what databases choke on. */
const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\0',
      'a\0b',
      '\ud800',
      'x\udfff',
      '\udc00\ud800',
      '\\u0000',
      '\\ud800',
      '\u2028',
      "'; --",
      '$1',
    ),
  },
);

const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(
    -0,
    0,
    2 ** 53,
    2 ** 53 + 2,
    -(2 ** 63),
    1e21,
    1e-7,
    5e-324,
    Number.MAX_VALUE,
    Number.EPSILON,
    0.1 + 0.2,
  ),
);

const hostile = fc.oneof(
  fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, Number('1e400'), undefined, Symbol('s'), () => 1),
  fc.bigInt(),
  fc.date({ noInvalidDate: false }),
  fc
    .constantFrom<() => unknown>(
      () => new Map([[1, 2]]),
      () => new Set([1]),
      () => new Point(),
      () => new Uint8Array(3),
      () => Object(1n),
      () => /x/,
      () => [1, , 3], // oxlint-disable-line no-sparse-arrays
      () => JSON.parse('{"__proto__": {"polluted": true}}'),
      () => ({ toJSON: () => 'other' }),
      () => cycle(),
      () => nested(600),
    )
    .map((make) => make()),
);

function cycle(): unknown {
  const one: Record<string, unknown> = { a: 1 };
  one['self'] = { one };
  return one;
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { level: value };
  return value;
}

/** Mostly what can be stored: what cannot is told by one part of it. */
const key = fc.oneof({ weight: 9, arbitrary: fc.string({ maxLength: 6 }) }, { weight: 1, arbitrary: text });
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 12, arbitrary: fc.oneof(text, number, fc.boolean(), fc.constant(null)) },
    { weight: 1, arbitrary: hostile },
    { weight: 6, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    { weight: 6, arbitrary: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: false }) },
  ),
})).value;
const data = fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 });

/** The oracle: what should come back, or the first path that cannot be stored. Shares nothing with the package. */
function expected(given: unknown, path: readonly string[] = []): { json: unknown } | { refusedAt: readonly string[] } {
  if (given === null || typeof given === 'boolean') return { json: given };
  if (typeof given === 'string') return isText(given) ? { json: given } : { refusedAt: path };
  if (typeof given === 'number') return Number.isFinite(given) ? { json: given + 0 } : { refusedAt: path };
  if (typeof given !== 'object' || path.length > 512) return { refusedAt: path };
  if (Array.isArray(given)) {
    const list: unknown[] = [];
    for (let index = 0; index < given.length; index += 1) {
      if (!(index in given)) return { refusedAt: path };
      const member = expected(given[index], [...path, String(index)]);
      if ('refusedAt' in member) return member;
      list.push(member.json);
    }
    return { json: list };
  }
  const prototype: unknown = Object.getPrototypeOf(given);
  if (prototype !== null && prototype !== Object.prototype) return { refusedAt: path };
  const entries: [string, unknown][] = [];
  for (const [name, one] of Object.entries(given)) {
    if (name === '__proto__' || !isText(name)) return { refusedAt: [...path, name] };
    if (one === undefined) continue;
    const member = expected(one, [...path, name]);
    if ('refusedAt' in member) return member;
    entries.push([name, member.json]);
  }
  return { json: Object.fromEntries(entries) };
}

const isText = (given: string): boolean => {
  if (given.includes('\0')) return false;
  try {
    encodeURIComponent(given);
    return true;
  } catch {
    return false;
  }
};

const SAMPLES = fc.sample(data, { numRuns: RUNS, seed: SEED });
const storable: { given: Record<string, unknown>; json: unknown }[] = [];
const unstorable: Record<string, unknown>[] = [];
for (const given of SAMPLES) {
  const outcome = expected(given);
  if ('json' in outcome) storable.push({ given, json: outcome.json });
  else unstorable.push(given);
}

test('the values are of both kinds', () => {
  expect(storable.length).toBeGreaterThan(RUNS / 4);
  expect(unstorable.length).toBeGreaterThan(RUNS / 10);
});

describe('what cannot be stored', () => {
  // Nothing listens there: what is sent at all fails in another way.
  const nowhere = createEventRepository({ url: 'postgres://127.0.0.1:1/nowhere', timeout: 2_000 });
  afterAll(() => nowhere.close());

  test('control: a valid event is sent, and finds nobody', async () => {
    expect(await errorOf(nowhere.append(makeUnknown({ a: 1 })))).toMatchObject({
      code: 'unavailable',
      outcome: 'not-done',
    });
  });

  test('every one is refused before any SQL, in a single append and in a batch, with paths into its data', async () => {
    for (const given of unstorable) {
      for (const work of [
        () => nowhere.append(makeUnknown(given)),
        () => nowhere.appendBatch([makeUnknown({ a: 1 }), makeUnknown(given)]),
      ]) {
        const error = (await errorOf(work())) as unknown as InvalidEventError;
        expect(error, describeValue(given)).toBeInstanceOf(InvalidEventError);
        expect(error.issues.length).toBeGreaterThan(0);
        for (const { path } of error.issues) expect(path[0], describeValue(given)).toBe('data');
      }
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  test.each<[string, () => Partial<Record<keyof SynapEvent | 'extra', unknown>>, string]>([
    ['NUL in data', () => ({ data: { a: ['x', { b: 'a\0b' }] } }), 'data.a.1.b'],
    ['NUL in a key', () => ({ data: { a: { 'k\0': 1 } } }), 'data.a.k\0'],
    ['a lone surrogate', () => ({ data: { a: '\ud83d' } }), 'data.a'],
    ['NUL in the type', () => ({ type: 'a\0b' }), 'type'],
    ['NUL in the user id', () => ({ userId: 'a\0b' }), 'userId'],
    ['a lone surrogate in the user id', () => ({ userId: '\udfff' }), 'userId'],
    ['NUL in a key of the envelope that is not known', () => ({ extra: { a: 'a\0' } }), 'extra.a'],
    ['an invalid Date', () => ({ timestamp: new Date(Number.NaN) }), 'timestamp'],
    ['a user id too long for an index', () => ({ userId: 'u'.repeat(1_001) }), 'userId'],
    ['a type too long for an index', () => ({ type: `a.${'b'.repeat(1_000)}` }), 'type'],
  ])('%s is refused where it stands', async (_, change, path) => {
    const error = (await errorOf(
      nowhere.append({ ...makeUnknown(), ...change() } as SynapEvent),
    )) as unknown as InvalidEventError;
    expect(error).toBeInstanceOf(InvalidEventError);
    expect(error.issues.map((issue) => issue.path.map(String).join('.'))).toEqual([path]);
  });

  test('data of more than maxEventBytes, counted as UTF-8, is refused, and of exactly as many is not', async () => {
    const small = createEventRepository({
      url: 'postgres://127.0.0.1:1/nowhere',
      timeout: 2_000,
      maxEventBytes: 1_000,
    });
    const ofBytes = (bytes: number) => makeUnknown({ a: '€'.repeat(300) + 'x'.repeat(bytes - 908) });
    expect(await errorOf(small.append(ofBytes(1_001)))).toMatchObject({
      name: 'InvalidEventError',
      issues: [{ code: 'too_big' }],
    });
    expect(await errorOf(small.append(ofBytes(1_000)))).toMatchObject({ code: 'unavailable' });
    expect(await errorOf(small.append(ofBytes(990), { metadata: { a: 1 } }))).toMatchObject({ code: 'unavailable' });
    expect(await errorOf(small.append(ofBytes(995), { metadata: { a: 1 } }))).toMatchObject({ code: 'invalid-event' });
    await small.close();
  });

  test('depth: 511 levels pass, 512 and 100,000 do not, and nothing overflows', async () => {
    for (const depth of [600, 5_000, 100_000]) {
      expect(await errorOf(nowhere.append(makeUnknown({ a: nested(depth) }))), String(depth)).toMatchObject({
        name: 'InvalidEventError',
      });
    }
    expect(await errorOf(nowhere.append(makeUnknown({ a: nested(500) })))).toMatchObject({ code: 'unavailable' });
  });
});

describe.each(STORES)('on $name', ({ open }) => {
  let store: OpenStore;
  let repository: EventRepository;
  beforeAll(async () => {
    store = await open();
    repository = store.createRepository();
  });
  afterAll(() => store.close());

  test('what can be stored comes back equal, from single appends and batches', async () => {
    const correlationId = randomUUID();
    const events = storable.map(({ given }) => makeUnknown(given, { correlationId }));
    const half = Math.floor(events.length / 2);
    await Promise.all(events.slice(0, half).map((event) => repository.append(event, { metadata: event.data })));
    await repository.appendBatch(events.slice(half));
    const found = await collect(repository.getCorrelatedEvents(correlationId));
    expect(found).toHaveLength(events.length);
    for (const [index, { event, metadata }] of found.entries()) {
      expect(event.id).toBe(events[index]?.id);
      // toStrictEqual tells -0 from 0, and a key that is undefined from one that is absent.
      expect(event.data, describeValue(storable[index]?.given)).toStrictEqual(storable[index]?.json);
      if (index < half) expect(metadata).toStrictEqual(storable[index]?.json);
    }
  });

  test('500 levels, and unknown keys of the envelope, come back equal', async () => {
    const event = { ...makeUnknown({ a: nested(500) }), extra: nested(300), list: [0.1, 1e300, '\u{10ffff}'] };
    await repository.append(event);
    expect((await repository.findById(event.id))?.event).toEqual(event);
  });

  test('control: JSON.stringify alone loses what the oracle looks for', async () => {
    let lost = 0;
    for (const given of SAMPLES.slice(0, 300)) {
      const outcome = expected(given);
      try {
        const [row] = await store.query('select $1::text::jsonb::text as data', [JSON.stringify(given)]);
        const back: unknown = JSON.parse(row?.['data'] as string);
        if (!('json' in outcome)) lost += 1;
        else expect(back).toStrictEqual(outcome.json);
      } catch (error) {
        if ('json' in outcome) throw error;
      }
    }
    expect(lost).toBeGreaterThan(10);
  });
});

function describeValue(given: unknown): string {
  try {
    return fc.stringify(given).slice(0, 500);
  } catch {
    return 'a value that cannot be shown';
  }
}
