import { afterEach, describe, expect, test, vi } from 'vitest';
import { createKSync } from '../src/create-ksync.ts';
import type { KSyncEvent } from '../src/event.ts';
import { createListeners } from '../src/listeners.ts';

afterEach(() => vi.restoreAllMocks());

const open = (options: Parameters<typeof createKSync>[0] = {}) =>
  createKSync({ unknownTypes: 'allow', rules: { eventNames: 'off' }, onListenerError() {}, ...options });

describe('a listener that throws', () => {
  test('stops no other, loses no event, and fails no send', async () => {
    const errors: [unknown, number][] = [];
    const ksync = open({ onListenerError: (error, { version }) => errors.push([error, version]) });
    const thrown = new Error('from a handler');
    const log: string[] = [];
    ksync.on('note-taken', () => log.push('first'));
    ksync.on('note-taken', () => {
      throw thrown;
    });
    ksync.on('note-taken', async () => {
      throw thrown;
    });
    ksync.on('note-taken', () => log.push('last'));
    ksync.on('*', () => {
      throw thrown;
    });
    ksync.on('*', () => log.push('all'));
    const sent = await Promise.all([1, 2].map((n) => ksync.send('note-taken', n)));
    expect(log).toEqual(['first', 'last', 'all', 'first', 'last', 'all']);
    expect(errors.map(([, version]) => version).toSorted()).toEqual([1, 1, 1, 2, 2, 2]);
    expect(errors.every(([error]) => error === thrown)).toBe(true);
    expect(await ksync.getEvents()).toEqual(sent);
  });

  test('is told of on the console where nobody asked to be', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const ksync = createKSync({ unknownTypes: 'allow' });
    const thrown = new Error('from a handler');
    ksync.on('note-taken', () => {
      throw thrown;
    });
    await ksync.send('note-taken', 1);
    expect(print).toHaveBeenCalledOnce();
    expect(print.mock.calls[0]).toContain(thrown);
  });

  test('stops nobody, where telling of it throws as well', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const second = new Error('from onListenerError');
    const ksync = open({
      onListenerError() {
        throw second;
      },
    });
    const log: unknown[] = [];
    ksync.on('note-taken', () => {
      throw new Error('from a handler');
    });
    ksync.on('note-taken', async () => {
      throw new Error('from an asynchronous handler');
    });
    ksync.on('note-taken', ({ data }) => log.push(data));
    const sent = await Promise.all([1, 2, 3].map((n) => ksync.send('note-taken', n)));
    await turn();
    expect(log).toEqual([1, 2, 3]);
    expect(await ksync.getEvents()).toEqual(sent);
    // It is the program's own fault, and is not hidden.
    expect(print.mock.calls).toEqual(Array.from({ length: 6 }, () => [second]));
  });
});

test('a watcher that throws stops neither the client nor other watchers', async () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {});
  const ksync = open();
  const thrown = new Error('from a watcher');
  let raised = 0;
  ksync.watch(() => {
    throw thrown;
  });
  ksync.watch(() => (raised += 1));
  const sent = [await ksync.send('note-taken', 1), await ksync.send('note-taken', 2)];
  expect(raised).toBe(2);
  expect(print.mock.calls).toEqual([[thrown], [thrown]]);
  expect(await ksync.getEvents()).toEqual(sent);
});

describe('in a handler', () => {
  test('off of itself, of another and of all of the type holds from that moment', async () => {
    const ksync = open();
    const log: string[] = [];
    const second = (): unknown => log.push('second');
    const first = (): void => {
      log.push('first');
      ksync.off('note-taken', first);
      ksync.off('note-taken', second);
    };
    ksync.on('note-taken', first);
    ksync.on('note-taken', second);
    ksync.on('note-taken', () => {
      log.push('third');
      if (log.length > 4) ksync.off('note-taken');
    });
    ksync.on('note-taken', () => log.push('fourth'));
    ksync.on('*', () => log.push('all'));
    for (let n = 1; n <= 3; n += 1) await ksync.send('note-taken', n);
    expect(log).toEqual(['first', 'third', 'fourth', 'all', 'third', 'all', 'all']);
  });

  test.each(['note-taken', '*'])('on adds a listener of "%s" for the next event', async (type) => {
    const ksync = open();
    const log: unknown[] = [];
    let isAdded = false;
    ksync.on('note-taken', () => {
      if (!isAdded) ksync.on(type, ({ data }) => log.push(data));
      isAdded = true;
    });
    await Promise.all([1, 2].map((n) => ksync.send('note-taken', n)));
    expect(log).toEqual([2]);
  });

  test('off and on again counts as added', async () => {
    const ksync = open();
    const log: unknown[] = [];
    const handler = ({ data }: KSyncEvent): unknown => log.push(data);
    ksync.on('note-taken', () => {
      ksync.off('note-taken', handler);
      ksync.on('note-taken', handler);
    });
    ksync.on('note-taken', handler);
    await ksync.send('note-taken', 1);
    expect(log).toEqual([]);
  });

  test('send stores behind what is being told, and is told after it', async () => {
    const ksync = open();
    const log: string[] = [];
    const nested: Promise<unknown>[] = [];
    ksync.on('note-taken', ({ data, version }) => {
      log.push(`first ${version}`);
      const { depth } = data as { depth: number };
      if (depth < 3) nested.push(ksync.send('note-taken', { depth: depth + 1 }));
    });
    ksync.on('note-taken', ({ version }) => log.push(`second ${version}`));
    await Promise.all([1, 2].map(() => ksync.send('note-taken', { depth: 1 })));
    while (nested.length > 0) await nested.shift();
    expect(log).toEqual([1, 2, 3, 4, 5, 6].flatMap((version) => [`first ${version}`, `second ${version}`]));
  });

  test('close ends the listening behind what was sent before', async () => {
    const ksync = open();
    const log: unknown[] = [];
    let closed: Promise<void> | undefined;
    ksync.on('note-taken', ({ data }) => {
      log.push(data);
      closed ??= ksync.close();
    });
    await Promise.all([1, 2, 3].map((n) => ksync.send('note-taken', n)));
    await closed;
    expect(log).toEqual([1, 2, 3]);
    await expect(ksync.send('note-taken', 4)).rejects.toMatchObject({ code: 'closed' });
  });

  test('an awaited close does not wait for itself', async () => {
    const ksync = open();
    const done = new Promise((resolve) => {
      ksync.on('note-taken', async () => {
        await ksync.close();
        resolve('closed');
      });
    });
    await ksync.send('note-taken', 1);
    expect(await done).toBe('closed');
  });
});

test('once is for one event, also where several are stored together, and can be taken back', async () => {
  const ksync = open();
  const log: unknown[] = [];
  ksync.once('note-taken', ({ data }) => log.push(data));
  ksync.once('*', ({ data }) => log.push(`all ${data}`));
  const stop = ksync.once('note-taken', () => log.push('never'));
  stop();
  await Promise.all([1, 2].map((n) => ksync.send('note-taken', n)));
  expect(log).toEqual([1, 'all 1']);
});

test('the same handler twice is one listener, and one of a type and of * is two', async () => {
  const ksync = open();
  const log: unknown[] = [];
  const handler = ({ data }: KSyncEvent): unknown => log.push(data);
  ksync.on('note-taken', handler);
  const stop = ksync.on('note-taken', handler);
  ksync.on('*', handler);
  await ksync.send('note-taken', 1);
  stop();
  stop();
  await ksync.send('note-taken', 2);
  expect(log).toEqual([1, 1, 2]);
});

test('listeners of the type come before those of *, each as they were added', async () => {
  const ksync = open();
  const log: string[] = [];
  for (const [type, name] of [
    ['*', 'a'],
    ['note-taken', 'b'],
    ['*', 'c'],
    ['note-taken', 'd'],
    ['note-lost', 'e'],
  ] as const) {
    ksync.on(type, () => log.push(name));
  }
  await ksync.send('note-taken', 1);
  expect(log.join('')).toBe('bdac');
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then'])(
  'a type may be named %s',
  async (type) => {
    const ksync = open();
    const log: unknown[] = [];
    ksync.off(type);
    await ksync.send(type, 0);
    const stop = ksync.on(type, (event) => log.push(event));
    const sent = await ksync.send(type, { n: 1 });
    stop();
    await ksync.send(type, 2);
    expect(log).toEqual([sent]);
    expect(await ksync.getEvents({ types: [type], limit: 2 })).toHaveLength(2);
    expect(({} as Record<string, unknown>)['n']).toBeUndefined();
  },
);

describe('100,000 listeners', () => {
  const COUNT = 100_000;
  const event = { id: 'a', type: 'note-taken', data: 1, timestamp: 0, clientId: 'alice', version: 1 };

  test('are each told once and removed, one by one or all together', async () => {
    const ksync = open();
    const counts = new Uint8Array(COUNT);
    const handlers = Array.from(counts, (_, index) => () => (counts[index] = (counts[index] as number) + 1));
    for (const handler of handlers) ksync.on('note-taken', handler);
    await ksync.send('note-taken', 1);
    expect(counts.every((count) => count === 1)).toBe(true);
    for (const handler of handlers.slice(1).toReversed()) ksync.off('note-taken', handler);
    await ksync.send('note-taken', 2);
    expect(counts[0]).toBe(2);
    expect(counts.subarray(1).every((count) => count === 1)).toBe(true);
    for (const handler of handlers) ksync.once('note-taken', handler);
    await ksync.send('note-taken', 3);
    await ksync.send('note-taken', 4);
    expect(counts.subarray(1).every((count) => count === 2)).toBe(true);
    ksync.off('note-taken');
    await ksync.send('note-taken', 5);
    expect(counts[0]).toBe(4);
  });

  test('cost one look-up each to add and to remove: the work grows as their number does', () => {
    const work = [1_000, 10_000].map((count) => countMapWork(() => addAndRemove(count)));
    expect(work[1]).toBeLessThanOrEqual((work[0] as number) * 10 + 100);
    expect(work[0]).toBeGreaterThan(1_000);
  });

  test('control: a map that is searched for each is found to be quadratic', () => {
    const work = [100, 1_000].map((count) => countMapWork(() => searchAndRemove(count)));
    expect(work[1]).toBeGreaterThan((work[0] as number) * 10 + 100);
  });

  const addAndRemove = (count: number): void => {
    const listeners = createListeners(() => {});
    const handlers = Array.from({ length: count }, () => () => {});
    for (const handler of handlers) listeners.add('note-taken', handler);
    listeners.tell(event);
    for (const handler of handlers) listeners.remove('note-taken', handler);
  };
  const searchAndRemove = (count: number): void => {
    const entries = new Map(Array.from({ length: count }, (_, n) => [n, n]));
    for (let n = count - 1; n >= 0; n -= 1) for (const [key] of entries) if (key === n) entries.delete(key);
  };
});

const turn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 5));

/** Calls of maps and steps through them while something runs: what listeners are kept in. */
function countMapWork(run: () => void): number {
  let work = 0;
  const prototype = Map.prototype as unknown as Record<PropertyKey, (...args: readonly unknown[]) => unknown>;
  const names = ['get', 'set', 'has', 'delete', Symbol.iterator] as const;
  const originals = names.map((name) => ({ name, original: prototype[name] as () => unknown }));
  for (const { name, original } of originals) {
    prototype[name] = function counted(this: unknown, ...args) {
      work += 1;
      const result: unknown = Reflect.apply(original, this, args);
      return name === Symbol.iterator ? countSteps(result as Iterator<unknown>) : result;
    };
  }
  function* countSteps(steps: Iterator<unknown>): Generator<unknown> {
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      work += 1;
      yield step.value;
    }
  }
  try {
    run();
    return work;
  } finally {
    for (const { name, original } of originals) prototype[name] = original;
  }
}
