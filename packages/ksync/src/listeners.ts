import { callSafely } from './call-safely.ts';
import type { KSyncEvent } from './event.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- handlers of every type are kept together
type Handler = (event: KSyncEvent<any>) => unknown;

export interface Listeners {
  /** A handler is called once for an event, however often it was added; what is returned counts for the last time it was. */
  add(type: string, handler: Handler, isOnce?: boolean): () => void;
  /** Without a handler: all of the type. */
  remove(type: string, ...handlers: Handler[]): void;
  /** Calls the listeners of the event's type, then those of `*`, each as it was added. None of them can stop another. */
  tell(event: KSyncEvent): void;
}

interface Registration {
  readonly handler: Handler;
  isOnce: boolean;
  /** What the last `add` returned. */
  remover: () => void;
}

/** By type. Who is removed while an event is given out does not get it any more; who is added does not get it yet. */
export function createListeners(onError: (error: unknown, event: KSyncEvent) => void): Listeners {
  const byType = new Map<string, Map<Handler, Registration>>();
  /** What `byType` holds, in lists that stay as they are: made when one is asked for, dropped when somebody comes or goes. */
  const lists = new Map<string, readonly Registration[]>();

  const add: Listeners['add'] = (type, handler, isOnce = false) => {
    const registrations = byType.get(type) ?? new Map<Handler, Registration>();
    const remover = (): void => {
      if (registrations.get(handler)?.remover === remover) remove(type, handler);
    };
    const registration = registrations.get(handler) ?? { handler, isOnce: true, remover };
    // What was once for good stays so.
    registration.isOnce &&= isOnce;
    registration.remover = remover;
    registrations.set(handler, registration);
    byType.set(type, registrations);
    lists.delete(type);
    return remover;
  };
  const remove: Listeners['remove'] = (type, ...handlers) => {
    const registrations = byType.get(type);
    // A variable without a value is no wish to remove all.
    if (handlers.length === 0) registrations?.clear();
    for (const handler of handlers) registrations?.delete(handler);
    // Types may be many, and few at a time.
    if (registrations?.size === 0) byType.delete(type);
    lists.delete(type);
  };
  const listOf = (type: string): readonly Registration[] => {
    const registrations = byType.get(type);
    if (!registrations) return [];
    const list = lists.get(type) ?? [...registrations.values()];
    lists.set(type, list);
    return list;
  };
  const report = (error: unknown, event: KSyncEvent): void => callSafely((told) => onError(told, event), error);
  const tellAll = (list: readonly Registration[], type: string, event: KSyncEvent): void => {
    for (const registration of list) {
      const { handler, isOnce } = registration;
      if (lists.get(type) !== list && byType.get(type)?.get(handler) !== registration) continue;
      if (isOnce) remove(type, handler);
      callSafely(handler, event, report);
    }
  };

  return {
    add,
    remove,
    tell(event) {
      // Both before anybody is called.
      const own = listOf(event.type);
      const all = listOf('*');
      tellAll(own, event.type, event);
      tellAll(all, '*', event);
    },
  };
}
