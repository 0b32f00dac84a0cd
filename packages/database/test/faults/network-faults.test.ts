/*
 * Network faults through a proxy on loopback. Longer: SYNAP_NETWORK_FAULTS=200. SYNAP_SEED sets the seed, which is printed.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SynapEvent } from '@synap/types';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EventRepository, StoreError, UnavailableError, createEventRepository } from '../../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres } from '../postgres-server.ts';
import { createEventSource } from './events.ts';
import { NONE, compareWithDatabase, createLedger } from './ledger.ts';
import { type Random, createRandom } from './random.ts';
import { createStopwatch } from './stopwatch.ts';
import { type Fault, type TcpProxy, startProxy, through } from './tcp-proxy.ts';

const FAULTS = Number(process.env['SYNAP_NETWORK_FAULTS'] ?? 24);
const SEED = Number(process.env['SYNAP_SEED'] ?? 20_268);

/** Of every call, in milliseconds. */
const TIMEOUT = 600;

/**
 * What a call may take beyond it: work of this process before the first statement is sent and after the last answer, and
 * timers that come late, for writers, the proxy and the test share one event loop, and the machine its two cores.
 */
const MARGIN = 400;

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: network faults`);

describe.skipIf(!hasPostgres)(`network faults, seed ${SEED}`, () => {
  let server: PostgresServer;
  let url: string;
  let proxy: TcpProxy;
  let repository: EventRepository;

  beforeAll(async () => {
    server = await startPostgres({ settings: { max_connections: '300' } });
  });
  afterAll(async () => {
    await server?.remove();
  });
  beforeEach(async () => {
    url = await server.createDatabase();
    proxy = await startProxy(server.port);
    repository = createEventRepository({ url: through(proxy, url), timeout: TIMEOUT, maxConnections: 4 });
  });
  afterEach(async () => {
    proxy.end();
    await repository.close();
    await proxy.close();
  });

  test(
    `through ${FAULTS} of them every call settles in time, nothing acknowledged is lost, and appends work again`,
    async () => {
      const random = createRandom(SEED);
      const ledger = createLedger();
      const createEvent = createEventSource(random);
      const watch = createStopwatch(TIMEOUT + MARGIN);
      let isOver = false;
      let reads = 0;
      const call = async (caller: number): Promise<void> => {
        const events = Array.from({ length: caller === 1 ? random.between(1, 50) : 1 }, createEvent);
        const [event] = events as [SynapEvent];
        if (caller === 0 || caller === 4) {
          await ledger.send([event], () => watch.time('append', repository.append(event)));
        } else if (caller === 1) {
          await ledger.send(events, () => watch.time('appendBatch', repository.appendBatch(events)));
        } else {
          await watch.time('read', readSomething(repository, random)).then(() => (reads += 1), expectUnavailable);
        }
      };
      const callers = Array.from({ length: 5 }, async (_, caller) => {
        while (!isOver) {
          await call(caller);
          await sleep(5);
        }
      });
      const attempts: number[] = [];
      try {
        await repository.migrate();
        for (let fault = 0; fault < FAULTS; fault += 1) {
          proxy.begin(createFault(fault, random));
          await sleep(random.between(50, 350));
          proxy.end();
          attempts.push(await countAttempts(repository, createEvent()));
          proxy.reap();
        }
      } finally {
        isOver = true;
        await Promise.all(callers);
      }

      expect(watch.late()).toEqual([]);
      expect(ledger.unexpected).toEqual([]);
      // One waits behind a statement that is lost, one gets a connection that was begun during the fault; the third has a
      // new one.
      expect(Math.max(...attempts)).toBeLessThanOrEqual(3);
      // Those of the attempts are not in the ledger.
      const compare = async () => ({ ...(await compareWithDatabase(ledger, url)), foreign: [] });
      expect(await compare()).toEqual(NONE);
      for (const id of [...ledger.unanswered.keys()]) {
        const event = ledger.sent.get(id) as SynapEvent;
        await ledger.send([event], () => repository.append(event));
      }
      expect(ledger.unanswered.size).toBe(0);
      expect(await compare()).toEqual(NONE);
      console.log(
        `${FAULTS} faults: ${watch.count()} calls, the longest took ${watch.longest()} ms of ${TIMEOUT}; ${ledger.acknowledged.size} events acknowledged, ${reads} reads; after a fault an append came through at the first attempt ${attempts.filter((one) => one === 1).length} times, at the second ${attempts.filter((one) => one === 2).length}`,
      );
    },
    30_000 + FAULTS * 4_000,
  );

  test.each<Fault>([{ kind: 'swallow' }, { kind: 'swallow-answers' }, { kind: 'cut' }])(
    'the first use of a repository settles when the network does this: $kind',
    async (fault) => {
      proxy.begin(fault);
      const watch = createStopwatch(TIMEOUT + MARGIN);
      const event = createEventSource(createRandom(SEED))();
      await watch.time('append', repository.append(event)).catch(expectUnavailable);
      await watch.time('findById', repository.findById(event.id)).catch(expectUnavailable);
      expect(watch.late()).toEqual([]);
      expect(watch.count()).toBe(2);
      proxy.end();
      expect(await countAttempts(repository, event)).toBeLessThanOrEqual(2);
    },
  );

  test('the first use settles when every answer is slow, though it is of many statements', async () => {
    proxy.begin({ kind: 'delay', milliseconds: TIMEOUT / 8 });
    const watch = createStopwatch(TIMEOUT + MARGIN);
    const event = createEventSource(createRandom(SEED))();
    await Promise.all([
      watch.time('findById', repository.findById(event.id)).catch(expectUnavailable),
      watch.time('append', repository.append(event)).catch(expectUnavailable),
      watch.time('appendBatch', repository.appendBatch([event])).catch(expectUnavailable),
    ]);
    expect(watch.late()).toEqual([]);
  });

  test('close settles with a silent network, though a subscription listens', async () => {
    const createEvent = createEventSource(createRandom(SEED));
    await repository.append(createEvent());
    let handled = 0;
    const subscription = repository.subscribe('quiet', (records) => void (handled += records.length), {
      onError: () => {},
      pollInterval: 60_000,
    });
    while (handled === 0) await sleep(10);
    // Nothing is under way that would find out.
    await sleep(300);
    proxy.begin({ kind: 'swallow' });
    const before = performance.now();
    await subscription.stop();
    // Stopping, a notification and the end of the pool wait one after another; the pool waits up to 5 s for its statements.
    await Promise.race([repository.close(), sleep(20_000, undefined, { ref: false })]);
    expect(performance.now() - before).toBeLessThan(3 * (TIMEOUT + MARGIN) + 5_000);
  });

  test('control: a client without a timeout does not settle, and the stopwatch says so', async () => {
    const sql = postgres(through(proxy, url), { max: 1, onnotice: () => {} });
    await sql`select 1`;
    proxy.begin({ kind: 'swallow' });
    const watch = createStopwatch(TIMEOUT + MARGIN);
    const outcome = await Promise.race([
      watch.time('select', sql`select 2`.execute()).then(
        () => 'settled',
        () => 'settled',
      ),
      sleep(3 * TIMEOUT).then(() => 'silent'),
    ]);
    expect(outcome).toBe('silent');
    expect(watch.late()).toEqual([expect.stringMatching(/^select: \d+ ms/)]);
    await sql.end({ timeout: 0 });
  });
});

/** Each kind in turn. */
function createFault(index: number, random: Random): Fault {
  const kinds = ['cut', 'swallow', 'delay', 'swallow-answers'] as const;
  const kind = kinds[index % kinds.length] as (typeof kinds)[number];
  return kind === 'delay' ? { kind, milliseconds: random.between(20, 2 * TIMEOUT) } : { kind };
}

async function readSomething(repository: EventRepository, random: Random): Promise<unknown> {
  const read = random.pick<() => Promise<unknown>>([
    () => repository.findById(random.uuid()),
    () => repository.countEvents({ userId: 'nobody' }),
    async () => repository.searchEvents({ limit: 20 }),
    async () => repository.getEventsByType('tags.create.requested', 20),
    () => repository.getAggregateVersion(random.uuid()),
  ]);
  return read();
}

function expectUnavailable(error: unknown): void {
  if (!(error instanceof UnavailableError)) throw error;
}

/** How often the event has to be sent until it is stored. */
async function countAttempts(repository: EventRepository, event: SynapEvent): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await repository.append(event);
      return attempt;
    } catch (error) {
      if (!(error instanceof StoreError && error.retry === 'later') || attempt === 20) throw error;
    }
  }
}
