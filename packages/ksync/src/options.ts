import type { EventSchema } from './event-map.ts';
import type { KSyncEvent } from './event.ts';
import type { Batching, QueueLimits } from './send/sender.ts';
import type { KSyncStorage } from './storage/storage.ts';

/** Whether events of types without a schema may be sent. */
export type UnknownTypes = 'refuse' | 'allow';

/** Options of `createKSync` of `@klastra/ksync/core`, which takes them as they are. */
export interface CoreOptions<
  Schemas extends Readonly<Record<string, EventSchema>> = Readonly<Record<string, EventSchema>>,
  Unknown extends UnknownTypes = UnknownTypes,
> {
  /**
   * Who creates the events; the sequence of versions is the client's. Give one that stays the same over restarts and belongs to one
   * tab, worker or process at a time, else each start is a new client with a random id.
   */
  readonly clientId?: string | undefined;
  /** Where events are kept. The last client that has it closes it. */
  readonly storage: KSyncStorage;
  /** Schemas by event type; with them, `send` and `on` know all types at compile time. */
  readonly schemas?: Schemas | undefined;
  /**
   * What goes into one write. Sends of one turn always do, within the limits: at most 500 events and 1 MiB of JSON by default.
   * With `maxWaitMs`, by default 0, a write waits so many milliseconds for more, unless it is full.
   */
  readonly batching?: Partial<Batching> | undefined;
  readonly limits?: Partial<KSyncLimits> | undefined;
  /** Whether events of types without a schema may be sent; by default they are refused. */
  readonly unknownTypes?: Unknown | undefined;
  /** Milliseconds since 1970; by default `Date.now`. It may go backwards. */
  readonly clock?: (() => number) | undefined;
  /** Makes a UUID; by default a random one. Pages that came neither by https nor from localhost have none, and need this. */
  readonly generateId?: (() => string) | undefined;
  /** Told of what a listener has thrown; by default `console.error`. */
  readonly onListenerError?: ((error: unknown, event: KSyncEvent) => void) | undefined;
}

export interface KSyncLimits extends QueueLimits {
  /** Milliseconds that an asynchronous schema may take, by default 30,000; later sends wait for it, for they come after it. */
  readonly validationMs: number;
  /** Events that may wait to be written, by default 100,000; a send beyond is refused with `queue-full`. */
  readonly queuedEvents: number;
  /** Their bytes, by default 64 MiB. */
  readonly queuedBytes: number;
}

export interface Settings {
  readonly clientId: string;
  readonly storage: KSyncStorage;
  readonly batching: Batching;
  readonly limits: KSyncLimits;
  readonly allowsUnknown: boolean;
  readonly clock: () => number;
  readonly generateId: () => string;
  readonly onListenerError: (error: unknown, event: KSyncEvent) => void;
}

/** With what is the standard where nothing is said. */
export const toSettings = ({
  storage,
  batching,
  limits,
  unknownTypes,
  clock = Date.now,
  generateId = () => crypto.randomUUID(),
  clientId = `client_${generateId()}`,
  onListenerError = console.error,
}: CoreOptions): Settings => ({
  clientId,
  storage,
  batching: { maxEvents: 500, maxBytes: 1 << 20, maxWaitMs: 0, ...batching },
  limits: { validationMs: 30_000, queuedEvents: 100_000, queuedBytes: 1 << 26, ...limits },
  allowsUnknown: unknownTypes === 'allow',
  clock,
  generateId,
  onListenerError,
});
