import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createKSync } from '../src/create-ksync.ts';
import type { KSyncEvent } from '../src/event.ts';
import { materialize } from '../src/materializer.ts';
import { memoryStorage } from '../src/storage/memory.ts';
import type { KSyncStorage, StoredEvent } from '../src/storage/storage.ts';
import { recordingStorage } from './recording-storage.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the version of events', () => {
  test('goes on over restarts, for each client by itself', async () => {
    const storage = recordingStorage();
    const versions: [string, number][] = [];
    for (let start = 0; start < 4; start += 1) {
      for (const clientId of ['alice', 'bob']) {
        const ksync = createKSync({ clientId, storage, unknownTypes: 'allow' });
        const sent = await Promise.all([1, 2].map((n) => ksync.send('note-taken', n)));
        versions.push(...sent.map((event): [string, number] => [event.clientId, event.version]));
        expect(await ksync.getLastVersion()).toBe(2 * start + 2);
        await ksync.close();
      }
    }
    for (const client of ['alice', 'bob']) {
      const own = versions.filter(([id]) => id === client).map(([, version]) => version);
      expect(own).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    }
  });

  test('goes on when the first question after a restart fails', async () => {
    const storage = recordingStorage();
    await createKSync({ clientId: 'alice', storage, unknownTypes: 'allow' }).send('note-taken', 1);
    const ksync = createKSync({ clientId: 'alice', storage, unknownTypes: 'allow' });
    storage.readFailure = new Error('the server is starting');
    await expect(ksync.send('note-taken', 2)).rejects.toMatchObject({ outcome: 'not-stored' });
    storage.readFailure = undefined;
    expect(await ksync.send('note-taken', 3)).toMatchObject({ version: 2 });
  });

  test('is given once, where two clients of one id send at the same time', async () => {
    const shared = memoryStorage();
    const open = () =>
      createKSync({ clientId: 'alice', storage: slow(shared), unknownTypes: 'allow', batching: { maxEvents: 3 } });
    const clients = [open(), open()];
    const told: KSyncEvent[][] = [[], []];
    for (const [index, client] of clients.entries()) client.on('*', (event) => told[index]?.push(event));
    const sent = await Promise.all(Array.from({ length: 600 }, (_, n) => clients[n % 2]?.send('note-taken', n)));
    const stored = await clients[0]?.getEvents();
    expect(stored?.map(({ version }) => version)).toEqual(sent.map((_, index) => index + 1));
    expect(stored?.map(({ data }) => data).toSorted((a, b) => a - b)).toEqual(sent.map((_, n) => n));
    for (const [index, events] of told.entries()) {
      // Each tells what was sent there, in the order of the calls.
      expect(events.map(({ data }) => data)).toEqual(sent.map((_, n) => n).filter((n) => n % 2 === index));
      expect(events).toEqual(events.toSorted((a, b) => a.version - b.version));
    }
  });

  test('control: without a look at what the other has stored, they lose events', async () => {
    const shared = memoryStorage();
    const blind = (): KSyncStorage => ({ ...slow(shared), async *read() {} });
    const clients = [1, 2].map(() =>
      createKSync({ clientId: 'alice', storage: blind(), unknownTypes: 'allow', batching: { maxEvents: 3 } }),
    );
    const settled = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) => clients[n % 2]?.send('note-taken', n)),
    );
    expect(settled.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  });
});

describe('clocks and ids', () => {
  test('a clock that goes back or jumps changes no order and no version', async () => {
    const times = [5_000, 4_000, 4_000, 0, 9e12, 1];
    let tick = 0;
    const ksync = createKSync({ unknownTypes: 'allow', clock: () => times[tick++ % times.length] as number });
    for (const [n] of times.entries()) await ksync.send('note-taken', n);
    const events = await ksync.getEvents();
    expect(events.map(({ timestamp }) => timestamp)).toEqual(times);
    expect(events.map(({ version, data }) => [version, data])).toEqual(times.map((_, n) => [n + 1, n]));
  });

  test.each([Number.NaN, -1, 1.5, Number.POSITIVE_INFINITY, undefined, '1', null, new Date(5)])(
    'a clock that says %s is refused, and sends nothing',
    async (time) => {
      const ksync = createKSync({ unknownTypes: 'allow', clock: () => time as number });
      await expect(ksync.send('note-taken', 1)).rejects.toMatchObject({ code: 'invalid-option' });
      expect(await ksync.getLastVersion()).toBe(0);
    },
  );

  test.each(['evt_1703123456789_abc123', '', undefined, 5, `${crypto.randomUUID()}0`, `${crypto.randomUUID()}\n`])(
    'an id %j is refused, and sends nothing',
    async (id) => {
      const ksync = createKSync({ unknownTypes: 'allow', generateId: () => id as string });
      await expect(ksync.send('note-taken', 1)).rejects.toMatchObject({ code: 'invalid-option' });
      expect(await ksync.getLastVersion()).toBe(0);
    },
  );

  test('a clock that throws, or a bad one beside data that is refused later, leaves no rejection unhandled', async () => {
    const unhandled: unknown[] = [];
    const listen = (error: unknown): unknown => unhandled.push(error);
    process.prependListener('unhandledRejection', listen);
    const late = z.object({}).refine(async () => false);
    const ksync = createKSync({
      schemas: { 'note-checked': late },
      clock() {
        throw new Error('no clock');
      },
    });
    await expect(ksync.send('note-checked', {})).rejects.toThrow('no clock');
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.removeListener('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });

  test('ids are UUIDs of which no two are equal', async () => {
    const ksync = createKSync({ unknownTypes: 'allow' });
    const sent = await Promise.all(Array.from({ length: 1_000 }, () => ksync.send('note-taken', 1)));
    const ids = [ksync.clientId.replace('client_', ''), ...sent.map(({ id }) => id)];
    expect(ids.filter((id) => !UUID.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('{ versions, upcast }', () => {
  const V1 = z.object({ id: z.string(), content: z.string() });
  const V2 = V1.extend({ channelId: z.string().optional(), mentions: z.array(z.string()).default([]) });
  const V3 = V2.extend({ channelId: z.string(), attachments: z.array(z.string()).default(['none']) });
  const upcast = [
    async (data: z.infer<typeof V1>) => data,
    (data: z.infer<typeof V2>) => ({ ...data, channelId: data.channelId ?? 'general' }),
  ] as const;

  /** One event of each data version, from three programs, and one of another type. */
  const storeAll = async (): Promise<KSyncStorage> => {
    const storage = recordingStorage();
    const open = (schema: never) =>
      createKSync({ clientId: 'alice', storage, unknownTypes: 'allow' }).defineSchema('message-sent', schema);
    await open(V1 as never).send('message-sent', { id: '1', content: 'one' });
    await open({ versions: [V1, V2], upcast: upcast.slice(0, 1) } as never).send('message-sent', {
      id: '2',
      content: 'two',
    });
    await open({ versions: [V1, V2, V3], upcast } as never).send('message-sent', {
      id: '3',
      content: 'three',
      channelId: 'news',
    });
    await createKSync({ clientId: 'alice', storage, unknownTypes: 'allow' }).send('user-joined', { id: 'bob' });
    return storage;
  };
  const LATEST = [
    { id: '1', content: 'one', channelId: 'general', mentions: [], attachments: ['none'] },
    { id: '2', content: 'two', channelId: 'general', mentions: [], attachments: ['none'] },
    { id: '3', content: 'three', channelId: 'news', mentions: [], attachments: ['none'] },
  ];
  const openLatest = (storage: KSyncStorage) =>
    createKSync({ clientId: 'alice', storage, unknownTypes: 'allow' }).defineSchema('message-sent', {
      versions: [V1, V2, V3],
      upcast,
    });
  const readRaw = async (storage: KSyncStorage): Promise<StoredEvent[]> => {
    const events: StoredEvent[] = [];
    for await (const page of storage.read()) {
      events.push(...page.map(({ event, dataVersion }) => ({ event, dataVersion })));
    }
    return events;
  };

  test('is read as the latest by getEvents, subscribe and materialize', async () => {
    const ksync = openLatest(await storeAll());
    expect((await ksync.getEvents({ types: ['message-sent'] })).map(({ data }) => data)).toEqual(LATEST);
    const seen: unknown[] = [];
    for await (const { data } of ksync.subscribe({ from: 'start' })) {
      seen.push(data);
      if (seen.length === 4) break;
    }
    expect(seen).toEqual([...LATEST, { id: 'bob' }]);
    const channels = materialize(ksync, {
      name: 'channels',
      initial: (): string[] => [],
      on: { 'message-sent': (state, { data }) => [...state, data.channelId] },
    });
    expect(await channels.current()).toEqual(['general', 'general', 'news']);
    await channels.close();
  });

  test('leaves what is stored as it is, keeps id, time and version, and is frozen', async () => {
    const storage = await storeAll();
    const before = structuredClone(await readRaw(storage));
    const events = await openLatest(storage).getEvents();
    expect(await readRaw(storage)).toEqual(before);
    expect(before.map(({ dataVersion }) => dataVersion)).toEqual([1, 2, 3, 1]);
    const withoutData = (event: KSyncEvent): KSyncEvent => ({ ...event, data: undefined });
    expect(events.map(withoutData)).toEqual(before.map(({ event }) => withoutData(event)));
    for (const event of events) {
      expect(Object.isFrozen(event) && Object.isFrozen(event.data)).toBe(true);
      if (event.type === 'message-sent') expect(Object.isFrozen(event.data.attachments)).toBe(true);
    }
  });

  test('names the event, where an upcaster throws or makes what the next version refuses', async () => {
    const storage = await storeAll();
    const [first] = await readRaw(storage);
    const open = (step: () => unknown) =>
      createKSync({ storage, unknownTypes: 'allow' }).defineSchema('message-sent', {
        versions: [V1, V2, V3],
        upcast: [upcast[0], step as never],
      });
    const thrown = new Error('no channel');
    const throwing = open(() => {
      throw thrown;
    });
    const wrong = open(() => ({ id: '1' }));
    for (const [ksync, cause] of [
      [throwing, thrown],
      [wrong, expect.any(z.ZodError)],
    ] as const) {
      for (const reading of [
        ksync.getEvents(),
        readFirst(ksync.subscribe({ from: 'start' })),
        materialize(ksync, {
          name: 'any',
          initial: () => 0,
          on: { 'message-sent': (n) => n + 1 },
          onError() {},
        }).current(),
      ]) {
        const error: unknown = await Promise.resolve(reading).then(
          () => undefined,
          (refusal: unknown) => refusal,
        );
        expect(error).toMatchObject({ code: 'upcast-failed', cause });
        expect((error as Error).message).toContain(`${first?.event.id}`);
        expect((error as Error).message).toContain('"message-sent"');
      }
    }
  });

  test('refuses data of a version that it does not know, and says which', async () => {
    const storage = await storeAll();
    const ksync = createKSync({ storage, unknownTypes: 'allow' }).defineSchema('message-sent', {
      versions: [V1, V2],
      upcast: [upcast[0]],
    });
    const newest = (await readRaw(storage))[2];
    const error: unknown = await Promise.resolve(ksync.getEvents()).catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ code: 'newer-data-version' });
    expect((error as Error).message).toContain(`${newest?.event.id}`);
    expect((error as Error).message).toContain('"message-sent"');
    // What it knows is read for all that.
    expect(await ksync.getEvents({ types: ['user-joined' as never] })).toHaveLength(1);
    expect(await ksync.getEvents({ limit: 2 })).toHaveLength(2);
  });

  test('a subscription to some types is not stopped by another type that is newer', async () => {
    const ksync = createKSync({ storage: await storeAll(), unknownTypes: 'allow' }).defineSchema('message-sent', V1);
    expect(await readFirst(ksync.subscribe({ from: 'start', types: ['user-joined' as never] }))).toMatchObject({
      data: { id: 'bob' },
    });
  });

  test('a reader goes on from an event that it could not read, once its schema is there', async () => {
    const storage = await storeAll();
    const old = createKSync({ storage, unknownTypes: 'allow' }).defineSchema('message-sent', {
      versions: [V1, V2],
      upcast: [upcast[0]],
    });
    const subscription = old.subscribe({ from: 'start' });
    const seen: string[] = [];
    await expect(
      (async () => {
        for await (const { data } of subscription) seen.push(data.id);
      })(),
    ).rejects.toMatchObject({ code: 'newer-data-version' });
    for await (const { data } of openLatest(storage).subscribe({ after: subscription.cursor ?? '' })) {
      seen.push(data.id);
      if (data.id === 'bob') break;
    }
    expect(seen).toEqual(['1', '2', '3', 'bob']);
  });

  test.each([
    ['no version', { versions: [], upcast: [] }],
    ['a missing step', { versions: [V1, V2, V3], upcast: [upcast[0]] }],
    ['a gap', { versions: [V1, V2, V3], upcast: [undefined, upcast[1]] }],
    ['a step too many', { versions: [V1, V2], upcast }],
    ['a version that is no schema', { versions: [V1, {}], upcast: [upcast[0]] }],
    ['nothing', {}],
    ['null', null],
  ])('%s is refused when it is defined', (_, schema) => {
    expect(() => createKSync().defineSchema('message-sent', schema as never)).toThrow(
      expect.objectContaining({ code: 'invalid-schema' }),
    );
  });
});

async function readFirst<Item>(items: AsyncIterable<Item>): Promise<Item | undefined> {
  for await (const item of items) return item;
  return undefined;
}

/** Answers in a later turn, so that others come between. */
function slow(inner: KSyncStorage): KSyncStorage {
  const later = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));
  return {
    ...inner,
    async append(events) {
      await later();
      await inner.append(events);
    },
    async *read(options) {
      await later();
      yield* inner.read(options);
    },
  };
}
