import type { KSyncEvent } from '../src/event.ts';
import type { KSyncStorage } from '../src/storage/storage.ts';

/** Rejected, it can be tried again, as people do. */
export interface NaiveClient {
  send(type: string, data: unknown): Promise<KSyncEvent>;
  onStored: (event: KSyncEvent) => void;
}

/** The control: counts versions by itself, and takes a write that failed for one that stored nothing. */
export function createNaiveClient(clientId: string, storage: KSyncStorage): NaiveClient {
  let version = 0;
  const client: NaiveClient = {
    onStored() {},
    async send(type, data) {
      const id = crypto.randomUUID();
      const trySend = async (): Promise<KSyncEvent> => {
        version += 1;
        const event = { id, type, data, timestamp: Date.now(), clientId, version };
        try {
          await storage.append([{ event, dataVersion: 1 }]);
        } catch (cause) {
          throw Object.assign(new Error('not stored', { cause }), { retry: trySend });
        }
        client.onStored(event);
        return event;
      };
      return trySend();
    },
  };
  return client;
}
