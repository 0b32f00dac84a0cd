import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createKSync } from '../src/create-ksync.ts';
import { ValidationError } from '../src/errors.ts';
import { makeSchema, slowSchema } from './make-schema.ts';
import { recordingStorage } from './recording-storage.ts';

afterEach(() => vi.useRealTimers());

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const sizesOf = ({ writes }: { writes: readonly (readonly unknown[])[] }): number[] =>
  writes.map(({ length }) => length);
const noted = z.object({ n: z.number() });
/** For what is under way: many turns of the event loop. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('sends of one turn', () => {
  test('leave without a further send, in as few writes as the limit allows, in their order', async () => {
    const storage = recordingStorage();
    const ksync = createKSync({ storage, schemas: { 'note-taken': noted }, batching: { maxEvents: 300 } });
    const events = await Promise.all(upTo(1_000).map((n) => ksync.send('note-taken', { n })));
    expect(sizesOf(storage)).toEqual([300, 300, 300, 100]);
    expect(events.map(({ version, data }) => [version, data.n])).toEqual(upTo(1_000).map((n) => [n, n]));
    expect(await ksync.getEvents()).toEqual(events);
  });

  test('control: sends that wait for each other leave one by one', async () => {
    const storage = recordingStorage();
    const ksync = createKSync({ storage, schemas: { 'note-taken': noted } });
    for (const n of [1, 2, 3]) await ksync.send('note-taken', { n });
    expect(sizesOf(storage)).toEqual([1, 1, 1]);
  });

  test('are cut by bytes, and one that is larger than a whole write goes alone', async () => {
    const storage = recordingStorage();
    const ksync = createKSync({ storage, unknownTypes: 'allow', batching: { maxBytes: 100 } });
    // With its quotes: 40, 40, 40, 302, 100, 1 and 99 bytes.
    const texts = [38, 38, 38, 300, 98, -1, 97].map((length) => (length < 0 ? 7 : 'x'.repeat(length)));
    await Promise.all(texts.map((text) => ksync.send('note-taken', text)));
    expect(sizesOf(storage)).toEqual([2, 1, 1, 1, 2]);
    expect((await ksync.getEvents()).map(({ data }) => data)).toEqual(texts);
  });

  test('go together when they are made while a write is in flight', async () => {
    const storage = recordingStorage();
    const ksync = createKSync({ storage, unknownTypes: 'allow' });
    const release = storage.hold();
    const sends = [ksync.send('note-taken', 1)];
    await settle();
    for (const n of [2, 3, 4]) {
      sends.push(ksync.send('note-taken', n));
      await settle();
    }
    expect(sizesOf(storage)).toEqual([1]);
    release();
    await Promise.all(sends);
    expect(sizesOf(storage)).toEqual([1, 3]);
  });

  test('are told to listeners before their promises are resolved', async () => {
    const ksync = createKSync({ unknownTypes: 'allow' });
    const log: string[] = [];
    ksync.on('note-taken', ({ data }) => log.push(`told ${data}`));
    await Promise.all([1, 2].map((n) => ksync.send('note-taken', n).then(() => log.push(`resolved ${n}`))));
    expect(log).toEqual(['told 1', 'told 2', 'resolved 1', 'resolved 2']);
  });
});

describe('with maxWaitMs', () => {
  const open = (maxWaitMs: number) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const storage = recordingStorage();
    const ksync = createKSync({
      storage,
      unknownTypes: 'allow',
      batching: { maxWaitMs, maxEvents: 3, maxBytes: 1_000 },
    });
    return { storage, ksync };
  };

  test('a write waits so long for more, from its first send on', async () => {
    const { storage, ksync } = open(50);
    const sends = [ksync.send('note-taken', 1)];
    await vi.advanceTimersByTimeAsync(49);
    sends.push(ksync.send('note-taken', 2));
    await settle();
    expect(sizesOf(storage)).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all(sends);
    expect(sizesOf(storage)).toEqual([2]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a write that is full by count waits no longer', async () => {
    const { storage, ksync } = open(50);
    await Promise.all([1, 2, 3].map((n) => ksync.send('note-taken', n)));
    expect(sizesOf(storage)).toEqual([3]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a write that is full by bytes waits no longer', async () => {
    const { storage, ksync } = open(50);
    const first = ksync.send('note-taken', 'x'.repeat(600));
    await settle();
    await Promise.all([first, ksync.send('note-taken', 'x'.repeat(396))]);
    expect(sizesOf(storage)).toEqual([2]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('close waits no longer', async () => {
    const { storage, ksync } = open(50);
    const sent = ksync.send('note-taken', 1);
    await settle();
    await ksync.close();
    expect(await sent).toMatchObject({ version: 1 });
    expect(sizesOf(storage)).toEqual([1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([Number.POSITIVE_INFINITY, 2 ** 40])('%d waits until the write is full', async (maxWaitMs) => {
    const { storage, ksync } = open(maxWaitMs);
    const sends = [1, 2].map((n) => ksync.send('note-taken', n));
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(sizesOf(storage)).toEqual([]);
    await Promise.all([...sends, ksync.send('note-taken', 3)]);
    expect(sizesOf(storage)).toEqual([3]);
  });
});

describe('asynchronous schemas', () => {
  test('keep the order of the calls, mixed with others', async () => {
    const delays = createDelays();
    const ksync = createKSync({
      schemas: { 'note-taken': noted, 'note-checked': delays.schema, 'note-seen': slowSchema },
    });
    const sends = upTo(300).map((n) =>
      n % 3 === 0
        ? ksync.send('note-taken', { n })
        : n % 3 === 1
          ? ksync.send('note-checked', { n })
          : ksync.send('note-seen', { n }),
    );
    await settle();
    expect(await ksync.getLastVersion()).toBe(0);
    delays.answerBackwards();
    const events = await Promise.all(sends);
    expect(events.map(({ version }) => version)).toEqual(upTo(300));
    expect((await ksync.getEvents()).map(({ data }) => data.n)).toEqual(upTo(300));
  });

  test('leave the place of what they refuse to those behind', async () => {
    const even = makeSchema<number>(async (n) =>
      (n as number) % 2 === 0 ? { value: n as number } : { issues: [{ message: 'is odd' }] },
    );
    const ksync = createKSync({ schemas: { 'number-sent': even } });
    const settled = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => ksync.send('number-sent', n)));
    expect(settled.map(({ status }) => status)).toEqual([
      ...['rejected', 'fulfilled', 'rejected', 'fulfilled', 'rejected'],
    ]);
    expect((settled[0] as PromiseRejectedResult).reason).toBeInstanceOf(ValidationError);
    expect((await ksync.getEvents()).map(({ version, data }) => [version, data])).toEqual([
      [1, 2],
      [2, 4],
    ]);
  });

  test('that never answer are given up, and those behind go on', async () => {
    const never = makeSchema<{ n: number }>(() => new Promise(() => {}));
    const ksync = createKSync({ schemas: { 'note-lost': never, 'note-taken': noted }, limits: { validationMs: 20 } });
    const lost = ksync.send('note-lost', {});
    const sent = ksync.send('note-taken', { n: 1 });
    await expect(lost).rejects.toMatchObject({ code: 'validation-timeout' });
    expect(await sent).toMatchObject({ version: 1 });
    await ksync.close();
  });

  test('that answer after they were given up change nothing', async () => {
    const delays = createDelays();
    const ksync = createKSync({ schemas: { 'note-checked': delays.schema }, limits: { validationMs: 5 } });
    await expect(ksync.send('note-checked', { n: 1 })).rejects.toMatchObject({ code: 'validation-timeout' });
    delays.answerBackwards();
    await settle();
    expect(await ksync.getEvents()).toEqual([]);
  });

  test.each([Number.POSITIVE_INFINITY, 2 ** 40])('may take %d ms where that is the limit', async (validationMs) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const delays = createDelays();
    const ksync = createKSync({ schemas: { 'note-checked': delays.schema }, limits: { validationMs } });
    const sent = ksync.send('note-checked', { n: 1 });
    await vi.advanceTimersByTimeAsync(86_400_000);
    delays.answerBackwards();
    expect(await sent).toMatchObject({ version: 1 });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that throw or reject refuse with what they threw', async () => {
    const thrown = new TypeError('no connection');
    const ksync = createKSync({
      schemas: {
        'note-thrown': makeSchema(() => {
          throw thrown;
        }),
        'note-rejected': makeSchema(() => Promise.reject(thrown)),
        'note-refined': z.object({}).refine(() => {
          throw thrown;
        }),
      },
    });
    await expect(ksync.send('note-thrown', {})).rejects.toBe(thrown);
    await expect(ksync.send('note-rejected', {})).rejects.toBe(thrown);
    await expect(ksync.send('note-refined', {})).rejects.toBe(thrown);
    await ksync.close();
  });

  test('see the data as it was when it was sent, and so do those who read it', async () => {
    const seen: unknown[] = [];
    const schema = z.object({ tags: z.array(z.string()) }).refine(async ({ tags }) => {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push([...tags]);
      return true;
    });
    const ksync = createKSync({ schemas: { 'note-tagged': schema } });
    const data = { tags: ['one'] };
    const sent = ksync.send('note-tagged', data);
    data.tags.push('two');
    expect((await sent).data).toEqual({ tags: ['one'] });
    expect(seen.at(-1)).toEqual(['one']);
  });
});

describe('a queue that is full', () => {
  test('refuses further sends until there is room, and loses none that it took', async () => {
    const storage = recordingStorage();
    const ksync = createKSync({
      storage,
      unknownTypes: 'allow',
      limits: { queuedEvents: 10 },
      batching: { maxEvents: 4 },
    });
    const release = storage.hold();
    const sends = upTo(10).map((n) => ksync.send('note-taken', n));
    await expect(ksync.send('note-taken', 11)).rejects.toMatchObject({ code: 'queue-full' });
    await settle();
    // Those that are being written have left the queue.
    const taken = [...sends, ...upTo(4).map((n) => ksync.send('note-taken', 10 + n))];
    await expect(ksync.send('note-taken', 15)).rejects.toMatchObject({ code: 'queue-full' });
    let isWritable = false;
    const writable = ksync.whenWritable().then(() => (isWritable = true));
    await settle();
    expect(isWritable).toBe(false);
    release();
    await Promise.all([writable, ...taken]);
    expect((await ksync.getEvents()).map(({ data }) => data)).toEqual(upTo(14));
  });

  test('is full by bytes, too', async () => {
    const storage = recordingStorage();
    const ksync = createKSync({ storage, unknownTypes: 'allow', limits: { queuedBytes: 100 } });
    const release = storage.hold();
    const sent = ksync.send('note-taken', 'x'.repeat(98));
    await expect(ksync.send('note-taken', 1)).rejects.toMatchObject({ code: 'queue-full' });
    release();
    await sent;
    expect(await ksync.send('note-taken', 1)).toMatchObject({ version: 2 });
  });

  test('has room again where what filled it was refused', async () => {
    const delays = createDelays();
    const ksync = createKSync({
      schemas: { 'note-checked': delays.schema },
      limits: { queuedEvents: 1, validationMs: 5 },
    });
    const lost = ksync.send('note-checked', { n: 1 });
    const writable = ksync.whenWritable();
    await expect(ksync.send('note-checked', { n: 2 })).rejects.toMatchObject({ code: 'queue-full' });
    await expect(lost).rejects.toMatchObject({ code: 'validation-timeout' });
    await writable;
  });

  test('takes 5,000 events of a writer that awaits whenWritable, in order', async () => {
    const storage = recordingStorage();
    const ksync = createKSync({
      storage,
      unknownTypes: 'allow',
      limits: { queuedEvents: 16 },
      batching: { maxEvents: 7 },
    });
    const sends: Promise<unknown>[] = [];
    for (const n of upTo(5_000)) {
      await ksync.whenWritable();
      sends.push(ksync.send('note-taken', n));
    }
    await Promise.all(sends);
    expect((await ksync.getEvents()).map(({ data }) => data)).toEqual(upTo(5_000));
  });
});

describe('data that was sent', () => {
  const thing = () => ({ id: 'a', tags: ['x', { deep: [1] }], owner: { name: 'alice' } });

  test('is frozen through and through, in what listeners, senders and readers get', async () => {
    const ksync = createKSync({ unknownTypes: 'allow' });
    const got: unknown[] = [];
    ksync.on('*', (event) => got.push(event));
    got.push(await ksync.send('thing-made', thing()), ...(await ksync.getEvents()));
    for await (const event of ksync.subscribe({ from: 'start' })) {
      got.push(event);
      break;
    }
    expect(got).toHaveLength(4);
    for (const event of got) expect(findThawed(event)).toEqual([]);
    const [event] = got as [{ version: number; data: ReturnType<typeof thing> }];
    expect(() => (event.version = 9)).toThrow(TypeError);
    expect(() => (event.data.owner.name = 'bob')).toThrow(TypeError);
    expect(() => event.data.tags.push('y')).toThrow(TypeError);
  });

  test('control: what is frozen on top only is found', () => {
    expect(findThawed(Object.freeze(thing()))).toEqual(['.tags', '.tags.1', '.tags.1.deep', '.owner']);
  });

  test("is nobody else's: the object that was given is neither frozen nor looked at again", async () => {
    const shared = z.any();
    const ksync = createKSync({ schemas: { 'thing-made': shared } });
    const given = thing();
    const sent = ksync.send('thing-made', given);
    given.owner.name = 'bob';
    given.tags.length = 0;
    expect((await sent).data).toEqual(thing());
    expect(Object.isFrozen(given) || Object.isFrozen(given.owner)).toBe(false);
  });

  test('is what the schema made of it', async () => {
    const schema = z.object({ name: z.string().trim(), role: z.string().default('user') });
    const ksync = createKSync({ schemas: { 'user-created': schema } });
    expect((await ksync.send('user-created', { name: ' alice ' })).data).toEqual({ name: 'alice', role: 'user' });
  });

  test.each([
    ['a number that is none', { a: [Number.NaN] }],
    ['undefined', undefined],
    ['a hole in a list', { a: [1, , 3] }], // oxlint-disable-line no-sparse-arrays
    ['a bigint', { a: 1n }],
    ['a function', { a() {} }],
    ['a date', { a: new Date(0) }],
    ['a map', new Map()],
    ['a key that would set the prototype', JSON.parse('{"a":{"__proto__":1}}')],
    [
      'a circle',
      (() => {
        const a: unknown[] = [];
        a.push(a);
        return a;
      })(),
    ],
  ])('is refused where it is no JSON: %s', async (_, data) => {
    const ksync = createKSync({ unknownTypes: 'allow' });
    await expect(ksync.send('thing-made', data)).rejects.toBeInstanceOf(ValidationError);
    expect(await ksync.getLastVersion()).toBe(0);
  });
});

/** A schema whose answers are waited for, and are given the last first. */
function createDelays() {
  const waiting: (() => void)[] = [];
  return {
    schema: makeSchema<{ n: number }>(
      (value) => new Promise((resolve) => waiting.push(() => resolve({ value: value as { n: number } }))),
    ),
    answerBackwards() {
      for (const answer of waiting.reverse()) answer();
    },
  };
}

/** The paths of objects that can be changed. */
function findThawed(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, child]) => findThawed(child, `${path}.${key}`));
  return Object.isFrozen(value) ? inner : [path, ...inner];
}
