import { z } from 'zod';
import { createKSync } from '../../../src/index.ts';
import { makeEvents, openStorage, readVersions, type StorageKind } from './open-storage.ts';

export interface AppendActions {
  /** Appends batch after batch, until the page is gone. */
  startAppending(input: { storage: StorageKind; database: string; batch: number }): void;
  /** The same by a client: the sends of one turn are a batch. */
  startSending(input: { database: string; batch: number }): void;
  /** The last version whose append was done. */
  countAppended(input: null): number;
  readAppended(input: { database: string }): Promise<number[]>;
}

let appended = 0;

export const appendActions: AppendActions = {
  startAppending({ storage: kind, database, batch }) {
    const storage = openStorage(kind, database);
    void (async () => {
      appended = await storage.lastVersion('alice');
      for (;;) {
        await storage.append(makeEvents('alice', appended + 1, batch));
        appended += batch;
      }
    })();
  },
  startSending({ database, batch }) {
    const ksync = createKSync({
      clientId: 'alice',
      storage: openStorage('indexeddb', database),
      schemas: { 'message-sent': z.object({ content: z.string() }) },
    });
    void (async () => {
      for (;;) {
        const sends = Array.from({ length: batch }, () => ksync.send('message-sent', { content: 'Hello' }));
        for (const { version } of await Promise.all(sends)) appended = version;
      }
    })();
  },
  countAppended: () => appended,
  async readAppended({ database }) {
    const storage = openStorage('indexeddb', database);
    const versions = await readVersions(storage);
    await storage.close();
    return versions;
  },
};
