import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { VirtualFile } from '../emitters/emitter.ts';
import { KnownError } from '../known-error.ts';
import { refuseSystemErrors } from '../refuse-system-errors.ts';
import { compareOutput, isUpToDate } from './compare.ts';
import type { Comparison } from './compare.ts';
import { readLockedPaths } from './lock.ts';
import { foldPath, isOfSystem, listAncestors, LOCK_PATH } from './paths.ts';
import { readOutput } from './read.ts';
import type { OutputTree } from './read.ts';
import { claimStaging, hasStaging } from './staging.ts';
import type { Claim } from './staging.ts';

/** Sorted paths. */
export interface WriteResult {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Files that no run wrote: not deleted, though not expected either. */
  readonly left: readonly string[];
  /** How many files were right already, and were not touched. */
  readonly unchanged: number;
}

/**
 * Makes the output folder what `expected` says (files with their lock, see `withLock`). Every changed file is staged
 * beside, then all are renamed into place, orphans removed, and the lock put in place last: a run that is killed leaves
 * whole files, and a mix of two runs differs from `expected`, so that `--check` finds it and the next run ends it.
 */
export function writeOutput({ folder, expected }: { folder: string; expected: readonly VirtualFile[] }): WriteResult {
  const found = compareOutput({ expected, actual: readOutput(folder) });
  if (isUpToDate(found) && !hasStaging(folder)) {
    return { written: [], removed: [], left: [], unchanged: expected.length };
  }
  const staging = refuseSystemErrors(
    () => claimStaging(folder),
    (reason) => `${folder} cannot be written to: ${reason}`,
  );
  try {
    return writeClaimed({ folder, expected, staging });
  } finally {
    staging.release();
  }
}

interface Claimed {
  folder: string;
  expected: readonly VirtualFile[];
  staging: Claim;
}

function writeClaimed({ folder, expected, staging }: Claimed): WriteResult {
  // Read again: another run may have written between the first look and the claim.
  const actual = readOutput(folder);
  const comparison = compareOutput({ expected, actual });
  const { remove, left } = sortOrphans(comparison, { actual, inherited: staging.inherited });
  const first = findBlocking({ orphaned: comparison.orphaned, expected });
  refuseBlocked({ blocking: first, left, folder });

  const write = new Set([...comparison.missing, ...comparison.changed]);
  const files = expected.filter((file) => write.has(file.path));
  const staged = stageFiles({ files, staging, planned: [...write, ...remove], folder });

  let placed = 0;
  const step = (path: string, action: () => void) =>
    refuseSystemErrors(
      action,
      (reason) =>
        `${join(folder, path)} could not be put in place: ${reason}\n${placed} of ${files.length} files are in place; correct the cause and run synap generate again`,
    );
  const removeOrphans = (paths: readonly string[]) => {
    for (const path of paths) {
      step(path, () => removeFile(folder, path));
    }
  };
  const place = (staged: readonly StagedFile[]) => {
    for (const { path, location } of staged) {
      step(path, () => placeFile({ from: location, to: join(folder, path) }));
      placed += 1;
    }
  };
  removeOrphans(remove.filter((path) => first.has(path)));
  place(staged.filter((file) => file.path !== LOCK_PATH));
  removeOrphans(remove.filter((path) => !first.has(path)));
  place(staged.filter((file) => file.path === LOCK_PATH));
  return { written: [...write].sort(), removed: remove, left, unchanged: expected.length - files.length };
}

function sortOrphans(
  { orphaned }: Comparison,
  { actual, inherited }: { actual: OutputTree; inherited: readonly string[] },
): { remove: readonly string[]; left: readonly string[] } {
  const ours = new Set([...readLockedPaths(actual), ...inherited]);
  return { remove: orphaned.filter((path) => ours.has(path)), left: orphaned.filter((path) => !ours.has(path)) };
}

/** Orphans that stand where a file or a folder has to be, or differ from it in case only, go before anything is placed. */
function findBlocking({
  orphaned,
  expected,
}: {
  orphaned: readonly string[];
  expected: readonly VirtualFile[];
}): ReadonlySet<string> {
  const files = new Set(expected.map((file) => foldPath(file.path)));
  const folders = new Set(expected.flatMap((file) => listAncestors(foldPath(file.path))));
  return new Set(
    orphaned.filter((path) => {
      const folded = foldPath(path);
      return folders.has(folded) || files.has(folded) || listAncestors(folded).some((ancestor) => files.has(ancestor));
    }),
  );
}

function refuseBlocked({
  blocking,
  left,
  folder,
}: {
  blocking: ReadonlySet<string>;
  left: readonly string[];
  folder: string;
}): void {
  const blocked = left.filter((path) => blocking.has(path));
  if (blocked.length > 0) {
    throw new KnownError(
      blocked
        .map(
          (path) => `${join(folder, path)} is not ours and stands where a generated file or folder goes; move it away`,
        )
        .join('\n'),
    );
  }
}

interface Stage {
  files: readonly VirtualFile[];
  staging: Claim;
  planned: readonly string[];
  folder: string;
}

interface StagedFile {
  readonly path: string;
  readonly location: string;
}

function stageFiles({ files, staging, planned, folder }: Stage): readonly StagedFile[] {
  return refuseSystemErrors(
    () => {
      staging.plan(planned);
      return files.map(({ path, contents }, index) => {
        // Numbered: one folder, and no name longer than the file's own.
        const location = join(staging.folder, String(index));
        // Permissions are the umask's business; the hashes are of contents.
        fs.writeFileSync(location, contents);
        return { path, location };
      });
    },
    (reason) =>
      `${folder} could not be written: ${reason}\nnothing was changed; correct the cause and run synap generate again`,
  );
}

function placeFile({ from, to }: { from: string; to: string }): void {
  fs.mkdirSync(dirname(to), { recursive: true });
  fs.renameSync(from, to);
}

function removeFile(folder: string, path: string): void {
  fs.rmSync(join(folder, path), { force: true });
  for (const ancestor of listAncestors(path).reverse()) {
    if (!fs.readdirSync(join(folder, ancestor)).every(isOfSystem)) {
      return;
    }
    fs.rmSync(join(folder, ancestor), { recursive: true });
  }
}
