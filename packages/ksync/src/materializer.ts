import type { KSync } from './create-core.ts';
import { callSafely } from './call-safely.ts';
import { KSyncError, ValidationError } from './errors.ts';
import type { EventOf, EventType } from './event-map.ts';
import type { KSyncEvent } from './event.ts';
import { freezeJson } from './json/freeze-json.ts';
import { checkPositive } from './check-options.ts';
import type { Cursor, SnapshotStore } from './storage/storage.ts';

export interface MaterializerOptions<Events, State> {
  /** Of the state; snapshots are kept by it. */
  readonly name: string;
  /** Of what the folds make, by default 1. With another one, older snapshots count for nothing: raise it when a fold changes. */
  readonly version?: number | undefined;
  /** The state before the first event. */
  readonly initial: () => State;
  /**
   * By event type: the state after the event. Of the same events they have to make the same state, now and at any time, and leave
   * the one that they are given as it is.
   */
  readonly on: string extends EventType<Events>
    ? // oxlint-disable-next-line typescript/no-explicit-any -- nobody has said what events hold
      Readonly<Record<string, (state: State, event: KSyncEvent<any>) => State>>
    : { readonly [Type in EventType<Events>]?: (state: State, event: EventOf<Events, Type>) => State };
  /**
   * Whether the state is kept, so that a start need not fold all events again: every so many events, by default 1,000, and on `close`.
   * It has to be JSON for that. By default it is kept where the storage has a place for it.
   */
  readonly snapshots?:
    { readonly every?: number | undefined; readonly store?: SnapshotStore | undefined } | false | undefined;
  /** Told when the state cannot go on, or cannot be kept; by default `console.error`. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Events folded into a state, which follows them. */
export interface Materializer<State> {
  readonly name: string;
  /** The state as far as it has got. */
  get(): State;
  /**
   * The state with every event in it that is stored by now, such as one that was just sent.
   *
   * @throws KSyncError `fold-failed` where a fold has thrown: the state stays as it was before that event, until `rebuild`.
   */
  current(): Promise<State>;
  /** Calls the listener when the state has changed, once for many events at a time. Returns what removes it. */
  on(listener: (state: State) => void): () => void;
  /** Begins again at the first event. */
  rebuild(): Promise<State>;
  /** Keeps the state where it is kept, and follows no more. Call it before the client's `close`. */
  close(): Promise<void>;
}

/**
 * Folds events, by whichever client, into a state:
 *
 * ```ts
 * const counts = materialize(ksync, {
 *   name: 'messages-by-channel',
 *   initial: (): Record<string, number> => ({}),
 *   on: {
 *     'message-sent': (state, { data }) => ({ ...state, [data.channelId]: (state[data.channelId] ?? 0) + 1 }),
 *   },
 * });
 * console.log(await counts.current());
 * ```
 */
export function materialize<Events, State>(
  ksync: KSync<Events>,
  {
    name,
    version = 1,
    initial,
    on,
    snapshots = {},
    onError = console.error,
  }: MaterializerOptions<NoInfer<Events>, State>,
): Materializer<State> {
  let store = snapshots === false ? undefined : (snapshots.store ?? ksync.snapshots);
  const { every = 1_000 } = snapshots === false ? {} : snapshots;
  checkPositive('snapshots.every', every);
  const folds = on as Readonly<Record<string, ((state: State, event: unknown) => State) | undefined>>;
  const listeners = new Set<(state: State) => void>();
  let state = initial();
  let cursor: Cursor = '';
  let isLoaded = false;
  /** The place is a snapshot's, and nothing was read from there yet. */
  let isFromSnapshot = false;
  let isClosed = false;
  /** Events that are in the state and in no snapshot. */
  let unsaved = 0;
  let failure: KSyncError | undefined;
  /** The one that was told last: the runs that wait behind it fail with the same. */
  let told: unknown;
  let mustRebuild = false;

  const load = async (): Promise<void> => {
    const snapshot = await store?.load(name);
    isLoaded = true;
    if (snapshot?.version !== version) return;
    state = snapshot.state as State;
    cursor = snapshot.cursor;
    isFromSnapshot = true;
    tell();
  };
  const save = async (): Promise<void> => {
    if (store === undefined || unsaved === 0) return;
    let kept: unknown;
    try {
      kept = freezeJson(name, state);
    } catch (cause) {
      // Not at every page again.
      store = undefined;
      const [issue] = cause instanceof ValidationError ? cause.issues : [];
      const where = issue?.path.map(String).join('.') || 'all of it';
      throw new KSyncError(
        'invalid-option',
        `the state of "${name}" is not kept: ${issue?.message ?? String(cause)}, at ${where}; make it JSON, or set snapshots: false`,
        { cause },
      );
    }
    const saved = unsaved;
    await store.save(name, { version, cursor, state: kept });
    unsaved -= saved;
  };
  /** Whether there is one. */
  const fold = (event: EventOf<Events>): boolean => {
    const step = Object.hasOwn(folds, event.type) ? folds[event.type] : undefined;
    if (step === undefined) return false;
    try {
      state = step(state, event);
      return true;
    } catch (cause) {
      failure = new KSyncError(
        'fold-failed',
        `"${name}" could not take event ${event.id} ("${event.type}"): ${String(cause)}`,
        { cause },
      );
      throw failure;
    }
  };
  const report = (error: unknown): void => callSafely(onError, error);
  const tell = (): void => {
    // Whoever comes meanwhile is not told.
    for (const listener of [...listeners]) callSafely(listener, state, report);
  };
  const beginAgain = async (): Promise<void> => {
    await store?.delete(name);
    mustRebuild = false;
    state = initial();
    cursor = '';
    unsaved = 0;
    isLoaded = true;
    failure = undefined;
  };
  const follow = async (): Promise<void> => {
    if (mustRebuild) await beginAgain();
    if (failure !== undefined) throw failure;
    if (!isLoaded) await load();
    try {
      await readOn();
    } catch (error) {
      // The snapshot is of another storage, or of what this one has lost: all that is here is folded anew.
      if (!isFromSnapshot || !(error instanceof KSyncError) || error.code !== 'unknown-cursor') throw error;
      await beginAgain();
      await readOn();
    }
  };
  const readOn = async (): Promise<void> => {
    for await (const page of ksync.read({ after: cursor, resumable: true }, new Set(Object.keys(folds)))) {
      let hasChanged = false;
      try {
        for (const { event, cursor: place } of page) {
          hasChanged = fold(event as EventOf<Events>) || hasChanged;
          cursor = place;
          isFromSnapshot = false;
          unsaved += 1;
        }
      } finally {
        if (hasChanged) tell();
      }
      if (unsaved >= every) await save().catch(report);
    }
  };

  /** The run that is going on, and the one that follows it: what is asked for now may be behind where that has read already. */
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    if (running === undefined) {
      running = follow().finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined;
        return run();
      });
    return next;
  };
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const runAlone = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (isClosed) return;
    run().then(
      () => {
        attempts = 0;
      },
      (error: unknown) => {
        if (isClosed) return;
        // A storage may fail for a while, in which nothing says that it works again; a fold fails again.
        // Several may have waited for one run.
        if (failure === undefined && timer === undefined) {
          timer = setTimeout(runAlone, Math.min(1_000 * 2 ** attempts, 30_000));
          attempts += 1;
        }
        if (error === told) return;
        told = error;
        report(error);
      },
    );
  };
  const end = (): void => {
    isClosed = true;
    clearTimeout(timer);
    unwatch();
  };
  const unwatch = ksync.watch(runAlone, end);
  runAlone();

  return {
    name,
    get: () => state,
    async current() {
      if (!isClosed) await run();
      return state;
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async rebuild() {
      // By the run that follows: the one that is going on would fold its events into the new state.
      mustRebuild = true;
      await run();
      return state;
    },
    async close() {
      end();
      await (next ?? running)?.catch(() => {});
      await save().catch(report);
    },
  };
}
