/**
 * Puts the files of a release in place so that a run which is ended anywhere between leaves whole files, and the next run
 * does what is left: the changelog first, since it is made anew while the release is not in history; then the release;
 * the manifest last, whose older version is what tells that the rest is there.
 */
import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { KnownError } from '../known-error.ts';
import { claimStaging, hasStaging, type Staging } from '../output/staging.ts';
import { refuseSystemErrors } from '../refuse-system-errors.ts';

/** A file as it is to be, by its absolute path. */
export interface PlannedFile {
  readonly file: string;
  readonly contents: string;
  /** What it held when the plan was made, byte for byte; null where it was not there. */
  readonly before: string | null;
}

export interface ReleasePlan {
  readonly changelog: PlannedFile | null;
  /** Null where the release is there already. */
  readonly release: PlannedFile | null;
  /** Null where the manifest says the version already. */
  readonly manifest: PlannedFile | null;
}

/** Writes what differs, in this order. Nobody else may be at it: `history` is where they would meet. */
export function writeRelease({ changelog, release, manifest }: ReleasePlan, { history }: { history: string }): void {
  refuseSystemErrors(
    () => {
      const claim = claimStaging(history);
      try {
        [changelog, release, manifest].forEach(refuseChanged);
        // Forgets what dead runs have left: nothing of it is in place, so that there is nothing to clean up after this one.
        claim.plan([]);
        const places = [changelog, release].filter((file) => file !== null).map((file) => stage(file, claim));
        if (manifest === null) {
          places.forEach((place) => place());
        } else {
          writeManifest(manifest, places);
        }
      } finally {
        claim.release();
      }
    },
    (reason) =>
      `the release could not be written to ${history}: ${reason}\ncorrect the cause and run synap release again: it does what is left`,
  );
}

/** Another run of `synap release` may have been at it, or an editor: what was planned is of what was there before. */
function refuseChanged(planned: PlannedFile | null): void {
  if (planned === null) return;
  const now = fs.existsSync(planned.file) ? fs.readFileSync(planned.file, 'utf8') : null;
  if (now !== planned.before) {
    throw new KnownError(
      `${planned.file} changed while this run was at work: another synap release, or an editor, was at it too; nothing was written, run synap release again`,
    );
  }
}

/** Removes what a run that was ended has left beside the files. */
export function clearStaging(folders: readonly string[]): void {
  for (const folder of folders.filter(hasStaging)) {
    const claim = claimStaging(folder);
    claim.plan([]);
    claim.release();
  }
}

/** Staged in its own folder: history may be on another file system. */
function writeManifest(manifest: PlannedFile, places: readonly (() => void)[]): void {
  const staging = claimStaging(dirname(manifest.file));
  try {
    staging.plan([]);
    const place = stage(manifest, staging, { mode: fs.statSync(manifest.file).mode });
    places.forEach((other) => other());
    place();
  } finally {
    staging.release();
  }
}

/** Writes beside; what is given back renames into place. */
function stage({ file, contents }: PlannedFile, { folder }: Staging, { mode }: { mode?: number } = {}): () => void {
  const location = join(folder, basename(file));
  fs.writeFileSync(location, contents);
  if (mode !== undefined) {
    fs.chmodSync(location, mode);
  }
  return () => fs.renameSync(location, file);
}
