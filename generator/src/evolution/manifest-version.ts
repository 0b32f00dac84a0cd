/** The version in the text of a manifest: where it stands, and the text with another one in its place. */
import { readFileSync, realpathSync } from 'node:fs';
import { KnownError } from '../known-error.ts';
import { relativeFile } from '../manifest/load.ts';
import { createTypeScriptLocator } from '../manifest/locate-in-type-script.ts';
import { createYamlLocator } from '../manifest/locate-in-yaml.ts';
import { refuseSystemErrors } from '../refuse-system-errors.ts';
import type { PlannedFile } from './write-release.ts';

export interface VersionEdit {
  /** `catalog/manifest.ts:17:14`, relative to `cwd`. */
  readonly place: string;
  /** Of that place, without symbolic links. */
  readonly file: string;
  /** What has to be written, where something has: the file without symbolic links, and all of its text. */
  replace(version: string): PlannedFile;
}

/**
 * Finds the version that the manifest gives its package, through constants and imports too. `replace` throws a
 * `KnownError` with the place where what stands there is no plain text of that version, which only a person can change.
 */
export function findVersion({
  manifest,
  version,
  cwd,
}: {
  manifest: string;
  version: string;
  cwd: string;
}): VersionEdit {
  const isData = /\.(?:json|ya?ml)$/i.test(manifest);
  const locate = isData ? createYamlLocator(manifest) : createTypeScriptLocator(manifest);
  const { file, line, column } = locate(['package', 'version'], { key: false });
  const place = `${relativeFile(file, cwd)}:${line}:${column}`;
  const real = realpathSync(file);
  return {
    place,
    file: real,
    replace(next) {
      const text = refuseSystemErrors(
        () => readFileSync(real, 'utf8'),
        (reason) => `${place} could not be read: ${reason}`,
      );
      const start = offsetOf(text, { line, column, lineEnds: isData ? /\n/g : /\r\n|[\n\r\u2028\u2029]/g });
      const found = readLiteral(text, { start, version, isData });
      const other = readOther(text, { start, isData });
      if (found === null && other !== undefined) {
        throw new KnownError(
          `${place} says ${other} now, and said ${version} when this run read it: another synap release, or an editor, is at it; run synap release again when that is done`,
        );
      }
      if (found === null) {
        throw new KnownError(
          `${place} the version is not written out as text there, so that it cannot be replaced; write version: '${version}' there, or set it to ${next} yourself before you run synap release`,
        );
      }
      return { file: real, contents: text.slice(0, found) + next + text.slice(found + version.length), before: text };
    },
  };
}

/** Places are counted without the byte order mark. */
function offsetOf(
  text: string,
  { line, column, lineEnds }: { line: number; column: number; lineEnds: RegExp },
): number {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  let start = mark;
  for (const match of text.matchAll(lineEnds)) {
    if (line === 1) break;
    line -= 1;
    start = match.index + match[0].length;
  }
  return start + column - 1;
}

/** Where the version begins, behind its quote; null where something else stands there. */
function readLiteral(
  text: string,
  { start, version, isData }: { start: number; version: string; isData: boolean },
): number | null {
  const quote = /["'`]/.exec(text[start] ?? '')?.[0];
  if (quote !== undefined) {
    return text.startsWith(`${quote}${version}${quote}`, start) ? start + 1 : null;
  }
  const isPlain = isData && text.startsWith(version, start) && !/^[^\s,}\]]/.test(text.slice(start + version.length));
  return isPlain ? start : null;
}

/** Another version that is written out there. */
function readOther(text: string, { start, isData }: { start: number; isData: boolean }): string | undefined {
  const rest = text.slice(start, start + 300);
  const [, , quoted] = /^(["'`])(\d+\.\d+\.\d+[\w.+-]*)\1\s*(?:as const\b|satisfies\b|[,;}\n]|$)/.exec(rest) ?? [];
  return quoted ?? (isData ? /^\d+\.\d+\.\d+[\w.+-]*(?=[\s,}\]]|$)/.exec(rest)?.[0] : undefined);
}
