import { execFileSync } from 'node:child_process';
import { chownSync, closeSync, mkdtempSync, openSync, rmSync, rmdirSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, in memory, that is soon full. */
export interface SmallDisk {
  readonly directory: string;
  /** Takes all room but so many bytes. */
  fill(leave: number): void;
  /** Gives back what `fill` has taken. */
  free(): void;
  unmount(): void;
}

/** Mounts one that belongs to the user of that id, or says why it cannot. */
export function mountSmallDisk({ megabytes, owner }: { megabytes: number; owner: number }): SmallDisk {
  const directory = mkdtempSync(join(tmpdir(), 'synap-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', directory], { stdio: 'pipe' });
  } catch (error) {
    rmdirSync(directory);
    throw error;
  }
  mounted.add(directory);
  chownSync(directory, owner, owner);
  const filler = join(directory, 'filler');
  return {
    directory,
    fill(leave) {
      const { bavail, bsize } = statfsSync(directory);
      const file = openSync(filler, 'w');
      for (let left = bavail * bsize - leave; left > 0; left -= ZEROS.length)
        writeSync(file, ZEROS, 0, Math.min(left, ZEROS.length));
      closeSync(file);
    },
    free() {
      rmSync(filler, { force: true });
    },
    unmount() {
      unmount(directory);
    },
  };
}

/** Why there can be no small disk here; undefined where there can. */
export function findMountFault(): string | undefined {
  if (process.getuid?.() !== 0) return 'mounting a small file system needs root';
  try {
    mountSmallDisk({ megabytes: 1, owner: 0 }).unmount();
    return undefined;
  } catch (error) {
    return `a small file system cannot be mounted here: ${String(error)}`;
  }
}

const ZEROS = Buffer.alloc(65_536);

/** They do not outlive their tests, however those end. */
const mounted = new Set<string>();
process.on('exit', () => {
  for (const directory of mounted) unmount(directory);
});

function unmount(directory: string): void {
  if (!mounted.delete(directory)) return;
  // Lazily: a server that was killed may not be gone yet.
  execFileSync('umount', ['-l', directory], { stdio: 'pipe' });
  rmdirSync(directory);
}
