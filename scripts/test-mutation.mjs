// `pnpm test:mutation`: installs Stryker where it is missing, and asks whether the tests notice changes to the comparison of
// catalogs. It takes most of an hour. Any argument goes to Stryker, such as `--mutate generator/src/evolution/judge.ts`;
// MUTATION_TESTS names fewer tests (see bench/mutation/vitest.config.ts).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'bench/mutation');

const run = (command, args, cwd) => {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync(join(folder, 'node_modules/.modules.yaml'))) {
  run('npx', ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--ignore-scripts'], folder);
}
const stryker = join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
// By its path: installed apart, it is found from nowhere else.
const runner = join(folder, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js');
const options = ['--plugins', runner, ...process.argv.slice(2)];
run(process.execPath, [stryker, 'run', 'bench/mutation/stryker.config.json', ...options], root);
