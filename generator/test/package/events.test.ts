import {
  EventRegistry,
  type GeneratedEventType,
  type SynapEvent,
  SynapEventSchema,
  SynapWireEventSchema,
  createSynapEvent,
  decodeEvent,
  encodeEvent,
  getAllGeneratedEventTypes,
  getPayloadSchema,
  getWriterSchema,
  isGeneratedEvent,
  isGeneratedEventType,
  isValidEventType,
  parseEventType,
  parseSynapEvent,
  validateEventData,
} from '@synap/types';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/v4';
import type { Model } from '../../src/model/types.ts';

const SEED = 20251204;
const model = JSON.parse(readFileSync(new URL('../../../output/model.json', import.meta.url), 'utf8')) as Model;

/** A tag's event as it travels, with these fields in place of its own. */
const wire = (fields: { readonly [name: string]: unknown } = {}) => ({
  id: '123e4567-e89b-42d3-a456-426614174000',
  version: 'v1',
  type: 'tags.create.requested',
  data: { name: 'roadmap' },
  userId: 'user-123',
  source: 'api',
  timestamp: '2026-01-15T09:30:00.000Z',
  ...fields,
});

/** The same in memory. */
const memory = (fields: { readonly [name: string]: unknown } = {}) => ({
  ...wire(),
  timestamp: new Date(0),
  ...fields,
});

/** Input for `createSynapEvent` that the compiler has not seen. */
const input = (fields: { readonly [name: string]: unknown } = {}): never =>
  ({ type: 'tags.create.requested', data: { name: 'roadmap' }, userId: 'user-123', ...fields }) as never;

/** Each fault that the function throws, as `path: message`. */
function faultsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    expect(error).toBeInstanceOf(Error);
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
  return [];
}

/** An object that JSON.parse makes with an own key `__proto__`. */
const hostile = (): unknown => JSON.parse('{"__proto__": {"admin": true}}');

/** `depth` arrays in one another. */
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('createSynapEvent', () => {
  test('fills in id, version, timestamp and source', () => {
    const before = Date.now();
    const event = createSynapEvent({ type: 'tags.create.requested', data: { name: 'roadmap' }, userId: 'user-123' });
    expect(event).toMatchObject({ version: 'v1', source: 'api', data: { name: 'roadmap' }, userId: 'user-123' });
    expect(event.timestamp.getTime()).toBeGreaterThanOrEqual(before);
    expect(SynapEventSchema.safeParse(event).success).toBe(true);
    expect(Object.keys(event)).not.toContain('subjectId');
  });

  test('takes what is given as undefined for not given', () => {
    const event = createSynapEvent(input({ source: undefined, subjectId: undefined }));
    expect(event).toMatchObject({ source: 'api' });
    expect(Object.keys(event)).not.toContain('subjectId');
  });

  test('keeps the ids and the source that it is given', () => {
    const given = { source: 'sync', subjectId: crypto.randomUUID(), correlationId: crypto.randomUUID() };
    expect(createSynapEvent(input(given))).toMatchObject(given);
  });

  test('refuses an unknown key, and names the one that is near', () => {
    expect(faultsOf(() => createSynapEvent(input({ data: { name: 'a', colour: '#3b82f6' } })))).toEqual([
      'data: Unrecognized key: "colour"; did you mean "color"?',
    ]);
    expect(faultsOf(() => createSynapEvent(input({ corelationId: crypto.randomUUID() })))).toEqual([
      ': Unrecognized key: "corelationId"; did you mean "correlationId"?',
    ]);
    expect(faultsOf(() => createSynapEvent(input({ data: { name: 'a', zzzzzzzz: 1 } })))).toEqual([
      'data: Unrecognized key: "zzzzzzzz"',
    ]);
  });

  test('refuses a wrong payload at run time too', () => {
    expect(faultsOf(() => createSynapEvent(input({ data: {} })))).toEqual([
      'data.name: Invalid input: expected string, received undefined',
    ]);
    expect(faultsOf(() => createSynapEvent(input({ type: 'tags.delete.requested' })))).toEqual([
      'data.tagId: Invalid input: expected string, received undefined',
      'data: Unrecognized key: "name"',
    ]);
  });

  test('takes any object for a type of another catalog', () => {
    const event = createSynapEvent({ type: 'note.created', data: { anything: [1] }, userId: 'user-123' });
    expect(event).toMatchObject({ type: 'note.created', data: { anything: [1] } });
    expect(faultsOf(() => createSynapEvent(input({ type: 'note.created', data: [1] })))).toEqual([
      'data: Invalid input: expected record, received array',
    ]);
  });

  test('makes an event of each type from the example of the catalog', () => {
    for (const { type, example } of model.events) {
      const event = createSynapEvent(input({ type, data: example }));
      expect(event.data, type).toEqual(example);
      expect(decodeEvent(JSON.parse(JSON.stringify(encodeEvent(event)))), type).toEqual(event);
    }
    expect(model.events.length).toBe(55);
  });

  test('control: refuses every example with one key more', () => {
    for (const { type, example } of model.events) {
      const data = { ...example, neverThere: 1 };
      expect(
        faultsOf(() => createSynapEvent(input({ type, data }))),
        type,
      ).toEqual(['data: Unrecognized key: "neverThere"']);
    }
  });
});

describe('what the readers say', () => {
  test.each([
    ['version 1', { version: 1 }, "version: Invalid input: must be the string 'v1'"],
    [
      'a source of its own',
      { source: 'user' },
      'source: Invalid option: expected one of "api"|"automation"|"sync"|"migration"|"system"',
    ],
    ['a number for a name', { data: { name: 7 } }, 'data.name: Invalid input: expected string, received number'],
    ['text for data', { data: 'text' }, 'data: Invalid input: expected record, received string'],
    ['no data', { data: undefined }, 'data: Invalid input: expected record, received undefined'],
    ['no user', { userId: undefined }, 'userId: Invalid input: expected string, received undefined'],
    ['an id that is no UUID', { id: 'entity-456' }, 'id: Invalid UUID'],
    ['a subject that is no UUID', { subjectId: 'entity-456' }, 'subjectId: Invalid UUID'],
  ])('about %s', (_, fields, want) => {
    expect(faultsOf(() => parseSynapEvent(memory(fields)))).toEqual([want]);
    expect(faultsOf(() => decodeEvent(wire(fields)))).toEqual([want]);
  });

  test('control: about a good event is nothing', () => {
    expect(faultsOf(() => parseSynapEvent(memory()))).toEqual([]);
    expect(faultsOf(() => decodeEvent(wire()))).toEqual([]);
  });

  test('is every fault at once, the envelope’s and the data’s', () => {
    const bad = wire({ version: 1, source: 'user', data: { name: '', color: 'blue' } });
    expect(faultsOf(() => decodeEvent(bad)).map((fault) => fault.split(':')[0])).toEqual([
      'version',
      'source',
      'data.name',
      'data.color',
    ]);
  });

  test('about what is no event at all is a fault, not a crash', () => {
    for (const value of [null, undefined, 7, 'text', [], () => 1, Symbol('a'), 1n]) {
      expect(
        faultsOf(() => decodeEvent(value)),
        String(value),
      ).not.toEqual([]);
      expect(
        faultsOf(() => parseSynapEvent(value)),
        String(value),
      ).not.toEqual([]);
    }
  });

  test('never repeats the data', () => {
    const data = { name: 'roadmap', apiKey: 'top-secret', bad: hostile() };
    const bad = [wire({ data }), wire({ data: { ...data, name: 7, bad: 1 } }), wire({ type: 'a.b', data, id: 1 })];
    for (const value of bad) {
      const error = (() => {
        try {
          return decodeEvent(value);
        } catch (thrown) {
          return thrown;
        }
      })();
      expect(error).toBeInstanceOf(Error);
      expect(`${(error as Error).message}${(error as Error).stack}`).not.toContain('top-secret');
    }
  });
});

describe('readers keep what they do not know', () => {
  test('in the envelope and in the data, at any depth', () => {
    const given = wire({ data: { name: 'a', added: { later: [1, null] } }, priority: 'high' });
    expect(decodeEvent(given)).toEqual({ ...given, timestamp: new Date(given.timestamp) });
    expect(encodeEvent(decodeEvent(given))).toEqual(given);
  });

  test('control: the writer’s schema refuses the same data', () => {
    const data = { name: 'a', added: 1 };
    expect(validateEventData('tags.create.requested', data)).toEqual(data);
    expect(faultsOf(() => validateEventData('tags.create.requested', data, { as: 'writer' }))).toEqual([
      ': Unrecognized key: "added"',
    ]);
  });
});

describe('a key called __proto__', () => {
  const places: readonly (readonly [string, (value: unknown) => unknown])[] = [
    ['data', (value) => wire({ data: value })],
    ['data.a.0.b', (value) => wire({ type: 'note.created', data: { a: [{ b: value }] } })],
    ['data.added', (value) => wire({ data: { name: 'a', added: value } })],
    ['more', (value) => wire({ more: value })],
  ];

  test.each(places)('is refused at %s, with its path', (path, put) => {
    const want = [`${path}.__proto__: Invalid key: "__proto__" is refused, since it would be dropped silently`];
    const event = put(hostile()) as { timestamp: string };
    expect(faultsOf(() => decodeEvent(event))).toEqual(want);
    expect(faultsOf(() => parseSynapEvent({ ...event, timestamp: new Date(0) }))).toEqual(want);
    expect(faultsOf(() => encodeEvent({ ...event, timestamp: new Date(0) } as never))).toEqual(want);
    expect(faultsOf(() => decodeEvent(put({ name: 'a', proto: 1 })))).toEqual([]);
  });

  test('is refused in the envelope and in what is created or validated', () => {
    const want = 'Invalid key: "__proto__" is refused, since it would be dropped silently';
    const envelope: unknown = JSON.parse(JSON.stringify(wire()).replace('{', '{"__proto__": 1, '));
    expect(faultsOf(() => decodeEvent(envelope))).toEqual([`__proto__: ${want}`]);
    expect(faultsOf(() => createSynapEvent(input({ data: hostile() })))).toEqual([`data.__proto__: ${want}`]);
    expect(faultsOf(() => validateEventData('tags.create.requested', hostile()))).toEqual([`__proto__: ${want}`]);
  });

  test('changes no prototype', () => {
    expect(faultsOf(() => decodeEvent(wire({ data: { name: 'a', bad: hostile() } })))).toHaveLength(1);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });
});

describe('deep values', () => {
  const want = 'Too deep: values nested this far are refused';

  test('of 100,000 levels are a fault with a message, not a stack overflow', () => {
    const data = { name: 'a', deep: nested(100_000) };
    const runs = [
      () => decodeEvent(wire({ data })),
      () => decodeEvent(wire({ type: 'note.created', data })),
      () => parseSynapEvent(memory({ data })),
      () => encodeEvent(memory({ data }) as never),
      () => createSynapEvent(input({ data })),
      () => createSynapEvent(input({ type: 'note.created', data })),
      () => validateEventData('tags.create.requested', data),
    ];
    for (const run of runs) {
      expect(faultsOf(run).map((fault) => fault.split(': ').slice(1).join(': '))).toEqual([want]);
      expect(run).toThrow(want);
    }
    expect(SynapWireEventSchema.safeParse(wire({ data })).success).toBe(false);
    expect(getPayloadSchema('tags.create.requested').safeParse(data).success).toBe(true);
  });

  test('of 500 levels pass', () => {
    const given = wire({ data: { name: 'a', deep: nested(500) } });
    expect(encodeEvent(decodeEvent(given))).toEqual(given);
  });

  test('are found behind objects that are met twice, and cycles are refused', () => {
    const list: unknown[] = [];
    const nodes = Array.from({ length: 2_000 }, (): { next?: unknown } => ({}));
    nodes.forEach((node, index) => (node.next = nodes[index + 1] ?? null));
    for (let index = nodes.length - 1; index >= 0; index -= 400) list.push(nodes[index]);
    list.push(nodes[0]);
    expect(faultsOf(() => parseSynapEvent(memory({ data: { name: 'a', list } })))).toHaveLength(1);
  });

  test('that contain themselves are said to, where they do', () => {
    const cycle: { list: unknown[] } = { list: [] };
    cycle.list.push({ self: cycle });
    const data = { name: 'a', cycle };
    for (const run of allRuns({ type: 'tags.create.requested', data })) {
      expect(faultsOf(run)[0]).toMatch(/^(data\.)?cycle\.list\.0\.self: Invalid input: contains itself$/);
    }
    // Control: what is met twice does not contain itself.
    const twice = { list: [] };
    for (const run of allRuns(
      { type: 'tags.create.requested', data: { name: 'a', one: twice, other: [twice] } },
      'reader',
    ))
      expect(faultsOf(run)).toEqual([]);
  });
});

/** Everything that takes a payload, with this one; only what reads it where the writer would refuse its keys. */
const allRuns = (
  { type, data }: { type: string; data: unknown },
  as: 'reader' | 'writer' = 'writer',
): readonly (() => unknown)[] => [
  () => parseSynapEvent(memory({ type, data })),
  () => decodeEvent(wire({ type, data })),
  () => encodeEvent(memory({ type, data }) as never),
  ...(as === 'writer' ? [() => createSynapEvent(input({ type, data }))] : []),
  ...(isGeneratedEventType(type) ? [() => validateEventData(type, data)] : []),
];

describe('a payload is JSON, whether it is created, parsed, decoded, encoded or validated', () => {
  class Permissions {
    autoApprove = true;
  }
  const holed: unknown[] = [];
  holed[1] = 'a';
  const NOT_JSON: readonly (readonly [name: string, value: unknown])[] = [
    ['a Map', new Map([['autoApprove', true]])],
    ['a Date', new Date(0)],
    ['an instance of a class', new Permissions()],
    ['an object that inherits its properties', Object.create({ autoApprove: true })],
    ['a bigint', 1n],
    ['a symbol', Symbol('a')],
    ['a key that is a symbol', { [Symbol('a')]: 1 }],
    ['a function', () => 1],
    ['NaN', Number.NaN],
    ['Infinity', Infinity],
    ['an array with a hole', holed],
    ['an array with a name', Object.assign([], { more: 1 })],
    ['a getter that throws', Object.defineProperty({}, 'a', { enumerable: true, get: () => holed.at(9)!.toString() })],
  ];

  test.each(NOT_JSON)('%s is refused with its path', (_, value) => {
    // `permissions` takes an object of which every property may be absent; `more` is a key that is not known.
    for (const key of ['permissions', 'more']) {
      for (const type of ['agents.create.requested', 'note.created']) {
        const data = { name: 'a', type: 'custom', [key]: value };
        for (const run of allRuns({ type, data }, key === 'more' && type !== 'note.created' ? 'reader' : 'writer')) {
          expect(faultsOf(run)[0], `${key} of ${type}: ${String(run)}`).toMatch(
            new RegExp(`^(data\\.)?${key}: Invalid input: expected a JSON value$`),
          );
          expect(faultsOf(run)).toHaveLength(1);
        }
      }
    }
    expect(faultsOf(() => parseSynapEvent(memory({ more: [value] })))).toEqual([
      'more.0: Invalid input: expected a JSON value',
    ]);
  });

  test('control: plain objects, with or without a prototype, and what is undefined are fine', () => {
    const permissions = Object.assign(Object.create(null) as object, { autoApprove: undefined });
    const data = { name: 'a', type: 'custom', permissions, more: undefined };
    for (const type of ['agents.create.requested', 'note.created']) {
      for (const run of allRuns({ type, data })) expect(faultsOf(run)).toEqual([]);
      const made: SynapEvent = createSynapEvent(input({ type, data }));
      expect(Object.keys(made.data)).toEqual(expect.not.arrayContaining(['more']));
      expect(Object.keys(made.data['permissions'] as object)).toEqual([]);
    }
  });

  test('what is refused is said with every other fault of the event', () => {
    const data = { name: 7, permissions: { autoApprove: new Date(0), at: [Number.NaN] } };
    expect(faultsOf(() => parseSynapEvent(memory({ type: 'agents.create.requested', version: 1, data })))).toEqual([
      'data.permissions.autoApprove: Invalid input: expected a JSON value',
      'data.permissions.at.0: Invalid input: expected a JSON value',
      "version: Invalid input: must be the string 'v1'",
      'data.name: Invalid input: expected string, received number',
      expect.stringMatching(/^data\.type: /),
    ]);
  });

  test('a getter is read once, and the event keeps what it said', () => {
    let reads = 0;
    const data = {
      get name() {
        reads += 1;
        return `read ${reads}`;
      },
    };
    expect(createSynapEvent(input({ data })).data).toEqual({ name: 'read 1' });
    expect(reads).toBe(1);
  });

  test('what is made is a copy: what its maker changes later is not in it', () => {
    const metadata = { tags: ['a'] };
    const event = createSynapEvent(input({ type: 'note.created', data: { metadata } }));
    metadata.tags.push('b');
    expect(event.data).toEqual({ metadata: { tags: ['a'] } });
  });
});

describe('a type that the catalog does not have', () => {
  test('passes as an envelope, unless it is refused by name', () => {
    const given = wire({ type: 'note.created', data: { anything: 1 } });
    expect(decodeEvent(given).type).toBe('note.created');
    expect(decodeEvent(given, { unknownTypes: 'allow' }).type).toBe('note.created');
    expect(faultsOf(() => decodeEvent(given, { unknownTypes: 'refuse' }))).toEqual([
      'type: Unknown event type "note.created"',
    ]);
    expect(decodeEvent(wire(), { unknownTypes: 'refuse' }).type).toBe('tags.create.requested');
  });

  test('is refused with the type that is near', () => {
    const given = memory({ type: 'tag.create.requested' });
    expect(faultsOf(() => parseSynapEvent(given, { unknownTypes: 'refuse' }))).toEqual([
      'type: Unknown event type "tag.create.requested"; did you mean "tags.create.requested"?',
    ]);
  });

  test.each([
    'toString',
    'toString.x.y',
    'constructor',
    '__proto__',
    '__proto__.create.requested',
    'hasOwnProperty',
    'tags',
    'tags.create',
    'tags.create.requested ',
    'tags.create.requested.',
    'TAGS.create.requested',
    'tags.toString.requested',
    'entities.create.approved',
    '',
    '.',
    '..',
  ])('such as %j has no schema, no table and no guard that says yes', (type) => {
    expect(parseEventType(type)).toBeNull();
    expect(isGeneratedEventType(type)).toBe(false);
    expect(isValidEventType(type)).toBe(false);
    expect(getPayloadSchema(type)).toBeUndefined();
    expect(getWriterSchema(type)).toBeUndefined();
    expect(() => validateEventData(type as never, {})).toThrow(new TypeError(`Unknown event type "${type}"`));
    expect(faultsOf(() => decodeEvent(wire({ type }), { unknownTypes: 'refuse' }))[0]).toContain('Unknown event type');
  });

  test('control: each of the 55 has all of them', () => {
    const types = getAllGeneratedEventTypes();
    for (const type of types) {
      expect(isGeneratedEventType(type) && isValidEventType(type), type).toBe(true);
      expect(getPayloadSchema(type).safeParse(7).success || getWriterSchema(type).safeParse(7).success, type).toBe(
        false,
      );
      const { table, action, modifier } = EventRegistry[type];
      expect(parseEventType(type), type).toEqual(table === null ? null : { table, action: `${action}.${modifier}` });
    }
    expect(new Set(types).size).toBe(55);
  });

  test('is no type when it is no string', () => {
    for (const value of [null, undefined, 1, {}, ['tags.create.requested']]) {
      expect([isGeneratedEventType(value), parseEventType(value)]).toEqual([false, null]);
    }
  });
});

describe('encodeEvent and decodeEvent', () => {
  test('write the time in UTC with milliseconds, whatever the offset it came with', () => {
    const given = wire({ timestamp: '2026-01-15T11:30:00.123456789+02:00' });
    expect(encodeEvent(decodeEvent(given)).timestamp).toBe('2026-01-15T09:30:00.123Z');
  });

  test.each(['2026-02-29T00:00:00Z', '2026-01-15', '2026-01-15 09:30:00Z', '2026-01-15T09:30:60Z', 'yesterday', 0])(
    'refuse %j for a time',
    (timestamp) => {
      expect(faultsOf(() => decodeEvent(wire({ timestamp })))).toHaveLength(1);
    },
  );

  test.each(['0000-01-01T00:00:00+00:01', '9999-12-31T23:59:59-00:01'])(
    'refuse %j, which is a time of a year that has no four digits',
    (timestamp) => {
      const want = ['timestamp: Invalid timestamp: the year must be 0000 to 9999, in UTC'];
      expect(faultsOf(() => decodeEvent(wire({ timestamp })))).toEqual(want);
      const near = wire({ timestamp: timestamp.replace(':01', ':00').replace('-00:00', 'Z') });
      expect(faultsOf(() => encodeEvent(decodeEvent(near)))).toEqual([]);
    },
  );

  test.each([new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15), '2026-01-15T09:30:00Z', 0])(
    'refuse to write %s for a time',
    (timestamp) => {
      expect(faultsOf(() => encodeEvent(memory({ timestamp }) as never)).map((fault) => fault.split(':')[0])).toEqual([
        'timestamp',
      ]);
    },
  );

  test('leave out what is undefined, so that what is written can be read', () => {
    const event = memory({ data: { name: 'a', color: undefined, list: [{ b: undefined }] }, subjectId: undefined });
    const written = encodeEvent(event as never);
    expect(Object.keys(written)).not.toContain('subjectId');
    expect(Object.keys(written.data)).toEqual(['name', 'list']);
    expect(decodeEvent(written).data).toEqual({ name: 'a', list: [{}] });
  });

  test.each([
    ['data.n', { n: Number.NaN }],
    ['data.n', { n: 1n }],
    ['data.when', { when: new Date(0) }],
    ['data.a.1', { a: [1, undefined] }],
    ['data.a.0.f', { a: [{ f: () => 1 }] }],
    ['data.map', { map: new Map() }],
  ])('refuse to write what is no JSON, at %s', (path, data) => {
    const want = [`${path}: Invalid input: expected a JSON value`];
    expect(faultsOf(() => encodeEvent(memory({ type: 'note.created', data }) as never))).toEqual(want);
    expect(faultsOf(() => encodeEvent(memory({ data: { name: 'a', ...data } }) as never))).toEqual(want);
  });

  const uuid = fc.uuid({ version: [1, 4, 7] });
  const optional = fc.option(uuid, { nil: undefined });
  const data = fc.dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  );
  const event = fc.record({
    id: uuid,
    version: fc.constant('v1'),
    type: fc.string().filter((type) => !isGeneratedEventType(type)),
    data: data.filter((value) => !JSON.stringify(value).includes('__proto__')),
    userId: fc.string(),
    source: fc.constantFrom('api', 'automation', 'sync', 'migration', 'system'),
    timestamp: fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    }),
    subjectId: optional,
    correlationId: optional,
    causationId: optional,
    requestId: optional,
  });

  test(`are each other’s inverse for any event (seed ${SEED})`, () => {
    fc.assert(
      fc.property(event, (given) => {
        const written: unknown = JSON.parse(JSON.stringify(encodeEvent(given as never)));
        expect(decodeEvent(written)).toEqual(given);
        expect(encodeEvent(decodeEvent(written))).toEqual(written);
        expect(SynapWireEventSchema.safeParse(written).success).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test(`control: no event passes with one field of its envelope wrong (seed ${SEED})`, () => {
    const field = fc.constantFrom('id', 'version', 'type', 'data', 'userId', 'source', 'timestamp', 'subjectId');
    fc.assert(
      fc.property(event, field, fc.constantFrom(null, 7, [], true), (given, name, value) => {
        const written = { ...encodeEvent(given as never), [name]: value };
        expect(faultsOf(() => decodeEvent(written))[0]).toMatch(`${name}: `);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test(`never throw anything but faults, whatever they get (seed ${SEED})`, () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
    const types = fc.constantFrom<GeneratedEventType | 'note.created'>(...getAllGeneratedEventTypes(), 'note.created');
    fc.assert(
      fc.property(anything, types, (value, type) => {
        for (const given of [value, wire({ data: value, type }), memory({ data: value, type })]) {
          faultsOf(() => decodeEvent(given));
          faultsOf(() => parseSynapEvent(given));
          faultsOf(() => encodeEvent(given as never));
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('an event in an event', () => {
  const relay = (event: unknown) =>
    createSynapEvent({
      type: 'webhooks.deliver.requested',
      data: { subscriptionId: wire().id, event, attempt: 1, timestamp: '2026-01-15T09:30:00.000Z' },
      userId: 'user-123',
    } as never) as SynapEvent;

  test('keeps what a newer writer has put into its envelope, whoever passes it on', () => {
    const event = { ...wire(), addedLater: 1, timestamp: '2026-01-15T10:30:00+01:00' };
    expect(relay(event).data['event']).toEqual(event);
  });

  test('control: it is checked as an envelope all the same', () => {
    expect(faultsOf(() => relay({ ...wire(), version: 1 }))).toEqual([
      "data.event.version: Invalid input: must be the string 'v1'",
    ]);
  });
});

describe('the policy for unknown types', () => {
  const unknown = { ...wire(), type: 'tags.create.requestd', data: {} };

  test('holds for what is made and what is sent, not only for what is read', () => {
    const refuse = { unknownTypes: 'refuse' } as const;
    const given = { type: unknown.type, data: {}, userId: 'user-123' } as never;
    const event = decodeEvent(unknown);
    for (const run of [() => createSynapEvent(given, refuse), () => encodeEvent(event, refuse)]) {
      expect(faultsOf(run)).toEqual([
        'type: Unknown event type "tags.create.requestd"; did you mean "tags.create.requested"?',
      ]);
    }
    expect(createSynapEvent(given)).toMatchObject({ type: unknown.type });
  });

  test('is one of two words: another is no accident that allows', () => {
    expect(() => decodeEvent(unknown, { unknownTypes: 'reject' as never })).toThrow(TypeError);
  });
});

test('isGeneratedEvent knows the events of the catalog by type and data', () => {
  const event = decodeEvent(wire());
  expect(isGeneratedEvent(event)).toBe(true);
  expect(isGeneratedEvent({ ...event, data: { name: 5 } })).toBe(false);
  expect(isGeneratedEvent({ ...event, type: 'toString' })).toBe(false);
});
