#!/usr/bin/env node
// In the repository the sources run as they are, through jiti; a published package has only dist.
import { existsSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The code of a manifest, a configuration or an emitter runs in this process and may end it, at once or later: a run
// that did not come to its end is never a success, and one that did keeps its exit code.
let exitCode = null;
process.on('exit', (code) => {
  if (exitCode === null) {
    writeSync(
      2,
      'error the run ended before it was done; where nothing above says why, the manifest, the configuration or an emitter calls process.exit, or awaits what never comes: remove that\n',
    );
  }
  process.exitCode = exitCode !== null && (code === 0 || code === exitCode) ? exitCode : 2;
});

const source = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const { main, processIo } = existsSync(source) ? await importSource() : await import('../dist/cli/main.mjs');

// Not process.exit: what is still on its way into a pipe has to arrive.
exitCode = await main(process.argv.slice(2), processIo());

async function importSource() {
  const { createJiti } = await import('jiti');
  // Beside the generator, whatever folder it is run from.
  const fsCache = fileURLToPath(new URL('../node_modules/.cache/jiti', import.meta.url));
  return createJiti(import.meta.url, { fsCache }).import(source);
}
