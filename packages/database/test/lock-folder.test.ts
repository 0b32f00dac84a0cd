import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from '../src/engines/lock-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lockFile = () => join(folder, 'synap.lock');

/** Makes a file look as if it had been written an hour ago. */
const age = (file: string): void => utimesSync(file, Date.now() / 1_000 - 3_600, Date.now() / 1_000 - 3_600);

const { pid: dead } = spawnSync('true');
const OF_DEAD = JSON.stringify({ pid: dead, host: hostname() });
const OF_THIS = JSON.stringify({ pid: process.pid, host: hostname() });

describe('the lock of a folder', () => {
  test('is this process’s until it gives it up', () => {
    const unlock = lockFolder(folder);
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
    expect(() => lockFolder(join(folder, '..', folder.split('/').at(-1) ?? ''))).toThrow('this process has it open');
    unlock();
    expect(readdirSync(folder)).toEqual([]);
    lockFolder(folder)();
  });

  test('makes the folder where there is none', () => {
    const unlock = lockFolder(join(folder, 'a/b'));
    expect(existsSync(join(folder, 'a/b/synap.lock'))).toBe(true);
    unlock();
  });

  test('is refused while the process that has it lives, and named', () => {
    const other = spawn('sleep', ['60']);
    try {
      writeFileSync(lockFile(), JSON.stringify({ pid: other.pid, host: hostname() }));
      expect(() => lockFolder(folder)).toThrow(
        expect.objectContaining({ code: 'unavailable', message: expect.stringContaining(`process ${other.pid} on`) }),
      );
    } finally {
      other.kill();
    }
  });

  test('of a process on another machine is respected', () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: 1, host: `${hostname()}-else` }));
    expect(() => lockFolder(folder)).toThrow('has it open; end that one, or remove');
  });

  test('is refused to another thread, or another copy of this package, in the process that has it', () => {
    writeFileSync(lockFile(), OF_THIS);
    expect(() => lockFolder(folder)).toThrow('this process has it open');
  });

  test('is refused while it may be being written', () => {
    writeFileSync(lockFile(), '');
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'unavailable' }));
  });

  test.each([
    ['of a process that has died', OF_DEAD],
    ['of an earlier process with the same number', OF_THIS],
    ['that was never written whole', '{"pid"'],
  ])('%s is taken over', (_, left) => {
    writeFileSync(lockFile(), left);
    age(lockFile());
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is taken over, too, from one that died while it took it over, and not while that lives', () => {
    writeFileSync(lockFile(), OF_DEAD);
    const { mtimeMs } = statSync(lockFile());
    const key = createHash('sha256').update(`${mtimeMs} ${OF_DEAD}`).digest('hex').slice(0, 32);
    const guard = join(folder, `synap.lock.${key}`);
    const other = spawn('sleep', ['60']);
    try {
      writeFileSync(guard, JSON.stringify({ pid: other.pid, host: hostname() }));
      expect(() => lockFolder(folder)).toThrow(`process ${other.pid} on`);
      expect(readFileSync(lockFile(), 'utf8')).toBe(OF_DEAD);
    } finally {
      other.kill();
    }
    writeFileSync(guard, OF_DEAD);
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('stays another’s when what had it gives it up late', () => {
    const unlock = lockFolder(folder);
    writeFileSync(lockFile(), OF_DEAD);
    unlock();
    expect(readFileSync(lockFile(), 'utf8')).toBe(OF_DEAD);
  });

  const ROUNDS = Number(process.env['SYNAP_LOCK_ROUNDS'] ?? 60);
  test.each([
    ['processes', startProcess],
    ['threads', startThread],
  ])('is one’s of eight %s that reach for it at once, fresh or left behind', async (_, start) => {
    for (let round = 0; round < ROUNDS; round += 1) leaveBehind(join(folder, String(round)), round);
    const contestants = Array.from({ length: 8 }, start);
    try {
      await Promise.all(contestants.map(({ ready }) => ready));
      const race = { folder, rounds: ROUNDS, at: Date.now() + 50 };
      const won = await Promise.all(contestants.map((contestant) => contestant.run(race)));
      const rounds = Array.from({ length: ROUNDS }, (__, round) => round);
      expect(won.flat().toSorted((one, other) => one - other)).toEqual(rounds);
      for (const round of rounds) expect(readdirSync(join(folder, String(round)))).toEqual(['synap.lock']);
    } finally {
      await Promise.all(contestants.map(({ end }) => end()));
    }
  });
});

function leaveBehind(inFolder: string, round: number): void {
  const left = [undefined, OF_DEAD, '', OF_DEAD][round % 4];
  mkdirSync(inFolder);
  if (left === undefined) return;
  writeFileSync(join(inFolder, 'synap.lock'), left);
  age(join(inFolder, 'synap.lock'));
}

interface Race {
  readonly folder: string;
  readonly rounds: number;
  readonly at: number;
}

interface Contestant {
  readonly ready: Promise<unknown>;
  /** The rounds that it has won; it keeps what it has until its end. */
  run(race: Race): Promise<number[]>;
  end(): Promise<unknown>;
}

const CONTESTANT = `
const { parentPort } = require('node:worker_threads');
const { join } = require('node:path');
const { createJiti } = require(${JSON.stringify(createRequire(import.meta.url).resolve('jiti'))});
const source = ${JSON.stringify(fileURLToPath(new URL('../src/engines/lock-folder.ts', import.meta.url)))};
const say = (message) => (parentPort ? parentPort.postMessage(message) : process.send(message));
createJiti(source).import(source).then(({ lockFolder }) => {
  (parentPort ?? process).on('message', ({ folder, rounds, at }) => {
    const won = [];
    for (let round = 0; round < rounds; round += 1) {
      while (Date.now() < at + round * 10);
      try {
        lockFolder(join(folder, String(round)));
        won.push(round);
      } catch (error) {
        if (error.code !== 'unavailable') throw error;
      }
    }
    say(won);
  });
  say('ready');
});
`;

function startProcess(): Contestant {
  const child = spawn(process.execPath, ['--eval', CONTESTANT], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return {
    ready: once(child, 'message'),
    async run(race) {
      const answer = once(child, 'message');
      child.send(race);
      return (await answer)[0] as number[];
    },
    async end() {
      const ended = once(child, 'exit');
      if (child.kill()) await ended;
    },
  };
}

function startThread(): Contestant {
  const worker = new Worker(CONTESTANT, { eval: true, execArgv: [] });
  return {
    ready: once(worker, 'message'),
    async run(race) {
      const answer = once(worker, 'message');
      worker.postMessage(race);
      return (await answer)[0] as number[];
    },
    end: () => worker.terminate(),
  };
}
