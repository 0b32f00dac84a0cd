// What `synap ksync` writes, by hand.
import type { EventShape } from '@klastra/ksync';

declare module '@klastra/ksync' {
  interface KSyncEvents {
    'message-sent': EventShape<{ id: string; content: string; author: string; channelId: string }>;
  }
}
