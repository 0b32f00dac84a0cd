import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

interface Bundler {
  build(options: object): Promise<{ readonly output: readonly [{ readonly code: string }] }>;
}

/**
 * What a consumer of the built package in `folder` ships: one minified module, made by the Rolldown that tsdown brings
 * and that Vite bundles with.
 */
export async function bundle(folder: string, source: string): Promise<string> {
  const { build } = await loadBundler();
  const input = join(folder, 'consumer.mjs');
  const { output } = await build({
    input,
    write: false,
    logLevel: 'silent',
    platform: 'browser',
    plugins: [
      {
        name: 'consumer',
        resolveId: (id: string) => (id === input ? input : null),
        load: (id: string) => (id === input ? source : null),
      },
    ],
    output: { format: 'esm', minify: true, codeSplitting: false },
  });
  return output[0].code;
}

// It is no dependency of ours, and stands beside tsdown.
async function loadBundler(): Promise<Bundler> {
  const tsdown = realpathSync(fileURLToPath(new URL('../../node_modules/tsdown', import.meta.url)));
  return (await import(pathToFileURL(join(dirname(tsdown), 'rolldown/dist/index.mjs')).href)) as Bundler;
}

export const gzippedSize = (code: string): number => gzipSync(code, { level: 9 }).length;
