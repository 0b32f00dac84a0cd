/**
 * `pnpm bench site [--tables <n>]`: how long the documentation site of the catalog takes to build, and that of 6,001
 * event types made for it, and how much memory. Ends with 1 where a target is missed.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { emitProject, loadModel } from '../generator/src/generate.ts';
import { resolveConfig } from '../generator/src/load-config.ts';
import { buildSite, type Build } from './site/build-site.ts';
import { createLargeManifest } from './types/large-manifest.ts';

const TABLES = 1_000;
const GIB = 2 ** 30;
const RESULTS = fileURLToPath(new URL('results/', import.meta.url));

const { values: options } = parseArgs({ options: { tables: { type: 'string', default: String(TABLES) } } });
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'synap-bench-site-')));
try {
  await main(Number(options.tables));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Row extends Build {
  readonly events: number;
  readonly target: { readonly seconds: number; readonly memory: number };
}

async function main(tables: number): Promise<void> {
  const large = join(folder, 'large.json');
  writeFileSync(large, JSON.stringify(createLargeManifest({ tables })));
  const rows: Row[] = [];
  for (const { manifest, name, target } of [
    {
      manifest: fileURLToPath(new URL('../catalog/manifest.ts', import.meta.url)),
      name: 'catalog',
      target: { seconds: 30, memory: 4 * GIB },
    },
    { manifest: large, name: 'large', target: { seconds: 600, memory: 4 * GIB } },
  ]) {
    const output = join(folder, name, 'output');
    const events = await writeOutput(manifest, output);
    console.error(`${events} event types are generated; the site is being built`);
    rows.push({ events, target, ...(await buildSite(output)) });
  }
  const report = render(rows);
  console.log(report);
  if (tables === TABLES) {
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, 'site.md'), report);
  }
  if (!rows.every(isReached)) process.exitCode = 1;
}

async function writeOutput(manifest: string, output: string): Promise<number> {
  const project = resolveConfig({ manifest, output }, { folder: dirname(output) });
  const model = await loadModel(project);
  for (const { path, contents } of await emitProject(model, project)) {
    const file = join(output, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
  return model.events.length;
}

function isReached({ seconds, memory, target }: Row): boolean {
  return seconds < target.seconds && memory < target.memory;
}

function render(rows: readonly Row[]): string {
  return [
    '# Building the site',
    '',
    `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}. Written by \`pnpm bench site\`.`,
    '',
    '| Event types | Pages | Time | Target | Memory | Target | Met |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.map((row) => {
      const { events, pages, seconds, memory, target } = row;
      const size = (bytes: number): string => `${(bytes / GIB).toFixed(2)} GiB`;
      return `| ${events} | ${pages} | ${seconds.toFixed(1)} s | ${target.seconds} s | ${size(memory)} | ${size(target.memory)} | ${isReached(row) ? 'yes' : '**no**'} |`;
    }),
    '',
  ].join('\n');
}
