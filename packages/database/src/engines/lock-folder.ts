import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';

/**
 * Makes a folder this process's own, and returns what gives it up. PGlite keeps no lock: two processes in one folder would
 * destroy it, as would two threads. A lock that a process has left behind by dying is taken over, and nothing has to be
 * waited for.
 *
 * @throws StoreError where a living process has it, this one or another.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  return take({ file: join(realpathSync(folder), 'synap.lock'), folder });
}

interface Target {
  readonly file: string;
  readonly folder: string;
}

/** The file is there whole or not at all: it is written under a name of its own, and then put in its place. */
function take({ file, folder }: Target): () => void {
  const id = randomUUID();
  const text = JSON.stringify({ pid: process.pid, host: hostname(), id });
  const own = `${file}.${id}`;
  try {
    writeFileSync(own, text);
    while (!putNew(own, file)) {
      const seen = readLock(file);
      if (seen === undefined) continue;
      const why = whyInUse(seen, file);
      if (why !== undefined) {
        throw new StoreError('unavailable', `the folder ${folder} is for one process at a time: ${why}`);
      }
      if (replace({ file, folder }, { seen, own })) break;
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    // Someone may have removed it by hand, and another have taken it since.
    if (readLock(file)?.text === text) rmSync(file, { force: true });
  };
}

/** False where there is one. */
function putNew(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.has(code)) throw error;
  }
  // The file is empty for a moment, for which MAY_BE_WRITING allows.
  try {
    copyFileSync(own, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What a file system says that has no hard links, such as exFAT or a folder shared with a virtual machine. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/**
 * Puts a lock in the place of one that was left behind; false where that is gone. Only one process at a time may look
 * and replace, else the second would replace the lock of the first. So that is under a lock of its own, named by what was
 * left behind, of which there is never another; should one die here, its lock is taken over in the same way. To move the
 * old lock away and look at it then would leave the place free for a third while it is another's.
 */
function replace({ file, folder }: Target, { seen, own }: { seen: Lock; own: string }): boolean {
  const unguard = take({ file: join(file, '..', `synap.lock.${seen.key}`), folder });
  try {
    if (readLock(file)?.key !== seen.key) return false;
    renameSync(own, file);
    return true;
  } finally {
    unguard();
  }
}

interface Lock {
  readonly text: string;
  readonly modified: number;
  /** What no other lock has. */
  readonly key: string;
}

/** Undefined where it is gone by now. */
function readLock(file: string): Lock | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const text = readFileSync(descriptor, 'utf8');
    const modified = fstatSync(descriptor).mtimeMs;
    const key = createHash('sha256').update(`${modified} ${text}`).digest('hex').slice(0, 32);
    return { text, modified, key };
  } finally {
    closeSync(descriptor);
  }
}

const MAY_BE_WRITING = 10_000;

/** Undefined where it was left behind. */
function whyInUse({ text, modified }: Lock, file: string): string | undefined {
  const owner = parseOwner(text);
  if (owner === undefined) {
    return Date.now() - modified < MAY_BE_WRITING
      ? `${file} is not whole, another process may be writing it; try again in ${MAY_BE_WRITING / 1_000} s`
      : undefined;
  }
  if (owner.host === hostname() && owner.pid === process.pid) {
    // Older than this process, it is that of an earlier one with the same number, as in a container.
    return modified < Date.now() - process.uptime() * 1_000
      ? undefined
      : `this process has it open already, maybe in another thread; share one repository, or remove ${file} if that is gone`;
  }
  // Of another machine nothing can be known.
  return owner.host !== hostname() || isAlive(owner.pid)
    ? `process ${owner.pid} on ${owner.host} has it open; end that one, or remove ${file} if it is gone`
    : undefined;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
}

function parseOwner(text: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(text);
    return typeof (owner as Owner | null)?.pid === 'number' ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
