/**
 * Where a run puts what it is about to rename into place: a folder of its own in `.staging`, whose name says which
 * process it belongs to, so that the next run can tell the folders of the dead and removes them. Who needs to be alone
 * goes on only if no other live process has a folder there. A folder per process, rather than one lock to take over,
 * has no moment in which two runs could both think that a dead one's lock is now theirs.
 */
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { KnownError } from '../known-error.ts';

const FOLDER = '.staging';
const PLAN = 'plan.json';

/** A place to prepare files in, until it is released. */
export interface Staging {
  /** An empty folder on the same file system as what is written. */
  readonly folder: string;
  release(): void;
}

/** The right to write into an output folder, until it is released. */
export interface Claim extends Staging {
  /** Paths that runs which died here meant to write: as much ours as what the lock names. */
  readonly inherited: readonly string[];
  /** Records what is about to be written, so that a later run can clean up after this one, and forgets the dead. */
  plan(paths: readonly string[]): void;
}

/** Whether a run is at work here, or died at it. */
export const hasStaging = (parent: string): boolean => existsSync(join(parent, FOLDER));

/** A place beside those of other runs, of which any number may be at work. What dead ones left is removed. */
export function shareStaging(parent: string): Staging {
  const own = enter(parent);
  forget(own.listOthers().dead, own.folder);
  return own;
}

/**
 * A place that no other live process has one beside; throws `KnownError` where one has. Two that start in the same
 * moment both see the other and step back: each tries again after a pause of its own length.
 */
export function claimStaging(parent: string): Claim {
  for (let attempt = 1; ; attempt += 1) {
    const own = enter(parent);
    const { live, dead } = own.listOthers();
    const [other] = live;
    if (other === undefined) {
      return {
        folder: own.folder,
        release: own.release,
        inherited: dead.flatMap(readPlan),
        plan(paths) {
          writeFileSync(join(own.folder, PLAN), JSON.stringify(paths));
          forget(dead, own.folder);
        },
      };
    }
    own.release();
    if (attempt === 5) {
      throw new KnownError(
        `another generate is running on ${parent} (process ${basename(other).split('.')[0]}); wait for it, or remove ${other} if there is none`,
      );
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10 + Math.random() * 90);
  }
}

interface Place extends Staging {
  /** The folders of other runs. */
  listOthers(): { readonly live: readonly string[]; readonly dead: readonly string[] };
}

const HOST = encodeURIComponent(hostname());

/** Names of the folders that this process has at the moment. */
const held = new Set<string>();

function enter(parent: string): Place {
  const root = join(parent, FOLDER);
  const name = `${process.pid}.${randomBytes(6).toString('hex')}@${HOST}`;
  const folder = join(root, name);
  makeFolder({ root, folder });
  held.add(name);
  return {
    folder,
    listOthers() {
      const others = readdirSync(root).filter((other) => other !== name);
      const live = others.filter((other) => isLive(root, other));
      const dead = others.filter((other) => !live.includes(other));
      return { live: live.map((other) => join(root, other)), dead: dead.map((other) => join(root, other)) };
    },
    release() {
      held.delete(name);
      rmSync(folder, { recursive: true, force: true });
      removeIfEmpty(root);
    },
  };
}

function makeFolder({ root, folder }: { root: string; folder: string }): void {
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

/** No run takes this long: the process that has the number by then is another, or one that cannot be asked. */
const LONGEST_RUN_MS = 10 * 60 * 1000;

function isLive(root: string, name: string): boolean {
  const [, pid, host] = /^(\d+)\.\w+@(.*)$/.exec(name) ?? [];
  if (host === HOST && Number(pid) === process.pid) {
    // In a container each run may have the number of the one before it.
    return held.has(name);
  }
  const made = statSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return host !== undefined && Date.now() - made < LONGEST_RUN_MS && (host !== HOST || isRunning(Number(pid)));
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

/** Moved into the folder of this run first, and removed with it: of two that clean up at once, each takes its share. */
function forget(dead: readonly string[], folder: string): void {
  for (const path of dead) {
    try {
      renameSync(path, join(folder, basename(path)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        throw error;
      }
    }
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Another run has its folder there.
  }
}
