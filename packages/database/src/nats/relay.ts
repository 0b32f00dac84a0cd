import { type JetStreamClient, JetStreamApiError, jetstream, jetstreamManager } from '@nats-io/jetstream';
import {
  type ConnectionOptions,
  type NatsConnection,
  connect,
  errors,
  headers as createHeaders,
  nanos,
} from '@nats-io/transport-node';
import { StoreError, UnavailableError } from '../errors.ts';
import type { EventRecord } from '../event-record.ts';
import type { Lag } from '../subscriptions/read-after.ts';
import type { SubscriptionOptions, Subscriptions } from '../subscriptions/subscriptions.ts';
import { type RelayMessage, toRelayMessage } from './relay-message.ts';

/** From which repository, to which stream. */
export interface JetStreamRelayOptions extends SubscriptionOptions {
  readonly repository: Pick<Subscriptions, 'subscribe'>;
  /** A connection to NATS, whose owner closes it. Without one, the relay has its own, to `servers`. */
  readonly connection?: NatsConnection | undefined;
  /** By default 127.0.0.1:4222. */
  readonly servers?: string | readonly string[] | undefined;
  /** Of a connection of the relay's own: how it authenticates, TLS. */
  readonly connectionOptions?: Omit<ConnectionOptions, 'servers' | 'port' | 'reconnect'> | undefined;
  /** The stream of JetStream, by default `SYNAP_EVENTS`. It is made where it does not exist, and left as it is where it does. */
  readonly stream?: string | undefined;
  /** What subjects begin with, by default `synap.events`: an event's subject is `<subject>.<type>`. */
  readonly subject?: string | undefined;
  /** The subscription's name, which its checkpoint is kept by; by default `jetstream.<stream>`. */
  readonly name?: string | undefined;
  /**
   * For how many milliseconds a stream that the relay makes knows the ids of its messages, by default 10 minutes: what is
   * sent again in that time after a failure is not stored again. NATS keeps these ids in memory.
   */
  readonly duplicateWindow?: number | undefined;
  /** Milliseconds in which the server has to acknowledge a message; by default 5,000. */
  readonly timeout?: number | undefined;
}

export interface JetStreamRelay {
  readonly name: string;
  /** Ends after the batch that is under way, and closes the connection if it is the relay's own. */
  stop(): Promise<void>;
  /** How far it is behind, and what keeps it. */
  getLag(): Promise<Lag>;
}

/**
 * Sends every event to NATS JetStream, in the order that subscriptions read in, and begins at once. The message's id is the
 * event's: within the stream's duplicate window every event is stored once, whatever fails on the way. The checkpoint
 * follows when the server has acknowledged all of a batch. Failures go to `onError`, and the batch is sent again; an event
 * that the server will never take, such as one that is larger than its limit, holds up those after it until it does.
 *
 * ```ts
 * const relay = createJetStreamRelay({ repository, servers: 'nats://127.0.0.1:4222' });
 * // A consumer of the stream SYNAP_EVENTS with the filter synap.events.tags.> gets the events of tags.
 * await relay.stop();
 * ```
 *
 * @throws StoreError `invalid-argument` for a name that NATS cannot have.
 */
export function createJetStreamRelay(options: JetStreamRelayOptions): JetStreamRelay {
  const target = checkTarget(options);
  const link = createLink(options, target);
  const subscription = options.repository.subscribe(
    options.name ?? `jetstream.${target.stream}`,
    async (records) => {
      try {
        await publish(await link.open(), records, target);
      } catch (error) {
        await link.drop();
        throw toRelayError(error, target);
      }
    },
    options,
  );
  return {
    name: subscription.name,
    getLag: subscription.getLag,
    async stop() {
      await subscription.stop();
      await link.drop();
    },
  };
}

interface Target {
  readonly stream: string;
  readonly subject: string;
  readonly duplicateWindow: number;
  readonly timeout: number;
}

function checkTarget(options: JetStreamRelayOptions): Target {
  const { stream = 'SYNAP_EVENTS', subject = 'synap.events', duplicateWindow = 600_000, timeout = 5_000 } = options;
  if (options.connection !== undefined && options.servers !== undefined) {
    throw invalid('connection and servers are two ways to say where NATS is; give one of them');
  }
  // https://docs.nats.io/nats-concepts/subjects and .../jetstream/streams say what names may hold.
  if (!/^[\w-]{1,200}$/.test(stream)) {
    throw invalid(`stream is a name of letters, digits, "-" and "_", not ${JSON.stringify(stream)}`);
  }
  if (!/^[\w-]+(?:\.[\w-]+)*$/.test(subject)) {
    throw invalid(
      `subject is tokens of letters, digits, "-" and "_" with dots between them, not ${JSON.stringify(subject)}`,
    );
  }
  for (const [name, value] of Object.entries({ duplicateWindow, timeout })) {
    // A stream's window is 100 ms at least.
    if (!Number.isSafeInteger(value) || value < 100) {
      throw invalid(`${name} has to be a whole number of milliseconds from 100 up, not ${value}`);
    }
  }
  return { stream, subject, duplicateWindow, timeout };
}

const invalid = (message: string): StoreError => new StoreError('invalid-argument', message);

interface Link {
  /** Connected, with the stream there. */
  open(): Promise<JetStreamClient>;
  /** The next `open` begins anew. */
  drop(): Promise<void>;
}

/**
 * After a failure the relay takes a new connection, rather than let the client reconnect: what the old one had yet to send
 * is gone with it, and cannot arrive behind what is sent again.
 */
function createLink({ connection, servers, connectionOptions, name }: JetStreamRelayOptions, target: Target): Link {
  let own: NatsConnection | undefined;
  let client: JetStreamClient | undefined;
  const close = async (): Promise<void> => {
    const closing = own;
    own = undefined;
    await closing?.close();
  };
  return {
    async open() {
      if (client !== undefined && own?.isClosed() !== true) return client;
      await close();
      const used =
        connection ??
        (own = await connect({
          name: name ?? 'synap-relay',
          timeout: target.timeout,
          ...connectionOptions,
          ...(servers === undefined ? {} : { servers: typeof servers === 'string' ? servers : [...servers] }),
          reconnect: false,
        }));
      await ensureStream(used, target);
      client = jetstream(used, { timeout: target.timeout });
      return client;
    },
    async drop() {
      client = undefined;
      await close();
    },
  };
}

async function ensureStream(connection: NatsConnection, target: Target): Promise<void> {
  const { stream, subject, duplicateWindow, timeout } = target;
  const manager = await jetstreamManager(connection, { timeout });
  try {
    const { config } = await manager.streams.info(stream);
    if (config.no_ack) {
      throw new StoreError('refused', `the stream ${stream} acknowledges nothing (no_ack); a relay cannot use it`);
    }
  } catch (error) {
    if (!(error instanceof JetStreamApiError && error.code === STREAM_NOT_FOUND)) throw error;
    await manager.streams.add({
      name: stream,
      subjects: [`${subject}.>`],
      duplicate_window: nanos(duplicateWindow),
    });
  }
}

/**
 * All messages are on their way at once, each on condition that the one before it is the last in the stream: after a loss
 * none overtakes. Where others write to the stream, too, the condition fails, and what follows goes one by one.
 */
async function publish(client: JetStreamClient, records: readonly EventRecord[], target: Target): Promise<void> {
  const messages = records.map((record) => toRelayMessage(record, target.subject));
  const sent = await Promise.allSettled(
    messages.map((message, index) => send(client, message, { target, lastId: messages[index - 1]?.id })),
  );
  const first = sent.findIndex(({ status }) => status === 'rejected');
  if (first === -1) return;
  const { reason } = sent[first] as PromiseRejectedResult;
  if (!(reason instanceof JetStreamApiError && reason.code === WRONG_LAST_MESSAGE_ID)) throw reason;
  for (const message of messages.slice(first)) await send(client, message, { target, lastId: undefined });
}

async function send(
  client: JetStreamClient,
  { id, subject, payload, headers }: RelayMessage,
  { target, lastId }: { target: Target; lastId: string | undefined },
): Promise<void> {
  const all = createHeaders();
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  try {
    await client.publish(subject, payload, {
      msgID: id,
      headers: all,
      timeout: target.timeout,
      expect: { streamName: target.stream, ...(lastId === undefined ? {} : { lastMsgID: lastId }) },
    });
  } catch (error) {
    if (!(error instanceof errors.InvalidArgumentError)) throw error;
    throw new StoreError(
      'refused',
      `NATS does not take the event ${id} (${Buffer.byteLength(payload)} bytes): ${error.message}; raise the server's max_payload`,
      { cause: error },
    );
  }
}

// Codes of the server's API, https://github.com/nats-io/nats-server/blob/main/server/errors.json
const STREAM_NOT_FOUND = 10_059;
const WRONG_LAST_MESSAGE_ID = 10_070;
const NO_ROOM: ReadonlySet<number> = new Set([10_023, 10_028, 10_047, 10_077]);

function toRelayError(error: unknown, { stream }: Target): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  if (error instanceof JetStreamApiError) {
    const message = `the stream ${stream} of JetStream refuses: ${error.message}`;
    // 503 is what a server says that cannot do it now.
    if (error.status === 503 && !NO_ROOM.has(error.code)) {
      return new UnavailableError(message, { outcome: 'not-done', cause: error });
    }
    return new StoreError(NO_ROOM.has(error.code) ? 'disk-full' : 'refused', message, { cause: error });
  }
  const isRefusal = error instanceof errors.AuthorizationError || error instanceof errors.PermissionViolationError;
  if (isRefusal) return new StoreError('refused', `NATS refuses: ${error.message}`, { cause: error });
  return new UnavailableError(`NATS did not take the events: ${error.message}`, { outcome: 'unknown', cause: error });
}
