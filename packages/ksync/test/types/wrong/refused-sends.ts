import { z } from 'zod';
import { createKSync, type EventOf, type KSync, type KSyncEvent } from '@klastra/ksync';

const ksync = createKSync({
  schemas: {
    'message-sent': z.object({ content: z.string(), channelId: z.string().default('general') }),
    'user-joined': z.object({ userId: z.string().transform((id) => id.length) }),
  },
});

await ksync.send('message-send', { content: 'Hello' }); // TS2345
await ksync.send('message-sent', {}); // TS2741, in 5.9 TS2345
await ksync.send('message-sent', { content: 'Hello', extra: 1 }); // TS2353
await ksync.send('message-sent'); // TS2554
await ksync.send('user-joined', { userId: 5 }); // TS2322
await ksync.send('*', {}); // TS2345

const joined = await ksync.send('user-joined', { userId: 'alice' });
export const text: string = joined.data.userId; // TS2322

ksync.on('user-join', () => {}); // TS2769
ksync.on('message-sent', ({ data }) => data.text); // TS2339
ksync.on('message-sent', (event: KSyncEvent<{ content: number }>) => event); // TS2769
ksync.on('*', ({ data }) => data.content); // TS2339

declare const event: EventOf<typeof ksync extends KSync<infer Events> ? Events : never>;
export const content = event.data.content; // TS2339
if (event.type === 'message-sent') void event.data.userId; // TS2339
if (event.type === 'message-send') void event; // TS2367

ksync.getEvents({ types: ['message-send'] }); // TS2820
ksync.subscribe({ types: ['message-send'] }); // TS2820
ksync.defineSchema('message-edited', { content: 'text' }); // TS2769
createKSync({ schemas: { 'message-sent': { content: 'text' } } }); // TS2353
createKSync({ schema: {} }); // TS2561
