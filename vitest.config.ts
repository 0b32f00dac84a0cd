import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['generator/test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    // The tests use the package as its consumers do: built.
    globalSetup: ['scripts/build-types.ts'],
    // Two cores: a test that starts processes waits for the others.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
