import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSystemError, KnownError } from '../known-error.ts';
import { SKIPPED_FOLDERS } from './paths.ts';

/**
 * What is on disk by path below the output folder, in bytes: text would hide a damaged byte behind U+FFFD. Null is
 * something other than a file (a symbolic link, say), which is never followed.
 */
export type OutputTree = ReadonlyMap<string, Buffer | null>;

/** Reads the whole output folder but what is built or staged in it. A folder that is not there is empty. */
export function readOutput(folder: string): OutputTree {
  const tree = new Map<string, Buffer | null>();
  try {
    readFolder(folder, { prefix: '', tree });
  } catch (error) {
    const reason = describeSystemError(error);
    throw reason === null ? error : new KnownError(`${folder} could not be read: ${reason}`, { cause: error });
  }
  return tree;
}

function readFolder(folder: string, { prefix, tree }: { prefix: string; tree: Map<string, Buffer | null> }): void {
  for (const entry of listFolder(folder)) {
    const path = `${prefix}${entry.name}`;
    const location = join(folder, entry.name);
    if (SKIPPED_FOLDERS.has(entry.name)) {
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
