import { resolve } from 'node:path';
import { KSyncError } from '../errors.ts';
import { type EventLog, openEventLog } from './file/event-log.ts';
import { encodeBatch } from './file/event-line.ts';
import { checkSnapshot } from './file/snapshot-folder.ts';
import type { KSyncStorage } from './storage.ts';

export interface FileStorageOptions {
  /**
   * `always`, the default: an append resolves when its events are on the disk, and they outlive a power failure.
   * `never`: when the operating system has them. They outlive the process, however that ends; a power failure may take the
   * last ones, or leave a file that has to be mended by hand.
   */
  readonly sync?: 'always' | 'never' | undefined;
}

/**
 * Keeps events in a file, for Node: one line of JSON an event, which `jq` reads. A batch is there whole or not at all,
 * however the process ends. Snapshots are in the folder `<path>.snapshots`.
 *
 * ```ts
 * const ksync = createKSync({ storage: fileStorage('data/events.ndjson') });
 * ```
 *
 * The file is opened, and made where there is none, when it is first used. What a killed process has left of a batch is cut
 * off then; a file that is damaged anywhere else is refused, with the line, and left as it is.
 *
 * The file is for one process at a time, and for one storage in it, which `<path>.lock` sees to. The lock of a process that
 * has died is taken over, and on Linux that of a worker thread of this process which has ended. Not taken over, but removed by
 * hand, is that of another host, since nobody here can know whether its process lives; and on other systems that of a thread
 * of this process which ended without close.
 *
 * @throws KSyncError `invalid-option`
 */
export function fileStorage(path: string, { sync = 'always' }: FileStorageOptions = {}): KSyncStorage {
  if (typeof path !== 'string' || path === '') {
    throw new KSyncError('invalid-option', 'fileStorage takes the path of a file, such as "data/events.ndjson"');
  }
  if (sync !== 'always' && sync !== 'never') {
    throw new KSyncError('invalid-option', `sync is "always" or "never", not ${JSON.stringify(sync)}`);
  }
  // Where the process is now: it may go elsewhere before the file is opened.
  const file = resolve(path);
  const running = new Set<Promise<unknown>>();
  let opening: Promise<EventLog> | undefined;
  let closing: Promise<void> | undefined;

  const open = async (): Promise<EventLog> => {
    if (closing !== undefined) throw new Error(`${path}: the storage was closed`);
    opening ??= openEventLog(file, { sync }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  /** What `close` waits for, so that nothing is under way when the lock is given up. */
  const use = <Result>(work: (log: EventLog) => Result | Promise<Result>): Promise<Result> => {
    const done = open().then(work);
    const forget = (): unknown => running.delete(done);
    running.add(done);
    done.then(forget, forget);
    return done;
  };

  return {
    async append(events) {
      // Before anything is waited for: the caller may change the list.
      const batch = encodeBatch(events);
      await use((log) => (batch === undefined ? undefined : log.append(batch)));
    },
    async *read(options) {
      const pages = await use((log) => log.read(options));
      for (;;) {
        const page = await use(() => pages.next());
        if (page.length === 0) return;
        yield page;
      }
    },
    lastVersion: (clientId) => use((log) => log.lastVersion(clientId)),
    end: () => use((log) => log.end()),
    snapshots: {
      load: (name) => use(({ snapshots }) => snapshots.load(name)),
      async save(name, snapshot) {
        const text = checkSnapshot(name, snapshot);
        await use(({ snapshots }) => snapshots.save(name, text));
      },
      delete: (name) => use(({ snapshots }) => snapshots.delete(name)),
    },
    close() {
      closing ??= (async () => {
        await Promise.allSettled(running);
        const log = await opening?.catch(() => undefined);
        await log?.close();
      })();
      return closing;
    },
  };
}
