import type { KSyncStorage, PositionedEvent, ReadOptions, StoredEvent } from '../../src/storage/storage.ts';

/** So many events of a client, the first with this version. */
export const makeEvents = (clientId: string, version: number, count: number): StoredEvent[] =>
  Array.from({ length: count }, (_, index) => makeEvent(clientId, version + index));

export const makeEvent = (
  clientId: string,
  version: number,
  data: unknown = { text: `é ${version}` },
): StoredEvent => ({
  event: { id: `${clientId}-${version}`, type: 'message-sent', data, timestamp: 1_703_123_456_789, clientId, version },
  dataVersion: 1,
});

export async function readAll(storage: KSyncStorage, options?: ReadOptions): Promise<PositionedEvent[]> {
  const events: PositionedEvent[] = [];
  for await (const page of storage.read(options)) events.push(...page);
  return events;
}

export const versionsOf = (events: readonly StoredEvent[]): string[] =>
  events.map(({ event }) => `${event.clientId} ${event.version}`);

/** The message, with that of its cause. */
export async function messageOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('it was not refused');
}
