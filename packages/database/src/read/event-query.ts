import type { EventRecord } from '../event-record.ts';

/**
 * Events that are there to be read: awaited, it is a list, with the method's limit; iterated with `for await`, it is every
 * event, page by page, in bounded memory, with a limit only where one was given.
 *
 * ```ts
 * const latest = await repository.getEventsByType('tags.create.requested', { limit: 10 });
 * for await (const { event } of repository.getEventsByType('tags.create.requested')) console.log(event.id);
 * ```
 */
export interface EventQuery extends PromiseLike<EventRecord[]>, AsyncIterable<EventRecord> {}

/** Reads the events after `last`, or the first ones, and no more than `limit`. */
export type ReadPage = (last: EventRecord | undefined, limit: number) => Promise<EventRecord[]>;

export function createQuery(
  readPage: ReadPage,
  { limit, defaultLimit }: { limit: number | undefined; defaultLimit: number },
): EventQuery {
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- it is to be awaited
    then(onFulfilled, onRejected) {
      return collect(pages(readPage, limit ?? defaultLimit)).then(onFulfilled, onRejected);
    },
    async *[Symbol.asyncIterator]() {
      for await (const page of pages(readPage, limit ?? Number.POSITIVE_INFINITY)) yield* page;
    },
  };
}

/** Events that are held at once. */
const PAGE_SIZE = 1_000;

async function* pages(readPage: ReadPage, limit: number): AsyncGenerator<EventRecord[]> {
  let last: EventRecord | undefined;
  let left = limit;
  while (left > 0) {
    const size = Math.min(left, PAGE_SIZE);
    const page = await readPage(last, size);
    yield page;
    if (page.length < size) return;
    last = page.at(-1);
    left -= page.length;
  }
}

async function collect(pagesOfIt: AsyncIterable<EventRecord[]>): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  for await (const page of pagesOfIt) for (const record of page) records.push(record);
  return records;
}
