import { callSafely } from './call-safely.ts';
import type { KSyncEvent } from './event.ts';
import type { Cursor, PositionedEvent, ReadOptions } from './storage/storage.ts';

/** Events as they are stored, one after another, for as long as it is iterated. Iterate it once. */
export interface Subscription<Event extends KSyncEvent = KSyncEvent> extends AsyncIterable<Event> {
  /** The place of the event that was given last, to go on from: `subscribe({ after: cursor })`. */
  readonly cursor: Cursor | undefined;
  /** Ends the iteration; it does not wait for what the loop does with the last event. */
  close(): void;
}

interface SubscriptionParts {
  /** Where it begins. */
  readonly start: Promise<Cursor>;
  readonly types: ReadonlySet<string> | undefined;
  readonly read: (range: ReadOptions, types?: ReadonlySet<string>) => AsyncIterable<readonly PositionedEvent[]>;
  readonly changes: Changes;
}

/** Reads the storage itself, page by page: a slow reader holds up nobody, and nothing waits for it in memory. */
export function createSubscription({ start, types, read, changes }: SubscriptionParts): Subscription {
  let cursor: Cursor | undefined;
  let isClosed = false;
  let hasChanged = false;
  let wake: (() => void) | undefined;
  const raise = (): void => {
    hasChanged = true;
    wake?.();
  };
  const close = (): void => {
    isClosed = true;
    unwatch();
    raise();
  };
  const unwatch = changes.watch(raise, () => close());
  // Whoever iterates is told of it.
  start.catch(() => {});

  async function* follow(): AsyncGenerator<KSyncEvent> {
    try {
      cursor = await start;
      while (!isClosed) {
        hasChanged = false;
        for await (const page of read({ after: cursor, resumable: true }, types)) {
          for (const { event, cursor: place } of page) {
            if (isClosed) return;
            cursor = place;
            if (types?.has(event.type) !== false) yield event;
          }
        }
        if (!hasChanged) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } catch (error) {
      // A storage that is being closed may say so to who still reads it.
      if (!isClosed) throw error;
    } finally {
      unwatch();
    }
  }
  const events = follow();
  const iterator: AsyncIterableIterator<KSyncEvent> = {
    next: () => events.next(),
    async return() {
      // It may be waiting, which the generator alone would do for ever.
      close();
      return events.return(undefined);
    },
    [Symbol.asyncIterator]: () => iterator,
  };

  return {
    get cursor() {
      return cursor;
    },
    close,
    [Symbol.asyncIterator]: () => iterator,
  };
}

/** Tells that something was appended, here or by others. */
export interface Changes {
  raise(): void;
  /** Calls `onChange` from now on, and `onEnd` when there will be no change any more; returns what ends it. */
  watch(onChange: () => void, onEnd?: () => void): () => void;
  end(): void;
}

/** `watchOthers` is called for as long as somebody watches. */
export function createChanges(watchOthers: ((onAppend: () => void) => () => void) | undefined): Changes {
  const watchers = new Set<{ onChange: () => void; onEnd: () => void }>();
  let hasEnded = false;
  let unwatchOthers: (() => void) | undefined;
  const raise = (): void => {
    // Whoever comes meanwhile is not told.
    for (const { onChange } of [...watchers]) callSafely(onChange, undefined);
  };
  const unwatch = (): void => {
    unwatchOthers?.();
    unwatchOthers = undefined;
  };
  return {
    raise,
    watch(onChange, onEnd = () => {}) {
      const watcher = { onChange, onEnd };
      if (hasEnded) queueMicrotask(onEnd);
      else {
        watchers.add(watcher);
        unwatchOthers ??= watchOthers?.(raise);
      }
      return () => {
        if (watchers.delete(watcher) && watchers.size === 0) unwatch();
      };
    },
    end() {
      hasEnded = true;
      for (const { onEnd } of [...watchers]) callSafely(onEnd, undefined);
      watchers.clear();
      unwatch();
    },
  };
}
