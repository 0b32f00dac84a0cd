import type { KSyncEvent } from './event.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- handlers of every type are kept together
type Handler = (event: KSyncEvent<any>) => unknown;

export interface Listeners {
  add(type: string, handler: Handler, isOnce?: boolean): () => void;
  /** Without a handler: all of the type. */
  remove(type: string, handler?: Handler): void;
  clear(): void;
  /** Calls the listeners of the event's type, then those of `*`, each as it was added. None of them can stop another. */
  tell(event: KSyncEvent): void;
}

/** By type. Who is removed while an event is given out does not get it any more; who is added does not get it yet. */
export function createListeners(onError: (error: unknown, event: KSyncEvent) => void): Listeners {
  const byType = new Map<string, Map<Handler, { readonly isOnce: boolean }>>();
  const handlersOf = (type: string) => byType.get(type) ?? new Map<Handler, { readonly isOnce: boolean }>();

  const remove: Listeners['remove'] = (type, handler) => {
    const handlers = handlersOf(type);
    if (handler === undefined) handlers.clear();
    else handlers.delete(handler);
    // Types may be many, and few at a time.
    if (handlers.size === 0) byType.delete(type);
  };
  return {
    add(type, handler, isOnce = false) {
      const handlers = handlersOf(type);
      byType.set(type, handlers);
      if (!handlers.has(handler)) handlers.set(handler, { isOnce });
      return () => remove(type, handler);
    },
    remove,
    clear: () => byType.clear(),
    tell(event) {
      const report = (error: unknown): void => {
        try {
          onError(error, event);
        } catch (worse) {
          console.error(worse);
        }
      };
      // Those of both before any is called: who is added meanwhile does not get it yet.
      const registered = [event.type, '*'].map((type) => {
        const handlers = handlersOf(type);
        return { type, handlers, entries: [...handlers] };
      });
      for (const { type, handlers, entries } of registered) {
        for (const [handler, registration] of entries) {
          if (handlers.get(handler) !== registration) continue;
          if (registration.isOnce) remove(type, handler);
          try {
            const result = handler(event);
            if (result instanceof Promise) result.catch(report);
          } catch (error) {
            report(error);
          }
        }
      }
    },
  };
}
