import { randomUUID } from 'node:crypto';
import { ConflictError, InvalidEventError } from '@synap/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type OpenStore, STORES, makeEvent } from '../../../database/test/stores.ts';
import { repositoryStorage, toStreamId } from '../../src/storage/database.ts';
import { USER, idsOf, makeEvents, readAll } from './storages.ts';

/** On PGlite: what PostgreSQL alone can show is in the other files. */
let store: OpenStore;
beforeAll(async () => {
  store = await (STORES[0] as (typeof STORES)[number]).open();
});
afterAll(() => store?.close());
beforeEach(() => store.query('drop schema if exists synap cascade'));

describe('the stream of a client', () => {
  // By Python's uuid.uuid5.
  test.each([
    ['user-123', 'alice', 'c77783d9-5276-5efc-aa26-cc2ec52fd853'],
    ['user-124', 'alice', '2112c567-a5bd-5af2-84ac-789b61b092ff'],
    ['user-123', 'é🦊', 'eb3645ff-fa51-517f-9359-7c69f116829a'],
    ['user-123', '6f9619ff-8b86-4011-b42d-00c04fc964ff', '41ab7298-d113-5d88-91f8-7cf652a5502f'],
  ])('has for %s and %s an id of its own, which is always the same', (userId, clientId, id) => {
    expect(toStreamId({ userId, clientId })).toBe(id);
  });

  test('is another one wherever user or client are others, however they are written', () => {
    const alice = toStreamId({ userId: 'user', clientId: 'alice' });
    const pairs: [userId: string, clientId: string][] = [
      ['user', 'alice'],
      ['usera', 'lice'],
      ['', 'useralice'],
      ['useralice', ''],
      ['alice', 'user'],
      ['user"', 'alice'],
      ['user', '"alice'],
      ['user","alice', ''],
      ['', 'user","alice'],
      ['user', alice],
      // These are one in UTF-8.
      ['user', '\ud800'],
      ['user', '\ud801'],
      ['user', '\ufffd'],
    ];
    const ids = pairs.map(([userId, clientId]) => toStreamId({ userId, clientId }));
    expect(new Set(ids).size).toBe(pairs.length);
  });
});

describe('an event of a client', () => {
  test('is an event of the repository, with the version of the client as that of its stream', async () => {
    const repository = store.createRepository();
    const storage = repositoryStorage(repository, { userId: USER, source: 'sync' });
    const [first, second] = makeEvents('alice', { version: 1, count: 2, data: ['any', null] });
    await storage.append([first, { ...second, dataVersion: 3 }] as never);
    const record = await repository.findById(second?.event.id ?? '');
    expect(record).toMatchObject({
      event: {
        id: second?.event.id,
        type: 'ksync.message-sent',
        data: { clientId: 'alice', version: 2, dataVersion: 3, data: ['any', null] },
        userId: USER,
        source: 'sync',
        timestamp: new Date(second?.event.timestamp ?? 0),
        subjectId: toStreamId({ userId: USER, clientId: 'alice' }),
      },
      stream: { table: 'ksync', id: toStreamId({ userId: USER, clientId: 'alice' }), version: 2 },
      dataVersion: 1,
    });
    expect(await readAll(storage, { clientId: 'alice', afterVersion: 1 })).toMatchObject([{ dataVersion: 3 }]);
  });

  test('is published as an event of the system that names it as its cause, and that no client reads', async () => {
    const repository = store.createRepository();
    const storage = repositoryStorage(repository, { userId: USER });
    const sent = makeEvents('alice', { version: 1 });
    await storage.append(sent);
    const published = makeEvent('tags.create.requested', { userId: USER, causationId: sent[0]?.event.id ?? '' });
    await repository.append(published);
    await storage.append(makeEvents('alice', { version: 2 }));
    for (const options of [{}, { resumable: true }, { clientId: 'alice' }]) {
      expect((await readAll(storage, options)).map(({ event }) => event.version)).toEqual([1, 2]);
    }
    expect(await storage.lastVersion('alice')).toBe(2);
    // Control: the repository has it between the others.
    const all = await repository.searchEvents({ order: 'oldest-first' });
    expect(all.map(({ event }) => event.type)).toEqual([
      'ksync.message-sent',
      'tags.create.requested',
      'ksync.message-sent',
    ]);
  });

  test('may have the name of an event of the catalog, and is not checked as one', async () => {
    const storage = repositoryStorage(store.createRepository(), { userId: USER });
    const [stored] = makeEvents('alice', { version: 1, data: { not: 'a tag' } });
    const named = { event: { ...stored?.event, type: 'tags.create.requested' }, dataVersion: 1 };
    await storage.append([named as never]);
    expect(await readAll(storage)).toMatchObject([named]);
  });

  test('that PostgreSQL cannot hold is refused with the reason, and its batch with it', async () => {
    const storage = repositoryStorage(store.createRepository(), { userId: USER });
    for (const data of [{ text: 'a\0b' }, { text: '\ud800' }]) {
      const batch = [...makeEvents('alice', { version: 1 }), ...makeEvents('alice', { version: 2, data })];
      await expect(storage.append(batch)).rejects.toThrow(InvalidEventError);
    }
    await expect(storage.append(makeEvents('al\0ice', { version: 1 }))).rejects.toThrow(InvalidEventError);
    expect(await readAll(storage)).toEqual([]);
    await storage.append(makeEvents('alice', { version: 1 }));
  });

  test('that PostgreSQL cannot hold is named by its position in the batch', async () => {
    const storage = repositoryStorage(store.createRepository(), { userId: USER });
    const [first, second, third] = makeEvents('alice', { version: 1, count: 3 });
    const refused = { event: { ...second?.event, data: { text: 'a\0b' } }, dataVersion: 1 };
    const appended = storage.append([first, refused, third] as never);
    await expect(appended).rejects.toThrow(InvalidEventError);
    await expect(appended).rejects.toMatchObject({ index: 1 });
    expect(await readAll(storage)).toEqual([]);
    expect(await storage.lastVersion('alice')).toBe(0);
  });

  test('with a timestamp that a date would round is refused, and named by its position in the batch', async () => {
    const storage = repositoryStorage(store.createRepository(), { userId: USER });
    const [first, second] = makeEvents('alice', { version: 1, count: 2 });
    const rounded = { event: { ...second?.event, timestamp: 1.5 }, dataVersion: 1 };
    const appended = storage.append([first, rounded] as never);
    await expect(appended).rejects.toThrow('the timestamp 1.5 is no whole number');
    await expect(appended).rejects.toMatchObject({ index: 1 });
    expect(await readAll(storage)).toEqual([]);
  });
});

describe('versions that are taken', () => {
  test('are refused with the version that there is', async () => {
    const storage = repositoryStorage(store.createRepository(), { userId: USER });
    await storage.append(makeEvents('alice', { version: 1, count: 3 }));
    const refused = storage.append(makeEvents('alice', { version: 2, count: 2 }));
    await expect(refused).rejects.toThrow(ConflictError);
    await expect(refused).rejects.toMatchObject({ actualVersion: 3 });
  });

  test.each([1, 3])('are refused to the same events again, %i of them, which are stored once', async (count) => {
    const repository = store.createRepository();
    const storage = repositoryStorage(repository, { userId: USER });
    const events = makeEvents('alice', { version: 1, count });
    await storage.append(events);
    await expect(storage.append(events)).rejects.toThrow(
      `event ${events[0]?.event.id} is stored already, as version 1`,
    );
    // By another process, with another storage.
    const other = repositoryStorage(repository, { userId: USER });
    await expect(other.append(events)).rejects.toThrow('is stored already');
    // Some of them, with some that are new.
    await expect(storage.append([...events, ...makeEvents('alice', { version: count + 1 })])).rejects.toThrow(
      ConflictError,
    );
    expect(idsOf(await readAll(storage))).toEqual(idsOf(events));
    // Control: the repository itself takes the repetition for done.
    const [record] = await repository.searchEvents({ order: 'oldest-first', limit: 1 });
    expect(record && (await repository.append(record.event, { expectedVersion: 0 })).event.id).toBe(
      events[0]?.event.id,
    );
  });

  test('leave room for the next: two with one client id go on in turn', async () => {
    const repository = store.createRepository();
    const [one, other] = [
      repositoryStorage(repository, { userId: USER }),
      repositoryStorage(repository, { userId: USER }),
    ];
    await one.append(makeEvents('alice', { version: 1 }));
    await expect(other.append(makeEvents('alice', { version: 1 }))).rejects.toThrow(ConflictError);
    await other.append(makeEvents('alice', { version: (await other.lastVersion('alice')) + 1, count: 2 }));
    await one.append(makeEvents('alice', { version: (await one.lastVersion('alice')) + 1 }));
    const versions = (await readAll(one, { clientId: 'alice' })).map(({ event }) => event.version);
    expect(versions).toEqual([1, 2, 3, 4]);
  });
});

describe('a read', () => {
  test('has the events of its user alone', async () => {
    const repository = store.createRepository();
    const [one, other] = ['one', 'other'].map((userId) => repositoryStorage(repository, { userId }));
    await one?.append(makeEvents('alice', { version: 1 }));
    await other?.append(makeEvents('bob', { version: 1, count: 2 }));
    for (const options of [{}, { resumable: true }]) {
      expect(one && (await readAll(one, options)).map(({ event }) => event.clientId)).toEqual(['alice']);
      expect(other && (await readAll(other, options)).map(({ event }) => event.clientId)).toEqual(['bob', 'bob']);
    }
    // Of the other's client there is nothing to be seen, as if it were not there.
    expect(other && (await readAll(other, { clientId: 'alice' }))).toEqual([]);
    expect(await other?.lastVersion('alice')).toBe(0);
  });

  test('of one client after a place has what is after it, and after the version', async () => {
    const storage = repositoryStorage(store.createRepository(), { userId: USER });
    for (let version = 1; version <= 4; version += 1) {
      for (const clientId of ['alice', 'bob']) await storage.append(makeEvents(clientId, { version }));
    }
    const [, , , place] = await readAll(storage);
    expect(place?.event).toMatchObject({ clientId: 'bob', version: 2 });
    const read = async (afterVersion: number, limit?: number): Promise<number[]> =>
      (await readAll(storage, { clientId: 'alice', after: place?.cursor, afterVersion, limit })).map(
        ({ event }) => event.version,
      );
    expect(await read(0)).toEqual([3, 4]);
    expect(await read(0, 1)).toEqual([3]);
    expect(await read(3)).toEqual([4]);
  });

  test('goes on from any place while it passes over many events of others once', async () => {
    const repository = store.createRepository();
    const storage = repositoryStorage(repository, { userId: USER });
    let passed = 0;
    const counting = repositoryStorage(
      {
        ...repository,
        async *readAll(options) {
          for await (const record of repository.readAll(options)) {
            passed += 1;
            yield record;
          }
        },
      },
      { userId: USER },
    );
    const notes = async (count: number): Promise<void> => {
      const events = Array.from({ length: count }, () => ({ ...makeEvent('tags.create.requested'), id: randomUUID() }));
      await repository.appendBatch(events);
    };
    await notes(50);
    await storage.append(makeEvents('alice', { version: 1, count: 2 }));
    await notes(100);
    const [first, second] = await readAll(counting, { resumable: true });
    expect(passed).toBe(152);
    for (const { after, versions } of [
      { after: second?.cursor, versions: [] },
      { after: second?.cursor, versions: [] },
      { after: await storage.end(), versions: [] },
      { after: first?.cursor, versions: [2] },
      { after: '', versions: [1, 2] },
      { after: second?.cursor, versions: [] },
    ]) {
      const events = await readAll(counting, { after, resumable: true });
      expect(events.map(({ event }) => event.version)).toEqual(versions);
    }
    passed = 0;
    await storage.append(makeEvents('alice', { version: 3 }));
    await notes(10);
    expect(idsOf(await readAll(counting, { after: second?.cursor, resumable: true }))).toHaveLength(1);
    expect(passed).toBe(11);
    // What was passed over was passed over for good: nothing of a client is missing.
    expect(idsOf(await readAll(counting, { resumable: true }))).toEqual(idsOf(await readAll(storage)));
  });

  test('of what no client has written, where clients write, fails and names it', async () => {
    const repository = store.createRepository();
    const storage = repositoryStorage(repository, { userId: USER });
    const [stored] = makeEvents('alice', { version: 1 });
    await storage.append([stored] as never);
    const { event } = (await repository.findById(stored?.event.id ?? '')) ?? {};
    const foreign = { ...event, id: randomUUID(), data: { clientId: 'alice', version: 7, data: {} } };
    await repository.append(foreign as never);
    for (const options of [{}, { resumable: true }, { clientId: 'alice' }]) {
      await expect(readAll(storage, options)).rejects.toThrow(`event ${foreign.id} (ksync.message-sent)`);
    }
  });

  test('of what somebody has put into the stream of a client of another user fails and names it', async () => {
    const repository = store.createRepository();
    const storage = repositoryStorage(repository, { userId: USER });
    const [stored] = makeEvents('alice', { version: 1 });
    await storage.append([stored] as never);
    const { event } = (await repository.findById(stored?.event.id ?? '')) ?? {};
    const data = { clientId: 'alice', version: 2, data: {} };
    const foreign = { ...event, id: randomUUID(), userId: 'mallory', data };
    await repository.append(foreign as never);
    await expect(readAll(storage, { clientId: 'alice' })).rejects.toThrow(`event ${foreign.id} (ksync.message-sent)`);
    // Into what the user reads beside it, it does not come.
    expect(idsOf(await readAll(storage, { resumable: true }))).toEqual([stored?.event.id]);
  });

  test.each(['1', 'x:y', '1:2:3', '-1:2'])('after the cursor %s of another storage fails', async (after) => {
    const storage = repositoryStorage(store.createRepository(), { userId: USER });
    await expect(readAll(storage, { after })).rejects.toThrow('is not of this storage');
  });
});

describe('watch', () => {
  test('calls at once for what the same repository appends for another, and for nothing after its end', async () => {
    const repository = store.createRepository();
    const [one, other] = [0, 1].map(() => repositoryStorage(repository, { userId: USER, pollInterval: 60_000 }));
    const calls = { one: 0, other: 0 };
    const unwatch = one?.watch?.(() => (calls.one += 1));
    other?.watch?.(() => (calls.other += 1));
    await other?.append(makeEvents('alice', { version: 1, count: 10 }));
    await repository.drainHooks();
    expect(calls).toEqual({ one: 1, other: 0 });
    unwatch?.();
    unwatch?.();
    await other?.append(makeEvents('alice', { version: 11 }));
    await other?.close();
    await one?.append(makeEvents('alice', { version: 12 }));
    await repository.drainHooks();
    expect(calls).toEqual({ one: 1, other: 0 });
  });

  test('calls by polling for what another repository appends, and rests when there is nothing', async () => {
    const storage = repositoryStorage(store.createRepository(), { userId: USER, pollInterval: 20 });
    const writing = repositoryStorage(store.createRepository(), { userId: USER });
    let calls = 0;
    storage.watch?.(() => (calls += 1));
    for (let version = 1; version <= 5; version += 1) {
      const before = calls;
      await writing.append(makeEvents('alice', { version }));
      await vi.waitFor(() => expect(calls).toBeGreaterThan(before));
    }
    await vi.waitFor(async () => {
      const before = calls;
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(calls).toBe(before);
    });
    await storage.close();
    await writing.append(makeEvents('alice', { version: 6 }));
    const before = calls;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(calls).toBe(before);
  });
});

describe('polling', () => {
  /** Calls `onLook` at every look, before it has its answer. */
  const openWatched = (onLook: () => void, { pollInterval }: { pollInterval: number }) => {
    const repository = store.createRepository();
    const searchEvents: typeof repository.searchEvents = (filter) => {
      onLook();
      return repository.searchEvents(filter);
    };
    return repositoryStorage({ ...repository, searchEvents }, { userId: USER, pollInterval });
  };
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

  test('ends with the storage, also where that is closed during a look', async () => {
    let looks = 0;
    const storage = openWatched(
      () => {
        looks += 1;
        if (looks === 3) void storage.close();
      },
      { pollInterval: 10 },
    );
    storage.watch?.(() => {});
    await vi.waitFor(() => expect(looks).toBe(3));
    await pause(100);
    expect(looks).toBe(3);
    storage.watch?.(() => {});
    await pause(50);
    expect(looks).toBe(3);
  });

  test('is one, however often somebody ends to watch and begins anew', async () => {
    let looks = 0;
    let unwatch: (() => void) | undefined;
    const storage = openWatched(
      () => {
        looks += 1;
        if (looks > 10) return;
        unwatch?.();
        unwatch = storage.watch?.(() => {});
      },
      { pollInterval: 50 },
    );
    unwatch = storage.watch?.(() => {});
    await vi.waitFor(() => expect(looks).toBeGreaterThan(10));
    const before = looks;
    await pause(300);
    // One every 50 ms at most; of eleven at once there would be some sixty.
    expect(looks - before).toBeLessThan(10);
    unwatch?.();
    const after = looks;
    await pause(150);
    expect(looks).toBe(after);
  });
});

test.each([
  [{ userId: '' }, 'userId'],
  [{ userId: undefined }, 'userId'],
  [{ userId: USER, pollInterval: 0 }, 'pollInterval'],
  [{ userId: USER, pollInterval: Number.NaN }, 'pollInterval'],
])('the options %o are refused', (options, named) => {
  expect(() => repositoryStorage(store.createRepository(), options as never)).toThrow(named);
});
