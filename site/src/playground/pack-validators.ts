import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

/**
 * A plugin of Vite that gives the modules of validators to the page packed: each table is one module, with the rules of its
 * payloads and nothing else. Rollup would keep the syntax trees of all twelve modules a table in memory, with all that
 * the page does not use: gigabytes for a catalog of a thousand tables.
 */
export function packValidators({ folder }: { /** `validators/` of the package. */ folder: string }): VitePlugin {
  return {
    name: 'pack-validators',
    enforce: 'pre',
    load: (id) => (isIndex(id, folder) ? pack(id) : null),
  };
}

interface VitePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  load(id: string): Promise<string> | null;
}

/** `tables/tags.ts`, but not `tables/tags/create-requested.ts`. */
const isIndex = (id: string, folder: string): boolean =>
  id.startsWith(`${folder}/`) && /^(?:tables|systems)\/[^/]+\.ts$/.test(id.slice(folder.length + 1));

async function pack(index: string): Promise<string> {
  const { build } = requireEsbuild();
  const namespaces = [...readFileSync(index, 'utf8').matchAll(/^export \* as (\w+) from '(.+)';$/gm)];
  if (namespaces.length === 0) throw new Error(`${index} has no validators: run \`pnpm generate\``);
  const entry = namespaces.map(
    ([, name, module], position) =>
      `import { rule as rule${position} } from '${module}';\nexport const ${name} = { rule: rule${position} };`,
  );
  const own = index.slice(0, -'.ts'.length);
  const { outputFiles } = await build({
    stdin: { contents: entry.join('\n'), resolveDir: dirname(index), loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minifySyntax: true,
    write: false,
    // What tables share stays shared: the page has it once.
    plugins: [{ name: 'own-modules', setup: (hooks: Hooks) => hooks.onResolve({ filter: /^\./ }, keepShared(own)) }],
  });
  return outputFiles[0]?.text ?? '';
}

const keepShared =
  (own: string) =>
  ({ path, resolveDir }: { path: string; resolveDir: string }) => {
    const file = resolve(resolveDir, path);
    return { path: file, external: !file.startsWith(`${own}/`), sideEffects: false };
  };

/** The part of esbuild that is used here. */
interface Esbuild {
  build(options: object): Promise<{ readonly outputFiles: readonly { readonly text: string }[] }>;
}

interface Hooks {
  onResolve(options: { filter: RegExp }, onImport: (imported: { path: string; resolveDir: string }) => object): void;
}

/**
 * Vite's own: no other version is to be installed beside it. Required, since Astro loads its configuration with a module
 * runner that is closed when the build begins, and imports nothing after that.
 */
function requireEsbuild(): Esbuild {
  const astro = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
  const vite = createRequire(astro.resolve('vite/package.json'));
  return vite('esbuild') as Esbuild;
}
