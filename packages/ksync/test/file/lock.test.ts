/*
 * One process at a time. Longer: SYNAP_LOCK_ROUNDS=500, for the race of eight.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { type EventEmitter, once } from 'node:events';
import {
  linkSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFile } from '../../src/storage/file/lock-file.ts';
import { fileStorage } from '../../src/storage/file.ts';
import { bundleChild, runChild } from './bundle-child.ts';
import { makeEvents, messageOf } from './events.ts';

let folder: string;
let path: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksync-lock-'));
  path = join(folder, 'events.ndjson');
  lock = `${path}.lock`;
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Makes a file look as if it had been written an hour ago. */
const age = (file: string): void => utimesSync(file, Date.now() / 1_000 - 3_600, Date.now() / 1_000 - 3_600);

const { pid: dead } = spawnSync('true');
const OF_DEAD = JSON.stringify({ pid: dead, host: hostname(), id: 'x' });
const OF_LIVING = JSON.stringify({ pid: process.ppid, host: hostname(), id: 'x' });

const tryLock = (): string | undefined => {
  try {
    lockFile(path)();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

const isLinux = process.platform === 'linux';
if (!isLinux)
  console.warn(
    'skipped, for it takes /proc of Linux: the locks of a process that nobody has asked how it ended, and of a thread that has ended',
  );

describe('the lock of a file', () => {
  test('is there while the storage is open, names its process, and is gone when it is closed', async () => {
    const storage = fileStorage(path);
    await storage.append(makeEvents('alice', 1, 1));
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
    await storage.close();
    expect(readdirSync(folder)).toEqual(['events.ndjson']);
  });

  test('refuses a second storage in one process, which opens once the first is closed', async () => {
    const [one, other] = [fileStorage(path), fileStorage(path)];
    await one.append(makeEvents('alice', 1, 1));
    const message = await messageOf(other.append(makeEvents('alice', 2, 1)));
    expect(message).toBe(
      `${path} is for one process at a time: process ${process.pid}, this one, has it open already, maybe in another thread; ` +
        `share that storage, or close it first, or remove ${lock} if that thread is gone`,
    );
    await one.close();
    await other.append(makeEvents('alice', 2, 1));
    await other.close();
  });

  test('refuses another process and names the one that has it; a killed one has it no longer, at once', async () => {
    const script = bundleChild('append-batches.ts', folder);
    let told = '';
    const { signal } = await runChild(process.execPath, [script, path, '1', 'storage'], (line, child) => {
      if (line !== 'done 1-3') return;
      void messageOf(fileStorage(path).end()).then((message) => {
        told = message.replace(String(child.pid), 'PID');
        child.kill('SIGKILL');
      });
    });
    expect(signal).toBe('SIGKILL');
    expect(told).toBe(
      `${path} is for one process at a time: process PID on ${hostname()} has it open; end that one, or remove ${lock} if it is gone`,
    );
    expect(readdirSync(folder)).toContain('events.ndjson.lock');
    const storage = fileStorage(path);
    expect(await storage.lastVersion('alice')).toBeGreaterThan(0);
    await storage.close();
  });

  test('of a process that has ended without close is taken over, by that which has its number, too', () => {
    const { start } = JSON.parse(readOwn()) as { start?: string };
    if (start === undefined) console.warn('skipped, for the system has no /proc: a process of the same number');
    const lefts = [
      OF_DEAD,
      ...(start === undefined ? [] : [JSON.stringify({ pid: process.pid, host: hostname(), start: `${start}0` })]),
    ];
    for (const left of lefts) {
      writeFileSync(lock, left);
      expect(tryLock()).toBeUndefined();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  test.skipIf(!isLinux)('of a worker thread that crashed is taken over, and not while the thread lives', async () => {
    const worker = new Worker(bundleChild('crash-holding.ts', folder), { argv: [path], execArgv: [] });
    await once(worker, 'message');
    expect(tryLock()).toContain('has it open already, maybe in another thread');
    const crash = once(worker, 'error');
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('crash');
    expect(String(await crash)).toBe('Error: on purpose');
    await ended;
    expect(readdirSync(folder)).toContain('events.ndjson.lock');
    expect(tryLock()).toBeUndefined();
  });

  test.skipIf(!isLinux)('of a thread whose number another has by now is taken over', () => {
    const { thread, ...owner } = JSON.parse(readOwn()) as { thread: { id: number; start: string } };
    const left = JSON.stringify({ ...owner, thread: { ...thread, start: `${thread.start}0` } });
    writeFileSync(lock, left);
    expect(tryLock()).toBeUndefined();
    writeFileSync(lock, JSON.stringify({ ...owner, thread }));
    expect(tryLock()).toContain('has it open already');
  });

  test.skipIf(!isLinux)('of a process that has ended, though its parent has not asked how, is taken over', async () => {
    // The shell becomes a process that never asks; until it has, it may.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec tail -f /dev/null'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const until = async (file: string, text: string): Promise<void> => {
      while (!readFileSync(`/proc/${file}`, 'utf8').includes(text))
        await new Promise((resolve) => setTimeout(resolve, 5));
    };
    try {
      const [text] = (await once(parent.stdout, 'data')) as [Buffer];
      const pid = Number(String(text));
      writeFileSync(lock, JSON.stringify({ pid, host: hostname() }));
      await until(`${parent.pid}/comm`, 'tail');
      expect(tryLock()).toContain(`process ${pid} on`);
      process.kill(pid, 'SIGKILL');
      await until(`${pid}/stat`, ') Z ');
      expect(tryLock()).toBeUndefined();
    } finally {
      parent.kill('SIGKILL');
    }
  });

  test('of a living process, and of any on another machine, is respected', () => {
    for (const left of [
      OF_LIVING,
      JSON.stringify({ pid: 1, host: `${hostname()}-else` }),
      JSON.stringify({ pid: process.pid, host: hostname() }),
    ]) {
      writeFileSync(lock, left);
      age(lock);
      expect(tryLock()).toContain('has it open');
      expect(readFileSync(lock, 'utf8')).toBe(left);
    }
  });

  test('that is not whole may be being written, and is taken over later', () => {
    for (const left of ['', '{"pid"', 'null', '{"pid":"1"}']) {
      writeFileSync(lock, left);
      expect(tryLock()).toContain('is not whole, and may be being written; try again in 10 s');
      age(lock);
      expect(tryLock()).toBeUndefined();
    }
  });

  test('is taken over from one that died while it took it over, and not while that lives', () => {
    writeFileSync(lock, OF_DEAD);
    const key = createHash('sha256')
      .update(`${statSync(lock).mtimeMs} ${OF_DEAD}`)
      .digest('hex')
      .slice(0, 32);
    writeFileSync(`${lock}.${key}`, OF_LIVING);
    expect(tryLock()).toContain(`process ${process.ppid} on`);
    expect(readFileSync(lock, 'utf8')).toBe(OF_DEAD);
    writeFileSync(`${lock}.${key}`, OF_DEAD);
    expect(tryLock()).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('stays another’s when what had it gives it up late', () => {
    const unlock = lockFile(path);
    writeFileSync(lock, OF_LIVING);
    unlock();
    expect(readFileSync(lock, 'utf8')).toBe(OF_LIVING);
  });

  test('is one for a file and the symbolic links to it and to its folder', async () => {
    const storage = fileStorage(path);
    await storage.append(makeEvents('alice', 1, 1));
    symlinkSync(path, join(folder, 'twin'));
    symlinkSync(folder, join(folder, 'here'));
    for (const other of ['twin', 'here/events.ndjson', 'here/twin']) {
      expect(await messageOf(fileStorage(join(folder, other)).end())).toContain('this one, has it open already');
    }
    await storage.close();
  });

  const ROUNDS = Number(process.env['SYNAP_LOCK_ROUNDS'] ?? 40);
  test.each(['processes', 'threads'])(
    'is one’s of eight %s that reach for it at once, fresh or left behind',
    async (kind) => {
      const won = await race(kind, ROUNDS, bundleChild('take-locks.ts', folder));
      expect(won.flat().toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: ROUNDS }, (_, round) => round),
      );
      // Else one was always the first, and this says nothing.
      expect(won.filter((rounds) => rounds.length > 0).length).toBeGreaterThan(1);
      const left = readdirSync(folder).filter((name) => name.startsWith('race'));
      expect(left.toSorted()).toEqual(Array.from({ length: ROUNDS }, (_, round) => `race-${round}.lock`).toSorted());
    },
  );

  test('control: to look, remove and write is not enough', async () => {
    const won = await race('naive processes', ROUNDS, bundleChild('take-locks.ts', folder));
    expect(won.flat().length).toBeGreaterThan(ROUNDS);
  });
});

function readOwn(): string {
  const unlock = lockFile(path);
  const text = readFileSync(lock, 'utf8');
  unlock();
  return text;
}

/** The rounds that each of eight has won. */
async function race(kind: string, rounds: number, script: string): Promise<number[][]> {
  for (let round = 0; round < rounds; round += 1) {
    const left = [undefined, OF_DEAD, '', OF_DEAD][round % 4];
    if (left === undefined) continue;
    const draft = join(folder, 'draft');
    writeFileSync(draft, left);
    age(draft);
    linkSync(draft, join(folder, `race-${round}.lock`));
    rmSync(draft);
  }
  const args = [folder, String(rounds), kind.startsWith('naive') ? 'naive' : 'lock-file'];
  const start = kind === 'threads' ? startThread : startProcess;
  const contestants = Array.from({ length: 8 }, () => start(script, args));
  try {
    await Promise.all(contestants.map(({ receiver }) => once(receiver, 'message')));
    const answers = contestants.map(({ receiver }) => once(receiver, 'message'));
    const at = Date.now() + 50;
    for (const { send } of contestants) send(at);
    return (await Promise.all(answers)).map(([won]) => won as number[]);
  } finally {
    // What one has it keeps until all have finished.
    await Promise.all(contestants.map(({ end }) => end()));
  }
}

interface Contestant {
  readonly receiver: EventEmitter;
  send(at: number): unknown;
  end(): unknown;
}

function startThread(script: string, argv: readonly string[]): Contestant {
  const worker = new Worker(script, { argv: [...argv], execArgv: [] });
  return { receiver: worker, send: (at) => worker.postMessage(at), end: () => worker.terminate() };
}

function startProcess(script: string, args: readonly string[]): Contestant {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return { receiver: child, send: (at) => child.send(at), end: () => child.kill('SIGKILL') };
}
