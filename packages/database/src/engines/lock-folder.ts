import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';

/**
 * Makes a folder this process's own, and returns what gives it up. PGlite keeps no lock: two processes in one folder would
 * destroy it. A lock that a process has left behind by dying is taken over, and nothing has to be waited for.
 *
 * @throws StoreError where a living process has it, or this one already.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(realpathSync(folder), 'synap.lock');
  if (held.has(file)) {
    throw inUse(folder, 'this process has it open already; share one repository');
  }
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
      held.add(file);
      return () => {
        held.delete(file);
        rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = readOwner(file);
    if (owner !== undefined && isAlive(owner)) {
      throw inUse(
        folder,
        `process ${owner.pid} on ${owner.host} has it open; end that one, or remove ${file} if it is gone`,
      );
    }
    rmSync(file, { force: true });
  }
}

const held = new Set<string>();

interface Owner {
  readonly pid: number;
  readonly host: string;
}

const inUse = (folder: string, why: string): StoreError =>
  new StoreError('unavailable', `the folder ${folder} is for one process at a time: ${why}`);

/** Undefined where it is gone by now, or was never written whole. */
function readOwner(file: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof (owner as Owner | null)?.pid === 'number' ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, host }: Owner): boolean {
  // Of another machine nothing can be known. One's own number, not held, is that of an earlier life, as in a container.
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
