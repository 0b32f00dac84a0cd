import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { SynapEvent } from '@synap/types';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EventRepository, StoreError, UnavailableError, createEventRepository } from '../../src/index.ts';
import { type JetStreamRelay, type JetStreamRelayOptions, createJetStreamRelay } from '../../src/nats/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres } from '../postgres-server.ts';
import { sampleEvents } from '../subscriptions/sample-events.ts';
import { NO_NATS, type NatsServer, findNatsServer, startNats } from './nats-server.ts';
import { readStream } from './stream-messages.ts';

const missing = findPostgres() === undefined ? NO_POSTGRES : findNatsServer() === undefined ? NO_NATS : undefined;
if (missing !== undefined) console.warn(`skipped, for ${missing}: the relay to JetStream`);

describe.skipIf(missing !== undefined)('the relay to JetStream', () => {
  let postgres: PostgresServer;
  let nats: NatsServer;
  let repository: EventRepository;
  const relays: JetStreamRelay[] = [];
  const errors: unknown[] = [];

  beforeAll(async () => {
    [postgres, nats] = await Promise.all([startPostgres(), startNats({ maxPayload: 20_000 })]);
  });
  afterAll(async () => {
    await Promise.all([postgres?.remove(), nats?.remove()]);
  });
  afterEach(async () => {
    nats.thaw();
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    await repository.close();
    errors.length = 0;
  });

  /** A database and a stream of its own for each test. */
  async function open(): Promise<{ stream: string; relay(options?: Partial<JetStreamRelayOptions>): JetStreamRelay }> {
    repository = createEventRepository({ url: await postgres.createDatabase() });
    const stream = `S${randomUUID()}`;
    return {
      stream,
      relay(options = {}) {
        const relay = createJetStreamRelay({
          repository,
          ...(options.connection === undefined ? { servers: nats.url } : {}),
          stream,
          subject: stream,
          pollInterval: 100,
          timeout: 1_000,
          onError: (error) => errors.push(error),
          ...options,
        });
        relays.push(relay);
        return relay;
      },
    };
  }

  const readIds = async (stream: string): Promise<string[]> =>
    (await readStream(nats.url, stream)).map(({ payload }) => (JSON.parse(payload) as SynapEvent).id);

  const waitForIds = (stream: string, ids: readonly string[]): Promise<void> =>
    vi.waitFor(async () => expect(await readIds(stream)).toEqual(ids), { timeout: 15_000, interval: 50 });

  test('brings every event, in order, with its id, subject and headers', async () => {
    const { stream, relay } = await open();
    const events = sampleEvents(500, { seed: 1 });
    await repository.appendBatch(events.slice(0, 250));
    relay();
    await repository.appendBatch(events.slice(250), { dataVersion: 2 });

    await waitForIds(
      stream,
      events.map(({ id }) => id),
    );
    const messages = await readStream(nats.url, stream);
    for (const [index, { subject, payload, headers }] of messages.entries()) {
      const event = events[index] as SynapEvent;
      expect(subject).toBe(`${stream}.${event.type}`);
      expect(JSON.parse(payload)).toEqual(JSON.parse(JSON.stringify(event)));
      expect(headers).toMatchObject({
        'Nats-Msg-Id': [event.id],
        'Synap-Event-Type': [event.type],
        'Synap-Event-Id': [event.id],
      });
    }
    expect(messages.at(-1)?.headers).toMatchObject({ 'Synap-Data-Version': ['2'] });
    expect(errors).toEqual([]);
  });

  test('brings types that NATS could not name as they are', async () => {
    const { stream, relay } = await open();
    const types = ['a b', 'größe.*.>', '..', "it's\r\nme", '\u{1F600}'];
    const events = sampleEvents(5, { seed: 1 }).map((event, index) => ({ ...event, type: types[index] as string }));
    await repository.appendBatch(events);
    relay();
    await waitForIds(
      stream,
      events.map(({ id }) => id),
    );
    const messages = await readStream(nats.url, stream);
    expect(messages.map(({ headers }) => decodeURIComponent(headers['Synap-Event-Type']?.[0] ?? ''))).toEqual(types);
    expect(errors).toEqual([]);
  });

  test('goes on where another one of its name has stopped, and sends nothing twice', async () => {
    const { stream, relay } = await open();
    const events = sampleEvents(40, { seed: 1 });
    const ids = events.map(({ id }) => id);
    await repository.appendBatch(events.slice(0, 20));
    const first = relay();
    await waitForIds(stream, ids.slice(0, 20));
    await first.stop();
    await repository.appendBatch(events.slice(20));
    await sleep(300);
    expect(await readIds(stream)).toEqual(ids.slice(0, 20));
    relay();
    await waitForIds(stream, ids);
  });

  test('keeps the order where others write to the stream at the same time', async () => {
    const { stream, relay } = await open();
    const events = sampleEvents(400, { seed: 1 });
    const connection = await connect({ servers: nats.url });
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: stream, subjects: [`${stream}.>`] });
    let isOver = false;
    const others = (async () => {
      const client = jetstream(connection);
      for (let count = 0; !isOver; count += 1) await client.publish(`${stream}.other`, '{"id":"other"}');
    })();
    await repository.appendBatch(events);
    relay();
    await vi.waitFor(async () => expect((await readIds(stream)).filter((id) => id !== 'other')).toHaveLength(400), {
      timeout: 20_000,
      interval: 200,
    });
    isOver = true;
    await others;
    await connection.close();

    const ids = await readIds(stream);
    expect(ids.filter((id) => id !== 'other')).toEqual(events.map(({ id }) => id));
    // They did stand in its way.
    const places = ids.flatMap((id, index) => (id === 'other' ? [] : [index]));
    expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBeGreaterThan(399);
    expect(errors).toEqual([]);
  });

  test('says so when the server is too slow, and goes on when it answers: each event once, in order', async () => {
    const { stream, relay } = await open();
    const events = sampleEvents(30, { seed: 1 });
    relay();
    await repository.appendBatch(events.slice(0, 10));
    await vi.waitFor(async () => expect(await readIds(stream)).toHaveLength(10), { timeout: 10_000 });
    nats.freeze();
    await repository.appendBatch(events.slice(10));
    await vi.waitFor(() => expect(errors.length).toBeGreaterThan(0), { timeout: 5_000 });
    expect(errors[0]).toBeInstanceOf(UnavailableError);
    expect(errors[0]).toMatchObject({ code: 'unavailable', retry: 'later' });
    nats.thaw();
    await waitForIds(
      stream,
      events.map(({ id }) => id),
    );
  });

  test('holds an event back that the server never takes, and those after it, and says which', async () => {
    const { stream, relay } = await open();
    const [first, large, last] = sampleEvents(3, { seed: 1 }).map((event) => ({ ...event, type: 'unknown' })) as [
      SynapEvent,
      SynapEvent,
      SynapEvent,
    ];
    await repository.appendBatch([first, { ...large, data: { text: 'x'.repeat(30_000) } }, last]);
    relay();
    await vi.waitFor(() => expect(errors.length).toBeGreaterThan(1), { timeout: 10_000 });
    expect(errors[0]).toBeInstanceOf(StoreError);
    expect(errors[0]).toMatchObject({ code: 'refused', message: expect.stringContaining(large.id) as string });
    expect(await readIds(stream)).toEqual([first.id]);
  });

  test('uses a connection that it is given, and leaves it open', async () => {
    const { stream, relay } = await open();
    const connection = await connect({ servers: nats.url });
    const [event] = sampleEvents(1, { seed: 1 }) as [SynapEvent];
    await repository.append(event);
    const running = relay({ connection });
    await waitForIds(stream, [event.id]);
    await running.stop();
    expect(connection.isClosed()).toBe(false);
    await connection.close();
  });

  test('says what is wrong where there is no server, no way in, or no acknowledgement', async () => {
    const { stream, relay } = await open();
    await repository.appendBatch(sampleEvents(1, { seed: 1 }));
    const failure = async (options: Partial<JetStreamRelayOptions>): Promise<unknown> => {
      const running = relay({ name: randomUUID(), ...options });
      await vi.waitFor(() => expect(errors.length).toBeGreaterThan(0), { timeout: 5_000 });
      await running.stop();
      return errors.splice(0)[0];
    };
    expect(await failure({ servers: 'nats://127.0.0.1:1' })).toMatchObject({ code: 'unavailable' });

    const connection = await connect({ servers: nats.url });
    const { streams } = await jetstreamManager(connection);
    await streams.add({ name: `${stream}-silent`, subjects: ['silent.>'], no_ack: true });
    await streams.add({ name: `${stream}-other`, subjects: ['other.>'] });
    expect(await failure({ stream: `${stream}-silent` })).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('no_ack') as string,
    });
    // Its subjects are another stream's.
    expect(await failure({ stream: `${stream}-new`, subject: 'other' })).toMatchObject({ code: 'refused' });
    // The stream is there, and takes other subjects than the relay sends to.
    expect(await failure({ stream: `${stream}-other`, subject: 'nowhere' })).toBeInstanceOf(StoreError);
    await connection.close();
  });

  test('refuses at once what cannot be', async () => {
    const { relay } = await open();
    const connection = await connect({ servers: nats.url });
    for (const options of [
      { stream: 'a.b' },
      { stream: '' },
      { subject: 'a.*' },
      { subject: '' },
      { subject: 'a..b' },
      { duplicateWindow: 0 },
      { timeout: -1 },
      { batchSize: 0 },
      { connection, servers: nats.url },
    ]) {
      expect(() => relay(options), JSON.stringify(Object.keys(options))).toThrow(
        expect.objectContaining({ code: 'invalid-argument' }) as Error,
      );
    }
    await connection.close();
  });
});
