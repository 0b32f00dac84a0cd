/*
 * Uses all that a client has, and then ends in a way: `close-child.ts <way>`. What holds it is printed as JSON, as the last thing.
 */
import { z } from 'zod';
import { createKSync } from '../src/create-ksync.ts';
import { materialize } from '../src/materializer.ts';
import { memoryStorage } from '../src/storage/memory.ts';
import { makeSchema, slowSchema } from './make-schema.ts';

const [way = ''] = process.argv.slice(2);
const before = process.getActiveResourcesInfo();

const WAYS: Readonly<Record<string, () => Promise<void> | void>> = {
  /** Everything, with a write that is waiting and a check that is going on. */
  async closed() {
    const inner = memoryStorage();
    let watching = 0;
    const ksync = createKSync({
      storage: {
        ...inner,
        watch(onAppend) {
          watching += 1;
          const timer = setInterval(onAppend, 5);
          return () => {
            watching -= 1;
            clearInterval(timer);
          };
        },
      },
      schemas: { 'note-taken': z.object({ n: z.number() }), 'note-checked': slowSchema },
      batching: { maxWaitMs: 3_600_000 },
      limits: { validationMs: 3_600_000 },
    });
    const told: unknown[] = [];
    ksync.on('*', ({ data }) => told.push(data));
    ksync.once('note-taken', () => {});
    ksync.watch(() => {});
    const seen: unknown[] = [];
    const readers = [ksync.subscribe(), ksync.subscribe({ from: 'start', types: ['note-checked'] })].map(
      async (subscription) => {
        for await (const { data } of subscription) seen.push(data);
      },
    );
    // This one nobody reads.
    ksync.subscribe();
    const sum = materialize(ksync, {
      name: 'sum',
      initial: () => 0,
      on: { 'note-taken': (state, { data }) => state + data.n },
    });
    const sent = [ksync.send('note-taken', { n: 1 }), ksync.send('note-checked', { n: 2 })];
    await new Promise((resolve) => setTimeout(resolve, 30));
    const total = sum.current();
    await sum.close();
    await ksync.close();
    await Promise.all([...sent, ...readers, total]);
    report({ told: told.length, watching, versions: (await ksync.getEvents()).map(({ version }) => version) });
  },
  /** Nothing but a client, which is not closed. */
  created() {
    const ksync = createKSync({ schemas: { 'note-taken': z.object({}) }, batching: { maxWaitMs: 3_600_000 } });
    ksync.on('note-taken', () => {});
    materialize(ksync, { name: 'count', initial: () => 0, on: { 'note-taken': (state) => state + 1 } });
    void (async () => {
      for await (const _ of ksync.subscribe()) report({});
    })();
    report({});
  },
  /** Control: what is waiting to be written does hold the process. */
  waiting() {
    const ksync = createKSync({ unknownTypes: 'allow', batching: { maxWaitMs: 1_500 } });
    void ksync.send('note-taken', 1);
    setImmediate(() => report({}));
  },
  /** Closed while a schema has not answered: it is given up in its time, not later. */
  async unanswered() {
    const ksync = createKSync({
      schemas: { 'note-lost': makeSchema(() => new Promise(() => {})) },
      limits: { validationMs: 50 },
    });
    const lost = ksync.send('note-lost', {}).catch((error: { code: string }) => error.code);
    await ksync.close();
    report({ code: await lost });
  },
};

function report(found: object): void {
  const resources = process.getActiveResourcesInfo();
  for (const resource of before) {
    const index = resources.indexOf(resource);
    if (index !== -1) resources.splice(index, 1);
  }
  // Pipes of the parent are opened when they are first written to.
  process.stdout.write(`${JSON.stringify({ ...found, resources: resources.filter((name) => name !== 'PipeWrap') })}\n`);
}

await WAYS[way]?.();
