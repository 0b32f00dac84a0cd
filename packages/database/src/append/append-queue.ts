import { UnavailableError } from '../errors.ts';
import type { PreparedEvent } from './prepare-event.ts';
import type { Written } from './write-events.ts';

/** What an append comes to: null where nothing was written, for the id is known already. */
export type Outcome = Written | null;

export interface AppendWriter {
  one(event: PreparedEvent): Promise<Outcome>;
  /** All or none, in their order; undefined where it is none, for some of them cannot be written. Ids are distinct. */
  all(events: readonly PreparedEvent[]): Promise<Written[] | undefined>;
  /** Which of these ids are known already. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface AppendQueue {
  append(event: PreparedEvent): Promise<Outcome>;
  /** Resolves when all that was given has settled. */
  drain(): Promise<void>;
}

interface Waiting {
  readonly event: PreparedEvent;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: while a statement is under way, events gather, and leave together in the next one. So events are stored
 * in the order of the calls, and what a statement costs is shared by those that wait. Each call has an outcome of its own, and has it
 * in `timeout` milliseconds.
 */
export function createAppendQueue(writer: AppendWriter, { timeout }: { timeout: number }): AppendQueue {
  // In the order of the calls; what is given up leaves it in no time, however many there are.
  const waiting = new Set<Waiting>();
  let working: Promise<void> | undefined;

  const work = async (): Promise<void> => {
    while (waiting.size > 0) await settle(takeBatch(waiting), writer);
    working = undefined;
  };

  return {
    append(event) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => giveUp(one), timeout);
        const one: Waiting = {
          event,
          resolve(outcome) {
            clearTimeout(timer);
            resolve(outcome);
          },
          reject(error) {
            clearTimeout(timer);
            reject(error);
          },
        };
        waiting.add(one);
        // In a later microtask, so that calls of one turn leave together.
        working ??= Promise.resolve().then(work);
      });
    },
    async drain() {
      await working;
    },
  };

  function giveUp(one: Waiting): void {
    const isWaiting = waiting.delete(one);
    one.reject(
      new UnavailableError(`the database did not answer in ${timeout} ms`, {
        outcome: isWaiting ? 'not-done' : 'unknown',
      }),
    );
  }
}

const MAX_BATCH = 1_000;
/** How many are looked past for those behind them: else many of one id would all be looked at for each batch of one. */
const MAX_PASSED = 100;

/** Takes the first ones, each id once: who sends an event twice at once gets its second answer after the first. */
function takeBatch(waiting: Set<Waiting>): Waiting[] {
  const ids = new Set<string>();
  const batch: Waiting[] = [];
  let passed = 0;
  for (const one of waiting) {
    const id = one.event.columns.id.toLowerCase();
    if (ids.has(id)) passed += 1;
    else {
      ids.add(id);
      batch.push(one);
      waiting.delete(one);
    }
    if (batch.length === MAX_BATCH || passed === MAX_PASSED) break;
  }
  return batch;
}

async function settle(batch: readonly Waiting[], writer: AppendWriter): Promise<void> {
  try {
    if (batch.length > 1) {
      if (await settleTogether(batch, writer)) return;
      const known = await writer.known(batch.map(({ event }) => event.columns.id));
      const [old, young] = partition(batch, ({ event }) => known.has(event.columns.id.toLowerCase()));
      for (const { resolve } of old) resolve(null);
      if (young.length === 0 || (old.length > 0 && (await settleTogether(young, writer)))) return;
      await settleOneByOne(young, writer);
    } else await settleOneByOne(batch, writer);
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

async function settleTogether(batch: readonly Waiting[], writer: AppendWriter): Promise<boolean> {
  const written = await writer.all(batch.map(({ event }) => event));
  if (written === undefined) return false;
  for (const [index, { resolve }] of batch.entries()) resolve(written[index] as Written);
  return true;
}

async function settleOneByOne(batch: readonly Waiting[], writer: AppendWriter): Promise<void> {
  for (const { event, resolve, reject } of batch) await writer.one(event).then(resolve, reject);
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const both: [Item[], Item[]] = [[], []];
  for (const item of items) both[isFirst(item) ? 0 : 1].push(item);
  return both;
}
