#!/usr/bin/env node
// `pnpm docs:test`: builds the site into site/dist, checks its types, and tests it, in Chromium where there is one;
// `--long` builds it again in other ways. SITE_DIST names a build to test in place of a new one. Any other argument goes to Vitest, such as `-t playground`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = dirname(fileURLToPath(import.meta.url));
const given = process.argv.slice(2);
const isLong = given.includes('--long');

if (process.env['SITE_DIST'] === undefined) run(process.execPath, [join(scripts, 'docs.mjs'), 'build']);
// What a build knows of the collection of pages is a part of the types.
run('tsc', ['--noEmit', '-p', join(scripts, '../site')]);
run('vitest', [
  'run',
  '--config',
  join(scripts, '../site/vitest.config.ts'),
  ...given.filter((argument) => argument !== '--long'),
]);

function run(program, args) {
  const env = { ...process.env, ...(isLong ? { DOCS_LONG: '1' } : {}) };
  const { status, signal, error } = spawnSync(program, args, { env, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (signal !== null) console.error(`${program} was ended by ${signal}`);
  if (status !== 0) process.exit(status ?? 1);
}
