import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  linkSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';

/**
 * Makes a file this process's own by `<path>.lock` beside it, and returns what gives it up. Two writers would write over each
 * other. The lock of a process that has died is taken over at once, and on Linux that of a worker thread which has ended.
 *
 * @throws Error where a living process has it, this one or another, or one of another host, of which nothing can be known.
 */
export const lockFile = (path: string): (() => void) => take(`${path}.lock`, path);

function take(lock: string, path: string): () => void {
  const id = randomUUID();
  const text = JSON.stringify({ ...findSelf(), id });
  // Written under a name of its own, so that nobody sees a part of it.
  const draft = `${lock}.${id}`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    while (!put(draft, lock)) {
      const found = readLock(lock);
      if (found === undefined) continue;
      const holder = findHolder(found, lock);
      if (holder !== undefined) throw new Error(`${path} is for one process at a time: ${holder}`);
      if (replace({ lock, path, draft, found })) break;
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    // It may have been removed by hand, and be another's by now.
    if (readLock(lock)?.text === text) rmSync(lock, { force: true });
  };
}

/** False where there is a lock already. */
function put(draft: string, lock: string): boolean {
  try {
    try {
      linkSync(draft, lock);
    } catch (error) {
      if (!NO_LINKS.has(codeOf(error))) throw error;
      // The copy is empty for a moment, which WRITING_MS allows for.
      copyFileSync(draft, lock, constants.COPYFILE_EXCL);
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What file systems without hard links say, such as exFAT. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

interface Lock {
  readonly text: string;
  readonly modified: number;
  /** No other lock has it. */
  readonly key: string;
}

/** Undefined where it is gone. */
function readLock(lock: string): Lock | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(lock, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const text = readFileSync(descriptor, 'utf8');
    const modified = fstatSync(descriptor).mtimeMs;
    return { text, modified, key: createHash('sha256').update(`${modified} ${text}`).digest('hex').slice(0, 32) };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Puts ours in the place of one that was left behind; false where that is gone by now. Looking and replacing have to be one
 * step, or the second of two would replace the lock of the first. So both are done under a lock that is named by what was left
 * behind; where its owner dies, too, it is taken over in the same way.
 */
function replace({ lock, path, draft, found }: { lock: string; path: string; draft: string; found: Lock }): boolean {
  const unlock = take(`${lock}.${found.key}`, path);
  try {
    if (readLock(lock)?.key !== found.key) return false;
    renameSync(draft, lock);
    return true;
  } finally {
    unlock();
  }
}

/** Who has it, and what to do; undefined where nobody does. */
function findHolder({ text, modified }: Lock, lock: string): string | undefined {
  const owner = parseOwner(text);
  if (owner === undefined) {
    return Date.now() - modified < WRITING_MS
      ? `${lock} is not whole, and may be being written; try again in ${WRITING_MS / 1_000} s`
      : undefined;
  }
  const { pid, host } = owner;
  // Nothing can be known of the processes of another machine.
  if (host === hostname() && !(isAlive(owner) && isThreadAlive(owner))) return undefined;
  return host === hostname() && pid === process.pid
    ? `process ${pid}, this one, has it open already, maybe in another thread; share that storage, or close it first, or remove ${lock} if that thread is gone`
    : `process ${pid} on ${host} has it open; end that one, or remove ${lock} if it is gone`;
}

const WRITING_MS = 10_000;

interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly start?: string | undefined;
  readonly thread?: Thread | undefined;
}

/** Of the operating system; where there is no saying, there is none. */
interface Thread {
  readonly id: number;
  /** The same for no other thread of this number. */
  readonly start: string;
}

function findSelf(): Owner {
  const { pid } = process;
  return { pid, host: hostname(), start: findProcess(pid)?.start, thread: findThread() };
}

function parseOwner(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null;
    return Number.isSafeInteger(owner?.pid) && typeof owner?.host === 'string' ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, start }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const found = findProcess(pid);
  // A later process may have its number: after a restart of the machine, or of a container, that is likely.
  return found === undefined || (!found.hasEnded && (start === undefined || found.start === start));
}

/**
 * False where it is certain that the lock is of a worker thread of this process which has ended. Then its writes have, too:
 * Node waits for those.
 */
function isThreadAlive({ pid, thread }: Owner): boolean {
  if (pid !== process.pid || thread === undefined || findThread() === undefined) return true;
  const path = `${pid}/task/${thread.id}`;
  if (statSync(`/proc/${path}`, { throwIfNoEntry: false }) === undefined) return false;
  // A later thread may have its number.
  const found = findProcess(path);
  return found === undefined || found.start === thread.start;
}

/** The one that this runs in. */
function findThread(): Thread | undefined {
  try {
    const path = readlinkSync('/proc/thread-self');
    const start = findProcess(path)?.start;
    return start === undefined ? undefined : { id: Number(path.slice(path.lastIndexOf('/') + 1)), start };
  } catch {
    return undefined;
  }
}

interface FoundProcess {
  /** The same for no other process of this number. It is of no clock: those are set. */
  readonly start: string;
  /** Its parent has not asked yet how it ended, and in some containers never does. */
  readonly hasEnded: boolean;
}

/** What Linux knows of a process, or of a thread `<process>/task/<number>` (proc_pid_stat(5)); undefined elsewhere. */
function findProcess(pid: number | string): FoundProcess | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may have spaces and parentheses: state, field 3, and so on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, threads, ticks] = [fields[0], Number(fields[17]), fields[19]];
    return { start: `${boot} ${ticks}`, hasEnded: state === 'Z' && threads <= 1 };
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
