import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseSystemErrors } from '../refuse-system-errors.ts';
import { isOfSystem, SKIPPED_FOLDERS } from './paths.ts';

/**
 * What is on disk by path below the output folder, in bytes: text would hide a damaged byte behind U+FFFD. Null is
 * something other than a file (a symbolic link, say), which is never followed.
 */
export type OutputTree = ReadonlyMap<string, Buffer | null>;

/** Reads the whole output folder but what is built, staged or left by the operating system in it. A folder that is not there is empty. */
export function readOutput(folder: string): OutputTree {
  const tree = new Map<string, Buffer | null>();
  refuseSystemErrors(
    () => readFolder(folder, { prefix: '', tree }),
    (reason) => `${folder} could not be read: ${reason}`,
  );
  return tree;
}

function readFolder(folder: string, { prefix, tree }: { prefix: string; tree: Map<string, Buffer | null> }): void {
  for (const entry of listFolder(folder)) {
    const path = `${prefix}${entry.name}`;
    const location = join(folder, entry.name);
    if (SKIPPED_FOLDERS.has(entry.name) || isOfSystem(entry.name)) {
      continue;
    }
    if (entry.isDirectory()) {
      readFolder(location, { prefix: `${path}/`, tree });
    } else {
      tree.set(path, entry.isFile() ? readFileSync(location) : null);
    }
  }
}

function listFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
