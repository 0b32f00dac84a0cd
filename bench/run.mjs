#!/usr/bin/env node
// `pnpm bench <name> [options]`: installs what is compared against, where it is missing, and runs bench/<name>.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const [name = '', ...options] = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

if (!names.includes(name)) {
  console.error(`bench: there is no benchmark ${JSON.stringify(name)}; say one of: ${names.join(', ')}`);
  process.exit(2);
}

if (!existsSync(join(folder, 'node_modules', '.modules.yaml'))) {
  run('npx', ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile'], { cwd: folder });
}

// TypeScript is stripped module by module, as it is loaded: what runs is an ES module, whose functions are as written.
const loader = pathToFileURL(createRequire(join(folder, 'package.json')).resolve('tsx')).href;
run(process.execPath, ['--expose-gc', '--import', loader, join(folder, `${name}.ts`), ...options], {});

function run(command, args, { cwd }) {
  const { status, signal, error } = spawnSync(command, args, { stdio: 'inherit', cwd });
  if (error !== undefined) {
    console.error(`bench: ${command} could not be started: ${error.message}`);
    process.exit(2);
  }
  if (status !== 0) process.exit(signal === null ? (status ?? 1) : 1);
}
