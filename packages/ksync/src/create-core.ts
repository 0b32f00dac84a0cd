import type { StandardSchemaV1 } from '@standard-schema/spec';
import { KSyncError, type KSyncErrorCode } from './errors.ts';
import { type EventList, createEventList } from './event-list.ts';
import type { EventOf, EventSchema, EventsOf, EventType, InputOf, OutputOf, ShapeOf } from './event-map.ts';
import type { KSyncEvent } from './event.ts';
import { bytesOf } from './json/bytes-of.ts';
import { freezeDeep, freezeJson } from './json/freeze-json.ts';
import { createListeners } from './listeners.ts';
import { type CoreOptions, type UnknownTypes, toSettings } from './options.ts';
import type { Rules } from './rules.ts';
import { upcast } from './schema/upcast.ts';
import { validate } from './schema/validate.ts';
import {
  type Latest,
  type VersionSchemas,
  type Versions,
  type VersionsOptions,
  toVersions,
} from './schema/versions.ts';
import { type CheckedData, createSender } from './send/sender.ts';
import type { Cursor, KSyncStorage, PositionedEvent, ReadOptions, SnapshotStore } from './storage/storage.ts';
import { type Changes, type Subscription, createChanges, createSubscription } from './subscription.ts';

/** A client of events. `Events` is what is known of their types: the shape of each, by name. */
// oxlint-disable-next-line typescript/no-explicit-any -- by itself it is a client of whatever events
export interface KSync<Events = any> {
  /** Who creates the events that are sent here. */
  readonly clientId: string;
  /** Where materializers keep their state; undefined where the storage has no place for it. */
  readonly snapshots: SnapshotStore | undefined;

  /**
   * Says what events of a type hold: by any Standard Schema, or by `{ versions, upcast }`, oldest first. Returns the same client,
   * which knows the type at compile time, too.
   *
   * @throws KSyncError `invalid-schema`, or `schema-exists` where the type has another one.
   */
  defineSchema<Type extends string, Schema extends StandardSchemaV1 | Versions>(
    type: Type,
    schema: Schema,
    options?: DefineOptions,
  ): KSync<Events & { readonly [Each in Type]: ShapeOf<Schema> }>;
  defineSchema<Type extends string, const Schemas extends VersionSchemas>(
    type: Type,
    versions: VersionsOptions<Schemas>,
    options?: DefineOptions,
  ): KSync<Events & { readonly [Each in Type]: ShapeOf<Latest<Schemas>> }>;

  /**
   * Checks the data, stores the event, tells the listeners, and resolves with it. What is stored is what the schema has made of the
   * data: defaults are filled in, transforms are done. Sends that do not wait for each other are stored together, in their order.
   *
   * @throws Zod's own `ZodError`, where the schema is of Zod; else `ValidationError`; `StorageError`, which can be retried; or another `KSyncError`.
   */
  send<Type extends EventType<Events>>(
    type: Type,
    data: InputOf<Events, Type>,
  ): Promise<KSyncEvent<OutputOf<Events, Type>> & { type: Type }>;

  /**
   * Calls the handler with every event of a type, or of all types by `*`, that is sent here from now on, once it is stored. A handler
   * that throws or rejects stops nobody. Returns what removes it.
   */
  on(type: '*', handler: (event: EventOf<Events>) => unknown): () => void;
  on<Type extends EventType<Events>>(type: Type, handler: (event: EventOf<Events, Type>) => unknown): () => void;
  /** As `on`, for one event. */
  once(type: '*', handler: (event: EventOf<Events>) => unknown): () => void;
  once<Type extends EventType<Events>>(type: Type, handler: (event: EventOf<Events, Type>) => unknown): () => void;
  /** Removes one handler, or all of the type. */
  off(type: '*', handler?: (event: EventOf<Events>) => unknown): void;
  off<Type extends EventType<Events>>(type: Type, handler?: (event: EventOf<Events, Type>) => unknown): void;

  /** The events that are stored, oldest first, with their data as the latest versions have it. */
  getEvents<Type extends EventType<Events> = EventType<Events>>(
    filter?: EventFilter<Type>,
  ): EventList<EventOf<Events, Type>>;
  /** The version of the last event of this client that is stored, 0 where there is none; or that of another client. */
  getLastVersion(clientId?: string): Promise<number>;
  /**
   * Events as they are stored, one after another, by whichever client: from now on, from the start, or after a place. It ends
   * with `close`, or when the loop is left.
   */
  subscribe<Type extends EventType<Events> = EventType<Events>>(
    options?: SubscribeOptions<Type>,
  ): Subscription<EventOf<Events, Type>>;

  /**
   * Pages of events with their places in the storage: what `getEvents`, `subscribe` and materializers are made of. With `types`,
   * data of other types is as it is stored, else all is as the latest versions have it.
   */
  read(options?: ReadOptions, types?: ReadonlySet<string>): AsyncIterable<readonly PositionedEvent[]>;
  /**
   * Calls `onAppend` when something was stored, here or by others who share the storage, as far as that can tell;
   * and `onEnd` when the client is closed. Returns what ends it.
   */
  watch(onAppend: () => void, onEnd?: () => void): () => void;
  /** Resolves when there is room in the queue again: at once, unless `send` refuses with `queue-full`. */
  whenWritable(): Promise<void>;
  /** Writes what was sent, tells the listeners of it, ends subscriptions and closes the storage. Sends are refused from now on. */
  close(): Promise<void>;
}

export interface DefineOptions {
  /** For this type, in place of `limits.eventBytes`, where there are rules. */
  readonly maxBytes?: number | undefined;
}

export interface EventFilter<Type extends string = string> {
  readonly types?: readonly Type[] | undefined;
  /** Events of one client. */
  readonly clientId?: string | undefined;
  /** Those of a higher version, of `clientId`, or else of this client. */
  readonly afterVersion?: number | undefined;
  readonly after?: Cursor | undefined;
  /** At most so many. */
  readonly limit?: number | undefined;
}

export interface SubscribeOptions<Type extends string = string> {
  readonly types?: readonly Type[] | undefined;
  /** By default `now`. */
  readonly from?: 'now' | 'start' | undefined;
  /** Goes on after this place: the `cursor` of an earlier subscription. */
  readonly after?: Cursor | undefined;
}

/** A client without rules, or with rules of its own. Nothing is opened before the first use. @throws KSyncError */
export function createCore<
  // oxlint-disable-next-line typescript/no-empty-object-type -- no type is known
  const Schemas extends Readonly<Record<string, EventSchema>> = {},
  Unknown extends UnknownTypes = 'refuse',
>(options: CoreOptions<Schemas, Unknown>, rules?: Rules): KSync<EventsOf<Schemas, Unknown>> {
  const settings = toSettings(options);
  const { clientId, storage, limits } = settings;
  const definitions = new Map<string, Versions & { readonly source: unknown; readonly maxBytes: number | undefined }>();
  const listeners = createListeners(settings.onListenerError);
  const changes = createChanges(storage.watch?.bind(storage));
  const sharers = sharersOf.get(storage) ?? new Set();
  let closing: Promise<void> | undefined;

  const sender = createSender({
    ...settings,
    onStored(event) {
      listeners.tell(event);
      for (const each of sharers) each.raise();
    },
  });

  const checkType = (type: string, maxBytes?: number): void => {
    // One is all types, the other is none.
    if (type === '*' || type === '') throw new KSyncError('bad-name', `"${type}" is no name`);
    rules?.checkType(type, maxBytes);
  };
  const defineSchema = (type: string, source: unknown, { maxBytes }: DefineOptions = {}): unknown => {
    checkType(type, maxBytes);
    const known = definitions.get(type);
    if (known && known.source !== source) {
      throw new KSyncError('schema-exists', `"${type}" has another schema; define both as versions`);
    }
    definitions.set(type, { ...toVersions(source), source, maxBytes });
    return ksync;
  };

  const check = (type: string, valid: unknown): CheckedData => {
    const value = freezeJson(type, valid);
    const bytes = bytesOf(value);
    rules?.checkSize(type, value, { bytes, maxBytes: definitions.get(type)?.maxBytes });
    return { value, bytes };
  };
  const inTime = <Result>(type: string, work: Promise<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      const { validationMs } = limits;
      const error = new KSyncError('validation-timeout', `"${type}" was not sent: its schema took ${validationMs} ms`);
      const timer = setTimeout(reject, validationMs, error);
      work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  const send = async (type: string, data: unknown): Promise<KSyncEvent> => {
    const refuse = (code: KSyncErrorCode, why: string): never => {
      throw new KSyncError(code, `"${type}" was not sent: ${why}`);
    };
    if (closing) refuse('closed', 'the client was closed');
    const definition = definitions.get(type);
    if (!definition) {
      if (!settings.allowsUnknown) refuse('unknown-type', 'it has no schema; see defineSchema and unknownTypes');
      checkType(type);
    }
    if (sender.isFull()) refuse('queue-full', 'the queue is full; see whenWritable');
    // Before the check: a check that is still going on would be left without anybody who waits for it.
    const id = settings.generateId();
    const timestamp = settings.clock();
    if (!UUID.test(id)) refuse('invalid-option', `generateId made ${id}, no UUID`);
    if (!(Number.isInteger(timestamp) && timestamp >= 0)) refuse('invalid-option', `clock said ${timestamp}, no time`);
    const schemas = definition?.versions ?? [];
    const schema = schemas.at(-1);
    const valid = schema ? validate(type, schema, data) : data;
    const checked =
      valid instanceof Promise
        ? inTime(
            type,
            valid.then((value) => check(type, value)),
          )
        : check(type, valid);
    return sender.send({ id, type, timestamp, dataVersion: schemas.length || 1 }, checked);
  };

  /** Of the types that are wanted, as the latest versions have them; the others are as they are stored. */
  async function* read(range?: ReadOptions, wanted?: ReadonlySet<string>) {
    for await (const page of storage.read(range)) {
      const presented: PositionedEvent[] = [];
      for (const stored of page) {
        let event = freezeDeep(stored.event);
        const { type } = event;
        const definition = wanted?.has(type) === false ? undefined : definitions.get(type);
        if (definition && stored.dataVersion !== definition.versions.length) {
          try {
            event = Object.freeze({ ...event, data: freezeJson(type, await upcast(stored, definition)) });
          } catch (error) {
            // What is before it can be read, and with this place what is after it.
            yield presented;
            throw Object.assign(error as KSyncError, { cursor: stored.cursor });
          }
        }
        presented.push({ ...stored, event });
      }
      yield presented;
    }
  }
  async function* readSome({ types, limit = Number.POSITIVE_INFINITY, clientId: ofClient, ...range }: EventFilter) {
    if (!(limit >= 0)) throw new KSyncError('invalid-option', `limit is ${limit}`);
    const wanted = types && new Set<string>(types);
    const all = {
      ...range,
      clientId: ofClient ?? (range.afterVersion ? clientId : undefined),
      limit: wanted ? undefined : limit,
    };
    let left = limit;
    for await (const page of read(all, wanted)) {
      const some = wanted ? page.filter(({ event }) => wanted.has(event.type)) : page;
      yield some.slice(0, left);
      left -= some.length;
      if (left <= 0) return;
    }
  }
  const close = async (): Promise<void> => {
    await sender.finish();
    changes.end();
    sharers.delete(changes);
    if (sharers.size === 0) await storage.close();
  };

  const ksync = {
    clientId,
    snapshots: storage.snapshots,
    defineSchema,
    send,
    on: (type: string, handler: (event: KSyncEvent) => unknown) => listeners.add(type, handler),
    once: (type: string, handler: (event: KSyncEvent) => unknown) => listeners.add(type, handler, true),
    off: listeners.remove,
    getEvents: (filter: EventFilter = {}) => createEventList(() => readSome(filter)),
    getLastVersion: (ofClient = clientId) => storage.lastVersion(ofClient),
    subscribe({ types, from = 'now', after }: SubscribeOptions = {}) {
      const start = Promise.resolve(after ?? (from === 'now' ? storage.end() : ''));
      return createSubscription({ start, types: types && new Set(types), read, changes });
    },
    read,
    watch: changes.watch,
    whenWritable: sender.whenWritable,
    close: () => (closing ??= close()),
  };
  for (const [type, schema] of Object.entries(options.schemas ?? {})) defineSchema(type, schema);
  // Not before: a client that could not be created closes nothing.
  sharersOf.set(storage, sharers.add(changes));
  // Its types are said by the interface.
  return ksync as unknown as KSync<EventsOf<Schemas, Unknown>>;
}

/** Clients that have a storage in common are told by each other; the last one closes it. */
const sharersOf = new WeakMap<KSyncStorage, Set<Changes>>();

const UUID = /^[\da-f]{8}(-[\da-f]{4}){4}[\da-f]{8}$/i;
