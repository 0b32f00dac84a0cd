import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The package as consumers run it: compiled ahead. What loads the benchmarks themselves adds a call to every function. */
export interface Built {
  readonly createKSync: typeof import('@klastra/ksync').createKSync;
  readonly memoryStorage: typeof import('@klastra/ksync').memoryStorage;
  readonly fileStorage: typeof import('@klastra/ksync/file').fileStorage;
  readonly createListeners: typeof import('../../packages/ksync/src/listeners.ts').createListeners;
}

export async function importBuilt(folder: string): Promise<Built> {
  const source = fileURLToPath(new URL('../../packages/ksync/src/', import.meta.url));
  await build({
    entryPoints: [join(source, 'index.ts'), join(source, 'storage/file.ts'), join(source, 'listeners.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  const [index, file, listeners] = await Promise.all(
    ['index.mjs', 'storage/file.mjs', 'listeners.mjs'].map((path) => import(pathToFileURL(join(folder, path)).href)),
  );
  return { ...index, ...file, ...listeners };
}
