import { z } from 'zod';
import { createKSync } from '@klastra/ksync';

const MessageSchema = z.object({
  id: z.string(),
  content: z.string().min(1).max(1000),
  author: z.string(),
  channelId: z.string(),
});
const ksync = createKSync({ schemas: { 'message-sent': MessageSchema } });

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
