// What is appended comes back as it was, once, or is refused with a reason: on each store.
import { randomUUID } from 'node:crypto';
import type { SynapEvent } from '@synap/types';
import { getAllGeneratedEventTypes } from '@synap/types/names';
import { createTestEvent, getSamples } from '@synap/types/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ConflictError,
  DuplicateEventError,
  type EventRepository,
  InvalidEventError,
  type StoredData,
  onlySystemValidates,
} from '../src/index.ts';
import { type OpenStore, STORES, errorOf, makeEvent, makeUnknown } from './stores.ts';

describe.each(STORES)('on $name', ({ open }) => {
  let store: OpenStore;
  let repository: EventRepository;
  beforeAll(async () => {
    store = await open();
    repository = store.createRepository();
  });
  afterAll(() => store.close());

  const readBack = async (event: SynapEvent): Promise<SynapEvent | undefined> =>
    (await repository.findById(event.id))?.event;

  describe('what comes back', () => {
    test.each(getAllGeneratedEventTypes())(
      '%s: the made event and both samples are equal to what was appended',
      async (type) => {
        const { minimal, full } = getSamples(type);
        for (const event of [
          makeEvent(type),
          { ...makeEvent(type), data: minimal },
          { ...makeEvent(type), data: full },
        ] as SynapEvent[]) {
          const record = await repository.append(event);
          expect(record.event).toEqual(event);
          const found = await repository.findById(event.id);
          expect(found).toEqual(record);
          expect(found?.event.timestamp).toBeInstanceOf(Date);
        }
      },
    );

    test('a batch of all types comes back in its order, as single appends do', async () => {
      const events = getAllGeneratedEventTypes().map((type) => makeEvent(type));
      const records = await repository.appendBatch(events);
      expect(records.map(({ event }) => event)).toEqual(events);
      for (const record of records) expect(await repository.findById(record.event.id)).toEqual(record);
      const positions = records.map(({ position }) => position);
      expect(positions).toEqual([...positions].sort((one, other) => one - other));
    });

    test('a batch keeps what its events differ in, and texts that have a meaning in lists', async () => {
      const users = [
        'NULL',
        'null',
        ' a ',
        '{}',
        '{a,b}',
        'a,b',
        '"',
        '\\',
        '\\"',
        'a\nb',
        "'",
        '\u{1f600}',
        '(1)',
        '[0:1]={}',
      ];
      const events = users.map((userId, index) =>
        makeUnknown({ index, userId }, {
          userId,
          type: `probe.${userId}`,
          ...(index % 2 === 0 ? { subjectId: randomUUID() } : { correlationId: randomUUID() }),
          ...(index % 3 === 0 ? { causationId: randomUUID(), tenant: userId } : { requestId: randomUUID() }),
          source: index % 5 === 0 ? 'sync' : 'api',
          timestamp: new Date(index * 1e10),
        } as Partial<SynapEvent>),
      );
      const records = await repository.appendBatch(events);
      expect(records.map(({ event }) => event)).toEqual(events);
      for (const record of records) {
        expect(await repository.findById(record.event.id)).toEqual(record);
        // Alike in all, such a text is sent in another way.
        const alike = [1, 2].map(() => ({ ...record.event, id: randomUUID() }));
        expect((await repository.appendBatch(alike)).map(({ event }) => event)).toEqual(alike);
        expect(await readBack(alike[1]!)).toEqual(alike[1]);
      }
    });

    test('every optional field of the envelope, what it does not know, and metadata are kept', async () => {
      const event = makeUnknown(
        { nested: { list: [1, 'two', null, true, { deep: -1.5e-7 }] }, '': 'empty key', 'a b': '\u2028"\\\u{1f600}' },
        {
          subjectId: randomUUID(),
          correlationId: randomUUID(),
          causationId: randomUUID(),
          requestId: randomUUID(),
          ...{ tenant: { id: 7 }, traceparent: '00-abc', nothing: null },
        },
      );
      const metadata = { importedBy: 'test', span: { id: 'x', tags: ['a'] } };
      const record = await repository.append(event, { metadata });
      const found = await repository.findById(event.id);
      expect(found?.event).toEqual(event);
      expect(found?.metadata).toEqual(metadata);
      expect(found).toEqual(record);
      expect(found?.stream).toEqual({ table: 'probe', id: event.subjectId, version: 1 });
    });

    test('UUIDs come back in the case that they were given in, and are found in either', async () => {
      const upper = (): string => randomUUID().toUpperCase();
      const event = makeUnknown(
        {},
        { id: upper(), subjectId: upper(), correlationId: upper(), causationId: upper(), requestId: upper() },
      );
      await repository.append(event);
      for (const id of [event.id, event.id.toLowerCase()])
        expect((await repository.findById(id))?.event).toEqual(event);
      expect(await repository.getCorrelatedEvents(event.correlationId!.toLowerCase())).toHaveLength(1);
      expect((await errorOf(repository.append({ ...event, id: event.id.toLowerCase() }))).constructor).toBe(
        DuplicateEventError,
      );
    });

    test.each([
      '0000-01-01T00:00:00.000Z',
      '0000-02-29T23:59:59.999Z',
      '0000-12-31T23:59:59.999Z',
      '0001-01-01T00:00:00.000Z',
      '0099-07-01T12:00:00.001Z',
      '1582-10-10T00:00:00.000Z',
      '1969-12-31T23:59:59.999Z',
      '1970-01-01T00:00:00.000Z',
      '2024-02-29T12:34:56.789Z',
      '9999-12-31T23:59:59.999Z',
    ])('the timestamp %s comes back to the millisecond, from a single append and a batch', async (text) => {
      const events = [makeUnknown(), makeUnknown(), makeUnknown()].map((event) => ({
        ...event,
        timestamp: new Date(text),
      }));
      await repository.append(events[0]!);
      await repository.appendBatch(events.slice(1));
      for (const event of events) expect((await readBack(event))?.timestamp.toISOString()).toBe(text);
    });

    test('2,000 timestamps of all years come back to the millisecond', async () => {
      const [first, last] = [Date.UTC(1, 0, 1) - 1_900 * 365.25 * 86_400_000, Date.parse('9999-12-31T23:59:59.999Z')];
      const events = Array.from({ length: 2_000 }, (_, index) =>
        makeUnknown({}, { timestamp: new Date(Math.floor(first + ((last - first) * index) / 1_999)) }),
      );
      const before = await repository.append(makeUnknown());
      await repository.appendBatch(events);
      const found = await repository.searchEvents({
        types: ['probe.noted'],
        order: 'oldest-first',
        after: before,
        limit: 2_000,
      });
      expect(found.map(({ event }) => event.timestamp.getTime())).toEqual(
        events.map(({ timestamp }) => timestamp.getTime()),
      );
    });

    test.each(['-000001-12-31T23:59:59.999Z', '+010000-01-01T00:00:00.000Z'])(
      'the year of %s cannot be written on the wire, and is refused',
      async (text) => {
        const error = await errorOf(repository.append(makeUnknown({}, { timestamp: new Date(text) })));
        expect(error).toBeInstanceOf(InvalidEventError);
        expect((error as unknown as InvalidEventError).issues.map(({ path }) => path)).toEqual([['timestamp']]);
      },
    );

    test('what happens to the event after the call does not reach the store', async () => {
      const event = makeUnknown({ list: [1], object: { a: 1 } });
      const given = structuredClone(event);
      const appending = repository.append(event);
      (event.data['list'] as number[]).push(2);
      event.userId = 'someone else';
      event.timestamp.setFullYear(1999);
      await appending;
      expect(await readBack(given)).toEqual(given);
    });

    test('recordedAt is of the database’s clock, not of the event’s', async () => {
      const before = Date.now();
      const { recordedAt } = await repository.append(makeUnknown({}, { timestamp: new Date('2001-01-01T00:00:00Z') }));
      expect(Math.abs(recordedAt.getTime() - before)).toBeLessThan(60_000);
    });
  });

  describe('clock skew (A10)', () => {
    test('timestamps of ten years around, and equal ones, change no order', async () => {
      const correlationId = randomUUID();
      const subjectId = randomUUID();
      const now = Date.now();
      const offsets = [0, 10, -10, 3, 3, -7, 9.99, -9.99, 0, 0].map((years) => years * 365.25 * 86_400_000);
      const events = offsets.map((offset, index) =>
        makeUnknown({ index }, { correlationId, subjectId, timestamp: new Date(now + offset) }),
      );
      for (const event of events.slice(0, 5)) await repository.append(event);
      await repository.appendBatch(events.slice(5));
      const indexes = (records: readonly { event: SynapEvent }[]) => records.map(({ event }) => event.data['index']);
      const inOrder = events.map((_, index) => index);
      expect(indexes(await repository.getAggregateStream(subjectId))).toEqual(inOrder);
      expect(indexes(await repository.getCorrelatedEvents(correlationId))).toEqual(inOrder);
      expect(indexes(await repository.searchEvents({ correlationId, order: 'oldest-first' }))).toEqual(inOrder);
      expect(indexes(await repository.searchEvents({ correlationId }))).toEqual(inOrder.toReversed());
      expect(events.map(({ timestamp }) => timestamp.getTime()).toSorted((a, b) => a - b)).not.toEqual(
        events.map(({ timestamp }) => timestamp.getTime()),
      );
    });
  });

  describe('validation', () => {
    const newer = (): SynapEvent => {
      const event = makeEvent('tags.create.requested');
      return { ...event, data: { ...event.data, addedLater: { by: 'a newer writer' } } };
    };

    test('what the writer’s schema does not know is refused, with the path, and passes as reader', async () => {
      const event = newer();
      const error = (await errorOf(repository.append(event))) as unknown as InvalidEventError;
      expect(error).toMatchObject({ name: 'InvalidEventError', code: 'invalid-event', retry: 'never' });
      expect(error.issues.map(({ path }) => path.join('.'))).toEqual(['data']);
      expect(error.message).toContain('addedLater');
      expect(await repository.findById(event.id)).toBeNull();
      await repository.append(event, { as: 'reader' });
      expect(await readBack(event)).toEqual(event);
    });

    test('a batch is refused as a whole, and says at which event', async () => {
      const [good, bad] = [makeEvent('tags.create.requested'), newer()];
      const error = (await errorOf(repository.appendBatch([good, bad]))) as unknown as InvalidEventError;
      expect(error.index).toBe(1);
      expect(error.message).toContain('at 1 of the batch');
      expect(await repository.findById(good.id)).toBeNull();
      await repository.appendBatch([good, bad], { as: 'reader' });
      expect(await readBack(bad)).toEqual(bad);
    });

    test('every invalid sample of every type is refused where its one fault is', async () => {
      let samples = 0;
      for (const type of getAllGeneratedEventTypes()) {
        for (const { data, path, rule, refusedBy } of getSamples(type).invalid) {
          const event = { ...makeEvent(type), data } as SynapEvent;
          const error = (await errorOf(repository.append(event))) as unknown as InvalidEventError;
          expect(error, `${type} ${rule}`).toBeInstanceOf(InvalidEventError);
          expect(
            error.issues.map((issue) => issue.path.join('.')),
            `${type} ${rule}`,
          ).toContain(['data', ...path].join('.'));
          if (refusedBy === 'both') {
            expect((await errorOf(repository.append(event, { as: 'reader' }))).constructor).toBe(InvalidEventError);
          }
          samples += 1;
        }
      }
      expect(samples).toBeGreaterThan(500);
    });

    test('all faults of an event are reported together', async () => {
      const event = { ...makeEvent('tags.create.requested'), source: 'browser', id: 'x', data: { name: 1 } };
      const error = (await errorOf(repository.append(event as unknown as SynapEvent))) as unknown as InvalidEventError;
      expect(error.issues.map(({ path }) => path.join('.')).toSorted()).toEqual(['data.name', 'id', 'source']);
    });

    test.each([undefined, null, 'text', 7, [], {}])('%j is no event', async (input) => {
      expect((await errorOf(repository.append(input as never))).constructor).toBe(InvalidEventError);
    });

    test('unknown types pass by default, and are refused where the policy says so', async () => {
      const strict = store.createRepository({ unknownTypes: 'refuse' });
      const event = makeUnknown();
      const error = (await errorOf(strict.append(event))) as unknown as InvalidEventError;
      expect(error.issues).toMatchObject([{ path: ['type'] }]);
      await expect(strict.append(event, { as: 'reader' })).rejects.toThrow('Unknown event type');
      await repository.append(event);
      expect(await readBack(event)).toEqual(event);
      await strict.append(makeEvent('tags.create.requested'));
    });

    test('with onlySystemValidates, the system alone says that something was validated', async () => {
      const guarded = store.createRepository({ policy: onlySystemValidates });
      const error = (await errorOf(
        guarded.append(makeEvent('tags.create.validated', { source: 'api' })),
      )) as unknown as InvalidEventError;
      expect(error.issues).toMatchObject([{ path: ['source'] }]);
      await expect(guarded.appendBatch([makeEvent('tags.create.validated', { source: 'sync' })])).rejects.toThrow(
        'source',
      );
      await guarded.append(makeEvent('tags.create.validated', { source: 'system' }));
      await guarded.append(makeEvent('tags.create.requested', { source: 'api' }));
      await guarded.append(makeUnknown({}, { type: 'constructor' }));
    });

    test.each([
      [{ as: 'author' }, 'as is'],
      [{ dataVersion: 0 }, 'dataVersion'],
      [{ dataVersion: 1.5 }, 'dataVersion'],
      [{ expectedVersion: -1 }, 'expectedVersion'],
      [{ expectedVersion: 'some' }, 'expectedVersion'],
      [{ expectedVersion: Number.NaN }, 'expectedVersion'],
    ])('the options %j are refused', async (options, word) => {
      const error = await errorOf(repository.append(makeUnknown({}, { subjectId: randomUUID() }), options as never));
      expect(error).toMatchObject({ code: 'invalid-argument' });
      expect(error.message).toContain(word);
    });

    test('metadata that is no JSON is refused with its path', async () => {
      for (const [metadata, path] of [
        [{ a: { at: new Date() } }, 'metadata.a'],
        [{ n: 1n }, 'metadata.n'],
        [{ text: 'a\0b' }, 'metadata.text'],
        [['list'], 'metadata'],
      ] as const) {
        const error = (await errorOf(
          repository.append(makeUnknown(), { metadata: metadata as never }),
        )) as unknown as InvalidEventError;
        expect(error, path).toBeInstanceOf(InvalidEventError);
        expect(error.issues[0]?.path.join('.')).toBe(path);
      }
    });
  });

  describe('columns that no event may carry', () => {
    const CANARY = 'canary-7f3b1c1e';
    const cases = [
      ['apiKeys.create.validated', 'keyHash'],
      ['apiKeys.create.validated', 'key_hash'],
      ['apiKeys.create.requested', 'KEYHASH'],
      ['webhookSubscriptions.create.requested', 'secret'],
      ['webhookSubscriptions.create.validated', 'secret'],
      ['documents.create.validated', 'storageUrl'],
      ['documents.create.requested', 'storage_url'],
      ['documents.create.validated', 'storageKey'],
    ] as const;
    const changes = [
      ['apiKeys.update.requested', 'keyHash'],
      ['apiKeys.update.validated', 'key_hash'],
      ['webhookSubscriptions.update.requested', 'secret'],
    ] as const;
    const withField = (
      type: (typeof cases | typeof changes)[number][0],
      field: string,
      isChange: boolean,
    ): SynapEvent => {
      const event = makeEvent(type);
      const data = isChange
        ? { ...event.data, changes: { ...(event.data['changes'] as object), [field]: CANARY } }
        : { ...event.data, [field]: CANARY };
      return { ...event, data };
    };

    test.each([
      ...cases.map(([type, field]) => ({ type, field, isChange: false })),
      ...changes.map(([type, field]) => ({ type, field, isChange: true })),
    ])(
      '$field in $type (inside changes: $isChange) is refused in either mode, and no error has its value',
      async ({ type, field, isChange }) => {
        const event = withField(type, field, isChange);
        for (const as of ['writer', 'reader'] as const) {
          for (const work of [
            () => repository.append(event, { as }),
            () => repository.appendBatch([makeEvent('tags.create.requested'), event], { as }),
          ]) {
            const error = await errorOf(work());
            expect(error, as).toBeInstanceOf(InvalidEventError);
            expect(error.message).toContain(field);
            expect(textOf(error)).not.toContain(CANARY);
          }
        }
        expect(await repository.findById(event.id)).toBeNull();
      },
    );

    test('control: another key with the canary passes as reader', async () => {
      const event = withField('apiKeys.create.validated', 'addedLater', false);
      await repository.append(event, { as: 'reader' });
      expect(textOf(new Error(JSON.stringify(await readBack(event))))).toContain(CANARY);
    });
  });

  describe('expected versions', () => {
    const about = (entityId: string): SynapEvent =>
      makeEvent('entities.update.requested', { data: { entityId }, subjectId: entityId });

    test('none and 0 are for the first event, a number for those after it', async () => {
      const id = randomUUID();
      expect((await repository.append(about(id), { expectedVersion: 'none' })).stream).toEqual({
        table: 'entities',
        id,
        version: 1,
      });
      expect((await repository.append(about(id), { expectedVersion: 1 })).stream?.version).toBe(2);
      expect((await repository.append(about(id), { expectedVersion: 'any' })).stream?.version).toBe(3);
      const other = randomUUID();
      expect((await repository.append(about(other), { expectedVersion: 0 })).stream?.version).toBe(1);
      const batch = await repository.appendBatch([about(other), about(other)], { expectedVersion: 1 });
      expect(batch.map(({ stream }) => stream?.version)).toEqual([2, 3]);
    });

    test.each([['none'], [0], [1], [3], [1_000_000]] as const)(
      'expecting %s of a stream at version 2 is a conflict, with the actual version, and nothing is written',
      async (expectedVersion) => {
        const id = randomUUID();
        await repository.appendBatch([about(id), about(id)]);
        const late = [about(id), about(id)];
        for (const work of [
          () => repository.append(late[0]!, { expectedVersion }),
          () => repository.appendBatch(late, { expectedVersion }),
        ]) {
          const error = await errorOf(work());
          expect(error).toBeInstanceOf(ConflictError);
          expect(error).toMatchObject({
            code: 'conflict',
            retry: 'after-reading',
            stream: { table: 'entities', id },
            expectedVersion,
            actualVersion: 2,
            sqlState: 'SY001',
          });
        }
        expect(await repository.getAggregateVersion(id)).toBe(2);
        expect(await repository.findById(late[0]!.id)).toBeNull();
        expect((await repository.append(late[0]!, { expectedVersion: 2 })).stream?.version).toBe(3);
      },
    );

    test('expecting a version of a stream that is not there is a conflict at 0, and makes no stream', async () => {
      const id = randomUUID();
      for (const work of [
        () => repository.append(about(id), { expectedVersion: 4 }),
        () => repository.appendBatch([about(id)], { expectedVersion: 4 }),
      ]) {
        expect(await errorOf(work())).toMatchObject({ name: 'ConflictError', actualVersion: 0, expectedVersion: 4 });
      }
      expect(await store.query('select from synap.streams where stream_id = $1', [id])).toHaveLength(0);
      expect((await repository.append(about(id), { expectedVersion: 'none' })).stream?.version).toBe(1);
    });

    test('an event without a stream, and a batch of two streams, have no version to expect', async () => {
      for (const work of [
        () => repository.append(makeUnknown(), { expectedVersion: 0 }),
        () => repository.appendBatch([about(randomUUID()), about(randomUUID())], { expectedVersion: 'none' }),
        () => repository.appendBatch([about(randomUUID()), makeUnknown()], { expectedVersion: 1 }),
      ]) {
        expect(await errorOf(work())).toMatchObject({ code: 'invalid-argument' });
      }
    });

    test('a batch numbers the events of each of its streams without gaps', async () => {
      const ids = [randomUUID(), randomUUID(), randomUUID()];
      await repository.append(about(ids[1]!));
      const records = await repository.appendBatch([0, 1, 2, 1, 0, 0, 2].map((index) => about(ids[index]!)));
      expect(records.map(({ stream }) => stream?.version)).toEqual([1, 2, 1, 3, 2, 3, 2]);
    });

    test('a batch of one stream goes on from where it is, whether it is new or not, as do batches of several', async () => {
      const [one, two] = [randomUUID(), randomUUID()];
      const versionsOf = async (...batch: [string, ...string[]]) =>
        (await repository.appendBatch(batch.map(about))).map(({ stream }) => stream?.version);
      expect(await versionsOf(one, one)).toEqual([1, 2]);
      expect(await versionsOf(one)).toEqual([3]);
      expect(await versionsOf(one, two, one)).toEqual([4, 1, 5]);
      expect(await versionsOf(two, two, one)).toEqual([2, 3, 6]);
      const records = await repository.appendBatch([about(one), makeUnknown(), about(one)], {});
      expect(records.map(({ stream }) => stream?.version)).toEqual([7, undefined, 8]);
      for (const record of records) expect(await repository.findById(record.event.id)).toEqual(record);
      const stream = await repository.getAggregateStream(one);
      expect(stream.map((record) => record.stream?.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });

    test('a batch of many streams, of which some are there, numbers each', async () => {
      const ids = Array.from({ length: 300 }, () => randomUUID());
      await repository.appendBatch(ids.filter((_, index) => index % 3 === 0).map(about));
      const records = await repository.appendBatch([...ids, ...ids.toReversed()].map(about));
      const wanted = ids.map((id, index) => ({ table: 'entities', id, version: index % 3 === 0 ? 2 : 1 }));
      const second = wanted.map((stream) => ({ ...stream, version: stream.version + 1 })).toReversed();
      expect(records.map(({ stream }) => stream)).toEqual([...wanted, ...second]);
    });

    test('tables with the same subject id have streams of their own', async () => {
      const id = randomUUID();
      await repository.append(about(id));
      await repository.append(makeUnknown({}, { subjectId: id }));
      const error = await errorOf(repository.getAggregateVersion(id));
      expect(error).toMatchObject({ code: 'invalid-argument' });
      expect(error.message).toContain('entities and probe');
      expect(await repository.getAggregateVersion(id, { table: 'probe' })).toBe(1);
    });
  });

  describe('idempotency', () => {
    test('the same event again gives the record that is stored, whatever its metadata and expected version', async () => {
      const event = makeEvent('entities.update.requested');
      const first = await repository.append(event, { metadata: { first: true } });
      expect(await repository.append(structuredClone(event))).toEqual(first);
      expect(await repository.append(event, { metadata: { second: true } })).toEqual(first);
      expect(await repository.append(event, { expectedVersion: 'none' })).toEqual(first);
      expect(await repository.append(event, { expectedVersion: 99 })).toEqual(first);
      expect(await repository.appendBatch([event])).toEqual([first]);
      expect(await repository.appendBatch([event], { expectedVersion: 'none' })).toEqual([first]);
      expect(await repository.countEvents({ correlationId: event.correlationId, subjectId: first.stream!.id })).toBe(1);
    });

    test('keys in another order, and an undefined one, are the same content', async () => {
      const event = makeUnknown({ a: 1, b: { c: 2, d: 3 } });
      const first = await repository.append(event);
      const again = makeUnknown({ b: { d: 3, c: 2 }, a: 1, e: undefined }, { id: event.id });
      expect(await repository.append({ ...again, requestId: undefined })).toEqual(first);
    });

    test.each([
      ['data', { data: { a: 2 } }],
      ['userId', { userId: 'another' }],
      ['timestamp', { timestamp: new Date(0) }],
      ['source', { source: 'sync' }],
      ['type', { type: 'probe.other' }],
      ['correlationId', { correlationId: '0b9f4a52-8c3d-4e17-a6f1-2d5c7b8e9f01' }],
      ['tenant', { tenant: 1 }],
    ])('another %s with the same id is refused, and nothing is overwritten', async (field, change) => {
      const event = makeUnknown({ a: 1 });
      await repository.append(event);
      const other = { ...event, ...change } as SynapEvent;
      for (const work of [
        () => repository.append(other),
        () => repository.appendBatch([other]),
        () => repository.appendBatch([makeUnknown(), other]),
      ]) {
        const error = await errorOf(work());
        expect(error).toBeInstanceOf(DuplicateEventError);
        expect(error).toMatchObject({ code: 'duplicate', retry: 'never', id: event.id, differs: [field] });
      }
      expect(await readBack(event)).toEqual(event);
    });

    test('an event twice in a batch is stored once, and refused where the two differ', async () => {
      const event = makeUnknown({ a: 1 });
      const records = await repository.appendBatch([event, makeUnknown(), structuredClone(event)]);
      expect(records[2]).toEqual(records[0]);
      expect(await store.query('select from synap.events where id = $1::uuid', [event.id])).toHaveLength(1);
      const [one, other] = [makeUnknown({ a: 1 }), makeUnknown()];
      const error = await errorOf(repository.appendBatch([one, other, { ...one, data: { a: 2 } }]));
      expect(error).toMatchObject({ name: 'DuplicateEventError', differs: ['data'] });
      expect(await repository.findById(other.id)).toBeNull();
    });

    test('a batch of which half is known appends the other half, in order', async () => {
      const id = randomUUID();
      const events = Array.from({ length: 10 }, (_, index) => makeUnknown({ index }, { subjectId: id }));
      const known = await repository.appendBatch(events.filter((_, index) => index % 2 === 0));
      const records = await repository.appendBatch(events);
      expect(records.map(({ event }) => event)).toEqual(events);
      expect(records.filter((_, index) => index % 2 === 0)).toEqual(known);
      const young = records.filter((_, index) => index % 2 === 1);
      expect(young.map(({ stream }) => stream?.version)).toEqual([6, 7, 8, 9, 10]);
      expect(await repository.getAggregateVersion(id)).toBe(10);
    });

    test('one event from many sides at once is stored once, and each gets its record', async () => {
      const event = makeUnknown({ a: 1 }, { subjectId: randomUUID() });
      const others = [store.createRepository(), store.createRepository(), repository];
      const records = await Promise.all(
        Array.from({ length: 60 }, (_, index) => {
          const one = others[index % others.length]!;
          if (index % 3 === 1) return one.append(event, { expectedVersion: 'none' });
          return index % 3 === 2
            ? one.appendBatch([makeUnknown(), event]).then(([, record]) => record)
            : one.append(event);
        }),
      );
      for (const record of records) expect(record).toEqual(records[0]);
      expect(await store.query('select from synap.events where id = $1::uuid', [event.id])).toHaveLength(1);
      expect(await repository.getAggregateVersion(event.subjectId!)).toBe(1);
    });

    test('one id with other content from many sides at once: one wins, the others are duplicates', async () => {
      const id = randomUUID();
      const others = [store.createRepository(), store.createRepository()];
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) => others[index % 2]!.append(makeUnknown({ index }, { id }))),
      );
      const won = outcomes.filter(({ status }) => status === 'fulfilled');
      const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(won).toHaveLength(1);
      for (const error of lost) expect(error).toMatchObject({ name: 'DuplicateEventError', differs: ['data'] });
    });
  });

  describe('data versions', () => {
    test('the version of the catalog is kept, or the one that is given, and upcasters bring old data up', async () => {
      const upcast = (stored: StoredData): StoredData =>
        stored.type === 'probe.grown' && stored.dataVersion === 1
          ? { ...stored, dataVersion: 2, data: { title: stored.data['name'] } }
          : stored;
      const current = store.createRepository({ upcast });
      const correlationId = randomUUID();
      const old = makeUnknown({ name: 'n' }, { type: 'probe.grown', correlationId });
      const young = makeUnknown({ title: 't' }, { type: 'probe.grown', correlationId });
      expect((await current.append(old)).dataVersion).toBe(1);
      await current.append(young, { dataVersion: 2 });
      expect(await readBack(old)).toEqual(old);
      const upcasted = [{ title: 'n' }, { title: 't' }];
      const dataOf = (records: readonly { event: SynapEvent; dataVersion: number }[]) =>
        records.map(({ event, dataVersion }) => (expect(dataVersion).toBe(2), event.data));
      expect(dataOf(await current.getCorrelatedEvents(correlationId))).toEqual(upcasted);
      expect(dataOf(await current.searchEvents({ correlationId, order: 'oldest-first' }))).toEqual(upcasted);
      expect((await current.findById(old.id))?.event.data).toEqual({ title: 'n' });
      // What is compared is what was stored.
      expect((await current.append(old)).event.data).toEqual({ name: 'n' });
    });
  });
});

test('the events of a run are made of fixed seeds', () => {
  const event = createTestEvent('tags.create.requested', {}, { seed: 7 });
  expect(event).toEqual(createTestEvent('tags.create.requested', {}, { seed: 7 }));
  expect(event.id).not.toBe(createTestEvent('tags.create.requested', {}, { seed: 8 }).id);
});

/** Everything that an error could show to a log. */
function textOf(error: unknown): string {
  const seen = new Set<unknown>();
  const walk = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    if (seen.has(value)) return '';
    seen.add(value);
    return Reflect.ownKeys(value)
      .map((key) => `${String(key)} ${walk((value as Record<PropertyKey, unknown>)[key])}`)
      .join('\n');
  };
  return walk(error);
}
