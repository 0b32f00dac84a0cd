// Every read, with its filters, limits, orders and cursors, against a list kept beside: on each store.
// Long: SYNAP_TEST_LONG=1 pages a stream of 1,000,000 events instead of 50,000 (on PostgreSQL).
import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SynapEvent } from '@synap/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventRecord, EventRepository, SearchFilter } from '../src/index.ts';
import { type OpenStore, STORES, collect, errorOf, makeUnknown } from './stores.ts';

const LONG_STREAM = process.env['SYNAP_TEST_LONG'] === undefined ? 50_000 : 1_000_000;

const TYPES = ['probe.first', 'probe.second', 'other.third'];
const USERS = ['ann', 'bob'];
const SOURCES = ['api', 'sync', 'system'] as const;
const [WORK, CAUSE, REQUEST] = [randomUUID(), randomUUID(), randomUUID()];
const SUBJECTS = [randomUUID(), randomUUID()];

/** 240 events of all combinations, more or less. */
const EVENTS: readonly SynapEvent[] = Array.from({ length: 240 }, (_, index) =>
  makeUnknown(
    { index },
    {
      type: TYPES[index % 3]!,
      userId: USERS[index % 2]!,
      source: SOURCES[index % 3]!,
      ...(index % 5 === 0 ? {} : { subjectId: SUBJECTS[index % 2]! }),
      ...(index % 4 === 0 ? { correlationId: WORK } : {}),
      ...(index % 7 === 0 ? { causationId: CAUSE } : {}),
      ...(index % 8 === 0 ? { requestId: REQUEST } : {}),
    },
  ),
);

const FILTERS: readonly [SearchFilter, (event: SynapEvent) => boolean][] = [
  [{}, () => true],
  [{ userId: 'ann' }, ({ userId }) => userId === 'ann'],
  [{ userId: 'nobody' }, () => false],
  [{ userId: 'an\0n' }, () => false],
  [{ types: ['probe.first'] }, ({ type }) => type === 'probe.first'],
  [{ types: ['probe.first', 'other.third', 'none'] }, ({ type }) => type !== 'probe.second'],
  [{ types: [] }, () => false],
  [{ tables: ['other'] }, ({ type, subjectId }) => type === 'other.third' && subjectId !== undefined],
  [{ subjectId: SUBJECTS[0]! }, ({ subjectId }) => subjectId === SUBJECTS[0]],
  [{ correlationId: WORK }, ({ correlationId }) => correlationId !== undefined],
  [{ correlationId: 'no uuid' }, () => false],
  [{ causationId: CAUSE.toUpperCase() }, ({ causationId }) => causationId !== undefined],
  [{ requestId: REQUEST }, ({ requestId }) => requestId !== undefined],
  [{ source: 'sync' }, ({ source }) => source === 'sync'],
  [{ since: new Date(0), until: new Date('2999-01-01') }, () => true],
  [{ since: new Date('2999-01-01') }, () => false],
  [{ until: new Date(0) }, () => false],
  [
    { userId: 'bob', types: ['probe.second'], correlationId: WORK, source: 'sync' },
    ({ userId, type, correlationId }) => userId === 'bob' && type === 'probe.second' && correlationId !== undefined,
  ],
  [
    { userId: 'ann', correlationId: WORK, source: 'api' },
    (event) => event.userId === 'ann' && event.correlationId !== undefined && event.source === 'api',
  ],
];

const indexesOf = (records: readonly EventRecord[]): unknown[] => records.map(({ event }) => event.data['index']);

describe.each(STORES)('on $name', ({ name, open }) => {
  let store: OpenStore;
  let repository: EventRepository;
  let records: EventRecord[];
  beforeAll(async () => {
    store = await open();
    repository = store.createRepository();
    records = [];
    for (const event of EVENTS.slice(0, 40)) records.push(await repository.append(event));
    records.push(...(await repository.appendBatch(EVENTS.slice(40))));
  });
  afterAll(() => store.close());

  /** Indexes of the events that a predicate takes, in the order of appends. */
  const given = (takes: (event: SynapEvent, index: number) => boolean): unknown[] =>
    EVENTS.flatMap((event, index) => (takes(event, index) ? [index] : []));

  describe('searchEvents and countEvents', () => {
    test.each(FILTERS)('with %j give what a filter of the list gives, in both orders', async (filter, takes) => {
      const want = given(takes);
      expect(indexesOf(await repository.searchEvents({ ...filter, order: 'oldest-first', limit: 1_000 }))).toEqual(
        want,
      );
      expect(indexesOf(await repository.searchEvents({ ...filter, limit: 1_000 }))).toEqual(want.toReversed());
      expect(indexesOf(await collect(repository.searchEvents(filter)))).toEqual(want.toReversed());
      expect(indexesOf(await repository.searchEvents(filter))).toEqual(want.toReversed().slice(0, 100));
      expect(await repository.countEvents(filter as object)).toBe(want.length);
    });

    test.each(['oldest-first', 'newest-first'] as const)(
      'page after page, %s, gives each event once',
      async (order) => {
        for (const size of [1, 7, 100, 240, 241]) {
          const found: EventRecord[] = [];
          let after: EventRecord | undefined;
          for (;;) {
            const page = await repository.searchEvents({ userId: 'ann', order, after, limit: size });
            found.push(...page);
            if (page.length < size) break;
            after = page.at(-1);
          }
          const want = given(({ userId }) => userId === 'ann');
          expect(indexesOf(found)).toEqual(order === 'oldest-first' ? want : want.toReversed());
        }
      },
    );

    test('since and until cut at the time of recording, to the millisecond', async () => {
      const at = records[20]!.recordedAt;
      const [before, from] = await Promise.all([
        repository.countEvents({ until: at }),
        repository.countEvents({ since: at }),
      ]);
      expect(before + from).toBe(EVENTS.length);
      expect(from).toBeGreaterThanOrEqual(220);
      expect(before).toBeGreaterThan(0);
    });

    test.each([
      [{ limit: -1 }, 'limit'],
      [{ limit: 1.5 }, 'limit'],
      [{ limit: Number.NaN }, 'limit'],
      [{ limit: '5' }, 'limit'],
      [{ order: 'sideways' }, 'order'],
      [{ colour: 'red' }, 'colour'],
      [{ types: 'probe.first' }, 'types'],
      [{ types: [1] }, 'types'],
      [{ userId: 7 }, 'userId'],
      [{ since: '2026-01-01' }, 'since'],
      [{ until: new Date(Number.NaN) }, 'until'],
    ])('%j is refused, and says which option', async (filter, word) => {
      const error = await errorOf((async () => repository.searchEvents(filter as never))());
      expect(error).toMatchObject({ code: 'invalid-argument' });
      expect(error.message).toContain(word);
    });
  });

  describe('limits', () => {
    const reads = (
      limit: number,
    ): [string, () => PromiseLike<EventRecord[]> & AsyncIterable<EventRecord>, unknown[]][] => {
      const ofStream = given(({ subjectId, type }) => subjectId === SUBJECTS[0] && type.startsWith('probe'));
      return [
        ['getAggregateStream', () => repository.getAggregateStream(SUBJECTS[0]!, { table: 'probe', limit }), ofStream],
        [
          'getUserStream',
          () => repository.getUserStream('ann', { limit }),
          given(({ userId }) => userId === 'ann').toReversed(),
        ],
        [
          'getCorrelatedEvents',
          () => repository.getCorrelatedEvents(WORK, { limit }),
          given(({ correlationId }) => correlationId === WORK),
        ],
        [
          'getEventsByType',
          () => repository.getEventsByType('probe.first', limit),
          given(({ type }) => type === 'probe.first').toReversed(),
        ],
        [
          'getEventsByType with options',
          () => repository.getEventsByType('probe.first', { limit, order: 'oldest-first' }),
          given(({ type }) => type === 'probe.first'),
        ],
        ['searchEvents', () => repository.searchEvents({ limit }), given(() => true).toReversed()],
      ];
    };

    test.each([0, 1, 13, 1_000])('%d is kept by every read, awaited and iterated', async (limit) => {
      for (const [read, query, want] of reads(limit)) {
        expect(indexesOf(await query()), read).toEqual(want.slice(0, limit));
        expect(indexesOf(await collect(query())), read).toEqual(want.slice(0, limit));
      }
    });

    test('a query can be awaited and iterated again, and each time reads anew', async () => {
      const query = repository.getEventsByType('probe.late');
      expect(await query).toEqual([]);
      await repository.append(makeUnknown({}, { type: 'probe.late', userId: 'late' }));
      expect(await query).toHaveLength(1);
      expect(await collect(query)).toHaveLength(1);
    });

    test('breaking off a loop reads no further, and the repository goes on', async () => {
      for await (const { event } of repository.searchEvents({ userId: 'ann' })) {
        expect(event.userId).toBe('ann');
        break;
      }
      expect(await repository.countEvents({ userId: 'ann' })).toBe(120);
    });
  });

  describe('findById', () => {
    test('gives the record as the append did', async () => {
      for (const record of records.slice(35, 45)) expect(await repository.findById(record.event.id)).toEqual(record);
    });

    test.each(['', 'no uuid', 'a\0b', randomUUID()])('%j is the id of none', async (id) => {
      expect(await repository.findById(id)).toBeNull();
    });
  });

  describe('getAggregateStream', () => {
    const stream = (options: object = {}) =>
      repository.getAggregateStream(SUBJECTS[0]!, { table: 'probe', ...options });

    test('gives the versions from 1 on, and ranges of them', async () => {
      const versionsOf = (found: readonly EventRecord[]) => found.map((record) => record.stream?.version);
      const all = versionsOf(await stream());
      expect(all).toEqual(all.map((_, index) => index + 1));
      expect(await repository.getAggregateVersion(SUBJECTS[0]!, { table: 'probe' })).toBe(all.length);
      expect(versionsOf(await stream({ fromVersion: 5 }))).toEqual(all.slice(4));
      expect(versionsOf(await stream({ toVersion: 5 }))).toEqual(all.slice(0, 5));
      expect(versionsOf(await stream({ fromVersion: 3, toVersion: 5 }))).toEqual([3, 4, 5]);
      expect(versionsOf(await collect(stream({ fromVersion: 3, limit: 2 })))).toEqual([3, 4]);
      expect(await stream({ fromVersion: 6, toVersion: 5 })).toEqual([]);
    });

    test('gives chosen types, and without a table the streams of all, one after another', async () => {
      const found = await stream({ eventTypes: ['probe.second'] });
      expect(indexesOf(found)).toEqual(
        given(({ subjectId, type }) => subjectId === SUBJECTS[0] && type === 'probe.second'),
      );
      const all = await repository.getAggregateStream(SUBJECTS[0]!);
      expect(new Set(all.map((record) => record.stream?.table))).toEqual(new Set(['other', 'probe']));
      expect(all).toHaveLength(given(({ subjectId }) => subjectId === SUBJECTS[0]).length);
      expect(await repository.getAggregateStream(randomUUID())).toEqual([]);
      expect(await repository.getAggregateVersion(randomUUID())).toBe(0);
    });
  });

  describe('getUserStream', () => {
    test('gives one user’s events, by type, table and order', async () => {
      expect(
        indexesOf(await repository.getUserStream('ann', { eventTypes: ['probe.first'], order: 'oldest-first' })),
      ).toEqual(given(({ userId, type }) => userId === 'ann' && type === 'probe.first'));
      expect(indexesOf(await repository.getUserStream('bob', { subjectTypes: ['other'] }))).toEqual(
        given(
          ({ userId, type, subjectId }) => userId === 'bob' && type === 'other.third' && subjectId !== undefined,
        ).toReversed(),
      );
      expect(await repository.getUserStream('ann', { days: Number.POSITIVE_INFINITY })).toHaveLength(120);
      expect(await repository.getUserStream('ann', { days: 0.001 })).toHaveLength(120);
      expect(await repository.getUserStream('nobody')).toEqual([]);
    });

    test.each([0, -1, Number.NaN])('%d days are refused', async (days) => {
      expect(await errorOf((async () => repository.getUserStream('ann', { days }))())).toMatchObject({
        code: 'invalid-argument',
      });
    });
  });

  describe('while others append', () => {
    test('each event that was there at the start comes once, in order, in both directions', async () => {
      const type = 'probe.busy';
      const there = await repository.appendBatch(
        Array.from({ length: 2_500 }, (_, index) => makeUnknown({ index }, { type, userId: 'busy' })),
      );
      let isOver = false;
      const writing = (async () => {
        while (!isOver) await repository.appendBatch([makeUnknown({ index: -1 }, { type, userId: 'busy' })]);
      })();
      const old = await collect(repository.getEventsByType(type, { order: 'oldest-first', limit: 2_500 }));
      const young = await collect(repository.getEventsByType(type, { order: 'newest-first' }));
      isOver = true;
      await writing;
      expect(indexesOf(old)).toEqual(there.map((_, index) => index));
      expect(indexesOf(young).filter((index) => index !== -1)).toEqual(there.map((_, index) => index).toReversed());
      expect(new Set(young.map(({ event }) => event.id)).size).toBe(young.length);
    });
  });

  // By URL and on a client the reader is the same: once is enough for what takes long.
  const long = name === 'PostgreSQL by url' ? LONG_STREAM : 5_000;
  test(
    `a stream of ${long} events is read page by page in memory that does not grow with it`,
    { timeout: 900_000 },
    async () => {
      const subjectId = randomUUID();
      const filler = 'x'.repeat(500);
      for (let start = 0; start < long; start += 10_000) {
        const length = Math.min(10_000, long - start);
        await repository.appendBatch(
          Array.from({ length }, (_, index) =>
            makeUnknown({ index: start + index, filler }, { type: 'long.grown', subjectId, userId: 'long' }),
          ),
        );
      }
      let version = 0;
      let peak = 0;
      const heapBefore = usedHeap();
      for await (const { stream, event } of repository.getAggregateStream(subjectId)) {
        version += 1;
        if (stream?.version !== version || event.data['index'] !== version - 1)
          throw new Error(`out of step at ${version}`);
        if (version % (long / 10) === 0) peak = Math.max(peak, usedHeap() - heapBefore);
      }
      expect(version).toBe(long);
      expect(await repository.getAggregateVersion(subjectId)).toBe(long);
      console.info(`${name}: ${long} events read, heap at most ${toMegabytes(peak)} MB above its start`);
      expect(toMegabytes(peak)).toBeLessThan(15);
      // Control: as a list, 50,000 of them do take more.
      const list = await repository.getAggregateStream(subjectId, { limit: 50_000 });
      const held = usedHeap() - heapBefore;
      expect(list).toHaveLength(Math.min(long, 50_000));
      if (long >= 50_000) expect(toMegabytes(held)).toBeGreaterThan(30);
    },
  );
});

const toMegabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

function usedHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
