import type { VirtualFile } from '../emitters/emitter.ts';
import type { OutputTree } from './read.ts';

/** Sorted paths, each in at most one of the lists. */
export interface Comparison {
  /** Expected, but not there. */
  readonly missing: readonly string[];
  /** There with other bytes. */
  readonly changed: readonly string[];
  /** There, but not expected. */
  readonly orphaned: readonly string[];
}

/** How the files on disk differ from those that the manifest asks for. */
export function compareOutput({
  expected,
  actual,
}: {
  expected: readonly VirtualFile[];
  actual: OutputTree;
}): Comparison {
  const expectedPaths = new Set(expected.map((file) => file.path));
  const present = expected.filter((file) => actual.has(file.path));
  return {
    missing: [...expectedPaths].filter((path) => !actual.has(path)).sort(),
    changed: present
      .filter((file) => !(actual.get(file.path)?.equals(Buffer.from(file.contents)) ?? false))
      .map((file) => file.path)
      .sort(),
    orphaned: [...actual.keys()].filter((path) => !expectedPaths.has(path)).sort(),
  };
}

/** Whether nothing differs. */
export function isUpToDate({ missing, changed, orphaned }: Comparison): boolean {
  return missing.length + changed.length + orphaned.length === 0;
}
