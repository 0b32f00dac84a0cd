import type { VirtualFile } from '../emitters/emitter.ts';
import type { OutputTree } from './read.ts';

/** Sorted paths, each in at most one of `missing`, `changed` and `orphaned`. */
export interface Comparison {
  /** Expected, but not there. */
  readonly missing: readonly string[];
  /** There with other bytes. */
  readonly changed: readonly string[];
  /** Those of `changed` that differ in nothing but line endings: a checkout rewrote them. */
  readonly lineEndings: readonly string[];
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
  const changed = expected.filter(({ path, contents }) => {
    const bytes = actual.get(path);
    return bytes !== undefined && bytes?.equals(Buffer.from(contents)) !== true;
  });
  return {
    missing: [...expectedPaths].filter((path) => !actual.has(path)).sort(),
    changed: listPaths(changed),
    lineEndings: listPaths(changed.filter(({ path, contents }) => differsInLineEndings(actual.get(path), contents))),
    orphaned: [...actual.keys()].filter((path) => !expectedPaths.has(path)).sort(),
  };
}

const listPaths = (files: readonly VirtualFile[]): readonly string[] => files.map((file) => file.path).sort();

function differsInLineEndings(actual: Buffer | null | undefined, contents: string): boolean {
  // As bytes: decoding would take one damaged byte for another.
  const normalize = (bytes: Buffer) => bytes.toString('latin1').replaceAll('\r\n', '\n');
  return Buffer.isBuffer(actual) && normalize(actual) === normalize(Buffer.from(contents));
}

/** Whether nothing differs. */
export function isUpToDate({ missing, changed, orphaned }: Comparison): boolean {
  return missing.length + changed.length + orphaned.length === 0;
}
