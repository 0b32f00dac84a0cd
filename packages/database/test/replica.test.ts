import { createTestEvent } from '@synap/types/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EventRecord, type EventRepository, createEventRepository } from '../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres } from './postgres-server.ts';

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped: ${NO_POSTGRES}`);

describe.runIf(hasPostgres)('a repository on a read replica', () => {
  const servers: PostgresServer[] = [];
  let writing: EventRepository;
  let reading: EventRepository;
  let records: EventRecord[];
  const entityId = crypto.randomUUID();

  beforeAll(async () => {
    const primary = await startPostgres();
    servers.push(primary);
    const replica = await startPostgres({ primary });
    servers.push(replica);
    writing = createEventRepository({ url: primary.url() });
    records = await writing.appendBatch(
      Array.from({ length: 20 }, (_, seed) =>
        createTestEvent('entities.update.requested', { data: { entityId, title: 'a' } }, { seed }),
      ),
    );
    reading = createEventRepository({ url: replica.url(), migrate: false });
    // The schema has to be there before its rows are.
    const hasAll = async () => (await reading.countEvents().catch(() => 0)) === records.length;
    await vi.waitUntil(hasAll, { timeout: 20_000 });
  });
  afterAll(async () => {
    await Promise.all([reading?.close(), writing?.close()]);
    for (const server of servers.reverse()) await server.remove();
  });

  const readAll = async (): Promise<EventRecord[]> => {
    const found: EventRecord[] = [];
    for await (const record of reading.readAll()) found.push(record);
    return found;
  };

  test('reads what the primary has', async () => {
    expect(await readAll()).toEqual(records);
    expect(await reading.getAggregateStream(entityId)).toEqual(records);
    expect(await reading.getAggregateVersion(entityId)).toBe(20);
    expect(await reading.findById(records[3]!.event.id)).toEqual(records[3]);
  });

  test('stops, as on the primary, before a transaction that is open there', async () => {
    let last: EventRecord | undefined;
    const events = [1, 2].map((seed) => createTestEvent('tags.create.requested', {}, { seed }));
    const before = (await readAll()).length;
    const { default: postgres } = await import('postgres');
    const sql = postgres(servers[0]!.url(), { onnotice: () => {} });
    await sql.begin(async (tx) => {
      await createEventRepository({ sql: tx }).append(events[0]!);
      last = await writing.append(events[1]!);
      await expect.poll(() => reading.findById(events[1]!.id), { timeout: 10_000 }).toEqual(last);
      expect(await readAll()).toHaveLength(before);
    });
    await sql.end();
    await expect.poll(async () => (await readAll()).length, { timeout: 10_000 }).toBe(before + 2);
  });

  test('refuses to append, and to subscribe', async () => {
    const event = createTestEvent('tags.create.requested', { id: crypto.randomUUID() });
    await expect(reading.append(event)).rejects.toMatchObject({ code: 'refused', sqlState: '25006' });
    const errors: unknown[] = [];
    const subscription = reading.subscribe('a', () => {}, { onError: (error) => errors.push(error) });
    await expect.poll(() => errors[0], { timeout: 10_000 }).toMatchObject({ code: 'refused', sqlState: '25006' });
    await subscription.stop();
  });
});
