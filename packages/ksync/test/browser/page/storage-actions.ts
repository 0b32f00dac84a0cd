import type { KSyncStorage } from '../../../src/storage/storage.ts';
import { makeEvents, openStorage, readVersions } from './open-storage.ts';

/** Calls of the storage of a database, which is opened by the first of them and kept until it is closed. */
export interface StorageActions {
  /** Events of alice; their data has so many characters, and that of the last cannot be cloned where that is wanted. */
  append(input: {
    database: string;
    version: number;
    count: number;
    characters?: number;
    isLastFunction?: boolean;
  }): Promise<Outcome>;
  versions(input: { database: string }): Promise<number[]>;
  pageSizes(input: { database: string }): Promise<number[]>;
  /** The cursors of all events, and that of the end. */
  cursors(input: { database: string }): Promise<string[]>;
  /** What a read after this place is refused with. */
  readAfter(input: { database: string; after: string; clientId?: string }): Promise<Outcome>;
  /** Reads a page, deletes the database, and reads on once there are as many other events. */
  deleteBetweenPages(input: { database: string }): Promise<{ first: number; second: Outcome }>;
  /** Reads with a place, a client and a limit at once. */
  versionsOf(input: { database: string; clientId: string; after: string; limit: number }): Promise<number[]>;
  /** Counts what `watch` tells from now on. */
  watch(input: { database: string }): void;
  told(input: { database: string }): number;
  endWatch(input: { database: string }): void;
  /** An append is begun, then close is called. */
  appendAndClose(input: { database: string }): Promise<Outcome>;
  close(input: { database: string }): Promise<void>;
  /** What every call of a storage that was closed is refused with. */
  callClosed(input: { database: string }): Promise<Record<string, Outcome>>;
  /** `end` is called first, before the database is open; then something is appended. */
  endBeforeAppend(input: { database: string }): Promise<{ end: string; after: number[] }>;
  /** The durabilities of transactions that append. */
  durabilities(input: { database: string; durability?: 'relaxed' }): Promise<string[]>;
  deleteDatabase(input: { database: string }): Promise<'deleted' | 'blocked'>;
  /** A database of somebody else. */
  makeDatabase(input: { database: string; version: number }): Promise<void>;
}

export type Outcome =
  | 'done'
  | {
      readonly message: string;
      /** The name of the browser's own reason. */
      readonly cause: string | undefined;
      readonly code?: string;
      readonly index?: number;
    };

const storages = new Map<string, KSyncStorage>();
const watches = new Map<string, { told: number; end: () => void }>();

export const storageActions: StorageActions = {
  append: ({ database, version, count, characters = 10, isLastFunction = false }) =>
    settle(
      storageOf(database).append(
        makeEvents('alice', version, count).map(({ event, dataVersion }, index) => {
          const data = isLastFunction && index === count - 1 ? () => {} : makeText(characters, index);
          return { event: { ...event, data }, dataVersion };
        }),
      ),
    ),
  versions: ({ database }) => readVersions(storageOf(database)),
  async pageSizes({ database }) {
    const sizes: number[] = [];
    for await (const page of storageOf(database).read()) sizes.push(page.length);
    return sizes;
  },
  async cursors({ database }) {
    const cursors: string[] = [];
    for await (const page of storageOf(database).read()) cursors.push(...page.map(({ cursor }) => cursor));
    return [...cursors, await storageOf(database).end()];
  },
  readAfter: ({ database, ...options }) => settle(storageOf(database).read(options)[Symbol.asyncIterator]().next()),
  async deleteBetweenPages({ database }) {
    const storage = storageOf(database);
    await storage.append(makeEvents('alice', 1, 501));
    const pages = storage.read()[Symbol.asyncIterator]();
    const { value } = await pages.next();
    await storageActions.deleteDatabase({ database });
    await storage.append(makeEvents('alice', 1, 501));
    return { first: (value as unknown[]).length, second: await settle(pages.next()) };
  },
  async versionsOf({ database, ...options }) {
    const versions: number[] = [];
    for await (const page of storageOf(database).read(options))
      versions.push(...page.map(({ event }) => event.version));
    return versions;
  },
  watch({ database }) {
    const counter = { told: 0, end: () => {} };
    counter.end = storageOf(database).watch?.(() => (counter.told += 1)) ?? counter.end;
    watches.set(database, counter);
  },
  told: ({ database }) => watches.get(database)?.told ?? -1,
  endWatch: ({ database }) => watches.get(database)?.end(),
  async appendAndClose({ database }) {
    const storage = openStorage('indexeddb', database);
    const appended = settle(storage.append(makeEvents('alice', 1, 3)));
    await storage.close();
    return appended;
  },
  async close({ database }) {
    await storageOf(database).close();
    storages.delete(database);
  },
  async callClosed({ database }) {
    const storage = openStorage('indexeddb', database);
    await storage.lastVersion('alice');
    await storage.close();
    const { snapshots } = storage;
    return {
      append: await settle(storage.append(makeEvents('alice', 1, 1))),
      'append nothing': await settle(storage.append([])),
      read: await settle(readVersions(storage)),
      lastVersion: await settle(storage.lastVersion('alice')),
      end: await settle(storage.end()),
      load: await settle(snapshots?.load('one')),
      save: await settle(snapshots?.save('one', { version: 1, cursor: '', state: null })),
      delete: await settle(snapshots?.delete('one')),
    };
  },
  async endBeforeAppend({ database }) {
    const storage = openStorage('indexeddb', database);
    const ending = storage.end();
    const appending = storage.append(makeEvents('alice', 1, 2));
    const end = await ending;
    await appending;
    const after: number[] = [];
    for await (const page of storage.read({ after: end })) after.push(...page.map(({ event }) => event.version));
    await storage.close();
    return { end, after };
  },
  async durabilities({ database, durability }) {
    const found: string[] = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function spy(...input) {
      const started = transaction.apply(this, input);
      if (started.mode === 'readwrite') found.push(started.durability);
      return started;
    };
    const storage = openStorage('indexeddb', database, { durability });
    await storage.append(makeEvents('alice', 1, 1));
    await storage.close();
    IDBDatabase.prototype.transaction = transaction;
    return found;
  },
  deleteDatabase: ({ database }) =>
    new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(database);
      request.addEventListener('success', () => resolve('deleted'));
      request.addEventListener('blocked', () => resolve('blocked'));
      request.addEventListener('error', () => reject(request.error));
    }),
  makeDatabase: ({ database, version }) =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(database, version);
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
      request.addEventListener('error', () => reject(request.error));
    }),
};

function storageOf(database: string): KSyncStorage {
  const storage = storages.get(database) ?? openStorage('indexeddb', database);
  storages.set(database, storage);
  return storage;
}

async function settle(work: Promise<unknown> | undefined): Promise<Outcome> {
  try {
    await work;
    return 'done';
  } catch (error) {
    const { message, cause, code, index } = error as Error & { code?: string; index?: number };
    return {
      message,
      cause: cause instanceof DOMException ? cause.name : undefined,
      ...(code !== undefined && { code }),
      ...(index !== undefined && { index }),
    };
  }
}

/** Letters without a pattern, by a linear congruence: Chromium compresses what it stores. */
function makeText(characters: number, seed: number): string {
  let state = seed + 1;
  const codes = Uint8Array.from({ length: characters }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 33 + ((state >>> 16) % 90);
  });
  return new TextDecoder().decode(codes);
}
