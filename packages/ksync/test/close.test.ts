/*
 * Close, and what is left of a client in its process. The children run by themselves until they end.
 */
import { describe, expect, test } from 'vitest';
import { createKSync } from '../src/create-ksync.ts';
import { memoryStorage } from '../src/storage/memory.ts';
import { recordingStorage } from './recording-storage.ts';
import { runChild } from './run-child.ts';

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe.concurrent('a process', () => {
  test('ends by itself after close, with nothing of ours left', async ({ expect }) => {
    const { code, stdout, stderr, msAfterOutput } = await runChild('close-child.ts', ['closed']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ told: 2, watching: 0, versions: [1, 2], resources: [] });
    expect(code).toBe(0);
    expect(msAfterOutput).toBeLessThan(1_000);
  });

  test('is not kept alive by a client that listens, subscribes and folds, and was not closed', async ({ expect }) => {
    const { code, stdout, msAfterOutput } = await runChild('close-child.ts', ['created']);
    expect(JSON.parse(stdout)).toEqual({ resources: [] });
    // 13 is Node's own: a promise was awaited that nothing will resolve.
    expect(code).toBe(0);
    expect(msAfterOutput).toBeLessThan(1_000);
  });

  test('control: is kept alive by what waits to be written', async ({ expect }) => {
    const { code, stdout, msAfterOutput } = await runChild('close-child.ts', ['waiting']);
    expect(JSON.parse(stdout)).toEqual({ resources: ['Timeout'] });
    expect(code).toBe(0);
    expect(msAfterOutput).toBeGreaterThan(1_000);
  });

  test('ends although a schema never answers', async ({ expect }) => {
    const { code, stdout } = await runChild('close-child.ts', ['unanswered']);
    expect(JSON.parse(stdout)).toEqual({ code: 'validation-timeout', resources: [] });
    expect(code).toBe(0);
  });
});

describe('close', () => {
  test('writes what was sent, tells of it, and closes the storage once', async () => {
    const storage = recordingStorage();
    let closes = 0;
    storage.close = async () => void (closes += 1);
    const ksync = createKSync({ storage, unknownTypes: 'allow', batching: { maxEvents: 2 } });
    const told: unknown[] = [];
    ksync.on('*', ({ data }) => told.push(data));
    const sent = [1, 2, 3, 4, 5].map((n) => ksync.send('note-taken', n));
    const first = ksync.close();
    expect(ksync.close()).toBe(first);
    await first;
    expect(ksync.close()).toBe(first);
    expect(told).toEqual([1, 2, 3, 4, 5]);
    expect(await ksync.getLastVersion()).toBe(5);
    expect((await Promise.all(sent)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(closes).toBe(1);
  });

  test('refuses later sends, also while it writes the earlier ones', async () => {
    const storage = recordingStorage();
    const release = storage.hold();
    const ksync = createKSync({ storage, unknownTypes: 'allow' });
    const sent = ksync.send('note-taken', 1);
    const closed = ksync.close();
    await expect(ksync.send('note-taken', 2)).rejects.toMatchObject({ code: 'closed' });
    release();
    await closed;
    expect(await sent).toMatchObject({ version: 1 });
    await expect(ksync.send('note-taken', 3)).rejects.toMatchObject({ code: 'closed' });
    expect(await ksync.getLastVersion()).toBe(1);
  });

  test('ends when a write fails, and its sends are rejected', async () => {
    const storage = recordingStorage();
    storage.failure = new Error('the disk is full');
    const ksync = createKSync({ storage, unknownTypes: 'allow' });
    const sent = ksync.send('note-taken', 1).catch((error: { code: string }) => error.code);
    await ksync.close();
    expect(await sent).toBe('storage-failed');
  });

  test('passes on what the storage says to it', async () => {
    const storage = { ...memoryStorage(), close: () => Promise.reject(new Error('the disk is gone')) };
    const ksync = createKSync({ storage });
    await expect(ksync.close()).rejects.toThrow('the disk is gone');
    await expect(ksync.close()).rejects.toThrow('the disk is gone');
  });

  test('ends subscriptions that wait, that are in the middle and that were not begun', async () => {
    const ksync = createKSync({ unknownTypes: 'allow' });
    await Promise.all([1, 2, 3].map((n) => ksync.send('note-taken', n)));
    const waiting: unknown[] = [];
    const middle: unknown[] = [];
    let goOn!: () => void;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const readers = [
      (async () => {
        for await (const { data } of ksync.subscribe({ from: 'start' })) waiting.push(data);
      })(),
      (async () => {
        for await (const { data } of ksync.subscribe({ from: 'start' })) {
          middle.push(data);
          await held;
        }
      })(),
    ];
    const later = ksync.subscribe({ from: 'start' });
    await turns();
    await ksync.close();
    goOn();
    await Promise.all(readers);
    expect(waiting).toEqual([1, 2, 3]);
    expect(middle).toEqual([1]);
    for await (const event of later) throw new Error(`it gave ${event.version} after close`);
    for await (const event of ksync.subscribe({ from: 'start' })) throw new Error(`a new one gave ${event.version}`);
  });

  test('of a client that was never used is done at once', async () => {
    await createKSync().close();
  });
});
