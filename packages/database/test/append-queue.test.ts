import { describe, expect, test } from 'vitest';
import { type AppendWriter, createAppendQueue } from '../src/append/append-queue.ts';
import type { PreparedEvent } from '../src/append/prepare-event.ts';
import type { Written } from '../src/append/write-events.ts';

const eventOf = (id: string): PreparedEvent => ({ columns: { id } }) as unknown as PreparedEvent;
const events = (count: number, idOf: (index: number) => string): PreparedEvent[] =>
  Array.from({ length: count }, (_, index) => eventOf(idOf(index)));

/** Stores what it is given, and keeps the batches; what it returns is the place at which it was stored. */
function createFakeWriter({ refused = [] }: { refused?: readonly PreparedEvent[] } = {}) {
  const batches: PreparedEvent[][] = [];
  const stored = new Map<string, number>();
  const write = (event: PreparedEvent): Written | null => {
    const id = event.columns.id.toLowerCase();
    if (refused.includes(event)) throw new Error('refused');
    if (stored.has(id)) return null;
    stored.set(id, stored.size);
    return stored.size as unknown as Written;
  };
  const writer: AppendWriter = {
    async one(event) {
      batches.push([event]);
      return write(event);
    },
    async all(batch) {
      const canAll = batch.every((event) => !refused.includes(event) && !stored.has(event.columns.id.toLowerCase()));
      if (!canAll) return undefined;
      batches.push([...batch]);
      return batch.map((event) => write(event) as Written);
    },
    known: async (ids) => new Set(ids.map((id) => id.toLowerCase()).filter((id) => stored.has(id))),
  };
  return { writer, batches, stored };
}

/** Never answers, as a server that is gone. */
const SILENT: AppendWriter = {
  one: () => new Promise(() => {}),
  all: () => new Promise(() => {}),
  known: () => new Promise(() => {}),
};

describe('the queue of appends', () => {
  test('stores in the order of the calls, a thousand at a time', async () => {
    const { writer, batches, stored } = createFakeWriter();
    const queue = createAppendQueue(writer, { timeout: 60_000 });
    const given = events(2_500, (index) => `e${index}`);
    await Promise.all(given.map((event) => queue.append(event)));
    expect(batches.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
    expect([...stored.keys()]).toEqual(given.map(({ columns }) => columns.id));
  });

  test('gives who sends an event twice at once the second answer after the first', async () => {
    const { writer, batches, stored } = createFakeWriter();
    const queue = createAppendQueue(writer, { timeout: 60_000 });
    const outcomes = await Promise.all(['a', 'A', 'b', 'a', 'c'].map((id) => queue.append(eventOf(id))));
    expect(outcomes).toEqual([1, null, 2, null, 3]);
    expect(batches[0]?.map(({ columns }) => columns.id)).toEqual(['a', 'b', 'c']);
    expect([...stored.keys()]).toEqual(['a', 'b', 'c']);
  });

  test('stores the second where the first was refused, before what was called later', async () => {
    const [first, second, ...others] = [eventOf('a'), eventOf('a'), ...events(1_500, (index) => `e${index}`)];
    const { writer, stored } = createFakeWriter({ refused: [first as PreparedEvent] });
    const queue = createAppendQueue(writer, { timeout: 60_000 });
    const given = [first, second, ...others] as PreparedEvent[];
    const outcomes = await Promise.allSettled(given.map((event) => queue.append(event)));
    expect(outcomes.findIndex(({ status }) => status === 'rejected')).toBe(0);
    // The first batch has 999 others; the second `a` leaves with the next.
    expect([...stored.keys()].indexOf('a')).toBe(999);
  });

  test.each([
    ['of different events', (index: number) => `e${index}`],
    ['of events sent twice', (index: number) => `e${index >> 1}`],
    ['of one event', () => 'e'],
  ])('takes time by the number of those that wait: 100,000 %s', async (_, idOf) => {
    const { writer, stored } = createFakeWriter();
    const queue = createAppendQueue(writer, { timeout: 60_000 });
    const given = events(100_000, idOf);
    const start = performance.now();
    await Promise.all(given.map((event) => queue.append(event)));
    const took = performance.now() - start;
    await queue.drain();
    expect([...stored.keys()]).toEqual([...new Set(given.map(({ columns }) => columns.id))]);
    // About one on a quiet machine, and several where other tests run; by the square it would be a minute and more.
    expect(took).toBeLessThan(10_000);
  });

  test('gives up 30,000 that wait without holding up the process, and says which may be stored', async () => {
    const queue = createAppendQueue(SILENT, { timeout: 200 });
    const start = performance.now();
    const outcomes = await Promise.allSettled(
      events(30_000, (index) => `e${index}`).map((event) => queue.append(event)),
    );
    expect(performance.now() - start).toBeLessThan(4_000);
    const says = outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as Said).outcome : 'done'));
    expect(says.slice(0, 1_000)).toEqual(Array.from({ length: 1_000 }, () => 'unknown'));
    expect(new Set(says.slice(1_000))).toEqual(new Set(['not-done']));
  });

  test('does not write what it has given up', async () => {
    const { writer, stored } = createFakeWriter();
    let answer = (): void => {};
    const slow: AppendWriter = {
      ...writer,
      one: async (event) => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return writer.one(event);
      },
    };
    const queue = createAppendQueue(slow, { timeout: 50 });
    const first = queue.append(eventOf('first'));
    await Promise.resolve();
    await Promise.resolve();
    const outcomes = await Promise.allSettled([first, queue.append(eventOf('second'))]);
    expect(outcomes).toMatchObject([{ reason: { outcome: 'unknown' } }, { reason: { outcome: 'not-done' } }]);
    answer();
    await queue.drain();
    expect([...stored.keys()]).toEqual(['first']);
  });
});

interface Said {
  readonly outcome: string;
}
