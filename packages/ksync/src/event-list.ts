import type { KSyncEvent } from './event.ts';
import type { PositionedEvent } from './storage/storage.ts';

/**
 * Events that are stored: awaited, a list; iterated with `for await`, one after another in bounded memory, however many there are.
 */
export interface EventList<Event extends KSyncEvent = KSyncEvent> extends PromiseLike<Event[]>, AsyncIterable<Event> {}

export function createEventList(readPages: () => AsyncIterable<readonly PositionedEvent[]>): EventList {
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- it is to be awaited
    then: (onFulfilled, onRejected) => collect(readPages()).then(onFulfilled, onRejected),
    async *[Symbol.asyncIterator]() {
      for await (const page of readPages()) for (const { event } of page) yield event;
    },
  };
}

async function collect(pages: AsyncIterable<readonly PositionedEvent[]>): Promise<KSyncEvent[]> {
  const events: KSyncEvent[] = [];
  for await (const page of pages) for (const { event } of page) events.push(event);
  return events;
}
