// The statements of the seed, as they stand: what the compiler says of them is a matter of whether ksync-events.ts is there.
import { z } from 'zod';
import { createKSync, type KSyncEvent } from '@klastra/ksync';

const ksync = createKSync();

const MessageSchema = z.object({
  id: z.string(),
  content: z.string().min(1).max(1000),
  author: z.string(),
  channelId: z.string(),
});
ksync.defineSchema('message-sent', MessageSchema);

await ksync.send('message-sent', {
  id: 'msg_001',
  content: 'Hello, world!',
  author: 'alice',
  channelId: 'general',
});
await ksync.send('message-sent', {
  id: 'msg_002',
  content: 123, // TS2322
  author: 'bob',
  channelId: 'general',
});

type MessageEvent = z.infer<typeof MessageSchema>;
const handleMessage = (event: KSyncEvent<MessageEvent>): string => event.data.content;
ksync.on('message-sent', handleMessage);
ksync.off('message-sent', handleMessage);
ksync.on('message-sent', ({ data }) => data.contents); // TS2551
await ksync.send('message-send', {}); // TS2345
