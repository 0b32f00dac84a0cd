import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL_MANIFEST } from '../cli/small-project.ts';
import { runCli } from '../cli/run-cli.ts';
import { createFolder } from '../output/temporary-folder.ts';

/** The manifest as data that a test may change. */
// oxlint-disable-next-line typescript/no-explicit-any
export type LooseManifest = { package: { version: string } & Record<string, unknown>; tables: LooseTable[] } & Record<
  string,
  unknown
>;

interface LooseTable {
  columns: Record<string, unknown>[];
  events: { [key: string]: Record<string, unknown> & { data?: Record<string, unknown>[] } };
}

export const DAY = '2026-01-15';

/** The small catalog as a project whose folder a test may evolve. */
export const createEvolvingProject = ({
  version = '1.0.0',
  config = '',
  files = {},
}: { version?: string; config?: string; files?: { readonly [path: string]: string } } = {}): string =>
  createFolder({
    'manifest.json': `${JSON.stringify({ ...SMALL_MANIFEST, package: { ...SMALL_MANIFEST.package, version } }, null, 2)}\n`,
    'synap.config.mjs': `export default { manifest: 'manifest.json', ${config} };\n`,
    ...files,
  });

/** Changes the manifest as an editor would: the rest of the text stays. */
export function evolve(folder: string, change: (manifest: LooseManifest) => void): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as LooseManifest;
  change(manifest);
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

const requested = (manifest: LooseManifest): Record<string, unknown>[] =>
  manifest.tables[0]!.events['create.requested']!.data!;

/** Breaks nobody. */
export const addOptional =
  (name: string) =>
  (manifest: LooseManifest): void => {
    requested(manifest).push({ name, type: 'text', optional: true, description: 'More.', example: 'x' });
  };

/** New readers refuse old data. */
export const addRequired =
  (name: string) =>
  (manifest: LooseManifest): void => {
    requested(manifest).push({ name, type: 'text', description: 'More.', example: 'x' });
  };

export const setVersion =
  (version: string) =>
  (manifest: LooseManifest): void => {
    manifest.package.version = version;
  };

export const versionIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as LooseManifest).package.version;

export const run = (folder: string, ...argv: readonly string[]) => runCli(argv, { cwd: folder });

export const release = (folder: string, ...argv: readonly string[]) => run(folder, 'release', '--date', DAY, ...argv);

/** Real Git, with an author and without the settings of this machine. */
export function git(folder: string, ...argv: readonly string[]): string {
  return execFileSync('git', argv, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((who) => [
          [`GIT_${who}_NAME`, 'Test'],
          [`GIT_${who}_EMAIL`, 'test@example.com'],
          [`GIT_${who}_DATE`, '2026-01-15T00:00:00Z'],
        ]),
      ),
    },
  }).trim();
}
