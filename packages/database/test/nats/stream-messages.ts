import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';

export interface StoredMessage {
  readonly sequence: number;
  readonly subject: string;
  readonly payload: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

/** What a stream holds, in its order, message by message through the server's own interface. */
export async function readStream(servers: string, stream = 'SYNAP_EVENTS'): Promise<StoredMessage[]> {
  const connection = await connect({ servers });
  try {
    const { streams } = await jetstreamManager(connection);
    const { state } = await streams.info(stream);
    const messages: StoredMessage[] = [];
    for (let next = state.first_seq; next <= state.last_seq; next += 100) {
      const sequences = Array.from({ length: Math.min(100, state.last_seq - next + 1) }, (_, index) => next + index);
      for (const message of await Promise.all(sequences.map((seq) => streams.getMessage(stream, { seq })))) {
        if (message === null) continue;
        const headers: Record<string, string[]> = {};
        for (const [name, values] of message.header) headers[name] = values;
        messages.push({ sequence: message.seq, subject: message.subject, payload: message.string(), headers });
      }
    }
    return messages;
  } finally {
    await connection.close();
  }
}

/** How many messages a stream holds; 0 where there is none. */
export async function countMessages(servers: string, stream = 'SYNAP_EVENTS'): Promise<number> {
  const connection = await connect({ servers });
  try {
    const { streams } = await jetstreamManager(connection);
    return await streams.info(stream).then(
      ({ state }) => state.messages,
      () => 0,
    );
  } finally {
    await connection.close();
  }
}
