import type { Database } from '../engines/database.ts';

/** Wakes readers up when something was appended: here at once, in other processes by NOTIFY. Losing one costs only time. */
export interface Signal {
  raise(): void;
  /** Calls `wake` from now on; returns what ends it. */
  onRaised(wake: () => void): () => void;
  close(): Promise<void>;
}

export function createSignal(open: () => Promise<Database>): Signal {
  const wakes = new Set<() => void>();
  const wakeAll = (): void => {
    for (const wake of wakes) wake();
  };
  let listening: Promise<() => Promise<void>> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<unknown> = Promise.resolve();

  return {
    raise() {
      wakeAll();
      // Not in the transaction of the append: NOTIFY makes transactions commit one by one.
      timer ??= setTimeout(() => {
        timer = undefined;
        sending = sending.then(() => notify(open)).catch(() => {});
      }, INTERVAL).unref();
    },
    onRaised(wake) {
      wakes.add(wake);
      listening ??= open()
        .then((database) => database.listen(CHANNEL, wakeAll))
        // Without it readers find what is new by themselves, a little later.
        .catch(() => async () => {});
      return () => wakes.delete(wake);
    },
    async close() {
      clearTimeout(timer);
      await sending;
      await (await listening)?.().catch(() => {});
    },
  };
}

const CHANNEL = 'synap_events';

/** Milliseconds between two notifications, so that many appends cause few. */
const INTERVAL = 20;

async function notify(open: () => Promise<Database>): Promise<void> {
  const database = await open();
  // What a transaction of the caller has written is not there yet for anyone.
  if (database.engine === 'postgres' && !database.isTransaction) {
    await database.query(`select pg_notify('${CHANNEL}', '')::text`);
  }
}
