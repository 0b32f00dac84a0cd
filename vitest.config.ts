import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['generator/test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    // The tests use the package as its consumers do: built.
    globalSetup: ['scripts/build-types.ts'],
    // All cores, of which Vitest would leave one free. A test that starts processes waits for the others.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
