import type { SynapEvent } from '@synap/types';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type EventRecord,
  type EventRepository,
  type SubscriptionContext,
  createEventRepository,
} from '../../src/index.ts';
import { type OpenStore, type PolicyOptions, STORES, collect } from '../stores.ts';
import { sampleEvents } from './sample-events.ts';

const idsOf = (records: readonly EventRecord[]): string[] => records.map(({ event }) => event.id);
const ids = (events: readonly SynapEvent[]): string[] => events.map(({ id }) => id);

/** Here it is the engines that differ, and whose the connection is. */
const ENGINES = STORES.filter(({ name }) => name !== 'a client that drizzle has wrapped');

describe.each(ENGINES)('a subscription on $name', ({ open }) => {
  let store: OpenStore;
  let repository: EventRepository;
  const repositories: EventRepository[] = [];
  const createRepository = (options: PolicyOptions = {}): EventRepository => {
    const created = store.createRepository(options);
    repositories.push(created);
    return created;
  };
  const events = sampleEvents(30, { seed: 1 });

  // One for all tests, for a PGlite takes two seconds to start.
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.query('drop schema if exists synap cascade');
    await store.query('drop table if exists notes');
    repository = createRepository();
    await repository.migrate();
  });
  afterEach(() => Promise.all(repositories.splice(0).map((created) => created.close())));

  const eventually = (check: () => unknown): Promise<unknown> => vi.waitFor(check, { timeout: 8_000, interval: 5 });
  const readCheckpoints = async (): Promise<unknown[]> =>
    store.query('select subscriber, position::float8 from synap.checkpoints order by subscriber');
  const hasCheckpoint = (): Promise<unknown> => eventually(async () => expect(await readCheckpoints()).toHaveLength(1));

  /** What a subscriber has had, batch by batch. */
  function createLog() {
    const batches: string[][] = [];
    return {
      batches,
      all: () => batches.flat(),
      handler: (records: readonly EventRecord[]): void => void batches.push(idsOf(records)),
    };
  }

  test('gets every event from the first on, in order, in batches of its size', async () => {
    await repository.appendBatch(events.slice(0, 25));
    const log = createLog();
    repository.subscribe('a', log.handler, { batchSize: 10, pollInterval: 20 });
    await eventually(() => expect(log.all()).toHaveLength(25));
    await repository.appendBatch(events.slice(25));
    await eventually(() => expect(log.all()).toEqual(ids(events)));
    expect(Math.max(...log.batches.map((batch) => batch.length))).toBe(10);
    expect(idsOf(await collect(repository.readAll()))).toEqual(ids(events));
  });

  test('goes on where its name has got to, and another name begins at the first event', async () => {
    await repository.appendBatch(events.slice(0, 10));
    const first = createLog();
    const subscription = repository.subscribe('a', first.handler, { pollInterval: 20 });
    await eventually(() => expect(first.all()).toHaveLength(10));
    await subscription.stop();
    await repository.appendBatch(events.slice(10));

    const [second, other] = [createLog(), createLog()];
    repository.subscribe('a', second.handler, { from: 'start' });
    repository.subscribe('b', other.handler);
    await eventually(() => expect(second.all()).toEqual(ids(events.slice(10))));
    await eventually(() => expect(other.all()).toEqual(ids(events)));
  });

  test('gets the types alone that it asks for, and passes the others over', async () => {
    await repository.appendBatch(events);
    const log = createLog();
    const types = [events[3]?.type ?? '', events[17]?.type ?? ''];
    const subscription = repository.subscribe('a', log.handler, { types, batchSize: 5, pollInterval: 20 });
    const wanted = events.filter(({ type }) => types.includes(type));
    await eventually(() => expect(log.all()).toEqual(ids(wanted)));
    await eventually(async () => expect(await subscription.getLag()).toMatchObject({ events: 0 }));
    expect(log.batches.every((batch) => batch.length > 0)).toBe(true);
    expect(idsOf(await collect(repository.readAll({ types })))).toEqual(ids(wanted));
  });

  test('from now on, or from a record on, gets what follows', async () => {
    await repository.appendBatch(events.slice(0, 10));
    const records = await collect(repository.readAll());
    const [now, later] = [createLog(), createLog()];
    repository.subscribe('now', now.handler, { from: 'now' });
    await hasCheckpoint();
    repository.subscribe('later', later.handler, { from: records[6] });
    await eventually(() => expect(later.all()).toEqual(ids(events.slice(7, 10))));
    await repository.appendBatch(events.slice(10));
    await eventually(() => expect(now.all()).toEqual(ids(events.slice(10))));
    await eventually(() => expect(later.all()).toEqual(ids(events.slice(7))));
    expect(idsOf(await collect(repository.readAll({ after: records[6] })))).toEqual(ids(events.slice(7)));
  });

  test('gets a batch again after its handler has thrown, with what it wrote undone and the order kept', async () => {
    await store.query('create table notes (id text)');
    await repository.appendBatch(events);
    const failures: { error: unknown; attempt: number; ids: string[] }[] = [];
    const done: string[] = [];
    let fails = 2;
    const handler = async (records: readonly EventRecord[], context: SubscriptionContext): Promise<void> => {
      for (const { event } of records) await write(context, `insert into notes values ('${event.id}')`);
      if (idsOf(records).includes(events[15]?.id ?? '') && fails-- > 0) throw new Error('not now');
      done.push(...idsOf(records));
    };
    repository.subscribe('a', handler, {
      batchSize: 10,
      onError: (error, { attempt, records }) => failures.push({ error, attempt, ids: idsOf(records) }),
    });
    await eventually(() => expect(done).toEqual(ids(events)));
    await eventually(async () => expect(await readNotes()).toEqual(ids(events)));
    const batch = ids(events.slice(10, 20));
    expect(failures).toEqual([
      { error: new Error('not now'), attempt: 1, ids: batch },
      { error: new Error('not now'), attempt: 2, ids: batch },
    ]);
  });

  test('appends with its checkpoint or not at all, once, and hooks are told when it is there', async () => {
    const [cause, effect, extra] = events as [SynapEvent, SynapEvent, SynapEvent];
    await repository.append(cause);
    const told: string[] = [];
    repository.addEventHook(({ event }) => told.push(event.id));
    let attempts = 0;
    const subscription = repository.subscribe(
      'a',
      async (records, context) => {
        if (!idsOf(records).includes(cause.id)) return;
        await context.append(effect);
        // Known by now: no second one, and the transaction lives.
        expect(await context.append(effect)).toMatchObject({ event: { id: effect.id } });
        await context.appendBatch([effect, extra]);
        attempts += 1;
        if (attempts === 1) throw new Error('after the append');
      },
      { onError: () => expect(told).toEqual([]) },
    );
    await eventually(() => expect(attempts).toBe(2));
    await eventually(async () => expect(await subscription.getLag()).toMatchObject({ events: 0 }));
    expect(idsOf(await collect(repository.readAll()))).toEqual(ids([cause, effect, extra]));
    await repository.drainHooks();
    expect(told).toEqual(ids([effect, extra]));
  });

  test('is not ended by an append that is refused', async () => {
    const [cause, effect] = events as [SynapEvent, SynapEvent];
    await repository.append(cause);
    const subjectId = '6f1c1f4e-2b1f-4c53-9d0a-0b5a5d0f8a11';
    const about = { ...effect, type: 'noted', subjectId };
    const refusals: unknown[] = [];
    repository.subscribe('a', async (records, context) => {
      if (!idsOf(records).includes(cause.id)) return;
      const refuse = (error: unknown): unknown => refusals.push(error);
      await context.append({ ...effect, id: cause.id }).catch(refuse);
      await context.append(about, { expectedVersion: 5 }).catch(refuse);
      await context.appendBatch([{ ...about, id: cause.id }, about]).catch(refuse);
      await context.append(about, { expectedVersion: 'none' });
    });
    await eventually(async () => expect(await repository.findById(about.id)).not.toBeNull());
    expect(refusals).toMatchObject([
      { code: 'duplicate' },
      { code: 'conflict', actualVersion: 0 },
      { code: 'duplicate' },
    ]);
    expect(await repository.getAggregateVersion(subjectId)).toBe(1);
  });

  test('stops after the batch that is being handled', async () => {
    await repository.appendBatch(events);
    let release: () => void = () => {};
    const isHeld = new Promise<void>((resolve) => (release = resolve));
    const log = createLog();
    const begun = vi.fn<() => void>();
    const subscription = repository.subscribe(
      'a',
      async (records) => {
        begun();
        await isHeld;
        log.handler(records);
      },
      { batchSize: 10 },
    );
    await eventually(() => expect(begun).toHaveBeenCalled());
    const stopped = vi.fn<() => void>();
    const stopping = subscription.stop().then(stopped);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stopped).not.toHaveBeenCalled();
    release();
    await stopping;
    await subscription.stop();
    expect(log.all()).toEqual(ids(events.slice(0, 10)));
    const rest = createLog();
    repository.subscribe('a', rest.handler);
    await eventually(() => expect(rest.all()).toEqual(ids(events.slice(10))));
  });

  test('stops at once while it waits for its next attempt', async () => {
    await repository.appendBatch(events.slice(0, 1));
    const failed = vi.fn<() => void>();
    const subscription = repository.subscribe('a', () => Promise.reject(new Error('never')), { onError: failed });
    await eventually(() => expect(failed).toHaveBeenCalledTimes(3));
    const begin = Date.now();
    await subscription.stop();
    expect(Date.now() - begin).toBeLessThan(300);
    expect(await readCheckpoints()).toEqual([]);
  });

  test('works alone under its name; another one takes over', async () => {
    const other = createRepository();
    await repository.appendBatch(events.slice(0, 15));
    const order: string[] = [];
    let working = 0;
    const work = async (records: readonly EventRecord[]): Promise<void> => {
      working += 1;
      expect(working).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 10));
      order.push(...idsOf(records));
      working -= 1;
    };
    const onError = vi.fn<() => void>();
    const options = { batchSize: 2, pollInterval: 5, onError };
    const first = repository.subscribe('a', work, options);
    other.subscribe('a', work, options);
    await eventually(() => expect(order.length).toBeGreaterThan(6));
    await first.stop();
    await repository.appendBatch(events.slice(15));
    await eventually(() => expect(order).toEqual(ids(events)));
    expect(onError).not.toHaveBeenCalled();
  });

  test('wakes up without polling when its own repository appends', async () => {
    const log = createLog();
    repository.subscribe('a', log.handler, { pollInterval: 60_000 });
    await hasCheckpoint();
    for (const event of events.slice(0, 5)) {
      const count = log.all().length;
      await repository.append(event);
      await eventually(() => expect(log.all()).toHaveLength(count + 1));
    }
  });

  test('says what it has not got to yet', async () => {
    const subscription = repository.subscribe('a', () => Promise.reject(new Error('never')), { onError: () => {} });
    expect(await subscription.getLag()).toEqual({ events: 0, milliseconds: 0, blocker: null });
    await repository.appendBatch(events);
    expect(await subscription.getLag()).toMatchObject({ events: 30, blocker: null });
  });

  test('warns by itself where nobody listens to errors', async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning);
    process.on('warning', onWarning);
    await repository.append(events[0] as SynapEvent);
    repository.subscribe('a', () => {
      throw new Error('broken');
    });
    await eventually(() => expect(warnings.length).toBeGreaterThan(0));
    process.off('warning', onWarning);
    expect(warnings[0]).toMatchObject({
      name: 'EventSubscriptionWarning',
      message: 'subscription a, attempt 1: Error: broken',
    });
  });

  test('goes on where what listens to errors throws as well', async () => {
    await repository.append(events[0] as SynapEvent);
    const log = createLog();
    let fails = 2;
    repository.subscribe(
      'a',
      (records) => {
        if (fails-- > 0) throw new Error('not now');
        log.handler(records);
      },
      {
        onError: () => {
          throw new Error('nor here');
        },
      },
    );
    await eventually(() => expect(log.all()).toEqual([events[0]?.id]));
  });

  test('gets data as upcasting makes it', async () => {
    const reading = createRepository({
      upcast: (stored) => ({ ...stored, dataVersion: 9, data: { ...stored.data, added: true } }),
    });
    await repository.append(events[0] as SynapEvent);
    const records: EventRecord[] = [];
    reading.subscribe('a', (batch) => void records.push(...batch));
    await eventually(() => expect(records).toMatchObject([{ dataVersion: 9, event: { data: { added: true } } }]));
  });

  test('ends with its repository', async () => {
    const closing = createRepository();
    const log = createLog();
    closing.subscribe('a', log.handler, { pollInterval: 5 });
    await hasCheckpoint();
    await closing.close();
    await repository.append(events[0] as SynapEvent);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(log.all()).toEqual([]);
  });

  /** By the transaction of the batch, whatever the engine. */
  async function write({ client }: SubscriptionContext, statement: string): Promise<void> {
    const transaction = client as { unsafe?(text: string): Promise<unknown>; query?(text: string): Promise<unknown> };
    await (transaction.unsafe?.(statement) ?? transaction.query?.(statement));
  }

  const readNotes = async (): Promise<unknown[]> => (await store.query('select id from notes')).map(({ id }) => id);
});

describe('a subscription', () => {
  test.each([
    ['', {}],
    ['x'.repeat(201), {}],
    ['a', { batchSize: 0 }],
    ['a', { batchSize: 1.5 }],
    ['a', { pollInterval: -1 }],
    ['a', { stallInterval: Number.NaN }],
  ])('is refused at once with what cannot be: %j %j', (name, options) => {
    // Nothing is opened.
    const repository = createEventRepository({ url: 'postgres://127.0.0.1:1/none' });
    expect(() => repository.subscribe(name, () => {}, options)).toThrow(
      expect.objectContaining({ code: 'invalid-argument' }) as Error,
    );
  });
});
