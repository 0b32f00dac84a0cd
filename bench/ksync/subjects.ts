import { EventEmitter } from 'node:events';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { KSyncEvent, KSyncStorage } from '@klastra/ksync';
import mitt from 'mitt';
import { Subject as RxSubject } from 'rxjs';
import { z } from 'zod';
import { type Subject, repeat } from '../measure.ts';
import { type Built, importBuilt } from './built.ts';
import { SIZES, type SuiteId } from './suites.ts';

const MessageSchema = z.object({
  id: z.string(),
  content: z.string().min(1).max(1_000),
  author: z.string(),
  channelId: z.string(),
});

type Message = z.infer<typeof MessageSchema>;

/** No two are equal, so that nothing is known by heart. */
const createMessage = (number: number): Message => ({
  id: `msg_${number}`,
  content: `Hello, world, for the ${number}th time!`,
  author: 'alice',
  channelId: 'general',
});

/** What the listeners have seen is kept, so that none is found to do nothing. */
export const seen = { events: 0, characters: 0 };

const listen = (event: KSyncEvent): void => {
  seen.events += 1;
  seen.characters += (event.data as Message).content.length;
};

const open = ({ createKSync, memoryStorage }: Built, storage: KSyncStorage = memoryStorage()) =>
  createKSync({ storage, schemas: { 'message-sent': MessageSchema } });

/** Sends of one turn, time after time; each run begins with an empty storage. */
const sends = (built: Built, size: number): readonly Subject<SuiteId>[] => {
  const suite = SIZES[size] as SuiteId;
  const send = (id: string, name: string, listeners: number): Subject<SuiteId> => ({
    id: `${suite} ${id}`,
    suite,
    name,
    async run(milliseconds) {
      const ksync = open(built);
      // Each has to be a function of its own.
      for (let count = 0; count < listeners; count += 1) ksync.on('message-sent', (event) => listen(event));
      let number = 0;
      const work = await repeat(milliseconds, async () => {
        await Promise.all(Array.from({ length: size }, () => ksync.send('message-sent', createMessage((number += 1)))));
        return size;
      });
      await ksync.close();
      return work;
    },
  });
  return [
    {
      id: `${suite} bare`,
      suite,
      name: 'Zod and the storage alone: parse, add id, time and version, append',
      async run(milliseconds) {
        const storage = built.memoryStorage();
        let version = 0;
        return repeat(milliseconds, async () => {
          const events = Array.from({ length: size }, () => ({
            event: {
              id: crypto.randomUUID(),
              type: 'message-sent',
              data: MessageSchema.parse(createMessage((version += 1))),
              timestamp: Date.now(),
              clientId: 'alice',
              version,
            },
            dataVersion: 1,
          }));
          await storage.append(events);
          return size;
        });
      },
    },
    send('none', 'send, without a listener', 0),
    send('one', 'send, with one listener', 1),
    send('ten', 'send, with ten listeners', 10),
  ];
};

/** Durable: each turn of sends is flushed to the disk. */
const files = (built: Built, folder: string): readonly Subject<SuiteId>[] => [
  {
    id: 'file bare',
    suite: 'file',
    name: 'Zod, JSON.stringify, one write and fdatasync',
    async run(milliseconds) {
      const file = openSync(join(folder, 'bare.ndjson'), 'w');
      let number = 0;
      const work = await repeat(milliseconds, () => {
        const lines = Array.from({ length: 100 }, () => {
          const data = MessageSchema.parse(createMessage((number += 1)));
          return `${JSON.stringify({ id: crypto.randomUUID(), type: 'message-sent', data, timestamp: Date.now(), clientId: 'alice', version: number })}\n`;
        });
        writeSync(file, lines.join(''));
        fdatasyncSync(file);
        return 100;
      });
      closeSync(file);
      return work;
    },
  },
  {
    id: 'file ours',
    suite: 'file',
    name: 'send to fileStorage',
    async run(milliseconds) {
      const ksync = open(built, built.fileStorage(join(folder, `${crypto.randomUUID()}.ndjson`)));
      let number = 0;
      const work = await repeat(milliseconds, async () => {
        await Promise.all(Array.from({ length: 100 }, () => ksync.send('message-sent', createMessage((number += 1)))));
        return 100;
      });
      await ksync.close();
      return work;
    },
  },
];

const REPLAYED = 50_000;

/** Every event of a storage that holds 50,000, oldest first. */
async function replays(built: Built): Promise<readonly Subject<SuiteId>[]> {
  const storage = built.memoryStorage();
  const ksync = open(built, storage);
  for (let number = 0; number < REPLAYED; number += 500) {
    await Promise.all(
      Array.from({ length: 500 }, (_, index) => ksync.send('message-sent', createMessage(number + index))),
    );
  }
  const replay = (id: string, name: string, step: () => Promise<void>): Subject<SuiteId> => ({
    id: `replay ${id}`,
    suite: 'replay',
    name,
    run: (milliseconds) =>
      repeat(milliseconds, async () => {
        await step();
        return REPLAYED;
      }),
  });
  return [
    replay('bare', 'the storage alone, page by page', async () => {
      for await (const page of storage.read()) for (const { event } of page) listen(event);
    }),
    replay('pages', 'read, page by page', async () => {
      for await (const page of ksync.read()) for (const { event } of page) listen(event);
    }),
    replay('list', 'await getEvents', async () => {
      for (const event of await ksync.getEvents()) listen(event);
    }),
    replay('iterate', 'for await of getEvents', async () => {
      for await (const event of ksync.getEvents()) listen(event);
    }),
    replay('subscribe', 'for await of subscribe, from the start', async () => {
      let count = 0;
      for await (const event of ksync.subscribe({ from: 'start' })) {
        listen(event);
        if ((count += 1) === REPLAYED) break;
      }
    }),
  ];
}

/** Giving out alone: what each library does between an event and its listeners. */
const dispatches = ({ createListeners }: Built, count: number): readonly Subject<SuiteId>[] => {
  const suite = `dispatch ${count}` as SuiteId;
  const handlers = Array.from({ length: count }, () => (event: KSyncEvent) => listen(event));
  const event: KSyncEvent = Object.freeze({
    id: crypto.randomUUID(),
    type: 'message-sent',
    data: createMessage(1),
    timestamp: 0,
    clientId: 'alice',
    version: 1,
  });
  const dispatch = (id: string, name: string, tell: () => void): Subject<SuiteId> => ({
    id: `${suite} ${id}`,
    suite,
    name,
    run: (milliseconds) =>
      repeat(milliseconds, () => {
        for (let turn = 0; turn < 1_000; turn += 1) tell();
        return 1_000;
      }),
  });

  const ours = createListeners(console.error);
  const emitter = new EventEmitter();
  emitter.setMaxListeners(count);
  const bus = (mitt as unknown as typeof mitt.default)<{ 'message-sent': KSyncEvent }>();
  const subject = new RxSubject<KSyncEvent>();
  for (const handler of handlers) {
    ours.add('message-sent', handler);
    emitter.on('message-sent', handler);
    bus.on('message-sent', handler);
    subject.subscribe(handler);
  }
  return [
    dispatch('ours', '@klastra/ksync', () => ours.tell(event)),
    dispatch('emitter', "Node's EventEmitter", () => emitter.emit('message-sent', event)),
    dispatch('mitt', 'mitt', () => bus.emit('message-sent', event)),
    dispatch('rxjs', "RxJS's Subject", () => subject.next(event)),
  ];
};

/** Everything that is measured. `folder` is for files, and is the caller's to remove. */
export async function openSubjects(folder: string): Promise<readonly Subject<SuiteId>[]> {
  const built = await importBuilt(join(folder, 'built'));
  return [
    ...Object.keys(SIZES).flatMap((size) => sends(built, Number(size))),
    ...files(built, folder),
    ...(await replays(built)),
    ...[1, 10, 1_000].flatMap((count) => dispatches(built, count)),
  ];
}
