/*
 * getEvents and subscribe. The property test: SYNAP_SEED sets the seed, which is printed; longer by SYNAP_KSYNC_RUNS=5000.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKSync } from '../src/create-ksync.ts';
import type { KSyncEvent } from '../src/event.ts';
import type { KSyncStorage } from '../src/storage/storage.ts';
import type { Subscription } from '../src/subscription.ts';
import { recordingStorage } from './recording-storage.ts';

const SEED = Number(process.env['SYNAP_SEED'] ?? 20_260_803);
const RUNS = Number(process.env['SYNAP_KSYNC_RUNS'] ?? 300);

const open = (storage: KSyncStorage = recordingStorage(), clientId = 'alice') =>
  createKSync({ storage, clientId, unknownTypes: 'allow', rules: { eventNames: 'off' } });
const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));
const namesOf = (events: readonly KSyncEvent[]): string[] =>
  events.map(({ clientId, version }) => `${clientId[0]}${version}`);

describe('getEvents', () => {
  /** a1 b1 a2 b2 ... a6 b6, of types by turns. */
  const fill = async () => {
    const storage = recordingStorage();
    const clients = [open(storage), open(storage, 'bob')];
    for (let n = 0; n < 12; n += 1)
      await clients[n % 2]?.send(['note-taken', 'note-lost', 'user-joined'][n % 3] as string, n);
    return { ksync: clients[0] as ReturnType<typeof open>, storage };
  };

  test.each([
    ['all', {}, 'a1 b1 a2 b2 a3 b3 a4 b4 a5 b5 a6 b6'],
    ['of a type', { types: ['note-taken'] }, 'a1 b2 a4 b5'],
    ['of types', { types: ['note-taken', 'note-lost'] }, 'a1 b1 b2 a3 a4 b4 b5 a6'],
    ['of no type', { types: [] }, ''],
    ['of a client', { clientId: 'bob' }, 'b1 b2 b3 b4 b5 b6'],
    ['of a client that has none', { clientId: 'carol' }, ''],
    ['of a client after a version', { clientId: 'bob', afterVersion: 4 }, 'b5 b6'],
    ['of a client after its last version', { clientId: 'bob', afterVersion: 6 }, ''],
    ['of a client and a type', { clientId: 'alice', types: ['note-taken'] }, 'a1 a4'],
    ['none', { limit: 0 }, ''],
    ['one', { limit: 1 }, 'a1'],
    ['some', { limit: 5 }, 'a1 b1 a2 b2 a3'],
    ['no more than there are', { limit: 100 }, 'a1 b1 a2 b2 a3 b3 a4 b4 a5 b5 a6 b6'],
    ['none of a type', { types: ['note-lost'], limit: 0 }, ''],
    ['some of a type, though others come between', { types: ['note-lost'], limit: 3 }, 'b1 a3 b4'],
    [
      'some of a client and types after a version',
      { types: ['note-taken', 'note-lost'], clientId: 'alice', afterVersion: 1, limit: 2 },
      'a3 a4',
    ],
  ])('gives %s, awaited and iterated', async (_, filter, expected) => {
    const { ksync } = await fill();
    const awaited = await ksync.getEvents(filter);
    expect(namesOf(awaited).join(' ')).toBe(expected);
    const iterated: KSyncEvent[] = [];
    for await (const event of ksync.getEvents(filter)) iterated.push(event);
    expect(iterated).toEqual(awaited);
  });

  test('goes on after a cursor of a subscription', async () => {
    const { ksync } = await fill();
    const subscription = ksync.subscribe({ from: 'start' });
    for await (const { version, clientId } of subscription) if (clientId === 'bob' && version === 3) break;
    expect(namesOf(await ksync.getEvents({ after: subscription.cursor })).join(' ')).toBe('a4 b4 a5 b5 a6 b6');
    expect(namesOf(await ksync.getEvents({ after: subscription.cursor, limit: 2 })).join(' ')).toBe('a4 b4');
    expect(namesOf(await ksync.getEvents({ after: subscription.cursor, clientId: 'alice' })).join(' ')).toBe(
      'a4 a5 a6',
    );
  });

  test('awaited rejects, and iterated throws, what the storage says', async () => {
    const { ksync, storage } = await fill();
    storage.readFailure = new Error('the connection is gone');
    await expect(Promise.resolve(ksync.getEvents())).rejects.toBe(storage.readFailure);
    await expect(ksync.getLastVersion()).rejects.toBe(storage.readFailure);
    await expect(
      (async () => {
        for await (const event of ksync.getEvents()) throw new Error(`it gave ${event.version}`);
      })(),
    ).rejects.toBe(storage.readFailure);
  });

  test('gives the last version of this client, of another and of none', async () => {
    const { ksync } = await fill();
    expect(
      await Promise.all([ksync.getLastVersion(), ksync.getLastVersion('bob'), ksync.getLastVersion('carol')]),
    ).toEqual([6, 6, 0]);
  });
});

describe('subscribe', () => {
  test('from now gives what is sent after the call, also in the same turn', async () => {
    const ksync = open();
    await ksync.send('note-taken', 1);
    const subscription = ksync.subscribe();
    const sent = [2, 3].map((n) => ksync.send('note-taken', n));
    expect(await take(subscription, 2)).toEqual([2, 3]);
    await Promise.all(sent);
  });

  test('from the start gives all, and goes on with what comes', async () => {
    const ksync = open();
    await ksync.send('note-taken', 1);
    const taken = take(ksync.subscribe({ from: 'start' }), 4);
    await turn();
    await ksync.send('note-taken', 2);
    await turn();
    await Promise.all([3, 4].map((n) => ksync.send('note-taken', n)));
    expect(await taken).toEqual([1, 2, 3, 4]);
  });

  test('gives only some types, where these are given', async () => {
    const ksync = open();
    const taken = take(ksync.subscribe({ types: ['b', 'c'] }), 3);
    for (const [n, type] of ['a', 'b', 'a', 'c', 'a', 'b'].entries()) await ksync.send(type, n);
    expect(await taken).toEqual([1, 3, 5]);
  });

  test('gives events of other clients of the storage, as they are told', async () => {
    const storage = recordingStorage();
    let raise = (): void => {};
    let watching = 0;
    const ksync = open({
      ...storage,
      watch(onAppend) {
        raise = onAppend;
        watching += 1;
        return () => (watching -= 1);
      },
    });
    const taken = take(ksync.subscribe(), 2);
    await turn();
    expect(watching).toBe(1);
    const bob = open(storage, 'bob');
    await bob.send('note-taken', 1);
    raise();
    await turn();
    await bob.send('note-taken', 2);
    raise();
    expect(await taken).toEqual([1, 2]);
    await ksync.close();
    expect(watching).toBe(0);
  });

  test('ends when its loop is left, however that is, and others go on', async () => {
    const ksync = open();
    const other = take(ksync.subscribe(), 3);
    const left = ksync.subscribe();
    const thrown = new Error('from the loop');
    const failing = (async () => {
      for await (const _ of ksync.subscribe()) throw thrown;
    })();
    const breaking = (async () => {
      for await (const _ of left) break;
    })();
    for (const n of [1, 2, 3]) await ksync.send('note-taken', n);
    await expect(failing).rejects.toBe(thrown);
    await breaking;
    expect(await other).toEqual([1, 2, 3]);
    for await (const event of left) throw new Error(`it gave ${event.version} after it was left`);
  });

  test('ends with its close, before it is iterated, while it waits and in the middle', async () => {
    const ksync = open();
    await Promise.all([1, 2, 3].map((n) => ksync.send('note-taken', n)));
    const early = ksync.subscribe({ from: 'start' });
    early.close();
    early.close();
    expect(await take(early, 9)).toEqual([]);
    const waiting = ksync.subscribe();
    const waited = take(waiting, 9);
    await turn();
    waiting.close();
    expect(await waited).toEqual([]);
    const middle = ksync.subscribe({ from: 'start' });
    const seen: unknown[] = [];
    for await (const { data } of middle) {
      seen.push(data);
      if (data === 2) middle.close();
    }
    expect(seen).toEqual([1, 2]);
  });

  test('throws what the storage says in its loop, and nowhere else', async () => {
    const storage = recordingStorage();
    const ksync = open({ ...storage, end: () => Promise.reject(new Error('the connection is gone')) });
    const subscription = ksync.subscribe();
    await turn();
    await ksync.send('note-taken', 1);
    await expect(take(subscription, 1)).rejects.toThrow('the connection is gone');
  });

  test('goes on from its cursor after a crash: every event at least once, repeated only where it was not done', async () => {
    const ksync = open();
    const total = 300;
    let saved: string | undefined;
    const handled: number[] = [];
    let sent = 0;
    for (let start = 0; handled.at(-1) !== total; start += 1) {
      const subscription = ksync.subscribe({ from: 'start', after: saved });
      // Some are sent while it reads.
      const sending = Promise.all(
        Array.from({ length: Math.min(10, total - sent) }, () => ksync.send('note-taken', (sent += 1))),
      );
      let left = 1 + ((start * 7) % 13);
      for await (const { data } of subscription) {
        handled.push(data);
        left -= 1;
        // The crash comes behind the work, and before the place is kept.
        if (left === 0 || data === total) break;
        saved = subscription.cursor;
      }
      await sending;
    }
    expect([...new Set(handled)]).toEqual(Array.from({ length: total }, (_, n) => n + 1));
    for (const [index, n] of handled.entries()) {
      if (index > 0) expect(n - (handled[index - 1] as number)).toBeOneOf([0, 1]);
    }
    expect(handled.length).toBeGreaterThan(total);
  });

  test('that is slow holds nothing in memory: one page is read ahead of it, and no more', async () => {
    const storage = recordingStorage();
    let yielded = 0;
    const ksync = open({
      ...storage,
      async *read(options) {
        for await (const page of storage.read(options)) {
          for (let from = 0; from < page.length; from += 10) {
            yielded += Math.min(10, page.length - from);
            yield page.slice(from, from + 10);
          }
        }
      },
    });
    let handled = 0;
    let most = 0;
    const reading = (async () => {
      for await (const _ of ksync.subscribe({ from: 'start' })) {
        handled += 1;
        most = Math.max(most, yielded - handled);
        if (handled % 50 === 0) await turn();
        if (handled === 5_000) return;
      }
    })();
    for (let burst = 0; burst < 50; burst += 1) {
      await Promise.all(Array.from({ length: 100 }, (_, n) => ksync.send('note-taken', n)));
    }
    await reading;
    expect(most).toBeLessThan(10);
    expect(yielded).toBeLessThan(5_000 + 10);
  });

  test('500 at once each get all', async () => {
    const ksync = open();
    const taken = Array.from({ length: 500 }, () => take(ksync.subscribe(), 20));
    for (let n = 0; n < 20; n += 1) await ksync.send('note-taken', n);
    const expected = Array.from({ length: 20 }, (_, n) => n);
    for (const each of await Promise.all(taken)) expect(each).toEqual(expected);
  });
});

describe(`any interleaving of send, subscribe, on, once, off and close, ${RUNS} of them, seed ${SEED}`, () => {
  const types = fc.constantFrom('a', 'b', '*');
  const steps = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), type: fc.constantFrom('a', 'b') }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('on' as const), type: types, handler: fc.nat(3) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('once' as const), type: types, handler: fc.nat(3) }) },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('off' as const), type: types, handler: fc.option(fc.nat(3)) }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constant('subscribe' as const),
          from: fc.constantFrom('now' as const, 'start' as const),
          type: types,
        }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('unsubscribe' as const), index: fc.nat(5) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
    ),
    { maxLength: 60, size: 'max' },
  );
  type Step = (typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never) extends (infer Each)[] ? Each : never;
  type Handlers = Map<string, { readonly handler: number; readonly isOnce: boolean }[]>;

  /** What is told when an event is stored, by a model of plain lists. */
  const tell = (handlers: Handlers, event: { type: string; n: number }): string[] =>
    [event.type, '*'].flatMap((type) => {
      const registered = handlers.get(type) ?? [];
      handlers.set(
        type,
        registered.filter(({ isOnce }) => !isOnce),
      );
      return registered.map(({ handler }) => `${handler} of ${type}: ${event.n}`);
    });

  async function play(plan: readonly Step[], { drop = -1 } = {}): Promise<void> {
    const ksync = open();
    const told: string[] = [];
    const handlerOf = new Map<string, (event: KSyncEvent) => unknown>();
    const handler = (type: string, index: number) => {
      const key = `${index} of ${type}`;
      const known =
        handlerOf.get(key) ?? (({ data }: KSyncEvent) => (data === drop ? 0 : told.push(`${key}: ${String(data)}`)));
      handlerOf.set(key, known);
      return known;
    };
    const model: Handlers = new Map();
    const expected: string[] = [];
    const sent: { readonly type: string; readonly n: number }[] = [];
    const answers: Promise<KSyncEvent>[] = [];
    const readers: {
      readonly subscription: Subscription;
      readonly seen: unknown[];
      readonly done: Promise<void>;
      readonly first: number;
      readonly type: string;
      isEnded: boolean;
    }[] = [];
    let unstored: typeof sent = [];
    /** Listeners are changed where it is known what is stored. */
    const drain = async (): Promise<void> => {
      await Promise.all(answers);
      for (const event of unstored) expected.push(...tell(model, event));
      unstored = [];
    };
    for (const step of plan) {
      switch (step.do) {
        case 'send': {
          const event = { type: step.type, n: sent.length };
          sent.push(event);
          unstored.push(event);
          answers.push(ksync.send(event.type, event.n));
          break;
        }
        case 'on':
        case 'once': {
          await drain();
          ksync[step.do](step.type, handler(step.type, step.handler));
          const registered = model.get(step.type) ?? [];
          const isOnce = step.do === 'once';
          // Once in the list, where it was first; and for good as soon as it was added by `on`.
          model.set(
            step.type,
            registered.some((each) => each.handler === step.handler)
              ? registered.map((each) =>
                  each.handler === step.handler ? { ...each, isOnce: each.isOnce && isOnce } : each,
                )
              : [...registered, { handler: step.handler, isOnce }],
          );
          break;
        }
        case 'off': {
          await drain();
          const { handler: index } = step;
          if (index === null) ksync.off(step.type);
          else ksync.off(step.type, handler(step.type, index));
          model.set(
            step.type,
            index === null ? [] : (model.get(step.type) ?? []).filter((each) => each.handler !== index),
          );
          break;
        }
        case 'subscribe': {
          await drain();
          const subscription = ksync.subscribe({
            from: step.from,
            ...(step.type === '*' ? {} : { types: [step.type] }),
          });
          const seen: unknown[] = [];
          const done = (async () => {
            for await (const { data } of subscription) seen.push(data);
          })();
          readers.push({
            subscription,
            seen,
            done,
            first: step.from === 'now' ? sent.length : 0,
            type: step.type,
            isEnded: false,
          });
          break;
        }
        case 'unsubscribe': {
          const reader = readers[step.index];
          reader?.subscription.close();
          if (reader !== undefined) reader.isEnded = true;
          break;
        }
        default:
          await turn();
      }
    }
    await drain();
    for (let turns = 0; turns < 5; turns += 1) await turn();
    await ksync.close();
    await Promise.all(readers.map(({ done }) => done));

    expect(told).toEqual(expected);
    expect((await Promise.all(answers)).map(({ version }) => version)).toEqual(sent.map((_, index) => index + 1));
    expect((await ksync.getEvents()).map(({ type, data }) => ({ type, n: data }))).toEqual(sent);
    for (const { seen, first, type, isEnded } of readers) {
      const all = sent.slice(first).filter((event) => type === '*' || event.type === type);
      // One that was ended has the first of them.
      expect(seen).toEqual(all.slice(0, isEnded ? seen.length : all.length).map(({ n }) => n));
    }
    await expect(ksync.send('a', 0)).rejects.toMatchObject({ code: 'closed' });
  }

  test('is as a plain model has it', async () => {
    await fc.assert(
      fc.asyncProperty(steps, (plan) => play(plan)),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test('control: a listener that misses one event is found', async () => {
    await expect(
      fc.assert(
        fc.asyncProperty(steps, (plan) => play(plan, { drop: 7 })),
        { seed: SEED, numRuns: RUNS },
      ),
    ).rejects.toThrow(/Property failed/);
  });
});

/** The data of so many events, or of fewer where it ends. */
async function take(events: AsyncIterable<KSyncEvent>, count: number): Promise<unknown[]> {
  const taken: unknown[] = [];
  for await (const { data } of events) {
    taken.push(data);
    if (taken.length === count) break;
  }
  return taken;
}
