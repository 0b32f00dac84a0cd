import type { EventRecord } from './event-record.ts';

/** Told of every event that this repository has appended, after it is stored. */
export type EventHook = (record: EventRecord) => unknown;

export interface Hooks {
  add(hook: EventHook): void;
  remove(hook: EventHook): void;
  /** Returns at once: what a hook does, and how long it takes, is nothing to an append. */
  tell(records: readonly EventRecord[]): void;
  /** Resolves when no hook has anything left to do; a hook that waited for it would wait for itself. */
  drain(): Promise<void>;
}

type OnError = (error: unknown, record: EventRecord) => unknown;

/**
 * Each hook gets the events one after another, in the order of the appends, and waits only for itself. One that throws
 * is reported, and gets the next event nevertheless, also where what it is reported to throws.
 */
export function createHooks({ onError }: { onError: OnError }): Hooks {
  const tails = new Map<EventHook, Promise<void>>();
  const call = async (hook: EventHook, record: EventRecord): Promise<void> => {
    if (!tails.has(hook)) return;
    try {
      await hook(record);
    } catch (error) {
      await report(error, { record, onError });
    }
  };
  return {
    add(hook) {
      if (!tails.has(hook)) tails.set(hook, Promise.resolve());
    },
    remove(hook) {
      tails.delete(hook);
    },
    tell(records) {
      for (const [hook, tail] of tails) {
        tails.set(
          hook,
          tail.then(async () => {
            for (const record of records) await call(hook, record);
          }),
        );
      }
    },
    async drain() {
      await Promise.all(tails.values());
    },
  };
}

async function report(error: unknown, { record, onError }: { record: EventRecord; onError: OnError }): Promise<void> {
  try {
    await onError(error, record);
  } catch (fault) {
    const { id, type } = record.event;
    // Not String(fault), which throws for some of what can be thrown.
    const why = fault instanceof Error ? fault.message : `a thrown ${typeof fault}`;
    process.emitWarning(`onHookError threw for the event ${id} (${type}): ${why}`, 'EventHookWarning');
  }
}
