import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const types = resolve(process.env['SYNAP_OUTPUT'] ?? `${import.meta.dirname}/../output`, 'types/src');

/** What needs no built site comes first; `--project units` runs only that. `pnpm docs:test` builds the site and runs all. */
export default defineConfig({
  // As in astro.config.ts.
  resolve: {
    alias: [
      { find: /^@synap\/types\/validators$/, replacement: `${types}/validators/index.ts` },
      { find: /^@synap\/types\/(?=.+\.ts$)/, replacement: `${types}/` },
    ],
  },
  test: {
    root: import.meta.dirname,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'units', include: ['test/**/*.test.ts'], exclude: ['test/browser/**', 'test/build/**'] },
      },
      { extends: true, test: { name: 'build', include: ['test/build/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], globalSetup: ['test/open-browser.ts'] },
      },
    ],
  },
});
