import { KSyncError, StorageError } from '../errors.ts';
import type { KSyncEvent } from '../event.ts';
import { freezeDeep } from '../json/freeze-json.ts';
import type { KSyncStorage, StoredEvent } from '../storage/storage.ts';

/** An event before it has a version. */
export interface Draft {
  readonly id: string;
  readonly type: string;
  readonly timestamp: number;
  readonly dataVersion: number;
}

/** Frozen, and the bytes of its JSON text. */
export interface CheckedData {
  readonly value: unknown;
  readonly bytes: number;
}

export interface Batching {
  readonly maxEvents: number;
  readonly maxBytes: number;
  readonly maxWaitMs: number;
}

export interface QueueLimits {
  readonly queuedEvents: number;
  readonly queuedBytes: number;
}

export interface Sender {
  /** Takes its place in the order when it is called, however long the check takes. */
  send(draft: Draft, checked: CheckedData | Promise<CheckedData>): Promise<KSyncEvent>;
  isFull(): boolean;
  /** Resolves when the queue has room. */
  whenWritable(): Promise<void>;
  /** Writes what is there without waiting for more; resolves when nothing is left. */
  finish(): Promise<void>;
}

interface SenderParts {
  readonly clientId: string;
  readonly storage: KSyncStorage;
  readonly batching: Batching;
  readonly limits: QueueLimits;
  /** Told of every event that is stored, in the order of versions. */
  readonly onStored: (event: KSyncEvent) => void;
}

interface Entry {
  readonly draft: Draft;
  /** Undefined while it is being checked. */
  data: CheckedData | undefined;
  /** The version that it was last written with. */
  version: number;
  /** Once it is stored. */
  event: KSyncEvent | undefined;
  /** While it waits or is being written. */
  answer: Promise<KSyncEvent> | undefined;
  resolve(event: KSyncEvent): void;
  reject(error: unknown): void;
}

/** Between `send` and the storage: one write at a time, of as many events as there are, in the order of the sends. */
export function createSender({ clientId, storage, batching, limits, onStored }: SenderParts): Sender {
  /** In the order of the sends. */
  const queue = new Set<Entry>();
  let queuedBytes = 0;
  /** Below 0 until it is known. */
  let lastVersion = -1;
  let isRunning = false;
  let isFinishing = false;
  /** After a write that failed, until it is known what became of it. */
  let isBehind = false;
  /**
   * Entries of writes that failed, by id, until a later write is done: a storage that gave no answer may have stored them, or may
   * yet do so.
   */
  const inDoubt = new Map<string, Entry>();
  let waiting: (() => void)[] = [];
  let stopWaiting: (() => void) | undefined;

  const isFull = (): boolean => queue.size >= limits.queuedEvents || queuedBytes >= limits.queuedBytes;
  const holdsBatch = (): boolean => isFinishing || queue.size >= batching.maxEvents || queuedBytes >= batching.maxBytes;

  const enqueue = (entry: Entry): Promise<KSyncEvent> => {
    queue.add(entry);
    queuedBytes += entry.data?.bytes ?? 0;
    entry.answer = new Promise((resolve, reject) => {
      entry.resolve = resolve;
      entry.reject = reject;
    });
    start();
    return entry.answer;
  };
  const start = (): void => {
    if (holdsBatch()) stopWaiting?.();
    if (isRunning) return;
    isRunning = true;
    // By then the sends of this turn are all there, for one write.
    queueMicrotask(() => void run());
  };
  const run = async (): Promise<void> => {
    while (isHeadReady()) {
      if (batching.maxWaitMs > 0 && !holdsBatch()) await waitForMore();
      await write(take());
      wake();
    }
    isRunning = false;
    wake();
  };
  const isHeadReady = (): boolean => queue.values().next().value?.data !== undefined;
  const waitForMore = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => stopWaiting?.(), batching.maxWaitMs);
      stopWaiting = () => {
        clearTimeout(timer);
        stopWaiting = undefined;
        resolve();
      };
    });
  /** From the head, as far as it is checked, within the limits of a batch; one entry at least. */
  const take = (): Entry[] => {
    const batch: Entry[] = [];
    let bytes = 0;
    for (const entry of queue) {
      const size = entry.data?.bytes ?? 0;
      const isFull = batch.length >= batching.maxEvents || (bytes > 0 && bytes + size > batching.maxBytes);
      if (!entry.data || isFull) break;
      batch.push(entry);
      queue.delete(entry);
      bytes += size;
    }
    queuedBytes -= bytes;
    return batch;
  };

  const write = async (batch: readonly Entry[]): Promise<void> => {
    let left = batch;
    let failure: { readonly cause: unknown } | undefined;
    for (;;) {
      const before = lastVersion;
      try {
        if (lastVersion < 0) lastVersion = await storage.lastVersion(clientId);
        if (isBehind) await catchUp();
      } catch (cause) {
        return fail(left, (failure ?? { cause }).cause);
      }
      // Of those in doubt, some may be known now to be stored.
      left = left.filter(({ event }) => !event);
      // Another with this client id may have taken the versions: then these are given higher ones.
      if (failure && lastVersion === before) return fail(left, failure.cause);
      const events = toStored(left, lastVersion);
      try {
        await storage.append(events);
      } catch (cause) {
        failure = { cause };
        isBehind = true;
        for (const entry of left) inDoubt.set(entry.draft.id, entry);
        // The one that is the reason, where the storage knows: the others are tried again.
        const { index = -1 } = Object(cause) as { index?: number };
        const culprit = left.length > 1 ? left[index] : undefined;
        if (culprit) {
          inDoubt.delete(culprit.draft.id);
          fail([culprit], cause);
          left = left.filter((entry) => entry !== culprit);
          failure = undefined;
        }
        continue;
      }
      moveTo(lastVersion + events.length);
      for (const [index, entry] of left.entries()) accept(entry, (events[index] as StoredEvent).event);
      return;
    }
  };
  /** Finds what this client has stored without knowing of it, such as in a write that gave no answer. */
  const catchUp = async (): Promise<void> => {
    for await (const page of storage.read({ clientId, afterVersion: lastVersion })) {
      for (const { event } of page) {
        const entry = inDoubt.get(event.id);
        if (entry) accept(entry, freezeDeep(event));
        moveTo(event.version);
      }
    }
    isBehind = false;
  };
  const moveTo = (version: number): void => {
    lastVersion = version;
    // Those whose versions are taken cannot be stored any more, but by a retry.
    for (const [id, entry] of inDoubt) if (entry.version <= version) inDoubt.delete(id);
  };
  const toStored = (entries: readonly Entry[], last: number): readonly StoredEvent[] =>
    entries.map((entry, index) => {
      const version = last + 1 + index;
      entry.version = version;
      const { id, type, timestamp, dataVersion } = entry.draft;
      return { event: Object.freeze({ id, type, data: entry.data?.value, timestamp, clientId, version }), dataVersion };
    });
  const accept = (entry: Entry, event: KSyncEvent): void => {
    entry.event = event;
    onStored(event);
    entry.resolve(event);
  };
  const fail = (entries: readonly Entry[], cause: unknown): void => {
    // What is not there yet may still come, where the storage says that it does not know: its server may be slow.
    const mayCome = isBehind || (Object(cause) as { outcome?: unknown }).outcome === 'unknown';
    for (const entry of entries) {
      const { draft } = entry;
      const outcome = mayCome && inDoubt.has(draft.id) ? 'unknown' : 'not-stored';
      const retry = async (): Promise<KSyncEvent> => {
        if (entry.event) return entry.event;
        if (!entry.answer && isFinishing) {
          throw new KSyncError('closed', `"${draft.type}" was not sent: the client was closed`);
        }
        return entry.answer ?? enqueue(entry);
      };
      entry.answer = undefined;
      entry.reject(new StorageError(draft, { cause, outcome, retry }));
    }
  };
  /** Looked at again after every write. */
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const wake = (): void => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  return {
    send(draft, checked) {
      // All fields from the start: engines pay dearly for objects that get theirs one by one.
      const entry: Entry = {
        draft,
        data: undefined,
        version: 0,
        event: undefined,
        answer: undefined,
        resolve: ignore,
        reject: ignore,
      };
      const answer = enqueue(entry);
      const settle = (data: CheckedData): void => {
        entry.data = data;
        queuedBytes += data.bytes;
        start();
      };
      if (!(checked instanceof Promise)) settle(checked);
      else {
        checked.then(settle, (error: unknown) => {
          queue.delete(entry);
          entry.reject(error);
          start();
        });
      }
      return answer;
    },
    isFull,
    whenWritable: () => until(() => !isFull()),
    finish() {
      isFinishing = true;
      start();
      return until(() => !isRunning && queue.size === 0);
    },
  };
}

const ignore = (): void => {};
