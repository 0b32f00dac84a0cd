#!/usr/bin/env node
// `pnpm docs:dev`, `docs:build` and `docs:preview`: installs what builds the site, where it is missing, and runs it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const site = join(dirname(dirname(fileURLToPath(import.meta.url))), 'site');
const [command = 'build', ...options] = process.argv.slice(2);

if (!existsSync(join(site, 'node_modules/.modules.yaml'))) {
  run('npx', ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--ignore-scripts']);
}
run(process.execPath, [join(site, 'node_modules/astro/astro.js'), command, ...options]);

function run(program, args) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, error } = spawnSync(program, args, { cwd: site, env, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
