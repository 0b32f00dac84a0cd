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
  const unwatch = changes.watch(raise);
  // Whoever iterates is told of it.
  start.catch(() => {});

  async function* follow(): AsyncGenerator<KSyncEvent> {
    try {
      cursor = await start;
      while (!isClosed && !changes.hasEnded()) {
        hasChanged = false;
        for await (const page of read({ after: cursor, resumable: true }, types)) {
          for (const { event, cursor: place } of page) {
            if (isClosed || changes.hasEnded()) return;
            cursor = place;
            if (types === undefined || types.has(event.type)) yield event;
          }
        }
        if (!hasChanged) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      unwatch();
    }
  }
  const iterator = follow();

  return {
    get cursor() {
      return cursor;
    },
    close() {
      isClosed = true;
      unwatch();
      raise();
    },
    [Symbol.asyncIterator]: () => iterator,
  };
}

/** Tells that something was appended, here or by others, or that nothing will be any more. */
export interface Changes {
  raise(): void;
  /** Calls `onChange` from now on; returns what ends it. */
  watch(onChange: () => void): () => void;
  end(): void;
  hasEnded(): boolean;
}

/** `watchOthers` is called when somebody watches for the first time. */
export function createChanges(watchOthers: ((onAppend: () => void) => () => void) | undefined): Changes {
  const watchers = new Set<() => void>();
  let hasEnded = false;
  let unwatchOthers: (() => void) | undefined;
  const raise = (): void => {
    for (const watcher of watchers) {
      try {
        watcher();
      } catch (error) {
        console.error(error);
      }
    }
  };
  return {
    raise,
    watch(onChange) {
      // Two may be the same function.
      const watcher = (): void => {
        try {
          onChange();
        } catch (error) {
          console.error(error);
        }
      };
      watchers.add(watcher);
      if (!hasEnded) unwatchOthers ??= watchOthers?.(raise);
      return () => watchers.delete(watcher);
    },
    end() {
      hasEnded = true;
      raise();
      unwatchOthers?.();
    },
    hasEnded: () => hasEnded,
  };
}
