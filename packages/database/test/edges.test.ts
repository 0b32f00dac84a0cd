// A16 and A17: batches of every size, large events, hooks that misbehave, transactions of the caller, closing.
// Long: SYNAP_TEST_LONG=1 appends batches of 100,000 on every store, not by URL alone.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventRecord, type EventRepository, createEventRepository } from '../src/index.ts';
import { type OpenStore, STORES, createClient, createDatabase, errorOf, makeUnknown } from './stores.ts';
import { findPostgres } from './postgres-server.ts';

const IS_LONG = process.env['SYNAP_TEST_LONG'] !== undefined;

describe.each(STORES)('on $name', ({ name, open }) => {
  let store: OpenStore;
  let repository: EventRepository;
  beforeAll(async () => {
    store = await open();
    repository = store.createRepository();
    await repository.migrate();
  });
  afterAll(() => store.close());

  describe('batches (A16)', () => {
    test('an empty one is nothing: no event, no transaction, no position', async () => {
      const place = async () => (await store.query('select last_value::text from synap.event_position'))[0];
      const before = await place();
      expect(await repository.appendBatch([])).toEqual([]);
      expect(await repository.appendBatch([], { expectedVersion: 3 })).toEqual([]);
      expect(await place()).toEqual(before);
      expect((await repository.append(makeUnknown())).position).toBeGreaterThan(0);
    });

    // 65,535 parameters of a statement, 12 columns: 5,461 events were the most that fitted.
    const large = IS_LONG || name === 'PostgreSQL by url' ? 100_000 : 5_462;
    test.each([1, 2, 1_999, 2_001, 5_462, large])(
      'one of %d is stored whole, in order',
      { timeout: 300_000 },
      async (size) => {
        const subjectId = randomUUID();
        const type = `size.n${size}`;
        const records = await repository.appendBatch(
          Array.from({ length: size }, (_, index) => makeUnknown({ index }, { type, subjectId })),
          { expectedVersion: 'none' },
        );
        expect(records).toHaveLength(size);
        for (const [index, { event, stream }] of records.entries()) {
          if (event.data['index'] !== index || stream?.version !== index + 1)
            throw new Error(`out of step at ${index}`);
        }
        const [row] = await store.query(
          `select count(*)::float8 as count, max(stream_version)::float8 as version, count(distinct transaction_id)::float8 as transactions,
          bool_and((data->>'index')::bigint + 1 = stream_version) as "inOrder"
          from synap.events where stream_id = $1`,
          [subjectId],
        );
        expect(row).toEqual({ count: size, version: size, transactions: 1, inOrder: true });
      },
    );

    test('one that fails at its last event, past the first statement, stores none', async () => {
      const taken = await repository.append(makeUnknown({ taken: true }));
      const events = Array.from({ length: 4_500 }, () => makeUnknown({}, { type: 'half.done' }));
      const last = makeUnknown({ taken: false }, { id: taken.event.id });
      expect(await errorOf(repository.appendBatch([...events, last]))).toMatchObject({ code: 'duplicate' });
      expect(await repository.countEvents({ types: ['half.done'] })).toBe(0);
    });

    test('what is no list is refused', async () => {
      expect(await errorOf(repository.appendBatch('abc' as never))).toMatchObject({ code: 'invalid-argument' });
    });

    test('an event of 1 MB, and ten in a batch, come back', async () => {
      const make = () => makeUnknown({ text: 'é'.repeat(524_288 - 20) });
      const event = make();
      await repository.append(event);
      expect((await repository.findById(event.id))?.event).toEqual(event);
      const batch = Array.from({ length: 10 }, make);
      await repository.appendBatch(batch);
      for (const one of batch.slice(8)) expect((await repository.findById(one.id))?.event).toEqual(one);
    });

    test('one of more than 8 MB is refused with its size, and what may be is not', async () => {
      const error = await errorOf(repository.append(makeUnknown({ text: 'x'.repeat(8 * 1_048_576) })));
      expect(error).toMatchObject({ code: 'invalid-event', issues: [{ code: 'too_big', path: ['data'] }] });
    });
  });

  describe('hooks (A17)', () => {
    test('throwing, rejecting, slow and re-entrant ones neither block nor lose an append, and each gets every event', async () => {
      const reported: unknown[] = [];
      const hooked = store.createRepository({ onHookError: (error) => reported.push(error) });
      const got: Record<string, string[]> = { sync: [], async: [], slow: [], reentrant: [], good: [] };
      const ids = (records: readonly EventRecord[]) => records.map(({ event }) => event.id);
      hooked.addEventHook(({ event }) => {
        got['sync']!.push(event.id);
        throw new Error('sync');
      });
      hooked.addEventHook(async ({ event }) => {
        got['async']!.push(event.id);
        await sleep(1);
        throw new Error('async');
      });
      hooked.addEventHook(async ({ event }) => {
        await sleep(20);
        got['slow']!.push(event.id);
      });
      hooked.addEventHook(async ({ event }) => {
        got['reentrant']!.push(event.id);
        if (event.type === 'hook.first') {
          await hooked.append(makeUnknown({}, { type: 'hook.second', causationId: event.id, userId: 'hooks' }));
        }
      });
      hooked.addEventHook(({ event }) => got['good']!.push(event.id));
      const events = Array.from({ length: 20 }, () => makeUnknown({}, { type: 'hook.first', userId: 'hooks' }));
      const start = Date.now();
      const single = await Promise.all(events.slice(0, 10).map((event) => hooked.append(event)));
      const batch = await hooked.appendBatch(events.slice(10));
      // All slow hooks together take 400 ms and more: the appends did not wait for them.
      expect(got['slow']!.length).toBeLessThan(20);
      expect(Date.now() - start).toBeLessThan(5_000);
      await hooked.drainHooks();
      await hooked.drainHooks();
      const all = await repository.searchEvents({ userId: 'hooks', order: 'oldest-first' });
      expect(all).toHaveLength(40);
      for (const [hook, seen] of Object.entries(got)) {
        expect(seen.toSorted(), hook).toEqual(ids(all).toSorted());
        expect(
          seen.filter((id) => events.some((event) => event.id === id)),
          hook,
        ).toEqual(ids([...single, ...batch]));
      }
      expect(reported).toHaveLength(80);
    });

    test('a hook gets the record as the append gave it, only of what is new, and only of this repository', async () => {
      const [one, other] = [store.createRepository(), store.createRepository()];
      const got: EventRecord[] = [];
      one.addEventHook((record) => got.push(record));
      const event = makeUnknown();
      const record = await one.append(event);
      await one.append(event);
      await one.appendBatch([event]);
      await other.append(makeUnknown());
      await errorOf(one.append({ ...event, userId: 'x' }));
      const [second] = await one.appendBatch([makeUnknown(), event]);
      await one.drainHooks();
      expect(got).toEqual([record, second]);
    });

    test('one that was removed gets nothing more; one added twice gets each event once', async () => {
      const hooked = store.createRepository();
      const got: string[] = [];
      const hook = ({ event }: EventRecord) => got.push(event.id);
      hooked.addEventHook(hook);
      hooked.addEventHook(hook);
      const first = await hooked.append(makeUnknown());
      await hooked.drainHooks();
      hooked.removeEventHook(hook);
      hooked.removeEventHook(() => {});
      await hooked.append(makeUnknown());
      await hooked.drainHooks();
      expect(got).toEqual([first.event.id]);
    });

    test('what a hook throws becomes a warning of the process that has no payload in it', async () => {
      const hooked = store.createRepository();
      const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
      hooked.addEventHook(() => {
        throw new Error('no mail today');
      });
      const { event } = await hooked.append(makeUnknown({ text: 'payload-canary' }));
      const warning = await warned;
      expect(warning.name).toBe('EventHookWarning');
      expect(warning.message).toContain(event.id);
      expect(warning.message).toContain('no mail today');
      expect(warning.message).not.toContain('payload-canary');
    });
  });

  describe('closing', () => {
    test('waits for appends and hooks, and refuses what comes later; twice is once', async () => {
      const closing = store.createRepository();
      const got: string[] = [];
      closing.addEventHook(async ({ event }) => {
        await sleep(30);
        got.push(event.id);
      });
      const events = Array.from({ length: 5 }, () => makeUnknown());
      const appends = events.map((event) => closing.append(event));
      const [first] = await Promise.all([closing.close(), ...appends]);
      expect(first).toBeUndefined();
      expect(got).toEqual(events.map(({ id }) => id));
      await closing.close();
      for (const work of [
        () => closing.append(makeUnknown()),
        () => closing.countEvents(),
        () => closing.appendBatch([makeUnknown()]),
      ]) {
        expect(await errorOf(work())).toMatchObject({ code: 'closed', retry: 'never' });
      }
      expect(await repository.countEvents({ types: ['probe.noted'] })).toBeGreaterThan(5);
    });

    test('await using closes at the end of its block', async () => {
      let kept: EventRepository;
      {
        await using used = store.createRepository();
        kept = used;
        await used.append(makeUnknown());
      }
      expect(await errorOf(kept.countEvents())).toMatchObject({ code: 'closed' });
    });

    test('one that was never used opens nothing to close', async () => {
      await createEventRepository({ url: 'postgres://127.0.0.1:1/nowhere' }).close();
    });
  });
});

describe('options', () => {
  test.each([
    [{ url: 'postgres://x', dataDir: 'y' }, 'url and dataDir'],
    [{ timeout: 0 }, 'timeout'],
    [{ maxEventBytes: 1.5 }, 'maxEventBytes'],
    [{ url: 'postgres://x', maxConnections: -1 }, 'maxConnections'],
  ])('%j are refused', (options, words) => {
    expect(() => createEventRepository(options)).toThrow(words);
  });
});

describe.runIf(findPostgres() !== undefined).each(['plain', 'wrapped by drizzle'])(
  'in a transaction of the caller, on a client that is %s',
  (kind) => {
    let sql: ReturnType<typeof createClient>;
    let repository: EventRepository;
    beforeAll(async () => {
      sql = createClient(await createDatabase());
      if (kind !== 'plain') drizzle(sql);
      repository = createEventRepository({ sql });
      await repository.migrate();
      await sql`create table orders (id text)`;
    });
    afterAll(async () => {
      await repository.close();
      await sql.end();
    });
    const orders = async (): Promise<number> => (await sql`select 1 from orders`).length;

    test('events are there for others when it commits, with what else it wrote', async () => {
      const before = await orders();
      const events = Array.from({ length: 4 }, () => makeUnknown({}, { subjectId: randomUUID() }));
      await sql.begin(async (tx) => {
        const inside = createEventRepository({ sql: tx });
        await tx`insert into orders values ('one')`;
        await inside.append(events[0]!);
        await inside.append(events[1]!, { expectedVersion: 'none' });
        await inside.appendBatch(events.slice(2));
        expect((await inside.findById(events[0]!.id))?.event).toEqual(events[0]);
        expect(await repository.findById(events[0]!.id)).toBeNull();
        await inside.close();
      });
      expect(await orders()).toBe(before + 1);
      for (const event of events) expect((await repository.findById(event.id))?.event).toEqual(event);
    });

    test('events are gone when it rolls back, and their ids and versions are free', async () => {
      const event = makeUnknown({}, { subjectId: randomUUID() });
      const before = await orders();
      await expect(
        sql.begin(async (tx) => {
          await tx`insert into orders values ('two')`;
          await createEventRepository({ sql: tx }).appendBatch([event, makeUnknown()]);
          throw new Error('changed my mind');
        }),
      ).rejects.toThrow('changed my mind');
      expect(await orders()).toBe(before);
      expect(await repository.findById(event.id)).toBeNull();
      expect(
        (await repository.append({ ...event, userId: 'other' }, { expectedVersion: 'none' })).stream?.version,
      ).toBe(1);
    });

    test('conflicts, duplicates and invalid events do not end it', async () => {
      const subjectId = randomUUID();
      const known = await repository.append(makeUnknown({ a: 1 }, { subjectId }));
      const make = () => makeUnknown({}, { subjectId });
      await sql.begin(async (tx) => {
        const inside = createEventRepository({ sql: tx });
        expect(await errorOf(inside.append(make(), { expectedVersion: 'none' }))).toMatchObject({
          code: 'conflict',
          actualVersion: 1,
        });
        expect(await errorOf(inside.appendBatch([make(), make()], { expectedVersion: 5 }))).toMatchObject({
          code: 'conflict',
          actualVersion: 1,
        });
        expect(await errorOf(inside.append({ ...known.event, userId: 'x' }))).toMatchObject({ code: 'duplicate' });
        expect(await errorOf(inside.appendBatch([make(), { ...known.event, userId: 'x' }]))).toMatchObject({
          code: 'duplicate',
        });
        expect(await errorOf(inside.append(makeUnknown({ a: 1n })))).toMatchObject({ code: 'invalid-event' });
        expect(await inside.append(known.event)).toEqual(known);
        const outcomes = await Promise.allSettled([
          inside.append(make()),
          inside.append({ ...known.event, userId: 'x' }),
          inside.append(make()),
        ]);
        expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        await tx`insert into orders values ('three')`;
      });
      expect(await repository.getAggregateVersion(subjectId)).toBe(3);
    });

    test('a user in it reads and writes as its role, and the transaction goes on as it was', async () => {
      const role = `inside_${randomUUID().slice(0, 8)}`;
      await sql.unsafe(`create role ${role}`);
      await repository.grantUserAccess(role);
      const [own, foreign] = [makeUnknown({}, { userId: 'ann' }), makeUnknown({}, { userId: 'bob' })];
      await sql.begin(async (tx) => {
        const user = createEventRepository({ sql: tx }).forUser('ann', { role });
        await user.append(own);
        expect(await errorOf(user.append(foreign))).toMatchObject({ code: 'refused' });
        expect(
          (await user.searchEvents({ types: ['probe.noted'], limit: 1_000 })).map(({ event }) => event.userId),
        ).toEqual(['ann']);
        expect(await tx`select current_user::text as name, current_setting('synap.user_id', true) as "userId"`).toEqual(
          [{ name: 'synap', userId: '' }],
        );
        await tx`insert into orders values ('four')`;
      });
      expect((await repository.findById(own.id))?.event).toEqual(own);
      expect(await repository.findById(foreign.id)).toBeNull();
    });

    test('control: a conflict in raw SQL does end a transaction', async () => {
      const id = randomUUID();
      await expect(
        sql.begin(async (tx) => {
          await tx`insert into orders values (${id})`;
          await tx`select synap.append_event(${id}::uuid, 'probe.noted', 1, '{}', 'ann', 'api', now(), null, null, null, null, 'probe',
            ${id}, null, null, 7)`.catch(() => {});
          await tx`insert into orders values (${id})`;
        }),
      ).rejects.toThrow();
      expect(await sql`select 1 from orders where id = ${id}`).toHaveLength(0);
    });
  },
);

test('PGlite of the caller is not closed with the repository', async () => {
  const pglite = await PGlite.create();
  const repository = createEventRepository({ pglite });
  await repository.append(makeUnknown());
  await repository.close();
  expect((await pglite.query<{ count: number }>('select count(*)::int as count from synap.events')).rows).toEqual([
    { count: 1 },
  ]);
  await pglite.close();
});
