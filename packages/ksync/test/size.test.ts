import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

/** What the package brings to a page, bundled as consumers bundle it. */
describe('the browser bundle', () => {
  test('of the core is less than 5 kB, and stands alone', async () => {
    const { gzip, inputs } = await bundle('core', `export { createKSync } from '../src/core.ts';`);
    expect(gzip).toBeLessThan(5_000);
    expect(inputs).not.toContain('src/storage/indexeddb.ts');
    expect(inputs).not.toContain('src/rules.ts');
  });

  test('with the rules, checks of options and memory is a little more', async () => {
    const { gzip, inputs } = await bundle('createKSync', `export { createKSync } from '../src/index.ts';`);
    expect(gzip).toBeLessThan(6_500);
    expect(inputs).toContain('src/rules.ts');
  });

  test('of defineVersions leaves out the rest of the core', async () => {
    const { gzip, inputs, text } = await bundle('defineVersions', `export { defineVersions } from '../src/index.ts';`);
    expect(gzip).toBeLessThan(1_536);
    expect(inputs).toEqual(['src/errors.ts', 'src/schema/versions.ts']);
    expect(text).not.toContain('whenWritable');
  });

  test('of errors alone has no other module', async () => {
    const { inputs } = await bundle('KSyncError', `export { KSyncError } from '../src/index.ts';`);
    expect(inputs).toEqual(['src/errors.ts']);
  });

  test('of IndexedDB has nothing of the core', async () => {
    const { inputs } = await bundle('indexeddb', `export * from '../src/storage/indexeddb.ts';`);
    expect(inputs.filter((path) => path.startsWith('src/'))).toEqual(['src/errors.ts', 'src/storage/indexeddb.ts']);
  });

  test('control: the core does have what the others leave out', async () => {
    const { text, inputs } = await bundle('core', `export { createKSync } from '../src/core.ts';`);
    expect(text).toContain('whenWritable');
    expect(inputs).toContain('src/create-core.ts');
  });

  test.each([`import { readFileSync } from 'node:fs';`, `import { readFileSync } from 'fs';`])(
    'control: it is refused with %s',
    async (statement) => {
      const source = `${statement} export const text = readFileSync('a', 'utf8');`;
      await expect(bundle('node', source)).rejects.toThrow(/Could not resolve "(node:)?fs"/u);
    },
  );
});

async function bundle(name: string, contents: string): Promise<{ gzip: number; inputs: string[]; text: string }> {
  const folder = dirname(fileURLToPath(import.meta.url));
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    absWorkingDir: dirname(folder),
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  if (output === undefined || outputFiles[0] === undefined) throw new Error('esbuild wrote nothing');
  expect(output.imports).toEqual([]);
  const { text } = outputFiles[0];
  const gzip = gzipSync(text, { level: 9 }).length;
  console.log(`${name}: ${text.length} bytes, ${gzip} with gzip`);
  // Modules of which something is left.
  const inputs = Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path] : [],
  );
  return { gzip, inputs: inputs.filter((path) => path !== '<stdin>').toSorted(), text };
}
