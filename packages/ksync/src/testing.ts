import type { KSyncEvent } from './event.ts';
import type { Cursor, KSyncStorage, PositionedEvent, ReadOptions, StoredEvent } from './storage/storage.ts';

/** Where a case finds storages. Every case is given a place of its own. */
export interface StoragePlace {
  /** Opens a storage here; called again, another one at the same place. */
  open(): Promise<KSyncStorage>;
}

export interface StorageCase {
  /** A sentence about what a storage does. */
  readonly name: string;
  /** `persistent`: events outlive `close`. `shared`: several storages may be open here at once. Cases without it are for all. */
  readonly needs?: 'persistent' | 'shared';
  /** Rejects with an `Error` that says what is wrong. */
  run(place: StoragePlace): Promise<void>;
}

/**
 * What every storage has to keep, as cases without a test framework, so that they run in a page or in a worker, too:
 *
 * ```ts
 * for (const { name, run } of storageConformance) test(name, () => run({ open: async () => myStorage() }));
 * ```
 */
export const storageConformance: readonly StorageCase[] = [
  {
    name: 'has nothing at first',
    async run(place) {
      const storage = await place.open();
      equal(await readAll(storage), [], 'events');
      equal(await storage.lastVersion('alice'), 0, 'last version');
      equal(await storage.end(), '', 'end');
      await storage.close();
    },
  },
  {
    name: 'gives back what was appended, in its order, with its data versions',
    async run(place) {
      const storage = await place.open();
      const events = [...makeEvents('alice', 1, 3), ...makeEvents('alice', 4, 2).map(withDataVersion(7))];
      await storage.append(events.slice(0, 3));
      await storage.append(events.slice(3));
      equal(withoutCursors(await readAll(storage)), events, 'events');
      equal(await storage.lastVersion('alice'), 5, 'last version');
      await storage.close();
    },
  },
  {
    name: 'gives back any JSON as it was, or refuses it',
    async run(place) {
      const storage = await place.open();
      let version = 0;
      const kept: StoredEvent[] = [];
      for (const data of JSON_VALUES) {
        const event = makeEvent('alice', version + 1, { data });
        try {
          await storage.append([event]);
        } catch {
          equal(await storage.lastVersion('alice'), version, `last version after refusing ${JSON.stringify(data)}`);
          continue;
        }
        kept.push(event);
        version += 1;
      }
      equal(withoutCursors(await readAll(storage)), kept, 'events');
      if (kept.length < JSON_VALUES.length - 2)
        throw new Error(`only ${kept.length} of ${JSON_VALUES.length} were stored`);
      await storage.close();
    },
  },
  {
    name: 'does nothing for an empty batch',
    async run(place) {
      const storage = await place.open();
      await storage.append([]);
      equal(await readAll(storage), [], 'events');
      await storage.append(makeEvents('alice', 1, 1));
      await storage.append([]);
      equal((await readAll(storage)).length, 1, 'events');
      await storage.close();
    },
  },
  {
    name: 'stores nothing of a batch that has a version which is taken, and goes on',
    async run(place) {
      const storage = await place.open();
      const first = makeEvents('alice', 1, 3);
      await storage.append(first);
      await rejects(storage.append(makeEvents('alice', 3, 2)), 'a batch whose first version is taken');
      await rejects(storage.append(makeEvents('alice', 1, 5)), 'a batch that begins with taken versions');
      equal(withoutCursors(await readAll(storage)), first, 'events after the refusals');
      const next = makeEvents('alice', 4, 2);
      await storage.append(next);
      equal(withoutCursors(await readAll(storage)), [...first, ...next], 'events at the end');
      await storage.close();
    },
  },
  {
    name: 'counts the versions of each client by itself',
    async run(place) {
      const storage = await place.open();
      await storage.append(makeEvents('alice', 1, 2));
      await storage.append(makeEvents('bob', 1, 1));
      await storage.append(makeEvents('alice', 3, 1));
      await storage.append(makeEvents('__proto__', 1, 1));
      equal(await storage.lastVersion('alice'), 3, 'last version of alice');
      equal(await storage.lastVersion('bob'), 1, 'last version of bob');
      equal(await storage.lastVersion('__proto__'), 1, 'last version of __proto__');
      equal(await storage.lastVersion('constructor'), 0, 'last version of constructor');
      equal((await readAll(storage, { clientId: 'bob' })).map(versionOf), ['bob 1'], 'events of bob');
      const versions = (await readAll(storage, { clientId: 'alice', afterVersion: 1 })).map(versionOf);
      equal(versions, ['alice 2', 'alice 3'], 'events of alice after version 1');
      equal(await readAll(storage, { clientId: 'carol' }), [], 'events of carol');
      await storage.close();
    },
  },
  {
    name: 'goes on from every cursor, page after page',
    async run(place) {
      const storage = await place.open();
      const events = makeEvents('alice', 1, 2_345);
      for (let from = 0; from < events.length; from += 500) await storage.append(events.slice(from, from + 500));
      const all = await readAll(storage, { resumable: true });
      equal(all.map(versionOf), events.map(versionOf), 'events');
      equal(new Set(all.map(({ cursor }) => cursor)).size, events.length, 'different cursors');
      for (const index of [0, 1, 499, 999, 1_000, 1_001, 2_343, 2_344]) {
        const rest = await readAll(storage, { after: (all[index] as PositionedEvent).cursor, resumable: true });
        equal(rest.map(versionOf), events.slice(index + 1).map(versionOf), `events after the cursor of ${index}`);
      }
      const some = await readAll(storage, { after: (all[9] as PositionedEvent).cursor, limit: 1_001 });
      equal(some.map(versionOf), events.slice(10, 1_011).map(versionOf), '1,001 events after the cursor of 9');
      equal(await readAll(storage, { limit: 0 }), [], 'no events');
      equal(await storage.end(), (all.at(-1) as PositionedEvent).cursor, 'end');
      await storage.close();
    },
  },
  {
    name: 'refuses a cursor that it has not given',
    async run(place) {
      const storage = await place.open();
      const refuses = async (after: Cursor, options: ReadOptions, what: string): Promise<void> => {
        const found = await readAll(storage, { after, ...options }).then(
          (events) => `${events.length} events`,
          (error: unknown) => (error as { code?: unknown } | undefined)?.code ?? String(error),
        );
        equal(found, 'unknown-cursor', `code of the error for ${what}`);
      };
      await refuses('of another storage', {}, 'a cursor of another storage, where there are no events');
      await storage.append(makeEvents('alice', 1, 3));
      const given = [...(await readAll(storage)).map(({ cursor }) => cursor), await storage.end()];
      for (const options of [{}, { resumable: true }, { clientId: 'alice' }]) {
        const how = `by ${JSON.stringify(options)}`;
        await refuses('of another storage', options, `a cursor of another storage, ${how}`);
        for (const cursor of given) await refuses(`${cursor} `, options, `a cursor that was added to, ${how}`);
        equal(
          (await readAll(storage, { after: given[1] as Cursor, ...options })).length,
          1,
          `events after a cursor ${how}`,
        );
      }
      await storage.close();
    },
  },
  {
    name: 'has after its end what is appended later',
    async run(place) {
      const storage = await place.open();
      const ends = [await storage.end()];
      for (let version = 1; version <= 3; version += 1) {
        await storage.append(makeEvents('alice', version, 1));
        ends.push(await storage.end());
      }
      for (const [count, end] of ends.entries()) {
        const versions = (await readAll(storage, { after: end, resumable: true })).map(({ event }) => event.version);
        equal(versions, [1, 2, 3].slice(count), `versions after the end of ${count} events`);
      }
      await storage.close();
    },
  },
  {
    name: 'can be appended to while it is read',
    async run(place) {
      const storage = await place.open();
      await storage.append(makeEvents('alice', 1, 1_500));
      const versions: number[] = [];
      let next = 1_501;
      for await (const page of storage.read()) {
        for (const { event } of page) versions.push(event.version);
        if (next < 1_510) await storage.append(makeEvents('alice', next, 1));
        next += 1;
      }
      equal(
        versions,
        versions.map((_, index) => index + 1),
        'versions, without a gap',
      );
      if (versions.length < 1_500) throw new Error(`only ${versions.length} of 1,500 events were read`);
      await storage.close();
    },
  },
  {
    name: 'skips nothing that is appended after a page that was not full',
    async run(place) {
      const storage = await place.open();
      await storage.append(makeEvents('alice', 1, 3));
      for (const options of [{}, { resumable: true }, { clientId: 'alice' }]) {
        const versions: number[] = [];
        for await (const page of storage.read(options)) {
          for (const { event } of page) versions.push(event.version);
          if (versions.length === page.length) {
            const last = await storage.lastVersion('alice');
            await storage.append(makeEvents('alice', last + 1, 1_500));
          }
        }
        const expected = versions.map((_, index) => index + 1);
        equal(versions, expected, `versions by ${JSON.stringify(options)}, without a gap`);
      }
      await storage.close();
    },
  },
  {
    name: 'keeps snapshots by name, each replaced as a whole',
    async run(place) {
      const storage = await place.open();
      const { snapshots } = storage;
      if (snapshots === undefined) return storage.close();
      equal(await snapshots.load('messages'), undefined, 'a snapshot that was not saved');
      const state = { count: 1, '': { channels: ['général', '🦊'] } };
      await snapshots.save('messages', { version: 1, cursor: 'a', state });
      await snapshots.save('../users?', { version: 2, cursor: 'b', state: null });
      state.count = 2;
      const saved = { version: 1, cursor: 'a', state: { count: 1, '': { channels: ['général', '🦊'] } } };
      equal(await snapshots.load('messages'), saved, 'a snapshot whose state was changed after it was saved');
      await snapshots.save('messages', { version: 3, cursor: 'c', state: [1] });
      equal(await snapshots.load('messages'), { version: 3, cursor: 'c', state: [1] }, 'a snapshot that was replaced');
      await snapshots.delete('messages');
      await snapshots.delete('messages');
      equal(await snapshots.load('messages'), undefined, 'a snapshot that was deleted');
      equal(await snapshots.load('../users?'), { version: 2, cursor: 'b', state: null }, 'another snapshot');
      return storage.close();
    },
  },
  {
    name: 'can be closed twice, and takes nothing after that',
    async run(place) {
      const storage = await place.open();
      await storage.append(makeEvents('alice', 1, 1));
      await storage.close();
      await storage.close();
      await rejects(storage.append(makeEvents('alice', 2, 1)), 'an append after close');
    },
  },
  {
    name: 'has its events when it is opened again',
    needs: 'persistent',
    async run(place) {
      const first = await place.open();
      const events = [...makeEvents('alice', 1, 3), ...makeEvents('bob', 1, 1).map(withDataVersion(2))];
      await first.append(events.slice(0, 3));
      await first.append(events.slice(3));
      const end = await first.end();
      await first.snapshots?.save('messages', { version: 1, cursor: end, state: { count: 4 } });
      const keepsSnapshots = first.snapshots !== undefined;
      await first.close();

      const second = await place.open();
      equal(withoutCursors(await readAll(second)), events, 'events');
      equal(await second.lastVersion('alice'), 3, 'last version of alice');
      equal(await second.end(), end, 'end');
      if (keepsSnapshots) {
        equal(await second.snapshots?.load('messages'), { version: 1, cursor: end, state: { count: 4 } }, 'snapshot');
      }
      await rejects(second.append(makeEvents('alice', 3, 1)), 'a version that was taken before');
      await second.append(makeEvents('alice', 4, 1));
      equal((await readAll(second, { after: end })).map(versionOf), ['alice 4'], 'what is new');
      await second.close();
    },
  },
  {
    name: 'lets one of two that append the same version, and shows both what there is',
    needs: 'shared',
    async run(place) {
      const [one, other] = await Promise.all([place.open(), place.open()]);
      for (let version = 1; version <= 10; version += 1) {
        const results = await Promise.allSettled([
          one.append(makeEvents('alice', version, 1)),
          other.append(makeEvents('alice', version, 1)),
        ]);
        const winners = results.filter(({ status }) => status === 'fulfilled').length;
        equal(winners, 1, `appends of version ${version} that were done`);
      }
      const seen = withoutCursors(await readAll(one));
      equal(
        seen.map(({ event }) => event.version),
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        'versions',
      );
      equal(withoutCursors(await readAll(other)), seen, 'events that the other sees');
      await Promise.all([one.close(), other.close()]);
    },
  },
  {
    name: 'lets one of two that append overlapping batches, whole',
    needs: 'shared',
    async run(place) {
      const [one, other] = await Promise.all([place.open(), place.open()]);
      let last = 0;
      for (let round = 1; round <= 10; round += 1) {
        const sizes = [20, 30];
        const results = await Promise.allSettled([
          one.append(makeEvents('alice', last + 1, 20)),
          other.append(makeEvents('alice', last + 1, 30)),
        ]);
        const won = sizes.filter((_, index) => results[index]?.status === 'fulfilled');
        equal(won.length, 1, `batches of round ${round} that were stored`);
        last += won[0] as number;
        equal(await one.lastVersion('alice'), last, `last version after round ${round}`);
      }
      const versions = (await readAll(other)).map(({ event }) => event.version);
      equal(
        versions,
        Array.from({ length: last }, (_, index) => index + 1),
        'versions',
      );
      await Promise.all([one.close(), other.close()]);
    },
  },
];

const JSON_VALUES: readonly unknown[] = [
  ...[null, true, 0, -1.5, 1e300, 5e-324, Number.MAX_SAFE_INTEGER, '', 'text', [], {}],
  ...['\n\r\t\u0000\u001f', 'é 🦊 \u2028\u2029 \ufeff', '\ud800', '"\\/', [[[]], [{}], null]],
  { '': 1, 'a b': { 'c"d': [1, 'two', null, true, { deep: [[[[{}]]]] }] }, constructor: 1, toString: 'own' },
  { lines: 'one\ntwo\r\n', more: true, event: 1, dataVersion: 9 },
  { long: 'x'.repeat(100_000) },
];

function makeEvents(clientId: string, version: number, count: number): StoredEvent[] {
  return Array.from({ length: count }, (_, index) => makeEvent(clientId, version + index));
}

function makeEvent(clientId: string, version: number, { data = { version } }: { data?: unknown } = {}): StoredEvent {
  const event: KSyncEvent = {
    id: crypto.randomUUID(),
    type: 'message-sent',
    data,
    timestamp: 1_703_123_456_789 + version,
    clientId,
    version,
  };
  return { event: Object.freeze(event), dataVersion: 1 };
}

const withDataVersion =
  (dataVersion: number) =>
  ({ event }: StoredEvent): StoredEvent => ({ event, dataVersion });

const versionOf = ({ event }: StoredEvent): string => `${event.clientId} ${event.version}`;

const withoutCursors = (events: readonly PositionedEvent[]): StoredEvent[] =>
  events.map(({ event, dataVersion }) => ({ event, dataVersion }));

async function readAll(storage: KSyncStorage, options?: ReadOptions): Promise<PositionedEvent[]> {
  const events: PositionedEvent[] = [];
  for await (const page of storage.read(options)) events.push(...page);
  return events;
}

async function rejects(work: Promise<unknown>, what: string): Promise<void> {
  const settled = await work.then(
    () => 'done',
    () => 'refused',
  );
  equal(settled, 'refused', what);
}

function equal(actual: unknown, expected: unknown, what: string): void {
  if (isEqual(actual, expected)) return;
  throw new Error(`${what}: expected ${render(expected)}, not ${render(actual)}`);
}

const render = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 500);

function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key as keyof object], other[key as keyof object]))
  );
}
