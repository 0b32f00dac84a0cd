import { z } from 'zod';
import { createKSync } from '../../../src/index.ts';
import { openStorage } from './open-storage.ts';

export interface KSyncActions {
  /** Opens a client, which is the one of the tab or worker from now on. */
  openKSync(input: { clientId: string; storage: 'memory' | 'indexeddb'; database: string }): void;
  /** Sends that do not wait for each other; resolves with the versions that they got. */
  sendAll(input: { contents: readonly string[] }): Promise<number[]>;
  /** Sends a message that the schema refuses; resolves with what it was refused with. */
  sendWrong(input: null): Promise<{ isZodError: boolean; message: string }>;
  /** What listeners were told since the client was opened. */
  listenerHeard(input: null): SeenEvent[];
  /** What `subscribe()` gave since the client was opened: of this client and of others. */
  subscriberSaw(input: null): SeenEvent[];
  readEvents(input: null): Promise<SeenEvent[]>;
  lastVersion(input: null): Promise<number>;
  closeKSync(input: null): Promise<void>;
}

export interface SeenEvent {
  readonly clientId: string;
  readonly version: number;
  readonly content: string;
  readonly isFrozen: boolean;
}

const schemas = { 'message-sent': z.object({ content: z.string().min(1), channelId: z.string().default('general') }) };

const open = ({ clientId, storage, database }: Parameters<KSyncActions['openKSync']>[0]) =>
  createKSync({ clientId, storage: openStorage(storage, database), schemas });

type Client = ReturnType<typeof open>;
type MessageSent = Awaited<ReturnType<Client['send']>>;

let ksync: Client | undefined;
let heard: SeenEvent[] = [];
let seen: SeenEvent[] = [];

export const ksyncActions: KSyncActions = {
  openKSync(input) {
    ksync = open(input);
    const mine: SeenEvent[] = [];
    heard = mine;
    ksync.on('message-sent', (event) => mine.push(toSeen(event)));
    void follow(ksync);
  },
  async sendAll({ contents }) {
    const events = await Promise.all(contents.map((content) => opened().send('message-sent', { content })));
    return events.map(({ version }) => version);
  },
  async sendWrong() {
    return opened()
      .send('message-sent', { content: '' })
      .then(
        () => ({ isZodError: false, message: 'it was sent' }),
        (error: unknown) => ({ isZodError: error instanceof z.ZodError, message: String(error) }),
      );
  },
  listenerHeard: () => heard,
  subscriberSaw: () => seen,
  async readEvents() {
    const events = await opened().getEvents();
    return events.map(toSeen);
  },
  lastVersion: async () => opened().getLastVersion(),
  closeKSync: async () => opened().close(),
};

function opened(): Client {
  if (ksync === undefined) throw new Error('openKSync comes first');
  return ksync;
}

async function follow(client: Client): Promise<void> {
  const mine: SeenEvent[] = [];
  seen = mine;
  for await (const event of client.subscribe()) mine.push(toSeen(event));
}

const toSeen = ({ clientId, version, data, ...rest }: MessageSent): SeenEvent => ({
  clientId,
  version,
  content: `${data.content} in ${data.channelId}`,
  isFrozen: Object.isFrozen(data) && rest.type === 'message-sent',
});
