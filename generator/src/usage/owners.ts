import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ts } from 'ts-morph';
import { PACKAGE } from '../ksync/open-project.ts';

export const KSYNC = PACKAGE;
export const DATABASE = '@synap/database';

export interface Owners {
  /** The name of the package that a file is a part of: what a package is called, wherever it lies and however it was found. */
  ownerOf(source: ts.SourceFile): string | undefined;
}

/** By the nearest package.json with a name; what was read once is kept. */
export function createOwners(): Owners {
  const owners = new Map<string, string | undefined>();
  return { ownerOf: ({ fileName }) => ownerOf(dirname(fileName)) };

  function ownerOf(folder: string): string | undefined {
    if (!owners.has(folder)) {
      const parent = dirname(folder);
      owners.set(folder, readName(folder) ?? (parent === folder ? undefined : ownerOf(parent)));
    }
    return owners.get(folder);
  }
}

/** One that only says `"type": "module"`, as bundlers write them into folders of a package, has none. */
function readName(folder: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'name' in manifest && typeof manifest.name === 'string'
      ? manifest.name
      : undefined;
  } catch {
    // None, or a broken one, which is for its own tools to tell.
    return undefined;
  }
}
