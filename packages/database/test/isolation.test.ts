// A13 and row-level security: nothing that was appended changes, and nobody sees or writes what is another user's.
import { randomUUID } from 'node:crypto';
import type { SynapEvent } from '@synap/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventRepository, type UserEventRepository, createEventRepository } from '../src/index.ts';
import { type OpenStore, STORES, collect, createClient, errorOf, makeUnknown } from './stores.ts';

const [ANN, BOB] = ['ann', 'bob'];
const SHARED = randomUUID();

/** One after another, those of the months to come, too; the first that is not refused ends it. */
const ALL_PARTITIONS = `do $$ declare partition regclass; begin
  for partition in select inhrelid::regclass from pg_inherits where inhparent = 'synap.events'::regclass loop
    begin
      execute format('truncate %s', partition);
      raise 'truncated %', partition;
    exception when sqlstate 'SY003' then null;
    end;
  end loop;
  raise 'all are guarded' using errcode = 'SY003';
end $$`;

describe.each(STORES)('on $name', ({ open }) => {
  let store: OpenStore;
  let repository: EventRepository;
  let [ofAnn, ofBob]: SynapEvent[][] = [];
  // Roles belong to the whole server, so each store has its own.
  const suffix = randomUUID().slice(0, 8);
  const [appRole, serviceRole, strangerRole] = [`app_${suffix}`, `service_${suffix}`, `stranger_${suffix}`];
  beforeAll(async () => {
    store = await open();
    repository = store.createRepository();
    await repository.migrate();
    for (const role of [appRole, serviceRole, strangerRole]) await store.query(`create role ${role} login`);
    await repository.grantUserAccess(appRole);
    await repository.grantService(serviceRole);
    const make = (userId: string) =>
      Array.from({ length: 5 }, (_, index) =>
        makeUnknown({ index, secretOf: userId }, { userId, subjectId: randomUUID(), correlationId: SHARED }),
      );
    [ofAnn, ofBob] = [make(ANN), make(BOB)];
    await repository.appendBatch([...ofAnn, ...ofBob]);
    await repository.createPartitions();
    await repository.append(ofAnn[0]!);
  });
  afterAll(() => store.close());

  describe('append-only (A13)', () => {
    const partitionOf = async (): Promise<string> => {
      const [row] = await store.query(
        `select 'synap.' || relname as name from pg_class where oid = (select min(tableoid) from synap.events)`,
      );
      return row?.['name'] as string;
    };
    const statements: readonly [string, (partition: string) => string][] = [
      ['UPDATE of events', () => `update synap.events set user_id = 'mallory'`],
      [
        'UPDATE of the time of recording',
        () => `update synap.events set recorded_at = recorded_at - interval '1 year'`,
      ],
      ['DELETE from events', () => 'delete from synap.events'],
      ['TRUNCATE of events', () => 'truncate synap.events'],
      ['UPDATE of a partition', (partition) => `update ${partition} set data = '{}'`],
      ['DELETE from a partition', (partition) => `delete from ${partition}`],
      ['TRUNCATE of a partition', (partition) => `truncate ${partition}`],
      ['TRUNCATE of the default partition', () => 'truncate synap.events_default'],
      ['TRUNCATE of every partition', () => ALL_PARTITIONS],
      ['UPDATE of event_keys', () => `update synap.event_keys set user_id = 'mallory'`],
      ['DELETE from event_keys', () => 'delete from synap.event_keys'],
      ['TRUNCATE of event_keys', () => 'truncate synap.event_keys cascade'],
      [
        'INSERT ... ON CONFLICT DO UPDATE',
        () =>
          `insert into synap.event_keys select * from synap.event_keys on conflict (id) do update set user_id = 'mallory'`,
      ],
    ];

    test.each(statements)('%s is refused, to the owner and to a service', async (_, statement) => {
      const text = statement(await partitionOf());
      expect(await errorOf(store.attempt([text])), text).toMatchObject({ code: 'SY003' });
      expect(await errorOf(store.attempt([`set local role ${serviceRole}`, text])), text).toMatchObject({
        code: '42501',
      });
      expect(
        await errorOf(store.attempt([`set local role ${appRole}`, `set local synap.user_id = 'ann'`, text])),
        text,
      ).toMatchObject({ code: '42501' });
    });

    test('control: a table that is not guarded is changed by the same roles', async () => {
      await store.attempt([
        'create table plain (a int)',
        'insert into plain values (1)',
        'update plain set a = 2',
        'delete from plain',
        'truncate plain',
      ]);
    });

    test('an insert that never happened in the repository is possible to its owner alone', async () => {
      const text = `insert into synap.event_keys values ('${randomUUID()}', 1, 1, now(), 'ann')`;
      await store.attempt([text]);
      expect(await errorOf(store.attempt([`set local role ${appRole}`, text]))).toMatchObject({ code: '42501' });
    });
  });

  describe('a service', () => {
    test('reads and appends everything, as its role', async () => {
      await store.attempt([
        `set local role ${serviceRole}`,
        'select * from synap.events',
        'select * from synap.event_keys',
      ]);
      if (store.url === undefined) return;
      const sql = createClient(asRole(store.url, serviceRole));
      const service = createEventRepository({ sql });
      const event = makeUnknown({}, { userId: 'carol', subjectId: randomUUID() });
      expect((await service.append(event)).stream?.version).toBe(1);
      expect(await service.appendBatch([event, makeUnknown({}, { userId: 'dave' })])).toHaveLength(2);
      expect((await service.findById(ofAnn![0]!.id))?.event).toEqual(ofAnn![0]);
      expect(await service.countEvents({ correlationId: SHARED })).toBe(10);
      await service.close();
      await sql.end();
    });

    test('rights can be granted again', async () => {
      await repository.grantUserAccess(appRole);
      await repository.grantService(serviceRole);
    });
  });

  describe.each(['a superuser’s connection with a role', 'a connection of the role itself'])(
    'a user, on %s',
    (kind) => {
      let user: UserEventRepository;
      let end = async (): Promise<void> => {};
      const isOwn = kind === 'a connection of the role itself';
      beforeAll(async () => {
        if (!isOwn) user = repository.forUser(ANN!, { role: appRole });
        else if (store.url === undefined) {
          // PGlite has one connection: it becomes the role's for a while.
          await store.query(`set role ${appRole}`);
          end = async () => void (await store.query('reset role'));
          user = store.createRepository({ migrate: false }).forUser(ANN!);
        } else {
          const sql = createClient(asRole(store.url, appRole));
          const own = createEventRepository({ sql });
          end = async () => {
            await own.close();
            await sql.end();
          };
          user = own.forUser(ANN!);
        }
      });
      afterAll(() => end());

      test('sees its own events through every method', async () => {
        const [event] = ofAnn!;
        expect((await user.findById(event!.id))?.event).toEqual(event);
        expect(await user.getAggregateStream(event!.subjectId!)).toHaveLength(1);
        expect(await user.getAggregateVersion(event!.subjectId!)).toBe(1);
        expect((await user.getUserStream(ANN!)).length).toBeGreaterThanOrEqual(5);
        expect(await user.getEventsByType('probe.noted', { limit: 1 })).toHaveLength(1);
      });

      test('sees nothing of another user’s through any method', async () => {
        const isBobs = ({ event }: { event: SynapEvent }): boolean => event.userId !== ANN;
        for (const event of ofBob!) {
          expect(await user.findById(event.id)).toBeNull();
          expect(await user.getAggregateStream(event.subjectId!)).toEqual([]);
          expect(await user.getAggregateVersion(event.subjectId!)).toBe(0);
          expect(await user.searchEvents({ subjectId: event.subjectId })).toEqual([]);
          expect(await user.countEvents({ subjectId: event.subjectId })).toBe(0);
        }
        expect(await user.getUserStream(BOB!)).toEqual([]);
        expect(await collect(user.getUserStream(BOB!, { days: Number.POSITIVE_INFINITY }))).toEqual([]);
        expect(await user.searchEvents({ userId: BOB })).toEqual([]);
        expect(await user.countEvents({ userId: BOB })).toBe(0);
        const shared = await user.getCorrelatedEvents(SHARED);
        expect(shared).toHaveLength(5);
        const all = [
          shared,
          await collect(user.getCorrelatedEvents(SHARED)),
          await collect(user.getEventsByType('probe.noted')),
          await collect(user.searchEvents()),
        ];
        for (const records of all) {
          expect(records.length).toBeGreaterThanOrEqual(5);
          expect(records.filter(isBobs)).toEqual([]);
        }
        expect(await user.countEvents()).toBe(all[3]!.length);
      });

      test('appends its own events: one, a batch, again, with a version, all at once', async () => {
        const make = () => makeUnknown({}, { userId: ANN!, subjectId: randomUUID() });
        const event = make();
        const record = await user.append(event, { expectedVersion: 'none' });
        expect(record.event).toEqual(event);
        expect(await user.append(event)).toEqual(record);
        expect(await user.append({ ...event, id: randomUUID() }, { expectedVersion: 1 })).toMatchObject({
          stream: { version: 2 },
        });
        expect(await errorOf(user.append({ ...event, id: randomUUID() }, { expectedVersion: 1 }))).toMatchObject({
          code: 'conflict',
          actualVersion: 2,
        });
        expect(await user.appendBatch([make(), event, make()])).toHaveLength(3);
        expect(await Promise.all(Array.from({ length: 20 }, () => user.append(make())))).toHaveLength(20);
        expect(await user.findById(event.id)).toEqual(record);
      });

      test('may not append as another user: not one, not in a batch, not among many', async () => {
        const foreign = makeUnknown({}, { userId: BOB! });
        const own = makeUnknown({}, { userId: ANN! });
        for (const work of [
          () => user.append(foreign),
          () => user.append({ ...foreign, subjectId: randomUUID() }, { expectedVersion: 'none' }),
          () => user.appendBatch([own, foreign]),
        ]) {
          expect(await errorOf(work())).toMatchObject({ code: 'refused', retry: 'never', sqlState: '42501' });
        }
        expect(await user.findById(own.id)).toBeNull();
        const outcomes = await Promise.allSettled([
          user.append(own),
          user.append(foreign),
          user.append({ ...own, id: randomUUID() }),
        ]);
        expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      });

      test('an id that is another user’s is a duplicate that says nothing of what is stored', async () => {
        const taken = makeUnknown({ mine: true }, { id: ofBob![0]!.id, userId: ANN! });
        for (const work of [
          () => user.append(taken),
          () => user.appendBatch([taken]),
          () => user.appendBatch([makeUnknown({}, { userId: ANN! }), taken]),
        ]) {
          const error = await errorOf(work());
          expect(error).toMatchObject({ code: 'duplicate', retry: 'never' });
          expect(error.message).not.toContain(BOB);
        }
      });
    },
  );

  test('a connection that bypasses row-level security is refused before anything is read or written', async () => {
    const unsafe = repository.forUser(ANN!);
    for (const work of [
      () => unsafe.countEvents(),
      () => unsafe.findById(ofBob![0]!.id),
      () => unsafe.getCorrelatedEvents(SHARED),
      () => unsafe.append(makeUnknown({}, { userId: ANN! })),
      () => unsafe.appendBatch([makeUnknown({}, { userId: ANN! })]),
    ]) {
      const error = await errorOf(work());
      expect(error).toMatchObject({ code: 'refused' });
      expect(error.message).toContain('row-level security');
    }
    // Control: the repository without a user does see both.
    expect(await repository.countEvents({ correlationId: SHARED })).toBe(10);
  });

  test('a role without access, and one that is not there, are refused', async () => {
    for (const role of [strangerRole, 'nobody_here', `${appRole}"; drop table synap.events; --`]) {
      const error = await errorOf(repository.forUser(ANN!, { role }).countEvents());
      expect(error, role).toMatchObject({ name: 'StoreError' });
    }
    expect(await repository.countEvents({ correlationId: SHARED })).toBe(10);
  });

  test.each([`ann' or true --`, 'ann"', '\\', 'ANN', ' ann', '%'])('the user %j is not ann', async (userId) => {
    const user = repository.forUser(userId, { role: appRole });
    expect(await user.countEvents()).toBe(0);
    expect(await errorOf(user.append(makeUnknown({}, { userId: ANN! })))).toMatchObject({ code: 'refused' });
  });

  test('what is set for a user does not stay on the connection', async () => {
    await Promise.all(Array.from({ length: 30 }, () => repository.forUser(ANN!, { role: appRole }).countEvents()));
    expect(await repository.countEvents({ correlationId: SHARED })).toBe(10);
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const userId = index % 2 === 0 ? ANN! : BOB!;
        const records = await repository.forUser(userId, { role: appRole }).getCorrelatedEvents(SHARED);
        expect(new Set(records.map(({ event }) => event.userId))).toEqual(new Set([userId]));
      }),
    );
  });

  describe('raw SQL as the role', () => {
    const as = (...statements: string[]) =>
      store.attempt([`set local role ${appRole}`, `set local synap.user_id = 'ann'`, ...statements]);

    test('SELECT gives the user’s rows only, and none without a user', async () => {
      await as(
        `do $$ begin
          if (select count(*) from synap.events) = 0 then raise 'no own row'; end if;
          if exists (select from synap.events where user_id <> 'ann') then raise 'a foreign row'; end if;
          if exists (select from synap.event_keys where user_id <> 'ann') then raise 'a foreign key'; end if;
        end $$`,
      );
      await store.attempt([
        `set local role ${appRole}`,
        `do $$ begin if exists (select from synap.events) or exists (select from synap.event_keys) then raise 'seen'; end if; end $$`,
      ]);
      // Control: the same question as the owner does find both.
      await expect(
        store.attempt([
          `do $$ begin if exists (select from synap.events where user_id <> 'ann') then raise 'a foreign row'; end if; end $$`,
        ]),
      ).rejects.toThrow('a foreign row');
    });

    test.each([
      `insert into synap.events select * from synap.events`,
      `insert into synap.event_keys select * from synap.event_keys`,
      `update synap.events set data = '{}'`,
      `delete from synap.events`,
      `truncate synap.events`,
      `select * from synap.events_default`,
      `select * from synap.streams`,
      `select * from synap.checkpoints`,
      `update synap.streams set version = 0`,
      `select synap.append_batch('{}', '{}', '{}', '[]', '{}', '{}', '{}', null, null, null, null, null, null, '{}', '{}', '{}', '{}', null, null)`,
      `select synap.detach_partitions(now())`,
      `select synap.create_partitions(1)`,
      `select synap.grant_service('${appRole}')`,
      `select synap.rebase_transactions()`,
      `alter table synap.events disable row level security`,
      `create table synap.mine (a int)`,
    ])('%s is refused', async (statement) => {
      expect(await errorOf(as(statement))).toMatchObject({ code: '42501' });
    });

    test('no partition can be read past the policy', async () => {
      const partitions = await store.query(
        `select 'synap.' || relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid where inhparent = 'synap.events'::regclass`,
      );
      expect(partitions.length).toBeGreaterThan(3);
      for (const { name } of partitions) {
        expect(await errorOf(as(`select * from ${String(name)}`)), String(name)).toMatchObject({ code: '42501' });
      }
    });
  });
});

const asRole = (url: string, role: string): string => {
  const own = new URL(url);
  own.username = role;
  return own.href;
};
