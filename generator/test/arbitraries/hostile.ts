import { runInNewContext } from 'node:vm';
import { nested } from './json.ts';

/** What no decent sender sends: a value of JavaScript that misleads, throws, changes or does not end. */
export interface Hostile {
  readonly name: string;
  /** Whether it can take the place of a value that is valid; of `undefined` where it comes as an unknown key. */
  fits(value: unknown): boolean;
  /** A new one each time, since some change as they are read. */
  make(value: unknown): unknown;
  /** Its reads differ or throw, so that a verdict depends on what is read and how often. */
  readonly isFickle?: true;
  /** Too large to be compared part by part, or equal to nothing. */
  readonly isIncomparable?: true;
}

type Make = (value: unknown) => unknown;

const anywhere = (): boolean => true;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
const isText = (value: unknown): value is string => typeof value === 'string';
const isUuid = (value: unknown): value is string => isText(value) && /^[0-9a-f]{8}-[0-9a-f-]{27}$/iu.test(value);
const isTime = (value: unknown): value is string => isText(value) && /^\d{4}-\d\d-\d\dT/u.test(value);
const isContainer = (value: unknown): value is object => isObject(value) || Array.isArray(value);

const group = (
  fits: Hostile['fits'],
  makers: Readonly<Record<string, Make>>,
  traits: Pick<Hostile, 'isFickle' | 'isIncomparable'> = {},
): readonly Hostile[] => Object.entries(makers).map(([name, make]) => ({ name, fits, make, ...traits }));

const constants = (fits: Hostile['fits'], about: string, values: readonly unknown[]): readonly Hostile[] =>
  values.map((value) => ({ name: `${about} ${shown(value)}`, fits, make: () => value }));

const shown = (value: unknown): string => {
  const text = isText(value) ? JSON.stringify(value) : Object.is(value, -0) ? '-0' : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}... of ${text.length}` : text;
};

/** Keys that objects have by themselves. */
export const PROTOTYPE_KEYS = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', '__proto__'];

const withOwn = (value: unknown, key: string, descriptor: PropertyDescriptor): unknown =>
  Object.defineProperty(copyOf(value), key, { enumerable: true, configurable: true, ...descriptor });

const copyOf = (value: unknown): object =>
  Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };

const KEYS = group(isObject, {
  ...Object.fromEntries(
    PROTOTYPE_KEYS.flatMap((key) => [
      [`own key ${key}`, (value: unknown) => withOwn(value, key, { value: { polluted: true } })],
      [`own key ${key} that is text`, (value: unknown) => withOwn(value, key, { value: 'polluted' })],
    ]),
  ),
  'a __proto__ deep in an unknown key': (value) =>
    withOwn(value, 'unknown', { value: [{ a: JSON.parse('{"__proto__": {"polluted": true}}') as unknown }] }),
  'a key that is a symbol': (value) => Object.assign(copyOf(value), { [Symbol('secret')]: 1 }),
  'a key that is not enumerable': (value) => withOwn(value, 'hidden', { value: 1, enumerable: false }),
  'keys that are not enumerable': (value) =>
    Object.defineProperties(
      {},
      Object.fromEntries(Object.entries(value as object).map(([key, entry]) => [key, { value: entry }])),
    ),
  'as many hidden keys as unknown ones': (value) => {
    const [first = 'none'] = Object.keys(value as object);
    const hidden = { value: (value as Record<string, unknown>)[first], enumerable: false };
    return withOwn({ ...(value as object), unknown: Symbol('no') }, first, hidden);
  },
  'unknown key without a value': (value) => ({ ...(value as object), unknown: undefined }),
  'unknown key holding [{ a: undefined }]': (value) => ({ ...(value as object), unknown: [{ a: undefined }] }),
  'unknown key holding [undefined]': (value) => ({ ...(value as object), unknown: [undefined] }),
  'keys without a value': (value) => Object.fromEntries(Object.keys(value as object).map((key) => [key, undefined])),
  '10,000 unknown keys': (value) => ({
    ...Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, index])),
    ...(value as object),
  }),
});

class Money {
  constructor(value: object) {
    Object.assign(this, value);
  }
}

const PROTOTYPES = group(isObject, {
  'without a prototype': (value) => Object.assign(Object.create(null) as object, value),
  'instance of a class': (value) => new Money(value as object),
  'instance of a class without a parent': (value) => {
    const prototype = Object.assign(Object.create(null) as object, { inherited: 1 });
    return Object.assign(Object.create(prototype) as object, value);
  },
  'keys inherited from a bare prototype': (value) =>
    Object.create(Object.assign(Object.create(null) as object, value)) as object,
  'keys inherited from a plain object': (value) => Object.create({ ...(value as object) }) as object,
  'prototype taken from __proto__': (value) => Object.setPrototypeOf({}, { ...(value as object) }) as object,
  'object of another realm': (value) => inAnotherRealm(JSON.stringify(value)),
  frozen: (value) => Object.freeze({ ...(value as object) }),
  sealed: (value) => Object.seal({ ...(value as object) }),
  'the entries in a Map': (value) => new Map(Object.entries(value as object)),
  'an array with the keys': (value) => Object.assign([], value),
  'a function with the keys': (value) => {
    const target = (): void => {};
    for (const [key, entry] of Object.entries(value as object))
      Object.defineProperty(target, key, { value: entry, enumerable: true });
    return target;
  },
  'the arguments of a call': (value) => {
    const call = function (): IArguments {
      return arguments;
    };
    return Object.assign(Reflect.apply(call, undefined, [1, 2]), value);
  },
  'an object that says it is JSON': (value) => ({ ...(value as object), toJSON: () => value }),
  'an Error with the keys': (value) => Object.assign(new Error('no'), value),
  'tagged as an array': (value) => Object.assign(copyOf(value), { [Symbol.toStringTag]: 'Array' }),
});

const inAnotherRealm = (json: string): unknown => runInNewContext('JSON.parse(json)', { json }) as unknown;

const GETTERS = [
  ...group(isContainer, {
    'a getter for each key': (value) => withGetters(value, (entry) => () => entry),
  }),
  ...group(
    isContainer,
    {
      'getters that throw': (value) =>
        withGetters(value, () => () => {
          throw new Error('read');
        }),
      'getters that throw what is no error': (value) =>
        withGetters(value, () => () => {
          throw null;
        }),
      'getters that are right at the first read': (value) =>
        withGetters(value, (entry) => flipping([entry, 7, { a: 1n }])),
      'getters that are right at every second read': (value) =>
        withGetters(value, (entry) => flipping([Symbol('no'), entry])),
      'getters that add a key': (value) =>
        withGetters(value, (entry, copy) => () => Object.assign(copy, { [`key${Math.random()}`]: 1 }) && entry),
      'getters that delete their key': (value) =>
        withGetters(value, (entry, copy, key) => () => delete (copy as Record<string, unknown>)[key] && entry),
    },
    { isFickle: true },
  ),
];

const withGetters = (value: unknown, getter: (entry: unknown, copy: object, key: string) => () => unknown): object => {
  const copy: object = Array.isArray(value) ? [] : {};
  for (const [key, entry] of Object.entries(value as object)) {
    Object.defineProperty(copy, key, { get: getter(entry, copy, key), enumerable: true, configurable: true });
  }
  return copy;
};

/** One after the other, over and over. */
const flipping = (values: readonly unknown[]): (() => unknown) => {
  let reads = -1;
  return () => values[(reads += 1) % values.length];
};

const fail = (): never => {
  throw new Error('trapped');
};

const proxied =
  (handler: (value: object) => ProxyHandler<object>): Make =>
  (value) =>
    new Proxy(copyOf(value), handler(value as object));

const PROXIES = [
  ...group(isContainer, { 'a proxy that does nothing': proxied(() => ({})) }),
  ...group(
    isContainer,
    {
      ...Object.fromEntries(
        (['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'set', 'defineProperty'] as const).map(
          (trap) => [`a proxy whose ${trap} throws`, proxied(() => ({ [trap]: fail }))],
        ),
      ),
      'a proxy whose every trap throws': proxied(() => ({
        get: fail,
        has: fail,
        ownKeys: fail,
        getOwnPropertyDescriptor: fail,
        getPrototypeOf: fail,
      })),
      'a proxy that was revoked': (value) => {
        const { proxy, revoke } = Proxy.revocable(copyOf(value), {});
        revoke();
        return proxy;
      },
      'a proxy that names keys that are not there': proxied((value) => ({
        ownKeys: () => [...Reflect.ownKeys(value), 'ghost', '__proto__'],
      })),
      'a proxy that names no keys': proxied(() => ({ ownKeys: () => [] })),
      'a proxy that names a key twice': proxied(() => ({ ownKeys: () => ['a', 'a'] })),
      'a proxy that names 20,000 keys': proxied(() => {
        const keys = Array.from({ length: 20_000 }, (_, index) => `key${index}`);
        return { ownKeys: () => keys };
      }),
      'a proxy that says keys are there': proxied(() => ({ has: () => true })),
      'a proxy that answers anything': proxied(() => ({ get: () => 'anything' })),
      'a proxy that answers itself': proxied(() => ({ get: (_target, _key, self) => self as unknown })),
      'a proxy with another prototype': proxied(() => ({ getPrototypeOf: () => Map.prototype })),
      'a proxy that says it is plain': (value) =>
        new Proxy(new Money(value as object), { getPrototypeOf: () => Object.prototype }),
      'a proxy without end': () => new Proxy({}, endless),
    },
    { isFickle: true },
  ),
];

const endless: ProxyHandler<object> = {
  get: () => new Proxy({}, endless),
  ownKeys: () => ['a'],
  getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true, writable: true }),
};

class List extends Array<unknown> {}

const isArray = (value: unknown): value is unknown[] => Array.isArray(value);

const ARRAYS = group((value) => isArray(value) || value === undefined, {
  'an array with a hole': (value) => [...items(value), , ...items(value)],
  'an array of 100,000 holes': () => Object.assign([], { length: 100_000 }),
  'an array of holes only': () => Object.assign([], { length: 3 }),
  'an array of a class': (value) => List.from(items(value)),
  'an array with more properties': (value) => Object.assign([...items(value)], { extra: 1 }),
  'an array with a key that is a symbol': (value) => Object.assign([...items(value)], { [Symbol('secret')]: 1 }),
  'an array with undefined in it': (value) => [...items(value), undefined],
  'an array without a prototype': (value) => Object.setPrototypeOf([...items(value)], null) as unknown,
  'an array of another realm': (value) => inAnotherRealm(JSON.stringify(items(value))),
  'an array that iterates over nothing': (value) =>
    Object.assign([...items(value)], { [Symbol.iterator]: function* () {} }),
  'an array whose forEach throws': (value) => Object.defineProperty([...items(value)], 'forEach', { value: fail }),
  'an object like an array': (value) => ({ ...items(value), length: items(value).length }),
  'typed numbers': () => new Uint8Array(3),
  'a frozen array': (value) => Object.freeze([...items(value)]),
});

const items = (value: unknown): readonly unknown[] => (isArray(value) ? value : ['a']);

const ENDLESS = [
  ...group(
    anywhere,
    {
      'an object that holds itself': () => {
        const object: Record<string, unknown> = {};
        object['self'] = object;
        return object;
      },
      'an array that holds itself': () => {
        const array: unknown[] = [];
        array.push(array);
        return array;
      },
      'a billion laughs': () => laughs((last) => ({ a: last, b: last })),
      'a billion laughs in arrays': () => laughs((last) => [last, last, last]),
      'a billion laughs, too deep': () => laughs((last) => [last, last], 600),
      'arrays 100,000 deep': () => DEEP_ARRAY,
      'objects 100,000 deep': () => DEEP_OBJECT,
      'arrays 514 deep': () => nested(513),
      'arrays 513 deep': () => nested(512),
      'arrays 512 deep': () => nested(511),
      'arrays 101 deep': () => nested(100),
    },
    { isIncomparable: true },
  ),
  ...group(
    isObject,
    {
      'the object in itself': (value) => {
        const copy: Record<string, unknown> = { ...(value as object) };
        copy['self'] = copy;
        return copy;
      },
      'known keys that lead to itself': (value) => {
        const copy: Record<string, unknown> = {};
        for (const key of Object.keys(value as object)) copy[key] = copy;
        return copy;
      },
    },
    { isIncomparable: true },
  ),
  ...group(isObject, {
    'one object twice': (value) => {
      const shared = { a: [1] };
      return { ...(value as object), unknown: [shared, shared], more: shared };
    },
  }),
];

const laughs = (grow: (last: unknown) => unknown, levels = 40): unknown => {
  let last: unknown = { laugh: 'ha' };
  for (let level = 0; level < levels; level += 1) last = grow(last);
  return last;
};

const deep = (grow: (last: unknown) => unknown): unknown => {
  let last: unknown = 'bottom';
  for (let level = 0; level < 100_000; level += 1) last = grow(last);
  return last;
};
const DEEP_ARRAY = deep((last) => [last]);
const DEEP_OBJECT = deep((last) => ({ a: last }));

const isDate = (value: unknown): value is Date => value instanceof Date;

class Moment extends Date {}

const isAtZero = (): number => 0;

const DATES = group((value) => isDate(value) || isTime(value) || value === undefined, {
  'an invalid Date': () => new Date(NaN),
  'a Date of another realm': () => runInNewContext('new Date(0)') as unknown,
  'a Date of a class': () => new Moment(0),
  'an object with the prototype of Date': () => Object.create(Date.prototype) as unknown,
  'a Date that throws': () => Object.assign(new Date(0), { getTime: fail }),
  'a proxy of a Date': () => new Proxy(new Date(0), {}),
  'a Date of the year 10000': () => new Date(253_402_300_800_000),
  'the last Date there is': () => new Date(8.64e15),
  'a frozen Date': () => Object.freeze(new Date(0)),
});

const LIARS = group(
  (value) => isDate(value) || value === undefined,
  { 'an invalid Date that says it is valid': () => Object.assign(new Date(NaN), { getTime: isAtZero }) },
  { isIncomparable: true },
);

const VALUES = [
  ...constants(anywhere, 'number', [
    NaN,
    Infinity,
    -Infinity,
    -0,
    2 ** 53,
    -(2 ** 53),
    1e308,
    5e-324,
    0.1 + 0.2,
    2 ** 31,
    -(2 ** 31) - 1,
  ]),
  ...constants(anywhere, 'value', [undefined, null, true, false, '', 0, 10n, Symbol('s'), Symbol.iterator]),
  ...group(anywhere, {
    'an empty object': () => ({}),
    'an empty array': () => [],
    'a function': () => () => 1,
    'a class': () => Money,
    'a Map': () => new Map([['a', 1]]),
    'a Set': () => new Set([1]),
    'a WeakMap': () => new WeakMap(),
    'a promise': () => Promise.resolve(1),
    'a regular expression': () => /a/gu,
    'a URL': () => new URL('https://example.com'),
    'a buffer': () => Buffer.from('a'),
    'boxed text': () => Object('text') as unknown,
    'a boxed number': () => Object(7) as unknown,
    'a boxed boolean': () => Object(true) as unknown,
    'a boxed symbol': () => Object(Symbol('s')) as unknown,
    'the global object': () => globalThis,
    'an object that turns into text': () => ({
      toString: () => 'text',
      valueOf: () => 7,
      [Symbol.toPrimitive]: () => 'text',
    }),
    'an object that can not turn into text': () => ({ toString: fail, valueOf: fail, [Symbol.toPrimitive]: fail }),
    'an object whose constructor throws': () =>
      Object.defineProperty({}, 'constructor', { get: fail, enumerable: true }),
    'an object whose constructor has no name': () => ({ constructor: 7 }),
    'an instance whose class has an odd name': () =>
      new (class {
        static name = Symbol('s') as unknown as string;
      })(),
  }),
  ...group(isText, {
    'the same text, boxed': (value) => Object(value) as unknown,
    'the same text in an array': (value) => [value],
  }),
];

const TEXTS = constants(isText, 'text', [
  ...PROTOTYPE_KEYS,
  ...['\0', 'a\0b', '\ud800', '\udc00x', 'x\ud83d', '\udc00\ud800', '\u2028', '\ufeff', '\u202e', 'ſ', 'K', 'İ', 'ﬀ'],
  ...['constructor.name', '[object Object]', '${1}', '</script>', "'; DROP TABLE events; --"],
  ...['🦜', 'e\u0301', '👩‍👩‍👧', '🦜'.repeat(50), '🦜'.repeat(51), '🦜'.repeat(200), 'é'.repeat(255), '🦜'.repeat(256)],
  ...['#00000', '#0000000', '#ſſſſſſ', '#000000\n', '\n#000000', '#GGGGGG', '#００００００'],
]);

const LARGE = [
  ...group(isText, {
    'a megabyte of text': () => 'a'.repeat(1_000_000),
    'a megabyte of birds': () => '🦜'.repeat(250_000),
    'a megabyte of half birds': () => '\ud83e'.repeat(500_000),
    'a megabyte of digits': () => '1'.repeat(1_000_000),
    'a megabyte of hyphens': () => '-'.repeat(1_000_000),
    'a megabyte of dots, then a fault': () => `${'a.'.repeat(500_000)}@`,
  }),
  ...group(anywhere, {
    'an array of 100,000 numbers': () => Array.from({ length: 100_000 }, () => 1),
    'a key of a megabyte': () => ({ ['k'.repeat(1_000_000)]: 1 }),
  }),
];

const TIMES = constants((value) => isTime(value), 'time', [
  ...[
    '2026-01-15T09:30:00Z',
    '2026-01-15T09:30:00.1Z',
    '2026-01-15T09:30:00.123456789Z',
    '2026-01-15T09:30:00.1234567890Z',
  ],
  ...[
    '2026-01-15T09:30:00.Z',
    '2026-01-15T09:30:00,5Z',
    '2026-01-15t09:30:00Z',
    '2026-01-15T09:30:00z',
    '2026-01-15 09:30:00Z',
  ],
  ...[
    '2026-01-15T09:30Z',
    '2026-01-15T09Z',
    '2026-01-15',
    '2026-01-15T09:30:00',
    '20260115T093000Z',
    '2026-015T09:30:00Z',
  ],
  ...[
    '2026-01-15T09:30:00+00:00',
    '2026-01-15T09:30:00-00:00',
    '2026-01-15T09:30:00+23:59',
    '2026-01-15T09:30:00-23:59',
  ],
  ...[
    '2026-01-15T09:30:00+24:00',
    '2026-01-15T09:30:00+00:60',
    '2026-01-15T09:30:00+0530',
    '2026-01-15T09:30:00+05',
    '2026-01-15T09:30:00+5:30',
  ],
  ...[
    '2026-01-15T09:30:00−05:30',
    '2026-01-15T09:30:00Z+00:00',
    '2026-01-15T09:30:00.000Z\n',
    ' 2026-01-15T09:30:00.000Z',
  ],
  ...[
    '2026-01-15T23:59:60Z',
    '2016-12-31T23:59:60Z',
    '2026-01-15T09:30:60.000Z',
    '2026-01-15T24:00:00Z',
    '2026-01-15T09:60:00Z',
  ],
  ...[
    '2024-02-29T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2000-02-29T00:00:00.000Z',
    '1900-02-29T00:00:00.000Z',
    '2024-02-30T00:00:00.000Z',
  ],
  ...['0000-02-29T00:00:00.000Z', '0000-01-01T00:00:00.000Z', '0000-01-01T00:00:00+00:01', '0000-01-01T00:00:00-00:01'],
  ...[
    '9999-12-31T23:59:59.999Z',
    '9999-12-31T23:59:59+00:01',
    '9999-12-31T23:59:59-00:01',
    '9999-12-31T23:59:59.999999999-00:00',
  ],
  ...[
    '10000-01-01T00:00:00Z',
    '+010000-01-01T00:00:00.000Z',
    '-000001-01-01T00:00:00.000Z',
    '-0001-01-01T00:00:00Z',
    '+002026-01-15T09:30:00.000Z',
  ],
  ...[
    '2026-04-31T00:00:00.000Z',
    '2026-06-31T00:00:00Z',
    '2026-09-31T00:00:00Z',
    '2026-11-31T00:00:00Z',
    '2026-01-31T00:00:00Z',
  ],
  ...[
    '2026-03-31T00:00:00Z',
    '2026-05-31T00:00:00Z',
    '2026-07-31T00:00:00Z',
    '2026-08-31T00:00:00Z',
    '2026-10-31T00:00:00Z',
    '2026-12-31T00:00:00Z',
  ],
  ...[
    '2026-00-10T00:00:00Z',
    '2026-13-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-32T00:00:00Z',
    '２０２６-01-15T09:30:00Z',
    '٢٠٢٦-01-15T09:30:00Z',
  ],
  ...[
    '2026-02-28T00:00:00.000Z',
    '2026-02-29T00:00:00.000Z',
    '2100-02-29T00:00:00.000Z',
    '2400-02-29T00:00:00.000Z',
    'Thu, 15 Jan 2026 09:30:00 GMT',
  ],
  ...[
    '2026-W03-4T09:30:00Z',
    '2026-01-15T09:30:00.000+00:00',
    '2026-01-15T09:30:00.00Z',
    '2026-01-15T09:30:00.0000Z',
    '2026-01-15T09:30:00.000ZZ',
  ],
]);

const ID = '018f3c4a-7b2e-7c1d-8e5f-0123456789ab';
const idWith = (index: number, character: string): string => ID.slice(0, index) + character + ID.slice(index + 1);
const HEX = '0123456789abcdef';

/** Characters that are a hexadecimal digit, a hyphen or a version once they are cut down to seven bits. */
const ABOVE_ASCII = [0x80, 0x100, 0x2000, 0xd800, 0xff00].flatMap((high) => [
  ...[0x30, 0x39, 0x41, 0x66, 0x2d].map((low) => String.fromCharCode(high | low)),
]);

const UUIDS = constants(isUuid, 'uuid', [
  ...[...HEX, 'F', 'g', '-'].map((version) => idWith(14, version)),
  ...[...HEX, 'A', 'B', 'C', 'g', '-'].map((variant) => idWith(19, variant)),
  ...[8, 13, 18, 23].flatMap((place) => ['a', '_', '‐', '−', ' ', '\u00ad'].map((hyphen) => idWith(place, hyphen))),
  ...ABOVE_ASCII.flatMap((character) => [0, 8, 14, 19, 35].map((place) => idWith(place, character))),
  ...['g', 'G', '/', ':', '@', '`', 'ſ', '０', 'ａ', '٣', '\0', '\n', ' ', '🦜'].map((character) =>
    idWith(35, character),
  ),
  ...[
    ID.toUpperCase(),
    `{${ID}}`,
    `urn:uuid:${ID}`,
    ` ${ID}`,
    `${ID} `,
    `${ID}\n`,
    `${ID}0`,
    ID.slice(1),
    ID.replaceAll('-', ''),
  ],
  ...['0', 'f', 'F'].map((digit) => `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`.replaceAll('x', digit)),
  ...[
    '00000000-0000-0000-0000-000000000001',
    'ffffffff-ffff-ffff-ffff-fffffffffffe',
    'ffffffff-ffff-ffff-ffff-ffffffffffFF',
    '0'.repeat(36),
    '-'.repeat(36),
  ],
]);

/** All of them, in the order of what they are. */
export const HOSTILES: readonly Hostile[] = [
  ...KEYS,
  ...PROTOTYPES,
  ...GETTERS,
  ...PROXIES,
  ...ARRAYS,
  ...ENDLESS,
  ...DATES,
  ...LIARS,
  ...VALUES,
  ...TEXTS,
  ...LARGE,
  ...TIMES,
  ...UUIDS,
];
