// A4: of writers who expect the same version, one wins. 16 writers on 20 streams of each store.
// Quick: 2,000 appends that won. Long: SYNAP_TEST_LONG=1, 20,000. SYNAP_TEST_SEED sets the seed, which is printed.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConflictError, type EventRepository } from '../src/index.ts';
import { type OpenStore, STORES, makeUnknown } from './stores.ts';

const APPENDS = process.env['SYNAP_TEST_LONG'] === undefined ? 2_000 : 20_000;
const SEED = Number(process.env['SYNAP_TEST_SEED'] ?? 7);
const WRITERS = 16;
const STREAMS = 20;
console.info(`concurrency: ${APPENDS} appends on each store, ${WRITERS} writers, ${STREAMS} streams, seed ${SEED}`);

/** A writer believes that its event became this version of the stream. */
interface Claim {
  readonly stream: string;
  readonly version: number;
  readonly id: string;
}

describe.each(STORES)('on $name', ({ open }) => {
  let store: OpenStore;
  let repositories: readonly EventRepository[];
  beforeAll(async () => {
    store = await open();
    repositories = Array.from({ length: 4 }, () => store.createRepository());
    await repositories[0]!.migrate();
  });
  afterAll(() => store.close());

  /** What `SELECT` says of the streams, past the repository. */
  const readStreams = async (streams: readonly string[]): Promise<Map<string, string[]>> => {
    const rows = await store.query(
      `select stream_id, stream_version::float8 as version, id::text from synap.events
        where stream_id = any (array(select jsonb_array_elements_text($1::text::jsonb))) order by stream_id, stream_version`,
      [JSON.stringify(streams)],
    );
    const found = new Map<string, string[]>(streams.map((stream) => [stream, []]));
    for (const { stream_id, version, id } of rows) {
      const stream = found.get(stream_id as string)!;
      // A gap or a version that two events have would leave its place out of step.
      expect(version).toBe(stream.push(id as string));
    }
    return found;
  };

  const race = async (
    appends: number,
    append: (repository: EventRepository, claim: Claim) => Promise<unknown>,
  ): Promise<{ claims: Claim[]; conflicts: number; streams: string[] }> => {
    const streams = Array.from({ length: STREAMS }, () => randomUUID());
    const claims: Claim[] = [];
    let conflicts = 0;
    const write = async (writer: number): Promise<void> => {
      const random = createRandom(SEED * 1_000 + writer);
      const repository = repositories[writer % repositories.length]!;
      while (claims.length < appends) {
        const stream = streams[Math.floor(random() * STREAMS)]!;
        const known = await repository.getAggregateVersion(stream);
        const claim = { stream, version: known + 1, id: randomUUID() };
        try {
          await append(repository, claim);
          claims.push(claim);
        } catch (error) {
          if (!(error instanceof ConflictError)) throw error;
          expect(error.stream).toEqual({ table: 'probe', id: stream });
          expect(error.expectedVersion).toBe(known);
          expect(error.actualVersion).toBeGreaterThan(known);
          conflicts += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    return { claims, conflicts, streams };
  };

  test('no two writers win the same version, no version is left out, and losers are told the actual one', async () => {
    const { claims, conflicts, streams } = await race(APPENDS, (repository, { stream, version, id }) =>
      repository.append(makeUnknown({}, { id, subjectId: stream }), { expectedVersion: version - 1 }),
    );
    expect(findDoubleWinners(claims)).toEqual([]);
    const stored = await readStreams(streams);
    expect([...stored.values()].flat()).toHaveLength(claims.length);
    for (const { stream, version, id } of claims) expect(stored.get(stream)?.[version - 1]).toBe(id);
    expect(conflicts).toBeGreaterThan(APPENDS / 20);
    console.info(`${claims.length} appends won, ${conflicts} conflicts`);
  });

  test('batches of one stream race in the same way', async () => {
    const stream = randomUUID();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        repositories[index % 4]!.appendBatch(
          Array.from({ length: 5 }, () => makeUnknown({ index }, { subjectId: stream })),
          { expectedVersion: 'none' },
        ),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ name: 'ConflictError', actualVersion: 5 });
    }
    expect((await readStreams([stream])).get(stream)).toHaveLength(5);
  });

  test('batches over shared streams in opposite orders end without a deadlock, and number without gaps', async () => {
    const streams = Array.from({ length: 10 }, () => randomUUID());
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const order = index % 2 === 0 ? streams : streams.toReversed();
        return repositories[index % 4]!.appendBatch(order.map((stream) => makeUnknown({}, { subjectId: stream })));
      }),
    );
    for (const ids of (await readStreams(streams)).values()) expect(ids).toHaveLength(40);
  });

  test('single appends without an expected version, all at once, lose nothing and number without gaps', async () => {
    const stream = randomUUID();
    const records = await Promise.all(
      Array.from({ length: 400 }, (_, index) =>
        repositories[index % 4]!.append(makeUnknown({}, { subjectId: stream })),
      ),
    );
    const versions = records.map((record) => record.stream!.version).toSorted((one, other) => one - other);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
    expect((await readStreams([stream])).get(stream)).toHaveLength(400);
  });

  test('control: writers who look first and then append whatever comes do win the same version twice', async () => {
    const { claims, streams } = await race(400, async (repository, { stream, id }) => {
      await repository.append(makeUnknown({}, { id, subjectId: stream }));
    });
    expect(findDoubleWinners(claims).length).toBeGreaterThan(0);
    await readStreams(streams);
  });
});

function findDoubleWinners(claims: readonly Claim[]): string[] {
  const counts = new Map<string, number>();
  for (const { stream, version } of claims) {
    const name = `${stream}@${version}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([name]) => name);
}

/** mulberry32: the same numbers for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
