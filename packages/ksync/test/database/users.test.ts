import { InvalidEventError } from '@synap/database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenStore, STORES } from '../../../database/test/stores.ts';
import { StorageError } from '../../src/errors.ts';
import { type KSync, type KSyncEvent, createKSync } from '../../src/index.ts';
import { repositoryStorage } from '../../src/storage/database.ts';
import { USER } from './storages.ts';

describe.each(STORES)('clients in one repository, on $name', ({ open: openStore }) => {
  let store: OpenStore;
  const opened: KSync[] = [];
  beforeAll(async () => {
    store = await openStore();
  });
  afterAll(() => store?.close());
  beforeEach(async () => {
    await store.query('drop schema if exists synap cascade');
    // Clients that open at once find the schema there: who makes it is not what is tested here.
    await store.createRepository().migrate();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((ksync) => ksync.close()));
  });

  const open = (userId: string, clientId: string): KSync => {
    const storage = repositoryStorage(store.createRepository(), { userId, pollInterval: 50 });
    const ksync = createKSync({ clientId, storage, unknownTypes: 'allow' });
    opened.push(ksync);
    return ksync;
  };

  test.each(['phone', '6f9619ff-8b86-4011-b42d-00c04fc964ff'])(
    'of two users that are both called %s do not meet',
    async (clientId) => {
      const users = ['one', 'other'];
      const numbers = Array.from({ length: 6 }, (_, index) => index + 1);
      const told = new Map<string, KSyncEvent[]>(users.map((user) => [user, []]));
      for (const number of numbers) {
        for (const user of users) {
          // Each goes on after a restart, in turn with the other.
          const ksync = open(user, clientId);
          expect(await ksync.getLastVersion()).toBe(number - 1);
          ksync.on('*', (event) => told.get(user)?.push(event));
          expect(await ksync.send('message-sent', { user, number })).toMatchObject({ clientId, version: number });
          if (number % 2 === 0) await ksync.close();
        }
      }
      for (const user of users) {
        const ksync = open(user, clientId);
        const all = await ksync.getEvents();
        expect(all.map(({ version }) => version)).toEqual(numbers);
        expect(all.map(({ data }) => data)).toEqual(numbers.map((number) => ({ user, number })));
        expect(await ksync.getEvents({ clientId })).toEqual(all);
        expect(told.get(user)?.filter(({ data }) => (data as { user: string }).user !== user)).toEqual([]);
      }
      // The control: they are in one place.
      expect(await store.query('select count(*)::int as count from synap.events')).toEqual([{ count: 12 }]);
    },
  );

  test('of two users that are called the same send at once, and each has versions without a gap', async () => {
    const clients = ['one', 'other'].map((user) => open(user, 'phone'));
    const sends = Array.from({ length: 20 }, (_, number) => number);
    await Promise.all(sends.flatMap((number) => clients.map((ksync) => ksync.send('message-sent', { number }))));
    for (const ksync of clients) {
      const events = await ksync.getEvents();
      expect(events.map(({ version }) => version)).toEqual(sends.map((number) => number + 1));
      expect(events.map(({ data }) => data)).toEqual(sends.map((number) => ({ number })));
    }
  });

  test('lose nothing that was sent in one turn with what PostgreSQL cannot hold', async () => {
    const ksync = open(USER, 'phone');
    const texts = ['first', 'a\0b', 'third'];
    const results = await Promise.allSettled(texts.map((text) => ksync.send('message-sent', { text })));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const { reason } = results[1] as PromiseRejectedResult;
    expect(reason).toBeInstanceOf(StorageError);
    expect(reason).toMatchObject({ outcome: 'not-stored' });
    expect((reason as StorageError).cause).toBeInstanceOf(InvalidEventError);
    const stored = await ksync.getEvents();
    expect(stored.map(({ version, data }) => ({ version, data }))).toEqual([
      { version: 1, data: { text: 'first' } },
      { version: 2, data: { text: 'third' } },
    ]);
    expect(await ksync.send('message-sent', { text: 'fourth' })).toMatchObject({ version: 3 });
  });
});
