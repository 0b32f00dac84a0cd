import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from '../src/engines/lock-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lockFile = () => join(folder, 'synap.lock');

describe('the lock of a folder', () => {
  test('is this process’s until it gives it up', () => {
    const unlock = lockFolder(folder);
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toEqual({ pid: process.pid, host: hostname() });
    expect(() => lockFolder(join(folder, '..', folder.split('/').at(-1) ?? ''))).toThrow('this process has it open');
    unlock();
    expect(existsSync(lockFile())).toBe(false);
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

  const { pid: dead } = spawnSync('true');
  test.each([
    ['of a process that has died', JSON.stringify({ pid: dead, host: hostname() })],
    ['of an earlier process with the same number', JSON.stringify({ pid: process.pid, host: hostname() })],
    ['that was never written whole', '{"pid"'],
  ])('%s is taken over', (_, left) => {
    writeFileSync(lockFile(), left);
    lockFolder(folder)();
  });
});
