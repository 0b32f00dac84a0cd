#!/usr/bin/env node
// `pnpm docs:dev`, `docs:build` and `docs:preview`: installs what builds the site, where it is missing or old, and runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const site = join(root, 'site');
const [command = 'build', ...options] = process.argv.slice(2);
// Paths are meant from where the command was given: pnpm runs it in the folder of the project.
const from = process.env['INIT_CWD'] ?? process.cwd();
const output = resolve(from, process.env['SYNAP_OUTPUT'] ?? join(root, 'output'));
const history = resolve(from, process.env['SYNAP_HISTORY'] ?? join(output, '../history'));

if (command !== 'preview' && !existsSync(join(output, 'model.json'))) {
  console.error(`docs: ${output} has no model.json: run \`pnpm generate\`, or let SYNAP_OUTPUT name its output`);
  process.exit(2);
}
if (!isInstalled()) run('npx', ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--ignore-scripts']);
// Rendering makes much that is soon garbage: with room for it, thousands of pages take less time, and with a limit, less
// memory. NODE_OPTIONS can say otherwise.
const heap = process.env['NODE_OPTIONS'] === undefined ? ['--max-semi-space-size=64', '--max-old-space-size=2048'] : [];
run(process.execPath, [...heap, join(site, 'node_modules/astro/astro.js'), command, ...options]);

function isInstalled() {
  const installed = join(site, 'node_modules/.modules.yaml');
  return existsSync(installed) && statSync(installed).mtimeMs > statSync(join(site, 'pnpm-lock.yaml')).mtimeMs;
}

function run(program, args) {
  const env = { ...process.env, SYNAP_OUTPUT: output, SYNAP_HISTORY: history, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, error } = spawnSync(program, args, { cwd: site, env, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
