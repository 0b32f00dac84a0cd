/**
 * One writer at a time. Each run makes a folder of its own in `output/.staging`, whose name says which process it
 * belongs to, and goes on only if no other live process has one there. A folder per process, rather than one lock to
 * take over, has no moment in which two runs could both think that a dead one's lock is now theirs.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { KnownError } from '../known-error.ts';

const FOLDER = '.staging';
const PLAN = 'plan.json';

/** The right to write into an output folder, until it is released. */
export interface Staging {
  /** An empty folder on the same file system as the output. */
  readonly folder: string;
  /** Paths that runs which died here meant to write: as much ours as what the lock names. */
  readonly inherited: readonly string[];
  /** Records what is about to be written, so that a later run can clean up after this one, and forgets the dead. */
  plan(paths: readonly string[]): void;
  release(): void;
}

/**
 * Throws `KnownError` while another process writes to the same output. Two that start in the same moment both see the
 * other and step back: each tries again after a pause of its own length.
 */
export function claimStaging(output: string): Staging {
  for (let attempt = 1; ; attempt += 1) {
    const claim = tryClaim(output);
    if (typeof claim !== 'string') {
      return claim;
    }
    if (attempt === 5) {
      throw new KnownError(
        `another generate is running on ${output} (process ${basename(claim).split('.')[0]}); wait for it, or remove ${claim} if there is none`,
      );
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10 + Math.random() * 90);
  }
}

/** The claim, or the folder of the process that has it. */
function tryClaim(output: string): Staging | string {
  const root = join(output, FOLDER);
  const name = `${process.pid}.${randomBytes(6).toString('hex')}@${encodeURIComponent(hostname())}`;
  const folder = join(root, name);
  makeClaim({ root, folder });
  const release = () => {
    rmSync(folder, { recursive: true, force: true });
    removeIfEmpty(root);
  };
  const others = readdirSync(root).filter((other) => other !== name);
  const live = others.find((other) => isLive(root, other));
  if (live !== undefined) {
    release();
    return join(root, live);
  }
  return {
    folder,
    inherited: others.flatMap((other) => readPlan(join(root, other))),
    plan(paths) {
      writeFileSync(join(folder, PLAN), JSON.stringify(paths));
      for (const other of others) {
        rmSync(join(root, other), { recursive: true, force: true });
      }
    },
    release,
  };
}

function makeClaim({ root, folder }: { root: string; folder: string }): void {
  for (let attempt = 1; ; attempt += 1) {
    mkdirSync(root, { recursive: true });
    try {
      mkdirSync(folder);
      return;
    } catch (error) {
      // Another run that just ended may have removed the empty folder in between.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === 10) {
        throw error;
      }
    }
  }
}

/** A run on another machine or in another container cannot be asked; none takes this long. */
const FOREIGN_RUN_MS = 10 * 60 * 1000;

function isLive(root: string, name: string): boolean {
  const [, pid, host] = /^(\d+)\.\w+@(.*)$/.exec(name) ?? [];
  if (host === encodeURIComponent(hostname())) {
    return isRunning(Number(pid));
  }
  const made = statSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return host !== undefined && Date.now() - made < FOREIGN_RUN_MS;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readPlan(folder: string): readonly string[] {
  try {
    const plan: unknown = JSON.parse(readFileSync(join(folder, PLAN), 'utf8'));
    return Array.isArray(plan) ? plan.filter((path) => typeof path === 'string') : [];
  } catch {
    // It died before it planned, so it wrote nothing.
    return [];
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Another run has its folder there.
  }
}
