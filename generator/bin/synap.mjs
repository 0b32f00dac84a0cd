#!/usr/bin/env node
// In the repository the sources run as they are, through jiti; a published package has only dist.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const { main, processIo } = existsSync(source) ? await importSource() : await import('../dist/cli/main.mjs');

// Not process.exit: what is still on its way into a pipe has to arrive.
process.exitCode = await main(process.argv.slice(2), processIo());

async function importSource() {
  const { createJiti } = await import('jiti');
  // Beside the generator, whatever folder it is run from.
  const fsCache = fileURLToPath(new URL('../node_modules/.cache/jiti', import.meta.url));
  return createJiti(import.meta.url, { fsCache }).import(source);
}
