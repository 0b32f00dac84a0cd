import { KnownError } from '../known-error.ts';

/** The lock stands in the output folder itself. */
export const LOCK_PATH = 'output.lock.json';

/** Folders below output that are built or staged, not emitted: neither compared nor written to. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['dist', 'node_modules', '.staging']);

/** What Finder and Explorer leave in folders that somebody looks at: nobody's file, neither compared nor published. */
export const isOfSystem = (name: string): boolean => name === '.DS_Store' || name === 'Thumbs.db';

/** The same for two paths that one file system or another takes for one: case is ignored, accents are composed. */
export const foldPath = (path: string): string => path.normalize('NFC').toLowerCase();

/** Folders on the way to `path`, outermost first: `a`, `a/b` for `a/b/c.md`. */
export function listAncestors(path: string): string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

/**
 * Refuses paths that lead out of the output folder, that some operating system cannot have, or that two files share.
 * Throws one `KnownError` with every fault.
 */
export function checkPaths(files: readonly { path: string; emitter: string }[]): void {
  const faults = files.flatMap(({ path, emitter }) => {
    const fault = findPathFault(path);
    return fault === null ? [] : [`emitter "${emitter}" writes ${JSON.stringify(path)}, but ${fault}`];
  });
  faults.push(...findCollisions(files));
  if (faults.length > 0) {
    throw new KnownError(faults.join('\n'));
  }
}

function findPathFault(path: string): string | null {
  if (typeof path !== 'string' || path === '') {
    return 'a file needs a path';
  }
  if (foldPath(path) === LOCK_PATH) {
    return 'the lock is written by generate itself';
  }
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    return 'a path is relative to the output folder and stays in it: no leading /, no empty part, no . and no ..';
  }
  // Windows refuses these, and a backslash is a separator there.
  // oxlint-disable-next-line no-control-regex
  if (segments.some((segment) => /[\u0000-\u001f\u007f\\:*?"<>|]|[. ]$/.test(segment))) {
    return 'a part of it holds a control character or one of \\ : * ? " < > |, or ends in a dot or a space';
  }
  const skipped = segments.find((segment) => SKIPPED_FOLDERS.has(foldPath(segment)) || isOfSystem(segment));
  return skipped === undefined
    ? null
    : `"${skipped}" is a name for what is built or left by the system, which --check does not compare`;
}

function findCollisions(files: readonly { path: string; emitter: string }[]): string[] {
  const taken = new Map<string, { path: string; emitter: string }>();
  const faults: string[] = [];
  for (const file of files) {
    const other = taken.get(foldPath(file.path));
    if (other === undefined) {
      taken.set(foldPath(file.path), file);
    } else {
      faults.push(
        `emitters "${other.emitter}" and "${file.emitter}" both write ${file.path}${other.path === file.path ? '' : `, in other case ${other.path}`}; give one of them another path`,
      );
    }
  }
  for (const file of files) {
    const blocking = listAncestors(foldPath(file.path))
      .map((folder) => taken.get(folder))
      .find((found) => found !== undefined);
    if (blocking !== undefined) {
      faults.push(
        `emitter "${blocking.emitter}" writes ${blocking.path} as a file, and emitter "${file.emitter}" writes ${file.path} below it; give one of them another path`,
      );
    }
  }
  return faults;
}
