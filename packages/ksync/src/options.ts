import { KSyncError } from './errors.ts';
import type { EventSchema } from './event-map.ts';
import type { KSyncEvent } from './event.ts';
import type { Batching, QueueLimits } from './send/sender.ts';
import { memoryStorage } from './storage/memory.ts';
import type { KSyncStorage } from './storage/storage.ts';

/** Options of `createKSync` of `@klastra/ksync/core`. */
export interface CoreOptions<
  Schemas extends Readonly<Record<string, EventSchema>> = Readonly<Record<string, EventSchema>>,
> {
  /**
   * Who creates the events; the sequence of versions is the client's. Give one that stays the same over restarts and belongs to one
   * tab, worker or process at a time, else each start is a new client with a random id.
   */
  readonly clientId?: string | undefined;
  /** Where events are kept; by default in memory. `close` closes it. */
  readonly storage?: KSyncStorage | undefined;
  /** Schemas by event type; with them, `send` and `on` know all types at compile time. */
  readonly schemas?: Schemas | undefined;
  /**
   * What goes into one write. Sends of one turn always do, within the limits: at most 500 events and 1 MiB of JSON by default.
   * With `maxWaitMs`, by default 0, a write waits so many milliseconds for more, unless it is full.
   */
  readonly batching?: Partial<Batching> | undefined;
  readonly limits?: Partial<KSyncLimits> | undefined;
  /** Whether events of types without a schema may be sent; by default they are refused. */
  readonly unknownTypes?: 'refuse' | 'allow' | undefined;
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

/** @throws KSyncError `invalid-option` */
export function toSettings({
  storage = memoryStorage(),
  batching,
  limits,
  unknownTypes,
  clock = Date.now,
  generateId = () => crypto.randomUUID(),
  clientId = `client_${generateId()}`,
  onListenerError = console.error,
}: CoreOptions): Settings {
  if (!clientId) throw new KSyncError('invalid-option', 'clientId is empty');
  return {
    clientId,
    storage,
    batching: withNumbers({ maxEvents: 500, maxBytes: 1 << 20, maxWaitMs: 0 }, batching),
    limits: withNumbers({ validationMs: 30_000, queuedEvents: 100_000, queuedBytes: 1 << 26 }, limits),
    allowsUnknown: unknownTypes === 'allow',
    clock,
    generateId,
    onListenerError,
  };
}

function withNumbers<Name extends string>(
  standard: Record<Name, number>,
  given: Partial<Record<Name, number>> | undefined,
): Record<Name, number> {
  const numbers = { ...standard, ...given };
  for (const name of Object.keys(numbers) as Name[]) {
    if (numbers[name] !== standard[name]) checkPositive(name, numbers[name]);
    // As long as timers can be: beyond, they are due at once.
    numbers[name] = Math.min(numbers[name], 2 ** 31 - 1);
  }
  return numbers;
}

/** @throws KSyncError `invalid-option` */
export function checkPositive(name: string, number: number): void {
  if (!(typeof number === 'number' && number > 0)) {
    throw new KSyncError('invalid-option', `${name} has to be a number above 0, not ${number}`);
  }
}
