import type { KSyncStorage, StoredEvent } from '../src/storage/storage.ts';

/**
 * How a write fails:
 *
 * - `refused`: nothing is stored.
 * - `unacknowledged`: all is stored, and the answer is lost.
 * - `unreadable`: stored or not, and for a while nobody can look; some reads break off behind their first page.
 * - `late`: nothing is stored yet, but a little later it is, unless its versions are taken by then.
 */
export type Fault = (typeof FAULTS)[number];

export interface FaultyStorage extends KSyncStorage {
  /** How often each fault was there. */
  readonly faults: Readonly<Record<Fault, number>>;
  /** How many of the late writes were stored in the end. */
  readonly lateWrites: () => number;
}

const FAULTS = ['refused', 'unacknowledged', 'unreadable', 'late'] as const;

/** Fails a share of the appends, in four ways. Time is counted in calls, so that a seed always gives the same. */
export function faultyStorage(inner: KSyncStorage, rate: number, random: () => number): FaultyStorage {
  const faults = { refused: 0, unacknowledged: 0, unreadable: 0, late: 0 };
  const running: { readonly at: number; readonly events: readonly StoredEvent[] }[] = [];
  let calls = 0;
  let unreadableUntil = 0;
  let lateWrites = 0;

  const begin = async (): Promise<void> => {
    calls += 1;
    // Some answers come in the same turn, and some in a later one.
    if (random() < 0.2) await new Promise((resolve) => setImmediate(resolve));
    for (let first = running[0]; first !== undefined && first.at <= calls; first = running[0]) {
      running.shift();
      await inner.append(first.events).then(
        () => (lateWrites += 1),
        () => {},
      );
    }
  };

  return {
    ...inner,
    faults,
    lateWrites: () => lateWrites,
    async append(events) {
      await begin();
      if (random() >= rate) return inner.append(events);
      const fault = FAULTS[Math.floor(random() * FAULTS.length)] as Fault;
      faults[fault] += 1;
      if (fault === 'unacknowledged' || (fault === 'unreadable' && random() < 0.5)) await inner.append(events);
      if (fault === 'unreadable') unreadableUntil = calls + 1 + Math.floor(random() * 6);
      if (fault === 'late') running.push({ at: calls + 1 + Math.floor(random() * 4), events });
      throw new Error(`fault: ${fault}`);
    },
    async *read(options) {
      await begin();
      const isBroken = calls <= unreadableUntil;
      if (isBroken && random() < 0.5) throw new Error('fault: cannot be read');
      for await (const page of inner.read(options)) {
        for (let from = 0; from < page.length; from += PAGE_SIZE) {
          yield page.slice(from, from + PAGE_SIZE);
          if (isBroken) throw new Error('fault: cannot be read any further');
        }
      }
      if (isBroken) throw new Error('fault: cannot be read any further');
    },
    async lastVersion(clientId) {
      await begin();
      if (calls <= unreadableUntil) throw new Error('fault: cannot be read');
      return inner.lastVersion(clientId);
    },
  };
}

const PAGE_SIZE = 3;
