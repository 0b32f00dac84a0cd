import { resolve } from 'node:path';
import type { Diagnostic, LocatedDiagnostic, Path } from './diagnostics.ts';
import { relativeFile } from './load.ts';
import { createTypeScriptLocator } from './locate-in-type-script.ts';
import { createYamlLocator } from './locate-in-yaml.ts';

/** A place in a file: absolute path, 1-based line and column. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds what stands at a path of the manifest; with `key`, the key itself instead of its value. */
export type Locator = (path: Path, options: { key: boolean }) => Position;

/**
 * Where each fault was written. Follows imports, spreads and constants to the deepest place it can reach: a value at
 * fault by the value, an unknown key by the key, a missing key by the object it is missing from. Every fault gets a
 * place; at worst the manifest's first character.
 */
export function locateDiagnostics(
  manifestPath: string,
  diagnostics: readonly Diagnostic[],
  { cwd = process.cwd() } = {},
): LocatedDiagnostic[] {
  if (diagnostics.length === 0) return [];
  const file = resolve(cwd, manifestPath);
  const locate = createLocator(file);
  return diagnostics.map((diagnostic) => {
    const position = locate(diagnostic.path, { key: KEY_CODES.has(diagnostic.code) });
    return { ...diagnostic, ...position, file: relativeFile(position.file, cwd) };
  });
}

/** Faults of a key, not of what stands under it. */
const KEY_CODES: ReadonlySet<Diagnostic['code']> = new Set(['UNKNOWN_KEY', 'UNKNOWN_EVENT', 'FORBIDDEN_KEY']);

/** Of the file type, for an absolute path. A file that has gone or changed beyond reading since it was run still gives a place. */
export function createLocator(file: string): Locator {
  const create = /\.(?:json|ya?ml)$/i.test(file) ? createYamlLocator : createTypeScriptLocator;
  try {
    return create(file);
  } catch {
    return () => ({ file, line: 1, column: 1 });
  }
}
