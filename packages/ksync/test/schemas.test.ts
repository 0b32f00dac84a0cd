// Any Standard Schema: what libraries accept, refuse and make of data, and what is stored of it.
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { TagsCreateRequestedWriterSchema } from '@synap/types/validators/standard';
import { type as ark } from 'arktype';
import { runInNewContext } from 'node:vm';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as mini from 'zod/mini';
import { z as z3 } from 'zod/v3';
import { createKSync } from '../src/create-ksync.ts';
import { ValidationError } from '../src/errors.ts';
import { defineVersions } from '../src/schema/versions.ts';

type Validate = StandardSchemaV1['~standard']['validate'];

const handWritten = (validate: Validate): StandardSchemaV1 => ({
  '~standard': { version: 1, vendor: 'by-hand', validate },
});

const open = (schema: StandardSchemaV1) => createKSync({ schemas: { 'message-sent': schema } });

const rejectionOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('what libraries accept and refuse', () => {
  const byHand: Validate = (input) => {
    const { content, tags, priority = 1 } = input as { content: string; tags: unknown[]; priority?: number };
    const wrong = tags.findIndex((tag) => typeof tag !== 'string');
    if (wrong >= 0) return { issues: [{ message: 'no text', path: [{ key: 'tags' }, wrong] }] };
    return { value: { content: content.trim(), tags, priority } };
  };
  // Each trims the content, has a default, and takes texts alone as tags.
  const libraries: readonly { name: string; schema: StandardSchemaV1; error: new (...args: never) => unknown }[] = [
    {
      name: 'Zod 4',
      schema: z.object({ content: z.string().trim(), tags: z.array(z.string()), priority: z.number().default(1) }),
      error: z.ZodError,
    },
    {
      name: 'Zod mini',
      schema: mini.object({
        content: mini.string().check(mini.trim()),
        tags: mini.array(mini.string()),
        priority: mini._default(mini.number(), 1),
      }),
      error: mini.core.$ZodError as never,
    },
    {
      name: 'Zod 3',
      schema: z3.object({ content: z3.string().trim(), tags: z3.array(z3.string()), priority: z3.number().default(1) }),
      error: z3.ZodError,
    },
    {
      name: 'Valibot',
      schema: v.object({
        content: v.pipe(v.string(), v.trim()),
        tags: v.array(v.string()),
        priority: v.optional(v.number(), 1),
      }),
      error: ValidationError,
    },
    {
      name: 'Valibot, asynchronous',
      schema: v.objectAsync({
        content: v.pipeAsync(
          v.string(),
          v.trim(),
          v.checkAsync(async () => true),
        ),
        tags: v.array(v.string()),
        priority: v.optional(v.number(), 1),
      }),
      error: ValidationError,
    },
    {
      name: 'ArkType',
      schema: ark({ content: 'string.trim', tags: 'string[]', priority: 'number = 1' }),
      error: ValidationError,
    },
    { name: 'a hand-written one', schema: handWritten(byHand), error: ValidationError },
    {
      name: 'a hand-written one, asynchronous',
      schema: handWritten(async (input) => byHand(input)),
      error: ValidationError,
    },
  ];

  test.each(libraries)('$name: what it has made of the data is stored, defaults and transforms', async ({ schema }) => {
    const ksync = open(schema);
    const event = await ksync.send('message-sent', { content: ' Hello ', tags: ['one'] });
    expect(event.data).toEqual({ content: 'Hello', tags: ['one'], priority: 1 });
    expect(await ksync.getEvents()).toEqual([event]);
    expect(Object.isFrozen((event.data as { tags: unknown }).tags)).toBe(true);
  });

  test.each(libraries)('$name: a refusal is an error of its kind, with the path', async ({ schema, error }) => {
    const ksync = open(schema);
    const refusal = await rejectionOf(ksync.send('message-sent', { content: 'Hello', tags: ['one', 2] }));
    expect(refusal).toBeInstanceOf(error);
    const { issues } = refusal as { issues: { path: PropertyKey[]; message: unknown }[] };
    expect(issues.map(({ path }) => path)).toEqual([['tags', 1]]);
    expect(issues[0]?.message).toEqual(expect.any(String));
    expect(await ksync.getEvents()).toEqual([]);
  });

  test('control: a ValidationError is no ZodError, and says where and what in its message', async () => {
    const refusal = await rejectionOf(open(handWritten(byHand)).send('message-sent', { content: '', tags: [1] }));
    expect(refusal).not.toBeInstanceOf(z.ZodError);
    expect(refusal).toMatchObject({
      code: 'invalid-data',
      message: expect.stringMatching(/^"message-sent" was not sent: data\.tags.0.*: no text$/) as string,
      issues: [{ path: ['tags', 0], message: 'no text' }],
    });
  });

  test('a compiled validator of the catalog is one, too', async () => {
    const ksync = createKSync({ schemas: { 'tags.create.requested': TagsCreateRequestedWriterSchema } });
    const data = { name: 'roadmap', color: '#3b82f6' };
    expect((await ksync.send('tags.create.requested', data)).data).toEqual(data);
    const refusal = await rejectionOf(ksync.send('tags.create.requested', { ...data, name: 1 } as never));
    expect(refusal).toBeInstanceOf(ValidationError);
    expect(refusal).toMatchObject({ issues: [{ path: ['name'] }] });
  });

  test.each([
    {
      when: 'at once',
      validate: () => {
        throw new RangeError('broken');
      },
    },
    { when: 'later', validate: () => Promise.reject(new RangeError('broken')) },
  ])('what a schema throws $when is what the sender gets, and the next send is as ever', async ({ validate }) => {
    let isBroken = true;
    const ksync = open(handWritten((value) => (isBroken ? validate() : { value })));
    await expect(ksync.send('message-sent', {})).rejects.toThrow(new RangeError('broken'));
    isBroken = false;
    expect((await ksync.send('message-sent', {})).version).toBe(1);
  });

  test.each([
    ['null', null],
    ['a text', 'text'],
    ['a function', () => {}],
    ['an empty object', {}],
  ])('%s is refused as a schema when it is defined', (_, schema) => {
    expect(() => createKSync().defineSchema('message-sent', schema as never)).toThrow(
      expect.objectContaining({ code: 'invalid-schema' }),
    );
  });
});

describe('the order', () => {
  test('is that of the sends, however long each schema takes, over types and libraries', async () => {
    const ksync = createKSync({
      schemas: {
        'slow-zod': z.object({ ms: z.number().refine((ms) => later(ms).then(() => ms !== 13)) }),
        'slow-valibot': v.objectAsync({
          ms: v.pipeAsync(
            v.number(),
            v.checkAsync((ms) => later(ms).then(() => true)),
          ),
        }),
        'quick-ark': ark({ ms: 'number' }),
      },
    });
    const told: unknown[] = [];
    ksync.on('*', ({ data, version }) => told.push([data.ms, version]));
    const results = await Promise.allSettled([
      ksync.send('slow-zod', { ms: 40 }),
      ksync.send('quick-ark', { ms: 0 }),
      ksync.send('slow-zod', { ms: 13 }),
      ksync.send('slow-valibot', { ms: 20 }),
      ksync.send('slow-zod', { ms: 1 }),
      ksync.send('quick-ark', { ms: 2 }),
    ]);
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, true, true]);
    expect(told).toEqual([
      [40, 1],
      [0, 2],
      [20, 3],
      [1, 4],
      [2, 5],
    ]);
  });
});

describe('what the caller does to the data', () => {
  const loose: readonly { name: string; schema: StandardSchemaV1 }[] = [
    { name: 'Zod 4', schema: z.object({ kept: z.unknown() }).refine(async () => later(10).then(() => true)) },
    { name: 'Zod 3', schema: z3.object({ kept: z3.unknown() }).refine(async () => later(10).then(() => true)) },
    {
      name: 'Valibot',
      schema: v.pipeAsync(
        v.objectAsync({ kept: v.unknown() }),
        v.checkAsync(async () => later(10).then(() => true)),
      ),
    },
    { name: 'a hand-written one', schema: handWritten(async (value) => later(10).then(() => ({ value }))) },
  ];

  test.each(loose)(
    '$name: while an asynchronous schema is at it changes nothing, the first time nor later',
    async (given) => {
      const ksync = open(given.schema);
      for (let time = 1; time <= 2; time += 1) {
        const data = { kept: { list: ['sent'] } };
        const sent = ksync.send('message-sent', data);
        data.kept.list.push('added');
        await later(2);
        Object.assign(data, { kept: new Date(), more: 1 });
        expect((await sent).data).toEqual({ kept: { list: ['sent'] } });
      }
    },
  );

  test('after send changes nothing, and reading does not give a hand in it', async () => {
    const ksync = open(handWritten((value) => ({ value })));
    const data = { list: [{ text: 'sent' }] };
    const sent = ksync.send('message-sent', data);
    data.list[0]!.text = 'changed';
    data.list.push({ text: 'added' });
    expect((await sent).data).toEqual({ list: [{ text: 'sent' }] });
    const [event] = await ksync.getEvents();
    expect(() => (event!.data as typeof data).list.push({ text: 'added' })).toThrow(TypeError);
    expect(Object.isFrozen(data)).toBe(false);
  });
});

describe('what is no JSON', () => {
  const cycle: { self?: unknown; list: unknown[] } = { list: [] };
  cycle.self = cycle;
  const tangle: { one?: unknown; other?: unknown } = {};
  tangle.one = tangle;
  tangle.other = tangle;
  const deep = (levels: number): unknown =>
    Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), 'bottom');
  class Point {
    x = 1;
  }
  const cases: readonly [name: string, data: unknown, path: readonly PropertyKey[] | 'any'][] = [
    ['a Date', { at: new Date(0) }, ['at']],
    ['a Map', { a: [new Map()] }, ['a', 0]],
    ['a Set', new Set(), []],
    ['NaN', { price: Number.NaN }, ['price']],
    ['Infinity', { list: [1, Number.NEGATIVE_INFINITY] }, ['list', 1]],
    ['undefined in an array', { list: ['one', undefined] }, ['list', 1]],
    // oxlint-disable-next-line no-sparse-arrays -- that is the case
    ['a hole in an array', { list: [, 'one'] }, ['list', 0]],
    ['undefined itself', undefined, []],
    ['a BigInt', { a: { b: 1n } }, ['a', 'b']],
    ['a symbol', { a: Symbol('a') }, ['a']],
    ['a function', { toJSON: () => 1 }, ['toJSON']],
    ['a cycle', cycle, 'any'],
    ['a cycle of two ways', tangle, 'any'],
    ['600 levels', deep(600), 'any'],
    ['a class instance', { point: new Point() }, ['point']],
    ['a typed array', { bytes: new Uint8Array(2) }, ['bytes']],
    ['a boxed text', { text: Object('text') }, ['text']],
    ['an own __proto__', JSON.parse('{"__proto__":{"isAdmin":true}}'), ['__proto__']],
    ['an own __proto__ further down', JSON.parse('{"a":[{"__proto__":1}]}'), ['a', 0, '__proto__']],
  ];
  const schemas: readonly { name: string; schema: StandardSchemaV1 | undefined }[] = [
    { name: 'a schema that takes anything', schema: handWritten((value) => ({ value })) },
    { name: 'an asynchronous one', schema: handWritten(async (value) => ({ value })) },
    { name: 'no schema', schema: undefined },
  ];

  describe.each(schemas)('with $name', ({ schema }) => {
    test.each(cases)('%s is refused with its path', async (_, data, path) => {
      const ksync = createKSync({ unknownTypes: 'allow', ...(schema && { schemas: { 'message-sent': schema } }) });
      const refusal = await rejectionOf(ksync.send('message-sent', data));
      expect(refusal).toBeInstanceOf(ValidationError);
      const { issues } = refusal as ValidationError;
      expect(issues).toHaveLength(1);
      if (path !== 'any') expect(issues[0]?.path).toEqual(path);
      expect(await ksync.getEvents()).toEqual([]);
    });

    test('control: JSON is stored as it is, objects of another realm and of none as well', async () => {
      const ksync = createKSync({ unknownTypes: 'allow', ...(schema && { schemas: { 'message-sent': schema } }) });
      const foreign: unknown = runInNewContext(`({ list: [{ text: 'one' }], none: null })`);
      expect(Object.getPrototypeOf(foreign)).not.toBe(Object.prototype);
      const bare: unknown = Object.assign(Object.create(null), { text: 'bare' });
      const twice = { text: 'twice' };
      const json = {
        a: [null, true, -1.5, '', '🦊', { '': {} }],
        constructor: 1,
        deep: deep(500),
        one: twice,
        two: twice,
      };
      const given = [foreign, bare, json, null, 0, [], 'text'];
      for (const data of given) await ksync.send('message-sent', data);
      const stored = (await ksync.getEvents()).map(({ data }) => data);
      expect(JSON.stringify(stored)).toBe(JSON.stringify(given));
      expect(Object.getPrototypeOf(stored[0])).toBe(Object.prototype);
    });
  });

  test('what JSON text leaves out or writes another way is stored as it would be read: undefined, and -0', async () => {
    const ksync = open(handWritten((value) => ({ value })));
    const { data } = await ksync.send('message-sent', { text: undefined, zero: -0 });
    expect(Object.keys(data as object)).toEqual(['zero']);
    expect(Object.is((data as { zero: number }).zero, 0)).toBe(true);
  });

  test('what a transform makes is looked at, not what it is given', async () => {
    const toDate = open(z.object({ at: z.string().transform((text) => new Date(text)) }));
    expect(await rejectionOf(toDate.send('message-sent', { at: '2024-01-01' }))).toMatchObject({
      code: 'invalid-data',
      issues: [{ path: ['at'] }],
    });
    const toText = open(z.object({ at: z.date().transform((date) => date.toISOString()) }));
    expect((await toText.send('message-sent', { at: new Date(0) })).data).toEqual({ at: '1970-01-01T00:00:00.000Z' });
  });
});

describe('versions', () => {
  const [one, two] = [z.object({ text: z.string() }), z.object({ content: z.string() })];
  const step = ({ text }: { text: string }) => ({ content: text });
  const wrong: readonly [name: string, options: unknown][] = [
    ['a missing step', { versions: [one, two], upcast: [] }],
    ['no steps at all', { versions: [one, two] }],
    ['one step too many', { versions: [one, two], upcast: [step, step] }],
    ['a step that is no function', { versions: [one, two], upcast: ['step'] }],
    // oxlint-disable-next-line no-sparse-arrays -- that is the case
    ['a hole in the steps', { versions: [one, two, two], upcast: [, step] }],
    ['no versions', { versions: [], upcast: [] }],
    ['a version that is no schema', { versions: [one, {}], upcast: [step] }],
  ];

  test.each(wrong)('%s is refused at the start, in each way to define them', (_, options) => {
    const refusal = expect.objectContaining({ code: 'invalid-schema' }) as Error;
    expect(() => defineVersions(options as never)).toThrow(refusal);
    expect(() => createKSync().defineSchema('message-sent', options as never)).toThrow(refusal);
    expect(() => createKSync({ schemas: { 'message-sent': options as never } })).toThrow(refusal);
  });

  test('control: those that fit are taken, in each way', async () => {
    const options = { versions: [one, two], upcast: [step] } as const;
    createKSync().defineSchema('message-sent', options);
    const ksync = createKSync({ schemas: { 'message-sent': defineVersions(options) } });
    expect((await ksync.send('message-sent', { content: 'Hello' })).data).toEqual({ content: 'Hello' });
    // @ts-expect-error -- the last version is what is sent
    expect(await rejectionOf(ksync.send('message-sent', { text: 'Hello' }))).toBeInstanceOf(z.ZodError);
  });
});
