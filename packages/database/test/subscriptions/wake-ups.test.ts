import type { SynapEvent } from '@synap/types';
import postgresClient from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type EventRepository, createEventRepository } from '../../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres } from '../postgres-server.ts';
import { sampleEvents } from './sample-events.ts';

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: wake-ups across processes`);

describe.skipIf(!hasPostgres)('a subscription that would not look again for a minute', () => {
  let server: PostgresServer;
  let url: string;
  let reading: EventRepository;
  let writing: EventRepository;
  const seen: string[] = [];
  const events = sampleEvents(20, { seed: 1 });

  beforeAll(async () => {
    // It is killed: what was written has to be there.
    server = await startPostgres({ durable: true });
  });
  afterAll(() => server?.remove());
  beforeEach(async () => {
    url = await server.createDatabase();
    reading = createEventRepository({ url, timeout: 1_000 });
    writing = createEventRepository({ url });
    await writing.migrate();
    seen.length = 0;
  });
  afterEach(async () => {
    await Promise.all([reading.close(), writing.close()]);
  });

  const subscribe = async (): Promise<void> => {
    reading.subscribe('a', (records) => void seen.push(...records.map(({ event }) => event.id)), {
      pollInterval: 60_000,
      onError: () => {},
    });
    await append(0);
  };
  const append = async (index: number): Promise<void> => {
    const event = events[index] as SynapEvent;
    await writing.append(event);
    await vi.waitFor(() => expect(seen).toContain(event.id), { timeout: 10_000, interval: 5 });
  };

  test('gets what another repository appends, each time by its notification', async () => {
    await subscribe();
    for (let index = 1; index < 10; index += 1) await append(index);
    expect(seen).toEqual(events.slice(0, 10).map(({ id }) => id));
  });

  test('is notified again after the server was killed and started', async () => {
    await subscribe();
    await server.kill();
    await server.start();
    await append(1);
    await append(2);
  });

  test('is notified again after its pool was given up because of a statement without an answer', async () => {
    await subscribe();
    const sql = postgresClient(url, { max: 1 });
    await sql`begin`;
    await sql`lock table synap.events in access exclusive mode`;
    await expect(reading.countEvents()).rejects.toMatchObject({ code: 'unavailable' });
    await sql`rollback`;
    await sql.end();
    for (let index = 1; index < 4; index += 1) await append(index);
  });
});
