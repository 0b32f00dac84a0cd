import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The package as consumers run it: compiled ahead. What loads the benchmarks themselves adds a call to every function. */
export type Built = Pick<typeof import('@synap/database'), 'createEventRepository'>;

export async function importBuilt(folder: string): Promise<Built> {
  const file = join(folder, 'database.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../../packages/database/src/index.ts', import.meta.url))],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Never loaded where there is a server.
    external: ['@electric-sql/pglite'],
  });
  return import(pathToFileURL(file).href) as Promise<Built>;
}
