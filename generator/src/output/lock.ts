import { createHash } from 'node:crypto';
import type { VirtualFile } from '../emitters/emitter.ts';
import { dependencyVersion, generatorVersion } from '../installation.ts';
import { byCodeUnit } from '../model/names.ts';
import { LOCK_PATH } from './paths.ts';
import type { OutputTree } from './read.ts';

/** What `output.lock.json` says: who wrote the output, and every file of it with the hash of its bytes. */
export interface OutputLock {
  readonly generator: string;
  /** Zod's converter writes the JSON Schemas: a new Zod alone can change them. */
  readonly zod: string;
  readonly files: { readonly [path: string]: string };
}

/** The files and the lock that names them, the lock last: it is written when all others are in place. */
export function withLock(files: readonly VirtualFile[]): readonly VirtualFile[] {
  const lock: OutputLock = {
    generator: generatorVersion(),
    zod: dependencyVersion('zod'),
    files: Object.fromEntries(
      files
        .map(({ path, contents }) => [path, hashText(contents)] as const)
        .sort(([left], [right]) => byCodeUnit(left, right)),
    ),
  };
  return [...files, { path: LOCK_PATH, contents: `${JSON.stringify(lock, null, 2)}\n` }];
}

/**
 * Paths that the lock on disk names, which are the only ones that may be deleted. A lock that cannot be read (a merge
 * conflict, say) names none.
 */
export function readLockedPaths(actual: OutputTree): ReadonlySet<string> {
  try {
    const lock: unknown = JSON.parse(actual.get(LOCK_PATH)?.toString('utf8') ?? '');
    if (typeof lock === 'object' && lock !== null && 'files' in lock) {
      return new Set(Object.keys(lock.files as object));
    }
  } catch {
    // Not JSON: names nothing.
  }
  return new Set();
}

const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');
